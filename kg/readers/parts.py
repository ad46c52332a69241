"""Cuts the files of an input into parts, each of which a process opens and reads by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from kg.readers.dispatch import cut_files, guarded
from kg.readers.formats import PACKED, format_of
from kg.readers.jsonl import read_range
from kg.readers.opened import Opened, Piece, Unopened
from kg.readers.paths import Found

PART_BYTES = 16 << 20
"""Of a part: a minute's reading. Files that are smaller are put together to one."""
PART_FILES = 500
"""In a part: to open so many in an object store takes some 15 seconds."""
_COUNTED = 1 << 20


@dataclass(frozen=True, slots=True)
class FilePart:
    """Some files, whole, or the lines of one file that begin in a range of its bytes.

    Attributes:
        files: They, in their order; with a range only one.
        begin, end: Half-open range in bytes; `end` is None where files are whole.
        before: Ends of lines before `begin`.
    """

    files: tuple[Found, ...]
    begin: int = 0
    end: int | None = None
    before: int = 0


def parts_of(files: Iterable[Found], limit: int) -> Iterator[FilePart]:
    """Yield the files in parts of about `limit` bytes, in their order.

    JSON Lines that are not packed are cut into ranges, which can be read apart; every other file
    stays whole.
    """
    held: list[Found] = []
    size = 0
    for file in files:
        own = _size(file)
        if held and (size + own > limit or len(held) == PART_FILES):
            yield FilePart(tuple(held))
            held, size = [], 0
        if own > limit and _is_lines(file.source_file) and _opens(file):
            yield from _ranges(file, own, limit)
        else:
            held.append(file)
            size += own
    if held:
        yield FilePart(tuple(held))


def _ranges(file: Found, size: int, limit: int) -> Iterator[FilePart]:
    for begin in range(0, size, limit):
        yield FilePart((file,), begin, min(begin + limit, size))


def _size(file: Found) -> int:
    """Return the bytes of a file, 0 where they are not known."""
    with suppress(OSError):  # said when it is read
        return file.size or 0
    return 0


def _is_lines(name: str) -> bool:
    return format_of(name) == "jsonl" and not name.lower().endswith(PACKED)


def _opens(file: Found) -> bool:
    try:
        file.open().close()
    except OSError:  # said when it is read, as a whole file
        return False
    return True


def cut_part(part: FilePart, max_chars: int, *, cut: bool) -> Iterator[Piece]:
    """Cut the documents of a part out of its files, as `cut_paths` does it with all files."""
    if part.end is None:
        yield from cut_files(part.files, max_chars, cut)
        return
    (file,) = part.files
    try:
        stream = file.open()
    except OSError as error:
        yield Unopened.of(file.source_file, error)
        return
    with stream:
        opened = Opened(file.source_file, stream, max_chars, cut)
        lines = read_range(opened, part.begin, part.end, part.before)
        yield from guarded(file.source_file, lines)


def count_lines(part: FilePart) -> int:
    """Count the ends of lines in a range.

    Raises:
        Unopened: The file cannot be opened.
    """
    (file,) = part.files
    left = (part.end or 0) - part.begin
    found = 0
    try:
        stream = file.open()
    except OSError as error:
        raise Unopened.of(file.source_file, error) from error
    with stream:
        stream.seek(part.begin)
        while left > 0 and (data := stream.read(min(left, _COUNTED))):
            found += data.count(b"\n")
            left -= len(data)
    return found
