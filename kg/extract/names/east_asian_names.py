"""Names of Japan and Korea behind a title of these states, which any characters may make.

真例：日本首相高市早苗表示; 韩国总统文在寅同他通话; 日本自民党干事长二阶俊博. No list of surnames
helps with Japan's, and 在, 由 or 进 may stand in them, so that a known verb or a mark must end
them. What they would be by the rules for other names is tried first.
"""

from __future__ import annotations

from collections.abc import Collection

from kg.extract.base.reading import in_dictionary, tag_alone
from kg.extract.names.name_end_words import STRONG
from kg.extract.names.name_ends import NameEnds

STATES = frozenset({"日本", "大韩民国", "朝鲜民主主义人民共和国"})
"""Full names of the states whose people bear such names."""
_SIZES = range(2, 6)
_NEVER = frozenset("的了是与及等将被把也都还就着过此这那哪个们我你他她它没其已向对从赴同说称至而")
_NO_NAME = frozenset("府室厅部院局会党团队方国军宫邸员人们家者班组")
"""How names of bodies, offices and groups end: 总统府, 首相官邸."""
_ONLY_WITHIN = frozenset("在由为")
_SAYS = "说称"
_OF_NAMES = ("nr", "ns", "nz")


def east_asian_end(text: str, start: int, ends: NameEnds, surnames: Collection[str]) -> int | None:
    """Return where a name that begins at `start` ends, None where there is none.

    Args:
        text: The document's.
        start: Behind the title.
        ends: Weighs what stands behind a name.
        surnames: China's, which Korea's are too.
    """
    if ends.verb_at(start) or not "一" <= text[start : start + 1] <= "龥":
        return None
    for size in _SIZES:
        end = start + size
        name = text[start:end]
        if len(name) < size or not "一" <= name[-1] <= "龥" or name[-1] in _NEVER:
            return None
        if ends.weigh(end) >= STRONG or text[end] in _SAYS:
            return end if _may_be_name(name, surnames) else None
    return None


def _may_be_name(name: str, surnames: Collection[str]) -> bool:
    if name[-1] in _NO_NAME or name[0] in _ONLY_WITHIN or name[-1] in _ONLY_WITHIN:
        return False
    if "在" in name[1:-1]:
        # 文|在|寅, of the surnames that China has too
        return len(name) == 3 and name[0] in surnames
    if len(name) < 3 or (len(name) == 3 and in_dictionary(name)):
        return False
    return not _is_everyday(name)


def _is_everyday(name: str) -> bool:
    """Tell whether everyday words make it: 官邸前, 府附近, 将访华, 错误言论; not 小泉进次郎."""
    words = tag_alone(name)
    if words[-1][1] == "f" or any(
        len(word) > 1 and tag[0] == "v" and in_dictionary(word) for word, tag in words
    ):
        return True
    if len(words) == 1 and len(name) > 3 and words[0][1] in ("n", "l"):
        # 桥本龙太郎 is a word of the dictionary as 国家元首 is, whose second half is one
        return in_dictionary(name[2:]) and tag_alone(name[2:])[0][1][:2] not in _OF_NAMES
    known = all(in_dictionary(word) for word, _ in words)
    return known and len(words) < 3 and not any(tag[:2] in _OF_NAMES for _, tag in words)
