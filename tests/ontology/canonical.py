"""Writes the Turtle files of the ontology in one fixed order.

`python -m tests.ontology.canonical` rewrites those that a person has edited.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import takewhile
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from kg.graph.ontology_files import ontology_path
from kg.graph.vocab import RDF_TYPE, VOCABULARIES, XSD_BOOLEAN, XSD_INTEGER

FILES = ("zhengpu.ttl", "alignments.ttl", "shapes.ttl")
RDF = VOCABULARIES["rdf"]
XSD_STRING = VOCABULARIES["xsd"] + "string"
LOCAL = re.compile(r"\w[\w-]*")
# @prefix zp: <https://w3id.org/zhengpu/ontology#> .
PREFIX = re.compile(r"@prefix\s+([\w-]*):\s+<([^>]*)>\s+\.")

Term = NamedNode | BlankNode | Literal


class Writer:
    """Writes the triples of one file; blank nodes stand where they are pointed to."""

    def __init__(self, text: str) -> None:
        self.prefixes = dict(sorted(PREFIX.findall(text)))
        self.triples: dict[Term, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
        for triple in dict.fromkeys(quad.triple for quad in parse(text, RdfFormat.TURTLE)):
            if isinstance(triple.subject, Triple) or isinstance(triple.object, Triple):
                raise ValueError("triples about triples are not written")
            self.triples[triple.subject][triple.predicate.value].append(triple.object)

    def iri(self, value: str) -> str:
        """Write an IRI, short where a prefix allows it."""
        for name, start in self.prefixes.items():
            if value.startswith(start) and LOCAL.fullmatch(value.removeprefix(start)):
                return f"{name}:{value.removeprefix(start)}"
        return f"<{value}>"

    def literal(self, term: Literal) -> str:
        """Write a literal; numbers and truth values are bare."""
        datatype = term.datatype.value
        if datatype in (XSD_BOOLEAN, XSD_INTEGER):
            return term.value
        if term.language or datatype == XSD_STRING:
            return str(term)
        plain = str(Literal(term.value))
        return f"{plain}^^{self.iri(datatype)}"

    def members(self, head: Term) -> list[Term]:
        """Return the members of an RDF list."""
        found = []
        while head != NamedNode(RDF + "nil"):
            found.append(self.triples[head][RDF + "first"][0])
            head = self.triples[head][RDF + "rest"][0]
        return found

    def term(self, term: Term, indent: int) -> str:
        """Write an object."""
        if isinstance(term, Literal):
            return self.literal(term)
        if isinstance(term, NamedNode):
            return self.iri(term.value)
        if RDF + "first" in self.triples[term]:
            return "( " + " ".join(self.term(m, indent) for m in self.members(term)) + " )"
        if not self.triples[term]:
            return "[]"
        return f"[\n{self.properties(term, indent + 4)}\n{' ' * indent}]"

    def properties(self, subject: Term, indent: int) -> str:
        """Write what is said of a subject: its type first, the rest by name."""
        lines = []
        predicates = self.triples[subject]
        for predicate in sorted(predicates, key=lambda iri: (iri != RDF_TYPE, self.iri(iri))):
            name = "a" if predicate == RDF_TYPE else self.iri(predicate)
            objects = sorted(self.term(o, indent) for o in predicates[predicate])
            joined = f" ,\n{' ' * (indent + 4)}".join(objects)
            lines.append(f"{' ' * indent}{name} {joined}")
        return " ;\n".join(lines)

    def write(self) -> str:
        """Write all: prefixes, then the subjects by IRI."""
        lines = [f"@prefix {name}: <{iri}> ." for name, iri in self.prefixes.items()]
        named = [subject for subject in self.triples if isinstance(subject, NamedNode)]
        for subject in sorted(named, key=lambda node: node.value):
            body = self.properties(subject, 4)
            lines.append(f"\n{self.iri(subject.value)}\n{body} .")
        return "\n".join(lines) + "\n"


def canonical(text: str) -> str:
    """Write Turtle in its fixed order, below the comment that opens it."""
    comment = "".join(takewhile(lambda line: line.startswith("#"), text.splitlines(True)))
    return (comment + "\n" if comment else "") + Writer(text).write()


def rewrite(path: Path) -> None:
    """Put a file into its fixed order."""
    path.write_text(canonical(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    for name in FILES:
        rewrite(ontology_path(name))
