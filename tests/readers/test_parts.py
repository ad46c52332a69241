"""However an input is cut into parts, together they hold the documents that it has as a whole."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.readers.dispatch import find_readable
from kg.readers.jsonl import EndlessLine
from kg.readers.opened import Raw, Unopened
from kg.readers.parts import FilePart, count_lines, cut_part, parts_of
from tests.readers.test_dispatch import BODY, fill

LIMIT = 1_000_000


def read_parts(folder: Path, limit: int) -> Iterator[object]:
    """Read the parts of a folder one by one, after their ends of lines have been counted."""
    parts = list(parts_of(find_readable([folder])[0], limit))
    for number, part in enumerate(parts):
        if part.end is None:
            yield from cut_part(part, LIMIT, cut=False)
            continue
        earlier = [p for p in parts[:number] if p.files == part.files]
        before = sum(map(count_lines, earlier))
        yield from cut_part(replace(part, before=before), LIMIT, cut=False)


@given(
    st.lists(st.sampled_from(["", " ", '{"text": "甲"}', '{"text": "一二三四五"}']), max_size=12),
    st.sampled_from(["", "\n", "\n\n"]),
    st.integers(1, 60),
)
def test_ranges_hold_the_lines_of_their_file(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], end: str, limit: int
) -> None:
    content = ("\n".join(lines) + end).encode()
    folder = fill(tmp_path_factory.mktemp("in"), {"a.jsonl": content})
    (whole,) = parts_of(find_readable([folder])[0], LIMIT)
    pieces = cut_part(whole, LIMIT, cut=False)
    assert list(map(repr, read_parts(folder, limit))) == list(map(repr, pieces))


def test_small_files_are_put_together_and_large_ones_stand_alone(tmp_path: Path) -> None:
    record = json.dumps({"text": BODY}).encode() + b"\n"
    files = {"a.txt": b"x" * 40, "b.txt": b"x" * 40, "c.jsonl": record * 3, "d.txt": b"x" * 40}
    folder = fill(tmp_path, {**files, "e.jsonl.gz": gzip.compress(record * 3, mtime=0)})
    parts = list(parts_of(find_readable([folder])[0], 100))
    size = len(record) * 3
    starts = list(accumulate([100] * (size // 100), initial=0))
    assert [[file.source_file for file in part.files] for part in parts] == [
        ["a.txt", "b.txt"],
        *[["c.jsonl"]] * len(starts),
        ["d.txt"],
        ["e.jsonl.gz"],
    ]
    assert [part.begin for part in parts[1 : len(starts) + 1]] == starts
    assert parts[len(starts)].end == size


def test_what_follows_an_endless_line_is_not_read(tmp_path: Path) -> None:
    folder = fill(tmp_path, {"a.jsonl": b"{}\n" + b"x" * 50 + b"\n{}\n"})
    (file,), _ = find_readable([folder])
    pieces = list(cut_part(FilePart((file,), 0, 30), 2, cut=False))
    assert isinstance(pieces[0], Raw)
    assert isinstance(pieces[1], EndlessLine)
    assert len(pieces) == 2


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    folder = fill(tmp_path, {"a.jsonl": "{}\n"})
    (file,), _ = find_readable([folder])
    (folder / "a.jsonl").unlink()
    (piece,) = cut_part(FilePart((file,), 0, 3), LIMIT, cut=False)
    assert isinstance(piece, Unopened)
    with pytest.raises(Unopened, match="a.jsonl: cannot be opened: No such file"):
        count_lines(FilePart((file,), 0, 3))
