"""Bearers of one name are one person for a reason, else they stand apart."""

from __future__ import annotations

import pytest

from kg.model.claims import DocumentClaims
from kg.resolve.entities import merge_bodies
from kg.resolve.persons import find_persons
from tests.resolve.claims import AN, AN_GOVERNMENT, BO, EAST, WEST, make_claims

SECRETARY = "书记"


@pytest.mark.parametrize(
    ("documents", "ids"),
    [
        pytest.param(
            [
                make_claims(("赵一", AN, SECRETARY)),
                make_claims(("赵一", AN, SECRETARY), published="2021-01-01"),
            ],
            ["person/赵一"],
            id="one body",
        ),
        pytest.param(
            [make_claims(("赵一", AN, SECRETARY)), make_claims(("赵一", AN_GOVERNMENT, "市长"))],
            ["person/赵一"],
            id="two bodies of one place",
        ),
        pytest.param(
            [make_claims(("赵一", AN, SECRETARY)), make_claims(("赵一", BO, SECRETARY))],
            ["person/赵一-中国共产党安陵市委员会", "person/赵一-中国共产党泊阳市委员会"],
            id="two places and nothing in common: each carries its body",
        ),
        pytest.param(
            [make_claims(("赵一鸣", EAST, SECRETARY)), make_claims(("赵一鸣", WEST, SECRETARY))],
            ["person/赵一鸣"],
            id="two provinces and a name of three characters",
        ),
        pytest.param(
            [make_claims(("赵一", EAST, SECRETARY)), make_claims(("赵一", WEST, SECRETARY))],
            ["person/赵一-中国共产党东岭省委员会", "person/赵一-中国共产党西岭省委员会"],
            id="two provinces and a name of two: when in doubt apart",
        ),
        pytest.param(
            [make_claims(("赵一", AN, SECRETARY)), make_claims(bare=("赵一",))],
            ["person/赵一"],
            id="a bare name and the only bearer",
        ),
        pytest.param(
            [
                make_claims(("赵一", AN, SECRETARY)),
                make_claims(("赵一", BO, SECRETARY)),
                make_claims(("钱二", BO, "副书记"), bare=("赵一",)),
            ],
            ["person/赵一-中国共产党安陵市委员会", "person/赵一-中国共产党泊阳市委员会"],
            id="a bare name goes to the bearer at home where the article is",
        ),
    ],
)  # fmt: skip
def test_find_persons(documents: list[DocumentClaims], ids: list[str]) -> None:
    keys = find_persons(documents, merge_bodies(documents))
    assert [key.id for key in keys if key.name.startswith("赵")] == ids


def test_a_bare_name_of_a_stranger_joins_neither_of_two_namesakes() -> None:
    documents = [
        make_claims(("赵一", AN, SECRETARY)),
        make_claims(("赵一", BO, SECRETARY)),
        make_claims(bare=("赵一",), published="2021-03-03"),
    ]
    keys = find_persons(documents, merge_bodies(documents))
    assert sorted(key.documents for key in keys) == [(0,), (1,), (2,)]
