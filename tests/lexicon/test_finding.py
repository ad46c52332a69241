"""Forms are found in one pass: of each kind the leftmost and longest, whatever the other kinds."""

from __future__ import annotations

from kg.lexicon.finding import Finder, Forms


def test_each_kind_is_found_by_itself() -> None:
    places = Forms([("云州", 1), ("云州市", 2)])
    bodies = Forms([("云州市委", "committee")])
    found, _ = Finder((places, bodies)).find("在云州市委，云州")
    assert found == [[(1, 4, 2), (6, 8, 1)], [(1, 5, "committee")]]


def test_leftmost_comes_before_longest() -> None:
    kind = Forms([("甲乙", 1), ("乙丙丁", 2), ("丙丁", 3)])
    assert Finder((kind,)).find("甲乙丙丁")[0] == [[(0, 2, 1), (2, 4, 3)]]


def test_a_guard_keeps_the_form_in_it_from_being_found() -> None:
    kind = Forms([("民主党", 1)], guards=("民主党派",))
    assert Finder((kind,)).find("民主党派和民主党")[0] == [[(5, 8, 1)]]


def test_the_first_entry_of_a_form_stands_for_it() -> None:
    kind = Forms([("发改委", "own"), ("发改委", "ours")])
    assert Finder((kind,)).find("发改委")[0] == [[(0, 3, "own")]]
    assert kind.get("发改委") == "own"


def test_words_of_others_are_found_in_the_same_pass_wherever_they_stand() -> None:
    kind = Forms([("云州市", 1)])
    forms, others = Finder((kind,), ("市", "云州市", "会")).find("云州市会市")
    assert forms == [[(0, 3, 1)]]
    assert others == [(1, 0, 3), (0, 2, 3), (2, 3, 4), (0, 4, 5)]
