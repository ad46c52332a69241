"""An office is in the body or state before the words for its field."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn, offices


@pytest.mark.parametrize(
    ("text", "office"),
    [
        pytest.param(
            "欧盟委员会贸易和经济安全委员奥雷尔5日表示。",
            ("奥雷尔", "欧盟委员会", "委员"),
            id="a commissioner",
        ),
        pytest.param(
            "欧盟外交与安全政策高级代表奥雷尔5日表示。",
            ("奥雷尔", "欧洲联盟", "高级代表"),
            id="a representative",
        ),
        pytest.param(
            "美国总统国家安全事务助理奥雷尔5日表示。",
            ("奥雷尔", "美利坚合众国", "助理"),
            id="an aide of a president",
        ),
        pytest.param(
            "联合国负责人道主义事务的副秘书长奥雷尔5日说。",
            ("奥雷尔", "联合国", "副秘书长"),
            id="in charge of",
        ),
    ],
)
def test_the_office_is_in_the_body_before_its_field(
    find_in: FindIn, text: str, office: tuple[str, str, str]
) -> None:
    assert offices(find_in(text)) == {office}


def test_a_verb_between_makes_no_field(find_in: FindIn) -> None:
    assert offices(find_in("欧盟宣布任命新的发言人奥雷尔。")) == set()
