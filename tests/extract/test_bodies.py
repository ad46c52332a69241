"""Bodies by the family of rules that finds them."""

from __future__ import annotations

import pytest

from kg.extract.bodies import BodyMention
from tests.extract.conftest import FindIn


def _only(find_in: FindIn, text: str, surface: str) -> BodyMention:
    found = [b for b in find_in(text).bodies if text[b.start : b.end] == surface]
    assert len(found) == 1, [text[b.start : b.end] for b in find_in(text).bodies]
    return found[0]


@pytest.mark.parametrize(
    ("text", "surface", "full", "rule"),
    [
        pytest.param(
            "国务院召开会议。", "国务院", "中华人民共和国国务院", "bodies.organ", id="organ"
        ),
        pytest.param(
            "泰国外交部表示欢迎。", "泰国外交部", "泰王国外交部", "bodies.foreign", id="foreign"
        ),
        pytest.param(
            "杭州市人民政府召开常务会议。",
            "杭州市人民政府",
            "杭州市人民政府",
            "bodies.placed",
            id="placed",
        ),
        pytest.param(
            "浙江省委召开会议。", "浙江省委", "中国共产党浙江省委员会", "bodies.placed", id="party"
        ),
        pytest.param(
            "浙江省委组织部召开会议。",
            "浙江省委组织部",
            "中国共产党浙江省委员会组织部",
            "bodies.unit",
            id="unit",
        ),
        pytest.param(
            "杭州市发改委负责同志参加。",
            "杭州市发改委",
            "杭州市发展和改革委员会",
            "bodies.placed",
            id="department",
        ),
        pytest.param(
            "共青团杭州市委召开会议。",
            "共青团杭州市委",
            "中国共产主义青年团杭州市委员会",
            "bodies.league",
            id="league",
        ),
        pytest.param(
            "政协杭州市委员会召开会议。",
            "政协杭州市委员会",
            "中国人民政治协商会议杭州市委员会",
            "bodies.cppcc",
            id="cppcc",
        ),
        pytest.param(
            "兵团第八师召开会议。",
            "兵团第八师",
            "新疆生产建设兵团第八师",
            "bodies.corps",
            id="corps",
        ),
        pytest.param(
            "他来到浙江青禾农业科技有限公司。",
            "浙江青禾农业科技有限公司",
            "浙江青禾农业科技有限公司",
            "bodies.free",
            id="free",
        ),
    ],
)
def test_a_body_is_named_in_full(
    find_in: FindIn, text: str, surface: str, full: str, rule: str
) -> None:
    body = _only(find_in, text, surface)
    assert (body.name.full, body.rule) == (full, rule)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("要支持上市公司发展。", id="a-kind-of-firm"),
        pytest.param("当地政府表示欢迎。", id="any-government"),
        pytest.param("万众一心抓落实。", id="no-body"),
        pytest.param("要深入市场调研。", id="a-level-word-inside-a-word"),
        "会议要求，各市、县人民政府要压实责任。",
    ],
)
def test_what_names_no_body_is_left_alone(find_in: FindIn, text: str) -> None:
    assert find_in(text).bodies == []


def test_a_level_word_means_the_city_that_the_text_names(find_in: FindIn) -> None:
    text = "杭州市召开大会。市委书记主持会议。"
    body = _only(find_in, text, "市委")
    assert body.name.full == "中国共产党杭州市委员会"
    assert (body.rule, body.basis) == ("bodies.generic", "市指杭州市：文中所称杭州市")


def test_a_level_word_stays_open_where_no_city_is_named(find_in: FindIn) -> None:
    body = _only(find_in, "市委书记主持会议。", "市委")
    assert (body.name.full, body.unresolved, body.place) == ("市委", True, None)


def test_discipline_and_supervision_are_two_bodies(find_in: FindIn) -> None:
    names = {body.name.full for body in find_in("杭州市纪委监委通报。").bodies}
    assert names == {"中国共产党杭州市纪律检查委员会", "杭州市监察委员会"}


def test_a_kind_behind_a_list_of_places_is_shared(find_in: FindIn) -> None:
    names = [body.name.full for body in find_in("辽宁、江苏、江西政协参加。").bodies]
    assert names == [
        f"中国人民政治协商会议{place}委员会" for place in ("辽宁省", "江苏省", "江西省")
    ]


def test_a_steering_team_is_named_by_the_campaign_of_the_document(find_in: FindIn) -> None:
    text = "“不忘初心、牢记使命”主题教育启动。中央第二巡回督导组到会指导。督导组组长讲话。"
    found = [body for body in find_in(text).bodies if body.name.kind == "leading-group"]
    assert {body.name.full for body in found} == {"中央“不忘初心、牢记使命”主题教育第二巡回督导组"}
    assert [body.rule for body in found] == ["bodies.centre", "bodies.again"]


def test_a_short_form_of_a_company_is_joined_to_the_full_one(find_in: FindIn) -> None:
    text = "浙江华远海洋工程集团有限公司成立。浙江华远集团表示感谢。"
    names = {body.name.full for body in find_in(text).bodies}
    assert names == {"浙江华远海洋工程集团有限公司"}
