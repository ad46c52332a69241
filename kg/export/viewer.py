"""Writes a large graph as one HTML file with the graph view of the site, which loads nothing."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Final

import numpy as np
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from kg.errors import OutputError
from kg.export.choosing import count_nodes
from kg.export.graph_reader import GraphReader
from kg.export.page_data import page_json
from kg.export.page_files import PARTS, content_hash, write_file
from kg.export.page_links import MENTIONED
from kg.export.part import read_part
from kg.export.picture import Basis, Picture
from kg.export.resources import local_name
from kg.export.settling import SEED, SPACING, settle
from kg.export.viewer_data import ViewerData

BUNDLE: Final = Path(str(files("kg"))) / "web" / "ui" / "dist"
SCRIPT, STYLE = "offline.js", "offline.css"
MOST_NODES: Final = 50_000
MOST_ON_SCREEN: Final = 5000
"""As many as the view shows at one time; a build that wrote more would take minutes longer."""
MOST_OF_PYVIS: Final = 2000
ROUNDS: Final = 100
"""Of 200 the edges are as long, and as many nodes stand closer than 40 to another (2026-11)."""
Places = dict[str, tuple[int, int]]


def has_viewer() -> bool:
    """Tell whether the graph view was built when the package was."""
    return (BUNDLE / SCRIPT).is_file() and (BUNDLE / STYLE).is_file()


def is_for_viewer(things: Mapping[str, int]) -> bool:
    """Tell whether pyvis would be too slow for a graph with so many things of each class."""
    return count_nodes(things) > MOST_OF_PYVIS and has_viewer()


def write_view(graph: GraphReader, path: Path, base_iri: str) -> None:
    """Write the page that a build leaves of a large graph.

    Raises:
        OutputError: The file cannot be written.
    """
    html = viewer_html(graph, base_iri, most=MOST_ON_SCREEN, packed=False)
    write_file(path, html.encode())


def viewer_html(
    graph: GraphReader,
    base_iri: str,
    *,
    only: Iterable[str] = (),
    most: int = MOST_NODES,
    packed: bool = True,
) -> str:
    """Make the file of a graph, or of some of its entities.

    Args:
        graph: Reads the graph.
        base_iri: Below which its data lie.
        only: IRIs of the entities to write; all where there are none.
        most: Of more, the most connected are written.
        packed: Whether to deflate the data, to a fifth of their size; the bytes then depend on
            the machine's zlib.

    Raises:
        OutputError: The view was not built.
    """
    if not has_viewer():
        raise OutputError(
            "the graph view was not built when zhengpu was installed (no npm registry was in "
            "reach): install it again where there is one"
        )
    picture, classes = read_part(graph, most, frozenset(only))
    kinds = {node.iri: local_name(classes[node.iri]) for node in picture.nodes}
    data = ViewerData(picture, _places(picture), kinds, base_iri).rows()
    script, style = ((BUNDLE / name).read_text("utf-8").strip() for name in (SCRIPT, STYLE))
    policy = (
        f"default-src 'none'; script-src '{content_hash(script)}'; "
        f"style-src '{content_hash(style)}'; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )
    environment = Environment(
        loader=FileSystemLoader(PARTS), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template("viewer.html.jinja").render(
        policy=policy,
        script=Markup(script),
        style=Markup(style),
        kind="text/plain" if packed else "application/json",
        graph=Markup(_packed(page_json(data)) if packed else page_json(data)),
    )


def _packed(text: str) -> str:
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    return base64.b64encode(packer.compress(text.encode()) + packer.flush()).decode()


def _places(picture: Picture) -> Places:
    index = {node.iri: number for number, node in enumerate(picture.nodes)}
    joined = {
        tuple(sorted((index[link.source], index[link.target])))
        for link in picture.links
        if link.basis is not Basis.DERIVED and link.relation != MENTIONED
    }
    pairs = np.array(sorted(joined), dtype=np.int64).reshape(-1, 2)
    chance = np.random.default_rng(SEED)
    start = chance.normal(scale=SPACING * np.sqrt(max(1, len(index))) / 3, size=(len(index), 2))
    found = settle(start, pairs, np.ones(len(pairs)), np.arange(len(index)), ROUNDS)
    return {
        iri: (round(float(x)), round(float(y))) for iri, (x, y) in zip(index, found, strict=True)
    }
