"""Names in prose on careers, which no title announces.

Rule: `names.told` (真例：现年62岁的孟云舟长期在外交系统工作 | 孟云舟于1960年12月生 |
袁成林接替孟云舟担任省委书记 | 分别由孟云舟、程远舟出任江东、岭西省委书记).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base.people import People
from kg.extract.base.reading import HAN, UNKNOWN_TAGS, Reading, in_dictionary, tag_alone
from kg.extract.names.names import Names
from kg.text.cues import Cued

# 现年62岁的|孟云舟, 六十二岁的|孟云舟
_AGED = Cued(f"[0-9一二三四五六七八九十]岁的(?=[{HAN}]{{2}})")
# 被告人|孟云舟; not 被告人温某
_ACCUSED = Cued(f"(?:被告人|犯罪嫌疑人|上诉人|罪犯)(?=[{HAN}]{{2}})(?![{HAN}]某)")
# 孟云舟|受贿案
_TRIED = Cued(f"(?<![{HAN}])(?=[{HAN}]{{2,4}}?(?P<behind>(?:受贿|贪污|行贿|滥用职权|玩忽职守)))")
# 孟云舟|则出生于1959年12月, 孟云舟|于1960年12月生, 孟云舟|1956年9月出生, 孟云舟|现年59岁
_BORN = Cued(
    f"(?<![{HAN}])(?=[{HAN}]{{2,4}}?(?P<behind>(?:同志)?则?(?:出?生于|"
    f"于?[0-9]{{4}}年(?:[0-9]{{1,2}}月"
    "(?:[0-9]{1,2}日)?)?(?:出生|生(?![产活态物于])|生于)|[今现]年[0-9]{2}岁)))"
)
# 孟云舟|曾长期在新闻领域工作，曾任…; 孟云舟|历任…; 孟云舟|毕业于青禾大学
_LIVED = Cued(
    f"(?:(?<![{HAN}0-9])|(?<=的))(?=[{HAN}]{{2,4}}?(?P<behind>(?:同志)?(?:早年)?"
    "(?:曾?长期(?:在|从事|任职|担任|工作)|(?<=早年)(?:担)?任|历任|曾[历担]?任|曾?先后(?:担)?任|"
    "毕业于|[12][0-9]{3}年(?:[0-9]{1,2}月)?(?:毕业于|参加(?:工作|革命)|加入中国共产党))))"
)
# 传达程远舟重要指示和|孟云舟|批示
_INSTRUCTS = Cued(f"(?<=指示和)(?=[{HAN}]{{2,4}}?(?:同志)?的?(?:重要)?批示)")
_BEHIND_INSTRUCTS = re.compile("(?:同志)?的?(?:重要)?批示")
# 接替|孟云舟|担任天津市委书记
_REPLACES = Cued(f"接替(?=[{HAN}]{{2,8}}?(?:兼?任|担任|出任|成为|为|的|，|。))")
# 分别由|孟云舟、程远舟，出任
_BY_WHOM = Cued(f"由(?=[{HAN}]{{2,4}}(?:、[{HAN}]{{2,4}})+，?(?:出任|担任|接任|兼任|升任))")
# 程远舟|走马上任, 叶林川|履新…
_ARRIVED = Cued(f"(?<![{HAN}])(?=[{HAN}]{{2,4}}?(?P<behind>走马上任|(?:跨校|跨省)?履新))")
# 此前担任南部战区司令员的是|孟云舟
_IS_WHO = Cued(f"任[^，。；\n]{{3,30}}的(?:是|为)(?=[{HAN}]{{2,4}}[，。；])")
# 接任的|孟云舟|于今年三月调任; 他的前任是|孟云舟|，
_SUCCESSOR = Cued(
    f"(?:(?:接任|继任|接替他|接替她)的(?:是)?|前任[是为])"
    f"(?=[{HAN}]{{2,4}}(?:于|则|已|也|，|。|在|同))"
)
# a line of its own, above the life that it heads
_HEADS_LIFE = re.compile(
    f"(?:^|\n)(?P<name>[{HAN}]{{2,4}})\n+(?=（?[12][0-9]{{3}}年|男，|女，|[^，。\n]{{2,10}}人。"
    "|(?P=name)(?:同志)?[，（])"
)
# 百科: the title is the name, and the text leaves it out
_OF_LIFE = re.compile("历任|曾任|先后任|参加革命|加入中国共产党|年[0-9]{1,2}月(?:出)?生")
_REASON = re.compile("因|因?涉嫌|犯")
_ENDS = re.compile("，|。|兼?任|担任|出任|接任|升任|成为|为|的")
_AFTER_TOLD = re.compile("，|。|；|于|则|已|也|在|同")
_ITEM = re.compile(f"[{HAN}]{{2,3}}(?=[、，])")
_LIST_GAP = "、"
# 65岁的|原内蒙古书记: words before an office
_NEVER_FIRST = frozenset("原前现时该")


def note_told(reading: Reading, names: Names, people: People) -> None:
    """Note whom prose on careers tells of."""
    for pattern in (_AGED, _ACCUSED):
        for match in reading.cues.finditer(pattern):
            _note(names, people, match.end())
    for match in _told_at_clauses(reading):
        end, behind = names.read(match.start(), anchored=True), match.start("behind")
        if end is not None and end <= behind and names.looks_native(match.start()):
            # 程远舟|因受贿罪被判处: the name ends before the reason
            reason = _REASON.fullmatch(reading.text, end, behind) is not None
            people.add(match.start(), end if reason else behind, "names.told")
    for match in reading.cues.in_clauses(_LIVED):
        if _is_line_of_name(reading, names, match.start(), match.start("behind")):
            people.add(match.start(), match.start("behind"), "names.told")
    for match in reading.cues.finditer(_INSTRUCTS):
        end = names.read(match.end(), anchored=True) if names.looks_native(match.end()) else None
        if end is not None and _BEHIND_INSTRUCTS.match(reading.text, end):
            people.add(match.end(), end, "names.told")
    for pattern in (_IS_WHO, _SUCCESSOR):
        for match in reading.cues.finditer(pattern):
            _note(names, people, match.end(), _AFTER_TOLD)
    _note_heads(reading, names, people)
    for match in reading.cues.finditer(_REPLACES):
        _note(names, people, match.end(), _ENDS)
    for match in reading.cues.finditer(_BY_WHOM):
        _note_list(reading, names, people, match.end())


def _told_at_clauses(reading: Reading) -> Iterator[re.Match[str]]:
    for pattern in (_BORN, _TRIED, _ARRIVED):
        yield from reading.cues.in_clauses(pattern)


def _note_heads(reading: Reading, names: Names, people: People) -> None:
    """Note the names that stand alone above the lives that they head."""
    spans = [match.span("name") for match in _HEADS_LIFE.finditer(reading.text)]
    start, end = reading.title
    if 2 <= end - start <= 4 and _OF_LIFE.search(reading.text, end):
        spans.append((start, end))
    for start, end in spans:
        if _is_line_of_name(reading, names, start, end):
            people.add(start, end, "names.told")


def _is_line_of_name(reading: Reading, names: Names, start: int, end: int) -> bool:
    surface = reading.text[start:end]
    if not names.looks_native(start) or not names.may_end(start, end):
        return False
    if len(surface) > 3 and surface[:2] not in names.compounds:
        return False
    lexicon = reading.lexicon
    if lexicon.places.get(surface) is not None or surface in lexicon.lists.not_names:
        return False
    words = tag_alone(surface)
    return len(words) > 1 or words[0][1] in UNKNOWN_TAGS or not in_dictionary(surface)


def _note(
    names: Names, people: People, start: int, ends: re.Pattern[str] | None = None
) -> int | None:
    """Note the name that begins at `start`, if there is one, and return its end."""
    native = names.looks_native(start) and names.text[start] not in _NEVER_FIRST
    end = names.read(start, anchored=True) if native else None
    if end is not None and in_dictionary(names.text[start:end]):
        # 17岁的|青少年
        return None
    if end is None or (ends is not None and ends.match(names.text, end) is None):
        return None
    people.add(start, end, "names.told")
    return end


def _listed(names: Names, people: People, start: int) -> int | None:
    """Note the item of a list of names up to the next mark, whatever words it makes: 、阮成发，."""
    item = _ITEM.match(names.text, start)
    if item is None or not names.looks_native(start):
        return None
    people.add(start, item.end(), "names.told")
    return item.end()


def _note_list(reading: Reading, names: Names, people: People, start: int) -> None:
    while (end := _note(names, people, start) or _listed(names, people, start)) is not None:
        if not reading.text.startswith(_LIST_GAP, end):
            return
        start = end + 1
