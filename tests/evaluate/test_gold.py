from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InputError
from kg.evaluate.gold import load_gold, text_files
from tests.evaluate.samples import ANNOTATION, write_gold


def test_an_annotation_is_read(tmp_path: Path) -> None:
    folder = write_gold(tmp_path / "gold")
    (document,) = load_gold([folder])
    assert (document.id, document.folder, document.byline) == ("a1", "gold", ("周五海",))
    assert document.things["bodies"][1].optional
    assert document.events[1].date is None
    assert list(text_files([folder])) == [folder / "a1.txt"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"id": "b2"}, "not the file's name"),
        ({"persons": {}}, "'persons' should be a list"),
        ({"persons": ["赵一鸣"]}, "persons 1: an object is wanted"),
        ({"persons": [{"names": []}]}, "at least one name"),
        ({"persons": [{"names": [1]}]}, "a list of texts"),
        ({"dates": [{"surface": "今天"}]}, "'value' should be a text"),
        ({"persons": [{"names": ["赵一鸣"], "optional": "yes"}]}, "true or false"),
    ],
)
def test_a_bad_annotation_is_refused(tmp_path: Path, change: dict[str, object], said: str) -> None:
    folder = write_gold(tmp_path / "gold", ANNOTATION | change)
    with pytest.raises(InputError, match=said):
        load_gold([folder])


def test_what_is_no_json_or_has_no_text_is_refused(tmp_path: Path) -> None:
    folder = write_gold(tmp_path / "gold")
    (folder / "a1.json").write_text("{", "utf-8")
    with pytest.raises(InputError, match="cannot be read"):
        load_gold([folder])
    (folder / "a1.txt").unlink()
    with pytest.raises(InputError, match="cannot be read"):
        load_gold([folder])


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no annotations"):
        load_gold([tmp_path])


def test_two_documents_of_one_name_are_refused(tmp_path: Path) -> None:
    folders = [write_gold(tmp_path / "one"), write_gold(tmp_path / "two")]
    with pytest.raises(InputError, match="two annotated documents are named a1"):
        load_gold(folders)


def test_folders_of_one_name_are_told_apart(tmp_path: Path) -> None:
    one, two = write_gold(tmp_path / "x" / "gold"), write_gold(tmp_path / "y" / "gold")
    for name in ("a1.json", "a1.txt"):
        path = (two / name).rename(two / name.replace("a1", "a2"))
        path.write_text(path.read_text("utf-8").replace('"a1"', '"a2"'), "utf-8")
    assert [d.folder for d in load_gold([one, two])] == [str(one), str(two)]
