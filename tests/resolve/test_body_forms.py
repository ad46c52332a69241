"""One node for all forms of a body, and none for a form of two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.lexicon import load_lexicon
from kg.model.ids import entity_id
from kg.model.knowledge import Body
from kg.resolve.body_decisions import BodyDecisions
from kg.resolve.body_forms import find_forms
from kg.resolve.knowledge import resolve
from tests.factory import RUN
from tests.resolve.claims import AN, make_claims


def make(name: str, *forms: str, unresolved: bool = False) -> Body:
    return Body(entity_id("body", name), name, "department", forms, unresolved=unresolved)


def forms_of(*bodies: Body) -> dict[str, str]:
    return find_forms({body.id: body for body in bodies})


def test_a_form_becomes_its_body() -> None:
    assert forms_of(make("东岭省财政厅", "东岭财政厅"), make("东岭财政厅")) == {
        "body/东岭财政厅": "body/东岭省财政厅"
    }


def test_a_form_of_two_bodies_stays_apart() -> None:
    assert forms_of(make("东岭市甲局", "甲局"), make("西岭市甲局", "甲局"), make("甲局")) == {}


def test_what_joins_two_fields_tells_no_bodies_apart() -> None:
    found = forms_of(make("东岭安全与外交委员会"), make("东岭安全和外交委员会"))
    assert len(found) == 1


def test_forms_of_forms_are_one() -> None:
    found = forms_of(make("一二三四", "二三四"), make("二三四", "三四"), make("三四"))
    assert found == {"body/二三四": "body/一二三四", "body/三四": "body/一二三四"}


def test_two_that_name_each_other_are_the_longer() -> None:
    assert forms_of(make("甲村党委", "甲村党委会"), make("甲村党委会", "甲村党委")) == {
        "body/甲村党委": "body/甲村党委会"
    }


def test_three_that_name_each_other_are_one() -> None:
    names = ("印尼政府", "印度尼西亚政府", "印度尼西亚共和国政府")
    found = forms_of(*(make(name, *(other for other in names if other != name)) for name in names))
    assert set(found.values()) == {"body/印度尼西亚共和国政府"}


@pytest.mark.parametrize(
    ("names", "whole"),
    [
        (("美国青石集团", "青石集团"), {"body/青石集团": "body/美国青石集团"}),
        (("美国青石集团", "英国青石集团", "青石集团"), {}),
        (("美国国家青石银行", "国家青石银行"), {}),
    ],
)
def test_a_firm_is_one_with_and_without_its_country(
    names: tuple[str, ...], whole: dict[str, str]
) -> None:
    bodies = [replace(make(name), kind="enterprise") for name in names]
    countries = frozenset({"美国", "英国"})
    assert find_forms({body.id: body for body in bodies}, countries=countries) == whole


def test_an_open_short_form_is_no_form() -> None:
    assert forms_of(make("中国共产党安陵市委员会", "市委"), make("市委", unresolved=True)) == {}


def test_holders_in_a_form_hold_the_post_of_the_body() -> None:
    short = replace(AN, id="body/安陵市委", name="安陵市委", other_names=(), level=None)
    documents = [
        make_claims(("赵一", AN, "书记")),
        make_claims(("赵一", short, "书记"), published="2021-06-03"),
    ]
    knowledge = resolve(documents, load_lexicon(), RUN)
    assert [body.name for body in knowledge.bodies] == [AN.name]
    (tenure,) = knowledge.tenures
    assert len(tenure.provenance.articles) == 2
    assert len(knowledge.persons) == 1


def test_of_two_bodies_that_are_decided_to_be_one_the_second_s_name_stays() -> None:
    bodies = {body.id: body for body in (make("云州同世界银行"), make("世界银行"))}
    decided = BodyDecisions(same=(("body/云州同世界银行", "body/世界银行"),))
    assert find_forms(bodies, decided) == {"body/云州同世界银行": "body/世界银行"}
