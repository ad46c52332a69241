"""Names that documents make known to others: who offers which, and in whom they stand unread.

A build gathers the names that its documents offer and reads those again in which one of them
stands unread (`known_names`). Gathering is a function of the set of documents, so that no order or
number of workers changes it. Nothing of extraction is loaded for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import ahocorasick_rs

from kg.model.claims import DocumentClaims

# a name of two characters is too often a piece of two words
_SHORTEST = 3
# documents in which somebody of that name has a post: one may have been misread
_ENOUGH = 2


def names_offered(claims: DocumentClaims) -> tuple[str, ...]:
    """Return the names that a document makes known: of those who hold posts in it, sorted."""
    holders = {tenure.person for tenure in claims.tenures}
    forms = (
        form
        for person in claims.persons
        if person.name in holders
        for form in (person.name, *person.other_names)
    )
    return tuple(sorted({form for form in forms if len(form) >= _SHORTEST}))


def names_mentioned(claims: DocumentClaims) -> tuple[str, ...]:
    """Return the names of the persons of a document, in all forms that it uses."""
    return tuple(form for p in claims.persons for form in (p.name, *p.other_names))


class KnownNames:
    """The names that enough documents of a build offer, and where they stand unread."""

    def __init__(self, offers: Iterable[tuple[str, ...]]) -> None:
        """Count the offers of documents (`names_offered`), in whatever order."""
        counts = Counter(name for offer in offers for name in offer)
        self.names = tuple(sorted(name for name, count in counts.items() if count >= _ENOUGH))
        self._automaton = ahocorasick_rs.AhoCorasick(
            self.names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def unread_in(self, text: str, mentioned: Iterable[str]) -> frozenset[str]:
        """Return the names that stand in a document's text and are not those that it mentions."""
        if not self.names:
            return frozenset()
        found = {number for number, _, _ in self._automaton.find_matches_as_indexes(text)}
        return frozenset(self.names[number] for number in found).difference(mentioned)
