"""Local identifiers of entities: what kind, and the folded full name."""

from __future__ import annotations

from functools import lru_cache

from kg.model.naming import fold_name


@lru_cache(maxsize=1 << 16)
def entity_id(kind: str, name: str) -> str:
    """Return the identifier of a thing that its full name tells from all others: `body/国务院`."""
    return f"{kind}/{fold_name(name)}"


def post_id(body: str, role: str) -> str:
    """Return the identifier of a role in a body (`body` is an id)."""
    return f"post/{body.partition('/')[2]}-{fold_name(role)}"
