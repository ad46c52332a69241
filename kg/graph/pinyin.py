"""Chinese names become readings in pinyin without tones."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from pypinyin import lazy_pinyin
from pypinyin.seg.simpleseg import seg

from kg.lexicon.terms import load_surnames
from kg.model.naming import fold_name

_HAN = re.compile(r"[〇\u3400-\u9fff\U00020000-\U0003ffff]")
# ā á ǎ à; the dots of ü are no tone.
_TONES = re.compile("[\u0300\u0301\u0304\u030c]")
# Longer names of one part are transcribed foreign ones: 拉赫莫诺娃.
_LONGEST_NAME = 4


def name_pinyin(name: str) -> str | None:
    """Read a name syllable by syllable, `bei jing shi`; None if nothing in it is Chinese."""
    if _HAN.search(name) is None:
        return None
    syllables = (s for word in seg(fold_name(name)) for s in _word_syllables(word))
    return " ".join(syllable for syllable in syllables if syllable.strip())


@lru_cache(maxsize=50_000)  # most words of a name are known from others: twice as fast
def _word_syllables(word: str) -> tuple[str, ...]:
    return tuple(lazy_pinyin(word, v_to_u=True))


def person_pinyin(name: str) -> str | None:
    """Read a person's name by word, surname first; None if nothing in it is Chinese.

    曾单言 is `Zeng Danyan`, 令狐安 `Linghu An`, 伊万·彼得罗夫 `Yiwan Bideluofu`. A name that begins
    with no surname of the lexicon is one word.
    """
    if _HAN.search(name) is None:
        return None
    parts = [part for part in re.split(r"[·•・\s]+", name) if part]
    surname = _surname(name)
    if len(parts) > 1 or surname is None:
        return " ".join(_word(part) for part in parts)
    return f"{surname_readings()[surname].capitalize()} {_word(name[len(surname) :])}"


def _surname(name: str) -> str | None:
    """Find the surname of a Chinese name, the longer one first; None for any other name."""
    if len(name) > _LONGEST_NAME:
        return None
    candidates = (name[:length] for length in (2, 1) if length < len(name))
    return next((form for form in candidates if form in surname_readings()), None)


def _word(name: str) -> str:
    """Read it as one word, an apostrophe before a later syllable that begins with a vowel."""
    first, *others = (_syllable(character) for character in name)
    word = first + "".join(f"'{s}" if s[0] in "aoe" else s for s in others)
    return word[:1].upper() + word[1:]


@cache
def _syllable(character: str) -> str:
    """Read a character by itself: in names the words that it makes elsewhere don't count."""
    return "".join(lazy_pinyin(character, v_to_u=True))


@cache
def surname_readings() -> dict[str, str]:
    """Read the lexicon's surnames as surnames (曾 zeng, 万俟 moqi), without tones."""
    return {surname.form: _toneless(surname.reading) for surname in load_surnames()}


def _toneless(reading: str) -> str:
    letters = _TONES.sub("", unicodedata.normalize("NFD", reading))
    return unicodedata.normalize("NFC", letters).replace(" ", "")
