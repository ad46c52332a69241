"""A leading group that is set up is an event, with those who are put at its head."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import events, parts


@pytest.mark.parametrize(
    ("text", "name", "who"),
    [
        pytest.param(
            "3月5日，县政府决定成立青砚县防汛工作领导小组。"
            "领导小组由县长孟云舟任组长，副县长温若水、江行之任副组长。",
            "成立青砚县防汛工作领导小组",
            ["孟云舟", "温若水", "江行之"],
            id="told",
        ),
        pytest.param(
            "3月5日，县委办公室印发通知，成立以县委书记孟云舟任组长，"
            "县长温若水任副组长的防汛工作领导小组。",
            "成立防汛工作领导小组",
            ["孟云舟", "温若水"],
            id="named behind its heads",
        ),
        pytest.param(
            "县政府决定成立青砚县政务公开领导小组。\n组长：孟云舟（县委常委、副县长）\n"
            "副组长：温若水（县政府办公室主任）\n成员：白露（县财政局局长）\n"
            "三、工作职责\n办公室主任由霍南兼任。",
            "成立青砚县政务公开领导小组",
            ["孟云舟", "温若水", "白露"],
            id="listed",
        ),
    ],
)
def test_who_heads_a_group_is_appointed(text: str, name: str, who: list[str]) -> None:
    number = 1 + events(text).index(("events.formed", name))
    assert [(person, role) for at, person, role in parts(text) if at == number] == [
        (person, "Appointed") for person in who
    ]


def test_a_group_without_heads_is_no_event() -> None:
    assert events("3月5日，县政府决定成立青砚县防汛工作领导小组，统筹全县防汛工作。") == []
