"""Equal strings and records of many documents are held once, and stay equal."""

from __future__ import annotations

import copy

from kg.pipeline.packing import pack, unpack
from kg.pipeline.sharing import Shared
from kg.resolve.outlines import outline_of
from tests.resolve.claims import AN, make_claims


def test_equal_records_are_held_once() -> None:
    outline = outline_of(make_claims(("赵一鸣", AN, "书记")))
    shared = Shared()
    one, other = (shared.share(unpack(pack(outline))) for _ in range(2))
    assert one == other == outline
    assert one.bodies[0] is other.bodies[0]
    assert one.tenures[0].role is other.tenures[0].role


def test_what_is_not_equal_stays_apart() -> None:
    outline = outline_of(make_claims(("赵一鸣", AN, "书记")))
    renamed = outline_of(make_claims(("赵一鸣", AN, "副书记")))
    shared, kept = Shared(), copy.deepcopy(renamed)
    shared.share(outline)
    assert shared.share(renamed) == kept
