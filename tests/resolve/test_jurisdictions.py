"""The full name of a place's leading body says whose it is."""

from __future__ import annotations

import pytest

from kg.lexicon import load_lexicon
from kg.model.knowledge import Place
from kg.resolve.jurisdictions import place_of, with_places
from kg.resolve.knowledge import resolve
from tests.factory import RUN
from tests.resolve.claims import AN, AN_GOVERNMENT, EAST, EAST_DEPARTMENT, make_body, make_claims


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("中国共产党安陵市委员会", "安陵市"),
        ("中国共产党安陵市委员会常务委员会", "安陵市"),
        ("安陵市人民代表大会常务委员会", "安陵市"),
        ("中国人民政治协商会议东岭省委员会", "东岭省"),
        ("东岭省高级人民法院", "东岭省"),
        ("江汀市翠湖区人民政府", "江汀市翠湖区"),
        ("东岭省财政厅", None),
        ("安陵市城市更新工作领导小组", None),
    ],
)
def test_the_place_of_a_leading_body(name: str, place: str | None) -> None:
    assert place_of(make_body(name, name, "prefecture")) == place


def test_a_body_points_to_its_place_with_the_sentence_that_names_it() -> None:
    documents = [
        make_claims(("赵一", AN, "书记"), ("钱二", AN_GOVERNMENT, "市长")),
        make_claims(("孙三", EAST, "书记"), ("李四", EAST_DEPARTMENT, "厅长")),
    ]
    knowledge = resolve(documents, load_lexicon(), RUN)
    places = {body.name: body.jurisdiction for body in knowledge.bodies}
    assert places == {
        AN.name: ("place/安陵市",),
        AN_GOVERNMENT.name: ("place/安陵市",),
        EAST.name: ("place/东岭省",),
        EAST_DEPARTMENT.name: (),
    }
    said = [r for r in knowledge.relations if r.predicate == "jurisdiction"]
    assert {relation.subject for relation in said} == {AN.id, AN_GOVERNMENT.id, EAST.id}
    assert all(relation.provenance.basis and relation.provenance.evidence for relation in said)
    assert {place.name for place in knowledge.places} == {"安陵市", "东岭省"}


def test_a_house_in_which_something_was_held_is_a_place() -> None:
    known = Place("place/安陵市", "安陵市")
    found = with_places([known], ["安陵宫", "安陵市"], load_lexicon())
    assert [(place.id, place.name) for place in found] == [
        ("place/安陵宫", "安陵宫"),
        (known.id, known.name),
    ]
