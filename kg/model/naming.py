"""Folding of names: two spellings of one name become one string that is still readable."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Han and the other scripts that are written without spaces begin here; in those before it a
# mark between two letters or digits tells names apart: `8.2`, `24/7`, `Tim Cook`.
_UNSPACED = 0x2E80
_TELLING = frozenset(".-/+&~:_")
_ALWAYS = frozenset("%&@#‰")
# what no folding changes
_PLAIN = re.compile("[\u4e00-\u9fff]*")
_MIDDLE_DOTS = re.compile("[•‧∙⋅・]")
_DASHES = re.compile(r"[\u2010-\u2015\u2212]")


@lru_cache(maxsize=1 << 16)
def fold_name(name: str) -> str:
    """Fold `name` so that spellings which differ in width, quotes or punctuation are one.

    `“不忘初心、牢记使命”主题教育` becomes `不忘初心牢记使命主题教育`; `8+2` and the `·` of
    `弗拉基米尔·普京` stay. A name of nothing but marks stays as it is. Idempotent.
    """
    if _PLAIN.fullmatch(name):
        return name
    text = _normalise(name)
    folded = unicodedata.normalize("NFKC", "".join(_kept(text)))
    return folded or "".join(text.split())


def _normalise(name: str) -> str:
    """Apply NFKC, make dashes and middle dots one each, drop what cannot be seen."""
    text = unicodedata.normalize("NFKC", name)
    text = _DASHES.sub("-", _MIDDLE_DOTS.sub("·", text))
    seen = "".join(" " if c.isspace() else c for c in text if c.isspace() or _is_visible(c))
    return unicodedata.normalize("NFKC", seen)


def _is_visible(char: str) -> bool:
    return unicodedata.category(char)[0] != "C"


def _kept(text: str) -> list[str]:
    """List the characters that stay; of a run of marks at most one."""
    kept: list[str] = []
    run = ""
    for char in text:
        if _is_mark(char):
            run += char
            continue
        if run and kept:
            kept.append(_mark_between(kept[-1], run, char))
        kept.append(char)
        run = ""
    return kept


def _is_mark(char: str) -> bool:
    """Tell whether it is a space, a quote, a bracket or a punctuation mark."""
    if char in _ALWAYS or char == "+":
        return False
    return char in "<>`" or unicodedata.category(char)[0] in "PZ"


def _mark_between(before: str, run: str, after: str) -> str:
    """Return the one mark that stands for `run` between two characters, or nothing."""
    if "·" in run:
        return "·"
    if ord(before) >= _UNSPACED or ord(after) >= _UNSPACED:
        return ""
    return next((mark for mark in run if mark in _TELLING), "_")
