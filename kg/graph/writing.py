"""Knowledge is written to a folder: Turtle, TriG and the store, and counted."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kg.errors import OutputError
from kg.graph.iris import checked_base, to_iri
from kg.graph.ontology_files import ontology_path
from kg.graph.parts import IN_TRIG, PartWriter, Place, Shape, Written
from kg.graph.shuffle import LineShuffle, Part
from kg.graph.store import write_store, write_store_apart
from kg.graph.term_labels import term_label_lines
from kg.graph.triples import GraphName, facts_by_article, no_lines, shared_lines
from kg.graph.turtle import header, in_file_order
from kg.graph.vocab import BASE
from kg.model.knowledge import Knowledge

STORE = "store"
PARTS = ".parts"
TEXTS = "texts.nq"
SHARED = "shared"
QUADS = "graph.nq"
SHARD_BYTES = 64 << 20
"""Of a packed shard: some five million quads, a minute's work for a store that loads them."""
APART = 200_000
"""Triples from which a process of its own loads the store, and gives back the gigabyte
that loading takes; to start one takes half a second."""
PRODUCTS = ("graph.ttl", "derived.ttl", "graph.trig", QUADS, STORE)
_COPIED = 1 << 20
_ENTITIES = frozenset(
    {
        "Body",
        "Campaign",
        "Concept",
        "Date",
        "Document",
        "EventSeries",
        "Namesakes",
        "Official",
        "Person",
        "Place",
        "Post",
        "Role",
    }
)
_SOURCES = frozenset({"Article", "Evidence", "Mention"})


@dataclass(frozen=True, slots=True)
class GraphCounts:
    """How many things a graph holds, by local name of their class; sorted by name.

    Attributes:
        sources: Articles, evidence, mentions.
        entities: Persons, officials (persons too), bodies …
        statements: Tenures, events (meetings too), participations …, derived relations too.
        by_graph: Triples by name of the graph: stated, inferred, derived, background, text; as
            in the store, without the ontology's labels that the files carry.
    """

    sources: Mapping[str, int]
    entities: Mapping[str, int]
    statements: Mapping[str, int]
    by_graph: Mapping[str, int]


def write_graph(knowledge: Knowledge, out: Path, *, base_iri: str = BASE) -> GraphCounts:
    """Write `graph.ttl`, `derived.ttl`, `graph.trig` and `store/` into the empty folder `out`.

    Raises:
        InputError: `base_iri` cannot be the base of IRIs.
        OutputError: The folder cannot be written to.
        ValueError: A passage does not stand in its article.
    """
    files = GraphFiles(out, Shape(checked_base(base_iri)))
    files.add(files.writer.write_articles(facts_by_article(knowledge)))
    for part in files.shared_parts(knowledge):
        files.add(files.writer.write_part(part))
    return files.finish()


class GraphFiles:
    """The files of a graph that is written part by part into a folder.

    Every part is appended to the sections that it has something for, a file each, and at the end
    the sections are joined; so nothing is held but the part in hand.
    """

    def __init__(self, out: Path, shape: Shape) -> None:
        """Begin in a folder that holds none of the files yet."""
        self.out, self.shape = out, shape
        self.writer = PartWriter(shape)
        self._parts = out / PARTS
        self._sections: dict[Place, Path] = {}
        self._shards: list[Path] = []
        self._total = Written()
        with _output_errors(out):
            self._parts.mkdir()

    def add(self, written: Written) -> None:
        """Add articles; parts come in the order of their articles.

        Raises:
            OutputError: The folder cannot be written to.
        """
        with _output_errors(self.out):
            for place, text in written.blocks.items():
                name = "-".join(part.replace("/", "-") or "all" for part in place)
                section = self._sections.setdefault(place, self._parts / name)
                _append(section, text)
            _append(self._parts / TEXTS, written.texts)
            if written.quads:
                _append(self._shard(), written.quads)
        self._total.classes.update(written.classes)
        self._total.triples.update(written.triples)
        self._total.terms |= written.terms

    @property
    def articles(self) -> int:
        """How many articles have been added."""
        return self._total.classes["Article"]

    def shared_parts(self, knowledge: Knowledge) -> Iterator[Part]:
        """Yield all that is not about one article alone, to be written part by part.

        Raises:
            OutputError: The folder cannot be written to.
        """
        with _output_errors(self.out):
            shuffle = LineShuffle(self._parts / SHARED, self.shape.base_iri)
            for graph, lines in shared_lines(knowledge, self.writer.terms):
                shuffle.add(graph, lines)
            yield from shuffle.parts()

    def finish(self) -> GraphCounts:
        """Join the sections to files, load the store, and count.

        Raises:
            OutputError: The folder cannot be written to.
        """
        counts = _counts(self._total)
        # The store has the ontology beside the graphs, so it needs no labels of terms in them.
        ontology = [ontology_path("zhengpu.ttl"), ontology_path("alignments.ttl")]
        labels = set(term_label_lines(self._total.terms, ontology[0]))
        self.add(self.writer.write([{**no_lines(), GraphName.BACKGROUND: labels}]))
        with _output_errors(self.out):
            if self.shape.turtle:
                self._join("graph.ttl", ("",))
                self._join("derived.ttl", (GraphName.DERIVED,))
                self._join("graph.trig", IN_TRIG, named=True)
            background = to_iri(GraphName.BACKGROUND, self.shape.base_iri)
            files = [self.out / "graph.trig"] if self.shape.turtle else self._shards
            load = [*files, self._parts / TEXTS]
            make = write_store if sum(self._total.triples.values()) < APART else write_store_apart
            make(load, ontology, self.out / STORE, (sorted(labels), background))
            shutil.rmtree(self._parts)
        return counts

    def _shard(self) -> Path:
        """Return the shard that is being filled, a new one when the last is full."""
        if not self._shards or self._shards[-1].stat().st_size >= SHARD_BYTES:
            folder = self.out / QUADS
            folder.mkdir(exist_ok=True)
            self._shards.append(folder / f"{len(self._shards) + 1:05}.nq.gz")
        return self._shards[-1]

    def _join(self, name: str, graphs: Iterable[str], *, named: bool = False) -> None:
        with (self.out / name).open("wb") as file:
            file.write(header(self.shape.base_iri))
            for graph in graphs:
                kinds = {kind for owner, kind in self._sections if owner == graph}
                if named:
                    file.write(f"\n{graph.replace('/', ':')} {{\n".encode())
                for kind in in_file_order(kinds):
                    file.write(b"\n")
                    with self._sections[graph, kind].open("rb") as section:
                        shutil.copyfileobj(section, file, _COPIED)
                if named:
                    file.write(b"}\n")


def _append(path: Path, text: bytes) -> None:
    with path.open("ab") as file:
        file.write(text)


@contextmanager
def _output_errors(out: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(f"{out}: {error}") from error


def _counts(total: Written) -> GraphCounts:
    named = sorted(total.classes.items())
    return GraphCounts(
        sources={name: n for name, n in named if name in _SOURCES},
        entities={name: n for name, n in named if name in _ENTITIES},
        statements={name: n for name, n in named if name not in _ENTITIES | _SOURCES},
        by_graph={name.rpartition("/")[2]: total.triples[name] for name in sorted(GraphName)},
    )
