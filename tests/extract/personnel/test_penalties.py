"""A 通报 names several people; each has a penalty of his own, and a date."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import events, parts, read_article


@pytest.mark.parametrize(
    ("text", "names", "roles"),
    [
        pytest.param(
            "2020年7月，罗青松受到行政记过处分，周立田、田小满被诫勉谈话。",
            ["罗青松受到行政记过处分", "周立田、田小满被诫勉谈话"],
            [(1, "罗青松", "Investigated"), (2, "周立田", "Investigated")]
            + [(2, "田小满", "Investigated")],
            id="two-clauses",
        ),
        pytest.param(
            "2020年7月，青州市纪委给予罗青松党内严重警告、政务降级处分。",
            ["给予罗青松党内严重警告、政务降级处分"],
            [(1, "罗青松", "Investigated")],
            id="the-name-inside",
        ),
        pytest.param(
            "镇长罗青松身为党员干部，违规收受礼金。2020年8月，受到撤销党内职务、政务撤职处分。",
            ["罗青松受到撤销党内职务、政务撤职处分"],
            [(1, "罗青松", "Removed")],
            id="the-subject-named-before",
        ),
        pytest.param(
            "青州市民政局局长罗青松，青州市审计局局长周立田均因失职失责受到政务记过处分。",
            ["罗青松、周立田受到政务记过处分"],
            [(1, "罗青松", "Investigated"), (1, "周立田", "Investigated")],
            id="all-of-them",
        ),
        pytest.param(
            "决定给予罗青松开除党籍处分。市委常委会确认给予其开除党籍的处分。",
            ["给予罗青松开除党籍处分"],
            [(1, "罗青松", "Removed")],
            id="told-twice",
        ),
        pytest.param("对责任人给予党纪政务处分，给予唐某党内警告处分。", [], [], id="no-name"),
        pytest.param("有关责任人受到相应处理，某公司受到行政处罚。", [], [], id="nobody-is-named"),
        pytest.param(
            "镇长罗青松负有领导责任。其他责任人受到党内警告处分。", [], [], id="another-subject"
        ),
    ],
)
def test_who_gets_what(text: str, names: list[str], roles: list[tuple[int, str, str]]) -> None:
    assert [name for _, name in events(text)] == names
    assert parts(text) == roles


def test_a_penalty_has_the_month_before_it() -> None:
    text = "2015年3月至2016年8月，罗青松收受礼金。2017年6月，罗青松受到党内警告处分。"
    (event,) = read_article(text).events
    assert str(event.date) == "2017-06"


def test_a_circular_is_a_release() -> None:
    title = "青州市纪委通报3起违反中央八项规定精神典型问题"
    rules = events("2020年6月，罗青松受到党内警告处分。", title)
    assert ("events.notice", title) in rules


def test_the_session_of_a_notice_dates_its_appointments() -> None:
    title = "青州市人民政府关于罗青松等同志职务任免的通知"
    head = "经2021年1月27日市第九届人民政府第63次常务会议研究决定："
    text = f"{head}\n罗青松同志（女）任市审计局副局长。"
    found = {event.rule: str(event.date) for event in read_article(text, title).events}
    assert found["events.noted"] == found["personnel.appointed"] == "2021-01-27"
    assert found["events.notice"] == "2021-03-06"


def test_其_is_who_the_sentence_named() -> None:
    text = (
        "全会通过县纪委关于原局长孟云舟严重违纪违法问题的报告，"
        "同意县委2020年10月作出的给予其开除党籍的处分。"
    )
    assert [(rule, name) for rule, name in events(text)][-1] == (
        "personnel.penalty",
        "给予孟云舟开除党籍的处分",
    )
