"""What the page shows: the nodes and links of the picture, and the facts on which they rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of nodes, in the order of the legend."""

    PERSON = "person"
    BODY = "body"
    POST = "post"
    EVENT = "event"
    CAMPAIGN = "campaign"
    DOCUMENT = "document"
    PLACE = "place"
    CONCEPT = "concept"
    DATE = "date"


class Basis(StrEnum):
    """How a fact is known: a passage says it, it is read between the lines, a rule adds it, or
    it comes from the word knowledge and the make of the names."""

    STATED = "stated"
    INFERRED = "inferred"
    DERIVED = "derived"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class Attribute:
    """A line of detail; `is_term` where `value` is a term of the ontology, shown by its label."""

    name: str
    value: str
    is_term: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """An article as it is cited."""

    iri: str
    title: str
    file: str
    publisher: str
    published: str
    url: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of an article, `begin` in code points of its text."""

    iri: str
    article: str
    quote: str
    begin: int


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement, a relation or a mention.

    Attributes:
        kind: Local name of its class.
        text: Its own words: of a remark, a group of participants, a mention; or empty.
        basis_text: On what an inferred fact rests, or empty.
        passages: IRIs of its passages, sorted by article's date and place.
        rests_on: IRIs of the facts from which a rule derived it.
    """

    iri: str
    kind: str
    basis: Basis
    text: str = ""
    basis_text: str = ""
    rules: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the picture; `begin` and `end` are ISO days or None where it has no time.

    Attributes:
        short: The shortest name that needs no context, for the canvas.
        facts: IRIs of the facts about itself: an event's report, groups, unattributed remarks.
        mentions: IRIs of the mentions that are shown, at most as many as the page lists.
        mention_count: How many there are.
    """

    iri: str
    kind: Kind
    label: str
    short: str
    names: tuple[str, ...]
    pinyin: tuple[str, ...]
    begin: str | None
    end: str | None
    attributes: tuple[Attribute, ...]
    facts: tuple[str, ...]
    mentions: tuple[str, ...]
    mention_count: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the picture; `relation` is a key of the page's words."""

    source: str
    target: str
    relation: str
    basis: Basis
    facts: tuple[str, ...]
    begin: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything on the page, sorted, before positions are computed.

    Attributes:
        terms: Labels of the ontology's terms in Chinese and English, by local name.
        node_total, link_total: How many the graph has, of which `nodes` and `links` are shown.
    """

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    facts: Mapping[str, Fact]
    passages: Mapping[str, Passage]
    sources: Mapping[str, Source]
    terms: Mapping[str, tuple[str, str]]
    node_total: int
    link_total: int
