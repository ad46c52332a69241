"""Lists of names, read to what must stand behind them: 任命|穆青山、尹川|为副省长.

Behind 、 any word may be a name; the last one of a list is ended by what follows the list.
"""

from __future__ import annotations

import re

from kg.extract.base.people import People
from kg.extract.base.reading import PERSON_TAGS, Reading
from kg.extract.names.decision_words import APPOINTS, OF_NATION
from kg.extract.names.names import Names

# 叶林、秦良骥|一同出席: what a list of bare names does
DOES = re.compile(
    "等(?:[省市县区州旗盟镇乡校院局厅部]|集团|公司|学校)?(?:级|委|主要)?领导(?!小组|下|的)|"
    "(?:等)?(?:党和国家领导(?:人|同志)|省领导|市领导|领导同志|代表|同志)?"
    "(?:(?:和|及)[^，。]{2,24}(?=在主席台|(?<=同志)陪同|(?<=同志)参加))?"
    "(?:也|还|一同|共同|先后|分别|应邀|一起|随同|主持并)?(?:在[^，。]{1,16})?"
    "(?:为[^，。；]{2,40}颁[奖发]|带队|率队|率团|受[^，。；]{2,14}委托|前往|专程|到会|参会|出席|"
    "参加|列席|陪同|调研|检查|督导|督查|走访|慰问|会见|与会(?![人官代各专嘉领单外方场者成国])|"
    "发言|讲话|致辞|见证|当选|主持|作|就座|在座|随同|到会|同行)"
)
# 市领导叶林、秦良骥|，有关部门: a list is one by what stands before it
LED = re.compile(
    f"[，。；、]|$|{DOES.pattern}|等|一行|分别|和|及|到场|前往|赴|到|深入|来到|先后|实地|走访|"
    f"慰问|看望|检查|督导|督查|巡查|参与"
)
_LIST_GAP = re.compile("、|和|与|，(?=[一-龥]{2,4}、)")
# 孙丽|（女，回族）|为
_ASIDE = re.compile(r"(?:（(?:[^）\n]{1,12}|[A-Za-z .'-]{1,40})）)?")


class NameLists:
    """Reads lists of names in one document."""

    def __init__(self, reading: Reading, names: Names) -> None:
        self.reading, self.text = reading, reading.text
        self.names = names

    def read(self, start: int, behind: re.Pattern[str], *, anchored: bool) -> list[tuple[int, int]]:
        """Return [start, end) of each name of the list that begins at `start`, in text order.

        Args:
            start: Where it would begin.
            behind: What must follow it; names at its end that this does not follow are dropped.
            anchored: What stands before it announces a name.
        """
        found: list[tuple[int, int]] = []
        offset: int | None = start
        while offset is not None:
            end = self._name_at(offset, amid=bool(found), anchored=anchored)
            if end is None and (found or (anchored and self._may_begin_list(offset))):
                end = self._last_of(offset, behind)
            if end is None:
                break
            found.append((offset, end))
            end = self._past_aside(end)
            gap = _LIST_GAP.match(self.text, end)
            offset = None if gap is None else gap.end()
        while found and not behind.match(self.text, self._past_aside(found[-1][1])):
            found.pop()
        return found

    def _name_at(self, offset: int, *, amid: bool, anchored: bool) -> int | None:
        """Return the end of the name of a list that begins here, None where none is sure."""
        if amid and self.text[offset - 1] == "、":
            end = self.names.read_behind_title(offset)
        else:
            end = self.names.read(offset, anchored=anchored or amid)
        if end is not None and self._is_place(offset, end):
            return None
        if end is not None and self.names.looks_like_name(offset, end):
            organ = self.reading.lexicon.organ_forms.get(self.text[offset:end])
            return None if organ is not None else end
        nation = OF_NATION.regex.match(self.text, offset)
        return None if nation is None else nation.end("name")

    def _is_place(self, start: int, end: int) -> bool:
        """Tell whether a state, or a place that is too long for a person, stands here.

        真例：选举|岚国、海国为…理事国, 授予|哈尔滨“…”称号.
        """
        lexicon, surface = self.reading.lexicon, self.text[start:end]
        if surface in lexicon.country_of:
            return True
        if end - start > 2 and lexicon.places.get(surface) is not None:
            return True
        # 授予|黑龙江哈尔滨“…”称号: a province and its city
        places = lexicon.places
        return any(
            places.get(surface[:at]) is not None and places.get(surface[at:]) is not None
            for at in range(2, end - start - 1)
        )

    def _may_begin_list(self, offset: int) -> bool:
        """Tell whether a surname stands at an offset, and no verb: 任 of 任命 is none."""
        stop, tag = self.reading.words[offset]
        verb = tag[:1] == "v" and stop - offset > 1
        begins = not verb and APPOINTS.regex.match(self.text, offset) is None
        return begins and self.text[offset] not in "和向" and self.names.looks_native(offset)

    def _past_aside(self, offset: int) -> int:
        aside = _ASIDE.match(self.text, offset)
        return offset if aside is None else aside.end()

    def _last_of(self, offset: int, behind: re.Pattern[str]) -> int | None:
        """End the last name of a list at the verb that it must have, or before 同志."""
        for size in (3, 2, 4):
            end = offset + size
            if self._is_place(offset, end):
                return None
            inside = self.text[offset:end]
            if "同志" in inside or "、" in inside or not behind.match(self.text, end):
                continue
            if size == 4 and self.text[offset : offset + 2] not in self.names.compounds:
                # 选举|初步结果，
                continue
            comrade = size < 4 and self.text.startswith("同志", end)
            if comrade or self.names.may_end(offset, end):
                return end
        # 市领导叶林、敖丽、|福青|参加会议: among names, one with a rare surname
        end = offset + 2
        rare = self.text[offset - 1] == "、" and behind is LED and DOES.match(self.text, end)
        return end if rare and not self.is_word(offset, end) else None

    def is_word(self, start: int, end: int) -> bool:
        """Tell whether the characters are an everyday word, or one begins among them."""
        stop, tag = self.reading.words[start]
        if stop == end:
            return tag not in PERSON_TAGS
        inside = ((at, *self.reading.words[at]) for at in range(start, end))
        return any(
            stop - at > 1 and tag[:1] in tuple("vnamdr") and tag not in PERSON_TAGS
            for at, stop, tag in inside
        )


class Noter:
    """Looks for names of one kind in one document and notes them with its people."""

    def __init__(self, lists: NameLists, people: People) -> None:
        self.lists, self.people = lists, people
        self.names, self.reading = lists.names, lists.reading
        self.text, self.cues = self.reading.text, self.reading.cues
        self.lexicon = self.reading.lexicon

    def note_before(self, start: int, rule: str) -> None:
        """Note the names listed before one: 曾常辉、徐世菊、|文全善等15位同志."""
        while self.text[start - 1 : start] == "、":
            end = start - 1
            begins = (
                end - size
                for size in (3, 2)
                if self.names.may_end(end - size, end)
                and (
                    self.text[end - size - 1] in "、，。；和及与由"
                    or self.reading.begins_word(end - size)
                )
            )
            begin = next(begins, None)
            if begin is None:
                return
            self.people.add(begin, end, rule)
            start = begin
