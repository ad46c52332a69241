"""Foreigners behind the name of an office of China, of which another state's is meant.

真例：以色列总理内塔尼亚胡和国防部长卡茨发出指令: the 国防部 is Israel's.
"""

from __future__ import annotations

from collections.abc import Container

from kg.extract.found.title_mentions import Setting, Title
from kg.lexicon.places import CHINA

# 外交部, 国防部, 最高法院: a form so short names the organ of another state as well
_SHORT_FORM = 4
# 部长, 院长: offices of bodies that other states call the same, not 国务院总理
_EVERYWHERE = frozenset({"ministry", "court"})
# how names of bodies begin that no other state has
_OURS = ("全国", "中国", "中共", "中华")
_FOUR = 4


def is_foreigner_s(
    setting: Setting, title: Title, person: str, written: Container[str], *, alone: bool
) -> bool:
    """Tell whether who holds an office of China's centre is a foreigner, so that it is not China's.

    Args:
        setting: The document.
        title: The office as the rules of seats read it.
        person: The name behind it.
        written: The characters that write foreign names.
        alone: No other office stands beside it: 国务委员兼国防部长 is China's.
    """
    seat = title.seat
    if seat is None:
        return False
    head = seat.body.full == CHINA and seat.base == "state"
    if not head and (seat.base not in ("organ", None) or not _is_central(title)):
        return False
    # 全国人大常委会副委员长肖某·某某
    if seat.mention is not None and setting.text.startswith(_OURS, seat.mention.start):
        return False
    foreign = all(char in written for char in person)
    if is_foreign_name(person, written):
        # 国务委员司马义·某某: no other state calls an office so
        return title.role != "国务委员"
    if not (head or _is_short(title)) or not setting.foreign_states():
        return False
    lexicon = setting.lexicon
    if person[:1] not in lexicon.surnames and person[:2] not in lexicon.compound_surnames:
        return True
    # 司法部长马某某某: no name of China has four characters behind a surname of one
    if len(person) >= _FOUR and person[:2] not in lexicon.compound_surnames:
        return True
    return foreign and alone and _names_state_before(setting, title.start)


def is_foreign_name(person: str, written: Container[str]) -> bool:
    """Tell whether a name shows by itself that it is a transliteration: 阿拉格希, 本-格维尔."""
    if "·" in person or "-" in person:
        return True
    return len(person) >= _FOUR and all(char in written for char in person)


def is_appointed_abroad(title: Title, person: str, written: Container[str]) -> bool:
    """Tell whether a foreigner heads a ministry that is called as ours: 阿拉格希出任外交部长."""
    return _is_short(title) and _is_central(title) and is_foreign_name(person, written)


def _is_central(title: Title) -> bool:
    seat = title.seat
    mention = None if seat is None else seat.mention
    return seat is not None and "central" in (seat.level, mention and mention.level)


def _is_short(title: Title) -> bool:
    mention = None if title.seat is None else title.seat.mention
    if mention is None or title.entry.kind not in _EVERYWHERE:
        return False
    return mention.end - mention.start <= _SHORT_FORM


def _names_state_before(setting: Setting, offset: int) -> bool:
    """Tell whether the sentence names another state, and not China, before an offset."""
    left, _ = setting.reading.sentence_at(offset)
    named = {p.name for p in setting.places if p.level == "country" and left <= p.start < offset}
    return bool(named) and CHINA not in named
