"""Hashes of what decides results beside the input: this program's code and its libraries."""

from __future__ import annotations

import platform
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import kg
from kg.graph.ontology_files import ontology_path

PACKAGE = Path(kg.__file__).parent
# The rooms whose code decides what one document says, and the libraries that they ask.
READING = ("errors.py", "model", "lexicon", "text", "readers", "extract", "pipeline")
LIBRARIES = ("ahocorasick-rs", "beautifulsoup4", "lxml", "opencc", "rjieba")
# What decides how it is written, beside all of the above.
WRITERS = ("networkx", "numpy", "pyoxigraph", "pypinyin", "pyvis")
# Without which some files are not read.
FORMATS = ("pyarrow", "warcio", "zstandard")


@cache
def reading_version() -> str:
    """Hash all that decides which claims a document has, but for the lexicon's tables."""
    return _hash([path for part in READING for path in _files(PACKAGE / part)], LIBRARIES)


@cache
def program_version() -> str:
    """Hash all that decides what a build writes, but for the lexicon's tables."""
    return _hash([*_files(PACKAGE), *_files(ontology_path())], (*LIBRARIES, *WRITERS))


def worker_version() -> str:
    """Hash all that decides what a worker makes of its tasks, but for the lexicon's tables."""
    return sha256(f"{program_version()} {list(map(_version, FORMATS))}".encode()).hexdigest()


def _files(path: Path) -> list[Path]:
    """Find the files of code; data of the lexicon has a hash of its own."""
    if path.is_file():
        return [path]
    kinds = {".py", ".jinja", ".js", ".css", ".ttl", ".rq"}
    return sorted(file for file in path.rglob("*") if file.suffix in kinds and _counts(file))


def _counts(file: Path) -> bool:
    return file.is_file() and "node_modules" not in file.parts


def _hash(files: list[Path], libraries: tuple[str, ...]) -> str:
    digest = sha256(platform.python_version().encode())
    for file in files:
        digest.update(f"{file.name}\n".encode())
        digest.update(file.read_bytes())
    for library in libraries:
        digest.update(f"{library} {_version(library)}\n".encode())
    return digest.hexdigest()


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "?"
