"""The presidium of a session is of the level of its congress."""

from __future__ import annotations

import pytest

from kg.extract import extract_claims
from kg.lexicon import load_lexicon
from tests.factory import make_source


@pytest.mark.parametrize(
    ("text", "name", "level"),
    [
        (
            "十四届全国人大二次会议主席团4日举行第一次会议。",
            "第十四届全国人民代表大会第二次会议主席团",
            "central",
        ),
        (
            "云州市第十六届人民代表大会第三次会议主席团4日举行第一次会议。",
            "云州市第十六届人民代表大会第三次会议主席团",
            "prefecture",
        ),
    ],
)
def test_the_level_is_that_of_the_congress(text: str, name: str, level: str) -> None:
    claims = extract_claims(make_source(text), load_lexicon())
    (body,) = (body for body in claims.bodies if body.name == name)
    assert body.level == level
