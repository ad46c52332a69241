"""Which links are drawn: by hand-made statements, one rule each."""

from __future__ import annotations

import pytest
from pyoxigraph import RdfFormat, Store

from kg.export.page_nodes import make_picture
from kg.export.picture import Basis, Link

HEAD = """@base <https://w3id.org/zhengpu/id/> .
@prefix zp: <https://w3id.org/zhengpu/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
<person/甲> a zp:Person . <person/乙> a zp:Person . <post/市长> a zp:Post ; rdfs:label "市长"@zh .
<body/市> a zp:Body . <body/省> a zp:Body . <concept/词> a zp:Concept . <date/2031> a zp:Date .
<event/大会> a zp:Meeting, zp:Event ; zp:reportedIn <article/1> .
<event/小会> a zp:Meeting, zp:Event ; zp:reportedIn <article/1> .
<participation/1> a zp:Participation ; zp:inEvent <event/小会> ; zp:participant <person/乙> ;
  zp:participationRole zp:Attend ; zp:reportedIn <article/1> .
"""


def _links(turtle: str) -> list[Link]:
    store = Store()
    store.load(input=(HEAD + turtle).encode(), format=RdfFormat.TURTLE)
    return list(make_picture(store, 100).links)


def _drawn(turtle: str) -> set[tuple[str, str, str]]:
    def last(iri: str) -> str:
        return iri.rsplit("/", 1)[-1]

    before = {(link.source, link.relation, link.target) for link in _links("")}
    after = {(link.source, link.relation, link.target) for link in _links(turtle)}
    return {(last(source), relation, last(target)) for source, relation, target in after - before}


TENURE = "<tenure/1> a zp:Tenure ; zp:holder <person/甲> ; zp:post <post/市长> ; zp:tenureKind "
RELATION = "<relation/1> a zp:Relation ; rdf:subject <{}> ; rdf:predicate zp:{} ; rdf:object <{}> ."


@pytest.mark.parametrize(
    ("turtle", "drawn"),
    [
        pytest.param(TENURE + "zp:Acting .", ("甲", "holds", "市长"), id="acting holds"),
        pytest.param(TENURE + "zp:Former .", ("甲", "held", "市长"), id="former held"),
        pytest.param(TENURE + "zp:Nominee .", ("甲", "designated", "市长"), id="nominee"),
        pytest.param("<body/市> zp:partOf <body/省> .", ("市", "partOf", "省"), id="direct"),
        pytest.param(
            RELATION.format("body/市", "partOf", "body/省"), ("市", "partOf", "省"), id="relation"
        ),
        pytest.param(
            "<remark/1> a zp:Remark ; zp:speaker <person/甲> ; zp:madeAt <event/大会> .",
            ("甲", "remark", "大会"),
            id="remark",
        ),
        pytest.param(
            "<agenda/1> a zp:AgendaItem ; zp:inEvent <event/大会> ; zp:passesOn <event/小会> .",
            ("大会", "passesOn", "小会"),
            id="agenda",
        ),
        pytest.param(
            "<change/1> a zp:BodyChange ; zp:originalBody <body/市> ; zp:resultingBody <body/省> .",
            ("市", "becomes", "省"),
            id="body change",
        ),
        pytest.param(
            "<mention/1> a zp:Mention ; zp:inArticle <article/1> ; zp:denotes <concept/词> .",
            ("词", "mentioned", "小会"),
            id="a concept is tied to the event with most participants",
        ),
        pytest.param(
            "<mention/1> a zp:Mention ; zp:inArticle <article/1> ; zp:denotes <person/甲> .",
            ("甲", "mentioned", "小会"),
            id="so is a person without a link",
        ),
    ],
)
def test_a_statement_is_drawn(turtle: str, drawn: tuple[str, str, str]) -> None:
    assert _drawn(turtle) == {drawn}


def test_a_person_with_a_link_of_their_own_gets_none_for_a_mention() -> None:
    mention = "<mention/1> a zp:Mention ; zp:inArticle <article/1> ; zp:denotes <person/乙> ."
    assert _drawn(mention) == set()


def test_succession_of_tenures_is_drawn_between_their_holders() -> None:
    tenures = (
        "<tenure/1> a zp:Tenure ; zp:holder <person/甲> . "
        "<tenure/2> a zp:Tenure ; zp:holder <person/乙> . "
    )
    relation = RELATION.format("tenure/2", "succeeded", "tenure/1")
    found = _links(tenures + relation.removesuffix(".") + "; zp:restsOn <tenure/1>, <tenure/2> .")
    link = next(link for link in found if link.relation == "succeeded")
    assert (link.source[-1], link.target[-1], link.basis) == ("乙", "甲", Basis.DERIVED)


def test_a_post_in_its_body_rests_on_who_is_said_to_hold_it() -> None:
    found = _links("<post/市长> zp:postIn <body/市> . " + TENURE + "zp:Incumbent .")
    link = next(link for link in found if link.relation == "postIn")
    assert [fact.rsplit("/", 2)[-2] for fact in link.facts] == ["tenure"]


def test_what_is_stated_once_is_stated() -> None:
    two = (
        "<participation/2> a zp:Participation ; zp:inEvent <event/小会> ;"
        " zp:participant <person/乙> ; zp:participationRole zp:Attend ; zp:basisKind zp:Inferred ;"
        " zp:reportedIn <article/2> ."
    )
    link = next(link for link in _links(two) if link.relation == "Attend")
    assert (link.basis, len(link.facts)) == (Basis.STATED, 2)
