"""Releases (印发, 发布, 出版, 签署): documents that come out, and bulletins.

Rules: `events.release` (真例：云泽市委印发《关于加强防汛工作的意见》), `events.bulletin`
(真例：省卫生健康委今天通报，新增2例); `roles.author`, whose it is
(真例：《云泽》杂志发表市委书记孟云舟的文章《把防汛责任扛起来》).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.base.clauses import clause_start, is_quoted
from kg.extract.base.occasions import Occasion, Part, person_id
from kg.extract.base.people import Occurrence
from kg.extract.events.notices import CIRCULAR, date_own, own_issuers
from kg.extract.events.report import Report, Verb, body_ids, find_told_verbs, find_verbs
from kg.extract.events.sentence_rules import sentence_rule
from kg.extract.events.timing import date_near, place_and_date, undated
from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.findings import Group, Thing
from kg.model.knowledge import EventType, ParticipationRole
from kg.model.record import record
from kg.text.cues import Cued

# 联合印发了《…》, not 推动出台《…》; 推出 is read so that its 出 begins no 出版
_RELEASE = Cued(
    "(?:联合)?(?<!推动)(?<!加快)(?<!抓紧)(?<!研究)"
    "(?:印发|(?<!不)(?:下发|颁布|发出)(?=了?[^，。；]{0,6}《)|"
    "发布(?!会)|公布|出台|出版|发表|刊发|推出|签署|签订|签发(?=《)|批复(?:原则)?同意)(?:了)?"
)
# 两国发表联合声明
_STATEMENT = re.compile(
    "声明|公告|通告|公报|联合声明|(?:通报|通令)(?=，)|"
    "[^，。；《》、的]{2,24}(?:公报|公告|通告|白皮书|蓝皮书|年报)"
    "(?=[，。；]|$)"
)
# 两国元首签署《…》: the leaders of the talks told before
_BOTH_SIDES = re.compile("元首|双方|领导人|两国总[理统]")
# 《求是》发表孟云舟重要文章《…》
_ARTICLE = re.compile("(?:文章|讲话)$")
# 访问期间，双方发表《云岭联合声明》: what is no article of one's own
_STATED = re.compile("(?:声明|公报|宣言|倡议)\\Z")
# 省卫生健康委通报， | 省统计局5日公布的数据显示，
_BULLETIN = Cued("(?:通报|公布)(?=，)|(?:公布|发布)的?(?:最新)?[^，。；]{0,8}数据(?=显示)")
# 省卫生健康委（今天）通报，
_BULLETIN_GAP = re.compile("(?:今天|昨天|近日|日前|[0-9]{1,2}日|（[^）]{1,12}）)*")
# 省委、省政府|近日联合|印发的《意见》
_ISSUED_GAP = re.compile(
    "(?:等[0-9一二三四五六七八九十]*个?部[门委]|今[天日]|昨[天日]|近日|日前|近期|最新|新近|刚刚|"
    "正式|联合|共同|[0-9]{1,2}月|[0-9]{1,2}日|（[^）]{1,12}）)*"
)
_LATELY = re.compile("近日|日前|近期|新近|此前")
_LISTED = re.compile("[、和与及]|以及|会同|联合")
# 市纪委|对7起违规发放福利问题发出通报 | 市纪委监委近日|公开通报了5起形式主义典型案例
_CIRCULATED = Cued(
    "[对就](?P<told>[0-9一二三四五六七八九十两]+起[^，。；：\n]{2,40}?(?:问题|案例|案件))"
    "(?:进行|予以|作出|发出)(?:了)?(?:公开|点名)*(?:通报|曝光)"
    "|(?:公开|集中|点名)*(?:通报|曝光)(?:了)?(?P<cases>[0-9一二三四五六七八九十两]+"
    "起[^，。；：\n]{2,40}?(?:问题|案例|案件))(?=[，。；：]|$)"
)
# 签署青州市与云溪市合作协议
_AGREEMENT = re.compile(
    "[^，。；《]{4,40}?(?:协议|协定|备忘录|议定书|意向书|条约|合同|联合声明|联合公报|宣言)"
    "(?=[，。；、]|$)|(?:关于[^，。；《]{2,30}的)?(?:行政令|行政命令|总统令|法令)"
)
_SIGNS = ("签署", "签订", "签发")
# 《云溪规划》近日由市政府办公室印发
_PASSIVE = re.compile(
    "[”》]*(?:[^，。；《]{0,6}(?:近日|日前|今天|今日|[0-9]{1,2}日))?(?:由[^，。；]{2,24})?"
    "(?:正式|联合)?"
)
# 《办法》已经常务会议通过，|现予|发布 | 《意见》已经市政府同意，|现|印发给你们
_NOW = re.compile("，现(?:予|予以|将其|正式)?\\Z")
# 《条约》签署20周年, 《规划》发布以来
_LONG_AGO = re.compile("[0-9一二三四五六七八九十]+(?:多)?(?:周)?年|以来|[的后前时]")
_OF_IT = re.compile("的[^，。《]*[，、]")
_FARTHEST_TITLE = 40
_NEAR = 16
_SIDES = 2
_CHAIR = ParticipationRole.CHAIR
# 奥雷尔|就岭东局势|发表声明
_STATES = re.compile(
    "(?:当天|同日|同一天|随后|也|分别|通过[^，。；]{2,12}|就[^，。；]{2,40}|在[^，。；]{2,12})*"
)
_SIGNED = re.compile("的?(?:重要)?署名文章")
# 总理奥雷尔|与反对党领导人卡尔|发表联合声明: whose name is not known
_WITH_ANOTHER = re.compile("[与同和][^，。；签]{2,40}(?<!等)")
# 会前，|孟云舟与温若水签署…: not at the meeting
_NOT_AT_IT = re.compile("(?:会议?|仪式|活动|大会)(?:开始|结束)?[前后]，")
# 安理会未就此|发表声明
_DENIED = re.compile("未|没有|拒绝|不会")
# 双方|发表联合声明 | 大会|发表《云州宣言》: on the day of what was told
_JOINT = re.compile(
    "(?:双方|两国|与会|会议|大会|论坛|峰会|各方)(?!将)[^，。；]{0,16}(?=发表|发布|通过|签署)"
)


@record
class _Issue:
    """A verb of release with what it releases and the bodies before it.

    Attributes:
        word: The verb without 联合 and 了.
        statement: 声明, 公报 … right behind the verb, where there is one.
        people: The groups of names between the sentence's head and the verb.
    """

    verb: Verb
    word: str
    documents: list[Thing]
    statement: str | None
    people: list[Group]

    @property
    def is_signing(self) -> bool:
        """Tell whether somebody signs it."""
        return self.word in _SIGNS


@sentence_rule(_RELEASE)
def read_releases(report: Report, start: int, end: int) -> Sequence[Occasion]:
    """Open the releases of a sentence: the report goes on with none of them.

    真例：市委印发《关于加强基层治理的意见》。| 《云溪文选》第一卷近日出版。
    """
    for verb in find_told_verbs(report, _RELEASE, start, end):
        issue = _issue(report, verb)
        if issue is not None:
            _release(report, issue)
    return ()


def _issue(report: Report, verb: Verb) -> _Issue | None:
    text = report.text
    # an agreement without 《》 is told by its own words; the article's own holds 印发《…》
    apart = ("documents.signed", "documents.own")
    documents = [d for d in report.findings.documents if d.rule not in apart]
    released = [d for d in documents if verb.end <= d.start < verb.right]
    before = [d for d in documents if verb.left <= d.start < verb.start]
    if verb.word.startswith("出版"):
        released = before or ([] if text.startswith("的", verb.end) else released)
    elif (
        before
        and _PASSIVE.fullmatch(text, before[-1].end, verb.start)
        and not _LONG_AGO.match(text, verb.end)
    ):
        return _Issue(
            verb, verb.word.removesuffix("了").removeprefix("联合"), before[-1:], None, []
        )
    elif before and _NOW.search(text, verb.left, verb.start):
        before = [d for d in before if d.rule != "documents.numbered"]
        return _Issue(verb, verb.word.removesuffix("了"), before, None, []) if before else None
    if text.startswith("题为", verb.end) and not _is_signed(text, released):
        return None
    statement = _STATEMENT.match(text, verb.end)
    if statement is None and not released and verb.word.startswith(_SIGNS):
        statement = _AGREEMENT.match(text, verb.end, verb.right)
    between = text[verb.end : released[0].start] if released else ""
    # 《意见》出台的背景，《意见》的内容: what comes out is told elsewhere
    near = released and len(between) <= _FARTHEST_TITLE and not _OF_IT.match(between)
    if not (near and "。" not in between) and statement is None:
        return None
    word = verb.word.removesuffix("了").removeprefix("联合")
    people = report.findings.groups_in(verb.left, verb.start)
    return _Issue(verb, word, released, statement.group() if statement else None, people)


def _release(report: Report, issue: _Issue) -> None:
    verb, documents = issue.verb, issue.documents
    clause = clause_start(report.text, verb.left, verb.start)
    bodies = report.findings.bodies_in(clause, verb.start)
    told_of = report.text.startswith("的", verb.end)
    now = _is_now(report, issue)
    if now:
        bodies = own_issuers(report)
    elif told_of:
        bodies = _right_before(report, bodies, verb)
    elif not bodies and not issue.people and verb.start == clause:
        # 国务院新闻办今天举行发布会，|发布《…》
        head = report.findings.bodies_in(verb.left, clause)[:1]
        bodies = [b for b in head if not is_quoted(report.text, verb.left, b.start)]
    if issue.word == "推出" or _is_known(report, documents):
        return
    signed = _is_signed(report.text, documents)
    titles = [report.things.documents[document.id].name for document in documents]
    stated = issue.statement is not None or any(map(_STATED.search, titles))
    if issue.word == "发表" and issue.people and not (bodies or signed or stated):
        return
    if _DENIED.search(report.text, clause, verb.start):
        return
    speakers = _spokesmen(report, issue)
    if speakers:
        bodies = []
    if issue.is_signing and not _may_sign(report, issue, report.text[clause : verb.start]):
        return
    if issue.is_signing and issue.people:
        bodies = []
    named = [g for g in issue.people if g.start >= clause or issue.is_signing]
    who = report.text[bodies[0].start : bodies[-1].end] if bodies else _first_name(named)
    seen = "见证" if issue.is_signing and _witnessed(report.text, issue) else ""
    name = who + seen + _what(report, issue)
    occasion = Occasion(EventType.RELEASE, verb.start, [name], "events.release")
    occasion.about = list(dict.fromkeys(document.id for document in documents))
    occasion.hosts = body_ids(bodies)
    if issue.is_signing:
        _take_signatories(report, occasion, issue)
    for speaker in speakers:
        occasion.involve(speaker, ParticipationRole.AUTHOR, "roles.author")
    _take_author(report, occasion, issue)
    if now:
        date_own(report, occasion)
    elif not told_of or _is_dated(report, bodies, verb):
        place_and_date(report, occasion, verb)
    joint = issue.is_signing or _JOINT.match(report.text, clause) is not None
    if (joint or (stated and named)) and report.current is not None and occasion.when.date is None:
        occasion.when = replace(occasion.when, date=report.current.when.date)
    report.opened.append(occasion)


def _is_now(report: Report, issue: _Issue) -> bool:
    """Tell whether the article itself puts it out: 现予公布, 现将《云溪规划》印发给你们."""
    if issue.documents and report.text.endswith(("现将", "现把"), 0, issue.documents[0].start):
        return issue.documents[0].end <= issue.verb.start
    return _NOW.search(report.text, issue.verb.left, issue.verb.start) is not None


def _is_dated(report: Report, bodies: list[BodyMention], verb: Verb) -> bool:
    """Tell whether the day of a sentence is that of what it calls issued.

    真例：云泽市统计局今天发布的《云泽市统计公报》显示，产量增长
    """
    if report.findings.dates_in(max(verb.left, verb.start - _NEAR), verb.start):
        return True
    first = report.findings.bodies_in(verb.left, verb.start)[:1]
    lately = _LATELY.search(report.text, bodies[-1].end, verb.start) if bodies else True
    return bool(bodies) and first == bodies[:1] and not lately


def _right_before(report: Report, bodies: list[BodyMention], verb: Verb) -> list[BodyMention]:
    """Return the bodies that a verb follows at once: who speaks of a document has not issued it.

    真例：发展改革委负责人就|省委、省政府近日出台的《措施》答问
    """
    found: list[BodyMention] = []
    for body in reversed(bodies):
        gap = _LISTED if found else _ISSUED_GAP
        if not gap.fullmatch(report.text, body.end, found[0].start if found else verb.start):
            break
        found.insert(0, body)
    return found


def _spokesmen(report: Report, issue: _Issue) -> list[Occurrence]:
    """Return whose own statement it is: 秘书长奥雷尔18日发表声明; none for that of a body."""
    if not issue.people or issue.is_signing:
        return []
    if _is_signed(report.text, issue.documents):
        return [issue.people[-1].people[-1]]
    if issue.statement is None:
        return []
    last = issue.people[-1]
    head = clause_start(report.text, issue.verb.left, issue.verb.start)
    if "就" in report.text[head : last.start]:
        # 外事委员会|就奥雷尔会见孟云舟|发表声明
        return []
    gap = undated(report, last.end, issue.verb.start)
    joint = "联合" in issue.statement or len(last.people) > 1
    if not _STATES.fullmatch(gap) and not (joint and _WITH_ANOTHER.fullmatch(gap)):
        return []
    groups = [group for group in issue.people if group.start >= head] if joint else [last]
    return [found for group in groups for found in group.people]


def _is_signed(text: str, documents: list[Thing]) -> bool:
    """Tell whether it is an article under somebody's own name: 题为《…》的署名文章."""
    return bool(documents) and _SIGNED.match(text, documents[-1].end) is not None


def _is_known(report: Report, documents: list[Thing]) -> bool:
    known = report.of_type(EventType.RELEASE)
    return bool(documents) and any(documents[0].id in occasion.about for occasion in known)


def _may_sign(report: Report, issue: _Issue, before: str) -> bool:
    """Tell whether somebody signs; what is signed at a meeting belongs to the meeting."""
    both = _BOTH_SIDES.search(before) is not None
    apart = _NOT_AT_IT.match(report.text, issue.verb.left) is not None
    if report.current is not None and issue.people:
        # 会上，孟云舟与温若水签署…协议: a signing ceremony is the signing itself
        apart = apart or not any("签" in o.names[0] for o in report.of_type(EventType.MEETING))
    if report.current is not None and report.current.type is EventType.MEETING and not apart:
        return both and len(_two_sides(report)) == _SIDES
    return bool(issue.people) or both


def _two_sides(report: Report) -> list[str]:
    """Return whom 两国元首 means: those of the talks told before, or the two who chair them."""
    last = report.current
    if last is None or last.type not in (EventType.TALKS, EventType.MEETING):
        return []
    if last.type is EventType.TALKS:
        return last.principals
    chairs = [part.participant for part in last.parts.values() if part.role is _CHAIR]
    return [chair.removeprefix(person_id("")) for chair in chairs]


def _first_name(people: list[Group]) -> str:
    return people[0].people[0].person if people else ""


def _what(report: Report, issue: _Issue) -> str:
    """Write what comes out, behind the verb: 印发《…》, 发表联合声明."""
    if issue.statement is not None:
        return issue.word + issue.statement
    title = report.things.documents[issue.documents[0].id].name
    return f"{issue.word}《{title}》" if title else issue.word


def _witnessed(text: str, issue: _Issue) -> bool:
    """Tell whether those named only see it signed: 孟云舟同总理奥雷尔共同见证签署…"""
    return bool(issue.people) and "见证" in text[issue.people[-1].end : issue.verb.start]


def _take_signatories(report: Report, occasion: Occasion, issue: _Issue) -> None:
    """两国元首 are those of the talks before; else the names nearest to the verb sign."""
    sides = _two_sides(report)
    if issue.people or not sides:
        for group in issue.people[-1:]:
            seen = _witnessed(report.text, issue)
            role = ParticipationRole.ATTEND if seen else ParticipationRole.SIGN
            for found in group.people:
                occasion.involve(found, role, f"roles.{role.value.lower()}")
        return
    basis = f"两国元首承前指{'、'.join(sides)}"
    for person in sides:
        start = issue.verb.start
        occasion.take(
            Part(person_id(person), ParticipationRole.SIGN, start, "roles.sign", basis=basis)
        )


def _take_author(report: Report, occasion: Occasion, issue: _Issue) -> None:
    """Take down whose article it is: 发表孟云舟重要文章《…》."""
    left = issue.verb.end
    if issue.documents and _ARTICLE.search(report.text[left : issue.documents[0].start]):
        for found in report.findings.people_in(left, issue.documents[0].start)[:1]:
            occasion.involve(found, ParticipationRole.AUTHOR, "roles.author")


@sentence_rule(_BULLETIN, whole=True)
def find_bulletins(report: Report, start: int, end: int) -> list[Occasion]:
    """Open the bulletin of a body: 省卫生健康委今天通报，…; a sentence has one."""
    for verb in find_verbs(report, _BULLETIN, start, end):
        for body in report.findings.bodies_in(start, verb.start):
            if _BULLETIN_GAP.fullmatch(report.text, body.end, verb.start) is None:
                continue
            if verb.word.endswith("数据") and date_near(report.findings, verb).date is None:
                continue
            name = report.text[body.start : body.end] + verb.word.replace("的", "", 1)
            occasion = Occasion(EventType.RELEASE, verb.start, [name], "events.bulletin")
            occasion.hosts = body_ids([body])
            place_and_date(report, occasion, verb)
            report.opened.append(occasion)
            return [occasion]
    return []


@sentence_rule(_CIRCULATED, whole=True)
def find_circulars(report: Report, start: int, end: int) -> list[Occasion]:
    """Open the circular of a body on some cases, where the headline is not that itself.

    真例：市纪委监委近日公开通报了5起形式主义典型案例。
    """
    match = report.findings.cues.search(_CIRCULATED, start, end)
    bodies = report.findings.bodies_in(start, match.start()) if match else []
    headline = report.findings.cues.search(CIRCULAR, *report.section.title)
    if match is None or not bodies or headline is not None:
        return []
    if _BULLETIN_GAP.fullmatch(undated(report, bodies[-1].end, match.start())) is None:
        return []
    cases = match["cases"] or match["told"]
    name = f"{report.text[bodies[-1].start : bodies[-1].end]}通报{cases}"
    if any(cases in known.names[0] for known in report.of_type(EventType.RELEASE)):
        return []
    occasion = Occasion(EventType.RELEASE, match.start(), [name], "events.bulletin")
    occasion.hosts = body_ids(bodies[-1:])
    place_and_date(report, occasion, Verb("通报", match.start(), match.end(), start, end))
    report.opened.append(occasion)
    return [occasion]
