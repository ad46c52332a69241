"""What is known of a graph is kept for the next build, by what it differs or, at last, anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import OutputError
from kg.export.recalling import RecallingReader
from kg.graph.turning import Turned
from kg.graph.turtle import header
from kg.graph.vocab import BASE, RDFS_LABEL, ZP
from kg.pipeline import recalled
from kg.pipeline.packing import unpack_all
from kg.pipeline.recalled import RECALLED, Recalled, load_recalled


def _person(name: str, label: str) -> bytes:
    return f'\nperson:{name} a zp:Person ;\n    rdfs:label "{label}" .\n\n'.encode()


def _turned(before: str, after: str) -> Turned:
    head = header(BASE)
    return Turned(head + _person("骆青山", before), head + _person("骆青山", after), {})


def test_what_was_turned_is_kept_behind_what_was_known(tmp_path: Path) -> None:
    first, second = tmp_path / "1", tmp_path / "2"
    (tmp_path / "graph.ttl").write_bytes(header(BASE) + _person("骆青山", "骆青山"))
    known = Recalled(RecallingReader([tmp_path / "graph.ttl"]))
    assert list(known.reader.classes([ZP.Person])) == [f"{BASE}person/骆青山"]
    known.keep(first, None)
    known = load_recalled(first, BASE)
    known.go_on(turned := _turned("骆青山", "骆青峰"))
    known.keep(second, turned)
    assert second.read_bytes().startswith(first.read_bytes())
    again = load_recalled(second, BASE)
    assert again.turns == 1
    assert again.reader.state == known.reader.state


def test_after_many_turns_all_is_kept_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recalled, "_MOST_TURNS", 1)
    (tmp_path / "graph.ttl").write_bytes(header(BASE) + _person("骆青山", "骆青山"))
    known = Recalled(RecallingReader([tmp_path / "graph.ttl"]))
    iri = f"{BASE}person/骆青山"
    known.reader.some([iri], [RDFS_LABEL])
    known.keep(tmp_path / "0", None)
    turns = [1]
    for number, turned in enumerate((_turned("骆青山", "骆青"), _turned("骆青", "骆青云")), 1):
        known = load_recalled(tmp_path / str(number - 1), BASE)
        known.go_on(turned)
        known.keep(tmp_path / str(number), turned)
        turns.append(len(unpack_all((tmp_path / str(number)).read_bytes())))
    assert turns == [1, 2, 1]


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    (tmp_path / RECALLED).write_bytes(b"\x80\x05nonsense")
    with pytest.raises(OutputError, match="--fresh"):
        load_recalled(tmp_path / RECALLED, BASE)
