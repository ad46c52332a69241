"""What a build did, as a record and as `report.json`, which is the same bytes every time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from kg.errors import GraphError, InputError
from kg.model.decisions import Decision, DecisionKind
from kg.model.knowledge import Doubt
from kg.query.moved import Moved

FILE = "report.json"


def listed(failures: Iterable[tuple[str, str]]) -> str:
    """List what could not be read, a line each."""
    return "\n".join(f"  {file}: {reason}" for file, reason in failures)


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build read and found.

    Attributes:
        documents: How many documents were read.
        failures: Source file and reason of each that was not, sorted.
        sources, entities, statements: How many there are by class (local name); an official
            counts as a person too, a meeting as an event.
        triples: How many each graph holds, by its name.
        namesakes: The IRIs of the persons of each name that several bear, by the IRI of the name.
        doubts: Whom weak grounds join or part, with the IRIs of the persons.
        decisions: What a user decided, and whether it found what it decides on.
        moved: The names that this build moved against the one that lay in its folder; they are
            told and not written, so that the files are the same whatever lay there.
    """

    version: str
    base_iri: str
    lexicon_hash: str
    input_hash: str
    documents: int
    failures: tuple[tuple[str, str], ...]
    sources: Mapping[str, int]
    entities: Mapping[str, int]
    statements: Mapping[str, int]
    triples: Mapping[str, int]
    namesakes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    decisions: tuple[tuple[Decision, bool], ...] = ()
    moved: tuple[Moved, ...] = ()

    def check(self, *, strict: bool) -> None:
        """Check that everything could be read, if that is wanted.

        Raises:
            InputError: Something could not.
        """
        if strict and self.failures:
            raise InputError(f"not everything could be read:\n{listed(self.failures)}")

    def to_json(self) -> str:
        """Write it as JSON, with no clock time and no path of this machine in it."""
        record = {
            "version": self.version,
            "base_iri": self.base_iri,
            "lexicon_hash": self.lexicon_hash,
            "input_hash": self.input_hash,
            "documents": self.documents,
            "failures": [{"file": file, "reason": reason} for file, reason in self.failures],
            "sources": dict(self.sources),
            "entities": dict(self.entities),
            "statements": dict(self.statements),
            "triples": dict(self.triples),
            "namesakes": dict(self.namesakes),
            "doubts": [asdict(doubt) for doubt in self.doubts],
            "decisions": [_decision_record(d, applied=found) for d, found in self.decisions],
        }
        return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def load_report(out: Path) -> BuildReport:
    """Read the report of a built graph.

    Raises:
        GraphError: There is none, or it is not one of this version's.
    """
    try:
        record = json.loads((out / FILE).read_text("utf-8"))
        failures = tuple((entry["file"], entry["reason"]) for entry in record.pop("failures"))
        decisions = tuple(_read_decision(entry) for entry in record.pop("decisions", ()))
        namesakes = {name: tuple(ids) for name, ids in record.pop("namesakes", {}).items()}
        doubts = tuple(_read_doubt(entry) for entry in record.pop("doubts", ()))
        return BuildReport(
            failures=failures, decisions=decisions, namesakes=namesakes, doubts=doubts, **record
        )
    except FileNotFoundError as error:
        raise GraphError(f"there is no graph in {out}: make one with `kg build PATH`") from error
    except (OSError, UnicodeError) as error:
        raise GraphError(f"{out / FILE} cannot be read: {error}") from error
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise GraphError(
            f"{out / FILE} is not a report of this version: build the graph again"
        ) from error


def _read_doubt(entry: Mapping[str, Any]) -> Doubt:
    one, other = entry["files"]
    return Doubt(**{**entry, "persons": tuple(entry["persons"]), "files": (one, other)})


def _decision_record(decision: Decision, *, applied: bool) -> dict[str, str | bool]:
    return {
        "decision": decision.kind.value,
        "subject": decision.subject,
        "object": decision.object,
        "reason": decision.reason,
        "date": decision.on.isoformat(),
        "applied": applied,
    }


def _read_decision(entry: Mapping[str, Any]) -> tuple[Decision, bool]:
    decision = Decision(
        DecisionKind(entry["decision"]),
        entry["subject"],
        entry["object"],
        entry["reason"],
        date.fromisoformat(entry["date"]),
    )
    return decision, bool(entry["applied"])
