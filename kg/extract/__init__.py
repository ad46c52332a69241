"""What one document says: mentions, posts, events, remarks."""

from kg.extract.document import extract_claims

__all__ = ["extract_claims"]
