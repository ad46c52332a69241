"""Seats in townships and villages, which no list of places has: 沙河镇镇长, 龙涎井村党支部书记.

真例：沙河镇党委书记程远舟; 镇长程远舟 in a paragraph on 沙河镇; 大湾村党支部书记、村委会主任程远舟.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.body_names import BodyName, place_body
from kg.extract.base.borders import past_words
from kg.extract.base.reading import HAN
from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.title_mentions import Seat, Setting, Title
from kg.extract.places.places import PlaceMention
from kg.extract.posts.stem_seats import RULE
from kg.lexicon.words import RoleEntry
from kg.model.knowledge import TenureKind
from kg.text.sentences import line_start

# 沙河镇|党委, 花园口街道|办事处, 沙河镇|
_TOWNSHIP = re.compile(
    f"(?P<place>[{HAN}]{{2,6}}?(?:镇|乡|街道|苏木))(?P<former>原|前)?(?:时任|现任)?(?P<unit>党委|"
    f"党工委|纪委|办事处|)$"
)
_HEADS = {"镇长": "镇", "乡长": "乡"}
# 在|沙河镇，
_NAMED = re.compile(
    f"(?:[在到于、，和赴是为县市区旗]|^)(?P<place>[{HAN}]{{2,3}}(?:镇|乡))(?!长|级)"
)
# 龙涎井村|党支部, 根山村|原|党支部
_VILLAGE = re.compile(
    f"(?P<place>[{HAN}]{{2,12}}?(?:村|社区))(?P<former>原|前)?"
    "(?P<unit>党支部|支部|党总支|党委|村委会|居委会)部?$"
)
# 界牌村|支书, 幸福社区|第一书记: of its party organisation, whatever that is called
_SECRETARY = re.compile(
    f"(?P<place>[{HAN}]{{2,12}}?(?:村|社区))(?P<former>原|前)?(?:驻村)?(?P<unit>)$"
)
_SECRETARIES = frozenset({"书记", "副书记", "第一书记", "村支书"})
# 界牌|村支书: the role begins with the last character of the village
_BRANCH_SECRETARY = "村支书"
_NO_VILLAGE = re.compile("[的在是和与为向对及并由到给将被把各该全本]")
_OF_TOWNSHIP = re.compile(".{2,6}?(?:镇|乡|街道|苏木)(?=.{2,}(?:村|社区)$)")
_COMMITTEES = {"社区": "residents", "村": "village"}
_COMMITTEE = re.compile("[村居]委会$")
# 并与|镇党委书记: no name of a place holds these
_NEVER = re.compile("[的在是和与为向对及并由到各该全本]")
# 通过该乡|远大村
_OF_IT = re.compile("[该本我全][乡镇县市区]")
_LONGEST = 12
_SHORTEST = 3
_TOWNSHIPS = ("镇", "乡", "街道", "苏木")
# ，|纪委|书记: of the township that a document is about, which has a 镇长
_GROUP = re.compile(f"(?:(?<![{HAN}])|(?<=[由和与同]))(?:党委|党工委|纪委|人大)$")
_GROUPS = {"党委": "party", "党工委": "party", "纪委": "discipline", "人大": "congress"}
_HAS_HEAD = re.compile("[镇乡](?:长|党委书记|人大主席)|办事处主任")
# of a township's party committee, whose list may name its 纪委 before
_MEMBERS = frozenset({"组织委员", "宣传委员", "统战委员", "政法委员"})
# 青山村村支书温若水、|村|主任程远舟, |村监委会|主任程远舟
_OF_VILLAGE = re.compile(f"(?<![{HAN}])村(?P<unit>党支部|党总支|委会|监委会|监督委员会|)$")
_SUPERVISORS = ("监委会", "监督委员会")


def township_seat(
    setting: Setting, begin: int, entry: RoleEntry, previous: Title | None
) -> Seat | None:
    """Return the seat in the township or village whose name stands before a role, or none."""
    return (
        _village(setting, begin, entry, previous)
        or _residents(setting, begin, entry)
        or _township(setting, begin, entry)
        or _head_of_chain(setting, begin, entry, previous)
        or _head_of_paragraph(setting, begin, entry)
        or _group_of_township(setting, begin)
        or _member_of_township(setting, begin, entry)
        or _of_village(setting, begin, entry)
    )


def _village(setting: Setting, begin: int, entry: RoleEntry, previous: Title | None) -> Seat | None:
    left = max(0, begin - _LONGEST)
    begin += entry.form == _BRANCH_SECRETARY
    match = _VILLAGE.search(setting.text, left, begin)
    if match is None and entry.form in _SECRETARIES:
        match = _SECRETARY.search(setting.text, left, begin)
    if match is not None:
        first, last = match.span("place")
        # 在该村村委会与|南山村|第一书记
        behind = max(setting.text.rfind(word, first, last - 2) for word in "与由") + 1
        start = behind or _border(setting, first, last)
        if start is None or _NO_VILLAGE.search(setting.text, start, match.end("place")):
            return None
        village = setting.text[start : match.end("place")]
        # 市水利局|驻|阳坡村第一书记; 听|驻村第一书记
        sent = village.rfind("驻") + 1
        start, village = start + sent, village[sent:]
        if len(village) < _SHORTEST:
            return None
        organisation = "党支部" if village[-1] == "村" else "党组织"
        body = _body_of_village(village, match["unit"] or organisation)
        if not match["unit"]:
            basis = f"书记即{body.full}书记"
            return _then(match, Seat(start, body, place=village, base="village", basis=basis))
        return _then(match, _named(start, match.end(), body, village))
    seat = None if previous is None else previous.seat
    group = None if seat is None else _VILLAGE.fullmatch(seat.body.full)
    committee = _COMMITTEE.search(setting.text, left, begin)
    if group is None or committee is None:
        return None
    body = _body_of_village(group["place"], committee.group())
    return Seat(
        committee.start(), body, base="village", basis=f"{committee.group()}承前指{body.full}"
    )


def _residents(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat of the head of a community or village: 昌明社区|主任, 大湾村|副主任."""
    place = setting.place_to.get(begin)
    if place is None or entry.form not in ("主任", "副主任"):
        return None
    kind = next((kind for end, kind in _COMMITTEES.items() if place.name.endswith(end)), None)
    if kind is None:
        return None
    return Seat(place.start, place_body(kind, place.name), place=place.name, base=kind)


def _named(start: int, end: int, body: BodyName, place: str, base: str = "village") -> Seat:
    """Return the seat in a body whose own characters stand at [start, end), so is mentioned."""
    mention = BodyMention(start, end, body, RULE, place=place, base=base)
    return Seat(start, body, mention, place=place, base=base)


def _then(match: re.Match[str], seat: Seat) -> Seat:
    """Return the seat as one that was held, where 原 stands behind the place: 欢喜乡原党委书记."""
    return replace(seat, kind=TenureKind.FORMER, mention=None) if match["former"] else seat


def _body_of_village(village: str, unit: str) -> BodyName:
    """Name a body of a village; 石梁乡柳山村党支部 without its township too."""
    bare = _OF_TOWNSHIP.sub("", village)
    body = _named_of_village(village, unit)
    if bare in ("", village):
        return body
    short = _named_of_village(bare, unit)
    return replace(body, others=(*body.others, short.full, *short.others))


def _named_of_village(village: str, unit: str) -> BodyName:
    if unit in ("村委会", "居委会"):
        full = f"{village}{'村' if unit == '村委会' else '居'}民委员会"
        shorts = (f"{village}{unit}", *((f"{village}委会",) if unit == "村委会" else ()))
        return BodyName(full, shorts, "other")
    if unit == "党组织":
        return BodyName(f"{village}{unit}", (), "party")
    unit = "党支部" if unit == "支部" else unit
    full = {"党支部": "支部委员会", "党总支": "总支部委员会", "党委": "委员会"}[unit]
    return BodyName(
        f"{village}{unit}", (f"中共{village}{full}", f"中国共产党{village}{full}"), "party"
    )


def _border(setting: Setting, start: int, end: int) -> int | None:
    """Return where the name of a place begins: behind a place, a mark, at a word."""
    reading = setting.reading
    past = past_words(setting.text, start, end, shortest=2)
    if past > start:
        return past
    of_it = _OF_IT.search(setting.text, start, end - 2)
    if of_it is not None:
        return of_it.end()
    for begin in range(start, end - 2):
        if begin in setting.place_to or not reading.is_han(begin - 1):
            return None if _acts(setting, begin, end) else begin
    # a township has two or three characters before its last
    for begin in range(max(start, end - 4), end - 2):
        if reading.begins_word(begin):
            return begin
    return None


def _ends_there(place: PlaceMention | None, end: int) -> bool:
    return place is not None and place.end == end


def _acts(setting: Setting, begin: int, end: int) -> bool:
    """Tell whether a verb stands where a name would, be it behind a place: 云泽|查处|村党支部."""
    place = setting.place_at(begin)
    at = begin if place is None or place.end >= end else place.end
    stop, tag = setting.reading.words[at]
    told = at > begin and tag[:1] == "v" and at + 2 <= stop < end
    return told or setting.text[at : at + 2] in setting.lexicon.verbs


def _township(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    match = _TOWNSHIP.search(setting.text, max(0, begin - _LONGEST), begin)
    if match is None:
        return None
    left, end = match.span("place")
    known = (at for at in range(left, end - 2) if _ends_there(setting.place_at(at), end))
    start = next(known, None)
    start = _border(setting, left, end) if start is None else start
    if start is None or _NEVER.search(setting.text, start, match.end("place")):
        return None
    if setting.text[start : start + 2] in setting.lexicon.verbs:
        # 补选|镇人民政府镇长
        return None
    place, unit = setting.text[start : match.end("place")], match["unit"]
    if unit == "办事处":
        office = BodyName(place + unit, (), "government")
        return _then(match, _named(start, match.end(), office, place, "government"))
    if unit:
        party = place_body("discipline" if unit == "纪委" else "party", place)
        return _then(match, _named(start, match.end(), party, place, "party"))
    if _HEADS.get(entry.form.removeprefix("常务").removeprefix("副")) != place[-1]:
        return None
    return Seat(start, place_body("government", place), base="government", place=place)


def _head_of_chain(
    setting: Setting, begin: int, entry: RoleEntry, previous: Title | None
) -> Seat | None:
    """Return the government of the township of the office before: 沙河镇党委副书记、|镇长."""
    level = _HEADS.get(entry.form.removeprefix("副"))
    seat = None if previous is None else previous.seat
    if level is None or seat is None or seat.place is None or not seat.place.endswith(level):
        return None
    if previous is None or setting.text[previous.end : begin] not in ("、", "兼", "、兼"):
        return None
    return Seat(
        begin, place_body("government", seat.place), base="government", place=seat.place,
        basis=f"承前{seat.place}",
    )  # fmt: skip


def _head_of_paragraph(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the government of the township that the paragraph named last: 镇长程远舟."""
    level = _HEADS.get(entry.form.removeprefix("副"))
    if level is None:
        return None
    left = line_start(setting.text, begin)
    named = [m["place"] for m in _NAMED.finditer(setting.text, left, begin)]
    named = [place for place in named if not _NEVER.search(place)]
    place, where = named[-1] if named else _only_township(setting), "本段" if named else "文中"
    if place is None or not place.endswith(level):
        return None
    basis = f"{level}指{place}：{where}所称{place}"
    return Seat(begin, place_body("government", place), base="government", place=place, basis=basis)


def _only_township(setting: Setting) -> str | None:
    """Return the one township that a document names, None where it names none or several."""
    named = {place.name for place in setting.places if place.name.endswith(_TOWNSHIPS)}
    return next(iter(named)) if len(named) == 1 else None


def _member_of_township(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat in the party's committee of the one township: 纪委书记…，|组织委员程远舟."""
    place = _only_township(setting) if entry.form in _MEMBERS else None
    if place is None or setting.reading.is_han(begin - 1):
        return None
    basis = f"{entry.form}指{place}的：文中所称{place}"
    return Seat(begin, place_body("party", place), base="party", place=place, basis=basis)


def _of_village(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat in a body of the village that the paragraph named last: 村|主任程远舟."""
    word = _OF_VILLAGE.search(setting.text, max(0, begin - 7), begin)
    if word is None or entry.form not in ("主任", "副主任", *_SECRETARIES):
        return None
    left = line_start(setting.text, begin)
    named = [
        place.name
        for place in setting.places
        if left <= place.start and place.end <= word.start() and place.name.endswith("村")
    ]
    if not named:
        return None
    village = _OF_TOWNSHIP.sub("", named[-1]) or named[-1]
    if word["unit"] in _SUPERVISORS:
        others = (f"{village}村监委会", f"{village}监委会")
        body = BodyName(f"{village}村务监督委员会", others, "other")
    elif entry.form in ("主任", "副主任"):
        body = _named_of_village(village, "村委会")
    else:
        body = _named_of_village(village, word["unit"] or "党支部")
    basis = f"村指{village}：本段所称{village}"
    return Seat(word.start(), body, place=village, base="village", basis=basis)


def _group_of_township(setting: Setting, begin: int) -> Seat | None:
    """Return the seat in a committee of the one township whose head is named: 党委|副书记、镇长.

    真例：界河镇召开会议。党委副书记、镇长程远舟主持，纪委书记叶林川出席。
    """
    group = _GROUP.search(setting.text, max(0, begin - 4), begin)
    place = None if group is None else _only_township(setting)
    if group is None or place is None or _HAS_HEAD.search(setting.text) is None:
        return None
    kind = _GROUPS[group.group()]
    body = place_body(kind, place)
    basis = f"{group.group()}指{place}的：文中所称{place}"
    mention = BodyMention(*group.span(), body, RULE, place=place, base=kind, basis=basis)
    return Seat(group.start(), body, mention, place=place, base=kind, basis=basis)
