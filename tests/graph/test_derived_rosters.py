"""Rosters of a series: the build and the rules find the same, in a row of three meetings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.graph.derivation import Derived
from kg.graph.derived import derive
from kg.model.knowledge import (
    Article,
    Event,
    EventSeries,
    Knowledge,
    Participation,
    ParticipationRole,
)
from tests.factory import (
    Office,
    make_article,
    make_body,
    make_event,
    make_participation,
    make_person,
    make_provenance,
)
from tests.graph.rules import pairs

DAYS = ("2020-05-01", "2020-06-01", "2020-07-01")
# the printed order at each meeting; 孙三 is not named at the second
ORDERS = (("赵一", "钱二", "孙三"), ("赵一", "钱二"), ("钱二", "赵一", "孙三"))
SERIES = EventSeries("series/安陵市委常委会会议", "安陵市委常委会会议")


def meetings() -> Knowledge:
    articles = [make_article(f"{day}，安陵市委常委会召开会议。", f"{day}.txt") for day in DAYS]
    office = Office(make_body("中国共产党安陵市委员会"), make_provenance(articles[0]), articles[0])
    tenures = {
        name: office.seat(name, "委员", DAYS[0], DAYS[-1]) for name in ("赵一", "钱二", "孙三")
    }
    events, parts = list[Event](), list[Participation]()
    for day, article, order in zip(DAYS, articles, ORDERS, strict=True):
        event = make_event(
            f"安陵市委常委会会议{day}", make_provenance(article), on=day, roster_complete=True,
            series=SERIES.id,
        )  # fmt: skip
        events.append(event)
        for place, name in enumerate(order, 1):
            part = make_participation(
                make_person(name), event, make_provenance(article), position=place
            )
            parts.append(replace(part, capacity=(tenures[name].id,)))
    return replace(
        office.knowledge(),
        articles=tuple(sorted(map(_with_paper, articles), key=lambda article: article.id)),
        events=tuple(events),
        participations=tuple(sorted(parts, key=lambda part: part.id)),
        series=(SERIES,),
    )


def _with_paper(article: Article) -> Article:
    return replace(article, source=replace(article.source, publisher="安陵日报"))


def derived(predicate: str) -> list[Derived]:
    return [found for found in derive(meetings()) if found.predicate == predicate]


def test_who_is_in_office_and_not_named() -> None:
    (found,) = derived("notNamedIn")
    assert "孙三" in found.subject
    assert DAYS[1] in found.object


def test_who_moved_ahead_of_whom() -> None:
    (found,) = derived("movedAheadOf")
    assert (found.subject, found.object) == ("person/钱二", "person/赵一")
    assert found.count == 1
    assert found.period is not None
    assert found.period.first.isoformat() == DAYS[2]
    assert len(found.rests_on) == 4


def test_who_speaks_is_not_printed_in_the_order_of_the_roster() -> None:
    whole = meetings()
    speaking = tuple(
        replace(part, role=ParticipationRole.SPEAK) if "钱二" in part.participant else part
        for part in whole.participations
    )
    found = derive(replace(whole, participations=speaking))
    assert [d for d in found if d.predicate == "movedAheadOf"] == []


@pytest.mark.parametrize(
    ("rule", "predicate"), [("not_named", "notNamedIn"), ("order_changed", "movedAheadOf")]
)
def test_the_rule_finds_the_same(rule: str, predicate: str, tmp_path: Path) -> None:
    by_rule, built = pairs(meetings(), rule, predicate, tmp_path)
    assert by_rule == built != set()
