"""Files of Turtle are read back by blocks: all of them, and all that they say."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.graph.vocab import BASE, RDF_TYPE
from kg.graph.writing import IN_ONE_GRAPH, write_graph
from kg.graph.written_turtle import WrittenTurtle, links_of, subject_of
from tests.graph.lines import lines_by_graph
from tests.graph.sample import sample_knowledge


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    write_graph(sample_knowledge(), tmp_path)
    return [tmp_path / name for name in IN_ONE_GRAPH]


def test_the_blocks_are_those_of_the_files(paths: list[Path]) -> None:
    files = WrittenTurtle(paths, BASE)
    blocks = list(files.blocks(files.kinds))
    text = b"".join(path.read_bytes() for path in paths)
    lines = text.split(b"\n")
    ends = [line for line in lines if line.endswith(b" .") and not line.startswith(b"@prefix")]
    assert len(blocks) == len(ends)
    assert all(block in text for block in blocks)


def test_the_rows_are_the_triples(paths: list[Path]) -> None:
    files = WrittenTurtle(paths, BASE)
    said = {quad for path in paths for quad in ox.parse(path=str(path))}
    names = {files.written(quad.predicate.value).encode(): quad.predicate.value for quad in said}
    told = Counter[tuple[str, str]]()
    for block in files.blocks(files.kinds):
        subject = files.iri(subject_of(block).decode())
        for name, terms in files.rows(block, names):
            told[subject, name] += len(terms)
    assert told == Counter((str(q.subject)[1:-1], q.predicate.value) for q in said)


def test_links_are_found_in_the_first_line_and_in_others(paths: list[Path]) -> None:
    files = WrittenTurtle(paths, BASE)
    (article,) = {subject_of(block) for block in files.blocks(["article"])} or {b""}
    block = next(block for block in files.blocks(["article"]) if subject_of(block) == article)
    found = dict(links_of(block, {b"a", b"zp:mentions"}))
    assert found[b"a"] == [b"zp:Article"]
    assert files.iri(found[b"zp:mentions"][0].decode()).startswith(BASE)


def test_links_in_sections_are_those_of_the_blocks(paths: list[Path]) -> None:
    files = WrittenTurtle(paths, BASE)
    blocks = list(files.blocks(files.kinds))
    written = (re.findall(rb"(?:^\S+ |\n    )(\S+) (?!.*\")", block) for block in blocks)
    names = {name for some in written for name in some}
    assert len(names) > 20
    for some in ({name} for name in names), [names]:
        for wanted in some:
            told = [
                (subject_of(block), name, targets)
                for block in blocks
                for name, targets in links_of(block, wanted)
            ]
            assert sorted(files.links(files.kinds, wanted)) == sorted(told)


def test_few_links_are_those_among_many(paths: list[Path]) -> None:
    files = WrittenTurtle(paths, BASE)
    blocks = list(files.blocks(files.kinds))
    written = (re.findall(rb"(?:^\S+ |\n    )(\S+) (?!.*\")", block) for block in blocks)
    names = {name for some in written for name in some}
    assert len(names) > 6
    for block in blocks:
        told = {name: sorted(targets) for name, targets in links_of(block, names)}
        for name in names:
            one = {key: sorted(targets) for key, targets in links_of(block, {name})}
            assert one == {key: targets for key, targets in told.items() if key == name}


def test_kinds_are_those_of_the_subjects(paths: list[Path]) -> None:
    files = WrittenTurtle(paths, BASE)
    lines = lines_by_graph(sample_knowledge())
    subjects = {
        line.split(" ", 1)[0] for graph, of in lines.items() for line in of if "text" not in graph
    }
    kinds = {files.kind_of(subject[1:-1]) for subject in subjects}
    assert kinds | {""} == set(files.kinds)
    assert RDF_TYPE not in kinds
