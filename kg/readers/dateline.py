"""Reads a line of an article's frame: `2019年09月09日07:59 来源:北京日报` and its many kin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from kg.model.time import PartialDate
from kg.readers.field_names import FIELD, KINDS
from kg.readers.press import Press, read_names, read_press
from kg.text.date_context import day_at


@dataclass(frozen=True, slots=True)
class Frame:
    """What lines of a frame say; the empty Frame is a line of buttons like `打印 关闭`.

    Attributes:
        drawn_up: Day on which a document was signed (成文日期), if the frame has such a field.
        title: Value of a field 标题 or 名称.
    """

    published: PartialDate | None = None
    publisher: str | None = None
    press: Press = Press()
    drawn_up: PartialDate | None = None
    title: str | None = None

    def __add__(self, other: Frame) -> Frame:
        """Fill what this frame leaves open from another; names are joined."""
        return Frame(
            self.published or other.published,
            self.publisher or other.publisher,
            self.press + other.press,
            self.drawn_up or other.drawn_up,
            self.title or other.title,
        )


# That no digit stands before is asked last: what begins with digits is found five times as fast.
_DATE = re.compile(
    r"(?P<year>(?:19|20)(?<!\d\d\d)\d\d)(?:\s*年\s*|[-/.·])(?P<month>\d{1,2})(?:\s*月\s*|[-/.·])"
    r"(?P<day>\d{1,2})(?:\s*日|(?!\d))"
)
# 二〇二四年五月十一日
_HAN_DATE = re.compile(
    r"(?P<year>[一二][〇○零一二三四五六七八九]{3})年(?P<month>[一二三四五六七八九十]{1,2})月"
    r"(?P<day>[一二三四五六七八九十]{1,3})日"
)
# Tue Feb 25 08:50:37 CST 2020
_ENGLISH_DATE = re.compile(
    r"\b[A-Z][a-z]{2} (?P<month>[A-Z][a-z]{2}) (?P<day>\d{1,2}) \d\d:\d\d:\d\d [A-Z]{3,4}"
    r" (?P<year>(?:19|20)\d\d)\b"
)
# May 7, 2021 | 07 May 2021
_WESTERN_DATE = re.compile(
    r"\b(?:(?P<month>[A-Z][a-z]{2})[a-z]*\.? (?P<day>\d{1,2}), ?(?P<year>(?:19|20)\d\d)"
    r"|(?P<day2>\d{1,2}) (?P<month2>[A-Z][a-z]{2})[a-z]*,? (?P<year2>(?:19|20)\d\d))\b"
)
# 15.09.2016  15:37, a line of its own
_DAY_FIRST = re.compile(
    r"^(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>20\d\d)(?=(?:\s+\d{1,2}:\d\d)?\s*$)", re.M
)
# ２０２１年５月７日: as wide as Hanzi
_WIDE = str.maketrans("０１２３４５６７８９．／－", "0123456789./-")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_HAN_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "○": 0,
}
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")
_CLOCK = re.compile(
    r"(?:上午|下午|晚上|凌晨|中午)?\s*\d{1,2}时\d{1,2}分(?:\d{1,2}秒)?|"
    r"T?(?<!\d)\d{1,2}\s*[:：]\s*\d{2}(?:\s*[:：]\s*\d{2})?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?"
)
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_BEIJING = timezone(timedelta(hours=8))

# 打印 关闭 【大 中 小】 T|T 星期四 第01版 and what stands between.
_FURNITURE = re.compile(
    r"(?:星期|周)[一二三四五六日天]|第?\s*(?:[A-Z]?\d{1,2}|[一二三四五六七八九十]{1,3})"
    r"\s*版(?:\s*[:：]?\s*(?:要闻|时政|综合|头版|本地|[一-鿿]{2,6}(?=\s*$)))?|农历\S{4,10}"
    r"|(?:打印|关闭|分享|收藏|纠错|复制链接|朗读|听新闻|我要评论|评论|点赞|订阅|举报|扫一扫|繁體版)"
    r"(?:本页|窗口|此页|正文|本文|到)?(?:[:：]|$|(?=\W))|原创|字体|(?:浏览|阅读|点击)(?:次数|量)?"
    r"\s*\d+\s*次?|Posted on|Published|(?:https?://)?www\.[\w./-]+"
    r"|大\s*中\s*小|\bT\s*\|\s*T\b|A[+-]"
)
_SEPARATORS = re.compile(r"[\s|｜\[\]【】〔〕()（）<>《》,，;；:：/／·•\-—_]+")
# 北京日报, 青屿发布, 中国政府网, 翠湖区融媒体中心, 长泽市人民政府办公室
_PUBLISHER_END = re.compile(
    r"(?:[报報网網站社台刊视視端号委办局厅部府院会會]|发布|發布|發佈|新闻|在线|频道|中心|零距离|"
    r"杂志|办公室|融媒|观察)$"
)
# 大众网云泽: the pages of a site for one place
_LOCAL_EDITION = re.compile(r"[一-鿿]{1,4}(?:网|日报|在线|新闻)[一-鿿]{2,3}")
# 青砚要闻, 清风栖霞, 青砚县人大: under a headline any short name does beside a day
_ANY_NAME = re.compile(r"[一-鿿]{2,14}")
_NO_NAME = re.compile("会议|通过|关于|决定|任命|同志|[年月日届次]|大会|名单|公告|通知")
_PLAIN = re.compile(r"[\w·“”\"-]{2,25}")
_LONGEST = 200


def read_frame_line(line: str, *, below: bool = False) -> Frame | None:
    """Read a line of a frame; None where the line belongs to the headline or the article.

    Args:
        line: The line.
        below: Whether a headline stands above it, so that a day beside any short name is one.
    """
    if len(line) > _LONGEST or "。" in line:
        return None
    fields = list(FIELD.finditer(line))
    before = line[: fields[0].start()] if fields else line
    loose = _read_loose(before)
    if loose is None and fields and looks_like_publisher(before.strip(" \u3000（(")):
        # 岭东大学新闻网　发布：2023-05-06
        loose = Frame(publisher=before.strip(" \u3000（("))
    if loose is None and below:
        dated = bool(fields) and KINDS["".join(fields[0][1].split())] == "published"
        loose = _read_named_day(before, dated=dated)
    if loose is None:
        return None
    ends = [*(field.start() for field in fields[1:]), len(line)]
    frame = loose
    for field, end in zip(fields, ends, strict=False):
        frame += _read_field(KINDS["".join(field[1].split())], field[1], line[field.end() : end])
    return frame


def find_date(text: str) -> PartialDate | None:
    """Find the first full date in a text, in Arabic or Chinese numerals."""
    found = find_dates(text)
    return found[0][1] if found else None


def find_dates(text: str) -> list[tuple[tuple[int, int], PartialDate]]:
    """Find the full dates that the calendar knows, each with its range in the text."""
    dates = []
    text = text.translate(_WIDE)
    for pattern, number in ((_DATE, int), (_DAY_FIRST, int), (_HAN_DATE, _han_number)):
        for match in pattern.finditer(text):
            value = day_at(*(number(match[part]) for part in ("year", "month", "day")))
            if value is not None:
                dates.append((match.span(), value))
    for pattern in (_ENGLISH_DATE, _WESTERN_DATE):
        for match in pattern.finditer(text):
            named = match.groupdict()
            name, day, year = (
                named[part] or named.get(f"{part}2") for part in ("month", "day", "year")
            )
            if name in _MONTHS and day is not None and year is not None:
                value = day_at(int(year), _MONTHS.index(name) + 1, int(day))
                if value is not None:
                    dates.append((match.span(), value))
    return dates


def read_date_field(value: str) -> PartialDate | None:
    """Read the date out of a record's field: a full date, `20190909`, or seconds since 1970."""
    date = find_date(value)
    if date is None and (compact := _COMPACT.search(value)):
        date = day_at(*(int(part) for part in compact.groups()))
    if date is None and _EPOCH.fullmatch(value.strip()):
        seconds = int(value.strip()[:10])
        day = datetime.fromtimestamp(seconds, tz=_BEIJING)
        date = PartialDate(day.year, day.month, day.day)
    return date


def tidy_publisher(value: str) -> str | None:
    """Cut a publisher's name out of a field: without 《》, buttons and what follows a gap."""
    for (start, end), _ in find_dates(value)[:1]:
        value = value[:start] + " " + value[end:]
    words = (
        _FURNITURE.sub(" ", _CLOCK.sub(" ", value))
        .strip(" \t\u3000\xa0[]【】()（）")
        .replace("|", " ")
        .split()
    )
    name = words[0].strip("《》[]【】()（）,，;；:：") if words else ""
    if name.endswith("讯") and looks_like_publisher(name[:-1]):  # 来源：岭东新闻网讯
        name = name[:-1]
    return name if 2 <= len(name) <= 40 else None


def looks_like_publisher(name: str) -> bool:
    """Tell whether a name ends like one of a paper, a site or an office."""
    return bool(_PLAIN.fullmatch(name) and _PUBLISHER_END.search(name))


def _read_loose(text: str) -> Frame | None:
    """Read the part of a line that has no field names: dates, clock, publisher, press."""
    if not text.strip():
        return Frame()
    dates = find_dates(text)
    rest = text
    for (start, end), _ in reversed(dates):
        rest = f"{rest[:start]} {rest[end:]}"
    clock = bool(dates and _CLOCK.search(rest))
    rest = _FURNITURE.sub(" ", _CLOCK.sub(" ", rest) if clock else rest)
    words = list(dict.fromkeys(word for word in _SEPARATORS.split(rest) if word))
    if len(words) == 2 and clock and _is_place_behind(text, words):
        # 云泽发布 2021年5月7日 18:30 云泽, as messengers show it
        words = words[:1]
    if len(words) == 2 and words[0] == "by" and dates and (author := read_names(words[1])):
        # 2023-05-06 by 苗苗
        return Frame(dates[0][1], None, Press(author))
    published = dates[0][1] if dates else None
    if len(words) == 2 and words[1] == "供稿" and published is not None:
        # 市河长办 供稿 | 2023-05-06
        return Frame(published, words[0])
    if not words:
        return Frame(published)
    if press := read_press(rest):
        return Frame(published, None, press)
    # 原创 李四 岭东发布 2023-05-06 08:00: an author may stand before the publisher.
    author = read_names(words[0]) if len(words) == 2 and looks_like_publisher(words[1]) else None
    if author and (clock or "原创" in text) and not looks_like_publisher(words[0]):
        return Frame(published, words[1], Press(author))
    named = looks_like_publisher(words[0]) or (clock and bool(_PLAIN.fullmatch(words[0])))
    named = named or (len(words) == 1 and _LOCAL_EDITION.fullmatch(words[0]) is not None)
    # （2023年11月30日…会议） under a headline says who decided, not who published.
    if published is None or not named:
        return None
    if text.lstrip().startswith(("(", "（")) and text.find(words[0]) > dates[0][0][0]:
        return None
    behind = read_press(rest[rest.index(words[0]) + len(words[0]) :])
    return Frame(published, words[0], behind or Press()) if len(words) == 1 or behind else None


def _read_named_day(text: str, *, dated: bool) -> Frame | None:
    """Read a short name and a day under a headline: `青砚要闻　2023-05-06`, `…　09:12　岭东`.

    Args:
        text: What stands before the line's first field.
        dated: Whether fields follow, so that the name may stand without a day.
    """
    days = find_dates(text)[:1]
    if (not days and not dated) or text.lstrip().startswith(("(", "（")):
        return None
    rest = text
    for (start, end), _ in days:
        rest = f"{text[:start]} {text[end:]}"
    words = _SEPARATORS.sub(" ", _FURNITURE.sub(" ", _CLOCK.sub(" ", rest))).split()
    names = [word for word in words if word != "来源"]
    if not 1 <= len(names) <= 2 or not all(_ANY_NAME.fullmatch(name) for name in names):
        return None
    if any(_NO_NAME.search(name) for name in names):
        return None
    return Frame(days[0][1] if days else None, names[0])


def _is_place_behind(text: str, words: list[str]) -> bool:
    """Tell whether the second of two words is where somebody was who sent the first's message."""
    place = words[1].removeprefix("发表于").removeprefix("发布于")
    return (
        looks_like_publisher(words[0])
        and text.rstrip().endswith(words[1])
        and 2 <= len(place) <= 3
        and not looks_like_publisher(place)
    )


def _read_field(kind: str, name: str, value: str) -> Frame:
    """Read one field; what a value adds loosely behind it (`来源：北京日报 记者 张三`) counts."""
    if kind == "publisher":
        publisher = tidy_publisher(value)
        # 稿源： | 2006-05-27 09:08: the field may be empty
        behind = value.partition(publisher)[2] if publisher else value
        return Frame(find_date(behind), publisher, read_press(behind) or Press())
    if kind == "published":
        return Frame(published=find_date(value))
    if kind == "drawn_up":
        return Frame(drawn_up=find_date(value))
    if kind == "title":
        return Frame(title=value.strip() or None)
    if kind == "counter":
        # 阅读：123 2021-05-07
        return Frame(published=find_date(value))
    if kind == "press":
        # 编辑：苗苗 2023-05-06 07:44
        names = value
        for (start, _), _ in find_dates(value)[:1]:
            names = value[:start]
        press = read_press(name + names.rstrip("）) ")) or Press()
        return Frame(published=find_date(value), press=press)
    return Frame()


def _han_number(text: str) -> int:
    """Read 二〇二四, 五, 十一 or 三十."""
    if "十" not in text:
        return int("".join(str(_HAN_DIGITS[digit]) for digit in text))
    tens, _, ones = text.partition("十")
    return (_HAN_DIGITS[tens] if tens else 1) * 10 + (_HAN_DIGITS[ones] if ones else 0)
