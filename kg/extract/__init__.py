"""What one document says: mentions, posts, events, remarks.

Its rooms, lowest first; each imports from those before it, and `document` calls them in turn:

- `base`: a document prepared for the rules, its clauses, borders and persons
- `names`: where the names of persons begin and end
- `places`: divisions, sites and venues, and which place 市 or 我省 means
- `found`: what these found, where all later rules look it up
- `bodies`: organisations, their units and full names
- `posts`: titles, the bodies they are seats in, and who holds them
- `personnel`: who gets, held and loses a post, and lives as they are told
- `writings`: documents, campaigns and formulas
- `events`: what happened, who was there, and what was said
"""

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
