"""Places of other states that no list has, by a capital's word or by their list."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("论坛在卡林国首都蒙塔罗举行。", {"蒙塔罗"}),
        ("他抵达沙特阿拉伯西部城市欧兰，参加峰会。", {"沙特阿拉伯王国", "欧兰"}),
        ("俄军袭击乌克兰哈尔科夫、卢茨林和切尔托夫策州。", {"乌克兰", "卢茨林", "切尔托夫策州"}),
        (
            "孟云舟在哈萨克斯坦首都努尔苏丹同奥雷尔会谈。",
            {"哈萨克斯坦共和国", "努尔苏丹"},
        ),
        ("靠近波兰的西部城市遭袭。", {"波兰共和国"}),
        ("优化首都功能，建设首都核心区。", set()),
        ("出席会议的有法国、德国等国代表。", {"法兰西共和国", "德意志联邦共和国"}),
    ],
)
def test_a_place_abroad(find_in: FindIn, text: str, names: set[str]) -> None:
    found = {place.name for place in find_in(text).places}
    assert found - {"哈尔科夫", "哈尔科夫市", "俄罗斯联邦"} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("在长堤县石矶圩，孟云舟察看水情。", {"长堤县", "石矶圩"}),
        ("孟云舟到贫困县调研。", set()),
        ("孟云舟实地检查青州节制闸、嶂石闸。", {"青州节制闸", "嶂石闸"}),
        ("推进综合交通枢纽建设，检查闸门。", set()),
        ("会议在向阳街道同心苑社区召开。", {"向阳街道", "同心苑社区"}),
        ("澧县籍知名乡贤参加。", {"澧县"}),
        ("推进香山大学城建设。", {"香山大学城"}),
    ],
)
def test_a_place_that_is_visited(find_in: FindIn, text: str, names: set[str]) -> None:
    assert {place.name for place in find_in(text).places} == names
