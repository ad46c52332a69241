"""Notices and careers say who a person is and which posts begin when."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import read_article, tenures

NOTICE = "孟云舟，男，汉族，1969年5月生，现任杭州市财政局局长，拟任浙江省财政厅副厅长。"


def test_a_notice_has_the_post_held_and_the_post_to_come() -> None:
    assert tenures(NOTICE) == [
        ("孟云舟", "杭州市财政局", "局长", "Incumbent"),
        ("孟云舟", "浙江省财政厅", "副厅长", "Nominee"),
    ]


def test_a_notice_states_sex_birth_and_ethnicity() -> None:
    (person,) = read_article(NOTICE).persons
    assert (person.sex, str(person.birth), person.ethnicity) == ("男", "1969-05", "汉族")


def test_a_line_of_a_career_has_posts_that_are_over() -> None:
    text = "市委书记孟云舟简历\n2006年11月任杭州市委副书记、市长。"
    claims = read_article(text)
    career = [t for t in claims.tenures if t.rule == "personnel.career"]
    assert [(t.role, t.kind.value, str(t.started_on)) for t in career] == [
        ("副书记", "Former", "2006-11"),
        ("市长", "Former", "2006-11"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("市委书记孟云舟的责任重大。", id="责任"),
        pytest.param("市委书记孟云舟担任过许多工作。", id="no post and no day"),
    ],
)
def test_no_post_is_made_up(text: str) -> None:
    assert tenures(text) == []
