"""Finds and opens files of an object store, or of a web server, by their URLs (fsspec)."""

from __future__ import annotations

import io
import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO, Literal
from urllib.parse import unquote, urlsplit

from kg.errors import InputError

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
# Schemes whose libraries are extras of zhengpu.
_EXTRAS = {"s3": "s3", "s3a": "s3", "gs": "gcs", "gcs": "gcs", "http": "http", "https": "http"}
# What libraries raise beside OSError, where they are installed.
_ERRORS = (
    ("botocore.exceptions", ("BotoCoreError", "ClientError")),
    ("google.auth.exceptions", ("GoogleAuthError",)),
    ("gcsfs.retry", ("HttpError",)),
    ("aiohttp", ("ClientError",)),
)
# Bytes that are fetched at a time: 30 ms for a request, as long as 4 MB take to arrive.
_FETCHED = 4 << 20
_BUFFERED = 1 << 18
# What a web server says of a file that is not there.
_GONE = (404, 410)
_UNHEARD = logging.NullHandler()


@dataclass(frozen=True, slots=True)
class Remote:
    """A file or a folder by its URL: `s3://archive/2019`.

    Attributes:
        url: Without credentials, which the environment has.
        size: Bytes, None where it is not known.
    """

    url: str
    size: int | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if "@" in urlsplit(self.url).netloc:
            raise InputError(
                "a URL must hold no password or key: set them in the environment, as the "
                "library of the store has it (AWS_ACCESS_KEY_ID, GOOGLE_APPLICATION_CREDENTIALS …)"
            )

    def __str__(self) -> str:
        return self.url

    @property
    def name(self) -> str:
        """The last part of its path."""
        return unquote(urlsplit(self.url).path.rstrip("/").rpartition("/")[2]) or self.url

    def __truediv__(self, name: str) -> Remote:
        return Remote(f"{self.url.rstrip('/')}/{name}")

    def is_dir(self) -> bool:
        """Tell whether it is a folder; what cannot be asked for is none, as of a path."""
        return self._is("directory")

    def is_file(self) -> bool:
        """Tell whether it is a file; what cannot be asked for is none, as of a path."""
        return self._is("file")

    def _is(self, kind: str) -> bool:
        try:
            return bool(self._info()["type"] == kind)
        except OSError:
            return False

    def _info(self) -> dict[str, Any]:
        with _as_os_errors():
            system, path = _system(self.url)
            return dict(system.info(path))

    def resolve(self) -> Remote:
        """Return itself: a URL is whole."""
        return self

    absolute = resolve

    def files(self) -> Iterator[tuple[str, Remote]]:
        """Yield the files below a folder that are not hidden, with their paths in it.

        Raises:
            OSError: The store cannot be asked.
        """
        system, root = _system(self.url)
        begin = len(root.rstrip("/")) + 1
        with _as_os_errors():
            for _, _, files in system.walk(root, detail=True, on_error="raise"):
                for info in files.values():
                    name = info["name"][begin:]
                    if name and not any(part.startswith(".") for part in name.split("/")):
                        url = f"{self.url.rstrip('/')}/{name}"
                        yield name, Remote(url, info.get("size"))

    def found(self) -> Remote:
        """Return it with its size, if the store tells it.

        Raises:
            OSError: There is nothing there, or the store cannot be asked.
        """
        return Remote(self.url, self._info().get("size"))

    def open(self, mode: Literal["rb"]) -> BinaryIO:
        """Open it for reading bytes; it can be read from any place where the store can do that.

        Raises:
            OSError: It cannot be opened.
        """
        with _as_os_errors():
            system, path = _system(self.url)
            file = system.open(path, mode, block_size=_FETCHED)
        return io.BufferedReader(_Fetched(file, self.url), _BUFFERED)


class _Fetched(io.RawIOBase):
    """A file of fsspec; a store that fails while it is read ends the build.

    A file of which half was read would else be told as broken, and the graph be one of half of it.
    """

    def __init__(self, file: Any, url: str) -> None:
        self._file, self._url = file, url

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return bool(self._file.seekable())

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return int(self._file.seek(offset, whence))

    def tell(self) -> int:
        return int(self._file.tell())

    def readinto(self, buffer: Any) -> int:
        try:
            with _as_os_errors():
                data = self._file.read(len(buffer))
        except OSError as error:
            raise InputError(
                f"{self._url} could not be read to its end ({error}): build again, which goes on "
                "with what was read"
            ) from error
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()


Location = Path | Remote


def location_of(given: str | os.PathLike[str]) -> Location:
    """Tell a URL from a path; `file://` is a path.

    Raises:
        InputError: The URL has a password in it.
    """
    if not isinstance(given, str) or not _URL.match(given):
        return Path(given)
    if given.lower().startswith("file://"):
        return Path(unquote(given[len("file://") :]))
    return Remote(given)


def _system(url: str) -> tuple[Any, str]:
    """Return the file system of a URL, and the path in it.

    Raises:
        InputError: A library is missing, or the scheme is unknown.
    """
    scheme = url.partition("://")[0].lower()
    extra = _EXTRAS.get(scheme)
    try:
        from fsspec.core import url_to_fs  # type: ignore[import-untyped]  # no types

        # without a cache of listings, since a second build in one process must see what is new
        system, path = url_to_fs(url, use_listings_cache=False)
    except ImportError as error:
        wanted = f"zhengpu[{extra}]" if extra else "fsspec"
        raise InputError(f"to read {scheme}:// needs pip install '{wanted}' ({error})") from error
    except ValueError as error:
        raise InputError(f"{url} cannot be read: {error}") from error
    # what it logs of its tries would stand on stderr before the message, with tracebacks
    logging.getLogger(type(system).__module__.partition(".")[0]).addHandler(_UNHEARD)
    return system, path


@cache
def _errors() -> tuple[type[Exception], ...]:
    found: list[type[Exception]] = []
    for module, names in _ERRORS:
        try:
            home = import_module(module)
        except ImportError:  # then it raises nothing
            continue
        found += [getattr(home, name) for name in names]
    return tuple(found)


@contextmanager
def _as_os_errors() -> Iterator[None]:
    """Raise what a store's own library raises as an OSError, as files do."""
    try:
        yield
    except FileNotFoundError as error:
        # so fsspec says of a web server whatever goes wrong there
        cause = error.__cause__
        if not isinstance(cause, _errors()) or getattr(cause, "status", 0) in _GONE:
            raise
        raise OSError(str(cause)) from error
    except OSError:
        raise
    except _errors() as error:
        raise OSError(f"{type(error).__name__}: {error}") from error
