"""Claims of all documents to knowledge, in a fixed order, whatever the order of arrival."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.lexicon import Lexicon
from kg.model.claims import Detail, DocumentClaims
from kg.model.decisions import DecisionKind, Decisions
from kg.model.ids import entity_id
from kg.model.knowledge import Event, Knowledge, Namesakes, Relation, Run
from kg.model.spilling import HELD, Made, Room, Sorter
from kg.resolve.deaths import by_person
from kg.resolve.dropping import drop_statements, idle_drops
from kg.resolve.entities import by_id, merge_documents, merge_named
from kg.resolve.event_parts import find_wholes
from kg.resolve.event_reports import Reported, reports_of_events
from kg.resolve.events import group_events
from kg.resolve.jurisdictions import with_places
from kg.resolve.keyed import Keyed
from kg.resolve.mentions import DocumentMentions
from kg.resolve.outlines import detail_of, outline_of
from kg.resolve.persons import find_persons
from kg.resolve.relations import Said, ends_of, find_relations, relations
from kg.resolve.reports import Head, Order, article_id, head_of, order_documents
from kg.resolve.settling import Settled, settle
from kg.resolve.spread import Here, Spread
from kg.resolve.statements import Meanings, Statements
from kg.resolve.tellings import Told, tellings
from kg.resolve.tenures import Tenures, sightings

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
        Given(outlines, lambda number: detail_of(documents[number])), lexicon, run, decisions
    )
    texts = {article_id(claims.source): claims.source.text for claims in documents}
    articles = (
        replace(article, source=replace(article.source, text=texts[article.id]))
        for article in found.articles
    )
    return replace(found, articles=tuple(articles))


@dataclass(frozen=True, slots=True)
class Given:
    """Documents to bring together, of which not even the outlines need to be held.

    Attributes:
        outlines: The outline of each document; each is asked for a few times.
        details: Gives the detail of a document by its number.
        heads: Hash and source file of each, None where the outlines are to be asked.
        room: How much of what becomes of them may be held.
        spread: Takes the documents once they are settled, and brings together what they say.
    """

    outlines: Sequence[DocumentClaims]
    details: Callable[[int], Detail]
    heads: Sequence[Head] | None = None
    room: Room = HELD
    spread: Spread = field(default_factory=Here)


def resolve_outlines(
    given: Given, lexicon: Lexicon, run: Run, decisions: Decisions = ()
) -> Knowledge:
    """Bring documents together within bounded memory.

    Args:
        given: The documents.
        lexicon, run, decisions: As for `resolve`.

    Returns:
        The knowledge; its articles have no texts, and its mentions are made from the details
        as they are iterated over.

    Raises:
        InputError: Decisions contradict each other.
    """
    heads = given.heads if given.heads is not None else [head_of(c) for c in given.outlines]
    order = order_documents(heads)
    settled = settle(given.outlines, order, lexicon, decisions, given.spread, given.room)
    found = _bring_together(settled, order, lexicon, decisions)
    meanings, statements = found.meanings, Statements(found.meanings, given.room)
    for document in settled.documents:
        statements.add(document)
    events = statements.events(found.reported, find_wholes(found.told, meanings.events))
    changes = statements.body_changes()
    persons, tenures = meanings.persons, meanings.tenures
    knowledge = Knowledge(
        run=run,
        articles=settled.articles,
        mentions=_mentions(settled, order, meanings, given.details),
        persons=statements.persons(),
        namesakes=by_id(
            Namesakes(entity_id("person", name), name, tuple(ids))
            for name, ids in persons.namesakes.items()
        ),
        bodies=by_id(settled.bodies.values()),
        roles=by_id(tenures.roles.values()),
        posts=by_id(tenures.posts.values()),
        places=with_places(settled.places, [*settled.local.values(), *_venues(events)], lexicon),
        campaigns=merge_named(settled.campaigns),
        documents=merge_documents(settled.papers),
        concepts=merge_named(settled.formulas),
        dates=by_id(statements.dates.values()),
        tenures=tenures.held,
        series=statements.series(),
        events=events,
        participations=statements.participations.kept(),
        groups=statements.groups.kept(),
        agenda=statements.agenda.kept(),
        remarks=statements.remarks.kept(),
        relations=_relations(found.relations, given.room),
        body_changes=changes,
        doubts=persons.doubts,
    )
    idle = (*settled.idle, *persons.idle, *meanings.events.idle)
    return _with_officials(_decided(knowledge, decisions, order.files, idle))


@dataclass(frozen=True, slots=True)
class _Together:
    """What was brought together by key.

    Attributes:
        told: The events that documents tell; `reported` the same, by event.
        relations: What documents say of each relation.
    """

    meanings: Meanings
    told: Keyed[Told]
    reported: Keyed[Reported]
    relations: Keyed[Said]


def _bring_together(
    settled: Settled, order: Order, lexicon: Lexicon, decisions: Decisions
) -> _Together:
    """Find the persons, the events and the tenures, each kind by its key."""
    numbers, bodies = settled.numbers, settled.bodies
    persons = find_persons(settled.borne, numbers.persons, decisions)
    stages = tellings(bodies), sightings(), relations()
    told, seen, said = settled.documents.by_key(stages, persons.ids)
    deaths = by_person(settled.deaths, persons.ids)
    tenures = Tenures(seen, numbers.tenures, bodies, lexicon, deaths)
    events = group_events(told, numbers.events, order.files, decisions)
    (reported,) = settled.documents.by_key([reports_of_events()], events=events.ids)
    return _Together(Meanings(persons, events, tenures), told, reported, said)


def _relations(said: Keyed[Said], room: Room) -> Sequence[Relation]:
    """Return the evidence for direct properties between entities, by id."""
    found: Sorter[Relation] = Sorter(lambda relation: relation.id, room)
    for relation in said.reduce(find_relations, ends_of):
        found.add(relation)
    return found.kept()


def _mentions(
    settled: Settled, order: Order, meanings: Meanings, details: Callable[[int], Detail]
) -> DocumentMentions:
    """Return one mention an article, entity and surface, sorted by these."""
    documents = settled.documents
    return DocumentMentions(
        Made(len(order.given), order.article),
        order.given,
        details,
        lambda number: meanings.targets(number, documents[number].claims),
        settled.concepts.__getitem__,
    )


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
