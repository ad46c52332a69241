from __future__ import annotations

import gzip
import io
import json
import tarfile
import zipfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError, ReadError
from kg.model.text import SourceText
from kg.readers import READERS, read_paths, read_text
from kg.readers.remote import Location

BODY = "市长高远主持会议，研究防汛工作。"


def names(*paths: Location) -> list[str]:
    return [item.source_file for item in read_paths(paths)]


def errors(*paths: Location) -> dict[str, str]:
    found = read_paths(paths)
    return {item.source_file: item.problem for item in found if isinstance(item, ReadError)}


def fill(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def test_files_of_a_folder_come_by_name_and_hidden_ones_not_at_all(tmp_path: Path) -> None:
    fill(
        tmp_path, {"b.txt": BODY, "a/c.html": f"<p>{BODY}</p>", ".git/x.txt": BODY, ".y.txt": BODY}
    )
    assert names(tmp_path) == ["a/c.html", "b.txt"]


def test_source_file_of_a_file_is_its_name(tmp_path: Path) -> None:
    fill(tmp_path, {"a/c.txt": BODY})
    assert names(tmp_path / "a" / "c.txt") == ["c.txt"]


def test_several_folders_put_their_names_before(tmp_path: Path) -> None:
    fill(tmp_path, {"a/c.txt": BODY, "b/c.txt": BODY + "一"})
    assert names(tmp_path / "b", tmp_path / "a") == ["a/c.txt", "b/c.txt"]


def test_order_and_repetition_of_paths_change_nothing(tmp_path: Path) -> None:
    fill(tmp_path, {"a/c.txt": BODY, "a/d.txt": BODY + "一", "e.txt": BODY + "二"})
    one = names(tmp_path / "a", tmp_path / "e.txt", tmp_path / "a" / "c.txt")
    assert one == names(tmp_path / "a" / "c.txt", tmp_path / "e.txt", tmp_path / "a")
    assert one == ["c.txt", "d.txt", "e.txt"]


def test_missing_path_and_empty_folder_raise_at_once(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_paths([tmp_path / "missing"])
    with pytest.raises(InputError, match="holds no file"):
        read_paths([tmp_path])


def test_folder_without_a_known_kind_raises(tmp_path: Path) -> None:
    fill(tmp_path, {"a.png": b"\x89PNG", "b.exe": b"MZ"})
    with pytest.raises(InputError, match=r"known kind.*\.txt"):
        read_paths([tmp_path])


def test_bad_documents_are_listed_and_the_others_read(tmp_path: Path) -> None:
    fill(
        tmp_path,
        {
            "a.txt": "",
            "b.txt": " \n　\n",
            "c.txt": b"\x00\x01",
            "d.txt": BODY.encode()[:-1],
            "e.docx": b"PK\x03\x04",
            "f.txt": "对不起，可能是网络原因或无此页面",
            "g.zip": b"PK\x03\x04",
            "h.jsonl.gz": b"\x1f\x8b\x08\x00",
            "i.txt": BODY,
        },
    )
    found = errors(tmp_path)
    assert names(tmp_path)[-1] == "i.txt"
    assert list(found) == names(tmp_path)[:-1]
    wanted = ["empty", "empty", "binary", "broken encoding", "unknown kind", "error page"]
    wanted += ["broken or cut off", "broken or cut off"]
    for problem, part in zip(found.values(), wanted, strict=True):
        assert part in problem


def test_document_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    fill(tmp_path, {"a.txt": BODY * 100})
    found = list(read_paths([tmp_path], max_document_chars=100))
    assert isinstance(found[0], ReadError)
    assert "longer than 100 characters" in found[0].problem


def test_packed_jsonl_names_its_items(tmp_path: Path) -> None:
    lines = [json.dumps({"id": number, "text": f"{BODY}{number}"}) for number in (2, 1)]
    fill(tmp_path, {"x.jsonl.gz": gzip.compress("\n".join(lines).encode())})
    assert names(tmp_path) == ["x.jsonl.gz#2", "x.jsonl.gz#1"]


def members() -> dict[str, bytes]:
    return {
        "b.txt": BODY.encode(),
        "../../evil.txt": (BODY + "一").encode(),
        "中文/a.jsonl": json.dumps({"id": "7", "text": BODY + "二"}).encode(),
        "__MACOSX/._b.txt": b"x",
        ".hidden/b.txt": b"x",
        "inner.zip": b"PK\x03\x04",
        "p.png": b"\x89PNG",
    }


def zipped() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in members().items():
            archive.writestr(name, content)
    return data.getvalue()


def test_backslashes_part_the_folders_of_an_archive_too(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("..\\a.txt", BODY)
        archive.writestr(".hidden\\b.txt", BODY)
    assert names(tmp_path) == ["x.zip#..\\a.txt"]


def tarred(mode: str) -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode=mode) as archive:  # type: ignore[call-overload]  # any mode
        for name, content in members().items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return data.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [("x.zip", zipped()), ("x.tar", tarred("w")), ("x.tar.gz", tarred("w:gz"))],
)
def test_members_of_an_archive_are_read_without_unpacking(
    tmp_path: Path, name: str, data: bytes
) -> None:
    folder = fill(tmp_path / "in", {name: data})
    read = [item.source_file for item in read_paths([folder]) if isinstance(item, SourceText)]
    assert sorted(read) == [f"{name}#../../evil.txt", f"{name}#b.txt", f"{name}#中文/a.jsonl#7"]
    assert [problem.partition(";")[0] for _, problem in sorted(errors(folder).items())] == [
        "an archive within an archive",
        "skipped: a file of an unknown kind",
    ]
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [folder / name]


def test_zip_of_an_old_system_has_its_names_in_gb18030(tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("xxxx.txt", BODY)
    fill(tmp_path, {"x.zip": data.getvalue().replace(b"xxxx", "会议".encode("gbk"))})
    assert names(tmp_path) == ["x.zip#会议.txt"]


def test_markdown_loses_its_marks() -> None:
    text = (
        f"---\ndate: 2023-05-06\nsource: 岭东日报\n---\n# 市政府**召开**会议\n\n> {BODY}[全文]"
        f"(http://x)\n"
    )
    document = read_text("a.md", text.encode())
    assert document.text == f"市政府召开会议\n\n{BODY}全文"
    assert (str(document.published), document.publisher) == ("2023-05-06", "岭东日报")
    assert document.title is not None
    assert document.text[document.title.start : document.title.end] == "市政府召开会议"


def test_content_hash_is_of_the_text_and_line_ends_do_not_count() -> None:
    document = read_text("a.txt", f"会议\r\n\r\n{BODY}\r\n".encode())
    assert document.text == f"会议\n\n{BODY}\n"
    assert document.content_hash == sha256(document.text.encode()).hexdigest()
    assert document == read_text("a.txt", f"会议\n\n{BODY}\n".encode("gbk"))


@given(st.sampled_from(sorted(READERS)), st.binary(max_size=300))
def test_any_bytes_give_documents_or_errors(
    tmp_path_factory: pytest.TempPathFactory, kind: str, data: bytes
) -> None:
    suffix = {"text": "txt", "markdown": "md"}.get(kind, kind)
    path = tmp_path_factory.mktemp("any") / f"a.{suffix}"
    path.write_bytes(data)
    for item in read_paths([path]):
        if isinstance(item, SourceText):
            assert item.body.end <= len(item.text)


MARKUP = st.lists(
    st.one_of(
        st.sampled_from(
            ["<p>", "</p>", "<br>", "<html>", "<h1>", "</h1>", "<a>", "<td>", "<", "&"]
        ),
        st.text(max_size=12),
    )
)


@given(st.sampled_from(["a.txt", "a.html", "a.md"]), MARKUP)
def test_any_markup_gives_a_document_or_an_error(name: str, pieces: list[str]) -> None:
    try:
        document = read_text(name, "".join(pieces).encode("utf-8", "replace"))
    except ReadError:
        return
    assert document.body.end <= len(document.text)
    assert document.text[document.body.start : document.body.end].strip()
