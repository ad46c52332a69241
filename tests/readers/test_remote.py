"""What lies in a store elsewhere is read by its URL as a folder of this machine is."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from fsspec.implementations.memory import MemoryFileSystem  # type: ignore[import-untyped]

import kg
from kg.errors import InputError, ReadError
from kg.readers import read_paths
from kg.readers.remote import Location, Remote, location_of
from tests.pipeline.test_build import hashes
from tests.readers.test_dispatch import BODY, errors, fill, names

DOCUMENTS: Mapping[str, str] = {
    "2020/二.txt": f"{BODY}\n2020年5月2日",
    "2020/一.txt": f"{BODY}\n2020年5月1日",
    "记录.jsonl": f'{{"text": "{BODY}", "date": "2020-05-03"}}\n',
    ".hidden/x.txt": BODY,
    "decisions.tsv": "decision\tsubject\tobject\treason\tdate\n",
}


@pytest.fixture
def memory() -> Iterator[Any]:
    """Give an empty store in memory."""
    system = MemoryFileSystem()
    MemoryFileSystem.store.clear()
    yield system
    MemoryFileSystem.store.clear()


def fill_store(system: Any, root: str, documents: Mapping[str, str] = DOCUMENTS) -> None:
    for name, text in documents.items():
        system.pipe(f"{root}/{name}", text.encode())


def test_a_folder_of_a_store_is_read_as_one_of_this_machine(memory: Any, tmp_path: Path) -> None:
    fill_store(memory, "/news")
    here = fill(tmp_path / "news", DOCUMENTS)
    there = location_of("memory://news")
    assert names(there) == names(here) == ["2020/一.txt", "2020/二.txt", "记录.jsonl#1"]
    assert list(map(repr, read_paths([there]))) == list(map(repr, read_paths([here])))


def test_several_folders_stand_before_their_files(memory: Any, tmp_path: Path) -> None:
    fill_store(memory, "/a/早报", {"一.txt": BODY})
    here = fill(tmp_path / "晚报", {"一.txt": BODY})
    assert names(location_of("memory://a/早报"), here) == ["早报/一.txt", "晚报/一.txt"]


def test_a_file_is_called_by_its_last_part(memory: Any) -> None:
    fill_store(memory, "/news")
    assert names(location_of("memory://news/2020/一.txt")) == ["一.txt"]


def test_a_build_from_a_store_has_the_bytes_of_one_from_a_folder(
    memory: Any, tmp_path: Path
) -> None:
    fill_store(memory, "/news")
    kg.build("memory://news", out=tmp_path / "there", workers=2)
    kg.build(fill(tmp_path / "news", DOCUMENTS), out=tmp_path / "here")
    assert hashes(tmp_path / "there") == hashes(tmp_path / "here")


def test_decisions_on_top_of_a_folder_of_a_store_are_followed(memory: Any, tmp_path: Path) -> None:
    row = "decision\tsubject\tobject\treason\tdate\nyear\t一.txt\t2011\tknown\t2026-11-28\n"
    fill_store(memory, "/news", {"一.txt": f"{BODY}\n5月1日", "decisions.tsv": row})
    report = kg.build("memory://news", out=tmp_path / "out")
    assert [applied for _, applied in report.decisions] == [True]


def test_what_is_not_there_is_said(memory: Any) -> None:
    fill_store(memory, "/news")
    missing, there = location_of("memory://nothing"), location_of("memory://news")
    assert errors(missing, there) == {"memory://nothing": "there is no such file or folder"}
    with pytest.raises(InputError, match="memory://nothing: there is no such file or folder"):
        list(read_paths([missing]))


def test_a_store_that_fails_midway_ends_the_build(
    memory: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_store(memory, "/news")

    def fail(*_: object) -> bytes:
        raise OSError("connection reset")

    monkeypatch.setattr("fsspec.implementations.memory.MemoryFile.read", fail)
    with pytest.raises(InputError, match="could not be read to its end .connection reset.: build"):
        list(read_paths([location_of("memory://news")]))


def test_a_file_that_cannot_be_opened_is_told(memory: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    fill_store(memory, "/news", {"一.txt": BODY})

    def refuse(*_: object, **__: object) -> object:
        raise PermissionError("not yours")

    monkeypatch.setattr(MemoryFileSystem, "_open", refuse)
    (found,) = read_paths([location_of("memory://news")])
    assert isinstance(found, ReadError)
    assert found.problem == "cannot be opened: not yours"


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("file:///archive/a%20b.jsonl", Path("/archive/a b.jsonl")),
        ("archive", Path("archive")),
        (r"C:\archive", Path(r"C:\archive")),
        (Path("archive"), Path("archive")),
        ("s3://bucket/2019", Remote("s3://bucket/2019")),
    ],
)
def test_a_url_is_told_from_a_path(given: str | Path, meant: Location) -> None:
    assert location_of(given) == meant


def test_a_password_in_a_url_is_refused() -> None:
    with pytest.raises(InputError, match="must hold no password or key: set them in the env"):
        location_of("s3://name:secret@bucket/2019")


def test_a_scheme_of_no_library_is_said() -> None:
    with pytest.raises(InputError, match="nowhere://x cannot be read: Protocol not known"):
        list(read_paths([location_of("nowhere://x")]))


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "gcsfs", None)
    with pytest.raises(InputError, match=r"to read gs:// needs pip install 'zhengpu\[gcs\]'"):
        list(read_paths([location_of("gs://bucket/news")]))


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Give an S3 bucket `archive` of a server in this process."""
    pytest.importorskip("s3fs")
    server = pytest.importorskip("moto.server").ThreadedMotoServer(port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    import s3fs  # type: ignore[import-untyped]  # no types

    s3fs.S3FileSystem.clear_instance_cache()
    system = s3fs.S3FileSystem(skip_instance_cache=True)
    system.mkdir("archive")
    yield system
    system.rm("archive", recursive=True)
    server.stop()


@pytest.mark.filterwarnings("default")  # botocore's own
def test_an_object_store_is_read_as_a_folder_is(bucket: Any, tmp_path: Path) -> None:
    fill_store(bucket, "archive/news")
    kg.build("s3://archive/news", out=tmp_path / "there")
    kg.build(fill(tmp_path / "news", DOCUMENTS), out=tmp_path / "here")
    assert hashes(tmp_path / "there") == hashes(tmp_path / "here")
    with pytest.raises(InputError, match="s3://archive/else: there is no such file or folder"):
        kg.build("s3://archive/else", out=tmp_path / "no")


class Pages(BaseHTTPRequestHandler):
    """Answers a path that is a number with that status, any other with an article."""

    def do_GET(self) -> None:
        status, body = self.path.removeprefix("/"), BODY.encode()
        self.send_response(int(status) if status.isdigit() else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    do_HEAD = do_GET

    def log_message(self, *_: object) -> None:
        """Say nothing on stderr."""


@pytest.fixture
def server() -> Iterator[str]:
    """Serve articles on this machine; give the address."""
    with ThreadingHTTPServer(("localhost", 0), Pages) as found:
        threading.Thread(target=found.serve_forever, daemon=True).start()
        yield f"http://localhost:{found.server_port}"
        found.shutdown()


def test_a_file_of_a_web_server_is_read(server: str, tmp_path: Path) -> None:
    there, here = location_of(f"{server}/%E4%B8%80.txt"), fill(tmp_path / "a", {"一.txt": BODY})
    assert list(map(repr, read_paths([there]))) == list(map(repr, read_paths([here])))


@pytest.mark.parametrize(
    ("status", "said"),
    [(404, "there is no such file"), (403, "cannot be asked for: 403"), (503, ": 503, ")],
)
def test_what_a_web_server_refuses_is_said(server: str, status: int, said: str) -> None:
    with pytest.raises(InputError, match=f"{server}/{status}: .*{said}"):
        list(read_paths([location_of(f"{server}/{status}")]))


def test_a_web_server_that_does_not_answer_is_no_missing_file() -> None:
    with socket.socket() as closed:  # bound, but nobody listens
        closed.bind(("localhost", 0))
        url = f"http://localhost:{closed.getsockname()[1]}/a.txt"
        with pytest.raises(InputError, match="cannot be asked for: Cannot connect to host"):
            list(read_paths([location_of(url)]))


@pytest.mark.filterwarnings("default")
def test_keys_that_are_missing_are_said(
    bucket: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_CONFIG_FILE", os.devnull)
    with pytest.raises(InputError, match=r"s3://archive/news: cannot be asked for: .*redentials"):
        kg.build("s3://archive/news", out=tmp_path / "no")
