"""Questions that the extraction answers wrongly as yet, each with what it gives instead."""

from __future__ import annotations

from collections.abc import Mapping

SEEDS: Mapping[str, str] = {}
CORPUS: Mapping[str, str] = {}
