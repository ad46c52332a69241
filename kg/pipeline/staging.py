"""Writes a build beside the earlier one and puts it in its place at the end, whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import OutputError

STAGING = ".building"
BEFORE = ".before"


@contextmanager
def staged(out: Path, products: Iterable[str] = ()) -> Iterator[Path]:
    """Give a folder to write to, whose contents replace those of `out` if all goes well.

    What `out` holds under other names stays, but for `products`: of these what the new build
    does not have goes. After an error, or if nothing is written, all of it stays.

    Raises:
        OutputError: `out` cannot be written; said before anything else is done.
    """
    existed = out.exists()
    staging = out / STAGING
    try:
        out.mkdir(parents=True, exist_ok=True)
        _remove(staging)
        staging.mkdir()
    except OSError as error:
        raise _output_error(out, error) from error
    try:
        yield staging
        _publish(staging, out, products)
    except OSError as error:
        raise _output_error(out, error) from error
    finally:
        _clear(staging, out, keep=existed)


def _output_error(out: Path, error: OSError) -> OutputError:
    reason = error.strerror or str(error)
    return OutputError(f"{out} cannot be written ({reason}): give another folder with --out")


def _publish(staging: Path, out: Path, known: Iterable[str]) -> None:
    """Swap each new file or folder with the earlier one; after an error, swap all back."""
    products = sorted(path.name for path in staging.iterdir())
    if products:
        products += sorted(set(known).difference(products))
    before = staging / BEFORE
    before.mkdir()
    done: list[str] = []
    try:
        for name in products:
            done.append(name)
            _swap_in(name, staging, out, before)
    except OSError:
        for name in reversed(done):
            _swap_back(name, out, before)
        raise


def _swap_in(name: str, staging: Path, out: Path, before: Path) -> None:
    if (out / name).exists():
        (out / name).replace(before / name)
    if (staging / name).exists():
        (staging / name).replace(out / name)


def _swap_back(name: str, out: Path, before: Path) -> None:
    if (before / name).exists():
        _remove(out / name)
        (before / name).replace(out / name)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _clear(staging: Path, out: Path, *, keep: bool) -> None:
    """Remove the staging folder, and `out` as well if this build made it and left it empty."""
    shutil.rmtree(staging, ignore_errors=True)
    if not keep and not any(out.iterdir()):
        out.rmdir()
