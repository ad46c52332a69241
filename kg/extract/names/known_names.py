"""Names that one document makes known and another bears bare: rule `names.known`.

真例：欢迎仪式后，程远舟同马尔罗举行会谈: who 马尔罗 is, another document says (总统马尔罗). Which
names stand in a document unread, a build has found (`offered_names`); reading it again is a
function of the document, the lexicon and these names.
"""

from __future__ import annotations

import re

from kg.extract.base.borders import Ranges
from kg.extract.base.people import People
from kg.extract.base.reading import Reading
from kg.extract.names.name_ends import NameEnds

_TITLE = re.compile("《[^》\n]{0,60}》")
# what may stand right before a bare name in mid-clause: 同马尔罗会谈, 祝贺程远舟当选
_BEFORE = frozenset("和同与向对为及由请给以、")


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
