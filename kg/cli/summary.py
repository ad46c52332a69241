"""Lays out what a build found: documents, counts by class, what could not be read and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import Path

from kg.pipeline.report import BuildReport
from kg.query.names import local_name
from kg.query.tables import table_lines
from kg.query.visible import visible

MOST_MOVED = 50
"""Names that moved that a person reads."""


def summary_lines(report: BuildReport, out: Path) -> Iterator[str]:
    """Yield the lines of the summary."""
    documents = "1 document" if report.documents == 1 else f"{report.documents} documents"
    copies = report.documents - report.sources.get("Article", report.documents)
    same = f", {copies} of them the same text as another" if copies else ""
    yield f"{documents} read{same}, the graph is in {visible(str(out))}"
    yield ""
    pairs = zip_longest(
        _present(report.entities),
        _present(report.statements),
        _present({**report.sources, **_titled(report.triples)}),
        fillvalue=("", ""),
    )
    rows = [(*entity, *statement, *source) for entity, statement, source in pairs]
    yield from table_lines(("entities", "", "statements", "", "sources", ""), rows)
    yield from _decision_lines(report)
    yield from _moved_lines(report)
    if report.failures:
        yield ""
        yield f"{len(report.failures)} could not be read:"
        for file, reason in report.failures:
            yield visible(f"  {file}: {reason}")


def _decision_lines(report: BuildReport) -> Iterator[str]:
    idle = [decision for decision, applied in report.decisions if not applied]
    if report.decisions:
        yield ""
        yield f"{len(report.decisions) - len(idle)} of {len(report.decisions)} decisions applied"
    for decision in idle:
        what = " ".join(part for part in (decision.subject, decision.object) if part)
        yield visible(f"  {decision.kind} {what}: nothing in these documents answers to it")


def _moved_lines(report: BuildReport) -> Iterator[str]:
    """Yield the names that new documents moved, and which document did."""
    told = [moved for moved in report.moved if moved.kind != "post"]
    if told:
        yield ""
        yield f"{len(told)} names moved since the last build:"
    for moved in told[:MOST_MOVED]:
        names = ", ".join(local_name(iri) for iri in moved.new)
        yield visible(f"  {moved.kind} {local_name(moved.old)} is now {names}: {moved.why}")
    if len(told) > MOST_MOVED:
        yield f"  … {len(told) - MOST_MOVED} more: `kg diff` of the two folders has all"


def _present(counts: Mapping[str, int]) -> list[tuple[str, str]]:
    return [(name, str(count)) for name, count in counts.items() if count]


def _titled(triples: Mapping[str, int]) -> dict[str, int]:
    return {f"triples, {graph}": count for graph, count in triples.items()}
