"""Identifiers of the model become IRIs below BASE that can be read, and back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import quote, unquote

from pyoxigraph import NamedNode

from kg.errors import InputError
from kg.graph.vocab import BASE

# What may stand in one segment of the path of an IRI (RFC 3987, ipchar), less `%`, which
# begins an escape, and less what cannot be seen: spaces, marks of direction, line separators.
_ESCAPED: Final = re.compile(
    r"[^0-9A-Za-z\-._~!$&'()*+,;=:@"
    "\u00a1-\u00ac\u00ae-\u061b\u061d-\u167f\u1681-\u180d\u180f-\u1fff"
    "\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ud7ff"
    "\uf900-\ufdcf\ufdf0-\ufefe\uff00-\uffef"
    "\U00010000-\U0001fffd\U00020000-\U0002fffd\U00030000-\U0003fffd]"
)
# The two ends of a range of dates: `2025-04-08/2025-04-09`, in an IRI with `--` between.
_DATED: Final = frozenset({"date", "event"})
_RANGE: Final = re.compile(r"(?<=\d)/(?=\d{4})")
_RANGE_IN_IRI: Final = re.compile(r"(?<=\d)--(?=\d{4})")
HASHED: Final = (
    "agenda", "article", "change", "evidence", "mention", "participation", "relation", "remark",
    "tenure",
)  # fmt: skip
"""Kinds of things that are identified by hashes and numbers, which need no escape; most of all
things are of these."""
_HASHED: Final = tuple(f"{kind}/" for kind in HASHED)
_DOTS: Final = frozenset({".", ".."})


def to_iri(local_id: str, base_iri: str = BASE) -> str:
    """Make the IRI of an identifier: `date/2025-04-08/2025-04-09` ends in `2025-04-08--2025-04-09`.

    Chinese stays readable; what may not stand in an IRI is percent-encoded.
    """
    kind, _, local = local_id.partition("/")
    if kind in _DATED:
        local = _RANGE.sub("--", local)
    if local in _DOTS:
        return f"{base_iri}{kind}/{local.replace('.', '%2E')}"
    return f"{base_iri}{kind}/{_ESCAPED.sub(_percent, local)}"


def to_local_id(iri: str, base_iri: str = BASE) -> str | None:
    """Give back the identifier of an IRI, None if it does not stand below BASE."""
    if not iri.startswith(base_iri):
        return None
    kind, slash, local = iri.removeprefix(base_iri).partition("/")
    if kind in _DATED:
        local = _RANGE_IN_IRI.sub("/", local)
    return kind + slash + unquote(local)


def checked_base(base_iri: str) -> str:
    """Return `base_iri` if data can stand below it.

    Raises:
        InputError: It is no absolute IRI that ends with `/` or `#`.
    """
    problem = InputError(f"{base_iri!r} cannot be the base of IRIs: give one like {BASE}")
    if not base_iri.endswith(("/", "#")):
        raise problem
    try:
        NamedNode(base_iri)
    except ValueError as error:
        raise problem from error
    return base_iri


class Terms(dict[str, str]):
    """Identifiers as terms of N-Triples (`<IRI>`), each made once."""

    def __init__(self, base_iri: str = BASE) -> None:
        """Make the terms of one build, all below `base_iri`."""
        super().__init__()
        self.base_iri = base_iri

    def __missing__(self, local_id: str) -> str:
        """Make and keep the term of `local_id`; of what has a hash, it is not kept."""
        if local_id.startswith(_HASHED):
            return f"<{self.base_iri}{local_id}>"
        term = self[local_id] = f"<{to_iri(local_id, self.base_iri)}>"
        return term

    def names(self, local_ids: Iterable[str]) -> Iterator[str]:
        """Yield how the terms of identifiers end behind the base, as `person/蔡奇>`."""
        begin = len(f"<{self.base_iri}")
        for local_id in local_ids:
            if local_id.startswith(_HASHED):
                yield f"{local_id}>"
            else:
                yield self[local_id][begin:]


def _percent(match: re.Match[str]) -> str:
    return quote(match[0], safe="")
