"""Reads files, archives and records into SourceTexts; one file a format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.readers.dispatch import PARSERS, READERS, cut_paths, parse, read_paths, read_text

__all__ = ["PARSERS", "READERS", "cut_paths", "parse", "read_paths", "read_text"]


def __getattr__(name: str) -> Any:
    """Load the readers, which take half a second, only for those who read."""
    if name in __all__:
        from kg.readers import dispatch

        return getattr(dispatch, name)
    raise AttributeError(f"module 'kg.readers' has no attribute {name!r}")
