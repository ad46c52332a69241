"""Opens files that are packed as a whole: `.gz` and `.zst`."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

from kg.errors import ReadError
from kg.readers.opened import Opened

try:
    import zstandard
except ImportError:  # an extra: `zhengpu[zstd]`
    zstandard = None  # type: ignore[assignment]  # absent

PACKED = (".gz", ".zst")
BROKEN: tuple[type[Exception], ...] = () if zstandard is None else (zstandard.ZstdError,)


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
        reader = zstandard.ZstdDecompressor().stream_reader(
            opened.stream, read_across_frames=True, closefd=False
        )
        with io.BufferedReader(cast(io.RawIOBase, reader)) as stream:
            yield Opened(opened.source_file, cast(BinaryIO, stream), opened.max_chars, opened.cut)
    else:
        yield opened
