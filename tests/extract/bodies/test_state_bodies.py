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
        pytest.param("乌克兰国家边防局5日说。", "乌克兰国家边防局", id="a bureau"),
        pytest.param("智利国家灾害响应中心5日说。", "智利国家灾害响应中心", id="a centre"),
        pytest.param("缅甸气象与水文局5日说。", "缅甸气象与水文局", id="of two fields"),
    ],
)
def test_organs_of_states_are_found(text: str, surface: str) -> None:
    (body,) = read_article(text).bodies
    assert surface in (body.name, *body.other_names)


def test_another_noun_for_it_is_no_piece_of_its_name() -> None:
    assert read_article("贝林国在哪。德国智库国际问题研究中心5日说。").bodies == ()


def test_no_organ_is_made_of_part_of_a_word() -> None:
    assert read_article("法国南部5日有雨，德国全部列车停运。").bodies == ()


def test_a_state_may_stand_as_one_character() -> None:
    claims = read_article("黎巴嫩发生爆炸。据黎公共卫生部5日消息，多人受伤。")
    assert [body.name for body in claims.bodies] == ["黎巴嫩共和国公共卫生部"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "土耳其和埃及外交部4日宣布恢复关系。",
            {"阿拉伯埃及共和国外交部"},
            id="of the second state",
        ),
        pytest.param(
            "墨西哥经济部和农业部4日表示不满。",
            {"墨西哥合众国经济部", "墨西哥合众国农业部"},
            id="both of one state, not of China",
        ),
        pytest.param(
            "以色列国防军和以色列国家安全总局4日发表声明。",
            {"以色列国防军", "以色列国家安全总局"},
            id="each with its state",
        ),
        pytest.param(
            "法国经济与财政部4日发表声明。", {"法兰西共和国经济与财政部"}, id="one of two fields"
        ),
        pytest.param(
            "泰国和柬埔寨边界总委员会举行会议。",
            {"泰国和柬埔寨边界总委员会"},
            id="one of two states",
        ),
        pytest.param(
            "俄罗斯和白俄罗斯联盟国家最高国务委员会举行会议。",
            {"俄罗斯和白俄罗斯联盟国家最高国务委员会"},
            id="one of the union of two",
        ),
    ],
)
def test_two_organs_are_no_one(text: str, names: set[str]) -> None:
    assert {body.name for body in read_article(text).bodies} == names
