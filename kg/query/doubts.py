"""Lists the identities to doubt: namesakes kept apart, and persons joined on weak grounds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pyoxigraph as ox

from kg.lexicon import Lexicon
from kg.model.decisions import Decision
from kg.model.knowledge import Doubt
from kg.query.checking import Line, Section
from kg.query.names import local_name
from kg.query.running import Rows, run_query
from kg.query.why import judge
from kg.query.why_persons import TOLD
from kg.resolve.identity import Reason

NAMES = "SELECT DISTINCT ?name { ?shared a zp:Namesakes ; rdfs:label ?name }"
TITLE = "存疑的身份：同名者各对的依据 · doubtful identities: what speaks for and against each pair"
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

    def lines() -> Iterator[Line]:
        answer = run_query(store, NAMES, prefixes=prefixes)
        found = answer if isinstance(answer, Rows) else ()
        for name in sorted(str(getattr(row[0], "value", row[0])) for row in found):
            for judged in judge(
                store, name, name, lexicon=lexicon, prefixes=prefixes, decisions=decisions,
                most=None,
            ):  # fmt: skip
                if not judged.same:
                    ends = (local_name(side.node) for side in (judged.one, judged.other))
                    yield (name, *ends, "；".join(judged.pro), "；".join(judged.con))

    apart = (
        (doubt.name, *(local_name(person) for person in doubt.persons), APART, "")
        for doubt in doubts
        if not doubt.joined
    )
    return Section("doubtful", TITLE, COLUMNS, (*lines(), *apart))
