"""Measures whole builds beside jieba.cut on the same text; run by hand, in one run.

    python -m tests.bench.building FILE... [--items 2000] [--growth 4]

Wall and CPU time of each build in a process of its own, with its peak memory; jieba.cut runs before
and after them, since what else the machine does changes meanwhile. The ratios are what counts.
"""

from __future__ import annotations

import argparse
import importlib
import json
import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import ReadError
from kg.model.text import SourceText
from kg.readers import read_paths
from tests.bench.speed import spread

SURNAMES = "李王张刘陈杨赵黄周吴徐孙胡朱高"
CODE = "import sys, kg; kg.build(sys.argv[1], out=sys.argv[2], workers=int(sys.argv[3]))"


@dataclass(frozen=True, slots=True)
class Cost:
    """What a build took: seconds of wall and of CPU, and the most memory of a process in MB."""

    wall: float
    cpu: float
    memory: float = 0.0


def main() -> int:
    """Print the table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument("--items", type=int, default=2000, help="documents, evenly spread")
    parser.add_argument(
        "--growth", type=int, default=4, help="how many times as many, to compare; 1 not"
    )
    arguments = parser.parse_args()
    found = [d for d in read_paths(arguments.files) if not isinstance(d, ReadError)]
    documents = spread(found, arguments.items)
    with tempfile.TemporaryDirectory() as folder:
        rows = measure(documents, arguments.growth, Path(folder))
        sys.stdout.write("\n".join(rows) + "\n")
    return 0


def measure(documents: Sequence[SourceText], growth: int, folder: Path) -> Iterator[str]:
    """Yield the lines of the table."""
    characters = sum(len(document.text) for document in documents)
    some, more = folder / "some.jsonl", folder / "more.jsonl"
    write(some, copies(documents, 1))
    cut = [cutting(documents)]
    one = build(some, folder / "one", 1)
    two = build(some, folder / "two", 2)
    cut.append(cutting(documents))
    again = build(some, folder / "two", 2)
    hundredth = max(1, len(documents) // 100)
    write(some, [*copies(documents, 1), *list(copies(documents[:hundredth], 2))[hundredth:]])
    added = build(some, folder / "two", 2)
    write(some, copies(documents, 1))
    removed = build(some, folder / "two", 2)
    large = two
    if growth > 1:
        write(more, copies(documents, growth))
        large = build(more, folder / "more", 2)
    jieba = Cost(*(sum(values) / 2 for values in zip(*cut, strict=True)))
    yield f"{len(documents):,} documents, {characters:,} characters | |"
    yield "|---|---|"
    speed = f"{jieba.wall / two.wall:.2f}"
    yield f"| build with 2 workers against jieba.cut in one process: speed | {speed} |"
    yield f"| its CPU seconds, all processes, for one of jieba.cut | {two.cpu / jieba.cpu:.2f} |"
    yield f"| two workers against one: speed | {one.wall / two.wall:.2f} |"
    yield f"| nothing changed: CPU, wall of the first build's | {_shares(again, two)} |"
    yield f"| 1 % added: CPU, wall of the first build's | {_shares(added, two)} |"
    yield f"| 1 % removed: CPU, wall of the first build's | {_shares(removed, two)} |"
    yield f"| most memory of a process, MB | {two.memory:,.0f} |"
    if growth > 1:
        exponent = math.log(large.cpu / two.cpu) / math.log(growth)
        yield f"| growth to {growth} times as many: exponent of CPU time | {exponent:.2f} |"
        yield f"| most memory of a process, MB, at {growth} times as many | {large.memory:,.0f} |"


def _shares(later: Cost, first: Cost) -> str:
    return f"{later.cpu / first.cpu:.1%}, {later.wall / first.wall:.1%}"


def copies(documents: Sequence[SourceText], number: int) -> Iterator[dict[str, str]]:
    """Yield the documents as records, then copies of them, each some years later and renamed."""
    for copy in range(number):
        for place, document in enumerate(documents):
            yield {
                "id": f"{copy}-{place}",
                "text": later(document.text, copy),
                "date": later(str(document.published or ""), copy),
                "source": document.publisher or "",
            }


def later(text: str, years: int) -> str:
    """Move the years that a text names, and the common surnames, with each copy."""
    if not years:
        return text
    for year in range(2035, 1999, -1):
        text = text.replace(str(year), str(year + 4 * years))
    turn = years % len(SURNAMES)
    return text.translate(str.maketrans(SURNAMES, SURNAMES[turn:] + SURNAMES[:turn]))


def write(path: Path, records: Iterable[dict[str, str]]) -> None:
    """Write records as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def build(path: Path, out: Path, workers: int) -> Cost:
    """Build in a process of its own."""
    begin = time.perf_counter()
    running = subprocess.Popen([sys.executable, "-c", CODE, path, out, str(workers)])
    _, status, used = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        raise SystemExit(f"the build of {path} failed")
    wall = time.perf_counter() - begin
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def cutting(documents: Sequence[SourceText]) -> tuple[float, float]:
    """Cut all texts with jieba; return the seconds of wall and of CPU that it took."""
    jieba: Any = importlib.import_module("jieba")
    jieba.initialize()
    begin, cpu = time.perf_counter(), time.process_time()
    for document in documents:
        for _ in jieba.cut(document.text):
            pass
    return time.perf_counter() - begin, time.process_time() - cpu


if __name__ == "__main__":
    raise SystemExit(main())
