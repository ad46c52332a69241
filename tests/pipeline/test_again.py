"""Names that one document makes known are read in the others of a build."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import kg
from kg.pipeline.steps import Step
from tests.pipeline.test_build import hashes

TEXTS = (
    "德国总理马尔罗到访\n2020年5月1日\n德国总理马尔罗抵达北京。",
    "德国总理马尔罗讲话\n2020年5月2日\n德国总理马尔罗发表讲话。",
    "欢迎仪式\n2020年5月3日\n欢迎仪式后，双方同马尔罗举行会谈。",
)
BARE = 'SELECT ?rule { ?m a zp:Mention ; zp:surface "马尔罗" ; zp:rule ?rule }'


def write(folder: Path, texts: tuple[str, ...]) -> Path:
    """Write documents; their names say which they are, not in which order they come."""
    folder.mkdir()
    for text in texts:
        (folder / f"{TEXTS.index(text)}.txt").write_text(text, "utf-8")
    return folder


def rules(out: Path) -> list[str]:
    """Return the rules that read 马尔罗."""
    rows = kg.open(out).query(BARE)
    assert isinstance(rows, list)
    return sorted(str(row["rule"]) for row in rows if isinstance(row, dict))


def test_a_bare_name_is_read_where_others_make_it_known(tmp_path: Path) -> None:
    kg.build(write(tmp_path / "in", TEXTS), out=tmp_path / "out")
    assert "names.known" in " ".join(rules(tmp_path / "out"))


def test_a_bare_name_by_itself_is_not(tmp_path: Path) -> None:
    kg.build(write(tmp_path / "in", TEXTS[1:]), out=tmp_path / "out")
    assert "names.known" not in " ".join(rules(tmp_path / "out"))


def test_neither_order_nor_workers_nor_an_earlier_build_change_a_byte(tmp_path: Path) -> None:
    built = []
    for number, texts in enumerate(permutations(TEXTS)):
        out = tmp_path / f"out{number}"
        kg.build(write(tmp_path / f"in{number}", texts), out=out, workers=2 if number == 1 else 1)
        built.append(hashes(out))
    assert all(one == built[0] for one in built)
    folder = write(tmp_path / "growing", TEXTS[1:])
    kg.build(folder, out=tmp_path / "grown")
    (folder / "0.txt").write_text(TEXTS[0], "utf-8")
    kg.build(folder, out=tmp_path / "grown")
    assert hashes(tmp_path / "grown") == built[0]


def test_what_was_read_again_is_kept(tmp_path: Path) -> None:
    folder, out = write(tmp_path / "in", TEXTS), tmp_path / "out"
    kg.build(folder, out=out)
    (folder / "3.txt").write_text("另一篇\n2020年5月4日\n天气晴朗。", "utf-8")
    steps: list[Step] = []
    kg.build(folder, out=out, progress=steps.append)
    assert not [step for step in steps if step.stage == "reading known names"]
