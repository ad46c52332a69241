from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.graph.store import open_store
from kg.graph.vocab import ZP
from kg.query.entities import find_entities, name_of
from kg.query.portraits import Portrait, describe
from kg.query.sentences import Sentences


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
    assert tenure.sentences[0].source == "a.txt"
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


def test_of_many_statements_some_are_given_and_all_counted(store: ox.Store) -> None:
    (entity,) = find_entities(store, "赵一鸣")
    everything, some = describe(store, entity, most=None), describe(store, entity, most=1)
    kinds = [one.kind for one in everything.statements]
    assert everything.totals == {kind: kinds.count(kind) for kind in kinds}
    assert some.totals == everything.totals
    assert sorted(one.kind for one in some.statements) == sorted(set(kinds))
    for short, full in zip(some.fields, everything.fields, strict=True):
        assert (short.name, len(short.values) + short.more) == (full.name, len(full.values))


def test_of_many_sentences_the_first_and_the_last_are_read() -> None:
    store = ox.Store()
    node = ox.NamedNode("http://e/tenure")
    for number in range(30):
        passage, article = (ox.NamedNode(f"http://e/{kind}{number}") for kind in "pa")
        day = ox.Literal(f"2020-01-{number + 1:02d}")
        for triple in (
            (node, ZP.evidence, passage),
            (passage, ZP.inArticle, article),
            (passage, ZP.quote, ox.Literal(f"第{number}句")),
            (article, ZP.publishedOn, day),
        ):
            store.add(ox.Quad(triple[0], ox.NamedNode(triple[1]), triple[2]))
    read = [sentence.quote for sentence in Sentences(store).of([node.value])]
    assert read == [f"第{number}句" for number in (*range(6), *range(24, 30))]
    assert Sentences(store).stated(node.value) == Sentences(store).of([node.value])


def test_an_article_without_a_title_is_named_by_its_file() -> None:
    store, article = ox.Store(), ox.NamedNode("urn:article/1edd45c9")
    store.add(ox.Quad(article, ox.NamedNode(ZP.sourceFile), ox.Literal("会议.txt")))
    assert name_of(store, article.value) == "会议.txt"
