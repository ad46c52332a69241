"""The page of what to doubt in the graph: the sections of `kg check`, each a table."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

import pyoxigraph as ox
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.graph.vocab import ZP
from kg.lexicon import load_lexicon
from kg.query.checking import Section, check_graph
from kg.query.doubts import doubtful_section, joins_section
from kg.web.addresses import address_of, article_address, in_header
from kg.web.asking import Cell
from kg.web.bilingual import in_language
from kg.web.keeping import kept
from kg.web.reader import page, reader_of, reading_of, site_of
from kg.web.reading import Reading
from kg.web.site import Site

SHOWN_ROWS = 300
# Columns that hold a person: as `person:蔡奇`, or, of doubtful identities, as the local name alone.
_LOCAL_NAMES = ("one", "other")
_PREFIX = "person:"


# Columns that count.
_NUMBERS = frozenset({"months", "articles", "a month", "without"})


@dataclass(frozen=True, slots=True)
class Row:
    """Values, and the sentences on which they rest, each with its file and the way to it."""

    cells: tuple[Cell, ...]
    sentences: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A section as it is shown, in one language: its first rows, and how many there are."""

    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    total: int


@kept
def check(request: Request) -> Response:
    """Show contradictions, doubtful identities, guesses and gaps."""
    site = site_of(request)
    source = site.source
    apart = doubtful_section(
        site.store, lexicon=load_lexicon(), prefixes=source.prefixes,
        decisions=source.decisions, doubts=source.doubts,
    )  # fmt: skip
    joined = joins_section(source.doubts)
    contradictions, *others = check_graph(site.store, site.questions, source.prefixes)
    language = reader_of(request).language
    sections = (contradictions, apart, joined, *others)
    parts = [_part(site, section, language) for section in sections]
    return page(request, "check.html.jinja", parts=parts)


def _part(site: Site, section: Section, language: str) -> Part:
    rows = [
        Row(
            tuple(
                _cell(site, column, text, language)
                for column, text in zip(section.columns, row, strict=True)
            ),
            tuple((said.quote, said.source, _place(said.source, said.quote)) for said in grounds),
        )
        for row, grounds in list(section.with_grounds())[:SHOWN_ROWS]
    ]
    title = in_language(section.title, language)
    title = title[:1].upper() + title[1:]
    return Part(section.name, title, section.columns, tuple(rows), len(section.rows))


def _place(file: str, quote: str) -> str:
    return "/sentence?" + urlencode({"file": file, "quote": quote})


def _cell(site: Site, column: str, text: str, language: str) -> Cell:
    """Show a value in one language; a person leads to their page, one of a file to its article."""
    base = site.source.base_iri
    if text.startswith(_PREFIX):
        name = text.removeprefix(_PREFIX)
        return Cell(name, address_of(f"{base}person/{name}", base))
    if column in _LOCAL_NAMES:
        # 李伟@a.txt is a person's name in one article
        name, _, file = text.partition("@")
        where = _place(file, name) if file else address_of(f"{base}person/{text}", base)
        return Cell(text, where)
    return Cell(in_language(text, language), number=column in _NUMBERS)


def sentence(request: Request) -> Response:
    """Lead to the article of a file, at the passage that has these words, else its beginning."""
    site, reading = site_of(request), reading_of(request)
    file, quote = (request.query_params.get(name, "") for name in ("file", "quote"))
    named = ox.Literal(file)
    quads = site.store.quads_for_pattern(None, ox.NamedNode(ZP.sourceFile), named)
    articles = [q.subject.value for q in quads if isinstance(q.subject, ox.NamedNode)]
    if not articles:
        raise HTTPException(404)
    article = min(articles)
    place = _passage(reading, article, quote)
    return RedirectResponse(in_header(article_address(article, site.source.base_iri, *place)), 303)


def _passage(reading: Reading, article: str, words: str) -> tuple[str, ...]:
    """Give begin and end of the shortest passage that has some words; nothing if none has."""
    begin = reading.text(article, ZP.text).find(words)
    passages = reading.subjects(ZP.inArticle, article) if words and begin >= 0 else ()
    spans = [(reading.number(p, ZP.begin) or 0, reading.number(p, ZP.end) or 0) for p in passages]
    around = [(b, e) for b, e in spans if b <= begin and begin + len(words) <= e]
    shortest = min(around, key=lambda span: span[1] - span[0], default=())
    return tuple(map(str, shortest))
