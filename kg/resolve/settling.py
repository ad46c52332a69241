"""What a document leaves open is settled by the others: forms of bodies, dates, years, titles.

Documents are gone through twice. First it is noted what tells of others: the records of bodies and
places, hashes of sentences, years, who is stated to hold what. Then each is settled by itself, and
kept; nothing of it is held but this.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kg.lexicon import Lexicon
from kg.lexicon.places import CHINA
from kg.model.claims import DocumentClaims, MentionRow
from kg.model.decisions import Decisions
from kg.model.knowledge import Article, Body, Campaign, Concept, Document, Place
from kg.model.spilling import Kept, Made, Room
from kg.model.time import PartialDate
from kg.resolve.bearers import Realms
from kg.resolve.body_decisions import decide_bodies
from kg.resolve.body_forms import as_whole, find_forms, with_whole_bodies
from kg.resolve.body_tree import Parents, find_parents, say_parents
from kg.resolve.deaths import Death, deaths_in
from kg.resolve.entities import Distinct, merge_bodies, merge_places
from kg.resolve.generic_documents import tell_apart
from kg.resolve.jurisdictions import find_jurisdictions, say_jurisdictions, with_jurisdictions
from kg.resolve.keyed import Keyed
from kg.resolve.outlines import without_words
from kg.resolve.persons import Borne, bearers
from kg.resolve.reports import Order
from kg.resolve.reprints import Tellings, date_like
from kg.resolve.spread import Numbered, Numbers, Spread
from kg.resolve.titles import Statings, Titles
from kg.resolve.years import Years, date_article, reasons_for_years


@dataclass(slots=True)
class Settled:
    """The documents of a build, each in line with the others, and what they name.

    Attributes:
        documents: They.
        numbers: How many persons, events and tenures they have.
        concepts: The mentions of fixed formulas of each.
        articles: The articles.
        borne: The bearers of all names.
        named: Bodies, places, campaigns, 文件 and formulas.
        local: The names of places of which bodies are the body, by the id of the body.
        deaths: Of which bearers documents report the death.
        idle: The decisions about bodies that found none.
    """

    documents: Spread
    numbers: Numbers
    concepts: Kept[tuple[MentionRow, ...]]
    articles: Kept[Article]
    borne: Keyed[Borne] = field(init=False)
    bodies: Mapping[str, Body] = field(default_factory=dict)
    places: tuple[Place, ...] = ()
    campaigns: Distinct[Campaign] = field(default_factory=Distinct)
    papers: Distinct[Document] = field(default_factory=Distinct)
    formulas: Distinct[Concept] = field(default_factory=Distinct)
    local: Mapping[str, str] = field(default_factory=dict)
    deaths: list[Death] = field(default_factory=list)
    idle: Decisions = ()


def settle(
    given: Sequence[DocumentClaims],
    order: Order,
    lexicon: Lexicon,
    decisions: Decisions,
    spread: Spread,
    room: Room,
) -> Settled:
    """Bring what each document leaves open in line with the others.

    Args:
        given: The outline of each document, as given.
        order: Their order.
        lexicon: The lexicon that they were read with.
        decisions: What a user decided.
        spread: Takes the settled documents.
        room: How much else may be held.

    Raises:
        InputError: Decisions about bodies contradict each other.
    """
    documents: Sequence[DocumentClaims] = Made(
        len(order.given), lambda number: given[order.given[number]]
    )
    decided = decide_bodies(documents, order.files, decisions)
    if decided.in_files:
        bodies = merge_bodies(body for claims in documents for body in claims.bodies)
        documents = _as_decided(documents, decided.in_files, bodies)
    known = _Known.of(documents)
    countries = frozenset(
        form for form, country in lexicon.country_of.items() if country.full != CHINA
    )
    raw = merge_bodies(known.bodies)
    ids = find_forms(raw, decided, countries)
    settler = _settler(documents, order, known, _Forms(ids, raw), Realms(lexicon), decisions)
    settled = Settled(spread, Numbers(), Kept(room), Kept(room), idle=decided.idle)
    stage = bearers(settler.bodies, settler.realms)
    settled.borne = spread.take(settler.settle_into(settled), stage)
    return settled


def _as_decided(
    documents: Sequence[DocumentClaims],
    in_files: Mapping[int, Mapping[str, str]],
    bodies: Mapping[str, Body],
) -> Sequence[DocumentClaims]:
    """Name bodies in single documents as a user decided."""

    def made(number: int) -> DocumentClaims:
        ids = in_files.get(number)
        claims = documents[number]
        return with_whole_bodies(claims, ids, bodies) if ids else claims

    return Made(len(documents), made)


@dataclass(slots=True)
class _Known:
    """What documents tell of others."""

    bodies: Distinct[Body] = field(default_factory=Distinct)
    places: Distinct[Place] = field(default_factory=Distinct)
    tellings: Tellings = field(default_factory=Tellings)
    years: Years = field(default_factory=Years)
    statings: Statings = field(default_factory=Statings)

    @classmethod
    def of(cls, documents: Sequence[DocumentClaims]) -> _Known:
        known = cls()
        for number, claims in enumerate(documents):
            known.bodies.note(claims.bodies)
            known.places.note(claims.places)
            known.tellings.note(claims)
            known.years.note(number, claims)
            known.statings.note(claims)
        return known


@dataclass(frozen=True, slots=True)
class _Forms:
    """Bodies by id, and the id of the whole for that of each form."""

    ids: Mapping[str, str]
    bodies: Mapping[str, Body]

    def whole(self, claims: DocumentClaims) -> DocumentClaims:
        return with_whole_bodies(claims, self.ids, self.bodies) if self.ids else claims

    def wholes(self, records: Distinct[Body]) -> dict[str, Body]:
        if not self.ids:
            return dict(self.bodies)
        return merge_bodies(as_whole(body, self.ids, self.bodies) for body in records)


def _settler(
    documents: Sequence[DocumentClaims],
    order: Order,
    known: _Known,
    forms: _Forms,
    realms: Realms,
    decisions: Decisions,
) -> _Settler:
    bodies, places = forms.wholes(known.bodies), merge_places(known.places)
    reprints = known.tellings.reprints()
    for number in known.years.dating():
        claims = forms.whole(documents[number])
        if number in reprints:
            claims = date_like(claims, documents[reprints[number]])
        known.years.note_dated(claims)
    titles = known.statings.titles(bodies, realms, forms.ids)
    parents = find_parents(bodies, places)
    made = {parent.id: parent for parent in parents.values()}
    return _Settler(
        documents, order, forms, reprints, known.years, titles,
        reasons_for_years(order.files, decisions), bodies, places, parents,
        find_jurisdictions({**made, **bodies}, places), realms,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Settler:
    """Settles one document after the other.

    Attributes:
        reprints: The original of each reprint, both by number.
        reasons: Why a user set the year of each, None where none did.
        local: The names of the places of leading bodies, by the id of the body.
    """

    documents: Sequence[DocumentClaims]
    order: Order
    forms: _Forms
    reprints: Mapping[int, int]
    years: Years
    titles: Titles
    reasons: Sequence[str | None]
    bodies: Mapping[str, Body]
    places: tuple[Place, ...]
    parents: Parents
    local: Mapping[str, str]
    realms: Realms

    def settle_into(self, settled: Settled) -> Iterator[Numbered]:
        """Yield all, settled; what becomes of them is known behind the last."""
        bodies: Distinct[Body] = Distinct()
        said: set[tuple[str, str]] = set()
        for number, read in enumerate(self.documents):
            claims, article = self._settle(number, read)
            settled.articles.add(article)
            settled.concepts.add(claims.gist.concepts)
            settled.campaigns.note(claims.campaigns)
            settled.papers.note(claims.documents)
            settled.formulas.note(claims.concepts)
            bodies.note(claims.bodies)
            said.update(_jurisdictions(claims))
            published = self._first_published(number, claims)
            numbered = settled.numbers.number(article, claims, published)
            settled.deaths += deaths_in(numbered)
            yield numbered
        merged = merge_bodies(bodies)
        settled.bodies = with_jurisdictions(merged, said)
        settled.places = self.places
        settled.local = {key: place for key, place in self.local.items() if key in merged}

    def _settle(self, number: int, claims: DocumentClaims) -> tuple[DocumentClaims, Article]:
        original, reason = self.reprints.get(number), self.reasons[number]
        claims = self.forms.whole(claims)
        if original is not None:
            claims = date_like(claims, self.documents[original])
        claims = self.titles.settle(self.years.settle(claims, reason))
        source, inferred = claims.source, date_article(claims, reason)
        published, basis = (source.published, None) if inferred is None else inferred
        article_hash = self.order.hashes[number if original is None else original]
        claims = without_words(tell_apart(claims, source.published or published, article_hash))
        claims = say_jurisdictions(say_parents(claims, self.parents), self.local)
        article = Article(
            self.order.article(number),
            claims.source,
            self.order.files[number],
            published,
            published_basis=basis,
            reprint_of=None if original is None else self.order.article(original),
        )
        return claims, article

    def _first_published(self, number: int, claims: DocumentClaims) -> PartialDate | None:
        original = self.reprints.get(number)
        source = claims.source if original is None else self.documents[original].source
        return source.published


def _jurisdictions(claims: DocumentClaims) -> Iterator[tuple[str, str]]:
    for relation in claims.relations:
        if relation.predicate == "jurisdiction":
            yield relation.subject, relation.object
