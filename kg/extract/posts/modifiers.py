"""What qualifies an office before its role: 原副主任, 代市长, 第一副主席, 第五世国王.

Some of it tells in which way somebody holds it: of the past, acting, elected, of honour.
"""

from __future__ import annotations

import re

from kg.model.knowledge import TenureKind

# 原副主任 | 代市长 | 当选总统 | 分管日常工作的副主任; not the end of 日前
_MODIFIER = (
    "原|(?<![目日此之当以])前|即将离任|离任|代理|代|时任|现任|新任|常务|名誉|候任|当选|执行|轮值|"
    "(?<=[党国府])新|第[0-9一二三四五六七八九十]{1,3}任|第[一二三四五六七八九十]{1,3}世|首席|"
    "第一|第二|第三|联席|临时|过渡|看守|"
    "专职|兼职|首任|新一任|高级|资深|亚太区|大中华区|中国区|全球|华[东南北中西]区|分管日常工作的|"
    "主持日常工作的|主持工作的"
)
_MODIFIERS = re.compile(f"(?:{_MODIFIER})+$")
_MODIFIER_ENDS = frozenset(word[-1] for word in _MODIFIER.split("|"))
KINDS = (
    ("原", TenureKind.FORMER), ("前", TenureKind.FORMER), ("时任", TenureKind.FORMER),
    ("离任", TenureKind.FORMER),
    ("代", TenureKind.ACTING),
    ("临时", TenureKind.ACTING), ("过渡", TenureKind.ACTING), ("看守", TenureKind.ACTING),
    ("当选", TenureKind.ELECT), ("候任", TenureKind.ELECT), ("名誉", TenureKind.HONORARY),
)  # fmt: skip


def modifiers_before(text: str, start: int) -> str:
    """Return the modifiers right before a role: 原常务 of 原常务副市长."""
    if text[start - 1 : start] not in _MODIFIER_ENDS:
        return ""
    found = _MODIFIERS.search(text, max(0, start - 10), start)
    return "" if found is None else found.group()
