"""Writes annotated texts, with what was found, missed and wrong in them, as one page."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final

import pyoxigraph as ox
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kg.errors import OutputError
from kg.evaluate.confusions import explained
from kg.evaluate.gold import THING_LISTS
from kg.evaluate.marking import (
    Piece,
    gold_marks,
    pieces,
    read_mentions,
    read_texts,
    system_marks,
)
from kg.evaluate.matching import Outcome, Verdict
from kg.evaluate.report import (
    CONFUSION_HEADS,
    SCORE_HEADS,
    Row,
    confusion_rows,
    evidence_line,
    score_rows,
)
from kg.evaluate.scoring import LISTS, DocumentResult, Evaluation
from kg.query.visible import visible

PARTS: Final = Path(str(files("kg.evaluate") / "page_parts"))
TEMPLATE: Final = "page.html.jinja"
STYLE: Final = "page.css"
# Lists that are marked in the text; the others are listed below it.
MARKED: Final = frozenset({*THING_LISTS, "dates"})
LISTED: Final = tuple(name for name in LISTS if name not in MARKED)


@dataclass(frozen=True, slots=True)
class ListedOutcome:
    """An outcome to read: what was annotated, what was given, and the kind of error."""

    outcome: Outcome
    kind: str


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document of the page.

    Attributes:
        gold, system: The text in pieces, marked with what was annotated and what was found.
        unplaced: Errors of marked lists whose characters stand nowhere in the text.
        lists: The outcomes of the other lists by name.
    """

    name: str
    folder: str
    in_graph: bool
    errors: int
    gold: tuple[Piece, ...]
    system: tuple[Piece, ...]
    unplaced: tuple[ListedOutcome, ...]
    lists: tuple[tuple[str, tuple[ListedOutcome, ...]], ...]


def write_page(evaluation: Evaluation, store: ox.Store, path: Path) -> None:
    """Write the page, which loads nothing and runs nothing; the same bytes each time.

    Raises:
        OutputError: The file cannot be written; nothing is left of it.
    """
    content = page_html(evaluation, store).encode()
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise OutputError(f"{path} cannot be written ({error.strerror or error})") from error


def page_html(evaluation: Evaluation, store: ox.Store) -> str:
    """Make the page of an evaluation and the graph that it is of."""
    style = (PARTS / STYLE).read_text("utf-8")
    environment = Environment(
        loader=FileSystemLoader(PARTS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["visible"] = lambda text: visible(text, keep="\n")
    return environment.get_template(TEMPLATE).render(
        policy=_policy(style),
        style=style,
        parts=list(_score_parts(evaluation)),
        score_heads=SCORE_HEADS,
        confusion_heads=CONFUSION_HEADS,
        confusions=list(confusion_rows(evaluation, LISTS)),
        documents=list(_views(evaluation, store)),
    )


def _policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _score_parts(evaluation: Evaluation) -> Iterator[tuple[str, list[Row], str]]:
    """Yield each folder and all together, with their scores."""
    named = [(folder, evaluation.of_folder(folder)) for folder in evaluation.folders]
    for name, part in [*named, ("all", evaluation)] if len(named) > 1 else named:
        yield name, list(score_rows(part, LISTS)), evidence_line(part.evidence)


def _views(evaluation: Evaluation, store: ox.Store) -> Iterator[DocumentView]:
    texts, mentions = read_texts(store), read_mentions(store)
    for result in evaluation.results:
        article = "" if result.article is None else result.article.iri
        text = texts.get(article, result.gold.text)
        marked = [outcome for outcome in result.outcomes if outcome.list_name in MARKED]
        gold = gold_marks(text, marked)
        system = system_marks(article, marked, mentions)
        placed = {mark.outcome for mark in (*gold, *system)}
        yield _view(
            result, tuple(pieces(text, gold)), tuple(pieces(text, system)), frozenset(placed)
        )


def _view(
    result: DocumentResult,
    gold: tuple[Piece, ...],
    system: tuple[Piece, ...],
    placed: frozenset[Outcome],
) -> DocumentView:
    kinds = {outcome: kind for outcome, kind, _ in explained(result.outcomes)}
    unplaced = [o for o in kinds if o.list_name in MARKED and o not in placed]
    return DocumentView(
        name=result.gold.id,
        folder=result.gold.folder,
        in_graph=result.article is not None,
        errors=sum(_is_error(outcome) for outcome in result.outcomes),
        gold=gold,
        system=system,
        unplaced=_listed(unplaced, kinds),
        lists=tuple(
            (name, _listed((o for o in result.outcomes if o.list_name == name), kinds))
            for name in LISTED
            if any(o.list_name == name for o in result.outcomes)
        ),
    )


def _is_error(outcome: Outcome) -> bool:
    return outcome.verdict in {Verdict.MISSED, Verdict.WRONG}


def _listed(outcomes: Iterable[Outcome], kinds: dict[Outcome, str]) -> tuple[ListedOutcome, ...]:
    """List errors first, in the order of the outcomes."""
    ordered = sorted(outcomes, key=lambda outcome: not _is_error(outcome))
    return tuple(ListedOutcome(outcome, kinds.get(outcome, "")) for outcome in ordered)
