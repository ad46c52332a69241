"""Names that one document makes known and another bears bare: rule `names.known`.

真例：欢迎仪式后，程远舟同马尔罗举行会谈: who 马尔罗 is, another document says (总统马尔罗). A build
gathers the names that its documents offer and reads those again in which one of them stands
unread. Gathering is a function of the set of documents, so that no order or number of workers
changes it; reading again is one of the document, the lexicon and the names that stand in it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

import ahocorasick_rs

from kg.extract.borders import Ranges
from kg.extract.name_ends import NameEnds
from kg.extract.people import People
from kg.extract.reading import Reading
from kg.model.claims import DocumentClaims

# a name of two characters is too often a piece of two words
_SHORTEST = 3
# documents in which somebody of that name has a post: one may have been misread
_ENOUGH = 2
_TITLE = re.compile("《[^》\n]{0,60}》")
# what may stand right before a bare name in mid-clause: 同马尔罗会谈, 祝贺程远舟当选
_BEFORE = frozenset("和同与向对为及由请给以、")


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


def note_known(reading: Reading, people: People, known: frozenset[str]) -> None:
    """Note the known names that stand between borders in a document."""
    if not known:
        return
    ends = NameEnds(reading)
    # 习近平文化思想, 《程远舟文集》 name no person
    taken = Ranges([(start, end) for start, end, _ in reading.known.formulas])
    titles = Ranges(match.span() for match in _TITLE.finditer(reading.text))
    for name in sorted(known, key=lambda name: (-len(name), name)):
        foreign = _is_foreign(reading, name)
        for start, end in reading.find(name):
            inside = taken.overlap(start, end) or titles.cover(start, end)
            if not inside and _begins(reading, start) and ends.may_end(end, foreign=foreign):
                people.add(start, end, "names.known")


def _begins(reading: Reading, start: int) -> bool:
    if not reading.is_han(start - 1) or reading.text[start - 1] in _BEFORE:
        return reading.text[start - 1 : start] not in ("·", "-")
    return reading.begins_word(start)


def _is_foreign(reading: Reading, name: str) -> bool:
    return all(char in reading.lexicon.transliteration for char in name)
