"""Who reads: the language and the look that a request asks for, and what every page needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from kg.web.addresses import in_header
from kg.web.negotiation import preferred
from kg.web.reading import Reading
from kg.web.site import Site
from kg.web.words import LANGUAGES, Words

THEMES = ("light", "dark")
YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Reader:
    """The language of a request, and `light` or `dark` where its reader chose one."""

    language: str
    theme: str | None


def site_of(request: Request) -> Site:
    """Give the site that a request is for."""
    site: Site = request.app.state.site
    return site


def reader_of(request: Request) -> Reader:
    """Tell what the reader chose before, else what the browser says; Chinese in doubt."""
    language = request.cookies.get("language", "")
    if language not in LANGUAGES:
        accept = request.headers.get("accept-language", "")
        language = _spoken(accept) or "zh"
    theme = request.cookies.get("theme", "")
    return Reader(language, theme if theme in THEMES else None)


def _spoken(accept: str) -> str | None:
    """Read Accept-Language, whose regions don't matter here: `en-GB,en;q=0.9` is English."""
    if not accept:
        return None
    parts = (part.strip().partition(";") for part in accept.split(","))
    primary = ((tag.partition("-")[0].lower(), rest) for tag, _, rest in parts)
    plain = ",".join(f"{tag}/{tag};{rest}".rstrip(";") for tag, rest in primary)
    return preferred(plain, {f"{language}/{language}": language for language in LANGUAGES})


def reading_of(request: Request) -> Reading:
    """Make a look at the graph in the reader's language."""
    site, language = site_of(request), reader_of(request).language
    base = site.source.base_iri
    return Reading(site.store, site.indexer, base, site.words[language], language)


def words_of(request: Request) -> Words:
    """Give the words of the reader's language."""
    return site_of(request).words[reader_of(request).language]


def page(request: Request, template: str, *, status: int = 200, **values: Any) -> Response:
    """Fill a template for the reader of a request."""
    site, reader = site_of(request), reader_of(request)
    back = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    content = site.templates.get_template(template).render(
        words=site.words[reader.language],
        reader=reader,
        back=back if request.method == "GET" else request.url.path,
        here=request.url.path,
        bundle=site.bundle is not None,
        **values,
    )
    return HTMLResponse(content, status, {"Vary": "Accept, Accept-Language, Cookie"})


def settings(request: Request) -> Response:
    """Keep a choice of language or look, and go back to the page where it was made."""
    back = request.query_params.get("back", "/")
    if not back.startswith("/") or back.startswith(("//", "/\\")):
        back = "/"
    response = RedirectResponse(in_header(back), 303)
    for name, known in (("language", LANGUAGES), ("theme", THEMES)):
        chosen = request.query_params.get(name)
        if chosen in known:
            response.set_cookie(name, chosen, max_age=YEAR, httponly=True, samesite="lax")
    return response
