"""Reads a file that is one document: plain text, or HTML that calls itself text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.errors import ReadError
from kg.model.text import SourceText
from kg.readers.decoding import decode
from kg.readers.document import Draft, make_source_text, shortened
from kg.readers.html import looks_like_html, read_html
from kg.readers.opened import Opened, Piece, Raw


def parse_document(raw: Raw) -> SourceText:
    """Read one document, HTML or plain text by what it holds.

    Raises:
        ReadError: They hold no article that can be read.
    """
    text = decode(raw.source_file, raw.data)
    draft = read_html(text) if looks_like_html(text) else Draft(text)
    if draft.url is None and raw.url is not None:
        draft = replace(draft, url=raw.url)
    return make_source_text(raw.source_file, draft, raw.max_chars)


def shorten_document(raw: Raw) -> Raw:
    """Cut a document that is longer than it may be at a paragraph."""
    text = shortened(decode(raw.source_file, raw.data), raw.max_chars)
    return replace(raw, data=text.encode())


def read_text_file(opened: Opened) -> Iterator[Piece]:
    """Yield the one document of a text or HTML file."""
    try:
        yield opened.document("text")
    except ReadError as error:
        yield error
