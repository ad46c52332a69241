"""Draws the links of the picture out of the statements of a graph."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from pyoxigraph import Store

from kg.export.graph_reader import Pairs
from kg.export.page_facts import EVENT_CLASSES, basis_of, ends_of
from kg.export.picture import Basis, Kind, Link
from kg.export.resources import Resource, first_and_last_day, local_name, read_pairs
from kg.graph.vocab import ZP

MENTIONED: Final = "mentioned"
DERIVED_RELATIONS: Final = frozenset(
    {"succeeded", "superiorOf", "subordinateTo", "colleagueOf", "coAttended", "precedes"}
)
# Derived relations that the picture leaves out: they repeat its links (a step of a campaign), or
# say what did not happen.
NOT_DRAWN: Final = frozenset(
    {
        "contradicts", "concurrentWith", "notNamedIn", "movedAheadOf", "stepOf", "dealtWithAt",
        "usedBy", "spokenBy", "firstUsedIn", "lastUsedIn",
    }
)  # fmt: skip
# What a tenure says by its kind; the model's `zp:holds` is for incumbent and acting only.
HOLDING: Final[Mapping[str, str]] = {
    "Incumbent": "holds",
    "Acting": "holds",
    "Former": "held",
    "Elect": "designated",
    "Nominee": "designated",
    "Honorary": "honorary",
}
EVENT_LINKS: Final = (
    ZP.onDate,
    ZP.place,
    ZP.host,
    ZP.about,
    ZP.launches,
    ZP.concludes,
    ZP.partOfEvent,
)
# Properties between nodes that may stand without a `zp:Relation`, as word knowledge.
DIRECT: Final = (ZP.postIn, ZP.partOf, ZP.jurisdiction, ZP.within, ZP.phaseOf, ZP.issuedBy)

Period = tuple[str | None, str | None]
NO_TIME: Final[Period] = (None, None)


@dataclass(frozen=True, slots=True)
class Mentioned:
    """That an article mentions an entity; IRIs of the mention, the entity and the article."""

    mention: str
    entity: str
    article: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of a graph by class, its mentions by IRI, and the kinds of its nodes."""

    by_class: Mapping[str, Mapping[str, Resource]]
    mentions: Sequence[Mentioned]
    kinds: Mapping[str, Kind]

    def of(self, class_iri: str) -> Mapping[str, Resource]:
        """Return the statements of a class by IRI."""
        return self.by_class.get(class_iri, {})

    def events(self) -> Iterator[Resource]:
        """Yield the events of every class."""
        for class_iri in EVENT_CLASSES:
            yield from self.of(class_iri).values()

    def event(self, iri: str) -> Resource | None:
        """Return an event, None if there is none of that IRI."""
        found = (self.of(class_iri).get(iri) for class_iri in EVENT_CLASSES)
        return next((event for event in found if event is not None), None)


def draw_links(pairs: Pairs, statements: Statements) -> tuple[Link, ...]:
    """Draw every link between two nodes of the picture, sorted; weak ones by mention come last.

    Args:
        pairs: What the properties of `DIRECT` lead from and to.
        statements: What else is said.
    """
    drawn = [
        *_tenures(statements),
        *_participations(statements),
        *_events(statements),
        *_agenda(statements),
        *_remarks(statements),
        *_relations(statements),
        *_body_changes(statements),
    ]
    strong = _shown(drawn, statements.kinds)
    strong += _shown(_direct(pairs, statements, strong), statements.kinds)
    return tuple(_sorted(strong) + _sorted(_mentioned(statements, strong)))


def read_mentions(store: Store) -> list[Mentioned]:
    """Read which article mentions what, sorted by the mention's IRI."""
    entities = dict(read_pairs(store, ZP.denotes))
    articles = dict(read_pairs(store, ZP.inArticle))
    inferred = {mention for mention, _ in read_pairs(store, ZP.basisKind, ZP.Inferred)}
    return [
        Mentioned(
            mention,
            entity,
            articles[mention],
            Basis.INFERRED if mention in inferred else Basis.STATED,
        )
        for mention, entity in entities.items()
        if mention in articles
    ]


def period_of_event(event: Resource | None) -> Period:
    """Return the first and the last day that an event can be on."""
    if event is None:
        return NO_TIME
    first, last = event.text_of(ZP.startDate), event.text_of(ZP.endDate)
    return first or last, last or first


def _tenures(statements: Statements) -> Iterator[Link]:
    for tenure in statements.of(ZP.Tenure).values():
        kind = local_name(tenure.iri_of(ZP.tenureKind) or "Incumbent")
        for holder, post in product(tenure.iris(ZP.holder), tenure.iris(ZP.post)):
            relation = HOLDING.get(kind, "holds")
            yield _link(holder, post, relation, [tenure], _period_of_tenure(tenure))


def _period_of_tenure(tenure: Resource) -> Period:
    names = (ZP.startedOn, ZP.firstObserved, ZP.lastObserved, ZP.endedOn)
    days = [first_and_last_day(tenure.text_of(name)) for name in names]
    known = [day for day in days if day is not None]
    return (known[0][0], known[-1][1]) if known else NO_TIME


def _participations(statements: Statements) -> Iterator[Link]:
    roles: dict[tuple[str, str, str], list[Resource]] = defaultdict(list)
    for participation in statements.of(ZP.Participation).values():
        role = local_name(participation.iri_of(ZP.participationRole) or "Attend")
        ends = product(participation.iris(ZP.participant), participation.iris(ZP.inEvent))
        for participant, event in ends:
            roles[participant, event, role].append(participation)
    for (participant, event, role), facts in roles.items():
        period = period_of_event(statements.event(event))
        yield _link(participant, event, role, facts, period)


def _events(statements: Statements) -> Iterator[Link]:
    for event in statements.events():
        for name in EVENT_LINKS:
            basis = basis_of(event)
            if name == ZP.onDate and event.values(ZP.dateBasis):
                basis = Basis.INFERRED
            for target in event.iris(name):
                period = period_of_event(event)
                yield Link(event.iri, target, local_name(name), basis, (event.iri,), *period)


def _agenda(statements: Statements) -> Iterator[Link]:
    for item in statements.of(ZP.AgendaItem).values():
        for event in item.iris(ZP.inEvent):
            period = period_of_event(statements.event(event))
            for name, relation in ((ZP.about, "agenda"), (ZP.passesOn, "passesOn")):
                for target in item.iris(name):
                    yield _link(event, target, relation, [item], period)


def _remarks(statements: Statements) -> Iterator[Link]:
    made: dict[tuple[str, str], list[Resource]] = defaultdict(list)
    for remark in statements.of(ZP.Remark).values():
        for pair in product(remark.iris(ZP.speaker), remark.iris(ZP.madeAt)):
            made[pair].append(remark)
    for (speaker, event), facts in made.items():
        period = period_of_event(statements.event(event))
        yield _link(speaker, event, "remark", facts, period)


def _relations(statements: Statements) -> Iterator[Link]:
    for relation in statements.of(ZP.Relation).values():
        ends = ends_of(relation)
        if ends is None or ends[1] in NOT_DRAWN:
            continue
        subject, predicate, target = ends
        for source, goal in product(*(_bearers(statements, end) for end in (subject, target))):
            yield _link(source, goal, predicate, [relation], _period_of_tenure(relation))


def _bearers(statements: Statements, iri: str) -> tuple[str, ...]:
    """Return the nodes that stand for an end of a relation: the holder for a tenure."""
    tenure = statements.of(ZP.Tenure).get(iri)
    return (iri,) if tenure is None else tenure.iris(ZP.holder)


def _body_changes(statements: Statements) -> Iterator[Link]:
    for change in statements.of(ZP.BodyChange).values():
        bodies = product(change.iris(ZP.originalBody), change.iris(ZP.resultingBody))
        for original, result in bodies:
            yield _link(original, result, "becomes", [change], NO_TIME)


def _direct(pairs: Pairs, statements: Statements, drawn: Iterable[Link]) -> Iterator[Link]:
    """Draw what the graph says by a direct property and no relation: names and word knowledge."""
    known = {(link.source, link.relation, link.target) for link in drawn}
    tenures: dict[str, list[str]] = defaultdict(list)
    for iri, tenure in statements.of(ZP.Tenure).items():
        for post in tenure.iris(ZP.post):
            tenures[post].append(iri)
    for name in DIRECT:
        relation = local_name(name)
        for source, target in pairs[name]:
            if (source, relation, target) not in known:
                # That a post is in a body is read where somebody is said to hold it.
                facts = tuple(tenures[source]) if name == ZP.postIn and source in tenures else ()
                yield Link(source, target, relation, Basis.BACKGROUND, facts)


def _mentioned(statements: Statements, drawn: Iterable[Link]) -> list[Link]:
    """Tie to its article's main event what only a mention brings in, so that nothing floats.

    Concepts always, since no statement has one for its subject; anything else only where it
    has no link of its own.
    """
    if not statements.mentions:
        return []
    linked = {end for link in drawn for end in (link.source, link.target)}
    main = main_events(statements)
    tied: dict[tuple[str, str], list[Mentioned]] = defaultdict(list)
    for mention in statements.mentions:
        entity, event = mention.entity, main.get(mention.article)
        weak = statements.kinds.get(entity) is Kind.CONCEPT or entity not in linked
        if weak and entity in statements.kinds and event not in (None, entity):
            tied[entity, str(event)].append(mention)
    return [
        Link(
            entity,
            event,
            MENTIONED,
            _strongest(mention.basis for mention in mentions),
            tuple(mention.mention for mention in mentions),
            *period_of_event(statements.event(event)),
        )
        for (entity, event), mentions in tied.items()
    ]


def main_events(statements: Statements) -> dict[str, str]:
    """Find each article's main event: the one with most participants there, ties by IRI."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for event in statements.events():
        for article in event.iris(ZP.reportedIn):
            counts[article][event.iri] += 1
    for class_iri in (ZP.Participation, ZP.GroupParticipation, ZP.AgendaItem):
        for statement in statements.of(class_iri).values():
            for article in statement.iris(ZP.reportedIn):
                counts[article].update(statement.iris(ZP.inEvent))
    return {
        article: min(events, key=lambda iri: (-events[iri], iri))
        for article, events in sorted(counts.items())
    }


def _link(
    source: str, target: str, relation: str, facts: Sequence[Resource], period: Period
) -> Link:
    iris = tuple(sorted(fact.iri for fact in facts))
    basis = _strongest(map(basis_of, facts))
    if relation in DERIVED_RELATIONS and basis is Basis.STATED and relation != "precedes":
        basis = Basis.DERIVED
    return Link(source, target, relation, basis, iris, *period)


def _strongest(bases: Iterable[Basis]) -> Basis:
    """Choose what counts: what one passage states is stated, if another was read into or not."""
    found = set(bases)
    return next(b for b in (Basis.STATED, Basis.INFERRED, Basis.DERIVED) if b in found)


def _shown(links: Iterable[Link], kinds: Mapping[str, Kind]) -> list[Link]:
    return [
        link
        for link in links
        if link.source in kinds and link.target in kinds and link.source != link.target
    ]


def _sorted(links: Iterable[Link]) -> list[Link]:
    return sorted(links, key=lambda link: (link.source, link.target, link.relation, link.facts))
