"""Decisions on posts are events, and begin and end tenures."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import events, only_event, parts, read_article, tenures

DECISION = (
    "3月5日，会议决定任命穆青山、聂海燕为浙江省人民政府副省长；免去霍南的浙江省监察委员会委员职务。"
)


def test_a_decision_appoints_and_removes() -> None:
    assert parts(DECISION) == [
        (1, "穆青山", "Appointed"),
        (1, "聂海燕", "Appointed"),
        (2, "霍南", "Removed"),
    ]
    assert tenures(DECISION) == [
        ("穆青山", "浙江省人民政府", "副省长", "Incumbent"),
        ("聂海燕", "浙江省人民政府", "副省长", "Incumbent"),
        ("霍南", "浙江省监察委员会", "委员", "Former"),
    ]


def test_changes_are_named_by_whom_and_what() -> None:
    assert events(DECISION) == [
        ("personnel.appointed", "任命穆青山、聂海燕为浙江省人民政府副省长"),
        ("personnel.removed", "免去霍南的浙江省监察委员会委员职务"),
    ]


def test_the_session_that_decides_is_no_part_of_the_post() -> None:
    session = "浙江省第十三届人民代表大会常务委员会第二十七次会议"
    text = f"3月5日，{session}通过：决定任命穆青山为浙江省人民政府副省长。"
    meeting, event = read_article(text).events
    assert meeting.name == session
    assert event.name == "任命穆青山为浙江省人民政府副省长"


def test_he_who_is_appointed_is_to_whom_the_order_is_handed() -> None:
    claims = read_article(
        "市长孟云舟见证下，国务院总理温若水向江一帆颁发了任命他为澳门特别行政区行政长官的国务院令。"
        "江一帆表示感谢。"
    )
    appointed = [p.participant for p in claims.participations if p.role.value == "Appointed"]
    assert appointed == ["person/江一帆"]


def test_he_of_whose_appointment_one_speaks_is_the_subject() -> None:
    claims = read_article(
        "国家主席孟云舟会见了行政长官江一帆。孟云舟指出，要勇挑重担。\n"
        "江一帆对中央政府任命他为澳门特别行政区行政长官深感荣幸，决心在孟云舟领导下努力工作。"
    )
    appointed = [p.participant for p in claims.participations if p.role.value == "Appointed"]
    assert appointed == ["person/江一帆"]


def test_a_meeting_with_who_was_elected_before_elects_nobody() -> None:
    claims = read_article(
        "国家主席孟云舟11月1日会见了新当选并获中央政府任命的澳门特别行政区第六任行政长官江一帆。"
    )
    assert [
        p.role.value for p in claims.participations if p.role.value in {"Elected", "Appointed"}
    ] == []
    assert any(tenure.person == "江一帆" for tenure in claims.tenures)


@pytest.mark.parametrize("doubt", ["仍有很大难度", "的可能性不大", "希望渺茫"])
def test_an_election_that_is_in_doubt_is_none(doubt: str) -> None:
    assert events(f"媒体报道称，程远舟当选议长{doubt}。") == []


def test_he_whose_election_is_welcomed_is_the_subject() -> None:
    claims = read_article(
        "越共中央总书记苏明感谢中方，感谢孟云舟总书记对他再次当选越共中央总书记的良好祝愿。"
    )
    elected = [p.participant for p in claims.participations if p.role.value == "Elected"]
    assert elected == ["person/苏明"]


def test_who_led_a_body_when_it_was_founded_began_then() -> None:
    claims = read_article(
        "1988年12月15日，民盟杭州市筹备委员会成立，谭家蓬任主任委员。"
        "2006年8月24日，第五次盟员大会选举产生了民盟杭州市委，李玉良任主任委员。"
    )
    begun = {t.person: str(t.started_on) for t in claims.tenures if t.role == "主任委员"}
    assert begun == {"谭家蓬": "1988-12-15", "李玉良": "2006-08-24"}


def test_what_members_vote_on_is_decided_on_the_day_of_their_session() -> None:
    claims = read_article(
        "3月5日，杭州市人大常委会召开第八次会议，市人大常委会主任霍南主持。\n"
        "常委会组成人员对拟任职人选进行审议并表决通过，根据表决结果，任命穆青山为杭州市教育局局长。"
    )
    appointed = next(event for event in claims.events if event.rule == "personnel.appointed")
    assert str(appointed.date) == "2021-03-05"


def test_who_leads_a_team_founded_today_is_not_appointed_by_that() -> None:
    claims = read_article("3月5日，杭州市人民政府成立调查组，由市应急管理局局长凤鸣任组长。")
    assert [event for event in claims.events if event.rule.startswith("personnel")] == []


def test_an_appointment_begins_on_its_day() -> None:
    begun = {t.person: t.started_on for t in read_article(DECISION).tenures}
    assert {person: str(day) for person, day in begun.items() if day is not None} == {
        "穆青山": "2021-03-05",
        "聂海燕": "2021-03-05",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "决定任命：\n穆青山为杭州市教育局局长；\n聂海燕（女，回族）为杭州市民政局局长。\n"
            "决定免去：\n霍南的杭州市教育局局长职务；\n叶林川（女）的杭州市民政局局长职务。",
            [
                ("穆青山", "杭州市教育局", "局长", "Incumbent"),
                ("聂海燕", "杭州市民政局", "局长", "Incumbent"),
                ("霍南", "杭州市教育局", "局长", "Former"),
                ("叶林川", "杭州市民政局", "局长", "Former"),
            ],
            id="the verb heads the list",
        ),
        pytest.param(
            "市委决定，穆青山同志、聂海燕同志任杭州市财政局副总会计师。",
            [
                ("穆青山", "杭州市财政局", "副总会计师", "Incumbent"),
                ("聂海燕", "杭州市财政局", "副总会计师", "Incumbent"),
            ],
            id="each is a comrade",
        ),
        pytest.param(
            "根据表决结果，穆青山、聂海燕为杭州市副市长。",
            [
                ("穆青山", "杭州市人民政府", "副市长", "Incumbent"),
                ("聂海燕", "杭州市人民政府", "副市长", "Incumbent"),
            ],
            id="by the vote",
        ),
        pytest.param(
            "任命穆青山为杭州市教育局局长，聂海燕为杭州市民政局局长。",
            [
                ("穆青山", "杭州市教育局", "局长", "Incumbent"),
                ("聂海燕", "杭州市民政局", "局长", "Incumbent"),
            ],
            id="the verb stands in the clause before",
        ),
        pytest.param(
            "免去霍南的杭州市教育局局长职务，叶林川的杭州市民政局局长职务。",
            [
                ("霍南", "杭州市教育局", "局长", "Former"),
                ("叶林川", "杭州市民政局", "局长", "Former"),
            ],
            id="a removal goes on",
        ),
        pytest.param(
            "穆青山当选杭州市人大常委会主任，聂海燕、霍南当选副主任。",
            [
                ("穆青山", "杭州市人民代表大会常务委员会", "主任", "Incumbent"),
                ("聂海燕", "杭州市人民代表大会常务委员会", "副主任", "Incumbent"),
                ("霍南", "杭州市人民代表大会常务委员会", "副主任", "Incumbent"),
            ],
            id="deputies are elected",
        ),
        pytest.param(
            "在杭州市总工会全委会上，穆青山当选为主席，聂海燕、霍南（女，挂职）当选为副主席。",
            [
                ("穆青山", "杭州市总工会", "主席", "Incumbent"),
                ("聂海燕", "杭州市总工会", "副主席", "Incumbent"),
                ("霍南", "杭州市总工会", "副主席", "Incumbent"),
            ],
            id="the body stands in the sentence",
        ),
        pytest.param(
            "会议选举产生了杭州市政协主席、副主席。穆青山当选为主席，聂海燕、霍南当选为副主席。",
            [
                ("穆青山", "中国人民政治协商会议杭州市委员会", "主席", "Incumbent"),
                ("聂海燕", "中国人民政治协商会议杭州市委员会", "副主席", "Incumbent"),
                ("霍南", "中国人民政治协商会议杭州市委员会", "副主席", "Incumbent"),
            ],
            id="the offices were named before",
        ),
        pytest.param(
            "免去穆青山的浙江大学党委副书记、常委、委员职务。",
            [
                ("穆青山", "浙江大学党委", "副书记", "Former"),
                ("穆青山", "浙江大学党委", "常委", "Former"),
                ("穆青山", "浙江大学党委", "委员", "Former"),
            ],
            id="members of a committee",
        ),
        pytest.param(
            "穆青山，男，现任杭州市财政局副局长，拟任杭州市审计局党组书记，提名为局长人选。",
            [
                ("穆青山", "杭州市财政局", "副局长", "Incumbent"),
                ("穆青山", "杭州市审计局党组", "书记", "Nominee"),
                ("穆青山", "杭州市审计局", "局长", "Nominee"),
            ],
            id="nominated for two posts",
        ),
    ],
)
def test_decisions_leave_words_out(text: str, expected: list[tuple[str, ...]]) -> None:
    assert tenures(text) == expected


def test_an_election_goes_on_in_the_next_clause() -> None:
    text = "3月5日，会议选举段文澜为浙江省人民代表大会常务委员会主任，覃可为副主任。"
    body = "浙江省人民代表大会常务委员会"
    assert [role for _, _, role in parts(text)] == ["Elected", "Elected"]
    assert tenures(text) == [
        ("段文澜", body, "主任", "Incumbent"),
        ("覃可", body, "副主任", "Incumbent"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "3月5日，浙江省财政厅原厅长霍南接受纪律审查和监察调查。",
            [(1, "霍南", "Investigated")],
            id="investigated",
        ),
        pytest.param(
            "3月5日，浙江省财政厅厅长霍南，浙江省审计厅厅长王远山均因涉嫌严重违纪，正接受组织调查"
            "。",
            [(1, "霍南", "Investigated"), (1, "王远山", "Investigated")],
            id="all of them",
        ),
        pytest.param(
            "3月5日，浙江省财政厅原厅长霍南被开除党籍。", [(1, "霍南", "Removed")], id="expelled"
        ),
        pytest.param(
            "全国政协原副主席霍南3月5日在北京逝世，享年90岁。", [(1, "霍南", "Died")], id="died"
        ),
        pytest.param(
            "浙江省财政厅厅长霍南3月5日辞去浙江省财政厅厅长职务。",
            [(1, "霍南", "Removed")],
            id="resigned",
        ),
        pytest.param(
            "3月5日，因年龄原因，霍南、王远山分别提出辞去浙江省人大常委会委员职务。",
            [(1, "霍南", "Removed"), (1, "王远山", "Removed")],
            id="a list resigned",
        ),
        pytest.param(
            "全国政协原副主席霍南同志，因病医治无效，于3月5日在北京逝世，享年90岁。",
            [(1, "霍南", "Died")],
            id="died, in a clause of its own",
        ),
        pytest.param(
            "3月5日，国务院总理孟云舟就法国总统杜邦不幸逝世致唁电。",
            [(1, "杜邦", "Died"), (2, "孟云舟", "Meet")],
            id="who mourns has not died",
        ),
        pytest.param("国家主席孟云舟对王太后逝世表示哀悼。", [], id="who died is not read"),
        pytest.param(
            "3月5日，法国总统杜邦接受法国总理霍南的辞呈。", [(1, "霍南", "Removed")], id="let go"
        ),
        pytest.param(
            "法国总统杜邦表示，祝贺孟云舟主席当选国家主席。",
            [],
            id="what a speech congratulates on",
        ),
        pytest.param(
            "3月5日，国务院总理孟云舟同法国当选总统霍南通电话。",
            [(1, "孟云舟", "Meet"), (1, "霍南", "Meet")],
            id="who was elected before",
        ),
        pytest.param(
            "全国政协原副主席霍南同志1923年5月出生。1988年1月当选为浙江省人大常委会副主任。",
            [(1, "霍南", "Elected")],
            id="in a life told",
        ),
        pytest.param("浙江省选举的霍南代表出席。", [], id="选举的 says which"),
        pytest.param("选举产生了新一届领导班子。", [], id="nobody is named"),
        pytest.param(
            "3月5日，浙江省财政厅厅长霍南参加逝世十周年纪念活动。",
            [(1, "霍南", "Attend")],
            id="an anniversary",
        ),
        pytest.param("3月5日，会议通过选举办法。", [], id="选举办法 is a text"),
    ],
)
def test_formulas_tell_what_happens_to_whom(
    text: str, expected: list[tuple[int, str, str]]
) -> None:
    assert parts(text) == expected


def test_a_meeting_decides_on_its_day() -> None:
    text = (
        "3月5日，浙江省人大常委会召开第二十七次会议。会议听取报告。\n"
        "会议决定任命穆青山为浙江省财政厅厅长，任命其兼任浙江省审计厅厅长。"
    )
    changes = [e for e in read_article(text).events if e.rule == "personnel.appointed"]
    assert [(e.name, str(e.date)) for e in changes] == [
        ("任命穆青山为浙江省财政厅厅长", "2021-03-05"),
        ("任命穆青山为浙江省审计厅厅长", "2021-03-05"),
    ]


def test_brackets_behind_a_name_part_nothing() -> None:
    named = "市委书记温若水、市长孟云舟、副市长江行之出席大会。"
    text = f"{named}\n3月5日，大会选举温若水为主席，孟云舟（兼职）、江行之（女，挂职）为副主席。"
    elected = [p for _, p, role in parts(text) if role == "Elected"]
    assert elected == ["温若水", "孟云舟", "江行之"]


def test_one_dies_once() -> None:
    text = "全国政协原副主席霍南3月5日在北京逝世。霍南逝世后，各界深切悼念。"
    assert only_event(text).rule == "personnel.died"


NOTICE = "3月5日，省委决定：穆青山同志任云泽市委书记；霍南同志不再担任云泽市委书记职务。"


def test_a_notice_appoints_with_a_plain_verb() -> None:
    body = "中国共产党云泽市委员会"
    assert parts(NOTICE) == [(1, "穆青山", "Appointed"), (2, "霍南", "Removed")]
    assert tenures(NOTICE) == [
        ("穆青山", body, "书记", "Incumbent"),
        ("霍南", body, "书记", "Former"),
    ]


def test_a_removal_ends_on_its_day() -> None:
    ended = {t.person: str(t.ended_on) for t in read_article(NOTICE).tenures if t.ended_on}
    assert ended == {"霍南": "2021-03-05"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2003年，穆青山任云泽市委书记。", id="a life told"),
        pytest.param("云泽市委书记穆青山主持了颁发任命书仪式。", id="the paper, not the act"),
        pytest.param("云泽市委书记穆青山去年任命的机构负责人参加。", id="who appointed"),
    ],
)
def test_no_appointment(text: str) -> None:
    assert not [e for e in read_article(text).events if e.rule == "personnel.appointed"]


def test_deputies_behind_names_are_of_the_same_body() -> None:
    text = "浙江省人大常委会主任陈大为，副主任覃可、尹川，秘书长黎明出席会议。"
    held = [(t.person, t.role) for t in read_article(text).tenures]
    assert held == [("陈大为", "主任"), ("覃可", "副主任"), ("尹川", "副主任"), ("黎明", "秘书长")]
    assert {t.body for t in read_article(text).tenures} == {"body/浙江省人民代表大会常务委员会"}


def test_the_session_s_own_body_has_the_posts_that_it_fills() -> None:
    text = (
        "全会选举孟云舟为杭州市委书记。\n"
        "3月5日，中共杭州市第十四届纪律检查委员会举行第一次全体会议，选举霍南为书记。"
    )
    assert ("霍南", "中国共产党杭州市纪律检查委员会", "书记", "Incumbent") in tenures(text)


def test_appointments_of_one_sentence_are_each_read() -> None:
    text = "据悉，第四届校务委员会共聘任穆青山等29人为委员，聂海燕任主任，霍南、叶林川任副主任。"
    assert parts(text) == [
        (1, "穆青山", "Appointed"),
        (2, "聂海燕", "Appointed"),
        (3, "霍南", "Appointed"),
        (3, "叶林川", "Appointed"),
    ]


def test_a_word_before_comrade_is_a_name() -> None:
    assert parts("决定免去谢谢同志的县人民医院院长职务。") == [(1, "谢谢", "Removed")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "会议经过表决，决定万全、谈笑、司徒浩为大会副秘书长。会议指定，谈笑兼任大会发言人。",
            [
                ("personnel.appointed", "任命万全、谈笑、司徒浩为大会副秘书长"),
                ("personnel.appointed", "任命谈笑为大会发言人"),
            ],
            id="决定…为, 指定…兼任",
        ),
        pytest.param(
            "会议推举叶林川为治理委员会主任。",
            [("personnel.appointed", "任命叶林川为治理委员会主任")],
            id="推举…为",
        ),
        pytest.param(
            "因工作变动，叶林川、万全分别提出辞去浙江省人大常委会委员职务。",
            [("personnel.removed", "免去叶林川、万全的浙江省人大常委会委员职务")],
            id="several give up one post",
        ),
        pytest.param(
            "任命万全为浙江省人大常委会代表选举工作委员会主任，司徒浩为浙江省人大常委会农业工作委"
            "员会主任。",
            [
                ("personnel.appointed", "任命万全为浙江省人大常委会代表选举工作委员会主任"),
                ("personnel.appointed", "任命司徒浩为浙江省人大常委会农业工作委员会主任"),
            ],
            id="选举 in a body's name elects nobody",
        ),
        pytest.param(
            "会议任命了第六届预算专家组组成人员。他们是：组长万全，副组长谈笑、叶林川。",
            [("personnel.appointed", "任命第六届预算专家组组成人员")],
            id="a list within a sentence",
        ),
        pytest.param(
            "此前，叶林川已于上月中旬就任浙江省教育厅厅长。",
            [("personnel.appointed", "叶林川就任浙江省教育厅厅长")],
            id="就任",
        ),
        pytest.param("叶林川就任浙江省教育厅厅长以来，改革不断深入。", [], id="就任 long ago"),
    ],
)
def test_changes_without_the_verbs_of_a_decree(text: str, expected: list[tuple[str, str]]) -> None:
    assert [found for found in events(text) if found[0].startswith("personnel.")] == expected


def test_the_list_within_a_sentence_appoints_all_whom_it_names() -> None:
    text = "会议任命了第六届预算专家组组成人员。他们是：组长万全，副组长谈笑、叶林川。"
    assert parts(text) == [
        (1, "万全", "Appointed"),
        (1, "谈笑", "Appointed"),
        (1, "叶林川", "Appointed"),
    ]


def test_an_election_told_after_its_meeting_is_of_that_day() -> None:
    claims = read_article(
        "3月5日，青州学院召开第一次妇女代表大会。\n大会选举产生了第一届妇联主席、副主席。"
        "工会副主席霍南当选为妇联主席。"
    )
    elected = [event for event in claims.events if event.rule == "personnel.elected"]
    assert [str(event.date) for event in elected] == ["2021-03-05"]


def test_a_number_behind_names_is_no_part_of_the_last() -> None:
    held = tenures("会议选举程远舟、叶锋两位同志为青潭县副县长。")
    assert [row[0] for row in held] == ["程远舟", "叶锋"]


def test_who_is_congratulated_on_taking_office_takes_it() -> None:
    text = "3月5日，国家主席孟云舟致电杜邦，祝贺他就任法国总统。"
    assert ("personnel.appointed", "杜邦就任法国总统") in events(text)


def test_who_is_sworn_in_takes_office() -> None:
    text = "3月5日，法国总统杜邦在巴黎宣誓就职，开启新任期。"
    assert ("personnel.appointed", "杜邦宣誓就职") in events(text)


def test_a_headline_of_changes_decides() -> None:
    text = "孟云舟同志任云泽市委书记。"
    found = read_article(text, "云泽市主要负责同志职务调整").events
    assert [event.rule for event in found] == ["personnel.appointed"]


def test_the_committee_in_a_chain_is_the_party_s() -> None:
    text = "1999年，程远舟在中共十三届四中全会上当选为中共中央政治局常委、中央委员会总书记。"
    assert ("程远舟", "中国共产党中央委员会", "总书记", "Former") in tenures(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "青潭县第十七届人民代表大会第一次会议于3月2日至3日召开。\n"
            "3日上午，会议以无记名投票方式进行选举。孟云舟当选县长；温若水当选副县长。",
            id="进行选举",
        ),
        pytest.param(
            "3月3日，青州市第八次妇女代表大会召开。"
            "在随后召开的八届一次执委会议上，孟云舟当选为市妇联主席。",
            id="随后召开",
        ),
        pytest.param(
            "3月3日，青州市人大常委会举行第三十一次会议。\n会议经表决，任命：\n"
            "孟云舟为青州市人民政府副市长；\n温若水为青州市文化和旅游局局长；",
            id="heading",
        ),
    ],
)
def test_changes_are_of_the_day_of_their_session(text: str) -> None:
    changes = [e for e in read_article(text).events if e.rule.startswith("personnel.")]
    assert changes
    assert {str(event.date and event.date.last) for event in changes} == {"2021-03-03"}


def test_posts_on_loan_and_posts_that_end_with_their_body() -> None:
    text = (
        "市人民政府2021年3月1日第9次常务会议研究决定：\n"
        "温若水同志挂职任青州经济技术开发区管理委员会副主任；\n"
        "因机构撤销，程远舟同志的青州市移民安置办公室主任职务自然免除。"
    )
    assert events(text, "青州市人民政府关于温若水等同志职务任免的通知")[2:] == [
        ("personnel.appointed", "任命温若水为青州经济技术开发区管理委员会副主任"),
        ("personnel.removed", "免去程远舟的青州市移民安置办公室主任职务"),
    ]


def test_who_was_elected_then_is_who_the_sentence_is_about() -> None:
    text = (
        "霍南，男，汉族，现任青州市审计局副局长；\n孟云舟，男，汉族，现任青州市工商联主席。\n"
        "霍南曾在青州市信访局工作，2020年任现职。"
        "孟云舟曾任青州市民政局局长，2020年11月当选青州市工商联（总商会）主席（会长）。"
    )
    assert events(text) == [("personnel.elected", "孟云舟当选青州市工商联（总商会）主席（会长）")]


def test_a_case_is_named_by_all_of_its_words() -> None:
    text = "青州市纪委监委对青州市交通运输局原局长孟云舟严重违纪违法问题进行了立案审查调查。"
    assert events(text)[0][1] == "孟云舟立案审查调查"


def test_each_of_those_who_resign_loses_his_own_post() -> None:
    text = (
        "3月5日，会议决定接受霍南辞去杭州市人民政府市长职务、"
        "温若水辞去杭州市监察委员会主任职务的请求。"
    )
    assert parts(text) == [(1, "霍南", "Removed"), (2, "温若水", "Removed")]
    assert tenures(text) == [
        ("霍南", "杭州市人民政府", "市长", "Former"),
        ("温若水", "杭州市监察委员会", "主任", "Former"),
    ]


def test_who_is_appointed_gives_up_the_post_that_he_had() -> None:
    text = (
        "3月5日，会议决定任命穆青山为杭州市人民政府副市长，"
        "接受其辞去杭州市人大常委会副主任职务的请求。"
    )
    assert ("穆青山", "杭州市人民代表大会常务委员会", "副主任", "Former") in tenures(text)


def test_who_leaves_one_post_takes_the_next() -> None:
    text = "霍南出任浙江大学校长；4月，温若水卸任南京大学校长，履新厦门大学校长。"
    assert ("温若水", "厦门大学", "校长", "Incumbent") in tenures(text)
    assert ("霍南", "厦门大学", "校长", "Incumbent") not in tenures(text)


def test_appointments_voted_at_a_session_named_in_passing() -> None:
    text = (
        "3月3日，一揽子人事任命经青州市十三届人大常委会第六次会议审议和表决，正式出炉。\n"
        "此次决定任命的共计三位：任命孟云舟为青州市商务委员会主任，温若水为民政局局长。\n"
        "孟云舟、温若水两人，代表市政府组成人员发言。"
    )
    claims = read_article(text)
    assert claims.events[0].name == "青州市十三届人大常委会第六次会议"
    assert {str(event.date) for event in claims.events} == {"2021-03-03"}
    spoke = [p.participant for p in claims.participations if p.role.value == "Speak"]
    assert spoke == ["person/孟云舟", "person/温若水"]


def test_a_change_told_again_has_the_day_that_is_told_with_it() -> None:
    text = (
        "省委决定：提议温若水同志不再担任青州市市长职务。\n3月3日下午，青州市人大常委会召开第十次"
        "会议。会议决定接受温若水同志辞去青州市人民政府市长职务的请求。"
    )
    (removed,) = [e for e in read_article(text).events if e.rule == "personnel.removed"]
    assert str(removed.date) == "2021-03-03"


@pytest.mark.parametrize("link", ["，并决定为", "、决定为"])
def test_who_is_appointed_acts_for_the_head_too(link: str) -> None:
    text = f"3月5日，会议决定任命穆青山为杭州市人民政府副市长{link}代理市长。"
    assert ("穆青山", "杭州市人民政府", "市长", "Acting") in tenures(text)


def test_whom_the_sentence_before_is_about_dies() -> None:
    text = (
        "青州市副市长孟云舟，生前多次立功。"
        "2019年3月15日，因劳累过度，经抢救无效因公殉职，年仅41岁。"
    )
    assert events(text) == [("personnel.died", "孟云舟因公殉职")]
    assert parts(text) == [(1, "孟云舟", "Died")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("会议聘请孟云舟为市书法家协会名誉主席。", "任命孟云舟为市书法家协会名誉主席"),
        ("孟云舟同志被聘请为市残疾人联合会名誉主席。", "任命孟云舟为市残疾人联合会名誉主席"),
        ("青州军区司令员孟云舟少将已出任青州市副市长。", "孟云舟就任青州市副市长"),
    ],
)
def test_who_is_invited_or_takes_over_gets_a_post(text: str, name: str) -> None:
    assert events(text) == [("personnel.appointed", name)]
    assert parts(text) == [(1, "孟云舟", "Appointed")]
