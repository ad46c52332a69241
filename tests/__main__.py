"""Sets up whatever the tests need and runs them all: `.venv/bin/python -m tests`.

Only the standard library is imported, since nothing else need be there yet.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# The browser, and a font in which Chinese labels have glyphs.
DEBIAN_PACKAGES = ("chromium", "fonts-noto-cjk")
# Of what is installed most is never imported: what is, is compiled then.
PIP = ("-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-compile")
SETUP = (*PIP, "-e", ".[test]")
# Told while they run, one after the other; the first that fails ends it all.
STYLE: Sequence[Sequence[str]] = (
    ("-m", "ruff", "check", "."),
    ("-m", "ruff", "format", "--check", "."),
)
TYPES = ("-m", "mypy")
# A worker for each core, and two where there is one: some tests wait for other processes.
WORKERS = max(2, os.cpu_count() or 1)
# Neighbours share what their session has built: each worker begins with a run of them.
TESTS = ("-m", "pytest", "-n", str(WORKERS), "--dist", "worksteal")


def main() -> int:
    """Set up, run every step, say which failed; return the exit code."""
    environment = _environment()
    with ThreadPoolExecutor() as beside:
        browser = beside.submit(_set_up_browser, environment)
        _run([sys.executable, *SETUP], environment, check=True)
        browser.result()
        if not all(_succeeds(step, environment) for step in STYLE):
            return 1
        types = beside.submit(_collect, TYPES, environment)
        passed = _succeeds(TESTS, environment)
        return 0 if _tell(TYPES, types.result()) and passed else 1


def _environment() -> dict[str, str]:
    """Give the environment without what would shadow or slow down what is tested."""
    unwanted = ("PYTHONPATH", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return kept | {"PYTHONUTF8": "1", "PIP_ROOT_USER_ACTION": "ignore"}


def _set_up_browser(environment: Mapping[str, str]) -> None:
    if any(map(shutil.which, BROWSERS)):
        return
    if shutil.which("apt-get") is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        print("no Chromium, and no right to install it: the browser tests will be skipped")
        return
    quiet = {**environment, "DEBIAN_FRONTEND": "noninteractive"}
    _run(["apt-get", "-qq", "update"], quiet)
    install = ["apt-get", "-qq", "-y", "--no-install-recommends", "install", *DEBIAN_PACKAGES]
    if _run(install, quiet):
        print("Chromium could not be installed: the browser tests will be skipped", flush=True)


def _succeeds(step: Sequence[str], environment: Mapping[str, str]) -> bool:
    """Run a step of Python whose output is shown as it comes; say so if it fails."""
    print(f"$ python {' '.join(step)}", flush=True)
    code = _run([sys.executable, *step], environment)
    if code:
        print(f"failed: python {' '.join(step)}", flush=True)
    return code == 0


def _collect(
    step: Sequence[str], environment: Mapping[str, str]
) -> subprocess.CompletedProcess[bytes]:
    """Run a step beside others and keep what it says."""
    command = [sys.executable, *step]
    return subprocess.run(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


def _tell(step: Sequence[str], done: subprocess.CompletedProcess[bytes]) -> bool:
    """Show what a step said that ran beside others; say so if it failed."""
    print(f"$ python {' '.join(step)}", flush=True)
    sys.stdout.buffer.write(done.stdout)
    if done.returncode:
        print(f"failed: python {' '.join(step)}")
    sys.stdout.flush()
    return done.returncode == 0


def _run(command: Sequence[str], environment: Mapping[str, str], *, check: bool = False) -> int:
    return subprocess.run(command, cwd=ROOT, env=environment, check=check).returncode


if __name__ == "__main__":
    sys.exit(main())
