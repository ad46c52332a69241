"""A network of entities becomes a file for other programs: GEXF, GraphML, a table of edges."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from typing import BinaryIO, TypeAlias
from xml.sax.saxutils import escape, quoteattr

import networkx as nx

Network: TypeAlias = "nx.MultiDiGraph[str]"
# What XML 1.0 has no place for, escaped or not.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
GEXF_KIND = '<attribute id="kind" title="kind" type="string"/>'
GRAPHML_KEYS = (("label", "node"), ("kind", "node"), ("relation", "edge"))
COLUMNS = ("source", "source_label", "relation", "target", "target_label")


def write_gexf(network: Network, stream: BinaryIO) -> None:
    """Write GEXF 1.3, for Gephi: nodes by IRI with label and kind, edges labelled by relation."""
    stream.writelines(line.encode() for line in _gexf_lines(network))


def _gexf_lines(network: Network) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<gexf xmlns="http://gexf.net/1.3" version="1.3">\n<graph defaultedgetype="directed">\n'
    yield f'<attributes class="node">{GEXF_KIND}</attributes>\n'
    yield "<nodes>\n"
    for node, data in network.nodes(data=True):
        kind = f'<attvalue for="kind" value={_quoted(data["kind"])}/>'
        yield f"<node id={_quoted(node)} label={_quoted(data['label'])}>"
        yield f"<attvalues>{kind}</attvalues></node>\n"
    yield "</nodes>\n<edges>\n"
    for number, (source, target, relation) in enumerate(network.edges(keys=True)):
        ends = f"source={_quoted(source)} target={_quoted(target)}"
        yield f'<edge id="{number}" {ends} kind={_quoted(relation)} label={_quoted(relation)}/>\n'
    yield "</edges>\n</graph>\n</gexf>\n"


def write_graphml(network: Network, stream: BinaryIO) -> None:
    """Write GraphML, for networkx, igraph, Cytoscape and others."""
    stream.writelines(line.encode() for line in _graphml_lines(network))


def _graphml_lines(network: Network) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for name, owner in GRAPHML_KEYS:
        yield f'<key id="{name}" for="{owner}" attr.name="{name}" attr.type="string"/>\n'
    yield '<graph edgedefault="directed">\n'
    for node, data in network.nodes(data=True):
        values = "".join(_graphml_value(name, data[name]) for name in ("label", "kind"))
        yield f"<node id={_quoted(node)}>{values}</node>\n"
    for number, (source, target, relation) in enumerate(network.edges(keys=True)):
        ends = f"source={_quoted(source)} target={_quoted(target)}"
        yield f'<edge id="e{number}" {ends}>{_graphml_value("relation", relation)}</edge>\n'
    yield "</graph>\n</graphml>\n"


def _graphml_value(name: str, value: str) -> str:
    return f'<data key="{name}">{_escaped(value)}</data>'


def write_edges(network: Network, stream: BinaryIO) -> None:
    """Write one line of CSV an edge, with the labels of its ends."""
    labels: Mapping[str, str] = {node: data["label"] for node, data in network.nodes(data=True)}
    text = io.TextIOWrapper(stream, "utf-8", newline="", write_through=True)
    rows = csv.writer(text)
    rows.writerow(COLUMNS)
    for source, target, relation in network.edges(keys=True):
        rows.writerow((source, labels[source], relation, target, labels[target]))
    text.detach()


def _quoted(text: str) -> str:
    return quoteattr(UNWRITABLE.sub("", text))


def _escaped(text: str) -> str:
    return escape(UNWRITABLE.sub("", text))
