"""Makes the picture of a store: its nodes with their links, the most connected first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import Final

from pyoxigraph import Store

from kg.export.choosing import CLASSES
from kg.export.graph_reader import StoreReader
from kg.export.page_facts import Facts, Labels, read_statements
from kg.export.page_links import (
    DIRECT,
    MENTIONED,
    Statements,
    draw_links,
    period_of_event,
    read_mentions,
)
from kg.export.picture import Attribute, Kind, Link, Node, Picture
from kg.export.resources import (
    Resource,
    chinese,
    first_and_last_day,
    local_name,
    read_labels,
    read_resource,
    read_subjects,
)
from kg.graph.vocab import ZP, ZP_NS

ATTRIBUTES: Final = (
    ZP.unresolved,
    ZP.sex,
    ZP.birth,
    ZP.ethnicity,
    ZP.bodyKind,
    ZP.level,
    ZP.role,
    ZP.datePrecision,
    ZP.mode,
    ZP.inSeries,
    ZP.ordinal,
    ZP.rosterComplete,
    ZP.phaseNumber,
    ZP.documentNumber,
    ZP.adcode,
    ZP.edtf,
)
# A name up to this long stands whole under a node, so a shorter form is not looked for.
SHORT_ENOUGH: Final = 8
# So many mentions of one node are listed; the page says how many there are.
MENTIONS_SHOWN: Final = 20


def make_picture(store: Store, limit: int, only: Collection[str] = ()) -> Picture:
    """Make the picture of a store with at most `limit` nodes, the most connected.

    Where `only` names some, no others are drawn.
    """
    labels = read_labels(store)
    kinds = {
        iri: kind
        for kind, classes in CLASSES.items()
        for class_iri in classes
        for iri in read_subjects(store, class_iri)
    }
    found = read_statements(store)
    statements = Statements(by_class(found), read_mentions(store), kinds)
    links = draw_links(StoreReader(store).pairs(DIRECT), statements)
    chosen = [iri for iri in kinds if iri in only] if only else list(kinds)
    kept = _most_connected(chosen, links, limit)
    shown = tuple(link for link in links if link.source in kept and link.target in kept)
    nodes = tuple(_nodes(store, statements, sorted(kept), labels))
    facts = Facts(partial(read_resource, store), found, labels)
    facts.make(iri for node in nodes for iri in node.facts)
    facts.make(iri for link in shown if link.relation != MENTIONED for iri in link.facts)
    facts.make_mentions(iri for node in nodes for iri in node.mentions)
    facts.make_mentions(iri for link in shown if link.relation == MENTIONED for iri in link.facts)
    return Picture(
        nodes=nodes,
        links=shown,
        facts=facts.made,
        passages=facts.passages,
        sources=facts.sources,
        terms=terms_of(labels),
        node_total=len(kinds),
        link_total=len(links),
    )


def terms_of(labels: Labels) -> dict[str, tuple[str, str]]:
    """Return the Chinese and the English label of the ontology's terms that have them."""
    return {
        local_name(iri): (
            next((value.text for value in values if value.language.startswith("zh")), ""),
            next((value.text for value in values if value.language.startswith("en")), ""),
        )
        for iri, values in labels.items()
        if iri.startswith(ZP_NS)
    }


def by_class(
    found: Mapping[str, tuple[str, Resource]],
) -> dict[str, dict[str, Resource]]:
    """Group statements by their class."""
    grouped: dict[str, dict[str, Resource]] = defaultdict(dict)
    for iri, (class_iri, resource) in found.items():
        grouped[class_iri][iri] = resource
    return dict(grouped)


def _most_connected(kinds: Iterable[str], links: Iterable[Link], limit: int) -> set[str]:
    """Choose the nodes with most links; weak ones by mention only break ties, as the IRI does."""
    strong: Counter[str] = Counter()
    weak: Counter[str] = Counter()
    for link in links:
        (weak if link.relation == MENTIONED else strong).update((link.source, link.target))
    return set(sorted(kinds, key=lambda iri: (-strong[iri], -weak[iri], iri))[:limit])


def _nodes(
    store: Store, statements: Statements, kept: Iterable[str], labels: Labels
) -> Iterator[Node]:
    mentions = _mentions(statements)
    own = own_facts(statements)
    for iri in kept:
        resource, kind = read_resource(store, iri), statements.kinds[iri]
        begin, end = period_of(resource, kind)
        shown = mentions.get(iri, [])
        yield Node(
            iri=iri,
            kind=kind,
            label=resource.label,
            short=_short(store, resource, kind, labels),
            names=resource.other_names,
            pinyin=resource.pinyin,
            begin=begin,
            end=end,
            attributes=tuple(_attributes(resource, labels)),
            facts=tuple(own.get(iri, ())),
            mentions=tuple(shown[:MENTIONS_SHOWN]),
            mention_count=len(shown),
        )


def _mentions(statements: Statements) -> dict[str, list[str]]:
    """Collect the mentions of each entity, by IRI."""
    found: dict[str, list[str]] = defaultdict(list)
    for mention in statements.mentions:
        found[mention.entity].append(mention.mention)
    return found


def own_facts(statements: Statements) -> dict[str, list[str]]:
    """Collect what is a detail of one node alone: an event's report, groups, items, remarks."""
    own: dict[str, list[str]] = defaultdict(list)
    for event in statements.events():
        own[event.iri].append(event.iri)
    for item in sorted(statements.of(ZP.AgendaItem).values(), key=_agenda_place):
        for event_iri in item.iris(ZP.inEvent):
            own[event_iri].append(item.iri)
    for iri, group in statements.of(ZP.GroupParticipation).items():
        for event_iri in group.iris(ZP.inEvent):
            own[event_iri].append(iri)
    for iri, remark in statements.of(ZP.Remark).items():
        if not remark.iris(ZP.speaker):
            for event_iri in remark.iris(ZP.madeAt):
                own[event_iri].append(iri)
        elif not remark.iris(ZP.madeAt):
            for speaker in remark.iris(ZP.speaker):
                own[speaker].append(iri)
    return dict(own)


def _agenda_place(item: Resource) -> tuple[int, str]:
    return int(item.text_of(ZP.agendaPosition) or 0), item.iri


def period_of(resource: Resource, kind: Kind) -> tuple[str | None, str | None]:
    """Return the first and last day of an event or a date, none of anything else."""
    if kind is Kind.EVENT:
        return period_of_event(resource)
    if kind is Kind.DATE:
        return first_and_last_day(resource.text_of(ZP.edtf)) or (None, None)
    return None, None


def _short(store: Store, resource: Resource, kind: Kind, labels: Labels) -> str:
    """Choose the name for the canvas: the shortest that names it without context."""
    label = resource.label
    if len(label) <= SHORT_ENOUGH:
        return label
    if kind is Kind.POST and not resource.other_names:
        return _short_post(store, resource, labels)
    return min((label, *resource.other_names), key=lambda name: (len(name), name))


def _short_post(store: Store, resource: Resource, labels: Labels) -> str:
    body, role = resource.iri_of(ZP.postIn), labels.get(resource.iri_of(ZP.role) or "")
    if body is None or role is None:
        return resource.label
    return _short(store, read_resource(store, body), Kind.BODY, labels) + chinese(role)


def _attributes(resource: Resource, labels: Labels) -> Iterator[Attribute]:
    for name in ATTRIBUTES:
        for value in resource.values(name):
            key = local_name(name)
            if value.is_iri and value.text.startswith(ZP_NS):
                yield Attribute(key, local_name(value.text), is_term=True)
            elif value.is_iri:
                label = labels.get(value.text)
                yield Attribute(key, chinese(label) if label else local_name(value.text))
            else:
                yield Attribute(key, value.text)
