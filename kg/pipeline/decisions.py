"""Finds the decisions that a build has to follow, and sets the years that they set."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from kg.errors import InputError
from kg.model.decisions import DECISIONS_FILE, DecisionKind, Decisions
from kg.model.text import SourceText
from kg.model.time import PartialDate
from kg.readers.remote import Location
from kg.resolve.decisions import join_decisions, parse_decisions


def find_decisions(paths: Sequence[Location], given: Path | None) -> Decisions:
    """Read the decisions of a file, or, if none is given, those that lie beside the documents.

    Args:
        paths: What the build reads; a `decisions.tsv` on top of a folder, or that is a path
            itself, is read.
        given: The file that the user named.

    Raises:
        InputError: A file cannot be read, is malformed, or contradicts itself or another.
    """
    files = [given] if given is not None else sorted(set(_beside(paths)), key=str)
    return join_decisions([parse_decisions(_text(file), str(file)) for file in files])


def _beside(paths: Iterable[Location]) -> Iterator[Location]:
    for path in paths:
        file = path / DECISIONS_FILE if path.is_dir() else path
        if file.name == DECISIONS_FILE and file.is_file():
            yield file


def _text(file: Location) -> str:
    try:
        with file.open("rb") as stream, io.TextIOWrapper(stream, "utf-8") as lines:
            return lines.read()
    except FileNotFoundError as error:
        raise InputError(f"{file}: there is no such file of decisions") from error
    except (OSError, UnicodeError) as error:
        raise InputError(f"{file} cannot be read as UTF-8 text: {error}") from error


def decided_years(decisions: Decisions) -> Mapping[str, int]:
    """Map each source file whose year a user set to the year."""
    return {d.subject: int(d.object) for d in decisions if d.kind is DecisionKind.YEAR}


def with_year(source: SourceText, years: Mapping[str, int]) -> SourceText:
    """Return the document with the year that a user set for it; month and day stay."""
    year = years.get(source.source_file)
    if year is None:
        return source
    published = source.published or PartialDate(year)
    try:
        return replace(source, published=replace(published, year=year))
    except ValueError:  # 29 February of a year that has none
        return replace(source, published=PartialDate(year, published.month))
