"""Reads the statements, relations and mentions of a graph into facts with their passages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from pyoxigraph import Store

from kg.export.picture import Attribute, Basis, Fact, Passage, Source
from kg.export.resources import Resource, Value, chinese, local_name, read_class
from kg.graph.vocab import RDF_OBJECT, RDF_PREDICATE, RDF_SUBJECT, RDFS_LABEL, ZP, ZP_NS

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
    ZP.Mention,
)
Labels = Mapping[str, tuple[Value, ...]]


def read_sources(store: Store, labels: Labels) -> dict[str, Source]:
    """Read the articles as they are cited."""
    return {
        iri: Source(
            iri=iri,
            title=_title(article),
            file=", ".join(article.texts(ZP.sourceFile)),
            publisher=_shown(article.values(ZP.publisher), labels),
            published=_shown(article.values(ZP.publishedOn), labels),
            url=_shown(article.values(ZP.sourceUrl), {}, whole=True),
        )
        for iri, article in read_class(store, ZP.Article).items()
    }


def read_passages(store: Store) -> dict[str, Passage]:
    """Read the passages that are cited."""
    return {
        iri: Passage(
            iri=iri,
            article=evidence.iri_of(ZP.inArticle) or "",
            quote=evidence.text_of(ZP.quote) or "",
            begin=int(evidence.text_of(ZP.begin) or 0),
        )
        for iri, evidence in read_class(store, ZP.Evidence).items()
    }


def read_statements(store: Store) -> dict[str, tuple[str, Resource]]:
    """Read every statement, relation and mention with its most special class, by IRI."""
    found: dict[str, tuple[str, Resource]] = {}
    for class_iri in STATEMENT_CLASSES:
        for iri, resource in read_class(store, class_iri).items():
            found.setdefault(iri, (class_iri, resource))
    return dict(sorted(found.items()))


def make_facts(
    statements: Mapping[str, tuple[str, Resource]],
    passages: Mapping[str, Passage],
    sources: Mapping[str, Source],
    labels: Labels,
) -> dict[str, Fact]:
    """Make a fact of every statement, with its passages in the order of their publication."""
    order = _by_publication(passages, sources)
    return {
        iri: _fact(class_iri, resource, passages, labels, order)
        for iri, (class_iri, resource) in statements.items()
    }


def _fact(
    class_iri: str,
    resource: Resource,
    passages: Mapping[str, Passage],
    labels: Labels,
    order: Callable[[str], tuple[str, str, int, str]],
) -> Fact:
    known = [iri for iri in resource.iris(ZP.evidence) if iri in passages]
    return Fact(
        iri=resource.iri,
        kind=local_name(class_iri),
        basis=basis_of(resource),
        text=_own_text(class_iri, resource, labels),
        basis_text=_basis_text(resource, passages),
        rules=tuple(_shown((value,), labels) for value in resource.values(ZP.rule)),
        passages=tuple(sorted(known, key=order)),
        attributes=tuple(_attributes(resource, labels)),
        rests_on=resource.iris(ZP.restsOn),
    )


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


def _attributes(resource: Resource, labels: Labels) -> Iterable[Attribute]:
    for name in DETAILS:
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
