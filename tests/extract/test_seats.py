"""Seats of titles in the kinds of body that local news is full of: who holds what."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn

Held = tuple[str, str, str]


def _held(find_in: FindIn, text: str) -> list[Held]:
    return [
        (held.person, held.title.body.full, held.title.role)
        for held in find_in(text).holdings
        if held.title.body is not None
    ]


_TEXTS: tuple[tuple[str, str, tuple[Held, ...]], ...] = (
    (
        "an office of the centre beside one of a 民主党派",
        "全国人大常委会副委员长、民革中央主席程远舟出席。",
        (
            ("程远舟", "中华人民共和国全国人民代表大会常务委员会", "副委员长"),
            ("程远舟", "中国国民党革命委员会", "主席"),
        ),
    ),
    (
        "九三学社 as it calls itself",
        "九三学社云泽市委员会召开会议。社云泽市委副主委程远舟出席。",
        (("程远舟", "九三学社云泽市委员会", "副主委"),),
    ),
    (
        "a bureau behind an office of its place",
        "东江县委副书记、县长程远舟，财政局局长叶林川，交通运输局局长文武参加。",
        (
            ("程远舟", "中国共产党东江县委员会", "副书记"),
            ("程远舟", "东江县人民政府", "县长"),
            ("叶林川", "东江县财政局", "局长"),
            ("文武", "东江县交通运输局", "局长"),
        ),
    ),
    (
        "a bureau of a zone",
        "青禾经济开发区党工委委员、管委会副主任程远舟，经贸发展局局长叶林川参加。",
        (
            ("程远舟", "中国共产党青禾经济开发区工作委员会", "委员"),
            ("程远舟", "青禾经济开发区管理委员会", "副主任"),
            ("叶林川", "青禾经济开发区经贸发展局", "局长"),
        ),
    ),
    (
        "a zone with a 党委",
        "青禾开发区党委副书记、管委会常务副主任程远舟参加。",
        (
            ("程远舟", "中国共产党青禾开发区委员会", "副书记"),
            ("程远舟", "青禾开发区管理委员会", "常务副主任"),
        ),
    ),
    (
        "a zone whose stem the segmenter cuts",
        "副县长、二坝集中示范园区管委会主任程远舟参加。",
        (
            ("程远舟", "县政府", "副县长"),
            ("程远舟", "二坝集中示范园区管理委员会", "主任"),
        ),
    ),
    (
        "a rank behind an office",
        "青禾经济开发区管委会副主任程远舟，二级调研员叶林川参加。",
        (
            ("程远舟", "青禾经济开发区管理委员会", "副主任"),
            ("叶林川", "青禾经济开发区管理委员会", "二级调研员"),
        ),
    ),
    (
        "a section of a department",
        "中共云泽市委统战部副部长程远舟、党派处处长叶林川应邀参会。",
        (
            ("程远舟", "中国共产党云泽市委员会统一战线工作部", "副部长"),
            ("叶林川", "中国共产党云泽市委员会统一战线工作部党派处", "处长"),
        ),
    ),
    (
        "a township and its committee",
        "程远舟到八都镇调研。镇党委书记叶林川、镇党委组织委员文武陪同。",
        (
            ("叶林川", "中国共产党八都镇委员会", "书记"),
            ("文武", "中国共产党八都镇委员会", "组织委员"),
        ),
    ),
    (
        "a level word twice",
        "东江县县委书记程远舟讲话。",
        (("程远舟", "中国共产党东江县委员会", "书记"),),
    ),
    (
        "a 地区",
        "阿克苏地委副书记、行署专员程远舟，地委委员、组织部部长叶林川参加。",
        (
            ("程远舟", "中国共产党阿克苏地区委员会", "副书记"),
            ("程远舟", "阿克苏地区行政公署", "专员"),
            ("叶林川", "中国共产党阿克苏地区委员会", "委员"),
            ("叶林川", "中国共产党阿克苏地区委员会组织部", "部长"),
        ),
    ),
    (
        "我校 and its guest",
        "我校与云泽学院签约。我校党委书记程远舟，副校长文武，云泽学院党委书记叶林川、原党委书记于洋出席。",
        (
            ("程远舟", "我校党委", "书记"),
            ("文武", "我校", "副校长"),
            ("叶林川", "云泽学院党委", "书记"),
            ("于洋", "云泽学院党委", "书记"),
        ),
    ),
    (
        "a short form that the text gives",
        "我校与云泽科技大学（以下简称“云科大”）签约。云科大党委书记程远舟出席。",
        (("程远舟", "云泽科技大学党委", "书记"),),
    ),
    (
        "a firm by two words",
        "县长程远舟会见琴湖安装党委书记、董事长叶林川。琴湖安装副总经理文武参加。",
        (
            ("程远舟", "县政府", "县长"),
            ("叶林川", "琴湖安装党委", "书记"),
            ("叶林川", "琴湖安装", "董事长"),
            ("文武", "琴湖安装", "副总经理"),
        ),
    ),
    (
        "原 within a department's office",
        "国家烟草专卖局科技司原司长程远舟被查。",
        (("程远舟", "国家烟草专卖局科技司", "司长"),),
    ),
    (
        "a middle court by its short form",
        "杭州市中级法院院长程远舟作报告。",
        (("程远舟", "杭州市中级人民法院", "院长"),),
    ),
)


@pytest.mark.parametrize(("why", "text", "held"), _TEXTS, ids=[why for why, _, _ in _TEXTS])
def test_holders_of_local_news(
    find_in: FindIn, why: str, text: str, held: tuple[Held, ...]
) -> None:
    assert tuple(_held(find_in, text)) == held, why


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("市委书记陈伟来薛城区视察。", "陈伟"),
        ("市委常委、区委书记赵峻岭专题研究重点项目。", "赵峻岭"),
        ("会议审议通过徐久安辞去云泽市政协委员职务。", "徐久安"),
        ("九三学社云泽市委原主委陈还堂，副主委叶林川出席。", "陈还堂"),
    ],
)
def test_names_of_local_news(find_in: FindIn, text: str, person: str) -> None:
    assert person in {found.person for found in find_in(text).people}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("程远舟在招商大厦会见客人。", {"招商大厦"}),
        ("副市长、涉村镇党委书记程远舟陪同。", {"涉村镇"}),
        ("统战部党派处处长葛晶晶参会。", set()),
    ],
)
def test_places_of_local_news(find_in: FindIn, text: str, places: set[str]) -> None:
    assert {place.name for place in find_in(text).places} == places
