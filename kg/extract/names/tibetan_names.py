"""Names of Tibetans, which are made of two words of a small stock: 白玛旺堆, 公保扎西.

Source of the words: 《西藏自治区人民代表大会代表名单》, where most of four characters are
two of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable

# each of two characters
_WORDS = frozenset(
    re.findall(
        "..",
        "扎西次仁洛桑多吉卓玛央宗旺堆白玛平措罗布顿珠格桑尼玛达瓦"
        "巴桑边巴普布仁青仁增索朗丹增德吉拉姆旦增贡嘎贡布江村泽登"
        "曲珍玉珍措姆明吉斯朗加措嘉措坚赞坚参旺杰旺久桑珠强巴阿旺"
        "公保才让才旦卓嘎云旦江白群培曲培赤列益西土登曲扎旺扎欧珠"
        "旺姆央金西热班玛噶玛嘎玛仁钦旺青达杰多杰拉毛才仁东珠群佩"
        "占堆次旺次旦米玛次珍白珍德庆洛追洛珠旺秀桑杰才旺尕玛久美"
        "晋美吉美伦珠曲吉巴登",
    )
)
_WORD, _NAME = 2, 4


def begins_tibetan(text: str, start: int) -> bool:
    """Tell whether two words of such names stand at an offset."""
    first = text[start : start + _WORD] in _WORDS
    return first and text[start + _WORD : start + _NAME] in _WORDS


def tibetan_end(text: str, start: int, ends: Callable[[int], bool]) -> int | None:
    """Return where such a name ends that begins at an offset, None where none does.

    Args:
        text: The document's.
        start: Where the name would begin.
        ends: Tells whether a name may end at an offset.
    """
    end = start + _NAME
    return end if begins_tibetan(text, start) and ends(end) else None
