"""How a name may be typed: its characters, its pinyin from any word on, its initials."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.graph.pinyin import name_pinyin
from kg.query.labels import fold

HAN = re.compile(r"[〇\u3400-\u9fff\U00020000-\U0003ffff]")
# What a reader types of a name; the rest of a long one is found by its characters.
SYLLABLES, LETTERS = 12, 40


@dataclass(frozen=True, slots=True)
class Spelling:
    """What a reader may type for a name in Latin letters, run together.

    Attributes:
        wholes: All of it, and its initials: `caiqi`, `cq` for 蔡奇.
        endings: From each word on: `caiqi`, `qi`, `cq`, `q`.
    """

    wholes: tuple[str, ...]
    endings: tuple[str, ...]


def spell(form: str, given: Iterable[str] = ()) -> Spelling:
    """Spell a name by its characters and by readings that are given for it (`Cai Qi`)."""
    beginning = form[: 2 * SYLLABLES]  # a syllable a character: the rest would be cut off
    reading = name_pinyin(beginning) if HAN.search(beginning) else None
    own = _syllables(reading) if reading is not None else []
    ways = [own, [syllable[0] for syllable in own], *map(_syllables, given)]
    return Spelling(
        tuple(dict.fromkeys("".join(way) for way in ways if way)),
        tuple(dict.fromkeys(ending for way in ways for ending in _endings(way))),
    )


def letters_of(text: str) -> str:
    """Run the letters of a reading together: `lǜ` and `lv` become `lu`; empty for Chinese."""
    folded = fold(text)
    return folded.replace("v", "u") if folded.isascii() else ""


def _syllables(reading: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", reading)
    return [letters for part in plain.split() if (letters := letters_of(part))][:SYLLABLES]


def _endings(syllables: Sequence[str]) -> Iterator[str]:
    for start in range(len(syllables)):
        yield "".join(syllables[start:])[:LETTERS]
