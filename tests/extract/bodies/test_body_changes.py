"""更名, 合并, 组建 and 撤销 as changes of bodies."""

from __future__ import annotations

import pytest

from kg.extract.bodies.body_changes import find_body_changes
from tests.extract.conftest import FindIn

Change = tuple[str, tuple[str, ...], tuple[str, ...]]


def _changes(find_in: FindIn, text: str) -> list[Change]:
    return [
        (
            change.kind,
            tuple(body.removeprefix("body/") for body in change.originals),
            tuple(body.removeprefix("body/") for body in change.results),
        )
        for change in find_body_changes(find_in(text))
    ]


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        pytest.param(
            "3月30日，杭州市文化局更名为杭州市文化和旅游局。",
            [("renamed", ("杭州市文化局",), ("杭州市文化和旅游局",))],
            id="renamed",
        ),
        pytest.param(
            "杭州市外事侨务局并入杭州市商务局。",
            [("merged", ("杭州市外事侨务局",), ("杭州市商务局",))],
            id="merged-into",
        ),
        pytest.param(
            "杭州市粮食局与杭州市物资局合并，组建杭州市粮食和物资储备局。",
            [("merged", ("杭州市粮食局", "杭州市物资局"), ("杭州市粮食和物资储备局",))],
            id="merged",
        ),
        pytest.param(
            "将杭州市粮食局的职责、杭州市物资局的职责整合，组建杭州市粮食和物资储备局。",
            [("merged", ("杭州市粮食局", "杭州市物资局"), ("杭州市粮食和物资储备局",))],
            id="duties-merged",
        ),
        pytest.param(
            "组建杭州市应急管理局，不再保留杭州市民防局、杭州市矿务局。",
            [
                ("founded", (), ("杭州市应急管理局",)),
                ("abolished", ("杭州市民防局",), ()),
                ("abolished", ("杭州市矿务局",), ()),
            ],
            id="founded-and-abolished",
        ),
        pytest.param(
            "杭州市数据资源局正式挂牌成立。", [("founded", (), ("杭州市数据资源局",))], id="opened"
        ),
        pytest.param("倡议成立杭州市应急管理局。", [], id="wished-for"),
        pytest.param("杭州市公安局成立70周年。", [], id="an-anniversary"),
        pytest.param("杭州市人民政府成立事故调查组。", [], id="a-body-that-founds"),
        pytest.param("杭州市公安局与杭州市财政局召开会议。", [], id="no-change"),
    ],
)
def test_what_becomes_of_bodies(find_in: FindIn, text: str, changes: list[Change]) -> None:
    assert _changes(find_in, text) == changes
