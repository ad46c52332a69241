"""Parties of other states that no list has, and offices beside theirs."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param(
            "喀麦隆人民复兴联盟主席、总统穆比亚出席。",
            [("喀麦隆人民复兴联盟", "主席"), ("喀麦隆共和国", "总统")],
            id="the state's office beside the party's",
        ),
        pytest.param(
            "巴巴多斯工党领袖、政府总理莫特罗出席。",
            [("巴巴多斯工党", "领袖"), ("巴巴多斯", "总理")],
            id="not the party of that name in another state",
        ),
        pytest.param(
            "巴基斯坦人民联盟（谢里夫派）主席卡西姆出席。",
            [("巴基斯坦人民联盟（谢里夫派）", "主席")],
            id="a wing in brackets",
        ),
    ],
)
def test_a_party_is_of_the_state_before_it(
    find_in: FindIn, text: str, held: list[tuple[str, str]]
) -> None:
    found = find_in(text).holdings
    assert [(h.title.body.full, h.title.role) for h in found if h.title.body] == held


def test_a_verb_between_state_and_party_makes_no_party(find_in: FindIn) -> None:
    bodies = [b.name.full for b in find_in("法国支持民主运动主席发言。").bodies]
    assert "法国支持民主运动" not in bodies


def test_the_head_of_a_former_government_was_one(find_in: FindIn) -> None:
    (held,) = find_in("意大利前政府总理达莱罗出席。").holdings
    assert held.title.body is not None
    assert (held.title.body.full, held.title.kind.value) == ("意大利共和国", "Former")


@pytest.mark.parametrize(
    ("text", "party"),
    [
        pytest.param("美国民主党与共和党分歧加深。民主党表示反对。", True, id="its state is named"),
        pytest.param("民主党主席佩鲁阿舍夫发来贺电。", False, id="of some other state"),
        pytest.param("美国邻国的反对党新民主党领袖辛格森表示反对。", False, id="part of a name"),
        pytest.param("美国客人和“光明之路”民主党主席佩鲁阿舍夫到会。", False, id="behind a name"),
    ],
)
def test_the_short_form_of_a_party_is_not_that_of_others(
    find_in: FindIn, text: str, party: bool
) -> None:
    bodies = [b for b in find_in(text).bodies if b.name.full == "美国民主党"]
    short = [b for b in bodies if text[b.start : b.end] == "民主党"]
    assert bool(short) == party


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param(
            "孟云舟在马来西亚国家皇宫会见马最高元首易卜拉希。",
            [("马来西亚", "最高元首")],
            id="a palace and a verb are no body",
        ),
        pytest.param("卡塔尔国埃米尔代表焦安亲王出席。", [], id="whom he stands for"),
    ],
)
def test_words_before_an_office_of_a_state_are_no_body(
    find_in: FindIn, text: str, held: list[tuple[str, str]]
) -> None:
    found = find_in(text).holdings
    assert [(h.title.body.full, h.title.role) for h in found if h.title.body] == held


def test_a_short_form_that_no_other_party_has_needs_no_state(find_in: FindIn) -> None:
    bodies = [b.name.full for b in find_in("共同民主党党首李在铭表示反对。").bodies]
    assert bodies == ["韩国共同民主党"]
