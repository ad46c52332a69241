"""Writes other identifiers into the claims of a document, wherever they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import TypeVar

from kg.model.claims import DocumentClaims

T = TypeVar("T")
# Records that point to no body or document, or are met in the thousands.
_PLAIN = frozenset({"source", "persons", "places", "campaigns", "concepts", "year", "year_basis"})


@cache
def _names(kind: type) -> tuple[str, ...]:
    """Return the fields of a kind of records; to ask for them each time takes half of it all."""
    return tuple(field.name for field in fields(kind))


def rewritten_claims(
    claims: DocumentClaims, ids: Mapping[str, str], *, without: str
) -> DocumentClaims:
    """Return the claims with other ids; `without` names the field of the records themselves."""
    changed = {
        field.name: rewritten(getattr(claims, field.name), ids)
        for field in fields(claims)
        if field.name not in _PLAIN and field.name != without
    }
    return replace(claims, **changed)


def rewritten(value: T, ids: Mapping[str, str]) -> T:
    """Return a value with the new ids, however deep in tuples and records they stand."""
    if isinstance(value, str):
        return ids.get(value, value)  # type: ignore[return-value]  # a str for a str
    if isinstance(value, tuple):
        items = tuple(rewritten(item, ids) for item in value)
        return value if items == value else items  # type: ignore[return-value]  # a tuple for one
    if is_dataclass(value) and not isinstance(value, type):
        changed = {}
        for name in _names(type(value)):
            before = getattr(value, name)
            after = rewritten(before, ids)
            if after is not before and after != before:
                changed[name] = after
        return replace(value, **changed) if changed else value
    return value
