from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from kg.graph.processes import open_pool

_OWNER = """
import os, time
from kg.graph.processes import open_pool
if __name__ == "__main__":
    with open_pool(2) as pool:
        print(pool.submit(os.getpid).result(), flush=True)
        time.sleep(60)
"""


def test_a_pool_works() -> None:
    with open_pool(1) as pool:
        assert pool.submit(os.getpid).result() != os.getpid()


def test_processes_end_when_their_owner_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "owner.py"
    script.write_text(_OWNER, "utf-8")
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True) as owner:
        assert owner.stdout is not None
        assert int(owner.stdout.readline()) != owner.pid
        owner.kill()
        # it ends when the last of those that can write to it has ended
        rest, _ = owner.communicate(timeout=20)
    assert rest == ""
