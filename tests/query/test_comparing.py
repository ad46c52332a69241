from __future__ import annotations

from dataclasses import replace

from kg.query.comparing import ChangeKind, Seat, Snapshot, Stretch, compare
from kg.query.moved import Moved

ONCE = Stretch("2020-05-01", "2020-05-01", "", "")
CHIEF = Seat("p/赵一", "post/书记", "在任")
EMPTY = Snapshot({}, {}, {}, {}, {}, frozenset())
OLD = Snapshot(
    articles={"h1": "a.txt"},
    persons={"p/赵一": "赵一", "p/钱二": "钱二"},
    posts={"post/书记": "青州市委书记", "post/市长": "青州市市长"},
    events={"e/1": "2020-05-01 会议"},
    tenures={CHIEF: (ONCE,)},
    successions=frozenset(),
)


def told(old: Snapshot, new: Snapshot) -> list[tuple[ChangeKind, str]]:
    return [(change.kind, change.told) for change in compare(old, new)]


def test_a_graph_does_not_differ_from_itself() -> None:
    assert compare(OLD, OLD) == ()


def test_a_new_person_comes_with_the_posts() -> None:
    kinds = [kind for kind, _ in told(EMPTY, OLD)]
    assert kinds == [
        *[ChangeKind.PERSON_NEW] * 2,
        ChangeKind.EVENT_NEW,
        ChangeKind.ARTICLE_NEW,
    ]
    assert told(EMPTY, OLD)[0][1] == "赵一: 青州市委书记 (在任) on 2020-05-01"
    assert told(OLD, EMPTY)[0] == (ChangeKind.PERSON_GONE, "赵一")


def test_who_moved_is_told_with_the_post_before() -> None:
    mayor = replace(CHIEF, post="post/市长")
    later = Stretch("2021-01-01", "2021-02-01", "2021-01-01", "")
    new = replace(OLD, tenures={CHIEF: (ONCE,), mayor: (later,)})
    assert told(OLD, new) == [
        (
            ChangeKind.POST_NEW,
            "赵一 is seen as 青州市市长 (在任) from 2021-01-01 to 2021-02-01 began 2021-01-01; "
            "was seen as 青州市委书记 (在任) on 2020-05-01",
        )
    ]
    assert told(new, OLD)[0][0] is ChangeKind.POST_GONE


def test_days_that_changed_are_told_with_those_before() -> None:
    ended = replace(ONCE, last="2020-06-01", ended="2020-06")
    new = replace(OLD, tenures={CHIEF: (ended,)})
    assert told(OLD, new) == [
        (
            ChangeKind.TENURE_DAYS,
            "赵一, 青州市委书记 (在任) from 2020-05-01 to 2020-06-01 ended 2020-06, "
            "was on 2020-05-01",
        )
    ]


def test_a_succession_is_told_by_names() -> None:
    new = replace(OLD, successions=frozenset({("post/书记", "p/钱二", "p/赵一")}))
    assert told(OLD, new) == [(ChangeKind.SUCCESSION_NEW, "钱二 came after 赵一 as 青州市委书记")]


def test_a_name_that_moved_is_no_new_person() -> None:
    new = replace(
        OLD,
        persons={"p/赵一-甲": "赵一", "p/赵一-乙": "赵一", "p/钱二": "钱二"},
        tenures={replace(CHIEF, person="p/赵一-甲"): (ONCE,)},
    )
    moved = Moved("person", "赵一", "p/赵一", ("p/赵一-甲",), "also the name of 赵一-乙 (b.txt)")
    changes = compare(OLD, new, [moved])
    assert [(change.kind, change.told) for change in changes] == [
        (ChangeKind.PERSON_NEW, "赵一"),
        (
            ChangeKind.NAME_MOVED,
            "赵一 is now 赵一-甲, was 赵一: also the name of 赵一-乙 (b.txt)",
        ),
    ]


def test_an_event_and_a_post_that_moved_are_neither_new_nor_gone() -> None:
    new = replace(
        OLD,
        posts={"post/书记-全": "青州市委书记", "post/市长": "青州市市长"},
        events={"e/2": "2020-05-01 会议"},
        tenures={replace(CHIEF, post="post/书记-全"): (ONCE,)},
    )
    moves = [
        Moved("event", "会议", "e/1", ("e/2",), "b.txt"),
        Moved("post", "青州市委书记", "post/书记", ("post/书记-全",), "b.txt"),
    ]
    kinds = [change.kind for change in compare(OLD, new, moves)]
    assert kinds == [ChangeKind.NAME_MOVED]
