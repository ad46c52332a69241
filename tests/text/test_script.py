"""Names in traditional characters are written in simplified ones; what is simplified stays."""

from __future__ import annotations

import pytest

from kg.text.script import simplified


@pytest.mark.parametrize(
    ("name", "simple"),
    [
        ("賴一鳴", "赖一鸣"),
        ("赖一鸣", "赖一鸣"),
        ("王丙乾", "王丙乾"),
        ("於昌", "於昌"),
        ("Tim", "Tim"),
    ],
)
def test_a_name_is_simplified(name: str, simple: str) -> None:
    assert simplified(name) == simple
