"""Which of the formats on offer a client wants most, by its Accept header (RFC 9110)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Range:
    """A media range of an Accept header: `text/*;q=0.5`."""

    kind: str
    subtype: str
    quality: float

    def fits(self, media_type: str) -> int:
        """Tell how exactly it names a media type: 0 not at all, 1 `*/*`, 2 `text/*`, 3 fully."""
        kind, _, subtype = media_type.partition("/")
        if self.kind == "*":
            return 1
        if self.kind != kind:
            return 0
        return 2 if self.subtype == "*" else 3 * (self.subtype == subtype)


def preferred(accept: str, offers: Mapping[str, str]) -> str | None:
    """Choose a format.

    Args:
        accept: The header; empty for anything.
        offers: Names of formats by media type, without parameters; the server's own favourite
            first, which wins among equals.

    Returns:
        The name, or None where nothing on offer is acceptable.
    """
    ranges = _ranges(accept)
    best, best_quality = None, 0.0
    for media_type, name in offers.items():
        quality = _quality(media_type, ranges)
        if quality > best_quality:
            best, best_quality = name, quality
    return best


def _quality(media_type: str, ranges: tuple[_Range, ...]) -> float:
    """Give the quality of the most exact range that names the media type."""
    fitting = [(range_.fits(media_type), range_.quality) for range_ in ranges]
    return max((fit for fit in fitting if fit[0]), default=(0, 0.0))[1]


def _ranges(accept: str) -> tuple[_Range, ...]:
    return tuple(_range(part) for part in accept.split(",") if part.strip()) or (
        _Range("*", "*", 1.0),
    )


def _range(text: str) -> _Range:
    name, *parameters = (part.strip() for part in text.lower().split(";"))
    kind, _, subtype = name.partition("/")
    quality = 1.0
    for parameter in parameters:
        key, _, value = parameter.partition("=")
        if key.strip() == "q":
            quality = _number(value)
    return _Range(kind, subtype or "*", quality)


def _number(text: str) -> float:
    try:
        return min(1.0, max(0.0, float(text)))
    except ValueError:
        return 0.0
