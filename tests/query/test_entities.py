from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.graph.store import open_store
from kg.query.entities import Portrait, describe, find_entities


@pytest.fixture(scope="module")
def store(built: Path) -> ox.Store:
    return open_store(built / "store")


def portrait(store: ox.Store, name: str) -> Portrait:
    (entity,) = find_entities(store, name)
    return describe(store, entity)


@pytest.mark.parametrize(
    "name",
    ["赵一鸣", "Zhao Yiming", "zhao yi ming", "https://w3id.org/zhengpu/id/person/赵一鸣"],
)
def test_a_person_is_found_by_any_name(store: ox.Store, name: str) -> None:
    assert [entity.iri for entity in find_entities(store, name)] == [
        "https://w3id.org/zhengpu/id/person/赵一鸣"
    ]


def test_part_of_a_name_gives_those_that_contain_it(store: ox.Store) -> None:
    assert {entity.name for entity in find_entities(store, "净滩行动第")} == {
        "净滩行动第1批",
        "净滩行动第2批",
    }


@pytest.mark.parametrize("name", ["王不存在", "", "？"])
def test_an_unknown_name_finds_nothing(store: ox.Store, name: str) -> None:
    assert find_entities(store, name) == ()


def test_a_person_has_posts_with_times_and_sentences(store: ox.Store) -> None:
    told = portrait(store, "赵一鸣").statements
    tenure = next(one for one in told if one.kind == "Tenure")
    assert {field.name: field.values for field in tenure.fields}["firstObserved"] == ("2020-05-01",)
    assert tenure.basis is None
    assert tenure.sentences[0].source_file == "a.txt"
    assert "赵一鸣主持会议" in tenure.sentences[0].quote


def test_what_is_read_between_the_lines_has_its_basis(store: ox.Store) -> None:
    told = portrait(store, "赵一鸣").statements
    assert any(one.basis and one.basis.startswith("青州日报") for one in told)


def test_a_body_shows_who_holds_its_posts(store: ox.Store) -> None:
    told = portrait(store, "青州市委").statements
    holders = {
        value
        for one in told
        for field in one.fields
        if one.kind == "Tenure" and field.name == "holder"
        for value in field.values
    }
    assert holders == {"赵一鸣", "钱二"}


def test_an_event_shows_its_sentences_and_participants(store: ox.Store) -> None:
    found = find_entities(store, "市委常委会会议")
    assert [entity.kind for entity in found] == ["Meeting", "EventSeries"]
    meeting = describe(store, found[0])
    assert meeting.sentences
    assert {"Participation", "AgendaItem", "Remark"} <= {one.kind for one in meeting.statements}
