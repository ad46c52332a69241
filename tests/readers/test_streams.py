"""Large inputs, read as streams: packed files, Parquet, web archives, long documents."""

from __future__ import annotations

import gzip
import io
import json
import sys
import tarfile
import zipfile
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


def test_frames_are_read_one_after_the_other(tmp_path: Path) -> None:
    lines = [f'{{"text": "{n}。{BODY}"}}\n' * 400 for n in range(3)]
    frames = [zstandard.compress(line.encode()) for line in lines]
    aside = b"\x50\x2a\x4d\x18\x03\x00\x00\x00abc"  # a frame to be skipped
    (tmp_path / "a.jsonl.zst").write_bytes(aside.join([*frames, b""]))
    assert len(read(tmp_path / "a.jsonl.zst")) == 3 * 400


@pytest.mark.parametrize("kept", [2 / 3, 0.05])
def test_a_zstandard_file_that_is_cut_off_is_an_error(tmp_path: Path, kept: float) -> None:
    packed = zstandard.compress(b"\n".join(f'{{"text": "{n}{BODY}"}}'.encode() for n in range(999)))
    (tmp_path / "a.jsonl.zst").write_bytes(packed[: int(len(packed) * kept)])
    assert read(tmp_path / "a.jsonl.zst")[-1] == (
        "a.jsonl.zst",
        "broken or cut off: it ends before its last frame does",
    )


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.jsonl.zst", "a.warc"])
def test_an_empty_file_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    assert [problem.partition(":")[0] for _, problem in read(tmp_path / name)] == ["empty"]


def test_a_broken_member_leaves_the_others(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in ("1.txt", "2.txt", "3.txt"):
            archive.writestr(name, BODY)
    whole = (tmp_path / "a.zip").read_bytes()
    broken = whole.index(b"PK\x03\x04", 4)
    (tmp_path / "a.zip").write_bytes(whole[:broken] + b"XX" + whole[broken + 2 :])
    assert [name for name, _ in read(tmp_path / "a.zip")] == [
        "a.zip#1.txt",
        "a.zip#2.txt",
        "a.zip#3.txt",
    ]
    assert "broken or cut off" in read(tmp_path / "a.zip")[1][1]


def test_a_tar_archive_with_a_broken_header_does_not_pass_for_a_short_one(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for name in ("1.txt", "2.txt", "3.txt"):
            member = tarfile.TarInfo(name)
            member.size = len(BODY.encode())
            archive.addfile(member, io.BytesIO(BODY.encode()))
    whole = stream.getvalue()
    (tmp_path / "a.tar").write_bytes(whole.replace(b"2.txt", b"9.txt"))
    (tmp_path / "b.tar").write_bytes(whole[:2048])
    assert read(tmp_path / "a.tar")[1:] == [
        ("a.tar", "broken or cut off: what follows is no header of a member")
    ]
    assert read(tmp_path / "b.tar")[2:] == [
        ("b.tar", "broken or cut off: it has no end: it is empty or was cut off")
    ]


@pytest.mark.parametrize("packed", [False, True])
def test_a_web_archive_that_is_cut_off_is_an_error(tmp_path: Path, packed: bool) -> None:
    answer = f"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n{PAGE}".encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        "WARC-Date: 2020-05-01T00:00:00Z\r\nWARC-Target-URI: http://news.test/1\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    record = head.encode() + answer + b"\r\n\r\n"
    name, content = "a.warc", record + record[:-20]
    if packed:
        name, content = "a.warc.gz", gzip.compress(record) + gzip.compress(record)[:-20]
    (tmp_path / name).write_bytes(content)
    assert read(tmp_path / name)[-1][1].startswith("broken or cut off")


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


@pytest.mark.parametrize(("name", "library"), [("a.parquet", "pyarrow"), ("a.warc", "warcio")])
def test_a_library_that_is_missing_is_named_when_a_file_needs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, library: str
) -> None:
    for module in [library, *(m for m in sys.modules if m.startswith(f"{library}."))]:
        monkeypatch.setitem(sys.modules, module, None)
    (tmp_path / name).write_bytes(b"x")
    (tmp_path / "b.txt").write_text(BODY, "utf-8")
    assert [said for _, said in read(tmp_path) if f"needs {library}: pip install" in said]


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
