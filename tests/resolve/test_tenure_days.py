"""What is observed of a tenure and what is stated of it are kept apart, and don't contradict."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kg.lexicon import load_lexicon
from kg.model.claims import DocumentClaims
from kg.model.knowledge import EventType, ParticipationRole, Tenure, TenureKind
from kg.model.time import parse_date
from kg.resolve.knowledge import resolve
from tests.factory import RUN
from tests.resolve.claims import AN, make_claims, make_event

SECRETARY = "书记"


def elected(claims: DocumentClaims, day: str) -> DocumentClaims:
    tenures = (replace(claim, started_on=parse_date(day)) for claim in claims.tenures)
    return replace(claims, tenures=tuple(tenures))


def tenure_of(*documents: DocumentClaims) -> Tenure:
    (tenure,) = resolve(documents, load_lexicon(), RUN).tenures
    return tenure


def test_who_is_elected_again_did_not_begin_then() -> None:
    seen = make_claims(("赵一", AN, SECRETARY), published="2020-05-02")
    again = elected(make_claims(("赵一", AN, SECRETARY), published="2021-03-02"), "2021-03-01")
    tenure = tenure_of(seen, again)
    assert tenure.started_on is None
    assert (tenure.first_observed, tenure.last_observed) == (date(2020, 5, 2), date(2021, 3, 2))


def test_a_reported_beginning_before_the_first_sighting_stays() -> None:
    begun = elected(make_claims(("赵一", AN, SECRETARY), published="2020-03-02"), "2020-03-01")
    seen = make_claims(("赵一", AN, SECRETARY), published="2020-05-02")
    assert tenure_of(begun, seen).started_on == parse_date("2020-03-01")


def test_a_meeting_of_long_ago_shows_nobody_in_the_post_of_today() -> None:
    told = make_claims(
        ("赵一", AN, SECRETARY),
        published="2021-05-02",
        events=(make_event(1, "安陵市老干部座谈会", "2003-09-18"),),
    )
    assert tenure_of(told).first_observed is None


def test_an_appointment_of_long_ago_is_no_sighting_on_the_day_of_a_funeral() -> None:
    told = elected(
        make_claims(
            ("赵一", AN, SECRETARY),
            published="2021-05-02",
            events=(make_event(1, "赵一逝世", "2021-05-01"),),
        ),
        "1991-03-01",
    )
    assert tenure_of(told).first_observed is None


def died(claims: DocumentClaims) -> DocumentClaims:
    parts = (replace(part, role=ParticipationRole.DIED) for part in claims.participations)
    return replace(claims, participations=tuple(parts))


def farewell(published: str) -> DocumentClaims:
    return make_claims(("赵一", AN, SECRETARY), published=published)


def obituary() -> DocumentClaims:
    event = make_event(1, "赵一逝世", "2021-05-01", EventType.PERSONNEL_CHANGE)
    return died(make_claims(("赵一", AN, SECRETARY), published="2021-05-01", events=(event,)))


def test_whoever_died_held_the_post_before() -> None:
    tenure = tenure_of(obituary(), farewell("2021-05-07"))
    assert (tenure.kind, tenure.first_observed) == (TenureKind.FORMER, None)


def test_who_was_seen_in_the_post_when_alive_held_it_until_then() -> None:
    seen = make_claims(("赵一", AN, SECRETARY), published="2021-04-02")
    found = resolve((seen, obituary(), farewell("2021-05-07")), load_lexicon(), RUN).tenures
    assert {tenure.kind: tenure.last_observed for tenure in found} == {
        TenureKind.INCUMBENT: date(2021, 4, 2),
        TenureKind.FORMER: None,
    }


def test_a_holder_of_years_later_is_not_the_one_who_died() -> None:
    tenures = resolve((obituary(), farewell("2023-05-07")), load_lexicon(), RUN).tenures
    assert date(2023, 5, 7) in {tenure.last_observed for tenure in tenures}
