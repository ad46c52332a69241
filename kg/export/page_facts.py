"""Reads the statements, relations and mentions of a graph into facts with their passages."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import islice
from typing import Final

from pyoxigraph import Store

from kg.export.picture import Attribute, Basis, Fact, Passage, Source
from kg.export.resources import (
    Resource,
    Value,
    chinese,
    local_name,
    read_properties,
    read_subjects,
)
from kg.graph.vocab import RDF_OBJECT, RDF_PREDICATE, RDF_SUBJECT, RDF_TYPE, RDFS_LABEL, ZP, ZP_NS

EVENT_CLASSES: Final = (
    ZP.Meeting,
    ZP.Visit,
    ZP.Talks,
    ZP.PersonnelChange,
    ZP.Release,
    ZP.Event,
)
# The words of its own that a fact of a class has, and the details that are shown with it.
TEXT_OF: Final[Mapping[str, str]] = {
    ZP.Remark: ZP.text,
    ZP.GroupParticipation: ZP.groupLabel,
    ZP.AgendaItem: RDFS_LABEL,
    ZP.Mention: ZP.surface,
}
DETAILS: Final = (
    ZP.tenureKind,
    ZP.tenureStatus,
    ZP.startedOn,
    ZP.endedOn,
    ZP.firstObserved,
    ZP.lastObserved,
    ZP.participationRole,
    ZP.listPosition,
    ZP.inCapacity,
    ZP.verb,
    ZP.agendaPosition,
    ZP.action,
    ZP.undisclosed,
    ZP.changeKind,
    ZP.count,
    ZP.grade,
)
STATEMENT_CLASSES: Final = (
    ZP.Tenure,
    *EVENT_CLASSES,
    ZP.Participation,
    ZP.GroupParticipation,
    ZP.AgendaItem,
    ZP.Remark,
    ZP.Relation,
    ZP.BodyChange,
)
# By what links are drawn, and told from each other.
DRAWN: Final = (
    ZP.holder,
    ZP.post,
    ZP.tenureKind,
    ZP.startedOn,
    ZP.endedOn,
    ZP.firstObserved,
    ZP.lastObserved,
    ZP.participant,
    ZP.inEvent,
    ZP.participationRole,
    ZP.onDate,
    ZP.startDate,
    ZP.endDate,
    ZP.dateBasis,
    ZP.place,
    ZP.host,
    ZP.about,
    ZP.launches,
    ZP.concludes,
    ZP.partOfEvent,
    ZP.agendaPosition,
    ZP.passesOn,
    ZP.speaker,
    ZP.madeAt,
    RDF_SUBJECT,
    RDF_PREDICATE,
    RDF_OBJECT,
    ZP.originalBody,
    ZP.resultingBody,
    ZP.reportedIn,
    ZP.restsOn,
    ZP.basisKind,
)
# So many of the facts behind a derived one are carried; the page says of how many.
RESTS_SHOWN: Final = 6
Labels = Mapping[str, tuple[Value, ...]]
Found = dict[str, tuple[str, Resource]]
"""Statements by IRI, with their most special class."""


class Facts:
    """What is said in a store, as facts with their passages and articles, made as asked for.

    A page shows a small part of a large graph, so the others are not made at all.
    """

    def __init__(
        self,
        read: Callable[[str], Resource],
        statements: Mapping[str, tuple[str, Resource]],
        labels: Labels,
        details: Collection[str] = DETAILS,
    ) -> None:
        """Take the statements; what is shown of them, and which details, is read by its IRI."""
        self._read, self._statements, self._labels = read, statements, labels
        self._details = details
        self.made: dict[str, Fact] = {}
        self.passages: dict[str, Passage] = {}
        self.sources: dict[str, Source] = {}

    def make(self, iris: Iterable[str]) -> None:
        """Make the facts of statements, and of as many behind derived ones as are shown."""
        waiting = [iri for iri in iris if iri not in self.made]
        while waiting:
            iri = waiting.pop()
            if iri in self.made:
                continue
            class_iri, _ = self._statements[iri]
            resource = self._read(iri)
            self.made[iri] = self._fact(class_iri, resource)
            known = (other for other in resource.iris(ZP.restsOn) if other in self._statements)
            waiting += islice(known, RESTS_SHOWN)

    def make_mentions(self, iris: Iterable[str]) -> None:
        """Make the facts of mentions."""
        for iri in iris:
            if iri not in self.made:
                self.made[iri] = self._fact(ZP.Mention, self._read(iri))

    def _fact(self, class_iri: str, resource: Resource) -> Fact:
        for iri in resource.iris(ZP.evidence):
            self._read_passage(iri)
        known = [iri for iri in resource.iris(ZP.evidence) if iri in self.passages]
        order = _by_publication(self.passages, self.sources)
        return Fact(
            iri=resource.iri,
            kind=local_name(class_iri),
            basis=basis_of(resource),
            text=_own_text(class_iri, resource, self._labels),
            basis_text=_basis_text(resource, self.passages),
            rules=tuple(_shown((value,), self._labels) for value in resource.values(ZP.rule)),
            passages=tuple(sorted(known, key=order) if len(known) > 1 else known),
            attributes=tuple(_attributes(resource, self._labels, self._details)),
            rests_on=resource.iris(ZP.restsOn),
        )

    def _read_passage(self, iri: str) -> None:
        if iri in self.passages:
            return
        evidence = self._read(iri)
        if ZP.Evidence not in evidence.iris(RDF_TYPE):
            return
        article = evidence.iri_of(ZP.inArticle) or ""
        quote, begin = evidence.text_of(ZP.quote) or "", int(evidence.text_of(ZP.begin) or 0)
        self.passages[iri] = Passage(iri, article, quote, begin)
        if article and article not in self.sources:
            found = self._read(article)
            if ZP.Article in found.iris(RDF_TYPE):
                self.sources[article] = _source(found, self._labels)


def _source(article: Resource, labels: Labels) -> Source:
    """Make an article as it is cited."""
    return Source(
        iri=article.iri,
        title=_title(article),
        file=", ".join(article.texts(ZP.sourceFile)),
        publisher=_shown(article.values(ZP.publisher), labels),
        published=_shown(article.values(ZP.publishedOn), labels),
        url=_shown(article.values(ZP.sourceUrl), {}, whole=True),
    )


def read_statements(store: Store) -> Found:
    """Read every statement and relation with its most special class, by IRI; no mentions.

    Only what links are drawn by is read; a fact that is shown is read whole.
    """
    classes: dict[str, str] = {}
    for class_iri in STATEMENT_CLASSES:
        for iri in read_subjects(store, class_iri):
            classes.setdefault(iri, class_iri)
    found = read_properties(store, classes, DRAWN)
    return {iri: (classes[iri], resource) for iri, resource in found.items()}


def _own_text(class_iri: str, resource: Resource, labels: Labels) -> str:
    """Return a fact's own words; an agenda item without a label is named by what it is about."""
    own = resource.text_of(TEXT_OF[class_iri]) if class_iri in TEXT_OF else None
    if own is None and class_iri == ZP.AgendaItem:
        return _shown([*resource.values(ZP.about), *resource.values(ZP.passesOn)], labels)
    return own or ""


def basis_of(resource: Resource) -> Basis:
    """Tell how a statement is known: what rests on other statements is derived."""
    if resource.iris(ZP.restsOn):
        return Basis.DERIVED
    if ZP.Inferred in resource.iris(ZP.basisKind):
        return Basis.INFERRED
    return Basis.STATED


def ends_of(relation: Resource) -> tuple[str, str, str] | None:
    """Return subject, local name of the predicate and object of a relation."""
    ends = [relation.iri_of(name) for name in (RDF_SUBJECT, RDF_PREDICATE, RDF_OBJECT)]
    subject, predicate, target = ends
    if subject is None or predicate is None or target is None:
        return None
    return subject, local_name(predicate), target


def _basis_text(resource: Resource, passages: Mapping[str, Passage]) -> str:
    values = [*resource.values(ZP.basis), *resource.values(ZP.dateBasis)]
    texts = [passages[v.text].quote if v.text in passages else v.text for v in values]
    return "; ".join(dict.fromkeys(texts))


def _attributes(
    resource: Resource, labels: Labels, details: Collection[str]
) -> Iterable[Attribute]:
    for name in details:
        for value in resource.values(name):
            if value.is_iri and value.text.startswith(ZP_NS):
                yield Attribute(local_name(name), local_name(value.text), is_term=True)
            else:
                yield Attribute(local_name(name), _shown((value,), labels))


def _title(article: Resource) -> str:
    return article.label if article.values(RDFS_LABEL) else ""


def _shown(values: Iterable[Value], labels: Labels, *, whole: bool = False) -> str:
    """Write values for a reader: literals as they are, IRIs by their labels."""
    return ", ".join(
        value.text
        if whole or not value.is_iri
        else chinese(labels.get(value.text, ())) or local_name(value.text)
        for value in values
    )


def _by_publication(
    passages: Mapping[str, Passage], sources: Mapping[str, Source]
) -> Callable[[str], tuple[str, str, int, str]]:
    def order(iri: str) -> tuple[str, str, int, str]:
        passage = passages[iri]
        source = sources.get(passage.article)
        return (source.published if source else "", passage.article, passage.begin, iri)

    return order
