"""Visits are what somebody does somewhere, not the nouns that sound like it."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import events, only_event, parts, read_article


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "3月5日，市委书记孟云舟到海淀区调研春耕工作。",
            [("events.visit", "孟云舟到海淀区调研春耕工作")],
            id="到…调研",
        ),
        pytest.param(
            "3月5日，市委书记孟云舟来到云溪村，察看灾情。",
            [("events.visit", "孟云舟来到云溪村察看灾情")],
            id="来到",
        ),
        pytest.param(
            "市委书记孟云舟看望慰问困难职工。",
            [("events.visit", "孟云舟看望慰问困难职工")],
            id="慰问",
        ),
        pytest.param("市委书记孟云舟陪同调研。", [], id="another one's visit"),
        pytest.param(
            "3月5日，省检察院检察长孟云舟一行来青州市检察院考察。",
            [("events.visit", "孟云舟一行来青州市检察院考察")],
            id="来…考察",
        ),
        pytest.param(
            "3月5日，市政协调研组到开发区开展乡村振兴调研。",
            [("events.visit", "市政协调研组到开发区开展乡村振兴调研")],
            id="a team goes",
        ),
        pytest.param(
            "市委常委孟云舟传达了省委关于深入学习实践活动学习调研阶段总结会议的精神。",
            [],
            id="a stage of a campaign",
        ),
        pytest.param("3月5日，市委政法委调研员孟云舟发言。", [], id="调研员 is a post"),
        pytest.param("学习孟云舟总书记在岭东省考察时的重要讲话精神。", [], id="spoken of"),
        pytest.param(
            "市委书记孟云舟来到海淀区听取调研组汇报。",
            [("events.visit", "孟云舟来到海淀区听取调研组汇报")],
            id="调研组 is a noun",
        ),
        pytest.param("3月5日，孟云舟表示，调研报告的质量很高。", [], id="调研报告 is a noun"),
        pytest.param(
            "3月5日，市委书记孟云舟在济南会见少数民族参观团。",
            [("events.talks", "孟云舟会见少数民族参观团")],
            id="参观团 is a noun",
        ),
        pytest.param("市委书记孟云舟带来慰问电。", [], id="慰问电 is a telegram"),
        pytest.param(
            "3月5日，国家主席孟云舟应邀访问法国。",
            [("events.visit", "孟云舟应邀访问法国")],
            id="访问",
        ),
        pytest.param("法国总统杜邦欢迎孟云舟访问法国。", [], id="a visit that is wished for"),
        pytest.param("国家主席孟云舟访问法国期间发表讲话。", [], id="only when"),
        pytest.param("3月5日，市委书记孟云舟对此表示慰问和哀悼。", [], id="表示慰问"),
        pytest.param(
            "山东省人大社会建设委员会3月5日赴海淀区开展立法调研。",
            [("events.visit", "山东省人大社会建设委员会赴海淀区开展立法调研")],
            id="a body's visit",
        ),
        pytest.param("市委书记孟云舟曾来到云溪村调研。", [], id="long ago"),
        pytest.param("市委书记孟云舟指导实践、推动工作。", [], id="指导 of no work"),
    ],
)
def test_visits_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert events(text) == expected


def test_a_visit_has_its_lead_places_and_day() -> None:
    text = "3月5日，市委书记孟云舟到海淀区调研春耕工作。市委副书记温若水陪同调研。"
    event = only_event(text)
    assert event.places == ("place/海淀区",)
    assert (event.principals, str(event.date)) == (("孟云舟",), "2021-03-05")
    assert parts(text) == [(1, "孟云舟", "Lead"), (1, "温若水", "Accompany")]


def test_a_delegation_s_own_place_is_not_where_it_goes() -> None:
    text = "3月5日，山东省委书记孟云舟率山东省代表团赴海南省考察。"
    assert only_event(text).places == ("place/海南省",)


def test_stations_of_one_visit_are_one_event() -> None:
    text = "3月5日，市委书记孟云舟到海淀区调研春耕工作。孟云舟来到云溪村，察看麦田。"
    (event,) = read_article(text).events
    assert event.places == ("place/海淀区", "place/云溪村")


def test_the_day_may_stand_in_the_next_sentence() -> None:
    text = "市委书记孟云舟近日在海淀区调研。3月3日至5日，孟云舟先后来到云溪村、海淀街道。"
    assert str(only_event(text).date) == "2021-03-03/2021-03-05"


def test_who_tells_the_visitor_something_speaks() -> None:
    text = "3月5日，市委书记孟云舟到海淀区调研。区长温若水汇报了整治情况。"
    assert parts(text) == [(1, "孟云舟", "Lead"), (1, "温若水", "Speak")]


def test_another_day_is_another_visit() -> None:
    text = "3月4日，市委书记孟云舟到海淀区调研春耕工作。3月5日，孟云舟到朝阳区调研春耕工作。"
    assert [str(event.date) for event in read_article(text).events] == ["2021-03-04", "2021-03-05"]


def test_a_visit_after_a_meeting_has_its_day() -> None:
    text = "3月5日，市委召开工作会议。会后，市委书记孟云舟来到海淀区调研。"
    assert [str(event.date) for event in read_article(text).events] == ["2021-03-05"] * 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "3月5日，副区长孟云舟以“四不两直”方式检查防汛工作。",
            "孟云舟以“四不两直”方式检查防汛工作",
            id="以…方式",
        ),
        pytest.param(
            "3月5日，副区长孟云舟就防汛工作开展督导。", "孟云舟就防汛工作开展督导", id="就…开展"
        ),
        pytest.param("3月5日，区长孟云舟察看抗旱工作。", "孟云舟察看抗旱工作", id="察看"),
    ],
)
def test_a_visit_may_tell_how_and_about_what(text: str, name: str) -> None:
    assert events(text) == [("events.visit", name)]


def test_a_visit_in_the_paragraph_of_a_dated_event_is_of_its_day() -> None:
    claims = read_article(
        "3月5日，青州市人民政府与云溪建设集团在青州签署合作协议。市长孟云舟会见董事长温若水。"
    )
    assert [str(event.date) for event in claims.events] == ["2021-03-05", "2021-03-05"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "事故发生后，副市长孟云舟率市应急管理局连夜赶赴现场指挥处置。",
            ["孟云舟率市应急管理局连夜赶赴现场指挥处置"],
            id="赶赴现场",
        ),
        pytest.param(
            "市委书记孟云舟作出批示，副市长某某到医院看望伤员。", [], id="another one goes"
        ),
    ],
)
def test_who_hurries_to_an_accident_visits_it(text: str, names: list[str]) -> None:
    assert [name for _, name in events(text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "3月5日，市委书记孟云舟带队赴海淀区拜访企业。", "孟云舟带队赴海淀区拜访企业", id="拜访"
        ),
        pytest.param(
            "3月5日，院长孟云舟一行莅临我院视察工作。", "孟云舟一行莅临我院视察工作", id="莅临"
        ),
        pytest.param(
            "市委书记孟云舟15日到海淀区调研。", "孟云舟到海淀区调研", id="no day in the name"
        ),
    ],
)
def test_a_visit_is_named_by_who_goes_where(text: str, name: str) -> None:
    assert events(text) == [("events.visit", name)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "3月5日，县长孟云舟在县信访接待中心公开接待来访群众。副县长温若水参与接访。",
            [(1, "孟云舟", "Lead"), (1, "温若水", "Accompany")],
            id="接待来访群众",
        ),
        pytest.param("3月5日，县长孟云舟到县信访局公开接访。", [(1, "孟云舟", "Lead")], id="接访"),
        pytest.param(
            "3月5日，会议学习孟云舟总书记看望参加政协会议的委员时的重要讲话精神。",
            [],
            id="what was said there is studied",
        ),
    ],
)
def test_who_receives_petitioners_visits_them(
    text: str, expected: list[tuple[int, str, str]]
) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "3月5日，市长孟云舟、副市长温若水在市委常委沈怀瑾陪同下，走访慰问了困难职工。",
            [("孟云舟", "Lead"), ("温若水", "Lead"), ("沈怀瑾", "Accompany")],
            id="在…陪同下",
        ),
        pytest.param(
            "3月5日，市长孟云舟，由局长温若水陪同到青砚县慰问官兵。",
            [("孟云舟", "Lead"), ("温若水", "Accompany")],
            id="由…陪同",
        ),
        pytest.param(
            "市政协主席孟云舟受市委书记温若水委托，5日看望了离休老干部沈怀瑾。",
            [("孟云舟", "Lead")],
            id="受…委托",
        ),
        pytest.param(
            "3月5日，副市长孟云舟赴烈士陵园祭扫，局长温若水随行。",
            [("孟云舟", "Lead"), ("温若水", "Accompany")],
            id="祭扫, 随行",
        ),
    ],
)
def test_who_goes_is_neither_who_goes_along_nor_who_sends(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [row[1:] for row in parts(text)] == expected


def test_a_visit_that_ends_in_a_talk_goes_on() -> None:
    text = (
        "3月5日，副部长孟云舟赴岭东省对产业发展情况进行调研，并与企业代表进行了座谈。"
        "局长温若水参加调研。孟云舟强调，要加强创新。"
    )
    claims = read_article(text)
    assert [event.rule for event in claims.events][0] == "events.visit"
    assert [remark.event for remark in claims.remarks] == [1]


def test_a_visit_that_is_welcomed_is_not_the_host_s() -> None:
    text = "市长孟云舟对奥雷尔率团来青州访问表示欢迎。市长孟云舟对客人来我市考察表示感谢。"
    assert events(text) == []


def test_a_visit_that_a_spokesman_announces_is_found() -> None:
    text = "发言人温若水3月5日宣布：应外长方明达邀请，法国外长杜邦将于8日至9日对日本进行正式访问。"
    assert [name for _, name in events(text)] == ["杜邦将对日本进行正式访问"]


def test_a_delegation_visits_without_names() -> None:
    assert [name for _, name in events("近日，中共代表团相继访问了法国、日本。")] == [
        "中共代表团相继访问法国、日本"
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "3月5日，市长孟云舟圆满结束对法国的友好访问，回到青州。",
            "孟云舟圆满结束对法国的友好访问",
            id="one that ends",
        ),
        pytest.param("法国外长杜邦3月5日访华。", "杜邦访华", id="访华"),
    ],
)
def test_state_visits_are_found(text: str, name: str) -> None:
    assert [found for _, found in events(text)] == [name]


def test_a_visit_that_has_ended_is_not_the_next_one() -> None:
    text = "3月4日，市长孟云舟结束对法国的访问回到国内。5日，孟云舟到青砚县调研。"
    assert len(events(text)) == 2


def test_a_visit_behind_a_meeting_is_named_by_where_it_goes() -> None:
    text = (
        "总理孟云舟将于3月8日至9日出席在巴黎举行的第三届全球经济治理领导人论坛会议，"
        "并对法国进行正式访问。"
    )
    assert "孟云舟对法国进行正式访问" in [name for _, name in events(text)]


def test_these_states_are_visited() -> None:
    text = "总理孟云舟将于3月8日至19日对上述四国进行正式访问。"
    assert [name for _, name in events(text)] == ["孟云舟将对上述四国进行正式访问"]


def test_who_invites_goes_nowhere() -> None:
    text = "总理孟云舟3月5日抵达利马，应法国总统杜邦邀请出席论坛会议并对法国进行国事访问。"
    assert all(who != "杜邦" for _, who, _ in parts(text))


def test_who_lives_somewhere_does_not_visit_it() -> None:
    assert events("驻村干部孟云舟来到这里已经三年了。") == []


def test_who_leads_is_no_list_with_whom_they_go_beside() -> None:
    text = (
        "3月5日，县委书记孟云舟主持会议。6日，孟云舟、浣溪在县委组织部部长、统战部部长"
        "程远舟陪同下，走访慰问离休干部。"
    )
    assert (1, "孟云舟", "Lead") in parts(text)


def test_a_delegation_that_arrives_visits() -> None:
    event = only_event("3月5日上午，岭东省党政代表团抵浙考察。")
    assert (event.type.value, event.name) == ("Visit", "岭东省党政代表团抵浙考察")


def test_those_who_go_too_and_the_members_of_a_team_accompany() -> None:
    text = (
        "3月5日，县委书记孟云舟带领考察团前往青州市考察。县领导温若水、江行之一同前往。"
        "考察团成员包括县政府办主任白露。"
    )
    assert [part for part in parts(text) if part[2] == "Accompany"] == [
        (1, "温若水", "Accompany"),
        (1, "江行之", "Accompany"),
        (1, "白露", "Accompany"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "5月6日至9日，智利云州大学校长访问团一行6人对我校进行了访问。",
            "智利云州大学校长访问团一行6人对我校进行了访问",
        ),
        ("3月5日，法国里昂市市长杜邦率政府代表团访汉。", "杜邦率政府代表团访汉"),
    ],
)
def test_who_comes_to_the_paper_s_own_place_visits(text: str, name: str) -> None:
    event = only_event(text)
    assert (event.type.value, event.name) == ("Visit", name)
