"""Seats in bodies whose name begins with a word of no dictionary: 云泽海关|关长程远舟.

A place or brand that no list has, then a noun for one kind of body, then its office: together they
name a body, where a border stands before it and nothing else within. Rule: `bodies.coined`
(真例：云泽海关关长程远舟主持会议).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base.body_names import BodyName, member_discipline, party_group
from kg.extract.base.borders import STOP_TAGS
from kg.extract.base.reading import in_dictionary, tag_alone
from kg.extract.bodies.free_endings import free_kind
from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.title_mentions import Seat, Setting, mention_seat
from kg.lexicon.words import RoleEntry

RULE = "bodies.coined"
_LONGEST = 22
# how the names of such bodies end
_END = re.compile(
    "(?:军分区|警备区|卫戍区|军区|舰队|总队|支队|大队|中队|监狱|海关|海事局|派出所|看守所|戒毒所|"
    "司法所|钢铁厂|造船厂|[电水钢纸糖棉药]厂|厂|煤矿|铁矿|矿|油田|车务段|[机工电客货]务段|分局|"
    "博物馆|图书馆|文化馆|美术馆|档案馆|纪念馆|科技馆|展览馆|体育馆|"
    "医院|卫生院|保健院|卫生服务中心|大学|学院|学校|中学|小学|幼儿园|[一二三四五六七八九十]中|党校|"
    "集团|公司|银行|支行|分行|分公司|项目部|林场|农场|水库|"
    "日报社|晚报社|出版社|电视台|广播台|电台|剧院|剧团|乐团|"
    "管理局|管理处|管理站|监管局|检查站|救援站|工作站|气象站|研究所|研究院|设计院|调查队|勘测队|"
    "协会|学会|商会|联合会|促进会|基金会|促会|总会|妇联|文联|科协|侨联|残联|工商联|社科联|作协|"
    "青联|台联|红十字会|计生协|关工委|办公室|委员会|指挥部|领导小组|专班|中心|局|法院|检察院)$"
)
_GROUP = re.compile("(?:党委|党组|党总支|党支部|纪委|工会|团委)$")
# 程远舟任|云泽海关, 由|云泽海关: what stands before the body within its clause
_BORDER = re.compile("任(?!命)|[的为由与和向请据是系对同被及原前]|经(?![济贸信开营])|担任|兼")
_NEVER = re.compile(
    "[的了在把将各该等其某兼]|(?<=.)[任为]|有关|相关|全[省市县区国]|负责|同志|会议|[会接]见|本报|"
    "记者"
)
_ANY = re.compile(
    "^(?:[一两三四五六七八九十几多数]|中国|国家|全国|当地|我|本|新一届|首届|历届|[上下同]级)"
)
_NO_HEAD = frozenset("原前兼任由在对向与和为其新该是系")
_COMMANDS = re.compile("(?:区|队)$")
# 程远舟局长|任组长: the office stands behind a name
_TAKES = ("任", "兼任", "担任")


def coined_seat(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat in the body that ends where a title begins, None where none does."""
    group = _GROUP.search(setting.text, max(0, begin - 3), begin)
    if entry.kind == "state" and (group is None or not entry.form.endswith("主席")):
        return None
    end = begin if group is None else group.start()
    ending = _END.search(setting.text, max(0, end - 7), end)
    if ending is None and entry.kind == "ministry" and group is None and not entry.deputy:
        end, ending = begin + 1, _END.search(setting.text, max(0, begin - 6), begin + 1)
    if ending is None or setting.text.startswith(_TAKES, begin + len(entry.form)):
        return None
    start = next((at for at in _starts(setting, end) if _is_body(setting, at, ending, end)), None)
    if start is None:
        return None
    house = _name(setting, start, end)
    if group is None:
        return mention_seat(BodyMention(start, end, house, RULE, base="free"))
    unit = group.group()
    name = member_discipline(house) if unit == "纪委" else party_group(house, unit)
    return mention_seat(BodyMention(start, begin, name, RULE, (house,), base="free"))


def _starts(setting: Setting, end: int) -> Iterator[int]:
    """Yield where the name may begin: at the head of the clause, then behind each border in it."""
    run = end
    while run > max(0, end - _LONGEST) and setting.reading.is_han(run - 1):
        run -= 1
    if not setting.reading.is_han(run - 1):
        yield run
    for border in _BORDER.finditer(setting.text, run, end - 3):
        yield border.end()
    verbs = setting.lexicon.verbs
    for at in range(run + 2, end - 3):
        if setting.text[at - 2 : at] in verbs:
            yield at


def _is_body(setting: Setting, start: int, ending: re.Match[str], end: int) -> bool:
    """Tell whether a coined word or a place begins the name, and nothing in it is another word."""
    stem = setting.text[start : ending.start()]
    if len(stem) < 2 or _NEVER.search(stem) or _ANY.match(stem):
        return False
    head = setting.text[start : start + 2]
    if head[0] in _NO_HEAD:
        return False
    place = setting.place_at(start)
    if place is None and setting.text[start - 1 : start] in ("和", "与", "同"):
        # 反恐怖和|特巡警支队: a piece of a name
        return False
    if place is None and in_dictionary(head) and tag_alone(head)[0][1] != "ns":
        return False
    lexicon, reading = setting.lexicon, setting.reading
    for at in range(start, ending.start()):
        stop, tag = reading.words[at]
        word = setting.text[at:stop] if stop else ""
        if word and (word in lexicon.roles or word in lexicon.verbs):
            return False
        if word and at > start + 1 and tag[0] in STOP_TAGS:
            return False
    return True


def _name(setting: Setting, start: int, end: int) -> BodyName:
    surface = setting.text[start:end]
    if _COMMANDS.search(surface):
        return BodyName(surface, (), "military")
    return BodyName(surface, (), free_kind(surface))
