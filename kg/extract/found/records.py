"""Records of the bodies and places that a document names, and what ties them to each other.

Rule: `titles.body`, a body that only a title names (真例：中共中央政治局常委、
全国人大常委会委员长孟云舟出席).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from kg.extract.base.body_names import as_body
from kg.extract.base.reading import Reading
from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.title_mentions import Seat, Title
from kg.extract.places.places import PlaceMention
from kg.model.claims import RelationClaim
from kg.model.ids import entity_id
from kg.model.knowledge import Body, Place
from kg.model.record import record
from kg.model.text import Span


@record
class Footing:
    """What a relation rests on: a passage, the rule that read it, and what settled it."""

    passage: Span
    rule: str
    basis: str | None = None


@dataclass(slots=True)
class Records:
    """The records of one document, each kept under its id the first time that it is named."""

    reading: Reading
    bodies: dict[str, Body] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    relations: dict[tuple[str, str, str], RelationClaim] = field(default_factory=dict)

    def body(self, mention: BodyMention) -> str:
        """Return the id of a body, keep its record, its parents' and what ties them."""
        passage = self.reading.passage(mention.start, mention.end)
        seat = Seat(
            mention.start, mention.name, mention, mention.place, mention.parents,
            unresolved=mention.unresolved, level=mention.level,
        )  # fmt: skip
        return self._seat(seat, Footing(passage, mention.rule, mention.basis))

    def body_of(self, title: Title) -> str:
        """Return the id of the body that a title with a seat belongs to, and keep its record."""
        seat = title.seat
        if seat is None:
            raise ValueError(f"a title without a seat: {title.role}")
        if seat.mention is not None and seat.mention.name is seat.body:
            return self.body(seat.mention)
        passage = self.reading.passage(title.start, title.end)
        return self._seat(seat, Footing(passage, "titles.body", seat.basis))

    def _seat(self, seat: Seat, footing: Footing) -> str:
        # what is above an open body (市委组织部) is open too
        names = (seat.body, *seat.parents)
        above: str | None = None
        for name in reversed(names):
            unresolved = seat.unresolved
            parents = () if above is None else (above,)
            identity = entity_id("body", name.full)
            known = self.bodies.get(identity)
            if known is None or (parents and not known.part_of):
                self.bodies[identity] = self._as_written(
                    as_body(name, level=seat.level, parents=parents, unresolved=unresolved)
                )
            if above is not None and above != identity:
                self.relate(identity, "partOf", above, footing)
            above = identity
        return entity_id("body", seat.body.full)

    def _as_written(self, body: Body) -> Body:
        """Add the forms of a body's name in traditional characters that the document writes."""
        if not self.reading.normal.traditional or body.unresolved:
            return body
        written = {self.reading.written(name) for name in (body.name, *body.other_names)}
        forms = {name for name in written if name in self.reading.source.text} - {body.name}
        return replace(body, other_names=tuple(sorted({*body.other_names, *forms})))

    def relate(self, subject: str, predicate: str, target: str, footing: Footing) -> None:
        """Note that one entity has a relation to another; the first footing counts."""
        relation = subject, predicate, target
        if relation not in self.relations:
            self.relations[relation] = RelationClaim(
                *relation, footing.passage, footing.rule, footing.basis
            )

    def place(self, mention: PlaceMention) -> str:
        """Return the id of a place, keep its record and that of the place it lies in."""
        identity = entity_id("place", mention.name)
        if identity not in self.places:
            within = () if mention.within is None else (self._place_named(mention.within),)
            forms = tuple(form for form in mention.forms if form != mention.name)
            self.places[identity] = Place(identity, mention.name, forms, mention.adcode, within)
        return identity

    def _place_named(self, name: str) -> str:
        identity = entity_id("place", name)
        if identity not in self.places:
            known = self.reading.lexicon.places.get(name)
            forms = () if known is None else tuple(form for form in known.forms if form != name)
            adcode = None if known is None else known.adcode
            self.places[identity] = Place(identity, name, forms, adcode)
        return identity
