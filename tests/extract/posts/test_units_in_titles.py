"""Units that a title names in short: whose they are, and that the text mentions them."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import mentioned_bodies, read_article


def _held(text: str) -> set[str]:
    return {tenure.body.removeprefix("body/") for tenure in read_article(text).tenures}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        pytest.param(
            "岚水县政协副主席、统战部部长程远舟出席。",
            "中国共产党岚水县委员会统一战线工作部",
            id="behind the cppcc",
        ),
        pytest.param(
            "岚水县人大常委会副主任、宣传部部长程远舟出席。",
            "中国共产党岚水县委员会宣传部",
            id="behind the congress",
        ),
    ],
)
def test_a_department_of_the_party_is_the_committee_s(text: str, body: str) -> None:
    assert body in _held(text)


def test_a_department_of_an_open_place_is_named_as_written() -> None:
    text = "区委常委、区政协副主席、统战部部长程远舟出席。"
    assert "区委统战部" in _held(text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        pytest.param(
            "中央军委晋升上将。海军政治委员程远舟出席。", "中国人民解放军海军", id="a service"
        ),
        pytest.param(
            "云泽市人民检察院召开会议。党组成员、检委会专职委员程远舟参加。",
            "云泽市人民检察院检察委员会",
            id="a committee of a 检察院",
        ),
        pytest.param("他是第十六届中央候补委员程远舟。", "中国共产党中央委员会", id="the centre"),
    ],
)
def test_a_body_whose_words_a_title_has_is_mentioned(text: str, body: str) -> None:
    assert body in mentioned_bodies(text)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        pytest.param("云泽市市长程远舟出席。", "云泽市人民政府", id="a place"),
        pytest.param("国家主席程远舟出席。", "中华人民共和国", id="a state"),
    ],
)
def test_a_body_that_a_title_implies_is_not(text: str, never: str) -> None:
    assert never not in mentioned_bodies(text)
