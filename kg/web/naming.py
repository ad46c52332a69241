"""The names of the entities of a store, as the index of names takes them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from kg.graph.vocab import RDFS_LABEL, SKOS_ALT_LABEL, ZP
from kg.query.entities import ENTITY_CLASSES, literals_of
from kg.query.names import local_name
from kg.web.rows import members, values

PINYIN_LANGUAGE = "zh-latn-pinyin"
TITLE_LENGTH = 60
GOVERNMENT = "人民政府"
CONGRESS = re.compile("中国共产党第([一二三四五六七八九十]+)次全国代表大会")


@dataclass(frozen=True, slots=True)
class Named:
    """An entity with its names.

    Attributes:
        forms: Its names in the graph, the full one first.
        spoken: What it is called by parts, which the graph does not say.
        readings: The pinyin of its full name that the graph gives.
    """

    iri: str
    name: str
    kind: str
    forms: tuple[str, ...]
    readings: tuple[str, ...]
    spoken: tuple[str, ...] = ()


def named_entities(store: ox.Store) -> Iterator[Named]:
    """Yield every entity once, under the most specific of its classes."""
    naming, seen = _Naming(store), set[str]()
    for kind in ENTITY_CLASSES:
        for node in members(store, kind):
            if node not in seen:
                seen.add(node)
                yield naming.named(node, local_name(kind))


class _Naming:
    """The labels of a whole store, and what posts are made of."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self._labels, self._others = (_labels(store, p) for p in (RDFS_LABEL, SKOS_ALT_LABEL))
        self._bodies, self._roles = (_nodes(store, p) for p in (ZP.postIn, ZP.role))

    def named(self, node: str, kind: str) -> Named:
        """Read the names of an entity; what has none goes by its text or the end of its IRI."""
        labels = self._labels.get(node) or [ox.Literal(self._unlabelled(node, kind))]
        others = self._others.get(node, [])
        name = min(labels, key=lambda label: (label.language != "zh", label.value)).value
        forms = _chinese((*labels, *others))
        given = sorted({label.value for label in others if label.language == PINYIN_LANGUAGE})
        spoken = frozenset(self._spoken_post(node) if kind == "Post" else _spoken_congress(name))
        own = (name, *sorted(forms - {name}))
        return Named(node, name, kind, own, tuple(given), tuple(sorted(spoken - forms)))

    def _unlabelled(self, node: str, kind: str) -> str:
        texts = literals_of(self._store, node, ZP.text) if kind == "Article" else ()
        return next((title_of(text.value) for text in texts), "") or local_name(node)

    def _spoken_post(self, post: str) -> Iterator[str]:
        """Yield what a post is called by its body's short names: 北京市委书记, 国防部长."""
        roles = [label for one in self._roles.get(post, ()) for label in self._labels.get(one, ())]
        for body in self._bodies.get(post, ()):
            names = _chinese((*self._labels.get(body, ()), *self._others.get(body, ())))
            names |= {name.removesuffix(GOVERNMENT) for name in names if name != GOVERNMENT}
            for role in roles:
                yield from (form for name in names for form in joined(name, role.value))


def title_of(text: str) -> str:
    """Return what an article without a title goes by: the first line of its text, cut if long.

    >>> title_of("\\n　　市委召开会议。\\n会议指出，……")
    '市委召开会议。'
    """
    line = next(iter(text.lstrip().splitlines()), "").strip()
    return line if len(line) <= TITLE_LENGTH else line[: TITLE_LENGTH - 1] + "…"


def joined(body: str, role: str) -> tuple[str, ...]:
    """Put a body's name and a role together, as one says it too where they overlap: 国防部长.

    >>> joined("国防部", "部长")
    ('国防部部长', '国防部长')
    """
    whole = body + role
    return (whole, body + role[1:]) if body[-1:] == role[:1] else (whole,)


def _spoken_congress(name: str) -> tuple[str, ...]:
    """Give what a congress of the party is called: 二十大 for 中国共产党第二十次全国代表大会."""
    found = CONGRESS.fullmatch(name)
    return () if found is None else tuple(f"{by}{found[1]}大" for by in ("", "党的", "中共"))


def _chinese(labels: Iterable[ox.Literal]) -> frozenset[str]:
    return frozenset(label.value for label in labels if label.language != PINYIN_LANGUAGE)


def _labels(store: ox.Store, predicate: str) -> Mapping[str, list[ox.Literal]]:
    found = defaultdict[str, list[ox.Literal]](list)
    for node, value in values(store, predicate):
        if isinstance(value, ox.Literal):
            found[node].append(value)
    return found


def _nodes(store: ox.Store, predicate: str) -> Mapping[str, list[str]]:
    found = defaultdict[str, list[str]](list)
    for node, value in values(store, predicate):
        if isinstance(value, ox.NamedNode):
            found[node].append(value.value)
    return found
