"""Minutes tell of their meeting by labels."""

from __future__ import annotations

from tests.extract.reading_events import read_article

TITLE = "青潭县人民政府第63次常务会议纪要（摘要）"
TEXT = (
    "时间：2021年3月5日\n地点：县政府三楼会议室\n主持：孟云舟（县长）\n"
    "出席：温若水（副县长） 聂海燕\n列席：叶林川（县政协副主席）\n请假：霍南（副县长）\n\n"
    "一、会议听取了县教育局局长段晓雯关于校舍安全的报告。\n"
    "二、会议决定：万全任县政府副秘书长。"
)


def test_the_head_of_minutes_is_the_meeting() -> None:
    claims = read_article(TEXT, TITLE)
    meeting = claims.events[0]
    assert (meeting.rule, meeting.name) == ("events.minutes", "青潭县人民政府第63次常务会议")
    assert (str(meeting.date), meeting.ordinal) == ("2021-03-05", 63)
    roles = [
        (part.participant.removeprefix("person/"), part.role.value)
        for part in claims.participations
        if part.event == meeting.number
    ]
    assert roles == [
        ("孟云舟", "Chair"),
        ("温若水", "Attend"),
        ("聂海燕", "Attend"),
        ("叶林川", "Attend"),
        ("段晓雯", "Speak"),
    ]


def test_what_minutes_decide_is_of_the_day_of_their_head() -> None:
    decided = [e for e in read_article(TEXT, TITLE).events if e.rule == "personnel.appointed"]
    assert [str(event.date) for event in decided] == ["2021-03-05"]


def test_a_report_with_one_label_is_no_minutes() -> None:
    claims = read_article("主持：孟云舟\n全县工作有序推进。", "全县农业工作会议")
    assert [event.rule for event in claims.events if event.rule == "events.minutes"] == []
