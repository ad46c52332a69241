"""Phases of campaigns: 第一批主题教育, 第二批部署会议.

Rule: `campaigns.phase` (真例：云泽市召开第二批主题教育部署会).
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.found.findings import Thing
from kg.extract.found.things import Things
from kg.model.ids import entity_id
from kg.model.knowledge import Campaign
from kg.text.cues import Cued
from kg.text.numerals import parse_numeral

_AFTER_BATCH = ("各单位", "总结", "部署", "学习")
_KINDS_WITH_BATCHES = re.compile("(?:主题教育|学习教育|教育实践活动|教育整顿)$")
# 学习实践活动 means 深入学习实践科学发展观活动
ENDS_OF_KINDS = {"学习实践活动": "学习实践科学发展观活动"}
# 第二批主题教育
_BATCH = Cued("(?P<number>第[一二三四五六七八九十])批")
# 第五轮巡察|第二批|反馈意见: what is told in batches is no phase
_FED_BACK = re.compile("反馈|移交|公布|通报|集中反馈")


def with_phases(things: Things, found: list[Thing]) -> list[Thing]:
    """Return the campaigns found with the phases that the text names."""
    for match in things.reading.cues.finditer(_BATCH):
        if not _FED_BACK.match(things.reading.text, match.end()):
            found = _with_phase(things, found, match)
    return _of_only_phase(things, found)


def _with_phase(things: Things, found: list[Thing], match: re.Match[str]) -> list[Thing]:
    """Add a phase that is named as such: 第一批主题教育, 第二批部署会议.

    It takes the place of the campaign behind it.
    """
    campaign, end = _phased(things, found, match)
    if campaign is None:
        return found
    # 第二批主题教育, where the lexicon's 第二批 is what the text names in full
    same = match.group() in campaign.name
    phase = campaign if same else _phase(things, campaign, match)
    things.campaigns.setdefault(campaign.id, campaign)
    things.campaigns.setdefault(phase.id, phase)
    basis = None if end > match.end() else f"{match.group()}指{campaign.name}{match.group()}"
    kept = [thing for thing in found if (thing.start, thing.end) != (match.end(), end)]
    return [*kept, Thing(phase.id, match.start(), end, "campaigns.phase", basis)]


def _of_only_phase(things: Things, found: list[Thing]) -> list[Thing]:
    """Let 学习实践活动 mean the phase, where the whole is named only as that phase.

    真例：云泽市第三批深入学习实践科学发展观活动启动。要搞好学习实践活动
    """
    text = things.reading.text
    short = [thing for thing in found if text[thing.start : thing.end] in ENDS_OF_KINDS]
    phases = {thing.id for thing in found if thing.rule == "campaigns.phase"}
    if len(phases) != 1 or any(t.id == s.id for t in found if t not in short for s in short):
        return found
    phase = things.campaigns[next(iter(phases))]
    basis = f"学习实践活动即文中{phase.name}"
    return [
        Thing(phase.id, t.start, t.end, "campaigns.again", basis)
        if t in short and t.id == phase.phase_of
        else t
        for t in found
    ]


def _phased(
    things: Things, found: list[Thing], match: re.Match[str]
) -> tuple[Campaign | None, int]:
    """Return the campaign that 第二批 is a phase of, and where the words for it end."""
    text = things.reading.text
    if any(thing.start <= match.start() < thing.end for thing in found):
        # 第二批学习贯彻…主题教育: the lexicon knows the phase as a whole
        return None, match.end()
    for thing in found:
        if thing.start == match.end():
            return things.campaigns[thing.id], thing.end
    for thing in found:
        if thing.end == match.start() and not thing.rule.endswith("phase"):
            return things.campaigns[thing.id], match.end()
    goes_on = text.startswith(_AFTER_BATCH, match.end())
    if things.main is not None and (goes_on or text[match.start() - 1] in "暨对和"):
        return things.main, match.end()
    return None, match.end()


def _phase(things: Things, campaign: Campaign, match: re.Match[str]) -> Campaign:
    """Return the record of a phase, with the forms that the text may use."""
    word = match.group()
    name = f"{campaign.name}{word}"
    stem = _KINDS_WITH_BATCHES.search(campaign.name)
    short = stem.group() if stem else campaign.name.rpartition("”")[2] or campaign.name
    others = dict.fromkeys((f"{word}{campaign.name}", f"{word}{short}"))
    entry = things.reading.lexicon.campaigns.get(name)
    if entry is not None:
        record = things.known_campaign(entry)
        names = {name, *others, *record.other_names} - {record.name}
        return replace(record, other_names=tuple(sorted(names)))
    number = parse_numeral(match["number"][1:])
    return Campaign(entity_id("campaign", name), name, tuple(others), campaign.id, number)
