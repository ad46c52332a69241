"""Goes through an input once, to know how much there is and what of it is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import groupby

from kg.errors import InputError, ReadError
from kg.pipeline.cache import key_of, stamp_of
from kg.pipeline.engines import Engine
from kg.pipeline.steps import Progress, Step
from kg.pipeline.tasks import Reading
from kg.readers import cut_paths
from kg.readers.dispatch import find_readable
from kg.readers.jsonl import EndlessLine
from kg.readers.opened import Unopened
from kg.readers.parts import PART_BYTES, FilePart, count_lines, cut_part, parts_of
from kg.readers.paths import Found
from kg.readers.remote import Location

_STAGE = "reading"


@dataclass(frozen=True, slots=True)
class Input:
    """What a build reads.

    Attributes:
        max_chars: How long a document may be.
        cut: A longer one is cut at a paragraph, not refused.
    """

    paths: tuple[Location, ...]
    reading: Reading
    max_chars: int
    cut: bool


@dataclass(frozen=True, slots=True)
class Extent:
    """Where the documents of a part stand among all.

    Attributes:
        begin, end: Half-open range in the keys of the survey.
        size: Their bytes.
    """

    part: FilePart
    begin: int
    end: int
    size: int


@dataclass(slots=True)
class Survey:
    """The documents of an input: their keys, and what is no document.

    Attributes:
        parts: The parts that workers read by themselves; none if this process cuts them.
    """

    keys: list[bytes] = field(default_factory=list)
    failures: list[tuple[str, str]] = field(default_factory=list)
    parts: list[Extent] = field(default_factory=list)


def survey(source: Input, engine: Engine, progress: Progress) -> Survey:
    """Go through the input: in this process, or, if the engine is elsewhere, part by part there.

    Raises:
        InputError: No path leads to a file that can be read, or a worker cannot open one.
    """
    if not engine.is_here:
        return _survey_parts(source, engine, progress)
    found, stamp = Survey(), stamp_of(source.reading)
    pieces = cut_paths(source.paths, max_document_chars=source.max_chars, cut=source.cut)
    for number, piece in enumerate(pieces, 1):
        if isinstance(piece, ReadError):
            found.failures.append((piece.source_file, piece.problem))
        else:
            found.keys.append(key_of(piece, stamp, source.reading))
        progress(Step(_STAGE, number))
    return found


@dataclass(frozen=True, slots=True)
class _PartFound:
    """What a worker found in a part.

    Attributes:
        size: Bytes of the documents.
        unopened: Files that it cannot open, with the reason.
        is_ended: A line is so long that what follows in the file is not read.
    """

    keys: tuple[bytes, ...]
    size: int
    failures: tuple[tuple[str, str], ...]
    unopened: tuple[tuple[str, str], ...]
    is_ended: bool


def _survey_parts(source: Input, engine: Engine, progress: Progress) -> Survey:
    found = Survey()
    files, unusable = find_readable(source.paths)
    found.failures += ((error.source_file, error.problem) for error in unusable)
    # a worker has another folder of its own, and needs no list of the paths
    whole = [replace(file, path=file.path.absolute()) for file in files]
    parts = list(_numbered(list(parts_of(whole, PART_BYTES)), engine))
    task = partial(_survey_part, replace(source, paths=()))
    ended: Found | None = None
    for part, part_found in zip(parts, engine.map(task, parts), strict=True):
        if ended is not None and part.files == (ended,):
            continue
        found.failures += part_found.failures
        found.failures += (_told(part, *unopened) for unopened in part_found.unopened)
        begin = len(found.keys)
        found.keys += part_found.keys
        found.parts.append(Extent(part, begin, len(found.keys), part_found.size))
        ended = part.files[0] if part_found.is_ended and part.end is not None else None
        progress(Step(_STAGE, len(found.keys) + len(found.failures)))
    return found


def _numbered(parts: Sequence[FilePart], engine: Engine) -> Iterator[FilePart]:
    """Yield the parts, each range with the ends of lines before it, which workers count."""
    ranges = [part for part in parts if part.end is not None]
    counts = engine.map(_count, ranges)
    for _, some in groupby(parts, key=lambda part: part.files):
        before = 0
        for part in some:
            yield replace(part, before=before)
            before += 0 if part.end is None else next(counts)


def _count(part: FilePart) -> int:
    try:
        return count_lines(part)
    except Unopened as error:
        raise unreachable(str(part.files[0].path), error.problem) from error


def _survey_part(source: Input, part: FilePart) -> _PartFound:
    stamp, keys, size = stamp_of(source.reading), [], 0
    failures: list[tuple[str, str]] = []
    unopened: list[tuple[str, str]] = []
    is_ended = False
    for piece in cut_part(part, source.max_chars, cut=source.cut):
        if isinstance(piece, ReadError):
            told = unopened if isinstance(piece, Unopened) else failures
            told.append((piece.source_file, piece.problem))
            is_ended = is_ended or isinstance(piece, EndlessLine)
        else:
            keys.append(key_of(piece, stamp, source.reading))
            size += len(piece.data)
    return _PartFound(tuple(keys), size, tuple(failures), tuple(unopened), is_ended)


def _told(part: FilePart, source_file: str, problem: str) -> tuple[str, str]:
    """Return a file that cannot be opened, with the reason.

    Raises:
        InputError: It can be opened here, so the worker lacks it.
    """
    (file,) = (file for file in part.files if file.source_file == source_file)
    try:
        file.open().close()
    except OSError as error:
        return source_file, Unopened.of(source_file, error).problem
    raise unreachable(str(file.path), problem)


def unreachable(path: str, problem: str) -> InputError:
    """Say that a worker lacks a file which the process that builds has."""
    return InputError(
        f"a worker cannot read {path} ({problem}), which can be read where the build was started: "
        "give a path or a URL that every worker can open"
    )
