"""A unit without its house is in the one whose office was named before."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn, offices


@pytest.mark.parametrize(
    ("text", "office"),
    [
        pytest.param(
            "云泽海关党委委员、副关长孟云舟，综合业务处处长程远舟参加调研。",
            ("程远舟", "云泽海关综合业务处", "处长"),
            id="a section",
        ),
        pytest.param(
            "青屿大学党委书记孟云舟主持会议。教务处处长程远舟参加。",
            ("程远舟", "青屿大学教务处", "处长"),
            id="of a school, in the next sentence",
        ),
        pytest.param(
            "青屿大学副校长孟云舟主持会议。组织部部长程远舟参加。",
            ("程远舟", "青屿大学党委组织部", "部长"),
            id="of its party committee",
        ),
        pytest.param(
            "集团党委书记、董事长孟云舟主持会议。财务部部长程远舟作报告。",
            ("程远舟", "集团财务部", "部长"),
            id="of a firm without a name",
        ),
        pytest.param(
            "水利部河长办主任、河湖管理司司长程远舟参加。",
            ("程远舟", "中华人民共和国水利部河湖管理司", "司长"),
            id="of the ministry, not of the office before",
        ),
        pytest.param(
            "云泽市中级人民法院环境资源审判庭庭长孟云舟，新闻宣传处处长程远舟出席。",
            ("程远舟", "云泽市中级人民法院新闻宣传处", "处长"),
            id="of the court, not of its 庭",
        ),
        pytest.param(
            "青屿大学召开会议。学生工作部部长程远舟作汇报。",
            ("程远舟", "青屿大学学生工作部", "部长"),
            id="of what a sentence is about",
        ),
        pytest.param(
            "云泽市政协召开会议。提案委员会主任程远舟作汇报。",
            ("程远舟", "中国人民政治协商会议云泽市委员会提案委员会", "主任"),
            id="a committee of a 政协",
        ),
        pytest.param(
            "云泽市公安局召开会议。刑侦支队支队长程远舟作汇报。",
            ("程远舟", "云泽市公安局刑侦支队", "支队长"),
            id="a force of the police",
        ),
        pytest.param(
            "云泽市公安局召开会议。市公安局党委委员、交警支队长孟云舟发言。",
            ("孟云舟", "云泽市公安局交警支队", "支队长"),
            id="the office ends the name of the force",
        ),
        pytest.param(
            "云泽高新区党工委召开会议。会上，党工委副书记孟云舟讲话。",
            ("孟云舟", "中国共产党云泽高新区工作委员会", "副书记"),
            id="the one committee of its word",
        ),
    ],
)
def test_the_unit_is_of_the_house_before(
    find_in: FindIn, text: str, office: tuple[str, str, str]
) -> None:
    assert office in offices(find_in(text))


# where a list goes on behind a 纪委, a section or a township's head
_FURTHER_ON = (
    ("县公安局局长孟云舟，县局纪委书记万全，政治处主任程远舟", "青潭县公安局政治处"),
    ("县公安局政治处主任孟云舟，刑侦大队大队长万全，交警大队教导员程远舟", "青潭县公安局交警大队"),
    ("青潭县医院院长孟云舟，护理部主任万全，急诊科护士长程远舟", "青潭县医院急诊科"),
    ("青潭县石桥镇镇长孟云舟，派出所所长程远舟", "石桥镇派出所"),
    ("青潭县石桥镇党委书记孟云舟，副镇长万全，中心小学校长程远舟", "石桥镇中心小学"),
    ("青禾大学校长孟云舟，总会计师程远舟", "青禾大学"),
    ("石桥镇党委书记孟云舟、纪委书记万全、组织委员程远舟", "中国共产党石桥镇委员会"),
    ("石桥镇的青禾大学院长万全。镇人大主席霍南、党委副书记程远舟", "中国共产党石桥镇委员会"),
    ("石桥镇青山村村支书孟云舟、村主任程远舟", "青山村村民委员会"),
    ("石桥镇青山村村支书孟云舟、村监委会主任程远舟", "青山村村务监督委员会"),
    ("在该村村委会与青山村第一书记程远舟", "青山村党支部"),
)


@pytest.mark.parametrize(("listed", "body"), _FURTHER_ON)
def test_a_list_goes_on_in_the_house(find_in: FindIn, listed: str, body: str) -> None:
    held = offices(find_in(f"青潭县召开会议。青潭县公安局、{listed}参加。"))
    assert body in {full for person, full, _ in held if person == "程远舟"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("云泽市委书记孟云舟主持会议。财务部部长程远舟参加。", id="of no house"),
        pytest.param("青屿大学副校长孟云舟主持。⏎财务处处长程远舟参加。", id="another paragraph"),
    ],
)
def test_without_a_house_before_no_seat_is_made_up(find_in: FindIn, text: str) -> None:
    assert "程远舟" not in {person for person, _, _ in offices(find_in(text.replace("⏎", "\n")))}


def test_a_school_of_its_own_is_none_of_the_university_before(find_in: FindIn) -> None:
    held = offices(find_in("青屿大学召开会议。贝林学院院长程远舟作汇报。"))
    assert not any(body.startswith("青屿大学") for _, body, _ in held)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        pytest.param(
            "云泽旗委召开会议。8月3日旗委书记程远舟主持。",
            ("程远舟", "中国共产党云泽旗委员会", "书记"),
            id="behind a day",
        ),
        pytest.param(
            "民盟岭东省委会召开会议。盟省委副主委程远舟主持。",
            ("程远舟", "中国民主同盟岭东省委员会", "副主委"),
            id="a party by one character",
        ),
    ],
)
def test_short_forms_name_the_committee(
    find_in: FindIn, text: str, office: tuple[str, str, str]
) -> None:
    assert office in offices(find_in(text))
