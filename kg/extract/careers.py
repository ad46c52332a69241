"""What a document says of a person's life: posts once held, the post now held, sex and birth.

真例：孟云舟，男，汉族，1969年5月生，现任青砚县委书记，拟任岭东省财政厅副厅长。
2006年11月任青砚县委副书记、县长。
Rules: `personnel.post` reads 现任 and 拟任, `personnel.career` a dated line of a career.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.findings import Findings
from kg.extract.people import Occurrence
from kg.extract.reading import HAN
from kg.extract.title_mentions import Holding, Title
from kg.model.knowledge import TenureKind
from kg.model.time import PartialDate, parse_date
from kg.text.cues import Cued

# sex, birth and ethnicity, each None where the text does not state it
PersonDetails = tuple[str | None, PartialDate | None, str | None]

# 拟任岭东省财政厅副厅长 | 拟提名为
_NOMINEE = Cued("拟任|拟提名为|拟提名|提名为")
_CURRENT = Cued("现任")
# 2006年11月任青砚县委副书记; not 现任, 拟任, 主任, 兼任
_CAREER = Cued("(?<![现拟担主责前继历连兼])任(?=[一-龥])|担任|出任|起任")
# 孟云舟，男，汉族，1969年5月生
_PERSON = Cued(
    f"(?P<name>[{HAN}·]{{2,16}})，(?P<sex>男|女)(?:，(?P<ethnic>[{HAN}]{{1,5}}族))?"
    "(?:，(?P<birth>[0-9]{4}年[0-9]{1,2}月)(?:出)?生)?"
)


def find_details(findings: Findings) -> dict[str, PersonDetails]:
    """Return what the text states of each person's sex, birth and ethnicity; the first counts."""
    details: dict[str, PersonDetails] = {}
    for match in findings.cues.finditer(_PERSON):
        for found in findings.people_in(*match.span("name")):
            if found.end == match.end("name"):
                birth = _month(match["birth"]) if match["birth"] else None
                details.setdefault(found.person, (match["sex"], birth, match["ethnic"]))
                break
    return details


def _month(words: str) -> PartialDate:
    year, month = re.findall("[0-9]+", words)
    return parse_date(f"{year}-{int(month):02d}")


def posts_behind(findings: Findings, start: int, left: int, right: int) -> Iterator[Holding]:
    """Yield the posts behind 拟任 and 现任 in [left, right), of the subject of the sentence."""
    for verb, kind in ((_NOMINEE, TenureKind.NOMINEE), (_CURRENT, TenureKind.INCUMBENT)):
        found = findings.cues.search(verb, left, right)
        people = findings.people_in(start, left) or findings.people_in(left, right)
        if found is not None and people:
            for title in _chain_behind(findings, found.end()):
                yield _holding(people[0], replace(title, kind=kind), "personnel.post")


def career_posts(findings: Findings, start: int, end: int) -> Iterator[Holding]:
    """Yield the posts of a dated line of a career: 2006年11月任青砚县委副书记、县长.

    A line without a name tells of the person named last, and of posts that are over.
    """
    for match in findings.cues.finditer(_CAREER, start, end):
        dates = [d for d in findings.dates_in(start, match.start()) if d.end >= match.start() - 3]
        people = findings.people_in(start, match.start())
        owners = people or [person for person in findings.people if person.end <= start]
        if not dates or not owners:
            continue
        begun = dates[-1].value.first if dates[-1].value is not None else None
        for title in _chain_behind(findings, match.end()):
            if not people and title.kind is TenureKind.INCUMBENT:
                title = replace(title, kind=TenureKind.FORMER)
            holding = _holding(owners[-1], title, "personnel.career")
            yield replace(holding, started_on=begun)


def _holding(person: Occurrence, title: Title, rule: str) -> Holding:
    return Holding(person.person, (person.start, person.end), title, rule)


def _chain_behind(findings: Findings, offset: int) -> list[Title]:
    """Return the titles with a body that follow a verb, one behind the other: 县委副书记、县长."""
    chain: list[Title] = []
    for title in findings.titles:
        gap = findings.text[offset : title.start]
        if title.start >= offset and _continues(gap, begun=bool(chain)):
            chain.append(title)
            offset = title.end
        elif title.start > offset + 40:
            break
    return [title for title in chain if title.body is not None]


def _continues(gap: str, *, begun: bool) -> bool:
    return gap in ("", "、", "兼") if begun else len(gap) <= 2
