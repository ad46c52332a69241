"""What a document says of a person's life: posts once held, the post now held, sex and birth.

真例：孟云舟，男，汉族，1969年5月生，现任青砚县委书记，拟任岭东省财政厅副厅长。
2006年11月任青砚县委副书记、县长。
Rules: `personnel.post` reads 现任 and 拟任, `personnel.career` a dated line of a career.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.body_names import PLACE_BODIES, place_body
from kg.extract.findings import Findings
from kg.extract.people import Occurrence
from kg.extract.reading import HAN
from kg.extract.title_mentions import Holding, Seat, Title
from kg.model.knowledge import TenureKind
from kg.model.time import PartialDate, parse_date
from kg.text.cues import Cued

# sex, birth and ethnicity, each None where the text does not state it
PersonDetails = tuple[str | None, PartialDate | None, str | None]

# 拟任岭东省财政厅副厅长 | 拟提名为
_NOMINEE = Cued("拟任|拟提名为|拟提名|提名为")
_CURRENT = Cued("现任")
# 2006年11月任青砚县委副书记; not 现任, 拟任, 主任, 兼任
_CAREER = Cued(
    "历任|先后(?:担)?任|曾(?:担)?任|当过|担任过|(?<![现拟担主责前继历连兼后曾])任(?=[一-龥])|担任|出任|起任"
)
# verbs of a career told without its days
_TOLD = re.compile("历任|先后(?:担)?任|曾(?:担)?任|当过|担任过")
_PLACES = re.compile("[^，、；。]{0,2}|[一-龥]{2,5}[省市县区州旗盟]")
# 曾任全国政协副主席|的党外人士: of anybody
# years of two terms of five
_TWO_TERMS = 10
# titles of documents that tell a life that has ended
_OBITUARY = re.compile("逝世|遗体|生平|讣告|悼|追思|悼词")
_OF_ANYBODY = re.compile("的")
# 副市长|，|市委常委, 文书、|指导员, 副专员，|后任|书记
_GOES_ON = re.compile(
    "[、，；]?(?:兼|后任|再任|又任|转任|并任|任)?(?:[^，。；的在是和与为被由对把\\n]{0,12})"
)
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
    """Yield the posts of a sentence on a career.

    真例：2006年11月任青砚县委副书记，后历任云泽市副市长，市委常委、副市长。
    A sentence without a name tells of the person named last, and of posts that are over.
    """
    read_to = start
    for match in findings.cues.finditer(_CAREER, start, end):
        # 2013年我担任…: the speaker, whom the sentence does not name
        if match.start() < read_to or findings.text[match.start() - 1] == "我":
            continue
        dates = [d for d in findings.dates_in(start, match.start()) if d.end >= match.start() - 3]
        people = findings.people_in(start, match.start())
        told = _TOLD.fullmatch(match.group()) is not None
        # what is told without days is of somebody named in the same paragraph
        first = findings.text.rfind("\n", 0, start) + 1 if told else 0
        owners = people or [p for p in findings.people_in(first, start) if p.end <= start]
        if not owners or not (dates or told):
            continue
        begun = dates[-1].value.first if dates and dates[-1].value is not None else None
        chain = _chain_behind(findings, match.end(), end=end, goes_on=told)
        read_to = chain[-1].end if chain else read_to
        if told and _OF_ANYBODY.match(findings.text, read_to):
            continue
        for title in _placed(chain):
            over = told or not people or _is_over(findings, begun)
            if over and title.kind is TenureKind.INCUMBENT:
                title = replace(title, kind=TenureKind.FORMER)
            holding = _holding(owners[-1], title, "personnel.career")
            yield holding if told else replace(holding, started_on=begun)


def _is_over(findings: Findings, begun: PartialDate | None) -> bool:
    """Tell whether a post that began then is over: two terms have passed, or its holder is dead.

    《党政领导干部职务任期暂行规定》 (2006) lets nobody hold a post for more than two terms.
    """
    published = findings.reading.source.published
    if begun is None:
        return False
    long_ago = published is not None and published.year - begun.year > _TWO_TERMS
    return long_ago or _OBITUARY.search(findings.text, *findings.reading.title) is not None


def _placed(chain: list[Title]) -> Iterator[Title]:
    """Yield the titles with a body; 市委 is of the city that the career was in before."""
    place: str | None = None
    for title in chain:
        seat = title.seat
        if seat is None:
            continue
        generic = seat.unresolved or (seat.basis is not None and seat.basis[1:2] == "指")
        if generic and place is not None and seat.base in PLACE_BODIES:
            title = replace(title, seat=_seat_in(seat, place))
        elif seat.place is not None and not generic:
            place = seat.place
        yield title


def _seat_in(seat: Seat, place: str) -> Seat:
    """Return the same seat in the body of another place, if it is of the level that is meant."""
    word = seat.body.full[0] if seat.unresolved else (seat.basis or "")[0]
    if not place.endswith(word):
        return seat
    body = place_body(seat.base or "", place)
    return replace(
        seat, body=body, place=place, mention=None, parents=(), unresolved=False,
        basis=f"履历承前在{place}",
    )  # fmt: skip


def _holding(person: Occurrence, title: Title, rule: str) -> Holding:
    return Holding(person.person, (person.start, person.end), title, rule)


def _chain_behind(
    findings: Findings, offset: int, *, end: int | None = None, goes_on: bool = False
) -> list[Title]:
    """Return the titles that follow a verb, one behind the other: 县委副书记、县长.

    Args:
        findings: The document.
        offset: Where the verb ends.
        end: Where the sentence ends.
        goes_on: Whether the chain goes on over ， and words that name no body: 历任…，….
    """
    chain: list[Title] = []
    for title in findings.titles:
        if title.start < offset:
            continue
        gap = findings.text[offset : title.start]
        if end is not None and title.start >= end:
            break
        if not (_continues(gap, begun=bool(chain)) or (goes_on and _GOES_ON.fullmatch(gap))):
            if title.start > offset + 40 or goes_on:
                break
            continue
        chain.append(title)
        offset = title.end
    return [title for title in chain if title.body is not None]


def _continues(gap: str, *, begun: bool) -> bool:
    # 历任|江苏省|南京市副市长: the places above stand between
    return gap in ("", "、", "兼") if begun else _PLACES.fullmatch(gap) is not None
