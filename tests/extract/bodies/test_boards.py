"""The boards of an association are its units, also where only their term is named."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import mentioned_bodies, part_of, tenures

_ASSOCIATION = "岭东省力学学会会员代表大会5日在青州召开。"


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
    assert f"岭东省力学学会{board}" in mentioned_bodies(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("会议选举产生了第六届理事会。", id="of no association"),
        pytest.param(_ASSOCIATION + "云启集团第六届理事会召开会议。", id="of another house"),
    ],
)
def test_a_board_of_none_is_no_body(text: str) -> None:
    assert not any(name.endswith("力学学会第六届理事会") for name in mentioned_bodies(text))
    assert "第六届理事会" not in mentioned_bodies(text)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        pytest.param(
            "程远舟当选全总十四届执委会主席团委员。",
            {"中华全国总工会", "中华全国总工会第十四届执行委员会主席团"},
            id="what the board elects",
        ),
        pytest.param(
            "大会审议了全国妇联第九届执行委员会报告。",
            {"中华全国妇女联合会", "中华全国妇女联合会第九届执行委员会"},
            id="a noun behind it",
        ),
        pytest.param(
            "岚水县工商联（商会）第十三届执委会召开会议。",
            {"岚水县工商业联合会第十三届执行委员会"},
            id="two names of the association",
        ),
        pytest.param(
            "岚水县残疾人联合会第八届执行理事会召开会议。",
            {"岚水县残疾人联合会第八届执行理事会"},
            id="of the disabled",
        ),
    ],
)
def test_a_union_has_boards_for_a_term(text: str, bodies: set[str]) -> None:
    assert bodies <= mentioned_bodies(text)


def test_a_board_that_another_elects_is_below_it() -> None:
    text = "程远舟当选云泽市总工会十四届执委会主席团委员。"
    whole = "云泽市总工会第十四届执行委员会"
    assert {(f"{whole}主席团", whole), (whole, "云泽市总工会")} <= part_of(text)


@pytest.mark.parametrize(
    ("text", "body", "above"),
    [
        pytest.param(
            "选举产生省政协十二届委员会常务委员会组成人员。江东省政协召开会议。",
            "中国人民政治协商会议江东省委员会常务委员会",
            "中国人民政治协商会议江东省委员会",
            id="behind the short form",
        ),
        pytest.param(
            "程远舟代表政协岚水县第十一届委员会常务委员会作报告。",
            "中国人民政治协商会议岚水县委员会常务委员会",
            "中国人民政治协商会议岚水县委员会",
            id="behind the full form",
        ),
        pytest.param(
            "政协第九届全国委员会设置以下委员会：文史资料委员会。",
            "中国人民政治协商会议全国委员会文史资料委员会",
            "中国人民政治协商会议全国委员会",
            id="a committee that is no more",
        ),
    ],
)
def test_a_cppcc_of_a_term_is_the_cppcc(text: str, body: str, above: str) -> None:
    assert (body, above) in part_of(text)


def test_who_is_elected_to_a_board_sits_there() -> None:
    text = _ASSOCIATION + "程远舟当选学会第六届理事会副会长。"
    assert ("程远舟", "岭东省力学学会第六届理事会", "副会长") in {row[:3] for row in tenures(text)}
