"""Names of Mongolians, which have no surname, by how they end: 乌云其其格, 萨仁高娃, 哈斯巴根.

Source of the endings: 《内蒙古自治区人民代表大会代表名单》, where they end most names of the kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.extract.base.reading import HAN

_NAME = re.compile(
    f"[{HAN}]{{1,4}}?(?:其其格|其木格|高娃|格日勒|图雅|巴特尔|巴雅尔|巴根|[毕必]力格|朝鲁|达来|"
    f"苏雅拉|满都拉|都拉|吉雅|那顺|乌拉)"
)


def mongolian_end(text: str, start: int, ends: Callable[[int], bool]) -> int | None:
    """Return where such a name ends that begins at an offset, None where none does.

    Args:
        text: The document's.
        start: Where the name would begin.
        ends: Tells whether a name may end at an offset.
    """
    match = _NAME.match(text, start)
    return match.end() if match is not None and ends(match.end()) else None
