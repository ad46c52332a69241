"""Keeps the scores below which the project's own annotated documents must not sink."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.errors import InputError, OutputError
from kg.evaluate.report import score_record
from kg.evaluate.scoring import Evaluation, Score

# Shares are cut, never rounded up, so that a score is never below a floor made of it.
DIGITS: Final = 6
SHARES: Final = ("precision", "recall", "f1")
Scores = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Floors:
    """The floors of a folder.

    Attributes:
        inputs: SHA-256 of text and annotation of each document, by `ID.txt` and `ID.json`.
        lists: Precision, recall, F1 and counts by list; `evidence` is one of them.
        regressions: Why floors were lowered, the earliest first.
    """

    inputs: Mapping[str, str]
    lists: Scores
    regressions: tuple[str, ...] = ()


def load_floors(path: Path) -> Mapping[str, Floors]:
    """Read the floors of all folders; a file that is not there has none.

    Raises:
        InputError: The file is not one of floors.
    """
    try:
        record = json.loads(path.read_text("utf-8"))
        return {
            folder: Floors(entry["inputs"], entry["lists"], tuple(entry["regressions"]))
            for folder, entry in record.items()
        }
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise InputError(f"{path} is not a file of floors: {error}") from error


def write_floors(floors: Mapping[str, Floors], path: Path) -> None:
    """Write the floors of all folders.

    Raises:
        OutputError: The file cannot be written.
    """
    record = {
        folder: {
            "inputs": dict(entry.inputs),
            "lists": {name: dict(shares) for name, shares in entry.lists.items()},
            "regressions": list(entry.regressions),
        }
        for folder, entry in sorted(floors.items())
    }
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", "utf-8")
        part.replace(path)
    except OSError as error:
        raise OutputError(f"{path} cannot be written ({error.strerror or error})") from error
    finally:
        part.unlink(missing_ok=True)


def floors_of(evaluation: Evaluation) -> Floors:
    """Make floors of how a folder stands now."""
    inputs = {
        name: digest
        for result in evaluation.results
        for name, digest in (
            (f"{result.gold.id}.json", result.gold.gold_hash),
            (f"{result.gold.id}.txt", result.gold.text_hash),
        )
    }
    return Floors(inputs, {name: _record(score) for name, score in _scores(evaluation).items()})


def _scores(evaluation: Evaluation) -> Mapping[str, Score]:
    return {**evaluation.scores(), "evidence": evaluation.evidence.as_score()}


def _record(score: Score) -> Mapping[str, float]:
    record = dict(score_record(score))
    return record | {name: _cut(record[name]) for name in SHARES}


def _cut(share: float) -> float:
    return math.floor(share * 10**DIGITS) / 10**DIGITS


def sunk(evaluation: Evaluation, floors: Floors) -> Iterator[str]:
    """Say which documents are not those of the floors, and which shares are below them."""
    now = floors_of(evaluation)
    for name in sorted(now.inputs.keys() - floors.inputs.keys()):
        yield f"{name} is not among the documents of the floors"
    yield from _lower(now, floors)


def _lower(now: Floors, floors: Floors) -> Iterator[str]:
    for name, digest in floors.inputs.items():
        if now.inputs.get(name) != digest:
            yield f"{name} {'has changed' if name in now.inputs else 'is gone'}"
    for name, shares in floors.lists.items():
        stands = now.lists[name]
        for share in SHARES:
            if stands[share] < shares[share]:
                yield f"{name}: {share} is {stands[share]}, its floor {shares[share]}"


def raised(evaluation: Evaluation, floors: Floors | None, reason: str | None) -> Floors:
    """Make the floors of now, if none of them is lower.

    Args:
        evaluation: A folder by itself.
        floors: Those that hold, None where there are none.
        reason: Why some may be lower, or documents others; None where none may.

    Raises:
        InputError: Something sank, and no reason was given.
    """
    now = floors_of(evaluation)
    if floors is None:
        return now
    lower = list(_lower(now, floors))
    if not lower:
        return Floors(now.inputs, now.lists, floors.regressions)
    if reason is None:
        listed = "\n".join(f"  {line}" for line in lower)
        raise InputError(f"no floor was changed, since some would be lower:\n{listed}")
    return Floors(now.inputs, now.lists, (*floors.regressions, f"{reason}: {'; '.join(lower)}"))
