"""Compares how fast documents are read here and how fast others cut or tag the same text.

    python -m tests.bench.speed FILE... [--items 1000]

Characters per second of CPU time, of one process. All take turns, some documents at a time, so that
what else the machine does slows all of them alike; the ratios are what counts. Libraries that are
not installed are left out: `pip install 'zhengpu[bench]'` brings jieba; for LAC see `peers`.
"""

from __future__ import annotations

import argparse
import importlib
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from kg.errors import ReadError
from kg.extract import extract_claims
from kg.lexicon import load_lexicon
from kg.model.text import SourceText
from kg.readers import read_paths
from tests.bench.peer_names import lac_tagger

# documents that one library reads before it is the next one's turn
TURN = 50
# LAC crashes after some hundred documents in one process
LAC_ITEMS = 100

Run = Callable[[SourceText], object]


def main() -> int:
    """Print the table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument("--items", type=int, default=1000, help="documents, evenly spread")
    arguments = parser.parse_args()
    documents = spread(
        [found for found in read_paths(arguments.files) if not isinstance(found, ReadError)],
        arguments.items,
    )
    sys.stdout.write("\n".join(table(measure(documents, _readers()))) + "\n")
    return 0


def spread(documents: Sequence[SourceText], wanted: int) -> list[SourceText]:
    """Choose documents evenly from beginning to end."""
    step = max(1, len(documents) // wanted)
    return list(documents[::step][:wanted])


def measure(documents: Sequence[SourceText], readers: Mapping[str, Run]) -> dict[str, float]:
    """Return the characters per CPU second of each reader, warmed up on the first turn."""
    seconds = dict.fromkeys(readers, 0.0)
    characters = dict.fromkeys(readers, 0)
    for run in readers.values():
        _time(run, documents[:TURN])
    for turn in range(0, len(documents), TURN):
        part = documents[turn : turn + TURN]
        for name, run in readers.items():
            if name != "LAC" or turn + TURN <= LAC_ITEMS:
                seconds[name] += _time(run, part)
                characters[name] += sum(len(document.text) for document in part)
    return {name: characters[name] / seconds[name] for name in readers}


def _time(run: Run, documents: Sequence[SourceText]) -> float:
    start = time.process_time()
    for document in documents:
        run(document)
    return time.process_time() - start


def table(rates: Mapping[str, float]) -> Iterator[str]:
    """Yield the lines of the table: characters a second, and how many times as fast kg is."""
    yield "| | characters per CPU second | kg is so many times as fast |"
    yield "|---|---|---|"
    for name, rate in rates.items():
        yield f"| {name} | {rate:,.0f} | {rates['kg'] / rate:.2f} |"


def _readers() -> dict[str, Run]:
    lexicon = load_lexicon(None)
    readers: dict[str, Run] = {"kg": lambda document: extract_claims(document, lexicon)}
    for name, load in (("jieba.cut", _cut), ("jieba.posseg", _posseg), ("LAC", _lac)):
        try:
            readers[name] = load()
        except ImportError as error:
            sys.stderr.write(f"{name} is left out: {error}\n")
    return readers


def _cut() -> Run:
    jieba: Any = importlib.import_module("jieba")
    jieba.initialize()
    return lambda document: list(jieba.cut(document.text))


def _posseg() -> Run:
    posseg: Any = importlib.import_module("jieba.posseg")
    return lambda document: list(posseg.cut(document.text))


def _lac() -> Run:
    tag = lac_tagger()
    return lambda document: list(tag(document.text))


if __name__ == "__main__":
    raise SystemExit(main())
