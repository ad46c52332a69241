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
