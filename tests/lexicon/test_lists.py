"""The word lists of single rules are read strictly."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.lexicon.lists import load_department_forms, load_word_lists
from kg.lexicon.tables import DATA


def test_the_lists_that_ship_are_read() -> None:
    lists = load_word_lists()
    assert "会议" in lists.not_names
    assert lists.foundings["新中国成立"] == 1949
    assert str(lists.occasions["二十届三中全会"].first) == "2024-07-18"
    assert lists.weak_endings["公司"] == "name"
    assert {"建设"} <= lists.verbs_in_bodies & lists.verbs_in_sites


def test_short_forms_of_departments_keep_their_order() -> None:
    assert load_department_forms()["发展和改革委员会"] == ("发改委", "发展改革委")


def test_a_short_form_of_two_departments_is_rejected(tmp_path: Path) -> None:
    table = "full\tshort\n教育局\t教局\n教育厅\t教局\n"
    (tmp_path / "department_forms.tsv").write_text(table, "utf-8")
    with pytest.raises(LexiconError, match="twice"):
        load_department_forms(tmp_path)


@pytest.mark.parametrize(
    ("name", "table", "problem"),
    [
        ("foundings.tsv", "event\tyear\n建党\t\n", "no year"),
        ("dated_occasions.tsv", "occasion\tfirst\tlast\n峰会\t2019\t2018\n", "ends before"),
        ("weak_endings.tsv", "ending\tneeds\n公司\tluck\n", "none of"),
        ("name_verbs.tsv", "word\tbody\tsite\n建设\tmaybe\tyes\n", "none of"),
        ("not_names.tsv", "word\tnote\n会议\t\n", "columns"),
    ],
)
def test_a_broken_list_is_rejected(tmp_path: Path, name: str, table: str, problem: str) -> None:
    for path in DATA.glob("*.tsv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / name).write_text(table, "utf-8")
    with pytest.raises(LexiconError, match=problem):
        load_word_lists(tmp_path)
