"""A speech is an event of its own where it has a place and no meeting."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import events, only_event, parts


def test_an_address_is_an_event_in_which_one_speaks() -> None:
    text = "12月31日，国家主席孟云舟在北京发表新年贺词。"
    event = only_event(text)
    assert (event.rule, event.name) == ("events.address", "孟云舟在北京发表新年贺词")
    assert (str(event.date), event.places) == ("2020-12-31", ("place/北京市",))
    assert parts(text) == [(1, "孟云舟", "Speak")]


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        pytest.param("3月5日，市委书记孟云舟发表讲话。", [], id="no place"),
        pytest.param("市委书记孟云舟在北京发表讲话。", [], id="no day"),
        pytest.param("3月5日，市委书记孟云舟在北京参加报告会。", [], id="报告会 is no speech"),
        pytest.param(
            "3月5日，市委召开工作会议。3月5日，市委书记孟云舟在北京发表讲话。",
            ["events.convene"],
            id="at a meeting",
        ),
    ],
)
def test_no_address_is_made_up(text: str, rules: list[str]) -> None:
    assert [rule for rule, _ in events(text)] == rules


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "宣讲团成员、市委书记孟云舟在北京作宣讲报告。", ["孟云舟在北京作宣讲报告"], id="no day"
        ),
        pytest.param(
            "3月5日，市委书记孟云舟为机关党员讲专题党课。",
            ["孟云舟为机关党员讲专题党课"],
            id="a lesson, to whom",
        ),
    ],
)
def test_a_lecture_is_told_by_its_place_or_its_hearers(text: str, names: list[str]) -> None:
    assert [name for _, name in events(text)] == names
