"""Asks a saved question and gives rows to read: without its parameters, with or without sentences.

A variable named `evidence`, or beginning with `evidence_`, is bound to a statement or a passage. It
is no column of a plain answer, and costs it nothing; with evidence, each row comes once for every
passage on which its statements rest, with the passage's words and file: at most `sentences.MOST`,
the earliest and the latest.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

import pyoxigraph as ox

from kg.query.naming import nodes_named
from kg.query.questions import NAMED, Question, bind
from kg.query.running import Answer, Rows, Term, run_query
from kg.query.sentences import Sentences

EVIDENCE = "evidence"
SOURCE = "source"
Cells = tuple[Term | None, ...]


def ask_question(
    store: ox.Store,
    question: Question,
    values: Mapping[str, str],
    *,
    prefixes: Mapping[str, str],
    evidence: bool = False,
) -> Answer:
    """Ask a question with these values; parameters that are not given keep their defaults.

    A parameter is a column of the answer only where its name means more than one node.

    Raises:
        QuestionError: A value is missing, of the wrong form, or for no parameter.
        QueryError: Nothing in the graph has a name that is asked for.
    """
    bound = list(
        bind(question, values, lambda name, kind: nodes_named(store, name, prefixes, kind))
    )
    answers = [
        run_query(store, question.text, prefixes=prefixes, parameters=terms) for terms in bound
    ]
    if not all(isinstance(answer, Rows) for answer in answers):
        return answers[0]
    open_names = {
        parameter.name
        for parameter in question.parameters
        if parameter.kind in NAMED and len({str(terms[parameter.name]) for terms in bound}) > 1
    }
    hidden = {parameter.name for parameter in question.parameters} - open_names
    return _merged([a for a in answers if isinstance(a, Rows)], hidden, store, evidence=evidence)


def _merged(answers: Sequence[Rows], hidden: set[str], store: ox.Store, *, evidence: bool) -> Rows:
    """Put the rows of several answers into one, each once, in their order."""
    columns = answers[0].columns
    passages = [place for place, name in enumerate(columns) if is_evidence(name)]
    kept = [
        place for place, name in enumerate(columns) if name not in hidden and place not in passages
    ]
    rows: dict[Cells, dict[str, None]] = {}
    for row in (row for answer in answers for row in answer):
        found = rows.setdefault(tuple(row[place] for place in kept), {})
        found.update((_iri(row[place]), None) for place in passages if row[place] is not None)
    names = [columns[place] for place in kept]
    if not evidence:
        return make_rows(names, rows)
    return make_rows([*names, EVIDENCE, SOURCE], _with_sentences(rows, store))


def is_evidence(name: str) -> bool:
    """Tell whether a variable is bound to a passage."""
    return name == EVIDENCE or name.startswith(f"{EVIDENCE}_")


def _iri(term: Term | None) -> str:
    return term.value if isinstance(term, ox.NamedNode) else str(term)


def _with_sentences(rows: Mapping[Cells, Iterable[str]], store: ox.Store) -> Iterator[Cells]:
    sentences = Sentences(store)
    for cells, nodes in rows.items():
        found = sentences.of(nodes)
        for sentence in found:
            yield (*cells, ox.Literal(sentence.quote), ox.Literal(sentence.source))
        if not found:
            yield (*cells, None, None)


def make_rows(columns: Sequence[str], rows: Iterable[Cells]) -> Rows:
    """Make an answer of given cells, which every format can write."""
    bindings = [
        {name: _json(term) for name, term in zip(columns, cells, strict=True) if term is not None}
        for cells in rows
    ]
    record = {"head": {"vars": list(columns)}, "results": {"bindings": bindings}}
    parsed = ox.parse_query_results(json.dumps(record).encode(), format=ox.QueryResultsFormat.JSON)
    if not isinstance(parsed, ox.QuerySolutions):
        raise TypeError("rows are read back as rows")
    return Rows(parsed)


def _json(term: Term) -> dict[str, str]:
    if not isinstance(term, ox.Literal):
        kind = "uri" if isinstance(term, ox.NamedNode) else "bnode"
        return {"type": kind, "value": _iri(term)}
    if term.language is not None:
        return {"type": "literal", "value": term.value, "xml:lang": term.language}
    return {"type": "literal", "value": term.value, "datatype": term.datatype.value}
