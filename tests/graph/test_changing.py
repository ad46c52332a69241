from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from kg.graph.articles import ArticleFacts, facts_by_article
from kg.graph.changing import change_of
from kg.graph.index import INDEX, load_index
from kg.graph.merging import Difference, Earlier, merged
from kg.graph.parts import Shape
from kg.graph.store import open_store
from kg.graph.vocab import BASE
from kg.graph.writing import IN_ONE_GRAPH, STORE, TRIG, GraphFiles
from kg.model.knowledge import Knowledge
from tests.graph.sample import sample_knowledge


def _digested(knowledge: Knowledge) -> list[ArticleFacts]:
    """Give each article a digest of all that is written of it."""
    facts = facts_by_article(knowledge)
    return [replace(each, digest=sha256(repr(each).encode()).hexdigest()) for each in facts]


def _written(knowledge: Knowledge, out: Path, folder: Path | None = None) -> Path:
    """Write a graph, with the articles of an earlier one if there is one."""
    out.mkdir()
    facts, earlier = _digested(knowledge), None
    if folder is not None:
        index = load_index(folder)
        known = {name: digest for name, (digest, _) in index.articles.items()}
        kept = {each.article.id for each in facts if known.get(each.article.id) == each.digest}
        earlier = Earlier(folder, index, frozenset(kept))
        facts = [each for each in facts if each.article.id not in kept]
    with GraphFiles(out, Shape(BASE), earlier) as files:
        files.add(files.writer.write_articles(facts))
        for part in files.shared_parts(knowledge):
            files.add(files.writer.write_part(part))
        files.finish()
        files.complete()
    return out


def _fewer(knowledge: Knowledge) -> Knowledge:
    """Leave out a few statements."""
    return replace(knowledge, remarks=knowledge.remarks[1:], tenures=knowledge.tenures[:-1])


def _without_mentions(knowledge: Knowledge) -> Knowledge:
    """Leave out some of what articles mention, so that they are written anew."""
    return replace(knowledge, mentions=tuple(knowledge.mentions)[::2])


@pytest.mark.parametrize("change", [_fewer, _without_mentions])
def test_a_changed_graph_is_a_new_one(
    tmp_path: Path, change: Callable[[Knowledge], Knowledge]
) -> None:
    whole = sample_knowledge()
    for name, before, after in (
        ("less", whole, change(whole)),
        ("more", change(whole), whole),
    ):
        old = _written(before, tmp_path / f"old-{name}")
        changed = _written(after, tmp_path / f"changed-{name}", old)
        fresh = _written(after, tmp_path / f"fresh-{name}")
        for file in (*IN_ONE_GRAPH, TRIG):
            assert (changed / file).read_bytes() == (fresh / file).read_bytes()
            assert load_index(changed).sections == load_index(fresh).sections
        assert load_index(changed).articles == load_index(fresh).articles
        assert set(open_store(changed / STORE)) == set(open_store(fresh / STORE))
        assert set(open_store(old / STORE)) != set(open_store(fresh / STORE))


def test_the_index_tells_where_the_sections_are(tmp_path: Path) -> None:
    out = _written(sample_knowledge(), tmp_path / "one")
    index = load_index(out)
    assert (out / INDEX).is_file()
    assert {file for file, _ in index.sections} == {*IN_ONE_GRAPH, TRIG}
    for (file, (_, kind)), (begin, end) in index.sections.items():
        section = (out / file).read_bytes()[begin:end]
        assert section.startswith(f"{kind}:".encode() if kind else b"zp:")
        assert section.endswith(b" .\n\n")


def test_articles_are_merged_in_their_order() -> None:
    old = [b"mention:%016d-%d a" % (n, m) for n in (1, 3, 5) for m in (1, 2)]
    new = [b"mention:%016d-%d a" % (n, m) for n in (0, 3, 9) for m in (1, 2)]
    kept = {b"%016d" % n for n in (1, 5)}
    found = list(merged(old, new, kept))
    assert [block for block, is_new in found if is_new is False] == old[2:4]
    written = [block for block, is_new in found if is_new is not False]
    assert written == [*new[:2], *old[:2], *new[2:4], *old[4:], *new[4:]]
    assert [block for block, is_new in found if is_new] == new


def test_equal_sections_differ_in_nothing() -> None:
    difference = Difference()
    difference.compare("graph/stated", [b"person:a zp:b zp:c ."], [b"person:a zp:b zp:c ."])
    assert not difference.added
    assert not difference.removed
    change = change_of(difference, BASE)
    assert not change.added | change.removed
