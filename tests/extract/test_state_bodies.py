"""Organs of other states are read by their endings."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import read_article


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        pytest.param("伊拉克石油部5日予以否认。", "伊拉克石油部", id="a ministry"),
        pytest.param("黎巴嫩公共卫生部5日说。", "黎巴嫩公共卫生部", id="not China's 卫生部"),
        pytest.param("泰国选举委员会5日公布结果。", "泰国选举委员会", id="a commission"),
        pytest.param("埃及总统府5日说。", "埃及总统府", id="an office"),
    ],
)
def test_organs_of_states_are_found(text: str, surface: str) -> None:
    (body,) = read_article(text).bodies
    assert surface in (body.name, *body.other_names)


def test_no_organ_is_made_of_part_of_a_word() -> None:
    assert read_article("法国南部5日有雨，德国全部列车停运。").bodies == ()


def test_a_state_may_stand_as_one_character() -> None:
    claims = read_article("黎巴嫩发生爆炸。据黎公共卫生部5日消息，多人受伤。")
    assert [body.name for body in claims.bodies] == ["黎巴嫩共和国公共卫生部"]
