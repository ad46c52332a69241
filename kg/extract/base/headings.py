"""The line that heads a list of decisions, whose verb the lines below leave out.

真例：决定免去：⏎王一丁的云泽市教育局局长职务；⏎陈晓的云泽市民政局局长职务。
"""

from __future__ import annotations

import re

from kg.text.sentences import line_start

# a line of such a list has no more characters
_LONGEST_LINE = 80
# 霍南为云泽市水利局局长: a line of it that ends without a mark
_ROW = re.compile("[一-龥·（）　 ]{2,16}(?:同志)?为[^，。；\n]{3,40}")


def heading_of(text: str, offset: int) -> tuple[int, int]:
    """Return [start, end) of the line ending in ： above the list around `offset`.

    Returns:
        An empty range where the line is in no list.
    """
    end = text.rfind("\n", 0, offset)
    while end > 0:
        start = line_start(text, end)
        if text[end - 1] == "：":
            return start, end
        row = _ROW.fullmatch(text, start, end) is not None
        if (not row and text[end - 1] not in "；，、。") or end - start > _LONGEST_LINE:
            break
        end = start - 1
    return 0, 0
