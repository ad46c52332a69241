"""In which points two reports of an event agree, and in which they can't be of one.

Reports are one event if they agree on type and day, on the name (meetings, releases) or on who led
or met whom (visits, talks), and if nothing contradicts it: hosts, chairs, rosters and ordinals that
have nothing in common, or two events of one article. `kg why` judges by the same rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from kg.model.knowledge import EventType
from kg.model.naming import fold_name

# 全市, 召开: what one paper writes into a meeting's name and another leaves out
_LOOSE = re.compile("^全[市省国区县州]|召开|举行")
# 启动仪式, 新闻发布会: names that many events of a day have; the longest has six characters
TELLING_LENGTH = 7
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


@dataclass(frozen=True, slots=True)
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
    """Return an event's name without what papers add or leave out."""
    return _LOOSE.sub("", fold_name(name))


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
        if cores[0] != cores[1] or len(cores[0]) < TELLING_LENGTH:
            short, long = sorted(cores, key=len)
            if short not in long:
                yield Point.NAME
            elif not (one.hosts & other.hosts or one.persons & other.persons):
                yield Point.SHORT_NAME


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
    elif core_name(one.name) != core_name(other.name) and _are_elsewhere(one, other):
        yield Point.PLACES


def _is_told_twice(one: Report, other: Report) -> bool:
    """Tell whether one document tells an event twice: the same name, or the same principals."""
    if one.by_principals:
        same = one.principals == other.principals
        return same and (
            one.type is not EventType.PERSONNEL_CHANGE
            or fold_name(one.name) == fold_name(other.name)
        )
    return core_name(one.name) == core_name(other.name) and not other.principals


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
