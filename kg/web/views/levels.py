"""The level (中央, 省, …) that things are shown under, from the highest down."""

from __future__ import annotations

from collections.abc import Iterable

from kg.graph.vocab import LEVELS as LEVEL_IRIS
from kg.graph.vocab import ZP
from kg.web.reading import Reading

RANKED = ("central", "province", "prefecture", "county", "township")
# What is of no known level comes last.
_LEVELS = (*(LEVEL_IRIS[code] for code in RANKED), "")


def level_of(reading: Reading, bodies: Iterable[str]) -> str:
    """Give the highest level of some bodies as an IRI, empty where none is known."""
    levels = {level for body in bodies for level in reading.objects(body, ZP.level)}
    return next((level for level in _LEVELS if level in levels), "")


def rank_of(level: str) -> int:
    """Give the place of a level that `level_of` gave: 0 is the highest."""
    return _LEVELS.index(level)


def level_name(reading: Reading, level: str) -> str:
    """Name a level in the reader's language."""
    return reading.name(level) if level else reading.words["level.none"]
