"""Formulas of a digest: each is of the body whose event is told last before it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kg.graph.derived import derive
from kg.model.knowledge import Concept, Event, Knowledge, Mention, Provenance
from tests.factory import RUN, make_article, make_body, make_event, make_evidence
from tests.graph.rules import pairs

FIRST, SECOND = (
    "安陵市委召开会议，强调“一网共治”。",
    "泊阳市政府召开会议。会议指出，要抓好“三田联动”。",
)
ARTICLE = make_article(f"{FIRST}{SECOND}")
AN, BO = make_body("中国共产党安陵市委员会"), make_body("泊阳市人民政府", "government")
FORMULAS = {"一网共治": FIRST, "三田联动": "会议指出，要抓好“三田联动”。"}


def digest() -> Knowledge:
    return Knowledge(
        RUN,
        articles=(ARTICLE,),
        mentions=tuple(
            Mention(ARTICLE.id, f"concept/{name}", name, (make_evidence(ARTICLE, said),), ("r",))
            for name, said in sorted(FORMULAS.items())
        ),
        bodies=(AN, BO),
        concepts=tuple(Concept(f"concept/{name}", name) for name in sorted(FORMULAS)),
        events=(
            _event("安陵市委会议", FIRST, AN.id),
            _event("泊阳市政府会议", "泊阳市政府召开会议。", BO.id),
        ),
    )


def _event(name: str, said: str, host: str) -> Event:
    provenance = Provenance((ARTICLE.id,), (make_evidence(ARTICLE, said),), ("r",))
    return replace(make_event(name, provenance), hosts=(host,))


def test_a_formula_is_of_the_body_whose_event_stands_before_it() -> None:
    found = {(d.subject, d.object) for d in derive(digest()) if d.predicate == "usedBy"}
    assert found == {("concept/一网共治", AN.id), ("concept/三田联动", BO.id)}


def test_the_rule_finds_the_same(tmp_path: Path) -> None:
    by_rule, built = pairs(digest(), "used_by", "usedBy", tmp_path)
    assert by_rule == built != set()
