"""Divisions that no list has are told by what stands around them in the whole document."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn


def _names(find_in: FindIn, text: str) -> set[str]:
    return {place.name for place in find_in(text).places if place.rule == "places.local"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("，砾墩市委召开会议。", "砾墩市", id="a-body-behind"),
        pytest.param("他在砾墩市调研。", "砾墩市", id="a-preposition-before"),
        pytest.param("他为砾墩县捐款。", "砾墩县", id="a-preposition-glued-to-it"),
        pytest.param(
            "民建砾墩市委主委出席。砾墩市人大常委会列席。", "砾墩市", id="another-bodys-name-before"
        ),
        pytest.param("走进砾墩县。砾墩县委负责。", "砾墩县", id="a-verb-before"),
        pytest.param("右前新旗旗委常委班子开会。", "右前新旗", id="its-level-word-twice"),
        pytest.param("中国共产党浩音塔拉旗第十四届委员会开会。", "浩音塔拉旗", id="party-before"),
        pytest.param("白音诺海自治旗召开大会。", "白音诺海自治旗", id="autonomous-banner"),
        pytest.param("砾城市召开大会。", "砾城市", id="not-read-as-a-kind-of-city"),
        pytest.param("砾北区、陶窑镇受灾。", "砾北区", id="in-a-list-of-divisions"),
    ],
)
def test_a_division_is_named(find_in: FindIn, text: str, name: str) -> None:
    assert _names(find_in, text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("落实市委决定，全面落实市委要求。", id="a-verb-before-a-body"),
        pytest.param("交通强省、文化大省建设加快。", id="a-kind-of-province"),
        pytest.param("江西、湖北、湖南三省联动。", id="a-number-of-them"),
        pytest.param("郑建业和省领导出席。", id="a-name-and-a-conjunction"),
        pytest.param("由教育局经市政府批准。", id="a-preposition-at-the-end"),
        pytest.param("砾墩军分区司令员出席。", id="a-military-district"),
        pytest.param("家电展区和服务区人很多。", id="an-area-of-something"),
        pytest.param("非上市企业发展。", id="an-everyday-word"),
        pytest.param("福建市、县两级党委负责。", id="levels-below-a-province"),
    ],
)
def test_what_names_no_division_is_left_alone(find_in: FindIn, text: str) -> None:
    assert _names(find_in, text) == set()


def test_home_is_the_division_that_the_text_names(find_in: FindIn) -> None:
    home = find_in("砾墩市召开大会，市委书记讲话。砾墩市广仁社区、砾北区参加。").home
    assert home.of("市") == ("砾墩市", "文中所称砾墩市")


def test_a_known_county_within_a_longer_name_is_none(find_in: FindIn) -> None:
    text = "砾渠县召开会议，砾渠县委书记讲话。砾渠县人民政府负责。"
    assert {place.name for place in find_in(text).places} == {"砾渠县"}
    assert {place.name for place in find_in("渠县召开会议。渠县县委书记到渠县调研。").places} == {
        "渠县"
    }


def test_a_province_of_no_list_may_begin_like_a_city_of_the_list(find_in: FindIn) -> None:
    found = find_in("临江省水利厅召开会议。省水利厅厅长程远舟出席。")
    assert {body.name.full for body in found.bodies} == {"临江省水利厅"}


def test_a_preposition_begins_no_province(find_in: FindIn) -> None:
    found = find_in("据湖北省水利厅介绍，工程已经开工。")
    assert {body.name.full for body in found.bodies} == {"湖北省水利厅"}


def test_a_verb_before_the_level_word_begins_no_province(find_in: FindIn) -> None:
    found = find_in("湖南省人大召开会议，选举省人民政府省长，听取省高级人民法院报告。")
    assert {body.name.full for body in found.bodies} == {
        "湖南省人民代表大会", "湖南省人民政府", "湖南省高级人民法院",
    }  # fmt: skip
