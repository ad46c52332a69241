"""Names that begin a clause, in lists or with what they say, and those behind 市领导.

Rules: `names.leaders` (真例：市领导叶林、秦良骥参加), `names.list` (真例：叶林、秦良骥一同调研),
`names.speaker` (真例：许某告诉记者).
"""

from __future__ import annotations

import re

from kg.extract.base.people import People
from kg.extract.base.reading import HAN, PERSON_TAGS, in_dictionary
from kg.extract.names.name_lists import DOES, LED, NameLists, Noter
from kg.text.cues import Cued

# what stands before the subject of a clause
_OPENINGS = frozenset({"随后", "同时", "会上", "期间", "此外", "会前", "会后"})
# 许某|告诉记者
_SPEAKS = re.compile(
    "(?:告诉|强调|指出|表示|说|介绍|认为|要求|坦言|透露|代表(?=[省市县区州旗校党公集全学]))"
)
# 市领导叶林、秦良骥参加会议
_LEADERS = Cued(
    "(?:(?:省|市|县|区|州|旗|盟|镇|乡|街道|校|院|所|局|厅|部|集团|公司|政府|委|学校|自治区|"
    "自治州|党和国家|政协|人大|级"
    "|常委会|部队|军地|班子|基地)(?:党政军?|主要|有关|班子|老)?领导(?:人|同志|干部|成员)?|"
    "(?:老同志|老领导|老干部)(?:代表)?)(?=[一-龥])"
)
# 送花圈的有|叶林、秦良骥、尹川; 有关方面的负责同志|叶林、秦良骥、尹川; 出席的还有：⏎叶林、…
_INTRODUCED = Cued(
    "(?:负责同志|领导同志|负责人|代表|来宾|[的还]有|专家|学者|委员(?!长)|院士|航天员|运动员|选手|"
    "队员|艺术家|获得者)(?:：\\s*)?"
    f"(?=[{HAN}])|由(?=[{HAN}]{{2,4}}(?:、[{HAN}]{{2,4}})+(?:和[{HAN}]{{2,4}})?组成)"
)
# 穆青山|等参加会见
_ALONG = re.compile("等(?:领导)?(?:同志)?(?:参加|出席|陪同|随同|同机|一同)")
# behind a list that is long enough to be one of names
_ANYTHING = re.compile("")
_SURE_LIST = 3
# a run of five or more items of two or three characters, to a mark
_RUN_OF_NAMES = re.compile(f"[{HAN}]{{2,3}}(?:、[{HAN}]{{2,3}}){{4,}}(?=[，。；\n]|等)")
_ITEM = re.compile("[^、]+")


def note_listed(lists: NameLists, people: People) -> None:
    """Note lists of names that do something, and single names that speak."""
    _Listed(lists, people).note()


class _Listed(Noter):
    """Looks for names at the heads of clauses in one document."""

    def note(self) -> None:
        """Note the lists behind 市领导 and 出席的有, then the names that begin a clause."""
        for match in self.cues.in_clauses(_LEADERS):
            listed = self.lists.read(match.end(), LED, anchored=True)
            if listed and self.names.is_short(*listed[0]):
                self.people.add_all(listed, "names.leaders")
        for match in self.cues.finditer(_INTRODUCED):
            self._note_sure_list(self.lists.read(match.end(), _ANYTHING, anchored=True))
        text, looks_native = self.text, self.names.signs.looks_native
        for clause in self.cues.clauses[:-1]:
            opens = text[clause : clause + 2] in _OPENINGS
            start = self._past_opening(clause) if opens else clause
            if text.startswith("等", start + 3):
                self._note_along(start)
            if not looks_native(start) or self.names.read(start, anchored=False) is None:
                self._note_doers(start)
                continue
            listed = self.lists.read(start, DOES, anchored=False)
            if len(listed) > 1 or (listed and self._is_sure(*listed[0])):
                self.people.add_all(listed, "names.list")
            elif not listed and self.text[start] in self.names.surnames:
                self._note_long_list(start)
            self._note_speaker(start)

    def _note_doers(self, start: int) -> None:
        """Note a list whose first name only the others make sure: 洛桑江村、|王光谦出席大会."""
        if "、" not in self.text[start + 2 : start + 6]:
            return
        listed = self.lists.read(start, DOES, anchored=True)
        likely = all(self.names.looks_like_name(*span) for span in listed)
        known = listed and in_dictionary(self.text[slice(*listed[0])])
        sure = len(listed) > 1 and all(self._is_sure(*span) for span in listed[1:])
        if sure and likely and not known:
            self.people.add_all(listed, "names.list")

    def _past_opening(self, start: int) -> int:
        return start + 2 if self.reading.is_han(start + 2) else start

    def _note_long_list(self, start: int) -> None:
        """Note a list of three or more names, whatever they do: only names stand so."""
        listed = self.lists.read(start, _ANYTHING, anchored=False)
        # the last one may be known already: 穆青山、尹川、覃可|等同志
        known = [at for at, _ in listed[:-1] if at in self.people.starts]
        if len(listed) < _SURE_LIST:
            self.people.add_all(self._long_run(start), "names.list")
            return
        if not known:
            self._note_sure_list(listed)

    def _note_sure_list(self, listed: list[tuple[int, int]]) -> None:
        """Note a list of three or more items that look like names, few of them words."""
        natives = [at for at, _ in listed if self.names.looks_native(at)]
        words = [at for at, end in listed if self.lists.is_word(at, end)]
        sure = len(natives) == len(listed) >= _SURE_LIST
        if sure and 2 * len(words) < len(listed):
            self.people.add_all(listed, "names.list")

    def _long_run(self, start: int) -> list[tuple[int, int]]:
        """Return the items of a run long enough to be of names, though one has a rare surname.

        真例：执行主席还有：薛少仙、元茂荣、梁毅、吴应华、沈云才。
        """
        run = _RUN_OF_NAMES.match(self.text, start)
        if run is None:
            return []
        items = [(start + m.start(), start + m.end()) for m in _ITEM.finditer(run.group())]
        natives = [at for at, _ in items if self.names.looks_native(at)]
        surfaces = [self.text[at:end] for at, end in items]
        places = [s for s in surfaces if self.lexicon.places.get(s) is not None]
        words = [at for at, end in items if self.lists.is_word(at, end)]
        fits = len(natives) >= len(items) - 1 and not places and 2 * len(words) < len(items)
        return items if fits else []

    def _note_along(self, start: int) -> None:
        """Note who leads those that come along: 穆青山|等参加会见."""
        end = self.names.read(start, anchored=True)
        if end == start + 3 and _ALONG.match(self.text, end):
            self.people.add(start, end, "names.list")

    def _note_speaker(self, start: int) -> None:
        end = self.names.read(start, anchored=False)
        if end is not None and _SPEAKS.match(self.text, end) and self._is_sure(start, end):
            self.people.add(start, end, "names.speaker")

    def _is_sure(self, start: int, end: int) -> bool:
        """Tell whether a single bare name is one: known, or no word of the segmenter's."""
        surface = self.text[start:end]
        if surface in self.people.names or "·" in surface:
            return True
        if self.lexicon.places.get(surface) is not None:
            return False
        stop, tag = self.reading.words[start]
        return tag in PERSON_TAGS if stop == end else len(surface) == 3
