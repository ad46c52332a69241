"""Units that a list names behind the first are of the same body."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import part_of, read_article


@pytest.mark.parametrize(
    ("text", "whole", "units"),
    [
        (
            "云泽市委组织部、宣传部、政法委负责人参加会议。",
            "中国共产党云泽市委员会",
            ("组织部", "宣传部", "政法委员会"),
        ),
        (
            "云泽市委办公室、市政府办、组织部负责人参加会议。",
            "中国共产党云泽市委员会",
            ("办公室", "组织部"),
        ),
        ("青岚理工大学教务处、科研处联合举办活动。", "青岚理工大学", ("教务处", "科研处")),
        (
            "青岚能源集团有限公司组织人事部、投资管理部负责人参加会议。",
            "青岚能源集团有限公司",
            ("组织人事部", "投资管理部"),
        ),
        (
            "云泽市人大常委会法工委、财经工委参加调研。",
            "云泽市人民代表大会常务委员会",
            ("法制工作委员会", "财经工委"),
        ),
        (
            "云泽市人大常委会办公室、研究室、人代工委负责同志参加。",
            "云泽市人民代表大会常务委员会",
            ("办公室", "研究室", "人代工委"),
        ),
        ("黄冈中院行政装备处、审管办派出工作组。", "黄冈市中级人民法院", ("行政装备处", "审管办")),
    ],
)
def test_each_unit_of_a_list_is_below_the_body(
    text: str, whole: str, units: tuple[str, ...]
) -> None:
    assert {(whole + unit, whole) for unit in units} <= part_of(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("云泽市委组织部、宣传部门负责人参加会议。", id="宣传部门 is no 宣传部"),
        pytest.param("青岚理工大学教务处、云泽市教育局联合举办活动。", id="another body"),
    ],
)
def test_what_else_stands_in_a_list_is_no_unit(text: str) -> None:
    assert len({child for child, _ in part_of(text) if child[:3] != "云泽市"}) == 1


def test_committees_of_the_national_congress_bear_their_full_names() -> None:
    names = {body.name for body in read_article("全国人大民族委、财经委、外事委汇报。").bodies}
    assert "中华人民共和国全国人民代表大会财政经济委员会" in names


def test_the_office_of_a_group_may_have_a_short_name() -> None:
    text = "云泽县第五次全国经济普查领导小组5日开会。县统计局局长、县经普办主任程远舟参加。"
    group = "云泽县第五次全国经济普查领导小组"
    assert (f"{group}办公室", group) in part_of(text)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "省防汛抗旱指挥部办公室5日发布预警。",
            ("省防汛抗旱指挥部办公室", "省防汛抗旱指挥部"),
        ),
        ("青潭县总工会第八届委员会5日开会。", ("青潭县总工会第八届委员会", "青潭县总工会")),
    ],
)
def test_a_name_begins_with_that_of_the_body_above(text: str, part: tuple[str, str]) -> None:
    assert part in part_of(text)


def test_no_verb_makes_a_bureau_of_a_place() -> None:
    names = {body.name for body in read_article("云泽市公开选拔市文化局局长。").bodies}
    assert not any("选拔" in name for name in names)


def test_departments_are_of_the_ministry_that_their_sentence_names() -> None:
    text = "水利部副部长程远舟率河湖管理司、水旱灾害防御司有关负责人检查。"
    whole = "中华人民共和国水利部"
    assert {(whole + "河湖管理司", whole), (whole + "水旱灾害防御司", whole)} <= part_of(text)
