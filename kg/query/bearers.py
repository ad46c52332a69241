"""Reads back from a graph whom each article shows under a name, as the build saw it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from kg.graph.vocab import BODY_KINDS, LEVELS, RDFS_LABEL, SKOS_ALT_LABEL, ZP
from kg.lexicon import Lexicon
from kg.model.knowledge import Body
from kg.model.naming import fold_name
from kg.query.nodes import Nodes
from kg.resolve.bearers import Bearer, Realms, home_of, make_bearer, name_key

KINDS: Mapping[str, str] = {iri: code for code, iri in BODY_KINDS.items()}
LEVEL_CODES: Mapping[str, str] = {iri: code for code, iri in LEVELS.items()}


@dataclass(frozen=True, slots=True)
class Shown:
    """The bearer of a name in one article, the person that the graph made of it, and a sentence.

    Attributes:
        bearer: `bodies` are IRIs.
        person: The person's IRI.
        passage: IRI of a passage that names them, with a post where there is one.
    """

    bearer: Bearer
    person: str
    passage: str | None


@dataclass(slots=True)
class Reader(Nodes):
    """Reads bearers from a store, and keeps what it read of persons, bodies and articles."""

    lexicon: Lexicon
    realms: Realms = field(init=False)
    _bodies: dict[str, Body] = field(default_factory=dict)
    _homes: dict[str, str | None] = field(default_factory=dict)
    _named: dict[str, bool] = field(default_factory=dict)
    _shown: dict[str, tuple[Shown, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Prepare to tell the realms of bodies."""
        self.realms = Realms(self.lexicon)

    def shown(self, persons: Iterable[str]) -> list[Shown]:
        """Return the bearers that the graph put together to these persons, in the build's order."""
        found = [shown for person in persons for shown in self._known(person)]
        return sorted(
            found, key=lambda s: (name_key(s.bearer.name), s.bearer.day, s.bearer.article)
        )

    def _known(self, person: str) -> tuple[Shown, ...]:
        if person not in self._shown:
            self._shown[person] = tuple(self._of_person(person))
        return self._shown[person]

    def _of_person(self, person: str) -> Iterator[Shown]:
        surfaces: dict[str, set[str]] = defaultdict(set)
        passages: dict[str, list[str]] = defaultdict(list)
        for mention in self.subjects(ZP.denotes, person):
            for article in self.objects(mention, ZP.inArticle):
                surfaces[article].update(self.texts(mention, ZP.surface))
                passages[article] += self.objects(mention, ZP.evidence)
        held, said = self._posts(person)
        marks = [
            (name, value)
            for name, predicate in (("sex", ZP.sex), ("birth", ZP.birth))
            for value in self.texts(person, predicate)
        ]
        label = min(self.texts(person, RDFS_LABEL), default=person)
        for article in sorted(surfaces.keys() | held.keys()):
            name = max(surfaces[article], key=lambda s: (len(fold_name(s)), s), default=label)
            sentences = said[article] or passages[article]
            yield Shown(
                make_bearer(
                    (self._hash(article), tuple(self.texts(article, ZP.sourceFile)), name),
                    [(self.body(body), single) for body, single in sorted(held[article])],
                    self.realms,
                    home=self.home(article),
                    day=self.day(article),
                    marks=tuple(marks),
                ),
                person,
                min(sentences, default=None),
            )

    def names(self, person: str) -> list[str]:
        """Return the names that a person has in the graph, without pinyin."""
        return [
            name
            for predicate in (RDFS_LABEL, SKOS_ALT_LABEL)
            for name in self.texts(person, predicate, language="zh")
        ]

    def _posts(self, person: str) -> tuple[dict[str, set[tuple[str, bool]]], dict[str, list[str]]]:
        """Collect the bodies of a person's posts by article, and the passages that tell them."""
        held: dict[str, set[tuple[str, bool]]] = defaultdict(set)
        said: dict[str, list[str]] = defaultdict(list)
        for tenure in self.subjects(ZP.holder, person):
            for post in self.objects(tenure, ZP.post):
                seats = [
                    s for role in self.objects(post, ZP.role) for s in self.texts(role, ZP.seats)
                ]
                for body in self.objects(post, ZP.postIn):
                    for article in self.objects(tenure, ZP.reportedIn):
                        held[article].add((body, "one" in seats))
            for passage in self.objects(tenure, ZP.evidence):
                for article in self.objects(passage, ZP.inArticle):
                    said[article].append(passage)
        return held, said

    def body(self, iri: str) -> Body:
        """Read what tells the realm and the rank of a body; its id is the IRI."""
        if iri not in self._bodies:
            kind = next((KINDS[k] for k in self.objects(iri, ZP.bodyKind) if k in KINDS), "other")
            levels = [LEVEL_CODES[code] for code in self.objects(iri, ZP.level)]
            self._bodies[iri] = Body(
                iri,
                min(self.texts(iri, RDFS_LABEL), default=""),
                kind,
                tuple(self.texts(iri, SKOS_ALT_LABEL, language="zh")),
                min(levels, default=None),
            )
        return self._bodies[iri]

    def home(self, article: str) -> str | None:
        """Return the realm whose bodies an article names most."""
        if article not in self._homes:
            named = (i for i in self.objects(article, ZP.mentions) if self._is_body(i))
            self._homes[article] = home_of((self.body(body) for body in named), self.realms)
        return self._homes[article]

    def _is_body(self, iri: str) -> bool:
        if iri not in self._named:
            self._named[iri] = bool(self.objects(iri, ZP.bodyKind))
        return self._named[iri]

    def day(self, article: str) -> date:
        """Return an article's day of publication, `date.max` where it states none."""
        stated = [] if self.texts(article, ZP.dateBasis) else self.texts(article, ZP.publishedOn)
        parts = [int(part) for part in min(stated, default="").split("-") if part]
        return date(*(*parts, 1, 1)[:3]) if parts else date.max

    def _hash(self, article: str) -> str:
        return min(self.texts(article, ZP.contentHash), default=article)
