"""What each document of the corpus says stands in the graph, with a sentence of that document.

`corpus/facts.tsv` has a line a fact; its last column tells what is misread as yet, and such a
line is expected to fail.
"""

from __future__ import annotations

from collections.abc import Mapping

import pyoxigraph as ox
import pytest

import kg
from kg.query.running import Truth, run_query
from tests.conftest import CORPUS
from tests.questions.cases import FACTS

SHORTCUTS = {
    "chaired": "zp:Chair",
    "attended": "zp:Attend",
    "spoke": "zp:Speak",
    "led": "zp:Lead",
    "accompanied": "zp:Accompany",
    "met": "zp:Meet",
}
PART = """
  ?statement zp:participant/rdfs:label ?subject ; zp:inEvent ?event ; zp:participationRole %s .
  ?event rdfs:label ?object ; zp:onDate/zp:edtf ?value
"""
TENURE = """
  ?statement zp:holder/rdfs:label ?subject ; zp:post/rdfs:label ?object ; %s
"""
OF_EVENT = "?statement a zp:Event ; rdfs:label ?subject ; zp:onDate/zp:edtf %s ; "
# Patterns over ?subject, ?object and ?value; ?statement has the evidence.
PATTERNS: Mapping[str, str] = {
    **{name: PART % role for name, role in SHORTCUTS.items()},
    "listed": """
  ?statement zp:participant/rdfs:label ?subject ; zp:inEvent/rdfs:label ?object ;
    zp:listPosition ?place FILTER(STR(?place) = ?value)
""",
    "holds": TENURE % "zp:tenureKind/rdfs:label ?how FILTER(STR(?how) = ?value)",
    "started": TENURE % "zp:startedOn ?day FILTER(STR(?day) = ?value)",
    "ended": TENURE % "zp:endedOn ?day FILTER(STR(?day) = ?value)",
    "complete": OF_EVENT % "?day"
    + "zp:rosterComplete ?all FILTER(STR(?object) = ?day && STR(?all) = ?value)",
    "dated": OF_EVENT % "?day"
    + """zp:evidence ?any FILTER(STR(?object) = ?day)
  OPTIONAL { ?statement zp:dateBasis ?basis }
  FILTER(?value = IF(BOUND(?basis), "inferred", "stated"))""",
    "series": OF_EVENT % "?day"
    + "zp:inSeries/rdfs:label ?row FILTER(STR(?object) = ?day && STR(?row) = ?value)",
    "launches": OF_EVENT % "?value" + "zp:launches/rdfs:label ?object",
    "concludes": OF_EVENT % "?value" + "zp:concludes/rdfs:label ?object",
    "agenda": """
  ?statement zp:inEvent/rdfs:label ?subject ; zp:about/rdfs:label ?object ; zp:action ?value
""",
    "undisclosed": """
  ?statement zp:undisclosed true ; zp:action ?value ; zp:inEvent ?event .
  ?event rdfs:label ?subject ; zp:onDate/zp:edtf ?day FILTER(STR(?object) = ?day)
""",
    "passed_on": """
  ?statement zp:inEvent/rdfs:label ?subject ; zp:passesOn ?meeting .
  ?meeting rdfs:label ?object ; zp:onDate/zp:edtf ?value
""",
    "part_of": """
  ?statement rdf:subject/rdfs:label ?subject ; rdf:predicate zp:partOf ;
    rdf:object/rdfs:label ?object FILTER(?value = "1")
""",
    "said": """
  ?statement zp:speaker/rdfs:label ?subject ; zp:verb ?value ; zp:text ?words
  FILTER(CONTAINS(?words, STR(?object)))
  ?concept a zp:Concept ; rdfs:label ?name
  FILTER(REPLACE(STR(?name), "[“”]", "") = STR(?object))
""",
    "group": """
  ?statement zp:groupLabel ?label ; zp:inEvent/rdfs:label ?subject ;
    zp:participationRole/rdfs:label ?role FILTER(?label = STR(?object) && STR(?role) = ?value)
""",
    "became": """
  ?statement zp:originalBody/rdfs:label ?subject ; zp:resultingBody/rdfs:label ?object ;
    zp:changeKind ?kind FILTER(STRENDS(STR(?kind), ?value))
""",
}
REPRINT = """
SELECT ?subject ?object {
  ?copy zp:sourceFile ?one ; zp:reprintOf/zp:sourceFile ?other
  FILTER(STRSTARTS(?one, STR(?subject)) && STRSTARTS(?other, STR(?object)))
}
"""
Fact = tuple[str, str, str, str, str]


def _facts() -> list[object]:
    _, *lines = FACTS.read_text("utf-8").splitlines()
    found: list[object] = []
    for line in lines:
        file, fact, subject, object_, value, misread = line.split("\t")
        marks = (pytest.mark.xfail(strict=True, reason=misread),) if misread else ()
        id_ = f"{file}-{fact}-{subject}-{value}"
        found.append(pytest.param((file, fact, subject, object_, value), id=id_, marks=marks))
    return found


@pytest.mark.parametrize("fact", _facts())
def test_the_graph_says_what_the_document_says(fact: Fact, corpus: kg.Graph) -> None:
    file, name, subject, object_, value = fact
    text = REPRINT if name == "reprint" else _query(PATTERNS[name])
    terms = {
        "subject": ox.Literal(subject, language="zh"),
        "object": ox.Literal(object_, language="zh"),
        **({} if name == "reprint" else {"value": ox.Literal(value), "file": ox.Literal(file)}),
    }
    answer = run_query(corpus.store, text, prefixes=corpus.prefixes, parameters=terms)
    assert not isinstance(answer, Truth)
    assert list(answer)


def _query(pattern: str) -> str:
    """Ask for a pattern that a sentence of the document bears out."""
    return (
        f"SELECT ?subject ?object ?value ?file {{ {pattern} .\n"
        "  ?statement zp:evidence/zp:inArticle/zp:sourceFile ?source\n"
        '  FILTER(STRSTARTS(?source, CONCAT(?file, "_"))) }'
    )


def test_every_document_has_a_fact() -> None:
    numbers = {path.name[:2] for path in CORPUS.iterdir()}
    assert numbers == {line[:2] for line in FACTS.read_text("utf-8").splitlines()[1:]}
    assert len(numbers) == 42
