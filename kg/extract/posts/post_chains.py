"""Chains of posts behind a verb or a date: 任|青砚县委副书记、县长; 历任|…，….

真例：2006年11月任青砚县委副书记、县长。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum, auto

from kg.extract.base.body_names import PLACE_BODIES, BodyName, place_body
from kg.extract.base.people import Occurrence
from kg.extract.found.findings import Findings
from kg.extract.found.title_mentions import Holding, Seat, Title
from kg.extract.posts.terms_of_office import TERMS

# 中央委员|、第十三届|全国政协委员; 候补委员|，十八届|中央委员
_NEXT = re.compile(f"[、兼]?{TERMS}*|，{TERMS}+")
_PLACES = re.compile(
    "[^，、；。]{0,2}|[一-龥]{2,5}[省市县区州旗盟]|(?:[一-龥]{2,6}[省市县区州旗盟]?、){1,4}"
)
# 副市长|，|市委常委, 文书、|指导员, 副专员，|后任|书记
_GOES_ON = re.compile(
    "[，、；和及]?(?:兼|(?:[0-9]{4}年|[0-9]{1,2}月|起|并|继续|又|再|后|还|同时|随后|此后|先后|曾)*"
    "(?:调|转|升|改|就|接|继|兼|担|出|续)?任)?"
    "(?:(?!任|履新|当选)[^，。；的在是和与为被由对把\\n]){0,12}"
)
_PLACE_GAP = "、"
_UNREAD_POSTS = re.compile(
    "(?:[^，。；\\n]{2,20}[，、]){1,2}[^，。；的在是和与为被由对把\\n]{0,12}"
)
LINE_ENDS = re.compile("[，、。；（\\s]|$")


class GoesOn(Enum):
    """How far a chain goes on over words that name no body, and over marks."""

    NOT = auto()
    """Posts that 、 or 兼 joins: 任|县委副书记、县长."""
    WITHIN = auto()
    """Up to ；: 2016年12月出任|省委副书记，兼任副省长、代理省长；2017年…."""
    FAR = auto()
    """To the end of the sentence: 历任|…，…；…."""


def chain_behind(
    findings: Findings, offset: int, *, end: int | None = None, goes_on: GoesOn = GoesOn.NOT
) -> list[Title]:
    """Return the titles that follow a verb, one behind the other: 县委副书记、县长.

    Args:
        findings: The document.
        offset: Where the verb ends.
        end: Where the sentence ends.
        goes_on: How far it goes on.
    """
    chain: list[Title] = []
    for title in findings.titles:
        if title.start < offset:
            continue
        gap = findings.text[offset : title.start]
        if end is not None and title.start >= end:
            break
        # 曾任市委书记|程远舟的秘书: what another person is
        if findings.people_in(title.end, title.end + 1):
            break
        # 任省政协副主席|，民进中央副主席，: another post in full, and nobody's name behind it
        full = gap == "，" and chain and title.seat is not None and title.seat.mention is not None
        beside = full and LINE_ENDS.match(findings.text, title.end) is not None
        # 曾任驻开罗首席记者，|新华社国际部副主任: posts that no rule reads come first
        loose = goes_on is not GoesOn.NOT
        loose_first = loose and not chain and not findings.people_in(offset, title.start)
        told = loose and _GOES_ON.fullmatch(gap) is not None
        if goes_on is GoesOn.WITHIN and "；" in gap:
            break
        if told and (chain or "；" in gap) and findings.people_in(offset, title.start):
            # 孟云舟此前任厅长|；程远舟此前任县长: another's
            break
        told = told or (loose_first and _UNREAD_POSTS.fullmatch(gap) is not None)
        if not (_continues(gap, begun=bool(chain)) or told or beside):
            if title.start > offset + 40 or loose:
                break
            continue
        chain.append(title)
        offset = title.end
    return [title for title in chain if title.body is not None]


def _continues(gap: str, *, begun: bool) -> bool:
    # 历任|江苏省|南京市副市长: the places above stand between
    return (_NEXT if begun else _PLACES).fullmatch(gap) is not None


def placed(chain: list[Title], lived: dict[str, str]) -> Iterator[Title]:
    """Yield the titles of a chain; 市委 is of the city that the career was in before.

    Args:
        chain: Titles of one life, in text order.
        lived: The place last named in it for each level word (省, 市, 县 …), which is kept.
    """
    for title in chain:
        seat = title.seat
        if seat is None:
            continue
        generic = seat.basis is not None and seat.basis[1:2] == "指"
        word = seat.body.full[0] if seat.unresolved else (seat.basis or " ")[0]
        if seat.unresolved and seat.base in PLACE_BODIES and word in lived:
            body = place_body(seat.base, lived[word])
            moved = replace(seat, body=body, parents=(), place=lived[word], mention=None)
            title = replace(title, seat=_told(moved))
        elif generic and lived.get(word, seat.place) != seat.place:
            title = replace(title, seat=_told(seat_in(seat, lived[word])))
        elif seat.place is not None and not generic and not seat.unresolved:
            lived[seat.place[-1]] = seat.place
        yield title


def seat_in(seat: Seat, place: str) -> Seat:
    """Return the same seat in another place: 合肥市委宣传部 becomes 亳州市委宣传部."""
    if seat.place is None or seat.place not in seat.body.full:
        return seat
    body, *parents = (_renamed(name, seat.place, place) for name in (seat.body, *seat.parents))
    return replace(seat, body=body, parents=tuple(parents), place=place, mention=None)


def in_each_place(findings: Findings, title: Title) -> list[Title]:
    """Return a title for each place that shares it: 岭东、|江东省委书记."""
    seat = title.seat
    if seat is None or seat.place is None:
        return [title]
    shared = [title]
    begin = seat.start
    for place in reversed(findings.places):
        if place.end == begin - len(_PLACE_GAP) and findings.text.startswith(_PLACE_GAP, place.end):
            shared.append(replace(title, seat=seat_in(seat, place.name)))
            begin = place.start
    return shared[::-1]


def _renamed(name: BodyName, old: str, new: str) -> BodyName:
    others = tuple(form.replace(old, new) for form in name.others if old in form)
    return BodyName(name.full.replace(old, new), others, name.kind)


def _told(seat: Seat) -> Seat:
    return replace(seat, unresolved=False, basis=f"履历承前在{seat.place}")


def holding_of(person: Occurrence, title: Title, rule: str) -> Holding:
    """Return that a person holds what a title names."""
    return Holding(person.person, (person.start, person.end), title, rule)
