"""IRIs of the graph and addresses of the site, one into the other."""

from __future__ import annotations

from urllib.parse import quote, unquote

from kg.graph.iris import to_iri

# What may stand unescaped in the path of an address; `%` begins an escape of the IRI itself.
PATH_SAFE = "/%-._~!$&'()*+,;=:@"


def address_of(iri: str, base_iri: str) -> str | None:
    """Give the address of an entity's page, `/id/person/蔡奇`; None for what is not of the data.

    Chinese stays readable; the browser escapes it.
    """
    if not iri.startswith(base_iri):
        return None
    return "/id/" + iri.removeprefix(base_iri)


def iri_of(raw_path: bytes, base_iri: str) -> str:
    """Give the IRI for which an address below `/id/` stands."""
    local = unquote(raw_path.decode("ascii").removeprefix("/id/"))
    return to_iri(local, base_iri)


def article_address(iri: str, base_iri: str, begin: str = "", end: str = "") -> str:
    """Give the address of an article's text, at a passage if one is given."""
    digest = iri.removeprefix(base_iri).removeprefix("article/")
    place = f"#evidence-{begin}-{end}" if begin else ""
    return f"/article/{quote(digest, safe='')}{place}"


def in_header(address: str) -> str:
    """Escape an address for a header, which has only ASCII."""
    return quote(address, safe=PATH_SAFE + "?#")
