"""How a name sounds: by its consonants two transcriptions of one foreign name are alike."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from pypinyin import Style, lazy_pinyin

# 雷 and 瑞 write one sound of another language, so do 格 and 克
_ALIKE: Final = {
    "r": "l", "k": "g", "t": "d", "p": "b", "zh": "j", "z": "j", "ch": "q", "c": "q", "sh": "x",
    "s": "x",
}  # fmt: skip


@lru_cache(maxsize=1 << 12)
def consonants(name: str) -> tuple[str, ...]:
    """Return the consonants that begin the syllables of a name, those that are alike as one.

    `p s t l s` for 皮斯托里乌斯 and 皮斯托留斯, by their classes.
    """
    initials = lazy_pinyin(name, style=Style.INITIALS, strict=True)
    return tuple(_ALIKE.get(initial, initial) for initial in initials if initial)
