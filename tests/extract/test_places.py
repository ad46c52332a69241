"""Places: known ones, those that only the document knows, 京, 我市, and sites."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn


def _places(find_in: FindIn, text: str, **frame: str) -> list[tuple[str, str, str]]:
    found = find_in(text, **frame).places
    return [(text[p.start : p.end], p.name, p.rule) for p in found]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("他在杭州调研。", ("杭州", "杭州市", "places.known"), id="short-form"),
        pytest.param("会议在京召开。", ("京", "北京市", "places.capital"), id="capital"),
        pytest.param(
            "云泽市召开大会。云泽市委书记讲话。", ("云泽市", "云泽市", "places.local"), id="local"
        ),
        pytest.param(
            "杭州市召开大会。我市有力推进。", ("我市", "杭州市", "places.ours"), id="ours"
        ),
        pytest.param("他来到杭州市东沙水库。", ("东沙水库", "东沙水库", "places.site"), id="site"),
    ],
)
def test_a_place_is_found(find_in: FindIn, text: str, place: tuple[str, str, str]) -> None:
    assert place in _places(find_in, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("他是上海人。", id="people-of-a-place"),
        pytest.param("俄罗斯族群众参加。", id="an-ethnic-group"),
        pytest.param("新中国成立以来变化巨大。", id="new-china"),
        pytest.param("走进文化广场。", id="a-kind-of-site"),
        pytest.param("建立示范区。", id="a-kind-of-division"),
        pytest.param("做好乡镇工作。", id="everyday-word"),
    ],
)
def test_what_names_no_place_is_left_alone(find_in: FindIn, text: str) -> None:
    assert _places(find_in, text) == []


def test_the_publisher_settles_what_the_text_leaves_open(find_in: FindIn) -> None:
    home = find_in("市委召开会议。", publisher="北京日报").home
    assert home.of("市") == ("北京市", "来源：北京日报")
    assert home.of("省") is None


def test_the_division_above_stands_in(find_in: FindIn) -> None:
    home = find_in("杭州市召开大会。").home
    assert home.of("省") == ("浙江省", "杭州市属浙江省（GB/T 2260）")
