"""Claims of all documents to knowledge, in a fixed order, whatever the order of arrival."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.lexicon import Lexicon
from kg.model import knowledge as model
from kg.model.claims import Detail, DocumentClaims, PersonClaim
from kg.model.decisions import DecisionKind, Decisions
from kg.model.ids import entity_id
from kg.model.knowledge import Event, Knowledge, Namesakes, Person, Run
from kg.resolve.bearers import Realms, find_bearers
from kg.resolve.body_decisions import decide_bodies
from kg.resolve.body_forms import unite_bodies
from kg.resolve.body_tree import find_parents, say_parents
from kg.resolve.dropping import drop_statements, idle_drops
from kg.resolve.entities import by_id, merge_bodies, merge_documents, merge_named, merge_places
from kg.resolve.event_parts import find_wholes
from kg.resolve.events import group_events
from kg.resolve.generic_documents import tell_apart
from kg.resolve.jurisdictions import (
    find_jurisdictions,
    say_jurisdictions,
    with_jurisdictions,
    with_places,
)
from kg.resolve.outlines import detail_of, outline_of, without_words
from kg.resolve.persons import PersonKey, Place, find_persons
from kg.resolve.reports import Reports, article_id, order_documents
from kg.resolve.reprints import date_like_originals, find_reprints
from kg.resolve.statements import Statements
from kg.resolve.tenures import Tenures
from kg.resolve.titles import settle_titles
from kg.resolve.years import date_articles, reasons_for_years, settle_years

_CHINA = "中华人民共和国"
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
        documents: The claims of each document, as they were extracted.
        lexicon: The lexicon that they were read with.
        run: What the graph says of its build.
        decisions: What a user decided, which overrules.

    Raises:
        InputError: Decisions contradict each other.
    """
    outlines = [outline_of(claims) for claims in documents]
    found = resolve_outlines(
        outlines, lambda given: detail_of(documents[given]), lexicon, run, decisions
    )
    texts = {article_id(claims.source): claims.source.text for claims in documents}
    articles = (
        replace(article, source=replace(article.source, text=texts[article.id]))
        for article in found.articles
    )
    return replace(found, articles=tuple(articles))


def resolve_outlines(
    documents: Sequence[DocumentClaims],
    details: Callable[[int], Detail],
    lexicon: Lexicon,
    run: Run,
    decisions: Decisions = (),
) -> Knowledge:
    """Bring documents together of which only outlines are held.

    Args:
        documents: The outline of each document.
        details: Gives the detail of a document by its number.
        lexicon, run, decisions: As for `resolve`.

    Returns:
        The knowledge; its articles have no texts, and its mentions are made from the details
        as they are iterated over.

    Raises:
        InputError: Decisions contradict each other.
    """
    reports, idle = _settled(order_documents(documents), lexicon, decisions)
    reports, places, local = _placed(reports)
    claims = reports.documents
    bodies = with_jurisdictions(merge_bodies(claims), claims)
    realms = Realms(lexicon)
    found = find_persons(find_bearers(claims, reports.files, bodies, realms), decisions)
    persons = found.ids
    grouped = group_events(claims, persons, bodies, reports.files, decisions)
    event_ids = dict(grouped.ids)
    tenures = Tenures(reports, bodies, persons, lexicon)
    held = tenures.collect()
    statements = Statements(
        reports, persons, event_ids, tenures.ids, find_wholes(claims, event_ids)
    )
    events = statements.events()
    mentions = statements.mentions(details)
    changes = statements.body_changes()
    knowledge = Knowledge(
        run=run,
        articles=reports.articles(),
        mentions=mentions,
        persons=_persons(claims, found.persons),
        namesakes=by_id(
            Namesakes(entity_id("person", name), name, tuple(ids))
            for name, ids in found.namesakes.items()
        ),
        bodies=by_id(bodies.values()),
        roles=by_id(tenures.roles.values()),
        posts=by_id(tenures.posts.values()),
        places=with_places(places, [*local.values(), *_venues(events)], lexicon),
        campaigns=merge_named(campaign for c in claims for campaign in c.campaigns),
        documents=merge_documents(document for c in claims for document in c.documents),
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
        body_changes=changes,
        doubts=found.doubts,
    )
    return _with_officials(
        _decided(knowledge, decisions, reports.files, (*idle, *found.idle, *grouped.idle))
    )


def _settled(reports: Reports, lexicon: Lexicon, decisions: Decisions) -> tuple[Reports, Decisions]:
    """Bring what each document leaves open in line with the others: dates, years, titles.

    Returns:
        The documents, and the decisions about bodies that found none.
    """
    decided = decide_bodies(reports.documents, reports.files, decisions)
    countries = frozenset(
        form for form, country in lexicon.country_of.items() if country.full != _CHINA
    )
    documents = unite_bodies(reports.documents, decided, countries)
    reprints = find_reprints(documents)
    reasons = reasons_for_years(reports.files, decisions)
    documents = settle_years(date_like_originals(documents, reprints), reasons)
    documents = settle_titles(documents, merge_bodies(documents), Realms(lexicon))
    dates = date_articles(documents, reasons)
    documents = tuple(map(without_words, tell_apart(documents, dates, reprints)))
    settled = replace(reports, documents=documents, reprints=reprints, dates=dates)
    return settled, decided.idle


def _placed(reports: Reports) -> tuple[Reports, tuple[model.Place, ...], Mapping[str, str]]:
    """Say of which body another is a part, and of which place one is the body, by their names.

    Returns:
        The documents, the places that they name, and those that only names of bodies name, by
        the id of the body.
    """
    bodies, places = merge_bodies(reports.documents), merge_places(reports.documents)
    documents = say_parents(reports.documents, find_parents(bodies, places))
    local = find_jurisdictions(merge_bodies(documents), places)
    return replace(reports, documents=say_jurisdictions(documents, local)), places, local


def _decided(
    knowledge: Knowledge, decisions: Decisions, files: Iterable[tuple[str, ...]], idle: Decisions
) -> Knowledge:
    """Drop what a user decided to drop, and note the decisions that found nothing."""
    if not decisions:
        return knowledge
    known = {file for names in files for file in names}
    idle_years = (d for d in decisions if d.kind is DecisionKind.YEAR and d.subject not in known)
    nothing = {*idle, *idle_years, *idle_drops(knowledge, decisions)}
    return replace(
        drop_statements(knowledge, decisions),
        idle_decisions=tuple(decision for decision in decisions if decision in nothing),
    )


def _with_officials(knowledge: Knowledge) -> Knowledge:
    """Mark as officials who has or had a tenure in a public body."""
    public = {body.id for body in knowledge.bodies if body.kind in _PUBLIC}
    posts = {post.id for post in knowledge.posts if post.body in public}
    officials = {tenure.holder for tenure in knowledge.tenures if tenure.post in posts}
    persons = (
        replace(person, official=True) if person.id in officials else person
        for person in knowledge.persons
    )
    return replace(knowledge, persons=tuple(persons))


def _venues(events: Iterable[Event]) -> Iterator[str]:
    """Yield the names of the places of events: a house that is named as a body is one of them."""
    for event in events:
        yield from (place.partition("/")[2] for place in event.places)


def _persons(documents: Sequence[DocumentClaims], keys: Sequence[PersonKey]) -> tuple[Person, ...]:
    claimed: dict[Place, PersonClaim] = {
        (number, claim.name): claim
        for number, claims in enumerate(documents)
        for claim in claims.persons
    }
    return tuple(_person(key, [claimed[place] for place in key.places]) for key in keys)


def _person(key: PersonKey, claims: Sequence[PersonClaim]) -> Person:
    names = {name for claim in claims for name in (claim.name, *claim.other_names)}
    return Person(
        key.id,
        key.name,
        tuple(sorted(names - {key.name})),
        sex=next((claim.sex for claim in claims if claim.sex), None),
        birth=next((claim.birth for claim in claims if claim.birth), None),
        ethnicity=next((claim.ethnicity for claim in claims if claim.ethnicity), None),
    )
