"""Bearers of one name are one person for a reason, else they stand apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kg.errors import InputError
from kg.lexicon import load_lexicon
from kg.model.claims import DocumentClaims
from kg.model.decisions import Decision, DecisionKind
from kg.model.knowledge import Body, TenureKind
from kg.resolve.bearers import Realms
from kg.resolve.entities import merge_bodies
from kg.resolve.outlines import outline_of
from kg.resolve.persons import Identities, bearers, find_persons
from kg.resolve.spread import Here, Numbers
from tests.resolve.claims import (
    AN,
    AN_GOVERNMENT,
    BO,
    EAST,
    EAST_DEPARTMENT,
    RUSSIA,
    RUSSIAN_MINISTRY,
    STATE_COUNCIL,
    WEST,
    make_claims,
    numbered_as,
)

SECRETARY = "书记"


def persons_of(documents: list[DocumentClaims], *decisions: Decision) -> Identities:
    bodies = merge_bodies(body for claims in documents for body in claims.bodies)
    numbers, stage = Numbers(), bearers(bodies, Realms(load_lexicon()))
    numbered = [numbered_as(numbers, outline_of(claims)) for claims in documents]
    return find_persons(Here().take(numbered, stage), numbers.persons, decisions)


def of_name(name: str, found: Identities, documents: list[DocumentClaims]) -> list[str]:
    """Return the ids of who bears a name, document by document."""
    known = (found.of(number, claims) for number, claims in enumerate(documents))
    return [ids[name] for ids in known if name in ids]


@pytest.mark.parametrize(
    ("documents", "ids"),
    [
        pytest.param(
            [
                make_claims(("赵一", AN, SECRETARY)),
                make_claims(("赵一", AN, SECRETARY), published="2021-01-01"),
            ],
            ["person/赵一"],
            id="one body",
        ),
        pytest.param(
            [make_claims(("賴一鳴", AN, SECRETARY)), make_claims(("赖一鸣", AN, SECRETARY))],
            ["person/赖一鸣"],
            id="one name in two scripts",
        ),
        pytest.param(
            [make_claims(("賴一鳴", AN, SECRETARY)), make_claims(("赖一鸣", BO, SECRETARY))],
            ["person/賴一鳴-中国共产党安陵市委员会", "person/赖一鸣-中国共产党泊阳市委员会"],
            id="two of one name in two scripts",
        ),
        pytest.param(
            [make_claims(("赵一", AN, SECRETARY)), make_claims(("赵一", AN_GOVERNMENT, "市长"))],
            ["person/赵一"],
            id="two bodies of one place",
        ),
        pytest.param(
            [make_claims(("赵一", AN, SECRETARY)), make_claims(("赵一", BO, SECRETARY))],
            ["person/赵一-中国共产党安陵市委员会", "person/赵一-中国共产党泊阳市委员会"],
            id="two places and nothing in common: each carries its body",
        ),
        pytest.param(
            [make_claims(("赵一鸣", EAST, SECRETARY)), make_claims(("赵一鸣", WEST, SECRETARY))],
            ["person/赵一鸣"],
            id="two provinces and a name of three characters",
        ),
        pytest.param(
            [make_claims(("赵一", EAST, SECRETARY)), make_claims(("赵一", WEST, SECRETARY))],
            ["person/赵一"],
            id="chiefs of two provinces: few enough for a name of two",
        ),
        pytest.param(
            [make_claims(("赵一", EAST, "委员")), make_claims(("赵一", WEST, SECRETARY))],
            ["person/赵一-中国共产党东岭省委员会", "person/赵一-中国共产党西岭省委员会"],
            id="no chief of both provinces and a name of two: when in doubt apart",
        ),
        pytest.param(
            [make_claims(("赵一", EAST, "秘书长")), make_claims(("赵一", WEST, SECRETARY))],
            ["person/赵一-中国共产党东岭省委员会", "person/赵一-中国共产党西岭省委员会"],
            id="one seat, but no chief of the province",
        ),
        pytest.param(
            [make_claims(("赵一", EAST_DEPARTMENT, "处长")), make_claims(("赵一", AN, "书记"))],
            ["person/赵一-东岭省财政厅", "person/赵一-中国共产党安陵市委员会"],
            id="another level and place",
        ),
        pytest.param(
            [make_claims(("赵一", STATE_COUNCIL, "国务委员")), make_claims(("赵一", EAST, "书记"))],
            ["person/赵一"],
            id="the centre and the chief of a province",
        ),
        pytest.param(
            [
                make_claims(("安德烈", RUSSIA, "总统")),
                make_claims(("安德烈", RUSSIAN_MINISTRY, "外长"), published="2021-01-01"),
            ],
            ["person/安德烈"],
            id="two bodies of another country",
        ),
        pytest.param(
            [make_claims(("赵一", AN, SECRETARY)), make_claims(bare=("赵一",))],
            ["person/赵一"],
            id="a bare name and the only bearer",
        ),
        pytest.param(
            [
                make_claims(("赵一", AN, SECRETARY)),
                make_claims(("赵一", BO, SECRETARY)),
                make_claims(("钱二", BO, "副书记"), bare=("赵一",)),
            ],
            ["person/赵一-中国共产党安陵市委员会", "person/赵一-中国共产党泊阳市委员会"],
            id="a bare name goes to the bearer at home where the article is",
        ),
    ],
)  # fmt: skip
def test_find_persons(documents: list[DocumentClaims], ids: list[str]) -> None:
    found = persons_of(documents)
    assert [person.id for person in found.persons if person.name[0] in "赵安赖賴"] == ids


def test_who_mourns_is_known_by_other_posts() -> None:
    mourners = Body("body/赵一鸣同志治丧委员会", "赵一鸣同志治丧委员会", "organization")
    documents = [
        make_claims(("钱二", STATE_COUNCIL, "总理")),
        make_claims(("钱二", mourners, "委员"), ("孙三", mourners, "委员"), published="2021-01-01"),
    ]
    found = persons_of(documents)
    assert of_name("钱二", found, documents) == ["person/钱二", "person/钱二"]
    assert of_name("孙三", found, documents) == ["person/孙三"]


def test_a_bare_name_of_a_stranger_joins_neither_of_two_namesakes() -> None:
    documents = [*NAMESAKES, make_claims(bare=("赵一",), published="2021-03-03")]
    found = persons_of(documents)
    assert len(set(of_name("赵一", found, documents))) == 3
    assert len(found.persons) == 3


NAMESAKES = [make_claims(("赵一", AN, SECRETARY)), make_claims(("赵一", BO, SECRETARY))]


def test_a_bare_name_is_that_of_the_one_whom_nearly_all_articles_mean() -> None:
    known = [
        make_claims(("赵一", STATE_COUNCIL, "国务委员"), published=f"2020-05-0{day}")
        for day in range(1, 7)
    ]
    other = make_claims(("赵一", AN, SECRETARY))
    documents = [*known, other, make_claims(bare=("赵一",), published="2021-03-03")]
    ids = of_name("赵一", persons_of(documents), documents)
    assert len({*ids[:6], ids[7]}) == 1
    assert ids[6] != ids[0]


def before(claims: DocumentClaims) -> DocumentClaims:
    tenures = (replace(claim, kind=TenureKind.FORMER) for claim in claims.tenures)
    return replace(claims, tenures=tuple(tenures))


@pytest.mark.parametrize(
    ("name", "times", "once", "count"),
    [
        pytest.param("赵一鸣", 20, True, 1, id="a leader whom everybody knows"),
        pytest.param("赵一鸣", 20, False, 2, id="who holds the post now is somebody else"),
        pytest.param("赵一鸣", 19, True, 2, id="not everybody knows whom 19 articles name"),
        pytest.param("赵一", 20, True, 2, id="a name that many bear"),
    ],
)
def test_posts_of_long_ago_are_of_a_leader_whom_everybody_knows(
    name: str, times: int, once: bool, count: int
) -> None:
    known = [
        make_claims((name, STATE_COUNCIL, "国务委员"), published=f"2020-05-{day:02}")
        for day in range(1, times + 1)
    ]
    told = make_claims((name, AN, "副书记"), published="2021-03-03")
    assert len(persons_of([*known, before(told) if once else told]).persons) == count


@pytest.mark.parametrize(
    ("long", "other", "count"),
    [
        pytest.param("伊万·安德烈", ("安德烈", RUSSIA, "总统"), 1, id="one post"),
        pytest.param("伊万·安德烈", ("安德烈", RUSSIAN_MINISTRY, "外长"), 2, id="another body"),
        pytest.param("伊万·安德烈", ("伊·安德烈", RUSSIA, "总统"), 1, id="an initial"),
        pytest.param("伊万·安德烈", ("巴维尔·安德烈", RUSSIA, "总统"), 2, id="another first name"),
        pytest.param("安德烈耶夫", ("安德列耶夫", RUSSIA, "总统"), 1, id="two spellings"),
        pytest.param("安德烈耶夫", ("安德列耶夫", RUSSIAN_MINISTRY, "部长"), 2, id="elsewhere"),
        pytest.param("安德烈", ("安德比", RUSSIA, "总统"), 2, id="too short to be told"),
    ],
)
def test_long_and_short_foreign_names(
    long: str, other: tuple[str, object, str], count: int
) -> None:
    documents = [
        make_claims((long, RUSSIA, "总统")),
        make_claims(other, published="2021-01-01"),  # type: ignore[arg-type]  # a holder
    ]
    found = persons_of(documents)
    assert len(found.persons) == count
    if count == 1:
        assert found.persons[0].id in {f"person/{long}", f"person/{other[0]}"}


def test_of_two_long_names_a_short_one_is_the_holder_of_its_seat() -> None:
    held = {"伊万·安德烈": "总统", "巴维尔·安德烈": "总理", "安德烈": "总统"}
    documents = [make_claims((name, RUSSIA, role)) for name, role in held.items()]
    found = persons_of(documents)
    assert [sorted(person.names) for person in found.persons] == [
        ["伊万·安德烈", "安德烈"],
        ["巴维尔·安德烈"],
    ]


def test_a_short_name_that_two_long_ones_fit_stays_apart() -> None:
    names = ("伊万·安德烈", "巴维尔·安德烈", "安德烈")
    documents = [make_claims((name, RUSSIA, "总统")) for name in names]
    assert len(persons_of(documents).persons) == 3


def decide(kind: DecisionKind, one: str, other: str) -> Decision:
    return Decision(kind, one, other, "据其简历", date(2026, 11, 28))


FIRST, SECOND = (claims.source.source_file for claims in NAMESAKES)
SAME = decide(DecisionKind.SAME, f"赵一@{FIRST}", f"赵一@{SECOND}")


@pytest.mark.parametrize(
    "decision",
    [
        SAME,
        decide(
            DecisionKind.SAME,
            "person/赵一-中国共产党安陵市委员会",
            "person/赵一-中国共产党泊阳市委员会",
        ),
    ],
    ids=["by article", "by identifier"],
)
def test_a_decision_joins(decision: Decision) -> None:
    documents = [NAMESAKES[0], make_claims(("赵一", BO, SECRETARY), published="2020-06-02")]
    if "@" in decision.subject:
        decision = decide(
            DecisionKind.SAME, f"赵一@{FIRST}", f"赵一@{documents[1].source.source_file}"
        )
    assert len(persons_of(documents).persons) == 2
    assert [person.id for person in persons_of(documents, decision).persons] == ["person/赵一"]


def test_a_decision_parts_what_a_body_joins() -> None:
    documents = [
        make_claims(("赵一", AN, SECRETARY), published="2020-05-02"),
        make_claims(("赵一", AN, "委员"), published="2020-06-02"),
        make_claims(("赵一", AN, "委员"), published="2020-06-03"),
    ]
    one, other = documents[0].source.source_file, documents[1].source.source_file
    assert one != other
    found = persons_of(documents, decide(DecisionKind.DIFFERENT, f"赵一@{one}", f"赵一@{other}"))
    assert len(found.persons) == 2


def test_a_decision_on_nobody_is_idle() -> None:
    decision = decide(DecisionKind.SAME, "赵一@gone.txt", f"赵一@{FIRST}")
    assert persons_of(NAMESAKES, decision).idle == (decision,)


def test_decisions_that_contradict_each_other_are_refused() -> None:
    documents = [
        make_claims(("赵一", body, SECRETARY), published=f"2020-05-0{day}")
        for day, body in enumerate((AN, BO, EAST_DEPARTMENT), 1)
    ]
    one, two, three = (f"赵一@{claims.source.source_file}" for claims in documents)
    with pytest.raises(InputError, match="contradict each other"):
        persons_of(
            documents,
            decide(DecisionKind.SAME, one, two),
            decide(DecisionKind.SAME, two, three),
            decide(DecisionKind.DIFFERENT, one, three),
        )


def test_persons_do_not_depend_on_the_order_of_documents() -> None:
    documents = [
        *NAMESAKES,
        make_claims(("赵一", AN_GOVERNMENT, "市长"), published="2020-07-01"),
        make_claims(bare=("赵一",), published="2020-07-02"),
    ]
    forth, back = persons_of(documents), persons_of(documents[::-1])
    assert [person.id for person in forth.persons] == [person.id for person in back.persons]


def test_who_is_joined_without_a_body_in_common_is_doubted() -> None:
    found = persons_of(
        [
            make_claims(("赵一", AN, SECRETARY)),
            make_claims(("赵一", AN_GOVERNMENT, "市长"), published="2021-01-01"),
            make_claims(("赵一", AN, SECRETARY), published="2022-01-01"),
        ]
    )
    (doubt,) = found.doubts
    assert (doubt.joined, doubt.persons, doubt.reason, doubt.what) == (
        True, ("person/赵一",), "realm", "安陵",
    )  # fmt: skip


def test_a_bare_name_in_another_place_than_that_of_its_only_bearer_is_doubted() -> None:
    found = persons_of(
        [
            make_claims(("赵一", AN, SECRETARY)),
            make_claims(("钱二", BO, SECRETARY), bare=("赵一",)),
        ]
    )
    (doubt,) = found.doubts
    assert (doubt.joined, doubt.name, doubt.reason) == (True, "赵一", "only one")


def test_a_short_name_apart_from_a_long_one_is_doubted() -> None:
    found = persons_of(
        [make_claims(("安德烈·彼得罗夫", RUSSIA, "总统")), make_claims(bare=("彼得罗夫", "安德烈"))]
    )
    (doubt,) = found.doubts
    assert (doubt.joined, doubt.persons) == (
        False, ("person/彼得罗夫", "person/安德烈·彼得罗夫"),
    )  # fmt: skip


def test_two_of_one_name_and_body_can_be_decided_to_be_two() -> None:
    one = make_claims(("赵一", AN, SECRETARY))
    other = make_claims(("赵一", AN, SECRETARY), published="2021-01-01")
    here, there = (f"赵一@{claims.source.source_file}" for claims in (one, other))
    decision = Decision(DecisionKind.DIFFERENT, here, there, "两人", date(2026, 11, 28))
    found = persons_of([one, other], decision)
    assert len({person.id for person in found.persons}) == 2


def test_a_party_of_a_list_is_of_its_country() -> None:
    """越共中央政治局 and 越南 are of one realm, though one name does not begin with the other."""
    party = Body("body/越共中央政治局", "越共中央政治局", "party-other")
    state = Body("body/越南社会主义共和国", "越南社会主义共和国", "state", ("越南",))
    found = persons_of([make_claims(("阮一", party, "委员")), make_claims(("阮一", state, "主席"))])
    assert [person.id for person in found.persons] == ["person/阮一"]


@pytest.mark.parametrize(
    ("names", "count"),
    [
        pytest.param(("杜邦", "杜邦早苗"), 1, id="the beginning of a name"),
        pytest.param(("苏赫", "巴特苏赫"), 1, id="the end of a name"),
        pytest.param(("奥斯托留斯", "奥斯托里乌斯"), 1, id="two ways to write it"),
        pytest.param(("法雷尔", "法瑞尔"), 1, id="two of three characters and all consonants"),
        pytest.param(("法雷尔", "法比尔"), 2, id="another consonant"),
        pytest.param(("阮春福", "阮春胜"), 2, id="two of one family"),
        pytest.param(("杜邦", "杜邦早苗", "杜邦太郎"), 3, id="of two whole names neither"),
    ],
)
def test_names_of_one_seat_abroad(names: tuple[str, ...], count: int) -> None:
    documents = [
        make_claims((name, RUSSIA, "总统"), published=f"2020-05-0{day}")
        for day, name in enumerate(names, 1)
    ]
    assert len(persons_of(documents).persons) == count


def test_at_home_a_name_that_begins_another_is_another() -> None:
    documents = [
        make_claims(("赵一", AN_GOVERNMENT, "市长")),
        make_claims(("赵一鸣", AN_GOVERNMENT, "市长"), published="2021-01-01"),
    ]
    assert len(persons_of(documents).persons) == 2


def test_another_seat_abroad_is_no_reason() -> None:
    documents = [
        make_claims(("杜邦", RUSSIA, "总统")),
        make_claims(("杜邦早苗", RUSSIA, "总理"), published="2021-01-01"),
    ]
    assert len(persons_of(documents).persons) == 2


@pytest.mark.parametrize(
    ("name", "role", "count"),
    [
        pytest.param("赵一鸣", "会长", 1, id="the head"),
        pytest.param("赵一", "会长", 2, id="a name of two"),
        pytest.param("赵一鸣", "理事", 2, id="a member"),
    ],
)
def test_who_heads_a_national_body_is_high(name: str, role: str, count: int) -> None:
    society = Body("body/中华桥梁学会", "中华桥梁学会", "mass-organisation")
    documents = [
        make_claims((name, society, role)),
        make_claims((name, STATE_COUNCIL, "参事"), published="2021-01-01"),
    ]
    assert len(persons_of(documents).persons) == count
