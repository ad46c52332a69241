"""The pages of the site: start, entities, articles, lists, search."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from kg.graph.vocab import VOCABULARIES, ZP
from kg.query.entities import ENTITY_CLASSES
from kg.query.names import local_name
from kg.web.addresses import address_of, article_address, in_header, iri_of
from kg.web.census import Census
from kg.web.facts import Wanted
from kg.web.formats import ALIASES, GRAPHS, write_triples
from kg.web.keeping import kept
from kg.web.negotiation import preferred
from kg.web.neighbourhood import description
from kg.web.reader import page, reading_of, site_of, words_of
from kg.web.search import Hit
from kg.web.sent import whole_number
from kg.web.views.articles import make_article
from kg.web.views.listing import EVENTS
from kg.web.views.listing import about as about_listed
from kg.web.views.pages import make_page
from kg.web.views.parts import article_of_passage
from kg.web.views.times import month_bars

KINDS = tuple(map(local_name, ENTITY_CLASSES))
LIST_LENGTH = 100
ASKED_FIRST = (
    *("holders_of", "roster_of", "most_often_with", "campaign_timeline"),
    *("formula_spread", "document_path"),
)
PUBLISHERS_SHOWN = 8
LONGEST_SEARCH = 200
OFFERS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    **{media_type.partition(";")[0]: name for name, media_type in GRAPHS.items()},
    **{alias: name for alias, name in ALIASES.items() if name in GRAPHS},
}


@kept
def start(request: Request) -> Response:
    """Show what the graph holds."""
    site = site_of(request)
    counts = site.index.kinds()
    return page(
        request,
        "start.html.jinja",
        articles=site.index.census.articles,
        triples=sum(site.index.census.graphs.values()),
        kinds=[(kind, counts[kind]) for kind in KINDS if counts.get(kind)],
        months=month_bars(dict(site.index.census.months)),
        coverage=_coverage(site.index.census),
        asked=[site.questions[name] for name in ASKED_FIRST if name in site.questions],
        question_count=len(site.questions),
        most=[
            (kind, [_shown(hit, site.source.base_iri) for hit in site.index.listed(kind, limit=8)])
            for kind in ("Official", "Body", "Concept", "Campaign")
            if counts.get(kind)
        ],
    )


def about(request: Request) -> Response:
    """Tell what the site shows, and how to read it."""
    site = site_of(request)
    return page(
        request,
        "about.html.jinja",
        coverage=_coverage(site.index.census),
        articles=site.index.census.articles,
        base=site.source.base_iri,
    )


def _coverage(census: Census) -> dict[str, Any]:
    """Tell from when and whom the articles are, and how many carry facts."""
    days = sorted(census.months)
    by_count = sorted(census.publishers.items(), key=lambda pair: (-pair[1], pair[0]))
    return {
        "first": days[0] if days else "",
        "last": days[-1] if days else "",
        "dated": sum(census.months.values()),
        "telling": census.telling["articles"],
        "publishers": by_count[:PUBLISHERS_SHOWN],
        "publisher_count": len(by_count),
    }


@kept
def entity(request: Request) -> Response:
    """Show a node of the graph in the format that is wanted."""
    site, reading = site_of(request), reading_of(request)
    iri = iri_of(request.scope["raw_path"], site.source.base_iri)
    if not reading.exists(iri):
        raise HTTPException(404)
    wanted = request.query_params.get("format") or preferred(
        ", ".join(request.headers.getlist("accept")), OFFERS
    )
    if wanted is not None and wanted in GRAPHS:
        body = write_triples(wanted, description(reading, iri), site.source.prefixes)
        return Response(body, headers={"Content-Type": GRAPHS[wanted], "Vary": "Accept"})
    if wanted != "html":
        raise HTTPException(406)
    if reading.kind(iri) == "Article":
        return _see(article_address(iri, site.source.base_iri))
    if reading.kind(iri) == "Evidence":
        return _see(article_of_passage(reading, iri))
    keys = frozenset(request.query_params.getlist("all"))
    full = Wanted(keys, whole_number(request.query_params.get("start", "0")))
    if "evidence" in keys:
        reading.show_all_passages()
    address = address_of(iri, site.source.base_iri)
    return page(request, "entity.html.jinja", page=make_page(reading, iri, full), address=address)


def _see(address: str) -> Response:
    return RedirectResponse(in_header(address), 303)


@kept
def article(request: Request) -> Response:
    """Show an article's text, its passages lit."""
    site, reading = site_of(request), reading_of(request)
    iri = f"{site.source.base_iri}article/{request.path_params['digest']}"
    if not request.path_params["digest"].isalnum() or reading.kind(iri) != "Article":
        raise HTTPException(404)
    return page(
        request,
        "article.html.jinja",
        article=make_article(reading, iri),
        data=address_of(iri, site.source.base_iri),
    )


@kept
def listing(request: Request) -> Response:
    """List the entities of a kind, the most connected first; events by time where that is asked."""
    site, kind, reading = site_of(request), request.path_params["kind"], reading_of(request)
    if kind not in KINDS:
        raise HTTPException(404)
    start_at = whole_number(request.query_params.get("start", "0"))
    total = site.index.kinds().get(kind, 0)
    newest = kind in EVENTS and request.query_params.get("order") == "time"
    hits = site.index.listed(kind, start=start_at, limit=LIST_LENGTH, newest=newest)
    return page(
        request,
        "list.html.jinja",
        kind=kind,
        kind_label=words_of(request)[f"kind.{kind}"],
        hits=[
            _shown(hit, site.source.base_iri) | {"about": about_listed(reading, hit.iri, kind)}
            for hit in hits
        ],
        start=start_at,
        orders=("", "time") if kind in EVENTS else (),
        order="time" if newest else "",
        length=LIST_LENGTH,
        total=total,
    )


def search(request: Request) -> Response:
    """Find entities by name: JSON for a program that types along, else a page."""
    site = site_of(request)
    text = request.query_params.get("q", "")[:LONGEST_SEARCH]
    kinds = [kind for kind in request.query_params.get("kind", "").split(",") if kind]
    accept = request.headers.get("accept", "")
    wants_page = preferred(accept, {"application/json": "json", "text/html": "html"}) == "html"
    hits = site.index.find(text, limit=50 if wants_page else 12, kinds=kinds)
    shown = [_shown(hit, site.source.base_iri) for hit in hits]
    if not wants_page:
        words = words_of(request)
        for row in shown:
            label = words[f"kind.{row['kind']}"]
            row["kind_label"] = f"{label} {row['day']}" if row["day"] else label
            row["short"] = site.shortener.shorten(row["iri"])
        return JSONResponse({"query": text, "results": shown}, headers={"Vary": "Accept"})
    if len(hits) == 1 or (hits and _only_exact(text, hits)):
        return _see(shown[0]["href"])
    return page(request, "search.html.jinja", text=text, hits=shown)


def _only_exact(text: str, hits: tuple[Hit, ...]) -> bool:
    """Tell whether the first is named so and no other is."""
    named = [hit for hit in hits if text.strip() in {hit.name, hit.form}]
    return len(named) == 1 and named[0] == hits[0]


def _shown(hit: Hit, base_iri: str) -> dict[str, Any]:
    """Give what templates and scripts show of a hit."""
    is_article = hit.kind == "Article"
    address = article_address(hit.iri, base_iri) if is_article else address_of(hit.iri, base_iri)
    return {
        "iri": hit.iri,
        "href": address or hit.iri,
        "name": hit.name,
        "kind": hit.kind,
        "form": hit.form,
        "degree": hit.degree,
        "day": hit.day,
    }


def terms(request: Request) -> Response:
    """List the classes and properties that the graph uses, for who writes a query."""
    site, reading = site_of(request), reading_of(request)
    census = site.index.census
    found = [
        {"name": site.shortener.shorten(iri), "label": reading.name(iri), "kind": kind}
        for kind, iris in (("class", census.classes), ("property", census.predicates))
        for iri in iris
        if not iri.startswith(VOCABULARIES["owl"])
    ]
    return JSONResponse(found, headers={"Vary": "Cookie, Accept-Language"})


def document_text(request: Request) -> Response:
    """Give an article's text as it was read, on which the offsets of passages count."""
    site, reading = site_of(request), reading_of(request)
    iri = f"{site.source.base_iri}article/{request.path_params['digest']}"
    text = reading.text(iri, ZP.text) if request.path_params["digest"].isalnum() else ""
    if not text:
        raise HTTPException(404)
    return Response(text, media_type="text/plain")
