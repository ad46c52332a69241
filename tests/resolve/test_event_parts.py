"""An event is part of another where its report says so, or its name does."""

from __future__ import annotations

from dataclasses import replace

from kg.model.claims import DocumentClaims
from kg.model.knowledge import EventType
from kg.resolve.event_parts import find_wholes
from kg.resolve.events import Events, group_events
from kg.resolve.keyed import Keyed, OneBin
from kg.resolve.spread import Named, Numbers
from kg.resolve.tellings import Told, place_of, tellings
from tests.resolve.claims import make_claims, make_event, numbered_as

FORUM = "第二届江河经济论坛"


def grouped(*documents: DocumentClaims) -> tuple[Keyed[Told], Events]:
    numbers = Numbers()
    told = OneBin(place_of)
    for claims in documents:
        told.add(tellings({}).emit(Named(numbered_as(numbers, claims), {})))
    return told, group_events(told, numbers.events)


def wholes(*documents: DocumentClaims) -> dict[str, str]:
    return find_wholes(*grouped(*documents))


def ids_of(events: Events, *documents: DocumentClaims) -> list[str]:
    return [events.of(number, claims)[1] for number, claims in enumerate(documents)]


def test_a_part_is_tied_to_the_event_of_that_name_in_another_article() -> None:
    forum = make_claims(bare=("赵一",), events=(make_event(1, FORUM, "2020-05-01"),))
    talks = replace(make_event(1, "赵一会见钱二", "2020-05-02"), within=FORUM)
    other = make_claims(bare=("钱二",), events=(talks,))
    assert wholes(forum, other) == {"event/2020-05-02-赵一会见钱二": f"event/2020-05-01-{FORUM}"}


def test_a_sitting_is_part_of_its_session_and_the_earlier_report_goes_first() -> None:
    first = make_claims(bare=("赵一",), events=(make_event(1, FORUM, "2020-05-01"),))
    last = make_claims(bare=("钱二",), events=(make_event(1, FORUM, "2020-05-05"),))
    sitting = make_event(1, f"{FORUM}第二次全体会议", "2020-05-03")
    third = make_claims(bare=("孙三",), events=(sitting,))
    assert set(wholes(first, last, third).values()) == {f"event/2020-05-01-{FORUM}"}


def test_an_event_of_another_year_is_no_whole() -> None:
    forum = make_claims(bare=("赵一",), events=(make_event(1, FORUM, "2019-05-01"),))
    opening = make_claims(bare=("钱二",), events=(make_event(1, f"{FORUM}开幕式", "2020-05-02"),))
    assert wholes(forum, opening) == {}


def test_an_election_told_without_a_day_is_the_one_that_is_dated() -> None:
    """Ten telegrams of a month congratulate on one election."""
    kind = EventType.PERSONNEL_CHANGE
    name = "赵一当选书记"
    told = make_claims(
        bare=("赵一",),
        published="2020-05-02",
        events=(make_event(1, name, "2020-05-01", kind, ("赵一",)),),
    )
    telegrams = [
        make_claims(
            bare=("赵一", other),
            published=f"2020-05-{day:02}",
            events=(make_event(1, name, None, kind, ("赵一",)),),
        )
        for day, other in ((3, "钱二"), (9, "孙三"))
    ]
    namesake = make_claims(
        bare=("李四",),
        published="2020-05-10",
        events=(make_event(1, name, None, kind, ("李四",)),),
    )
    documents = [told, *telegrams, namesake]
    ids = ids_of(grouped(*documents)[1], *documents)
    assert len(set(ids[:3])) == 1
    assert ids[3] != ids[0]
