"""Names of meetings are compared in their folded form; their nouns are a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.extract.events.meeting_names import is_generic
from kg.extract.events.same_meetings import is_same_name
from kg.lexicon.words import load_meeting_nouns
from tests.extract.reading_events import events, only_event


@pytest.mark.parametrize(
    ("name", "generic"),
    [
        pytest.param("会议", True, id="bare"),
        pytest.param("此次座谈会", True, id="with a pointer"),
        pytest.param("经济工作会议", False, id="with a subject"),
    ],
)
def test_a_name_is_generic_where_nothing_sets_it_apart(name: str, generic: bool) -> None:
    assert is_generic(name) is generic


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        pytest.param("全市经济工作会议", "经济工作会议", True, id="全市 is folded"),
        pytest.param("岭东经济发展论坛", "2021岭东经济发展论坛", True, id="longer form"),
        pytest.param("“守初心”座谈会", "守初心座谈会", True, id="quotes are folded"),
        pytest.param("会议", "经济工作会议", False, id="too short to be a part"),
        pytest.param(
            "青州市第五届人民代表大会常务委员会第九次会议",
            "青州市五届人大常委会第九次会议",
            True,
            id="long and short form",
        ),
        pytest.param("经济工作会议", "农村工作会议", False, id="another subject"),
    ],
)
def test_names_mean_one_meeting(name: str, other: str, same: bool) -> None:
    assert is_same_name(name, other) is same
    assert is_same_name(other, name) is same


def test_the_longest_noun_of_a_meeting_comes_first() -> None:
    nouns = load_meeting_nouns()
    assert nouns.index("常务会议") < nouns.index("会议")
    assert [len(noun) for noun in nouns] == sorted((len(noun) for noun in nouns), reverse=True)


def test_a_broken_table_of_nouns_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "meetings.tsv").write_text("form\n论坛\n会议\n", "utf-8")
    with pytest.raises(LexiconError, match="out of order"):
        load_meeting_nouns(tmp_path)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("3月5日，全县教育工作会召开。", ["全县教育工作会"], id="any 会"),
        pytest.param(
            "3月5日，县委书记孟云舟主持召开县委常委（扩大）会。", ["县委常委（扩大）会"], id="扩大"
        ),
        pytest.param("3月5日，县农业局召开党委会。", ["党委会"], id="党委会"),
        pytest.param("3月5日，县红十字会在青州举行。", [], id="a body is no meeting"),
        pytest.param("3月5日，县长孟云舟召开机会。", [], id="a word in 会"),
        pytest.param("3月5日，县长孟云舟参加义务植树活动。", ["义务植树活动"], id="活动 of a day"),
        pytest.param("今年，全县举办义务植树活动。", [], id="活动 of no day"),
        pytest.param("会议研究了召开县十七届人大二次会议有关事宜。", [], id="研究召开"),
        pytest.param(
            "3月5日，我校2017级新生开学典礼分别在东校区和西校区举行。校长孟云舟出席了开学典礼。",
            ["我校2017级新生开学典礼"],
            id="典礼 once told",
        ),
    ],
)
def test_a_meeting_is_named_by_what_ends_in_会_and_is_no_body(text: str, names: list[str]) -> None:
    assert [name for _, name in events(text)] == names


def test_a_meeting_without_a_day_is_of_the_day_that_heads_its_paragraph() -> None:
    event = only_event("3月5日上午，青州体育馆座无虚席。全市劳动模范表彰大会在这里举行。")
    assert str(event.date) == "2021-03-05"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "省委、省政府3月5日在青州举行大会，纪念伟大的教育家，杰出的诗人、学者孟云舟同志诞辰"
            "100周年。",
            "纪念孟云舟同志诞辰100周年大会",
            id="honours of the one who is remembered",
        ),
        pytest.param(
            "市委、市政府3月5日在青州举行大会，庆祝第22个教师节。",
            "庆祝第22个教师节大会",
            id="a festival",
        ),
        pytest.param(
            "省政府3月5日在青州召开大会，表彰全省劳动模范和先进工作者。",
            "表彰全省劳动模范和先进工作者大会",
            id="who is honoured",
        ),
    ],
)
def test_a_meeting_that_is_only_called_大会_is_named_by_what_it_is_for(
    text: str, name: str
) -> None:
    assert only_event(text).name == name
