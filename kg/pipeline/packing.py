"""Packs records to bytes, for a file or another process, and unpacks nothing but records."""

from __future__ import annotations

import io
import pickle
from importlib import import_module
from typing import Any

# Where the classes of records are.
_HOMES = ("kg.model.", "kg.pipeline.tasks")
# What pickle raises for bytes that it did not write.
_DAMAGED = (
    pickle.UnpicklingError, AttributeError, EOFError, ImportError, IndexError, KeyError, TypeError,
    UnicodeError, OverflowError, MemoryError,
)  # fmt: skip


def pack(record: object) -> bytes:
    """Pack a record of the model."""
    return pickle.dumps(record, protocol=5)


def unpack(data: bytes) -> Any:
    """Unpack what `pack` made.

    Raises:
        ValueError: It is damaged, or holds anything but records of the model.
    """
    try:
        return _Unpickler(io.BytesIO(data)).load()
    except _DAMAGED as error:
        raise ValueError(f"not what was packed: {error}") from error


class _Unpickler(pickle.Unpickler):
    """Makes records only: a file beside the output must not be able to run code."""

    def find_class(self, module: str, name: str) -> Any:
        if module.startswith(_HOMES) and "." not in name:
            found = getattr(import_module(module), name, None)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"no record: {module}.{name}")
