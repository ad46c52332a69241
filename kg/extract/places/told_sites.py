"""Sites at every place of a document where they are named, once one place makes them known.

真例：来到山东堡社区。依托|山东堡社区|…: what is no frame of a site names it all the same, and no
山东省. Their rules are those by which they were found first.
"""

from __future__ import annotations

from dataclasses import replace

from kg.extract.base.borders import Ranges
from kg.extract.base.reading import Reading
from kg.extract.places.places import PlaceMention

_LEVELS = frozenset({"site", "township"})
_KNOWN = "places.known"
_SHORTEST = 3


def everywhere(reading: Reading, places: list[PlaceMention]) -> list[PlaceMention]:
    """Put the sites and townships of no list wherever they are named, in text order.

    What is only a piece of one there (山东 in 山东堡社区) is dropped.
    """
    told = {
        reading.text[place.start : place.end]: place
        for place in places
        if place.level in _LEVELS and place.rule != _KNOWN and place.end - place.start >= _SHORTEST
    }
    if not told:
        return places
    taken = Ranges((place.start, place.end) for place in places if place.level in _LEVELS)
    more = [
        replace(told[surface], start=start, end=end)
        for surface in sorted(told, key=len, reverse=True)
        for start, end in reading.find(surface)
        if not taken.overlap(start, end)
    ]
    if not more:
        return places
    new = Ranges((place.start, place.end) for place in more)
    kept = [place for place in places if not new.cover(place.start, place.end)]
    longest: list[PlaceMention] = []
    for place in sorted(more, key=lambda place: (place.start, -place.end)):
        if not longest or place.start >= longest[-1].end:
            longest.append(place)
    return sorted([*kept, *longest], key=lambda place: (place.start, place.end))
