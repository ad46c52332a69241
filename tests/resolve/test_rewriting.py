"""Identifiers are written anew wherever claims may have them, and nowhere else."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from kg.model import claims as claims_module
from kg.model.claims import DocumentClaims, RelationClaim, TenureClaim
from kg.model.knowledge import TenureKind
from kg.model.text import Span
from kg.resolve.rewriting import _names, rewritten

OLD, NEW = "body/俄罗斯国防部", "body/俄罗斯联邦国防部"
TENURE = TenureClaim("绍伊古", OLD, "部长", TenureKind.INCUMBENT, Span(0, 9), "titles.title")
RELATION = RelationClaim(OLD, "partOf", "body/俄罗斯联邦", Span(0, 9), "bodies.part")


def test_ids_are_written_anew_however_deep_they_stand() -> None:
    found = rewritten(((TENURE, RELATION), None, (1, Span(0, 9))), {OLD: NEW})
    ((tenure, relation), nothing, rest) = found
    assert (tenure.body, tenure.person, tenure.passage) == (NEW, "绍伊古", Span(0, 9))
    assert (relation.subject, relation.object) == (NEW, "body/俄罗斯联邦")
    assert (nothing, rest) == (None, (1, Span(0, 9)))


def test_what_has_none_of_the_ids_is_the_same_record() -> None:
    whole = (TENURE, RELATION)
    assert rewritten(whole, {"body/云州市公安局": NEW}) is whole


def test_every_field_that_may_hold_an_id_is_looked_at() -> None:
    kinds = [k for k in vars(claims_module).values() if isinstance(k, type) and is_dataclass(k)]
    assert DocumentClaims in kinds
    for kind in kinds:
        looked_at: Any = set(_names(kind))
        for field in fields(kind):
            may_hold = "str" in str(field.type) or "Claim" in str(field.type)
            assert field.name in looked_at or not may_hold, (kind, field.name)
