"""Persons without a title before their name.

Rules: `names.personnel` (真例：任命穆青山为岭东省副省长), `names.notice`
(真例：穆青山，男，1968年生), `names.case` (真例：纪某某严重违纪违法), `names.called`
(真例：老党员许某), `names.honoured` (真例：纪念乔石同志), `names.leaders`
(真例：市领导叶林、秦良骥参加), `names.list` (真例：叶林、秦良骥一同调研), `names.speaker`
(真例：许某告诉记者); `offices_behind` has those right before an office.
"""

from __future__ import annotations

import re

from kg.extract.calling_words import (
    AFTER_CALLED,
    CALLED,
    CLOSE_CALLERS,
    COMRADE,
    HONOURED,
    HONOURED_OFFICES,
    TAKES_OFFICE,
)
from kg.extract.columns import note_columns
from kg.extract.decision_words import (
    ALSO_ELECTED,
    APPOINTED,
    APPOINTS,
    AS,
    DECIDES,
    ELECTED,
    ELECTS,
    ENTERED,
    ENTERS,
    ENTRY,
    GETS,
    NOTICE,
    OF,
    OF_CASE,
    OF_COMRADE,
    OF_NATION,
    PENALISED,
    POSTS,
    RELIEVED,
    RELIEVES,
    SUBJECT_OF_CASE,
    TAKES,
    TAKES_POST,
    THEY_ARE,
)
from kg.extract.headings import heading_of
from kg.extract.names import Names
from kg.extract.offices_behind import note_offices
from kg.extract.people import People
from kg.extract.reading import HAN, Reading, in_dictionary
from kg.extract.roster_names import note_rosters
from kg.extract.told_names import note_told
from kg.text.cues import Cued

# what stands before the subject of a clause
_OPENINGS = frozenset({"随后", "同时", "会上", "期间", "此外", "会前", "会后"})
# 叶林、秦良骥|一同出席: what a list of bare names does
_DOES = re.compile(
    "等(?:[省市县区州旗盟镇乡校院局厅部]|集团|公司|学校)?(?:级|委|主要)?领导(?!小组|下|的)|"
    "(?:等)?(?:党和国家领导(?:人|同志)|省领导|市领导|领导同志|代表|同志)?"
    "(?:(?:和|及)[^，。]{2,24}(?=在主席台|(?<=同志)陪同|(?<=同志)参加))?"
    "(?:也|还|一同|共同|先后|分别|应邀|一起|随同|主持并)?(?:在[^，。]{1,16})?"
    "(?:带队|率队|率团|受[^，。；]{2,14}委托|前往|专程|到会|参会|出席|参加|列席|陪同|调研|会见|与会|发言|讲话|致辞|见证|当选|主持|作|就座|在座|随同|到会|同行)"
)
# 许某|告诉记者
_SPEAKS = re.compile(
    "(?:告诉|强调|指出|表示|说|介绍|认为|要求|坦言|透露|代表(?=[省市县区州旗校党公集全学]))"
)
# 市领导叶林、秦良骥参加会议
_LEADERS = Cued(
    "(?:(?:省|市|县|区|州|旗|盟|镇|乡|街道|校|院|所|局|厅|部|集团|公司|政府|委|学校|自治区|自治州|党和国家|政协|人大|级"
    "|常委会|部队|军地|班子|基地)(?:党政|主要|有关|班子|老)?领导(?:人|同志|干部|成员)?|老同志|老领导)(?=[一-龥])"
)
# 送花圈的有|叶林、秦良骥、尹川; 有关方面的负责同志|叶林、秦良骥、尹川; 出席的还有：⏎叶林、…
_INTRODUCED = Cued("(?:负责同志|领导同志|负责人|代表|来宾|[的还]有)(?:：\\s*)?(?=[一-龥])")
# 上述, 该, 其他|同志任
_NEVER_OF_NAMES = frozenset("该各此本以上有其两二三几全某")
# 穆青山|等参加会见
_ALONG = re.compile("等(?:领导)?(?:同志)?(?:参加|出席|陪同|随同|同机|一同)")
# 市领导叶林、秦良骥|，有关部门: a list is one by what stands before it
_LED = re.compile(
    f"[，。；、]|$|{_DOES.pattern}|等|分别|和|及|到场|前往|赴|到|深入|来到|先后|实地|走访|慰问|看望|检查|督导|督查|巡查|参与"
)
# behind a list that is long enough to be one of names
_ANYTHING = re.compile("")
_SURE_LIST = 3
# a run of five or more items of two or three characters, to a mark
_RUN_OF_NAMES = re.compile(f"[{HAN}]{{2,3}}(?:、[{HAN}]{{2,3}}){{4,}}(?=[，。；\n]|等)")
_ITEM = re.compile("[^、]+")
# 阿不力孜·买买提|同志: a name with ·, its first part no longer than this
_DOTTED_BEFORE = re.compile(f"[{HAN}]{{1,10}}(?:·[{HAN}]{{1,8}})+$")
_LONGEST_PART = 6
_LIST_GAP = re.compile("、|和|与|，(?=[一-龥]{2,4}、)")
# 孙丽|（女，回族）|为
_ASIDE = re.compile(r"(?:（(?:[^）\n]{1,12}|[A-Za-z .'-]{1,40})）)?")
_ENDS_OF_BODIES = frozenset("省市县区州旗盟镇乡村局厅部委院校")
_NO_NAMES_END = frozenset("节会赛展奖")
_PERSON_TAGS = frozenset({"nr", "nrfg", "nrt"})
_NAME_LIKE_TAGS = _PERSON_TAGS | set("xazint")


def find_bare(reading: Reading, names: Names, people: People) -> None:
    """Note the persons whom no title announces."""
    bare = _Bare(reading, names, people)
    note_offices(reading, names, people)
    note_rosters(reading, names, people)
    note_columns(reading, people)
    note_told(reading, names, people)
    bare.note_personnel()
    bare.note_cases()
    bare.note_called()
    bare.note_lists()


class _Bare:
    """Looks for names in one document and notes them with its people."""

    def __init__(self, reading: Reading, names: Names, people: People) -> None:
        self.reading = reading
        self.text, self.cues = reading.text, reading.cues
        self.lexicon = reading.lexicon
        self.names = names
        self.people = people

    def note_personnel(self) -> None:
        """Note who is elected, appointed or presented in a notice (公示)."""
        for pattern, decides, behind in (
            (ELECTED, ELECTS, AS), (RELIEVED, RELIEVES, OF),
        ):  # fmt: skip
            if not self.cues.may_match(decides):
                continue
            for match in self.cues.finditer(pattern):
                if self._decided(match.end(), decides):
                    self._note_list(
                        self._list(match.end(), behind, anchored=True), "names.personnel"
                    )
        for match in self.cues.at_clauses(TAKES_POST):
            paragraph = (self.text.rfind("\n", 0, match.end()) + 1, match.end())
            decided = (self.reading.sentence_at(match.end()), self.reading.title, paragraph)
            if any(self.cues.search(DECIDES, *stretch) for stretch in decided):
                self._note_list(self._list(match.end(), TAKES, anchored=True), "names.personnel")
        for match in self.cues.finditer(THEY_ARE):
            self._note_entries(match.end())
        for match in self.cues.finditer(ENTERED):
            self._note_list(self._list(match.end(), ENTERS, anchored=False), "names.personnel")
        for match in self.cues.finditer(PENALISED):
            self._note_list(self._list(match.end(), GETS, anchored=True), "names.personnel")
        for match in self.cues.finditer(ALSO_ELECTED):
            self._note_list(self._list(match.end(), _LED, anchored=True), "names.personnel")
        for match in self.cues.finditer(OF_NATION):
            if not any(match["name"][:size] in self.lexicon.roles for size in (2, 3, 4, 5, 6)):
                self.people.add(*match.span("name"), "names.personnel")
        for match in self.cues.finditer(NOTICE):
            if self.names.read(match.start("name"), anchored=True, foreign=True) is not None:
                self.people.add(*match.span("name"), "names.notice")
        for match in self.cues.finditer(APPOINTS):
            listed = self._list(match.end(), APPOINTED, anchored=True)
            listed = listed or self._comrade_of(match.end())
            if not listed and match.group().startswith("免"):
                listed = self._before_post(match.end())
            self._note_list(listed, "names.personnel")

    def _comrade_of(self, start: int) -> list[tuple[int, int]]:
        """Return the name before 同志 that begins with no surname: 免去|额尔其图|同志…职务."""
        match = OF_COMRADE.match(self.text, start)
        if match is None or match["name"][0] in _NEVER_OF_NAMES:
            return []
        if any(match["name"][at:] in self.lexicon.roles for at in range(len(match["name"]))):
            return []
        return [match.span("name")]

    def _before_post(self, start: int) -> list[tuple[int, int]]:
        """Return the name that a post follows at once: 免去|程远舟|云泽市委书记、常委职务."""
        if POSTS.match(self.text, start) is None or not self.names.looks_native(start):
            return []
        ends = [start + size for size in (3, 2, 4) if self.reading.begins_word(start + size)]
        # 免去|白杨镇党委委员职务: whose post it was stands elsewhere
        ends = [end for end in ends if self.text[end - 1] not in _ENDS_OF_BODIES]
        short = start + 2
        ends = [end for end in ends if end > short or self.text[end] not in _ENDS_OF_BODIES]
        placed = [end for end in ends if self._place_at(end)]
        return [(start, end) for end in (placed or ends)[:1]]

    def _place_at(self, offset: int) -> bool:
        places = self.lexicon.places
        return any(places.get(self.text[offset : offset + n]) is not None for n in (4, 3, 2))

    def _note_entries(self, start: int) -> None:
        """Note the names behind the offices of a list within one sentence."""
        stop = self.reading.sentence_at(start)[1]
        for begin, end, _ in self.reading.known.roles:
            if start <= begin and end < stop and self.text[begin - 1] in "：，；":
                self._note_list(self._list(end, ENTRY, anchored=True), "names.personnel")

    def _decided(self, offset: int, verb: Cued) -> bool:
        """Tell whether a verb of a decision stands in the sentence, or heads the list it is in."""
        if self.cues.search(verb, *self.reading.sentence_at(offset)):
            return True
        return self.cues.search(verb, *heading_of(self.text, offset)) is not None

    def note_cases(self) -> None:
        """Note against whom a case is brought."""
        for pattern in (OF_CASE, SUBJECT_OF_CASE):
            for match in self.cues.finditer(pattern):
                self._note_ending(*match.span("name"))

    def note_called(self) -> None:
        """Note whom a word for what they are stands before (老党员) or behind (同志)."""
        for match in self.cues.finditer(CALLED):
            close, start = match.group() in CLOSE_CALLERS, match.end()
            foreign = match.group() == "夫人"
            if not foreign and not self.names.looks_native(start):
                continue
            # 村民|阿布来提·阿不力孜
            sure = close or "·" in self.text[start : start + 8]
            end = self.names.read(start, anchored=sure, foreign=foreign)
            end = self._strictly(start) if end is None else end
            if end is not None and self.text[end - 1] in _NO_NAMES_END:
                # 农民|丰收节, 企业家|高峰会
                continue
            if end is not None and (close or self._fits(start, end)):
                self.people.add(start, end, "names.called")
                if self.text.startswith("、", end):
                    self._note_list(self._list(end + 1, _DOES, anchored=True), "names.called")
        for match in self.cues.finditer(COMRADE):
            if self.names.read(match.start("name"), anchored=True) == match.end("name"):
                self.people.add(*match.span("name"), "names.honoured")
        for match in self.cues.finditer(TAKES_OFFICE):
            if self._is_all_name(match["name"]):
                self.people.add(*match.span("name"), "names.honoured")
        for match in self.cues.in_clauses(HONOURED):
            start_of = self._before_honour(match)
            if start_of is not None:
                self.people.add(start_of, match.start(), "names.honoured")
                if match.group().startswith("等"):
                    self._note_before(start_of)

    def _note_before(self, start: int) -> None:
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
            self.people.add(begin, end, "names.honoured")
            start = begin

    def note_lists(self) -> None:
        """Note lists of names that do something, and single names that speak."""
        for match in self.cues.in_clauses(_LEADERS):
            listed = self._list(match.end(), _LED, anchored=True)
            if listed and self.names.is_short(*listed[0]):
                self._note_list(listed, "names.leaders")
        for match in self.cues.finditer(_INTRODUCED):
            self._note_sure_list(self._list(match.end(), _ANYTHING, anchored=True))
        for clause in self.cues.clauses[:-1]:
            start = self._past_opening(clause)
            if self.text.startswith("等", start + 3):
                self._note_along(start)
            if not self.names.looks_native(start) or self.names.read(start, anchored=False) is None:
                continue
            listed = self._list(start, _DOES, anchored=False)
            if len(listed) > 1 or (listed and self._is_sure(*listed[0])):
                self._note_list(listed, "names.list")
            elif not listed and self.text[start] in self.names.surnames:
                self._note_long_list(start)
            self._note_speaker(start)

    def _strictly(self, start: int) -> int | None:
        """Return the end of a name of three before 说, 家, a verb or a mark: 村民肖顺停|说."""
        end = start + 3
        surface = self.text[start:end]
        if surface in self.lexicon.roles or not self.names.may_end(start, end):
            return None
        if AFTER_CALLED.match(self.text, end) and not self._is_word(start, end):
            return end
        # 学生代表叶林森|发言; not 人民英雄纪念碑, 工人文化宫
        known = in_dictionary(surface) or self.reading.words[start][0] > end
        ends = self.names.may_end_at(end) and self.names.read(start, anchored=True) == end
        return end if ends and not known else None

    def _past_opening(self, start: int) -> int:
        opens = self.text[start : start + 2] in _OPENINGS and self.reading.is_han(start + 2)
        return start + 2 if opens else start

    def _note_long_list(self, start: int) -> None:
        """Note a list of three or more names, whatever they do: only names stand so."""
        listed = self._list(start, _ANYTHING, anchored=False)
        # the last one may be known already: 穆青山、尹川、覃可|等同志
        known = [at for at, _ in listed[:-1] if at in self.people.starts]
        if len(listed) < _SURE_LIST:
            self._note_list(self._long_run(start), "names.list")
            return
        if not known:
            self._note_sure_list(listed)

    def _note_sure_list(self, listed: list[tuple[int, int]]) -> None:
        """Note a list of three or more items that look like names, few of them words."""
        natives = [at for at, _ in listed if self.names.looks_native(at)]
        words = [at for at, end in listed if self._is_word(at, end)]
        sure = len(natives) == len(listed) >= _SURE_LIST
        if sure and 2 * len(words) < len(listed):
            self._note_list(listed, "names.list")

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
        words = [at for at, end in items if self._is_word(at, end)]
        fits = len(natives) >= len(items) - 1 and not places and 2 * len(words) < len(items)
        return items if fits else []

    def _note_along(self, start: int) -> None:
        """Note who leads those that come along: 穆青山|等参加会见."""
        end = self.names.read(start, anchored=True)
        if end == start + 3 and _ALONG.match(self.text, end):
            self.people.add(start, end, "names.list")

    def _note_list(self, listed: list[tuple[int, int]], rule: str) -> None:
        for start, end in listed:
            self.people.add(start, end, rule)

    def _list(
        self, start: int, behind: re.Pattern[str], *, anchored: bool
    ) -> list[tuple[int, int]]:
        """Read the list of names that begins at `start`, empty unless `behind` follows it."""
        found: list[tuple[int, int]] = []
        offset: int | None = start
        while offset is not None:
            amid = bool(found) and self.text[offset - 1] == "、"
            if amid:
                end = self.names.read_behind_title(offset)
            else:
                end = self.names.read(offset, anchored=anchored or bool(found))
            if end is not None and not self.names.looks_like_name(offset, end):
                end = None
            if end is None and (nation := OF_NATION.regex.match(self.text, offset)):
                end = nation.end("name")
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
            if "同志" in self.text[offset:end] or not behind.match(self.text, end):
                continue
            comrade = size < 4 and self.text.startswith("同志", end)
            if comrade or self.names.may_end(offset, end):
                return end
        # 市领导叶林、敖丽、|福青|参加会议: among names, one with a rare surname
        end = offset + 2
        rare = self.text[offset - 1] == "、" and behind is _LED and _DOES.match(self.text, end)
        return end if rare and not self._is_word(offset, end) else None

    def _note_speaker(self, start: int) -> None:
        end = self.names.read(start, anchored=False)
        if end is not None and _SPEAKS.match(self.text, end) and self._is_sure(start, end):
            self.people.add(start, end, "names.speaker")

    def _note_ending(self, start: int, end: int) -> None:
        """Note the name that ends at `end` and begins at `start` or later."""
        for begin in range(start, end - 1):
            ends = self.names.read(begin, anchored=True) == end
            stop, tag = self.reading.words[begin]
            begins = stop != 0 and (stop != end or tag in _PERSON_TAGS)
            # 于2016|年任内|被查
            begins = begins and not self.text[begin - 1 : begin].isdigit()
            if ends and begins and self.text[begin] in self.names.surnames:
                self.people.add(begin, end, "names.case")
                return

    def _is_all_name(self, surface: str) -> bool:
        """Tell whether whom a notice appoints has this name, be it an everyday word: 禾苗同志任."""
        if len(surface) > 3:
            return all(c in self.names.transliteration for c in surface)
        return surface[0] not in _NEVER_OF_NAMES and surface not in self.lexicon.roles

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
                return start
        return None

    def _dotted_start(self, dotted: re.Match[str]) -> int | None:
        """Return where a name with · begins: at a mark, or behind a word that no name holds."""
        start, dot = dotted.start(), self.text.index("·", *dotted.span())
        if not self.reading.is_han(start - 1) and dot - start <= _LONGEST_PART:
            return start
        begins = (at for at in range(max(start, dot - _LONGEST_PART), dot - 1))
        return next((at for at in begins if self.reading.begins_word(at)), None)

    def _is_honoured(self, start: int, end: int) -> bool:
        surface = self.text[start:end]
        # 两|国元首|夫妇
        if any(self.lexicon.roles.get(surface[at:]) is not None for at in range(len(surface) - 1)):
            return False
        foreign = len(surface) >= 3 and all(c in self.names.transliteration for c in surface)
        stop, tag = self.reading.words[start]
        # 汤沐阳|同志: at the head of a clause a word within the name, a place, says nothing
        # and as little behind 的: 司令员的|房远山|上将
        free = not self.reading.is_han(start - 1) or self.text[start - 1] in "的作于由请"
        head = end - start == 3 and free
        word = (stop == end and tag not in _PERSON_TAGS) if head else self._is_word(start, end)
        native = surface[0] in self.names.surnames and surface[0] not in "向和" and not word
        if not foreign and not native:
            return False
        begins = self.reading.begins_word(start) or free
        return begins and self.names.read(start, anchored=True, foreign=foreign) == end

    def _is_sure(self, start: int, end: int) -> bool:
        """Tell whether a single bare name is one: known, or no word of the segmenter's."""
        surface = self.text[start:end]
        if surface in self.people.names or "·" in surface:
            return True
        if self.lexicon.places.get(surface) is not None:
            return False
        stop, tag = self.reading.words[start]
        return tag in _PERSON_TAGS if stop == end else len(surface) == 3

    def _fits(self, start: int, end: int) -> bool:
        """Tell whether a name of two characters is no everyday word and no place."""
        stop, tag = self.reading.words[start]
        if stop != end or end - start != 2:
            return True
        known = self.lexicon.places.get(self.text[start:end])
        return tag in _NAME_LIKE_TAGS and known is None

    def _is_word(self, start: int, end: int) -> bool:
        """Tell whether the characters are an everyday word, or one begins among them."""
        stop, tag = self.reading.words[start]
        if stop == end:
            return tag not in _PERSON_TAGS
        inside = ((at, *self.reading.words[at]) for at in range(start, end))
        return any(
            stop - at > 1 and tag[:1] in tuple("vnamdr") and tag not in _PERSON_TAGS
            for at, stop, tag in inside
        )
