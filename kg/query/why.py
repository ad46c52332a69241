"""Why two are one or not: finds what two references mean, and judges each pair of one kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import pyoxigraph as ox

from kg.errors import QueryError
from kg.graph.vocab import RDF_TYPE, ZP
from kg.lexicon import Lexicon
from kg.model.decisions import Decision
from kg.query.bearers import Reader, Shown
from kg.query.judging import Judgement
from kg.query.naming import nodes_named
from kg.query.why_bodies import judge_bodies
from kg.query.why_events import judge_events
from kg.query.why_persons import judge_persons, persons_of

MOST_PAIRS = 12
"""Pairs that are judged for one question; more are too many to read."""
KINDS = ("person", "body", "event")


@dataclass(frozen=True, slots=True)
class Meant:
    """What a reference may mean.

    Attributes:
        kind: `person`, `body` or `event`.
        node: The IRI.
        name, file: As the user wrote them; `file` is empty where any article is meant.
    """

    kind: str
    node: str
    name: str
    file: str


def judge(
    store: ox.Store,
    one: str,
    other: str,
    *,
    lexicon: Lexicon,
    prefixes: Mapping[str, str],
    decisions: Sequence[Decision] = (),
    most: int | None = MOST_PAIRS,
) -> tuple[Judgement, ...]:
    """Judge each pair that two references mean, at `most` so many (None: all of them).

    A reference is a name, an IRI, or NAME@FILE for one article.

    Raises:
        QueryError: A reference means nothing, or they mean things of different kinds.
    """
    reader = Reader(store, lexicon)
    sides = [list(_meant(reader, reference, prefixes)) for reference in (one, other)]
    for reference, found in zip((one, other), sides, strict=True):
        if not found:
            raise QueryError(_nothing(reference))
    pairs = [
        (ours, theirs)
        for ours, theirs in product(*sides)
        if ours.kind == theirs.kind
        and (one != other or ours.node < theirs.node or _is_alone(ours, theirs, sides[0]))
    ]
    if not pairs:
        kinds = [" or ".join(sorted({m.kind for m in found})) for found in sides]
        raise QueryError(f"{one} is a {kinds[0]}, {other} a {kinds[1]}: they can't be one")
    return tuple(
        _judge_pair(reader, ours, theirs, prefixes, decisions) for ours, theirs in pairs[:most]
    )


def _is_alone(one: Meant, other: Meant, found: Sequence[Meant]) -> bool:
    """Tell whether a reference means one thing of its kind, which is asked about twice."""
    return one == other and sum(meant.kind == one.kind for meant in found) == 1


def _judge_pair(
    reader: Reader,
    ours: Meant,
    theirs: Meant,
    prefixes: Mapping[str, str],
    decisions: Sequence[Decision],
) -> Judgement:
    if ours.kind == "person":
        pair = _bearers(reader, ours), _bearers(reader, theirs)
        return judge_persons(reader, *pair, prefixes=prefixes, decisions=decisions)
    judges = {"body": judge_bodies, "event": judge_events}
    return judges[ours.kind](
        reader, (ours.node, ours.name, ours.file), (theirs.node, theirs.name, theirs.file),
        decisions=decisions,
    )  # fmt: skip


def _bearers(reader: Reader, meant: Meant) -> list[Shown]:
    return [
        shown
        for shown in reader.shown([meant.node])
        if not meant.file or meant.file in shown.bearer.files
    ]


def _nothing(reference: str) -> str:
    name, at, file = reference.partition("@")
    where = f" in {file}" if at else ""
    return f"no person, body or event in the graph is named {name}{where}"


def _meant(reader: Reader, reference: str, prefixes: Mapping[str, str]) -> Iterator[Meant]:
    """Yield the persons, bodies and events that a reference means, each once, by IRI."""
    name, _, file = reference.partition("@")
    nodes = {node.value for node in nodes_named(reader.store, name, prefixes)}
    articles = reader.subjects_of_text(ZP.sourceFile, file) if file else []
    if file:
        nodes |= {node for article in articles for node in _shown_as(reader, article, name)}
    found = {
        (kind, thing)
        for node in nodes
        for kind, thing in _things(reader, node)
        if not file or _is_in(reader, thing, articles)
    }
    for kind, thing in sorted(found, key=lambda pair: (KINDS.index(pair[0]), pair[1])):
        yield Meant(kind, thing, name, file)


def _things(reader: Reader, node: str) -> Iterator[tuple[str, str]]:
    types = reader.objects(node, RDF_TYPE)
    if ZP.Body in types:
        yield "body", node
    elif ZP.Event in types:
        yield "event", node
    else:
        yield from (("person", person) for person in persons_of(reader, node))


def _shown_as(reader: Reader, article: str, name: str) -> Iterator[str]:
    """Yield what an article names by these characters: 市委 the body that it means there."""
    for mention in reader.subjects(ZP.inArticle, article):
        if name in reader.texts(mention, ZP.surface):
            yield from reader.objects(mention, ZP.denotes)


def _is_in(reader: Reader, node: str, articles: Sequence[str]) -> bool:
    """Tell whether an article names a thing, or reports it."""
    return any(
        reader.has(article, ZP.mentions, node) or reader.has(node, ZP.reportedIn, article)
        for article in articles
    )
