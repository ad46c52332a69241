"""Fills the form of a saved question with values that this graph can answer."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection, Mapping

from kg.query.labels import fold
from kg.query.questions import Parameter, Question
from kg.web.search import SearchIndex

# Kinds of entities that a picker offers, by the kind of the parameter.
PICKED: Mapping[str, str] = {
    "name": "Official,Person,Body,Post",
    "person": "Official,Person",
    "body": "Body",
    "post": "Post",
    "event": "Meeting,Visit,Talks,PersonnelChange,Release,Event",
    "series": "EventSeries",
    "campaign": "Campaign",
    "document": "Document",
    "concept": "Concept",
    "place": "Place",
}
FIRST_DAYS = frozenset({"from", "since"})
UNLIMITED = "9999"


def example_values(question: Question, index: SearchIndex, *, own: bool = True) -> dict[str, str]:
    """Give a value for each parameter of a question that has a default.

    A default stays where the graph knows it, unless `own` ones are not wanted. In place of another
    name stands the most connected entity of the kind (the next for the next parameter), and in
    place of a time without articles the last year or month that has some.
    """
    values: dict[str, str] = {}
    for parameter in question.parameters:
        default = parameter.default
        if default is None or default.startswith(UNLIMITED):
            continue
        if parameter.kind in PICKED:
            default = _known(default if own else "", parameter.kind, index, values.values())
        elif parameter.kind in {"date", "month"} or parameter.name == "year":
            default = _covered(parameter, default, sorted(index.census.months))
        values[parameter.name] = default
    return values


def _known(name: str, kind: str, index: SearchIndex, taken: Collection[str]) -> str:
    kinds = PICKED[kind].split(",")
    found = index.find(name, limit=1, kinds=kinds)  # nothing is found for no name
    if found and fold(name) in {fold(found[0].name), fold(found[0].form or "")}:
        return name
    most = (hit for one in kinds for hit in index.listed(one, limit=len(taken) + 1))
    free = [hit for hit in most if hit.name not in taken]
    return max(free, key=lambda hit: hit.degree).name if free else name


def _covered(parameter: Parameter, default: str, months: list[str]) -> str:
    """Give a time that has articles; `months` is what the graph has, `2019-09` or a mere year."""
    if not months or months[0] <= default[:7] <= months[-1]:
        return default
    last = months[-1] if len(months[-1]) == len("2019-09") else f"{months[-1]}-12"
    if parameter.kind == "month":
        return last
    if parameter.name == "year":
        return last[:4]
    if parameter.name in FIRST_DAYS:
        return f"{last[:4]}-01-01"
    return f"{last}-{monthrange(int(last[:4]), int(last[5:]))[1]:02d}"
