"""Where nodes stand: each with room around it, linked ones near each other, always the same."""

from __future__ import annotations

from itertools import combinations
from math import dist

from kg.export.layout import SPACING, lay_out
from kg.export.page_nodes import make_picture
from tests.export.pages import hand_made_store


def test_nodes_do_not_lie_on_each_other() -> None:
    places = lay_out(make_picture(hand_made_store(), 2000))
    assert min(dist(a, b) for a, b in combinations(places.values(), 2)) > SPACING * 0.8


def test_a_post_stands_nearer_to_its_body_than_most() -> None:
    picture = make_picture(hand_made_store(), 2000)
    places = lay_out(picture)
    near = [
        dist(places[link.source], places[link.target])
        for link in picture.links
        if link.relation == "postIn"
    ]
    every = [dist(a, b) for a, b in combinations(places.values(), 2)]
    assert sum(near) / len(near) < 0.5 * sum(every) / len(every)


def test_what_is_linked_to_nothing_stands_apart() -> None:
    places = lay_out(make_picture(hand_made_store(), 2000))
    alone = next(place for iri, place in places.items() if iri.endswith("杜若洲"))
    others = [place for iri, place in places.items() if "date" not in iri and place != alone]
    assert min(dist(alone, other) for other in others) > SPACING
