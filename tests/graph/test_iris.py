"""IRIs are readable, legal, and lead back to the identifiers."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.graph.iris import checked_base, to_iri, to_local_id
from kg.graph.vocab import BASE

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@pytest.mark.parametrize(
    ("local_id", "end"),
    [
        ("person/赵一鸣", "person/赵一鸣"),
        ("person/伊万·彼得罗夫", "person/伊万·彼得罗夫"),
        ("post/中国共产党青州市委员会-书记", "post/中国共产党青州市委员会-书记"),
        ("date/2025-04-08/2025-04-09", "date/2025-04-08--2025-04-09"),
        ("event/2025-04-08/2025-04-09-论坛", "event/2025-04-08--2025-04-09-论坛"),
        ("campaign/8+2专项整治", "campaign/8+2专项整治"),
        ("concept/24/7", "concept/24%2F7"),
        ("concept/100%", "concept/100%25"),
        ("concept/<b>?#", "concept/%3Cb%3E%3F%23"),
        ("concept/a\u202eb c", "concept/a%E2%80%AEb%20c"),
        ("concept/..", "concept/%2E%2E"),
        ("graph/stated", "graph/stated"),
    ],
)
def test_to_iri(local_id: str, end: str) -> None:
    assert to_iri(local_id) == BASE + end
    assert to_local_id(BASE + end) == local_id


@given(TEXT)
def test_to_iri_is_legal_and_leads_back(local: str) -> None:
    iri = to_iri(f"concept/{local}")
    quads = list(ox.parse(f"<{iri}> <{iri}> <{iri}> .", ox.RdfFormat.N_TRIPLES))
    assert quads[0].subject == ox.NamedNode(iri)
    assert to_local_id(iri) == f"concept/{local}"


@given(TEXT, TEXT)
def test_to_iri_keeps_apart(one: str, other: str) -> None:
    assert (to_iri(f"person/{one}") == to_iri(f"person/{other}")) == (one == other)


def test_to_local_id_knows_no_other_iris() -> None:
    assert to_local_id("https://example.org/person/a") is None


@pytest.mark.parametrize(
    "base", ["", "example/", "https://example.org/a", "https://a b/", "x:<y>/", "http://[a/"]
)
def test_checked_base_refuses(base: str) -> None:
    with pytest.raises(InputError, match="base of IRIs"):
        checked_base(base)


@pytest.mark.parametrize("base", [BASE, "https://例子.中国/id/", "urn:zp#"])
def test_checked_base_accepts(base: str) -> None:
    assert checked_base(base) == base
