"""Claims of all documents to knowledge, in a fixed order, whatever the order of arrival."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from kg.lexicon import Lexicon
from kg.model.claims import DocumentClaims
from kg.model.ids import entity_id
from kg.model.knowledge import Body, Knowledge, Namesakes, Person, Post, Run, Tenure
from kg.resolve.entities import by_id, merge_bodies, merge_named, merge_places, union
from kg.resolve.events import group_events
from kg.resolve.persons import PersonKey, find_persons
from kg.resolve.reports import Reports, order_documents
from kg.resolve.statements import Statements
from kg.resolve.tenures import Tenures
from kg.resolve.years import settle_years

# who holds a post in one of these is an official; the others are firms, schools, media …
_PUBLIC = frozenset(
    {
        "party", "government", "congress", "cppcc", "supervision", "court", "procuratorate",
        "military", "leading-group", "department", "mass-organisation", "state", "party-other",
    }
)  # fmt: skip


def resolve(documents: Sequence[DocumentClaims], lexicon: Lexicon, run: Run) -> Knowledge:
    """Bring the claims of all documents together; a pure function of their set."""
    ordered = order_documents(documents)
    reports = Reports(settle_years(ordered.documents), ordered.files)
    claims = reports.documents
    bodies = merge_bodies(claims)
    keys = find_persons(claims, bodies)
    persons = _ids_of_persons(claims, keys)
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
        persons=_persons(claims, persons, _officials(held, tenures.posts, bodies)),
        namesakes=_namesakes(keys),
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


def _ids_of_persons(
    documents: Sequence[DocumentClaims], keys: list[PersonKey]
) -> dict[tuple[int, str], str]:
    """Map each (document, name) to the person's id."""
    shown: dict[tuple[int, str], str] = {}
    for key in keys:
        for number in key.documents:
            shown[number, entity_id("person", key.name)] = key.id
    return {
        (number, person.name): shown[number, entity_id("person", person.name)]
        for number, claims in enumerate(documents)
        for person in claims.persons
    }


def _officials(
    tenures: tuple[Tenure, ...], posts: dict[str, Post], bodies: dict[str, Body]
) -> frozenset[str]:
    return frozenset(t.holder for t in tenures if bodies[posts[t.post].body].kind in _PUBLIC)


def _persons(
    documents: Sequence[DocumentClaims],
    ids: dict[tuple[int, str], str],
    officials: frozenset[str],
) -> tuple[Person, ...]:
    found: dict[str, Person] = {}
    for number, claims in enumerate(documents):
        for claim in claims.persons:
            identity = ids[number, claim.name]
            known = found.get(
                identity, Person(identity, claim.name, official=identity in officials)
            )
            names = {claim.name, *claim.other_names} - {known.name}
            found[identity] = replace(
                known,
                other_names=union(known.other_names, tuple(names)),
                sex=known.sex or claim.sex,
                birth=known.birth or claim.birth,
                ethnicity=known.ethnicity or claim.ethnicity,
            )
    return by_id(found.values())


def _namesakes(keys: list[PersonKey]) -> tuple[Namesakes, ...]:
    shared: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        if key.id != entity_id("person", key.name):
            shared[key.name].append(key.id)
    return by_id(
        Namesakes(entity_id("person", name), name, tuple(sorted(ids)))
        for name, ids in shared.items()
    )
