"""Tells whether the last build already made what is asked for, by the bytes that it would read.

To know this takes a tenth of what it takes to load all that builds, so it is loaded by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from kg.errors import InputError
from kg.lexicon.lexicon import hash_of_tables
from kg.model.decisions import DECISIONS_FILE
from kg.pipeline.finished import Record, Stamp, digest_of, file_stamp, is_whole, load_record
from kg.pipeline.options import Options
from kg.pipeline.report import BuildReport, load_report
from kg.pipeline.versions import worker_version
from kg.readers.formats import format_of
from kg.readers.paths import Found, find_files
from kg.readers.remote import Location


@dataclass(frozen=True, slots=True)
class Seal:
    """All that a build follows from, as it lies on disk.

    Attributes:
        digest: Hash of code, options, names of files and their bytes.
        stamps: How the files lay on disk when they were hashed.
    """

    digest: str
    stamps: Mapping[Path, Stamp]

    def still_holds(self) -> bool:
        """Tell whether no file has been changed since."""
        return all(file_stamp(path) == stamp for path, stamp in self.stamps.items())


def find_unchanged(paths: Sequence[Location], out: Path, options: Options) -> BuildReport | None:
    """Return the report of the last build if it is the one that is asked for, and still whole."""
    if options.fresh:
        return None
    record: Record = load_record(out)
    if not record.get("seal"):
        return None
    seal = seal_of(paths, options)
    if seal is None or seal.digest != record["seal"] or not is_whole(record, out):
        return None
    return load_report(out)


def seal_of(paths: Sequence[Location], options: Options) -> Seal | None:
    """Hash all that a build of these paths follows from.

    Returns:
        None where the files are not here, or cannot be read: then the documents tell.
    """
    files = [path for path in paths if isinstance(path, Path)]
    if len(files) < len(paths) or options.cluster is not None:
        return None
    try:
        return _seal(files, options)
    except (OSError, InputError):  # of which the build will tell
        return None


def _seal(paths: Sequence[Path], options: Options) -> Seal:
    decisive = (options.base_iri, options.max_chars, options.cut, options.turtle)
    digest = sha256(repr((worker_version(), hash_of_tables(options.own_words), decisive)).encode())
    found, unusable = find_files(paths)
    digest.update(repr([str(error) for error in unusable]).encode("utf-8", "surrogatepass"))
    stamps: dict[Path, Stamp] = {}
    for name, path in (*_named(found), *_decisions(paths, options.decisions_file)):
        content = ""
        if path is not None:
            stamps[path] = file_stamp(path)
            content = digest_of(path)
        digest.update(f"{name!r} {content}\n".encode("utf-8", "surrogatepass"))
    return Seal(digest.hexdigest(), stamps)


def _named(found: Iterable[Found]) -> Iterator[tuple[str, Path | None]]:
    """Yield the names of files, with the paths of those that are of a kind that is read."""
    for file in found:
        if format_of(file.source_file) is not None and isinstance(file.path, Path):
            yield file.source_file, file.path
        else:
            yield file.source_file, None


def _decisions(paths: Sequence[Path], given: Path | None) -> Iterator[tuple[str, Path]]:
    """Yield the files of decisions that the build would follow, or that would stop it."""
    if given is not None:
        yield "given", given
        return
    for number, path in enumerate(paths):
        file = path / DECISIONS_FILE if path.is_dir() else path
        if file.name == DECISIONS_FILE and file.is_file():
            yield f"beside {number}", file
