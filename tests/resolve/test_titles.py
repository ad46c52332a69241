"""Titles whose body is guessed go where other documents put the same name and role."""

from __future__ import annotations

from dataclasses import replace

from kg.lexicon import load_lexicon
from kg.model.claims import DocumentClaims
from kg.model.ids import entity_id
from kg.model.knowledge import Body
from kg.model.text import Span
from kg.resolve.bearers import Realms
from kg.resolve.entities import merge_bodies
from kg.resolve.titles import Statings
from tests.resolve.claims import AN, BO, RUSSIA, RUSSIAN_MINISTRY, STATE_COUNCIL, make_claims


def guessed(claims: DocumentClaims) -> DocumentClaims:
    """Make its titles inferred ones."""
    tenures = tuple(replace(claim, basis="总理在全国只有一个") for claim in claims.tenures)
    return replace(claims, tenures=tenures)


def settled(*documents: DocumentClaims) -> list[DocumentClaims]:
    bodies = merge_bodies(body for claims in documents for body in claims.bodies)
    statings = Statings()
    for claims in documents:
        statings.note(claims)
    titles = statings.titles(bodies, Realms(load_lexicon()), {})
    return [titles.settle(claims) for claims in documents]


def bodies_of(*documents: DocumentClaims) -> list[str]:
    return [claim.body for claims in settled(*documents) for claim in claims.tenures]


def stated(body: Body, count: int) -> list[DocumentClaims]:
    return [
        make_claims(("安德烈", body, "总理"), published=f"2020-05-0{day}")
        for day in range(1, count + 1)
    ]


def test_a_guessed_title_follows_those_that_state_its_body() -> None:
    short = guessed(make_claims(("安德烈", STATE_COUNCIL, "总理"), published="2020-06-01"))
    assert bodies_of(*stated(RUSSIA, 2), short) == [RUSSIA.id] * 3


def test_it_stays_where_documents_do_not_agree() -> None:
    short = guessed(make_claims(("安德烈", STATE_COUNCIL, "总理"), published="2020-06-01"))
    documents = [*stated(RUSSIA, 1), *stated(STATE_COUNCIL, 2), short]
    assert bodies_of(*documents)[-1] == STATE_COUNCIL.id


def test_below_the_centre_two_places_are_two_people() -> None:
    short = guessed(make_claims(("赵一", BO, "书记"), published="2020-06-01"))
    assert bodies_of(make_claims(("赵一", AN, "书记")), short) == [AN.id, BO.id]


def test_a_guess_is_given_up_where_another_is_stated_to_hold_the_seat() -> None:
    stated_holder = [
        make_claims(("孙三立", STATE_COUNCIL, "总理"), published=f"2020-0{month}-01")
        for month in (3, 6, 9)
    ]
    within = guessed(make_claims(("李三", STATE_COUNCIL, "总理"), published="2020-05-01"))
    before = guessed(make_claims(("钱二", STATE_COUNCIL, "总理"), published="1998-05-01"))
    documents = [*stated_holder, within, before]
    assert [claim.person for claims in settled(*documents) for claim in claims.tenures] == [
        *["孙三立"] * 3,
        "钱二",
    ]


FRANCE = Body(entity_id("body", "法兰西共和国"), "法兰西共和国", "state", ("法国",))


def test_an_article_that_mixes_two_gives_one_the_posts_of_one_state() -> None:
    mixed = make_claims(
        ("安德烈", RUSSIA, "总统"), ("安德烈", RUSSIAN_MINISTRY, "部长"), ("安德烈", FRANCE, "总理")
    )
    order = {RUSSIA.id: 0, RUSSIAN_MINISTRY.id: 0, FRANCE.id: 1}
    tenures = tuple(replace(c, passage=Span(order[c.body], c.passage.end)) for c in mixed.tenures)
    assert bodies_of(replace(mixed, tenures=tenures)) == [RUSSIA.id, RUSSIAN_MINISTRY.id]
    known = [
        make_claims(("安德烈", FRANCE, "总理"), published=f"2020-05-0{day}") for day in range(1, 3)
    ]
    assert bodies_of(*known, replace(mixed, tenures=tenures))[2:] == [FRANCE.id]
