"""Notices, lists of who does what, minutes and lives, as offices publish them."""

from __future__ import annotations

from hashlib import sha256

from kg.extract import extract_claims
from kg.lexicon import load_lexicon
from kg.model.text import SourceText, Span
from kg.model.time import PartialDate
from tests.extract.reading_events import read_article


def _tenures(text: str) -> set[tuple[str, str, str]]:
    claims = read_article(text)
    return {(t.person, t.body.removeprefix("body/"), t.role) for t in claims.tenures}


def test_rows_that_what_each_does_parts() -> None:
    text = (
        "孟云舟  市委副书记、市长\n领导市政府全面工作，分管市审计局。\n"
        "方明达  市委常委、常务副市长\n负责市政府常务工作。\n"
        "叶林川  副市长、市公安局局长\n负责公安、司法、信访等方面工作，出席青州市会议。"
    )
    assert _tenures(text) == {
        ("孟云舟", "中国共产党青州市委员会", "副书记"),
        ("孟云舟", "青州市人民政府", "市长"),
        ("方明达", "中国共产党青州市委员会", "常委"),
        ("方明达", "青州市人民政府", "常务副市长"),
        ("叶林川", "青州市人民政府", "副市长"),
        ("叶林川", "青州市公安局", "局长"),
    }


def test_labels_of_minutes_that_are_set_apart() -> None:
    text = (
        "时    间：2021年3月5日下午\n地    点：市政府二楼会议室\n"
        "主 持 人：孟云舟  市委副书记、市长\n"
        "出    席：方明达  叶林川\n会议听取了市财政局关于预算执行情况的汇报。"
    )
    claims = read_article(text, "青州市政府第35次常务会议纪要")
    (meeting,) = claims.events
    roles = {(p.participant.removeprefix("person/"), p.role.value) for p in claims.participations}
    assert (meeting.name, str(meeting.date)) == ("青州市政府第35次常务会议", "2021-03-05")
    assert roles == {("孟云舟", "Chair"), ("方明达", "Attend"), ("叶林川", "Attend")}
    assert ("孟云舟", "青州市人民政府", "市长") in {
        (t.person, t.body.removeprefix("body/"), t.role) for t in claims.tenures
    }


def test_a_list_of_decisions_has_the_day_of_its_head() -> None:
    text = (
        "青州市第十五届人民代表大会常务委员会第三十一次会议于2021年2月28日决定：\n"
        "接受孟云舟辞去青州市人民政府副市长职务的请求；\n任命方明达为青州市人民政府副市长；\n"
        "免去石奇珠的青州市人民检察院检察员职务。"
    )
    changes = {
        event.name: str(event.date)
        for event in read_article(text).events
        if event.rule.startswith("personnel.")
    }
    assert changes == {
        "免去孟云舟的青州市人民政府副市长职务": "2021-02-28",
        "任命方明达为青州市人民政府副市长": "2021-02-28",
        "免去石奇珠的青州市人民检察院检察员职务": "2021-02-28",
    }


def test_a_notice_of_no_other_day_decides_on_its_own() -> None:
    title = "青州市人民政府关于孟云舟等同志职务任免的通知"
    whole = f"{title}\n经研究决定：\n任命孟云舟为青州市财政局局长。"
    source = SourceText(
        "a.txt", whole, sha256(whole.encode()).hexdigest(), PartialDate(2021, 3, 8), "青州日报",
        None, Span(0, len(title)), Span(len(title) + 1, len(whole)),
    )  # fmt: skip
    changes = [e for e in extract_claims(source, load_lexicon()).events if "personnel" in e.rule]
    assert [(str(e.date), e.date_basis) for e in changes] == [("2021-03-08", "发文日期2021-03-08")]


def test_a_life_in_lines_is_no_occasion() -> None:
    text = (
        "孟云舟，男，汉族，1963年10月生。\n1990.03—1996.11  水利部规划计划司副处长、处长\n"
        "1996.11—2001.05  水利部办公厅副主任"
    )
    assert read_article(text, "人物简历：孟云舟").events == ()


def test_who_loses_a_post_is_named_once() -> None:
    (change,) = read_article("3月5日，会议决定免去孟云舟的青州市财政局局长职务。").events
    assert (change.name, change.other_names) == ("免去孟云舟的青州市财政局局长职务", ())


def test_a_title_of_honour_is_no_formula() -> None:
    text = "授予孟云舟等6名同志“全市信访工作先进个人”称号。"
    assert read_article(text).concepts == ()
