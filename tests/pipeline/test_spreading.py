"""Whatever bins keys are in, and on how many workers, the same persons, events and tenures come."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest

from kg.lexicon import load_lexicon
from kg.model.claims import DocumentClaims, RelationClaim
from kg.model.decisions import Decision, DecisionKind
from kg.model.knowledge import Body, EventType, Knowledge
from kg.model.spilling import HELD
from kg.model.text import Span
from kg.model.time import parse_date
from kg.pipeline import spreading
from kg.pipeline.spreading import ClusterSpread, bin_of
from kg.pipeline.steps import Step, ignore_progress
from kg.resolve.knowledge import Given, resolve_outlines
from kg.resolve.outlines import detail_of, outline_of
from kg.resolve.spread import Here, Spread
from tests.factory import RUN
from tests.resolve.claims import AN, AN_GOVERNMENT, BO, EAST, make_claims, make_event

FORUM = "第二届江河经济论坛"
NAMES = ("赵一", "钱二", "孙三", "李四")
PLACES: tuple[Body, ...] = (AN, BO, EAST, AN_GOVERNMENT)
CHANGE = "当选江河国总统"


@dataclass(frozen=True)
class Made:
    """What a task made, as it went from one process to another."""

    task: str
    packed: bytes

    @property
    def value(self) -> Any:
        return pickle.loads(self.packed)


class AtOnce:
    """A cluster that does each task when it is given, in this process, and by no other way."""

    def __init__(self, threads: int) -> None:
        self.threads = threads
        self.fetched: set[str] = set()
        self.done: list[str] = []

    def submit(self, task: Callable[..., Any], *arguments: Any) -> Made:
        self.done.append(task.__name__)
        task, arguments = pickle.loads(pickle.dumps((task, arguments)))
        return Made(task.__name__, pickle.dumps(task(*map(unmade, arguments))))

    def submit_each(self, task: Callable[..., Any], *columns: Sequence[Any]) -> list[Made]:
        return [self.submit(task, *row) for row in zip(*columns, strict=True)]

    def fetch(self, made: Sequence[Made]) -> Iterator[Any]:
        for one in made:
            self.fetched.add(one.task)
            yield one.value


def unmade(argument: Any) -> Any:
    if isinstance(argument, list):
        return [unmade(one) for one in argument]
    return argument.value if isinstance(argument, Made) else argument


def document(number: int) -> DocumentClaims:
    """Make one of many: namesakes, events that several tell, and some without a day."""
    day = f"2020-05-{number % 5 + 1:02}"
    name, body = NAMES[number % 4], PLACES[number % 3]
    meeting = make_event(1, f"{body.name}第{number % 5}次工作会议", day)
    telegram = make_event(2, CHANGE, None, EventType.PERSONNEL_CHANGE, ("钱二",))
    talks = replace(make_event(3, f"{name}会见外宾", day), within=FORUM)
    forum = make_event(4, FORUM, "2020-05-01/2020-05-05")
    events = (meeting, telegram, talks, forum)[: number % 4 + 1]
    claims = make_claims(
        (name, body, "书记"), (NAMES[number % 3], AN_GOVERNMENT, "市长"), bare=("周五",),
        published=f"2020-05-{number % 20 + 6:02}", events=events,
    )  # fmt: skip
    ended = [replace(claims.tenures[0], ended_on=parse_date(day)), *claims.tenures[1:]]
    part = RelationClaim(AN_GOVERNMENT.id, "partOf", body.id, Span(0, 4), "test.rule")
    tenures = tuple(ended) if number % 7 == 0 else claims.tenures
    return replace(claims, tenures=tenures, relations=(part,), bodies=PLACES)


DOCUMENTS = [document(number) for number in range(40)]
DECISIONS = tuple(
    Decision(kind, one, other, "见其简历", date(2026, 11, 28))
    for kind, one, other in (
        (DecisionKind.SAME, "person/赵一-中国共产党安陵市委员会",
         "person/李四-中国共产党泊阳市委员会"),
        (DecisionKind.DIFFERENT, f"周五@{DOCUMENTS[1].source.source_file}",
         f"周五@{DOCUMENTS[6].source.source_file}"),
        (DecisionKind.SAME, "event/2020-05-02-中国共产党泊阳市委员会第1次工作会议",
         "event/2020-05-03-中国共产党东岭省委员会第2次工作会议"),
    )
)  # fmt: skip


def resolved(spread: Spread, decisions: tuple[Decision, ...] = ()) -> Knowledge:
    outlines = [outline_of(claims) for claims in DOCUMENTS]
    given = Given(outlines, lambda number: detail_of(DOCUMENTS[number]), spread=spread)
    found = resolve_outlines(given, load_lexicon(), RUN, decisions)
    return replace(found, articles=tuple(found.articles))


@pytest.mark.parametrize("decisions", [(), DECISIONS], ids=["alone", "decided"])
@pytest.mark.parametrize(("threads", "part"), [(1, 7), (3, 1_000), (3, 7), (50, 1)])
def test_bins_change_nothing(
    threads: int, part: int, decisions: tuple[Decision, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spreading, "PART", part)
    cluster = AtOnce(threads)
    there = resolved(ClusterSpread(cluster, HELD, ignore_progress), decisions)
    here = resolved(Here(), decisions)
    assert there == here
    # every kind of key is there, and two of some
    assert len(here.namesakes) > 1
    assert any(event.part_of for event in here.events)
    assert max(len(relation.provenance.articles) for relation in here.relations) > 1
    assert any(len(event.provenance.articles) > 1 for event in here.events if event.date is None)
    assert not here.idle_decisions
    # no piece of a bin comes here, only what was found
    assert cluster.fetched == {"_reduce"}


def test_all_of_a_part_is_cut_for_persons_for_what_they_do_and_for_the_events(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(spreading, "PART", 10)
    cluster, steps = AtOnce(2), list[Step]()
    resolved(ClusterSpread(cluster, HELD, steps.append))
    assert cluster.done.count("_hold") == 4
    assert cluster.done.count("_cut") == 3 * 4
    assert cluster.done.count("_sort") == 3 * 2
    assert steps == [Step("resolving", done) for done in range(1, 2 * 8 + 1)]  # eight tasks


def test_a_key_has_one_bin_in_every_process() -> None:
    assert [bin_of(key, 5) for key in ("赵一", "\ud800", "")] == [4, 4, 1]
