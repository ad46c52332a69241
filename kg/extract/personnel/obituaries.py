"""The posts that the report of a death lists before the name, parted by commas.

Rule: `personnel.obituary` (真例：中国共产党的优秀党员，岭东省政协原副主席，第七届岭东省委委员，
云泽市委原书记孟云舟同志，因病医治无效，于2020年3月5日在云泽逝世).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.found.findings import Findings
from kg.extract.found.title_mentions import Holding, Title
from kg.extract.posts.post_chains import holding_of
from kg.model.knowledge import TenureKind
from kg.text.cues import Cued

_DIED = Cued("(?:逝世|去世|病逝)(?!的|周年|[0-9一二三四五六七八九十]+周年)")
# 孟云舟|同志，因病; 孟云舟|同志（正厅级），于
_WHO = re.compile("(?:同志|先生|女士|将军|院士)?(?:（[^）]{1,16}）)?，?(?:因|于[0-9])")
_IS_PAST = re.compile("原|前|届")


def obituary_posts(
    findings: Findings, start: int, end: int, known: Iterable[Holding]
) -> Iterator[Holding]:
    """Yield the posts that stand before the name of who died, in the sentence [start, end)."""
    died = findings.cues.search(_DIED, start, end)
    people = [] if died is None else findings.people_in(start, died.start())
    if not people or not _WHO.match(findings.text, people[0].end):
        return
    who = people[0]
    titles = [
        title
        for title in findings.titles
        if start <= title.start and title.end <= who.start and title.body is not None
    ]
    read = {_key(held.person, held.title) for held in (*findings.holdings, *known)}
    past = _IS_PAST.search(findings.text, start, who.start) is not None
    for title in titles:
        if _key(who.person, title) not in read:
            over = past and title.kind in (TenureKind.INCUMBENT, TenureKind.ACTING)
            post = replace(title, kind=TenureKind.FORMER) if over else title
            yield holding_of(who, post, "personnel.obituary")


def _key(person: str, title: Title) -> tuple[str, str, str]:
    return person, "" if title.body is None else title.body.full, title.role
