"""Looks nodes up by what they are called: by the very words, or by words that differ in form."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pyoxigraph as ox

from kg.graph.vocab import RDF_TYPE, RDFS_LABEL, SKOS_ALT_LABEL, ZP_NS

LABELS = tuple(ox.NamedNode(iri) for iri in (RDFS_LABEL, SKOS_ALT_LABEL))
LANGUAGES = ("zh", "zh-latn-pinyin")
# The engine folds 140,000 labels in half a second, Python in two; it keeps full-width forms.
_LABELS = f"""
SELECT ?node ?label ?wanted ?class {{
  %s {{ ?node <{RDFS_LABEL}> ?label }} UNION {{ ?node <{SKOS_ALT_LABEL}> ?label }}
  BIND(REPLACE(LCASE(STR(?label)), "[^\\\\p{{L}}\\\\p{{N}}]", "") AS ?letters)
  FILTER(CONTAINS(REPLACE(?letters, "ü", "u"), ?wanted))
}}
"""


def checked_iri(value: str) -> ox.NamedNode | None:
    """Make the node of an IRI, None where the characters are not those of one."""
    try:
        return ox.NamedNode(value)
    except ValueError:
        return None


def fold(name: str) -> str:
    """Reduce a name to what tells names apart: no tones, spaces, punctuation or case."""
    parts = name if name.isascii() else unicodedata.normalize("NFKD", name)
    return "".join(filter(str.isalnum, parts.casefold()))


def labelled(store: ox.Store, name: str) -> set[str]:
    """Return the nodes that have the name in these words, or in this pinyin; terms are none."""
    return {
        quad.subject.value
        for wanted in (ox.Literal(name, language=language) for language in LANGUAGES)
        for label in LABELS
        for quad in store.quads_for_pattern(None, label, wanted)
        if isinstance(quad.subject, ox.NamedNode) and not quad.subject.value.startswith(ZP_NS)
    }


def labelled_alike(store: ox.Store, name: str, kind: str | None = None) -> set[str]:
    """Return the nodes, of a class if one is given, with a name that folds to the same."""
    wanted = fold(name)
    return {node for node, label in labels_with(store, wanted, kind) if fold(label) == wanted}


def labels_with(store: ox.Store, folded: str, kind: str | None = None) -> Iterator[tuple[str, str]]:
    """Yield each node, of a class if one is given, with its names that contain a folded one."""
    if not folded:
        return
    terms: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple] = {
        ox.Variable("wanted"): ox.Literal(folded)
    }
    if kind is not None:
        terms[ox.Variable("class")] = ox.NamedNode(kind)
    text = _LABELS % ("" if kind is None else "?node a ?class .")
    found = store.query(text, use_default_graph_as_union=True, substitutions=terms)
    for node, label, *_ in found if isinstance(found, ox.QuerySolutions) else ():
        if isinstance(node, ox.NamedNode) and not node.value.startswith(ZP_NS):
            yield node.value, label.value if isinstance(label, ox.Literal) else ""


def is_of_class(store: ox.Store, node: str, kind: str | None) -> bool:
    """Tell whether a node is of a class (IRI); every node is of none."""
    if kind is None:
        return True
    quads = store.quads_for_pattern(ox.NamedNode(node), ox.NamedNode(RDF_TYPE), ox.NamedNode(kind))
    return any(quads)
