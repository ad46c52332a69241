"""Records that many documents repeat are held once: 国务院 is one string and one body."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, Final, TypeVar

from kg.model.claims import DocumentClaims

T = TypeVar("T")
# Claims of one document, whose fields repeat what others say.
_CLAIMS: Final = (
    "persons", "tenures", "events", "participations", "groups", "agenda", "remarks", "relations",
)  # fmt: skip
# Records that are the same wherever they stand.
_RECORDS: Final = ("bodies", "places", "campaigns", "documents", "concepts")


class Shared:
    """Strings and records by themselves; of equal ones the first is used for all."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._known: dict[Any, Any] = {}

    def share(self, claims: DocumentClaims) -> DocumentClaims:
        """Return equal claims, with the strings and records of those before where they are equal.

        Of the 17.6 kB of a document that are held, 9.8 are equal to something of another.
        """
        for name in _CLAIMS:
            for claim in getattr(claims, name):
                self._share_fields(claim)
        self._share_fields(claims.source)
        known: dict[str, Any] = {
            name: tuple(map(self._one, getattr(claims, name))) for name in _RECORDS
        }
        for name in ("dates", "concepts"):
            rows = getattr(claims.gist, name)
            setattr(claims.gist, name, tuple(map(self._strings, rows)))
        return replace(claims, **known)

    def _share_fields(self, record: Any) -> None:
        for field in fields(record):
            value = getattr(record, field.name)
            if isinstance(value, str):
                setattr(record, field.name, self._one(value))
            elif isinstance(value, tuple) and value and isinstance(value[0], str):
                setattr(record, field.name, self._one(self._strings(value)))

    def _strings(self, values: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(self._one(v) if isinstance(v, str) else v for v in values)

    def _one(self, value: T) -> T:
        known: T = self._known.setdefault(value, value)
        return known
