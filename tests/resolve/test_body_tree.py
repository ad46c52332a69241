"""An organ is under the government of its place, a unit under the body its name begins with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.lexicon import load_lexicon
from kg.model.ids import entity_id
from kg.model.knowledge import Body, Place
from kg.resolve.body_tree import find_parents
from kg.resolve.knowledge import resolve
from tests.factory import RUN
from tests.resolve.claims import EAST_DEPARTMENT, make_claims

PLACES = [Place(entity_id("place", name), name) for name in ("安陵市", "东岭省", "安陵高新区")]


def make(name: str, level: str = "prefecture", kind: str = "department") -> Body:
    return Body(entity_id("body", name), name, kind, level=level)


@pytest.mark.parametrize(
    ("name", "parent"),
    [
        ("安陵市教育局", "安陵市人民政府"),
        ("东岭省安陵市教育局", "安陵市人民政府"),
        ("安陵市发展和改革委员会", "安陵市人民政府"),
        ("安陵市海事局", None),
        ("安陵市望江区教育局", None),
        ("安陵高新区规划局", None),
        ("安陵市生态环境局办公室", "安陵市生态环境局"),
    ],
)
def test_the_parent_that_a_name_tells(name: str, parent: str | None) -> None:
    bodies = [make(name), make("安陵市生态环境局")]
    found = find_parents({body.id: body for body in bodies}, PLACES)
    above = found.get(entity_id("body", name))
    assert (None if above is None else above.name) == parent


def test_a_standing_committee_is_under_its_congress_and_a_group_under_the_centre() -> None:
    standing = make("东岭省人民代表大会常务委员会", "province", "congress")
    group = make("中央守正创新主题教育领导小组", "central", "leading-group")
    centre = make("中国共产党中央委员会", "central", "party")
    found = find_parents({body.id: body for body in (standing, group, centre)}, PLACES)
    assert {key.partition("/")[2]: body.name for key, body in found.items()} == {
        standing.name: "东岭省人民代表大会",
        group.name: centre.name,
    }


def test_an_open_form_and_a_body_with_a_parent_stay() -> None:
    known = Body("body/安陵市教育局", "安陵市教育局", "department", (), "prefecture", ("body/甲",))
    opened = Body(
        "body/安陵市水利局", "安陵市水利局", "department", (), "prefecture", unresolved=True
    )
    assert find_parents({body.id: body for body in (known, opened)}, PLACES) == {}


def test_the_graph_says_what_it_rests_on_and_of_which_place_the_government_is() -> None:
    claims = make_claims(("赵一", EAST_DEPARTMENT, "厅长"))
    place = Place("place/东岭省", "东岭省")
    knowledge = resolve([replace(claims, places=(place,))], load_lexicon(), RUN)
    bodies = {body.name: body for body in knowledge.bodies}
    assert bodies["东岭省财政厅"].part_of == ("body/东岭省人民政府",)
    assert bodies["东岭省人民政府"].jurisdiction == ("place/东岭省",)
    (relation,) = (r for r in knowledge.relations if r.predicate == "partOf")
    assert relation.provenance.basis == "机构全称所示上级"
