"""Places that the lexicon knows, where they stand in a document.

Rules: `places.known` (真例：程远舟在杭州调研), `places.capital`, Beijing as 京
(真例：全国人大常委会会议在京闭幕). A form of two characters counts only where it is a word of its
own: 吉林 in 在吉林召开, not in a name.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.borders import Ranges
from kg.extract.reading import Reading
from kg.lexicon.lexicon import KnownPlace
from kg.text.cues import Cued

DIVISION_LEVELS = frozenset({"province", "prefecture", "county"})
# 在京, 来京: Beijing by its one-character form
_CAPITAL = Cued("(?<=[在来抵赴进返离])京(?=[，。、出召举会主开同与分闭考调参参]|$)")
_NAME_TAGS = frozenset({"ns", "nt", "nz", "j", "nr", "nrfg"})


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place at [start, end); `name` is its full name.

    Attributes:
        forms: The forms that name it, the full one among them.
        level: country, province, prefecture, county, township, site …; None where none is known.
        within: Name of the place that it lies in, None where none is known.
    """

    start: int
    end: int
    name: str
    forms: tuple[str, ...]
    level: str | None
    adcode: str | None = None
    within: str | None = None
    rule: str = "places.known"
    basis: str | None = None


def find_known(reading: Reading) -> list[PlaceMention]:
    """Find the places of the lexicon in text order, without overlaps."""
    found: list[PlaceMention] = []
    for start, end, place in reading.known.places:
        above = found[-1] if found and found[-1].end == start else None
        if _is_place(reading, start, end, place, above):
            found.append(_mention(place, start, end))
    return found


def _mention(place: KnownPlace, start: int, end: int, rule: str = "places.known") -> PlaceMention:
    return PlaceMention(
        start, end, place.name, place.forms, place.level, place.adcode, place.within, rule
    )


def _is_place(
    reading: Reading, start: int, end: int, place: KnownPlace, above: PlaceMention | None
) -> bool:
    """Tell whether a form of a place names it here: not in 俄罗斯族, 四川话, 上海人, 北京化.

    Args:
        above: The place that ends where this one begins (山西|太原), which makes it sure.
    """
    text = reading.text
    surface, after = text[start:end], text[end : end + 1]
    is_country = place.level == "country"
    below = above is not None and above.name == place.within and reading.begins_word(end)
    if len(surface) == 2 and not is_country and not below and not _stands(reading, start, end):
        return False
    if after == "化" or (surface == "新中国" and text.startswith("成立", end)):
        return False
    if is_country:
        return after != "族"
    if surface == place.name or place.level not in DIVISION_LEVELS:
        return True
    return after not in "族话" and (after != "人" or text.startswith("人民", end))


def _stands(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a form of two characters is a word of its own and not a piece of others."""
    word = reading.words.get(start)
    if word is not None:
        stop, tag = word
        if stop > end:
            return tag in _NAME_TAGS
        return reading.begins_word(end) if stop < end else tag[0] not in "vpcdrut"
    before = reading.text[start - 1]
    if not reading.is_han(start - 1) or before in "在到赴和与及至":
        return reading.begins_word(end) or reading.text[end : end + 1] in "省市县区州"
    return before in "省市县区州国" and reading.begins_word(end)


def find_capital(reading: Reading) -> list[PlaceMention]:
    """Find Beijing where it is called 京."""
    known = reading.lexicon.places.get("北京")
    if known is None:
        return []
    return [
        _mention(known, *match.span(), "places.capital")
        for match in reading.cues.finditer(_CAPITAL)
    ]


def add_sites(places: list[PlaceMention], sites: list[PlaceMention]) -> list[PlaceMention]:
    """Put sites beside divisions; a site takes the place of what it covers (吉林路, 高峰街道)."""
    taken = Ranges((site.start, site.end) for site in sites)
    kept = [place for place in places if not taken.overlap(place.start, place.end)]
    return sorted([*kept, *sites], key=lambda place: place.start)
