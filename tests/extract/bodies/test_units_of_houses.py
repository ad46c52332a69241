"""Units and bodies that real pages name by other words than those of the first rules."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import named_bodies, part_of, read_article


@pytest.mark.parametrize(
    ("text", "unit", "whole"),
    [
        ("民盟云泽市委召开会议。", "中国民主同盟云泽市委员会", "中国民主同盟"),
        ("九三学社云泽市委召开会议。", "九三学社云泽市委员会", "九三学社"),
        (
            "吉尔吉斯斯坦外交部东方司副司长程远舟参加。",
            "吉尔吉斯共和国外交部东方司",
            "吉尔吉斯共和国外交部",
        ),
        ("云岚大学传媒与舆情调查中心举办活动。", "云岚大学传媒与舆情调查中心", "云岚大学"),
        ("云岚大学学术委员会委员参加。", "云岚大学学术委员会", "云岚大学"),
        (
            "云泽市第一人民医院松岚分院揭牌仪式举行。",
            "云泽市第一人民医院松岚分院",
            "云泽市第一人民医院",
        ),
        ("慰问75300部队政治部官兵。", "中国人民解放军75300部队政治部", "中国人民解放军75300部队"),
        (
            "修武县人民法院开展行动。程远舟到该院执行指挥中心检查。",
            "修武县人民法院执行指挥中心",
            "修武县人民法院",
        ),
        (
            "修武县人民法院开展行动。程远舟来到杨岚人民法庭。",
            "修武县人民法院杨岚人民法庭",
            "修武县人民法院",
        ),
        (
            "我校召开会议。云岚大学校长程远舟主持，党委办公室（学校办公室）、党委教师工作部（人事"
            "处）等"
            "部门负责人参加。",
            "云岚大学党委教师工作部",
            "云岚大学党委",
        ),
    ],
)
def test_a_unit_is_below_its_house(text: str, unit: str, whole: str) -> None:
    assert (unit, whole) in part_of(text)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("受贿案在巢湖中院开庭审理。", {"巢湖市中级人民法院"}),
        ("学校向云岚大学程远舟教授治丧办发表唁电。", {"云岚大学程远舟教授治丧办"}),
        ("走访陕州区预备役高炮五团。", {"陕州区预备役高炮五团"}),
        (
            "任命程远舟为云泽市教育局局长，叶林川为民政局局长，何青为财政局局长。",
            {"云泽市教育局", "云泽市民政局", "云泽市财政局"},
        ),
        ("程远舟来到吉尔吉斯斯坦外交学院。", {"吉尔吉斯斯坦外交学院"}),
        ("程远舟到杜岚坪矿督导检查，杜岚坪矿领导汇报。", {"杜岚坪矿"}),
        ("古岚煤田开发公司及松河煤矿负责人参加。", {"古岚煤田开发公司", "松河煤矿"}),
        (
            "黑熊集团与云泽市签约。黑熊集团党委书记程远舟参加。黑熊集团发展快。",
            {"黑熊集团", "黑熊集团党委"},
        ),
        ("孔子学院落户吉尔吉斯斯坦外交学院。", {"孔子学院", "吉尔吉斯斯坦外交学院"}),
    ],
)
def test_such_a_body_is_read(text: str, bodies: set[str]) -> None:
    assert bodies <= named_bodies(text)


@pytest.mark.parametrize("text", ["加深了对中国特色的认识。", "中国云岚网讯 程远舟参加会议。"])
def test_what_only_begins_with_china_is_not_china(text: str) -> None:
    assert "中华人民共和国" not in {place.name for place in read_article(text).places}


def test_a_level_word_in_a_list_is_of_the_place_before_it() -> None:
    named = named_bodies(
        "六盘水市政府、市能源局负责人陪同娄底市政府、市能源局负责人调研。娄底市市长程远舟参加。"
    )
    assert {"六盘水市能源局", "娄底市能源局"} <= named


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("长春应化所隆重举行全国重点实验室重组方案咨询会。", "隆重举行全国重点实验室"),
        ("警方打击犯罪集团。犯罪集团落网，犯罪集团成员受审。", "犯罪集团"),
        ("程远舟到煤矿检查，煤矿领导汇报。", "煤矿"),
    ],
)
def test_a_kind_is_no_body(text: str, never: str) -> None:
    assert never not in named_bodies(text)


def test_a_short_form_that_the_text_gives_has_units() -> None:
    text = "我校与山岚科技大学（以下简称“山科大”）签约。山科大党委高度重视。"
    assert ("山岚科技大学党委", "山岚科技大学") in part_of(text)


def test_a_firm_that_comes_to_us_is_not_ours() -> None:
    text = (
        "国岚集团总经理程远舟一行到集团公司交流学习。集团公司党委书记叶林川参加座谈。"
        "国岚集团介绍了情况。"
    )
    assert "国岚集团党委" not in named_bodies(text)
