"""Writes IRIs as prefixed names, so that a table shows `person:蔡奇`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote

# A local name that SPARQL and Turtle read without escapes.
PLAIN_LOCAL = re.compile(r"(?:[\w](?:[\w\-.·%]*[\w\-·])?)?")


@dataclass(frozen=True, slots=True)
class Shortener:
    """Shortens IRIs; `namespaces` are pairs of namespace and prefix, the longest first."""

    namespaces: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, prefixes: Mapping[str, str]) -> Shortener:
        """Make one from namespaces by prefix."""
        longest_first = sorted(prefixes.items(), key=lambda pair: (-len(pair[1]), pair[0]))
        return cls(tuple((namespace, name) for name, namespace in longest_first))

    def shorten(self, iri: str) -> str:
        """Give the prefixed name, or the IRI in angle brackets where there is none."""
        for namespace, name in self.namespaces:
            local = iri.removeprefix(namespace)
            if local != iri and PLAIN_LOCAL.fullmatch(local):
                return f"{name}:{local}"
        return f"<{iri}>"


def local_name(iri: str) -> str:
    """Give the last part of an IRI, percent signs decoded, for showing."""
    return unquote(re.split(r"[/#]", iri)[-1])
