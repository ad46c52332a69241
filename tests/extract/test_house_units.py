"""Units that a school's own news names without the school are the school's."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import read_article

_HEAD = "我校与青潭县签订合作协议\n\n"
_NAMED = f"{_HEAD}云壑工程大学校长程远舟表示，云壑工程大学将服务地方。"


def _bodies(text: str) -> set[str]:
    return {body.name for body in read_article(text).bodies}


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("学校办公室、教务处、科研处负责人参加。", ("办公室", "教务处", "科研处")),
        ("会后，校办、发规处等部门负责人座谈。", ("校办", "发规处")),
        ("叶林川以及我校保卫部、后勤处负责人参加。", ("保卫部", "后勤处")),
        ("文学院、材料与物理学院师生代表参加。", ("文学院", "材料与物理学院")),
        ("学校团委联合举办活动。", ("团委",)),
    ],
)
def test_a_list_of_units_is_of_the_house_that_the_document_names(
    text: str, units: tuple[str, ...]
) -> None:
    assert {f"云壑工程大学{unit}" for unit in units} <= _bodies(_NAMED + text)


def test_a_unit_of_a_house_without_a_name_stays_open() -> None:
    claims = read_article(f"{_HEAD}学校办公室、教务处、科研处负责人参加。")
    open_ones = {body.name for body in claims.bodies if body.unresolved}
    assert {"学校办公室", "教务处", "科研处"} <= open_ones


def test_a_hospital_s_news_names_its_departments() -> None:
    text = "我院召开会议\n\n云泽市第一人民医院召开会议，急诊科、护理部负责人参加。"
    assert {"云泽市第一人民医院急诊科", "云泽市第一人民医院护理部"} <= _bodies(text)


@pytest.mark.parametrize(
    "text",
    [
        # whose they are, the words before them tell
        "青潭学院党办（院办）、人事处、科研处负责人参加。",
        # any of a kind
        "各学院、相关处室负责人参加。",
        # of a place
        "市教育局、财政局负责人参加。",
        "高等学校教务处、科研处负责人参加。",
    ],
)
def test_what_is_another_s_is_not_the_house_s(text: str) -> None:
    named = _bodies(_NAMED + text)
    assert not [name for name in named if name.startswith("云壑工程大学") and name[6:]]


def test_only_a_document_that_speaks_as_a_school_has_such_units() -> None:
    assert "教务处" not in "".join(_bodies("云壑工程大学扩招。教务处、科研处负责人参加。"))
