"""The hand-made graph, and what a hostile text would look like in it."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store

from kg.graph.vocab import BASE, RDF_TYPE, RDFS_LABEL, SKOS_ALT_LABEL, ZP

GRAPH = Path(__file__).parent / "graph.ttl"
HOSTILE = (
    "</script><script>window.ran=1</script><img src=x onerror=window.ran=1>"
    "<!--\u202eתפוס\u2066\u2028\u0007 href {{7*7}} ${window.ran=1} \\u003c"
)
LONG = "长" * 10_000


def hand_made_store() -> Store:
    """Load the hand-made graph."""
    store = Store()
    store.load(path=str(GRAPH), format=RdfFormat.TURTLE)
    return store


def hostile_store() -> Store:
    """Make every literal of the hand-made graph hostile, and one person's name very long."""
    calm = hand_made_store()
    store = Store()
    for quad in calm:
        value = quad.object
        if isinstance(value, Literal) and value.datatype.value.endswith(("string", "langString")):
            value = Literal(value.value + HOSTILE, language=value.language)
        store.add(Quad(quad.subject, quad.predicate, value))
    person = NamedNode(BASE + "person/长")
    store.add(Quad(person, NamedNode(RDF_TYPE), NamedNode(ZP.Person)))
    store.add(Quad(person, NamedNode(RDFS_LABEL), Literal(LONG, language="zh")))
    store.add(Quad(person, NamedNode(SKOS_ALT_LABEL), Literal("", language="zh")))
    return store


class Page(HTMLParser):
    """What a browser would find in a page: its elements, and the text of its scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append((self.elements[-1][0] if self.elements else "", data))

    def of(self, tag: str) -> list[dict[str, str | None]]:
        """Return the attributes of every element of a tag."""
        return [attributes for name, attributes in self.elements if name == tag]

    def text_of(self, tag: str) -> list[str]:
        """Return the texts that stand directly in elements of a tag."""
        return [text for name, text in self.texts if name == tag and text.strip()]
