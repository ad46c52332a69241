from __future__ import annotations

import pytest

from kg.readers.press import Press, read_names, read_press


@pytest.mark.parametrize(
    ("text", "reporters", "editors"),
    [
        ("记者 沈一帆 郑秋彤", ("沈一帆", "郑秋彤"), ()),
        ("记者沈一帆、郑秋彤", ("沈一帆", "郑秋彤"), ()),
        ("责编:罗晓、杜思远", (), ("罗晓", "杜思远")),
        ("责 编：罗　晓", (), ("罗晓",)),
        ("青屿日报记者 于蓝 摄影 唐小满", ("于蓝", "唐小满"), ()),
        ("记者\xa0林深\xa0\xa0编辑\xa0木子\xa0\xa0审核\xa0方圆", ("林深",), ("木子", "方圆")),
        ("首席记者 高远", ("高远",), ()),
        ("总台央视记者 高远", ("高远",), ()),
        ("记者 加娜尔·木拉提 刘畅", ("加娜尔·木拉提", "刘畅"), ()),
        ("本报记者 高远 文/图", ("高远",), ()),
        ("记者高远 岭东报道", ("高远",), ()),
        ("记者 高远 通讯员 苏禾报道", ("高远", "苏禾"), ()),
    ],
)
def test_press_is_read(text: str, reporters: tuple[str, ...], editors: tuple[str, ...]) -> None:
    assert read_press(text) == Press(reporters, editors)


@pytest.mark.parametrize(
    "text",
    [
        "记者从商务部了解到，今年以来增长较快",
        "新闻联播",
        "市长高远",
        "记者",
        "组织编辑记者连续推出一线报道，用心讲述",
        "",
    ],
)
def test_what_is_no_list_of_press_is_none(text: str) -> None:
    assert read_press(text) is None


def test_single_characters_set_wide_are_one_name() -> None:
    assert read_names("林　深 王大明 卓 越") == ("林深", "王大明", "卓越")
