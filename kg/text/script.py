"""Traditional characters of names in simplified ones: 賴 is 赖, 乾 stays 乾."""

from __future__ import annotations

from functools import lru_cache

from opencc import OpenCC


@lru_cache(maxsize=1)
def converter() -> OpenCC:
    """Return what turns traditional characters into simplified ones."""
    return OpenCC("t2s")


@lru_cache(maxsize=1 << 16)
def simplified(name: str) -> str:
    """Write a name in simplified characters, one for one; of a simplified name nothing changes.

    A character that GB 2312 holds is simplified as it stands: 王丙乾 and 于昌 keep theirs.
    """
    try:
        name.encode("gb2312")
    except UnicodeEncodeError:
        return "".join(_simple(char) for char in name)
    return name


def _simple(char: str) -> str:
    if char.encode("gb2312", "ignore"):
        return char
    simple: str = converter().convert(char)
    return simple if len(simple) == 1 else char
