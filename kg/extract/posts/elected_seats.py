"""Seats of offices that an election fills: 鄢陵君当选为主席, 选举韩永福为书记.

The body stands in the sentence (真例：在市总工会全委会上，鄢陵君当选为主席) or in the one before,
which tells of the election (真例：市文联选举产生新一届领导班子。程远舟当选主席), or the office was
named with it before (真例：选举产生了云泽市政协主席、副主席。程远舟当选为主席).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.found.title_mentions import Seat, Setting, Title, mention_seat
from kg.extract.names.decision_words import THEY_ARE
from kg.extract.posts.offices import has_office
from kg.extract.posts.passed_seats import inherit
from kg.lexicon.words import RoleEntry
from kg.text.sentences import line_start

# 任命了青砚县残疾人联合会|主席团组成人员。他们是：…
_OF_MEMBERS = re.compile(
    "(?:第[一二三四五六七八九十]+届)?(?:主席团|理事会|领导班子|委员会)?(?:组成人员|成员|班子|"
    "委员)?。"
)
_ELECTION = re.compile("选举|当选|补选|推选|增选|增补")
# 当选为|主席, 选举韩永福为|书记
_AS = ("为", "任")
# an office stands no farther behind the words that name its body
_FARTHEST = 400

# 当选为|妇联|主席: the one of the sentence
_GROUP = re.compile("(?:妇联|工会|工商联|文联|残联|科协|侨联|团委|总商会)$")


def elected_seat(
    setting: Setting, begin: int, entry: RoleEntry, titles: Sequence[Title]
) -> Seat | None:
    """Return the seat of an office without its body to which somebody is elected, or none."""
    text = setting.text
    left, _ = setting.reading.sentence_at(begin)
    listed = _of_list(setting, left, begin)
    if listed is not None:
        return listed
    elected = text.startswith("当选", begin)
    group = _GROUP.search(text, max(0, begin - 4), begin)
    as_what = begin if group is None else group.start()
    if not elected and not (
        text[as_what - 1 : as_what] in _AS and _ELECTION.search(text, left, begin)
    ):
        return None
    told = _election_before(setting, left)
    bodies = [body for body in setting.bodies if told <= body.start and body.end <= begin]
    for body in reversed(bodies):
        forms = (body.name.full, *body.name.others)
        if group is not None and not any(form.endswith(group.group()) for form in forms):
            continue
        if has_office(body.name, entry):
            seat = replace(mention_seat(body), start=begin, mention=None)
            return replace(seat, basis=f"选举承前指{body.name.full}")
    for title in reversed(titles):
        if title.start < begin - _FARTHEST:
            break
        if title.seat is not None and title.role == entry.form:
            return inherit(begin, entry, title.seat)
    return _of_last(setting, begin, entry, titles)


def _of_last(
    setting: Setting, begin: int, entry: RoleEntry, titles: Sequence[Title]
) -> Seat | None:
    """Return the seat in the body of the office before: 万全当选秘书长。谈笑当选|常务委员."""
    last = titles[-1].seat if titles else None
    if last is None or titles[-1].start < line_start(setting.text, begin):
        return None
    return inherit(begin, entry, last) if has_office(last.body, entry) else None


def _election_before(setting: Setting, left: int) -> int:
    """Return where the sentence before begins, if that tells of the election; else `left`."""
    before, end = setting.reading.sentence_at(left - 1) if left else (left, left)
    told = _ELECTION.search(setting.text, before, end) and "\n" not in setting.text[before:left]
    return before if told else left


def _of_list(setting: Setting, left: int, begin: int) -> Seat | None:
    """Return the seat in the body whose members a sentence lists: 他们是：主席万全，副主席谈笑."""
    listed = setting.text[begin - 1 : begin] in ("：", "，", "；")
    if not listed or left == 0 or setting.reading.cues.search(THEY_ARE, left, begin) is None:
        return None
    above, _ = setting.reading.sentence_at(left - 1)
    bodies = [body for body in setting.bodies if above <= body.start and body.end <= left]
    if not bodies or _OF_MEMBERS.match(setting.text, bodies[-1].end) is None:
        return None
    body = bodies[-1]
    seat = replace(mention_seat(body), start=begin, mention=None)
    return replace(seat, basis=f"名单承前指{body.name.full}")
