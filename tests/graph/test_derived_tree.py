"""The tree of bodies: the build and the rules find the same superiors, over four levels."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.graph.derivation import Derived
from kg.graph.derived import derive
from kg.model.knowledge import Body, Knowledge, Place, Post, Relation, Role, Tenure
from tests.factory import (
    RUN,
    make_article,
    make_body,
    make_person,
    make_post,
    make_provenance,
    make_role,
    make_tenure,
)
from tests.graph.rules import pairs

ARTICLE = make_article()
SAID = make_provenance(ARTICLE)
CENTRE = make_body("中国共产党中央委员会")
PROVINCE = make_body("中国共产党岭东省委员会")
CITY = make_body("中国共产党安陵市委员会")
COUNTY = make_body("中国共产党青潭县委员会")
CABINET = make_body("中华人民共和国国务院", "government")
GOVERNMENT = make_body("岭东省人民政府", "government")
OFFICE = make_body("岭东省人民政府办公厅", "department")
FINANCE = make_body("岭东省财政厅", "department")
PARTY_GROUP = make_body("岭东省财政厅党组")
PROPAGANDA = make_body("中国共产党岭东省委员会宣传部", "department")
ABOVE = {OFFICE: GOVERNMENT, FINANCE: GOVERNMENT, PARTY_GROUP: FINANCE, PROPAGANDA: PROVINCE}
WITHIN = {"岭东省": None, "安陵市": "岭东省", "青潭县": "安陵市"}
OF_PLACE = {PROVINCE: "岭东省", CITY: "安陵市", COUNTY: "青潭县", GOVERNMENT: "岭东省"}
HOLDERS = (
    (CENTRE, "总书记", "孔一"),
    (PROVINCE, "书记", "孔二"),
    (PROVINCE, "副书记", "孔三"),
    (PROVINCE, "秘书长", "孔四"),
    (COUNTY, "书记", "孔五"),
    (CABINET, "总理", "孔六"),
    (GOVERNMENT, "省长", "孔三"),
    (GOVERNMENT, "常务副省长", "孔七"),
    (OFFICE, "主任", "孔八"),
    (FINANCE, "厅长", "孔九"),
    (PARTY_GROUP, "书记", "孔十"),
    (PROPAGANDA, "部长", "孔百"),
)
SUPERIORS = {
    ("孔一", "孔二"),  # the centre over a province
    ("孔二", "孔三"),  # a chief over a deputy
    ("孔二", "孔五"),  # the province over a county, since of the city no chief is known
    ("孔二", "孔百"),  # a committee over its department
    ("孔三", "孔七"),
    ("孔三", "孔八"),
    ("孔三", "孔九"),  # a government over its department, and nobody over its party group
    ("孔六", "孔三"),
}


def province() -> Knowledge:
    made = [(make_post(body, _role(role)), make_person(name)) for body, role, name in HOLDERS]
    roles = {_role(role).id: _role(role) for _, role, _ in HOLDERS}
    posts: dict[str, Post] = {post.id: post for post, _ in made}
    tenures: list[Tenure] = [make_tenure(person, post, SAID) for post, person in made]
    persons = {person.id: person for _, person in made}
    bodies = (CENTRE, PROVINCE, CITY, COUNTY, CABINET, GOVERNMENT, OFFICE, FINANCE, PARTY_GROUP)
    return Knowledge(
        RUN,
        articles=(ARTICLE,),
        persons=tuple(persons.values()),
        bodies=tuple(map(_placed, (*bodies, PROPAGANDA))),
        roles=tuple(roles.values()),
        posts=tuple(posts.values()),
        places=tuple(
            Place(f"place/{name}", name, within=(f"place/{above}",) if above else ())
            for name, above in WITHIN.items()
        ),
        tenures=tuple(tenures),
        relations=tuple(
            Relation(f"relation/{body.name}", body.id, "jurisdiction", f"place/{place}", SAID)
            for body, place in OF_PLACE.items()
        ),
    )


def _role(name: str) -> Role:
    return make_role(name, "several" if name.startswith("副") else "one")


def _placed(body: Body) -> Body:
    above, place = ABOVE.get(body), OF_PLACE.get(body)
    return replace(
        body,
        part_of=() if above is None else (above.id,),
        jurisdiction=() if place is None else (f"place/{place}",),
        level="province" if place == "岭东省" else None,
    )


def derived(predicate: str, knowledge: Knowledge) -> list[Derived]:
    return [found for found in derive(knowledge) if found.predicate == predicate]


def names(found: list[Derived]) -> set[tuple[str, str]]:
    return {(d.subject.partition("/")[2], d.object.partition("/")[2]) for d in found}


def test_superiors_follow_the_tree() -> None:
    assert names(derived("superiorOf", province())) == SUPERIORS


def test_a_body_is_below_its_like_one_level_up() -> None:
    assert names(derived("subordinateTo", province())) == {
        (PROVINCE.name, CENTRE.name),
        (GOVERNMENT.name, CABINET.name),
        (CITY.name, PROVINCE.name),
        (COUNTY.name, CITY.name),
    }


def test_a_province_abroad_is_below_nobody_here() -> None:
    whole = province()
    abroad = replace(
        make_body("瓦尔多省人民政府", "government"),
        level="province",
        jurisdiction=("place/瓦尔多省",),
    )
    whole = replace(
        whole,
        bodies=(*whole.bodies, abroad),
        places=(*whole.places, Place("place/瓦尔多省", "瓦尔多省")),
    )
    assert abroad.name not in {lower for lower, _ in names(derived("subordinateTo", whole))}


def test_a_chief_between_two_is_the_nearest() -> None:
    whole = province()
    post = make_post(CITY, make_role("书记"))
    mayor = make_person("孔千")
    whole = replace(
        whole,
        persons=(*whole.persons, mayor),
        posts=(*whole.posts, post),
        tenures=(*whole.tenures, make_tenure(mayor, post, SAID)),
    )
    found = names(derived("superiorOf", whole))
    assert found - SUPERIORS == {("孔二", "孔千"), ("孔千", "孔五")}
    assert SUPERIORS - found == {("孔二", "孔五")}


def test_chiefs_of_different_years_are_no_superiors() -> None:
    whole = province()
    late = [
        replace(t, first_observed=t.first_observed.replace(year=2031), last_observed=None)
        if t.first_observed and "孔九" in t.holder
        else t
        for t in whole.tenures
    ]
    late = [replace(t, last_observed=t.last_observed or t.first_observed) for t in late]
    assert ("孔三", "孔九") not in names(derived("superiorOf", replace(whole, tenures=tuple(late))))


@pytest.mark.parametrize(
    ("rule", "predicate"), [("superior_of", "superiorOf"), ("subordinate_to", "subordinateTo")]
)
def test_the_rule_finds_the_same(rule: str, predicate: str, tmp_path: Path) -> None:
    by_rule, built = pairs(province(), rule, predicate, tmp_path)
    assert by_rule == built != set()
