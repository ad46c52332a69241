"""Compares our names with those of other libraries on annotated documents; run by hand.

    python -m tests.bench.peers GOLD_DIR... [--python LAC=/path/to/a/venv/bin/python]

A name counts once a document and must be exact (quotes and width folded); optional items are free.
Peers are judged more kindly than we are: several names of one person are no error of theirs, and
so is a body by a short form that does not say which one it is. Libraries that are not installed
are left out: `pip install 'zhengpu[bench]'` brings jieba; LAC 2.1.2 wants a venv of its own with
paddlepaddle 2.6.2, setuptools below 80 and `--no-build-isolation`.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from kg.evaluate.building import evaluate_folders
from kg.evaluate.gold import GoldDocument, GoldThing, load_gold
from kg.evaluate.names import fold, fold_all
from kg.evaluate.scoring import Score
from tests.bench.peer_names import ABSENT, PEERS

KINDS = ("persons", "bodies", "places")
SCRIPT = Path(__file__).with_name("peer_names.py")
Scores = Mapping[str, Score]
Answers = Mapping[str, Mapping[str, Sequence[str]]]


def main() -> int:
    """Print the table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("gold", type=Path, nargs="+", metavar="GOLD_DIR")
    parser.add_argument("--python", action="append", default=[], metavar="PEER=PYTHON")
    arguments = parser.parse_args()
    pythons = dict(given.split("=", 1) for given in arguments.python)
    documents = load_gold(arguments.gold)
    rows = {"kg": evaluate_folders(arguments.gold).scores()}
    for peer in PEERS:
        answers = ask(peer, documents, pythons.get(peer, sys.executable))
        if answers is not None:
            rows[peer] = {kind: score(documents, answers, kind) for kind in KINDS}
    sys.stdout.write("\n".join(table(rows)) + "\n")
    return 0


def ask(peer: str, documents: Iterable[GoldDocument], python: str) -> Answers | None:
    """Run a peer over all texts; None, and a word on stderr, where it is not there or fails."""
    texts = {document.id: document.text for document in documents}
    done = subprocess.run(
        [python, str(SCRIPT), peer],
        input=json.dumps(texts).encode(),
        capture_output=True,
        check=False,
    )
    if done.returncode:
        why = "is not installed" if done.returncode == ABSENT else f"ended {done.returncode}"
        sys.stderr.write(f"{peer} {why}: left out\n")
        return None
    answers: Answers = json.loads(done.stdout)
    return answers


def score(documents: Iterable[GoldDocument], answers: Answers, kind: str) -> Score:
    """Count a peer's names of one kind over all documents."""
    found = wrong = missed = 0
    for document in documents:
        given = fold_all(answers[document.id].get(kind, ()))
        things = list(_things(document, kind))
        wanted = [fold_all(thing.names) for thing in things if not thing.optional]
        hits = sum(bool(names & given) for names in wanted)
        found, missed = found + hits, missed + len(wanted) - hits
        known = {fold(name) for thing in things for name in thing.names}
        wrong += len(given - known)
    return Score(found, wrong, missed)


def _things(document: GoldDocument, kind: str) -> Iterator[GoldThing]:
    yield from document.things[kind]
    if kind == "persons":
        yield from (GoldThing((name,), optional=True) for name in document.byline)


def table(rows: Mapping[str, Scores]) -> Iterator[str]:
    """Yield the lines of a Markdown table, best persons first."""
    yield "| | " + " | ".join(f"{kind} P / R / F1" for kind in KINDS) + " |"
    yield "|---" * (len(KINDS) + 1) + "|"
    for name, scores in sorted(rows.items(), key=lambda row: -row[1]["persons"].f1):
        cells = (
            f"{s.precision:.3f} / {s.recall:.3f} / {s.f1:.3f}" for s in (scores[k] for k in KINDS)
        )
        yield f"| {name} | " + " | ".join(cells) + " |"


if __name__ == "__main__":
    sys.exit(main())
