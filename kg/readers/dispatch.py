"""Gives every file, and every member of an archive, to the reader of its format."""

from __future__ import annotations

import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

from kg.errors import InputError, ReadError
from kg.model.text import SourceText
from kg.readers.archives import read_tar, read_zip
from kg.readers.csv_file import read_csv
from kg.readers.formats import FORMATS, MAX_DOCUMENT_CHARS, format_of
from kg.readers.json_file import read_json
from kg.readers.jsonl import read_jsonl
from kg.readers.markdown import parse_markdown, read_markdown_file
from kg.readers.opened import Item, Opened, Piece, Raw, Reader, TooLong, Unopened
from kg.readers.packed import BROKEN, unpacked
from kg.readers.parquet import read_parquet
from kg.readers.paths import Found, find_files
from kg.readers.records import parse_record, shorten_record
from kg.readers.remote import Location
from kg.readers.text import parse_document, read_text_file, shorten_document
from kg.readers.warc import read_warc

_BROKEN: tuple[type[Exception], ...] = (
    OSError,
    EOFError,
    zlib.error,
    lzma.LZMAError,
    zipfile.BadZipFile,
    tarfile.TarError,
    NotImplementedError,
    *BROKEN,
)


def cut_paths(
    paths: Sequence[Location], *, max_document_chars: int = MAX_DOCUMENT_CHARS, cut: bool = False
) -> Iterator[Piece]:
    """Cut the documents below the paths out of their files, in the order of their `source_file`.

    The items of a container follow in its own order (a zip archive's by name). What cannot be
    read is yielded as a ReadError, and so is a path that leads to no file. Nothing larger than
    a document is held.

    Args:
        paths: Files and folders, or URLs of them.
        max_document_chars: How long a document may be.
        cut: A longer one is cut at a paragraph, not refused.

    Raises:
        InputError: No path leads to a file of a kind that can be read.
    """
    files, unusable = find_readable(paths)
    return chain(unusable, cut_files(files, max_document_chars, cut))


def find_readable(paths: Sequence[Location]) -> tuple[list[Found], list[ReadError]]:
    """Find the files below the paths, as `find_files` does.

    Raises:
        InputError: No path leads to a file of a kind that can be read.
    """
    files, unusable = find_files(paths)
    if files and not any(format_of(file.source_file) for file in files):
        kinds = ", ".join(sorted(kind for kind in FORMATS if kind))
        raise InputError(
            f"no file of a known kind is there; these are read: {kinds}, each .gz and .zst too"
        )
    return files, unusable


def parse(raw: Raw) -> tuple[Item, ...]:
    """Read a document that was cut out of its file, or say why it cannot be read.

    Of one that had to be cut at a paragraph both are given, the document and what is missing.
    """
    try:
        document, is_whole = _parse(raw)
    except ReadError as error:
        return (error,)
    if is_whole:
        return (document,)
    problem = f"longer than {raw.max_chars:,} characters: read up to a paragraph before that"
    return document, ReadError(document.source_file, problem)


def _parse(raw: Raw) -> tuple[SourceText, bool]:
    """Read a document, and tell whether it is all there."""
    try:
        return PARSERS[raw.form](raw), not raw.is_beginning
    except TooLong:
        if not raw.cut:
            raise
    shorten = shorten_record if raw.form == "record" else shorten_document
    return PARSERS[raw.form](shorten(raw)), False


def read_paths(
    paths: Sequence[Location], *, max_document_chars: int = MAX_DOCUMENT_CHARS
) -> Iterator[Item]:
    """Read every document below the paths, as `cut_paths` finds them.

    Raises:
        InputError: No path leads to a file of a kind that can be read.
    """
    pieces = cut_paths(paths, max_document_chars=max_document_chars)
    return chain.from_iterable((p,) if isinstance(p, ReadError) else parse(p) for p in pieces)


def read_text(
    name: str, data: bytes, *, max_document_chars: int = MAX_DOCUMENT_CHARS
) -> SourceText:
    """Read one document, Markdown by its name, HTML or plain text by its content.

    Raises:
        ReadError: The bytes hold no article that can be read.
    """
    form = "markdown" if format_of(name) == "markdown" else "text"
    return PARSERS[form](Raw(name, form, data, max_chars=max_document_chars))


def cut_opened(opened: Opened) -> Iterator[Piece]:
    """Cut up a file or a member of an archive by the reader of its format."""
    kind = format_of(opened.source_file)
    if kind is None:
        yield _unknown(opened.source_file)
        return
    yield from guarded(opened.source_file, _read(kind, opened))


def _read(kind: str, opened: Opened) -> Iterator[Piece]:
    if kind in _UNPACKING:
        yield from READERS[kind](opened)
        return
    with unpacked(opened) as inner:
        yield from READERS[kind](inner)


def guarded(source_file: str, pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Yield what a reader yields, and what stops it as a ReadError."""
    try:
        yield from pieces
    except ReadError as error:
        yield error
    except _BROKEN as error:
        yield ReadError(source_file, f"broken or cut off: {error}")


def _cut_member(opened: Opened) -> Iterator[Piece]:
    """Cut up a member of an archive, unless it is an archive itself."""
    if format_of(opened.source_file) in ("zip", "tar"):
        yield ReadError(opened.source_file, "an archive within an archive; unpack the outer one")
    else:
        yield from cut_opened(opened)


def cut_files(files: Sequence[Found], max_chars: int, cut: bool) -> Iterator[Piece]:
    """Cut the documents out of files, one after the other."""
    for file in files:
        if format_of(file.source_file) is None:
            yield _unknown(file.source_file)
            continue
        try:
            stream = file.open()
        except OSError as error:
            yield Unopened.of(file.source_file, error)
            continue
        with stream:
            yield from cut_opened(Opened(file.source_file, stream, max_chars, cut))


def _unknown(source_file: str) -> ReadError:
    problem = "skipped: a file of an unknown kind; an article in it: save its text as .txt or .html"
    return ReadError(source_file, problem)


# Formats whose own readers unpack.
_UNPACKING = frozenset({"tar"})
READERS: Mapping[str, Reader] = {
    "text": read_text_file,
    "html": read_text_file,
    "markdown": read_markdown_file,
    "jsonl": read_jsonl,
    "json": read_json,
    "csv": read_csv,
    "parquet": read_parquet,
    "warc": read_warc,
    "zip": partial(read_zip, read_member=_cut_member),
    "tar": partial(read_tar, read_member=_cut_member),
}
PARSERS: Mapping[str, Callable[[Raw], SourceText]] = {
    "text": parse_document,
    "markdown": parse_markdown,
    "record": parse_record,
}
