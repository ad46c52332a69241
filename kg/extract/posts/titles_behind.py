"""Titles behind a known name: 习近平总书记, 李强总理, 拜登总统.

Rule: `titles.behind` (真例：习近平总书记强调). The office alone names the body: there is one
国务院总理, a foreign leader is of the one foreign state in the text, a 校长 of the one school.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.base.body_names import THE_STATE, BodyName, place_body
from kg.extract.base.people import People
from kg.extract.base.reading import HAN
from kg.extract.bodies.place_seats import place_seat, state_seat
from kg.extract.found.title_mentions import Holding, Seat, Setting, Title, mention_seat
from kg.extract.posts.called_seats import called_seat, chaired_seat
from kg.extract.posts.offices import has_office
from kg.lexicon.places import CHINA
from kg.model.knowledge import TenureKind

# 习近平|总书记, 拜登|总统, 程远舟|第一|副主席
_RANK = re.compile("第一|常务|专职")
_OFFICE = re.compile(
    "总书记|主席|总统|总理|首相|书记|委员(?!长|会)|市长|省长|州长|县长|区长|部长|委员长|副委员长|"
    "常委|国王|女王|国务委员|外长|议长|王储|"
    "埃米尔|苏丹|秘书长|总干事|副总理|副主席|副总统|大使|院长|校长|局长|主任|众议长|总领事|"
    "副(?:书记|部长|市长|省长|县长|区长|校长|院长|局长|主任|镇长|乡长|检察长)|镇长|乡长|检察长|"
    "副?(?:司长|处长|科长|所长|站长|主委|会长|理事长|董事长|总经理|总裁|行长|社长|馆长)"
)
_PARTY_CENTRE = "中国共产党中央委员会"
# offices that only one body of China has
_CENTRAL = {
    "总理": "国务院", "副总理": "国务院", "委员长": "全国人大常委会", "副委员长": "全国人大常委会",
}  # fmt: skip
# 王志远|常委建议, in an article on the 全国政协常委会
_STANDING = re.compile("(?:政协|政治协商会议).*常务委员会$|政协常委会$")
_CONFERENCE = re.compile("中国人民政治协商会议[^会]+?委员会")
_ONE_OFFICE = frozenset({CHINA, f"{CHINA}国务院", f"{CHINA}全国人民代表大会常务委员会"})
# 中新关系, 中越两国: the head of another government may be meant
_PAIR = re.compile("中[一-龥](?:关系|两国|双方|建交|友好|合作|友谊|经贸)")
_HEADS = frozenset({"总理", "副总理"})
_CHAIRS = frozenset({"主席", "副主席"})
# states with a 国家主席 or 联邦主席 at their head; by their constitutions
_CHAIRED = frozenset({"越南社会主义共和国", "老挝人民民主共和国", "古巴共和国", "瑞士联邦"})
# states with a party whose head is a 总书记, by their characters
_RED_STATES = re.compile("越南|老挝|朝鲜|越共|中越|中老|中朝")
# 习近平|总书记、国家主席同苏林总书记: China's stands first
_WITH_ANOTHER = re.compile("总书记(?:、国家主席)?[^，。；]{0,2}[同和与][^，。；]{2,6}总书记")
# 老一辈领导人缔造的友谊: who held an office then
_OF_THE_PAST = re.compile("老一辈|老一代|缔造|先辈")
# the 总书记 is the 国家主席 too
_BOTH = ("主席", "总书记", _PARTY_CENTRE)
# 王远平、顾宗明|、李维屏三位委员: what may stand between a name and the office of several
_SHARED = re.compile(f"(?:[、和与][{HAN}]{{2,4}}?){{0,8}}[两二三四五六七八九]位(?=委员(?![长会]))")
# a text on the members of a 政协, and none on those of another body
_ITS_MEMBERS = re.compile("政协委员")
_OTHER_MEMBERS = re.compile(
    "人大|中央委员|党委委员|纪委委员|市委委员|省委委员|常委会委员|评审|理事会"
)
# bodies whose leader is China's 总书记 too
_CENTRES = frozenset({CHINA, "中央军事委员会", _PARTY_CENTRE})


def find_behind(
    setting: Setting, titles: Sequence[Title], people: People, holdings: Sequence[Holding]
) -> list[Holding]:
    """Return the holdings that titles behind names add to those that are known."""
    begun = {
        t.start for t in titles if t.seat and t.seat.mention and t.seat.mention.start >= t.start
    }
    # 世界田联|主席: what stands before the role is its body
    inner = {t.end - len(t.role) for t in titles if t.seat and t.start < t.end - len(t.role)}
    found = list(holdings)
    named = {end: (person, start) for person, start, end in people.occurrences()}
    bound = {held.name for held in holdings}
    for person, start, end in people.occurrences():
        shared = _SHARED.match(setting.text, end)
        stop = end if shared is None else shared.end()
        rank = _RANK.match(setting.text, stop)
        match = _OFFICE.match(setting.text, stop if rank is None else rank.end())
        if match is None or end in begun or end in inner:
            continue
        title = _behind(setting, person, match, found, start)
        if title is None:
            continue
        found.append(Holding(person, (start, end), title, "titles.behind"))
        while title.entry.seats == "several" and setting.text.startswith("、", start - 1):
            # 李长河、|索林生、陈晓川|副主席
            before = named.get(start - 1)
            if before is None or (before[1], start - 1) in bound:
                break
            person, end, start = before[0], start - 1, before[1]
            found.append(Holding(person, (start, end), title, "titles.behind"))
    return found[len(holdings) :]


def _behind(
    setting: Setting, person: str, match: re.Match[str], holdings: Sequence[Holding], start: int
) -> Title | None:
    """Return the title behind a person's name, None where it is known or names no body.

    Args:
        setting: The document.
        person: The person's name.
        match: The role behind it.
        holdings: What is known of who holds what.
        start: Where the name begins.
    """
    role = match.group()
    entry = setting.lexicon.roles.get(role)
    if entry is None or any(h.person == person and h.title.role == role for h in holdings):
        return None
    title = Title(*match.span(), role, entry, TenureKind.INCUMBENT)
    chinese = _is_chinese(setting, person) and not _has_another(person, role, holdings)
    own = _of_before(setting, title, start)
    if own is not None:
        return replace(title, seat=own)
    if _OF_THE_PAST.search(_sentence(setting, title.start)):
        return None
    if role in _HEADS and chinese and _PAIR.search(setting.text):
        return None
    if role == "总书记":
        party = _party_of(setting, title, person, holdings)
        seat = _of_central(setting, title, party)
    elif role == "主席" and chinese:
        seat = (
            _of_conference(setting, title, person, holdings)
            or chaired_seat(setting, title, person)
            or Seat(title.start, THE_STATE, base="state")
        )
    elif role == "委员":
        seat = _of_members(setting, title)
    elif role == "常委":
        seat = _of_standing(setting, title)
    elif role in _CENTRAL and chinese:
        seat = _of_central(setting, title, _CENTRAL[role])
    elif entry.kind == "head" and chinese and not _is_deputy(person, role, holdings):
        # 程远舟县长：主持县政府全面工作
        seat = place_seat(setting, title.start, title.start, entry)
    else:
        seat = _of_only_state(setting, title) or called_seat(setting, title)
    return None if seat is None else replace(title, seat=seat)


def _is_deputy(person: str, role: str, holdings: Sequence[Holding]) -> bool:
    """Tell whether somebody is called by the office whose deputy he is: 程远舟市长, a 副市长."""
    return any(h.person == person and h.title.role.endswith(f"副{role}") for h in holdings)


def _of_before(setting: Setting, title: Title, start: int) -> Seat | None:
    """Return the seat in what stands right before the name: 吉庆社区|程远舟书记."""
    body = setting.body_to(start)
    if body is not None and has_office(body.name, title.entry):
        return replace(mention_seat(body), start=title.start, mention=None)
    place = setting.place_to.get(start)
    if place is None or place.level != "township":
        return None
    head = title.role.removeprefix("副")
    kind = {"书记": "party", "镇长": "government", "乡长": "government"}.get(head)
    if kind is None or place.name.endswith(("社区", "村")) and kind != "party":
        return None
    return Seat(title.start, place_body(kind, place.name), place=place.name, base=kind)


def _sentence(setting: Setting, offset: int) -> str:
    return setting.text[slice(*setting.reading.sentence_at(offset))]


def _party_of(
    setting: Setting, title: Title, person: str, holdings: Sequence[Holding]
) -> str | None:
    """Return whose 总书记 a person is: China's party's, unless it has another in this text."""
    offices = {h.title.body.full for h in holdings if h.person == person and h.title.body}
    holders = {
        h.person
        for h in holdings
        if h.title.role == "总书记" and h.title.body and h.title.body.full == _PARTY_CENTRE
    }
    if offices & _CENTRES or person in holders:
        return _PARTY_CENTRE
    named = {place.name for place in setting.places}
    if not holders:
        # 开辟中越关系新篇章: it may be either party's
        words = _sentence(setting, title.start)
        foreign = named & setting.lexicon.lists.ruling_parties.keys()
        doubtful = foreign and _RED_STATES.search(words)
        first = _WITH_ANOTHER.match(setting.text, title.start)
        return None if doubtful and first is None else _PARTY_CENTRE
    parties = setting.lexicon.lists.ruling_parties
    return next((party for state, party in parties.items() if state in named), None)


def _of_central(setting: Setting, title: Title, name: str | None) -> Seat | None:
    organ = None if name is None else setting.lexicon.organ_forms.get(name)
    if organ is None:
        return None
    body = BodyName(organ.name, organ.forms, organ.kind)
    return Seat(title.start, body, basis=f"{title.role}在全国只有一个：{name}", base="organ")


def _of_conference(
    setting: Setting, title: Title, person: str, holdings: Sequence[Holding]
) -> Seat | None:
    """Return the seat in the one 政协 of a text that speaks of no head of a state: 万全主席."""
    text = setting.text
    if setting.foreign_states() or "国家主席" in text or f"{person}总书记" in text:
        return None
    seat = _of_only_conference(setting, title)
    if seat is None or any(
        h.title.role == title.role and h.title.body == seat.body for h in holdings
    ):
        # 全国政协主席程远舟…万全主席提出的倡议: it has another
        return None
    return seat


def _of_only_conference(setting: Setting, title: Title) -> Seat | None:
    """Return the seat in the one 政协 that the document names."""
    named = {b.name.full: b for b in setting.bodies if b.name.kind == "cppcc"}
    whole = [body for full, body in named.items() if _CONFERENCE.fullmatch(full)]
    if len(whole) != 1:
        return None
    basis = f"文中只有{whole[0].name.full}"
    return replace(mention_seat(whole[0]), start=title.start, mention=None, basis=basis)


def _of_members(setting: Setting, title: Title) -> Seat | None:
    """Return the seat in the one 政协 whose members a text tells of: 程远舟委员建议."""
    text = setting.text
    if not _ITS_MEMBERS.search(text) or _OTHER_MEMBERS.search(text):
        return None
    return _of_only_conference(setting, title)


def _of_standing(setting: Setting, title: Title) -> Seat | None:
    """Return the seat in the one standing committee of a 政协 that the document names."""
    named = {b.name.full: b for b in setting.bodies if _STANDING.search(b.name.full)}
    if len(named) != 1:
        return None
    (body,) = named.values()
    basis = f"文中只有{body.name.full}一个常委会"
    return replace(mention_seat(body), start=title.start, mention=None, basis=basis)


def _is_chinese(setting: Setting, person: str) -> bool:
    """Tell whether a name is no foreign one: 安瓦尔 begins with a surname, too, and is.

    Where the text names another state, a given name of nothing but characters that write foreign
    names counts as one: 欧尔班总理, 苏林主席.
    """
    if person[:1] not in setting.lexicon.surnames or len(person) > 3 or "·" in person:
        return False
    written = all(char in setting.lexicon.transliteration for char in person[1:])
    return not (written and setting.foreign_states())


def _has_another(person: str, role: str, holdings: Sequence[Holding]) -> bool:
    """Tell whether the text names somebody else in China's one office: 习近平主席同洪森主席."""
    return any(
        held.person != person
        and held.title.body is not None
        and (
            (held.title.role == role and held.title.body.full in _ONE_OFFICE)
            or (role, held.title.role, held.title.body.full) == _BOTH
        )
        for held in holdings
    )


def _of_only_state(setting: Setting, title: Title) -> Seat | None:
    """Return the seat of a foreign leader by the office alone (拜登总统)."""
    states = setting.foreign_states()
    if title.entry.kind not in ("state", "congress") or len(states) != 1:
        return None
    (state,) = states.values()
    if title.role in _CHAIRS and state.name not in _CHAIRED:
        # 科斯塔主席 in news of a state with a president: of a house, a party or a union
        return None
    basis = f"文中只有{state.forms[-1]}一个外国"
    return replace(state_seat(state, title.role), basis=basis)
