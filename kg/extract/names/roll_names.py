"""The names of a list of posts, behind the colon of an office, on its line or the next ones.

真例：副主任：万全、谈笑（女）
真例：副主任（按姓氏笔画为序）：⏎　　万　全（女）　谈笑　司徒浩
Read as `titles.roll`; whether each is a name is for `Names` to say.
"""

from __future__ import annotations

import re

from kg.extract.base.reading import HAN
from kg.extract.names.names import Names
from kg.text.sentences import line_end

# 吐尔逊·买买提|（维吾尔族）, 色郎旺姆|（女、藏）: whose nation is told bears no Chinese surname
_OF_NATION = (
    "（(?:女[，、])?(?:[一-龥]{1,5}族|[藏蒙回维彝壮苗满羌白傣侗瑶黎畲哈布]|土家|朝鲜|哈萨克)"
    "(?:[，、]女)?）"
)
# 谈笑 | 万　全 | 吐尔逊·买买提（维吾尔族） | 华尔功臣烈（藏） | 乌云其木格（女）
_NAME = (
    f"(?:[{HAN}] +[{HAN}](?![{HAN}])|[{HAN}]{{2,4}}(?:·[{HAN}]{{1,10}})*"
    f"|[{HAN}]{{5,7}}(?=（女）|{_OF_NATION}))"
    r"(?:（[^）\n]{1,12}）)?(?:同志)?"
)
_NAMES = f"{_NAME}(?:(?: *、 *| +){_NAME})*[；。]?(?= *(?:\n|$))"
# 副主任|（3名，按姓氏笔画为序）：
_HEAD = r"(?:（[^（）\n]{2,16}）)?(?:分别)?[是为]?： *(?P<below>\n *)?"
_COLON = re.compile(f"{_HEAD}(?={_NAMES})")
# what stands between two offices of such a list: 主任|：陈立秋⏎|副主任：⏎覃可　尹川（女）⏎|委员：
LINES_BETWEEN = re.compile(f"{_HEAD}{_NAMES}(?:\n *{_NAMES})*\n+")
# 主任|陈某某，|副主任; 主席|陈某某主持会议并讲话，|副主席; 副主任|覃可、尹川，|秘书长
_HELD_BY = f"[{HAN}·]{{2,8}}?(?:（[^）]{{1,12}}）)?"
NAMES_BETWEEN = re.compile(
    f"{_HELD_BY}(?:[、和]{_HELD_BY})*(?:(?:主持|出席|参加|列席|领学|作|受到?|被)"
    f"[^，。；、]{{0,14}})?(?:[、，和与及]|以及)"
)
_COMMON_TO_RARE = 4
_LINE = re.compile(_NAMES)
_NEXT_LINE = re.compile(f"\n *(?={_NAMES})")
_ONE = re.compile(f"(?P<name>[{HAN}] +[{HAN}](?![{HAN}])|[{HAN}]{{2,7}}?(?:·[{HAN}]{{1,10}})*)"
                  r"(?=（[^）\n]{1,12}）|同志|[、；。 \n]|$)(?:（[^）\n]{1,12}）)?")  # fmt: skip


def roll_names(text: str, offset: int, names: Names) -> list[tuple[int, int]]:
    """Return where the names of an office's list stand, none where what follows is no such list.

    Args:
        text: The document's.
        offset: Where the office ends.
        names: Knows which words may be names.
    """
    colon = _COLON.match(text, offset)
    if colon is None:
        return []
    found = line_names(text, colon.end(), names)
    if not found or colon["below"] is None:
        return found
    while (below := _NEXT_LINE.match(text, found[-1][1] + _rest(text, found[-1][1]))) is not None:
        further = line_names(text, below.end(), names)
        if not further:
            break
        found += further
    return found


def _rest(text: str, end: int) -> int:
    """Return how many characters of a line stand behind its last name: （女）."""
    return line_end(text, end) - end


def line_names(text: str, start: int, names: Names) -> list[tuple[int, int]]:
    """Return the names of a line that holds nothing else."""
    line = _LINE.match(text, start)
    if line is None:
        return []
    found = [one.span("name") for one in _ONE.finditer(text, start, line.end())]
    roles = names.reading.lexicon.roles
    if any(text[begin:end] in roles for begin, end in found):
        # 组长：万全　市长
        return []
    told = re.compile(_OF_NATION)
    strange = sum(
        not names.looks_native(begin) and told.match(text, end) is None for begin, end in found
    )
    # 墨文川 among eight others: a surname may be rare
    return found if strange * _COMMON_TO_RARE <= len(found) - strange else []
