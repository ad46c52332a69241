"""Turns a record with the usual fields (title, date, source, url, html …) into a SourceText."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kg.errors import ReadError
from kg.model.text import SourceText, Span
from kg.readers.dateline import Frame, read_date_field, tidy_publisher
from kg.readers.decoding import clean, decode
from kg.readers.document import Draft, make_source_text, shortened
from kg.readers.html import html_lines, looks_like_html
from kg.readers.lines import split_lines
from kg.readers.opened import Opened, Raw, TooLong
from kg.readers.press import Press, read_names

# Names of fields, in the order in which they are looked for; in lower case.
_ID = ("id", "_id", "docid", "doc_id", "guid", "uuid", "编号", "序号")
_TITLE = ("title", "headline", "标题", "题目", "新闻标题")
_BODY = (
    *("html", "content_html", "content", "body", "text", "article", "fulltext", "full_text"),
    *("正文", "内容", "全文", "新闻内容"),
)
_DATE = (
    *("published", "pubdate", "pub_date", "publish_date", "published_at", "publish_time"),
    *(
        "publishtime",
        "publishdate",
        "date",
        "datetime",
        "time",
        "发布时间",
        "发布日期",
        "日期",
        "时间",
    ),
)
_SOURCE = ("source", "publisher", "media", "来源", "媒体", "发布机构", "报纸")
_URL = ("url", "link", "href", "链接", "网址", "地址")
_REPORTERS = ("author", "authors", "reporter", "reporters", "作者", "记者")
_EDITORS = ("editor", "editors", "编辑", "责任编辑", "责编")


def parse_record(raw: Raw) -> SourceText:
    """Read a record that is a JSON object.

    Raises:
        ReadError: It is none, or holds no article.
    """
    try:
        record = json.loads(decode(raw.name, raw.data))
    except (json.JSONDecodeError, RecursionError) as error:
        raise ReadError(raw.name, f"not JSON: {error}") from error
    if not isinstance(record, dict):
        raise ReadError(raw.name, "no record: a JSON object with a text is wanted")
    return read_record(raw.source_file, record, raw.number, raw.max_chars)


def is_named(raw: Raw) -> bool:
    """Tell whether a record has an identifier of its own, so that its place says nothing of it."""
    if raw.form != "record":
        return False
    try:
        record = json.loads(decode(raw.name, raw.data))
    except (json.JSONDecodeError, RecursionError, ReadError):
        return False
    return isinstance(record, dict) and _first(_lower(record), _ID) is not None


def record_of(opened: Opened, fields: Mapping[str, Any], number: int) -> Raw:
    """Cut out a record whose fields are known already, in their order."""
    # ASCII alone holds lone halves of surrogate pairs too, which are data here
    data = json.dumps(fields, default=str).encode("ascii")
    return opened.raw("record", data, number)


def shorten_record(raw: Raw) -> Raw:
    """Cut the body of a record, which is longer than it may be, at a paragraph."""
    fields = json.loads(decode(raw.name, raw.data))
    longest = max(
        (name for name in fields if has_text({name: 0})), key=lambda n: len(str(fields[n]))
    )
    body = fields[longest]
    text = "\n".join(map(str, body)) if isinstance(body, list) else str(body)
    fields[longest] = shortened(text, raw.max_chars)
    return replace(raw, data=json.dumps(fields).encode("ascii"))


def read_record(
    source_file: str, record: Mapping[str, Any], number: int, max_chars: int
) -> SourceText:
    """Read one record; only its title and its body stand in the text.

    Args:
        source_file: The container's.
        number: The record's 1-based place, its identifier where it has none of its own.

    Raises:
        ReadError: It holds no article.
    """
    fields = _lower(record)
    name = f"{source_file}#{_identifier(fields, number)}"
    body = _first(fields, _BODY)
    if body is None and has_text(fields):
        raise ReadError(name, "empty: its field of text is not filled")
    if body is None:
        known = ", ".join(_BODY[:5])
        raise ReadError(name, f"no text: it has none of the fields {known} …")
    if len(body) > max_chars:
        raise TooLong(name, max_chars)
    body = clean(body)
    lines = html_lines(body) if looks_like_html(body) or "&" in body else _text_lines(body)
    if not lines:
        raise ReadError(name, "empty: it holds no text")
    title = " ".join(html_lines(clean(_first(fields, _TITLE) or "")))
    given, url = record_frame(fields)
    text = "\n".join(lines)
    draft = Draft(f"{title}\n\n{text}" if title else text, _span(title), given, url)
    return make_source_text(name, draft, max_chars)


def record_frame(fields: Mapping[str, Any]) -> tuple[Frame, str | None]:
    """Read what fields, named in lower case, say of date, publisher, press and address."""
    url = _first(fields, _URL)
    frame = Frame(
        published=read_date_field(_first(fields, _DATE) or ""),
        publisher=tidy_publisher(clean(_first(fields, _SOURCE) or "")),
        press=Press(
            read_names(clean(_first(fields, _REPORTERS) or "")) or (),
            read_names(clean(_first(fields, _EDITORS) or "")) or (),
        ),
    )
    return frame, url if url and url.startswith(("http://", "https://")) else None


def has_text(record: Mapping[str, Any]) -> bool:
    """Tell whether a record has a field of those that hold an article's text."""
    return any(str(name).strip().lower() in _BODY for name in record)


def _lower(record: Mapping[str, Any]) -> dict[str, Any]:
    return {str(name).strip().lower(): value for name, value in record.items()}


def _first(fields: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    """Return the first field of these names that is filled, as text."""
    for value in [fields[name] for name in names if name in fields]:
        if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
            value = "\n".join(value)
        elif isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str) and value.strip():
            return value.strip()
    return None


def _identifier(fields: Mapping[str, Any], number: int) -> str:
    found = _first(fields, _ID)
    return " ".join(clean(found).split()) if found else str(number)


def _text_lines(body: str) -> list[str]:
    return [line.text for line in split_lines(body)]


def _span(title: str) -> Span | None:
    return Span(0, len(title)) if title else None
