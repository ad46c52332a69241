"""The page of what to doubt in the graph: the sections of `kg check`, each a table."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from kg.lexicon import load_lexicon
from kg.query.checking import Grounds, Section, check_graph
from kg.query.doubts import doubtful_section, joins_section
from kg.web.addresses import address_of
from kg.web.keeping import kept
from kg.web.reader import page, site_of
from kg.web.site import Site

SHOWN_ROWS = 300
# Columns that hold a person: as `person:蔡奇`, or, of doubtful identities, as the local name alone.
_LOCAL_NAMES = ("one", "other")
_PREFIX = "person:"


@dataclass(frozen=True, slots=True)
class Part:
    """A section as it is shown: its first rows, as cells with the address that each leads to."""

    section: Section
    rows: tuple[tuple[tuple[tuple[str, str | None], ...], Grounds], ...]


@kept
def check(request: Request) -> Response:
    """Show contradictions, doubtful identities, guesses and gaps."""
    site = site_of(request)
    source = site.source
    apart = doubtful_section(
        site.store, lexicon=load_lexicon(), prefixes=source.prefixes,
        decisions=source.decisions, doubts=source.doubts,
    )  # fmt: skip
    joined = joins_section(source.doubts)
    contradictions, *others = check_graph(site.store, site.questions, source.prefixes)
    parts = [_part(site, section) for section in (contradictions, apart, joined, *others)]
    return page(request, "check.html.jinja", parts=parts)


def _part(site: Site, section: Section) -> Part:
    shown = list(section.with_grounds())[:SHOWN_ROWS]
    return Part(
        section,
        tuple(
            (
                tuple(
                    (cell, _address(site, column, cell))
                    for column, cell in zip(section.columns, row, strict=True)
                ),
                grounds,
            )
            for row, grounds in shown
        ),
    )


def _address(site: Site, column: str, cell: str) -> str | None:
    """Return the address of the person that a cell names, None where it names none."""
    base = site.source.base_iri
    if cell.startswith(_PREFIX):
        return address_of(f"{base}person/{cell.removeprefix(_PREFIX)}", base)
    # 李伟@a.txt is a person's name in one article
    local = column in _LOCAL_NAMES and "@" not in cell
    return address_of(f"{base}person/{cell}", base) if local else None
