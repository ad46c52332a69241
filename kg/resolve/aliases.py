"""Long and short forms of foreign names, in different documents, to one person.

普京 and 弗拉基米尔·弗拉基米罗维奇·普京, both 俄罗斯总统, are one. 哈梅内伊 joins neither
阿里·哈梅内伊 nor 穆杰塔巴·哈梅内伊, who both were 伊朗最高领袖: when in doubt apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations, product

DOT = "·"


def join_aliases(clusters: Sequence[tuple[str, frozenset[str]]]) -> list[list[int]]:
    """Join clusters whose names are forms of one and who hold posts of one body.

    Args:
        clusters: The folded name of each cluster, and the bodies of its posts.

    Returns:
        The clusters of each person, by number.
    """
    names = [name for name, _ in clusters]
    # by both, since some given names are parts of hundreds of names
    by_part: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, (name, bodies) in enumerate(clusters):
        if DOT in name:
            for part, body in product(set(name.split(DOT)), bodies):
                by_part[part, body].append(index)
    kept = list(range(len(clusters)))
    for together in by_part.values():
        for one, other in combinations(together, 2):
            if are_forms_of_one(names[one], names[other]):
                _join(kept, one, other)
    for index, (name, bodies) in enumerate(clusters):
        if DOT not in name:
            longer = {i for body in bodies for i in by_part.get((name, body), ())}
            if len({_root(kept, i) for i in longer}) == 1:
                _join(kept, min(longer), index)
    joined: dict[int, list[int]] = defaultdict(list)
    for index in range(len(clusters)):
        joined[_root(kept, index)].append(index)
    return [joined[index] for index in sorted(joined)]


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
