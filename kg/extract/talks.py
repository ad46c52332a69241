"""Talks (会见, 会谈, 通话, 致电): who meets, calls or writes to whom.

Rule: `events.talks` (真例：国家主席孟云舟会见了贝林国总统奥雷尔。 |
国家主席孟云舟同贝林国总统奥雷尔通电话。 | 国家主席孟云舟致电祝贺奥雷尔当选贝林国总统); they take
part by `roles.meet` (真例：国家主席孟云舟会见了贝林国总统奥雷尔).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.clauses import clause_start, find_stop
from kg.extract.findings import Group
from kg.extract.letters import LETTERS, find_letters
from kg.extract.negotiations import NEGOTIATES, find_negotiations
from kg.extract.occasions import Occasion, person_id
from kg.extract.people import Occurrence
from kg.extract.report import Report, Verb, body_ids, find_told_verbs
from kg.extract.sentence_rules import sentence_rule
from kg.extract.timing import date_near, place_and_date, undated
from kg.model.knowledge import EventType, Mode, ParticipationRole
from kg.text.cues import Cued

# 分别会见了 | 通电话 | 互致贺电 | 致贺信
_TALKS = Cued(
    "共同会见(?:中外)?记者|共见记者|(?:集体|分别|先后|共同|视频|再次)?(?:会见|会谈|会晤|接见)(?:了)?|通电话|通话|(?:亲切)?见面(?=[，。并]|$)|会面(?=[，。并]|$)|互致(?:贺电|贺信|慰问电)"
    "|致(?:贺电|贺[辞词](?=[，。])|唁电|慰问[电信]|感谢[电信]|电|贺信|信|函)|视频会晤|交换意见"
    "|发(?:去|来|出)?(?:贺[电信函]|唁电|慰问[电信]|感谢[电信])"
    "|(?<!团)拜会(?:了)?(?![时上])|话别|茶叙|共进(?:工作)?[早午晚]餐"
    "|接待(?:了)?(?=[^，。；]{4,40}一行)|接受(?=[^，。；]{2,80}递交[^，。；]{0,4}国书)"
    "|(?:进行|开展)(?:了)?(?:集体|任职|任前|廉政)+谈话"
)
# 参加会见, 举行了会谈: talks that others tell of; 访问期间会见 is one
_NOT_BEFORE = re.compile(
    "(?:(?:参加|出席|陪同|安排)(?:了)?(?:上述|有关)?|在|后|(?<![会动坛]期)(?<![坛会])前|[与同和][他她]|(?<!举行)(?<!进行)工作|主持|次)$"
)
# 出席|金砖国家领导人第六次会晤: a meeting
_ATTENDED = re.compile(
    "(?:出席|参加|主持)[^，。；]{2,40}(?:领导人|总理)(?:第[^，。；]{1,4}次|非正式)?(?:定期|年度)?$"
)
# 将会见, 曾会见: not what the article reports
_NOT_TOLD = re.compile("(?:(?<![上中少大])将(?![军于])|曾|多次)[^，。；]{0,16}$")
# 会见后, 会见厅, 会见时, 会晤安排: when, where or what, not that
_NOT_BEHIND = re.compile(
    "[后前室厅的]|时(?!表示|说|称|强调|指出)|期间|一行|安排|成果|中，|机制|委员会|联合公报|重要|纪要|共识|精神|以来|举行|取得|是|达成|\\Z"
)
# verbs of which both sides are the subject: 孟云舟和奥雷尔举行会谈
_MUTUAL = re.compile("会谈|会晤|见面|会面|通|互致|交换意见|谈话|话别|茶叙|共进|记者")
# between the verb and whom it means stand titles only, no second clause
_NOT_OBJECT = re.compile("[，。；]|时|并|强调|祝贺|感谢")
# 来华出席会议并进行访问的贝林国总统奥雷尔: what whom it means came for ends with 的
_RELATIVE = re.compile("(?:作为|来|出席|参加|率|应邀|到|前来|赴)[^，。；]{2,60}的")
# 议长奥雷尔|邀请, 就总统奥雷尔|遇难向…致唁电: who asks somebody to come, or died, is no side
_NO_SIDE = re.compile(
    "的?邀请|[^就，。；向]{0,16}(?:逝世|去世|遇难|身亡|病逝|辞世|罹难)[^，。；]{0,6}向"
)
# 会见孟云舟同志|亲属
_KIN = re.compile("(?:同志)?的?(?:亲属|家属|遗属|遗孀|后代|子女)")
_FARTHEST_OBJECT = 40
_EACH = ("分别", "先后")
# 同卡尔举行会谈: the other side, whose name is not known
_WITH = re.compile(
    "(?:(?<!共)同|与|和|跟)(?:[^，。；]{2,40}的)?(?!总[统理]先生|[^，。；]{0,4}阁下|[你您])(?P<whom>[^，。；的]{2,30}?)(?:举行|进行|共同|集体|再次)*$"
)
_TO = re.compile("向[^，。]{0,40}$")  # 向杜邦总统致慰问电: all names before the verb are sides
# 向大会致贺信: on the day of the meeting told before
_TO_MEETING = re.compile("向(?:大会|会议|全会|论坛|峰会|年会)致")
_BLESSES = re.compile("致贺[辞词]")
_TAIL = re.compile("[^，。；并\n]{0,24}")  # 会见参加论坛的嘉宾代表: whom, where no name follows
# 传达|孟云舟|致信和温若水批示: spoken of
_PASSED_ON = re.compile("(?:传达|宣读|学习|贯彻)(?:了)?[^，。；]{0,8}$")
# 会见了省委书记孟云舟，省长温若水|一行。
_ENDS_LIST = re.compile("(?:等)?(?:一行)?。")
# 会见了代表团一行: those whose visit the report tells
_DELEGATION = re.compile("(?:[一-龥]{0,12}(?:代表团|考察团|访问团)|客人)(?:一行)?(?=[，。；并]|$)")
# 发来贺电或贺函，热烈祝贺|奥雷尔
_CONGRATULATES = re.compile(
    "[^，。；]{0,6}，?(?:对|向)?[^，。；]{0,4}(?:祝贺|慰问|问候)[^，。；]{0,30}"
)
# 感谢主席近日同其通话: spoken of
_FEELS = re.compile("感谢|祝贺|欢迎|赞赏|高度评价")
# 欢迎仪式后，两国元首举行会谈。
_BOTH_TALK = re.compile(
    "(?:[^，。；]{0,10}后，)?(?:两国|双方)[^，。；]{0,6}(?:举行|进行)[^，。；]{0,6}(?:会谈|会晤)"
)
# 在会见奥雷尔时，
_AGAIN = re.compile("(?:在)?(?:会见|会晤|同|与)[^，。；]{2,24}时，")
_MESSAGE = re.compile("致|互致|发")
# not 互致, of which both sides are the subject
_SENDS = ("致", "发")
# 省委、省政府|3月5日向全省官兵|发出慰问信
_SENDER_GAP = re.compile("(?:等|联合|共同|专门|今天|近日|日前|，)*")
# 孟云舟|致信; 孟云舟|发来贺信: of one letter
_LETTER_ALONE = re.compile("(?:致|致以|发来|发去)?贺?信")
_CALL = re.compile("通电话|通话")
_KIND = re.compile("话别|茶叙|共进|记者")
_AND_WITH_WHOM = re.compile("(?:并|还|又|也|随后)?(?:分别)?[与同][^，。；与同和]{0,24}")
# 孟云舟|和夫人|白露|同贝林国总统|奥雷尔
_WITH_WIFE = re.compile("[^，。；、]{0,6}夫人")
_AND_WITH = re.compile("[同与]")
_PAIR = 2


@sentence_rule(_TALKS, *LETTERS, NEGOTIATES)
def find_talks(report: Report, start: int, end: int) -> list[Occasion]:
    """Open the talks of a sentence, or find them among those that are open."""
    found = []
    for verb in find_told_verbs(report, _TALKS, start, end):
        if _reports_talks(report.text, verb):
            found += _talks(report, verb) or _sent_by_bodies(report, verb)
    found += find_letters(report, start, end)
    return found or find_negotiations(report, start, end)


def _reports_talks(text: str, verb: Verb) -> bool:
    """Tell whether the verb says that they met and not when others did (会见后, 参加会见)."""
    before = text[max(verb.left, verb.start - 20) : verb.start]
    meets_press = verb.word.endswith("记者")
    if _NOT_BEFORE.search(before) and not (meets_press or before.endswith("期间")):
        return False
    if verb.word.endswith("会晤") and _ATTENDED.search(text, verb.left, verb.start):
        return False
    if text.startswith("时", verb.end) and not _is_call(verb.word):
        return False
    return _NOT_BEHIND.match(text, verb.end) is None and _NOT_TOLD.search(before) is None


def _is_call(word: str) -> bool:
    """Tell whether a word is of a call, which is told by what was said: 同奥雷尔通电话时表示."""
    return _CALL.match(word) is not None


def _talks(report: Report, verb: Verb) -> list[Occasion]:
    """Open the talks of a verb: one for each whom somebody 分别会见, else one for all."""
    before = _subjects(report, verb)
    if not before or (_BLESSES.match(verb.word) and not _is_sent(report, verb)):
        return []
    if _PASSED_ON.search(report.text, verb.left, before[-1].start):
        return []
    behind = _object(report, verb)
    each: Sequence[Group | None] = [behind]
    if behind is not None and verb.word.startswith(_EACH):
        each = [Group((one,), one.start, one.end) for one in behind.people]
    return [o for whom in each if (o := _talk(report, verb, before, whom)) is not None]


def _talk(report: Report, verb: Verb, before: list[Group], behind: Group | None) -> Occasion | None:
    word = verb.word.replace("了", "").removeprefix("分别").removeprefix("先后")
    sides = _sides(report, verb, before, behind) + _visitors(report, verb, before, behind)
    sides += _congratulated(report, verb, sides)
    if len(sides) == 1 and _MUTUAL.search(word) and _partner(report, verb, sides[0]) is None:
        return None
    mode = _mode(word)
    name = _name(report, verb, sides, behind)
    known = _same_talk(report, sides, mode, name)
    if known is not None:
        if known.when.is_open:
            known.when = date_near(report.findings, verb)
        return known
    occasion = Occasion(EventType.TALKS, verb.start, [name], "events.talks", mode=mode)
    occasion.principals = [found.person for found in sides]
    for found in sides:
        occasion.involve(found, ParticipationRole.MEET, "roles.meet")
    place_and_date(report, occasion, verb)
    current = report.current
    to_meeting = current is not None and current.type is EventType.MEETING
    if current is not None and to_meeting and occasion.when.is_open and _TO_MEETING.search(name):
        occasion.when = replace(current.when, basis="与所致之会议同日")
    report.opened.append(occasion)
    return occasion


def _sent_by_bodies(report: Report, verb: Verb) -> list[Occasion]:
    """Open the message of a body: 省委、省政府3月5日向全省官兵发出慰问信."""
    to = _TO.search(report.text, verb.left, verb.start)
    if to is None or not verb.word.startswith(_SENDS):
        return []
    bodies = report.findings.bodies_in(clause_start(report.text, verb.left, to.start()), to.start())
    bodies = bodies or report.findings.bodies_in(verb.left, to.start())
    if not bodies or report.findings.people_in(verb.left, verb.start):
        return []
    if _SENDER_GAP.fullmatch(undated(report, bodies[-1].end, to.start())) is None:
        return []
    hosts = body_ids(bodies)
    for known in report.of_type(EventType.TALKS):
        if known.mode is Mode.MESSAGE and known.hosts == hosts:
            return [known]
    who = report.text[bodies[0].start : bodies[-1].end]
    name = f"{who}{to.group()}{verb.word}"
    occasion = Occasion(EventType.TALKS, verb.start, [name], "events.talks", mode=Mode.MESSAGE)
    occasion.hosts = hosts
    place_and_date(report, occasion, verb)
    report.opened.append(occasion)
    return [occasion]


def _subjects(report: Report, verb: Verb) -> list[Group]:
    """The names before the verb; where both sides stand in its clause, only those of the clause."""
    before = report.findings.groups_in(verb.left, verb.start)
    before = [group for group in before if not _NO_SIDE.match(report.text, group.end)]
    if not _is_mutual(report, verb):
        # 青禾集团董事长奥雷尔来云溪考察，|市长孟云舟会见了奥雷尔
        head = clause_start(report.text, verb.left, verb.start)
        return [group for group in before if group.start >= head] or before
    clause = clause_start(report.text, verb.left, verb.start)
    if _FEELS.match(report.text, clause):
        return []
    near = [group for group in before if group.start >= clause]
    if len(near) == 1 and _AND_WITH_WHOM.fullmatch(report.text, clause, near[0].start):
        # 钱二江会见了总统奥雷尔，|并与外长|卡尔举行了会谈
        return [before[0], near[0]] if before[0] is not near[0] else near
    if not near and _AND_WITH_WHOM.match(report.text, clause, verb.start):
        # 并与|工商界人士|见面
        return before[:1]
    both = len(near) > 1 or any(_WITH.search(report.text, g.end, verb.start) for g in near)
    return near if both else before


def _object(report: Report, verb: Verb) -> Group | None:
    """The names behind 会见: they follow with nothing but titles between."""
    stop = find_stop(report.text, "；。", verb.end, verb.right)
    behind = [_until_comma(report.text, g) for g in report.findings.groups_in(verb.end, stop)]
    if not behind or _KIN.match(report.text, behind[0].end):
        return None
    gap = report.text[verb.end : behind[0].start]
    if _RELATIVE.fullmatch(gap):
        return behind[0]
    return behind[0] if len(gap) <= _FARTHEST_OBJECT and not _NOT_OBJECT.search(gap) else None


def _is_sent(report: Report, verb: Verb) -> bool:
    """Tell whether a 贺辞 is sent to somebody (向全会致贺辞) and not spoken for others there."""
    before = report.text[verb.left : verb.start]
    return _TO.search(before) is not None and "代表" not in before


def _until_comma(text: str, group: Group) -> Group:
    """Cut a list behind 会见 at its comma: whom, not who else is there.

    Where nothing follows the list, all of it is whom: 会见了省委书记孟云舟，省长温若水。
    """
    if _ENDS_LIST.match(text, group.end):
        return group
    for number, found in enumerate(group.people):
        if number and "，" in text[group.people[number - 1].end : found.start]:
            return Group(group.people[:number], group.start, group.people[number - 1].end)
    return group


def _partner(report: Report, verb: Verb, first: Occurrence) -> str | None:
    """Return who is on the other side where it is no name that is known: 同…客人, 同卡尔."""
    match = _WITH.search(report.text, first.end, verb.start)
    return match["whom"] if match else None


def _is_mutual(report: Report, verb: Verb) -> bool:
    """Tell whether both sides are the subject of a verb: 同奥雷尔会谈, 同奥雷尔举行会见."""
    held = report.text[verb.left : verb.start].endswith(("举行", "举行了"))
    return held or _MUTUAL.search(verb.word) is not None


def _sides(
    report: Report, verb: Verb, before: list[Group], behind: Group | None
) -> list[Occurrence]:
    """Those who meet: the first names of the sentence, all of them where the verb is mutual."""
    mutual = _is_mutual(report, verb)
    sent = (
        verb.word.startswith(_SENDS)
        and behind is None
        and _TO.search(report.text, verb.left, verb.start) is not None
    )
    left = before if mutual or sent else before[:1]
    right = (behind,) if behind is not None else ()
    return [found for group in (*left, *right) for found in group.people]


def _visitors(
    report: Report, verb: Verb, before: list[Group], behind: Group | None
) -> list[Occurrence]:
    """Who leads the delegation that is received, where its visit is what the report tells of."""
    visit = report.current
    if behind is not None or visit is None or visit.type is not EventType.VISIT:
        return []
    if _DELEGATION.match(report.text, verb.end) is None:
        return []
    host = {found.person for group in before for found in group.people}
    leads = [found for found in report.findings.people if found.person in visit.principals[:1]]
    return [found for found in leads[-1:] if found.person not in host]


def _congratulated(report: Report, verb: Verb, sides: list[Occurrence]) -> list[Occurrence]:
    """Whom a message reaches that tells it only so: 孟云舟发来贺电，热烈祝贺奥雷尔当选."""
    if not verb.word.startswith("发") or _TO.search(report.text, verb.left, verb.start):
        return []
    senders = {found.person for found in sides}
    people = report.findings.people_in(verb.end, verb.right)[:1]
    return [
        found
        for found in people
        if found.person not in senders
        and _CONGRATULATES.fullmatch(report.text, verb.end, found.start)
    ]


def _mode(word: str) -> Mode:
    if _MESSAGE.match(word):
        return Mode.MESSAGE
    if _CALL.match(word):
        return Mode.CALL
    return Mode.VIDEO if "视频" in word else Mode.IN_PERSON


def _name(report: Report, verb: Verb, sides: list[Occurrence], behind: Group | None) -> str:
    """Name the talks after those who take part: 孟云舟会见奥雷尔, 孟云舟同奥雷尔通话."""
    first, others = sides[0].person, sides[1:]
    word = verb.word.replace("了", "").removeprefix("分别").removeprefix("先后")
    word = word.removeprefix("亲切")
    unnamed = _WITH.search(report.text, sides[-1].end, verb.start) if behind is None else None
    if unnamed is not None and _MUTUAL.search(word):
        # 孟云舟、温若水|同中外记者见面
        return f"{first}同{unnamed['whom']}{word}"
    if behind is not None:
        return f"{first}{word}{'、'.join(found.person for found in behind.people)}"
    tail = _TAIL.match(report.text, verb.end)
    if word.endswith("会见") and _is_one_side(report, sides):
        return f"{first}{word}{tail.group() if tail else ''}".replace("见了", "见")
    if others and word.endswith("会见"):
        return f"{first}{word}{others[0].person}"
    to = None
    if word.startswith(_SENDS):
        to = _TO.search(report.text, sides[0].end, verb.start)
        others = [found for found in others if found.start > (to.start() if to else verb.end)]
        if others:
            return f"{first}向{others[0].person}{word}"
    elif others:
        return f"{first}同{_other_side(report, sides).person}{word}"
    if word.startswith(_SENDS):
        return f"{first}{to.group() if to else ''}{word}"
    partner = _partner(report, verb, sides[0])
    if partner is not None:
        return f"{first}同{partner}{word}"
    return f"{first}{word}{tail.group() if tail else ''}"


def _is_one_side(report: Report, sides: list[Occurrence]) -> bool:
    """Tell whether all stand before 会见: 孟云舟和副总理温若水、江行之|会见了记者."""
    if len(sides) <= _PAIR or _AND_WITH.search(report.text, sides[0].end, sides[1].start):
        return False
    gaps = [report.text[a.end : b.start] for a, b in pairwise(sides[1:])]
    return all(gap.startswith("、") for gap in gaps)


def _other_side(report: Report, sides: list[Occurrence]) -> Occurrence:
    """Return the first of the other side: 奥雷尔 in 孟云舟和夫人白露同总统奥雷尔话别."""
    if _WITH_WIFE.match(report.text, sides[0].end) is None:
        return sides[1]
    couples = (p for p in pairwise(sides) if _AND_WITH.search(report.text, p[0].end, p[1].start))
    return next((found for _, found in couples), sides[1])


def talks_again(report: Report, start: int, end: int) -> Occasion | None:
    """Return the talks that a sentence comes back to: 在会见奥雷尔时，孟云舟表示，…"""
    talks = report.of_type(EventType.TALKS)
    if not talks:
        return None
    if _BOTH_TALK.match(report.text, start, end):
        return talks[-1]
    match = _AGAIN.match(report.text, start, end)
    if match is None:
        return None
    met = {person_id(found.person) for found in report.findings.people_in(start, match.end())}
    return next((o for o in talks if any(o.involves(person) for person in met)), None)


def _same_talk(report: Report, sides: list[Occurrence], mode: Mode, name: str) -> Occasion | None:
    """The talks of these people that are open; those of one known side have one name too."""
    people = {found.person for found in sides}
    for occasion in report.of_type(EventType.TALKS):
        same = occasion.mode is mode and set(occasion.principals) == people
        same = same and _kind_of(name) == _kind_of(occasion.names[0])
        if same and (len(people) > 1 or _names_less(name, occasion.names[0], sides[0].person)):
            return occasion
    return None


def _kind_of(name: str) -> str:
    """Return what tells another meeting of the same people from their talks: 茶叙, 话别."""
    kind = _KIND.search(name)
    return kind.group() if kind else ""


def _names_less(name: str, known: str, who: str) -> bool:
    """Tell whether one of two names of one side's talks leaves out the other side: 孟云舟致贺信."""
    verb = min(name, known, key=len).removeprefix(who)
    if _LETTER_ALONE.fullmatch(name, len(who)) and _LETTER_ALONE.fullmatch(known, len(who)):
        return True
    return name == known or (name.endswith(verb) and known.endswith(verb) and "向" not in verb)
