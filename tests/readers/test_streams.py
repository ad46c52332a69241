"""Large inputs, read as streams: packed files, Parquet, web archives, long documents."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
from pathlib import Path

import pyarrow  # type: ignore[import-untyped]  # no types
import pyarrow.parquet  # type: ignore[import-untyped]  # no types
import pytest
import zstandard

from kg.errors import ReadError
from kg.model.text import SourceText
from kg.readers import cut_paths, parse, read_paths
from kg.readers.opened import Item

BODY = "市长高远主持会议，研究防汛工作。"
PAGE = f"<html><body><h1>会议</h1><p>{BODY}</p></body></html>"


def read(path: Path) -> list[tuple[str, str]]:
    """Read a path's documents: name, and text or problem."""
    return [
        (item.source_file, item.text if isinstance(item, SourceText) else item.problem)
        for item in read_paths([path])
    ]


def test_zstandard_is_unpacked_on_the_way(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": str(n), "text": f"{n}。{BODY}"}) + "\n" for n in range(3))
    packed = zstandard.ZstdCompressor().compress(lines.encode())
    (tmp_path / "a.jsonl.zst").write_bytes(packed)
    (tmp_path / "b.jsonl.zst").write_bytes(packed[:-9])
    found = read(tmp_path)
    assert found[:3] == [(f"a.jsonl.zst#{n}", f"{n}。{BODY}") for n in range(3)]
    assert all(name.startswith("b.jsonl.zst") for name, _ in found[3:])


def test_what_is_not_zstandard_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt.zst").write_bytes(b"no such thing")
    assert read(tmp_path)[0][1].startswith("broken or cut off")


def test_rows_of_parquet_are_records(tmp_path: Path) -> None:
    columns = {"标题": ["会议", "调研"], "正文": [BODY, BODY + "完。"], "日期": ["2023-05-06"] * 2}
    pyarrow.parquet.write_table(pyarrow.table(columns), tmp_path / "a.parquet")
    assert read(tmp_path) == [
        ("a.parquet#1", f"会议\n\n{BODY}"),
        ("a.parquet#2", f"调研\n\n{BODY}完。"),
    ]


def test_parquet_without_a_text_says_what_is_wanted(tmp_path: Path) -> None:
    pyarrow.parquet.write_table(pyarrow.table({"n": [1]}), tmp_path / "a.parquet")
    assert "no column of text" in read(tmp_path)[0][1]


def test_parquet_in_a_stream_must_be_unpacked(tmp_path: Path) -> None:
    inner = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table({"text": [BODY]}), inner)
    with tarfile.open(tmp_path / "a.tar", "w") as archive:
        member = tarfile.TarInfo("b.parquet")
        member.size = inner.tell()
        archive.addfile(member, io.BytesIO(inner.getvalue()))
    assert "unpack" in read(tmp_path)[0][1]


def write_warc(path: Path, *, packed: bool) -> None:
    """Write a crawl of a page, a picture and a page that was not there."""
    records = []
    for name, status, kind, body in (
        ("1.html", "200 OK", "text/html; charset=utf-8", PAGE),
        ("2.png", "200 OK", "image/png", "x"),
        ("3.html", "404 Not Found", "text/html", PAGE),
    ):
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n{body}".encode()
        head = (
            "WARC/1.0",
            "WARC-Type: response",
            f"WARC-Target-URI: https://example.org/{name}",
            "WARC-Date: 2023-05-06T08:00:00Z",
            f"WARC-Record-ID: <urn:test:{name}>",
            "Content-Type: application/http;msgtype=response",
            f"Content-Length: {len(answer)}",
        )
        records.append("\r\n".join(head).encode() + b"\r\n\r\n" + answer + b"\r\n\r\n")
    path.write_bytes(b"".join(map(gzip.compress, records) if packed else records))


@pytest.mark.parametrize(("name", "packed"), [("a.warc", False), ("a.warc.gz", True)])
def test_pages_of_a_crawl_are_documents_with_their_address(
    tmp_path: Path, name: str, packed: bool
) -> None:
    write_warc(tmp_path / name, packed=packed)
    found = [item for item in read_paths([tmp_path]) if isinstance(item, SourceText)]
    assert [(item.source_file, item.url) for item in found] == [
        (f"{name}#1", "https://example.org/1.html")
    ]
    assert BODY in found[0].text


def cut(path: Path, limit: int) -> list[Item]:
    pieces = cut_paths([path], max_document_chars=limit, cut=True)
    return [
        item
        for piece in pieces
        for item in ((piece,) if isinstance(piece, ReadError) else parse(piece))
    ]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl", "a.md"])
def test_a_long_document_is_cut_at_a_paragraph_where_that_is_wanted(
    tmp_path: Path, name: str
) -> None:
    paragraphs = [f"{number}。{BODY}" for number in range(100)]
    text = "\n".join(paragraphs)
    if name == "a.html":
        text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    elif name == "a.jsonl":
        text = json.dumps({"text": text}, ensure_ascii=False)
    (tmp_path / name).write_text(text, "utf-8")
    document, problem = cut(tmp_path, 1000)
    assert isinstance(document, SourceText)
    assert document.text.strip() == "\n".join(paragraphs)[: len(document.text.strip())]
    assert document.text.rstrip().endswith("。")
    assert 300 < len(document.text) <= 1000
    assert isinstance(problem, ReadError)
    assert "up to a paragraph" in problem.problem


def test_a_long_document_is_refused_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY * 100, "utf-8")
    item = next(iter(read_paths([tmp_path], max_document_chars=300)))
    assert isinstance(item, ReadError)
    assert "--long cut" in item.problem
