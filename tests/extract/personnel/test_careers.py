"""Notices and careers say who a person is and which posts begin when."""

from __future__ import annotations

import pytest

from kg.model.knowledge import TenureKind
from kg.model.time import PartialDate
from tests.extract.reading_events import read_article, tenures

NOTICE = "孟云舟，男，汉族，1969年5月生，现任杭州市财政局局长，拟任浙江省财政厅副厅长。"


def test_a_notice_has_the_post_held_and_the_post_to_come() -> None:
    assert tenures(NOTICE) == [
        ("孟云舟", "杭州市财政局", "局长", "Incumbent"),
        ("孟云舟", "浙江省财政厅", "副厅长", "Nominee"),
    ]


def test_a_notice_states_sex_birth_and_ethnicity() -> None:
    (person,) = read_article(NOTICE).persons
    assert (person.sex, str(person.birth), person.ethnicity) == ("男", "1969-05", "汉族")


def test_a_line_of_a_career_has_posts_that_are_over() -> None:
    text = "市委书记孟云舟简历\n2006年11月任杭州市委副书记、市长。"
    claims = read_article(text)
    career = [t for t in claims.tenures if t.rule == "personnel.career"]
    assert [(t.role, t.kind.value, str(t.started_on)) for t in career] == [
        ("副书记", "Former", "2006-11"),
        ("市长", "Former", "2006-11"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("市委书记孟云舟的责任重大。", id="责任"),
        pytest.param("市委书记孟云舟担任过许多工作。", id="no post and no day"),
    ],
)
def test_no_post_is_made_up(text: str) -> None:
    assert tenures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "浙江省省长孟云舟，男。孟云舟历任江苏省南京市副市长，市委常委、副市长，市委副书记。",
            [
                ("孟云舟", "南京市人民政府", "副市长", "Former"),
                ("孟云舟", "中国共产党南京市委员会", "常委", "Former"),
                ("孟云舟", "中国共产党南京市委员会", "副书记", "Former"),
            ],
            id="市委 of the city that the career is in",
        ),
        pytest.param(
            "孟云舟同志1922年生。先后任中共杭州市委书记、浙江省农业厅厅长等职。",
            [
                ("孟云舟", "中国共产党杭州市委员会", "书记", "Former"),
                ("孟云舟", "浙江省农业厅", "厅长", "Former"),
            ],
            id="the person of the paragraph",
        ),
        pytest.param("孟云舟同志和曾任浙江省政协副主席的党外人士出席。", [], id="anybody who was"),
        pytest.param("孟云舟同志出席。\n曾任浙江省政协副主席。", [], id="another paragraph"),
    ],
)
def test_a_career_is_told_without_days(text: str, expected: list[tuple[str, ...]]) -> None:
    assert tenures(text) == expected


@pytest.mark.parametrize(
    ("title", "year", "kind"),
    [
        pytest.param("孟云舟同志简历", 2019, "Incumbent", id="within two terms"),
        pytest.param("孟云舟同志简历", 1987, "Former", id="more than two terms ago"),
        pytest.param("孟云舟同志生平", 2019, "Former", id="a life that has ended"),
    ],
)
def test_a_dated_post_ends_with_two_terms_or_the_life(title: str, year: int, kind: str) -> None:
    claims = read_article(f"孟云舟同志{year}年任杭州市委书记。", title)
    assert [t.kind.value for t in claims.tenures if t.rule == "personnel.career"] == [kind]


def test_an_appointment_behind_a_removal_is_none_of_it() -> None:
    text = "会议决定免去孟云舟的杭州市财政局局长职务、任命叶林川为杭州市财政局局长。"
    assert tenures(text) == [
        ("孟云舟", "杭州市财政局", "局长", "Former"),
        ("叶林川", "杭州市财政局", "局长", "Incumbent"),
    ]


def test_a_procuratorate_is_no_piece_of_a_court() -> None:
    text = "最高人民法院作了报告。会议决定任命孟云舟为某某军事检察院检察长。"
    assert "中华人民共和国最高人民法院" not in [body for _, body, _, _ in tenures(text)]


LIFE = "叶林川，男，汉族，1958年3月生，浙江杭州人。\n"


def _career(text: str, title: str | None = None) -> list[tuple[str, str, str, str, str]]:
    return [
        (t.body.removeprefix("body/"), t.role, t.kind.value, str(t.started_on), str(t.ended_on))
        for t in read_article(text, title).tenures
        if t.rule == "personnel.career"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "2007年1月至2008年5月，任湖南省监察厅副厅长；2008年5月至2010年11月，任株洲市委常委。",
            [
                ("湖南省监察厅", "副厅长", "Former", "2007-01", "2008-05"),
                ("中国共产党株洲市委员会", "常委", "Former", "2008-05", "2010-11"),
            ],
            id="ranges",
        ),
        pytest.param(
            "1995.11—1998.03 株洲市委副书记、市长",
            [
                ("中国共产党株洲市委员会", "副书记", "Former", "1995-11", "1998-03"),
                ("株洲市人民政府", "市长", "Former", "1995-11", "1998-03"),
            ],
            id="a line of a table of posts",
        ),
        pytest.param(
            "2013.01浙江省副省长，丽水市委书记、市人大常委会主任。",
            [
                ("浙江省人民政府", "副省长", "Former", "2013-01", "None"),
                ("中国共产党丽水市委员会", "书记", "Former", "2013-01", "None"),
                ("丽水市人民代表大会常务委员会", "主任", "Former", "2013-01", "None"),
            ],
            id="one month and no verb",
        ),
        pytest.param(
            "2016年12月至今，任长沙市委书记。",
            [("中国共产党长沙市委员会", "书记", "Incumbent", "2016-12", "None")],
            id="to this day",
        ),
        pytest.param(
            "1993年3月在八届全国人大一次会议上当选为全国人大常委会副委员长。",
            [
                (
                    "中华人民共和国全国人民代表大会常务委员会",
                    "副委员长", "Former", "1993-03", "None",
                ),
            ],
            id="elected at a session",
        ),
        pytest.param("2013.01亿元的工程由株洲市委书记督办。", [], id="an amount"),
        pytest.param("2013年，株洲市委书记看望了他。", [], id="a year and a sentence"),
    ],
)  # fmt: skip
def test_a_life_is_of_whom_it_introduces(text: str, expected: list[tuple[str, ...]]) -> None:
    assert _career(LIFE + text) == expected


def test_without_a_life_a_line_is_of_nobody() -> None:
    assert _career("1995.11—1998.03 株洲市委副书记、市长") == []


def test_the_post_now_held_is_of_the_life_told_before() -> None:
    assert tenures(LIFE + "大学学历。现任杭州市财政局党组书记、局长。") == [
        ("叶林川", "杭州市财政局党组", "书记", "Incumbent"),
        ("叶林川", "杭州市财政局", "局长", "Incumbent"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "叶林川是浙江省政协原副主席、杭州市委原书记。",
            [
                ("叶林川", "中国人民政治协商会议浙江省委员会", "副主席", "Former"),
                ("叶林川", "中国共产党杭州市委员会", "书记", "Former"),
            ],
            id="what a person was",
        ),
        pytest.param(
            "叶林川同志是中共第十二届、十三届中央委员。",
            [("叶林川", "中国共产党中央委员会", "委员", "Former")],
            id="member of the Central Committee, whose terms are over",
        ),
        pytest.param(
            "大学学历。他是中共第十九届中央委员、第十三届全国政协委员。",
            [
                ("叶林川", "中国共产党中央委员会", "委员", "Incumbent"),
                ("叶林川", "中国人民政治协商会议全国委员会", "委员", "Incumbent"),
            ],
            id="he of whom the life is told",
        ),
        pytest.param("叶林川是杭州市委书记带队慰问的老同志。", [], id="another's post"),
        pytest.param("叶林川是杭州市委书记孟云舟的同学。", [], id="post of the next name"),
    ],
)
def test_a_person_is_what_the_text_says(text: str, expected: list[tuple[str, ...]]) -> None:
    assert [t for t in tenures(LIFE + text) if t[0] == "叶林川"] == expected


def test_a_post_taken_years_ago_began_then_and_is_over() -> None:
    text = "叶林川同志逝世\n1991年3月至1994年9月，叶林川同志任云泽市委书记。"
    (held,) = read_article(text).tenures
    assert held.kind is TenureKind.FORMER
    assert (held.started_on, held.ended_on) == (PartialDate(1991, 3), PartialDate(1994, 9))
