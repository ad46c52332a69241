"""Lists the identities to doubt: namesakes kept apart, with what speaks for and against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pyoxigraph as ox

from kg.lexicon import Lexicon
from kg.model.decisions import Decision
from kg.query.checking import Line, Section
from kg.query.names import local_name
from kg.query.running import Rows, run_query
from kg.query.why import judge

NAMES = "SELECT DISTINCT ?name { ?shared a zp:Namesakes ; rdfs:label ?name }"
TITLE = "存疑的身份：同名者各对的依据 · doubtful identities: what speaks for and against each pair"
COLUMNS = ("name", "one", "other", "for", "against")


def doubtful_section(
    store: ox.Store,
    *,
    lexicon: Lexicon,
    prefixes: Mapping[str, str],
    decisions: Sequence[Decision] = (),
) -> Section:
    """Judge each pair of namesakes again, by name."""

    def lines() -> Iterator[Line]:
        answer = run_query(store, NAMES, prefixes=prefixes)
        found = answer if isinstance(answer, Rows) else ()
        for name in sorted(str(getattr(row[0], "value", row[0])) for row in found):
            for judged in judge(
                store, name, name, lexicon=lexicon, prefixes=prefixes, decisions=decisions
            ):
                if not judged.same:
                    ends = (local_name(side.node) for side in (judged.one, judged.other))
                    yield (name, *ends, "；".join(judged.pro), "；".join(judged.con))

    return Section("doubtful", TITLE, COLUMNS, tuple(lines()))
