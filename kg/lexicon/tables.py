"""Reads a table of the word knowledge (`lexicon/data/*.tsv`) and rejects broken ones."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import Final

from kg.errors import LexiconError

DATA: Final = Path(__file__).with_name("data")

Row = tuple[str, ...]


def read_table(
    name: str, columns: Row, directory: Path = DATA, *, ordered: bool = True
) -> tuple[Row, ...]:
    """Read the rows of `name` in the file's order.

    Lines before the header row that begin with `#` say what the table is. The rows of a table
    of ours are sorted; a user's need not be, and empty lines in it say nothing.

    Raises:
        LexiconError: The columns are others than `columns`, a row has too many or too few
            cells or spaces around one, begins with an empty cell, stands twice or out of order.
    """
    lines = (directory / name).read_text("utf-8-sig").split("\n")
    if not ordered:  # as editors and spreadsheets leave them
        lines = [*filter(str.strip, lines), ""]
    start = next(i for i, line in enumerate([*lines, ""]) if not line.startswith("#"))
    if start == len(lines) or tuple(lines[start].split("\t")) != columns:
        problem = f"the columns are not {', '.join(columns)}, with a tab between"
        raise LexiconError(name, "header", problem)
    if lines[-1]:
        raise LexiconError(name, lines[-1], "the last line does not end")
    rows = tuple(tuple(line.split("\t")) for line in lines[start + 1 : -1])
    _check_rows(name, rows, len(columns))
    if ordered:
        _check_order(name, rows)
    return rows


def _check_rows(name: str, rows: tuple[Row, ...], width: int) -> None:
    for row in rows:
        if len(row) != width:
            raise LexiconError(name, "\t".join(row), f"has {len(row)} cells, not {width}")
        if not row[0]:
            raise LexiconError(name, "\t".join(row), "begins with an empty cell")
        if any(cell != cell.strip() for cell in row):
            raise LexiconError(name, row[0], "has spaces around a cell")


def _check_order(name: str, rows: tuple[Row, ...]) -> None:
    for row, following in pairwise(rows):
        if following <= row:
            raise LexiconError(name, following[0], "stands twice or out of order")


def split_forms(cell: str) -> Row:
    """Split a cell of several forms at `|`; an empty cell has none."""
    return tuple(cell.split("|")) if cell else ()


def parse_choice(name: str, entry: str, cell: str, choices: Iterable[str]) -> str:
    """Return `cell` if it is one of `choices`.

    Raises:
        LexiconError: It is not.
    """
    if cell not in choices:
        raise LexiconError(name, entry, f"{cell!r} is none of {', '.join(choices)}")
    return cell


def parse_year(name: str, entry: str, cell: str) -> int | None:
    """Return the year that the cell gives, None for an empty one.

    Raises:
        LexiconError: It is neither empty nor a year of four digits.
    """
    if not cell:
        return None
    if len(cell) != 4 or not (cell.isascii() and cell.isdigit()):
        raise LexiconError(name, entry, f"{cell!r} is no year")
    return int(cell)


def reject_twice(name: str, forms: Iterable[str]) -> None:
    """Check that no form stands for two entries.

    Raises:
        LexiconError: One does, or one is empty.
    """
    seen: set[str] = set()
    for form in forms:
        if not form:
            raise LexiconError(name, form, "an empty form")
        if form in seen:
            raise LexiconError(name, form, "the form stands twice")
        seen.add(form)
