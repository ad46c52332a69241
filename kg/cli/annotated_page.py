"""Writes annotated documents as one page that loads nothing and runs nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import groupby

from kg.cli.plain_page import plain_page
from kg.model.claims import DocumentClaims, MentionClaim
from kg.pipeline.annotation import Finding, Segment, findings, kind_of, name_of, segments
from kg.query.visible import visible

LAYOUT = """\
.text { white-space: pre-wrap; line-height: 1.9; max-width: 60rem }
mark { background: none; border-bottom: 3px solid; color: inherit; padding-bottom: 1px }
mark small { font-size: .65em; vertical-align: super; margin-left: .1em }
h1:not(:first-child) { margin-top: 4rem }
td { white-space: pre-line }
td.place, td.kind, td.rule { white-space: nowrap }
td.passage { width: 45% }
"""
# What the claims of a kind tell, as a heading says it.
KINDS: Mapping[str, str] = {
    "mentions": "提及 · mentions",
    "tenures": "任职 · tenures",
    "events": "活动 · events",
    "participations": "参与 · participations",
    "groups": "与会群体 · groups",
    "agenda": "议题 · agenda",
    "remarks": "讲话 · remarks",
    "relations": "关系 · relations",
    "body_changes": "机构变动 · changes of bodies",
}


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
    mentions = [_mention_row(document, mention) for mention in document.mentions]
    yield _table("mentions", ("place", "kind", "characters", "name", "rule", "basis"), mentions)
    for kind, found in groupby(findings(document), key=lambda finding: finding.kind):
        yield _table(kind, ("what", "rule", "passage"), list(map(_finding_row, found)))


def _finding_row(finding: Finding) -> tuple[str, ...]:
    what = "\n".join(f"{name}: {value}" for name, value in finding.values)
    return what, finding.rule, finding.passage


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


def _table(kind: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    head = "".join(f'<th scope="col">{_safe(cell)}</th>' for cell in heads)
    body = "".join(
        "<tr>"
        + "".join(
            f'<td class="{_safe(name)}" data-label="{_safe(name)}">{_safe(cell)}</td>'
            for name, cell in zip(heads, row, strict=True)
        )
        + "</tr>\n"
        for row in rows
    )
    heading = f"<h2>{_safe(KINDS[kind])} <small>{len(rows)}</small></h2>"
    return f"{heading}\n<table>\n<tr>{head}</tr>\n{body}</table>\n"
