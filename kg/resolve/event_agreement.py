"""In which points two reports of an event agree, and in which they can't be of one.

Reports are one event if they agree on type and day, on the name (meetings, releases) or on who led
or met whom (visits, talks), and if nothing contradicts it: hosts, chairs, rosters and ordinals that
have nothing in common, or two events of one article. `kg why` judges by the same rules.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from kg.model.knowledge import EventType
from kg.model.naming import fold_name
from kg.model.record import record

# 党的二十届三中全会, 二十届中央纪委四次全会: how papers shorten the names of plenums
_PLENUM = re.compile(
    "^(?:中国共产党|党的|中共)?第?(?P<term>[一二三四五六七八九十]+)届"
    "(?P<discipline>中央纪委)?(?P<number>[一二三四五六七八九十]+)(?:中|次)全会$"
)
# 全市, 召开, 总书记: what one paper writes into an event's name and another leaves out
_LOOSE = re.compile("^全[市省国区县州]|召开|举行|总书记|了")
# 启动仪式, 新闻发布会: names that many events of a day have; the longest has six characters
TELLING_LENGTH = 7
# Of 40 events that were joined by name and host alone, 5 were two briefings of one day.
_MANY_A_DAY = re.compile("(?:发布会|吹风会|记者会|见面会|通气会|发布数据)$")
# 十四届全国人大二次会议|第二次全体会议, 第二届江河论坛|开幕式: a part of what stands before
SITTING = re.compile(
    "(?:第[一二三四五六七八九十0-9]+次(?:全体)?会议|全体会议|预备会议|闭幕会议|开幕会议|开幕会|"
    "闭幕会|开幕大会|闭幕大会|开幕式|闭幕式|分组会议|联组会议)$"
)
# 赵一同列席|云州市人大常委会第三次会议|的代表座谈
_AT = ("列席", "出席", "参加")
_BY_PRINCIPALS = frozenset({EventType.TALKS, EventType.VISIT, EventType.PERSONNEL_CHANGE})


class Point(StrEnum):
    """In what two reports agree or differ."""

    TYPE = "type"
    DAY = "day"
    NAME = "name"
    PRINCIPALS = "principals"
    CHAIRS = "chairs"
    HOSTS = "hosts"
    PERSONS = "persons"
    PLACES = "places"
    ORDINAL = "ordinal"
    ONE_ARTICLE = "one article"
    SHORT_NAME = "short name"
    DECISION = "decision"


@record
class Report:
    """An event as one article tells it; persons, bodies and places as what identifies them.

    Attributes:
        article: What identifies the article.
        day: When, as it is written; empty where nothing tells it.
        principals: Those who set it apart (who led, who met whom), sorted.
        persons: Those who took part; `chairs` those who chaired.
        hosts: The hosts; `above` they and all bodies above them.
    """

    article: int | str
    type: EventType
    name: str
    day: str
    principals: tuple[str, ...] = ()
    persons: frozenset[str] = frozenset()
    chairs: frozenset[str] = frozenset()
    hosts: frozenset[str] = frozenset()
    above: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    ordinal: int | None = None

    @property
    def by_principals(self) -> bool:
        """Tell whether who led or met whom identifies it."""
        return self.type in _BY_PRINCIPALS and bool(self.principals)


@lru_cache(maxsize=1 << 16)
def core_name(name: str) -> str:
    """Return an event's name without what papers add or leave out, a plenum's in its full form."""
    return _LOOSE.sub("", _PLENUM.sub(_full_plenum, fold_name(name)))


def _full_plenum(short: re.Match[str]) -> str:
    """Write 党的二十届三中全会 as 中国共产党第二十届中央委员会第三次全体会议."""
    body = "中央纪律检查委员会" if short["discipline"] else "中央委员会"
    return f"中国共产党第{short['term']}届{body}第{short['number']}次全体会议"


def differences(one: Report, other: Report) -> Iterator[Point]:
    """Yield what keeps two reports of one type and day apart; nothing if they are one event."""
    if one.article == other.article:
        if not _is_told_twice(one, other):
            yield Point.ONE_ARTICLE
    elif one.by_principals and other.by_principals:
        yield from _between_principals(one, other)
    else:
        yield from _contradictions(one, other)
        cores = core_name(one.name), core_name(other.name)
        if not _are_alike(*cores):
            yield Point.NAME
        elif not _tells_enough(*cores) and not _have_in_common(one, other):
            yield Point.SHORT_NAME


def _are_alike(one: str, other: str) -> bool:
    """Tell whether one name holds the other, in one piece or with words put in at one place.

    遗体在北京火化 is 遗体在北京八宝山革命公墓火化; 首届中国—阿拉伯国家峰会 is not
    首届中国—海湾阿拉伯国家合作委员会峰会.
    """
    short, long = sorted((one, other), key=len)
    if short in long:
        return short == long or not _is_only_named(short, long)
    if len(short) < TELLING_LENGTH:
        return False
    before = len(os.path.commonprefix((short, long)))
    behind = len(os.path.commonprefix((short[::-1], long[::-1])))
    return min(before, behind) > 1 and before + behind >= len(short)


def _is_only_named(short: str, long: str) -> bool:
    """Tell whether the longer name is that of a part of the event, or of those who were there."""
    sitting = SITTING.search(long)
    if sitting is not None and (sitting[0] == short or SITTING.search(short) is None):
        return True
    return long[: long.find(short)].endswith(_AT)


def _tells_enough(one: str, other: str) -> bool:
    """Tell whether a name alone tells an event from the others of its day."""
    return one == other and len(one) >= TELLING_LENGTH and _MANY_A_DAY.search(one) is None


def _have_in_common(one: Report, other: Report) -> bool:
    """Tell whether two events have people in common, or a host that holds one such a day.

    Whoever gives 欢迎仪式 may give two a day: of a short name, one report has to name all those
    whom the other names, or two people.
    """
    common = one.persons & other.persons
    shortest = min(len(core_name(one.name)), len(core_name(other.name)))
    if common and (
        shortest >= TELLING_LENGTH or len(common) > 1 or common in (one.persons, other.persons)
    ):
        return True
    many = _MANY_A_DAY.search(one.name) or _MANY_A_DAY.search(other.name)
    return bool(one.hosts & other.hosts) and many is None


def agreements(one: Report, other: Report) -> Iterator[Point]:
    """Yield in what two reports agree, whether or not they are one event."""
    if one.type is other.type:
        yield Point.TYPE
    if one.day and one.day == other.day:
        yield Point.DAY
    short, long = sorted((core_name(one.name), core_name(other.name)), key=len)
    if short in long:
        yield Point.NAME
    if one.principals and one.principals == other.principals:
        yield Point.PRINCIPALS
    for point, ours, theirs in (
        (Point.CHAIRS, one.chairs, other.chairs),
        (Point.HOSTS, one.hosts, other.hosts),
        (Point.PERSONS, one.persons, other.persons),
        (Point.PLACES, one.places, other.places),
    ):
        if ours & theirs:
            yield point
    if one.ordinal is not None and one.ordinal == other.ordinal:
        yield Point.ORDINAL


def _between_principals(one: Report, other: Report) -> Iterator[Point]:
    if one.principals != other.principals:
        yield Point.PRINCIPALS
    elif one.type is EventType.PERSONNEL_CHANGE:
        if fold_name(one.name) != fold_name(other.name):
            yield Point.NAME
    elif not _are_alike(core_name(one.name), core_name(other.name)):
        if one.type is EventType.TALKS and len(one.principals) == 1:
            yield Point.NAME
        elif _are_elsewhere(one, other) or not _are_near(one, other):
            yield Point.PLACES


def _are_near(one: Report, other: Report) -> bool:
    """Tell whether two visits of one leader on one day have a place or a companion in common."""
    if one.type is not EventType.VISIT:
        return True
    return bool(one.places & other.places or (one.persons & other.persons) - set(one.principals))


def _is_told_twice(one: Report, other: Report) -> bool:
    """Tell whether one document tells an event twice: the same name, or the same principals."""
    if not one.by_principals:
        return core_name(one.name) == core_name(other.name) and not other.principals
    if one.principals != other.principals:
        return False
    if one.type is EventType.PERSONNEL_CHANGE:
        return fold_name(one.name) == fold_name(other.name)
    if one.type is EventType.TALKS and len(one.principals) == 1:
        return _are_alike(core_name(one.name), core_name(other.name))
    return True


def _contradictions(one: Report, other: Report) -> Iterator[Point]:
    if one.chairs and other.chairs and not one.chairs & other.chairs:
        yield Point.CHAIRS
    if one.above and other.above and not (one.hosts & other.above or other.hosts & one.above):
        yield Point.HOSTS
    if one.ordinal is not None and other.ordinal is not None and one.ordinal != other.ordinal:
        yield Point.ORDINAL
    if min(len(one.persons), len(other.persons)) > 1 and not one.persons & other.persons:
        yield Point.PERSONS


def _are_elsewhere(one: Report, other: Report) -> bool:
    return bool(one.places and other.places and not one.places & other.places)
