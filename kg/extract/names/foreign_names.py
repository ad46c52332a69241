"""Names written by their sound: 叶尔兰·吐尔逊别克|主持, 特朗普|竞选集会, 米尔济约耶夫|访问.

One with · ends at a mark, or where the characters cease to write foreign names; one without at the
last place that ends a name before that.
"""

from __future__ import annotations

import re
from itertools import chain

from kg.extract.base.reading import PROPER_TAGS, in_dictionary, is_known_name, tag_alone
from kg.extract.names.name_end_words import PARTICLES
from kg.extract.names.name_signs import NameSigns
from kg.extract.names.native_names import NativeNames

# 普京|未就此作出指示
_NOT_YET = re.compile("未(?=[就能对作在予置提获有参出回])")
# characters that join names and end some: 苏和, 努尔和
_SELDOM_CUT = frozenset("和同向则来")
# what stands between a name and a mark: 纽森|称，
AT_MARKS = frozenset("称说时")
# 普京|不在城内, 特朗普|可以访问: characters of transliterations that are adverbs as well
_ADVERBS = frozenset("不可")
# the part of a name before · has no more characters
_LONGEST_PART = 6
# 特立尼达和多巴哥
_LONGEST_STATE = 8
_THIS = re.compile("[月周次人轮届年]")


class ForeignNames:
    """Reads names of foreigners and of the peoples of the border in one document."""

    def __init__(self, signs: NameSigns, native: NativeNames) -> None:
        self.signs, self.reading, self.text = signs, signs.reading, signs.text
        self.ends = signs.ends
        self.native = native

    def is_dotted(self, start: int, *, anchored: bool) -> bool:
        """Tell whether what stands before the first · is a name's first part and no more."""
        end = min(i for i in (self.text.find(mark, start) for mark in "·-") if i >= 0)
        part = self.text[start:end]
        sounds = all(char in self.signs.transliteration for char in part)
        if self._is_of_place(part, end + 1):
            return False
        if len(part) <= 3 or sounds:
            return True
        # 拜登|之子亨特·拜登, 职权|的德尔西·罗德里格斯
        if not anchored or len(part) > _LONGEST_PART or "之" in part or "的" in part:
            return False
        # 李强致电|乌尔苏拉·冯德莱恩, 习近平向|劳拉·费尔南德斯: another name stands before it
        if self.signs.is_barred(part[:2]):
            # 国王|批准佩通坦·钦那瓦
            return False
        inner = (start, *range(start + 2, end))
        if any(self.ends.verb_at(at) or self.ends.title_follows(at) for at in inner):
            return False
        best = self.native.best(start, end, anchored=True)
        return best is None or not self.ends.is_good(best)

    def _is_of_place(self, part: str, rest: int) -> bool:
        """Tell whether an everyday word and a place stand around ·: 市长|对话·成都."""
        if len(part) < 2 or part[0] in self.signs.surnames or not in_dictionary(part):
            return False
        return tag_alone(part)[0][1] not in PROPER_TAGS and self.ends.place_at(rest)

    def dotted_end(self, start: int, limit: int) -> int | None:
        """End a name with ·: at a mark, or where the characters cease to be a transliteration."""
        last = max(self.text.rfind(mark, start, limit) for mark in "·-") + 1
        end = last + 1
        sounds = self.signs.transliteration
        while end < limit and self.text[end] in sounds and not self.ends.verb_at(end):
            end += 1
        if end - last == 1 and self._goes_on_alike(start, end):
            # 巴图·苏|和: one character, and the same behind it wherever the name stands
            end += 1
            while end < limit and self.text[end] in sounds and not self.ends.verb_at(end):
                end += 1
            return end
        # 在会见主席迪亚斯-卡内尔|时，
        if self.text[end : end + 1] in AT_MARKS and self.ends.is_mark(end + 1):
            return end
        if not self.ends.is_good(end):
            # 努尔兰·阿不都|满金: 都 is a particle as well, and 满 no character of sounds
            if self._is_word(end) and end - last > 1:
                # 别克·木沙|满怀激情地回顾
                return end
            longer = self._past_one(start, end)
            if longer is not None:
                return longer
        for stop in chain(range(end, last, -1), range(end + 1, limit + 1)):
            if self.ends.is_good(stop) and stop - start >= 3:
                return stop
        return end if end - start >= 3 else None

    def _is_word(self, start: int) -> bool:
        """Tell whether a word of the dictionary begins here, which is more than a character."""
        stop = self.reading.words[start][0]
        return stop - start > 1 and in_dictionary(self.text[start:stop])

    def _goes_on_alike(self, start: int, end: int) -> bool:
        """Tell whether a name has the same character of a name behind it at two places or more."""
        behind = self.text[end : end + 1]
        if behind not in _SELDOM_CUT or self.ends.verb_at(end):
            return False
        count = self.signs.count(start, end)
        return self.signs.count(start, end + 1) == count and (
            count > 1 or not self.signs.looks_native(end + 1)
        )

    def transliterated(self, start: int, limit: int, *, foreign: bool = False) -> int | None:
        """End a foreign name without ·: 特朗普, 米尔济约耶夫."""
        end = start
        while end < limit and self.text[end] in self.signs.transliteration:
            if end > start + 1 and (self.ends.verb_at(end) or self.ends.title_follows(end)):
                break
            end += 1
        reign = self.ends.reign_at(end)
        if reign is not None and end - start >= 2:
            return reign
        if foreign and end - start >= 2 and _NOT_YET.match(self.text, end) is not None:
            return end
        # 纽森|称，在会见莱希|时，
        if self.text[end - 1 : end] in AT_MARKS and self.ends.is_mark(end):
            end -= 1
        # 特朗普|本月初
        if self.text[end - 1 : end] == "本" and _THIS.match(self.text, end):
            end -= 1
        whole = end
        while end - start >= 2:
            surface = self.text[start:end]
            if self.ends.is_good(end) and not self.signs.is_barred(surface):
                # 俄总统普京|未就此作出指示
                last = self.text[end - 1]
                adverb = last == "未" or (
                    last in _ADVERBS and is_known_name(self.text[start : end - 1])
                )
                return end - 1 if adverb else end
            end -= 1
        if not foreign or not self._is_cut_off(start, whole):
            return None
        # 拉夫连|季耶夫: one character that the table lacks
        return self._past_one(start, whole) or whole

    def is_state_of_holder(self, start: int) -> bool:
        """Tell whether a state begins here with an office of its own: 俄总统|沙特王储讨论能源."""
        states = self.reading.lexicon.country_of
        for end in range(start + 2, start + _LONGEST_STATE + 1):
            if self.text[start:end] in states:
                return self.ends.title_follows(end) or self.text.startswith(("前", "王储"), end)
        return False

    def _past_one(self, start: int, end: int) -> int | None:
        """Return where a foreign name ends that goes on behind one unknown character, or None."""
        if self.text[end : end + 1] in PARTICLES or not self.reading.is_han(end):
            return None
        stop = end + 1
        while stop < len(self.text) and self.text[stop] in self.signs.transliteration:
            stop += 1
        return stop if stop - end > 1 and self.ends.is_good(stop) else None

    def _is_cut_off(self, start: int, end: int) -> bool:
        """Tell whether a foreign name ends before a character that none is written with.

        俄总统普京|未作指示: no word begins there, but the name occurs without it, which one that
        may be of China, Korea or Vietnam (尹锡悦) needs.
        """
        surface = self.text[start:end]
        if end - start < 2 or self.signs.is_barred(surface):
            return False
        if self.signs.count(start, end) > self.signs.count(start, end + 1):
            return True
        # 阿玛尔巴伊斯格|楞: a long name may have a character that the table lacks
        short = end - start <= 3 and not self.signs.has_surname(start)
        return short and any(self.signs.transliteration.get(char) for char in surface)
