"""Names behind a word for what their bearers are: 市级领导, 学生代表, 村民, 援边干部."""

from __future__ import annotations

import re

import pytest

from tests.extract.conftest import FindIn
from tests.extract.reading_events import read_article


@pytest.mark.parametrize(
    "group",
    [
        "市四套班子领导", "市四大班子领导", "市级领导", "区四套班子主要领导", "驻市部队领导",
        "老领导", "省级领导同志", "市人大常委会领导", "企业家代表", "党外人士", "村民",
        "先进个人代表",
    ],
)  # fmt: skip
def test_a_list_behind_a_group_is_of_names(group: str) -> None:
    claims = read_article(f"3月5日，{group}陆春生、秦大伟出席全市工业强市推进会。")
    assert sorted(person.name for person in claims.persons) == ["秦大伟", "陆春生"]


@pytest.mark.parametrize(
    "text", ["学生代表陆春生作交流发言。", "村民陆春生说，日子好了。", "援边干部陆春生作表态发言。"]
)
def test_one_behind_a_group_is_a_name_before_a_verb(text: str) -> None:
    assert [person.name for person in read_article(text).persons] == ["陆春生"]


@pytest.mark.parametrize(
    "text",
    [
        "村民代表高度评价。",
        "职工代表认真听取汇报。",
        "四套班子领导出席会议。",
        "企业家代表纷纷表示满意。",
        "青年在人民英雄纪念碑前默哀。",
        "活动在市工人文化宫举行。",
    ],
)
def test_words_behind_a_group_are_no_name(text: str) -> None:
    assert read_article(text).persons == ()


@pytest.mark.parametrize("organ", ["区人大", "市政协"])
def test_an_organ_before_its_members_is_no_name(organ: str) -> None:
    names = [person.name for person in read_article(f"{organ}代表、校长宋雅谷说：“好。”").persons]
    assert names == ["宋雅谷"]


@pytest.mark.parametrize(
    "text",
    [
        "国家发展研究中心费用研究部万泉谷主任，云泽大学曹剑川教授带队来到我院调研。",
        "副局长在李洪石局长的陪同下来我院调研，万泉谷主任参加。",
    ],
)
def test_a_name_between_a_unit_and_an_office_is_read(text: str) -> None:
    assert "万泉谷" in [person.name for person in read_article(text).persons]


@pytest.mark.parametrize("text", ["会上表彰了农民王。", "他说，他是村民陆"])
def test_no_name_of_three_stands_where_the_text_ends(text: str) -> None:
    assert read_article(text).persons == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("黄坤远、吴政山参加调研。", ["吴政山", "黄坤远"]),
        ("洛桑江曲、王光山出席大会。", ["洛桑江曲", "王光山"]),
        ("航天员陈冬来、陈中云、王杰山适应环境。", ["王杰山", "陈中云", "陈冬来"]),
        ("会议通过了陈希远、郭声云、黄坤远为大会副秘书长。", ["郭声云", "陈希远", "黄坤远"]),
        ("委员和专家苗雨生、刘尚云、胡晓山等发言。", ["刘尚云", "胡晓山", "苗雨生"]),
        ("由舒程静、许艺川、谢文敏组成的队伍夺冠。", ["舒程静", "许艺川", "谢文敏"]),
    ],
)
def test_bare_lists_are_of_names(text: str, names: list[str]) -> None:
    claims = read_article(f"会议3月5日举行。\n{text}")
    assert sorted(person.name for person in claims.persons) == sorted(names)


def test_words_before_a_list_mark_are_no_names() -> None:
    assert not read_article("这契合、弘扬和平、合作的价值观，推动发展。").persons


def test_a_long_list_is_of_names_whatever_stands_around_it() -> None:
    listed = "叶林秋、秦良骥、穆青山、尹川平（女）、覃可华、温若水（回族）、程远舟、方明达、孟云舟"
    people = {person.name for person in read_article(f"春节前夕看望了{listed}等老同志。").persons}
    assert people == {re.sub("（.*", "", name) for name in listed.split("、")}


def test_a_long_list_of_goods_is_none() -> None:
    text = "展区有白菜、黄瓜、玉米、水稻、马铃薯、红薯、花生、大豆、小麦、高粱等。"
    assert not read_article(text).persons


def test_a_surname_before_what_looks_like_one_is_the_names(find_in: FindIn) -> None:
    found = find_in("两国主席程远舟、范明政总理、王庭惠国会主席会见。").people
    assert "明政" not in {one.person for one in found}


def test_a_long_list_begins_with_a_whole_name() -> None:
    text = "座谈会上，马海涛、李彦山、严建文、李路明、王晓云、王春法、刘震、张雨霏等先后发言。"
    assert "马海涛" in {person.name for person in read_article(text).persons}
