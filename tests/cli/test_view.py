from __future__ import annotations

import socket
import threading
from http.client import HTTPConnection
from pathlib import Path

import pytest

from kg.cli.page_server import PageServer
from kg.errors import OutputError
from tests.conftest import RunKg


def test_the_page_is_named(run_kg: RunKg, built: Path) -> None:
    done = run_kg("view", "--no-open", "--graph", built)
    assert (done.returncode, done.stdout.decode()) == (0, f"{built / 'graph.html'}\n")


def test_without_a_screen_the_page_is_only_named(run_kg: RunKg, built: Path) -> None:
    done = run_kg("view", "--graph", built)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_folder_without_page_is_said(run_kg: RunKg, tmp_path: Path) -> None:
    done = run_kg("view", "--graph", tmp_path)
    assert done.returncode == 1
    assert b"make one with `kg build PATH`" in done.stderr


def test_a_graph_in_n_quads_says_how_it_can_be_seen(run_kg: RunKg, tmp_path: Path) -> None:
    (tmp_path / "graph.nq").mkdir()
    said = run_kg("view", "--graph", tmp_path).stderr.decode()
    assert said == (
        f"kg: there is no page in {tmp_path}: it is in N-Quads; `kg serve` shows it, "
        "`kg build --turtle` makes the page\n"
    )
    said = run_kg("validate", "--graph", tmp_path).stderr.decode()
    assert said.startswith(f"kg: the graph in {tmp_path} is in N-Quads")


def test_a_port_in_use_is_said(run_kg: RunKg, built: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run_kg("view", "--no-open", "--port", str(port), "--graph", built)
    assert done.returncode == 1
    assert done.stderr.decode() == (
        f"kg: port {port} cannot be used (Address already in use): give another with --port\n"
    )


@pytest.mark.parametrize(
    ("path", "host", "status"),
    [("/", "127.0.0.1", 200), ("/report.json", "127.0.0.1", 404), ("/", "evil.example", 404)],
)
def test_only_the_page_is_served_and_only_to_this_machine(
    tmp_path: Path, path: str, host: str, status: int
) -> None:
    page = tmp_path / "graph.html"
    page.write_text("<p>图</p>", "utf-8")
    with PageServer(page, 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        connection = HTTPConnection("127.0.0.1", server.server_address[1], timeout=600)
        connection.request("GET", path, headers={"Host": host})
        response = connection.getresponse()
        body = response.read()
        connection.close()
        server.shutdown()
    assert response.status == status
    assert ("图".encode() in body) == (status == 200)


def test_a_port_taken_is_an_output_error(tmp_path: Path) -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        pytest.raises(OutputError, match="cannot be used"),
    ):
        PageServer(tmp_path / "graph.html", taken.getsockname()[1])
