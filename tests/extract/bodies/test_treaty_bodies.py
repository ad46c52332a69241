"""Bodies of two states and of treaties are named by what they are of."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import read_article


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("中俄投资合作委员会第十次会议5日举行。", "中俄投资合作委员会"),
        ("双方要发挥俄中议会合作委员会作用。", "中俄议会合作委员会"),
        ("中俄总理定期会晤委员会5日开会。", "中俄总理定期会晤委员会"),
        ("《生物多样性公约》秘书处5日发表声明。", "《生物多样性公约》秘书处"),
    ],
)
def test_the_body_is_found(text: str, name: str) -> None:
    assert name in {body.name for body in read_article(text).bodies}


def test_a_region_is_no_state() -> None:
    names = {body.name for body in read_article("中国—中亚实业家委员会5日成立。").bodies}
    assert not any(name.startswith("中亚实业家委员会中") for name in names)


@pytest.mark.parametrize("text", ["乌军打击了两座炼油厂。", "推进智慧海关建设。"])
def test_a_number_or_a_fashion_makes_no_name(text: str) -> None:
    assert not {b.name for b in read_article(text).bodies if b.name.endswith(("厂", "海关"))}


def test_the_chair_of_a_sitting_of_the_cppcc_holds_no_office_in_its_presidium() -> None:
    claims = read_article("政协云泽市第十二届委员会第二次会议闭幕。大会执行主席程远舟主持。")
    assert not any(tenure.role == "执行主席" for tenure in claims.tenures)
