"""Shows what the rules found in a document: its text cut at the borders of the mentions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from kg.errors import InputError, ReadError
from kg.extract import extract_claims
from kg.lexicon import load_lexicon
from kg.model.claims import DocumentClaims, MentionClaim
from kg.model.text import Span
from kg.readers import read_paths

# Claims of these fields are shown by themselves: mentions are marked, and the rest are records.
SHOWN = (
    *("tenures", "events", "participations", "groups", "agenda", "remarks", "relations"),
    "body_changes",
)


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters between two borders, and the mentions that cover them, the innermost first."""

    text: str
    mentions: tuple[MentionClaim, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim to read: its kind, its values by field, its rule and its passage."""

    kind: str
    values: tuple[tuple[str, str], ...]
    rule: str
    passage: str


def annotate_file(
    path: Path, lexicon_file: Path | None = None
) -> tuple[list[DocumentClaims], list[ReadError]]:
    """Read a file and find what its documents say; of those that cannot be read, why.

    Raises:
        InputError: No document in it can be read.
    """
    lexicon = load_lexicon(lexicon_file)
    results = list(read_paths([path]))
    sources = [result for result in results if not isinstance(result, ReadError)]
    failures = [result for result in results if isinstance(result, ReadError)]
    if not sources:
        reasons = "\n".join(map(str, failures))
        raise InputError(reasons or f"{path}: no document in it")
    return [extract_claims(source, lexicon) for source in sources], failures


def segments(document: DocumentClaims) -> Iterator[Segment]:
    """Yield the whole text in pieces, in order."""
    text = document.source.text
    borders = {0, len(text)}
    for mention in document.mentions:
        borders |= {mention.span.start, mention.span.end}
    places = sorted(borders)
    opening = sorted(document.mentions, key=lambda mention: mention.span.start)
    covering: list[MentionClaim] = []
    for start, end in zip(places, places[1:], strict=False):
        covering = [mention for mention in covering if mention.span.end > start]
        while opening and opening[0].span.start <= start:
            covering.append(opening.pop(0))
        yield Segment(text[start:end], tuple(sorted(covering, key=_size)))


def _size(mention: MentionClaim) -> tuple[int, str]:
    return mention.span.end - mention.span.start, mention.denotes


def kind_of(mention: MentionClaim) -> str:
    """Give what kind of thing a mention names: person, body, date …"""
    return mention.denotes.partition("/")[0]


def name_of(mention: MentionClaim) -> str:
    """Give the name of what a mention names."""
    return mention.denotes.partition("/")[2]


def findings(document: DocumentClaims) -> Iterator[Finding]:
    """Yield every claim but the mentions, kind by kind, in the document's order."""
    text = document.source.text
    for kind in SHOWN:
        for claim in getattr(document, kind):
            passage = text[claim.passage.start : claim.passage.end]
            values = tuple(_values(claim, text))
            yield Finding(kind, values, claim.rule, passage)


def _values(claim: object, text: str) -> Iterator[tuple[str, str]]:
    for field in fields(claim):  # type: ignore[arg-type]  # every claim is a dataclass
        value = getattr(claim, field.name)
        if field.name in {"rule", "passage"} or value is None or value in ((), False):
            continue
        yield (
            field.name,
            text[value.start : value.end] if isinstance(value, Span) else _shown(value),
        )


def _shown(value: object) -> str:
    return ", ".join(map(_shown, value)) if isinstance(value, tuple) else str(value)
