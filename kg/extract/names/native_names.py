"""Chinese names, a surname and one or two characters more: 陈际瓦|讲话, 林郑月娥|出席.

How long a name is, is weighed: by what stands behind each length, and by how often the characters
occur in the document. The weights were set on gold and moved by hand until no name of it was cut
or lengthened.
"""

from __future__ import annotations

import re

from kg.extract.base.reading import NATIVE_TAGS, PROPER_TAGS, in_dictionary, is_common
from kg.extract.names.name_end_words import PIECE, STRONG, WORD
from kg.extract.names.name_signs import BODY_ENDS, NEVER, NameSigns

# what `NEVER` has and a given name may; 在 too, of a name that stands twice: 王在安|带队
_SELDOM = frozenset("还及与由也其过")
# 第五|任, 第二|批: a surname that is an ordinal too
_ORDINAL = re.compile("第[一二三四五六七八九](?=[任届次批轮个名位代大条章节集场站回组])")
# 方明|是主持人
_WHO_DOES = re.compile("[一-龥]{2}[人者员方]|代表")
# surnames that are prepositions or verbs of motion: 于北京
_BEFORE_PLACES = frozenset("于向从经过来回连和自至由到在赴抵驻离游")
# what is said of several places, and no given name beside one
_BEHIND_PLACES = frozenset("均都亦则")
# 会|当天, 府|附近: no given names
_WHEN_OR_WHERE = frozenset(
    ("今天", "昨天", "明天", "当天", "当晚", "次日", "随后", "此后", "日前", "近日", "目前")
    + ("附近", "周边")
)


class NativeNames:
    """Reads Chinese names in one document."""

    def __init__(self, signs: NameSigns) -> None:
        self.signs, self.reading, self.text = signs, signs.reading, signs.text
        self.ends = signs.ends

    def may_end(self, start: int, end: int) -> bool:
        """Tell whether [start, end) could be a Chinese name, where what follows says so."""
        compound = self.text[start : start + 2] in self.signs.compounds
        if not compound and self.text[start : start + 1] not in self.signs.surnames:
            return False
        stop, tag = self.reading.words[start]
        if stop == end and tag[0] in "vpd":
            return False
        return self._score(start, end, compound=compound, anchored=True) is not None

    def best(self, start: int, limit: int, *, anchored: bool) -> int | None:
        """Choose between the possible lengths of a Chinese name."""
        compound = self.text[start : start + 2] in self.signs.compounds
        if not compound and self.text[start] not in self.signs.surnames:
            return None
        best: tuple[float, int] | None = None
        for size in (2, 3, 4):
            end = start + size
            if end > limit or (compound and size == 2):
                continue
            if size == 4 and not compound and not (anchored and self.ends.is_wed(start)):
                continue
            score = self._score(start, end, compound=compound, anchored=anchored)
            if score is not None and (best is None or score > best[0]):
                best = (score, end)
        return None if best is None or best[0] < (1.0 if anchored else 2.0) else best[1]

    def _score(self, start: int, end: int, *, compound: bool, anchored: bool) -> float | None:
        """Weigh a candidate; None where it is no name at all."""
        surface = self.text[start:end]
        if surface in self.signs.no_names:
            return None
        stop, word_tag = self.reading.words[start]
        tag = word_tag if stop == end else None
        if not anchored and tag is not None and tag not in PROPER_TAGS:
            return None
        weight = self.ends.weigh(end)
        # within a word, nothing makes a name sure that no title announces
        if weight == PIECE and not anchored:
            return None
        if self._is_phrase(start, surface, compound=compound) or (
            not anchored and is_common(surface)
        ):
            return None
        score = weight + self.ends.weigh_last(end, self.signs.looks_native)
        score += min(self.signs.count(start, end) - 1, 4) * 0.15
        if len(surface) == 3 and not compound:
            whole = self.signs.count(start, end)
            # 陈际瓦 is never 陈际 alone
            score += 0.6 if self.signs.count(start, end - 1) == whole > 1 else 0.0
        if tag is not None:
            ends = self.ends.is_good(end) or (len(surface) == 3 and self.reading.begins_word(end))
            known = tag in NATIVE_TAGS and ends
            score += 0.8 if known else 0.2
            if tag[0] in "vd" and anchored and len(surface) == 2:
                score -= 1.0
        return score

    def _goes_past_word(self, start: int) -> bool:
        """Tell whether three characters are a word and the beginning or the whole of another.

        真例：会|当天未能达成一致, 安葬|后仅三天, 来自|不同背景, 陆续|回搬.
        """
        end = start + 3
        stop, tag = self.reading.words[start]
        within, inner = self.reading.words[start + 1]
        if within == end and self.text[start + 1 : end] in _WHEN_OR_WHERE:
            return True
        if within == end and tag[:1] == inner[0] == "v" and "d" in inner:
            # 委员|应持续履职
            return True
        if stop != end - 1 or tag[0] not in "vdp" or tag == "vn":
            return False
        if not in_dictionary(self.text[start:stop]):
            return False
        behind, tag = self.reading.words[stop]
        if behind > end or tag == "ns":
            # 来自|不同背景, 商讨|叙问题
            return True
        return self.text[stop] in "后前时" or self.ends.weigh(end) < WORD

    def _is_phrase(self, start: int, surface: str, *, compound: bool) -> bool:
        """Tell whether it reads as a surname and other words: 李外长, 于北京, 第五任."""
        lexicon = self.reading.lexicon
        never = not NEVER.isdisjoint(surface[1:])
        # 、程及川、: between marks a particle may be a given name's
        if never and len(surface) == 3 and surface[1] in _SELDOM:
            named = self.reading.words[start][1] in NATIVE_TAGS  # 杨其峰|给代表们展示
            named = named and self.reading.words[start][0] == start + 3
            never = surface[2] in NEVER or not (named or self.ends.is_mark(start + 3))
        elif never and len(surface) == 3 and surface[1] == "在" and surface[2] not in NEVER:
            never = self.signs.count(start, start + 3) < 2 or self.ends.weigh(start + 3) < STRONG
        if len(surface) == 3 and surface[2] == "是" and surface[1] not in NEVER:
            # 应如|是|主持, 应如|是|、: no name stands before 是 and a verb or mark
            stop = start + 3
            acts = self.ends.verb_at(stop) and _WHO_DOES.match(self.text, stop) is None
            never = not (self.ends.is_mark(stop) or acts)
        if never or _ORDINAL.match(self.text, start):
            return True
        if len(surface) == 3 and not compound and self._goes_past_word(start):
            return True
        # 村党支部|书记, 王铺村|主任: a body and its office
        if surface[-1] in BODY_ENDS and self.ends.title_follows(start + len(surface)):
            return True
        # 督察|支队支|队长
        if self.ends.cuts_title(start + len(surface)):
            return True
        if len(surface) >= 3 and surface[1:] in lexicon.roles:
            # 李外长, 顾书记: a surname and an office
            return True
        if len(surface) == 3:
            # 于北京, 向上海: a preposition and a place; 单位已: a word and more
            if surface[0] in _BEFORE_PLACES and lexicon.places.get(surface[1:]) is not None:
                return True
            # 曾在湖州、|台州均任职
            if surface[2] in _BEHIND_PLACES and lexicon.places.get(surface[:2]) is not None:
                return True
            return self.signs.is_barred(surface[:2]) and self.reading.begins_word(start + 2)
        return False
