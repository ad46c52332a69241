"""Claims of all documents to knowledge, in a fixed order, whatever the order of arrival."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.lexicon import Lexicon
from kg.model.claims import DocumentClaims, PersonClaim
from kg.model.decisions import Decisions
from kg.model.ids import entity_id
from kg.model.knowledge import Body, Knowledge, Namesakes, Person, Post, Run, Tenure
from kg.resolve.bearers import Realms, find_bearers
from kg.resolve.entities import by_id, merge_bodies, merge_named, merge_places
from kg.resolve.events import group_events
from kg.resolve.persons import PersonKey, Place, find_persons
from kg.resolve.reports import Reports, order_documents
from kg.resolve.statements import Statements
from kg.resolve.tenures import Tenures
from kg.resolve.titles import settle_titles
from kg.resolve.years import settle_years

# who holds a post in one of these is an official; the others are firms, schools, media …
_PUBLIC = frozenset(
    {
        "party", "government", "congress", "cppcc", "supervision", "court", "procuratorate",
        "military", "leading-group", "department", "mass-organisation", "state", "party-other",
    }
)  # fmt: skip


def resolve(
    documents: Sequence[DocumentClaims], lexicon: Lexicon, run: Run, decisions: Decisions = ()
) -> Knowledge:
    """Bring the claims of all documents together; a pure function of their set.

    Args:
        documents: The claims of each document.
        lexicon: The lexicon that they were read with.
        run: What the graph says of its build.
        decisions: What a user decided, which overrules.

    Raises:
        InputError: Decisions contradict each other.
    """
    ordered = order_documents(documents)
    reports = Reports(settle_years(ordered.documents), ordered.files)
    bodies = merge_bodies(reports.documents)
    realms = Realms(lexicon)
    reports = replace(reports, documents=settle_titles(reports.documents, bodies, realms))
    claims = reports.documents
    found = find_persons(find_bearers(claims, reports.files, bodies, realms), decisions)
    persons = found.ids
    event_ids = group_events(claims, persons)
    tenures = Tenures(reports, bodies, persons, lexicon)
    held = tenures.collect()
    statements = Statements(reports, persons, event_ids, tenures.ids)
    events = statements.events()
    mentions = statements.mentions()
    return Knowledge(
        run=run,
        articles=reports.articles(),
        mentions=mentions,
        persons=_persons(claims, found.persons, _officials(held, tenures.posts, bodies)),
        namesakes=by_id(
            Namesakes(entity_id("person", name), name, tuple(ids))
            for name, ids in found.namesakes.items()
        ),
        bodies=by_id(bodies.values()),
        roles=by_id(tenures.roles.values()),
        posts=by_id(tenures.posts.values()),
        places=merge_places(claims),
        campaigns=merge_named(campaign for c in claims for campaign in c.campaigns),
        documents=merge_named(document for c in claims for document in c.documents),
        concepts=merge_named(concept for c in claims for concept in c.concepts),
        dates=by_id(statements.dates.values()),
        tenures=held,
        series=by_id(statements.series.values()),
        events=events,
        participations=statements.participations(),
        groups=statements.groups(),
        agenda=statements.agenda(),
        remarks=statements.remarks(),
        relations=statements.relations(),
    )


def _officials(
    tenures: tuple[Tenure, ...], posts: dict[str, Post], bodies: dict[str, Body]
) -> frozenset[str]:
    return frozenset(t.holder for t in tenures if bodies[posts[t.post].body].kind in _PUBLIC)


def _persons(
    documents: Sequence[DocumentClaims], keys: Sequence[PersonKey], officials: frozenset[str]
) -> tuple[Person, ...]:
    claimed: dict[Place, PersonClaim] = {
        (number, claim.name): claim
        for number, claims in enumerate(documents)
        for claim in claims.persons
    }
    return tuple(
        _person(key, [claimed[place] for place in key.places], official=key.id in officials)
        for key in keys
    )


def _person(key: PersonKey, claims: Sequence[PersonClaim], *, official: bool) -> Person:
    names = {name for claim in claims for name in (claim.name, *claim.other_names)}
    return Person(
        key.id,
        key.name,
        tuple(sorted(names - {key.name})),
        official=official,
        sex=next((claim.sex for claim in claims if claim.sex), None),
        birth=next((claim.birth for claim in claims if claim.birth), None),
        ethnicity=next((claim.ethnicity for claim in claims if claim.ethnicity), None),
    )
