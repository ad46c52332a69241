"""Builds a graph from paths: reads, extracts, resolves, writes, and puts the result in place."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg import __version__
from kg.errors import InputError, ReadError
from kg.export.viewer import write_graph_page
from kg.graph.iris import checked_base, to_iri
from kg.graph.store import open_store
from kg.graph.vocab import BASE
from kg.graph.writing import STORE, GraphCounts, write_graph
from kg.lexicon import load_lexicon
from kg.model.claims import DocumentClaims
from kg.model.decisions import Decisions, decisions_hash
from kg.model.knowledge import Knowledge, Run
from kg.model.text import SourceText
from kg.pipeline.decisions import decided_years, find_decisions, with_year
from kg.pipeline.engines import extract_all
from kg.pipeline.report import FILE, BuildReport, sorted_failures
from kg.pipeline.staging import staged
from kg.pipeline.steps import Progress, Step, ignore_progress
from kg.readers import read_paths
from kg.resolve import resolve

PAGE = "graph.html"


@dataclass(frozen=True, slots=True)
class Options:
    """How to build; see `build_graph` for each."""

    workers: int = 1
    base_iri: str = BASE
    lexicon_file: Path | None = None
    decisions_file: Path | None = None
    fresh: bool = False
    strict: bool = False
    progress: Progress = ignore_progress


def build_graph(paths: Sequence[Path], out: Path, options: Options) -> BuildReport:
    """Build the graph of exactly these paths into a folder.

    Args:
        paths: Files and folders.
        out: Where the graph goes; what an earlier build left there stays until this one is done.
        options: `workers` processes extract; data stands below `base_iri`; `lexicon_file` adds
            to the lexicon; `decisions_file` holds what a user decided, else a `decisions.tsv`
            on top of a path does; `fresh` uses nothing of an earlier build; `strict` makes it an
            error that a document could not be read (the rest is built all the same);
            `progress` is told how far the build is.

    Raises:
        InputError: No document could be read, or, if `strict`, one could not.
        OutputError: `out` cannot be written.
    """
    base_iri = checked_base(options.base_iri)
    with staged(out) as staging:
        report = _build_into(staging, paths, base_iri, options)
    if options.strict and report.failures:
        raise InputError(f"not everything could be read:\n{_listed(report.failures)}")
    return report


def _build_into(
    staging: Path, paths: Sequence[Path], base_iri: str, options: Options
) -> BuildReport:
    lexicon = load_lexicon(options.lexicon_file)
    decisions = find_decisions(paths, options.decisions_file)
    sources, failures = _read(paths, decided_years(decisions), options.progress)
    claims = extract_all(sources, lexicon, options.lexicon_file, workers=options.workers)
    documents = list(_counted(claims, len(sources), options.progress))
    run = Run(__version__, lexicon.hash, _input_hash(sources, decisions))
    options.progress(Step("resolving", 0))
    knowledge = resolve(documents, lexicon, run, decisions)
    options.progress(Step("writing", 0))
    counts = write_graph(knowledge, staging, base_iri=base_iri)
    write_graph_page(open_store(staging / STORE), staging / PAGE, base_iri)
    report = _report(knowledge, decisions, base_iri, failures, counts)
    (staging / FILE).write_text(report.to_json(), "utf-8", newline="\n")
    return report


def _read(
    paths: Sequence[Path], years: Mapping[str, int], progress: Progress
) -> tuple[list[SourceText], tuple[tuple[str, str], ...]]:
    """Read all documents, sorted by source file, with the years that a user set."""
    sources: list[SourceText] = []
    errors: list[ReadError] = []
    for number, result in enumerate(read_paths(paths), 1):
        if isinstance(result, ReadError):
            errors.append(result)
        else:
            sources.append(with_year(result, years))
        progress(Step("reading", number))
    failures = sorted_failures(errors)
    if not sources:
        reasons = f":\n{_listed(failures)}" if failures else ""
        raise InputError(f"no document could be read{reasons}")
    return sorted(sources, key=lambda source: (source.source_file, source.content_hash)), failures


def _listed(failures: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"  {file}: {reason}" for file, reason in failures)


def _counted(
    claims: Iterable[DocumentClaims], total: int, progress: Progress
) -> Iterator[DocumentClaims]:
    for number, document in enumerate(claims, 1):
        yield document
        progress(Step("extracting", number, total))


def _input_hash(sources: Iterable[SourceText], decisions: Decisions) -> str:
    """Hash the set of documents, their source files and contents, and a user's decisions."""
    lines = sorted(f"{source.content_hash} {source.source_file}\n" for source in sources)
    lines.append(decisions_hash(decisions))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _report(
    knowledge: Knowledge,
    decisions: Decisions,
    base_iri: str,
    failures: tuple[tuple[str, str], ...],
    counts: GraphCounts,
) -> BuildReport:
    return BuildReport(
        version=knowledge.run.version,
        base_iri=base_iri,
        lexicon_hash=knowledge.run.lexicon_hash,
        input_hash=knowledge.run.input_hash,
        documents=sum(len(article.source_files) for article in knowledge.articles),
        failures=failures,
        sources=counts.sources,
        entities=counts.entities,
        statements=counts.statements,
        triples=counts.by_graph,
        namesakes={
            to_iri(shared.id, base_iri): tuple(to_iri(p, base_iri) for p in shared.persons)
            for shared in knowledge.namesakes
        },
        decisions=tuple((d, d not in knowledge.idle_decisions) for d in decisions),
    )
