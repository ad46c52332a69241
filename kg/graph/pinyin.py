"""Chinese names become readings in pinyin without tones."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from pypinyin import lazy_pinyin

from kg.model.naming import fold_name

_READINGS_FILE = Path(__file__).with_name("surname_readings.tsv")
_HAN = re.compile(r"[〇\u3400-\u9fff\U00020000-\U0003ffff]")
# Longer names of one part are transcribed foreign ones: 拉赫莫诺娃.
_LONGEST_NAME = 4


def name_pinyin(name: str) -> str | None:
    """Read a name syllable by syllable, `bei jing shi`; None if nothing in it is Chinese."""
    if _HAN.search(name) is None:
        return None
    return " ".join(_syllables(fold_name(name)))


def person_pinyin(name: str) -> str | None:
    """Read a person's name by word, surname first; None if nothing in it is Chinese.

    曾单言 is `Zeng Danyan`, 令狐安 `Linghu An`, 伊万·彼得罗夫 `Yiwan Bideluofu`.
    """
    if _HAN.search(name) is None:
        return None
    parts = [part for part in re.split(r"[·•・\s]+", name) if part]
    if len(parts) > 1 or len(name) > _LONGEST_NAME or len(name) == 1:
        return " ".join(_word(part) for part in parts)
    surname, reading = _surname(name)
    return f"{reading.capitalize()} {_word(name[len(surname) :])}"


def _surname(name: str) -> tuple[str, str]:
    """Split off the surname and read it; two characters only if the table has them."""
    readings = surname_readings()
    if len(name) > 2 and name[:2] in readings:
        return name[:2], readings[name[:2]]
    first = name[0]
    return first, readings.get(first) or _syllable(first)


def _word(name: str) -> str:
    """Read it as one word, an apostrophe before a later syllable that begins with a vowel."""
    first, *others = (_syllable(character) for character in name)
    word = first + "".join(f"'{s}" if s[0] in "aoe" else s for s in others)
    return word[:1].upper() + word[1:]


@cache
def _syllable(character: str) -> str:
    """Read a character by itself: in names the words that it makes elsewhere don't count."""
    return "".join(lazy_pinyin(character, v_to_u=True))


def _syllables(text: str) -> list[str]:
    return [syllable for syllable in lazy_pinyin(text, v_to_u=True) if syllable.strip()]


@cache
def surname_readings() -> dict[str, str]:
    """Load the surnames that are read otherwise than the character alone, and those of two."""
    lines = _READINGS_FILE.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {surname: reading for surname, reading in rows[1:]}
