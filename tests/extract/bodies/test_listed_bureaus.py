"""Bodies of a place that a list names behind the first are that place's."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import named_bodies


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("云泽市发改委、财政局、教育局负责人参加会议。", {"云泽市财政局", "云泽市教育局"}),
        (
            "云泽市公安局、检察院、法院派人参加。",
            {"云泽市公安局", "云泽市人民检察院", "云泽市人民法院"},
        ),
        ("云泽市公安局、纪委监委派人参加。", {"云泽市监察委员会"}),
        ("云泽市委、政府高度重视。", {"中国共产党云泽市委员会", "云泽市人民政府"}),
        ("云泽市水利局、卫健委等部门汇报。", {"云泽市卫生健康委员会"}),
        # no place is settled: the level word goes for all
        ("县法院、检察院、司法局分管领导参加。", {"县法院", "县检察院", "县司法局"}),
        # and with no body of the place before them
        (
            "青潭县召开会议。县长孟云舟带领政府办、教体局、住建局、交警队等部门负责人检查。",
            {"青潭县人民政府办公室", "青潭县教育体育局", "青潭县住房和城乡建设局"},
        ),
        ("云泽市农业农村局、乡村振兴局等部门汇报。", {"云泽市乡村振兴局"}),
        ("由共青团云泽市委、教育局、环保局联合主办。", {"云泽市教育局", "云泽市环境保护局"}),
        (
            "江岚区、翠湖区和青岩区政协参加。",
            {f"中国人民政治协商会议{place}委员会" for place in ("江岚区", "翠湖区", "青岩区")},
        ),
    ],
)
def test_a_list_goes_on_with_bodies_of_the_place(text: str, named: set[str]) -> None:
    assert named <= named_bodies(text)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("云泽市财政局、国家能源局派人参加。", "云泽市国家能源局"),
        ("云泽市财政局、青潭县教育局派人参加。", "云泽市教育局"),
        ("云泽市财政局、各区教育局派人参加。", "云泽市教育局"),
        ("云泽市财政局、教育局长程远舟参加。", "云泽市教育局长"),
        ("云泽市公安局、直属分局派人参加。", "云泽市直属分局"),
        (
            "省政协会议决定任命程远舟为岭东省政府副秘书长，叶林川为提案委员会主任。",
            "岭东省提案委员会",
        ),
    ],
)
def test_what_is_of_another_is_not_the_place_s(text: str, never: str) -> None:
    assert never not in named_bodies(text)
