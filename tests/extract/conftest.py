"""Documents made of a few sentences, read by the rules."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from kg.extract.base.reading import Reading, read
from kg.extract.document import find
from kg.extract.found.findings import Findings
from kg.lexicon import Lexicon, load_lexicon
from kg.model.text import SourceText, Span
from kg.model.time import PartialDate

ReadText = Callable[..., Reading]
FindIn = Callable[..., Findings]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The word knowledge that the package ships."""
    return load_lexicon()


@pytest.fixture(scope="session")
def read_text(lexicon: Lexicon) -> ReadText:
    """Prepare a text for the rules: `read_text(text, published=…, publisher=…)`."""

    def prepare(
        text: str, *, published: PartialDate | None = None, publisher: str | None = None
    ) -> Reading:
        digest = hashlib.sha256(text.encode()).hexdigest()
        body = Span(0, len(text))
        source = SourceText("a.txt", text, digest, published, publisher, None, None, body)
        return read(source, lexicon)

    return prepare


@pytest.fixture(scope="session")
def find_in(read_text: ReadText) -> FindIn:
    """Run all rules over a text."""

    def run(
        text: str, *, published: PartialDate | None = None, publisher: str | None = None
    ) -> Findings:
        return find(read_text(text, published=published, publisher=publisher))[0]

    return run


def offices(findings: Findings) -> set[tuple[str, str, str]]:
    """Return person, body and role of each office that the rules bound to somebody."""
    return {
        (held.person, held.title.body.full, held.title.role)
        for held in findings.holdings
        if held.title.body is not None
    }
