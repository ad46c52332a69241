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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "岭东省妇女第十次代表大会今天举行。会议推选程远舟为大会主席团常务主席。",
            "岭东省妇女第十次代表大会主席团",
        ),
        (
            "中共云泽市第五次代表大会举行。大会主席团秘书长程远舟主持。",
            "中国共产党云泽市第五次代表大会主席团",
        ),
        (
            "第十一次全国归侨侨眷代表大会开幕。主席团27日举行会议。",
            "第十一次全国归侨侨眷代表大会主席团",
        ),
    ],
)
def test_the_congress_of_a_party_or_a_people_s_organisation_has_a_presidium(
    text: str, name: str
) -> None:
    claims = extract_claims(make_source(text), load_lexicon())
    assert name in {body.name for body in claims.bodies}


def test_the_presidium_of_an_association_is_not_that_of_its_congress() -> None:
    text = "云泽市作家协会第九次代表大会闭幕。程远舟当选主席团委员。"
    claims = extract_claims(make_source(text), load_lexicon())
    assert not [body.name for body in claims.bodies if "代表大会" in body.name]
