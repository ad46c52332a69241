"""Whose the words are behind somebody who was met: 孟云舟会见了总裁奥雷尔，并|出席签约仪式.

Not those of whom he met, who is named last, unless both go on together (并共同出席).
"""

from __future__ import annotations

import re

from kg.extract.found.findings import Group

_MET = re.compile("(?:会见|接见|看望|慰问|拜会|拜访|走访|约见)(?:了)?[^，。；]{0,40}$")
_GOES_ON = re.compile(
    "(?:一行|夫妇|等)?[^，。；、并]{0,8}，?(?:并|还|随后)(?P<both>共同|一同|一起)?"
)


def goes_on(text: str, who: Group, whom: Group, words: str) -> re.Match[str] | None:
    """Match the words behind `whom` if they tell what `who` does next; `both` if both do it."""
    told = _GOES_ON.match(words)
    if told is None or not _MET.search(text, who.end, whom.people[0].start):
        return None
    return told
