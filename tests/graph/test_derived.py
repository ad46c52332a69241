"""Rules derive what follows, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.graph.derivation import Derived
from kg.graph.derived import derive
from kg.model.knowledge import (
    Campaign,
    Event,
    EventType,
    Knowledge,
    Mode,
    Participation,
    ParticipationRole,
    Relation,
    TenureKind,
)
from kg.model.time import parse_date
from tests.factory import (
    RUN,
    Office,
    make_article,
    make_body,
    make_event,
    make_office,
    make_participation,
    make_person,
    make_provenance,
)

ARTICLE = make_article()
SAID = make_provenance(ARTICLE)


def found(knowledge: Knowledge, predicate: str) -> list[Derived]:
    return [d for d in derive(knowledge) if d.predicate == predicate]


def pairs(knowledge: Knowledge, predicate: str) -> list[tuple[str, str]]:
    return [(d.subject, d.object) for d in found(knowledge, predicate)]


def test_succeeded_in_a_post_with_one_seat() -> None:
    office = make_office()
    old = office.seat("赵一", "书记", "2019-01-01", "2020-01-01")
    new = office.seat("钱二", "书记", "2021-01-01")
    (succession,) = found(office.knowledge(), "succeeded")
    assert (succession.subject, succession.object) == (new.id, old.id)
    assert set(succession.rests_on) == {new.id, old.id}
    assert succession.grade == "observed"


def test_succeeded_is_reported_where_both_limits_are() -> None:
    office = make_office()
    old = office.seat("赵一", "书记", "2019-01-01")
    new = office.seat("钱二", "书记", "2021-01-01")
    office.tenures = [
        replace(old, ended_on=parse_date("2020-03-01")),
        replace(new, started_on=parse_date("2020-03-02")),
    ]
    (succession,) = found(office.knowledge(), "succeeded")
    assert succession.grade == "reported"


@pytest.mark.parametrize(
    ("role", "second", "last", "kind", "why"),
    [
        ("副书记", "2021-01-01", "2021-01-01", TenureKind.INCUMBENT, "several seats"),
        ("书记", "2019-06-01", "2021-01-01", TenureKind.INCUMBENT, "they overlap"),
        ("书记", "2021-01-01", "2021-01-01", TenureKind.HONORARY, "no holder"),
    ],
    ids=lambda value: str(value),
)
def test_not_succeeded(role: str, second: str, last: str, kind: TenureKind, why: str) -> None:
    office = make_office()
    office.seat("赵一", role, "2019-01-01", "2020-01-01")
    office.seat("钱二", role, second, last, kind=kind)
    assert pairs(office.knowledge(), "succeeded") == [], why


@pytest.mark.parametrize("name", ["中央代表团", "青州亚运会组委会"])
def test_what_is_formed_for_an_occasion_hands_nothing_on(name: str) -> None:
    office = make_office()
    office.body = replace(office.body, name=name)
    office.seat("赵一", "书记", "2019-01-01", "2020-01-01")
    office.seat("钱二", "书记", "2021-01-01", "2021-03-01")
    office.seat("孙三", "书记", "2021-03-01", "2021-03-01")
    assert pairs(office.knowledge(), "succeeded") == []
    assert pairs(office.knowledge(), "contradicts") == []


def test_not_succeeded_by_oneself() -> None:
    office = make_office()
    office.seat("赵一", "书记", "2019-01-01", kind=TenureKind.ACTING)
    office.seat("赵一", "书记", "2020-01-01")
    assert pairs(office.knowledge(), "succeeded") == []


def test_colleagues_were_seen_at_the_same_time() -> None:
    office = make_office()
    office.seat("赵一", "书记", "2019-01-01", "2020-01-01")
    office.seat("钱二", "委员", "2019-06-01")
    office.seat("孙三", "委员", "2021-06-01")
    (colleagues,) = found(office.knowledge(), "colleagueOf")
    assert {colleagues.subject, colleagues.object} == {"person/赵一", "person/钱二"}
    assert colleagues.symmetric
    assert colleagues.period is not None
    assert colleagues.period.first.isoformat() == "2019-06-01"


@pytest.mark.parametrize("kind", ["congress", "cppcc", "mass-organisation"])
def test_members_of_mass_bodies_are_no_colleagues(kind: str) -> None:
    office = make_office(kind)
    office.seat("赵一", "委员", "2019-01-01")
    office.seat("钱二", "委员", "2019-01-01")
    assert pairs(office.knowledge(), "colleagueOf") == []


def test_holders_of_a_crowded_post_are_no_colleagues() -> None:
    office = make_office()
    for number in range(61):
        office.seat(f"赵{number}", "委员", "2019-01-01")
    assert pairs(office.knowledge(), "colleagueOf") == []


def test_nothing_is_derived_in_a_body_that_is_not_resolved() -> None:
    office = make_office(unresolved=True)
    office.seat("赵一", "书记", "2019-01-01")
    office.seat("钱二", "副书记", "2019-01-01")
    assert derive(office.knowledge()) == ()


def test_members_of_a_party_s_plenum_are_no_colleagues() -> None:
    # 中央委员, 省委委员; the secretary and his deputy are
    office = Office(make_body("中国共产党青州市委员会"), SAID, ARTICLE)
    for name, role in (("赵一", "书记"), ("钱二", "副书记"), ("孙三", "委员"), ("李四", "委员")):
        office.seat(name, role, "2019-01-01")
    assert pairs(office.knowledge(), "colleagueOf") == [("person/赵一", "person/钱二")]


@pytest.mark.parametrize(("body", "count"), [("青州市委员会", 2), ("青州市总工会书记处", 0)])
def test_two_secretaries_contradict_but_in_a_secretariat(body: str, count: int) -> None:
    office = Office(make_body(body), SAID, ARTICLE)
    for name in ("赵一", "钱二"):
        office.seat(name, "书记", "2019-01-01", "2020-01-01")
    found_ = found(office.knowledge(), "contradicts")
    assert len({end for d in found_ for end in (d.subject, d.object)}) == count


def test_whoever_acts_for_the_holder_contradicts_nobody() -> None:
    office = make_office()
    office.seat("赵一", "书记", "2019-01-01", "2020-01-01")
    office.seat("钱二", "书记", "2019-03-01", "2019-05-01", kind=TenureKind.ACTING)
    assert found(office.knowledge(), "contradicts") == []


def test_superior_is_the_chief_over_deputies() -> None:
    office = make_office()
    office.seat("赵一", "书记", "2019-01-01", "2020-01-01")
    office.seat("钱二", "副书记", "2019-06-01")
    office.seat("孙三", "委员", "2019-06-01")
    office.seat("李四", "副书记", "2022-06-01")
    assert pairs(office.knowledge(), "superiorOf") == [("person/赵一", "person/钱二")]


def meeting(**changes: object) -> Knowledge:
    """Make a meeting that two persons attended."""
    event = replace(make_event("会议", SAID, roster_complete=True), **changes)  # type: ignore[arg-type] # fields by name
    return gathering(event)


def gathering(*events: Event, role: ParticipationRole = ParticipationRole.ATTEND) -> Knowledge:
    persons = (make_person("赵一"), make_person("钱二"))
    participations: list[Participation] = [
        make_participation(person, event, SAID, role) for person in persons for event in events
    ]
    return Knowledge(
        RUN,
        articles=(ARTICLE,),
        persons=persons,
        events=events,
        participations=tuple(participations),
    )


def test_co_attended_counts_events() -> None:
    first = make_event("会议", SAID, on="2020-05-01", roster_complete=True)
    second = make_event("论坛", SAID, on="2020-06", roster_complete=True, mode=Mode.VIDEO)
    (together,) = found(gathering(first, second), "coAttended")
    assert together.count == 2
    assert together.period is not None
    assert together.period.last.isoformat() == "2020-06-30"
    assert len(together.rests_on) == 4


@pytest.mark.parametrize(
    "changes",
    [
        {"roster_complete": False},
        {"roster_complete": None},
        {"mode": Mode.CALL},
        {"mode": Mode.MESSAGE},
        {"type": EventType.TALKS},
        {"type": EventType.PERSONNEL_CHANGE},
    ],
    ids=str,
)
def test_not_co_attended(changes: dict[str, object]) -> None:
    assert pairs(meeting(**changes), "coAttended") == []


def test_the_dead_did_not_attend() -> None:
    event = make_event("告别仪式", SAID, roster_complete=True)
    assert pairs(gathering(event, role=ParticipationRole.DIED), "coAttended") == []


def test_phases_precede_each_other_where_an_article_tells_of_them() -> None:
    phases = tuple(Campaign(f"campaign/{n}", str(n), (), "campaign/0", n) for n in (1, 2, 3))
    relations = tuple(
        Relation(f"relation/{n}", f"campaign/{n}", "phaseOf", "campaign/0", SAID) for n in (1, 2)
    )
    knowledge = Knowledge(RUN, articles=(ARTICLE,), campaigns=phases, relations=relations)
    (order,) = found(knowledge, "precedes")
    assert (order.subject, order.object) == ("campaign/1", "campaign/2")
    assert order.rests_on == ("relation/1", "relation/2")


def test_events_of_a_series_precede_each_other_where_their_days_tell() -> None:
    days = ("2020-05-01", "2020-06", "2020-06-03")
    events = tuple(make_event("常务会议", SAID, on=day, series="series/a") for day in days)
    knowledge = Knowledge(RUN, articles=(ARTICLE,), events=events)
    assert pairs(knowledge, "precedes") == [(events[0].id, events[1].id)]
    same = replace(knowledge, events=tuple(replace(event, ordinal=20) for event in events))
    assert pairs(same, "precedes") == []


def test_succeeded_on_the_same_day_where_both_limits_are_reported() -> None:
    office = make_office()
    old = office.seat("赵一", "书记", "2019-01-01", "2020-03-01")
    new = office.seat("钱二", "书记", "2020-03-01", "2021-01-01")
    assert pairs(office.knowledge(), "succeeded") == []
    office.tenures = [
        replace(old, ended_on=parse_date("2020-03-01")),
        replace(new, started_on=parse_date("2020-03-01")),
    ]
    assert pairs(office.knowledge(), "succeeded") == [(new.id, old.id)]


def test_succeeded_only_where_nobody_was_seen_between() -> None:
    office = make_office()
    old = office.seat("赵一", "书记", "2019-01-01")
    between = office.seat("孙三", "书记", "2020-01-01", kind=TenureKind.ACTING)
    new = office.seat("钱二", "书记", "2021-01-01")
    assert set(pairs(office.knowledge(), "succeeded")) == {
        (between.id, old.id),
        (new.id, between.id),
    }


def test_a_month_of_appointment_is_no_day_in_office() -> None:
    office = make_office()
    old = office.seat("赵一", "书记", "2019-01-01")
    new = office.seat("钱二", "书记", "2021-01-15")
    office.tenures = [old, replace(new, started_on=parse_date("2021-01"))]
    (succession,) = found(office.knowledge(), "succeeded")
    assert succession.period is not None
    assert succession.period.last.isoformat() == "2021-01-15"


def in_one_place(level: str) -> Knowledge:
    """Make a party committee and a government of one place, each with its chief."""
    party, government = make_office(), make_office("government")
    government.body = replace(government.body, id="body/青州市人民政府", name="青州市人民政府")
    party.seat("赵一", "书记", "2019-01-01", "2020-01-01")
    government.seat("钱二", "书记", "2019-06-01")
    one, other = party.knowledge(), government.knowledge()
    place = {"level": level, "jurisdiction": ("place/青州市",)}
    bodies = tuple(replace(body, **place) for body in (*one.bodies, *other.bodies))  # type: ignore[arg-type] # fields by name
    return replace(
        one,
        persons=(*one.persons, *other.persons),
        bodies=bodies,
        posts=(*one.posts, *other.posts),
        tenures=(*one.tenures, *other.tenures),
    )


def test_chiefs_of_one_place_are_colleagues_of_the_lesser_grade() -> None:
    (colleagues,) = found(in_one_place("prefecture"), "colleagueOf")
    assert {colleagues.subject, colleagues.object} == {"person/赵一", "person/钱二"}
    assert (colleagues.grade, colleagues.count) == ("same locality", 1)
    assert found(in_one_place("central"), "colleagueOf") == []
