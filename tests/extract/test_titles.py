"""Titles, their seats, and the persons who bear them."""

from __future__ import annotations

import pytest

from kg.model.knowledge import TenureKind
from tests.extract.conftest import FindIn


def _held(find_in: FindIn, text: str) -> list[tuple[str, str, str]]:
    return [
        (held.person, held.title.body.full, held.title.role)
        for held in find_in(text).holdings
        if held.title.body is not None
    ]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param(
            "杭州市委副书记、市长程远舟主持会议。",
            [
                ("程远舟", "中国共产党杭州市委员会", "副书记"),
                ("程远舟", "杭州市人民政府", "市长"),
            ],
            id="chain",
        ),
        pytest.param(
            "杭州市副市长程远舟、叶林川出席会议。",
            [
                ("程远舟", "杭州市人民政府", "副市长"),
                ("叶林川", "杭州市人民政府", "副市长"),
            ],
            id="list",
        ),
        pytest.param(
            "浙江省水利厅党组书记、厅长程远舟主持会议。",
            [
                ("程远舟", "浙江省水利厅党组", "书记"),
                ("程远舟", "浙江省水利厅", "厅长"),
            ],
            id="party-group-and-department",
        ),
        pytest.param(
            "杭州市委常委、组织部部长程远舟出席。",
            [
                ("程远舟", "中国共产党杭州市委员会", "常委"),
                ("程远舟", "中国共产党杭州市委员会组织部", "部长"),
            ],
            id="unit-without-its-place",
        ),
        pytest.param(
            "程远舟（杭州市市长）参加。", [("程远舟", "杭州市人民政府", "市长")], id="brackets"
        ),
        pytest.param(
            "哈萨克斯坦总统托卡耶夫表示欢迎。",
            [("托卡耶夫", "哈萨克斯坦共和国", "总统")],
            id="state",
        ),
    ],
)
def test_titles_are_held(find_in: FindIn, text: str, held: list[tuple[str, str, str]]) -> None:
    assert _held(find_in, text) == held


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("杭州市市长信箱收到来信。", id="a-thing-of-the-office"),
        pytest.param("杭州市委常委会召开会议。", id="a-piece-of-a-body"),
        pytest.param("各成员单位要高度重视。", id="nobody-in-particular"),
        pytest.param("杭州市委书记：要高度重视。", id="a-colon-behind"),
    ],
)
def test_what_nobody_holds_binds_no_name(find_in: FindIn, text: str) -> None:
    assert _held(find_in, text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("杭州市市长程远舟出席。", TenureKind.INCUMBENT),
        ("杭州市原市长程远舟出席。", TenureKind.FORMER),
        ("杭州市代市长程远舟出席。", TenureKind.ACTING),
        ("日前市长程远舟出席。", TenureKind.INCUMBENT),
    ],
)
def test_modifiers_tell_the_kind_of_a_tenure(find_in: FindIn, text: str, kind: TenureKind) -> None:
    assert [title.kind for title in find_in(text).titles] == [kind]
