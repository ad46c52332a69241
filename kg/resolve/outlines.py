"""A document's claims are parted: an outline, which is held of all documents, and the detail.

Most of what a document says are its text and the names in it: 9.8 of 17.6 kB. Who is who and which
event is which follows from the rest, and from a few kinds of names; the others are looked at again
only when the document is written.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.model.claims import Detail, DocumentClaims, Gist, MentionClaim, MentionRow
from kg.model.text import Span
from kg.resolve.generic_documents import names_generic
from kg.resolve.reprints import pack_sentences


def outline_of(claims: DocumentClaims) -> DocumentClaims:
    """Return the claims with their gist in place of the text and the mentions.

    A document that names another by a title that many bear (1.4 in 100 do) keeps both, until
    `without_words`: the words before the title tell which document is meant.
    """
    text = claims.source.text
    gist = Gist(
        bodies=_first_passages(m for m in claims.mentions if m.denotes.startswith("body/")),
        dates=tuple(
            (_surface(text, m), m.denotes, m.basis)
            for m in claims.mentions
            if m.denotes.startswith("date/")
        ),
        concepts=_rows(text, (m for m in claims.mentions if m.denotes.startswith("concept/"))),
        sentences=pack_sentences(claims.source),
        words=tuple(text[r.words.start : r.words.end] for r in claims.remarks),
    )
    if names_generic(claims):
        return replace(claims, gist=gist)
    return replace(claims, source=replace(claims.source, text=""), mentions=(), gist=gist)


def without_words(claims: DocumentClaims) -> DocumentClaims:
    """Return an outline without text and mentions, and with the documents that these name."""
    if not claims.mentions:
        return claims
    named = tuple(
        (m.denotes, m.basis) for m in claims.mentions if m.denotes.startswith("document/")
    )
    gist = replace(claims.gist, documents=named)
    return replace(claims, source=replace(claims.source, text=""), mentions=(), gist=gist)


def detail_of(claims: DocumentClaims) -> Detail:
    """Return the text and the mentions, in text order."""
    return Detail(claims.source.text, _rows(claims.source.text, claims.mentions))


def _first_passages(mentions: Iterable[MentionClaim]) -> tuple[tuple[str, Span], ...]:
    found: dict[str, Span] = {}
    for mention in mentions:
        found.setdefault(mention.denotes, mention.passage)
    return tuple(found.items())


def _rows(text: str, mentions: Iterable[MentionClaim]) -> tuple[MentionRow, ...]:
    return tuple(
        (m.denotes, _surface(text, m), m.passage.start, m.passage.end, m.rule, m.basis)
        for m in mentions
    )


def _surface(text: str, mention: MentionClaim) -> str:
    return text[mention.span.start : mention.span.end]
