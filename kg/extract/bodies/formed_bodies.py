"""Bodies whose names have a form of their own.

Rules: `bodies.league` (真例：共青团云泽市委召开会议), `bodies.cppcc`
(真例：政协云泽市委员会召开会议), `bodies.stationed` (真例：驻市委组织部纪检监察组召开会议),
`bodies.corps` (真例：兵团第八师召开会议), `bodies.centre` (真例：中央第二巡回督导组进驻),
`bodies.team` (真例：主题教育中央第十三指导组参加), `bodies.media` (真例：《云泽夜话》栏目播出),
`bodies.mourning` (真例：汤沐阳同志治丧办公室发布公告), `bodies.troops`
(真例：慰问75300部队政治部), `bodies.founded`
(真例：关于成立第三次经济普查领导小组的通知).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.extract.base.body_names import BodyName, below, place_body, place_level
from kg.extract.base.reading import HAN
from kg.extract.bodies.body_units import extend, match_team, team_name
from kg.extract.bodies.central_bodies import organ_name, parents_of
from kg.extract.found.body_mentions import BodyMention, Ground
from kg.text.cues import Cued

_Rule = Callable[[Ground, re.Match[str]], BodyMention | None]

# 共青团云泽市委, 共青团青潭县委员会
_LEAGUE = Cued(f"共青团(?!中央)(?P<place>[{HAN}]{{2,12}}?)(?:委员会|委(?!员))")
# 政协云泽市委员会, 中国人民政治协商会议第十四届云泽市委员会常务委员会
_CPPCC = Cued(
    "(?:中国人民政治协商会议|政协)(?:第?[一二三四五六七八九十]+届[、和至]?)*"
    rf"(?P<place>(?:(?!政协|主席|代表|[在的])[{HAN}]){{2,16}}?)(?:第?[一二三四五六七八九十]+届)?"
    rf"委员会(?P<standing>常务委员会)?"
)
# 中共第十二届、十三届|中央委员会; another party's has its name before it
_CENTRAL_COMMITTEE = Cued(
    "(?:中国共产党|中共|(?<![一-龥])|(?<=[是任为选]))(?:第?[一二三四五六七八九十]{1,3}届[、和至]?"
    ")+中央委员会(?!总书记)"
)
# 驻市委组织部纪检监察组
# 岭东省纪委监委驻省财政厅纪检监察组
_STATIONED = Cued(
    f"(?P<sender>(?:中央纪委国家监委|中央纪委|[{HAN}]{{1,9}}?纪委(?:监委)?)(?:派)?)?驻"
    f"(?P<host>[{HAN}]{{2,24}}?)(?P<unit>纪检监察组|纪检组)"
)
_SENDER_BEGINS = re.compile("[任为由和与向对请经报系是的]|原|担任")
# 兵团第八师
_CORPS = Cued("(?:新疆生产建设)?兵团第(?P<number>[一二三四五六七八九十]+)师")
# 中央 before a team, not before an organ that the lexicon knows
_CENTRE = Cued("中央(?!委员会|政治局|军委|纪委|组织部|宣传部|统战部|政法委|办公厅|和国家)")
# 主题教育中央第十三指导组
_CENTRAL_TEAM = Cued("主题教育中央(?P<team>第[一二三四五六七八九十]+(?:巡回)?(?:督导组|指导组))")
# 《云泽夜话》栏目
_PROGRAMME = Cued("《(?P<name>[^》\n]{2,12})》(?P<kind>栏目|杂志|节目|周刊)")


# 汤沐阳同志治丧办公室, 云泽大学治丧委员会
_MOURNING = Cued(
    f"(?P<who>(?![向由对为])(?:[{HAN}]{{2,4}}|[{HAN}]{{1,8}}·[{HAN}·]{{1,12}})同志|"
    f"(?:(?![向由对为以])[{HAN}]){{2,14}}?(?:教授|先生|院士)|"
    f"[{HAN}]{{2,10}}(?:大学|学院|集团|公司|医院))治丧(?:委员会办公室|委员会|办公室|工作小组|"
    f"小组|办(?![公理]))"
)
# 75300部队政治部
_TROOPS = Cued("(?P<number>[0-9]{5})部队(?P<unit>政治部|司令部|后勤部|装备部|参谋部|政治工作部)?")
_FORCES = "中国人民解放军"
# 关于成立|第三次岭东省经济普查领导小组|的通知; 成立以县长程远舟为组长的|防汛工作领导小组
_FOUNDED = Cued(
    r"(?:成立|组建|设立|调整)了?(?:[以由][^。；\n]{4,200}?的)?"
    r"(?P<name>(?:“[^”\n]{2,30}”|[^，。、；：！？\s“”《》（）的由]){4,40}?"
    "(?:领导小组|指挥部|工作专班|协调小组|组委会|筹委会|工作委员会))"
    "(?=的?(?:通知|决定|公告)|组成人员|成员|[，。；（\n])"
)
_LEVEL = re.compile("[省市县区州旗盟镇乡校院局]")


def find_formed(ground: Ground) -> Iterator[BodyMention]:
    """Yield the bodies of all forms, one form after the other."""
    for pattern, read in _RULES:
        for match in ground.reading.cues.finditer(pattern):
            mention = read(ground, match)
            if mention is not None and mention.rule == "bodies.cppcc":
                # 政协云泽市委员会|提案委员会
                yield from extend(ground, mention)
            elif mention is not None:
                yield mention


def _league(ground: Ground, match: re.Match[str]) -> BodyMention:
    place = ground.full_place(match["place"])
    return BodyMention(
        *match.span(), place_body("league", place), "bodies.league", place=place, base="league",
        level=place_level(place),
    )  # fmt: skip


def _cppcc(ground: Ground, match: re.Match[str]) -> BodyMention | None:
    words = match["place"]
    place = ground.full_place(words)
    if words == "全国":
        # 政协第八届|全国委员会
        return _national(ground, match, "全国政协常委会" if match["standing"] else "全国政协")
    if place == words and place_level(words) is None:
        return None
    whole = place_body("cppcc", place)
    standing = place_body("cppcc-standing", place) if match["standing"] else None
    return BodyMention(
        *match.span(), standing or whole, "bodies.cppcc", () if standing is None else (whole,),
        place=place, base="cppcc" if standing is None else "cppcc-standing",
        level=place_level(place),
    )  # fmt: skip


def _national(ground: Ground, match: re.Match[str], form: str) -> BodyMention | None:
    """Return the national body that an ordinal parts from its name."""
    organ = ground.lexicon.organ_forms.get(form)
    if organ is None:
        return None
    return BodyMention(
        *match.span(), organ_name(organ), "bodies.organ", parents_of(ground, organ),
        level=organ.level, base="organ",
    )  # fmt: skip


def _central_committee(ground: Ground, match: re.Match[str]) -> BodyMention | None:
    return _national(ground, match, "中国共产党中央委员会")


def _stationed(ground: Ground, match: re.Match[str]) -> BodyMention:
    """A discipline team stationed in a body; the committee that sends it is the city's."""
    host = match["host"]
    if match["sender"]:
        return _sent(ground, match)
    city = ground.home.of(host[0])
    if city is None:
        name = BodyName(f"驻{host}纪检监察组", (), "supervision")
    else:
        full, sender = city[0] + host[1:], f"{city[0]}纪委监委"
        others = (f"驻{full}纪检监察组", f"{sender}驻{full}纪检监察组")
        name = BodyName(f"{sender}驻{host}纪检监察组", others, "supervision")
    return BodyMention(*match.span(), name, "bodies.stationed", base="discipline")


def _sent(ground: Ground, match: re.Match[str]) -> BodyMention:
    """A discipline team with the committee that sends it: 岭东省纪委监委驻省财政厅纪检监察组."""
    # 中央纪委驻财政部|原|纪检组
    start, sender, host = match.start(), match["sender"], match["host"].removesuffix("原")
    begins = [border.end() for border in _SENDER_BEGINS.finditer(sender)]
    cut = next((at for at in reversed(begins) if at <= len(sender) - 4), 0)
    place = next((p for p in ground.places if start <= p.start < match.end("sender")), None)
    cut = place.start - start if place is not None else cut
    start, sender = start + cut, sender[cut:]
    known = None if place is not None else ground.home.of(sender[0])
    town = place.name if place is not None else known[0] if known is not None else None
    if known is not None and sender[1:3] == "纪委":
        sender = known[0] + sender[1:]
    verb = "派驻" if sender.endswith("派") else "驻"
    sender, owner = sender.removesuffix("派"), sender.partition("纪委")[0]
    short = host.removeprefix(owner) if owner else host
    short = short[1:] if short[:1] == owner[-1:] and len(short) > 3 else short
    unit = match["unit"]
    hosts = dict.fromkeys((short, owner + short, host))
    forms = [f"{sender}{verb}{name}{unit}" for name in hosts]
    sent = (f"{sender}驻{name}{unit}" for name in hosts)
    others = (*forms[1:], *sent, *(f"驻{name}{unit}" for name in hosts))
    name = BodyName(forms[0], tuple(dict.fromkeys(others)), "supervision")
    above = () if town is None else (place_body("discipline", town),)
    return BodyMention(start, match.end(), name, "bodies.stationed", above, base="discipline")


def _corps(ground: Ground, match: re.Match[str]) -> BodyMention:
    division = f"第{match['number']}师"
    name = BodyName(f"新疆生产建设兵团{division}", (f"兵团{division}", division), "military")
    corps = ground.lexicon.organ_forms.get("新疆生产建设兵团")
    parents = () if corps is None else (BodyName(corps.name, corps.forms, corps.kind),)
    return BodyMention(*match.span(), name, "bodies.corps", parents, base="military")


def _of_centre(ground: Ground, match: re.Match[str]) -> BodyMention | None:
    team = match_team(ground.reading.cues, match.end())
    if team is None or team.group().startswith(("和", "有关")):
        return None
    centre, unit = BodyName("中央", (), "leading-group"), team.group()
    name = team_name(centre, below(centre, unit, "leading-group"), unit, ground.campaign)
    return BodyMention(
        match.start(), team.end(), name, "bodies.centre", base="leading-group", level="central"
    )


def _central_team(ground: Ground, match: re.Match[str]) -> BodyMention:
    campaign, team = ground.campaign or "主题教育", match["team"]
    others = (f"{campaign}中央{team}", f"主题教育中央{team}", f"中央{team}")
    name = BodyName(f"中央{campaign}{team}", others, "leading-group")
    return BodyMention(*match.span(), name, "bodies.team", base="leading-group", level="central")


def _programme(ground: Ground, match: re.Match[str]) -> BodyMention:
    name = BodyName(match["name"], (match.group(),), "media")
    return BodyMention(*match.span(), name, "bodies.media", base="media")


def _mourning(ground: Ground, match: re.Match[str]) -> BodyMention:
    """Who arranges a funeral: 汤沐阳同志治丧办公室."""
    name = BodyName(match.group(), (), "other")
    return BodyMention(*match.span(), name, "bodies.mourning", base="free")


def _troops(ground: Ground, match: re.Match[str]) -> BodyMention:
    """Troops by their number, and a department of theirs: 75300部队政治部."""
    own = f"{match['number']}部队"
    name = BodyName(f"中国人民解放军{own}", (own,), "military")
    start = match.start()
    start -= len(_FORCES) if ground.text.endswith(_FORCES, 0, start) else 0
    if match["unit"] is None:
        return BodyMention(start, match.end(), name, "bodies.troops", base="military")
    unit = below(name, match["unit"], "military")
    return BodyMention(start, match.end(), unit, "bodies.troops", (name,), base="military")


def _founded(ground: Ground, match: re.Match[str]) -> BodyMention | None:
    """A group that a notice sets up; behind a place or a level word other rules read it."""
    start, end = match.span("name")
    placed = ground.covered.overlap(start, start + 2) or start in ground.place_at
    if placed or _LEVEL.match(match["name"]) is not None:
        return None
    name = BodyName(match["name"], (), "leading-group")
    return BodyMention(start, end, name, "bodies.founded", base="leading-group")


_RULES: tuple[tuple[Cued, _Rule], ...] = (
    (_LEAGUE, _league),
    (_CPPCC, _cppcc),
    (_CENTRAL_COMMITTEE, _central_committee),
    (_STATIONED, _stationed),
    (_CORPS, _corps),
    (_CENTRE, _of_centre),
    (_CENTRAL_TEAM, _central_team),
    (_PROGRAMME, _programme),
    (_MOURNING, _mourning),
    (_TROOPS, _troops),
    (_FOUNDED, _founded),
)
