"""Reads web archives (WARC, packed or not): one document a response that is HTML or plain text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from kg.errors import ReadError
from kg.readers.opened import Opened, Piece

_KINDS = frozenset({"response", "resource", "conversion"})
_TYPES = ("text/html", "application/xhtml", "text/plain")


class _Loud:
    """A stream whose cut-off end is an OSError; the library takes an EOFError for a whole end."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def read(self, size: int) -> bytes:
        try:
            return self._stream.read(size)
        except EOFError as error:
            raise OSError(str(error)) from error


def read_warc(opened: Opened) -> Iterator[Piece]:
    """Yield the pages of a crawl, in the archive's order; what is no page is passed over."""
    try:
        # here, since few builds have such files
        from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]  # no types
        from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]  # no types
    except ImportError:  # an extra
        problem = "a web archive: reading it needs warcio: pip install 'zhengpu[warc]'"
        yield ReadError(opened.source_file, problem)
        return
    number = 0
    try:
        # 1-based place of a record in the archive, by which its document is called
        for number, record in enumerate(ArchiveIterator(_Loud(opened.stream)), start=1):
            if _is_page(record):
                yield _cut(opened, record, number)
    except ArchiveLoadFailed as error:
        yield ReadError(opened.source_file, f"not a web archive, or broken: {error}")
    else:
        if not number:
            yield ReadError(opened.source_file, "empty: it holds no page")


def _is_page(record: Any) -> bool:
    """Tell whether a record is a page that was there to fetch."""
    if record.rec_type not in _KINDS:
        return False
    if record.http_headers is not None and not record.http_headers.get_statuscode().startswith("2"):
        return False
    headers = record.http_headers or record.rec_headers
    return str(headers.get_header("Content-Type") or "").lower().startswith(_TYPES)


def _cut(opened: Opened, record: Any, number: int) -> Piece:
    member = Opened(
        f"{opened.source_file}#{number}", record.content_stream(), opened.max_chars, opened.cut
    )
    try:
        page = member.document("text")
    except ReadError as error:
        return error
    if record.raw_stream.limit > 0 and not record.raw_stream.read(1):
        return ReadError(page.name, "broken or cut off: the archive ends within this page")
    url = record.rec_headers.get_header("WARC-Target-URI")
    web = url if url and url.startswith(("http://", "https://")) else None
    return replace(page, url=web)
