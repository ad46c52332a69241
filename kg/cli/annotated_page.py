"""Writes annotated documents as one page that loads nothing and runs nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from kg.cli.plain_page import plain_page
from kg.model.claims import DocumentClaims, MentionClaim
from kg.pipeline.annotation import Segment, findings, kind_of, name_of, segments
from kg.query.visible import visible

LAYOUT = """\
.text { white-space: pre-wrap; line-height: 1.9; max-width: 60rem }
mark { background: none; border-bottom: 3px solid; color: inherit; padding-bottom: 1px }
mark small { font-size: .65em; vertical-align: super; margin-left: .1em }
"""


def annotated_page(documents: Sequence[DocumentClaims], colours: Mapping[str, str]) -> str:
    """Make the page: each document's marked text, then tables of what was found."""
    style = LAYOUT + "".join(
        f"mark.{kind} {{ border-color: {colour} }}\n" for kind, colour in colours.items()
    )
    body = "".join(part for document in documents for part in _document_parts(document))
    return plain_page(_safe(documents[0].source.source_file), body, style)


def _safe(text: str) -> str:
    return escape(visible(text, keep="\n"))


def _document_parts(document: DocumentClaims) -> Iterator[str]:
    yield f"<h1>{_safe(document.source.source_file)}</h1>\n"
    yield '<div class="text">' + "".join(map(_segment_html, segments(document))) + "</div>\n"
    rows = [_mention_row(document, mention) for mention in document.mentions]
    yield _table(("place", "kind", "characters", "name", "rule", "basis"), rows)
    found = [
        (
            finding.kind,
            "\n".join(f"{name}: {value}" for name, value in finding.values),
            finding.rule,
            finding.passage,
        )
        for finding in findings(document)
    ]
    yield _table(("kind", "what", "rule", "passage"), found)


def _segment_html(segment: Segment) -> str:
    if not segment.mentions:
        return _safe(segment.text)
    inner = segment.mentions[0]
    title = "\n".join(
        f"{kind_of(mention)}: {name_of(mention)} ({mention.rule})" for mention in segment.mentions
    )
    kind = _safe(kind_of(inner))
    return (
        f'<mark class="{kind}" title="{_safe(title)}">{_safe(segment.text)}'
        f"<small>{kind}</small></mark>"
    )


def _mention_row(document: DocumentClaims, mention: MentionClaim) -> tuple[str, ...]:
    start, end = mention.span.start, mention.span.end
    surface = document.source.text[start:end]
    place = f"{start}-{end}"
    basis = mention.basis or ""
    return place, kind_of(mention), surface, name_of(mention), mention.rule, basis


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    head = "".join(f'<th scope="col">{_safe(cell)}</th>' for cell in heads)
    body = "".join(
        "<tr>"
        + "".join(
            f'<td data-label="{_safe(name)}">{_safe(cell)}</td>'
            for name, cell in zip(heads, row, strict=True)
        )
        + "</tr>\n"
        for row in rows
    )
    return f"<h2>{len(rows)}</h2>\n<table>\n<tr>{head}</tr>\n{body}</table>\n"
