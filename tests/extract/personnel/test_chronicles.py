"""Chronicles (大事记) and digests with headings in brackets."""

from __future__ import annotations

import pytest

from kg.extract.base.reading import read
from kg.extract.document import find
from kg.lexicon import Lexicon
from kg.model.text import SourceText, Span
from kg.model.time import PartialDate
from kg.text.chronicles import Chronicle, find_chronicle
from tests.extract.reading_events import read_article

_DAYS = (
    "1日  县委书记孟云舟主持召开县委常委会会议。\n"
    "同日  省水利厅副厅长王建国一行到青砚县检查水库除险加固工程。\n"
    "3—5日  县十七届人大六次会议在青砚县召开。\n"
    "10日  江汀市委常委、组织部部长尹朝禹到青砚县调研基层党建工作。"
)


def _days(text: str, title: str) -> list[tuple[str, str]]:
    return [(e.name, str(e.date)) for e in read_article(text, title).events]


def test_days_are_of_the_month_that_the_headline_tells() -> None:
    assert _days(_DAYS, "青砚县2019年8月大事记") == [
        ("县委常委会会议", "2019-08-01"),
        ("王建国一行到青砚县检查水库除险加固工程", "2019-08-01"),
        ("县十七届人大六次会议", "2019-08-03/2019-08-05"),
        ("尹朝禹到青砚县调研基层党建工作", "2019-08-10"),
    ]


def test_a_day_at_the_head_of_a_line_is_no_part_of_a_place() -> None:
    bodies = {body.name for body in read_article(_DAYS, "青砚县2019年8月大事记").bodies}
    assert "中国共产党江汀市委员会" in bodies


def test_lines_of_their_own_tell_year_and_month() -> None:
    text = (
        "1951年\n3月5日，孟云舟县长主持召开全县农业会议。\n1952年\n4月\n"
        "6日，孟云舟县长主持召开全县教育会议。"
    )
    assert [day for _, day in _days(text, "青砚县大事记（1949—1999）")] == [
        "1951-03-05",
        "1952-04-06",
    ]


def test_a_heading_in_brackets_is_no_part_of_what_it_heads() -> None:
    text = (
        "【全县教育工作会议召开】3月5日，全县教育工作会议召开，副县长孟云舟出席并讲话。\n"
        "【方明达调研春耕工作】3月4日，县长方明达到白石镇调研春耕工作。"
    )
    assert _days(text, "一周要闻（3月1日—7日）") == [
        ("全县教育工作会议", "2021-03-05"),
        ("方明达到白石镇调研春耕工作", "2021-03-04"),
    ]


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("青砚县2021年3月大事记", Chronicle(2021, 3, "2021年3月大事记")),
        ("市委2019年工作大事记（节选）", Chronicle(2019, None, "2019年工作大事记")),
        ("青砚县大事记（1949—1999）", Chronicle(None, None, "大事记")),
        ("2021年3月全县教育工作会议召开", None),
    ],
)
def test_what_a_headline_tells(headline: str, told: Chronicle | None) -> None:
    assert find_chronicle(headline) == told


def test_the_day_of_publication_is_none_of_its_days(lexicon: Lexicon) -> None:
    text = "青砚县2019年8月份大事记\n时间：2021-07-10\n1日，县委书记孟云舟主持召开座谈会。"
    body = Span(text.index("1日"), len(text))
    title = Span(0, text.index("\n"))
    source = SourceText("a.txt", text, "0" * 64, PartialDate(2021, 7, 10), None, None, title, body)
    found = find(read(source, lexicon))[0].dates
    assert [str(date.value) for date in found] == ["2019-08", "2021-07-10", "2019-08-01"]


def test_an_item_with_a_sign_is_of_the_day_of_the_item_before() -> None:
    text = "4日 县委召开工作会议。\nΔ 县委书记孟云舟到青石镇调研。\n5日 县委召开座谈会。"
    assert [day for _, day in _days(text, "青砚县大事记（2019年8月）")] == [
        "2019-08-04", "2019-08-04", "2019-08-05",
    ]  # fmt: skip
