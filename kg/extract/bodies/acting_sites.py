"""Houses of a place that a text names as who acts, though they are sites too: 市档案馆, 市疾控中心.

真例：市融媒体中心、市疾控中心负责人参加会议 names bodies; 程远舟先后来到市融媒体中心、市疾控中心
names where somebody went.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from kg.extract.base.reading import HAN
from kg.extract.found.body_mentions import Ground

# 市融媒体中心|、市疾控中心负责人参加: what a clause says of who acts
_ACTS = re.compile(
    f"[{HAN}、（）]{{0,80}}?(?:负责|主要领导|分管领导|派员|参加|出席|列席|联合|主办|承办|协办|"
    f"发布|介绍|牵头|配合|协助|汇报|获悉|了解到|"
    "统计|通报|提醒|启动|组织|工作人员)"
)
# 来到|市档案馆, 先后走访了…、|市档案馆: where somebody goes
_GOES = re.compile(
    "来到|走进|深入|前往|察看|查看|走访|参观|位于|(?:调研|检查|考察|视察|慰问|督查|督导|督察)"
    "(?![组团室])|(?:在|到|赴)(?![会场])"
)


def acts(ground: Ground, start: int, end: int) -> bool:
    """Tell whether the house whose name stands at [start, end) acts in its clause.

    Args:
        ground: The document.
        start, end: Where the name stands.
    """
    clauses = ground.reading.cues.clauses
    left = clauses[bisect_right(clauses, start) - 1]
    if _GOES.search(ground.text, left, start) is not None:
        return False
    role = any(begin == end for begin, _, _ in ground.reading.known.roles)
    return role or _ACTS.match(ground.text, end) is not None
