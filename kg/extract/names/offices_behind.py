"""Names right before an office: 程远舟主席, 王志远常委建议, 以程远舟同志为核心.

Rules: `names.core` (真例：以程远舟同志为核心), `names.office` (真例：程远舟主席抵达).
"""

from __future__ import annotations

import re

from kg.extract.base.people import People
from kg.extract.base.reading import HAN, PERSON_TAGS, in_dictionary
from kg.extract.names.name_lists import NameLists, Noter
from kg.text.cues import Cued

# 以习近平同志为核心的党中央
_AROUND = Cued("以(?P<name>[一-龥]{2,4})同志为(?:核心|主要代表|总书记)")
# 栗林川|委员长主持, 委托|李长河|副委员长, 王志远|常委建议: between a mark or 由 and a verb
_OFFICER = Cued(
    f"(?:^|(?<=[，。；：、\n和与由同向对请托给的在])|(?<=社区|街道)|"
    f"(?<=[局厅委校院镇乡村县市区协会社司队部处心学庭]))(?=(?P<name>[{HAN}]{{2,4}}?)"
    "(?:(?:第一|常务)?副主席|(?:(?:第一|常务)?副)?(?:委员长|总理|国务委员|常委|委员|书记|市长|"
    "省长|县长|区长|州长|局长|厅长|部长|主任|校长|"
    "院长|检察长|代表|镇长|乡长|"
    "处长|科长|庭长|审判长|巡视员|调研员|所长|站长|行长|董事长|总经理|秘书长|司长|政委|司令员|"
    "会长|理事长|教授|院士|(?:商务|文化|政务|公使衔)?参赞|"
    "大使|公使|总领事|主委|教导员|指导员|[总支大中]队长|馆长|台长|社长|总编辑|总裁|团长|关长|"
    "总工程师|总工))"
    "(?:主持|宣布|建议|提出|表示|认为|指出|强调|要求|介绍|发言|讲话|代表|出席|参加|作|向|在|对|"
    "就|说|将|的|等?一行|分别|共同|"
    "首先|带领|带队|陪同|会见|致辞|致欢迎|率|还|也|宣读|通报|传达|领誓|汇报|总结|主讲|授课|点评|"
    "回顾|分析|全程|详细|"
    "今[天晚日]|昨[天晚日]|日前|近日|当[天晚日]|深入|来到|到|前往|围绕|结合|最后|一同|看望|慰问|"
    "走访|检查|督导|调研|关于|为|发表|着重|作?了|做|给|致|以|和|与|应邀|亲自|亲切|专程|前往|"
    "莅临|(?:[兼担])?任(?![命免务何职期])|[，。、：（]))",
    re.M,
)
# 程远舟|主席, 拜登|总统: the office behind the name
_OFFICE_BEHIND = Cued(
    # 亚欧|外长会议: of nobody in particular
    "总书记|主席|总统|总理|首相|国王|女王|王储|天皇|太皇|皇后|亲王|埃米尔|大使(?!馆)|"
    "外长(?!会|级|们|对话)|议长|秘书长|总干事"
)
_BODY_ENDS = frozenset("局厅委校院镇乡村县市区关部处室所馆厂站队社会矿段协联办军")
_UNIT_ENDS = _BODY_ENDS | frozenset("支组会副常总党原前任团")
# 管委会|王中卫|副主任, 环保分局|杨川|局长, 执法局|孟云舟|一行
_AFTER_UNIT = Cued(
    f"(?<=[局办委厅会处])(?P<name>[{HAN}]{{2,3}}?)"
    f"(?=副?(?:书记|主任|局长|厅长|处长|巡视员|调研员)(?![一-龥]*(?:会议|办公会))|一行)"
)
# 冯·奥雷尔|, 让-诺埃尔·巴罗|, 奥雷尔-伊尔万|
_DOTTED_END = re.compile(f"[{HAN}-]{{1,10}}(?:[·-][{HAN}-]{{1,8}})+$")
_NAMED = PERSON_TAGS | {"nz"}
_LONGEST_DOTTED = 30
# what joins the parts of a foreign name
_JOINTS = "·-"
_LEVELS = ("省", "市", "县", "区", "州", "旗", "盟")
_PAIR = 2
_LONGEST_PLACE = 6
_ORGANS = ("人大", "政协", "党委", "纪委", "政府")


def note_offices(lists: NameLists, people: People) -> None:
    """Note the persons whose office stands behind their names."""
    _Offices(lists, people).note()


class _Offices(Noter):
    """Looks for names before offices in one document."""

    def note(self) -> None:
        """Note the names in 以…同志为核心 and those right before an office."""
        for match in self.cues.finditer(_AROUND):
            self.people.add(*match.span("name"), "names.core")
        for match in self.cues.in_clauses(_OFFICER):
            start, end = match.span("name")
            if not self._modifies_office(start, end) and self._is_named(start, end):
                self.people.add(start, end, "names.office")
                # 程远平、|吴小川|副局长任副组长
                self.note_before(start, "names.office")
        for match in self.cues.finditer(_AFTER_UNIT):
            self._note_behind_unit(*match.span("name"))
        for match in self.cues.finditer(_OFFICE_BEHIND):
            begin = self._before_office(match.start())
            if begin is not None and self._within_place(begin, match.start()):
                continue
            # 莱恩斯和众|议长
            if begin is not None and self.text[match.start() - 1] not in "众参":
                # 向|普京总统祝贺, 应|卢拉总统邀请
                begin += self.text[begin] in "向应" and match.start() - begin > _PAIR
                self.people.add(begin, match.start(), "names.office")

    def _modifies_office(self, start: int, end: int) -> bool:
        """Tell whether the characters before an office are a piece of it, or whose it is."""
        if self.text.startswith("政治", end - len("政治")) and end - start > len("政治"):
            # 连政治|指导员
            return True
        # 覃可为|副主任: the verb, 习近平总|书记, 地质学会|原副|理事长: of the office
        # 商协会|代表, 获奖|代表, 学习者|代表: of whom, or what they are
        if self.text[end - 1] in "为任当是做总副原会奖者" or self.text[start] in "原前员":
            return True
        if self.text[end - _PAIR : end] in _ORGANS:
            # 区人大|代表
            return True
        # 云泽海关|副关长; 云泽市|计生协|副会长, 北部战区|陆军|副司令员
        unit = end - start == 4 or self.text[start - 1 : start] in _LEVELS
        return unit and self.text[end - 1] in _BODY_ENDS

    def _is_named(self, start: int, end: int) -> bool:
        """Tell whether a native name stands before an office, and no word or piece of one."""
        stop, tag = self.reading.words[start]
        if stop == end and tag not in _NAMED and in_dictionary(self.text[start:end]):
            return False
        middle = start + _PAIR
        halves = (self.text[start:middle], self.text[middle:end])
        if end - middle == _PAIR and all(map(in_dictionary, halves)):
            # 青年学生|代表
            return False
        # 社|区居民代表, 部|门办理代表
        if not self.names.looks_native(start) or self.reading.splits_word(start):
            return False
        return self.names.read(start, anchored=True) == end

    def _within_place(self, begin: int, end: int) -> bool:
        """Tell whether a longer name of a place ends there: 阿尔及|利亚|总统."""
        starts = range(max(0, begin - _LONGEST_PLACE), begin)
        return any(self.lexicon.places.get(self.text[at:end]) is not None for at in starts)

    def _note_behind_unit(self, start: int, end: int) -> None:
        """Note a name between a unit and an office: 管委会|王中卫|副主任."""
        if self.text[start] in "原前时员" or self.text[end - 1] in _UNIT_ENDS:
            return
        stop, tag = self.reading.words[start]
        named = tag in PERSON_TAGS if stop == end else end - start == 3
        whole = named and self.names.read(start, anchored=True) == end
        if whole and self.names.looks_native(start):
            self.people.add(start, end, "names.office")

    def _before_office(self, end: int) -> int | None:
        """Return where the name right before an office begins, None where there is none."""
        dotted = self._dotted_before(end)
        if dotted is not None:
            return dotted
        for start in range(end - 2, end - 9, -1):
            if self.text[start : start + 1] not in self.names.surnames:
                continue
            stop, tag = self.reading.words[start]
            if stop == end and tag in ("nr", "nrfg"):
                # 同米|舒斯京|总理: the segmenter cuts a foreign name
                if self._cuts_foreign(start, end):
                    return self._foreign_before(end)
                # 、范|明政|总理: the surname before is a word of its own
                if end - start == _PAIR and self._has_surname_before(start):
                    start -= 1
                whole = self.names.read(start, anchored=True) == end
                known = self.lexicon.places.get(self.text[start:end])
                return start if end - start <= 3 and whole and known is None else None
        return self._foreign_before(end)

    def _has_surname_before(self, start: int) -> bool:
        """Tell whether a surname stands before what looks like one, at a mark."""
        surname = self.text[start - 1 : start] in self.names.surnames
        return surname and not self.reading.is_han(start - 2)

    def _foreign_before(self, end: int) -> int | None:
        start = end
        while start > 0 and end - start < 9 and self._is_foreign_char(start - 1):
            start -= 1
        start = self._past_state(start, end)
        for begin in range(start, end - 1):
            if not self._foreign_begins(begin):
                continue
            if self.names.read(begin, anchored=True, foreign=True) == end:
                surface = self.text[begin:end]
                known = self.lexicon.places.get(surface) or self.lexicon.organ_forms.get(surface)
                # 民众|缅怀总统
                return begin if known is None and not self.names.signs.is_barred(surface) else None
        return None

    def _dotted_before(self, end: int) -> int | None:
        """Return where a name with · begins that ends before an office: 同|冯·奥雷尔|总理."""
        left = max(0, end - _LONGEST_DOTTED)
        if not any(self.text.find(mark, left, end) >= 0 for mark in _JOINTS):
            return None
        found = _DOTTED_END.search(self.text, left, end)
        if found is None or found.end() != end:
            return None
        first = next(at for at in range(*found.span()) if self.text[at] in _JOINTS)
        for begin in range(found.start(), first):
            stop, tag = self.reading.words[begin]
            if 0 < stop < first and tag[0] in "vpdca":
                # 愿|同|迪亚斯-卡内尔|主席: a word of the sentence
                continue
            if self._foreign_begins(begin) and (
                self.names.read(begin, anchored=True, foreign=True) == end
            ):
                return begin
        return None

    def _past_state(self, start: int, end: int) -> int:
        """Return where a name would begin behind a state that stands here: 沙特|萨勒曼国王."""
        for stop in range(end - 1, start + 1, -1):
            place = self.lexicon.places.get(self.text[start:stop])
            if place is not None and place.level == "country":
                return stop
        return start

    def _cuts_foreign(self, start: int, end: int) -> bool:
        """Tell whether a name that looks foreign goes on to the left: 米|舒斯京."""
        if not self._is_foreign_char(start - 1) or self.text[start - 1] in "和同与向对为及":
            return False
        return all(self._is_foreign_char(offset) for offset in range(start, end))

    def _is_foreign_char(self, offset: int) -> bool:
        return self.text[offset] in self.names.transliteration or self.text[offset] == "-"

    def _foreign_begins(self, offset: int) -> bool:
        if not self.reading.is_han(offset - 1) or self.text[offset - 1] in "和同与向对为及应":
            return True
        return self.reading.begins_word(offset)
