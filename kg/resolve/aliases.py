"""Long and short forms of foreign names, in different documents, to one person.

普京 and 弗拉基米尔·弗拉基米罗维奇·普京, both 俄罗斯总统, are one. 哈梅内伊 joins neither
阿里·哈梅内伊 nor 穆杰塔巴·哈梅内伊, who both were 伊朗最高领袖: when in doubt apart. Of several of
one body a short name is the one who holds the same seat: 岚国国王安德烈 is 安德烈·伊万, who is king
too, and not 彼得·安德烈, the premier. 阿拉格希 and 阿拉格齐, both of 伊朗外交部, are one name
written in two ways. Abroad, whose name begins or ends that of one who holds the same seat is that
one, and so is who sounds alike: 高市 is 高市早苗, 皮斯托留斯 is 皮斯托里乌斯.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, product

from kg.model.record import record
from kg.text.sounds import consonants

DOT = "·"
# Names so long are transliterated, and one character does not tell two of them apart: of 9,758
# items all six pairs in one body are one person, and 阮春福 and 阮春胜, with three, are two.
_TRANSLITERATED = 4
_SHORTEST_SOUND = 3


@record
class Named:
    """What names a cluster, and what posts it has.

    Attributes:
        name: The folded name.
        bodies: The bodies of its posts; `seats` those posts with one seat.
        abroad: Whether its posts are those of another country or its name is a foreign one.
    """

    name: str
    bodies: frozenset[str]
    seats: frozenset[str] = frozenset()
    abroad: bool = False


def join_aliases(clusters: Sequence[Named]) -> list[list[int]]:
    """Join clusters whose names are forms of one and who hold posts of one body.

    Args:
        clusters: What names each cluster, and what posts it has.

    Returns:
        The clusters of each person, by number.
    """
    names = [cluster.name for cluster in clusters]
    # by both, since some given names are parts of hundreds of names
    by_part: dict[tuple[str, str], list[int]] = defaultdict(list)
    by_seat: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, each in enumerate(clusters):
        if DOT in each.name:
            for part, body in product(set(each.name.split(DOT)), each.bodies):
                by_part[part, body].append(index)
            for part, seat in product(set(each.name.split(DOT)), each.seats):
                by_seat[part, seat].append(index)
    kept = list(range(len(clusters)))
    for together in by_part.values():
        for one, other in combinations(together, 2):
            if are_forms_of_one(names[one], names[other]):
                _join(kept, one, other)
    for index, each in enumerate(clusters):
        both = ((by_part, each.bodies), (by_seat, each.seats)) if DOT not in each.name else ()
        for rows, shared in both:
            longer = {i for what in shared for i in rows.get((each.name, what), ())}
            if len({_root(kept, i) for i in longer}) == 1:
                _join(kept, min(longer), index)
                break
    for spellings in _spellings(clusters):
        for one, other in pairwise(spellings):
            _join(kept, one, other)
    for one, other in _of_one_seat(clusters, kept):
        _join(kept, one, other)
    joined: dict[int, list[int]] = defaultdict(list)
    for index in range(len(clusters)):
        joined[_root(kept, index)].append(index)
    return [joined[index] for index in sorted(joined)]


def _spellings(clusters: Sequence[Named]) -> Iterator[list[int]]:
    """Yield clusters whose names have all characters but one alike, and who share a body."""
    rows: dict[tuple[str, int, str], list[int]] = defaultdict(list)
    for index, each in enumerate(clusters):
        name = each.name
        if len(name) >= _TRANSLITERATED and DOT not in name:
            for place, body in product(range(len(name)), each.bodies):
                rows[name[:place] + DOT + name[place + 1 :], place, body].append(index)
    yield from (row for row in rows.values() if len(row) > 1)


def _of_one_seat(clusters: Sequence[Named], kept: list[int]) -> list[tuple[int, int]]:
    """Return the clusters of one seat abroad whose names are pieces of one, or sound alike."""
    rows: dict[str, list[int]] = defaultdict(list)
    for index, each in enumerate(clusters):
        if each.abroad and DOT not in each.name:
            for seat in each.seats:
                rows[seat].append(index)
    found = []
    for row in rows.values():
        for index in row:
            name = clusters[index].name
            whole = {_root(kept, i) for i in row if _is_piece(name, clusters[i].name)}
            found += [(min(whole), index)] if len(whole) == 1 else []
        found += [
            (one, other)
            for one, other in combinations(row, 2)
            if _sound_alike(clusters[one].name, clusters[other].name)
        ]
    return found


def _is_piece(short: str, long: str) -> bool:
    return short != long and len(short) > 1 and (long.startswith(short) or long.endswith(short))


def _sound_alike(one: str, other: str) -> bool:
    """Tell whether two names share half of their characters and all of their consonants."""
    if min(len(one), len(other)) < _SHORTEST_SOUND or abs(len(one) - len(other)) > 1:
        return False
    shared = sum((Counter(one) & Counter(other)).values())
    return 2 * shared >= max(len(one), len(other)) and consonants(one) == consonants(other)


def are_forms_of_one(one: str, other: str) -> bool:
    """Tell whether two names with dots can be one: 谢·别尔德穆哈梅多夫 and 谢尔达尔·别尔….

    Each part of the shorter stands in the longer in the same order, whole or as its first
    character.
    """
    short, long = sorted((one.split(DOT), other.split(DOT)), key=len)
    if short[-1] not in long:
        return False
    rest = iter(long)
    return all(any(_is_form(part, whole) for whole in rest) for part in short)


def _is_form(part: str, whole: str) -> bool:
    if len(part) == 1 or len(whole) == 1:
        return part[0] == whole[0]
    return part == whole


def _join(kept: list[int], one: int, other: int) -> None:
    low, high = sorted((_root(kept, one), _root(kept, other)))
    kept[high] = low


def _root(kept: list[int], index: int) -> int:
    """Return the first of the clusters that one is joined with."""
    while kept[index] != index:
        index = kept[index] = kept[kept[index]]
    return index
