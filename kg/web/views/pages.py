"""Makes the page of any node: what its own kind shows, else whatever the graph says of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pyoxigraph as ox

from kg.graph.vocab import (
    RDF_OBJECT,
    RDF_PREDICATE,
    RDF_SUBJECT,
    RDF_TYPE,
    RDFS_LABEL,
    SKOS_ALT_LABEL,
    ZP,
    ZP_NS,
)
from kg.query.names import local_name
from kg.web.facts import Page, Piece, Property, Section, Wanted
from kg.web.reading import Reading
from kg.web.views.bodies import body_sections, chain_above, place_sections
from kg.web.views.campaigns import campaign_sections
from kg.web.views.events import date_sections, event_sections, series_sections
from kg.web.views.parts import mentions_section
from kg.web.views.people import (
    namesakes_sections,
    person_sections,
    post_sections,
    role_sections,
)
from kg.web.views.things import concept_sections, document_sections

Sections = Callable[[Reading, str, Wanted], list[Section]]
SECTIONS: Mapping[str, Sections] = {
    "Official": person_sections,
    "Person": person_sections,
    "Namesakes": namesakes_sections,
    "Body": body_sections,
    "Post": post_sections,
    "Role": role_sections,
    **dict.fromkeys(
        ("Meeting", "Visit", "Talks", "PersonnelChange", "Release", "Event"), event_sections
    ),
    "EventSeries": series_sections,
    "Campaign": campaign_sections,
    "Document": document_sections,
    "Concept": concept_sections,
    "Place": place_sections,
    "Date": date_sections,
}
WHOLE_OF: Mapping[str, str] = {
    "Body": ZP.partOf,
    "Place": ZP.within,
    "Campaign": ZP.phaseOf,
}
# Shown in sections, in the head, or as grounds.
ELSEWHERE = frozenset(
    {RDF_TYPE, RDFS_LABEL, SKOS_ALT_LABEL, ZP.evidence, ZP.rule, ZP.basisKind, ZP.basis}
    | {ZP.reportedIn, ZP.restsOn, ZP.holds, ZP.chaired, ZP.attended, ZP.spokeAt, ZP.led, ZP.met}
    | {ZP.accompanied, ZP.participatedIn, ZP.colleagueOf, ZP.superiorOf, ZP.coAttended}
    | {ZP.startDate, ZP.endDate, ZP.datePrecision, ZP.unresolved, ZP.borneBy, ZP.edtf}
    | {ZP.usedBy, ZP.spokenBy, ZP.firstUsedIn, ZP.lastUsedIn, ZP.dealtWithAt}
)
# What a reader looks for first; the others follow by name.
FIRST = (
    *(ZP.onDate, ZP.place, ZP.host, ZP.mode, ZP.about, ZP.launches, ZP.concludes, ZP.inSeries),
    *(ZP.ordinal, ZP.partOfEvent, ZP.sex, ZP.birth, ZP.ethnicity, ZP.postIn, ZP.role, ZP.bodyKind),
    *(ZP.level, ZP.jurisdiction, ZP.subordinateTo, ZP.issuedBy, ZP.documentNumber, ZP.adcode),
)
# All that the model says of a node, asked for one by one: what is left out is most of it.
OWN = tuple(
    sorted(
        {RDF_SUBJECT, RDF_PREDICATE, RDF_OBJECT}
        | {
            iri
            for name, iri in vars(ZP).items()
            if name[0].islower() and str(iri).startswith(ZP_NS)
        }
        - ELSEWHERE
    )
)
MOST = 30  # values of a property


def make_page(reading: Reading, iri: str, full: Wanted) -> Page:
    """Make the page of a node that exists.

    Args:
        reading: The graph, in the reader's language.
        iri: The node.
        full: Keys of sections of which the reader wants all.
    """
    kind = reading.kind(iri)
    whole = WHOLE_OF.get(kind)
    make_sections = SECTIONS.get(kind, _mentioned)
    has_grounds = bool(reading.texts(iri, ZP.rule))
    return Page(
        iri=iri,
        name=reading.name(iri),
        kind=kind,
        kind_label=reading.name(ZP_NS + kind) if kind else "",
        other_names=reading.other_names(iri),
        properties=tuple(_properties(reading, iri, skipped=whole)),
        sections=tuple(
            s for s in make_sections(reading, iri, full) if s.facts or s.bars or s.beside
        ),
        above=chain_above(reading, iri, whole) if whole else (),
        unresolved=reading.text(iri, ZP.unresolved) == "true",
        grounds=reading.grounds(iri) if has_grounds else None,
    )


def _mentioned(reading: Reading, iri: str, full: Wanted) -> list[Section]:
    return [mentions_section(reading, "articles", iri, full)]


def _properties(reading: Reading, iri: str, skipped: str | None) -> list[Property]:
    """Show what the graph says of the node itself, beside what has a place of its own."""
    values: dict[str, list[Piece]] = {}
    for predicate in OWN:
        if predicate == skipped:
            continue
        me = ox.NamedNode(iri)
        for quad in reading.store.quads_for_pattern(me, ox.NamedNode(predicate), None):
            piece = _piece(reading, quad.object, predicate)
            if piece not in values.setdefault(predicate, []):
                values[predicate].append(piece)
    order = {predicate: place for place, predicate in enumerate(FIRST)}
    labels = {predicate: _label(reading, predicate) for predicate in values}
    return [
        Property(labels[predicate], tuple(sorted(values[predicate], key=lambda p: p.text))[:MOST])
        for predicate in sorted(values, key=lambda p: (order.get(p, len(order)), labels[p]))
    ]


def _piece(reading: Reading, term: object, predicate: str) -> Piece:
    """Show a value: a node by its name, a code in the reader's language."""
    if isinstance(term, ox.NamedNode):
        return reading.link(term.value)
    value = term.value if isinstance(term, ox.Literal) else str(term)
    code = f"value.{local_name(predicate)}.{value}"
    return Piece(reading.words.get(code) or reading.words.get(f"code.{value}") or value)


def _label(reading: Reading, predicate: str) -> str:
    key = f"property.{local_name(predicate)}"
    return reading.words.get(key) or reading.name(predicate)
