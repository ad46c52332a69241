"""The office of a leading group, which a notice names without the group's whole name."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import mentioned_bodies, part_of

_FOUNDED = "成立岚水县人口抽样调查领导小组，负责组织协调。"
_TEAM = "岚水县人口抽样调查领导小组"


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("领导小组办公室设在县统计局。", id="named alone"),
        pytest.param("领导小组下设办公室，由程远舟任主任。", id="set up"),
        pytest.param("县人口抽样调查领导小组下设办公室。", id="set up below its name"),
        pytest.param("各单位向领导小组办公室报告。", id="behind a preposition"),
    ],
)
def test_an_office_is_of_the_group_named_last(sentence: str) -> None:
    text = _FOUNDED + sentence
    assert f"{_TEAM}办公室" in mentioned_bodies(text)
    assert (f"{_TEAM}办公室", _TEAM) in part_of(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("领导小组办公室设在县统计局。", id="of no group"),
        pytest.param(_FOUNDED + "领导小组下设三个办公室。", id="several"),
        pytest.param("领导小组办公室设在县统计局。" + _FOUNDED, id="before the group"),
    ],
)
def test_an_office_of_none_is_no_body(text: str) -> None:
    assert not any(name.endswith("领导小组办公室") for name in mentioned_bodies(text))


def test_a_group_at_work_is_the_group() -> None:
    text = "岚水县成立岚水县河长制领导小组。岚水县河长制工作领导小组召开会议。"
    named = {name for name in mentioned_bodies(text) if name.endswith("领导小组")}
    assert named == {"岚水县河长制工作领导小组"}


def test_what_an_office_is_called_by_is_no_government() -> None:
    text = "日常工作由岚水县政府办公室政府信息公开管理中心承担。"
    assert not any(name.endswith("办公室政府") for name in mentioned_bodies(text))
