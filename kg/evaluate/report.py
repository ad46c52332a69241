"""Turns an evaluation into tables to read and a record for other programs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import islice

from kg.evaluate.confusions import Confusion, confusions, explained
from kg.evaluate.matching import Outcome
from kg.evaluate.scoring import Evaluation, EvidenceScore, Score

SCORE_HEADS = ("list", "P", "R", "F1", "tp", "fp", "fn")
CONFUSION_HEADS = ("list", "kind of error", "missed", "wrong", "for example")
EXAMPLES = 3
Row = tuple[str, ...]


def score_rows(evaluation: Evaluation, lists: Collection[str]) -> Iterator[Row]:
    """Yield a row for each of the lists, in the order of `LISTS`."""
    for name, score in evaluation.scores().items():
        if name in lists:
            shares = (score.precision, score.recall, score.f1)
            counts = (score.found, score.wrong, score.missed)
            yield (name, *(f"{share:.3f}" for share in shares), *map(str, counts))


def evidence_line(evidence: EvidenceScore) -> str:
    """Say how many facts carry a quote and how many quotes stand in the text."""
    return (
        f"evidence: {evidence.facts_with_quote}/{evidence.facts} facts carry a quote, "
        f"{evidence.quotes_in_text}/{evidence.quotes} quotes stand in the text"
    )


def confusion_rows(evaluation: Evaluation, lists: Collection[str]) -> Iterator[Row]:
    """Yield a row for each kind of error, with a few examples."""
    for row in _confusions(evaluation, lists):
        examples = "; ".join(row.examples[:EXAMPLES])
        yield row.list_name, row.kind, str(row.missed), str(row.wrong), examples


def _confusions(evaluation: Evaluation, lists: Collection[str]) -> list[Confusion]:
    return [row for row in confusions(evaluation) if row.list_name in lists]


def error_lines(evaluation: Evaluation, lists: Collection[str], limit: int) -> Iterator[str]:
    """Yield up to `limit` errors of each list, list by list."""
    for name in evaluation.scores():
        if name in lists:
            for outcome, kind in _errors_of(evaluation, name, limit):
                said = outcome.text or outcome.given
                yield f"{outcome.document}  {outcome.verdict:<6}  {name}: {said}  ({kind})"


def _errors_of(evaluation: Evaluation, name: str, limit: int) -> list[tuple[Outcome, str]]:
    found = (
        (outcome, kind)
        for result in evaluation.results
        for outcome, kind, _ in explained(result.outcomes)
        if outcome.list_name == name
    )
    return list(islice(found, limit))


def json_record(
    evaluation: Evaluation, lists: Collection[str], errors: int
) -> Mapping[str, object]:
    """Make the record that `--format json` writes."""
    evidence = evaluation.evidence
    return {
        "lists": _score_records(evaluation, lists),
        "folders": {
            folder: _score_records(evaluation.of_folder(folder), lists)
            for folder in evaluation.folders
        },
        "evidence": {
            "facts": evidence.facts,
            "with_quote": evidence.facts_with_quote,
            "quotes": evidence.quotes,
            "quotes_found_in_text": evidence.quotes_in_text,
        },
        "missing_articles": list(evaluation.missing),
        "confusions": [
            {"list": row.list_name, "kind": row.kind, "missed": row.missed, "wrong": row.wrong}
            for row in _confusions(evaluation, lists)
        ],
        "errors": [
            _error_record(outcome, kind)
            for name in lists
            for outcome, kind in _errors_of(evaluation, name, errors)
        ],
    }


def _score_records(
    evaluation: Evaluation, lists: Collection[str]
) -> Mapping[str, Mapping[str, float]]:
    return {name: score_record(s) for name, s in evaluation.scores().items() if name in lists}


def score_record(score: Score) -> Mapping[str, float]:
    """Write a score by the names that `tools/score.py` gives its numbers."""
    return {
        "precision": score.precision,
        "recall": score.recall,
        "f1": score.f1,
        "tp": score.found,
        "fp": score.wrong,
        "fn": score.missed,
    }


def _error_record(outcome: Outcome, kind: str) -> Mapping[str, str]:
    return {
        "list": outcome.list_name,
        "document": outcome.document,
        "verdict": outcome.verdict.value,
        "text": outcome.text or outcome.given,
        "kind": kind,
    }
