"""The 书记处 of the party's centre and of national unions is a body, named alone as well."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import mentioned_bodies, read_article


@pytest.mark.parametrize(
    ("text", "body"),
    [
        pytest.param(
            "中共中央政治局常委、书记处书记程远舟出席。", "中国共产党中央书记处", id="of the centre"
        ),
        pytest.param(
            "中国科协党组书记、常务副主席、书记处第一书记程远舟主持。",
            "中国科学技术协会书记处",
            id="of a union, behind its party group",
        ),
        pytest.param(
            "他任共青团中央书记处书记。",
            "中国共产主义青年团中央委员会书记处",
            id="right behind the union",
        ),
    ],
)
def test_a_secretariat_is_of_the_body_before_it(text: str, body: str) -> None:
    assert body in mentioned_bodies(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("中共岚水县委书记处书记程远舟出席。", id="of a county, long ago"),
        pytest.param("全国妇联召开会议。书记处书记程远舟出席。", id="in another sentence"),
    ],
)
def test_a_secretariat_of_others_is_none(text: str) -> None:
    assert not any(
        name.endswith("联合会书记处") or "中央书记处" in name for name in mentioned_bodies(text)
    )


def test_the_first_secretary_is_of_the_secretariat() -> None:
    text = "中国科协党组书记、书记处第一书记程远舟主持。"
    held = {(tenure.body, tenure.role) for tenure in read_article(text).tenures}
    assert ("body/中国科学技术协会书记处", "第一书记") in held
