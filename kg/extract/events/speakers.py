"""Who speaks: the person, pronoun, body or meeting before a verb of speech.

真例：孟云舟在讲话中强调，… | 他还指出，… | 省气象局今天表示，… | 会议传达了…精神，指出，…
"""

from __future__ import annotations

import re

from kg.extract.base.people import Occurrence
from kg.extract.events.speech_verbs import SpeechVerb
from kg.extract.found.findings import Findings, Group
from kg.text.sentences import line_start

# 会议还强调，| 《意见》指出，
_MEETING = re.compile(
    "(?:会议|大会|全会|贺词|(?:^|，)督察|(?:^|，)(?:这一|该|此)?通报|(?:^|，)巡视|文章|通知|意见|"
    "决定|公报|批示|判决书?|起诉书|倡议书|公开信|白皮书|讲话|评论|社论|声明|方案|报告|贺信|贺电|"
    "信中|电文|座谈会|会商|磋商|《[^》\n]{1,40}》)"
    "(?:还|并|同时|中|进一步|特别|最后|随后|认真)*$"
)
# 会议传达学习了…精神，指出，…: the meeting is the subject of the whole sentence
# 会议|号召全体社员…: a meeting right before its verb, with neither comma nor colon behind
_MEETING_ALONE = re.compile(
    "(?:[此本这]次)?(?:会议|大会|全会|座谈会)(?:还|并|也|同时|最后|特别|进一步)*"
)
# 乌方同时|指责俄军…: a side, right before its verb
_SIDE = re.compile(
    "[一-龥]{0,12}?(?:方面?|军方?|当局)(?:还|也|并|同时|[0-9]{1,2}日|今天|当天|随后|此前|再次)*"
)
_EVERYBODY = re.compile(
    "(?:与会)?(?:大家|双方|代表们|委员们|代表委员们?|与会人员|与会者|"
    "与会(?:同志|代表|专家|嘉宾|委员|各方)们?)(?:还|一致|纷纷|普遍|都|同时|在[^，。；]{0,8}时)*"
)
# 各督导组组长（强调） | 有关单位主要负责同志一致（表示） | 岭东国方面（称）
_GROUP = re.compile(
    "(?![他她])[^“”，；]{0,40}?(?<![同与和由据])(?:组长|负责人|负责同志|代表|专家|学者|人士|"
    "党员干部|干部|干部群众|群众|官兵|师生|嘉宾|官员|委员|党员|企业家|职工|方面|发言人|"
    "该(?:部门|机构|局|部|组织|委员会|公司|集团|中心|大学|医院)|媒体|警方|军方|当局|集会者|"
    "抗议者|村民|居民|市民|(?:法院|检察院|检察机关|合议庭)(?:经?(?:审理|审查))?|"
    "(?:检查|督查|督导|督察|调研|考察|评估|巡视|巡察|工作|专家|课题|评审|验收|"
    "视察|观察)[组团]|(?:组织|机构|公司|集团|基金会|协会|银行)(?:主席|总裁|负责人))(?:分析)?"
    "(?:当地时间|今天|昨天|当天|近日|日前|同日|[0-9]{1,2}[日月]|[上下]午|晚)*(?:（[^）]{1,12}）)?"
    "(?:凌晨|清晨)?(?:在[^，。；]{0,14}(?:时|上|中))?(?:还|一致|纷纷|普遍|都|均|也|同时)*"
)
# 对围拢过来的职工（说）: whom somebody speaks to
_SPOKEN_TO = re.compile("(?<!反)对(?![外口])|(?<![面方])向|[给请让跟]")
_SESSION_HEAD = re.compile(
    "(?:会议|大会|全会|座谈会|文章|《)"
    # 党的二十届三中全会|对文物工作作出部署，指出，…
    "|[^，。；：在与同“]{2,24}(?:会议|大会|全会)(?=[对就]|审议|传达|听取|研究|分析|部署|通报)"
)
# 孟云舟在讲话中强调，| 孟云舟主持召开座谈会时指出，: the words are the person's all the same
_SPEAKS_THERE = re.compile(
    "(?:发表|发布)[^，。；]{0,6}(?:声明|评论|文章)$|讲话|报告|[贺致][辞词]中|贺信中|批示中|"
    "文章中|信中|电中|电文|声明中|座谈会|会议时|时$"
)
# 他还指出，| 他在调研中强调，
_PRONOUN = re.compile("(?P<who>[他她])(?!们)(?=[^，。；]{0,24}$)")
# 总书记强调， | 总书记来到云溪村，强调: the one whom the article has called so by his name
_GENERAL_SECRETARY = "总书记"
# 他又来到黄桃基地，指出，…
_HEAD_PRONOUN = re.compile("(?:[^，。；]{0,10}，)?(?P<who>[他她])(?!们|们的)")
# 会见奥雷尔时，孟云舟…，强调: whom one meets is not who speaks
_WHEN = re.compile("[^，。；]{0,8}(?:时|后|之际)，")
# 请孟云舟转达问候并表示，: the subject of the sentence goes on
_ASKS = re.compile("(?:并)?(?:请|对|就|向|感谢|欢迎|祝贺|祝愿|转达|高度|赞赏|完全|积极|热烈)")
# 希望各方努力 behind a comma goes on with what was said
_WISHES = ("希望", "呼吁")
# 孟云舟充分肯定工作成绩，|认为措施有力; but not 与会嘉宾高度评价孟云舟的讲话，|认为…
_OPINIONS = ("认为", "建议")
_OTHERS = re.compile(
    "人士|嘉宾|专家|代表(?!团)|各界|民众|国家|评价|称赞|赞赏|会见|会晤|[，和与同对向]"
)
_THING = re.compile(
    "(?!过去|当前|今年|目前|近年|多年|未来|长期|一直|今后|当下|下一步|下步)[一-龥]{2,5}[，。]"
)
# 孟云舟讲话，|希望各方努力; 对大会召开表示祝贺，|希望大家…
# 孟云舟颁发任命书，|希望他们…
_TO_THEM = re.compile("(?:他们|大家|同学们|同志们|广大)")
_JUST_SPOKEN = re.compile(
    "(?:(?:讲话|致辞|致词|发言)(?:时|中)?|表示[^，。；]{0,10}(?:祝贺|感谢|谢意|欢迎|问候|肯定|"
    "慰问|敬意|赞赏|高兴|钦佩)|提出(?:了)?[^，。；]{0,8}(?:意见|建议|要求))，\\Z"
)
HE_TOO = ("他还", "她还", "他同时", "她同时", "他并", "她并", "他也", "她也")
HE = ("他", "她", *HE_TOO)
_HE = (*HE, "总书记")
# 他介绍了情况，并|表示两校…
_AND = ("", "并", "还", "同时", "提出", "并提出", "明确", "并明确")
_BARE_GAP = re.compile(
    "(?:委员|代表|同志|总书记)?(?:还|也|则|并|同时|现场|当场|随即|当即|再次|明确|分别|专门|当天|"
    "今天|昨天|近日|日前|[0-9]{1,2}日|在?会上|"
    "在(?:讲话|致辞|发言|座谈|调研|考察)[中时])*"
)
# the name before is spoken to or of: 对孟云舟说
_ADDRESSED = ("对", "向", "受", "据")
_NOT_SUBJECT = "对向同与和跟为给受就"
_OBJECT_ENDS = tuple(_NOT_SUBJECT + "由被经")
# 孟云舟团队表示: not the person
_TEAMS = ("竞选团队", "团队", "办公室", "政府", "方面")
# 学习孟云舟重要讲话精神，…强调
_DOCTRINE = re.compile("(?:精神|思想|论述|指示)")
# 孟云舟|院长就贯彻全会精神|强调: what the words are about
_ABOUT_IT = re.compile("[^，。；就]{0,6}[就对][^，。；]{2,40}?精神")
# 近日对防汛工作作出重要指示强调: an instruction is said
_DIRECTS = re.compile("作出(?:重要)?(?:指示|批示)(?:指出|强调|要求)?(?:并)?$")
_NEW_SENTENCE = re.compile("[。；]")
# 省气象局（6日）表示
_BODY_GAP = re.compile(
    "(?:今天|昨天|当天|今日|近日|日前|方面|同一天|同日|当晚|”|[0-9]{1,2}日|（[^）]{1,12}）|还|并|"
    "同时|在[^，。]{1,12}中)*"
)
_OFFICE_SIZES = (5, 4, 3, 2)
# 。|表示有信心: what begins a sentence without a subject; 。询问汛情，并|要求: joins its verbs
# 党的十八大以来，|孟云舟…
_SINCE = re.compile("^[^，。；]{2,14}(?:以来|来|后|时|期间)，")
_HEADLESS = ("表示", "认为", "强调", "指出", "要求", "希望")
_JOINS = ("并", "还", "同时")
# how far from the head of a sentence the name of its subject ends
_SUBJECT_NEAR = 40
# how far a verb may stand from its clause's head and still belong to the subject of the sentence
_NEAR = 16


def is_session_verb(findings: Findings, verb: SpeechVerb) -> bool:
    """Tell whether the sentence tells of a meeting and goes on with its words: 会议…，指出，"""
    text = findings.text
    if text[verb.offset - 1] != "，":
        return False
    head = _SESSION_HEAD.match(text, verb.start, verb.offset)
    return head is not None and not findings.people_in(*head.span())


def is_meeting_verb(findings: Findings, verb: SpeechVerb) -> bool:
    """Tell whether a meeting or document is the subject, and nobody speaks at it: 会议要求，"""
    text = findings.text
    own_clause = text[verb.clause : verb.offset]
    if own_clause.startswith(("他", "她")) and not own_clause.startswith(("他们", "她们")):
        return False
    whole = own_clause if verb.bare else text[verb.start : verb.offset]
    if not _MEETING.search(own_clause) and not _MEETING.search(whole):
        return False
    people = findings.people_in(verb.clause, verb.offset)
    if not people:
        return True
    gap = text[people[-1].end : verb.offset]
    return _MEETING.search(gap) is None or _SPEAKS_THERE.search(gap) is None


def is_meeting_alone(findings: Findings, verb: SpeechVerb) -> bool:
    """Tell whether a meeting stands right before a verb without a mark: 会议号召全体社员…"""
    return _MEETING_ALONE.fullmatch(findings.text, verb.clause, verb.offset) is not None


def is_side(findings: Findings, verb: SpeechVerb) -> bool:
    """Tell whether a side stands right before a verb without a mark: 俄方警告…"""
    return _SIDE.fullmatch(findings.text, verb.clause, verb.offset) is not None


def is_everybody(findings: Findings, verb: SpeechVerb) -> bool:
    """Tell whether those who were there speak as one: 大家一致认为，"""
    return _EVERYBODY.fullmatch(findings.text, verb.clause, verb.offset) is not None


def is_group(findings: Findings, verb: SpeechVerb) -> bool:
    """Tell whether people speak who are named only by what they are: 各督导组组长强调，"""
    text = findings.text
    match = _GROUP.fullmatch(text, verb.clause, verb.offset)
    if match is None or _SPOKEN_TO.search(match.group()):
        return False
    return not findings.people_in(verb.start, verb.offset)


def fits_bare(findings: Findings, verb: SpeechVerb) -> bool:
    """Tell whether a verb without a mark opens a remark: right behind a name, or behind ，."""
    people = findings.people_in(verb.clause, verb.offset)
    if people:
        behind = _behind_office(findings, people[-1].end)
        return _BARE_GAP.fullmatch(findings.text, behind, verb.offset) is not None
    if findings.text[verb.clause : verb.offset] in _HE:
        return True
    if verb.word in _OPINIONS and not _names_first(findings, verb):
        return False
    if verb.word in _WISHES and not (
        _JUST_SPOKEN.search(findings.text, 0, verb.clause)
        or (_TO_THEM.match(findings.text, verb.end) and _names_first(findings, verb))
    ):
        return False
    joined = findings.text[verb.clause : verb.offset] in _AND
    if not joined or findings.text[verb.clause - 1 : verb.clause] not in "，；":
        return False
    # 明确责任单位，指出处理路径，: a thing, no words
    return _THING.match(findings.text, verb.end) is None


def _behind_office(findings: Findings, offset: int) -> int:
    """Return where the office behind a name ends, else the offset: 奥雷尔|副国务秘书."""
    start = offset + findings.text.startswith("副", offset)
    roles = findings.reading.lexicon.roles
    sizes = (size for size in _OFFICE_SIZES if findings.text[start : start + size] in roles)
    return next((start + size for size in sizes), offset)


def _names_first(findings: Findings, verb: SpeechVerb) -> bool:
    """Tell whether a sentence begins with the person whose view it gives."""
    groups = findings.groups_in(verb.start, verb.clause)
    return bool(groups) and not _OTHERS.search(findings.text, verb.start, groups[0].start)


def find_speaker(findings: Findings, verb: SpeechVerb) -> Occurrence | None:
    """Return the name of who speaks: of the clause before the verb, else of the sentence's head."""
    text = findings.text
    groups = [
        group
        for group in findings.groups_in(verb.start, verb.offset)
        if group.end <= verb.offset and group.people[-1].start >= verb.clause
    ]
    if not groups or _ASKS.match(text, verb.clause, groups[0].start):
        return _subject_of_sentence(findings, verb)
    subject = _subject_of_clause(text, groups)
    if len(groups) == 1 and text[subject.start - 1 : subject.start] in _ADDRESSED:
        return None
    first = subject.people[0]
    if text.startswith(_TEAMS, first.end):
        return None
    if text.startswith("的", first.end) and len(subject.people) == 1:
        # 总统奥雷尔的顾问…表示: somebody else, whose name is not known
        return None
    about = _ABOUT_IT.match(text, first.end, verb.offset)
    doctrine = _DOCTRINE.search(text, about.end() if about else first.end, verb.offset)
    return first if doctrine is None or _DIRECTS.search(text, first.end, verb.offset) else None


def _subject_of_sentence(findings: Findings, verb: SpeechVerb) -> Occurrence | None:
    """孟云舟来到云溪村，强调，…: the clause has no name of its own, and the verb stands near."""
    text = findings.text
    own_clause = text[verb.clause : verb.offset]
    goes_on = _ASKS.match(own_clause) is not None
    if not goes_on and (len(own_clause) > _NEAR or "他" in own_clause or "她" in own_clause):
        return None
    groups = [g for g in findings.groups_in(verb.start, verb.clause) if g.end <= verb.clause]
    if not groups or _NEW_SENTENCE.search(text, groups[-1].end, verb.clause):
        return None
    if _HEAD_PRONOUN.match(text, verb.start, groups[0].start):
        return None
    if not goes_on and findings.bodies_in(verb.clause, verb.offset):
        return None
    groups = [g for g in groups if not _NEW_SENTENCE.search(text, g.end, verb.clause)]
    acting = [g for g in groups if not _WHEN.match(text, g.end, verb.clause)]
    return (acting or groups)[0].people[0]


def _subject_of_clause(text: str, groups: list[Group]) -> Group:
    """Return the first names, or later ones where 时 or 后 ends what the first did."""
    subject = groups[0]
    for group in groups[1:]:
        gap = text[subject.end : group.start]
        if text[group.start - 1] not in _NOT_SUBJECT and ("时" in gap or "后" in gap or not gap):
            subject = group
    return subject


def general_secretary(findings: Findings, verb: SpeechVerb) -> str | None:
    """Return whom 总书记 means, the subject of the verb's clause or of the clause before it."""
    text = findings.text
    start = text.rfind("，", verb.start, verb.clause - 1) + 1 if verb.clause > verb.start else 0
    head = max(start, verb.start)
    at = text.find(_GENERAL_SECRETARY, head, verb.offset)
    if at < 0 or text[at - 1] not in "，。；：\n" or findings.people_in(head, verb.offset):
        return None
    named = [held for held in findings.holdings if held.title.role == _GENERAL_SECRETARY]
    return named[0].person if named else None


def find_pronoun(findings: Findings, verb: SpeechVerb) -> str | None:
    """Return 他 or 她 where it is the subject of the verb's clause."""
    match = _PRONOUN.search(findings.text, verb.clause, verb.offset)
    if match is None and verb.clause > verb.start and verb.offset - verb.clause <= _NEAR:
        match = _HEAD_PRONOUN.match(findings.text, verb.start, verb.clause)
    return match["who"] if match else None


def last_subject(findings: Findings, start: int) -> str | None:
    """Return the subject of the sentence before the one at `start`, whom 他 there means."""
    before = findings.reading.sentence_at(start - 1)[0] if start else 0
    if _HEAD_PRONOUN.match(findings.text, before, start) or "，他" in findings.text[before:start]:
        # the sentence before says 他 too: whom the paragraph begins with
        before = line_start(findings.text, start)
    subjects = findings.groups_in(before, start)
    return subjects[0].people[0].person if subjects else None


def dropped_subject(findings: Findings, verb: SpeechVerb) -> str | None:
    """Return the subject of the sentence before where the verb's own has none.

    真例：孟云舟来到云溪村，察看了堤坝。询问了汛情，并要求各村加强巡查。
    """
    text, start = findings.text, verb.start
    if verb.word not in _HEADLESS or not start or "\n" in text[start - 1 : start]:
        return None
    if verb.offset > start and not (
        text[verb.clause : verb.offset] in _JOINS
        and findings.reading.words[start][1][:1] in ("v", "p")
        and not findings.people_in(start, verb.offset)
    ):
        return None
    before = findings.reading.sentence_at(start - 1)[0]
    groups = findings.groups_in(before, start)
    if not groups or groups[0].end - before > _SUBJECT_NEAR or len(groups[0].people) > 1:
        return None
    gap = _SINCE.sub("", text[before : groups[0].start], count=1)
    return None if "，" in gap or gap.endswith(_OBJECT_ENDS) else groups[0].people[0].person


def body_speaks(findings: Findings, verb: SpeechVerb) -> bool:
    """Tell whether a body is the subject of the clause: 省气象局今天表示，"""
    for body in findings.bodies_in(verb.clause, verb.offset):
        if _BODY_GAP.fullmatch(findings.text, body.end, verb.offset):
            return findings.text[verb.clause : body.start] in ("", "美")
    return False
