"""Reads files, archives and records into SourceTexts; one file a format."""

from __future__ import annotations

from kg.readers.dispatch import PARSERS, READERS, cut_paths, parse, read_paths, read_text

__all__ = ["PARSERS", "READERS", "cut_paths", "parse", "read_paths", "read_text"]
