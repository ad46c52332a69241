"""The interface for programs: build a graph, open one, ask it, hand it to other tools.

>>> import kg
>>> report = kg.build(["seeds"], out="outputs")
>>> graph = kg.open("outputs")
>>> graph.query("ASK { person:蔡奇 zp:holds ?post }")
True
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import KgError, QueryError
from kg.graph.ontology_files import ontology_path
from kg.graph.store import open_store
from kg.graph.vocab import BASE, prefixes
from kg.pipeline.report import BuildReport, load_report
from kg.pipeline.steps import Progress, Timed, ignore_progress, ignore_time, no_clock
from kg.query.asking import ask_question
from kg.query.entities import Entity, find_entities
from kg.query.portraits import MOST, Portrait, describe
from kg.query.questions import Question, load_question, load_questions
from kg.query.running import Answer, Rows, Term, Triples, Truth, run_query

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    import rdflib

    from kg.query.checking import Section
    from kg.query.comparing import Change
    from kg.query.judging import Judgement

STORE = "store"
Source = str | PathLike[str]
Value = str | int | float | bool | None

NUMBERS = frozenset(
    f"http://www.w3.org/2001/XMLSchema#{name}"
    for name in ("integer", "int", "long", "nonNegativeInteger", "positiveInteger")
)
FRACTIONS = frozenset(f"http://www.w3.org/2001/XMLSchema#{n}" for n in ("decimal", "double"))
BOOLEAN = "http://www.w3.org/2001/XMLSchema#boolean"


def build(
    paths: Source | Sequence[Source],
    out: Source = "outputs",
    *,
    workers: int = 1,
    base_iri: str = BASE,
    lexicon_file: Source | None = None,
    decisions_file: Source | None = None,
    fresh: bool = False,
    strict: bool = False,
    max_chars: int | None = None,
    cut: bool = False,
    cluster: str | None = None,
    turtle: bool | None = None,
    clock: Callable[[], float] | None = None,
    timed: Timed = ignore_time,
    progress: Progress = ignore_progress,
) -> BuildReport:
    """Build a graph from files and folders, or URLs of them (`s3://…`), into a folder.

    See `kg.pipeline.build.build_graph` for the arguments.

    Example:
        >>> report = build("seeds", out="outputs")
        >>> report.documents
        2

    Raises:
        InputError: No document could be read, or, if `strict`, one could not.
        OutputError: `out` cannot be written.
    """
    from kg.pipeline.options import Options
    from kg.pipeline.unchanged import find_unchanged
    from kg.readers.formats import MAX_DOCUMENT_CHARS
    from kg.readers.remote import location_of

    given = [paths] if isinstance(paths, str | PathLike) else paths
    located, folder = [location_of(path) for path in given], Path(out)
    options = Options(
        workers=workers,
        base_iri=base_iri,
        lexicon_file=None if lexicon_file is None else Path(lexicon_file),
        decisions_file=None if decisions_file is None else Path(decisions_file),
        fresh=fresh,
        strict=strict,
        max_chars=MAX_DOCUMENT_CHARS if max_chars is None else max_chars,
        cut=cut,
        cluster=cluster,
        turtle=turtle,
        clock=no_clock if clock is None else clock,
        timed=timed,
        progress=progress,
    )
    report = find_unchanged(located, folder, options)
    if report is None:
        # Two seconds to load, which those need not wait for who ask a graph or change nothing.
        from kg.pipeline.build import build_graph

        return build_graph(located, folder, options)
    report.check(strict=strict)
    return report


def open(out: Source = "outputs") -> Graph:
    """Open a built graph for reading.

    Example:
        >>> graph = open("outputs")
        >>> graph.report.documents
        2

    Raises:
        GraphError: There is no graph in the folder.
    """
    return Graph(Path(out))


def compare(old: Source, new: Source) -> tuple[Change, ...]:
    """Tell what changed from one built graph to another: who is new, who moved.

    Example:
        >>> compare("outputs", "outputs")
        ()

    Raises:
        GraphError: There is no graph in one of the folders.
    """
    from kg.query.comparing import compare as compare_snapshots
    from kg.query.comparing import take_snapshot
    from kg.query.moving import find_moved

    graphs = [open(folder) for folder in (old, new)]
    before, after = (take_snapshot(graph.store, graph.prefixes) for graph in graphs)
    return compare_snapshots(before, after, find_moved(graphs[0].store, graphs[1].store))


def saved_questions() -> Mapping[str, Question]:
    """Give the saved questions by name, sorted."""
    return load_questions(ontology_path("questions"))


class Graph:
    """A built graph, opened for reading."""

    def __init__(self, out: Path) -> None:
        """Open the graph in a folder."""
        self.report: BuildReport = load_report(out)
        self.prefixes: Mapping[str, str] = prefixes(self.report.base_iri)
        self.store: ox.Store = open_store(out / STORE)

    def query(self, text: str) -> list[dict[str, Value]] | bool | list[tuple[Value, ...]]:
        """Ask in SPARQL; the model's prefixes are declared.

        Example:
            >>> graph.query("ASK { ?person a zp:Person }")
            True

        Returns:
            For a SELECT one dictionary a row, for an ASK the answer, for a CONSTRUCT or
            DESCRIBE the triples. IRIs and texts are strings; numbers and truth values are
            Python's; what is unbound is None.

        Raises:
            QueryError: The text is malformed, or asks for more than reading this graph.
        """
        return _plain(self.answer(text))

    def select(self, text: str) -> list[dict[str, Value]]:
        """Ask a SELECT; as `query`, but nothing else comes back than rows.

        Example:
            >>> graph.select("SELECT ?name { person:蔡奇 rdfs:label ?name }")
            [{'name': '蔡奇'}]

        Raises:
            QueryError: As `query`, or the text is no SELECT.
        """
        return _plain_rows(self._rows(text))

    def _rows(self, text: str) -> Rows:
        answer = self.answer(text)
        if not isinstance(answer, Rows):
            raise QueryError("rows come of a SELECT: ask others by `query`")
        return answer

    def answer(self, text: str) -> Answer:
        """Ask in SPARQL and get the terms as they are, row by row."""
        return run_query(self.store, text, prefixes=self.prefixes)

    @property
    def questions(self) -> Mapping[str, Question]:
        """Give the saved questions by name."""
        return saved_questions()

    def ask(
        self, name: str, /, *, evidence: bool = False, **values: str
    ) -> list[dict[str, Value]] | bool | list[tuple[Value, ...]]:
        """Ask a saved question; parameters that are not given keep their defaults.

        Args:
            name: The question's name.
            evidence: Give each row once for every sentence that it rests on.
            values: The question's own parameters.

        Raises:
            QueryError: There is no such question or parameter, or a value is of another form.
        """
        return _plain(self.answer_question(name, values, evidence=evidence))

    def answer_question(
        self, name: str, values: Mapping[str, str], *, evidence: bool = False
    ) -> Answer:
        """Ask a saved question and get the terms as they are; with its sentences if `evidence`."""
        question = load_question(ontology_path("questions"), name)
        return ask_question(self.store, question, values, prefixes=self.prefixes, evidence=evidence)

    def check(self) -> tuple[Section, ...]:
        """List what is doubtful in the graph: contradictions, namesakes, guesses, gaps."""
        from kg.lexicon import load_lexicon
        from kg.query.checking import check_graph
        from kg.query.doubts import doubtful_section, joins_section

        apart = doubtful_section(
            self.store,
            lexicon=load_lexicon(),
            prefixes=self.prefixes,
            decisions=[decision for decision, applied in self.report.decisions if applied],
            doubts=self.report.doubts,
        )
        joined = joins_section(self.report.doubts)
        contradictions, *others = check_graph(self.store, self.questions, self.prefixes)
        return (contradictions, apart, joined, *others)

    def why(self, one: str, other: str) -> tuple[Judgement, ...]:
        """Tell why two persons, bodies or events are one or not.

        Each is a name, an IRI, or NAME@FILE: what the name means in one article.

        Example:
            >>> [judgement.same for judgement in graph.why("蔡奇", "蔡奇")]
            [True]

        Raises:
            QueryError: Nothing has such a name, or the two are of different kinds.
        """
        from kg.lexicon import load_lexicon
        from kg.query.why import judge

        return judge(
            self.store,
            one,
            other,
            lexicon=load_lexicon(),
            prefixes=self.prefixes,
            decisions=[decision for decision, applied in self.report.decisions if applied],
        )

    def find(self, name: str) -> tuple[Entity, ...]:
        """Find the entities that a name may mean: a label, another name, pinyin, an IRI.

        An IRI may be whole or with a prefix, as `kg show` and `kg why` write it.

        Example:
            >>> [entity.kind for entity in graph.find("person:蔡奇")]
            ['Official']
        """
        prefix, colon, local = name.partition(":")
        if colon and prefix in self.prefixes:
            return find_entities(self.store, self.prefixes[prefix] + local)
        return find_entities(self.store, name)

    def describe(self, entity: Entity, *, most: int | None = MOST) -> Portrait:
        """Gather what the graph knows of an entity, with the sentences; the newest `most` a kind.

        Example:
            >>> (entity,) = graph.find("蔡奇")
            >>> graph.describe(entity).totals["Tenure"] > 0
            True
        """
        return describe(self.store, entity, most=most)

    def to_networkx(self) -> nx.MultiDiGraph[str]:
        """Make a networkx graph: entities are nodes, the direct properties between them edges.

        Example:
            >>> graph.to_networkx().number_of_nodes() > 0
            True

        Returns:
            Nodes are IRIs with `label` and `kind`; edges have the property's local name as key.
        """
        from kg.query.networks import to_networkx

        return to_networkx(self.store)

    def to_rdflib(self) -> rdflib.Dataset:
        """Copy the graph, with its named graphs, to an rdflib Dataset.

        Example:
            >>> len(graph.to_rdflib()) > 0
            True
        """
        from kg.query.rdf import to_rdflib

        return to_rdflib(self.store, self.prefixes)

    def to_dataframe(self, text: str) -> pd.DataFrame:
        """Ask a SELECT and get a pandas DataFrame, one column a variable.

        Example:
            >>> list(graph.to_dataframe("SELECT ?p { ?p a zp:Person }").columns)
            ['p']

        Raises:
            QueryError: As `query`, or the text is no SELECT.
            KgError: pandas is not installed.
        """
        try:
            import pandas as pd
        except ImportError as error:
            raise KgError("pandas is missing: pip install 'zhengpu[dataframe]'") from error
        answer = self._rows(text)
        rows = [[_value(term) for term in row] for row in answer]
        return pd.DataFrame(rows, columns=list(answer.columns))


def _plain(answer: Answer) -> list[dict[str, Value]] | bool | list[tuple[Value, ...]]:
    if isinstance(answer, Truth):
        return bool(answer)
    if isinstance(answer, Triples):
        return list(_plain_triples(answer))
    return _plain_rows(answer)


def _plain_rows(answer: Rows) -> list[dict[str, Value]]:
    columns = answer.columns
    return [
        {column: _value(term) for column, term in zip(columns, row, strict=True)} for row in answer
    ]


def _plain_triples(answer: Triples) -> Iterator[tuple[Value, ...]]:
    for triple in answer:
        yield tuple(_value(term) for term in triple)


def _value(term: Term | None) -> Value:
    if term is None:
        return None
    if not isinstance(term, ox.Literal):
        return term.value if isinstance(term, ox.NamedNode) else str(term)
    datatype = term.datatype.value
    if datatype == BOOLEAN:
        return term.value in {"true", "1"}
    if datatype in NUMBERS:
        return int(term.value)
    return float(term.value) if datatype in FRACTIONS else term.value
