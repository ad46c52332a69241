"""Writes lines with colours on a terminal and without elsewhere; nothing in them is markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import TextIOWrapper
from typing import BinaryIO

from rich.console import Console
from rich.text import Text

from kg.query.visible import visible

STYLES: Mapping[str, str] = {
    "": "",
    "head": "bold",
    "quote": "dim",
    "inferred": "italic yellow",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and how it looks (a key of `STYLES`)."""

    text: str
    style: str = ""


def write_lines(lines: Iterable[Line], stream: BinaryIO, *, width: int | None) -> None:
    """Write lines in UTF-8; `width` is the terminal's, None where there is none."""
    texts = (Text(visible(line.text, keep="\t"), STYLES[line.style]) for line in lines)
    write_texts(texts, stream, width=width)


def write_texts(texts: Iterable[Text], stream: BinaryIO, *, width: int | None) -> None:
    """Write styled texts, which hold no control characters but tabs, a line each.

    A terminal gets blanks for the tabs; elsewhere a row for `decisions.tsv` is one as it stands.
    """
    if width is None:
        stream.writelines(f"{text.plain}\n".encode() for text in texts)
        return
    out = TextIOWrapper(stream, encoding="utf-8", newline="\n", write_through=True)
    console = Console(
        file=out,
        force_terminal=True,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        width=width,
    )
    for text in texts:
        console.print(text, soft_wrap=True)
    out.detach()
