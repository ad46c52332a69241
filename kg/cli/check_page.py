"""Writes the check of a graph as one page that loads nothing and runs nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from kg.cli.plain_page import plain_page
from kg.query.checking import Grounds, Section
from kg.query.visible import visible

STYLE = """\
h2 span, h1 span { display: block; font-size: .8em; font-weight: normal; color: var(--soft) }
details p { margin: .3rem 0; padding-left: .8rem; border-left: 3px solid #1d6b4f }
summary { cursor: pointer; color: var(--soft) }
nav a { display: inline-block; margin-right: 1.2rem }
.said td { border: 0 }
"""
SENTENCES = "原句 · sentences"
TITLE = "图谱检查 · what to doubt"


def check_page(sections: Sequence[Section]) -> str:
    """Make the page: a line of links with counts, then a table for each section."""
    links = "".join(
        f'<a href="#{section.name}">{_safe(section.name)} {len(section.rows)}</a>\n'
        for section in sections
    )
    body = "".join(part for section in sections for part in _section_parts(section))
    heading = f'<h1>{_both(TITLE)}</h1>\n<nav aria-label="sections">{links}</nav>\n'
    return plain_page(TITLE, heading + body, STYLE)


def _both(words: str, count: str = "") -> str:
    """Write what is in both languages with the English below the Chinese and its count."""
    chinese, _, english = words.partition(" · ")
    return f'{_safe(chinese)}{count}<span lang="en">{_safe(english)}</span>'


def _safe(text: str) -> str:
    return escape(visible(text, keep="\n"))


def _section_parts(section: Section) -> Iterator[str]:
    count = f" <small>{len(section.rows)}</small>"
    yield f'<section>\n<h2 id="{section.name}">{_both(section.title, count)}</h2>\n'
    if section.rows:
        heads = "".join(f'<th scope="col">{_safe(column)}</th>' for column in section.columns)
        yield f"<table>\n<tr>{heads}</tr>\n"
        for row, grounds in section.with_grounds():
            cells = "".join(
                f'<td data-label="{_safe(column)}">{_safe(cell)}</td>'
                for column, cell in zip(section.columns, row, strict=True)
            )
            yield f"<tr>{cells}</tr>\n{_sentences(grounds, len(row))}"
        yield "</table>\n"
    yield "</section>\n"


def _sentences(grounds: Grounds, columns: int) -> str:
    """Write sentences in a row of their own, so that they unfold at a click."""
    if not grounds:
        return ""
    quotes = "".join(
        f"<p>“{_safe(sentence.quote)}” <small>{_safe(sentence.source)}</small></p>"
        for sentence in grounds
    )
    summary = f"<summary>{SENTENCES} {len(grounds)}</summary>"
    cell = f'<td colspan="{columns}"><details>{summary}{quotes}</details></td>'
    return f'<tr class="said">{cell}</tr>\n'
