"""Who holds which titles of one document, as the rules find them.

Nobody holds an office that another owns (总统|特使程远舟 is no 总统), nor one of China's
centre where another state's is meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from kg.extract.base.people import People
from kg.extract.found.title_mentions import Holding, Setting, Title
from kg.extract.names.names import Names
from kg.extract.posts.abroad import is_abroad
from kg.extract.posts.foreign_holders import is_foreigner_s

# 总统|夫人段文澜: the office is another's
_RELATIVE = re.compile("夫人|之[子女妻]|[妻儿]子|丈夫|女儿|[长次][子女]")
_AIDES = frozenset(
    {"特使", "助理", "发言人", "新闻发言人", "新闻秘书", "特别代表", "候选人", "高级代表", "顾问"}
)
# 党中央总书记|、国家主席|特使: both offices are his who sent the envoy
_LEADERS = frozenset({"总书记", "第一书记"})
_HEAD_TOO = re.compile("、(?:国家)?(?:主席|总统)")


class HeldTitles:
    """Notes who holds what, and their names with the people of the document."""

    def __init__(self, setting: Setting, names: Names, people: People) -> None:
        self.setting, self.text = setting, setting.text
        self.names, self.people = names, people
        self.holdings: list[Holding] = []

    def hold(self, chain: Sequence[Title], start: int, end: int, rule: str) -> None:
        """Note that the person named at [start, end) holds the titles of a chain."""
        person = self.people.add(start, end, rule)
        if _RELATIVE.match(self.text, chain[-1].end, start):
            return
        abroad = any(is_abroad(self.setting, title) for title in chain)
        for title, behind in zip_longest(chain, chain[1:]):
            if title.seat is None or _is_owned(self.text, title, behind):
                continue
            central = title.seat.level == "central" and not is_abroad(self.setting, title)
            theirs = is_foreigner_s(
                self.setting, title, person, self.names.transliteration, alone=len(chain) == 1
            )
            if not (abroad and central) and not theirs:
                self.holdings.append(Holding(person, (start, end), title, rule))


def _is_owned(text: str, title: Title, behind: Title | None) -> bool:
    """Tell whether an office is another's whose aide holds the next: 总统|特使, 秘书长|发言人."""
    if behind is None or behind.role not in _AIDES:
        return False
    both = title.role in _LEADERS and _HEAD_TOO.fullmatch(text, title.end, behind.start)
    return title.end == behind.start or bool(both)
