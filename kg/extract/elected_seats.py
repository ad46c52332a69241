"""Seats of offices that an election fills: 鄢陵君当选为主席, 选举韩永福为书记.

The body stands in the sentence (真例：在市总工会全委会上，鄢陵君当选为主席), or the office was
named with it before (真例：选举产生了云泽市政协主席、副主席。程远舟当选为主席).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.offices import has_office
from kg.extract.passed_seats import inherit, mention_seat
from kg.extract.title_mentions import Seat, Setting, Title
from kg.lexicon.words import RoleEntry

_ELECTION = re.compile("选举|当选|补选|推选|增选|增补")
# 当选为|主席, 选举韩永福为|书记
_AS = ("为", "任")
# an office stands no farther behind the words that name its body
_FARTHEST = 400


def elected_seat(
    setting: Setting, begin: int, entry: RoleEntry, titles: Sequence[Title]
) -> Seat | None:
    """Return the seat of an office without its body to which somebody is elected, or none."""
    text = setting.text
    left, _ = setting.reading.sentence_at(begin)
    elected = text.startswith("当选", begin)
    if not elected and not (text[begin - 1 : begin] in _AS and _ELECTION.search(text, left, begin)):
        return None
    bodies = [body for body in setting.bodies if left <= body.start and body.end <= begin]
    for body in reversed(bodies):
        if has_office(body.name, entry):
            seat = replace(mention_seat(body), start=begin, mention=None)
            return replace(seat, basis=f"选举承前指{body.name.full}")
    for title in reversed(titles):
        if title.start < begin - _FARTHEST:
            break
        if title.seat is not None and title.role == entry.form:
            return inherit(begin, entry, title.seat)
    return None
