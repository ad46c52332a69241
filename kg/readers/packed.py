"""Opens files that are packed as a whole: `.gz` and `.zst`."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, cast

from kg.errors import ReadError
from kg.readers.opened import Opened

try:
    import zstandard
except ImportError:  # an extra: `zhengpu[zstd]`
    zstandard = None  # type: ignore[assignment]  # absent

BROKEN: tuple[type[Exception], ...] = () if zstandard is None else (zstandard.ZstdError,)


# Packed bytes that are unpacked at a time; of the densest, 32 MB come.
_UNPACKED = 1 << 10


class _Zstandard(io.RawIOBase):
    """The bytes of all frames of a file; one that is cut off is an error, as it is with gzip.

    The reader of the library ends a file that is cut off as if it were whole.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._library = zstandard.ZstdDecompressor()
        self._frame: Any = None
        self._packed = b""
        self._waiting = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._waiting:
            if not (self._packed or self._read()):
                return 0
            self._waiting = memoryview(self._unpack())
        found = self._waiting[: len(buffer)]
        buffer[: len(found)] = found
        self._waiting = self._waiting[len(found) :]
        return len(found)

    def _read(self) -> bytes:
        self._packed = self._stream.read(_UNPACKED)
        if not self._packed and self._frame is not None:
            raise EOFError("it ends before its last frame does")
        return self._packed

    def _unpack(self) -> bytes:
        """Unpack what was read, up to the end of a frame."""
        self._frame = self._frame or self._library.decompressobj()
        found: bytes = self._frame.decompress(self._packed)
        self._packed = b""
        if self._frame.eof:
            self._packed, self._frame = self._frame.unused_data, None
        return found


@contextmanager
def unpacked(opened: Opened) -> Iterator[Opened]:
    """Give the file as it is when unpacked, by the end of its name; nothing is held whole.

    Raises:
        ReadError: It is packed in a way for which a library is missing.
    """
    name = opened.source_file.lower()
    if name.endswith(".gz"):
        with gzip.open(opened.stream) as stream:
            yield Opened(opened.source_file, cast(BinaryIO, stream), opened.max_chars, opened.cut)
    elif name.endswith(".zst"):
        if zstandard is None:
            problem = "packed with Zstandard: reading it needs pip install 'zhengpu[zstd]'"
            raise ReadError(opened.source_file, problem)
        with io.BufferedReader(_Zstandard(opened.stream)) as stream:
            yield Opened(opened.source_file, cast(BinaryIO, stream), opened.max_chars, opened.cut)
    else:
        yield opened
