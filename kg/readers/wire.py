"""Reads the head of a first paragraph: `本报讯(记者 祁梦竹 范俊生)`, `新华社北京6月1日电`."""

from __future__ import annotations

import re

from kg.readers.dateline import Frame, find_date
from kg.readers.press import Press, read_names, read_press

_DAY = r"(?:[一-鿿、/ ]{0,14}?(?:\d{4}年)?\d{1,2}月\d{1,2}日)"
# 本报讯(记者 …); 新华社北京6月1日电; 央视网消息（新闻联播）：; 据新华社电; 【枫城发布讯】
# 博兰零距离讯（记者 …）: any name does before 讯 with a bracket.
_WIRE = re.compile(
    r"[【\[]?(?:据)?(?:(?P<own>本[报网台刊社站])"
    r"|(?P<name>[一-鿿A-Za-z-]{1,12}?(?:社|网站?|报|台|客户端|在线)"
    r"|[一-鿿]{2,10}(?=讯[(（])|[一-鿿]{2,10}(?:发布|新闻|融媒)(?=讯|消息)))"
    rf"(?P<day>{_DAY})?(?:专?电|快?讯|消息)[】\]]?(?=[\s(（:：,，]|题|记者|通讯员)"
)
# （记者褚远 2021年5月7日）
_LONGEST_DATED = 30
_BRACKETED = re.compile(r"\s*[(（](?P<inner>[^()（）]{2,80})[)）]")
# 本报讯 记者张三 通讯员李四报道：
_OPEN = re.compile(r"\s*(?P<inner>[^，。,:：\s]*(?:记者|通讯员)[^，。,:：]{2,40}?)报道[:：，,\s]")


def is_wire(line: str) -> bool:
    """Tell whether a line opens as the first paragraph of a report does."""
    return _WIRE.match(line) is not None


def read_wire(line: str) -> Frame:
    """Read the agency or paper and the reporters at the head of a paragraph."""
    wire = _WIRE.match(line)
    behind = line[wire.end() :] if wire else line
    press = Press()
    published = find_date(wire["day"]) if wire and wire["day"] else None
    if bracketed := _BRACKETED.match(behind):
        press = _read_bracket(bracketed["inner"], dated=bool(wire and wire["day"]))
        if wire is not None and len(bracketed["inner"]) <= _LONGEST_DATED:
            published = published or find_date(bracketed["inner"])
    elif wire and (opened := _OPEN.match(behind)):
        press = read_press(opened["inner"]) or Press()
    return Frame(published, wire["name"] if wire else None, press)


def strip_wire(body: str) -> str:
    """Return a body without the wire's head: `央视网消息（新闻联播）：` leaves nothing."""
    wire = _WIRE.match(body)
    if wire is None:
        return body
    bracketed = _BRACKETED.match(body, wire.end())
    return body[bracketed.end() if bracketed else wire.end() :]


def _read_bracket(inner: str, *, dated: bool) -> Press:
    """Read `记者 张三`, or bare names behind a wire's day: `人民网北京5月11日电 （张三）`."""
    if press := read_press(inner):
        return press
    names = read_names(inner) if dated else None
    return Press(names) if names and all(len(name) <= 3 for name in names) else Press()
