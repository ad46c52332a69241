"""Bodies of zones (开发区, 新区, 高新区): 东湖高新区管委会, 经开区党工委.

A zone has no government but a committee (管理委员会) that a government sends, and a working
committee (工作委员会) of the party. Rule: `bodies.zone` (真例：青禾经济开发区党工委、
管委会负责人参加 | 东湖高新区管委会召开会议).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.base.body_names import BodyName
from kg.extract.base.borders import Word, left_border, past_words
from kg.extract.base.reading import HAN
from kg.extract.bodies.body_units import extend
from kg.extract.found.body_mentions import BodyMention, Ground
from kg.model.record import record
from kg.text.cues import Cued

_UNIT = Cued("党工委|纪工委|管委会|管理委员会|工委(?=书记|副书记|委员)|(?<=[区园港])党委(?!会)")
# 经开区, 高新区: kinds of zone that stand for the one of the document's city
_KIND = re.compile(
    "(?:经济技术开发区|高新技术产业开发区|经济开发区|经开区|高新区|开发区|工业园区|产业园区|"
    "化工园区|示范园区|物流园区|集聚区|集中区|工业区|园区|新区|"
    "示范区|旅游度假区|度假区|保税区|综保区|自贸区|合作区|风景名胜区|风景旅游区|旅游区|管理区|"
    "名胜区|风景区|景区|工业园|化工园|科技园|产业园|"
    "空港|临港|港区|片区)$"
)
# 党工委|书记、|管委会
_JOINED = re.compile("(?:书记|副书记|委员)?[、和]?")
_BEFORE_NAME = re.compile("[任由在到赴从向对为]")
_STOP_TAGS = frozenset("pcudryev")
# 、|二坝集中|示范园区: a stem up to a mark, whatever words the segmenter sees in it
_STEM = re.compile(
    f"(?:^|[^{HAN}]|[由任兼和与])(?P<stem>(?:(?![的了在是和与及由对向从到赴为任兼各等])[{HAN}])"
    f"{{2,8}})$"
)
# 井上田任|开发区, 原|澜江高新区: what ends the words before a name
_INSIDE = re.compile("[兼新现时出]?任|原(?=[一-龥]{2})|代管|托管|国家级|省级")
_COUNTED = re.compile("[两三四几各多]个?")
_HOME_LEVELS = ("县", "旗", "区")
_LONGEST_STEM = 9
# kinds of zone that stand for each other: 高新区 for 高新技术产业开发区
_SAME_KIND = tuple(
    re.compile(words)
    for words in (
        *("高新", "经济|经开|^开发区", "新区", "保税|综保", "园区", "景区|名胜|度假"),
        "合作区|示范区",
    )
)


def find_zones(ground: Ground) -> Iterator[BodyMention]:
    """Yield the committees of zones; 党工委、管委会 are two of one zone."""
    found = list(_units(ground))
    if not found:
        return
    zones = [zone.name for zone, _ in found if zone.named]
    places = [place.name for place in ground.places if _is_named(place.name)]
    named = list(dict.fromkeys([*zones, *places]))
    for zone, unit in found:
        name, end = _name(zone.name, unit.group()), unit.end()
        own = zone.name if zone.named else _only(named, zone.name)
        home = _home(ground) if own is None and not zone.named else None
        if home is not None and zone.name != unit.group():
            # 经开区管委会 in an article of one county: that of the county
            place, reason = home
            body = _name(place + zone.name, unit.group())
            bare = _name(zone.name, unit.group())
            surface = ground.text[zone.start : end]
            others = tuple(dict.fromkeys((*body.others, surface, *bare.others)))
            mention = BodyMention(
                zone.start, end, replace(body, others=others), "bodies.zone", base=name.kind,
                basis=f"{zone.name}指{place}的{zone.name}：{reason}",
            )  # fmt: skip
        elif own is None:
            words = BodyName(ground.text[zone.start : end], (), name.kind)
            mention = BodyMention(
                zone.start, end, words, "bodies.zone", base=name.kind, unresolved=True
            )
        else:
            basis = None if zone.named else f"{zone.name}即文中{own}"
            body = _name(own, unit.group())
            mention = BodyMention(zone.start, end, body, "bodies.zone", base=name.kind, basis=basis)
        yield from extend(ground, mention)


def _is_named(name: str) -> bool:
    """Tell whether a place is a zone with a name of its own: 青禾经济开发区, not 示范园区."""
    kind = _KIND.search(name)
    return kind is not None and kind.start() >= 2


@record
class _Zone:
    """A zone before a unit: where it begins, its name, and whether that is one of its own."""

    start: int
    name: str
    named: bool


def _units(ground: Ground) -> Iterator[tuple[_Zone, re.Match[str]]]:
    before: tuple[_Zone, int] | None = None
    for match in ground.reading.cues.finditer(_UNIT):
        zone = _zone_before(ground, match.start())
        if zone is None and before is not None:
            last, end = before
            if _JOINED.fullmatch(ground.text, end, match.start()):
                zone = _Zone(match.start(), last.name, last.named)
        before = None if zone is None else (zone, match.end())
        if zone is not None:
            yield zone, match


def _home(ground: Ground) -> tuple[str, str] | None:
    """Return the county or district that an article is of, and the basis; a zone is none."""
    settled = filter(None, (ground.home.of(level) for level in _HOME_LEVELS))
    return next((home for home in settled if _KIND.search(home[0]) is None), None)


def _only(named: list[str], kind: str) -> str | None:
    """Return the one zone of the document that a kind (高新区) may stand for."""
    pattern = next((found for found in _SAME_KIND if found.search(kind)), None)
    fitting = [name for name in named if pattern is not None and pattern.search(name)]
    return fitting[0] if len(fitting) == 1 else None


def _zone_before(ground: Ground, end: int) -> _Zone | None:
    """Return where the zone that ends at `end` begins, its name, and whether it is its own."""
    place = ground.place_to.get(end)
    if place is not None and _is_named(place.name):
        start = past_words(ground.text, place.start, end, shortest=4)
        # 程远舟任|金水科技园党工委: no part of the name
        name = place.name if start == place.start else ground.text[start:end]
        return _Zone(start, name, True)
    kind = _KIND.search(ground.text, max(0, end - 12), end)
    if kind is None:
        return None
    above = ground.place_to.get(kind.start())
    if above is not None:
        return _Zone(above.start, ground.text[above.start : end], True)
    start = left_border(ground.reading, kind.start(), longest=8, stops=_stops)
    if _BEFORE_NAME.match(ground.text, start):
        start += 1
    whole = _STEM.search(ground.text, max(0, kind.start() - _LONGEST_STEM), kind.start())
    if whole is not None and not _holds_role(ground, whole["stem"]):
        start = whole.start("stem")
    start = max(
        start, *(m.end() for m in _INSIDE.finditer(ground.text, start, kind.start())), start
    )
    if kind.start() - start >= 2 and _COUNTED.match(ground.text, start) is None:
        return _Zone(start, ground.text[start:end], True)
    return _Zone(kind.start(), kind.group(), False)


def _holds_role(ground: Ground, stem: str) -> bool:
    """Tell whether a stem holds an office or a verb of the lexicon, so that it is no name."""
    lexicon = ground.lexicon
    pieces = (stem[at : at + size] for size in (2, 3) for at in range(len(stem) - size + 1))
    return any(piece in lexicon.roles or piece in lexicon.verbs for piece in pieces)


def _stops(word: Word) -> bool:
    return word.tag[0] in _STOP_TAGS or len(word.surface) == 1


def _name(zone: str, unit: str) -> BodyName:
    if unit in ("管委会", "管理委员会"):
        return BodyName(f"{zone}管理委员会", (f"{zone}管委会",), "government")
    if unit == "纪工委":
        return BodyName(f"{zone}纪工委", (f"{zone}纪律检查工作委员会",), "supervision")
    if unit == "党委":
        full = f"中国共产党{zone}委员会"
        return BodyName(full, (f"{zone}党委", f"中共{zone}委员会", f"中共{zone}党委"), "party")
    others = tuple(
        f"{head}{zone}{tail}"
        for head, tail in (("中共", "工作委员会"), ("", "党工委"), ("中共", "党工委"), ("", "工委"))
    )
    return BodyName(f"中国共产党{zone}工作委员会", others, "party")
