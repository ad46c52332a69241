"""Whom a decision is about, and which post, where its words leave out a verb or a body."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import parts, tenures

Held = tuple[str, str, str, str]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param(
            "会议决定任命叶林川同志为青禾大学校长，免去方明达同志校长的职务。",
            ("方明达", "青禾大学", "校长", "Former"),
            id="the body stands with who follows",
        ),
        pytest.param(
            "上级宣布决定：叶林川任青禾大学校长；因年龄原因，方明达不再担任校长职务。",
            ("方明达", "青禾大学", "校长", "Former"),
            id="behind a semicolon",
        ),
        pytest.param(
            "会议决定任命叶林川同志为青禾大学校长，免去方明达的青潭县财政局局长职务。",
            ("方明达", "青潭县财政局", "局长", "Former"),
            id="its own body stands before the office",
        ),
    ],
)
def test_who_gives_up_a_post_held_it_where_the_next_one_does(text: str, held: Held) -> None:
    assert held in tenures(text)


def test_several_lose_a_post_where_the_verb_is_left_out() -> None:
    text = (
        "会议决定免去方明达同志的青潭县财政局局长职务，"
        "尹川、覃可（女）、温若水同志的青潭县人民检察院检察员职务。"
    )
    lost = {person for person, _, role, _ in tenures(text) if role == "检察员"}
    assert lost == {"尹川", "覃可", "温若水"}


def test_a_list_of_the_elected_may_be_long() -> None:
    names = (
        "叶林秋、秦良骥、穆青山、尹川平、覃可华、温若水、程远舟、方明达、孟云舟、万国全、罗青松、"
        "周立田、田小满、江国安"
    )
    text = f"会议选举万三千为青潭县人大常委会主任；{names}为委员。"
    elected = {person for _, person, role in parts(text) if role == "Elected"}
    assert elected == {"万三千", *names.split("、")}


@pytest.mark.parametrize(
    "text",
    [
        "青潭县财政局局长叶林川、水利局局长方明达因涉嫌严重违纪，被青潭县纪委立案调查。",
        "青潭县政协原副主席叶林川、方明达等人从3月起被查。",
    ],
    ids=["before the comma", "a list of one office"],
)
def test_all_of_a_list_are_under_investigation(text: str) -> None:
    assert [row[1:] for row in parts(text)] == [
        ("叶林川", "Investigated"),
        ("方明达", "Investigated"),
    ]


def test_who_is_told_to_have_come_last_month_came() -> None:
    text = "青潭县原副县长叶林川上月调任青潭县财政局党组书记、局长。"
    assert parts(text) == [(1, "叶林川", "Appointed")]
