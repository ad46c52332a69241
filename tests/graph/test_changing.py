from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from random import Random

import pytest

from kg.graph.articles import ArticleFacts, facts_by_article
from kg.graph.changing import change_of
from kg.graph.digests import DIGESTS
from kg.graph.index import INDEX, load_index
from kg.graph.merging import Difference, Earlier, Merger, article_of
from kg.graph.parts import Shape
from kg.graph.sections import Section
from kg.graph.store import open_store
from kg.graph.vocab import BASE
from kg.graph.writing import IN_ONE_GRAPH, STORE, TRIG, GraphFiles
from kg.model.knowledge import Knowledge
from tests.graph.sample import sample_knowledge


def _digested(knowledge: Knowledge) -> list[ArticleFacts]:
    """Give each article a digest of all that is written of it."""
    facts = facts_by_article(knowledge)
    return [replace(each, digest=sha256(repr(each).encode()).hexdigest()) for each in facts]


def written(knowledge: Knowledge, out: Path, folder: Path | None = None) -> Path:
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
        files.load()
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
        old = written(before, tmp_path / f"old-{name}")
        changed = written(after, tmp_path / f"changed-{name}", old)
        fresh = written(after, tmp_path / f"fresh-{name}")
        for file in (*IN_ONE_GRAPH, TRIG, INDEX, DIGESTS):
            assert (changed / file).read_bytes() == (fresh / file).read_bytes()
            assert load_index(changed).sections == load_index(fresh).sections
        assert load_index(changed).articles == load_index(fresh).articles
        assert set(open_store(changed / STORE)) == set(open_store(fresh / STORE))
        assert set(open_store(old / STORE)) != set(open_store(fresh / STORE))


def test_the_index_tells_where_the_sections_are(tmp_path: Path) -> None:
    out = written(sample_knowledge(), tmp_path / "one")
    index = load_index(out)
    assert (out / INDEX).is_file()
    assert {file for file, _ in index.sections} == {*IN_ONE_GRAPH, TRIG}
    for (file, (_, kind)), (begin, end) in index.sections.items():
        section = (out / file).read_bytes()[begin:end]
        assert section.startswith(f"{kind}:".encode() if kind else b"zp:")
        assert section.endswith(b" .\n\n")


def _blocks(chance: Random, articles: list[bytes], said: bytes) -> dict[bytes, list[bytes]]:
    """Make a few blocks of each article, one of them perhaps long."""
    return {
        article: [
            b"mention:%b-%d a %b ;\n    zp:b %b ."
            % (article, number, said, b"c" * chance.choice((1, 90)))
            for number in range(chance.randint(1, 3))
        ]
        for article in articles
    }


@pytest.mark.parametrize("seed", range(40))
def test_articles_are_merged_in_their_order(seed: int) -> None:
    chance = Random(seed)
    hashes = [b"%016x" % chance.getrandbits(64) for _ in range(chance.choice((1, 5, 60)))]
    before = sorted(chance.sample(hashes, chance.randint(0, len(hashes))))
    old = _blocks(chance, before, b"old")
    gone = frozenset(chance.sample(before, chance.randint(0, len(before))))
    fresh = sorted(
        set(hashes).difference(before) | set(chance.sample(sorted(gone), len(gone) // 2))
    )
    new = _blocks(chance, fresh, b"new")
    head = b"@prefix zp: <https://example.org/> .\n\n"
    text = head + b"".join(block + b"\n\n" for blocks in old.values() for block in blocks) + b"}\n"
    file = BytesIO()
    merger = Merger(file, article_of)
    section = Section(text, (len(head), len(text) - len(b"}\n")), article_of)
    merger.merge(section, [block for blocks in new.values() for block in blocks], gone)
    whole = {**{key: blocks for key, blocks in old.items() if key not in gone}, **new}
    expected = b"".join(block + b"\n\n" for key in sorted(whole) for block in whole[key])
    assert file.getvalue() == (b"\n" + expected if expected else b"")
    assert merger.removed == [block for key in sorted(gone) for block in old[key]]
    assert merger.added == [block for blocks in new.values() for block in blocks]


def test_equal_sections_differ_in_nothing() -> None:
    difference = Difference()
    difference.note("graph/stated", [b"person:a zp:b zp:c ."], [b"person:a zp:b zp:c ."])
    assert not difference.added
    assert not difference.removed
    change = change_of(difference, BASE)
    assert not change.added | change.removed
