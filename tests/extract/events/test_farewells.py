"""Farewells are events of those who came, and no visits of theirs."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import events, parts, remarks

CREMATION = (
    "市政协原副主席孟云舟同志的遗体，5日在青州殡仪馆火化。\n"
    "受市委委托，市委书记温若水等5日到殡仪馆为孟云舟同志送别，并慰问其亲属。\n"
    "上午9时许，温若水和市长霍南等在哀乐声中缓步来到孟云舟同志的遗体前肃立默哀。\n"
    "孟云舟同志在京生前友好也前往送别。"
)


def test_a_cremation_is_attended_by_those_who_stand_before_the_bier() -> None:
    assert events(CREMATION) == [("events.farewell", "孟云舟同志遗体在青州殡仪馆火化")]
    assert parts(CREMATION) == [(1, "温若水", "Attend"), (1, "霍南", "Attend")]


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        pytest.param(
            "市政协原副主席孟云舟同志遗体送别活动，于3月5日在青州殡仪馆举行。\n"
            "市人大常委会主任温若水等前往殡仪馆为孟云舟同志送别，并向他的亲属表示慰问。",
            "孟云舟同志遗体送别活动",
            [(1, "温若水", "Attend")],
            id="送别活动, named without the post",
        ),
        pytest.param(
            "3月5日，孟云舟同志追悼会在青州殡仪馆举行。市委书记温若水致悼词。"
            "市长霍南向孟云舟同志遗体告别。",
            "孟云舟同志追悼会",
            [(1, "温若水", "Speak"), (1, "霍南", "Attend")],
            id="致悼词",
        ),
        pytest.param(
            "3月5日，市委书记温若水来到青州殡仪馆，向孟云舟同志遗体告别。",
            "孟云舟同志送别",
            [(1, "温若水", "Attend")],
            id="no ceremony is named",
        ),
    ],
)
def test_who_comes_to_a_farewell_attends(
    text: str, name: str, roles: list[tuple[int, str, str]]
) -> None:
    assert [found for _, found in events(text)] == [name]
    assert parts(text) == roles


@pytest.mark.parametrize(
    "text",
    [
        "孟云舟同志病重期间，市委书记温若水前往医院看望或以其他方式表示慰问。",
        "3月5日，市委书记温若水对霍南表示深切慰问。",
    ],
    ids=["看望 of the dying", "表示慰问"],
)
def test_condolences_are_neither_visits_nor_words(text: str) -> None:
    assert (events(text), remarks(text)) == ([], [])


def test_all_of_a_list_of_mourners_attend_and_the_dead_one_does_not() -> None:
    text = (
        "3月5日，生物学家孟云舟先生遗体告别仪式在青州殡仪馆举行。\n"
        "青禾大学党委书记温若水，中国科学院院士、国家蛋白质中心理事长贺云初，"
        "云溪大学院长时小海教授，青州大学院长陈铨教授等参加了遗体告别仪式。"
        "孟云舟先生夫人白露教授及亲友，孟云舟先生的学生们参加了遗体告别仪式。"
    )
    assert parts(text) == [
        (1, "温若水", "Attend"),
        (1, "贺云初", "Attend"),
        (1, "陈铨", "Attend"),
        (1, "白露", "Attend"),
    ]
