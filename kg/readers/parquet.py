"""Reads Parquet files, as data sets of news are given out: one record a row, columns by name."""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import ReadError
from kg.readers.opened import Opened, Piece
from kg.readers.records import has_text, record_of

# Rows that are held at a time; articles are some kilobytes each.
_ROWS = 256


def read_parquet(opened: Opened) -> Iterator[Piece]:
    """Yield a document for each row, in the file's order, a few rows of it held at a time."""
    try:
        # here, since it takes 30 MB of each process, and few builds have such files
        import pyarrow  # type: ignore[import-untyped]  # no types
        import pyarrow.parquet  # type: ignore[import-untyped]  # no types
    except ImportError:  # an extra
        problem = "a Parquet file: reading it needs pyarrow: pip install 'zhengpu[parquet]'"
        yield ReadError(opened.source_file, problem)
        return
    if not _can_seek(opened):
        problem = "Parquet is read from its end: unpack it from its archive first"
        yield ReadError(opened.source_file, problem)
        return
    try:
        table = pyarrow.parquet.ParquetFile(opened.stream)
        if not has_text(dict.fromkeys(table.schema_arrow.names)):
            problem = "no column of text: a column named text, content, html … is wanted"
            yield ReadError(opened.source_file, problem)
            return
        number = 0
        for batch in table.iter_batches(batch_size=_ROWS):
            for row in batch.to_pylist():
                number += 1
                yield record_of(opened, row, number)
    except pyarrow.ArrowException as error:
        yield ReadError(opened.source_file, f"not a Parquet file, or broken: {error}")


def _can_seek(opened: Opened) -> bool:
    try:
        return opened.stream.seekable()
    except AttributeError:  # a member of a tar archive that is read as a stream
        return False
