"""How long the saved questions take on a built graph: `python -m tests.bench.questions DIR`.

Each is asked five times after one that warms the store up, and the median is shown, with and
without its sentences, as a table of Markdown. The values are those of which a graph of national
news has the most: the person, the body, the formula that are reported most, and a whole year. The
exit code is 1 if one takes longer than LIMIT of the processor, which is the clock's where nothing
else runs.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from statistics import median
from time import perf_counter, process_time

import kg
from kg.errors import QueryError
from kg.query.running import Rows

LIMIT = 0.1
"""Seconds of the processor, for the answer without its sentences."""
TIMES = 5
MEETING = "event:2024-07-05-国务院常务会议"
YEAR = {"from": "2024-01-01", "till": "2024-12-31"}
Values = Mapping[str, str]
# What is asked about; each name is looked up, so that the time has that in it too.
VALUES: Mapping[str, Sequence[Values]] = {
    "agenda_about": ({"series": "国务院常务会议", "word": "条例"},),
    "agenda_of": ({"event": MEETING},),
    "before_and_after": ({"person": "李强", "post": "国务院总理"},),
    "body_changes": (YEAR,),
    "body_tree": ({"body": "国务院"},),
    "campaign_timeline": ({"campaign": "学习贯彻习近平新时代中国特色社会主义思想主题教育"},),
    "colleagues_of": ({"person": "习近平"},),
    "document_path": ({"document": "政府工作报告"},),
    "documents_issued": ({"body": "国务院"},),
    "documents_of": ({"body": "国务院", "year": "2024"},),
    "events_at": ({"place": "北京市", **YEAR},),
    "events_between": ({"person": "李强", **YEAR}, {"person": "习近平", **YEAR}),
    "events_of": ({"body": "国务院新闻办", **YEAR},),
    "formula_spread": ({"concept": "高质量发展"},),
    "formulas_gone": ({"since": "2024-01-01"},),
    "formulas_new": ({"since": "2024-01-01"},),
    "formulas_of": ({"person": "李强"}, {"person": "习近平"}),
    "guests_from": ({"state": "法国"}, {"state": "俄罗斯联邦"}),
    "holder_on": ({"post": "国务院总理", "on": "2023-07-15"},),
    "holders_of": ({"post": "国务院总理"}, {"post": "全国政协委员"}),
    "last_seen": ({"person": "李强"}, {"person": "习近平"}),
    "leaders_of_place": ({"place": "北京市", "on": "2024-07-15"},),
    "leaders_on": (
        {"body": "国务院", "on": "2024-07-15"},
        {"body": "全国政协", "on": "2024-03-05"},
    ),
    "leading_group": ({"group": "中央财经委员会"},),
    "left_office": (YEAR,),
    "linked_through": ({"person": "习近平", "other": "尹力"},),
    "most_often_with": ({"person": "李强"}, {"person": "习近平"}),
    "namesakes": ({"person": "阿卜杜拉"},),
    "not_named": ({"series": "十四届全国人大常委会会议"},),
    "order_by_paper": ({"event": MEETING},),
    "order_changes": ({"series": "十四届全国人大常委会会议"},),
    "passed_on": ({"event": "二十届中央纪委五次全会"},),
    "personnel_in": ({"month": "2022-10"},),
    "posts_of": ({"person": "李强"}, {"person": "习近平"}),
    "roster_of": ({"event": MEETING}, {"event": "2025年度主席会议成员务虚会"}),
    "said_about": ({"person": "习近平", "concept": "高质量发展"},),
    "seen_around": ({"person": "习近平", "on": "2024-08-05"},),
    "series_of": ({"series": "国务院常务会议"},),
    "short_form": ({"surface": "国务院", "file": "xwlb.jsonl.gz#20230313-01"},),
    "steering_team": ({"team": "中央宣讲团"},),
    "superiors_of": ({"person": "习近平"},),
    "together": ({"person": "王毅", "other": "李强"}, {"person": "习近平", "other": "李强"}),
    "visits_of": ({"person": "习近平", **YEAR},),
    "why_related": ({"one": "李强", "other": "国务院总理"}, {"one": "习近平", "other": "李强"}),
}


def time_question(
    graph: kg.Graph, name: str, values: Values, *, evidence: bool
) -> tuple[float, float, int]:
    """Return the medians of TIMES answers, by the clock and of the processor, and the rows.

    Raises:
        QueryError: The graph has nothing of a name that is asked for.
    """
    taken, busy = [], []
    rows = 0
    for _ in range(TIMES + 1):
        began, worked = perf_counter(), process_time()
        answer = graph.answer_question(name, values, evidence=evidence)
        if not isinstance(answer, Rows):
            raise TypeError(f"{name} gives no rows")
        rows = len(list(answer))
        taken.append(perf_counter() - began)
        busy.append(process_time() - worked)
    return median(taken[1:]), median(busy[1:]), rows


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _row(graph: kg.Graph, name: str, values: Values) -> float:
    """Print a line of the table, and return the seconds that the answer took the processor."""
    asked = " ".join(values.values())
    try:
        seconds, busy, rows = time_question(graph, name, values, evidence=False)
        said, said_busy, _ = time_question(graph, name, values, evidence=True)
    except QueryError as error:
        _say(f"| {name} | {asked} | {error} | | | |")
        return 0.0
    numbers = (seconds, busy, said, said_busy)
    clock, cpu, said_clock, said_cpu = (f"{number * 1000:.0f}" for number in numbers)
    _say(f"| {name} | {asked} | {rows} | {clock} | {cpu} | {said_clock} | {said_cpu} |")
    return busy


def main() -> int:
    """Time every question on the graph in the folder that is named, and print a table."""
    graph = kg.open(sys.argv[1])
    slow = []
    _say("| question | of | rows | ms | of which CPU | with sentences, ms | of which CPU |")
    _say("|---|---|--:|--:|--:|--:|--:|")
    for name in graph.questions:
        for values in VALUES.get(name, ({},)):
            if _row(graph, name, values) > LIMIT:
                slow.append(name)
    _say(f"\nlonger than {LIMIT * 1000:.0f} ms of the processor: {', '.join(slow) or 'none'}")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
