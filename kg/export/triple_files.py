"""Triples become a file for other programs: N-Quads, JSON-LD."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import BinaryIO

import pyoxigraph as ox

WHOLE: Mapping[str, ox.RdfFormat] = {
    "nq": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
}
# A part that a query made stands in no graph.
PART: Mapping[str, ox.RdfFormat] = {**WHOLE, "nq": ox.RdfFormat.N_TRIPLES}


def write_whole(
    store: ox.Store, format_name: str, prefixes: Mapping[str, str], stream: BinaryIO
) -> None:
    """Write every triple of a store with its graph; `format_name` is a key of `WHOLE`."""
    store.dump(stream, format=WHOLE[format_name], prefixes=_named(format_name, prefixes))


def write_part(
    triples: Iterable[ox.Triple], format_name: str, prefixes: Mapping[str, str], stream: BinaryIO
) -> None:
    """Write triples, each once, sorted."""
    ordered = sorted(set(triples), key=str)
    ox.serialize(ordered, stream, format=PART[format_name], prefixes=_named(format_name, prefixes))


def _named(format_name: str, prefixes: Mapping[str, str]) -> dict[str, str] | None:
    return None if format_name == "nq" else dict(prefixes)
