"""Direct properties between entities, each with all that documents say of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from kg.model.knowledge import Relation
from kg.model.record import record
from kg.resolve.keyed import Stage
from kg.resolve.reports import Report, digest, provenance_of
from kg.resolve.spread import Named

Ends = tuple[str, str, str]
"""Subject, predicate and object of a relation."""


@record
class Said:
    """That a document says a relation; `place` is the document's, and which of its relations."""

    ends: Ends
    place: tuple[int, int]
    report: Report


def relations() -> Stage[Named, Said]:
    """Return how what documents say of one relation is brought together: by its three ends."""
    return Stage(_say, _place, _key)


def _say(named: Named) -> Iterator[Said]:
    """Yield the relations of a document."""
    settled = named.settled
    for index, claim in enumerate(settled.claims.relations):
        ends = claim.subject, claim.predicate, claim.object
        report = settled.article, claim.passage, claim.rule, claim.basis
        yield Said(ends, (settled.number, index), report)


def _place(said: Said) -> tuple[Ends, tuple[int, int]]:
    return said.ends, said.place


def _key(said: Said) -> str:
    return " ".join(said.ends)


def find_relations(said: Iterable[Said]) -> Iterator[Relation]:
    """Yield the relations, in the order of their ends."""
    for ends, group in groupby(said, key=_ends):
        identity = f"relation/{digest(*ends)}"
        yield Relation(identity, *ends, provenance_of(each.report for each in group))


def _ends(said: Said) -> Ends:
    return said.ends


def ends_of(relation: Relation) -> Ends:
    """Return by what relations are sorted until they are sorted by id."""
    return relation.subject, relation.predicate, relation.object
