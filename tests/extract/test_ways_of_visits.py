"""Who goes somewhere to do any kind of work is on a visit, whatever the verb; ways × works."""

from __future__ import annotations

import itertools

import pytest

from tests.extract.reading_events import events, parts, read_article

_WAYS = [
    "到青砚县", "深入青砚县", "赴青砚县", "率队到青砚县", "一行深入青砚县",
    "先后到青砚县、白石镇", "带领有关部门负责人深入青砚县", "以“四不两直”方式到青砚县",
    "轻车简从深入青砚县", "马不停蹄来到青砚县，", "再次到青砚县", "到包联的青砚县",
]  # fmt: skip
_WORKS = [
    "调研春耕备耕工作", "开展专题调研", "检查安全生产工作", "督办重点建议办理", "现场办公",
    "现场调度项目建设", "开展巡河工作", "巡林", "开展夜访", "指导抢险救灾", "指挥灭火救援",
    "开展助企纾困", "推进项目建设", "了解企业生产情况", "开展“送温暖”活动", "看望驻地官兵",
]  # fmt: skip


@pytest.mark.parametrize(("way", "work"), list(itertools.product(_WAYS, _WORKS)))
def test_going_somewhere_to_work_is_a_visit(way: str, work: str) -> None:
    text = f"3月5日，副市长江一帆{way}{work}。市委副书记沈思源参加。"
    claims = read_article(text)
    assert [(event.type.value, str(event.date)) for event in claims.events] == [
        ("Visit", "2021-03-05")
    ]
    assert parts(text) == [(1, "江一帆", "Lead"), (1, "沈思源", "Accompany")]


@pytest.mark.parametrize(
    "text",
    [
        "3月5日，副市长江一帆推进项目建设。",
        "3月5日，副市长江一帆协调解决问题。",
        "3月5日，副市长江一帆谈到推进项目建设。",
        "3月5日，副市长江一帆说，要到企业了解情况。",
    ],
)
def test_work_without_going_anywhere_is_no_visit(text: str) -> None:
    assert events(text) == []


def test_an_occasion_of_its_own_is_no_visit() -> None:
    text = "3月5日，副市长江一帆到青砚县开展主题党日活动。"
    assert [rule for rule, _ in events(text)] == ["events.convene"]
