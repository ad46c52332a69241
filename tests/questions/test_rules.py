"""The rules under `ontology/rules` define what is derived: the build has to give the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import kg
from kg.graph.ontology_files import ontology_path

RULES = {path.stem: path for path in sorted(ontology_path("rules").glob("*.rq"))}
DERIVED = {
    "succeeded": "succeeded",
    "colleague_of": "colleagueOf",
    "superior_of": "superiorOf",
    "subordinate_to": "subordinateTo",
    "co_attended": "coAttended",
    "precedes": "precedes",
    "contradicts": "contradicts",
    "dual_hatted": "concurrentWith",
    "not_named": "notNamedIn",
    "order_changed": "movedAheadOf",
    "campaign_timeline": "stepOf",
    "document_path": "dealtWithAt",
    "used_by": "usedBy",
    "spoken_by": "spokenBy",
    "first_used": "firstUsedIn",
    "last_used": "lastUsedIn",
}
RELATIONS = """
SELECT ?subject ?object ?count ?first ?last ?grade {
  ?relation rdf:subject ?subject ; rdf:predicate zp:%s ; rdf:object ?object ; zp:restsOn ?any
  OPTIONAL { ?relation zp:count ?count }
  OPTIONAL { ?relation zp:startDate ?first ; zp:endDate ?last }
  OPTIONAL { ?relation zp:grade ?grade }
}
"""
Row = tuple[tuple[str, object], ...]


def rows(graph: kg.Graph, text: str, *, without: tuple[str, ...] = ()) -> set[Row]:
    answer = graph.query(text)
    assert isinstance(answer, list)
    found: set[Row] = set()
    for row in answer:
        assert isinstance(row, dict)
        known = {name: value for name, value in row.items() if value is not None}
        found.add(tuple(sorted((n, v) for n, v in known.items() if n not in without)))
    return found


def rule(name: str) -> str:
    return RULES[name].read_text("utf-8")


@pytest.mark.parametrize("name", DERIVED)
def test_the_build_derives_what_the_rule_says(name: str, corpus: kg.Graph) -> None:
    by_rule = rows(corpus, rule(name), without=("gap",))
    built = rows(corpus, RELATIONS % DERIVED[name])
    if name == "colleague_of":
        by_rule = without_localities_of_units(by_rule)
    assert built == by_rule
    assert built


def without_localities_of_units(found: set[Row]) -> set[Row]:
    """Drop pairs of one locality that are of one unit as well, the better grade."""
    units = {_pair(row) for row in found if ("grade", "same unit") in row}
    return {row for row in found if ("grade", "same unit") in row or _pair(row) not in units}


def _pair(row: Row) -> Row:
    return tuple(cell for cell in row if cell[0] in {"subject", "object"})


@pytest.mark.parametrize("path", RULES.values(), ids=list(RULES))
def test_a_rule_has_a_definition_in_both_languages(path: Path) -> None:
    chinese, english, *_ = path.read_text("utf-8").splitlines()
    assert re.fullmatch(r"# [一-鿿]{2,}：.+。", chinese)
    assert re.fullmatch(r"# [A-Z][^一-鿿]{3,}: .+\.", english)


def test_every_rule_is_built() -> None:
    assert RULES.keys() == DERIVED.keys()


def test_a_succession_has_its_gap(corpus: kg.Graph) -> None:
    # 赵启明 leaves and 钱立新 takes over on one day
    gaps = [dict(row)["gap"] for row in rows(corpus, rule("succeeded"))]
    assert gaps
    assert set(gaps) == {0}
