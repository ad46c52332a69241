"""Secretariats (书记处) of the party's centre and of national unions, before a secretary's office.

Rule: `bodies.secretariat` (真例：中共中央政治局常委、书记处书记程远舟出席 |
中国科协党组书记、书记处第一书记孟云舟主持). 《中国共产党章程》 and the
statutes of the unions have them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base.body_names import BodyName, below
from kg.extract.bodies.central_bodies import organ_name, parents_of
from kg.extract.found.body_mentions import BodyMention, Ground
from kg.text.cues import Cued

_SECRETARIAT = Cued("书记处(?=(?:第一|常务)?书记)")
_CENTRE = "中国共产党中央"
_OF_UNIONS = re.compile("(?:中国|中华).+(?:会|团|团中央委员会)$")
# between the body and the secretariat stand offices of one person
_CHAIN = re.compile("[，。；：！？\n]")
_FARTHEST = 40


def find_secretariats(ground: Ground, kept: list[BodyMention]) -> Iterator[BodyMention]:
    """Yield the secretariats, each of the body that stands before it in its chain of offices."""
    for match in ground.reading.cues.finditer(_SECRETARIAT):
        found = _owner(ground, kept, match.start())
        if found is None:
            continue
        body, owner = found
        organ = None
        if owner.full.startswith(_CENTRE):
            organ = ground.lexicon.organ_forms.get(f"{_CENTRE}书记处")
        if organ is not None:
            name, parents = organ_name(organ), parents_of(ground, organ)
        else:
            name, parents = below(owner, match.group(), owner.kind), (owner,)
        basis = None if body.end == match.start() else f"{match.group()}承前属{owner.full}"
        yield BodyMention(
            *match.span(), name, "bodies.secretariat", parents, base="organ", basis=basis,
            level=body.level,
        )  # fmt: skip


def _owner(ground: Ground, kept: list[BodyMention], at: int) -> tuple[BodyMention, BodyName] | None:
    """Return the nearest body in the chain before an offset, and who of it has a secretariat."""
    near = [body for body in kept if at - _FARTHEST <= body.start and body.end <= at]
    for body in sorted(near, key=lambda body: body.end, reverse=True):
        stands = body.end == at or ground.text[at - 1] == "、"
        if not stands or _CHAIN.search(ground.text, body.end, at) is not None:
            return None
        for name in (body.name, *body.parents):
            if name.full.startswith(_CENTRE) or _is_union(body, name):
                return body, name
    return None


def _is_union(body: BodyMention, name: BodyName) -> bool:
    """Tell whether a name is that of a union of the whole country: of 中国科协|党组 too."""
    union = name.kind == "mass-organisation" and body.level == "central"
    return union and _OF_UNIONS.fullmatch(name.full) is not None
