"""Names of Japan and Korea behind titles of these states."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn


def _holders(find_in: FindIn, text: str) -> list[tuple[str, str]]:
    return [(held.person, held.title.role) for held in find_in(text).holdings]


@pytest.mark.parametrize("name", ["山市早苗", "大泉进一郎", "鸠川由纪夫", "宫川阳子", "织田信长"])
def test_any_characters_make_a_name_of_japan(find_in: FindIn, name: str) -> None:
    assert _holders(find_in, f"日本首相{name}表示，要努力。") == [(name, "首相")]
    assert _holders(find_in, f"日本外务大臣{name}说，要努力。") == [(name, "外务大臣")]


def test_a_surname_may_stand_before_a_preposition_in_a_name_of_korea(find_in: FindIn) -> None:
    assert _holders(find_in, "韩国总统金在烈3日表示，要努力。") == [("金在烈", "总统")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("日本首相官邸表示，要努力。", id="a house"),
        pytest.param("日本首相国家元首表示，要努力。", id="a word of two words"),
        pytest.param("日本首相访华表示欢迎。", id="a verb"),
        pytest.param("韩国总统办公室表示，要努力。", id="an office"),
        pytest.param("日本首相在国会表示，要努力。", id="a preposition"),
        pytest.param("日本首相特使抵京。", id="another's title"),
        pytest.param("民众在日本首相官邸前举行集会。", id="before a house"),
        pytest.param("就日本首相错误言论表示，要反省。", id="what one said"),
        pytest.param("他会见日本首相，指出要反省。", id="a mark"),
        pytest.param("他会见日本首相\n日本举行选举。", id="the next line"),
        pytest.param("韩国总统将访华，举行会谈。", id="what one will do"),
        pytest.param("韩国总统秘书室室长表示，要努力。", id="an aide's title"),
    ],
)
def test_what_is_no_name_is_none(find_in: FindIn, text: str) -> None:
    assert _holders(find_in, text) == []
