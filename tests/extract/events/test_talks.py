"""Talks have two sides, a mode and those who accompany."""

from __future__ import annotations

import pytest

from kg.model.knowledge import ParticipationRole
from tests.extract.reading_events import events, only_event, parts, read_article

BOTH = [(1, "孟云舟", "Meet"), (1, "杜邦", "Meet")]


@pytest.mark.parametrize(
    ("text", "name", "mode"),
    [
        pytest.param(
            "国家主席孟云舟3月5日在北京会见法国总统杜邦。", "孟云舟会见杜邦", "InPerson", id="会见"
        ),
        pytest.param(
            "国家主席孟云舟3月5日同法国总统杜邦通电话。", "孟云舟同杜邦通电话", "Call", id="通电话"
        ),
        pytest.param(
            "3月5日，国家主席孟云舟致电法国总统杜邦。", "孟云舟致电杜邦", "Message", id="致电"
        ),
        pytest.param(
            "3月5日，国家主席孟云舟同法国总统杜邦举行视频会晤。",
            "孟云舟同杜邦视频会晤",
            "Video",
            id="视频会晤",
        ),
    ],
)
def test_talks_are_named_by_their_sides(text: str, name: str, mode: str) -> None:
    event = only_event(text)
    assert (event.rule, event.name, event.mode) == ("events.talks", name, mode)
    assert event.principals == ("孟云舟", "杜邦")
    assert parts(text) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("国家主席孟云舟会见后，外交部长温若水向记者介绍情况。", id="after a meeting"),
        pytest.param("外交部长温若水参加会见。", id="talks of others"),
        pytest.param("外交部长温若水在会见厅等候。", id="a room"),
        pytest.param("国家主席孟云舟说，“会见法国总统杜邦”。", id="in quotes"),
    ],
)
def test_no_talks_are_made_up(text: str) -> None:
    assert events(text) == []


def test_who_takes_part_in_a_meeting_of_others_accompanies() -> None:
    text = "国家主席孟云舟3月5日会见法国总统杜邦。外交部长温若水参加会见。"
    assert parts(text) == [*BOTH, (1, "温若水", "Accompany")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "国家主席孟云舟3月5日会见来华出席会议并进行正式访问的法国总统杜邦。",
            ["孟云舟会见杜邦"],
            id="what a guest came for stands between",
        ),
        pytest.param(
            "国家主席孟云舟3月5日分别会见法国总统杜邦、英国首相史密斯。",
            ["孟云舟会见杜邦", "孟云舟会见史密斯"],
            id="分别会见 is one talk each",
        ),
        pytest.param(
            "国家主席孟云舟3月5日先后会见法国总统杜邦、英国首相史密斯。",
            ["孟云舟会见杜邦", "孟云舟会见史密斯"],
            id="先后会见",
        ),
        pytest.param(
            "国家主席孟云舟3月5日同来访的客人举行会谈。",
            ["孟云舟同客人会谈"],
            id="a side without a name",
        ),
        pytest.param(
            "3月5日，国家主席孟云舟给青州机床厂职工回信。",
            ["孟云舟给青州机床厂职工回信"],
            id="a letter is answered",
        ),
        pytest.param(
            "3月5日，国家主席孟云舟向岭东经济发展论坛致贺信。",
            ["孟云舟向岭东经济发展论坛致贺信"],
            id="a letter to a meeting",
        ),
        pytest.param(
            "法国总统杜邦说，孟云舟主席将同总统先生举行会晤。", [], id="what somebody says will be"
        ),
        pytest.param("国家主席孟云舟对会晤成果表示满意。", [], id="会晤成果 is a thing"),
    ],
)
def test_talks_are_those_that_are_reported(text: str, names: list[str]) -> None:
    assert [name for _, name in events(text)] == names


def test_who_joins_talks_with_two_guests_joins_both() -> None:
    text = "国家主席孟云舟3月5日分别会见法国总统杜邦、英国首相史密斯。外交部长温若水参加会见。"
    accompanied = [(n, person) for n, person, role in parts(text) if role == "Accompany"]
    assert accompanied == [(1, "温若水"), (2, "温若水")]


def test_who_joins_one_of_two_talks_joins_that_one() -> None:
    text = (
        "国家主席孟云舟3月5日分别会见法国总统杜邦、英国首相史密斯。\n"
        "在会见杜邦时，孟云舟表示，双方要合作。\n外交部长温若水参加会见。\n"
        "在会见史密斯时，孟云舟表示，双方要交流。\n副总理江行之参加会见。"
    )
    claims = read_article(text)
    accompanied = [(n, person) for n, person, role in parts(text) if role == "Accompany"]
    assert accompanied == [(1, "温若水"), (2, "江行之")]
    assert [remark.event for remark in claims.remarks] == [1, 2]


def test_talks_between_both_sides_are_those_told_before() -> None:
    text = (
        "3月5日，国家主席孟云舟同法国总统杜邦举行会谈。杜邦为孟云舟举行欢迎仪式。\n"
        "欢迎仪式后，两国元首举行会谈。\n孟云舟指出，双方要合作。"
    )
    assert [remark.event for remark in read_article(text).remarks] == [1]


def test_talks_told_twice_are_one_event() -> None:
    text = "国家主席孟云舟3月5日会见法国总统杜邦。孟云舟会见了杜邦。"
    assert events(text) == [("events.talks", "孟云舟会见杜邦")]


def test_what_heads_of_state_sign_after_talks_is_signed_by_both_sides() -> None:
    text = "3月5日，国家主席孟云舟同法国总统杜邦举行会谈。会谈后，两国元首共同签署《联合声明》。"
    assert parts(text) == [*BOTH, (2, "孟云舟", "Sign"), (2, "杜邦", "Sign")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "3月5日，国家主席孟云舟夫人温若水会见法国总统夫人杜邦。",
            [(1, "温若水", "Meet"), (1, "杜邦", "Meet")],
            id="whose wife",
        ),
        pytest.param(
            "3月5日，国家副主席孟云舟会见法国总统杜邦。\n杜邦表示，愿深化合作。\n"
            "孟云舟还会见了法国总理霍南，就务实合作深入交流。",
            [
                (1, "孟云舟", "Meet"),
                (1, "杜邦", "Meet"),
                (2, "孟云舟", "Meet"),
                (2, "霍南", "Meet"),
            ],
            id="behind a speech",
        ),
    ],
)
def test_who_meets_is_who_is_told_to(text: str, expected: list[tuple[int, str, str]]) -> None:
    assert parts(text) == expected


def test_a_talk_on_taking_office_does_not_end_the_meeting_told_before() -> None:
    text = (
        "3月5日，青州市召开全市领导干部会议。市委书记孟云舟出席会议。\n"
        "3月1日，组织部部长温若水同新老班长进行了任职谈话。\n"
        "市长沈怀瑾主持会议。"
    )
    claims = read_article(text)
    assert [event.name for event in claims.events] == [
        "全市领导干部会议",
        "温若水同新老班长进行任职谈话",
    ]
    assert [(p.event, p.participant, p.role.value) for p in claims.participations] == [
        (1, "person/孟云舟", "Attend"),
        (1, "person/沈怀瑾", "Chair"),
        (2, "person/温若水", "Meet"),
    ]


def test_a_delegation_that_is_met_is_met_in_who_leads_it() -> None:
    text = (
        "贝林国新港市市长奥雷尔率代表团于3月1日至3日对我市进行友好访问。"
        "3月2日，市长孟云舟会见了代表团一行。"
    )
    claims = read_article(text)
    assert [event.name for event in claims.events][1:] == ["孟云舟会见奥雷尔"]
    met = [p.participant for p in claims.participations if p.event == 2]
    assert met == ["person/孟云舟", "person/奥雷尔"]


def test_a_message_may_be_sent_by_bodies() -> None:
    event = only_event("省退役军人事务厅、省军区3月5日向全省官兵发出慰问信。")
    assert (event.name, event.mode) == (
        "省退役军人事务厅、省军区向全省官兵发出慰问信",
        "Message",
    )
    assert len(event.hosts) == 2


def test_whom_a_message_congratulates_gets_it() -> None:
    text = "3月5日，法国总统杜邦发来贺电，热烈祝贺孟云舟同志连任市长。"
    assert (1, "孟云舟", "Meet") in [(n, who, role) for n, who, role in parts(text)] or (
        2,
        "孟云舟",
        "Meet",
    ) in parts(text)


def test_all_of_a_list_at_the_end_of_a_sentence_are_met() -> None:
    text = "3月5日，部长孟云舟会见了省委书记温若水，市委书记江一帆，副省长沈思源。"
    assert parts(text) == [
        (1, name, "Meet") for name in ("孟云舟", "温若水", "江一帆", "沈思源")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("3月5日，市长孟云舟复信法国友人杜邦。", "孟云舟给法国友人杜邦复信", id="复信"),
        pytest.param(
            "3月5日，市长孟云舟在峰会前会见法国总统杜邦。", "孟云舟会见杜邦", id="before a summit"
        ),
        pytest.param(
            "3月5日，市长孟云舟、副市长温若水同采访大会的中外记者亲切见面。",
            "孟云舟同中外记者见面",
            id="the other side has no name",
        ),
        pytest.param(
            "3月5日，法国总统杜邦与市长孟云舟会面，讨论合作。", "杜邦同孟云舟会面", id="会面"
        ),
        pytest.param(
            "3月5日，市长孟云舟会见了温若水同志亲属。",
            "孟云舟会见温若水同志亲属",
            id="kin",
        ),
    ],
)
def test_talks_in_other_words_are_found(text: str, name: str) -> None:
    assert [found for rule, found in events(text) if rule == "events.talks"] == [name]


def test_whoever_speaks_behind_talks_before_a_meeting_speaks_at_it() -> None:
    text = (
        "全市座谈会3月5日召开。市长孟云舟出席座谈会，并在会前会见代表。\n"
        "副市长温若水在座谈会上强调，要抓好落实。"
    )
    assert (1, "温若水", "Speak") in parts(text)


def test_talks_told_behind_what_somebody_said_are_the_papers_report() -> None:
    text = (
        "中国外长孟云舟今天在上海表示，中方愿加强合作。\n"
        "孟云舟今天分别会见了出席会议的越南外长阮怡年和法国外长奥雷尔。"
    )
    assert [event.name for event in read_article(text).events] == [
        "孟云舟会见阮怡年",
        "孟云舟会见奥雷尔",
    ]


def test_the_name_of_talks_ends_with_the_headline() -> None:
    (event,) = read_article("2021年3月6日　来源：青州日报", "孟云舟会见四国外长").events
    assert event.name == "孟云舟会见四国外长"


def test_a_call_is_told_by_what_was_said() -> None:
    text = "法国总统杜邦3月5日与市长孟云舟通电话时表示，要加强合作。"
    assert parts(text)[:2] == [(1, "杜邦", "Meet"), (1, "孟云舟", "Meet")]


def test_talks_may_be_held() -> None:
    text = "3月5日，市长孟云舟分别同法国总统杜邦、外长方明达举行会见。"
    assert [who for _, who, _ in parts(text)] == ["孟云舟", "杜邦", "孟云舟", "方明达"]


def test_an_envoy_is_met_and_not_who_sent_him() -> None:
    text = "3月5日，市长孟云舟会见作为法国总统杜邦特使来访的法国外长方明达。"
    assert parts(text) == [(1, "孟云舟", "Meet"), (1, "方明达", "Meet")]


def test_who_took_part_in_talks_has_none_of_his_own() -> None:
    text = "市长孟云舟5日会见了代表。副市长温若水、副市长方明达参加了会见。"
    assert parts(text) == [
        (1, "孟云舟", "Meet"),
        (1, "温若水", "Accompany"),
        (1, "方明达", "Accompany"),
    ]


def test_who_died_is_no_side_of_a_message() -> None:
    told = "3月5日，国家主席孟云舟就贝林国总统奥雷尔在事故中遇难向贝林国副总统卡尔森致唁电。"
    claims = read_article(told)
    meet = {p.participant for p in claims.participations if p.role is ParticipationRole.MEET}
    assert meet == {"person/孟云舟", "person/卡尔森"}


def test_a_team_that_talks_is_its_leaders() -> None:
    text = (
        "3月5日，县委书记孟云舟，县长温若水带领县党政考察团前往青州市考察。\n"
        "考察团一行与青禾集团董事长江行之等进行了亲切、友好会谈。"
    )
    claims = read_article(text)
    assert [(e.name, str(e.date)) for e in claims.events][1:] == [
        ("孟云舟同江行之会谈", "2021-03-05")
    ]
    assert [p.participant for p in claims.participations if p.event == 2] == [
        "person/孟云舟",
        "person/温若水",
        "person/江行之",
    ]
