"""A body whose name begins with another's is below it; units of the army and the police."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import part_of, read_article


@pytest.mark.parametrize(
    ("text", "unit", "whole"),
    [
        pytest.param(
            "上合组织成员国元首理事会召开会议。上海合作组织发展快。",
            "上海合作组织成员国元首理事会",
            "上海合作组织",
            id="of an organisation",
        ),
        pytest.param(
            "慰问联勤保障部队第九七五医院官兵。",
            "中国人民解放军联勤保障部队第九七五医院",
            "中国人民解放军联勤保障部队",
            id="a hospital of the army",
        ),
        pytest.param(
            "慰问联勤保障部队第975医院。",
            "中国人民解放军联勤保障部队第975医院",
            "中国人民解放军联勤保障部队",
            id="by its number",
        ),
        pytest.param(
            "云泽市公安局警卫局局长程远舟参加。",
            "云泽市公安局警卫局",
            "云泽市公安局",
            id="an office that only its head's title names",
        ),
    ],
)
def test_a_unit_is_below_the_body_that_it_is_named_by(text: str, unit: str, whole: str) -> None:
    assert (unit, whole) in part_of(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("青禾集团有限公司召开会议。青禾集团发展快。", id="a longer name of a firm"),
        pytest.param("青禾集团与青禾集团党员程远舟。", id="no unit"),
    ],
)
def test_a_longer_name_is_no_unit(text: str) -> None:
    assert not part_of(text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("乌克兰军方称，乌特种作战部队展开行动。", "乌克兰特种作战部队"),
        ("中央驻澳门联络办副主任程远舟参加。", "中央人民政府驻澳门特别行政区联络办公室"),
    ],
)
def test_such_a_body_is_read(text: str, body: str) -> None:
    assert body in {found.name for found in read_article(text).bodies}


def test_a_pioneer_is_not_the_pioneers() -> None:
    named = {found.name for found in read_article("少先队员、共青团员参加活动。").bodies}
    assert not {"中国少年先锋队", "中国共产主义青年团"} & named
