"""What a build wrote of each article and where its sections stand, for the next to copy.

The index lies beside the files, as JSON of ours: the articles with a digest of all that decides
what is written of each, and the ranges of the sections in each file.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from kg.errors import OutputError

INDEX: Final = ".articles.json"
Place = tuple[str, str]
"""A graph, or `` for all of graph.ttl, and the kind of a subject: where a block of text goes."""
Range = tuple[int, int]
"""Where a section begins and ends in its file, in bytes."""


class Tally(NamedTuple):
    """How much a part of the graph holds.

    Attributes:
        classes: How many nodes of each class of the ontology (local name) there are.
        triples: How many triples of each graph there are.
        terms: Terms of the ontology that it points to, sorted.
    """

    classes: Mapping[str, int]
    triples: Mapping[str, int]
    terms: tuple[str, ...]


@dataclass(slots=True)
class Census:
    """How much several parts hold together: as a tally, with how often each term is pointed to."""

    classes: Counter[str] = field(default_factory=Counter)
    triples: Counter[str] = field(default_factory=Counter)
    terms: Counter[str] = field(default_factory=Counter)

    def count(self, held: Tally | Census) -> None:
        """Count what a part holds."""
        self.classes.update(held.classes)
        self.triples.update(held.triples)
        self.terms.update(held.terms)

    def discount(self, held: Tally | Census) -> None:
        """Count what is no longer there."""
        self.classes.subtract(held.classes)
        self.triples.subtract(held.triples)
        self.terms.subtract(held.terms)


@dataclass(slots=True)
class Index:
    """What a build wrote.

    Attributes:
        articles: Digest and tally of each article by its id.
        sections: Ranges by file and place.
        shared: What all but articles, their passages and mentions hold.
    """

    articles: dict[str, tuple[str, Tally]] = field(default_factory=dict)
    sections: dict[tuple[str, Place], Range] = field(default_factory=dict)
    shared: Census = field(default_factory=Census)

    def save(self, folder: Path) -> None:
        """Write it beside the files.

        Raises:
            OSError: It cannot be written.
        """
        articles = {
            name: [digest, *tally] for name, (digest, tally) in sorted(self.articles.items())
        }
        sections = [[file, *place, *at] for (file, place), at in self.sections.items()]
        shared = [dict(sorted((+held).items())) for held in _counters(self.shared)]
        known = {"articles": articles, "sections": sections, "shared": shared}
        text = json.dumps(known, separators=(",", ":"))
        (folder / INDEX).write_text(text, "utf-8")


def load_index(folder: Path) -> Index:
    """Read the index of a build that is known to be whole.

    Raises:
        OutputError: It is damaged.
        OSError: There is none.
    """
    try:
        read = json.loads((folder / INDEX).read_text("utf-8"))
        articles = {
            name: (digest, Tally(classes, triples, tuple(terms)))
            for name, (digest, classes, triples, terms) in read["articles"].items()
        }
        sections = {
            (file, (graph, kind)): (begin, end)
            for file, graph, kind, begin, end in read["sections"]
        }
        shared = Census(*map(Counter, read["shared"]))
    except (ValueError, KeyError, TypeError) as error:
        raise OutputError(f"{folder / INDEX} is damaged: build again with --fresh") from error
    return Index(articles, sections, shared)


def _counters(census: Census) -> tuple[Counter[str], Counter[str], Counter[str]]:
    return census.classes, census.triples, census.terms
