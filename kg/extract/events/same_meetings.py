"""Whether two names mean one meeting: 揭牌仪式 is 青潭县监察委员会揭牌仪式 once that is told."""

from __future__ import annotations

import re

# what two names of one meeting may differ in
_FOLDED = re.compile("[“”《》、，\\s]|全市|全省|全区|全国|新一届|市委|省委|区委")
_SHORT_FORMS = (
    ("人民代表大会", "人大"), ("常务委员会", "常委会"), ("人民政府", "政府"),
    ("中国人民政治协商会议", "政协"), ("晚宴", "宴会"), ("午宴", "宴会"),
)  # fmt: skip
_TERM = re.compile("第(?P<term>[一二三四五六七八九十]{1,3}届)")
# 晋升上将军衔仪式 is 晋衔仪式 once that is told
_PROMOTION = re.compile("晋升[上中少]将(?:[军警]衔)+")
_NUMBER = re.compile("第[0-9一二三四五六七八九十百]+次")
# 揭牌仪式, 开班式: what a report calls the ceremony that it told by its whole name
_CEREMONY = re.compile(
    "[一-龥]{2,4}仪式|[一-龥]{2,3}式|(?:遗体)?[送告]别(?:活动|会)|[一-龥]{0,4}典礼(?:仪式)?|"
    "[一-龥]{0,4}(?:[晚午国]宴|宴会|招待会|酒会)"
)
# 研讨会|开幕式: of 云泽文化研讨会, once that is told
_OPENING_OF = re.compile("(?P<what>[一-龥]{1,6}(?:会|会议|论坛|博览会|文化节))[开闭]幕[式会]")
# 总结大会, 动员部署会: what a meeting does, without what about
_CALLED_AGAIN = re.compile(
    "(?:总结|动员|部署|表彰|推进|启动|誓师|签约|揭牌|授牌|暨|挂牌|成立|启用|捐赠|开学|毕业|奠基|"
    "开工|交流|研讨|推介|发布|见面|说明|座谈|调度)+(?:大会|会议|会|仪式)"
)


def is_same_name(name: str, other: str) -> bool:
    """Tell whether two names mean one meeting: one may be the longer form of the other.

    真例：揭牌仪式 is 青潭县监察委员会揭牌仪式 once that is told.
    """
    folded, core = _core(name), _core(other)
    if (_NUMBER.search(folded) is None) != (_NUMBER.search(core) is None):
        # 主席团会议 is 主席团第一次会议 once that is told
        folded, core = _NUMBER.sub("", folded), _NUMBER.sub("", core)
    if folded == core or (_CEREMONY.fullmatch(folded) and folded.removesuffix("典礼仪式") in core):
        return True
    return len(folded) >= 5 and len(core) >= 5 and (folded in core or core in folded)


def is_short_name(name: str, told: str) -> bool:
    """Tell whether a name is how a report calls again a meeting that it told by a longer one.

    真例：总结大会 is 主题教育总结大会 once that is told; not 工作会议, which ends many names.
    """
    opening = _OPENING_OF.fullmatch(name)
    if opening is not None and told.endswith(opening["what"]):
        return True
    return _CALLED_AGAIN.fullmatch(name) is not None and _ends_so(told, name)


def _ends_so(told: str, name: str) -> bool:
    """Tell whether a name is the end of a longer one, be it of two: 签约暨揭牌仪式."""
    if told.endswith(name):
        return True
    first, _, second = name.partition("暨")
    return bool(second) and told.endswith(second) and first in told


def _core(name: str) -> str:
    """Leave what sets a meeting apart: 第五届人民代表大会常务委员会 as 五届人大常委会."""
    for long, short in _SHORT_FORMS:
        name = name.replace(long, short)
    name = _PROMOTION.sub("晋衔", name)
    return _TERM.sub(r"\g<term>", _FOLDED.sub("", name))
