"""Compares how fast documents are read here and how fast others cut or tag the same text.

    python -m tests.bench.speed FILE... [--items 1000] [--python LAC=/path/to/a/venv/bin/python]

Characters per second of CPU time, of one process. All take turns, some documents at a time, so that
what else the machine does slows all of them alike; the ratios are what counts. Libraries that are
not installed are left out: `pip install 'zhengpu[bench]'` brings jieba; for LAC see `peers`. A
peer with a Python of its own (`--python`) runs in its own process and counts its own seconds.
"""

from __future__ import annotations

import argparse
import importlib
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import Any

from kg.errors import ReadError
from kg.extract import extract_claims
from kg.lexicon import load_lexicon
from kg.model.text import SourceText
from kg.readers import read_paths
from tests.bench.peer_names import PEERS, TIMED, lac_tagger
from tests.bench.peers import SCRIPT

# documents that one library reads before it is the next one's turn
TURN = 50
# LAC crashes after some hundred documents in one process
LAC_ITEMS = 100

Run = Callable[[SourceText], object]


class Elsewhere:
    """A peer in a process of its own, with that library's Python."""

    def __init__(self, peer: str, python: str) -> None:
        """Start the process.

        Raises:
            ValueError: There is no such peer.
        """
        if peer not in PEERS:
            raise ValueError(f"no peer is called {peer}: choose one of {', '.join(PEERS)}")
        self._process = subprocess.Popen(
            [python, str(SCRIPT), peer, TIMED],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def seconds(self, documents: Sequence[SourceText]) -> float:
        """Return the CPU seconds that the peer takes for the documents.

        Raises:
            RuntimeError: The peer is not installed there, or has crashed.
        """
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        try:
            stdin.write(json.dumps([document.text for document in documents]) + "\n")
            stdin.flush()
        except BrokenPipeError as error:
            raise RuntimeError("the peer's process is gone") from error
        answer = stdout.readline()
        if not answer:
            raise RuntimeError(f"the peer's process ended {self._process.wait()}")
        return float(answer)

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


def main() -> int:
    """Print the table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument("--items", type=int, default=1000, help="documents, evenly spread")
    parser.add_argument("--python", action="append", default=[], metavar="PEER=PYTHON")
    arguments = parser.parse_args()
    documents = spread(
        [found for found in read_paths(arguments.files) if not isinstance(found, ReadError)],
        arguments.items,
    )
    if not documents:
        raise SystemExit(
            f"no document in {', '.join(map(str, arguments.files))}: name .txt or .jsonl files"
        )
    pythons = dict(given.split("=", 1) for given in arguments.python)
    elsewhere = {peer: Elsewhere(peer, python) for peer, python in pythons.items()}
    rates = measure(documents, {**_readers(set(elsewhere)), **elsewhere})
    sys.stdout.write("\n".join(table(rates)) + "\n")
    for peer in elsewhere.values():
        peer.close()
    return 0


def spread(documents: Sequence[SourceText], wanted: int) -> list[SourceText]:
    """Choose documents evenly from beginning to end."""
    step = max(1, len(documents) // wanted)
    return list(documents[::step][:wanted])


def measure(
    documents: Sequence[SourceText], readers: Mapping[str, Run | Elsewhere]
) -> dict[str, float]:
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


def _time(run: Run | Elsewhere, documents: Sequence[SourceText]) -> float:
    if isinstance(run, Elsewhere):
        return run.seconds(documents)
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


def _readers(elsewhere: Set[str]) -> dict[str, Run]:
    lexicon = load_lexicon(None)
    readers: dict[str, Run] = {"kg": lambda document: extract_claims(document, lexicon)}
    for name, load in (("jieba.cut", _cut), ("jieba.posseg", _posseg), ("LAC", _lac)):
        if name in elsewhere:
            continue
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
