"""Writes the check of a graph as one page that loads nothing and runs nothing."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from html import escape

from kg.query.checking import Grounds, Section
from kg.query.visible import visible

STYLE = """\
body { font: 16px/1.6 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
h2 { font-size: 1.15rem; margin-top: 2.5rem }
h2 small { color: #666; font-weight: normal }
table { border-collapse: collapse; font-size: .9rem }
th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0 }
td { border-top: 1px solid #ddd; overflow-wrap: anywhere }
details p { margin: .3rem 0; min-width: 24rem }
summary { cursor: pointer }
nav a { margin-right: 1.2rem }
"""
SENTENCES = "原句 · sentences"
TITLE = "图谱检查 · what to doubt"


def check_page(sections: Sequence[Section]) -> str:
    """Make the page: a line of links with counts, then a table for each section."""
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    links = "".join(
        f'<a href="#{section.name}">{_safe(section.name)} {len(section.rows)}</a>\n'
        for section in sections
    )
    body = "".join(part for section in sections for part in _section_parts(section))
    return (
        '<!DOCTYPE html>\n<html lang="zh">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{TITLE}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body>\n<h1>{TITLE}</h1>\n<nav>{links}</nav>\n{body}</body>\n</html>\n"
    )


def _safe(text: str) -> str:
    return escape(visible(text, keep="\n"))


def _section_parts(section: Section) -> Iterator[str]:
    count = len(section.rows)
    yield f'<h2 id="{section.name}">{_safe(section.title)} <small>{count}</small></h2>\n'
    if not section.rows:
        return
    said = any(section.grounds)
    heads = (*section.columns, *((SENTENCES,) if said else ()))
    yield "<table>\n<tr>" + "".join(f"<th>{_safe(c)}</th>" for c in heads) + "</tr>\n"
    for row, grounds in section.with_grounds():
        cells = "".join(f"<td>{_safe(cell)}</td>" for cell in row)
        yield f"<tr>{cells}{_sentences(grounds) if said else ''}</tr>\n"
    yield "</table>\n"


def _sentences(grounds: Grounds) -> str:
    """Write sentences so that they unfold at a click."""
    if not grounds:
        return "<td></td>"
    quotes = "".join(
        f"<p>“{_safe(sentence.quote)}” <small>{_safe(sentence.source)}</small></p>"
        for sentence in grounds
    )
    return f"<td><details><summary>{len(grounds)}</summary>{quotes}</details></td>"
