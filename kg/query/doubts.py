"""Lists the identities to doubt: namesakes kept apart, and persons joined on weak grounds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

import pyoxigraph as ox

from kg.graph.vocab import ZP
from kg.lexicon import Lexicon
from kg.model.decisions import Decision
from kg.model.knowledge import Doubt
from kg.query.checking import Grounds, Line, Section
from kg.query.names import local_name
from kg.query.running import Rows, run_query
from kg.query.sentences import Sentences
from kg.query.why import judge
from kg.query.why_persons import TOLD
from kg.resolve.identity import Reason

NAMES = "SELECT DISTINCT ?name { ?shared a zp:Namesakes ; rdfs:label ?name }"
TITLE = "存疑的身份：同名者各对的依据 · doubtful identities: what speaks for and against each pair"
# of somebody with thousands of mentions a few are enough to choose a sentence from
_MENTIONS = 20
COLUMNS = ("name", "one", "other", "for", "against")


JOINS_TITLE = (
    "存疑的合并：没有共同的机构，只凭其他依据 · doubtful joins: no body in common, another reason"
)
JOIN_COLUMNS = ("name", "person", "joined for", "one", "other")
APART = "姓名可为长短形式，没有共同的机构 · one may be a form of the other; no body in common"


def joins_section(doubts: Sequence[Doubt]) -> Section:
    """List the persons that the build joined without a body in common, each reason once."""
    rows = (
        (doubt.name, local_name(doubt.persons[0]), _reason(doubt), *_places(doubt))
        for doubt in doubts
        if doubt.joined
    )
    return Section("weak_joins", JOINS_TITLE, JOIN_COLUMNS, tuple(rows))


def _reason(doubt: Doubt) -> str:
    return f"{TOLD[Reason(doubt.reason)]} {doubt.what}".rstrip()


def _places(doubt: Doubt) -> Iterator[str]:
    """Yield the two bearers as `kg why` and a decision take them."""
    return (f"{doubt.name}@{file}" for file in doubt.files)


def doubtful_section(
    store: ox.Store,
    *,
    lexicon: Lexicon,
    prefixes: Mapping[str, str],
    decisions: Sequence[Decision] = (),
    doubts: Sequence[Doubt] = (),
) -> Section:
    """Judge each pair of namesakes again, by name; and list short names apart from long ones."""

    sentences = Sentences(store)

    def with_names(line: Sequence[str], persons: Sequence[str]) -> tuple[Line, Grounds]:
        said = tuple(s for person in persons for s in _naming(store, person, sentences))
        return tuple(line), said

    def lines() -> Iterator[tuple[Line, Grounds]]:
        answer = run_query(store, NAMES, prefixes=prefixes)
        found = answer if isinstance(answer, Rows) else ()
        for name in sorted(str(getattr(row[0], "value", row[0])) for row in found):
            for judged in judge(
                store, name, name, lexicon=lexicon, prefixes=prefixes, decisions=decisions,
                most=None,
            ):  # fmt: skip
                if not judged.same:
                    both = (judged.one.node, judged.other.node)
                    why = ("；".join(judged.pro), "；".join(judged.con))
                    yield with_names((name, *map(local_name, both), *why), both)
        for doubt in doubts:
            if not doubt.joined:
                line = (doubt.name, *map(local_name, doubt.persons), APART, "")
                yield with_names(line, doubt.persons)

    found = list(lines())
    rows, grounds = (tuple(part) for part in zip(*found, strict=True)) if found else ((), ())
    return Section("doubtful", TITLE, COLUMNS, rows, grounds)


def _naming(store: ox.Store, person: str, sentences: Sentences) -> Grounds:
    """Return a sentence that names a person."""
    named = store.quads_for_pattern(None, ox.NamedNode(ZP.denotes), ox.NamedNode(person))
    nodes = (quad.subject for quad in islice(named, _MENTIONS))
    mentions = (node.value for node in nodes if isinstance(node, ox.NamedNode))
    return tuple(sentences.of(mentions)[:1])
