"""Knowledge is written to a folder: Turtle, TriG and the store, and counted."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import pyoxigraph as ox

from kg.errors import OutputError
from kg.graph.articles import facts_by_article
from kg.graph.changing import Change, census_of, change_of, change_store
from kg.graph.counts import GraphCounts, counts_of
from kg.graph.derived import derivations
from kg.graph.digests import DIGESTS, Digests, lines_about
from kg.graph.forms import IN_TRIG
from kg.graph.graph_names import GraphName
from kg.graph.index import INDEX, Census, Index, Place
from kg.graph.iris import checked_base
from kg.graph.loading import StoreLoader, Use
from kg.graph.merging import (
    OF_ARTICLES,
    Difference,
    Earlier,
    Merger,
    article_of,
    blocks_in,
    kinds_in,
)
from kg.graph.ontology_files import ontology_path
from kg.graph.parts import PartWriter, Shape, Written
from kg.graph.pieces import Pieces, append
from kg.graph.sections import Key
from kg.graph.shards import Join, Shards, SharedFolder
from kg.graph.shuffle import LineShuffle, Part
from kg.graph.term_labels import term_label_lines
from kg.graph.triples import Lines, sayings
from kg.graph.turning import Turned, Turning
from kg.graph.turtle import header, in_file_order, opening
from kg.graph.vocab import BASE, ONTOLOGY
from kg.graph.written_turtle import WrittenTurtle
from kg.model.knowledge import Knowledge
from kg.model.spilling import Kept, Room

STORE = "store"
PARTS = ".parts"
SHARED = "shared"
TEXTS = "texts.trig"
TRIG = "graph.trig"
QUADS = "graph.nq"
IN_ONE_GRAPH = ("graph.ttl", "derived.ttl")
"""Files of Turtle: what is stated, inferred or background, and what is derived."""
PRODUCTS = (*IN_ONE_GRAPH, TRIG, QUADS, STORE, INDEX, DIGESTS)
_COPIED = 1 << 20
_MOST_SAYINGS = 300_000
"""Of these so many are held, of which most are records that are held in any case."""
_ONTOLOGY = (ontology_path("zhengpu.ttl"), ontology_path("alignments.ttl"))


def write_graph(knowledge: Knowledge, out: Path, *, base_iri: str = BASE) -> GraphCounts:
    """Write `graph.ttl`, `derived.ttl`, `graph.trig` and `store/` into the empty folder `out`.

    Raises:
        InputError: `base_iri` cannot be the base of IRIs.
        OutputError: The folder cannot be written to.
        ValueError: A passage does not stand in its article.
    """
    with GraphFiles(out, Shape(checked_base(base_iri))) as files:
        files.add(files.writer.write_articles(facts_by_article(knowledge)))
        for part in files.shared_parts(knowledge):
            files.add(files.writer.write_part(part))
        counts = files.finish()
        files.load()
        files.complete()
    return counts


class GraphFiles:
    """The files of a graph that is written part by part into a folder.

    Every part is appended to the sections that it has something for, a file each, and at the end
    the sections are joined; so nothing is held but the part in hand. It is appended as well to
    the piece that the store will load next, and the store is loaded piece by piece meanwhile.
    """

    def __init__(self, out: Path, shape: Shape, earlier: Earlier | None = None) -> None:
        """Begin in a folder that holds none of the files yet.

        Args:
            out: The folder.
            shape: In which forms the graph is written.
            earlier: A graph in Turtle from which this one will hardly differ, if there is one;
                its store is then changed in a copy, and of the articles only those that it has
                not, or not so, are to be added; of all else `shared_parts` are such.
        """
        self.out, self.shape = out, shape
        self._earlier = earlier
        self._gone = dict.fromkeys(OF_ARTICLES, [] if earlier is None else sorted(earlier.gone))
        self._name = WrittenTurtle((), shape.base_iri).name
        self._index = Index()
        self._difference = Difference()
        self.change: Change | None = None
        self._turning = None if earlier is None else Turning(earlier, shape.base_iri)
        self.writer = PartWriter(shape)
        self._digests = Digests(self.writer.terms)
        self._parts = out / PARTS
        self._sections: dict[Place, Path] = {}
        self._shards = Shards(out / QUADS)
        self.shared: SharedFolder | None = None
        self._total = Census()
        self._loader = StoreLoader(out / STORE)
        self._use: Use | None = None
        self._pieces = Pieces(self._parts, shape, self._loader)
        with _output_errors(out):
            self._parts.mkdir()

    def share(self) -> SharedFolder:
        """Give the folder where workers may leave what they write, in place of sending it.

        Raises:
            OutputError: The folder cannot be written to.
        """
        with _output_errors(self.out):
            self.shared = SharedFolder.begin(self._parts)
        return self.shared

    def take_joins(self) -> list[Join]:
        """Return the shards that are to be made of what workers left, before `finish`."""
        return self._shards.take_joins()

    def add(self, written: Written) -> None:
        """Add articles; parts come in the order of their articles.

        Raises:
            OutputError: The folder cannot be written to.
        """
        with _output_errors(self.out):
            if self.shared is not None and written.file is None:
                written = self.shared.keep(written)  # of a worker that does not see the folder
            self._add_blocks(written)
            if self._earlier is None:
                self._pieces.add(written)
            else:
                append(self._parts / TEXTS, written.texts)
        self._index.articles |= written.articles
        self._total.count(written)

    def _add_blocks(self, written: Written) -> None:
        for place, text in written.blocks.items():
            name = "-".join(part.replace("/", "-") or "all" for part in place)
            section = self._sections.setdefault(place, self._parts / name)
            append(section, text)
        if written.file is not None:
            self._shards.add_file(written.file)
        elif written.quads:
            self._shards.add(written.quads)

    @property
    def articles(self) -> int:
        """How many articles have been added."""
        return self._total.classes["Article"]

    def shared_parts(self, knowledge: Knowledge) -> Iterator[Part]:
        """Yield all that is not about one article alone, to be written part by part.

        If there is an earlier graph, only what is said of things of which that says another thing.

        Raises:
            OSError: What the earlier graph has cannot be read.
            OutputError: The folder cannot be written to.
        """
        with _output_errors(self.out):
            shuffle = LineShuffle(self._parts / SHARED, self.shape.base_iri)
            lines = self._lines if self._earlier is None else self._other_lines
            for graph, some in lines(knowledge):
                shuffle.add(graph, some)
                self.writer.forget()
            yield from shuffle.parts()

    def _lines(self, knowledge: Knowledge) -> Iterator[Lines]:
        """Yield all lines; note digests of what they say if the next build may ask for them."""
        terms = self.writer.terms
        for saying in sayings(knowledge, derivations(knowledge)):
            if self.shape.turtle:
                self._digests.note([saying])
            yield from saying.lines(terms)

    def _other_lines(self, knowledge: Knowledge) -> Iterator[Lines]:
        """Yield the lines about things of which the earlier graph says another thing."""
        assert self._earlier is not None
        terms = self.writer.terms
        room = Room(self._parts, _MOST_SAYINGS)
        said = Kept(room, sayings(knowledge, derivations(knowledge)))
        self._digests.note(said)
        others = self._digests.others(self._earlier.folder)
        ids = self._digests.ids_of(others)
        self._forget(others)
        yield from lines_about(ids, others, said, terms)

    def _forget(self, things: Iterable[str]) -> None:
        """Count what the earlier graph says of some things as no longer there."""
        for thing in sorted(things):
            self._gone.setdefault(thing.partition("/")[0], []).append(thing.encode())
        assert self._earlier is not None
        self._total.count(self._earlier.index.shared)
        for file, (graph, kind) in self._earlier.index.sections:
            if file == TRIG and kind in self._gone and kind not in OF_ARTICLES:
                with self._earlier.section(file, (graph, kind), self._name) as section:
                    self._total.discount(census_of(graph, section.blocks(self._gone[kind])))

    def finish(self) -> GraphCounts:
        """Join the sections of Turtle and count; the last of the store may still be loading.

        Raises:
            OutputError: The folder cannot be written to.
        """
        self._keep()
        counts = counts_of(self._total)
        with _output_errors(self.out):
            self._pieces.load()
            # The store has the ontology beside the graphs, so it needs no labels of terms in them.
            if self._earlier is None:
                self._loader.load(_ONTOLOGY, ONTOLOGY)
            terms = set(+self._total.terms)
            labels = (f"{line}\n" for line in term_label_lines(terms, _ONTOLOGY[0]))
            part = ((GraphName.BACKGROUND, "".join(labels).encode()),)
            self._add_blocks(self.writer.write_part(part))
            if self.shape.turtle:
                for name, graph in zip(IN_ONE_GRAPH, ("", GraphName.DERIVED), strict=True):
                    self._join(name, (graph,))
        return counts

    def _keep(self) -> None:
        """Count what is taken from the earlier graph."""
        if self._earlier is not None:
            for article in self._earlier.kept:
                known = self._earlier.index.articles[article]
                self._index.articles[article] = known
                self._total.count(known[1])

    def _changed_store(self) -> ox.Store | None:
        """Change a copy of the earlier store if there is one and little differs."""
        if self._earlier is None:
            return None
        base_iri = self.shape.base_iri
        self.change = change_of(self._difference, base_iri)
        made = self._earlier.folder / STORE, self.out / STORE
        return change_store(*made, self.change, self._parts / TEXTS, base_iri)

    def load(self, use: Use | None = None) -> None:
        """Wait until a new store is loaded, and let its files be sorted together meanwhile.

        That takes one processor, so all that is left to do is done then.

        Args:
            use: Is to use the store once it is there, apart if it was loaded apart.

        Raises:
            OutputError: The folder cannot be written to.
        """
        self._use = use
        if self._earlier is None:
            with _output_errors(self.out):
                self._loader.sort(use)

    def complete(self) -> None:
        """Join TriG, and complete the store.

        Raises:
            OutputError: The folder cannot be written to.
        """
        with _output_errors(self.out):
            if self.shape.turtle:
                self._join(TRIG, IN_TRIG, named=True)
                if self._index.articles:
                    self._save_index()
            changed = self._changed_store()
            if changed is not None:
                changed.flush()
                if self._use is not None:
                    self._use(changed)
            shutil.rmtree(self._parts)
            self._loader.finish()

    def _save_index(self) -> None:
        self._index.shared.count(self._total)
        for _, tally in self._index.articles.values():
            self._index.shared.discount(tally)
        self._index.save(self.out)
        self._digests.save(self.out)

    def __enter__(self) -> GraphFiles:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the store."""
        self._loader.close()

    def _join(self, name: str, graphs: Iterable[str], *, named: bool = False) -> None:
        with (self.out / name).open("wb") as file:
            file.write(header(self.shape.base_iri))
            for graph in graphs:
                if named:
                    file.write(b"\n" + opening(graph))
                for kind in in_file_order(self._kinds(graph)):
                    begin = file.tell() + 1
                    self._write_section(file, name, (graph, kind))
                    if file.tell() > begin:
                        self._index.sections[name, (graph, kind)] = begin, file.tell()
                if named:
                    file.write(b"}\n")

    def _kinds(self, graph: str) -> set[str]:
        """Return the kinds of subjects of a graph, those of the earlier one too."""
        earlier = {} if self._earlier is None else self._earlier.index.sections
        return {kind for owner, kind in self._sections if owner == graph} | kinds_in(earlier, graph)

    def _write_section(self, file: BinaryIO, name: str, place: Place) -> None:
        """Write what was added to a section, with what is kept of the earlier file.

        Of the ontology's terms nothing is kept, nor are they in the store that is changed.
        """
        kind = place[1]
        if self._earlier is not None and kind:
            self._merge(file, name, place, article_of if kind in OF_ARTICLES else self._name)
        elif (added := self._sections.get(place)) is not None:
            file.write(b"\n")
            with added.open("rb") as section:
                shutil.copyfileobj(section, file, _COPIED)

    def _merge(self, file: BinaryIO, name: str, place: Place, key: Key) -> None:
        """Write the blocks that remain or are new; note the difference of TriG."""
        assert self._earlier is not None
        merger, added = Merger(file, key), self._sections.get(place)
        with self._earlier.section(name, place, key) as section:
            merger.merge(section, blocks_in(added), self._gone.get(place[1], ()))
        if name == TRIG:
            self._difference.note(place[0], merger.removed, merger.added)
        elif self._turning is not None:
            self._turning.note(name, place, merger.removed, merger.added)

    def turned(self) -> Turned | None:
        """Return in what the Turtle differs from the earlier one, if there is one.

        Raises:
            OutputError: A file cannot be read.
        """
        if self._turning is None:
            return None
        with _output_errors(self.out):
            return self._turning.turned(self.out, self._index.sections)


@contextmanager
def _output_errors(out: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        # the engine's errors have no strerror, and a path in their text
        reason = error.strerror or str(error).partition(": While ")[0].removeprefix("IO error: ")
        place = error.filename or (out.parent if out.name.startswith(".") else out)
        raise OutputError(f"{place} cannot be written ({reason}); what was read is kept") from error
