"""Takes one language out of words in both: `没有共同的机构 · no body in common`."""

from __future__ import annotations

import re

# 任职地不同 · posts in 甲国 / 乙国：what follows the English is of both.
_ENGLISH = re.compile(r" · [A-Za-z][\x20-\x7e]*?(?=[^\x20-\x7e]|$|: [^\x20-\x7e])")
_CHINESE = re.compile(r"(?:(?<=；)|(?<=: )|^)[^；]*? · (?=[A-Za-z])")
# 事件日期 date of an event
_BESIDE = re.compile(r"(?P<zh>[一-鿿]+) (?P<en>[a-z][a-z ]*)")


def is_english(line: str) -> bool:
    """Tell whether a line is in Latin letters for the most part."""
    return sum(letter.isascii() for letter in line) > len(line) / 2


def in_language(text: str, language: str) -> str:
    """Give the words of one language, `zh` or `en`; what is in one alone stays as it is.

    Phrases are put apart by `；`, and a phrase may go on behind its English: with names, for both.
    """
    beside = _BESIDE.fullmatch(text)
    if beside is not None:
        return beside["en" if language == "en" else "zh"]
    if language == "en":
        return _CHINESE.sub("", text).replace("；", "; ")
    parts = _ENGLISH.sub(lambda match: " " if match[0].endswith(" ") else "", text)
    return parts.rstrip()
