"""Writes a graph as one interactive HTML file that loads nothing from any network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from pyoxigraph import Store
from pyvis.network import Network  # type: ignore[import-untyped]  # pyvis has no types

from kg.export.layout import lay_out
from kg.export.page_data import Tables, detail_tables, link_rows, node_rows, page_json
from kg.export.page_files import PARTS, content_hash, read_part, write_file
from kg.export.page_nodes import make_picture
from kg.export.picture import Picture

TEMPLATE: Final = "page.html.jinja"
# The scripts share one scope, so later ones use what earlier ones define.
SCRIPTS: Final = (
    "words.js",
    "graph.js",
    "shapes.js",
    "canvas.js",
    "details.js",
    "search.js",
    "filters.js",
    "table.js",
    "page.js",
)
VIS: Final = "templates/lib/vis-9.1.2/vis-network.min.js"
# The map is not shipped; a browser's tools would look for it beside the page.
VIS_SOURCE_MAP: Final = "//# sourceMappingURL=vis-network.min.js.map"


@dataclass(frozen=True, slots=True)
class PageReport:
    """How much of the graph the page shows."""

    nodes: int
    links: int
    node_total: int
    link_total: int


def write_page(store: Store, path: Path, *, limit: int = 2000) -> PageReport:
    """Write the page of a store, of its `limit` most connected nodes; the same bytes each time.

    Raises:
        OutputError: The file cannot be written; nothing is left of it.
    """
    picture = make_picture(store, limit)
    write_file(path, _html(picture).encode())
    return PageReport(
        len(picture.nodes), len(picture.links), picture.node_total, picture.link_total
    )


def _html(picture: Picture) -> str:
    tables = Tables(picture)
    network = Network(directed=True, cdn_resources="in_line")
    # Given at once: `add_edge` looks through all nodes for each edge, and drops parallel ones.
    network.nodes = node_rows(picture, lay_out(picture), tables)
    network.edges = link_rows(picture, tables)
    network.path = TEMPLATE
    network.templateEnv = _environment(detail_tables(tables))
    return str(network.generate_html())


def _environment(details: Mapping[str, object]) -> Environment:
    """Make pyvis render our template, which escapes all that it prints."""
    vis = (Path(str(files("pyvis"))) / VIS).read_text(encoding="utf-8")
    vis = vis.replace(VIS_SOURCE_MAP, "").strip()
    script = '"use strict";\n' + "".join(read_part(name) for name in SCRIPTS)
    style = read_part("page.css")
    environment = Environment(
        loader=FileSystemLoader(PARTS), autoescape=True, undefined=StrictUndefined
    )
    environment.filters["page_json"] = lambda value: Markup(page_json(value))
    environment.globals.update(
        details=details,
        vis=Markup(vis),
        script=Markup(script),
        style=Markup(style),
        policy=_policy([vis, script], style),
    )
    return environment


def _policy(scripts: list[str], style: str) -> str:
    """Allow the page's own scripts and style by their hashes, and nothing else at all."""
    hashes = " ".join(f"'{content_hash(script)}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src '{content_hash(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )
