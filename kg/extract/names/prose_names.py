"""Names of those whom prose tells of by what they belong to, are, or say, and who fill a text.

Rules: `names.member` (真例：云泽大学的孟云舟带领团队研制了新药),
`names.person` (真例：孟云舟是一名铲车司机), `names.says`, of foreigners
(真例：卡林国驻维也纳国际组织代表奥雷尔科夫说，这是错误的), and `names.often`, a name that a text
says over and over (真例：车间里最忙的是孟云舟。大家都说，孟云舟爱钻研。孟云舟的焊枪从不离手。).
"""

from __future__ import annotations

import re

from kg.extract.base.people import People
from kg.extract.base.reading import HAN, PERSON_TAGS, Reading, in_dictionary
from kg.extract.names.name_end_words import GOOD, STRONG
from kg.extract.names.name_signs import BODY_ENDS
from kg.extract.names.names import Names
from kg.text.cues import Cued

# 云泽大学的|孟云舟|带领团队
_MEMBER = Cued(
    "(?:大学|学院|[中小]学|学校|公司|集团|医院|研究院|研究所|支队|大队|派出所|车间|社区|厂|村)的"
    f"(?=[{HAN}]{{3}})"
)
# 县人民医院|孟云舟|首先介绍: right behind a body
_OF_UNIT = Cued(f"(?:医院|大学|学院|[中小]学|公司|集团|[局委办庭处科院所会])(?=[{HAN}]{{3}})")
# |孟云舟|是一名铲车司机
_PERSON = Cued(
    f"(?:^|(?<=[，。；：\n]))(?P<name>[{HAN}]{{2,3}})(?=[就便]?是一[名位]|[，]?今年[0-9]{{2}}岁)"
)
# 国际组织代表|奥雷尔科夫|说
_WHO = "(?:代表|选手|人士|教练|特使|顾问|发言人|负责人|教授|[者员家师民])"
_SAYS = Cued(
    f"{_WHO}(?=[{HAN}·]{{2,16}}?(?:说(?=[，：。])|表示|称(?=[，：])|认为|指出|告诉|强调|坦言))"
)
_TELLS = re.compile("[0-9今昨前日天]{0,6}(?:说|表示|称|认为|指出|告诉|强调|坦言)")
# how words of a surname and two characters more end that are no names: 宣介会, 普惠型
_NO_NAMES_END = BODY_ENDS | frozenset("会型性化式率度量数岛湖河江山海路线港桥赛展节法权案者员人们")
_OFTEN = 3
_NAME_SIZE = 3


def note_prose(reading: Reading, names: Names, people: People) -> None:
    """Note those of whom prose tells, and then whose names stand often."""
    prose = _Prose(reading, names, people)
    prose.note_members()
    prose.note_speakers()
    prose.note_often()


class _Prose:
    """Looks for such names in one document."""

    def __init__(self, reading: Reading, names: Names, people: People) -> None:
        self.reading, self.text, self.names, self.people = reading, reading.text, names, people

    def note_members(self) -> None:
        """Note who belongs to a body (云泽大学的|孟云舟) or is one of a kind (|孟云舟|是一名)."""
        for match in self.reading.cues.finditer(_MEMBER):
            end = self.names.read(match.end(), anchored=True)
            if end is not None and self._is_guessed(match.end(), end):
                self.people.add(match.end(), end, "names.member")
        for match in self.reading.cues.finditer(_OF_UNIT):
            start, end = match.end(), match.end() + _NAME_SIZE
            whole = self.reading.words[start] == (end, "nr") and self._is_guessed(start, end)
            if whole and self.names.ends.weigh(end) >= STRONG:
                self.people.add(start, end, "names.member")
        for match in self.reading.cues.finditer(_PERSON):
            start, end = match.span("name")
            if self.names.read(start, anchored=True) == end and self._is_guessed(start, end):
                self.people.add(start, end, "names.person")

    def _is_guessed(self, start: int, end: int) -> bool:
        """Tell whether a native name stands there that the segmenter knows as no word."""
        surface = self.text[start:end]
        if not self.names.signs.has_surname(start) or in_dictionary(surface):
            return False
        if self.reading.lexicon.places.get(surface) is not None or surface[-1] in _NO_NAMES_END:
            return False
        if self.names.ends.weigh(end) < GOOD:
            return False
        stop, tag = self.reading.words[start]
        if stop == end:
            return tag in PERSON_TAGS
        # 芮|鹏程: a surname by itself, and a word that is no verb
        return stop == start + 1 and self.reading.words[stop] == (end, "nz")

    def note_speakers(self) -> None:
        """Note the foreigners who say something behind a word for who they are."""
        for match in self.reading.cues.finditer(_SAYS):
            start = match.end()
            end = self.names.read(start, anchored=True, foreign=True)
            if end is None or _TELLS.match(self.text, end) is None:
                continue
            sounds = self.names.transliteration
            surface = self.text[start:end].replace("·", "")
            alike = len(surface) >= _NAME_SIZE and all(char in sounds for char in surface)
            if alike and self.reading.begins_word(start) and any(sounds[c] for c in surface):
                self.people.add(start, end, "names.says")

    def note_often(self) -> None:
        """Note a name of three characters that stands often and heads a clause."""
        heads: dict[str, int] = {}
        for start in self.reading.cues.clauses[:-1]:
            good = self.names.signs.has_surname(start)
            if good and self.names.ends.weigh(start + _NAME_SIZE) >= GOOD:
                heads.setdefault(self.text[start : start + _NAME_SIZE], start)
        for surface, start in heads.items():
            if surface in self.people.names or self.text.count(surface) < _OFTEN:
                continue
            end = start + _NAME_SIZE
            ends = (self.names.ends.weigh(stop) for _, stop in self.reading.find(surface))
            if self._is_guessed(start, end) and all(weight > 0 for weight in ends):
                self.people.add(start, end, "names.often")
