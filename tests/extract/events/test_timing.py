"""An event has the day that its own sentence names, or that of the event before it."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import only_event, read_article


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("3月5日，市委召开工作会议。", "2021-03-05", id="before the verb"),
        pytest.param("全市工作会议4日在济南召开。", "2021-03-04", id="between name and verb"),
        pytest.param("市委3月4日至5日召开工作会议。", "2021-03-04/2021-03-05", id="several days"),
        pytest.param("市委召开工作会议。", "None", id="no day"),
        pytest.param("3月5日起，市委召开工作会议。", "None", id="a beginning is no day"),
        pytest.param("今年来，市委召开工作会议。", "None", id="a stretch up to now is no day"),
        pytest.param(
            "省委书记孟云舟5日来到他所在的青州代表团，同代表们一起审议报告。",
            "2021-03-05",
            id="来到",
        ),
        pytest.param("自3月1日以来，市委召开工作会议。", "None", id="since a day"),
        pytest.param("3月5日之前，市委召开工作会议。", "None", id="before a day"),
    ],
)
def test_the_day_is_the_sentence_s(text: str, day: str) -> None:
    assert str(only_event(text).date) == day


def test_the_day_before_is_kept_with_its_basis() -> None:
    text = "3月5日，市委召开工作会议。会后，市委召开座谈会。"
    first, second = read_article(text).events
    assert first.date == second.date
    assert (first.date_basis, second.date_basis) == (None, "与前述活动同日")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("工作会议4日在济南召开。", ("place/济南市",), id="在"),
        pytest.param("济南代表参加的工作会议4日召开。", (), id="no word of place"),
    ],
)
def test_the_place_is_where_the_event_is_held(text: str, places: tuple[str, ...]) -> None:
    assert only_event(text).places == places


_VISIT = "3月5日，市委书记孟云舟到青石镇调研乡村振兴工作。"


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("同一天，市长温若水到柳塘镇检查防汛工作。", "2021-03-05"),
        ("前一天，孟云舟主持召开防汛工作会议。", "2021-03-04"),
        ("实地调研结束后，孟云舟主持召开乡村振兴工作座谈会。", "2021-03-05"),
        ("在青石镇期间，孟云舟会见了青禾集团董事长江一帆。", "2021-03-05"),
        ("在青石镇政府，孟云舟主持召开乡村振兴工作座谈会。", "2021-03-05"),
        ("此前，孟云舟会见了青禾集团董事长江一帆。", "None"),
    ],
)
def test_what_follows_a_visit_is_of_its_day(gap: str, text: str, day: str) -> None:
    first, second = read_article(_VISIT + gap + text).events
    assert (str(first.date), str(second.date)) == ("2021-03-05", day)


def test_the_hour_is_of_the_day_told_before() -> None:
    text = "3月5日上午，街上彩旗飘飘。\n上午11时许，区委书记孟云舟到驻地看望代表。"
    event = only_event(text)
    assert (str(event.date), event.date_basis) == ("2021-03-05", "与前文所述之日同日")


def test_what_those_of_the_meeting_do_next_is_of_its_day() -> None:
    text = (
        "3月5日，青州文化展在青州举行。副市长孟云舟宣布开幕。\n孟云舟等来到民俗展位，察看传承情况。"
    )
    assert [str(event.date) for event in read_article(text).events] == ["2021-03-05"] * 2


def test_the_half_of_a_day_is_of_the_day_that_the_lead_names() -> None:
    text = "3月5日，白石街道集中除患。\n上午，街道召开安全工作会议。"
    assert str(only_event(text).date) == "2021-03-05"


def test_a_year_within_a_clause_dates_what_is_checked_not_the_check() -> None:
    text = "近日，督查组组长孟云舟带队对我市2009年治理情况进行了督导检查。"
    assert only_event(text).date is None


@pytest.mark.parametrize(
    ("lead", "text", "day"),
    [
        (_VISIT, "\n活动现场，市政府与青禾集团举行签约仪式。", "2021-03-05"),
        (_VISIT, "\n酒会前，市政府举行升旗仪式。", "2021-03-05"),
        (_VISIT, "近日，市长温若水到柳塘镇检查防汛工作。", "None"),
        (_VISIT, "此前一天，市政协召开主席会议。", "2021-03-04"),
        (
            "3月5日，市委书记孟云舟在云泽会见青禾集团董事长江一帆。",
            "\n孟云舟还主持召开防汛工作座谈会。",
            "2021-03-05",
        ),
    ],
)
def test_the_day_of_what_is_told_besides(lead: str, text: str, day: str) -> None:
    first, second = read_article(lead + text).events
    assert (str(first.date), str(second.date)) == ("2021-03-05", day)


_SESSION = "3月5日，市十届人大常委会第七次会议召开。\n"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (_SESSION + "温若水当选市人大常委会副主任。", "2021-03-05"),
        (_SESSION + "推选温若水为市人大常委会副主任。", "2021-03-05"),
        (
            "云泽网3月6日综合报道：5日下午，市十届人大三次会议闭幕，温若水当选市人大常委会副主任。",
            "2021-03-05",
        ),
        ("5日上午，内阁召开会议。下午，温若水当选市人大常委会副主任。", "2021-03-05"),
        (_SESSION + "今年1月，省委决定，温若水任云泽市市长。", "2021-01"),
        (
            "主席团5日下午举行会议。\n会议推选温若水为市人大常委会副主任。\n"
            "根据会议日程，大会6日上午开幕，7日下午闭幕。",
            "2021-03-05",
        ),
    ],
)
def test_the_day_of_a_decision_told_apart_from_its_session(text: str, day: str) -> None:
    (change,) = (e for e in read_article(text).events if e.rule.startswith("personnel"))
    assert str(change.date) == day


def test_a_notice_of_posts_is_of_the_day_under_it() -> None:
    title = "中共云泽市委关于温若水等同志职务任免的通知"
    text = (
        "市委决定：\n温若水同志任市委副秘书长。\n中共云泽市委\n2021年3月4日\n"
        "相关新闻\n3月5日，市委召开会议。"
    )
    change = next(e for e in read_article(text, title).events if e.rule.startswith("personnel"))
    assert str(change.date) == "2021-03-04"


def test_a_vote_told_two_sentences_on_is_of_the_session_s_day() -> None:
    text = _SESSION + "会议听取了说明。表决通过了人事事项，决定任命温若水为云泽市财政局局长。"
    change = next(e for e in read_article(text).events if e.rule.startswith("personnel"))
    assert str(change.date) == "2021-03-05"


@pytest.mark.parametrize(
    "text",
    [
        "3月5日，孟云舟到青石镇调研。2月，方明达到过云泽。孟云舟主持召开座谈会。",
        "2月，孟云舟到青石镇调研。孟云舟主持召开防汛座谈会。",
    ],
)
def test_no_day_is_lent_across_other_days_or_by_a_month(text: str) -> None:
    meeting = next(e for e in read_article(text).events if "座谈会" in e.name)
    assert meeting.date is None


def test_a_place_in_a_title_is_not_where_somebody_goes() -> None:
    text = "3月5日，副市长孟云舟带领检查组，对济南市执行《山东省水土保持条例》情况进行检查。"
    assert only_event(text).places == ("place/济南市",)


def test_what_is_to_come_is_not_of_the_day_before_it() -> None:
    text = "3月5日，市委召开工作会议。会议期间，市委将召开座谈会。"
    assert [str(event.date) for event in read_article(text).events] == ["2021-03-05", "None"]


def test_a_meeting_is_of_the_one_day_that_the_report_tells_of() -> None:
    text = "3月4日，省委考核组来校考核。\n全体教师参加了会议，考核会由副书记孟云舟主持。"
    assert {str(event.date) for event in read_article(text).events} == {"2021-03-04"}


@pytest.mark.parametrize(
    "sentence",
    ["近日，多地举办开学仪式。", "其间将举办青州论坛。", "双方召开了合作委员会、研讨会。"],
)
def test_a_meeting_of_another_time_is_not_of_that_day(sentence: str) -> None:
    text = f"3月4日，市委召开工作会议。\n孟云舟表示，要抓好工作。\n{sentence}"
    assert [str(event.date) for event in read_article(text).events][1:] in ([], ["None"])


def test_a_ceremony_on_the_spot_is_of_the_day_told_before() -> None:
    text = "3月4日，云溪街道举办建军节活动。\n现场举行了共建签约仪式。"
    assert {str(event.date) for event in read_article(text).events} == {"2021-03-04"}


def test_a_ceremony_of_a_line_above_the_lead_is_of_the_lead_s_day() -> None:
    text = "孟云舟等市领导出席竣工剪彩仪式\n2月3日，大道竣工。孟云舟等领导出席了竣工剪彩仪式。"
    assert {str(event.date) for event in read_article(text).events} == {"2021-02-03"}
