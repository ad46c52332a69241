"""Names that words make, which only their place tells: 镇党委书记和平|主持, 葛根塔娜，女.

Each stands behind a title, or another name, and before a mark or a verb.
"""

from __future__ import annotations

from kg.extract.base.reading import NATIVE_TAGS, PROPER_TAGS, in_dictionary, is_common, tag_alone
from kg.extract.names.foreign_names import AT_MARKS
from kg.extract.names.name_end_words import PARTICLES, STRONG
from kg.extract.names.name_signs import BODY_ENDS, NEVER, NameSigns

# what three characters that are no name end with: 任职前, 安排下
_NO_END = frozenset("前后时中上下者会组级长员办局处科部委院")
# 市委书记|、 and 会议|上: no piece of a name
_OFFICIAL = ("书记", "主任", "部长", "局长", "市长", "会议", "党委", "常委", "校长", "院长")
_GOES = frozenset("访抵晤")
# verbs, prepositions, conjunctions, particles, adverbs, pronouns, numerals, adjectives
_NEVER_IN_NAMES = "vpcudrmazb"
# no such name has more characters: 阿玛尔巴伊斯格楞
_LONGEST_RUN = 8


class WordNames:
    """Reads such names in one document."""

    def __init__(self, signs: NameSigns) -> None:
        self.signs, self.reading, self.text = signs, signs.reading, signs.text
        self.ends = signs.ends

    def with_he(self, start: int) -> int | None:
        """Return the end of a name with the surname 和: 主席和丽军|出席, not 国王和太后|对."""
        end = start + 3
        if self.text[start : start + 1] != "和" or self.signs.looks_native(start + 1):
            return None
        given = self.text[start + 1 : end]
        known = is_common(given) or given in self.signs.no_names
        return end if not known and self.ends.weigh(end) >= STRONG else None

    def listed(self, start: int) -> int | None:
        """Return the end of a name of three characters in a list, whatever words they make.

        真例：省长解放南、省政协主席邢台玉等: the segmenter has 解放 as a word.
        """
        end = start + 3
        surface = self.text[start:end]
        if self.text[end : end + 1] not in ("、", "等") or surface[:1] not in self.signs.surnames:
            return None
        if any(char in NEVER or char in _NO_END for char in surface[1:]):
            return None
        word = surface[:2] in self.signs.verbs or surface[1:] in self.signs.no_names
        known = word or surface in self.signs.not_names or in_dictionary(surface)
        return None if known or not self.reading.is_han(end - 1) else end

    def word(self, start: int) -> int | None:
        """Return the end of the everyday word that is a name here: 镇党委书记和平|主持."""
        end, tag = self.reading.words[start]
        surface = self.text[start:end]
        if len(surface) != 2 or surface in self.signs.not_holders or surface in self.signs.verbs:
            return None
        native = surface[0] in self.signs.surnames
        if tag in NATIVE_TAGS or tag == "p" or not native or self.ends.weigh(end) < STRONG:
            return None
        if self.text[end : end + 1] in ("·", "-") or self.ends.title_follows(end):
            return None
        if self.reading.lexicon.role_forms.get(surface) is not None:
            return None
        return end

    def whole_run(self, start: int, end: int, *, foreign: bool = False) -> int | None:
        """Take what stands between a title and a mark or verb: 葛根塔娜，女."""
        for stop in range(start + 2, min(end, start + _LONGEST_RUN) + 1):
            # 在会见莱希|时，
            if self.text[stop - 1] in AT_MARKS and self.ends.is_mark(stop):
                continue
            if self.ends.is_strong(stop) and self._plausible(start, stop, foreign=foreign):
                return stop
        return None

    def _plausible(self, start: int, end: int, *, foreign: bool = False) -> bool:
        surface = self.text[start:end]
        if surface in self.signs.not_names or surface in self.signs.verbs:
            return False
        # 满都拉: the particle is a piece of a foreign name
        if any(c in NEVER and c not in self.signs.transliteration for c in surface):
            return False
        # 总书记|之际
        if surface[0] in NEVER or surface[0] == "之" or (len(surface) > 2 and surface[-1] == "会"):
            return False
        if surface in self.signs.not_holders or surface[:2] in self.signs.not_holders:
            return False
        # 区纪委|常委: a body and its office
        if surface[-1] in BODY_ENDS and self.ends.title_follows(end):
            return False
        # 职务|并, 会面|后
        if surface[:2] in self.signs.not_names or surface[:2] in self.signs.verbs:
            return False
        lexicon = self.reading.lexicon
        # 赴丽水市, 访汉并: no name begins with a particle or a verb of going that is no surname
        if surface[0] in PARTICLES | _GOES and surface[0] not in self.signs.surnames:
            return False
        if lexicon.role_forms.get(surface) or lexicon.organ_forms.get(surface):
            return False
        if any(role in surface for role in _OFFICIAL):
            return False
        # 扁舟子、, 半夏出席: up to a mark or verb a name may be made of nouns
        strong = self.ends.weigh(end) >= STRONG and not self.ends.title_follows(end)
        listed = self.ends.is_mark(end) and self.text[start - 1 : start] == "、"
        # 、边巴次仁、 in a list, 河野太郎 behind the office of another state
        abroad = foreign and tag_alone(surface)[0][1] in NATIVE_TAGS
        longest = 4 if abroad or listed else 3
        short = end - start <= longest and strong
        never = _NEVER_IN_NAMES if short else _NEVER_IN_NAMES + "nftsli"
        return not any(
            len(word) > 1 and tag[0] in never and tag not in PROPER_TAGS
            for word, tag in tag_alone(surface)
        )
