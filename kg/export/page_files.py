"""The parts of pages that are written into one file, and the writing of such a file."""

from __future__ import annotations

import base64
import hashlib
from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from typing import Final

from kg.errors import OutputError

PARTS: Final = Path(str(files("kg.export") / "page_parts"))


def content_hash(text: str) -> str:
    """Hash a script or style, by which a page's policy allows it."""
    digest = hashlib.sha256(text.encode()).digest()
    return "sha256-" + base64.b64encode(digest).decode()


def read_part(name: str) -> str:
    """Read a part by its file name."""
    return (PARTS / name).read_text(encoding="utf-8")


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        OutputError: It cannot be written; nothing is left of it.
    """
    partial = path.with_name(path.name + ".part")
    try:
        partial.write_bytes(content)
        partial.replace(path)
    except OSError as error:
        with suppress(OSError):
            partial.unlink()
        raise OutputError(f"{path}: cannot be written: {error.strerror}") from error
