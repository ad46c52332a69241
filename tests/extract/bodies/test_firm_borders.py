"""Names of firms begin where their own words do, and a firm's short form is that firm's."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import read_article


def _bodies(text: str) -> dict[str, str]:
    return {body.name: body.kind for body in read_article(text).bodies}


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("双方将共同出资组建赤岚石梁新材料有限公司。", "赤岚石梁新材料有限公司"),
        ("程远舟考察江苏派克岚智慧水务有限公司。", "江苏派克岚智慧水务有限公司"),
        ("重庆星之梦科技有限责任公司负责人参加。", "重庆星之梦科技有限责任公司"),
        ("北京中关村岚禾技术有限公司总经理程远舟参加。", "北京中关村岚禾技术有限公司"),
        ("中国云岚技术研究中心有限公司参加。", "中国云岚技术研究中心有限公司"),
    ],
)
def test_a_name_goes_back_over_words_that_are_its_own(text: str, firm: str) -> None:
    assert _bodies(text).get(firm) == "enterprise"


def test_words_of_a_trade_alone_name_no_firm() -> None:
    assert "设备有限公司" not in _bodies("他在一家设备有限公司工作。")


def test_a_group_is_not_its_firm_with_a_place_in_the_name() -> None:
    text = (
        "北岚能源集团与云泽市签约\n\n北岚能源集团有限公司党委书记程远舟参加。"
        "集团党委书记程远舟到北岚能源云泽热电有限公司检查。"
    )
    claims = read_article(text)
    names = {body.name for body in claims.bodies}
    assert {"北岚能源集团有限公司", "北岚能源云泽热电有限公司"} <= names
    assert "北岚能源集团有限公司党委" in names
    forms = {body.name: body.other_names for body in claims.bodies}
    assert "北岚能源集团" in forms["北岚能源集团有限公司"]


def test_a_department_with_letters_is_the_firm_s() -> None:
    text = "青岚科技有限公司RPA事业部总经理程远舟参加。"
    assert "青岚科技有限公司RPA事业部" in _bodies(text)


def test_a_brand_is_the_firm_that_the_text_names_in_full() -> None:
    text = "恒岳重型装备有限公司召开会议。程远舟先后到恒岳重装、岚川客车进行调研。"
    named = _bodies(text)
    assert "恒岳重型装备有限公司" in named
    assert "恒岳重装" not in named
