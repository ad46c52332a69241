from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from kg.graph.processes import Pool

_OWNER = """
import os, time
from kg.graph.processes import Pool
if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.submit(os.getpid).result(), flush=True)
        time.sleep(60)
"""


def test_a_pool_works() -> None:
    with Pool(1) as pool:
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


def test_a_pool_is_stopped_whatever_it_has_in_hand() -> None:
    pool = Pool(2)
    given = [pool.submit(time.sleep, 60) for _ in range(9)]
    begin = time.monotonic()
    pool.stop()
    assert time.monotonic() - begin < 30
    assert all(each.done() for each in given)


def test_an_interrupt_is_for_the_owner() -> None:
    with Pool(1) as pool:
        assert pool.submit(signal.getsignal, signal.SIGINT).result() == signal.SIG_IGN
