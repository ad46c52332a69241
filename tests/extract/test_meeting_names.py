"""Names of meetings are compared in their folded form; their nouns are a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.extract.meeting_names import is_generic, is_same_name
from kg.lexicon.words import load_meeting_nouns


@pytest.mark.parametrize(
    ("name", "generic"),
    [
        pytest.param("会议", True, id="bare"),
        pytest.param("此次座谈会", True, id="with a pointer"),
        pytest.param("经济工作会议", False, id="with a subject"),
    ],
)
def test_a_name_is_generic_where_nothing_sets_it_apart(name: str, generic: bool) -> None:
    assert is_generic(name) is generic


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        pytest.param("全市经济工作会议", "经济工作会议", True, id="全市 is folded"),
        pytest.param("岭东经济发展论坛", "2021岭东经济发展论坛", True, id="longer form"),
        pytest.param("“守初心”座谈会", "守初心座谈会", True, id="quotes are folded"),
        pytest.param("会议", "经济工作会议", False, id="too short to be a part"),
        pytest.param(
            "青州市第五届人民代表大会常务委员会第九次会议",
            "青州市五届人大常委会第九次会议",
            True,
            id="long and short form",
        ),
        pytest.param("经济工作会议", "农村工作会议", False, id="another subject"),
    ],
)
def test_names_mean_one_meeting(name: str, other: str, same: bool) -> None:
    assert is_same_name(name, other) is same
    assert is_same_name(other, name) is same


def test_the_longest_noun_of_a_meeting_comes_first() -> None:
    nouns = load_meeting_nouns()
    assert nouns.index("常务会议") < nouns.index("会议")
    assert [len(noun) for noun in nouns] == sorted((len(noun) for noun in nouns), reverse=True)


def test_a_broken_table_of_nouns_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "meetings.tsv").write_text("form\n论坛\n会议\n", "utf-8")
    with pytest.raises(LexiconError, match="out of order"):
        load_meeting_nouns(tmp_path)
