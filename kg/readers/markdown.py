"""Reads a Markdown file as one document: its marks go, its text stays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.errors import ReadError
from kg.model.text import SourceText, Span
from kg.readers.decoding import decode
from kg.readers.document import Draft, make_source_text
from kg.readers.html import looks_like_html, read_html
from kg.readers.opened import Opened, Piece, Raw
from kg.readers.records import record_frame

_FRONT_MATTER = re.compile(r"---\n(?P<fields>.*?)\n(?:---|\.\.\.)(?:\n|$)", re.DOTALL)
_FIELD = re.compile(r"^(?P<name>[\w-]+)\s*[:：]\s*(?P<value>.+)$", re.MULTILINE)
_HEADING = re.compile(r"^#[ \t]+(?P<title>\S.*)$", re.MULTILINE)
_BEFORE_LINE = re.compile(
    r"^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+(?=\S))|(?<![ \t])[ \t]+#+$", re.MULTILINE
)
_RULE = re.compile(r"^[ \t]*(?:[-*_=][ \t]*){3,}$\n?", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\n]{0,2000}\)")
_LINK = re.compile(r"\[(?P<text>[^\[\]\n]{1,300})\]\([^()\n]{0,2000}\)")
_EMPHASIS = re.compile(r"(\*\*|__|(?<!\w)[*_])(?=\S)(?P<text>[^*_\n]+?)(?<=\S)\1")


def parse_markdown(raw: Raw) -> SourceText:
    """Read a Markdown document.

    Raises:
        ReadError: They hold no article that can be read.
    """
    source_file, max_chars = raw.source_file, raw.max_chars
    text = decode(source_file, raw.data)
    given, url = record_frame({})
    if front := _FRONT_MATTER.match(text):
        fields = {
            m["name"].lower(): m["value"].strip("\"' ") for m in _FIELD.finditer(front["fields"])
        }
        given, url = record_frame(fields)
        text = text[front.end() :]
    if looks_like_html(text):
        draft = read_html(text)
        return make_source_text(source_file, Draft(draft.text, draft.title, given, url), max_chars)
    heading = _HEADING.search(text)
    title = _plain(heading["title"]).rstrip("# \t") if heading else ""
    plain = _plain(text).strip()
    start = plain.find(title) if title else -1
    span = Span(start, start + len(title)) if start >= 0 else None
    return make_source_text(source_file, Draft(plain, span, given, url), max_chars)


def read_markdown_file(opened: Opened) -> Iterator[Piece]:
    """Yield the one document of a Markdown file."""
    try:
        yield opened.document("markdown")
    except ReadError as error:
        yield error


def _plain(text: str) -> str:
    """Take out the marks of Markdown."""
    text = _LINK.sub(r"\g<text>", _IMAGE.sub("", _RULE.sub("", text)))
    return _EMPHASIS.sub(r"\g<text>", _BEFORE_LINE.sub("", text))
