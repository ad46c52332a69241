"""What is held of a document, and what is not, make the mentions together."""

from __future__ import annotations

from dataclasses import replace

from kg.lexicon import load_lexicon
from kg.model.claims import MentionClaim
from kg.model.knowledge import Body
from kg.model.text import Span
from kg.resolve.knowledge import resolve
from kg.resolve.mentions import Targets, final_rows
from kg.resolve.outlines import detail_of, outline_of
from tests.factory import RUN
from tests.resolve.claims import AN, BO, make_claims


def test_an_outline_has_neither_text_nor_mentions() -> None:
    claims = make_claims(("赵一鸣", AN, "书记"), bodies=(BO,))
    outline, detail = outline_of(claims), detail_of(claims)
    assert (outline.source.text, outline.mentions) == ("", ())
    assert [body for body, _ in outline.gist.bodies] == [AN.id, BO.id]
    assert detail.text == claims.source.text
    assert [row[1] for row in detail.mentions] == [claims.source.text[:4]] * 2


def test_mentions_get_the_ids_of_the_graph_by_their_places() -> None:
    said = (AN.id, "date/2020", BO.id, AN.id, "person/赵", "event/2", "event/1", "place/x")
    rows = [(denotes, "名", 0, 4, "test.rule", None) for denotes in said]
    targets = Targets(
        ("body/a", "body/b"), (("date/2019", "转载"),), None, {"赵": "person/赵一"}, {1: "e"}
    )
    found = [(denotes, basis) for denotes, *_, basis in final_rows(rows, targets)]
    assert found == [
        ("body/a", None), ("date/2019", "转载"), ("body/b", None), ("body/a", None),
        ("person/赵一", None), ("e", None), ("place/x", None),
    ]  # fmt: skip


def test_a_form_of_a_body_is_mentioned_as_the_whole_body() -> None:
    short = make_claims(("赵一鸣", BO, "书记"))
    whole = BO.name
    other = make_claims(("钱二", AN, "书记"), published="2020-06-01")
    form = Body("body/泊阳市委", "泊阳市委", "party", level="prefecture")
    named = MentionClaim(form.id, Span(0, 4), Span(0, 10), "test.rule")
    other = replace(other, bodies=(*other.bodies, form), mentions=(*other.mentions, named))
    knowledge = resolve([short, other], load_lexicon(), RUN)
    assert {m.denotes for m in knowledge.mentions} == {AN.id, f"body/{whole}"}


def test_a_document_of_a_generic_title_is_told_from_the_words_before_it() -> None:
    rows = [("document/通知", "通知", 0, 4, "test.rule", None)]
    targets = Targets((), (), (("document/通知-0a1b", None),), {}, {})
    assert next(final_rows(rows, targets))[0] == "document/通知-0a1b"
    assert next(final_rows(rows, replace(targets, documents=None)))[0] == "document/通知"
