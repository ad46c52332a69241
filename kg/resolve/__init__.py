"""What many documents say, brought together: one record for one thing."""

from kg.resolve.merging import resolve

__all__ = ["resolve"]
