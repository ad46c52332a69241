"""When the terms (届) of the national bodies end: whether a seat in one is of the past.

真例：叶林川是中共第十二届、十三届中央委员: read in 2019, no longer.
Terms of five years. Sources: 中国共产党历次全国代表大会数据库 (the twelfth congress met in 1982);
《中国人民政治协商会议》 and 全国人民代表大会 (their sixth terms began in 1983).
"""

from __future__ import annotations

import re

from kg.extract.found.title_mentions import Title
from kg.text.numerals import parse_numeral

_NTH = "[一二三四五六七八九十]{1,3}"
# 第五、六、七届|全国人大代表; 中共第十二届、十三届|中央委员
TERMS = f"(?:(?:中共|中国共产党)?第?{_NTH}(?:[、和]{_NTH})*届[、和至]?)"
_ORDINAL = re.compile(f"({_NTH})届")
_PARTY = "中国共产党中央"
_NATIONAL = ("中国人民政治协商会议全国委员会", "中华人民共和国全国人民代表大会")
_PARTY_BASE, _NATIONAL_BASE = 1982 - 12 * 5, 1983 - 6 * 5
_TERM = 5


def term_is_over(title: Title, words: str, year: int | None) -> bool:
    """Tell whether the last term that the words before an office name had ended by a year.

    Args:
        title: The office.
        words: What stands before it: 是中共第十二届、十三届.
        year: The year of the document, None where it is not known.
    """
    terms = _ORDINAL.findall(words)
    if title.body is None or year is None or not terms:
        return False
    if title.body.full.startswith(_PARTY):
        base = _PARTY_BASE
    elif title.body.full.startswith(_NATIONAL):
        base = _NATIONAL_BASE
    else:
        return False
    return year > base + _TERM * (parse_numeral(terms[-1]) + 1)
