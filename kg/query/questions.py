"""Saved questions: a SPARQL text whose head has its question in two languages, and parameters.

    # 某日前后谁以某职务见诸报道？
    # Who was reported in a post around a day?
    #? post post 北京市市长
    #? on date 2019-07-15
    SELECT ?holder ?post ?on ?evidence WHERE { … }

A parameter is bound as a term to the variable of its name, which the SELECT has to name too;
the text itself is never changed. A `post` (`person`, `body` …) is bound to the node of that class
that has the value as a name, a `name` to a node of any class.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product
from pathlib import Path

import pyoxigraph as ox

from kg.errors import NotNamedError, QueryError, QuestionError
from kg.graph.vocab import ZP

XSD = "http://www.w3.org/2001/XMLSchema#"
# #? post name 北京市市长
DECLARATION = re.compile(r"#\?\s*(?P<name>[a-z][a-z0-9_]*)\s+(?P<kind>\S+)(?:\s+(?P<default>.*))?")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable that the asker fills; `default` is None where a value has to be given."""

    name: str
    kind: str
    default: str | None


@dataclass(frozen=True, slots=True)
class Question:
    """A saved question.

    Attributes:
        title: What it asks, as the first line of the head has it (Chinese).
        english: What it asks, as the second line has it; empty if there is none.
        definition: The lines that follow, which say how it is answered.
        text: The whole file: SPARQL, with the head as comments.
    """

    name: str
    title: str
    english: str
    definition: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    text: str

    @property
    def options(self) -> tuple[str, ...]:
        """Write each parameter as an option with its default."""
        return tuple(f"--{p.name} {p.default or p.kind.upper()}" for p in self.parameters)


def load_questions(folder: Path) -> Mapping[str, Question]:
    """Load every `.rq` file of a folder, by name.

    Raises:
        QueryError: A head is malformed.
    """
    paths = sorted(folder.glob("*.rq")) if folder.is_dir() else []
    return {path.stem: parse_question(path.stem, path.read_text("utf-8")) for path in paths}


def load_question(folder: Path, name: str) -> Question:
    """Load one question of a folder.

    Raises:
        QuestionError: There is none of that name.
        QueryError: Its head is malformed.
    """
    known = sorted(path.stem for path in folder.glob("*.rq"))
    if name not in known:
        raise QuestionError(f"there is no question {name!r}", tuple(known))
    return parse_question(name, (folder / f"{name}.rq").read_text("utf-8"))


def parse_question(name: str, text: str) -> Question:
    """Read the head of a question's text.

    Raises:
        QueryError: A parameter is declared in another form, or with an unknown kind.
    """
    words, parameters = [], []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        if line.startswith("#?"):
            parameters.append(_parse_parameter(name, line))
        else:
            words.append(line.lstrip("# ").strip())
    title, english = (*words, "", "")[:2]
    return Question(name, title, english, tuple(words[2:]), tuple(parameters), text)


def _parse_parameter(question: str, line: str) -> Parameter:
    match = DECLARATION.fullmatch(line.strip())
    if match is None or match["kind"] not in {*NAMED, *KINDS}:
        kinds = ", ".join((*NAMED, *KINDS))
        raise QueryError(f"question {question}: not NAME KIND DEFAULT (kinds: {kinds}): {line}")
    return Parameter(match["name"], match["kind"], match["default"])


Term = ox.NamedNode | ox.Literal
Find = Callable[[str, str | None], tuple[ox.NamedNode, ...]]
"""Gives the nodes that a name may mean: of a class (IRI), or of any."""


def bind(question: Question, values: Mapping[str, str], find: Find) -> Iterator[dict[str, Term]]:
    """Turn the asker's values, and the defaults of the rest, into terms.

    Args:
        question: What is asked.
        values: Values by name of parameter.
        find: Looks a name up in the graph.

    Yields:
        Terms by parameter; more than one set where a name means more than one node.

    Raises:
        QuestionError: A value is missing, of the wrong form, or for no parameter.
        NotNamedError: Nothing in the graph has the name that is asked for.
    """
    unknown = sorted(values.keys() - {parameter.name for parameter in question.parameters})
    if unknown:
        raise QuestionError(
            f"question {question.name} has no parameter {unknown[0]}", question.options
        )
    names = [parameter.name for parameter in question.parameters]
    found = [
        _bind_one(question, parameter, values.get(parameter.name), find)
        for parameter in question.parameters
    ]
    for terms in product(*found):
        yield dict(zip(names, terms, strict=True))


def _bind_one(
    question: Question, parameter: Parameter, value: str | None, find: Find
) -> tuple[Term, ...]:
    value = parameter.default if value is None else value
    if value is None:
        raise QuestionError(
            f"question {question.name} wants a value for {parameter.name}", question.options
        )
    if parameter.kind in NAMED:
        nodes = find(value, NAMED[parameter.kind])
        if not nodes:
            thing = "nothing" if NAMED[parameter.kind] is None else f"no {parameter.kind}"
            problem = f"{thing} in the graph is named {value} (--{parameter.name})"
            raise NotNamedError(problem, value)
        return nodes
    try:
        return (KINDS[parameter.kind](value),)
    except ValueError as error:
        raise QuestionError(
            f"question {question.name}: {parameter.name} is no {parameter.kind}: {value!r}",
            question.options,
        ) from error


def _date_term(value: str) -> Term:
    return ox.Literal(date.fromisoformat(value).isoformat(), datatype=ox.NamedNode(XSD + "date"))


def _month_term(value: str) -> Term:
    if len(value) != len("2020-05"):
        raise ValueError(value)
    date.fromisoformat(f"{value}-01")
    return ox.Literal(value)


def _number_term(value: str) -> Term:
    return ox.Literal(int(value))


def _text_term(value: str) -> Term:
    return ox.Literal(value)


def _iri_term(value: str) -> Term:
    return ox.NamedNode(value)


NAMED: Mapping[str, str | None] = {
    "name": None,
    "person": ZP.Person,
    "body": ZP.Body,
    "post": ZP.Post,
    "event": ZP.Event,
    "series": ZP.EventSeries,
    "campaign": ZP.Campaign,
    "document": ZP.Document,
    "concept": ZP.Concept,
    "place": ZP.Place,
}
"""Kinds of parameters that are names, with the class of what they name; None for any."""
KINDS: Mapping[str, Callable[[str], Term]] = {
    "date": _date_term,
    "month": _month_term,
    "number": _number_term,
    "text": _text_term,
    "iri": _iri_term,
}
