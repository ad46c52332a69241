"""Builds a graph from paths: reads, extracts, resolves, writes, and puts the result in place."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from kg import __version__
from kg.errors import GraphError, InputError
from kg.export.small_page import write_small_page
from kg.export.viewer import is_for_viewer
from kg.graph.counts import GraphCounts
from kg.graph.iris import checked_base, to_iri
from kg.graph.loading import Use
from kg.graph.parts import Shape
from kg.graph.store import open_store
from kg.graph.writing import IN_ONE_GRAPH, PRODUCTS, STORE, GraphFiles
from kg.lexicon import Lexicon, load_lexicon
from kg.model.claims import Detail
from kg.model.decisions import Decisions, decisions_hash
from kg.model.knowledge import Knowledge, Run
from kg.model.spilling import Room
from kg.pipeline.again import read_again
from kg.pipeline.articles import ArticlePlan, find_earlier, plan_articles, tasks_of
from kg.pipeline.batches import batched
from kg.pipeline.cache import ClaimsCache, discard
from kg.pipeline.collecting import without_collection
from kg.pipeline.decisions import decided_years, find_decisions
from kg.pipeline.drawing import Drawer, Drawing
from kg.pipeline.engines import Engine, LocalEngine, open_engine
from kg.pipeline.finished import (
    FILE,
    Record,
    contents_of,
    form_of,
    goal_of,
    is_finished,
    is_whole,
    load_record,
    record_of,
    save_record,
    stamps_of,
)
from kg.pipeline.options import Options
from kg.pipeline.reading import Documents, read_documents
from kg.pipeline.recalled import RECALLED
from kg.pipeline.report import FILE as REPORT
from kg.pipeline.report import BuildReport, load_report
from kg.pipeline.staging import staged
from kg.pipeline.steps import Progress, Step
from kg.pipeline.surveying import Input, Survey, survey
from kg.pipeline.tasks import ArticleTask, Reading, unpack_detail
from kg.pipeline.unchanged import seal_of
from kg.pipeline.versions import program_version, reading_version
from kg.pipeline.writing import join_shards, written_parts
from kg.query.moved import Moved
from kg.query.moving import find_moved
from kg.readers.remote import Location
from kg.resolve.knowledge import Given, resolve_outlines
from kg.resolve.reports import Head

PAGE = "graph.html"
_DRAWN = (PAGE, RECALLED)
# Above it Turtle would be gigabytes that no editor opens, and the page a small part of the graph.
MOST_IN_TURTLE = 100_000
# Triples of a graph whose store is changed by the difference where it can be; to load fewer takes
# seconds, as long as to find the difference.
WORTH_CHANGING = 200_000
# Share of the documents that may be new, or gone: a tenth of them changes a third of the graph.
MOST_CHANGED = 0.05
# Documents that are read or written here and now: to start two workers takes as long as 600.
_LITTLE = 400
# Of the details of the articles that are written at a time, which take a quarter of a second.
_ARTICLE_BYTES = 500_000


def build_graph(paths: Sequence[Location], out: Path, options: Options) -> BuildReport:
    """Build the graph of exactly these paths into a folder.

    Args:
        paths: Files and folders, or URLs of them.
        out: Where the graph goes; what an earlier build left there stays until this one is done,
            and what of it is still true is not done again.
        options: `workers` processes read and write; data stands below `base_iri`;
            `lexicon_file` adds to the lexicon; `decisions_file` holds what a user decided, else
            a `decisions.tsv` on top of a path does; `fresh` uses nothing of an earlier build;
            `strict` makes it an error that a document could not be read (the rest is built all
            the same); a document of more than `max_chars` characters is refused or, with `cut`,
            cut at a paragraph; a Dask `cluster` at that address reads and writes in place of
            the workers; `turtle` or else N-Quads in shards, by default by the number of
            documents (`MOST_IN_TURTLE`); `timed` is told how long each document took, by
            `clock`; `progress` is told how far the build is.

    Raises:
        InputError: No document could be read, or, if `strict`, one could not.
        OutputError: `out` cannot be written.
    """
    base_iri = checked_base(options.base_iri)
    kept, seal = out / FILE, seal_of(paths, options)
    with staged(out, (*PRODUCTS, *_DRAWN)) as staging, _discarded_if_useless(kept):
        if options.fresh:
            discard(kept)
        with closing(ClaimsCache(kept)) as cache:
            report, finished = _build_into(staging, out, _prepare(paths, base_iri, options), cache)
    # only now is it in its place
    sealed = "" if seal is None or not seal.still_holds() else seal.digest
    stamps = stamps_of(out, finished["contents"])
    save_record(out, {**finished, "seal": sealed, "stamps": stamps})
    report.check(strict=options.strict)
    return report


@contextmanager
def _discarded_if_useless(kept: Path) -> Iterator[None]:
    """Leave no new cache behind where there was nothing to build."""
    existed = kept.exists()
    try:
        yield
    except InputError:
        if not existed:
            discard(kept)
        raise


@dataclass(frozen=True, slots=True)
class _Plan:
    """A build that is to be made."""

    source: Input
    lexicon: Lexicon
    decisions: Decisions
    base_iri: str
    options: Options

    def shape(self, documents: int) -> Shape:
        """Choose the forms in which a graph of that many documents is written."""
        turtle = self.options.turtle
        if turtle is None:
            turtle = documents <= MOST_IN_TURTLE
        return Shape(self.base_iri, turtle=turtle, quads=not turtle)


def _prepare(paths: Sequence[Location], base_iri: str, options: Options) -> _Plan:
    own_words = options.own_words
    lexicon = load_lexicon(own_words)
    decisions = find_decisions(paths, options.decisions_file)
    years = decided_years(decisions)
    reading = Reading(own_words, lexicon.hash, reading_version(), years, options.clock)
    source = Input(tuple(paths), reading, options.max_chars, options.cut)
    return _Plan(source, lexicon, decisions, base_iri, options)


def _build_into(
    staging: Path, out: Path, plan: _Plan, cache: ClaimsCache
) -> tuple[BuildReport, Record]:
    """Build into the staging folder; nothing if it is built already."""
    with (
        open_engine(plan.options.workers, plan.options.cluster) as engine,
        Drawer(engine) as drawer,
        without_collection(),
    ):
        found = survey(plan.source, engine, plan.options.progress)
        shape = plan.shape(len(found.keys))
        others = program_version(), repr(shape), decisions_hash(plan.decisions)
        goal = goal_of(found.keys, found.failures, *others)
        finished = load_record(out)
        if is_finished(finished, goal, out):
            return load_report(out), finished
        form = form_of(program_version(), repr(shape))
        is_alike = shape.turtle and _is_alike(finished, form, found, cache)
        site = _Site(staging, out, plan, cache, engine, drawer)
        report = _build(site, found, is_alike=is_alike and is_whole(finished, out))
        contents = contents_of(staging, without=_DRAWN)
        plan.options.progress(Step("drawing the page", 0))
        drawer.finish()
        contents |= contents_of(staging, _DRAWN)
    size = sum(report.triples.values())
    return report, record_of(goal, contents, form=form, documents=len(found.keys), triples=size)


@dataclass(frozen=True, slots=True)
class _Site:
    """Where a build is made: from what, into which folder, over which, and by whom."""

    staging: Path
    out: Path
    plan: _Plan
    cache: ClaimsCache
    engine: Engine
    drawer: Drawer


def _build(site: _Site, found: Survey, *, is_alike: bool) -> BuildReport:
    """Write all but the page, which may still be drawn; change the earlier graph if it is alike."""
    staging, base_iri = site.staging, site.plan.base_iri
    with ExitStack() as stack:
        files, report, keys = _write_all(site, found, stack, is_alike=is_alike)
        files.complete()
    touched = None if files.change is None else files.change.touched
    report = replace(report, moved=_moved(site.out, staging, base_iri, touched))
    (staging / REPORT).write_text(report.to_json(), "utf-8", newline="\n")
    site.cache.drop_others(keys)
    return report


def _write_all(
    site: _Site, found: Survey, stack: ExitStack, *, is_alike: bool
) -> tuple[GraphFiles, BuildReport, list[bytes]]:
    """Write until a new store is loaded; with the return all that was resolved is let go of.

    Returns:
        The files, which the stack closes; the report, but for what moved; the keys of what was
        read.
    """
    staging, out, plan, cache, engine = site.staging, site.out, site.plan, site.cache, site.engine
    progress, shape = plan.options.progress, plan.shape(len(found.keys))
    # who has nothing else to do need not be called for little
    reader = site.drawer.reader(plan.source.reading) if is_alike else engine
    little = reader if len(cache.missing(found.keys)) < _LITTLE else engine
    room = Room(staging)
    documents, failures = read_documents(
        plan.source, found, cache, little, progress, plan.options.timed, most=room.for_outlines.most
    )
    again = read_again(documents, plan.source.reading, cache, little, progress)
    if is_alike:
        site.drawer.recall(out, plan.base_iri)
    knowledge = _resolve(plan, documents, cache, engine, room)
    plans: Iterable[ArticlePlan] = plan_articles(knowledge, documents.places, room)
    found_earlier = None
    if is_alike:
        found_earlier = find_earlier(out, plans, len(knowledge.articles))
        plans = plan_articles(knowledge, documents.places, room)
    writer, earlier = engine, None
    if found_earlier is not None:
        earlier, plans = found_earlier
        writer = LocalEngine() if len(plans) < _LITTLE else engine
    tasks = tasks_of(plans, cache, digested=shape.turtle)
    files = stack.enter_context(GraphFiles(staging, shape, earlier))
    counts = _write(files, knowledge, tasks, writer, progress)
    progress(Step("drawing the page", 0))
    use = _begin_page(staging, files, counts, site.drawer)
    progress(Step("loading the store", 0))
    files.load(use)
    if sum(counts.by_graph.values()) >= WORTH_CHANGING:
        documents.keep()  # while others draw and sort
    return files, _report(knowledge, plan, failures, counts), [*found.keys, *again]


def _is_alike(record: Record, form: str, found: Survey, cache: ClaimsCache) -> bool:
    """Tell whether the earlier graph is large, of this form, and of almost the same documents."""
    if record.get("form") != form or record["triples"] < WORTH_CHANGING:
        return False
    most = len(found.keys) * MOST_CHANGED
    fewer = abs(len(found.keys) - record["documents"])
    return fewer <= most and len(cache.missing(found.keys)) <= most


def _resolve(
    plan: _Plan, documents: Documents, cache: ClaimsCache, engine: Engine, room: Room
) -> Knowledge:
    run = Run(__version__, plan.lexicon.hash, _input_hash(documents.heads, plan.decisions))
    plan.options.progress(Step("resolving", 0))

    def details(number: int) -> Detail:
        return unpack_detail(*cache.detail(documents.places[number]))

    spread = engine.spread(room, plan.options.progress)
    given = Given(documents.outlines, details, documents.heads, room, spread)
    return resolve_outlines(given, plan.lexicon, run, plan.decisions)


def _write(
    files: GraphFiles,
    knowledge: Knowledge,
    tasks: Iterable[ArticleTask],
    engine: Engine,
    progress: Progress,
) -> GraphCounts:
    """Write the graph's files and its store; workers write the parts."""
    batches = batched(tasks, lambda task: sum(map(len, task.detail)), _ARTICLE_BYTES)
    parts = files.shared_parts(knowledge)
    progress(Step("writing", 0, len(knowledge.articles)))
    for written in written_parts(files, parts, batches, engine):
        files.add(written)
        progress(Step("writing", files.articles, len(knowledge.articles)))
    join_shards(files, engine, progress)
    progress(Step("joining the files", 0))
    return files.finish()


def _begin_page(
    staging: Path, files: GraphFiles, counts: GraphCounts, drawer: Drawer
) -> Use | None:
    """Begin to draw the page of a large graph, or return what will draw that of a small one."""
    page = staging / PAGE
    if not files.shape.turtle:
        return None
    if not is_for_viewer({**counts.entities, **counts.statements}):
        return partial(write_small_page, path=page)
    written = tuple(staging / name for name in IN_ONE_GRAPH)
    drawer.begin(Drawing(written, page, files.shape.base_iri, files.turned()))
    return None


def _moved(
    out: Path, staging: Path, base_iri: str, touched: Collection[str] | None
) -> tuple[Moved, ...]:
    """Find the names that this build moves against the one that lies in its folder, if one does.

    Where its store was made from that one's, none moved but of what was `touched`.
    """
    if not (out / STORE).is_dir() or not (out / REPORT).is_file():
        return ()
    try:
        earlier = load_report(out)
        store = open_store(out / STORE)
    except GraphError:  # of another version
        return ()
    if earlier.base_iri != base_iri:
        return ()
    return find_moved(store, open_store(staging / STORE), touched)


def _input_hash(heads: Iterable[Head], decisions: Decisions) -> str:
    """Hash the set of documents, their source files and contents, and a user's decisions."""
    lines = sorted(f"{content_hash} {file}\n" for content_hash, file in heads)
    lines.append(decisions_hash(decisions))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _report(
    knowledge: Knowledge, plan: _Plan, failures: list[tuple[str, str]], counts: GraphCounts
) -> BuildReport:
    base_iri = plan.base_iri
    return BuildReport(
        version=knowledge.run.version,
        base_iri=base_iri,
        lexicon_hash=knowledge.run.lexicon_hash,
        input_hash=knowledge.run.input_hash,
        documents=sum(len(article.source_files) for article in knowledge.articles),
        failures=tuple(failures),
        sources=counts.sources,
        entities=counts.entities,
        statements=counts.statements,
        triples=counts.by_graph,
        namesakes={
            to_iri(shared.id, base_iri): tuple(to_iri(p, base_iri) for p in shared.persons)
            for shared in knowledge.namesakes
        },
        doubts=tuple(
            replace(doubt, persons=tuple(to_iri(person, base_iri) for person in doubt.persons))
            for doubt in knowledge.doubts
        ),
        decisions=tuple((d, d not in knowledge.idle_decisions) for d in plan.decisions),
    )
