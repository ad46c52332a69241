"""Where new documents move a name, the build and `kg diff` say which and why."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import kg
from kg.api import compare
from kg.graph.changing import Change
from kg.query.comparing import ChangeKind
from kg.query.moved import Moved
from kg.query.moving import find_moved

POLICE = "2020年09月16日 来源：云州日报\n\n9月15日，云州市公安局局长王建军主持会议。\n"
FINANCE = "2020年09月17日 来源：河西日报\n\n9月16日，河西省财政厅厅长王建军主持会议。\n"
SHORT = "2020年9月16日 来源：云州日报\n\n哈萨克斯坦议会议长科沙诺夫9月15日在莫斯科出席会议。\n"
LONG = "2020年9月17日 来源：云州日报\n\n哈萨克斯坦共和国议会议长科沙诺夫9月16日在莫斯科出席会议。\n"


def graphs(tmp_path: Path, *builds: Mapping[str, str]) -> list[kg.Graph]:
    """Build the graph of each set of documents in a folder of its own."""
    found = []
    for number, documents in enumerate(builds):
        folder = tmp_path / f"in{number}"
        folder.mkdir()
        for name, text in documents.items():
            (folder / name).write_text(text, "utf-8")
        kg.build(folder, out=tmp_path / f"out{number}")
        found.append(kg.open(tmp_path / f"out{number}"))
    return found


def moved_between(old: kg.Graph, new: kg.Graph) -> tuple[Moved, ...]:
    """Return what moved, the same where only what is known to differ is looked at."""
    found = find_moved(old.store, new.store)
    removed = set(old.store) - set(new.store)
    assert find_moved(old.store, new.store, Change(removed).touched) == found
    return found


def test_a_namesake_moves_a_bare_name(tmp_path: Path) -> None:
    old, new = graphs(tmp_path, {"a.txt": POLICE}, {"a.txt": POLICE, "b.txt": FINANCE})
    (moved,) = moved_between(old, new)
    assert moved.kind == "person"
    assert moved.old.endswith("person/王建军")
    assert [iri.rpartition("/")[2] for iri in moved.new] == ["王建军-云州市公安局"]
    assert moved.why == "另有同名者 · also the name of 王建军-河西省财政厅 (b.txt)"


def test_a_fuller_name_moves_a_body_and_its_posts(tmp_path: Path) -> None:
    old, new = graphs(tmp_path, {"a.txt": SHORT}, {"a.txt": SHORT, "b.txt": LONG})
    body, post = moved_between(old, new)
    assert (body.kind, post.kind) == ("body", "post")
    assert body.new[0].endswith("哈萨克斯坦共和国议会")
    assert body.why.endswith("the full or usual name is now 哈萨克斯坦共和国议会 (b.txt)")
    assert post.new[0].endswith("哈萨克斯坦共和国议会-议长")


def test_nothing_moves_where_documents_only_go_or_come(tmp_path: Path) -> None:
    old, new = graphs(tmp_path, {"a.txt": POLICE}, {"b.txt": SHORT})
    assert moved_between(old, new) == ()
    assert moved_between(old, old) == ()


def test_the_diff_tells_it_as_a_move(tmp_path: Path) -> None:
    graphs(tmp_path, {"a.txt": POLICE}, {"a.txt": POLICE, "b.txt": FINANCE})
    changes = compare(tmp_path / "out0", tmp_path / "out1")
    (moved,) = (c for c in changes if c.kind is ChangeKind.NAME_MOVED)
    assert moved.told.startswith("王建军 is now 王建军-云州市公安局, was 王建军: ")
    (new,) = (c for c in changes if c.kind is ChangeKind.PERSON_NEW)
    assert "河西省财政厅厅长" in new.told
    assert not any(c.kind in (ChangeKind.PERSON_GONE, ChangeKind.POST_GONE) for c in changes)


def test_a_build_over_an_earlier_one_tells_it_and_writes_the_same(tmp_path: Path) -> None:
    documents = tmp_path / "in"
    documents.mkdir()
    (documents / "a.txt").write_text(POLICE, "utf-8")
    assert kg.build(documents, out=tmp_path / "out").moved == ()
    (documents / "b.txt").write_text(FINANCE, "utf-8")
    report = kg.build(documents, out=tmp_path / "out")
    (moved,) = report.moved
    assert moved.name == "王建军"
    assert "b.txt" in moved.why
    kg.build(documents, out=tmp_path / "fresh")
    for name in ("graph.ttl", "derived.ttl", "report.json"):
        assert (tmp_path / "out" / name).read_bytes() == (tmp_path / "fresh" / name).read_bytes()
