"""News of schools, courts, firms and parties, which name their own house in short or not at all."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn, offices
from tests.extract.reading_events import read_article, tenures

_COURT = "青砚县人民法院"
_UPPER = "江汀市中级人民法院"
_PARTY = "中国民主建国会岭东省委员会"

_HELD: tuple[tuple[str, str, set[tuple[str, str, str]]], ...] = (
    (
        "a court by its short name is the one named in full",
        "青砚法院党组书记、院长孟云舟主持会议。会议由青砚县人民法院办公室记录。",
        {("孟云舟", f"{_COURT}党组", "书记"), ("孟云舟", _COURT, "院长")},
    ),
    (
        "a hospital without its city",
        "江汀市第一人民医院启用。第一人民医院院长方明达致辞。",
        {("方明达", "江汀市第一人民医院", "院长")},
    ),
    (
        "党组 behind 和 is the court's, and so is 执行局",
        f"{_UPPER}党组成员、政治部主任孟云舟和党组成员、执行局局长方明达一行到青砚县调研。",
        {
            ("孟云舟", f"{_UPPER}党组", "成员"),
            ("孟云舟", f"{_UPPER}政治部", "主任"),
            ("方明达", f"{_UPPER}党组", "成员"),
            ("方明达", f"{_UPPER}执行局", "局长"),
        },
    ),
    (
        "工会 behind 纪委 is the firm's",
        "公司党委副书记、纪委书记、工会主席叶林川参会。",
        {
            ("叶林川", "公司党委", "副书记"),
            ("叶林川", "中国共产党公司纪律检查委员会", "书记"),
            ("叶林川", "公司工会", "主席"),
        },
    ),
    (
        "省委会 is of the party that the text names, 省委 is not",
        "民建岭东省委会召开会议，省委会专职副主委孟云舟主持会议。省委会议精神得到传达。",
        {("孟云舟", _PARTY, "副主委")},
    ),
    (
        "省委会 of a party that the text does not name stays open",
        "省委会副主委孟云舟会见了来访的福建省委会秘书长方明达。",
        {("孟云舟", "省委会", "副主委"), ("方明达", "福建省委会", "秘书长")},
    ),
    (
        "departments of the hospital's party committee",
        "江汀市胸科医院召开大会，江汀市胸科医院院长方明达主持。党委书记孟云舟讲话，党委宣传部部长"
        "叶林川通报。",
        {
            ("方明达", "江汀市胸科医院", "院长"),
            ("孟云舟", "江汀市胸科医院党委", "书记"),
            ("叶林川", "江汀市胸科医院党委宣传部", "部长"),
        },
    ),
    (
        "a number of deputies",
        "江汀市政协多名前副主席孟云舟、方明达出席。",
        {
            ("孟云舟", "中国人民政治协商会议江汀市委员会", "副主席"),
            ("方明达", "中国人民政治协商会议江汀市委员会", "副主席"),
        },
    ),
)


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, held, id=name) for name, text, held in _HELD]
)
def test_who_holds_what(find_in: FindIn, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert offices(find_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "2006年至2011年11月担任江汀市委书记的孟云舟，当天出席。",
            [("孟云舟", "中国共产党江汀市委员会", "书记", "2006", "2011-11")],
            id="posts before their holder",
        ),
        pytest.param(
            "2006年接任江汀市市长、2012年转任江汀市政协主席的孟云舟，当天出席。",
            [
                ("孟云舟", "江汀市人民政府", "市长", "2006", "None"),
                ("孟云舟", "中国人民政治协商会议江汀市委员会", "主席", "2012", "None"),
            ],
            id="two posts before their holder",
        ),
        pytest.param(
            "2006年11月至2011年，孟云舟担任江汀市委书记。",
            [("孟云舟", "中国共产党江汀市委员会", "书记", "2006-11", "2011")],
            id="the holder between day and verb",
        ),
    ],
)
def test_a_post_told_with_its_days(
    text: str, expected: list[tuple[str, str, str, str, str]]
) -> None:
    told = [
        (t.person, t.body.removeprefix("body/"), t.role, str(t.started_on), str(t.ended_on))
        for t in read_article(text).tenures
    ]
    assert told == expected


def test_a_post_of_anybody_is_nobody_s() -> None:
    assert tenures("曾任江汀市委书记的几位老同志出席。") == []


@pytest.mark.parametrize("name", ["中国有色集团", "中国青砚银行"])
def test_a_firm_of_china_has_no_name_with_that_of_the_state(find_in: FindIn, name: str) -> None:
    (body,) = find_in(f"{name}董事长孟云舟出席。").bodies
    assert (body.name.full, body.name.others) == (name, ())


def test_who_leads_a_round_in_a_list_of_leaders(find_in: FindIn) -> None:
    found = find_in("街道领导孟云舟、方明达、裘晓淋带队检查。街道领导许兴罡带队赴企业检查。")
    assert [person.person for person in found.people] == ["孟云舟", "方明达", "裘晓淋", "许兴罡"]


def test_a_quoted_meeting_or_house_is_no_formula() -> None:
    text = "江汀市召开“全市法院工作讲评会”，为“江汀市第一人民医院新华院区”揭牌，落实“五个一”机制。"
    assert [concept.name for concept in read_article(text).concepts] == ["“五个一”"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "市委书记孟云舟、江汀市人大主任方明达出席。",
            {
                ("孟云舟", "中国共产党江汀市委员会", "书记"),
                ("方明达", "江汀市人民代表大会常务委员会", "主任"),
            },
            id="人大主任 heads the standing committee",
        ),
        pytest.param(
            "江汀消防救援大队举行仪式，大队长孟云舟带领宣誓。江汀市召开会议。",
            {("孟云舟", "江汀市消防救援大队", "大队长")},
            id="a brigade by the short form of its place",
        ),
        pytest.param(
            "驻密克罗尼西亚联邦大使孟云舟会见代表团。",
            {("孟云舟", "中华人民共和国", "大使")},
            id="an ambassador without a sender is China's",
        ),
        pytest.param(
            "河南省长尹弘、山西省长林武出席。山西省长治市召开会议。",
            {("尹弘", "河南省人民政府", "省长"), ("林武", "山西省人民政府", "省长")},
            id="the level word is said once",
        ),
        pytest.param(
            "孟云舟历任海关总署署长办公室秘书、业务规范司副司长。环境保护部部长方明达出席。",
            {("方明达", "中华人民共和国环境保护部", "部长")},
            id="署长办公室 is no 署长",
        ),
    ],
)
def test_offices_that_words_cut(
    find_in: FindIn, text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert offices(find_in(text)) == expected


def test_who_loses_a_post_that_stands_right_behind_the_name() -> None:
    text = "会议决定，免去石奇珠汕尾市委书记、常委、委员职务，另有任用。"
    assert tenures(text) == [
        ("石奇珠", "中国共产党汕尾市委员会", role, "Former") for role in ("书记", "常委", "委员")
    ]


def test_who_is_moved_to_a_post_is_cut_at_no_verb(find_in: FindIn) -> None:
    found = find_in("张晓强出席。2015年5月，张晓强调任绍兴市委常委、诸暨市委书记。")
    assert {person.person for person in found.people} == {"张晓强"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("程远舟充分肯定市安全生产监督管理局的工作，充分肯定市公安局。", id="a phrase"),
        pytest.param("副主任程远舟、邓建华和县人大常委会组成人员参加会议。", id="和"),
        pytest.param("共青团市委书记程远舟出席。", id="共青团"),
    ],
)
def test_what_is_no_division(find_in: FindIn, text: str) -> None:
    assert [place.name for place in find_in(text).places] == []


def test_officers_behind_their_names(find_in: FindIn) -> None:
    text = "荣延松商务参赞会见代表团。协会曹行知会长会见代表团。林志艺教导员领誓。"
    found = find_in(text)
    assert [person.person for person in found.people] == ["荣延松", "曹行知", "林志艺"]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        pytest.param("会议决定，免去白杨镇党委委员职务。", [], id="whose post it was is not said"),
        pytest.param("大会选举出穆兴科为镇人大主席。", ["穆兴科"], id="选举出"),
    ],
)
def test_whom_a_decision_names(find_in: FindIn, text: str, persons: list[str]) -> None:
    assert [person.person for person in find_in(text).people] == persons


def test_a_works_that_no_rule_reads_is_not_the_firm(find_in: FindIn) -> None:
    text = "北川油田公司召开会议，北川油田公司总经理方明达出席。厂长、党委副书记孟云舟作报告。"
    held = {(h.person, h.title.body.full) for h in find_in(text).holdings if h.title.body}
    assert held == {("方明达", "北川油田公司")}


def test_a_district_of_one_city_is_no_other_city_s(find_in: FindIn) -> None:
    text = "杭州市召开会议，杭州市市长孟云舟出席，翔安区委书记叶林川参加。"
    (party,) = [b.name for b in find_in(text).bodies if "翔安区" in b.name.full]
    assert not any("杭州市" in form for form in (party.full, *party.others))


def test_a_parliament_is_not_one_of_its_houses() -> None:
    claims = read_article("5日，美国众议长杜邦表示反对。")
    (house,) = [body for body in claims.bodies if body.kind == "congress"]
    assert house.name == "美利坚合众国国会众议院"
    assert {"美国众议院", "美国国会众议院"} <= set(house.other_names)
    assert not {"美国国会", "美国议会"} & set(house.other_names)
