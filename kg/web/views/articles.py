"""The page of an article: its text, with the passages on which facts rest, and the names in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.graph.vocab import ZP
from kg.web.facts import Section, Wanted
from kg.web.reading import Reading
from kg.web.views.parts import links_section

KINDS = ("Official", "Person", "Body", "Meeting", "Visit", "Talks", "PersonnelChange", "Release")
TITLE_WITHIN = 12  # lines
KINDS_BEHIND = ("Event", "Campaign", "Document", "Concept", "Place", "Date")


@dataclass(frozen=True, slots=True)
class Slice:
    """A stretch of text; `marks` are the ids of passages that begin here, `lit` if in one."""

    text: str
    lit: bool
    marks: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article to read.

    Attributes:
        paragraphs: Lines of its text, cut at the borders of passages.
        properties: Frame of the article: label and value.
        sections: What it names, by kind.
        headline: Which of the lines is the title, None where it is in none of the first.
    """

    iri: str
    title: str
    published: str
    publisher: str
    people: tuple[tuple[str, str], ...]
    source_files: tuple[str, ...]
    source_url: str
    paragraphs: tuple[tuple[Slice, ...], ...]
    sections: tuple[Section, ...]
    headline: int | None


def make_article(reading: Reading, iri: str) -> ArticlePage:
    """Make the page of an article that exists."""
    (title, published), text = reading.article(iri), reading.text(iri, ZP.text)
    passages = [
        node for node in reading.subjects(ZP.inArticle, iri) if reading.kind(node) == "Evidence"
    ]
    spans = sorted(
        {(reading.number(p, ZP.begin) or 0, reading.number(p, ZP.end) or 0) for p in passages}
    )
    people = [("reporter", name) for name in reading.texts(iri, ZP.reporter)]
    people += [("editor", name) for name in reading.texts(iri, ZP.editor)]
    return ArticlePage(
        iri=iri,
        title=title,
        published=published,
        publisher=reading.text(iri, ZP.publisher),
        people=tuple(people),
        source_files=tuple(reading.texts(iri, ZP.sourceFile)),
        source_url=reading.text(iri, ZP.sourceUrl),
        paragraphs=tuple(cut(text, spans)),
        headline=_headline(text, title),
        sections=tuple(_named(reading, iri)),
    )


def _headline(text: str, title: str) -> int | None:
    """Find the title, which may be cut short, among the lines; a page's frame may stand above."""
    lines = text.split("\n")[:TITLE_WITHIN]
    begun = title.removesuffix("…")
    return next((n for n, line in enumerate(lines) if line.strip().startswith(begun)), None)


def cut(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[Slice, ...]]:
    """Cut a text into lines, and the lines at the borders of spans.

    Args:
        text: The text.
        spans: Half-open ranges of it, sorted; they may lie in each other.
    """
    borders = sorted({0, len(text), *(place for span in spans for place in span)})
    line: list[Slice] = []
    for begin, end in zip(borders, borders[1:], strict=False):
        ids = tuple(f"evidence-{b}-{e}" for b, e in spans if b == begin)
        covers = tuple(f"evidence-{b}-{e}" for b, e in spans if b <= begin and end <= e)
        pieces = text[begin:end].split("\n")
        for number, piece in enumerate(pieces):
            if number:
                yield tuple(line)
                line = []
            marks = ids if number == 0 else ()
            if piece or marks:
                line.append(Slice(piece, bool(covers), marks, covers))
    yield tuple(line)


def _named(reading: Reading, iri: str) -> Iterator[Section]:
    """Show what the article names, by kind, and the events that it reports."""
    named = reading.objects(iri, ZP.mentions)
    reported = reading.subjects(ZP.reportedIn, iri)
    by_kind: dict[str, list[str]] = {}
    for node in dict.fromkeys([*named, *reported]):
        by_kind.setdefault(reading.kind(node), []).append(node)
    for kind in (*KINDS, *KINDS_BEHIND):
        if nodes := by_kind.get(kind):
            section = links_section(
                reading, f"kind.{kind}", nodes, Wanted(frozenset({f"kind.{kind}"}))
            )
            yield section
