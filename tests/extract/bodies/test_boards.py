"""The boards of an association are its units, also where only their term is named."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import read_article, tenures

_ASSOCIATION = "岭东省力学学会会员代表大会5日在青州召开。"


def _bodies(text: str) -> set[str]:
    return {
        mention.denotes.removeprefix("body/")
        for mention in read_article(text).mentions
        if mention.denotes.startswith("body/")
    }


@pytest.mark.parametrize(
    ("text", "board"),
    [
        pytest.param(
            "岭东省力学学会第六届理事会5日召开会议。", "第六届理事会", id="behind its name"
        ),
        pytest.param(
            _ASSOCIATION + "会议选举产生了第六届理事会。", "第六届理事会", id="named alone"
        ),
        pytest.param(
            _ASSOCIATION + "学会六届常务理事会作了报告。", "第六届常务理事会", id="behind 学会"
        ),
    ],
)
def test_a_board_is_of_the_association(text: str, board: str) -> None:
    assert f"岭东省力学学会{board}" in _bodies(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("会议选举产生了第六届理事会。", id="of no association"),
        pytest.param(_ASSOCIATION + "云启集团第六届理事会召开会议。", id="of another house"),
    ],
)
def test_a_board_of_none_is_no_body(text: str) -> None:
    assert not any(name.endswith("力学学会第六届理事会") for name in _bodies(text))
    assert "第六届理事会" not in _bodies(text)


def test_who_is_elected_to_a_board_sits_there() -> None:
    text = _ASSOCIATION + "程远舟当选学会第六届理事会副会长。"
    assert ("程远舟", "岭东省力学学会第六届理事会", "副会长") in {row[:3] for row in tenures(text)}
