"""Records come back from bytes as they were, and nothing else does."""

from __future__ import annotations

import pickle
from enum import Enum
from typing import Any

import pytest

from kg.model.knowledge import TenureKind
from kg.pipeline.packing import pack, unpack


class _ByGetattr:
    """Pickles as Python 3.11.0 to 3.11.3 pickle a member of an enumeration: with getattr."""

    def __init__(self, member: Enum | type, name: str) -> None:
        self.owner, self.name = member, name

    def __reduce__(self) -> tuple[Any, ...]:
        return getattr, (self.owner, self.name)


def test_a_member_of_an_enumeration_comes_back() -> None:
    assert unpack(pack(TenureKind.ACTING)) is TenureKind.ACTING


def test_a_member_that_an_older_python_packed_comes_back() -> None:
    data = pickle.dumps(_ByGetattr(TenureKind, "ACTING"))
    assert unpack(data) is TenureKind.ACTING


@pytest.mark.parametrize("name", ["__init__", "mro", "nothing"])
def test_no_other_attribute_is_given(name: str) -> None:
    data = pickle.dumps(_ByGetattr(TenureKind, name))
    with pytest.raises(ValueError, match="not what was packed"):
        unpack(data)
