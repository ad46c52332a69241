"""Names that other documents of a build make known."""

from __future__ import annotations

import hashlib
from itertools import permutations

import pytest

from kg.extract import extract_claims
from kg.extract.names.offered_names import KnownNames, names_mentioned, names_offered
from kg.lexicon import Lexicon
from kg.model.claims import DocumentClaims
from kg.model.text import SourceText, Span

OFFERING = ("德国总理马尔罗到访。", "德国总理马尔罗发表讲话。", "法国总统加缪尔到访。")


def _read(lexicon: Lexicon, text: str, known: frozenset[str] = frozenset()) -> DocumentClaims:
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = SourceText("a.txt", text, digest, None, None, None, None, Span(0, len(text)))
    return extract_claims(source, lexicon, known)


def _known(lexicon: Lexicon, texts: tuple[str, ...] = OFFERING) -> KnownNames:
    return KnownNames(names_offered(_read(lexicon, text)) for text in texts)


def test_a_document_offers_who_holds_a_post_in_it(lexicon: Lexicon) -> None:
    claims = _read(lexicon, "杭州市市长程远舟主持，叶林川、秦良骥参加，副市长卓越到会。")
    assert names_offered(claims) == ("程远舟",)


def test_a_name_is_known_from_two_documents_in_any_order(lexicon: Lexicon) -> None:
    orders = {_known(lexicon, texts).names for texts in permutations(OFFERING)}
    assert orders == {("马尔罗",)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("欢迎仪式后，双方同马尔罗举行会谈。", {"马尔罗"}, id="behind 同"),
        pytest.param("马尔罗访问期间参观了学校。", {"马尔罗"}, id="at the head of a clause"),
        pytest.param("世界各国祝贺马尔罗连任。", {"马尔罗"}, id="behind a verb"),
        pytest.param("出版《马尔罗文集》。", set(), id="in the title of a document"),
        pytest.param("安德烈·马尔罗来访。", set(), id="a piece of a longer name"),
        pytest.param("国王马尔罗二世来访。", {"马尔罗二世"}, id="another by a reign"),
    ],
)
def test_a_known_name_is_read_bare(lexicon: Lexicon, text: str, names: set[str]) -> None:
    known = _known(lexicon)
    unread = known.unread_in(text, names_mentioned(_read(lexicon, text)))
    found = {claim.name for claim in _read(lexicon, text, unread).persons} & {*names, "马尔罗"}
    assert found == names


def test_a_document_that_mentions_the_name_is_not_read_again(lexicon: Lexicon) -> None:
    claims = _read(lexicon, OFFERING[0])
    assert _known(lexicon).unread_in(OFFERING[0], names_mentioned(claims)) == frozenset()


def test_nothing_known_changes_nothing(lexicon: Lexicon) -> None:
    assert _read(lexicon, OFFERING[0]) == _read(lexicon, OFFERING[0], frozenset({"程远舟"}))
