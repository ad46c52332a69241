"""Places of lists that local news visits: each by itself, whole, and no more than places."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import read_article


def _places(text: str) -> set[str]:
    return {place.name for place in read_article(text).places}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "程远舟先后来到岚厂综合体、柒岚民宿、云岚书院等地。",
            {"岚厂综合体", "柒岚民宿", "云岚书院"},
        ),
        ("在东岚农贸市场、新佳岚超市和芳岚酒店等地，程远舟仔细察看。", {"新佳岚超市", "芳岚酒店"}),
        # past what is no site
        ("程远舟来到精岚铜业、青岚高速出入口检查。", {"青岚高速出入口"}),
        ("程远舟登上拖岚岛实地察看。", {"拖岚岛"}),
        ("大会在镇文化中心召开。", {"镇文化中心"}),
        ("仪式在北京大学英杰交流中心举行。", {"北京大学英杰交流中心"}),
        ("在梅岚镇千禾村，程远舟走进农家。", {"梅岚镇", "千禾村"}),
        ("程远舟前往梅岚镇禾山森林公园检查。", {"梅岚镇", "禾山森林公园"}),
        ("程远舟走进博乐市介格布铁热克村调研。", {"博乐市", "介格布铁热克村"}),
        ("沿岚乡综合行政执法队开展检查。", {"沿岚乡"}),
    ],
)
def test_each_place_of_a_list_is_read(text: str, places: set[str]) -> None:
    assert places <= _places(text)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("在新佳岚超市和芳岚酒店等地，程远舟仔细察看。", "和芳岚酒店"),
        ("俄军打击乌方军用机场等目标。", "乌方军用机场"),
        ("在自贸港建设过程中。", "自贸港"),
        ("坚决纠正封村断路。", "封村断路"),
        ("总监制：黄金杰 责编：赵海镇 编辑：程远舟", "赵海镇"),
        ("嘉陵江畔观者如市，女儿节开幕。", "畔观者如市"),
        ("了解入江支流水环境治理情况。", "入江"),
        ("程远舟在下榻饭店会见叶林川。", "下榻饭店"),
        ("程远舟深入宁远新城、阳光小区检查。", "宁远县"),
    ],
)
def test_what_is_no_place_is_none(text: str, never: str) -> None:
    assert never not in _places(text)


def test_a_township_s_short_form_is_no_county_s() -> None:
    assert "三都水族自治县" not in _places("在三都镇，考察团了解三都产业升级情况。")
