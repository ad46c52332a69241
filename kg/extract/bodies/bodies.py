"""Bodies (机构) in a text: 市委, 岭东省高级人民法院民事审判第二庭, 中央第二巡回督导组, 华远集团.

Each family of rules has a module; `body_units` follows the units behind whatever they find:
`bodies.organ`, `bodies.foreign` (`central_bodies`): organs that the lexicon knows by name;
`bodies.foreign` (`state_bodies`): organs of other states, by their endings;
`bodies.placed`, `bodies.generic` (`place_bodies`, `place_units`): a place or a level word and a
kind of body; `bodies.league`, `.cppcc`, `.stationed`, `.corps`, `.centre`, `.team`, `.media`
(`formed_bodies`): names of a form of their own; `bodies.league`, `.local-party`, `.police`,
`.army`, `.embassy` (`branch_bodies`): branches in a place; `bodies.zone` (`zone_bodies`): 管委会;
`bodies.session` (`session_bodies`), `.board` (`boards`), `.secretariat` (`secretariats`): the
主席团 of a session, a 第六届理事会, a 书记处;
`bodies.bilateral`, `.treaty` (`treaty_bodies`): 中俄投资合作委员会, 《…公约》秘书处;
`bodies.delegation` (`delegations`): 岭东省党政代表团, 中国驻非盟使团;
`bodies.free` (`free_bodies`, `free_units`): companies, schools, associations, by their endings;
`bodies.brand` (`listed_firms`): firms by their brands;
`bodies.listed` (`listed_units`, `listed_bureaus`): further units of a body or bodies of a place
that a list names without it;
`bodies.again`, `.context`, `.shared` (`short_bodies`) and `bodies.own` (`own_bodies`,
`house_units`): short forms that only the document explains.
"""

from __future__ import annotations

from kg.extract.bodies.boards import find_boards
from kg.extract.bodies.branch_bodies import find_branches
from kg.extract.bodies.central_bodies import find_central
from kg.extract.bodies.delegations import find_delegations
from kg.extract.bodies.foreign_parties import find_parties
from kg.extract.bodies.formed_bodies import find_formed
from kg.extract.bodies.free_bodies import find_free
from kg.extract.bodies.house_units import with_house_units
from kg.extract.bodies.institution_units import with_units
from kg.extract.bodies.listed_bureaus import with_bureaus
from kg.extract.bodies.listed_firms import find_firms
from kg.extract.bodies.listed_units import with_listed
from kg.extract.bodies.named_wholes import with_wholes
from kg.extract.bodies.own_bodies import find_own
from kg.extract.bodies.place_bodies import find_generic, find_placed, find_prefectural
from kg.extract.bodies.secretariats import find_secretariats
from kg.extract.bodies.session_bodies import find_sessions
from kg.extract.bodies.short_bodies import (
    branded,
    find_again,
    find_shared,
    join_aliases,
)
from kg.extract.bodies.special_regions import find_region_units
from kg.extract.bodies.state_bodies import find_of_states
from kg.extract.bodies.team_offices import find_offices, join_teams
from kg.extract.bodies.treaty_bodies import find_treaty_bodies
from kg.extract.bodies.zone_bodies import find_zones
from kg.extract.found.body_mentions import BodyMention, Ground, beside, keep_longest

__all__ = ["BodyMention", "Ground", "find_bodies"]


def find_bodies(ground: Ground) -> list[BodyMention]:
    """Find all bodies in text order; of overlapping ones the longest."""
    kept = keep_longest(
        [
            *find_central(ground),
            *find_placed(ground),
            *find_generic(ground),
            *find_prefectural(ground),
            *find_formed(ground),
            *find_branches(ground),
            *find_zones(ground),
            *find_sessions(ground),
            *find_parties(ground),
            *find_treaty_bodies(ground),
            *find_region_units(ground),
        ]
    )
    known = {(body.start, body.end) for body in kept}
    states = [body for body in find_of_states(ground) if (body.start, body.end) not in known]
    kept = keep_longest([*kept, *states]) if states else kept
    kept = keep_longest([*kept, *beside(kept, find_free(ground))])
    kept = sorted([*kept, *beside(kept, find_firms(ground))], key=_place)
    kept = with_units(ground, [branded(ground, body) for body in kept])
    kept = with_bureaus(ground, with_listed(ground, kept))
    kept = join_teams(with_house_units(ground, kept))
    offices = {_place(office): office for office in find_offices(ground, kept)}
    kept = [body for body in kept if _place(body) not in offices]
    kept += beside(kept, offices.values())
    kept += beside(kept, find_again(ground, kept))
    kept += beside(kept, find_own(ground, kept))
    kept += beside(kept, find_boards(ground, kept))
    kept += beside(kept, find_secretariats(ground, kept))
    kept += list(find_shared(ground, kept))
    kept += beside(kept, find_delegations(ground, kept))
    return sorted(with_wholes(join_aliases(ground, kept)), key=_place)


def _place(body: BodyMention) -> tuple[int, int]:
    return body.start, body.end
