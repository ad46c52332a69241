"""What a document says of a person's posts: those once held, the one now held, the one to come.

Rules: `personnel.post` reads 现任 and 拟任 (真例：孟云舟，男，汉族，1969年5月生，
现任青砚县委书记，拟任岭东省财政厅副厅长), `personnel.career` what a life tells of posts
(真例：孟云舟，男，2006年11月至2009年3月任青砚县委副书记、县长。 | 孟云舟同志简历⏎1998.03—2003.01
青砚县委书记、县人大常委会主任).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.base.clauses import clause_start
from kg.extract.base.people import Occurrence
from kg.extract.found.findings import Findings
from kg.extract.found.title_mentions import Holding, Title
from kg.extract.personnel.biographies import Biographies
from kg.extract.posts.post_chains import (
    LINE_ENDS,
    GoesOn,
    chain_behind,
    holding_of,
    in_each_place,
    placed,
)
from kg.model.knowledge import TenureKind
from kg.model.record import record
from kg.model.time import PartialDate
from kg.text.cues import Cued
from kg.text.dates import DateExpression
from kg.text.sentences import line_start

# 拟任岭东省财政厅副厅长 | 拟提名为
_NOMINEE = Cued("拟任(?:职务：?)?|拟提名为|拟提名|提名为")
_CURRENT = Cued("现任")
# 2006年11月任青砚县委副书记; not 现任, 拟任, 主任, 兼任
_CAREER = Cued(
    "(?:调|转|升|改|就|接|继|兼)任|当选(?:为)?|被?(?:选举|任命)为|历任|先后(?:担)?任|"
    "[曾原](?:担)?任|当过|担任过|(?:此前|之前|生前)[他她]?(?:担)?任|"
    "(?:(?<![现拟担主责前继历连兼后曾])|(?<=[年月日之此其随]后))任(?=[一-龥])|"
    "(?:在|利用)其?(?:先后)?(?:担)?任(?=[^。；]{2,160}(?:期间|职务|之便))|担任|出任|起任|"
    "履新(?=[一-龥])|成为(?=[一-龥]{4})"
)
# verbs that the rules of appointments read where somebody is named
_APPOINTS = re.compile("(?:调|转|升|改|就|接|继|兼)任|当选(?:为)?|被?(?:选举|任命)为")
# verbs of a career told without its days
_TOLD = re.compile(
    "(?:在|利用)其?(?:先后)?(?:担)?任|历任|先后(?:担)?任|[曾原](?:担)?任|当过|担任过|"
    "(?:此前|之前|生前)[他她]?(?:担)?任"
)
# 2006年11月|任, 2016年12月|起任, 2016年12月|至今，任, 2016年12月|直至此次被查，任
_SINCE = re.compile(
    "(?:在[^，。；]{2,20}上)?[，：]?(?P<open>起|至今|直至(?:[一-龥]{2,6})?|以来)?"
    "(?:开始|后|间|期间)?[，]?[他她]?"
    # 2012年|由省水利厅厅长|转任
    "(?:由(?=[^，。；]{3,24}$)[^，。；]{3,24}?)?"
    # 2005年，他空降黑龙江，|担任; 2010年12月|进京任
    "(?:又|再|改|调|升|转|[^，。；]{0,8}(?:履新|进京|空降|调到|调入|调往|转到|转入|转战|回到|"
    "来到|调回|赴|进入|离开|晋升|提拔|跨省|北上|南下)[^，。；]{0,8}，?)?"
)
# 2015年7月|接替方明达|出任
_FOLLOWS = ("", "，", "接替", "，接替")
# 后|任云泽市市长; 一年半后，程远舟|升任云泽市委书记; 她|担任省委组织部副部长3年;
# 在中共第十三次全国代表大会上|当选为中央委员; 其间|兼任市公安局局长
_LATER = re.compile(
    "(?:(?:其|此|之|随)?后(?:来)?|直[至到]|不久(?:后)?|接着|次年|同年|当年|翌年|"
    "[0-9一二两三四五六七八九十半数几个多]+[年月天]半?(?:多)?(?:之)?后)"
    "，?[他她]?(?:又|再|则|便|即|被)?(?:先后|担)?|在[^，。；]{2,24}[会议]上[他她]?|[其期]间|"
    "(?P<whose>[他她])(?:还|又|再|也|则)?(?:先后|担)?"
)
# where a clause begins
_MARKS = re.compile("[，。；：\n]")
# 调到|贵州|，先后担任省委副书记: where a life goes on
_MOVED = re.compile(
    "(?:调到|调入|调往|调回|转到|转战|回到|来到|空降|前往|主政|履新|南下|北上|赴|进入)$"
)
# （其间：…） and bullets between a date and the post of a line of a career
_LINE = re.compile(r"(?P<open>起|至今|今|[-—]{1,2})?[，：\s]*")
# years of two terms of five
_TWO_TERMS = 10
# titles of documents that tell a life that has ended
_OBITUARY = re.compile("逝世|遗体|生平|讣告|悼|追思|悼词|诞辰")
# 曾任全国政协副主席|的党外人士: of anybody
_OF_ANYBODY = re.compile("等?(?:职务?)?(?:多年)?的(?!职务|便利)(?:是|为)?")
_HOLDS = ("任", "担任")


@record
class _Head:
    """What begins a stretch of a career: [start, end), and when it was.

    Attributes:
        told: Told without days: 历任, 曾任.
        line: A line of a table of posts, which has no verb.
        open: The post is still held: 至今, 起.
        introduces: Counts only where it tells who somebody is: 担任哈工大校长|的韩某某.
    """

    start: int
    end: int
    when: DateExpression | None = None
    told: bool = False
    line: bool = False
    open: bool = False
    introduces: bool = False

    @property
    def begins(self) -> int:
        """Where its words begin, its date among them."""
        return self.start if self.when is None else min(self.start, self.when.start)

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
        for subject in _subjects(findings, lives, (start, left, right), found.start()):
            for title in chain_behind(findings, found.end()):
                yield holding_of(subject, replace(title, kind=kind), "personnel.post")


def _subjects(
    findings: Findings, lives: Biographies, stretch: tuple[int, int, int], verb: int
) -> list[Occurrence]:
    """Return who is to take a post or holds it: 程远舟、叶林川|拟任, else who is told of."""
    start, left, right = stretch
    here = findings.people_in(left, verb)
    if len(here) > 1 and all(
        findings.text[one.end : other.start] in ("、", "同志、", "和")
        for one, other in zip(here, here[1:], strict=False)
    ):
        return here
    people = here[-1:] or findings.people_in(start, left) or findings.people_in(left, right)
    subject = people[0] if people else lives.subject_at(verb)
    return [] if subject is None else [subject]


def career_posts(findings: Findings, lives: Biographies, start: int, end: int) -> Iterator[Holding]:
    """Yield the posts of a sentence on a career.

    真例：2006年11月任青砚县委副书记，后历任云泽市副市长，市委常委、副市长。
    A sentence without a name tells of the person named last, and of posts that are over.
    """
    heads = list(_heads(findings, start, end))
    if not heads:
        return
    read_to = start
    firm = [head.begins for head in heads if not head.introduces]
    for head in heads:
        limit = next((begins for begins in firm if begins > head.start), end)
        owner = _owner(findings, lives, head, start)
        # 2013年我担任…: the speaker, whom the sentence does not name
        if head.start < read_to or findings.text[head.start - 1] == "我":
            continue
        goes_on = GoesOn.FAR if head.told else GoesOn.WITHIN
        chain = chain_behind(findings, head.end, end=max(limit, head.end), goes_on=goes_on)
        stop = chain[-1].end if chain else head.end
        told = _told_behind(findings, stop, end)
        whom = _OF_ANYBODY.match(findings.text, stop) if chain else None
        if told is not None or whom is not None:
            there = None if whom is None else _named_at(findings, whom.end())
            owner = None if head.line else (there or told)
        elif head.introduces:
            continue
        if _stands_behind(findings, head, chain):
            continue
        if owner is None or (head.line and LINE_ENDS.match(findings.text, stop) is None):
            continue
        read_to = stop
        named = bool(findings.people_in(start, head.start))
        lived = lives.lived(owner.person)
        for place in findings.places_in(start, head.start):
            if _MOVED.search(findings.text, start, place.start):
                lived[place.name[-1]] = place.name
        shared = [each for title in chain for each in in_each_place(findings, title)]
        for title in placed(shared, lived):
            yield _career_holding(findings, head, owner, title, named=named)


def _career_holding(
    findings: Findings, head: _Head, owner: Occurrence, title: Title, *, named: bool
) -> Holding:
    """Return a post of a career, with its days; it is over unless the text shows otherwise."""
    over = head.told or head.ended is not None or is_over(findings, head.begun)
    over = over or not (named or head.open or _is_held(findings, owner, title))
    if over and title.kind in (TenureKind.INCUMBENT, TenureKind.ACTING):
        title = replace(title, kind=TenureKind.FORMER)
    holding = holding_of(owner, title, "personnel.career")
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
    lines = _line_heads(findings, dates, start) if begins else []
    verbs = list(_verb_heads(findings, dates, start, end))
    used = {head.when.start for head in verbs if head.when is not None}
    whole = [*verbs, *(line for line in lines if line.start not in used)]
    yield from sorted(whole, key=lambda head: (head.begins, head.start))


def _verb_heads(
    findings: Findings, dates: list[DateExpression], start: int, end: int
) -> Iterator[_Head]:
    for match in findings.cues.finditer(_CAREER, start, end):
        named = findings.people_in(clause_start(findings.text, start, match.start()), end)
        appoints = _APPOINTS.fullmatch(match.group()) and named
        if appoints and _told_behind(findings, match.end(), end) is None:
            continue
        told = _TOLD.fullmatch(match.group()) is not None
        when = next((d for d in reversed(dates) if d.end <= match.start()), None)
        since = None if when is None else _since(findings, when.end, match.start())
        if since is not None and not told:
            is_open = since["open"] is not None or match.group() == "起任"
            yield _Head(*match.span(), when, open=is_open)
        elif told or _goes_on_at(findings, start, match.start()):
            yield _Head(*match.span(), told=True)
        elif match.group() in _HOLDS:
            yield _Head(*match.span(), open=True, introduces=True)


def _since(findings: Findings, left: int, right: int) -> re.Match[str] | None:
    """Match what stands between a day and the verb of a career, with whose it is: ，程远舟|担任."""
    people = findings.people_in(left, right)
    if len(people) == 1 and findings.text[left : people[0].start] in _FOLLOWS:
        left = people[0].end
    return _SINCE.fullmatch(findings.text, left, right)


def _goes_on_at(findings: Findings, start: int, verb: int) -> bool:
    """Tell whether a life goes on at a verb without a day: 后|任, 一年后，程远舟|升任, 她|担任."""
    marks = [mark.end() for mark in _MARKS.finditer(findings.text, start, verb)]
    for left in (start, *marks)[-2:]:
        right, people = verb, findings.people_in(left, verb)
        if len(people) == 1 and people[0].end == verb and people[0].start > left:
            right = people[0].start
        if _LATER.fullmatch(findings.text, left, right):
            return True
    return False


def _line_heads(findings: Findings, dates: list[DateExpression], start: int) -> list[_Head]:
    """Return the dates that lines of a table of posts begin with.

    真例：1998.03—2003.01 青砚县委书记；2003.01—2006.05 云泽市副市长: ； may part the lines, and 。
    where they tell from when to when: 1998年至2003年青砚县委书记。2003年至2006年云泽市副市长。
    """
    heads: list[_Head] = []
    for date in dates:
        begins = date.start == start and (
            not findings.text[start - 1 : start].strip() or _is_stretch(date)
        )
        if not begins and findings.text[date.start - 1] not in "；\n":
            continue
        if _names_day(date) or (not begins and not heads):
            continue
        gap = _LINE.match(findings.text, date.end)
        assert gap is not None
        heads.append(_Head(date.start, gap.end(), date, line=True, open=gap["open"] is not None))
    return heads


def _is_stretch(when: DateExpression) -> bool:
    return when.value is not None and when.value.first != when.value.last


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


def _named_at(findings: Findings, offset: int) -> Occurrence | None:
    """Return whose name stands at an offset, behind titles too: 的|中国科学院院士|邱某."""
    for title in findings.titles:
        if title.start == offset:
            offset = title.end
    return next(iter(findings.people_in(offset, offset + 1)), None)


def _owner(findings: Findings, lives: Biographies, head: _Head, start: int) -> Occurrence | None:
    """Return whose career it is: who is named in the sentence, else in the paragraph, or told of.

    A dated post without a name goes to the person named last; 他 is who alone is told of.
    """
    people = findings.people_in(start, head.start)
    if people:
        return people[-1]
    subject = lives.subject_at(head.start)
    first = line_start(findings.text, start)
    here = [person for person in findings.people_in(first, start) if person.end <= start]
    if here and subject is not None and subject.person not in {p.person for p in here}:
        # whose life was told before is not in this paragraph
        subject = _only(here) or subject
    if head.line:
        return subject
    if head.told:
        pronoun = findings.text[head.start - 1] in "他她"
        return _only(here) or subject if pronoun or not here else here[-1]
    before = [p for p in findings.people_in(0, start) if p.end <= start]
    return subject or (before[-1] if before else None)


def _only(people: list[Occurrence]) -> Occurrence | None:
    return people[-1] if len({found.person for found in people}) == 1 else None


def is_over(findings: Findings, begun: PartialDate | None) -> bool:
    """Tell whether a post that began then is over: two terms have passed, or its holder is dead.

    《党政领导干部职务任期暂行规定》 (2006) lets nobody hold a post for more than two terms.
    """
    published = findings.reading.source.published
    if begun is None:
        return False
    long_ago = published is not None and published.year - begun.year > _TWO_TERMS
    return long_ago or _OBITUARY.search(findings.text, *findings.reading.title) is not None
