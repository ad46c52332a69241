"""Saved questions: a SPARQL text whose head declares a title and parameters.

    # Who held a post on a day
    #? post name 北京市市长
    #? on date 2019-07-15
    SELECT ?holder ?post ?on WHERE { … }

A parameter is bound as a term to the variable of its name, which the SELECT has to name too;
the text itself is never changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyoxigraph as ox

from kg.errors import QueryError

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
    """A saved question: its name, what it asks, its parameters and its SPARQL."""

    name: str
    title: str
    parameters: tuple[Parameter, ...]
    text: str


def load_questions(folder: Path) -> Mapping[str, Question]:
    """Load every `.rq` file of a folder, by name.

    Raises:
        QueryError: A head is malformed.
    """
    paths = sorted(folder.glob("*.rq")) if folder.is_dir() else []
    return {path.stem: parse_question(path.stem, path.read_text("utf-8")) for path in paths}


def parse_question(name: str, text: str) -> Question:
    """Read the head of a question's text.

    Raises:
        QueryError: A parameter is declared in another form, or with an unknown kind.
    """
    title, parameters = "", []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        if line.startswith("#?"):
            parameters.append(_parse_parameter(name, line))
        elif not title:
            title = line.lstrip("# ").strip()
    return Question(name, title, tuple(parameters), text)


def _parse_parameter(question: str, line: str) -> Parameter:
    match = DECLARATION.fullmatch(line.strip())
    if match is None or match["kind"] not in KINDS:
        kinds = ", ".join(KINDS)
        raise QueryError(f"question {question}: not NAME KIND DEFAULT (kinds: {kinds}): {line}")
    return Parameter(match["name"], match["kind"], match["default"])


def bind(question: Question, values: Mapping[str, str]) -> dict[str, ox.NamedNode | ox.Literal]:
    """Turn the asker's values, and the defaults of the rest, into terms.

    Raises:
        QueryError: A value is missing, of the wrong form, or for no parameter.
    """
    unknown = sorted(values.keys() - {parameter.name for parameter in question.parameters})
    if unknown:
        known = ", ".join(parameter.name for parameter in question.parameters) or "none"
        raise QueryError(f"question {question.name} has no parameter {unknown[0]} (has: {known})")
    return {
        parameter.name: _bind_one(question, parameter, values.get(parameter.name))
        for parameter in question.parameters
    }


def _bind_one(
    question: Question, parameter: Parameter, value: str | None
) -> ox.NamedNode | ox.Literal:
    value = parameter.default if value is None else value
    if value is None:
        raise QueryError(f"question {question.name} wants a value for {parameter.name}")
    try:
        return KINDS[parameter.kind](value)
    except ValueError as error:
        raise QueryError(
            f"question {question.name}: {parameter.name} is no {parameter.kind}: {value!r}"
        ) from error


def _name_term(value: str) -> ox.Literal:
    return ox.Literal(value, language="zh")


def _date_term(value: str) -> ox.Literal:
    return ox.Literal(date.fromisoformat(value).isoformat(), datatype=ox.NamedNode(XSD + "date"))


def _number_term(value: str) -> ox.Literal:
    return ox.Literal(int(value))


def _text_term(value: str) -> ox.Literal:
    return ox.Literal(value)


def _iri_term(value: str) -> ox.NamedNode:
    return ox.NamedNode(value)


KINDS: Mapping[str, Callable[[str], ox.NamedNode | ox.Literal]] = {
    "name": _name_term,
    "date": _date_term,
    "number": _number_term,
    "text": _text_term,
    "iri": _iri_term,
}
