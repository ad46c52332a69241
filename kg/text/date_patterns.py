"""Where date expressions stand in a text, and of which kind each is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.model.record import record
from kg.text.cues import Cued, Cues
from kg.text.numerals import parse_numeral

_N = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_YEAR = r"(?:(?:19|20)[0-9]{2}|[一二][〇零九0][〇零一二三四五六七八九0]{2})"
# 98年|3月, as papers of that time write it
_OF_TWO_FIGURES = r"(?<![0-9第])[0-9]{2}年(?=[01]?[0-9]月)"
_NAMED_YEAR = "今年|去年|前年|明年|后年|本年|上年|当年(?!的[^0-9])|同年|次年|翌年"
_YEARISH = rf"(?P<year>{_YEAR}年(?!度?[来间多]|代)|{_OF_TWO_FIGURES}|{_NAMED_YEAR})"
# the characters that a month can begin with, so that no other place is tried at length
_HEADS = "".join(sorted({word[0] for word in _NAMED_YEAR.split("|")}))
_AT_MONTH = f"(?=[0-9一二三四五六七八九十元本上下当{_HEADS}])"
_PART = (
    "(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚|夜间|夜|当天|当日|"
    "[0-9]{1,2}时(?:[0-9]{1,2}分)?|[0-9]{1,2}:[0-9]{2})?"
)
_SHORTEST_MONTH = 28
_PAIR = 2
_BETWEEN = re.compile("[、和与及](?=[0-9一二三四五六七八九十])")
_HALF = r"(?P<half>上半年|下半年|(?:第)?[一二三四1-4]季度|前[一二三四1-4]季度)"
WEEKDAYS = "一二三四五六日天"
# 3月5日（星期五）
_GLOSSED = f"(?:（(?:周|星期|礼拜)[{WEEKDAYS}]）)?"
# 3月5日|起至|7日, 5日|与|6日
_MIDDLE = f"(?P<middle>(?:、{_N}日?)*)"
_LINK = "(?P<link> ?(?:起?至|起?到|—{1,2}|-|～|~) ?|[、和与及])"

# 5日|内, 5日|前: a stretch of days, but 5日|前往 is a day
_TILL_THEN = "之?内|前(?![往来去赴])|后"

# 2019年6月1日上午 | 今年10月 | 2015年3月至2016年8月 | 2008年9月至2012年
# | 6月1日至7月2日 | 4月24日至26日 | 4月19-21日 | 5月6、7日 | 下月10日
# | 9月6日、7日、8日 | 元月23日 | 去年12月28日至今年1月3日; 每年5月 and 农历三月 are none
_MONTH_DAY_PATTERN = (
    rf"(?<!每年)(?<!农历)(?!(?<=[一二三四五六七八九十])[一二三四五六七八九十])"
    rf"{_AT_MONTH}(?:{_YEARISH}(?:的)?)?(?P<month>{_N}|元|(?<=年)首|(?:本|上|下|当)(?=个?月))"
    rf"(?:(?<=[上下])个)?月(?!天[，。])(?:份)?"
    rf"(?:(?P<day>{_N})(?:[日号]{_GLOSSED}(?P<part>{_PART})|"
    rf"(?=(?:、{_N})*[至、—\-～~]{{1,2}}(?:{_N}月)?{_N}[日号])|(?=\s[0-2]?[0-9]:[0-5][0-9])%s)"
    rf"(?:{_MIDDLE}{_LINK}(?:(?:(?P<year2>{_YEAR}年|今年|去年|明年|次年|翌年))?(?P<month2>{_N}|"
    rf"[本下当])月)?(?P<day2>{_N})[日号])?"
    rf"|(?P<vague>初|上中旬|中下旬|上旬|中旬|下旬|底|末|中(?!国|共|央|华|部|小))?"
    rf"(?:(?:至|到|—{{1,2}}|-|～|~)(?:(?P<year3>{_YEAR})年)?(?P<month3>{_N})"
    rf"月(?![0-9一二三四五六七八九十]{{1,3}}[日号])"
    rf"|(?:至|到|—{{1,2}}|-|～|~)(?P<year4>{_YEAR})年(?![0-9一二三四五六七八九十度]))?)?"
)
_MONTH_DAY = Cued(_MONTH_DAY_PATTERN % "")
# 5、6月|: one month and the next, no number before a line (1、2月底前完成…)
_MONTH_PAIR = "(?<![。；\n0-9、])(?:" + "|".join(f"{m}(?=、{m + 1}月)" for m in range(1, 12)) + ")"
# 今年1至10月 | 2019年1—6月 | 今年5、6月
_MONTHS = Cued(
    rf"{_AT_MONTH}(?:{_YEARISH}(?:的)?)?(?P<from>(?<![0-9]){_N}(?!、)|{_MONTH_PAIR})"
    rf"(?:月?(?:至|到|—{{1,2}}|-|～|~)|、)(?P<to>{_N})月(?:份)?"
    rf"(?![0-9一二三四五六七八九十]{{1,3}}[日号])"
)
# 即日起至12月31日 | 即日起至明年4月30日
_UNTIL = Cued(rf"即日起?至(?P<next>明年)?(?P<month>{_N})月(?P<day>{_N})日")
# 2019-09-09 | 2025/08/06 | 2019.9.9 | 2019-09-09至2019-09-16
_NUMERIC = Cued(
    r"(?<![0-9.])(?P<y>(?:19|20)[0-9]{2})[-/.—](?P<m>[01]?[0-9])[-/.—](?P<d>[0-3]?[0-9])(?![0-9.])"
    r"(?: ?[至到—～~-] ?(?P<y2>(?:19|20)[0-9]{2})[-/.](?P<m2>[01]?[0-9])[-/.](?P<d2>[0-3]?[0-9])"
    r"(?![0-9.]))?"
)
# 1998.03—2003.01 | 2013.01浙江省副省长 | （其间：1991.08—1992.07在党校学习）: lines of a career;
# 孟云舟（1960.8）: a month of birth
_DOTTED = Cued(
    r"(?<![^\s；;：（])(?P<y>(?:19|20)[0-9]{2})[.．]"
    r"(?P<m>0[1-9]|1[0-2]|(?<=（[0-9]{4}\.)[1-9](?=）))(?![0-9.%‰万亿元点吨])"
    r"(?:\s*(?:至|到|—{1,2}|-{1,2}|～|~|–)\s*(?P<y2>(?:19|20)[0-9]{2})[.．](?P<m2>0[1-9]|1[0-2])"
    r"(?![0-9.%‰]))?"
)
# 二十三日将抵纽约: of two characters and more, which no count of days has so
_OF_TWO = (
    "(?<![续期满历共近约])(?:二?十[一二三四五六七八九]|二十|三十一?)"
    f"(?=日(?!{_TILL_THEN}|[游谈程志期子元报]|以[来上内])|至(?:二?十[一二三四五六七八九]|二十|"
    "三十一?)日)"
)
# 26、27、28日 | 26、28日; no number before a line: 1、2日上午…
_MORE = r"(?<![。；\n][0-9])(?<![。；\n][0-9]{2})(?P<more>(?:、[0-9]{1,2})+)日(?!内|之内)"
# 28日 | 22日至24日 | 4日上午 | 18日和19日 | 5至6日 | 6号下午 | 新华社北京十二日电, 二十五日下午
_DAY_PATTERN = (
    rf"(?<![0-9一二三四五六七八九十廿卅百月第年每])(?P<day>[0-9]{{1,2}}|{_OF_TWO}|"
    rf"[一二三四五六七八九十]{{1,3}}(?=日(?:[电讯]|[上下中]午|凌晨|晚上?[^期报宴餐会]|"
    rf"[至到][一二三四五六七八九十]{{1,3}}日))|"
    rf"(?<=[。\n；])[一二三四五六七八九十]{{1,3}}(?=日[，在]))"
    rf"(?:(?:日{_GLOSSED}|号(?=[上下中]午|凌晨|晚上|[至到][0-9]{{1,2}}号))(?P<part>{_PART})"
    rf"(?![0-9]|{_TILL_THEN})"
    rf"(?:{_MIDDLE}{_LINK}(?:(?P<month2>{_N}|[本下当])月)?(?P<day2>{_N})[日号](?!内|之内))?"
    rf"|{_MORE}|(?P<between>[至到—～~-])(?P<till>[0-9]{{1,2}}|{_OF_TWO})日(?!内))"
)
_DAY = Cued(_DAY_PATTERN)
# 26、|28日: a day of a list whose 日 stands at its end
_BARE_MONTH_DAY = re.compile(_MONTH_DAY_PATTERN % r"|\Z")
_BARE_DAY = re.compile(rf"{_DAY_PATTERN}|(?P<bare>[0-9]{{1,2}})\Z")
# 2024年上半年 | 今年前4个月 | 今年一季度 | 2023年度 | 去年 | 2016年至2019年 | 2006年至2011年11月
_YEAR_ONLY = Cued(
    rf"(?P<from>{_YEAR})年?(?:[—\-至～~]{{1,2}}|到)(?P<to>{_YEAR})年?"
    rf"(?:(?<=年)(?P<to_month>{_N})月(?![0-9一二三四五六七八九十]{{1,3}}[日号]))?(?![0-9])"
    rf"|(?P<listed>(?<![0-9])(?:19|20)[0-9]{{2}})"
    rf"(?:(?=(?:[、和与及](?:19|20)[0-9]{{2}})+(?:年|[两三四五]年))|(?<=[、和与及][0-9]{{4}})"
    rf"(?=[两三四五]年))"
    rf"|{_YEARISH}(?:{_HALF}|前(?P<months>{_N})个?月(?:份)?|(?P<end>[年底末初]{{1,2}})|度)?"
)
# 前4个月，: of the year at hand
_HALF_ONLY = Cued(
    rf"(?<![年今去前明]){_HALF}|(?<![一-龥])(?P<first>前(?P<months>{_N})个月)"
    rf"(?=，|全[省市县区国]|我[省市县区国])"
)
RELATIVE_DAYS = {
    "今天": 0, "今日": 0, "今晨": 0, "今晚": 0, "今早": 0, "昨天": -1, "昨日": -1, "昨晚": -1,
    "昨夜": -1, "前天": -2, "前日": -2, "前晚": -2, "明天": 1, "明日": 1, "明晚": 1, "后天": 2,
    "大前天": -3,
}  # fmt: skip
# 昨|在法院宣判, 今（7）日: a day of one character
SHORT_DAYS = {"今": 0, "昨": -1, "明": 1}
ANCHORED = {
    "当天": 0, "当日": 0, "当晚": 0, "同日": 0, "当夜": 0, "次日": 1, "翌日": 1, "第二天": 1,
    "同一天": 0, "前一天": -1, "前一日": -1, "前一晚": -1, "此前一天": -1, "此前一日": -1,
}  # fmt: skip
# 昨|在法院宣判, as papers of Hong Kong write, but no 昨 of other words
_DAYS_TOLD = (
    "|".join(RELATIVE_DAYS)
    + "|昨(?=[在于由被向与（公发宣召举主出表指称更])|[今明](?=（[0-9]{1,2}）日)"
)
# 昨天下午 | 今天（11月2日） | 当晚 | 昨在 | 今（7）日
_RELATIVE = Cued(
    rf"(?<![目当以此空光大节])(?P<word>{_DAYS_TOLD}|{'|'.join(ANCHORED)})(?:（[0-9]{{1,2}}）日)?"
    rf"(?P<part>{_PART})(?P<gloss>（(?P<gm>{_N})月(?P<gd>{_N})日(?:{_PART})）)?"
)
# 上周五 | 本周六 | 下周一
_WEEK = Cued(rf"(?P<which>上上|上|本|这|下)(?:个)?(?:周|星期|礼拜)(?P<weekday>[{WEEKDAYS}])")

_PATTERNS = (
    ("numeric", _NUMERIC), ("dotted", _DOTTED), ("months", _MONTHS), ("month", _MONTH_DAY),
    ("relative", _RELATIVE),
    ("until", _UNTIL), ("week", _WEEK), ("year", _YEAR_ONLY), ("half", _HALF_ONLY), ("day", _DAY),
)  # fmt: skip


@record
class RawDate:
    """A date expression as matched: `kind` names the pattern, whose groups `match` has."""

    kind: str
    match: re.Match[str]


def find_raw(cues: Cues) -> Iterator[RawDate]:
    """Yield the expressions in text order; of those that overlap the first, then the longest.

    No expression goes on in the next clause.
    """
    raws = [
        RawDate(kind, match)
        for kind, pattern in _PATTERNS
        for match in cues.in_clauses(pattern)
        if match.group()
    ]
    raws = [part for raw in raws for part in _apart(raw)]
    raws.sort(key=lambda raw: (raw.match.start(), -raw.match.end()))
    end = 0
    for raw in raws:
        if raw.match.start() >= end:
            yield raw
            end = raw.match.end()


def _apart(raw: RawDate) -> Iterator[RawDate]:
    """Yield an expression, or its days where they don't follow each other: 5日、20日."""
    match = raw.match
    groups = match.groupdict()
    link, more = groups.get("link"), groups.get("more")
    listed = more is not None or (link is not None and link in "、和与及")
    if not (listed or (link and match["middle"])) or (listed and _are_one_stretch(match)):
        yield raw
        return
    cuts = [mark.start() for mark in _BETWEEN.finditer(match.string, *match.span())]
    starts = [match.start(), *(cut + 1 for cut in cuts)]
    for start, end in zip(starts, [*cuts, match.end()], strict=True):
        kind = "month" if "月" in match.string[start:end] else "day"
        pattern = _BARE_MONTH_DAY if kind == "month" else _BARE_DAY
        part = pattern.match(match.string, start, end)
        if part is not None:
            yield RawDate(kind, part)


def _are_one_stretch(match: re.Match[str]) -> bool:
    """Tell whether each day follows the one before: 5日和6日, 4月30日、5月1日, 6日、7日、8日."""
    more = match.groupdict().get("more")
    middle = (more or match["middle"]).replace("日", "").split("、")[1:]
    words = [match["day"], *middle, *([] if more else [match["day2"]])]
    days = [parse_numeral(word) for word in words]
    if more or match["month2"] in (None, match.groupdict().get("month")):
        return all(after == day + 1 for day, after in pairwise(days))
    return days[-1] == 1 and len(days) == _PAIR and days[0] >= _SHORTEST_MONTH
