"""Mentions of bodies, and what the rules that find them look things up in."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.base.body_names import BodyName
from kg.extract.base.borders import Ranges
from kg.extract.base.reading import Reading
from kg.extract.places.chain_places import ChainPlaces
from kg.extract.places.home import Home
from kg.extract.places.places import PlaceMention
from kg.model.record import record


@record
class BodyMention:
    """A body at [start, end).

    Attributes:
        name: Its names, spelled out.
        parents: Names of the bodies above it, the nearest first.
        place: The place whose body it is, None where it has none.
        base: Kind of the place's body that it is or stands below (`party`, `government` …).
        unresolved: The place stays open; `name` is then the short form.
    """

    start: int
    end: int
    name: BodyName
    rule: str
    parents: tuple[BodyName, ...] = ()
    place: str | None = None
    base: str | None = None
    basis: str | None = None
    unresolved: bool = False
    level: str | None = None


class Ground:
    """What is known of a document before its bodies are read.

    Attributes:
        place_at, place_to: The places by where they begin and by where they end.
        covered: Where places stand.
        chains: The places that titles take from the ones before them.
        campaign: Name of the campaign that the document is about, None where it is about none.
    """

    def __init__(
        self,
        reading: Reading,
        places: list[PlaceMention],
        home: Home,
        campaign: str | None = None,
    ) -> None:
        self.reading = reading
        self.text = reading.text
        self.lexicon = reading.lexicon
        self.places = places
        self.home = home
        self.campaign = campaign
        self.place_at = {place.start: place for place in places}
        self.place_to = {place.end: place for place in places}
        self.covered = Ranges((place.start, place.end) for place in places)
        self.chains = ChainPlaces(reading, places)

    def full_place(self, form: str) -> str:
        """Return the full name of a place; the form itself where no place is known by it."""
        for place in self.places:
            if form in place.forms:
                return place.name
        known = self.lexicon.places.get(form)
        return known.name if known is not None else form


def keep_longest(mentions: Iterable[BodyMention]) -> list[BodyMention]:
    """Keep, of overlapping mentions, the longest; two at the same place are a joint name.

    真例：市纪委监委 is two bodies, 市委宣传部 one.
    """
    ranked = sorted(mentions, key=lambda m: (-(m.end - m.start), m.start, m.unresolved))
    kept: list[BodyMention] = []
    taken = Ranges()
    for mention in ranked:
        if taken.overlap(mention.start, mention.end) and not _joint(mention, kept):
            continue
        kept.append(mention)
        taken.add(mention.start, mention.end)
    return sorted(kept, key=lambda m: (m.start, m.end))


def _joint(mention: BodyMention, kept: list[BodyMention]) -> bool:
    """Tell whether all that overlaps it are other bodies that the same words name."""
    return all(
        (rival.start, rival.end) == (mention.start, mention.end)
        and rival.name.full != mention.name.full
        and rival.rule == mention.rule
        for rival in kept
        if rival.start < mention.end and mention.start < rival.end
    )


def beside(kept: list[BodyMention], more: Iterable[BodyMention]) -> list[BodyMention]:
    """Return those of `more` that overlap none of `kept`."""
    found = list(more)
    if not found:
        return found
    taken = Ranges((body.start, body.end) for body in kept)
    return [body for body in found if not taken.overlap(body.start, body.end)]
