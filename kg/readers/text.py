"""Reads a file that is one document: plain text, or HTML that calls itself text."""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import ReadError
from kg.model.text import SourceText
from kg.readers.decoding import decode
from kg.readers.document import Draft, make_source_text
from kg.readers.html import looks_like_html, read_html
from kg.readers.opened import Item, Opened


def read_document(source_file: str, data: bytes, max_chars: int) -> SourceText:
    """Read the bytes of one document, HTML or plain text by what it holds.

    Raises:
        ReadError: They hold no article that can be read.
    """
    text = decode(source_file, data)
    draft = read_html(text) if looks_like_html(text) else Draft(text)
    return make_source_text(source_file, draft, max_chars)


def read_text_file(opened: Opened) -> Iterator[Item]:
    """Yield the one document of a text or HTML file."""
    try:
        yield read_document(opened.source_file, opened.read_all(), opened.max_chars)
    except ReadError as error:
        yield error
