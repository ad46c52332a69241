"""Tables are read strictly."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.lexicon.tables import parse_choice, parse_year, read_table, reject_twice, split_forms

HEAD = "# 说明\nname\tkind\n"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("# 说明\nname\tsort\na\tb\n", "columns"),
        ("# 说明\n", "columns"),
        (HEAD + "a\n", "cells"),
        (HEAD + "a\tb\tc\n", "cells"),
        (HEAD + "\tb\n", "empty cell"),
        (HEAD + "a\t b\n", "spaces"),
        (HEAD + "b\tx\na\tx\n", "out of order"),
        (HEAD + "a\tx\na\tx\n", "twice"),
        (HEAD + "a\tx", "does not end"),
    ],
)
def test_a_broken_table_is_rejected(tmp_path: Path, text: str, problem: str) -> None:
    (tmp_path / "t.tsv").write_text(text, "utf-8")
    with pytest.raises(LexiconError, match=problem):
        read_table("t.tsv", ("name", "kind"), tmp_path)


def test_rows_keep_their_order_and_empty_cells(tmp_path: Path) -> None:
    (tmp_path / "t.tsv").write_text(HEAD + "a\tx\nb\t\n", "utf-8")
    assert read_table("t.tsv", ("name", "kind"), tmp_path) == (("a", "x"), ("b", ""))


@pytest.mark.parametrize(("cell", "forms"), [("", ()), ("甲", ("甲",)), ("甲|乙", ("甲", "乙"))])
def test_forms_are_split_at_the_bar(cell: str, forms: tuple[str, ...]) -> None:
    assert split_forms(cell) == forms


@pytest.mark.parametrize(("cell", "year"), [("", None), ("2018", 2018)])
def test_a_year_is_read(cell: str, year: int | None) -> None:
    assert parse_year("t.tsv", "甲", cell) == year


@pytest.mark.parametrize("cell", ["18", "二〇一八", "2018年", "２０１８"])
def test_what_is_no_year_is_rejected(cell: str) -> None:
    with pytest.raises(LexiconError):
        parse_year("t.tsv", "甲", cell)


def test_an_unknown_kind_is_rejected() -> None:
    with pytest.raises(LexiconError, match="none of"):
        parse_choice("t.tsv", "甲", "club", ("party", "media"))


@pytest.mark.parametrize("forms", [("甲", "乙", "甲"), ("甲", "")])
def test_a_form_of_two_entries_or_an_empty_one_is_rejected(forms: tuple[str, ...]) -> None:
    with pytest.raises(LexiconError):
        reject_twice("t.tsv", forms)
