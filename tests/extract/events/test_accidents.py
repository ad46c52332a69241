"""An accident that has a name is an event of the day that the name tells."""

from __future__ import annotations

from tests.extract.reading_events import read_article


def test_a_named_accident_is_of_the_last_such_day() -> None:
    text = (
        "3月5日，经市政府批准成立的青砚县云溪化工厂“5·16”较大爆炸事故调查组全体会议在青州召开。"
        "副市长孟云舟出席会议并讲话。"
    )
    found = read_article(text, "青砚县“5·16”较大爆炸事故调查组召开会议").events
    assert [(e.rule, e.name, str(e.date)) for e in found][0] == (
        "events.accident",
        "青砚县云溪化工厂“5·16”较大爆炸事故",
        "2020-05-16",
    )
    assert [e.rule for e in found] == ["events.accident", "events.convene"]


def test_what_the_headline_tells_stands_beside_it() -> None:
    text = "青砚县“1·5”较大火灾事故调查报告今天公布，孟某等人被追究责任。"
    found = read_article(text, "青砚县“1·5”较大火灾事故调查报告公布").events
    assert [e.rule for e in found] == ["events.headline", "events.accident"]
