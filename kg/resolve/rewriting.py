"""Writes other identifiers into the claims of a document, wherever they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from kg.model.claims import DocumentClaims

T = TypeVar("T")
# Records that point to no body or document, or are met in the thousands.
_PLAIN = frozenset({"source", "persons", "places", "campaigns", "concepts", "year", "year_basis"})
# What holds no identifiers, as fields are annotated.
_NO_IDS = frozenset({"int", "bool", "Span", "DateRange", "PartialDate"})


@cache
def _names(kind: type) -> tuple[str, ...]:
    """Return the fields of a kind of records that may hold identifiers; none of what is no record.

    To ask for them each time takes most of the time.
    """
    if not is_dataclass(kind):
        return ()
    return tuple(f.name for f in fields(kind) if str(f.type).removesuffix(" | None") not in _NO_IDS)


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
    kind: Any = type(value)
    if kind is str:
        return ids.get(value, value)  # type: ignore[call-overload,no-any-return]  # a str for one
    if kind is tuple:
        items = tuple([rewritten(item, ids) for item in value])  # type: ignore[attr-defined]
        return value if items == value else items  # type: ignore[return-value]  # a tuple for one
    changed = {}
    for name in _names(kind):
        before = getattr(value, name)
        after = rewritten(before, ids)
        if after is not before and after != before:
            changed[name] = after
    return replace(value, **changed) if changed else value  # type: ignore[type-var]
