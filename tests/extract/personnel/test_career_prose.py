"""Prose on who follows whom, as papers other than the organs write it."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn, offices
from tests.extract.reading_events import read_article, tenures

_PARTY = "中国共产党{}省委员会".format

_HELD: tuple[tuple[str, str, set[tuple[str, str, str]]], ...] = (
    (
        "原 between the province and its committee",
        "湖南省原省委常委、宣传部部长孟云舟，天津市原市委书记方明达被查，浙江省省长叶林川出席。",
        {
            ("孟云舟", _PARTY("湖南"), "常委"),
            ("孟云舟", f"{_PARTY('湖南')}宣传部", "部长"),
            ("方明达", "中国共产党天津市委员会", "书记"),
            ("叶林川", "浙江省人民政府", "省长"),
        },
    ),
    (
        "the words of headlines for a party secretary",
        "辽宁省书记孟云舟、重庆书记方明达、甘肃原书记叶林川出席。",
        {
            ("孟云舟", _PARTY("辽宁"), "书记"),
            ("方明达", "中国共产党重庆市委员会", "书记"),
            ("叶林川", _PARTY("甘肃"), "书记"),
        },
    ),
    (
        "的 between the province and its governor",
        "另一经济大省江苏的省长孟云舟出席，广东省委书记方明达出席。",
        {("孟云舟", "江苏省人民政府", "省长"), ("方明达", _PARTY("广东"), "书记")},
    ),
    (
        "原任 before a post",
        "原任天津市长孟云舟则接任要职。",
        {("孟云舟", "天津市人民政府", "市长")},
    ),
    (
        "a firm whose short form goes on",
        "中国石油天然气集团公司原总经理孟云舟出席。",
        {("孟云舟", "中国石油天然气集团有限公司", "总经理")},
    ),
    (
        "政治部 of a ministry",
        "司法部党组成员、政治部主任孟云舟出席。",
        {
            ("孟云舟", "中华人民共和国司法部党组", "成员"),
            ("孟云舟", "中华人民共和国司法部政治部", "主任"),
        },
    ),
)


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, held, id=name) for name, text, held in _HELD]
)
def test_who_holds_what(find_in: FindIn, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert offices(find_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("现年62岁的孟云舟长期在水利系统工作。", ["孟云舟"], id="aged"),
        pytest.param("65岁的原内蒙古书记孟云舟卸任。", ["孟云舟"], id="aged, with an office"),
        pytest.param(
            "孟云舟则出生于1959年12月，方明达1956年9月出生。", ["孟云舟", "方明达"], id="born"
        ),
        pytest.param("接替孟云舟担任云泽市委书记的人选已定。", ["孟云舟"], id="replaced"),
        pytest.param(
            "分别由孟云舟、方明达，出任吉林、湖南省委书记。", ["孟云舟", "方明达"], id="by whom"
        ),
        pytest.param(
            "孟云舟不再担任省长，郝鹏任代理省长。", ["孟云舟", "郝鹏"], id="任 is no name"
        ),
        pytest.param("由省政府秘书长升为副省长。", [], id="升为 is nobody"),
    ],
)
def test_who_is_told_of(find_in: FindIn, text: str, expected: list[str]) -> None:
    assert [person.person for person in find_in(text).people] == expected


def test_who_follows_is_of_the_same_province_and_day() -> None:
    text = (
        "3月4日，孟云舟辞去安徽省省长职务，方明达任代理省长；"
        "3月5日，叶林川辞去青海省省长职务，石奇珠任代理省长。"
    )
    changes = [(e.name, str(e.date.first)) for e in read_article(text).events if e.date is not None]
    assert changes == [
        ("免去孟云舟的安徽省省长职务", "2021-03-04"),
        ("任命方明达为代理省长", "2021-03-04"),
        ("免去叶林川的青海省省长职务", "2021-03-05"),
        ("任命石奇珠为代理省长", "2021-03-05"),
    ]
    assert ("石奇珠", "青海省人民政府", "省长", "Acting") in tenures(text)


def test_who_replaces_somebody_takes_the_post() -> None:
    text = "官方昨天宣布，原浙江省委书记孟云舟，接替方明达兼任重庆市委书记。"
    assert ("孟云舟", "中国共产党重庆市委员会", "书记", "Incumbent") in tenures(text)


def test_who_is_to_replace_somebody_does_not_yet() -> None:
    text = "省委副书记孟云舟准备接替刚升任浙江省委书记的前省长方明达。"
    assert read_article(text).events == ()


def test_posts_that_a_court_names_are_over() -> None:
    text = "被告人孟云舟在担任青州市委书记、农业部部长期间，利用职务便利为他人谋利。"
    assert tenures(text) == [
        ("孟云舟", "中国共产党青州市委员会", "书记", "Former"),
        ("孟云舟", "中华人民共和国农业部", "部长", "Former"),
    ]


def test_a_name_ends_before_except(find_in: FindIn) -> None:
    found = find_in("除河北省政协原副主席孟云舟外，还有方明达，方明达是副省长。")
    assert "孟云舟" in {person.person for person in found.people}
    assert "孟云舟外" not in {person.person for person in found.people}


def test_a_post_held_before_is_not_the_one_s_named_before() -> None:
    text = "方明达接任天津市代市长；原任天津市长孟云舟则接任辽宁省委书记。"
    assert ("方明达", _PARTY("辽宁"), "书记", "Former") not in tenures(text)


def test_a_case_that_was_decided_yesterday() -> None:
    text = "孟云舟受贿案，昨在青州市中级人民法院公开宣判。"
    (event,) = read_article(text).events
    assert (event.rule, str(event.date)) == ("events.hearing", "2021-03-05")


def test_the_day_after_one_that_is_not_named_stays_open(find_in: FindIn) -> None:
    assert find_in("会议翌日，各地调整人事。").dates == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("逮捕了5名17岁的青少年嫌疑人。", id="青少年"),
        pytest.param("在第七个中国农民丰收节到来之际举行。", id="丰收节"),
        pytest.param("出席中国—拉美企业家高峰会开幕式并致辞。", id="高峰会"),
        pytest.param("科创界和青年学生代表在现场。", id="青年学生"),
    ],
)
def test_words_that_are_nobody(find_in: FindIn, text: str) -> None:
    assert find_in(text).people == []


def test_a_blank_parts_the_clauses_of_a_headline() -> None:
    headline = "习近平致电祝贺哈西娜连任孟加拉国总理 李强向哈西娜致贺电"
    claims = read_article("3月5日，国务院总理李强向哈西娜致贺电。", headline)
    held = {t.body for t in claims.tenures if t.person == "李强"}
    assert held == {"body/中华人民共和国国务院"}


def test_who_begins_a_sentence_on_his_life_is_named_by_it() -> None:
    text = "方明达任浙江大学校长。\n孟云舟曾长期在高校工作，曾任厦门大学副校长。"
    assert ("孟云舟", "厦门大学", "副校长", "Former") in tenures(text)
    assert "方明达" not in {held[0] for held in tenures(text) if held[1] == "厦门大学"}


def test_a_year_before_a_life_is_nobody(find_in: FindIn) -> None:
    found = find_in("孟云舟于1992年后历任浙江大学教授。")
    assert {person.person for person in found.people} == {"孟云舟"}


def test_the_post_of_which_he_is_told_before() -> None:
    text = "3月5日，任命孟云舟为浙江大学校长，此前他任厦门大学副校长。"
    assert ("孟云舟", "厦门大学", "副校长", "Former") in tenures(text)


def test_who_moves_from_one_post_to_another_has_held_the_first() -> None:
    text = (
        "方明达由厦门大学党委常务副书记出任浙江大学党委书记，"
        "孟云舟由南京大学副校长出任厦门大学校长。"
    )
    assert [held for held in tenures(text) if held[0] == "孟云舟"] == [
        ("孟云舟", "南京大学", "副校长", "Former"),
        ("孟云舟", "厦门大学", "校长", "Incumbent"),
    ]


def test_a_head_of_an_institute_is_none_of_its_section() -> None:
    text = "孟云舟历任青禾管理干部学院教务处处长、副院长、院长。"
    assert [held[1:3] for held in tenures(text)] == [
        ("青禾管理干部学院教务处", "处长"),
        ("青禾管理干部学院", "副院长"),
        ("青禾管理干部学院", "院长"),
    ]


def test_the_school_of_a_chain_is_that_of_its_faculty() -> None:
    text = (
        "方明达任厦门大学校长。厦门大学师生欢迎。"
        "孟云舟历任北京化工大学材料学院院长、校党委常委、副校长。"
    )
    assert [held[1:3] for held in tenures(text) if held[0] == "孟云舟"] == [
        ("北京化工大学材料学院", "院长"),
        ("北京化工大学党委", "常委"),
        ("北京化工大学", "副校长"),
    ]


def test_deputies_of_a_chief_accountant_hold_a_post() -> None:
    text = "3月5日，会议宣布，孟云舟同志任青禾集团副总会计师。"
    assert [held[2] for held in tenures(text)] == ["副总会计师"]


def test_whose_life_goes_on_behind_a_clause_on_him() -> None:
    text = "主动投案的孟云舟曾先后担任过杭州市民政局局长、厦门大学副校长等。"
    assert ("孟云舟", "杭州市民政局", "局长", "Former") in tenures(text)


def test_an_adviser_to_a_mayor_was_no_mayor() -> None:
    text = "孟云舟，男，1952年12月生，曾任杭州市交通局局长，杭州市长特别助理等职务。"
    assert [held[2] for held in tenures(text)] == ["局长"]


def test_the_report_of_a_death_lists_posts_with_commas() -> None:
    text = (
        "中国共产党的优秀党员，浙江省人大常委会原副主任、党组成员，第七届浙江省委委员，"
        "杭州市委原书记孟云舟同志，因病医治无效，于3月5日在杭州逝世。"
    )
    held = {(t.body, t.role, t.kind.value) for t in read_article(text).tenures}
    assert ("body/浙江省人民代表大会常务委员会", "副主任", "Former") in held
    assert ("body/中国共产党浙江省委员会", "委员", "Former") in held
    assert ("body/中国共产党杭州市委员会", "书记", "Former") in held


def test_who_mourns_holds_none_of_the_posts() -> None:
    text = "杭州市市长方明达说，杭州市委原书记孟云舟同志因病逝世，令人悲痛。"
    posts = {t.body for t in read_article(text).tenures if t.person == "孟云舟"}
    assert posts == {"body/中国共产党杭州市委员会"}


def test_whose_instructions_are_passed_on_with_another_s(find_in: FindIn) -> None:
    found = find_in("国务委员方明达在会上传达了程远舟重要指示和孟云舟批示。")
    assert "孟云舟" in {person.person for person in found.people}


def test_a_province_and_its_city_are_nobody(find_in: FindIn) -> None:
    assert find_in("联合国旅游组织授予黑龙江哈尔滨“冰雪旅游城市”称号。").people == []


def test_a_life_is_told_in_prose_without_a_verb() -> None:
    text = (
        "孟云舟简历\n孟云舟，男，汉族，1951年7月生。\n1971年至1974年第二矿山机械厂技术员。"
        "1974年至1979年第二矿山机械厂副厂长、党委书记。1979年至1983年丽水市委副书记、市长。"
    )
    assert tenures(text) == [
        ("孟云舟", "第二矿山机械厂", "副厂长", "Former"),
        ("孟云舟", "第二矿山机械厂党委", "书记", "Former"),
        ("孟云舟", "中国共产党丽水市委员会", "副书记", "Former"),
        ("孟云舟", "丽水市人民政府", "市长", "Former"),
    ]


def test_posts_behind_后任_are_taken_up_then() -> None:
    text = (
        "孟云舟，男，汉族，1944年10月生。一九七二年后任青砚县委副书记、县长，"
        "之后任青砚县委书记，直至担任岭东省副省长。"
    )
    assert [(body, role) for _, body, role, _ in tenures(text)] == [
        ("中国共产党青砚县委员会", "副书记"),
        ("青砚县人民政府", "县长"),
        ("中国共产党青砚县委员会", "书记"),
        ("岭东省人民政府", "副省长"),
    ]


def test_a_research_office_decides_nothing() -> None:
    text = "1992年后，孟云舟任岭东省农业局副局长，省委农村政策研究室主任。"
    assert read_article(text).events == ()


def test_who_heads_a_life_that_goes_on_with_the_name(find_in: FindIn) -> None:
    found = find_in("穆青山\n\n穆青山，早年任青砚县文化局干部。1995年5月任青砚县水利局局长。")
    assert {one.person for one in found.people} == {"穆青山"}


@pytest.mark.parametrize(
    ("told", "roles"),
    [
        pytest.param(
            "方明达现年59岁，2012年由省水利厅厅长转任云泽市委副书记、市长，2015年升任市委书记。",
            {"副书记", "市长", "书记"},
            id="named in a clause before the years",
        ),
        pytest.param(
            "方明达毕业于青禾大学，曾先后担任云泽市财政局科长、副局长，云泽市副市长等职。",
            {"科长", "副局长", "副市长"},
            id="named by where he studied",
        ),
        pytest.param(
            "方明达于2013年3月至2016年5月担任云泽市副市长，其间兼任市公安局局长。",
            {"副市长", "局长"},
            id="what he was besides",
        ),
    ],
)
def test_a_life_goes_on_in_clauses_without_a_name(told: str, roles: set[str]) -> None:
    held = tenures(f"3月5日，云泽市召开会议。{told}")
    assert {person for person, _, _, _ in held} == {"方明达"}
    assert {role for _, _, role, _ in held} == roles
