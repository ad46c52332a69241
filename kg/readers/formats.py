"""Tells the format of a file by its name, and loads nothing of what reads it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

MAX_DOCUMENT_CHARS: Final = 1_000_000
"""How long a document may be, unless something else is asked for."""
PACKED: Final = (".gz", ".zst")
"""The ends of names of files that are packed as a whole."""

# The ends of names, in lower case, and the format that each stands for. What a text file holds,
# plain text or HTML, is seen from its content. `` is a name without an end.
FORMATS: Final[Mapping[str, str]] = {
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
    ".parquet": "parquet",
    ".warc": "warc",
    ".warc.gz": "warc",
    ".zip": "zip",
    ".tar": "tar",
    ".tgz": "tar",
    ".tbz2": "tar",
    ".txz": "tar",
    ".tar.gz": "tar",
    ".tar.bz2": "tar",
    ".tar.xz": "tar",
}


def format_of(name: str) -> str | None:
    """Name the format that a file's name stands for, None if it stands for none."""
    last = name.rpartition("#")[2].rpartition("/")[2].lower()
    if last.endswith(PACKED) and not last.endswith((".tar.gz", ".warc.gz")):
        last = last.rpartition(".")[0]
    stem, dot, end = last.rpartition(".")
    longer = f".{stem.rpartition('.')[2]}.{end}"
    return FORMATS.get(longer) or FORMATS.get(f".{end}" if dot and stem else "")
