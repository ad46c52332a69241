"""Writes a picture as the compact data of the page: every text once, the rest numbers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from kg.export.page_facts import RESTS_SHOWN
from kg.export.picture import Attribute, Fact, Link, Node, Picture

# So many passages of a fact are carried; the page says of how many.
PASSAGES_SHOWN: Final = 8
# Characters with which a text could end the script element, break a line of a script or turn
# the direction of what follows; JSON may write any character by its number.
ESCAPED: Final = {
    number: f"\\u{number:04x}"
    for number in (
        *map(ord, "<>&"),
        0x061C,
        *range(0x200B, 0x2010),
        *range(0x2028, 0x202F),
        *range(0x2066, 0x206A),
        0xFEFF,
    )
}
Json = dict[str, Any]


@dataclass(slots=True)
class Numbering:
    """Gives things numbers in the order in which they are first asked for."""

    numbers: dict[str, int] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)

    def of(self, name: str) -> int:
        """Return the number of a name, a new one for a new name."""
        if name not in self.numbers:
            self.numbers[name] = len(self.names)
            self.names.append(name)
        return self.numbers[name]


@dataclass(slots=True)
class Tables:
    """What nodes and links point to by number."""

    picture: Picture
    facts: Numbering = field(default_factory=Numbering)
    passages: Numbering = field(default_factory=Numbering)
    articles: Numbering = field(default_factory=Numbering)
    strings: Numbering = field(default_factory=Numbering)


def page_json(value: object) -> str:
    """Write JSON that may stand in a script element: nothing in it can end or leave it."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.translate(ESCAPED)


def node_rows(
    picture: Picture, positions: Mapping[str, tuple[int, int]], tables: Tables
) -> list[Json]:
    """Make the nodes as pyvis takes them; a node's id is its place in the list."""
    return [
        _node(number, node, positions[node.iri], tables)
        for number, node in enumerate(picture.nodes)
    ]


def link_rows(picture: Picture, tables: Tables) -> list[Json]:
    """Make the links as pyvis takes them, parallel ones each for itself."""
    numbers = {node.iri: number for number, node in enumerate(picture.nodes)}
    return [_link(number, link, numbers, tables) for number, link in enumerate(picture.links)]


def detail_tables(tables: Tables) -> Json:
    """Make the tables; call it when all nodes and links have been made."""
    picture = tables.picture
    # A derived fact asks for those that it rests on, so the list of names grows while it is read.
    facts = [_fact(picture.facts[iri], tables) for iri in tables.facts.names]
    return {
        "facts": facts,
        "passages": [_passage(iri, tables) for iri in tables.passages.names],
        "articles": [_article(iri, picture) for iri in tables.articles.names],
        "strings": tables.strings.names,
        "terms": {name: list(words) for name, words in picture.terms.items()},
        "nodeTotal": picture.node_total,
        "linkTotal": picture.link_total,
    }


def _node(number: int, node: Node, position: tuple[int, int], tables: Tables) -> Json:
    return _without_empty(
        {
            "id": number,
            "iri": node.iri,
            "kind": node.kind.value,
            "label": node.label,
            "short": node.short if node.short != node.label else "",
            "names": list(node.names),
            "pinyin": list(node.pinyin),
            "x": position[0],
            "y": position[1],
            "begin": node.begin,
            "end": node.end,
            "attributes": _attributes(node.attributes),
            "facts": [tables.facts.of(iri) for iri in node.facts],
            "mentions": [tables.facts.of(iri) for iri in node.mentions],
            "mentionCount": node.mention_count,
        }
    )


def _link(number: int, link: Link, numbers: Mapping[str, int], tables: Tables) -> Json:
    return _without_empty(
        {
            "id": number,
            "from": numbers[link.source],
            "to": numbers[link.target],
            "relation": link.relation,
            "basis": link.basis.value,
            "begin": link.begin,
            "end": link.end,
            "facts": [tables.facts.of(iri) for iri in link.facts],
        }
    )


def _fact(fact: Fact, tables: Tables) -> Json:
    known = [iri for iri in fact.rests_on if iri in tables.picture.facts]
    return _without_empty(
        {
            "kind": fact.kind,
            "basis": fact.basis.value,
            "text": fact.text,
            "because": fact.basis_text,
            "rules": [tables.strings.of(rule) for rule in fact.rules],
            "passages": [tables.passages.of(iri) for iri in fact.passages[:PASSAGES_SHOWN]],
            "passageCount": len(fact.passages),
            "attributes": _attributes(fact.attributes),
            "rests": [tables.facts.of(iri) for iri in known[:RESTS_SHOWN]],
            "restCount": len(fact.rests_on),
        }
    )


def _passage(iri: str, tables: Tables) -> list[int | str]:
    passage = tables.picture.passages[iri]
    return [tables.articles.of(passage.article), passage.quote]


def _article(iri: str, picture: Picture) -> Json:
    source = picture.sources.get(iri)
    if source is None:
        return {"title": "", "file": iri}
    return _without_empty(
        {
            "title": source.title,
            "file": source.file,
            "publisher": source.publisher,
            "published": source.published,
            "url": source.url,
        }
    )


def _attributes(attributes: Iterable[Attribute]) -> list[list[str | int]]:
    return [
        [attribute.name, attribute.value, 1]
        if attribute.is_term
        else [attribute.name, attribute.value]
        for attribute in attributes
    ]


def _without_empty(row: Json) -> Json:
    return {key: value for key, value in row.items() if value not in (None, "", [])}
