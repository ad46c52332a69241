"""Sets up whatever the tests need and runs them all: `.venv/bin/python -m tests`.

Only the standard library is imported, since nothing else need be there yet.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# The browser, and a font in which Chinese labels have glyphs.
DEBIAN_PACKAGES = ("chromium", "fonts-noto-cjk")
SETUP = ("-m", "pip", "install", "-q", "--disable-pip-version-check", "-e", ".[test]")
STEPS: Sequence[Sequence[str]] = (
    ("-m", "ruff", "check", "."),
    ("-m", "ruff", "format", "--check", "."),
    ("-m", "mypy"),
    ("-m", "pytest"),
)


def main() -> int:
    """Set up, run every step, stop at the first that fails; return the exit code."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment |= {"PYTHONUTF8": "1", "PIP_ROOT_USER_ACTION": "ignore"}
    _run([sys.executable, *SETUP], environment)
    _set_up_browser(environment)
    for step in STEPS:
        print(f"$ python {' '.join(step)}", flush=True)
        code = _run([sys.executable, *step], environment, check=False)
        if code:
            print(f"failed: python {' '.join(step)}", flush=True)
            return 1
    return 0


def _set_up_browser(environment: dict[str, str]) -> None:
    if any(map(shutil.which, BROWSERS)):
        return
    if shutil.which("apt-get") is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        print("no Chromium, and no right to install it: the browser tests will be skipped")
        return
    quiet = environment | {"DEBIAN_FRONTEND": "noninteractive"}
    _run(["apt-get", "-qq", "update"], quiet, check=False)
    install = ["apt-get", "-qq", "-y", "--no-install-recommends", "install", *DEBIAN_PACKAGES]
    if _run(install, quiet, check=False):
        print("Chromium could not be installed: the browser tests will be skipped", flush=True)


def _run(command: Sequence[str], environment: dict[str, str], *, check: bool = True) -> int:
    return subprocess.run(command, cwd=ROOT, env=environment, check=check).returncode


if __name__ == "__main__":
    sys.exit(main())
