"""Whom a decision is about, and which post, where its words leave out a verb or a body."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import parts, read_article, tenures

Held = tuple[str, str, str, str]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param(
            "会议决定任命叶林川同志为青禾大学校长，免去方明达同志校长的职务。",
            ("方明达", "青禾大学", "校长", "Former"),
            id="the body stands with who follows",
        ),
        pytest.param(
            "上级宣布决定：叶林川任青禾大学校长；因年龄原因，方明达不再担任校长职务。",
            ("方明达", "青禾大学", "校长", "Former"),
            id="behind a semicolon",
        ),
        pytest.param(
            "会议决定任命叶林川同志为青禾大学校长，免去方明达的青潭县财政局局长职务。",
            ("方明达", "青潭县财政局", "局长", "Former"),
            id="its own body stands before the office",
        ),
    ],
)
def test_who_gives_up_a_post_held_it_where_the_next_one_does(text: str, held: Held) -> None:
    assert held in tenures(text)


def test_several_lose_a_post_where_the_verb_is_left_out() -> None:
    text = (
        "会议决定免去方明达同志的青潭县财政局局长职务，"
        "尹川、覃可（女）、温若水同志的青潭县人民检察院检察员职务。"
    )
    lost = {person for person, _, role, _ in tenures(text) if role == "检察员"}
    assert lost == {"尹川", "覃可", "温若水"}


def test_a_list_of_the_elected_may_be_long() -> None:
    names = (
        "叶林秋、秦良骥、穆青山、尹川平、覃可华、温若水、程远舟、方明达、孟云舟、万国全、罗青松、"
        "周立田、田小满、江国安"
    )
    text = f"会议选举万三千为青潭县人大常委会主任；{names}为委员。"
    elected = {person for _, person, role in parts(text) if role == "Elected"}
    assert elected == {"万三千", *names.split("、")}


@pytest.mark.parametrize(
    "text",
    [
        "青潭县财政局局长叶林川、水利局局长方明达因涉嫌严重违纪，被青潭县纪委立案调查。",
        "青潭县政协原副主席叶林川、方明达等人从3月起被查。",
    ],
    ids=["before the comma", "a list of one office"],
)
def test_all_of_a_list_are_under_investigation(text: str) -> None:
    assert [row[1:] for row in parts(text)] == [
        ("叶林川", "Investigated"),
        ("方明达", "Investigated"),
    ]


def test_who_is_told_to_have_come_last_month_came() -> None:
    text = "青潭县原副县长叶林川上月调任青潭县财政局党组书记、局长。"
    assert parts(text) == [(1, "叶林川", "Appointed")]


def test_several_are_elected_behind_a_few_who_are_named() -> None:
    text = "会议选举程远舟为青潭县文联第八届委员会主席，叶林川、方明达、孟云舟等7人为副主席。"
    assert [row[1:] for row in parts(text)] == [
        (person, "Elected") for person in ("程远舟", "叶林川", "方明达", "孟云舟")
    ]


def test_what_is_decided_is_an_election() -> None:
    text = "青潭县政协第四次会议3月18日决定选举程远舟为青潭县政协主席。"
    assert parts(text)[0][1:] == ("程远舟", "Elected")


def test_the_province_is_that_of_the_session_of_the_paragraph() -> None:
    text = (
        "湖北省政协主席叶林川出席，湖北省委、湖北省政府、湖北省纪委有关负责人列席。\n"
        "17日，四川省人民代表大会第四次会议通过决定，接受程远舟辞去副省长职务。"
        "该会议还同时接受方明达、孟云舟辞去省人大常委会副主任职务。"
    )
    assert tenures(text) == [
        ("程远舟", "四川省人民政府", "副省长", "Former"),
        ("方明达", "四川省人民代表大会常务委员会", "副主任", "Former"),
        ("孟云舟", "四川省人民代表大会常务委员会", "副主任", "Former"),
    ]


def test_those_who_lose_posts_in_lines_below_免去_need_no_的() -> None:
    text = (
        "青潭县委决定：\n程远舟同志任青潭县财政局局长；\n免去：\n"
        "叶林川同志的青潭县财政局局长职务；\n方明达同志青潭县教育局副局长职务。"
    )
    assert [held for held in tenures(text) if held[3] == "Former"] == [
        ("叶林川", "青潭县财政局", "局长", "Former"),
        ("方明达", "青潭县教育局", "副局长", "Former"),
    ]


def test_the_level_word_behind_who_loses_a_post_means_the_place_of_the_text() -> None:
    text = "免去方明达县应急管理局副局长职务，退休；"
    claims = read_article(text, "缙云县人民政府关于任免职的通知")
    (lost,) = [t for t in claims.tenures if t.person == "方明达"]
    assert lost.body == "body/缙云县应急管理局"


def test_one_who_is_named_stands_for_many() -> None:
    text = "青潭县人大会议选举结果：叶林川等20名代表当选为青潭县人大常委会委员。"
    assert [row[1:] for row in parts(text)] == [("叶林川", "Elected")]


def _days(text: str) -> set[str]:
    events = read_article(text).events
    return {str(event.date) for event in events if event.rule.startswith("personnel")}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(
            "新华社青州3月4日电 岭东省省长孟云舟任免下列人员：\n"
            "一、免去温若水的岭东省水利厅厅长职务；\n任命方明达为岭东省水利厅厅长。",
            "2021-03-04",
            id="a list under a dateline",
        ),
        pytest.param(
            "青州网3月5日消息 3月4日上午，县残联代表大会召开，孟云舟致闭幕词。\n"
            "温若水同志被聘请为县残联名誉主席；方明达当选为县残联主席。",
            "2021-03-04",
            id="not the day of the news",
        ),
        pytest.param(
            "2月20日至21日，县残联代表大会召开。会上，方明达当选为县残联主席。",
            "2021-02-20/2021-02-21",
            id="at the meeting",
        ),
        pytest.param(
            "3月4日，县人大举行全体会议。\n3月4日的会议由孟云舟主持。\n"
            "根据表决结果，方明达为县财政局局长。",
            "2021-03-04",
            id="by the vote",
        ),
        pytest.param(
            "县政协3月4日举行全体会议。\n温若水当选县政协主席。方明达等35名同志当选常务委员。",
            "2021-03-04",
            id="the same day as the one before",
        ),
    ],
)
def test_a_decision_is_of_the_day_on_which_it_was_taken(text: str, day: str) -> None:
    assert _days(text) == {day}


def test_an_earlier_office_is_of_no_day_of_an_election() -> None:
    text = "3月4日，孟云舟当选县长。据悉，副县长温若水当选县政协主席。"
    assert "None" in _days(text)


# ways to name who takes or loses which post, when one verb stands for several
_BY_ONE_VERB = [
    pytest.param(
        "任命程远舟任市发展和改革委员会主任、温若水任市民政局局长、霍南任市园林局局长。",
        {("程远舟", "主任"), ("温若水", "局长"), ("霍南", "局长")},
        id="each takes his own, in one list",
    ),
    pytest.param(
        "免去程远舟的市人大常委会副秘书长职务、霍南的市人大常委会农村工作委员会副主任职务。",
        {("程远舟", "副秘书长"), ("霍南", "副主任")},
        id="each loses his own, in one list",
    ),
    pytest.param(
        "免去温若水、程远舟市财政局副局长职务。",
        {("温若水", "副局长"), ("程远舟", "副局长")},
        id="two lose one, and nothing stands between name and post",
    ),
    pytest.param("决定程远舟代理市长职务。", {("程远舟", "市长")}, id="one acts for the head"),
    pytest.param(
        "程远舟任市委组织部副部长（列副部长霍南之后），免去其市委党校副校长职务。",
        {("程远舟", "副部长"), ("程远舟", "副校长")},
        id="whom brackets name loses nothing",
    ),
]


@pytest.mark.parametrize(("decision", "held"), _BY_ONE_VERB)
def test_each_takes_or_loses_his_own_post(decision: str, held: set[tuple[str, str]]) -> None:
    text = f"人事任免\n\n云泽日报 2018-03-05\n\n云泽市人大常委会会议经审议表决，{decision}"
    assert {(person, role) for person, _, role, _ in tenures(text)} == held
    assert {person for _, person, _ in parts(text)} == {person for person, _ in held}


def test_an_election_is_to_the_body_of_the_sentence_before() -> None:
    text = (
        "云泽市文联第五次代表大会召开，选举产生新一届领导班子。"
        "程远舟当选主席，温若水、霍南当选副主席。"
    )
    held = {(person, body.removeprefix("body/")) for person, body, _, _ in tenures(text)}
    assert {person for person, _ in held} == {"程远舟", "温若水", "霍南"}
    assert len({body for _, body in held}) == 1


@pytest.mark.parametrize("place", ["石家庄市", "连云港市"])
def test_a_city_that_begins_like_a_name_loses_no_post(place: str) -> None:
    text = f"人事任免\n\n会议经审议表决，免去{place}财政局局长职务，另有任用。"
    assert not tenures(text)
    assert not parts(text)
