"""Formulas (提法) in and without quotes, and what in quotes is none."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("打好政策“组合拳”，办成一批实事。", id="an image"),
        pytest.param("云溪村素有“岭东水乡”之称。", id="a nickname"),
        pytest.param("黑土地被誉为“耕地大熊猫”。", id="called before"),
        pytest.param("他荣获“岭东好人”等荣誉。", id="an honour"),
        pytest.param("先后获得“岭东好人”“云泽工匠”等荣誉。", id="a list of honours"),
        pytest.param("在“云泽开放发展”分论坛上，嘉宾发言。", id="a forum"),
        pytest.param("推进“百千万工程”建设。", id="千万工程 in a longer name"),
        pytest.param("“云泽大学舆情调查中心”主任发言。", id="an institution"),
        pytest.param("“云泽古韵”特展开幕。", id="an exhibition"),
        pytest.param("孟云舟作了题为“优化资源配置，办好学校”的发言。", id="a speech"),
        pytest.param("孟云舟以“推进改革，开创新局”为题演讲。", id="a speech behind its title"),
        pytest.param("车站设立“候车引路牌”“老兵服务站”。", id="what serves those who come"),
        pytest.param("“贝林国青州周”活动开幕。", id="a week of a city"),
        pytest.param("“五一”假期，“两会”召开。", id="days and meetings"),
        pytest.param("韩山来到扬江生态文明创新中心。", id="a formula in an institution's name"),
    ],
)
def test_images_nicknames_and_honours_are_no_concepts(find_in: FindIn, text: str) -> None:
    assert find_in(text).concepts == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("发扬“钉钉子”精神。", ["钉钉子精神"], id="quotes around a half"),
        pytest.param("推进“50.80”工程。", ["50.80工程"], id="a number with a point"),
        pytest.param("坚持“三高”原则，推进“四极”建设。", ["三高原则", "四极"], id="two characters"),
        pytest.param("树立全面、协调、可持续的发展观。", ["全面协调可持续的发展观"], id="2003"),
        pytest.param("推行“一站式”服务模式。", ["一站式"], id="an image that the next word forms"),
        pytest.param("下好全国“一盘棋”。", ["一盘棋"], id="a formula of the lexicon"),
        pytest.param("当好服务企业的“店小二”。", ["店小二"], id="an image that is one"),
        pytest.param(
            "实施人才强市战略、工业兴县战略和教育优先发展战略。",
            ["人才强市战略", "工业兴县战略", "教育优先发展战略"],
            id="strategies without quotes",
        ),
        pytest.param(
            "推进生产发展、生活宽裕、乡风文明、村容整洁、管理民主。",
            ["生产发展、生活宽裕、乡风文明、村容整洁、管理民主"],
            id="a formula of 2005",
        ),
    ],
)
def test_formulas_are_concepts(find_in: FindIn, text: str, names: list[str]) -> None:
    found = [thing.id.removeprefix("concept/") for thing in find_in(text).concepts]
    assert found == [name.replace("、", "") for name in names]


@pytest.mark.parametrize(
    "text",
    [
        "云泽市荣膺“全国双拥模范城”五连冠。",
        "表彰“情系云岭好家庭”的晚会举行。",
        "适时开展“回头看”。",
        "台上悬挂“1921—2021”字标。",
        "今天是第63个“世界气象日”。",
        "“2031全国网上年货节”启动。",
    ],
)
def test_honours_days_and_fairs_are_no_formulas(find_in: FindIn, text: str) -> None:
    assert find_in(text).concepts == []
