"""Persons without a title before their name: 马兴瑞、石泰峰一同调研, 任命穆青山为…, 纪念乔石同志."""

from __future__ import annotations

import re

from kg.extract.names import Names
from kg.extract.people import People
from kg.extract.reading import HAN, Reading

_CLAUSE = re.compile(
    "(?:^|(?<=[。；，：\n！？]))(?:随后|同时|会上|期间|此外|会前|会后)?(?=[一-龥])", re.M
)
# what a list of bare names does
_DOES = re.compile(
    "(?:等)?(?:同志)?(?:(?:和|及)[^，。]{2,24}(?=在主席台))?(?:也|还|一同|共同|先后|分别|应邀|一起|随同|主持并)?(?:在[^，。]{1,16})?(?:出席|参加|列席|陪同|调研|会见|与会|发言|讲话|致辞|见证|当选|主持|作|就座|在座|随同|到会|同行)"
)
_SPEAKS = re.compile("(?:告诉|强调|指出|表示|说|介绍|认为|要求|坦言|透露)")
_APPOINTS = re.compile(
    "(?:任命|免去|选举|补选|推选|增选|罢免|撤销|接受|提名|致电|致信|致函)(?=[一-龥])"
)
_BEFORE_APPOINTED = re.compile(
    "为|的|辞去|任|等|、|和|，|开除|当选|因|同志|双开|警告|严重警告|记过|降|政务|党内|担任|涉嫌|违纪|立案|审查|祝贺|表示|慰问|说|对"
)
_NOTICE = re.compile(
    f"(?:^|[。\n.．、)）])(?:[0-9]{{1,2}}[.．、])?(?P<name>[{HAN}]{{2,4}}(?:·[{HAN}]{{1,8}})*)(?=，(?:男|女)[，；、])",
    re.M,
)
_HONOURED = re.compile(
    "同志|将军|院士|先生|女士|烈士|夫妇|等人|老人|教授|主任|主席|委员长|总理|元帅"
)
_CALLED = re.compile(
    "(?:夫人|妻子|丈夫|渔民|老党员|居民|村民|农民|职工|工人|教师|医生|演员|作家|科学家|院士|运动员|人大代表|政协委员|烈士|英雄|劳模|养殖户|种植户|脱贫户|市民|创始人|船长|诗人|画家|歌手|导演|航天员|支书|村支书|战士|民警|律师)(?=[一-龥])"
)
# 市领导叶林、秦良骥参加会议
_LEADERS = re.compile("(?:省|市|县|区|州|旗|自治区|自治州|党和国家)领导(?:人|同志)?(?=[一-龥])")
_CLOSE_CALLERS = ("夫人", "妻子", "丈夫", "老党员", "渔民", "人大代表", "烈士", "航天员")
# 习近平总书记, 拜登总统: the office behind the name
_OFFICE_BEHIND = re.compile("总书记|主席|总统|总理|首相|国王|女王|王储|埃米尔|大使|外长|议长|秘书长|总干事")
# 选举…为主任，覃可、白露、尹川为副主任，黎明为秘书长; 吕骁、宋雅琴、江海当选副市长
_ELECTED = re.compile(f"(?:(?<=[，；。])|^)(?=[{HAN}·、]{{2,40}}(?:为|当选)[^，。；]{{0,30}}?(?:主任|主席|委员|书记|长|人|员))", re.M)
_OF_CASE = re.compile(
    f"对(?:[^，。；]{{0,40}}?)(?P<name>[{HAN}]{{2,4}})(?=严重违纪|进行(?:立案|纪律)|立案|作出(?:逮捕|处分)|提起公诉|决定逮捕)"
)
_SUBJECT_OF_CASE = re.compile(
    f"(?P<name>[{HAN}]{{2,4}})(?=涉嫌|接受(?:纪律)?审查|被(?:双开|开除|查|逮捕|判处|决定逮捕|提起公诉)|严重违纪违法)"
)
_AROUND = re.compile("以(?P<name>[一-龥]{2,4})同志为(?:核心|主要代表|总书记)")


def find_bare(reading: Reading, names: Names, people: People) -> None:
    """Note the persons whom no title announces."""
    text = reading.text
    for match in _AROUND.finditer(text):
        people.add(*match.span("name"), "names.core")
    for match in _OFFICE_BEHIND.finditer(text):
        _before_office(reading, names, people, match.start())
    for match in _ELECTED.finditer(text):
        sentence = reading.sentence_at(match.end())
        if re.search("选举|任命|当选|推选|补选", text[slice(*sentence)]):
            _listed(reading, names, people, match.end(), re.compile("为|当选"), "names.personnel")
    for match in _NOTICE.finditer(text):
        if names.read(match.start("name"), anchored=True, foreign=True) is not None:
            people.add(*match.span("name"), "names.notice")
    for match in _APPOINTS.finditer(text):
        _listed(reading, names, people, match.end(), _BEFORE_APPOINTED, "names.personnel")
    for pattern in (_OF_CASE, _SUBJECT_OF_CASE):
        for match in pattern.finditer(text):
            _ending_at(names, people, match.start("name"), match.end("name"), "names.case")
    for match in _CALLED.finditer(text):
        close = match.group() in _CLOSE_CALLERS
        end = names.read(match.end(), anchored=close, foreign=match.group() == "夫人")
        if end is not None and (close or _fits(reading, match.end(), end)):
            people.add(match.end(), end, "names.called")
    for match in _HONOURED.finditer(text):
        _honoured(reading, names, people, match)
    for match in _LEADERS.finditer(text):
        _listed(reading, names, people, match.end(), _DOES, "names.leaders", announced=True)
    for match in _CLAUSE.finditer(text):
        _listed(reading, names, people, match.end(), _DOES, "names.list", several=True)
        _speaking(reading, names, people, match.end())


def _before_office(reading: Reading, names: Names, people: People, end: int) -> None:
    """A name right before an office, where the segmenter or the characters show one."""
    text = reading.text
    for size in range(2, 9):
        word = reading.words.get(end - size)
        if word is not None and word[0] == end and word[1] in ("nr", "nrfg") and text[end - size] in names.surnames:
            if (
                size <= 3
                and names.read(end - size, anchored=True) == end
                and reading.lexicon.places.get(text[end - size : end]) is None
            ):
                people.add(end - size, end, "names.office")
            return
    start = end
    while start > 0 and end - start < 9 and text[start - 1] in names.transliteration:
        start -= 1
    for begin in range(start, end - 1):
        if _foreign_begins(reading, begin) and names.read(begin, anchored=True, foreign=True) == end:
            if reading.lexicon.places.get(text[begin:end]) is None and reading.lexicon.organ_finder.get(text[begin:end]) is None:
                people.add(begin, end, "names.office")
            return


def _foreign_begins(reading: Reading, offset: int) -> bool:
    if not reading.is_han(offset - 1):
        return True
    return reading.text[offset - 1] in "和同与向对为及" or reading.begins_word(offset)


def _listed(
    reading: Reading,
    names: Names,
    people: People,
    start: int,
    behind: re.Pattern[str],
    rule: str,
    *,
    several: bool = False,
    announced: bool = False,
) -> None:
    """Note a list of names that begins at `start` if what must follow it does."""
    text = reading.text
    found: list[tuple[int, int]] = []
    offset = start
    personnel = rule == "names.personnel"
    while True:
        end = names.read(offset, anchored=personnel or announced or bool(found))
        if end is None:
            end = _last_of(names, offset, behind) if found else None
        if end is None:
            break
        found.append((offset, end))
        gap = re.compile("、|和|与|，(?=[一-龥]{2,4}、)").match(text, end)
        if gap is None:
            break
        offset = gap.end()
    if not found or behind.match(text, found[-1][1]) is None:
        return
    if several and len(found) == 1 and not _sure(reading, people, *found[0]):
        return
    for begin, end in found:
        people.add(begin, end, rule)


def _last_of(names: Names, offset: int, behind: re.Pattern[str]) -> int | None:
    """End the last name of a list at the verb that it must have."""
    for size in (3, 2, 4):
        end = offset + size
        if behind.match(names.text, end) and names.read(offset, anchored=True) == end:
            return end
    return None


def _sure(reading: Reading, people: People, start: int, end: int) -> bool:
    """Tell whether a single bare name is one: known, or no word of the segmenter's."""
    surface = reading.text[start:end]
    if surface in people.names or "·" in surface:
        return True
    word = reading.words.get(start)
    if word is not None and word[0] == end:
        return word[1] in ("nr", "nrfg", "nrt")
    return len(surface) == 3


def _speaking(reading: Reading, names: Names, people: People, start: int) -> None:
    end = names.read(start, anchored=False)
    if end is None or _SPEAKS.match(reading.text, end) is None:
        return
    if _sure(reading, people, start, end):
        people.add(start, end, "names.speaker")


def _ending_at(names: Names, people: People, start: int, end: int, rule: str) -> None:
    """Note the name that ends at `end` and begins at `start` or later."""
    for begin in range(start, end - 1):
        if names.read(begin, anchored=True) == end and names.text[begin:end][0] in names.surnames:
            people.add(begin, end, rule)
            return


def _fits(reading: Reading, start: int, end: int) -> bool:
    word = reading.words.get(start)
    surface = reading.text[start:end]
    if word is not None and word[0] == end and len(surface) == 2:
        return (
            word[1] in ("nr", "nrfg", "nrt", "x", "a", "z", "i", "n", "t")
            and reading.lexicon.places.get(surface) is None
        )
    return True


def _honoured(reading: Reading, names: Names, people: People, match: re.Match[str]) -> None:
    """A name before 同志, 将军, 等人."""
    text, end = reading.text, match.start()
    for size in (3, 2, 4):
        start = end - size
        if start < 0 or not reading.is_han(start):
            continue
        surface = text[start:end]
        if surface in people.names:
            return
        if (
            match.group() in ("主任", "主席", "总理", "委员长", "老人", "教授")
            and surface not in people.names
        ):
            continue
        foreign = all(char in names.transliteration for char in surface) and size >= 3
        native = surface[0] in names.surnames and not _is_word(reading, start, end)
        if (
            (foreign or native)
            and (reading.begins_word(start) or not reading.is_han(start - 1))
            and names.read(start, anchored=True, foreign=foreign) == end
        ):
            people.add(start, end, "names.honoured")
            return


def _is_word(reading: Reading, start: int, end: int) -> bool:
    word = reading.words.get(start)
    if word is None or word[0] != end:
        return any(
            reading.words.get(offset, (0, ""))[1][:1] in ("v", "n", "a", "m", "d", "r")
            and reading.words.get(offset, (0, ""))[0] - offset > 1
            and reading.words.get(offset, (0, ""))[1] not in ("nr", "nrfg", "nrt")
            for offset in range(start, end)
        )
    return word[1] not in ("nr", "nrfg", "nrt")
