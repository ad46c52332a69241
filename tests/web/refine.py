"""OpenRefine itself, without a browser: a project is made and its commands are run over HTTP."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import Request, urlopen

PROGRAM = shutil.which("openrefine")  # of Debian's package, 3.6.2
PATIENCE = 240.0
FORMAT = "text/line-based/*sv"
EVERY_ROW = json.dumps({"facets": [], "mode": "row-based"})
FORM = "application/x-www-form-urlencoded"


@contextmanager
def refining(folder: Path) -> Iterator[Refine]:
    """Run the program on a free port until the block ends."""
    assert PROGRAM is not None
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = int(listening.getsockname()[1])
    options = ("-i", "127.0.0.1", "-p", str(port), "-m", "500M", "-d", str(folder))
    command = [PROGRAM, *options, "-x", "refine.headless=true"]
    # A group of its own: the program is a script that starts Java.
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        refine = Refine(f"http://127.0.0.1:{port}/")
        refine.await_start()
        yield refine
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(60)


@dataclass(frozen=True, slots=True)
class Refine:
    """The program at an address."""

    address: str

    def await_start(self) -> None:
        """Wait until it answers."""
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                self.get("get-version")
                return
            except (URLError, ConnectionError):
                assert time.monotonic() < deadline, "OpenRefine did not start"
                time.sleep(0.5)

    def get(self, command: str, **fields: object) -> Any:
        """Ask something."""
        address = f"{self.address}command/core/{command}?{urlencode(fields)}"
        with urlopen(address, timeout=60) as answer:
            return json.load(answer)

    def run(self, command: str, project: int, **fields: str) -> Any:
        """Run a command on a project."""
        token = self.get("get-csrf-token")["token"]
        address = f"{self.address}command/core/{command}?project={project}"
        body = urlencode({**fields, "csrf_token": token}).encode()
        asked = Request(address, body, {"Content-Type": FORM})
        with urlopen(asked, timeout=120) as answer:
            return json.load(answer)

    def project(self, lines: Sequence[str]) -> int:
        """Make a project of a table in TSV, whose first line names the columns."""
        token = self.get("get-csrf-token")["token"]
        options = json.dumps({"separator": "\\t", "headerLines": 1, "encoding": "UTF-8"})
        query = urlencode({"csrf_token": token, "format": FORMAT, "options": options})
        edge = uuid.uuid4().hex
        parts = (
            f'--{edge}\r\nContent-Disposition: form-data; name="project-name"\r\n\r\nnames\r\n'
            f"--{edge}\r\nContent-Disposition: form-data; "
            'name="project-file"; filename="names.tsv"\r\n\r\n' + "\n".join(lines) + "\n\r\n"
            f"--{edge}--\r\n"
        )
        address = f"{self.address}command/core/create-project-from-upload?{query}"
        kind = {"Content-Type": f"multipart/form-data; boundary={edge}"}
        with urlopen(Request(address, parts.encode(), kind), timeout=120) as answer:
            return int(parse_qs(urlsplit(answer.url).query)["project"][0])

    def rows(self, project: int) -> list[list[Any]]:
        """Give the cells of a project, once all it was told to do is done."""
        deadline = time.monotonic() + PATIENCE
        while self.get("get-processes", project=project)["processes"]:
            assert time.monotonic() < deadline, "OpenRefine did not finish"
            time.sleep(0.2)
        found = self.run("get-rows", project, start="0", limit="100")["rows"]
        return [row["cells"] for row in found]

    def reconcile(self, project: int, column: str, config: Mapping[str, object]) -> None:
        """Match a column."""
        self.run(
            "reconcile", project, columnName=column, config=json.dumps(config), engine=EVERY_ROW
        )
