"""The site's own words in Chinese and English."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

LANGUAGES = ("zh", "en")


class Words(dict[str, str]):
    """The words of one language by key; a key that has none is a fault of the site."""

    def term(self, name: str) -> str:
        """Give the word for a parameter or a column of a question, else its own name."""
        return self.get(f"term.{name}", name)

    def counted(self, key: str, number: int) -> str:
        """Give the words for so many of something; English knows one and many (`key.one`)."""
        singular = f"{key}.one"
        chosen = self[singular] if number == 1 and singular in self else self[key]
        return chosen.format(n=f"{number:,}")


def load_words(path: Path) -> Mapping[str, Words]:
    """Load the table of words, by language; an English singular has no Chinese."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return {
        language: Words({row["key"]: row[language] for row in rows if row[language]})
        for language in LANGUAGES
    }
