"""Where the names of registered firms begin, whose own words the segmenter takes for others.

真例：组建|赤霞石鼓新材料有限公司, 江东|派菲克智慧水务有限公司, 岭东|梦之想科技有限公司: a name
that were words of a trade alone (材料有限公司) goes on to the left.
"""

from __future__ import annotations

from kg.extract.base.borders import word_before
from kg.extract.base.reading import in_dictionary, is_everyday
from kg.extract.found.body_mentions import Ground
from kg.extract.places.places import DIVISION_LEVELS

# 与|, 的|, 在|: what no name goes on over
_STOPS = frozenset("pcu")
_LONGEST = 20
_LONGEST_BRAND = 4
_NEVER = frozenset("的了在与和及由对向从到赴为是被将")
_RESEARCH = ("研究中心", "研究院", "研究所", "设计院")
_SHORT_STEM = 3
_TOWNS = frozenset({"township", "site", "venue"})

_OF_TRADES = frozenset({"协会", "学会", "商会", "研究会", "联合会", "促进会"})


def firm_start(ground: Ground, start: int, stem_end: int) -> int | None:
    """Return where the name of a registered firm begins, None where the words make no name.

    Args:
        ground: The document.
        start: Where the segmenter's words would have it begin.
        stem_end: Where its ending (有限公司) begins.
    """
    found = _from_place(ground, start)
    if found is not None:
        return found
    stem = ground.text[start:stem_end]
    if start in ground.place_at or not is_everyday(stem):
        return start
    found = _past_words(ground, start, stem_end)
    stem = ground.text[found:stem_end]
    return None if len(stem) <= _SHORT_STEM and is_everyday(stem) else found


def _from_place(ground: Ground, start: int) -> int | None:
    """Return where the place stands from which a brand parts the name: 江东|派|菲克水务."""
    for size in range(1, _LONGEST_BRAND + 1):
        if not ground.reading.is_han(start - size) or ground.text[start - size] in _NEVER:
            return None
        place = ground.place_to.get(start - size)
        if place is None or place.level not in DIVISION_LEVELS:
            continue
        words = ground.text[place.end : start]
        if words in ground.lexicon.verbs or (in_dictionary(words) and len(words) > 1):
            return None
        return place.start
    return None


def _past_words(ground: Ground, start: int, stem_end: int) -> int:
    """Go back over words of any kind as far as a name may reach."""
    reading, offset = ground.reading, start
    while stem_end - offset < _LONGEST and reading.is_han(offset - 1):
        word = word_before(reading, offset)
        place = ground.place_to.get(offset)
        if word is None or not word.whole or word.tag[0] in _STOPS:
            break
        if place is not None and place.level in _TOWNS:
            # 云泽开发区|恒岳制冷设备有限公司
            break
        known = word.surface in ground.lexicon.verbs or word.surface in ground.lexicon.roles
        # 中国汽车技术|研究|中心有限公司
        known = known and not ground.text.startswith(_RESEARCH, word.start)
        acts = (
            word.tag == "v"
            and len(word.surface) > 1
            and not is_everyday(ground.text[offset:stem_end])
        )
        if known or acts or word.tag in ("t", "m"):
            break
        offset = word.start
    return offset


def trade_start(ground: Ground, start: int, ending: str) -> int:
    """Move the beginning of an association's name back to the place before its first trade.

    真例：云泽市|建筑与|房地产行业商会.

    Args:
        ground: The document.
        start: Where the name was found to begin, behind 与.
        ending: How it ends.
    """
    if ending not in _OF_TRADES or ground.text[start - 1] not in "与和及":
        return start
    for begin in range(start - 3, start - 6, -1):
        place = ground.place_to.get(begin)
        if place is None:
            continue
        return place.start if is_everyday(ground.text[begin : start - 1]) else start
    return start
