"""A report that tells of no other event is of what its headline names."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import events, only_event, read_article

RULE = "events.headline"


def test_the_headline_names_the_event_and_the_lead_its_day() -> None:
    event = only_event("当地时间5日，浙江北部发生地震，无人伤亡。", "浙江北部发生5.2级地震")
    assert (event.rule, event.name) == (RULE, "浙江北部发生5.2级地震")
    assert str(event.date) == "2021-03-05"


def test_of_two_headlines_the_first_is_another_name() -> None:
    event = only_event("浙江北部5日发生地震。", "浙江北部发生5.2级地震 当地暂停搜救")
    assert event.other_names == ("浙江北部发生5.2级地震",)


def test_who_says_what_the_headline_tells_speaks() -> None:
    claims = read_article("法国总统杜邦5日说，将提高预算。", "法国总统宣布将提高预算")
    assert [(p.participant, p.role.value) for p in claims.participations] == [
        ("person/杜邦", "Speak")
    ]
    assert [remark.event for remark in claims.remarks] == [1]


def test_a_headline_that_names_a_meeting_is_the_meeting_told_below() -> None:
    claims = read_article(
        "会议指出，要压实责任。\n省委常委孟云舟出席会议并讲话。温若水主持，江行之出席。",
        "全省信访工作推进会",
    )
    (event,) = claims.events
    assert (event.rule, event.type.value, event.name) == (RULE, "Meeting", "全省信访工作推进会")
    assert [(p.participant, p.role.value) for p in claims.participations] == [
        ("person/孟云舟", "Attend"),
        ("person/孟云舟", "Speak"),
        ("person/温若水", "Chair"),
        ("person/江行之", "Attend"),
    ]


def test_a_body_that_goes_is_a_visit_with_those_who_go_along() -> None:
    claims = read_article(
        "座谈会首先播放了宣传片。区委副书记孟云舟全程陪同。", "徐汇区经贸考察团赴前进区考察"
    )
    assert [(e.rule, e.type.value) for e in claims.events] == [("events.visit", "Visit")]
    assert [(p.participant, p.role.value) for p in claims.participations] == [
        ("person/孟云舟", "Accompany")
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("春耕进展顺利。", "【新思想引领新征程】各地加快推进春耕", id="a feature"),
        pytest.param("第一条 为了加强管理，制定本条例。", "浙江省物业管理条例", id="a text"),
        pytest.param("春耕进展顺利。", "浙江的春天", id="no verb"),
        pytest.param("春耕进展顺利。", "浙江加快推进春耕", id="no time"),
    ],
)
def test_what_is_no_report_has_no_event(text: str, title: str) -> None:
    assert events(text, title) == []


def test_another_event_leaves_none_to_the_headline() -> None:
    rules = [rule for rule, _ in events("3月5日，市委召开工作会议。", "浙江部署加快推进春耕")]
    assert rules == ["events.convene"]


def test_items_of_a_digest_have_one_each() -> None:
    text = "浙江北部发生地震\n5日，浙江北部发生地震。\n杭州机场开始通航\n4日，杭州机场通航。"
    found = read_article(text, "国际联播快讯").events
    assert [(e.name, str(e.date)) for e in found] == [
        ("浙江北部发生地震", "2021-03-05"),
        ("杭州机场开始通航", "2021-03-04"),
    ]


def test_an_accident_is_told_beside_what_was_done_then() -> None:
    text = (
        "3月5日，青砚县一化工厂发生爆炸，造成3人死亡。\n"
        "事故发生后，副市长孟云舟率市应急管理局赶赴现场指挥处置。"
    )
    claims = read_article(text, "青砚县一化工厂发生爆炸致3人死亡")
    assert [(event.rule, str(event.date)) for event in claims.events] == [
        ("events.headline", "2021-03-05"),
        ("events.visit", "2021-03-05"),
    ]


def test_what_only_the_headline_names_takes_the_day_and_the_people_of_the_article() -> None:
    text = (
        "3月5日下午，市政协约请各界人士座谈。市政协主席孟云舟主持会议，副主席温若水参加会议。\n"
        "孟云舟指出，要广泛凝聚共识。"
    )
    claims = read_article(text, "市政协召开各界人士座谈会")
    assert [str(event.date) for event in claims.events] == ["2021-03-05"]
    assert [(p.participant, p.role.value) for p in claims.participations] == [
        ("person/孟云舟", "Chair"),
        ("person/温若水", "Attend"),
        ("person/孟云舟", "Speak"),
    ]
    assert [remark.event for remark in claims.remarks] == [1]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        pytest.param("第三届青州电影节开幕", "Meeting", id="opens"),
        pytest.param("法国和日本两国外长通话讨论合作", "Talks", id="calls"),
        pytest.param("新技术标准化白皮书发布", "Release", id="comes out"),
        pytest.param("法国宣布将与日本举行谈判", "Event", id="only said"),
    ],
)
def test_the_verb_of_a_headline_tells_its_kind(title: str, kind: str) -> None:
    (event,) = read_article("昨天（3月5日），有关消息公布。", title).events
    assert event.type.value == kind


def test_what_is_only_called_a_meeting_is_one() -> None:
    text = "3月5日，专家组实地察看了保护区。县长孟云舟主持会议。副县长温若水参加会议。"
    event = only_event(text, "专家组考察云溪自然保护区")
    assert (event.type.value, str(event.date)) == ("Meeting", "2021-03-05")
    claims = read_article(text, "专家组考察云溪自然保护区")
    assert [part.role.value for part in claims.participations] == ["Chair", "Attend"]


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("青州一仓库爆炸 5人受伤", "2021-03-04"),
        ("青州市长称仓库爆炸5人受伤", "2021-03-05"),
    ],
)
def test_the_day_of_a_report_is_not_that_of_what_befell(title: str, day: str) -> None:
    text = "据当地媒体5日报道，青州一仓库4日发生爆炸，5人受伤。"
    assert str(only_event(text, title).date) == day


@pytest.mark.parametrize(
    "title",
    ["外资企业持续投资岭东", "岭东外贸进出口同比增长4.8%", "岭东消费市场稳步回升"],
)
def test_how_things_go_is_no_occasion(title: str) -> None:
    assert events("今年以来，岭东对外开放不断扩大。3月5日发布的数字如此。", title) == []


def test_each_side_tells_of_a_deed_of_its_own() -> None:
    text = "法国国防部5日称，法军打击了敌军弹药库。日本方面同一天称，日军击落数架无人机。"
    found = read_article(text, "法国称打击敌军弹药库 日本称击落敌无人机").events
    assert [(e.rule, e.name, str(e.date)) for e in found] == [
        (RULE, "法国称打击敌军弹药库", "2021-03-05"),
        (RULE, "日本称击落敌无人机", "2021-03-05"),
    ]


def test_what_a_part_without_a_sayer_tells_belongs_to_the_part_before() -> None:
    text = "法国国防部5日称，法军遭到空袭，击落一架敌机。日本呼吁双方保持克制。"
    event = only_event(text, "法国称遭空袭 反击击落一架敌机 日本呼吁双方保持克制")
    assert event.name == "法国称遭空袭 反击击落一架敌机"


@pytest.mark.parametrize(
    "title",
    ["法国总统称将提高预算", "法国警告日本勿升级局势", "国际人士表示中国经济有韧性 潜力大"],
)
def test_mere_words_are_no_event(title: str) -> None:
    claims = read_article("法国总统杜邦5日表示，将提高预算。", title)
    assert claims.events == ()
    assert claims.participations == ()


def test_a_deed_that_the_headline_tells_stands_beside_a_meeting_told_below() -> None:
    text = "法国国防部5日称，法军打击敌军弹药库。法国外长杜邦5日出席欧洲安全论坛时表示，形势严峻。"
    found = read_article(text, "法国称打击敌军弹药库").events
    assert [e.rule for e in found] == [RULE, "events.attend"]


def test_the_crew_takes_part_in_what_the_headline_tells() -> None:
    text = "3月5日，云舟二号载人飞船成功着陆，航天员孟云舟、温若水身体状态良好。"
    claims = read_article(text, "云舟二号返回任务圆满成功")
    assert [(p.participant, p.role.value) for p in claims.participations] == [
        ("person/孟云舟", "Attend"),
        ("person/温若水", "Attend"),
    ]
