"""Reads files, archives and records into SourceTexts; one file a format."""

from __future__ import annotations

from kg.readers.dispatch import READERS, read_paths, read_text

__all__ = ["READERS", "read_paths", "read_text"]
