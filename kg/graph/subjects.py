"""The lines of a part are put together by subject, each once, in the order of writing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from kg.graph.forms import Row
from kg.graph.graph_names import GraphName
from kg.graph.shuffle import Part
from kg.graph.vocab import RDF_TYPE

TYPE: Final = f"<{RDF_TYPE}>"
_ALONE: Final = frozenset({GraphName.STATED, GraphName.INFERRED})
"""Graphs that sort behind the others and take what they say from these, the last from all."""


def subjects_of(part: Part) -> Iterator[tuple[str, list[Row]]]:
    """Yield each subject with what is said of it, both sorted, its classes first."""
    subjects: dict[str, list[Row]] = defaultdict(list)
    for graph, lines in part:
        # not splitlines, which also cuts at what a literal may hold
        for line in lines.decode().split("\n")[:-1]:
            subject, predicate, target = line.split(" ", 2)
            subjects[subject].append((predicate, target, graph))
    for subject in sorted(subjects):
        rows = _once(subjects[subject])
        if rows[0][0] != TYPE:
            rows.sort(key=_is_no_class)
        yield subject, rows


def _once(rows: list[Row]) -> list[Row]:
    """Sort rows, and leave none that another says too.

    A query over the union of the graphs would count it twice: what a passage states is not
    inferred or derived as well, and none of these is background.
    """
    rows.sort()
    kept: list[Row] = []
    predicate = target = ""
    for row in rows:
        if row[1] == target and row[0] == predicate:
            if row[2] == kept[-1][2]:
                continue
            while row[2] in _ALONE and kept and kept[-1][:2] == row[:2]:
                kept.pop()
        predicate, target, _ = row
        kept.append(row)
    return kept


def _is_no_class(row: Row) -> bool:
    return row[0] != TYPE
