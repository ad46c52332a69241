"""What many documents say, brought together: one record for one thing."""

from kg.resolve.knowledge import resolve

__all__ = ["resolve"]
