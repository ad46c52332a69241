"""Lays rows out as a table of aligned columns, wide characters counted as two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.query.visible import display_width, pad, visible, wrap

GAP = "  "
NARROWEST = 8
WIDEST = 100
"""To which a column that nothing wraps is filled up: a cell may be a whole article."""


def table_lines(
    columns: Sequence[str], rows: Iterable[Sequence[str]], *, width: int | None = None
) -> Iterator[str]:
    """Yield the lines of a table: heads, a rule, rows.

    Args:
        columns: Heads.
        rows: Cells, in the order of the heads; characters that a terminal would obey are shown.
        width: Columns of the terminal, to which long cells are wrapped; None to wrap nothing.
    """
    heads = [visible(head) for head in columns]
    cells = [[visible(cell) for cell in row] for row in rows]
    widths = [
        max([display_width(heads[place]), *(display_width(row[place]) for row in cells)])
        for place in range(len(heads))
    ]
    if width is None:
        widths, lines = [min(WIDEST, width) for width in widths], _line
    else:
        widths, lines = _fit(widths, width - len(GAP) * (len(widths) - 1)), _lines
    yield from lines(heads, widths)
    yield GAP.join("─" * place for place in widths)
    for row in cells:
        yield from lines(row, widths)


def _fit(widths: Sequence[int], room: int) -> list[int]:
    """Shrink the widest columns until all fit, none below what can still be read."""
    fitted = list(widths)
    while sum(fitted) > room and max(fitted, default=0) > NARROWEST:
        fitted[fitted.index(max(fitted))] -= 1
    return fitted


def _line(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    yield GAP.join(map(pad, cells, widths)).rstrip()


def _lines(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    wrapped = [list(wrap(cell, max(1, width))) for cell, width in zip(cells, widths, strict=True)]
    for place in range(max(map(len, wrapped), default=0)):
        line = [part[place] if place < len(part) else "" for part in wrapped]
        yield GAP.join(pad(part, width) for part, width in zip(line, widths, strict=True)).rstrip()
