"""A long list of names is found by its marks, whatever stands in brackets behind a name."""

from __future__ import annotations

import pytest

from kg.extract.names import long_lists
from tests.extract.reading_events import read_article

_NAMES = ("叶林秋", "秦良骥", "穆青山", "覃可华", "温若水", "程远舟", "方明达", "孟云舟")


@pytest.mark.parametrize(
    "asides",
    [
        ("",) * 8,
        ("（女）",) * 8,
        (
            "（女、回族）",
            "（岭东、河西、云泽人）",
            "",
            "（一、二三四五六七八、九）",
            "",
            "",
            "",
            "",
        ),
        ("·奥雷尔", "·巴特尔·西里", "·尔尚热", "", "（回族）", "", "·图瓦德拉·加里", ""),
    ],
    ids=["bare", "with a bracket", "with marks in brackets", "with dots"],
)
def test_marks_are_close_wherever_a_run_of_names_is(asides: tuple[str, ...]) -> None:
    text = "会议通报了" + "、".join(map(str.__add__, _NAMES, asides)) + "的情况。"
    assert long_lists._RUN.search(text) is not None
    assert long_lists._CLOSE.search(text) is not None


def test_marks_that_stand_far_apart_are_of_no_run() -> None:
    text = "要坚持统筹发展和安全的各项重要要求、" * 9
    assert long_lists._RUN.search(text) is None
    assert long_lists._CLOSE.search(text) is None


def test_the_office_before_its_holders_is_none_of_them() -> None:
    text = f"名单如下：\n副主席　岑大川\n副书记　{'　'.join(_NAMES)}\n"
    names = {person.name for person in read_article(text).persons}
    assert names >= set(_NAMES)
    assert not names & {"副书记", "副主席"}
