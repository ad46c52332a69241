"""Names beside a word for what somebody is, which is no office.

Rules: `names.called` (真例：老党员许某), `names.honoured` (真例：纪念乔石同志).
"""

from __future__ import annotations

import re

from kg.extract.base.people import People
from kg.extract.base.reading import HAN, PERSON_TAGS, in_dictionary
from kg.extract.names.calling_words import (
    AFTER_CALLED,
    CALL_FOREIGNERS,
    CALLED,
    CLOSE_CALLERS,
    COMRADE,
    HONOURED,
    HONOURED_OFFICES,
    NEVER_OF_NAMES,
    OF_SEVERAL,
    TAKES_OFFICE,
)
from kg.extract.names.name_lists import DOES, NameLists, Noter

# 阿不力孜·买买提|同志: a name with ·, its first part no longer than this
_DOTTED_BEFORE = re.compile(f"[{HAN}]{{1,10}}(?:·[{HAN}]{{1,8}})+$")
_LONGEST_PART = 6
# 农民|丰收节, 企业家|高峰会
_NO_NAMES_END = frozenset("节会赛展奖")
# 古特雷斯|先生, 为|扎帕罗夫|夫妇: a foreign name without · has no more characters
_LONGEST_FOREIGN = 8
_BEFORE_FOREIGN = frozenset("和同与向对为及由")
_ANYTHING = re.compile("")
_NAME_LIKE_TAGS = PERSON_TAGS | set("xazint")


def note_called(lists: NameLists, people: People) -> None:
    """Note whom a word for what they are stands before (老党员) or behind (同志)."""
    _Called(lists, people).note()


class _Called(Noter):
    """Looks for names beside such words in one document."""

    def note(self) -> None:
        """Note those whom such a word stands before, then those whom one stands behind."""
        self._note_called()
        self._note_comrades()
        self._note_honoured()

    def _note_called(self) -> None:
        """Note whom a word stands before that tells what they are: 老党员|许某."""
        for match in self.cues.finditer(CALLED):
            close, start = match.group() in CLOSE_CALLERS, match.end()
            foreign = match.group() in CALL_FOREIGNERS
            if not foreign and not self.names.looks_native(start):
                continue
            if self._is_phrase(start):
                continue
            # 村民|阿布来提·阿不力孜
            sure = close or "·" in self.text[start : start + 8]
            end = self.names.read(start, anchored=sure, foreign=foreign)
            end = self._strictly(start) if end is None else end
            if end is not None and not sure and end - start == 3 and self._are_words(start):
                continue
            if end is not None and self.text[end - 1] in _NO_NAMES_END:
                # 农民|丰收节, 企业家|高峰会
                continue
            if end is not None and (close or self._fits(start, end)):
                self.people.add(start, end, "names.called")
                if self.text.startswith("、", end):
                    self._note_others(end + 1)

    def _note_others(self, start: int) -> None:
        """Note those listed behind one who is called so: 航天员|陈冬、|陈中瑞、王杰适应环境."""
        listed = self.lists.read(start, DOES, anchored=True)
        if not listed:
            rest = self.lists.read(start, _ANYTHING, anchored=True)
            sure = all(self.reading.words[at] == (end, "nr") for at, end in rest)
            listed = rest if sure else []
        self.people.add_all(listed, "names.called")

    def _is_phrase(self, start: int) -> bool:
        """Tell whether words go on here and no name begins: 居民|区发生, 工人|师傅正."""
        begins_word = self.text[start : start + 2] in self.lexicon.lists.not_names
        return begins_word or self.reading.splits_word(start)

    def _note_comrades(self) -> None:
        """Note who does something or takes an office as 同志: 由|布和巴特尔|同志主持."""
        for match in self.cues.finditer(COMRADE):
            if self.names.read(match.start("name"), anchored=True) == match.end("name"):
                self.people.add(*match.span("name"), "names.honoured")
        for match in self.cues.finditer(TAKES_OFFICE):
            if self._is_all_name(match["name"]):
                self.people.add(*match.span("name"), "names.honoured")

    def _note_honoured(self) -> None:
        """Note whom an honour stands behind, and those listed before: 乔石|同志."""
        for match in self.cues.in_clauses(HONOURED):
            start_of = self._before_honour(match)
            if start_of is not None:
                self.people.add(start_of, match.start(), "names.honoured")
                if match.group()[0] in OF_SEVERAL:
                    self.note_before(start_of, "names.honoured")

    def _strictly(self, start: int) -> int | None:
        """Return the end of a name of three before 说, 家, a verb or a mark: 村民肖顺停|说."""
        end = start + 3
        surface = self.text[start:end]
        if end > len(self.text) or surface in self.lexicon.roles or surface[-1] in "说称":
            return None
        if not self.names.may_end(start, end) or self._are_words(start):
            return None
        if AFTER_CALLED.match(self.text, end) and not self.lists.is_word(start, end):
            return end
        # 学生代表叶林森|发言; not 人民英雄纪念碑, 工人文化宫
        known = in_dictionary(surface) or self.reading.words[start][0] > end
        ends = self.names.may_end_at(end) and self.names.read(start, anchored=True) == end
        return end if ends and not known else None

    def _are_words(self, start: int) -> bool:
        """Tell whether three characters are a word of what is done and more, or the other way.

        真例：居民|陆续回搬, 战士|来说却已平常, 委员|应持续履职, 农民|富起来.
        """
        stop, tag = self.reading.words[start]
        if stop == start + 2:
            return tag[0] in "vdpuc" and in_dictionary(self.text[start:stop])
        within, inner = self.reading.words[start + 1]
        if stop != start + 1 or within != start + 3:
            return False
        if inner[0] not in "vdtfu":
            # 为农民|解难题
            return tag == "v" and inner == "n"
        return tag[0] in "vdpmt" or self.text[within - 1] == "来"

    def _is_all_name(self, surface: str) -> bool:
        """Tell whether whom a notice appoints has this name, be it an everyday word: 禾苗同志任."""
        if len(surface) > 3:
            return all(c in self.names.transliteration for c in surface)
        return surface[0] not in NEVER_OF_NAMES and surface not in self.lexicon.roles

    def _before_honour(self, match: re.Match[str]) -> int | None:
        """Return where a name before 同志, 将军, 等人 begins, None where it is known or none."""
        end = match.start()
        if end in self.people.ends:
            return None
        dotted = _DOTTED_BEFORE.search(self.text, max(0, end - 20), end)
        if dotted is not None and match.group() == "同志":
            return self._dotted_start(dotted)
        for size in (3, 2, 4):
            start = end - size
            if start < 0 or not self.reading.is_han(start):
                continue
            if self.text[start:end] in self.people.names:
                return None
            if match.group() not in HONOURED_OFFICES and self._is_honoured(start, end):
                return self._whole_foreign(start, end)
        return None

    def _whole_foreign(self, start: int, end: int) -> int:
        """Return where a name begins of which a foreign one's end was read: 为|扎帕罗夫|夫妇."""
        sounds = self.names.transliteration
        if not all(char in sounds for char in self.text[start:end]):
            return start
        begin = start
        while begin > 0 and end - begin < _LONGEST_FOREIGN and self.text[begin - 1] in sounds:
            begin -= 1
        for at in range(begin, start):
            heads = self.reading.begins_word(at) or self.text[at - 1] in _BEFORE_FOREIGN
            heads = heads or not self.reading.is_han(at - 1)
            if heads and self.names.read(at, anchored=True, foreign=True) == end:
                return at
        return start

    def _dotted_start(self, dotted: re.Match[str]) -> int | None:
        """Return where a name with · begins: at a mark, or behind a word that no name holds."""
        start, dot = dotted.start(), self.text.index("·", *dotted.span())
        if not self.reading.is_han(start - 1) and dot - start <= _LONGEST_PART:
            return start
        begins = (at for at in range(max(start, dot - _LONGEST_PART), dot - 1))
        return next((at for at in begins if self.reading.begins_word(at)), None)

    def _is_honoured(self, start: int, end: int) -> bool:
        surface = self.text[start:end]
        stop, tag = self.reading.words[start]
        # 相信|格中将继续
        if tag[:1] == "v" and stop - start == 2:
            return False
        # 两|国元首|夫妇
        if any(self.lexicon.roles.get(surface[at:]) is not None for at in range(len(surface) - 1)):
            return False
        foreign = len(surface) >= 3 and all(c in self.names.transliteration for c in surface)
        # 汤沐阳|同志: at the head of a clause a word within the name, a place, says nothing
        # and as little behind 的: 司令员的|房远山|上将
        free = not self.reading.is_han(start - 1) or self.text[start - 1] in "的作于由请为是"
        head = end - start == 3 and free
        word = (stop == end and tag not in PERSON_TAGS) if head else self.lists.is_word(start, end)
        native = surface[0] in self.names.surnames and surface[0] not in "向和" and not word
        if not foreign and not native:
            return False
        begins = self.reading.begins_word(start) or free
        return begins and self.names.read(start, anchored=True, foreign=foreign) == end

    def _fits(self, start: int, end: int) -> bool:
        """Tell whether a name of two characters is no everyday word and no place."""
        stop, tag = self.reading.words[start]
        if stop != end or end - start != 2:
            return True
        known = self.lexicon.places.get(self.text[start:end])
        return tag in _NAME_LIKE_TAGS and known is None
