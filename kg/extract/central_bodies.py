"""Bodies that the lexicon knows by name: 国务院, 中央军委, 全国总工会, 联合国.

Rules: `bodies.organ` (真例：国务院新闻办公室举行新闻发布会), and `bodies.foreign` where another
state stands before a form that else means China's organ (真例：法国外交部发言人表示).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.body_mentions import BodyMention, Ground
from kg.extract.body_names import BodyName
from kg.extract.body_units import extend
from kg.extract.places import PlaceMention
from kg.lexicon.organs import Organ

# 央视网消息（新闻联播）：, 新华社北京6月1日电: the wire that carries the article, no actor of it
_WIRE_HEAD = re.compile(
    "消息（|讯（|[一-龥]{2,6}[0-9]{1,2}月[0-9]{1,2}日电|[一-龥]{2,6}[0-9]{1,2}日电"
)
# 该国外交部, 两国政府: the organ of another state
_OTHERS_BEFORE = re.compile("(?:该国|两国|各国|对方|他国|外国|联邦)$")
_KINDS_OF_STATES = frozenset(
    {"party", "government", "department", "congress", "cppcc", "supervision"}
)


def find_central(ground: Ground) -> Iterator[BodyMention]:
    """Yield the organs of the lexicon, each with the units behind it (国务院办公厅)."""
    for start, end, organ in ground.reading.known.organs:
        mention = _organ(ground, start, end, organ)
        if mention is not None:
            yield from extend(ground, mention)


def _organ(ground: Ground, start: int, end: int, organ: Organ) -> BodyMention | None:
    if _WIRE_HEAD.match(ground.text, end) is not None or organ.name == "中华人民共和国":
        return None
    if (end - start <= 3 and not _stands(ground, start)) or _cuts_state(ground, start):
        return None
    if organ.context and _OTHERS_BEFORE.search(ground.text[max(0, start - 2) : start]):
        return None
    state = ground.place_to.get(start)
    if state is not None and _is_foreign(state) and organ.kind in _KINDS_OF_STATES:
        return _of_state(ground, state, end)
    return BodyMention(
        start, end, organ_name(organ), "bodies.organ", parents_of(ground, organ),
        level=organ.level, base="organ",
    )  # fmt: skip


def _stands(ground: Ground, start: int) -> bool:
    """Tell whether a short form begins where the segmenter begins a word or a place ends."""
    reading = ground.reading
    return not reading.is_han(start - 1) or reading.begins_word(start) or start in ground.place_to


def _cuts_state(ground: Ground, start: int) -> bool:
    """Tell whether a form begins inside the name of a state: 俄罗斯国防部 in 白|俄罗斯国防部."""
    for size in (1, 2):
        if start < size or not ground.reading.is_han(start - size):
            return False
        for rest in (2, 3, 4):
            if _is_state(ground, ground.text[start - size : start + rest]):
                return True
    return False


def _is_state(ground: Ground, name: str) -> bool:
    known = ground.lexicon.places.get(name)
    return known is not None and known.level == "country"


def _is_foreign(place: PlaceMention) -> bool:
    return place.level == "country" and place.name != "中华人民共和国"


def _of_state(ground: Ground, state: PlaceMention, end: int) -> BodyMention:
    unit = ground.text[state.end : end]
    others = tuple(form + unit for form in state.forms if form != state.name)
    name = BodyName(state.name + unit, others, "department")
    return BodyMention(state.start, end, name, "bodies.foreign", place=state.name, base="foreign")


def organ_name(organ: Organ) -> BodyName:
    """Return the names of an organ of the lexicon."""
    return BodyName(organ.name, tuple(f for f in organ.forms if f != organ.name), organ.kind)


def parents_of(ground: Ground, organ: Organ) -> tuple[BodyName, ...]:
    """Return the organs above an organ, the nearest first; the party itself is above none."""
    if not organ.parent or organ.parent == "中国共产党" or organ.kind == "media":
        return ()
    above = ground.lexicon.organ_forms.get(organ.parent)
    if above is None:
        return ()
    return (BodyName(above.name, above.forms, above.kind), *parents_of(ground, above))
