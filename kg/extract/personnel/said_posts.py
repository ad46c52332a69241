"""Posts that a sentence says a person is in, by a verb or between marks.

Rules: `personnel.is` (真例：叶林川是岭东省政协原副主席、云泽市委原书记。他是中共第十九届中央委员),
`personnel.beside` (真例：叶林川，男，1970年2月生，岭东省水利厅副厅长，拟任云泽市副市长).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.base.people import Occurrence
from kg.extract.found.findings import Findings
from kg.extract.found.title_mentions import Holding
from kg.extract.personnel.biographies import Biographies
from kg.extract.personnel.careers import is_over
from kg.extract.posts.post_chains import chain_behind, holding_of
from kg.extract.posts.terms_of_office import TERMS, term_is_over
from kg.model.knowledge import TenureKind
from kg.model.time import DateRange
from kg.text.cues import Cued

# 孟云舟|是岭东省政协原副主席，…: a name and what its bearer is
# 孟云舟|同志是中共第十二届、十三届|中央委员; 孟云舟，|时任|青砚县委书记
_IS = re.compile(
    "(?:同志|副?(?:书记|主任|[局厅部处科所院校省市县区镇乡]长)(?=[兼担]?任))?"
    "(?:（[^（）\n]{1,16}）)?，?(?P<verb>(?:生前)?(?:是|系|为|"
    "(?:兼|担|出|时|现|调|升|转|就|接|继)?任|挂职(?:担)?任|挂任"
    "|(?:已|现|曾|还|也|同时|目前|一直|近日|日前)+(?:兼任|担任|任|是|为)|不再[担兼]任|卸任|"
    f"当选(?:为)?|(?:受|被)?聘为))(?:了)?(?:新一届)?{TERMS}*"
)
# 程远舟|，|云泽市副市长，: a post between marks behind a name at the head of a sentence
_BESIDE = re.compile("(?:（[^（）\\n]{1,16}）)?，")
# 程远舟|由|省长|升任|省委书记
_FROM = "由"
_MOVES = re.compile("(?:任上)?(?:调|转|升|改|出|接|提)?任|升为|转为|调往")
_HEADS = ("", "。", "\n", "！", "？")
_PAST_VERBS = ("生前", "时任", "曾", "不再", "卸任")
# 他是中共第十九届中央委员: of whose life the document tells
_HE_IS = Cued(f"(?:(?<=[。\\n])[他她](?:同时)?是|(?<=[。；\\n])是(?={TERMS})){TERMS}*")
_ENDS = re.compile("[，。；！（）\\n]|$")


def is_posts(findings: Findings, lives: Biographies, known: Iterable[Holding]) -> Iterator[Holding]:
    """Yield the posts that the text says a person is in and no other rule has read.

    真例：叶林川是岭东省政协原副主席、云泽市委原书记。他是中共第十九届中央委员。
    """
    said = [
        (person, verb)
        for person in findings.people
        if (verb := _IS.match(findings.text, person.end)) is not None
        and not findings.text.endswith(("接替", "接任"), 0, person.start)
    ]
    said += _called(findings)
    for match in findings.cues.finditer(_HE_IS):
        subject = lives.subject_at(match.start())
        if subject is not None:
            said.append((subject, match))
    read = {_key(held) for held in (*findings.holdings, *known) if said}
    begins = {title.start for title in findings.titles} if said else set()
    for person, verb in said:
        end = findings.reading.sentence_at(verb.start())[1]
        # 是|中共第十二届中央委员会委员: the ordinal is within the title
        inside = (at for at in range(verb.end(), verb.start(), -1) if at in begins)
        chain = chain_behind(findings, next(inside, verb.end()), end=end)
        if chain and _ends(findings, chain[-1].end):
            past = verb.groupdict().get("verb", "").startswith(_PAST_VERBS)
            published = findings.reading.source.published
            year = None if published is None else published.year
            before = verb.start()
            begun = _begun(findings, person, verb)
            for title in chain:
                words = findings.text[before : title.end]
                over = past or term_is_over(title, words, year)
                over = over or (begun is not None and is_over(findings, begun.first))
                title = replace(title, kind=TenureKind.FORMER) if over else title
                held = holding_of(person, title, "personnel.is")
                held = held if begun is None else _dated(held, begun)
                before = title.end
                if _key(held) not in read:
                    yield held


def _begun(findings: Findings, person: Occurrence, verb: re.Match[str]) -> DateRange | None:
    """Return when somebody took a post, by the date that heads the sentence.

    真例：1991年3月至1994年9月，叶林川同志任云泽市委书记.
    """
    takes = verb.groupdict().get("verb", "")
    if not takes.endswith("任") or takes.startswith(_PAST_VERBS):
        return None
    head = findings.reading.sentence_at(person.start)[0]
    told = findings.dates_in(head, person.start)
    if len(told) != 1 or findings.text[told[0].end : person.start] not in ("，", ""):
        return None
    return told[0].value


def _dated(held: Holding, begun: DateRange) -> Holding:
    """Put the day that a post began, and the one that it ended where a span is told."""
    ended = begun.last if begun.last != begun.first else None
    return replace(held, started_on=begun.first, ended_on=ended)


def _ends(findings: Findings, offset: int) -> bool:
    """Tell whether a post ends the clause, or the name of the next list item follows."""
    if _ENDS.match(findings.text, offset) is not None:
        return True
    listed = findings.text.startswith("、", offset)
    return listed and bool(findings.people_in(offset + 1, offset + 2))


def from_posts(findings: Findings) -> Iterator[Holding]:
    """Yield the posts from which a person moves to another: 程远舟|由|青海省省长|任青海省委书记."""
    for person in findings.people:
        if not findings.text.startswith(_FROM, person.end):
            continue
        chain = chain_behind(findings, person.end + len(_FROM))
        if chain and _MOVES.match(findings.text, chain[-1].end):
            for title in chain:
                former = replace(title, kind=TenureKind.FORMER)
                yield holding_of(person, former, "personnel.is")
            for title in chain_behind(findings, _moved(findings, chain[-1].end)):
                yield holding_of(person, title, "personnel.is")


def _moved(findings: Findings, offset: int) -> int:
    moves = _MOVES.match(findings.text, offset)
    return offset if moves is None else moves.end()


def _called(findings: Findings) -> Iterator[tuple[Occurrence, re.Match[str]]]:
    """Yield the names that begin a sentence with a post between marks: 程远舟，|云泽市市长，."""
    begins = {title.start: title for title in findings.titles}
    for person in findings.people:
        comma = _BESIDE.match(findings.text, person.end)
        if comma is None or findings.text[person.start - 1 : person.start] not in _HEADS:
            continue
        title = begins.get(comma.end())
        seat = None if title is None else title.seat
        if seat is not None and seat.start == comma.end() and (seat.mention or seat.place):
            yield person, comma


def beside_posts(
    findings: Findings, lives: Biographies, start: int, end: int, known: Iterable[Holding]
) -> Iterator[Holding]:
    """Yield the posts that stand between marks in a sentence that introduces somebody.

    真例：叶林川，男，1970年2月生，岭东省水利厅副厅长，拟任云泽市副市长。
    """
    subject = lives.subject_at(end)
    if subject is None or subject.start < start:
        return
    read: set[tuple[str, str, str]] | None = None
    reach = subject.end
    for title in findings.titles:
        if not reach < title.start < end or findings.text[title.start - 1] != "，":
            continue
        chain = chain_behind(findings, title.start, end=end)
        reach = chain[-1].end if chain else reach
        if not chain or not _ENDS.match(findings.text, reach):
            continue
        read = read or {_key(held) for held in (*findings.holdings, *known)}
        held = (holding_of(subject, post, "personnel.beside") for post in chain)
        yield from (post for post in held if _key(post) not in read)


def _key(held: Holding) -> tuple[str, str, str]:
    body = held.title.body
    return held.person, "" if body is None else body.full, held.title.role
