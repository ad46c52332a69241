"""Where the name of a person begins and ends: 陈际瓦讲话, 叶尔兰·吐尔逊别克主持, 特朗普竞选集会.

A name is never taken from a list. Its left end is given by what stands before it (a title, a list
mark, the head of a sentence), its right end is chosen by what follows: a mark, a verb, a particle,
or the word that the segmenter begins there; and by how often the candidate occurs in the document.
"""

from __future__ import annotations

import re

from kg.extract.base.reading import HAN, Reading
from kg.extract.names.foreign_names import ForeignNames
from kg.extract.names.name_end_words import PARTICLES, STRONG
from kg.extract.names.name_signs import NameSigns
from kg.extract.names.native_names import NativeNames
from kg.extract.names.steppe_names import mongolian_end
from kg.extract.names.tibetan_names import tibetan_end
from kg.extract.names.word_names import WordNames

# surnames in theory, in print nearly always 和, 同 … before a name
_NOT_FIRST = frozenset("和同与及向为等时到从以将由")
_GOES_ON = frozenset("会室处")
# 代表团团长|来华出席会议
_COMES = ("来华", "来访", "来京")
# 王　刚
_SPACED = re.compile(f"[{HAN}] {{1,4}}[{HAN}]")
# a name without a mark has no more characters
_LONGEST = 12


class Names:
    """Reads names in one document."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.text = reading, reading.text
        self.signs = signs = NameSigns(reading)
        self.surnames, self.compounds = signs.surnames, signs.compounds
        self.transliteration = signs.transliteration
        self.ends = signs.ends
        self._native = NativeNames(signs)
        self._foreign = ForeignNames(signs, self._native)
        self._words = WordNames(signs)
        self._read_ends: dict[tuple[int, bool, bool], int | None] = {}

    def read_behind_title(self, start: int, *, foreign: bool = False) -> int | None:
        """Return the end of the name behind a title with its body, None where there is none.

        There any word may be a name, 平安 or 方向, if a mark or a verb ends it.
        """
        # 委员|会官员, 外长|会后, 秘书|室室长, 秘书|处对: the role goes on to a body or a meeting
        if self._foreign.is_state_of_holder(start) or self.text[start : start + 1] in _GOES_ON:
            return None
        if self._takes_office(start):
            return None
        return (
            self._steppe(start)
            or self._vietnamese(start)
            or self._words.word(start)
            or self.read(start, anchored=True, foreign=foreign)
            or self._words.with_he(start)
            or self._words.listed(start)
            or (self._foreign_run(start) if foreign else None)
        )

    def _foreign_run(self, start: int) -> int | None:
        return self._words.whole_run(start, self.signs.run_end(start), foreign=True)

    def read(self, start: int, *, anchored: bool, foreign: bool = False) -> int | None:
        """Return the end of the name that begins at `start`, None where there is none.

        Args:
            start: Where it would begin.
            anchored: A title or a list of names stands right before, so that a name is
                expected and words such as 高山 or 明月 may be one.
            foreign: The title is that of another state or the country's own minority areas.
        """
        asked = (start, anchored, foreign)
        if asked not in self._read_ends:
            self._read_ends[asked] = self._read(start, anchored=anchored, foreign=foreign)
        return self._read_ends[asked]

    def _read(self, start: int, *, anchored: bool, foreign: bool) -> int | None:
        if self.text.startswith(_COMES, start) or self._foreign.is_state_of_holder(start):
            return None
        if self._takes_office(start):
            return None
        if self._is_word_before(start):
            return None
        if self.text[start : start + 1] in "年月日" and self.text[start - 1 : start].isdigit():
            # 1993|年河野先生
            return None
        if self.text[start : start + 1] in _NOT_FIRST and not self._may_begin(
            start, anchored=anchored
        ):
            return None
        dotted = self.signs.dotted(start)
        if dotted is not None and self._foreign.is_dotted(start, anchored=anchored):
            return self._foreign.dotted_end(start, dotted.end())
        if not anchored and not foreign and not self.signs.has_surname(start):
            return None
        if anchored and (spaced := self._spaced(start)) is not None:
            return spaced
        run_end = self.signs.run_end(start)
        if run_end == start:
            return None
        if anchored and (found := self._steppe(start) or self._vietnamese(start)) is not None:
            return found
        end = min(run_end, start + _LONGEST)
        if foreign:
            found = self._foreign.transliterated(start, end, foreign=True)
            if found is not None:
                return found
        best = self._native.best(start, end, anchored=anchored)
        if best is not None:
            return self._longer(start, best, end, anchored=anchored) or best
        if not anchored:
            return None
        found = None if foreign else self._foreign.transliterated(start, end)
        return found or self._words.whole_run(start, run_end)

    def _takes_office(self, start: int) -> bool:
        """Tell whether somebody takes an office here: 局长|任组长."""
        return self.text.startswith("任", start) and self.ends.title_follows(start + 1)

    def _spaced(self, start: int) -> int | None:
        """Return the end of a name of two characters set apart, as in columns: 秘书长|王 刚."""
        if self.text[start + 1 : start + 2] != " " or not self.signs.has_surname(start):
            return None
        spaced = _SPACED.match(self.text, start)
        return spaced.end() if spaced is not None and self.ends.is_good(spaced.end()) else None

    def _is_word_before(self, start: int) -> bool:
        """Tell whether a preposition or an auxiliary stands here that is a surname as well.

        真例：国王|向纪念碑敬献花圈, 委员|应加强履职; not 应勇 nor 向巧.
        """
        if self.text[start : start + 1] not in ("向", "应"):
            return False
        stop, tag = self.reading.words[start]
        behind = self.reading.words[stop][1][:1]
        return stop == start + 1 and (tag == "p" or (tag[:1] == "v" and behind == "v"))

    def _steppe(self, start: int) -> int | None:
        """Return the end of a name of Mongolia or Tibet, none before a verb: 任命|乌云其其格."""
        if self.ends.verb_at(start):
            return None
        good = self.ends.is_good
        return tibetan_end(self.text, start, good) or mongolian_end(self.text, start, good)

    def _vietnamese(self, start: int) -> int | None:
        """Return the end of a woman's name of Vietnam, with 氏: 阮氏|金银, 吴氏|敏."""
        if self.text[start + 1 : start + 2] != "氏" or not self.signs.has_surname(start):
            return None
        long, short = start + 4, start + 3
        ends = [end for end in (long, short) if self.ends.is_good(end)]
        best = max(ends, key=self.ends.weigh, default=None)
        if short in ends and self.text[short] in PARTICLES:
            # 吴氏敏|时强调
            best = short
        return best if best is not None and self.reading.is_han(best - 1) else None

    def read_loosely(self, start: int) -> int | None:
        """Return the end of the name behind a title that names no body: 副主任委员王洪尧作了说明.

        It must begin with a surname or be foreign, end at a verb or a mark, and be no word.
        """
        end = self.read(start, anchored=False)
        if end is not None or not self.text[start : start + 1]:
            return end
        end = self.read(start, anchored=True)
        if end is None or not self.ends.is_good(end):
            return None
        surface = self.text[start:end]
        if "·" in surface:
            return end
        stop, word_tag = self.reading.words[start]
        tag = word_tag if stop == end else None
        if surface[0] in self.surnames or surface[:2] in self.compounds:
            common = self.signs.is_everyday(surface, tag)
            return end if not common or (end - start == 3 and self.ends.is_mark(end)) else None
        if any(self.transliteration.get(char) for char in surface) and all(
            char in self.transliteration for char in surface
        ):
            return end if not self.signs.is_everyday(surface, tag) else None
        return None

    def is_short(self, start: int, end: int) -> bool:
        """Tell whether it has the length of a Chinese name and begins as one does."""
        compound = self.text[start : start + 2] in self.compounds
        return self.looks_native(start) and (
            end - start <= 3 or compound or "·" in self.text[start:end]
        )

    def looks_like_name(self, start: int, end: int) -> bool:
        """Tell whether it begins as a Chinese name does, or is written as foreign ones are."""
        surface = self.text[start:end]
        # 韩春那洛|、韶索卡: in a list a longer one may begin with a surname
        beside = (self.text[start - 1], self.text[end : end + 1])
        if self.is_short(start, end) or ("、" in beside and self.looks_native(start)):
            return True
        # 额尔其图|（蒙古族）, 公保扎西|为, not 单位选出
        foreign = sum(char in self.transliteration for char in surface)
        begins = surface[0] in self.transliteration or self.looks_native(start)
        return foreign == len(surface) or (begins and 3 * foreign >= 2 * len(surface) > 4)

    def ends_at(self, end: int) -> bool:
        """Tell whether a mark, a known verb or a title stands where a name would end."""
        return self.ends.weigh(end) >= STRONG

    def may_end_at(self, end: int) -> bool:
        """Tell whether a mark, a verb or a particle stands where a name would end."""
        return self.ends.is_good(end)

    def looks_native(self, start: int) -> bool:
        """Tell whether a surname or the first part of a name with · stands at an offset."""
        return self.signs.looks_native(start)

    def may_end(self, start: int, end: int) -> bool:
        """Tell whether [start, end) could be a Chinese name, where what follows says so."""
        return self._native.may_end(start, end)

    def _may_begin(self, start: int, *, anchored: bool) -> bool:
        """Tell whether a word that joins names is a surname here: 、和志强, not 、和李四."""
        if not anchored or self.text[start] in "向从":
            return anchored
        if self.text[start] != "和" or self.text[start - 1 : start] != "、":
            return False
        return not self.looks_native(start + 1) or self.read(start + 1, anchored=True) is None

    def _longer(self, start: int, best: int, limit: int, *, anchored: bool) -> int | None:
        """Return the end of the name that a Chinese one is a piece of: 孟和巴|依尔."""
        if best == limit or self.ends.is_good(best):
            return None
        longer = self._foreign.transliterated(start, limit)
        if longer is not None and longer > best and longer - start >= 4:
            return longer
        whole = self._words.whole_run(start, limit) if anchored else None
        return whole if whole is not None and whole > best and self.ends.is_mark(whole) else None
