from __future__ import annotations

import pytest

from kg.web.bilingual import in_language


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("推断的日期 · inferred dates", "推断的日期", "inferred dates"),
        (
            "矛盾：同日同职两人 · contradictions: two holders of one seat on a day",
            "矛盾：同日同职两人",
            "contradictions: two holders of one seat on a day",
        ),
        (
            "同在一机构任职 · both hold posts in 云岭市人民政府",
            "同在一机构任职 云岭市人民政府",
            "both hold posts in 云岭市人民政府",
        ),
        (
            "任职地不同 · posts in 甲国 / 乙国；没有共同的机构 · no body in common",
            "任职地不同 甲国 / 乙国；没有共同的机构",
            "posts in 甲国 / 乙国; no body in common",
        ),
        (
            "前者 · the first: 无职务可比 · no post to go by",
            "前者: 无职务可比",
            "the first: no post to go by",
        ),
        ("事件日期 date of an event", "事件日期", "date of an event"),
        ("弗拉基米尔·彼得罗夫", "弗拉基米尔·彼得罗夫", "弗拉基米尔·彼得罗夫"),
        ("与前述活动同日", "与前述活动同日", "与前述活动同日"),
        ("", "", ""),
    ],
)
def test_words_in_both_languages_are_taken_apart(text: str, zh: str, en: str) -> None:
    assert in_language(text, "zh") == zh
    assert in_language(text, "en") == en
