"""Reads an invented text into claims and writes them as short rows that a table can hold."""

from __future__ import annotations

from hashlib import sha256

from kg.extract import extract_claims
from kg.lexicon import load_lexicon
from kg.model.claims import DocumentClaims, EventClaim
from kg.model.text import SourceText, Span
from kg.model.time import PartialDate

PUBLISHED = PartialDate(2021, 3, 6)


def article(text: str, title: str | None = None) -> SourceText:
    """Return an article of 青州日报 of 2021-03-06."""
    whole = text if title is None else f"{title}\n{text}"
    headline = None if title is None else Span(0, len(title))
    body = Span(0 if title is None else len(title) + 1, len(whole))
    content_hash = sha256(whole.encode()).hexdigest()
    return SourceText(
        "a.txt", whole, content_hash, PUBLISHED, "青州日报", None, headline, body
    )  # fmt: skip


def read_article(text: str, title: str | None = None) -> DocumentClaims:
    """Read an article of 青州日报 of 2021-03-06."""
    return extract_claims(article(text, title), load_lexicon())


def named_bodies(text: str) -> set[str]:
    """Return the names of the bodies of a text."""
    return {body.name for body in read_article(text).bodies}


def mentioned_bodies(text: str) -> set[str]:
    """Return which bodies the characters of a text name."""
    return {
        mention.denotes.removeprefix("body/")
        for mention in read_article(text).mentions
        if mention.denotes.startswith("body/")
    }


def events(text: str, title: str | None = None) -> list[tuple[str, str]]:
    """Return rule and name of each event, in text order."""
    return [(event.rule, event.name) for event in read_article(text, title).events]


def only_event(text: str, title: str | None = None) -> EventClaim:
    """Return the one event of a text."""
    (event,) = read_article(text, title).events
    return event


def parts(text: str) -> list[tuple[int, str, str]]:
    """Return event number, person and role of each participation."""
    return [
        (part.event, part.participant.removeprefix("person/"), part.role.value)
        for part in read_article(text).participations
    ]


def remarks(text: str) -> list[tuple[str | None, str, str, str]]:
    """Return speaker, verb, words and rule of each remark."""
    claims = read_article(text)
    return [
        (r.speaker, r.verb, claims.source.text[r.words.start : r.words.end], r.rule)
        for r in claims.remarks
    ]


def tenures(text: str) -> list[tuple[str, str, str, str]]:
    """Return person, body, role and kind of each tenure that a rule of personnel read."""
    return [
        (t.person, t.body.removeprefix("body/"), t.role, t.kind.value)
        for t in read_article(text).tenures
        if t.rule.startswith("personnel.")
    ]


def part_of(text: str) -> set[tuple[str, str]]:
    """Return each body that a text puts below another, with that one, by their names."""
    claims = read_article(text)
    names = {body.id: body.name for body in claims.bodies}
    return {
        (names[r.subject], names[r.object]) for r in claims.relations if r.predicate == "partOf"
    }
