"""Lists what to doubt in a built graph: contradictions, namesakes, guesses, gaps in coverage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from kg.errors import QuestionError
from kg.query.asking import ask_question
from kg.query.formats import cell_text
from kg.query.names import Shortener
from kg.query.questions import Question
from kg.query.running import Rows

Line = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the check: its name, its heading in both languages, and a table."""

    name: str
    title: str
    columns: Line
    rows: tuple[Line, ...]


# Each section is a saved question; its first column, where it is `kind`, splits it further.
SECTIONS: Mapping[str, str] = {
    "contradictions": "矛盾：同日同职两人 · contradictions: two holders of one seat on a day",
    "shared_names": "同名而分开的人 · names that several people bear, kept apart",
    "unsure": "推断的日期和未定的简称 · inferred dates and open short forms",
}
GAPS = "gaps"
GAPS_TITLE = "各来源没有报道的月份 · months without an article of a source"
GAP_COLUMNS = ("source", "from", "till", "months")


def check_graph(
    store: ox.Store, questions: Mapping[str, Question], prefixes: Mapping[str, str]
) -> tuple[Section, ...]:
    """Ask a graph what is doubtful in it, in a fixed order of sections.

    Args:
        store: The graph.
        questions: The saved questions.
        prefixes: Prefixes of the graph.
    """

    def rows_of(name: str) -> tuple[Line, tuple[Line, ...]]:
        answer = ask_question(store, _known(questions, name), {}, prefixes=prefixes)
        if not isinstance(answer, Rows):
            raise QuestionError(f"question {name} gives no rows")
        return answer.columns, tuple(tuple(cell_text(t, shortener) for t in row) for row in answer)

    shortener = Shortener.of(prefixes)
    sections = [Section(name, title, *rows_of(name)) for name, title in SECTIONS.items()]
    _, coverage = rows_of("coverage")
    gaps = tuple(find_gaps((month, source) for month, source, _ in coverage))
    return (*sections, Section(GAPS, GAPS_TITLE, GAP_COLUMNS, gaps))


def _known(questions: Mapping[str, Question], name: str) -> Question:
    if name not in questions:
        raise QuestionError(f"there is no question {name!r}", tuple(questions))
    return questions[name]


def find_gaps(covered: Iterable[tuple[str, str]]) -> Iterator[Line]:
    """Yield the stretches without an article between a source's first and last month.

    Args:
        covered: Months (`2019-07`; a mere year is no month) and the source that has an article.

    Yields:
        Source, first and last month of the gap, number of months; by source and time.
    """
    months: dict[str, set[int]] = defaultdict(set)
    for month, source in covered:
        if len(month) == len("2019-07"):
            months[source].add(int(month[:4]) * 12 + int(month[5:]) - 1)
    for source in sorted(months):
        ordered = sorted(months[source])
        for before, after in zip(ordered, ordered[1:], strict=False):
            if after - before > 1:
                number = after - before - 1
                yield source, _month(before + 1), _month(after - 1), str(number)


def _month(number: int) -> str:
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


def summary(sections: Sequence[Section]) -> str:
    """Count what was found, in one line."""
    return ", ".join(f"{section.name} {len(section.rows)}" for section in sections)
