"""Kinds of sites are no places, sites whose names words make are; lines, ships and fronts."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn


def places_in(find_in: FindIn, text: str) -> list[str]:
    """Return the characters of the places of a text."""
    found = find_in(text)
    return [found.reading.text[place.start : place.end] for place in found.places]


@pytest.mark.parametrize(
    "text",
    [
        "要走出一条合作共赢的光明大道。",
        "无人农场打开了新空间。",
        "要建设世界一流强港，落实自贸试验区战略。",
        "功能前置到内陆铁路站场。",
        "上半年铁路客运创新高。",
        "除了爬山，根本无路可走。",
        "当地改造了乡镇商贸中心1万个。",
        "道路两旁、广场公园换上新装。",
        "不要说体育馆，连整个镇子都冷清。",
        "加强监测水库水位变化。",
        "海底隧道段长5公里，首条过江隧道通车。",
        "高速公路服务区加派人手。",
        "代表们品味乡愁。",
        "发展江海、海河联运。",
        "会议选举省人民政府省长。",
        "普通国省干线运行正常，新春集市年味渐浓。",
        "“哈瓦那”号核潜艇出坞。",
        "中国宁波网讯。",
        "有两起枪击发生在相邻街区。",
        "把港口建设成世界一流强港。",
        "日本国土交通省发布消息。".replace("日本", "据"),
        "全美机场人手短缺。",
        "霍州煤业共13支救护队下井。",
        "祝您端午安康，嫦娥七号将奔赴月球南极。",
        "在《中华人民共和国国歌》声中，用劳动托起中国梦。",
        "抽取各县（市、区）抽取约6万个调查小区。",
        "巡查山塘水库。",
    ],
)
def test_a_kind_of_site_is_no_place(find_in: FindIn, text: str) -> None:
    assert places_in(find_in, text) == []


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("防岚铁路正线全长40公里。", ["防岚铁路"]),
        ("金岚铁路双髻岭隧道贯通。", ["金岚铁路", "双髻岭隧道"]),
        ("总书记来到岚兴侗寨考察。", ["岚兴侗寨"]),
        ("在金岚山滑雪场，运动员正在训练。", ["金岚山滑雪场"]),
        (
            "程远舟考察了青禾沿边产业园、云泽农产品检测中心。",
            ["青禾沿边产业园", "云泽农产品检测中心"],
        ),
        ("光明科学城建设正酣。", ["光明科学城"]),
        ("活动位于常州经开区。", ["常州经开区"]),
        ("张店区、高新区主要负责人出席。", ["张店区", "高新区"]),
        ("年底前完成文岚路、云溪路等一批道路改造。", ["文岚路", "云溪路"]),
        ("宁波站的旅客很多，列车由宁波站始发。", ["宁波站", "宁波站"]),
        ("他在云泽大厦贵宾厅接见了代表团。", ["云泽大厦贵宾厅"]),
        ("宁夏段任湾茹河特大桥合龙。", ["宁夏", "任湾茹河特大桥"]),
        ("美国称，美得州化工厂起火。", ["美国", "得州"]),
        ("也门称打击以色列机场。", ["也门", "以色列"]),
        ("桃源县游鹿溪村失联。", ["桃源县", "游鹿溪村"]),
        ("在包头东等车站开展巡查。", ["包头"]),
        ("主席在他下榻的奥雷尔宫会见了议长。", ["奥雷尔宫"]),
        ("大使在汉城出席招待会。", ["汉城"]),
        ("会议在加格达奇召开。", ["加格达奇"]),
        ("目前，营口已发展起十多家企业。", ["营口"]),
        ("兰溪至金华、包头至银川铁路开通。", ["兰溪", "金华", "包头", "银川"]),
        ("美加州一座发电站起火。", ["加州"]),
        ("德国称，军队在梅托夫波尔、克拉霍沃等方向进攻。", ["德国", "梅托夫波尔", "克拉霍沃"]),
    ],
)
def test_a_site_or_a_city_is_found(find_in: FindIn, text: str, surfaces: list[str]) -> None:
    assert places_in(find_in, text) == surfaces


def test_the_state_before_a_division_abroad_is_no_part_of_it(find_in: FindIn) -> None:
    text = "俄罗斯国防部称，乌军袭击了俄图诺夫州一座油库。俄图诺夫州州长说，火已扑灭。"
    assert "图诺夫州" in places_in(find_in, text)
    assert "俄图诺夫州" not in places_in(find_in, text)
