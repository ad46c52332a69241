"""Questions that are not answered rightly as yet, each with what stands in the way."""

from __future__ import annotations

from collections.abc import Mapping

SEEDS: Mapping[str, str] = {}

CORPUS: Mapping[str, str] = {
    "two_provinces": "no body has a jurisdiction; 24: 江东省副省长X任… does not join the two",
}
