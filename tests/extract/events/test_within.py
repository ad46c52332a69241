"""During which event another took place is read from its sentence."""

from __future__ import annotations

import pytest

from kg.extract import extract_claims
from kg.lexicon import load_lexicon
from tests.factory import make_source


@pytest.mark.parametrize(
    ("text", "event", "whole"),
    [
        pytest.param(
            "国家主席江景明6月17日在云州出席第二届江河论坛期间会见塔吉克斯坦总统拉赫蒙。",
            "江景明会见拉赫蒙",
            "第二届江河论坛",
            id="named",
        ),
        pytest.param(
            "6月17日，第二届江河论坛在云州召开。论坛期间，国家主席江景明会见塔吉克斯坦总统拉赫蒙。",
            "江景明会见拉赫蒙",
            "第二届江河论坛",
            id="told before",
        ),
        pytest.param(
            "6月17日，国家主席江景明会见塔吉克斯坦总统拉赫蒙，就全国两会期间的安排交换意见。",
            "江景明会见拉赫蒙",
            None,
            id="the other event is named behind",
        ),
    ],
)
def test_the_whole_is_read(text: str, event: str, whole: str | None) -> None:
    claims = extract_claims(make_source(text), load_lexicon())
    (found,) = (claim for claim in claims.events if claim.name == event)
    assert found.within == whole
