"""Gives every file, and every member of an archive, to the reader of its format."""

from __future__ import annotations

import gzip
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import BinaryIO, cast

from kg.errors import InputError, ReadError
from kg.model.text import SourceText
from kg.readers.archives import read_tar, read_zip
from kg.readers.csv_file import read_csv
from kg.readers.document import MAX_DOCUMENT_CHARS
from kg.readers.json_file import read_json
from kg.readers.jsonl import read_jsonl
from kg.readers.markdown import read_markdown, read_markdown_file
from kg.readers.opened import Item, Opened, Reader
from kg.readers.paths import Found, find_files
from kg.readers.text import read_document, read_text_file

# The ends of names, in lower case, and the format that each stands for. What a text file holds,
# plain text or HTML, is seen from its content. `` is a name without an end.
_FORMATS: Mapping[str, str] = {
    "": "text",
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".shtml": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "csv",
    ".zip": "zip",
    ".tar": "tar",
    ".tgz": "tar",
    ".tbz2": "tar",
    ".txz": "tar",
    ".tar.gz": "tar",
    ".tar.bz2": "tar",
    ".tar.xz": "tar",
}
_BROKEN = (
    *(OSError, EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, tarfile.TarError),
    NotImplementedError,
)


def read_paths(
    paths: Sequence[Path], *, max_document_chars: int = MAX_DOCUMENT_CHARS
) -> Iterator[SourceText | ReadError]:
    """Read every document below the paths, files in the order of their `source_file`.

    The items of a container follow in its own order (a zip archive's by name). A document that
    cannot be read is yielded as a ReadError, and so is a path that leads to no file; the others
    are read.

    Raises:
        InputError: No path leads to a file of a kind that can be read.
    """
    files, unusable = find_files(paths)
    if files and not any(_format(file.source_file) for file in files):
        kinds = ", ".join(sorted(kind for kind in _FORMATS if kind))
        raise InputError(f"no file of a known kind is there; these are read: {kinds}, each .gz too")
    return chain(unusable, _read_files(files, max_document_chars))


def read_text(
    name: str, data: bytes, *, max_document_chars: int = MAX_DOCUMENT_CHARS
) -> SourceText:
    """Read one document, Markdown by its name, HTML or plain text by its content.

    Raises:
        ReadError: The bytes hold no article that can be read.
    """
    read = read_markdown if _format(name) == "markdown" else read_document
    return read(name, data, max_document_chars)


def read_opened(opened: Opened) -> Iterator[Item]:
    """Read a file or a member of an archive by the reader of its format."""
    kind = _format(opened.source_file)
    if kind is None:
        yield _unknown(opened.source_file)
        return
    try:
        if opened.source_file.lower().endswith(".gz") and kind != "tar":
            with gzip.open(opened.stream) as stream:
                unpacked = Opened(opened.source_file, cast(BinaryIO, stream), opened.max_chars)
                yield from READERS[kind](unpacked)
        else:
            yield from READERS[kind](opened)
    except _BROKEN as error:
        yield ReadError(opened.source_file, f"broken or cut off: {error}")


def _read_member(opened: Opened) -> Iterator[Item]:
    """Read a member of an archive, unless it is an archive itself."""
    if _format(opened.source_file) in ("zip", "tar"):
        yield ReadError(opened.source_file, "an archive within an archive; unpack the outer one")
    else:
        yield from read_opened(opened)


def _read_files(files: Sequence[Found], max_chars: int) -> Iterator[Item]:
    for file in files:
        if _format(file.source_file) is None:
            yield _unknown(file.source_file)
            continue
        try:
            stream = file.path.open("rb")
        except OSError as error:
            yield ReadError(file.source_file, f"cannot be opened: {error.strerror}")
            continue
        with stream:
            yield from read_opened(Opened(file.source_file, stream, max_chars))


def _unknown(source_file: str) -> ReadError:
    return ReadError(source_file, "skipped: a file of an unknown kind")


def _format(name: str) -> str | None:
    """Name the format that a file's name stands for, None if it stands for none."""
    last = name.rpartition("#")[2].rpartition("/")[2].lower()
    if last.endswith(".gz") and not last.endswith(".tar.gz"):
        last = last.removesuffix(".gz")
    stem, dot, end = last.rpartition(".")
    longer = f".{stem.rpartition('.')[2]}.{end}"
    return _FORMATS.get(longer) or _FORMATS.get(f".{end}" if dot and stem else "")


READERS: Mapping[str, Reader] = {
    "text": read_text_file,
    "html": read_text_file,
    "markdown": read_markdown_file,
    "jsonl": read_jsonl,
    "json": read_json,
    "csv": read_csv,
    "zip": partial(read_zip, read_member=_read_member),
    "tar": partial(read_tar, read_member=_read_member),
}
