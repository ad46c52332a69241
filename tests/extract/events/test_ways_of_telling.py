"""Occasions told in ways of their own: one event each, its kind, its name, and who does what."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import read_article, remarks

Parts = set[tuple[str, str]]


@pytest.mark.parametrize(
    ("text", "kind", "name", "parts"),
    [
        pytest.param(
            "国家主席孟云舟5日晚举行盛大国宴，欢迎贝林国总统奥雷尔和夫人。\n孟云舟首先致祝酒辞。",
            "Meeting",
            "欢迎国宴",
            {("孟云舟", "Attend"), ("奥雷尔", "Attend"), ("孟云舟", "Speak")},
            id="a banquet of state",
        ),
        pytest.param(
            "市法院3月5日召开专题民主生活会。省委督导组组长温若水到会全程督导。会议由院长孟云舟主"
            "持。",
            "Meeting",
            "专题民主生活会",
            {("温若水", "Attend"), ("孟云舟", "Chair")},
            id="who supervises a meeting is there",
        ),
        pytest.param(
            "市法院3月5日举行专题民主生活会，会议由院长孟云舟主持，市委组织部副部长温若水出席指导"
            "会议。",
            "Meeting",
            "专题民主生活会",
            {("孟云舟", "Chair"), ("温若水", "Attend")},
            id="出席指导会议 names no other meeting",
        ),
        pytest.param(
            "3月5日，全市农业工作观摩团来我县观摩。副市长温若水参加观摩。副县长孟云舟陪同观摩。",
            "Visit",
            "全市农业工作观摩团来我县观摩",
            {("温若水", "Attend"), ("孟云舟", "Accompany")},
            id="a team that comes to see",
        ),
        pytest.param(
            "3月5日，市人大常委会检查组到云溪镇检查。市人大常委会主任孟云舟带队检查，副主任温若水"
            "参加。",
            "Visit",
            "市人大常委会检查组到云溪镇检查",
            {("孟云舟", "Lead"), ("温若水", "Accompany")},
            id="who leads the team that is told",
        ),
        pytest.param(
            "由市委副书记孟云舟率领的云泽市党政代表团5日启程前往新疆考察。\n"
            "代表团成员包括市委组织部部长温若水，副市长方明达等。",
            "Visit",
            "孟云舟率领的云泽市党政代表团启程前往新疆考察",
            {("孟云舟", "Lead"), ("温若水", "Accompany"), ("方明达", "Accompany")},
            id="members of a delegation",
        ),
        pytest.param(
            "3月5日，县长孟云舟一行先后来到青石乡、白石镇，检查了防火工作，听取了森林防火工作情况"
            "汇报。",
            "Visit",
            "孟云舟一行先后来到青石乡、白石镇检查了防火工作",
            {("孟云舟", "Lead")},
            id="a report heard on the way is no meeting",
        ),
        pytest.param(
            "3月5日，市委书记孟云舟来到柳林村，以“学党史”为主题，为党员上了一堂党课。",
            "Meeting",
            "孟云舟来到柳林村，以“学党史”为主题，为党员上了一堂党课",
            {("孟云舟", "Speak")},
            id="who comes to lecture is told once",
        ),
        pytest.param(
            "新闻办主任孟云舟在5日召开的新闻发布会上向中外记者宣布：“名单将公布。”",
            "Meeting",
            "孟云舟出席新闻发布会",
            {("孟云舟", "Speak")},
            id="a conference with the press",
        ),
        pytest.param(
            "市长孟云舟3月5日在记者招待会上回答记者提问时说，关系已有改善。",
            "Meeting",
            "孟云舟出席记者招待会",
            {("孟云舟", "Speak")},
            id="answers to the press",
        ),
        pytest.param(
            "3月5日，市委书记孟云舟会见了前来参加会展的青禾集团总经理温若水一行。",
            "Talks",
            "孟云舟会见温若水",
            {("孟云舟", "Meet"), ("温若水", "Meet")},
            id="whom one meets came for something",
        ),
        pytest.param(
            "中国驻贝林国大使孟云舟5日向贝林国国王奥雷尔递交了国书。",
            "Talks",
            "孟云舟向奥雷尔递交国书",
            {("孟云舟", "Meet"), ("奥雷尔", "Meet")},
            id="letters of credence",
        ),
        pytest.param(
            "3月5日，支队举行授衔仪式。支队长孟云舟主持仪式，副支队长温若水为新兵代表佩戴警衔，"
            "组织部部长方明达带领新党员入党宣誓。",
            "Meeting",
            "授衔仪式",
            {("孟云舟", "Chair"), ("温若水", "Attend"), ("方明达", "Attend")},
            id="ranks and oaths",
        ),
        pytest.param(
            "3月5日，骨干培训班在云溪大学开班。校长孟云舟出席开班式。"
            "开班式上，孟云舟以“山高水长”为切入点，深情回顾了学校百年历史。",
            "Meeting",
            "骨干培训班",
            {("孟云舟", "Attend"), ("孟云舟", "Speak")},
            id="what somebody sets out from",
        ),
        pytest.param(
            "3月5日，市委召开农村工作会议。市委副书记孟云舟主持会议，并就贯彻会议精神讲了具体意见"
            "。",
            "Meeting",
            "农村工作会议",
            {("孟云舟", "Chair"), ("孟云舟", "Speak")},
            id="讲了具体意见",
        ),
        pytest.param(
            "3月5日，市委召开农村工作会议。\n会议要求，要抓好落实。会议结束后，市长孟云舟就贯彻会"
            "议精神提出要求。",
            "Meeting",
            "农村工作会议",
            {("孟云舟", "Speak")},
            id="demands behind the words of a meeting",
        ),
        pytest.param(
            "春季招聘会3月5日在云泽举行。市民孟云舟说，岗位很多。市长温若水说，这样的会要多办。",
            "Meeting",
            "春季招聘会",
            {("温若水", "Speak")},
            id="who is asked in passing does not speak there",
        ),
        pytest.param(
            "3月5日，军分区党委全体会议召开。司令员孟云舟代表军分区党委常委会作工作报告，副司令员"
            "温若水出席。",
            "Meeting",
            "军分区党委全体会议",
            {("孟云舟", "Speak"), ("温若水", "Attend")},
            id="who reports for a body does not do what the next does",
        ),
        pytest.param(
            "3月5日，政协云泽市八届二次会议开幕。市政协副主席孟云舟受常务委员会委托在会上作了"
            "中国人民政治协商会议云泽市委员会常务委员会工作报告。",
            "Meeting",
            "政协云泽市八届二次会议",
            {("孟云舟", "Speak")},
            id="a report of a long name",
        ),
        pytest.param(
            "3月5日，云泽军分区召开大会。省军区司令员孟云舟宣读命令，高度评价了温若水、方明达取得"
            "的成绩，"
            "对领导班子提出要求。",
            "Meeting",
            "云泽军分区大会",
            {("孟云舟", "Speak")},
            id="who is praised does not speak",
        ),
        pytest.param(
            "由省台联主办、市台联协办的“2021年两岸学术研讨会——科学与人文高端对话”3月5日举行。"
            "会长孟云舟等主办、协办单位领导出席开幕式。",
            "Meeting",
            "2021年两岸学术研讨会",
            {("孟云舟", "Attend")},
            id="主办单位 holds nothing",
        ),
        pytest.param(
            "3月5日，云泽港举行启动仪式。行政长官孟云舟出席主持启动仪式，副主任方明达等担任主礼嘉"
            "宾。",
            "Meeting",
            "启动仪式",
            {("孟云舟", "Chair"), ("孟云舟", "Attend"), ("方明达", "Attend")},
            id="出席主持",
        ),
        pytest.param(
            "云泽文化研讨会3月5日在青州开幕。宣传部部长孟云舟主持研讨会开幕式。",
            "Meeting",
            "云泽文化研讨会",
            {("孟云舟", "Chair")},
            id="the opening of what is told",
        ),
        pytest.param(
            "3月5日，市委召开座谈会。市委书记孟云舟和副书记温若水，代表市委听取了大家的意见。\n"
            "出席座谈会的还有：\n市政协副主席程远舟、叶林川；\n市工商联主席方明达。",
            "Meeting",
            "市委座谈会",
            {(name, "Attend") for name in ("孟云舟", "温若水", "程远舟", "叶林川", "方明达")},
            id="a list on lines of its own",
        ),
        pytest.param(
            "3月5日，市政府举行签约仪式。副区长温若水，铁投公司董事长方明达，区政府办、财政局等相"
            "关单位人员；"
            "商丘公司总经理程远舟和相关单位人员参加签约仪式。",
            "Meeting",
            "市政府签约仪式",
            {(name, "Attend") for name in ("温若水", "方明达", "程远舟")},
            id="staff amid those who attend",
        ),
        pytest.param(
            "2月28日，云泽市开展专题讲座。市领导孟云舟、温若水等及有关部门负责同志集中听取了讲座。",
            "Meeting",
            "云泽市专题讲座",
            {("孟云舟", "Attend"), ("温若水", "Attend")},
            id="who hears a lecture",
        ),
        pytest.param(
            "3月5日，科技论坛开幕式在云溪大学举行。校团委书记孟云舟代表评审委员会介绍了论坛的评审"
            "规则。",
            "Meeting",
            "科技论坛开幕式",
            {("孟云舟", "Speak")},
            id="whatever is introduced",
        ),
        pytest.param(
            "3月5日，贝林国总领事奥雷尔一行4人在市外办领导陪同下访问我校。",
            "Visit",
            "奥雷尔一行4人访问我校",
            {("奥雷尔", "Lead")},
            id="a visit to the school whose paper it is",
        ),
        pytest.param(
            "由国家出版署主办、以“新征程”为主题的第二届报业大会3月5日举行。",
            "Meeting",
            "第二届报业大会",
            set(),
            id="host and motto are no part of the name",
        ),
    ],
)
def test_one_event(text: str, kind: str, name: str, parts: Parts) -> None:
    claims = read_article(text)
    assert [(event.type.value, event.name) for event in claims.events] == [(kind, name)]
    took = {(p.participant.removeprefix("person/"), p.role.value) for p in claims.participations}
    assert took == parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "市长孟云舟告诉记者，岗位很多。“我们希望就业有门路。”他说。",
            [("孟云舟", "告诉记者", "岗位很多。"), ("孟云舟", "说", "我们希望就业有门路。")],
        ),
        (
            "市长孟云舟走进车间，仔细察看。“安全一刻也不能放松。”他说。",
            [("孟云舟", "说", "安全一刻也不能放松。")],
        ),
        (
            "“路修通了，”市长孟云舟说，“日子越过越好。”",
            [("孟云舟", "说", "“路修通了，”市长孟云舟说，“日子越过越好。”")],
        ),
        (
            "“路修通了。”市长孟云舟说，日子越过越好。",
            [("孟云舟", "说", "“路修通了。”市长孟云舟说，日子越过越好。")],
        ),
        ("“路修通了，”市长孟云舟说。", [("孟云舟", "说", "路修通了，")]),
        (
            "“路修通了！”谈起变化，市长孟云舟高兴地告诉记者。",
            [("孟云舟", "告诉记者", "路修通了！")],
        ),
        (
            "市长孟云舟说：“要努力。”局长温若水说，要落实。",
            [("孟云舟", "说", "“要努力。”"), ("温若水", "说", "要落实。")],
        ),
        (
            "有群众说：“路通了。”局长温若水说，要落实。",
            [("温若水", "说", "要落实。")],
        ),
    ],
)
def test_words_before_their_speaker(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [
        (speaker, verb, words) for speaker, verb, words, _ in remarks(text) if speaker
    ] == expected


def told(text: str) -> dict[str, Parts]:
    """Return who took which part in each event of a text."""
    claims = read_article(text)
    return {
        f"{event.type.value} {event.name}": {
            (p.participant.removeprefix("person/"), p.role.value)
            for p in claims.participations
            if p.event == event.number
        }
        for event in claims.events
    }


def test_who_goes_apart_from_the_others_is_on_a_visit_of_his_own() -> None:
    text = (
        "3月5日，市委书记孟云舟、市长温若水等市领导分别率队深入驻云部队走访慰问。\n"
        "孟云舟来到云溪医院走访慰问。"
    )
    assert told(text) == {
        "Visit 孟云舟、温若水等市领导分别率队深入驻云部队走访慰问": {
            ("孟云舟", "Lead"),
            ("温若水", "Lead"),
        },
        "Visit 孟云舟来到云溪医院走访慰问": {("孟云舟", "Lead")},
    }


def test_whom_a_school_receives_is_met() -> None:
    text = "3月5日，贝林国大学校长奥雷尔率团来访我校，校长孟云舟、副校长温若水会见了来宾。"
    assert told(text) == {
        "Talks 孟云舟会见奥雷尔": {("孟云舟", "Meet"), ("温若水", "Meet"), ("奥雷尔", "Meet")},
        "Visit 奥雷尔率团来访我校": {("奥雷尔", "Lead")},
    }


def test_an_accident_dates_what_the_next_paragraph_tells() -> None:
    (visit,) = read_article(
        "5日凌晨，云溪煤矿发生爆炸事故。\n事故发生后，有关负责人高度重视。副省长温若水赶赴现场组"
        "织抢救。"
    ).events
    assert (visit.name, str(visit.date)) == ("温若水赶赴现场组织抢救", "2021-03-05")


def test_a_session_elects_by_law() -> None:
    text = "3月5日，云泽市第七届人民代表大会常务委员会第三次会议依法补选孟云舟为省人大代表。"
    names = [event.name for event in read_article(text).events]
    assert names[0] == "云泽市第七届人民代表大会常务委员会第三次会议"


def test_a_visitor_s_day_is_that_of_whoever_receives_him() -> None:
    claims = read_article(
        "3月5日，市委会副主委孟云舟一行来云泽调研。\n副主委温若水热情接待了调研组一行，并陪同参观。"
    )
    assert [(event.name, str(event.date)) for event in claims.events] == [
        ("孟云舟一行来云泽调研", "2021-03-05"),
        ("温若水接待孟云舟", "2021-03-05"),
    ]


def test_calls_to_each_are_calls_of_their_own() -> None:
    text = "3月5日，外交部长孟云舟还分别同英国外长奥雷尔、德国外长杜邦通电话。"
    assert told(text) == {
        "Talks 孟云舟同奥雷尔通电话": {("孟云舟", "Meet"), ("奥雷尔", "Meet")},
        "Talks 孟云舟同杜邦通电话": {("孟云舟", "Meet"), ("杜邦", "Meet")},
    }


def test_what_is_carried_out_at_a_project_is_a_visit_to_it() -> None:
    text = (
        "3月5日，集团工会副主席孟云舟一行至公司福建龙岩项目开展“送清凉”活动，公司党委书记温若水同"
        "行。\n"
        "在下午的座谈会上，孟云舟与参加座谈员工进行了亲切交流。"
    )
    assert told(text) == {
        "Visit 孟云舟一行至公司福建龙岩项目开展“送清凉”活动": {
            ("孟云舟", "Lead"),
            ("温若水", "Accompany"),
        }
    }


def test_a_team_that_comes_to_exchange_views_is_on_a_visit() -> None:
    text = "3月5日，市政协副主席孟云舟率领的调研团来青州市开展参政议政交流。"
    assert told(text) == {"Visit 孟云舟率领的调研团来青州市开展参政议政交流": {("孟云舟", "Lead")}}


def test_the_day_of_the_lead_is_that_of_what_follows_next() -> None:
    (visit,) = read_article(
        "3月5日，“送温暖”活动走进云溪项目，工会主席温若水送上温情。\n随后，孟云舟走访了职工食堂等"
        "区域。"
        "\n市长孟云舟是云泽人。"
    ).events
    assert str(visit.date) == "2021-03-05"


def test_a_meeting_is_not_named_by_who_held_it() -> None:
    (event,) = read_article("省委、省政府召开的全省经济工作会议3月5日在青州举行。").events
    assert event.name == "全省经济工作会议"


def test_an_unknown_guest_amid_those_who_speak() -> None:
    text = "3月5日，市政协召开座谈会。副主席孟云舟，民建会员万某，教研室主任温若水先后提出了意见。"
    assert told(text) == {"Meeting 市政协座谈会": {("孟云舟", "Speak"), ("温若水", "Speak")}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "市长孟云舟发表讲话并提出四点建议，一是要抓好动员，二是要明确条件。",
            ("提出建议", "一是要抓好动员，二是要明确条件。"),
        ),
        ("市长孟云舟对纪律进行再次强调，要求各镇统筹协调。", ("要求", "各镇统筹协调。")),
        ("市长孟云舟对工作提出了建议，希望大家把握节奏。", ("希望", "大家把握节奏。")),
    ],
)
def test_the_verb_that_opens_the_words(text: str, expected: tuple[str, str]) -> None:
    assert [(verb, words) for _, verb, words, _ in remarks(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3月5日，启动仪式举行。仪式由人文学院辅导员曾蓓蕾老师主持，党支部副书记魏成春老师致辞"
            "。",
            {"Meeting 启动仪式": {("曾蓓蕾", "Chair"), ("魏成春", "Speak")}},
        ),
        (
            "3月5日，高峰论坛在青州召开。云泽医院院长陈玉国线上致辞。",
            {"Meeting 高峰论坛": {("陈玉国", "Speak")}},
        ),
        (
            "3月5日，外科论坛在青州举行。出席开幕式的副市长孟云舟说，这是进步的标志。",
            {"Meeting 外科论坛": {("孟云舟", "Attend"), ("孟云舟", "Speak")}},
        ),
        (
            "3月5日，云溪大学举办院士论坛。中心主任孟云舟和院长温若水分别做了题为《防控新思路》及"
            "《推动医学走进新时代》的报告讲演。",
            {"Meeting 院士论坛": {("孟云舟", "Speak"), ("温若水", "Speak")}},
        ),
        (
            "3月5日，300余名职工志愿者在文化中心集结，参加区总工会、团区委联合举办的攻坚行动誓师"
            "大会。",
            {"Meeting 攻坚行动誓师大会": set()},
        ),
        (
            "3月5日，副市长孟云舟先后前往快反执勤点、春运检查服务点，看望慰问民警。",
            {"Visit 孟云舟先后前往快反执勤点、春运检查服务点看望慰问民警": {("孟云舟", "Lead")}},
        ),
        ("本刊讯 医院大会3月5日在青州召开。", {"Meeting 医院大会": set()}),
    ],
)
def test_who_is_there_in_other_words(text: str, expected: dict[str, Parts]) -> None:
    assert told(text) == expected


def test_a_meeting_told_only_by_what_was_said_is_of_the_day_of_the_lead() -> None:
    (event,) = read_article(
        "3月5日，文化中心人头攒动。\n攻坚誓师大会上，市长孟云舟表示，要作表率。"
    ).events
    assert (event.name, str(event.date)) == ("攻坚誓师大会", "2021-03-05")


def test_whom_somebody_urges() -> None:
    assert [(verb, words) for _, verb, words, _ in remarks("孟云舟勉励志愿者，要磨砺意志。")] == []
    text = "市长孟云舟勉励志愿者，要磨砺意志。"
    assert [(verb, words) for _, verb, words, _ in remarks(text)] == [("勉励", "要磨砺意志。")]
    text = "市长孟云舟要求全力救治受伤人员，查明原因。"
    assert [words for _, _, words, _ in remarks(text)] == ["全力救治受伤人员，查明原因。"]


def test_a_session_that_ends_is_what_the_report_goes_on_with() -> None:
    text = (
        "3月5日，政协第七届青潭县委员会第三次会议历时2天，圆满完成了各项议程，今天下午胜利闭幕。"
        "在今天上午举行的县政协三次会议第二次全体会议上，与会人员默哀。\n"
        "县委书记孟云舟，县政协主席温若水在主席台前排就座。闭幕式由县政协副主席方明达主持。"
    )
    assert told(text)["Meeting 政协第七届青潭县委员会第三次会议"] == {
        ("孟云舟", "Attend"),
        ("温若水", "Attend"),
        ("方明达", "Chair"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3月5日，由中央学院主办的“统一战线论坛·2021”在京召开。副院长孟云舟主持。",
            {"Meeting “统一战线论坛·2021”": {("孟云舟", "Chair")}},
        ),
        (
            "外交部发言人5日宣布：应越方邀请，外交部长孟云舟与国防部长温若水将于3月15日至17日赴越"
            "南出席"
            "首次部长级会议。",
            {"Meeting 首次部长级会议": {("孟云舟", "Attend"), ("温若水", "Attend")}},
        ),
        (
            "3月5日，外交部发言人方明达主持例行记者会，内容如下：应法国外长杜邦邀请，外交部长孟云"
            "舟将于"
            "3月16日出席在青州举行的二十国集团外长会议。",
            {
                "Meeting 例行记者会": {("方明达", "Chair")},
                "Meeting 二十国集团外长会议": {("孟云舟", "Attend")},
            },
        ),
        (
            "3月5日，国务院向大会发来贺电。发来贺电的还有省委书记孟云舟、省长温若水等。",
            {"Talks 国务院向大会发来贺电": {("孟云舟", "Meet"), ("温若水", "Meet")}},
        ),
        (
            "3月5日，总理孟云舟会见了出席“西部论坛”的中外嘉宾。\n"
            "会见中，澳大利亚前总理霍克、公司副总裁贾布尔等嘉宾介绍了参加论坛的情况。",
            {
                "Talks 孟云舟会见出席“西部论坛”的中外嘉宾": {
                    ("孟云舟", "Meet"),
                    ("霍克", "Meet"),
                    ("贾布尔", "Meet"),
                }
            },
        ),
        (
            "3月5日，市长孟云舟拜访省电力公司总经理方明达。",
            {"Talks 孟云舟拜访方明达": {("孟云舟", "Meet"), ("方明达", "Meet")}},
        ),
        (
            "3月5日，开学典礼举行。文学院院长张森代表教师，06级学生程小明代表在校生，学生会主席温"
            "若水代表新生先后发言。",
            {"Meeting 开学典礼": {("张森", "Speak"), ("程小明", "Speak"), ("温若水", "Speak")}},
        ),
        (
            "庆祝大会3月5日举行。州长孟云舟满怀激情地回顾了40年来取得的巨大成就。",
            {"Meeting 庆祝大会": {("孟云舟", "Speak")}},
        ),
    ],
)
def test_who_is_told_beside_the_usual_frames(text: str, expected: dict[str, Parts]) -> None:
    assert told(text) == expected


def test_a_journey_of_several_days_has_a_meeting_on_one() -> None:
    text = (
        "2月11日至13日，公司总经理孟云舟赴青海出席援助青海座谈会。\n"
        "2月12日上午，援助青海座谈会在西宁举行。"
    )
    assert [str(event.date) for event in read_article(text).events] == ["2021-02-12"]


def test_a_meeting_that_elects_is_told_by_who_is_elected() -> None:
    text = (
        "2月27日，岭东省军区第九次党代表大会召开。\n"
        "在省军区党委九届一次全会上，孟云舟、温若水当选省军区党委常委。"
    )
    names = [event.name for event in read_article(text).events]
    assert names[:2] == ["岭东省军区第九次党代表大会", "省军区党委九届一次全会"]


def test_rows_below_a_heading_are_appointments() -> None:
    text = "3月5日任命：\n王巨禄为青潭县政协副秘书长\n梁金泉为青潭县政协副秘书长"
    took = {(p.participant, p.role.value) for p in read_article(text).participations}
    assert took == {("person/王巨禄", "Appointed"), ("person/梁金泉", "Appointed")}


def test_whose_message_speaks() -> None:
    text = "习近平主席在新年贺词中指出，要自信自强。"
    assert [(who, verb) for who, verb, _, _ in remarks(text)] == [("习近平", "指出")]
    text = "该部门称，伤者已入院。"
    assert [(who, verb) for who, verb, _, _ in remarks(text)] == [(None, "称")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3月5日，青州医院与云泽镇政府签约仪式暨青州医院第二分院揭牌仪式举行。"
            "副区长孟云舟等出席签约暨揭牌仪式。",
            {
                "Meeting 青州医院与云泽镇政府签约仪式暨青州医院第二分院揭牌仪式": {
                    ("孟云舟", "Attend")
                }
            },
        ),
        (
            "3月5日，党组成员孟云舟来到村民程德高家中走访，并送去慰问品。",
            {"Visit 孟云舟来到村民程德高家中走访": {("孟云舟", "Lead")}},
        ),
        (
            "3月5日，第一书记孟云舟与村“两委”成员等召开座谈会。",
            {"Meeting 孟云舟召开座谈会": {("孟云舟", "Attend")}},
        ),
        (
            "3月5日，县长孟云舟一行来我市考察。\n在座谈会上，市长温若水对孟云舟的到来表示欢迎，"
            "并介绍了我市情况。",
            {
                "Visit 孟云舟一行来我市考察": {("孟云舟", "Lead")},
                "Meeting 孟云舟召开座谈会": {("温若水", "Speak")},
            },
        ),
        (
            "3月5日，煤矿召开表彰大会。矿长孟云舟作了《适应新形势 抢抓新机遇，开创新局面》的报告。",
            {"Meeting 表彰大会": {("孟云舟", "Speak")}},
        ),
        (
            "3月5日，培训班开班。常务副校长孟云舟就培训纪律问题作了明确要求。",
            {"Meeting 培训班": {("孟云舟", "Speak")}},
        ),
        (
            "2月9日至17日，县人大常委会先后开展了《防疫条例》执法检查。",
            {"Visit 县人大常委会先后开展了《防疫条例》执法检查": set()},
        ),
        (
            "3月5日，副局长孟云舟慰问特困民警温若水及因公牺牲民警程某家属。",
            {"Visit 孟云舟慰问特困民警温若水及因公牺牲民警程某家属": {("孟云舟", "Lead")}},
        ),
    ],
)
def test_what_is_told_in_passing(text: str, expected: dict[str, Parts]) -> None:
    assert told(text) == expected


def test_an_envoy_is_called_by_surname_and_office() -> None:
    text = "中国驻贝林国大使孟云舟举行国庆招待会。\n孟大使在致辞中指出，成就举世瞩目。"
    assert [(who, verb) for who, verb, _, _ in remarks(text)] == [("孟云舟", "指出")]


def test_a_headline_of_guests_met_is_of_talks() -> None:
    claims = read_article(
        "今天晚上，省领导来到青州饭店，与代表欢聚一堂。\n省委书记孟云舟、省长温若水等参加会见。",
        "省领导会见参加全国“两会”的部分港澳代表委员",
    )
    assert [event.type.value for event in claims.events] == ["Talks"]
    took = {(p.participant.removeprefix("person/"), p.role.value) for p in claims.participations}
    assert took == {("孟云舟", "Accompany"), ("温若水", "Accompany")}


def test_all_of_a_number_of_people_come_under_investigation() -> None:
    text = "3月5日，纪委对局党委书记陈化，副局长邱永馥，副主任杨志等在内的17人，进行立案审查。"
    took = {p.participant for p in read_article(text).participations}
    assert took == {"person/陈化", "person/邱永馥", "person/杨志"}


def test_leaders_who_hand_prizes_are_there() -> None:
    text = (
        "3月5日，全省表彰大会举行。省党政军领导杨正午、胡彪、吴向东等为荣获奖章的个人和单位颁奖。"
    )
    assert told(text) == {
        "Meeting 全省表彰大会": {("杨正午", "Attend"), ("胡彪", "Attend"), ("吴向东", "Attend")}
    }


def test_a_day_behind_a_dateline_may_lie_in_the_month_before() -> None:
    (visit,) = read_article("新华社3月6日电 市长孟云舟28日到青石镇调研。").events
    assert str(visit.date) == "2021-02-28"
