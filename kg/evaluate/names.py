"""Folds names so that only the characters that carry them count, and compares them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

# 《“不忘初心、牢记使命”主题教育》 and 不忘初心牢记使命主题教育 are one name.
SILENT: Final = re.compile(r"[\s“”\"'‘’「」『』《》〈〉()（）,，、。;；:：·・\-－—―]")
# Forms of bodies that say nothing without their context: 市委, 省高级人民法院, 督导组, 领导小组.
_DIVISION: Final = r"(我|本|全)?(省|市|州|县|区|旗|盟|镇|乡|街道)"
_DIVISION_BODY: Final = (
    r"(委|政府|人大|人民|政协|纪|监|高级|中级|法院|检察|组织部|宣传部|统战部|政法委|公安|防|武装|"
    r"总工会|妇联|团委|工商联|[一-鿿]{1,8}(局|厅|办|委|办公室|委员会)$)"
)
_BARE_BODY: Final = (
    r"(督导组|指导组|巡视组|组织部|宣传部|统战部|政法委|研究室|办公室|办公厅|常委会|常务委员会|"
    r"主席会议|领导小组|派驻机构|审判委员会|检察委员会|党组|党委|支部|总部|公司|集团|学校)"
)
CONTEXT_BOUND: Final = re.compile(f"{_DIVISION}{_DIVISION_BODY}.*|{_BARE_BODY}")


def fold(text: str) -> str:
    """Fold width and case, and drop quotes, punctuation and space."""
    return SILENT.sub("", unicodedata.normalize("NFKC", text)).lower()


def fold_all(texts: Iterable[str]) -> frozenset[str]:
    """Fold several names; one of which nothing remains is none."""
    return frozenset(name for name in map(fold, texts) if name)


def without_context_bound(names: frozenset[str]) -> frozenset[str]:
    """Keep the names that say which body is meant; all of them, if none does."""
    return frozenset(n for n in names if not CONTEXT_BOUND.fullmatch(n)) or names


def likeness(first: str, second: str) -> float:
    """Compare two folded names by the pairs of characters that they share: Dice, 0 to 1."""
    one, other = _pairs(first), _pairs(second)
    return 2 * len(one & other) / (len(one) + len(other))


def best_likeness(first: Iterable[str], second: Iterable[str]) -> float:
    """Return the likeness of the two names that are most alike, 0 where there are none."""
    others = tuple(second)
    return max((likeness(one, other) for one in first for other in others), default=0.0)


def _pairs(text: str) -> set[str]:
    return {text[place : place + 2] for place in range(len(text) - 1)} or {text}
