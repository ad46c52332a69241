"""Offices of the leading groups of a text, which the text names by short forms.

Rule: `bodies.again` (真例：云泽县第五次经济普查领导小组成立。县经普办主任程远舟参加 |
成立云泽县河长制工作领导小组。领导小组办公室设在县水利局).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extract.base.body_names import BodyName, below
from kg.extract.base.reading import HAN
from kg.extract.found.body_mentions import BodyMention, Ground
from kg.text.cues import Cued

# ，|县经普办|主任: the office of a group, by characters of its name
_SHORT = Cued(
    f"(?:(?<![{HAN}])|(?<=[由和与向对在到同请兼]))"
    f"(?P<level>[省市县区州旗])(?P<short>[{HAN}]{{2,3}})办(?![公理法事学成好])"
)
# 领导小组|办公室, 领导小组下设|办公室, which stands behind the whole name too
_OFFICE = Cued(
    f"(?:(?<![{HAN}])|(?<=[由和与向对在经]))(?P<alone>(?:工作)?领导小组|指挥部)办公室|"
    "(?P<before>领导小组|指挥部)[，,]?(?:下设|设立|设)(?P<set_up>办公室)"
    "(?![一二三四五六七八九十两个])"
)
_TEAM, _AT_WORK = "领导小组", "工作领导小组"
_WITH_OFFICES = ("领导小组", "指挥部", "普查委员会")


def join_teams(kept: list[BodyMention]) -> list[BodyMention]:
    """Take a 河长制领导小组 and a 河长制工作领导小组 of one text and place for one group."""
    named = {body.name.full for body in kept}
    whole_of = {
        short: body.name
        for body in kept
        if (short := body.name.full.replace(_AT_WORK, _TEAM)) in named
        and body.name.full.endswith(_AT_WORK)
    }
    return [_joined(body, whole_of) for body in kept] if whole_of else kept


def _joined(body: BodyMention, whole_of: Mapping[str, BodyName]) -> BodyMention:
    short = body.name.full.replace(_AT_WORK, _TEAM)
    whole = whole_of.get(short)
    if whole is None:
        return body
    others = tuple(dict.fromkeys((*whole.others, *body.name.others, short)))
    return replace(body, name=replace(whole, others=others))


def find_offices(ground: Ground, kept: list[BodyMention]) -> Iterator[BodyMention]:
    """Yield the offices of the groups of the text by short forms: 县经普办, 领导小组办公室.

    By its ending alone 县经普办 is a department of the place, so that these count before such.
    """
    cues = ground.reading.cues
    if not cues.may_match(_SHORT) and not cues.may_match(_OFFICE):
        return
    teams = [body for body in kept if body.name.full.endswith(_WITH_OFFICES)]
    if not teams:
        return
    for match in cues.finditer(_SHORT):
        team = _by_characters(match, teams)
        if team is not None:
            yield _office(team, *match.span(), match.group())
    for match in cues.finditer(_OFFICE):
        team = _named_last(match, teams)
        if team is not None:
            yield _office(team, match.start(match.lastgroup or 0), match.end(), "")


def _by_characters(match: re.Match[str], teams: Sequence[BodyMention]) -> BodyMention | None:
    """Return the one group of a level whose name has the characters of its office: 县经普办."""
    of_level = {
        team.name.full: team
        for team in teams
        if (team.place or team.name.full[:1]).endswith(match["level"])
        and in_order(match["short"], team.name.full)
    }
    return next(iter(of_level.values())) if len(of_level) == 1 else None


def _named_last(match: re.Match[str], teams: Sequence[BodyMention]) -> BodyMention | None:
    """Return the group of its kind that the text named last before an office."""
    word = (match["alone"] or match["before"]).removeprefix("工作")
    behind = match.end("before") if match["before"] else match.start()
    return next(
        (team for team in reversed(teams) if team.end <= behind and team.name.full.endswith(word)),
        None,
    )


def _office(team: BodyMention, start: int, end: int, short: str) -> BodyMention:
    name = below(team.name, "办公室", "department")
    if short:
        name = replace(name, others=tuple(dict.fromkeys((*name.others, short))))
    return replace(
        team, start=start, end=end, name=name, rule="bodies.again",
        parents=(team.name, *team.parents), base="department",
        basis=f"{short or '办公室'}即文中{name.full}",
    )  # fmt: skip


def in_order(short: str, full: str) -> bool:
    """Tell whether a short form's characters stand in a name, in their order."""
    characters = iter(full)
    return all(char in characters for char in short)
