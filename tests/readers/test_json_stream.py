"""A JSON file is read record by record, whatever stands where its pieces are cut."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.readers import json_stream, read_paths
from kg.readers.json_file import read_json
from kg.readers.opened import Opened, Piece

RECORDS = [
    {"id": n, "比分": [1.5e3, None, {"x": "}]"}], "text": f"第{n}条。“市长”高远\\主持\n会议。"}
    for n in range(40)
]  # fmt: skip


@pytest.fixture(params=[4, 7, 64, 1 << 20], autouse=True)
def chunk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "_CHUNK", request.param)


def cut(data: bytes, max_chars: int = 10_000) -> list[Piece]:
    return list(read_json(Opened("a.json", io.BytesIO(data), max_chars)))


def numbers(pieces: list[Piece]) -> list[int]:
    return [json.loads(p.data)["id"] for p in pieces if not isinstance(p, ReadError)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("indent", [None, 2])
def test_every_record_of_an_array_is_read(encoding: str, indent: int | None) -> None:
    data = json.dumps(RECORDS, ensure_ascii=False, indent=indent).encode(encoding)
    assert numbers(cut(data)) == list(range(40))


def test_gb18030_is_seen_from_the_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "_CHUNK", 200)
    data = json.dumps(RECORDS, ensure_ascii=False).encode("gb18030")
    pieces = cut(data)
    assert numbers(pieces) == list(range(40))
    assert not isinstance(pieces[0], ReadError)
    assert "高远" in json.loads(pieces[0].data)["text"]


def test_records_of_an_object_are_read_in_the_first_field_that_has_some() -> None:
    value = {"total": 2, "tags": ["a"], "articles": RECORDS[:2], "others": RECORDS[2:]}
    assert numbers(cut(json.dumps(value).encode())) == [0, 1]


def test_an_object_whose_text_is_a_list_of_paragraphs_is_one_record() -> None:
    value = {"id": 7, "text": ["市长高远主持会议。", "会议强调。"], "related": RECORDS}
    assert numbers(cut(json.dumps(value).encode())) == [7]


@pytest.mark.parametrize("end", ["", ",", "}", "] x", ", {]", ', {"id": 1e', " [1]]"])
def test_what_stands_before_a_broken_place_is_read(end: str) -> None:
    text = json.dumps(RECORDS[:3]).removesuffix("]") + end
    *records, error = cut(text.encode())
    assert numbers(records) == [0, 1, 2]
    assert isinstance(error, ReadError)
    assert error.problem.startswith("not JSON")


def test_a_record_that_is_too_large_is_said() -> None:
    data = json.dumps([RECORDS[0], {"id": 1, "text": "长" * 400_000}]).encode()
    first, error = cut(data, max_chars=20)
    assert numbers([first]) == [0]
    assert isinstance(error, ReadError)
    assert "a record of more than 240 characters" in error.problem


def test_no_more_is_read_than_the_record_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "_CHUNK", 100)
    stream = io.BytesIO(json.dumps(RECORDS).encode())
    next(iter(read_json(Opened("a.json", stream, 10_000))))
    assert stream.tell() < len(stream.getvalue()) / 10


def test_a_large_file_is_read_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"articles": RECORDS}), "utf-8")
    assert len(list(read_paths([tmp_path]))) == len(RECORDS)
