"""Offices of other states and of international bodies, behind which foreign names are read.

真例：老挝人民革命党中央政治局|委员, 联合国|秘书长; not 民革中央|主席.
"""

from __future__ import annotations

from kg.extract.found.title_mentions import Setting, Title
from kg.lexicon.places import CHINA

_FOREIGN_KINDS = frozenset({"international", "party-other", "state"})
# 民革中央|主席: parties of China that are kinds of their own
_OUR_PARTIES = (
    "中国",
    "九三学社",
    "台湾民主自治同盟",
    "民革",
    "民盟",
    "民建",
    "民进",
    "农工党",
    "致公党",
    "台盟",
)


def is_abroad(setting: Setting, title: Title) -> bool:
    """Tell whether the office is another state's or an international body's."""
    seat = title.seat
    if seat is None or seat.body.full == CHINA:
        return False
    if seat.body.kind == "party-other" and seat.body.full.startswith(_OUR_PARTIES):
        return False
    if seat.base in ("state", "foreign") or seat.body.kind in _FOREIGN_KINDS:
        return True
    # 老挝人民革命党中央政治局|委员: another state's name begins it
    place = setting.place_at(seat.start)
    if place is not None and place.is_other_state:
        return True
    organ = setting.lexicon.organ_forms.get(seat.body.full)
    return organ is not None and organ.country is not None


def state_of(setting: Setting, title: Title) -> str | None:
    """Return the full name of the other state whose office a title is, None for none."""
    seat = title.seat
    if seat is None:
        return None
    organ = setting.lexicon.organ_forms.get(seat.body.full)
    country = seat.place if organ is None or organ.country is None else organ.country
    known = None if country is None else setting.lexicon.places.get(country)
    return country if known is None else known.name
