"""Lists what to doubt in a built graph: contradictions, namesakes, guesses, gaps in coverage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

import pyoxigraph as ox

from kg.errors import QuestionError
from kg.query.asking import EVIDENCE, SOURCE, ask_question
from kg.query.formats import cell_text
from kg.query.names import Shortener
from kg.query.questions import Question
from kg.query.running import Rows
from kg.query.sentences import Sentence

Line = tuple[str, ...]
Grounds = tuple[Sentence, ...]
"""The sentences on which a row rests."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the check: its name, its heading in both languages, a table, its sentences.

    Attributes:
        grounds: The sentences of each row, in the order of the rows; empty where rows have none.
    """

    name: str
    title: str
    columns: Line
    rows: tuple[Line, ...]
    grounds: tuple[Grounds, ...] = ()

    def with_grounds(self) -> Iterator[tuple[Line, Grounds]]:
        """Yield each row with its sentences."""
        yield from zip(self.rows, self.grounds or ((),) * len(self.rows), strict=True)


CONTRADICTIONS = "矛盾：同日同职两人 · contradictions: two holders of one seat on a day"
SHARED_NAMES = "同名而分开的人 · names that several people bear, kept apart"
INFERRED_DATES = "推断的日期 · inferred dates"
SHORT_FORMS = "未定的简称 · short forms that the context leaves open"
COVERAGE = "各来源的报道 · what there is of each source"
COVERAGE_COLUMNS = ("source", "from", "till", "months", "articles", "a month", "without")
GAPS = "各来源没有或少有报道的月份 · months with no or few articles of a source"
GAP_COLUMNS = ("source", "from", "till", "months", "articles")
# A month with less than a third of the usual number is told: of a daily broadcast over four years
# no month has less than four fifths.
_FEW = 3
_OPEN = "未定简称"


def check_graph(
    store: ox.Store, questions: Mapping[str, Question], prefixes: Mapping[str, str]
) -> tuple[Section, ...]:
    """Ask a graph what is doubtful in it, in a fixed order of sections.

    Args:
        store: The graph.
        questions: The saved questions.
        prefixes: Prefixes of the graph.
    """

    def asked(name: str, title: str, question: str, *, evidence: bool = True) -> Section:
        answer = ask_question(
            store, _known(questions, question), {}, prefixes=prefixes, evidence=evidence
        )
        if not isinstance(answer, Rows):
            raise QuestionError(f"question {question} gives no rows")
        return _section(name, title, answer, Shortener.of(prefixes))

    unsure = asked("unsure", INFERRED_DATES, "unsure")
    months = asked("months", COVERAGE, "coverage", evidence=False).rows
    counts = by_source((month, source, int(articles)) for month, source, articles in months)
    return (
        asked("contradictions", CONTRADICTIONS, "contradictions"),
        asked("shared_names", SHARED_NAMES, "shared_names"),
        _part(unsure, "inferred_dates", INFERRED_DATES, is_open=False),
        _part(unsure, "short_forms", SHORT_FORMS, is_open=True),
        Section("coverage", COVERAGE, COVERAGE_COLUMNS, tuple(_covered(counts))),
        Section("gaps", GAPS, GAP_COLUMNS, tuple(find_gaps(counts))),
    )


def _known(questions: Mapping[str, Question], name: str) -> Question:
    if name not in questions:
        raise QuestionError(f"there is no question {name!r}", tuple(questions))
    return questions[name]


def _section(name: str, title: str, answer: Rows, shortener: Shortener) -> Section:
    """Make a section of an answer, whose rows come once for every sentence."""
    columns = tuple(column for column in answer.columns if column not in (EVIDENCE, SOURCE))
    found: dict[Line, list[Sentence]] = {}
    for row in answer:
        cells = tuple(cell_text(term, shortener) for term in row)
        grounds = found.setdefault(cells[: len(columns)], [])
        if len(cells) > len(columns) and cells[len(columns)]:
            grounds.append(Sentence(*cells[len(columns) :]))
    return Section(name, title, columns, tuple(found), tuple(map(tuple, found.values())))


def _part(section: Section, name: str, title: str, *, is_open: bool) -> Section:
    """Take the rows of open short forms, or the others, out of what is unsure."""
    found = [
        (row, grounds)
        for row, grounds in section.with_grounds()
        if row[0].startswith(_OPEN) is is_open
    ]
    rows, all_grounds = tuple(row for row, _ in found), tuple(grounds for _, grounds in found)
    return Section(name, title, section.columns, rows, all_grounds)


Counts = Mapping[str, Mapping[int, int]]
"""How many articles of each source there are in each month (`_number`) that has one."""


def by_source(covered: Iterable[tuple[str, str, int]]) -> Counts:
    """Count articles by source and month; a mere year (`2019`) is no month."""
    counts: dict[str, dict[int, int]] = defaultdict(dict)
    for month, source, articles in covered:
        if len(month) == len("2019-07"):
            counts[source][_number(month)] = articles
    return {source: counts[source] for source in sorted(counts)}


def _covered(counts: Counts) -> Iterator[Line]:
    for source, months in counts.items():
        first, last = min(months), max(months)
        yield (
            source, _month(first), _month(last), str(last - first + 1), str(sum(months.values())),
            f"{median(months.values()):g}", str(last - first + 1 - len(months)),
        )  # fmt: skip


def find_gaps(counts: Counts) -> Iterator[Line]:
    """Yield the stretches with no or few articles between a source's first and last month.

    Yields:
        Source, first and last month of the gap, number of months, of articles; by source and time.
    """
    for source, months in counts.items():
        usual = median(months.values())
        inside = range(min(months) + 1, max(months))
        thin = [month for month in inside if months.get(month, 0) * _FEW < usual]
        for month in thin:
            if month - 1 in thin:
                continue
            till = next(end for end in range(month, max(months) + 1) if end + 1 not in thin)
            articles = sum(months.get(one, 0) for one in range(month, till + 1))
            yield source, _month(month), _month(till), str(till - month + 1), str(articles)


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:]) - 1


def _month(number: int) -> str:
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


def summary(sections: Sequence[Section]) -> str:
    """Count what was found, in one line."""
    return ", ".join(f"{section.name} {len(section.rows)}" for section in sections)
