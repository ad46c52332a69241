from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.conftest import SEEDS, RunKg

HOSTILE = "青州市委书记赵一鸣主持会议。<script>alert(1)</script>\x1b[31m红\u202e倒“<img src=x>”。"


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(HOSTILE, "utf-8")
    return path


class Elements(HTMLParser):
    """Collects the names of elements and the text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.policy = ""
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        values = dict(attrs)
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"] or ""

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_document_is_shown_with_kinds_and_rules(run_kg: RunKg) -> None:
    done = run_kg("annotate", SEEDS / "003_8481b7d6e1ff0915.txt")
    text = done.stdout.decode()
    assert done.returncode == 0
    assert "[蔡奇](person)主持会议" in text
    assert "“市委书记蔡奇主持会议。”" in text
    assert any(line.split()[1:2] == ["person"] for line in text.splitlines())


def test_the_text_obeys_nobody(run_kg: RunKg, hostile: Path) -> None:
    text = run_kg("annotate", hostile).stdout.decode()
    assert not set(text) & {"\x1b", "\u202e"}


def test_a_page_holds_text_as_text_and_loads_nothing(
    run_kg: RunKg, hostile: Path, tmp_path: Path
) -> None:
    to = tmp_path / "a.html"
    done = run_kg("annotate", hostile, "--html", "--to", to)
    assert (done.returncode, done.stdout) == (0, b"")
    page = Elements()
    page.feed(to.read_text("utf-8"))
    assert not page.names & {"script", "img", "link", "iframe"}
    assert "<script>alert(1)</script>" in page.text
    assert page.policy.startswith("default-src 'none'")
    assert "\u202e" not in page.text


def test_a_file_that_is_not_there_is_said(run_kg: RunKg) -> None:
    done = run_kg("annotate", "none.txt")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"kg: none.txt: ")


CHANGE = "近日，青州市林业局更名为青州市自然资源局。青州市委书记赵一鸣主持会议。"


def test_the_page_says_of_each_table_what_it_tells(run_kg: RunKg, tmp_path: Path) -> None:
    text, to = tmp_path / "a.txt", tmp_path / "a.html"
    text.write_text(CHANGE, "utf-8")
    run_kg("annotate", text, "--html", "--to", to)
    page = to.read_text("utf-8")
    assert "<h2>提及 · mentions <small>" in page
    assert "<h2>任职 · tenures <small>1</small></h2>" in page
    assert "<h2>机构变动 · changes of bodies <small>1</small></h2>" in page


def test_what_could_not_be_read_is_said(run_kg: RunKg, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "青州市委书记赵一鸣主持会议。"}\n{"text": \n', "utf-8")
    done = run_kg("annotate", path)
    assert done.returncode == 0
    assert done.stderr.startswith(b"could not be read: a.jsonl")
