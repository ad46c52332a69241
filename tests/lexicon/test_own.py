"""A user's own words are read, win over the package's, and a broken table says where it breaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.lexicon import load_lexicon

HEADER = "word\twhat\tkind\tforms\n"


def table(folder: Path, rows: str, header: str = HEADER) -> Path:
    """Write a user's table."""
    path = folder / "words.tsv"
    path.write_text(header + rows, "utf-8")
    return path


def test_each_kind_of_word_is_found(tmp_path: Path) -> None:
    rows = (
        "青塬河流域管理局\tbody\tdepartment\t青管局\n"
        "青塬河\tplace\tnature\t\n"
        "河长助理\trole\tother\t\n"
        "“清河二号”专项行动\tcampaign\t\t清河二号\n"
        "三条红线\tformula\tnumbered\t\n"
        "青塬河管理条例\tdocument\t\t青河条例\n"
    )
    lexicon = load_lexicon(table(tmp_path, rows))
    organ = lexicon.organ_forms.get("青管局")
    assert organ is not None and organ.name == "青塬河流域管理局"
    place = lexicon.places.get("青塬河")
    assert place is not None and place.level == "nature"
    assert lexicon.role_forms.get("河长助理") is not None
    campaign = lexicon.campaigns.get("清河二号")
    assert campaign is not None and campaign.name == "“清河二号”专项行动"
    assert lexicon.formulas.get("三条红线") is not None
    assert lexicon.document_forms["青河条例"].name == "青塬河管理条例"


def test_a_users_word_wins_over_ours(tmp_path: Path) -> None:
    own = load_lexicon(table(tmp_path, "发改委\tbody\tdepartment\t\n"))
    organ = own.organ_forms.get("发改委")
    assert organ is not None and organ.name == "发改委"


def test_the_words_are_part_of_the_lexicons_hash(tmp_path: Path) -> None:
    assert (
        load_lexicon(table(tmp_path, "三条红线\tformula\tnumbered\t\n")).hash != load_lexicon().hash
    )


@pytest.mark.parametrize(
    ("header", "rows", "said"),
    [
        ("form\tkind\n", "", "the columns are not word, what, kind, forms"),
        (HEADER, "某局\torgan\tdepartment\t\n", "'organ' is none of body, place"),
        (HEADER, "某局\tbody\tbureau\t\n", "'bureau' is none of party"),
        (HEADER, "某局\tbody\n", "has 2 cells, not 4"),
    ],
)
def test_a_broken_table_says_where(tmp_path: Path, header: str, rows: str, said: str) -> None:
    with pytest.raises(LexiconError, match=said):
        load_lexicon(table(tmp_path, rows, header))


def test_a_missing_or_binary_table_is_said(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="cannot be read"):
        load_lexicon(tmp_path / "nothing.tsv")
    binary = tmp_path / "binary.tsv"
    binary.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(LexiconError, match="binary.tsv: is not UTF-8"):
        load_lexicon(binary)


def test_a_table_is_read_as_spreadsheets_leave_it(tmp_path: Path) -> None:
    path = tmp_path / "words.tsv"
    rows = "word\twhat\tkind\tforms\r\n\r\n青塬河管委会\tbody\tgovernment\t"
    path.write_bytes(b"\xef\xbb\xbf" + rows.encode())
    assert load_lexicon(path).organ_forms.get("青塬河管委会") is not None
