"""How long the saved questions take on a built graph: `python -m tests.bench.questions DIR`.

Each is asked with parameters that mean something in any graph of national news, five times after
one that warms the store up, and the median is shown, with and without its sentences. The exit code
is 1 if one takes longer than LIMIT.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from statistics import median
from time import perf_counter, process_time

import kg
from kg.errors import QueryError
from kg.query.running import Rows

LIMIT = 0.1
"""Seconds, for the answer without its sentences."""
TIMES = 5
# What is asked about; each name is looked up, so that the time has that in it too.
VALUES: Mapping[str, Mapping[str, str]] = {
    "agenda_of": {"event": "event:2024-07-05-国务院常务会议"},
    "before_and_after": {"person": "李强", "post": "国务院总理"},
    "body_tree": {"body": "国务院", "on": "2026-12-31"},
    "campaign_timeline": {"campaign": "学习贯彻习近平新时代中国特色社会主义思想主题教育"},
    "document_path": {"document": "政府工作报告"},
    "documents_of": {"body": "国务院", "year": "2024"},
    "events_between": {"person": "李强", "from": "2024-01-01", "till": "2024-12-31"},
    "formula_spread": {"concept": "高质量发展"},
    "formulas_gone": {"since": "2024-01-01", "times": "3"},
    "formulas_of": {"person": "李强"},
    "holder_on": {"post": "国务院总理", "on": "2023-07-15"},
    "holders_of": {"post": "国务院总理"},
    "last_seen": {"person": "李强"},
    "leading_group": {"group": "中央全面深化改革委员会"},
    "most_often_with": {"person": "李强"},
    "namesakes": {"person": "王勇"},
    "not_named": {"series": "十四届全国人大常委会会议"},
    "order_by_paper": {"event": "event:2024-07-05-国务院常务会议"},
    "order_changes": {"series": "十四届全国人大常委会会议"},
    "passed_on": {"event": "event:2024-07-05-国务院常务会议"},
    "personnel_in": {"month": "2023-03"},
    "posts_of": {"person": "李强"},
    "roster_of": {"event": "event:2024-07-05-国务院常务会议"},
    "short_form": {"surface": "国务院", "file": "xwlb.jsonl#20230313-01"},
    "steering_team": {"team": "国务院"},
    "together": {"person": "习近平", "other": "李强"},
    "why_related": {"one": "李强", "other": "国务院总理"},
}


def time_question(graph: kg.Graph, name: str, *, evidence: bool) -> tuple[float, float, int]:
    """Return the medians of TIMES answers, by the clock and of the processor, and the rows.

    Raises:
        QueryError: The graph has nothing of a name that is asked for.
    """
    taken, busy = [], []
    rows = 0
    for _ in range(TIMES + 1):
        began, worked = perf_counter(), process_time()
        answer = graph.answer_question(name, VALUES.get(name, {}), evidence=evidence)
        if not isinstance(answer, Rows):
            raise TypeError(f"{name} gives no rows")
        rows = len(list(answer))
        taken.append(perf_counter() - began)
        busy.append(process_time() - worked)
    return median(taken[1:]), median(busy[1:]), rows


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main() -> int:
    """Time every question on the graph in the folder that is named, and print a table."""
    graph = kg.open(sys.argv[1])
    slow = []
    _say(f"{'question':<20}{'ms':>8}{'cpu ms':>8}{'rows':>8}{'with sentences, ms':>20}")
    for name in graph.questions:
        try:
            seconds, busy, rows = time_question(graph, name, evidence=False)
            said, *_ = time_question(graph, name, evidence=True)
        except QueryError as error:
            _say(f"{name:<20}{error}")
            continue
        _say(f"{name:<20}{seconds * 1000:>8.1f}{busy * 1000:>8.1f}{rows:>8}{said * 1000:>20.1f}")
        if seconds > LIMIT:
            slow.append(name)
    _say(f"slower than {LIMIT * 1000:.0f} ms: {', '.join(slow) or 'none'}")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
