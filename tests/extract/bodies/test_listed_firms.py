"""Firms that stand by their brands alone, where the words around them tell that they are firms."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import read_article


def _firms(text: str) -> set[str]:
    return {body.name for body in read_article(text).bodies if body.kind == "enterprise"}


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("程远舟走访恒岳重工、青禾制药等企业。", {"恒岳重工", "青禾制药"}),
        # an everyday word and a trade, among others
        ("程远舟来到恒岳重工、岚川电气、通达电梯等企业。", {"恒岳重工", "岚川电气", "通达电梯"}),
        ("程远舟先后到岚川客车、中铁装备进行调研。", {"岚川客车", "中铁装备"}),
        ("程远舟莅临岚安钢铁调研。岚安钢铁负责人介绍情况。", {"岚安钢铁"}),
        ("程远舟来到玫岳集团，走进车间。", {"玫岳集团"}),
        ("双方与歌岳集团有良好的合作。", {"歌岳集团"}),
    ],
)
def test_a_brand_and_a_trade_are_a_firm(text: str, firms: set[str]) -> None:
    assert firms <= _firms(text)


@pytest.mark.parametrize(
    "text",
    [
        "全市钢铁、水泥、化工等企业复工。",
        "支持生物医药、智能装备、海洋工程等企业发展。",
        "程远舟走访规上工业、限上商贸等企业。",
        "程远舟到承德陶瓷进行调研。",
        "警方打掉一个电诈集团。",
        "程远舟来到田间地头、文化广场调研。",
    ],
)
def test_words_of_trades_are_no_firm(text: str) -> None:
    assert not _firms(text)
