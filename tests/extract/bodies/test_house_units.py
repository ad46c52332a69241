"""Units that a school's own news names without the school are the school's."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import named_bodies, read_article

_HEAD = "我校与青潭县签订合作协议\n\n"
_NAMED = f"{_HEAD}云壑工程大学校长程远舟表示，云壑工程大学将服务地方。"


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
    assert {f"云壑工程大学{unit}" for unit in units} <= named_bodies(_NAMED + text)


def test_a_unit_of_a_house_without_a_name_stays_open() -> None:
    claims = read_article(f"{_HEAD}学校办公室、教务处、科研处负责人参加。")
    open_ones = {body.name for body in claims.bodies if body.unresolved}
    assert {"学校办公室", "教务处", "科研处"} <= open_ones


def test_a_hospital_s_news_names_its_departments() -> None:
    text = "我院召开会议\n\n云泽市第一人民医院召开会议，急诊科、护理部负责人参加。"
    assert {"云泽市第一人民医院急诊科", "云泽市第一人民医院护理部"} <= named_bodies(text)


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
    named = named_bodies(_NAMED + text)
    assert not [name for name in named if name.startswith("云壑工程大学") and name[6:]]


def test_only_a_document_that_speaks_as_a_school_has_such_units() -> None:
    assert "教务处" not in "".join(named_bodies("云壑工程大学扩招。教务处、科研处负责人参加。"))


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("计算机学院党委书记程远舟发言。", ("计算机学院", "计算机学院党委")),
        ("会上，法学院院长程远舟、图书馆馆长叶林川发言。", ("法学院", "图书馆")),
        ("化学化工学院党总支书记程远舟主持。", ("化学化工学院", "化学化工学院党总支")),
        ("附属第一医院院长程远舟参加。", ("附属第一医院",)),
        ("会议听取了党委组织部、人事处、国有资产管理处的汇报。", ("人事处", "国有资产管理处")),
        ("教务处、科研处、校友之家、后勤处负责人参加。", ("教务处", "科研处", "后勤处")),
        ("我校团委发出倡议，校工会、校学生会响应。", ("团委", "工会", "学生会")),
    ],
)
def test_a_unit_before_an_office_or_in_a_longer_list_is_the_house_s(
    text: str, units: tuple[str, ...]
) -> None:
    assert {f"云壑工程大学{unit}" for unit in units} <= named_bodies(_NAMED + text)


def test_an_office_in_a_unit_is_held_in_the_house_s_unit() -> None:
    text = f"{_NAMED}会上，岭西学院院长孟云舟、法学院院长程远舟、医学院党委书记叶林川发言。"
    held = {(t.person, t.body.removeprefix("body/")) for t in read_article(text).tenures}
    assert ("程远舟", "云壑工程大学法学院") in held
    assert ("叶林川", "云壑工程大学医学院党委") in held
    assert "云壑工程大学岭西学院" not in named_bodies(text)


def test_of_two_hospitals_named_as_often_the_one_in_the_headline_is_ours() -> None:
    title = "云泽市第一人民医院开展义诊"
    text = (
        "我院赴青潭县开展义诊。云泽市第一人民医院与青潭县人民医院签约，"
        "青潭县人民医院院长程远舟参加。护理部主任叶林川发言。"
    )
    names = {body.name for body in read_article(text, title).bodies}
    assert "云泽市第一人民医院护理部" in names


def test_a_firm_s_department_is_not_a_former_ministry() -> None:
    text = "华远集团公司召开会议\n\n华远集团公司召开会议。集团公司安全监察部、财务部负责人参加。"
    assert "华远集团公司安全监察部" in named_bodies(text)
