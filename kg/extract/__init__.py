"""What one document says: mentions, posts, events, remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.extract.document import extract_claims

__all__ = ["extract_claims"]


def __getattr__(name: str) -> Any:
    """Load the rules when a document is to be read: 0.6 s that the other processes spare."""
    if name == "extract_claims":
        from kg.extract.document import extract_claims

        return extract_claims
    raise AttributeError(f"module 'kg.extract' has no attribute {name!r}")
