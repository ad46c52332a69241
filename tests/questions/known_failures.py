"""Questions that are not answered rightly as yet, each with what stands in the way."""

from __future__ import annotations

from collections.abc import Mapping

SEEDS: Mapping[str, str] = {}

CORPUS: Mapping[str, str] = {}
