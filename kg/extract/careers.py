"""What a document says of a person's posts: those once held, the one now held, the one to come.

真例：孟云舟，男，汉族，1969年5月生，现任青砚县委书记，拟任岭东省财政厅副厅长。
2006年11月至2009年3月任青砚县委副书记、县长。
1998.03—2003.01 青砚县委书记、县人大常委会主任
Rules: `personnel.post` reads 现任 and 拟任, `personnel.career` what a life tells of posts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.biographies import Biographies
from kg.extract.body_names import PLACE_BODIES, place_body
from kg.extract.findings import Findings
from kg.extract.people import Occurrence
from kg.extract.title_mentions import Holding, Seat, Title
from kg.model.knowledge import TenureKind
from kg.model.record import record
from kg.model.time import PartialDate
from kg.text.cues import Cued
from kg.text.dates import DateExpression

# 拟任岭东省财政厅副厅长 | 拟提名为
_NOMINEE = Cued("拟任|拟提名为|拟提名|提名为")
_CURRENT = Cued("现任")
# 2006年11月任青砚县委副书记; not 现任, 拟任, 主任, 兼任
_CAREER = Cued(
    "(?:调|转|升|改|就|接|继|兼)任|当选(?:为)?|被?(?:选举|任命)为|历任|先后(?:担)?任|[曾原](?:担)?任|当过|担任过|(?:此前|之前|生前)(?:担)?任|"
    "(?<![现拟担主责前继历连兼后曾])任(?=[一-龥])|在担任(?=[^。；]{2,160}期间)|利用担任(?=[^。；]{2,160}职务)|担任|出任|起任"
)
# verbs of a career told without its days
# verbs that the rules of appointments read where somebody is named
_APPOINTS = re.compile("(?:调|转|升|改|就|接|继|兼)任|当选(?:为)?|被?(?:选举|任命)为")
_TOLD = re.compile(
    "(?:在|利用)担任|历任|先后(?:担)?任|[曾原](?:担)?任|当过|担任过|(?:此前|之前|生前)(?:担)?任"
)
# 2006年11月|任, 2016年12月|起任, 2016年12月|至今，任, 2016年12月|直至此次被查，任
_SINCE = re.compile(
    "(?:在[^，。；]{2,20}上)?[，：]?(?P<open>起|至今|直至(?:[一-龥]{2,6})?|以来)?(?:开始|后|间|期间)?[，]?[他她]?(?:又|再|改|调|升|转)?"
)
# （其间：…） and bullets between a date and the post of a line of a career
_LINE = re.compile(r"(?P<open>起|至今|今|[-—]{1,2})?[，：\s]*")
# 中央委员|、第十三届|全国政协委员
_NEXT = re.compile("[、兼]?(?:第?[一二三四五六七八九十]{1,3}届[、和至]?)*")
_PLACES = re.compile("[^，、；。]{0,2}|[一-龥]{2,5}[省市县区州旗盟]")
# years of two terms of five
_TWO_TERMS = 10
# titles of documents that tell a life that has ended
_OBITUARY = re.compile("逝世|遗体|生平|讣告|悼|追思|悼词")
# 曾任全国政协副主席|的党外人士: of anybody
_OF_ANYBODY = re.compile("的")
# 副市长|，|市委常委, 文书、|指导员, 副专员，|后任|书记
_GOES_ON = re.compile(
    "[、，；]?(?:兼|后任|再任|又任|转任|并任|任)?(?:[^，。；的在是和与为被由对把\\n]{0,12})"
)
# 孟云舟|是岭东省政协原副主席，…: a name and what its bearer is
# 孟云舟|同志是中共第十二届、十三届|中央委员; 孟云舟，|时任|青砚县委书记
_IS = re.compile(
    "(?:同志)?(?:（[^（）\n]{1,16}）)?(?:生前|，)?(?P<verb>是|系|为|(?:兼|担|出|时|现|调|升|转|就|接|继)?任|挂职(?:担)?任|挂任"
    "|(?:已|现|曾|还|也|同时|目前|一直|近日|日前)+(?:兼任|担任|任|是|为)|不再[担兼]任|卸任|当选(?:为)?|(?:受|被)?聘为)(?:了)?"
    "(?:新一届)?(?:(?:中共|中国共产党)?第?[一二三四五六七八九十]{1,3}届[、和至]?)*"
)
# 程远舟|，|云泽市副市长，: a post between marks behind a name at the head of a sentence
_BESIDE = re.compile("(?:（[^（）\\n]{1,16}）)?，")
_HEADS = ("", "。", "\n", "！", "？")
_PAST_VERBS = ("时任", "曾", "不再", "卸任")
# 他是中共第十九届中央委员: of whose life the document tells
_HE_IS = Cued(
    "(?<=[。\\n])[他她](?:同时)?是"
    "(?:(?:中共|中国共产党)?第?[一二三四五六七八九十]{1,3}届[、和至]?)*"
)
_UNREAD_POSTS = re.compile(
    "(?:[^，。；\\n]{2,20}[，、]){1,2}[^，。；的在是和与为被由对把\\n]{0,12}"
)
_ENDS = re.compile("[，。；！（）\\n]|$")
_LINE_ENDS = re.compile("[，、。；（\\s]|$")


@record
class _Head:
    """What begins a stretch of a career: [start, end), and when it was.

    Attributes:
        told: Told without days: 历任, 曾任.
        line: A line of a table of posts, which has no verb.
        open: The post is still held: 至今, 起.
    """

    start: int
    end: int
    when: DateExpression | None = None
    told: bool = False
    line: bool = False
    open: bool = False

    @property
    def begun(self) -> PartialDate | None:
        return None if self.when is None or self.when.value is None else self.when.value.first

    @property
    def ended(self) -> PartialDate | None:
        """The last day, None where the text names the first only."""
        value = None if self.when is None else self.when.value
        return None if value is None or value.first == value.last else value.last


def posts_behind(
    findings: Findings, lives: Biographies, start: int, left: int, right: int
) -> Iterator[Holding]:
    """Yield the posts behind 拟任 and 现任 in [left, right), of the subject of the sentence."""
    for verb, kind in ((_NOMINEE, TenureKind.NOMINEE), (_CURRENT, TenureKind.INCUMBENT)):
        found = findings.cues.search(verb, left, right)
        if found is None:
            continue
        # 程远舟任董事长；叶林川任副书记，提名为总经理人选
        start = max(start, findings.text.rfind("；", start, left) + 1)
        people = findings.people_in(start, left) or findings.people_in(left, right)
        subject = people[0] if people else lives.subject_at(found.start())
        if subject is not None:
            for title in _chain_behind(findings, found.end()):
                yield _holding(subject, replace(title, kind=kind), "personnel.post")


def career_posts(findings: Findings, lives: Biographies, start: int, end: int) -> Iterator[Holding]:
    """Yield the posts of a sentence on a career.

    真例：2006年11月任青砚县委副书记，后历任云泽市副市长，市委常委、副市长。
    A sentence without a name tells of the person named last, and of posts that are over.
    """
    read_to = start
    for head in _heads(findings, start, end):
        owner = _owner(findings, lives, head, start)
        # 2013年我担任…: the speaker, whom the sentence does not name
        if head.start < read_to or findings.text[head.start - 1] == "我":
            continue
        loose = head.told or head.line
        chain = _chain_behind(findings, head.end, end=end, goes_on=loose)
        stop = chain[-1].end if chain else head.end
        told = _told_behind(findings, stop, end)
        if told is not None or _OF_ANYBODY.match(findings.text, stop):
            owner = None if head.line else told
        if _stands_behind(findings, head, chain):
            continue
        if owner is None or (head.line and _LINE_ENDS.match(findings.text, stop) is None):
            continue
        read_to = stop
        named = bool(findings.people_in(start, head.start))
        for title in _placed(chain):
            yield _career_holding(findings, head, owner, title, named=named)


def _career_holding(
    findings: Findings, head: _Head, owner: Occurrence, title: Title, *, named: bool
) -> Holding:
    """Return a post of a career, with its days; it is over unless the text shows otherwise."""
    over = head.told or head.ended is not None or _is_over(findings, head.begun)
    over = over or not (named or head.open or _is_held(findings, owner, title))
    if over and title.kind in (TenureKind.INCUMBENT, TenureKind.ACTING):
        title = replace(title, kind=TenureKind.FORMER)
    holding = _holding(owner, title, "personnel.career")
    return replace(holding, started_on=head.begun, ended_on=head.ended)


def _is_held(findings: Findings, owner: Occurrence, title: Title) -> bool:
    """Tell whether the text elsewhere gives the same post to the person as one that is held."""
    return any(
        held.person == owner.person
        and held.title.role == title.role
        and held.title.kind is title.kind
        and held.title.body is not None
        and title.body is not None
        and held.title.body.full == title.body.full
        for held in findings.holdings
    )


def _heads(findings: Findings, start: int, end: int) -> Iterator[_Head]:
    """Yield what begins the stretches of a career in a sentence: a verb, else a date of a line."""
    begins = findings.text[start : start + 1].isdigit()
    if not begins and not findings.cues.may_match(_CAREER, start, end):
        return
    dates = findings.dates_in(start, end)
    line = _line_head(findings, dates, start) if begins else None
    if line is not None:
        yield line
    for match in findings.cues.finditer(_CAREER, start, end):
        appoints = _APPOINTS.fullmatch(match.group()) and findings.people_in(start, end)
        if appoints and _told_behind(findings, match.end(), end) is None:
            continue
        told = _TOLD.fullmatch(match.group()) is not None
        when = next((d for d in reversed(dates) if d.end <= match.start()), None)
        since = None if when is None else _since(findings, when.end, match.start())
        if since is not None and not told:
            is_open = since["open"] is not None or match.group() == "起任"
            yield _Head(*match.span(), when, open=is_open)
        elif told:
            yield _Head(*match.span(), told=True)


def _since(findings: Findings, left: int, right: int) -> re.Match[str] | None:
    """Match what stands between a day and the verb of a career, with whose it is: ，程远舟|担任."""
    people = findings.people_in(left, right)
    if len(people) == 1 and findings.text[left : people[0].start] in ("", "，"):
        left = people[0].end
    return _SINCE.fullmatch(findings.text, left, right)


def _line_head(findings: Findings, dates: list[DateExpression], start: int) -> _Head | None:
    """Return the date that a line of a table of posts begins with: 1998.03—2003.01 青砚县委书记."""
    first = dates[0] if dates else None
    if first is None or first.start > start:
        return None
    if findings.text[start - 1 : start].strip() or _names_day(first):
        return None
    gap = _LINE.match(findings.text, first.end)
    assert gap is not None
    is_open = gap["open"] is not None
    return _Head(first.start, gap.end(), first, line=True, open=is_open)


def _names_day(when: DateExpression) -> bool:
    return when.value is None or when.value.first.day is not None


def _stands_behind(findings: Findings, head: _Head, chain: list[Title]) -> bool:
    """Tell whether the holder's name follows, so that it is no part of a life: 原任市长|程远舟."""
    begins = findings.text[head.start] == "原"
    return begins and any(findings.people_in(title.end, title.end + 1) for title in chain)


def _told_behind(findings: Findings, offset: int, end: int) -> Occurrence | None:
    """Return who stands behind the posts told: 2006年任云泽市长、2012年转任市委书记的|程远舟."""
    for person in findings.people_in(offset, end):
        if person.rule == "names.told" and findings.text[person.start - 1] == "的":
            clause = findings.text[offset : person.start]
            return None if "，" in clause or "；" in clause else person
    return None


def _owner(findings: Findings, lives: Biographies, head: _Head, start: int) -> Occurrence | None:
    """Return whose career it is: who is named in the sentence, else in the paragraph, or told of.

    A dated post without a name goes to the person named last.
    """
    people = findings.people_in(start, head.start)
    if people:
        return people[-1]
    subject = lives.subject_at(head.start)
    if head.line or head.told:
        first = findings.text.rfind("\n", 0, start) + 1
        here = [] if head.line else [p for p in findings.people_in(first, start) if p.end <= start]
        return here[-1] if here else subject
    before = [p for p in findings.people_in(0, start) if p.end <= start]
    return subject or (before[-1] if before else None)


def is_posts(findings: Findings, lives: Biographies, known: Iterable[Holding]) -> Iterator[Holding]:
    """Yield the posts that the text says a person is in and no other rule has read.

    真例：叶林川是岭东省政协原副主席、云泽市委原书记。他是中共第十九届中央委员。
    """
    said = [
        (person, verb)
        for person in findings.people
        if (verb := _IS.match(findings.text, person.end)) is not None
    ]
    said += _called(findings)
    for match in findings.cues.finditer(_HE_IS):
        subject = lives.subject_at(match.start())
        if subject is not None:
            said.append((subject, match))
    read = {_key(held) for held in (*findings.holdings, *known) if said}
    for person, verb in said:
        end = findings.reading.sentence_at(verb.start())[1]
        chain = _chain_behind(findings, verb.end(), end=end)
        if chain and _ENDS.match(findings.text, chain[-1].end):
            past = verb.groupdict().get("verb", "").startswith(_PAST_VERBS)
            for title in chain:
                title = replace(title, kind=TenureKind.FORMER) if past else title
                held = _holding(person, title, "personnel.is")
                if _key(held) not in read:
                    yield held


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
        chain = _chain_behind(findings, title.start, end=end)
        reach = chain[-1].end if chain else reach
        if not chain or not _ENDS.match(findings.text, reach):
            continue
        read = read or {_key(held) for held in (*findings.holdings, *known)}
        held = (_holding(subject, post, "personnel.beside") for post in chain)
        yield from (post for post in held if _key(post) not in read)


def _key(held: Holding) -> tuple[str, str, str]:
    body = held.title.body
    return held.person, "" if body is None else body.full, held.title.role


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
        # 任省政协副主席|，民进中央副主席，: another post in full, and nobody's name behind it
        full = gap == "，" and chain and title.seat is not None and title.seat.mention is not None
        beside = full and _LINE_ENDS.match(findings.text, title.end) is not None
        # 曾任驻开罗首席记者，|新华社国际部副主任: posts that no rule reads come first
        loose_first = goes_on and not chain and not findings.people_in(offset, title.start)
        told = goes_on and _GOES_ON.fullmatch(gap) is not None
        if told and (chain or "；" in gap) and findings.people_in(offset, title.start):
            # 孟云舟此前任厅长|；程远舟此前任县长: another's
            break
        told = told or (loose_first and _UNREAD_POSTS.fullmatch(gap) is not None)
        if not (_continues(gap, begun=bool(chain)) or told or beside):
            if title.start > offset + 40 or goes_on:
                break
            continue
        chain.append(title)
        offset = title.end
    return [title for title in chain if title.body is not None]


def _continues(gap: str, *, begun: bool) -> bool:
    # 历任|江苏省|南京市副市长: the places above stand between
    return (_NEXT if begun else _PLACES).fullmatch(gap) is not None
