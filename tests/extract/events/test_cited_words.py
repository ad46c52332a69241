"""Whose words are studied or quoted at an event takes no part in it."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import parts, read_article


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param(
            "3月5日，第二届岭东论坛在青州开幕。国务院副总理孟云舟出席并致辞。\n"
            "孟云舟表示，合作前景广阔。温若水主席强调，要推动合作。",
            ["孟云舟"],
            id="the head of state is quoted",
        ),
        pytest.param(
            "3月5日，国家主席温若水在青州出席第二届岭东论坛并致辞。温若水主席强调，要推动合作。",
            ["温若水"],
            id="who is there speaks",
        ),
        pytest.param(
            "3月5日，孟云舟在青州作宣讲报告。孟云舟紧密结合温若水总书记在全会上的重要讲话，"
            "对全会精神作了阐释。",
            ["孟云舟"],
            id="a speech elsewhere",
        ),
        pytest.param(
            "3月5日，市委召开会议。会上，市委书记孟云舟、副书记白露分别领学了《选读》和温若水"
            "总书记在论坛开幕式上的主旨演讲及温若水总书记在集体学习时发表的重要讲话等内容。",
            ["孟云舟", "白露"],
            id="speeches that are read out",
        ),
    ],
)
def test_who_is_cited_does_not_speak(text: str, speakers: list[str]) -> None:
    assert [who for _, who, role in parts(text) if role == "Speak"] == speakers


def test_words_that_are_cited_were_not_said_at_the_event() -> None:
    text = (
        "3月5日，第二届岭东论坛在青州开幕。国务院副总理孟云舟出席并致辞。\n"
        "孟云舟表示，合作前景广阔。温若水主席强调，要推动合作。"
    )
    assert [(r.speaker, r.event) for r in read_article(text).remarks] == [
        ("孟云舟", 1),
        ("温若水", None),
    ]
