"""The words of the site: every column of every saved question has one in both languages."""

from __future__ import annotations

import re

from kg.graph.ontology_files import ontology_path
from kg.query.questions import load_questions
from kg.web.site import ROOM
from kg.web.words import load_words


def columns_of(text: str) -> set[str]:
    """Give the variables that a question selects, but for those that are evidence."""
    head = text[text.index("\nSELECT ") :].partition("{")[0]
    flat = re.sub(r"\((?:[^()]|\([^()]*\))* AS (\?\w+)\s*\)", r"\1", head)
    return {name for name in re.findall(r"\?(\w+)", flat) if not name.startswith("evidence")}


def test_every_column_and_parameter_has_a_word() -> None:
    words = load_words(ROOM / "words.tsv")
    unknown = set()
    for name, question in load_questions(ontology_path("questions")).items():
        asked = columns_of(question.text) | {p.name for p in question.parameters}
        for language in ("zh", "en"):
            unknown |= {(name, one) for one in asked if f"term.{one}" not in words[language]}
    assert unknown == set()
