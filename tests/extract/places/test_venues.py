"""Places by frames: halls, visited sites, rivers, villages, divisions behind what they lie in."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn


def _names(find_in: FindIn, text: str) -> list[str]:
    return [place.name for place in find_in(text).places]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("会议在县政府二楼会议室召开。", ["县政府二楼会议室"], id="a hall"),
        pytest.param("他在知远楼报告厅作讲座。", ["知远楼报告厅"], id="a hall of a campus"),
        pytest.param("仪式在市民中心举行。", ["市民中心"], id="a hall without a name"),
        pytest.param("孟云舟来到安乐老年公寓，看望老人。", ["安乐老年公寓"], id="a visited site"),
        pytest.param(
            "他先后察看了东方农贸市场、城南水厂，了解情况。",
            ["东方农贸市场", "城南水厂"],
            id="a list of visited sites",
        ),
        pytest.param("青石河水位持续上涨。", ["青石河"], id="a river"),
        pytest.param("走进前渡村，一排排新居整洁漂亮。", ["前渡村"], id="a village alone"),
        pytest.param(
            "吴家渡村位于青潭县两河口镇东部。", ["吴家渡村", "青潭县", "两河口镇"], id="numbers"
        ),
        pytest.param("孟云舟先后来到都台镇、马集镇。", ["都台镇", "马集镇"], id="towns of a list"),
        pytest.param("他到帕顿苗族乡走访。", ["帕顿苗族乡"], id="a township of a people"),
        pytest.param("来自山东德州的代表发言。", ["山东省", "德州市"], id="an everyday short form"),
        pytest.param(
            "前往新疆伊宁考察。", ["新疆维吾尔自治区", "伊宁市"], id="a city and a county"
        ),
        pytest.param(
            "云泽市的平宁县、翠坪区受灾。", ["云泽市", "平宁县", "翠坪区"], id="divisions of a list"
        ),
        pytest.param("孟云舟，男，青坪县人，1986年参加工作。", ["青坪县"], id="a native place"),
    ],
)
def test_a_frame_makes_a_place(find_in: FindIn, text: str, names: list[str]) -> None:
    assert _names(find_in, text) == names


@pytest.mark.parametrize(
    "text",
    [
        "会议在会议室召开。",
        "他们来到当地一酒店。",
        "深入田间地头和企业车间。",
        "活动在全市重点园区开展。",
        "实行乡包村制度。",
        "走进特色小镇，感受变化。",
        "铁路通江达海。",
        "在正确的伟大道路上前进。",
        "要加强对联系街道的指导。",
        "江河湖库水质改善。",
    ],
)
def test_a_kind_of_place_is_none(find_in: FindIn, text: str) -> None:
    assert _names(find_in, text) == []


def test_a_sultan_is_no_state(find_in: FindIn) -> None:
    assert _names(find_in, "文莱苏丹抵达北京。") == ["文莱达鲁萨兰国", "北京市"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "在杭州市富阳区一个茶叶小镇景区，记者看到。", {"杭州市", "富阳区"}, id="a kind"
        ),
        pytest.param("民警坚守在震区安置点，开展巡逻。", set(), id="any of a stricken area"),
        pytest.param("专家进行长江水质监测。", set(), id="a river behind a verb"),
        pytest.param("会议在人民大会堂北大厅举行。", {"人民大会堂"}, id="a hall of a house"),
    ],
)
def test_what_is_no_venue_of_its_own(find_in: FindIn, text: str, names: set[str]) -> None:
    assert {place.name for place in find_in(text).places} == names


@pytest.mark.parametrize(
    "site",
    [
        "清水湖", "青龙闸", "大东门夜市", "南门老街", "白沙渡口", "桃花采摘园",
        "云岭自然保护区", "方氏祠堂", "云溪书院", "红军桥", "白马堤", "和平街",
    ],
)  # fmt: skip
def test_a_site_behind_a_place_that_is_known_is_visited(find_in: FindIn, site: str) -> None:
    found = find_in(f"3月5日，市委书记孟云舟先后到杭州市、{site}调研。").places
    assert site in [place.name for place in found] or any(site in place.forms for place in found)


def test_a_hall_that_every_town_has_is_where_it_is_held(find_in: FindIn) -> None:
    found = find_in("3月5日，青州市颁奖典礼在工人文化宫隆重举行。").places
    assert "工人文化宫" in [place.name for place in found]
