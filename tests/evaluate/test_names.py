from __future__ import annotations

import pytest

from kg.evaluate.names import best_likeness, fold, likeness, without_context_bound


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("“守初心、担使命”主题活动", "守初心担使命主题活动"),
        ("守初心,担使命 主题活动", "守初心担使命主题活动"),
        ("《Ａ计划》（２０２４）", "a计划2024"),
        ("阿依·努尔", "阿依努尔"),
    ],
)
def test_only_characters_that_carry_a_name_count(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    "bound", ["市委", "省高级人民法院", "督导组", "我市人大常委会", "区教育局"]
)
def test_a_short_form_is_no_name_beside_one_that_says_which(bound: str) -> None:
    assert without_context_bound(frozenset({bound, "青州市某机关"})) == {"青州市某机关"}


def test_a_short_form_is_the_name_of_what_has_no_other() -> None:
    assert without_context_bound(frozenset({"市委"})) == {"市委"}


def test_likeness_counts_pairs_of_characters() -> None:
    assert likeness("防汛工作会议", "防汛工作会议") == 1.0
    # 防汛 汛工 工作 作会 会议 and 防汛 汛会 会议 share two.
    assert likeness("防汛工作会议", "防汛会议") == 2 * 2 / 8
    assert likeness("甲", "甲") == 1.0
    assert best_likeness(["甲乙", "丙丁"], ["丙丁"]) == 1.0
    assert best_likeness([], ["丙丁"]) == 0.0
