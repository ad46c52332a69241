"""What every part of the site uses: the graph, its index, the workers, the templates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kg.graph.ontology_files import ontology_path
from kg.graph.store import open_store
from kg.query.names import Shortener
from kg.query.questions import Question, load_questions
from kg.web.indexer import Indexer
from kg.web.limits import Limits, Source
from kg.web.memory import Kept
from kg.web.search import SearchIndex
from kg.web.words import Words, load_words
from kg.web.workers import WorkerPool

ROOM = Path(__file__).parent
BUNDLE = ROOM / "ui" / "dist"
KEPT_BYTES = 64_000_000  # some hundreds of pages of well-known people


@dataclass(frozen=True, slots=True)
class Site:
    """One graph being shown. `bundle` holds what Vite built, None where nothing was built."""

    source: Source
    limits: Limits
    store: ox.Store
    indexer: Indexer
    pool: WorkerPool
    templates: Environment
    questions: Mapping[str, Question]
    words: Mapping[str, Words]
    shortener: Shortener
    bundle: Path | None
    kept: Kept = field(default_factory=lambda: Kept(KEPT_BYTES))

    @property
    def index(self) -> SearchIndex:
        """Give the index of the graph.

        Raises:
            HTTPException: 503; it is still being made, or could not be.
        """
        return self.indexer.index


def open_site(source: Source, limits: Limits, *, bundle: Path = BUNDLE) -> Site:
    """Open the graph; its search index is made when the site has begun to answer.

    Raises:
        GraphError: There is no graph, or it is damaged.
    """
    store = open_store(source.store)
    return Site(
        source=source,
        limits=limits,
        store=store,
        indexer=Indexer(source),
        pool=WorkerPool(source, limits),
        templates=_templates(),
        questions=load_questions(ontology_path("questions")),
        words=load_words(ROOM / "words.tsv"),
        shortener=Shortener.of(source.prefixes),
        bundle=bundle if (bundle / "main.js").is_file() else None,
    )


def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(ROOM / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
