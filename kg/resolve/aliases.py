"""Long and short forms of foreign names, in different documents, to one person.

普京 and 弗拉基米尔·弗拉基米罗维奇·普京, both 俄罗斯总统, are one. 哈梅内伊 joins neither
阿里·哈梅内伊 nor 穆杰塔巴·哈梅内伊, who both were 伊朗最高领袖: when in doubt apart. Of several of
one body a short name is the one who holds the same seat: 岚国国王安德烈 is 安德烈·伊万, who is king
too, and not 彼得·安德烈, the premier. 阿拉格希 and 阿拉格齐, both of 伊朗外交部, are one name
written in two ways.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, product

DOT = "·"
# Names so long are transliterated, and one character does not tell two of them apart: of 9,758
# items all six pairs in one body are one person, and 阮春福 and 阮春胜, with three, are two.
_TRANSLITERATED = 4


Named = tuple[str, frozenset[str], frozenset[str]]
"""The folded name of a cluster, the bodies of its posts, and those with one seat."""


def join_aliases(clusters: Sequence[Named]) -> list[list[int]]:
    """Join clusters whose names are forms of one and who hold posts of one body.

    Args:
        clusters: What names each cluster, and what posts it has.

    Returns:
        The clusters of each person, by number.
    """
    names = [name for name, _, _ in clusters]
    # by both, since some given names are parts of hundreds of names
    by_part: dict[tuple[str, str], list[int]] = defaultdict(list)
    by_seat: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, (name, bodies, seats) in enumerate(clusters):
        if DOT in name:
            for part, body in product(set(name.split(DOT)), bodies):
                by_part[part, body].append(index)
            for part, seat in product(set(name.split(DOT)), seats):
                by_seat[part, seat].append(index)
    kept = list(range(len(clusters)))
    for together in by_part.values():
        for one, other in combinations(together, 2):
            if are_forms_of_one(names[one], names[other]):
                _join(kept, one, other)
    for index, (name, bodies, seats) in enumerate(clusters):
        for rows, shared in ((by_part, bodies), (by_seat, seats)) if DOT not in name else ():
            longer = {i for what in shared for i in rows.get((name, what), ())}
            if len({_root(kept, i) for i in longer}) == 1:
                _join(kept, min(longer), index)
                break
    for spellings in _spellings(clusters):
        for one, other in pairwise(spellings):
            _join(kept, one, other)
    joined: dict[int, list[int]] = defaultdict(list)
    for index in range(len(clusters)):
        joined[_root(kept, index)].append(index)
    return [joined[index] for index in sorted(joined)]


def _spellings(clusters: Sequence[Named]) -> Iterator[list[int]]:
    """Yield clusters whose names have all characters but one alike, and who share a body."""
    rows: dict[tuple[str, int, str], list[int]] = defaultdict(list)
    for index, (name, bodies, _) in enumerate(clusters):
        if len(name) >= _TRANSLITERATED and DOT not in name:
            for place, body in product(range(len(name)), bodies):
                rows[name[:place] + DOT + name[place + 1 :], place, body].append(index)
    yield from (row for row in rows.values() if len(row) > 1)


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
