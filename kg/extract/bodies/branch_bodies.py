"""Branches that a wider organisation has in a place, and missions that a state sends.

Rules: `bodies.league` (真例：团市委召开会议), `bodies.local-party` (真例：民盟云泽市委会举办活动),
`bodies.police` (真例：武警云泽支队开展演练), `bodies.army` (真例：东部战区空军开展演练。 |
3月5日，云泽市委召开会议。军分区司令员孟云舟出席), `bodies.embassy`
(真例：中国驻老挝大使馆举行招待会), `bodies.bank` (真例：工行云泽分行行长程远舟参加).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.extract.base.body_names import BodyName, command_name, place_body, place_level
from kg.extract.base.reading import HAN
from kg.extract.bodies.body_units import extend
from kg.extract.bodies.central_bodies import organ_name
from kg.extract.found.body_mentions import BodyMention, Ground
from kg.lexicon.places import CHINA
from kg.text.cues import Cued

_Rule = Callable[[Ground, re.Match[str]], BodyMention | None]

_LEVELS = "自治区|自治州|[省市县区州旗盟]"
# 团市委, 团县委
_LEAGUE = Cued(f"团(?P<level>{_LEVELS})委(?!员)")
# 团云泽市委, behind a mark or a verb
_PLACED_LEAGUE = Cued(
    f"(?:(?<![{HAN}])|(?<=[任为由和与、的选新]))团(?P<level>[{HAN}]{{2,9}}?(?:{_LEVELS}))委(?!员)"
)
# 民盟云泽市委会, 九三学社云泽市委员会, 民建省委
_LOCAL_PARTY = Cued(
    "(?P<party>中国国民党革命委员会|中国民主同盟|中国民主建国会|中国民主促进会|中国农工民主党|"
    "中国致公党|台湾民主自治同盟|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|"
    f"(?<![一-龥])社(?!区))(?P<place>(?:(?:(?!中央|中共|[和与及])[{HAN}]){{2,9}}?)?(?:{_LEVELS}))"
    "(?P<unit>(?:第?[一二三四五六七八九十]+届)?(?:委员会|委会|委(?!员))|总支|支部|工委)"
    "(?P<board>监督委员会)?"
)
# 农工党|云泽|总支, 民进|云泽|直属支部
_PARTY_BRANCH = re.compile("(?:直属)?(?:支部|总支|支社|基层委员会)(?:委员会)?")
# 福建|省委会, |市委会: of the one democratic party that the document names
# 福建省|委会, 盟|省委
_OPEN_PARTY = Cued("(?<=[省市区县])委会(?![议同见商谈客晤])|(?<![一-龥])盟[省市区县]委(?!员)")
_FULL_PARTIES = {
    "民革": "中国国民党革命委员会", "民盟": "中国民主同盟", "民建": "中国民主建国会",
    "民进": "中国民主促进会", "农工党": "中国农工民主党", "致公党": "中国致公党",
    "九三学社": "九三学社", "社": "九三学社", "台盟": "台湾民主自治同盟",
}  # fmt: skip
_SHORT_PARTIES = {full: short for short, full in _FULL_PARTIES.items() if short != "社"}
# 工行|云泽分行, 农行|青潭县支行
_BANK = Cued(
    f"(?P<bank>工行|农行|中行|建行|交行|招行|邮储行)"
    f"(?P<branch>(?:(?![的了在是和与及对向])[{HAN}]){{2,8}}?(?:分行|支行))"
)
_BANKS = {
    "工行": "工商银行", "农行": "农业银行", "中行": "中国银行", "建行": "建设银行",
    "交行": "交通银行", "招行": "招商银行", "邮储行": "邮储银行",
}  # fmt: skip
# 施|工行…, 途|中行…
_NO_BANK = ("施", "途", "其", "手", "动", "分", "支", "银")
_PARTY_BEFORE = re.compile(
    "(?:" + "|".join(form for form in (*_SHORT_PARTIES, *_FULL_PARTIES) if form != "社") + ")$"
)
# 武警云泽支队, 武警江东省总队, 武警某部
_POLICE = Cued(f"武警(?:部队)?(?P<place>[{HAN}]{{2,8}}?)(?P<unit>总队|支队|大队|中队)(?!长)?")
# 武警某支队, 武警第三支队: no place stands before the unit
_NO_STEM = re.compile("[某该本各第一二三四五六七八九十和的]|机动|部队|官兵")
# 东部战区空军, 陆军第72集团军, 第七十三集团军
_ARMY = Cued(
    "(?P<mobile>武警(?:部队)?第[一二三]机动总队)|"
    "(?P<theatre>[东西南北中]部战区)(?P<service>陆军|海军|空军)|"
    "(?:陆军)?(?P<army>(?:第(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})|(?<![0-9第])[0-9]{2})集团军)"
)
# ，|军分区|司令员, 由|军分区|政委: the command of the city or prefecture that the document is about
_COMMAND = Cued(f"(?:(?<![{HAN}])|(?<=[由向在和与到赴]))(?P<unit>军分区|警备区)")
_OF_COMMANDS = ("市", "自治州", "州", "盟")
# 泰国|驻华大使馆
_IN_CHINA = Cued("驻(?:华|中国)(?P<kind>大使馆|使馆)")
# 中国驻|老挝|大使馆
_EMBASSY = re.compile("大使馆|总领事馆|总领馆|使馆|领事馆")
_CHINA = (CHINA, "中国")
_SENDER = re.compile("(?:中国|我国|我)?(?:常)?驻$")


def find_branches(ground: Ground) -> Iterator[BodyMention]:
    """Yield the bodies of all forms, one form after the other."""
    for pattern, read in _RULES:
        for match in ground.reading.cues.finditer(pattern):
            mention = read(ground, match)
            if mention is not None and mention.rule == "bodies.police":
                # 武警云泽总队|青潭支队
                yield from extend(ground, mention)
            elif mention is not None:
                yield mention
    yield from _open_parties(ground)
    yield from _party_branches(ground)
    yield from _embassies(ground)
    yield from _embassies_in_china(ground)
    yield from _commands(ground)


def _place_of(ground: Ground, words: str) -> tuple[str, str | None] | None:
    """Return the place that the words name, and the basis where only the document tells."""
    if re.fullmatch(_LEVELS, words) is None:
        return ground.full_place(words), None
    settled = ground.home.of(words)
    return None if settled is None else (settled[0], f"{words}指{settled[0]}：{settled[1]}")


def _league(ground: Ground, match: re.Match[str]) -> BodyMention | None:
    if match["level"][:2] in ground.lexicon.verbs:
        # 代表团|参观市委党校
        return None
    place = ground.place_to.get(match.start())
    if place is not None and place.name.endswith(match["level"]):
        # 云泽|团市委
        return BodyMention(
            place.start, match.end(), place_body("league", place.name), "bodies.league",
            place=place.name, base="mass-organisation", level=place_level(place.name),
        )  # fmt: skip
    return _branch(ground, match, match["level"], "bodies.league", _league_name)


def _league_name(match: re.Match[str], place: str) -> BodyName:
    return place_body("league", place)


def _local_party(ground: Ground, match: re.Match[str]) -> BodyMention | None:
    if match["party"] == "社" and "九三学社" not in ground.text:
        return None
    found = _branch(ground, match, match["place"], "bodies.local-party", _party_name)
    return replace(found, parents=_party_of(ground, match["party"]))


def _party_branches(ground: Ground) -> Iterator[BodyMention]:
    """Yield the branches of democratic parties in a place by its short form: 台盟云泽支部."""
    for place in ground.places:
        unit = _PARTY_BRANCH.match(ground.text, place.end)
        if unit is None:
            continue
        party = _PARTY_BEFORE.search(ground.text, max(0, place.start - 9), place.start)
        if party is None:
            continue
        short = _SHORT_PARTIES.get(party.group(), party.group())
        own = ground.text[place.start : unit.end()]
        full = _FULL_PARTIES[short] + own
        others = dict.fromkeys((short + own, short + place.name + unit.group()))
        name = BodyName(full, tuple(form for form in others if form != full), "party-other")
        yield BodyMention(
            party.start(), unit.end(), name, "bodies.local-party", _party_of(ground, short),
            place=place.name, base="party-other", level=place_level(place.name),
        )  # fmt: skip


def _party_of(ground: Ground, words: str) -> tuple[BodyName, ...]:
    """Return the democratic party itself, whose name stands in that of its committee."""
    full = _FULL_PARTIES[_SHORT_PARTIES.get(words, words)]
    organ = ground.lexicon.organ_forms.get(full)
    return (BodyName(full, (), "party-other") if organ is None else organ_name(organ),)


def _open_parties(ground: Ground) -> Iterator[BodyMention]:
    """Yield the committees of a democratic party that stand without its name: 福建省委会."""
    for match in ground.reading.cues.finditer(_OPEN_PARTY):
        named = [party for party in _FULL_PARTIES if party != "社" and party in ground.text]
        own = match.group()[0] == "盟"
        if own and "民盟" not in named:
            continue
        level, end = match.start() + (1 if own else -1), match.end()
        place = None if own else ground.place_to.get(match.start())
        start = min(level, match.start()) if place is None else place.start
        settled = (place.name, None) if place is not None else _place_of(ground, ground.text[level])
        if len(named) != 1 or settled is None:
            name = BodyName(ground.text[start:end], (), "party-other")
            yield BodyMention(
                start, end, name, "bodies.local-party", base="party-other", unresolved=True
            )
            continue
        name = _committee_name(named[0], settled[0], "委员会", None)
        yield BodyMention(
            start, end, name, "bodies.local-party", _party_of(ground, named[0]),
            place=settled[0], base="party-other",
            basis=settled[1] or f"文中只有{named[0]}一个民主党派", level=place_level(settled[0]),
        )  # fmt: skip


def _party_name(match: re.Match[str], place: str) -> BodyName:
    unit = "委员会" if "委" in match["unit"] and match["unit"] != "工委" else match["unit"]
    party = _SHORT_PARTIES.get(match["party"], match["party"])
    return _committee_name(party, place, unit, match["board"])


def _committee_name(party: str, place: str, unit: str, board: str | None) -> BodyName:
    full = _FULL_PARTIES[party]
    party = full if party == "社" else party
    others: tuple[str, ...] = (
        f"{party}{place}{unit}",
        f"{party}{place}委",
        f"{party}{place}委会",
        f"{full}{place}委",
    )
    name = full + place + unit
    if board:
        # 九三学社江东省委|监督委员会
        others, name = tuple(form + board for form in others), name + board
    return BodyName(
        name, tuple(dict.fromkeys(form for form in others if form != name)), "party-other"
    )


def _branch(
    ground: Ground,
    match: re.Match[str],
    words: str,
    rule: str,
    spell: Callable[[re.Match[str], str], BodyName],
) -> BodyMention:
    """Name the branch in the place that `words` name; it stays open where they don't tell."""
    found = _place_of(ground, words)
    kind = spell(match, words).kind
    if found is None:
        return BodyMention(
            *match.span(), BodyName(match.group(), (), kind), rule, base=kind, unresolved=True
        )
    place, basis = found
    return BodyMention(
        *match.span(), spell(match, place), rule, place=place, base=kind, basis=basis,
        level=place_level(place),
    )  # fmt: skip


def _bank(ground: Ground, match: re.Match[str]) -> BodyMention | None:
    """The branch of a bank by its short form: 工行云泽分行."""
    bank = ground.lexicon.organ_forms.get(_BANKS[match["bank"]])
    if bank is None or ground.text.endswith(_NO_BANK, 0, match.start()):
        return None
    whole, branch = organ_name(bank), match["branch"]
    others = (form + branch for form in (*whole.others, match["bank"]))
    name = BodyName(whole.full + branch, tuple(dict.fromkeys(others)), "enterprise")
    return BodyMention(*match.span(), name, "bodies.bank", (whole,), base="enterprise")


def _police(ground: Ground, match: re.Match[str]) -> BodyMention | None:
    """The armed police of a place, which leave out its level word: 武警云泽支队."""
    place, unit = ground.full_place(match["place"]), match["unit"]
    if place_level(place) is None and _NO_STEM.search(place) is not None:
        return None
    own = f"武警{match['place']}{unit}"
    others = dict.fromkeys(
        (f"武警{place}{unit}", f"中国人民武装警察部队{place}{unit}", match.group())
    )
    name = BodyName(own, tuple(form for form in others if form != own), "military")
    return BodyMention(
        *match.span(), name, "bodies.police", place=place, base="military",
        level=place_level(place),
    )  # fmt: skip


def _army(ground: Ground, match: re.Match[str]) -> BodyMention:
    theatre = match["theatre"]
    if match["mobile"] is not None:
        unit = match["mobile"][-6:]
        name = BodyName(f"武警{unit}", (f"中国人民武装警察部队{unit}",), "military")
        return BodyMention(*match.span(), name, "bodies.army", base="military", level="central")
    if theatre is None:
        army = match["army"] if match["army"][0] == "第" else f"第{match['army']}"
        name = BodyName(f"陆军{army}", (army, f"中国人民解放军陆军{army}"), "military")
        return BodyMention(*match.span(), name, "bodies.army", base="military", level="central")
    name = BodyName(f"中国人民解放军{match.group()}", (match.group(),), "military")
    above = BodyName(f"中国人民解放军{theatre}", (theatre,), "military")
    return BodyMention(
        *match.span(), name, "bodies.army", (above,), base="military", level="central"
    )


def _commands(ground: Ground) -> Iterator[BodyMention]:
    """Yield the one command of a document's city that stands without its name: 军分区司令员."""
    for match in ground.reading.cues.finditer(_COMMAND):
        settled = next(filter(None, (ground.home.of(level) for level in _OF_COMMANDS)), None)
        if settled is None:
            continue
        place, reason = settled
        stem, unit = place.removesuffix("市"), match["unit"]
        name = command_name(stem + unit, place, unit)
        mention = BodyMention(
            *match.span("unit"), name, "bodies.army", place=place, base="military",
            basis=f"{unit}指{name.full}：{reason}", level=place_level(place),
        )  # fmt: skip
        yield from extend(ground, mention)


def _embassies(ground: Ground) -> Iterator[BodyMention]:
    """Yield the missions in another state: 中国驻老挝大使馆, 法国驻悉尼总领事馆."""
    for place in ground.places:
        if ground.text[place.start - 1 : place.start] != "驻":
            continue
        unit = _EMBASSY.match(ground.text, place.end)
        sender = _SENDER.search(ground.text, max(0, place.start - 4), place.start)
        if unit is None or sender is None:
            continue
        state = ground.place_to.get(sender.start())
        foreign = state is not None and state.is_other_state
        senders = state.forms if state is not None and foreign else (*_CHINA, "")
        start = state.start if state is not None and foreign else sender.start()
        kind = "大使馆" if unit.group() == "使馆" else unit.group()
        hosts = dict.fromkeys((ground.text[place.start : place.end], place.name, *place.forms))
        full, *others = (f"{sent}驻{host}{kind}" for sent in senders for host in hosts)
        name = BodyName(full, tuple(others), "other")
        yield BodyMention(start, unit.end(), name, "bodies.embassy", base="embassy")


def _embassies_in_china(ground: Ground) -> Iterator[BodyMention]:
    for match in ground.reading.cues.finditer(_IN_CHINA):
        state = ground.place_to.get(match.start())
        if state is not None and state.level == "country":
            full, *others = (
                f"{form}驻{host}大使馆"
                for form in dict.fromkeys((state.name, *state.forms))
                for host in (CHINA, "华", "中国")
            )
            name = BodyName(full, tuple(others), "other")
            yield BodyMention(state.start, match.end(), name, "bodies.embassy", base="embassy")


_RULES: tuple[tuple[Cued, _Rule], ...] = (
    (_LEAGUE, _league),
    (_PLACED_LEAGUE, _league),
    (_LOCAL_PARTY, _local_party),
    (_POLICE, _police),
    (_ARMY, _army),
    (_BANK, _bank),
)
