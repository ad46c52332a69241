"""The place that 市, 县 and 省 mean is settled by the whole document, or left open."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        pytest.param(
            "研究中央、省、镇江市交办问题和句容问题整改，听取句容城区治理汇报。"
            "贯彻镇江市人民政府会议精神。市长何平出席。",
            "市",
            "句容市",
            id="a-city-below-another",
        ),
        pytest.param("鼓楼区召开会议。市领导出席。", "市", None, id="a-district-of-many-cities"),
        pytest.param("徐州市鼓楼区召开会议。", "市", "徐州市", id="a-district-named-with-its-city"),
        pytest.param("市长何平率砾墩市代表团赴南通市学习考察。", "市", "砾墩市", id="who-travels"),
        pytest.param("来自南通市的客商考察。市长何平出席。", "市", None, id="whence-guests-come"),
        pytest.param(
            "砾沙自治县人民政府任免通知。何平任县审计局局长。",
            "县",
            "砾沙自治县",
            id="without-its-peoples",
        ),
    ],
)
def test_a_level_word_means_a_place(
    find_in: FindIn, text: str, word: str, place: str | None
) -> None:
    assert find_in(text).home.places.get(word) == place


def test_everyday_names_of_districts_stand_only_behind_their_city(find_in: FindIn) -> None:
    assert [p.name for p in find_in("城区道路改造。郊区农业发展。").places] == []
    assert "城区" in [p.name for p in find_in("在阳泉市城区召开会议。").places]


@pytest.mark.parametrize(
    ("publisher", "text", "places"),
    [
        pytest.param(
            "塔林市政协办公室",
            "视察团来塔林市视察，市政协主席何平陪同。塔林市委汇报，走访回民区。",
            {"市": "塔林市", "区": "回民区"},
            id="a-name-that-a-foreign-city-has",
        ),
        pytest.param(
            "砾川日报",
            "市委副书记、市长何平检查全市安全生产，深刻吸取青岛事故教训。",
            {"市": "砾川市"},
            id="a-paper-of-no-list-against-one-mention",
        ),
        pytest.param(
            "蚌埠市蚌山区人民检察院",
            "市检察院召开会议，区检察院检察长何平参加。",
            {"市": "蚌埠市", "区": "蚌山区"},
            id="a-court-that-publishes",
        ),
        pytest.param(
            "湖南省卫生计生委", "省卫生计生委召开会议。", {"省": "湖南省"}, id="a-department"
        ),
        pytest.param(
            "绍兴市中医院",
            "市委巡察组进驻。",
            {"市": "绍兴市", "省": "浙江省"},
            id="a-hospital-that-publishes",
        ),
        pytest.param(
            "新罗区人民政府",
            "区委召开会议，市委组织部来我区调研。",
            {"市": "龙岩市", "区": "新罗区"},
            id="above-the-publisher",
        ),
        pytest.param(
            "砾川日报",
            "市长何平到市防汛抗旱指挥部调度。市应急管理局汇报，省防指、省委督导组参加。",
            {"市": "砾川市"},
            id="a-paper-of-the-level-whose-bureaus-act",
        ),
        pytest.param(
            "解放日报", "市委书记何平出席。", {"市": "上海市"}, id="a-paper-without-its-place"
        ),
        pytest.param("央视网", "省委和全省干部。省委要求。", {}, id="a-paper-of-the-country"),
        pytest.param("党委办公室、校长办公室", "省委和省政府决定。", {}, id="an-office"),
    ],
)
def test_the_publisher_settles_it(
    find_in: FindIn, publisher: str, text: str, places: dict[str, str]
) -> None:
    found = find_in(text, publisher=publisher).home.places
    assert found == places


def test_a_site_that_no_text_names_is_no_place(find_in: FindIn) -> None:
    text = "千帆网\n砾川市经济发展。市长何平出席，市政府秘书长万全参加全市会议。"
    assert find_in(text, publisher="千帆网").home.places.get("市") == "砾川市"
