"""News of firms, schools, other states and former times, as papers of the centre print them."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn
from tests.extract.reading_events import read_article


def _held(find_in: FindIn, text: str) -> set[tuple[str, str, str]]:
    return {
        (held.person, held.title.body.full, held.title.role)
        for held in find_in(text).holdings
        if held.title.body is not None
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "公司党委书记、董事长孟云舟到岭西分公司调研，与云启科技有限公司总经理方明达座谈。",
            {
                ("孟云舟", "公司党委", "书记"),
                ("孟云舟", "公司", "董事长"),
                ("方明达", "云启科技有限公司", "总经理"),
            },
            id="the firm that visits is none of those that it meets",
        ),
        pytest.param(
            "我校杰出校友、青屿大学法学院教授程远舟来母校签约。校党委委员、副校长孟云舟接待。",
            {
                ("程远舟", "青屿大学法学院", "教授"),
                ("孟云舟", "校党委", "委员"),
                ("孟云舟", "我校", "副校长"),
            },
            id="a guest's school is not ours",
        ),
        pytest.param(
            "瑞安研究生院院长孟云舟出席。我院举行仪式。",
            {("孟云舟", "瑞安研究生院", "院长")},
            id="研究生院 has a name",
        ),
        pytest.param(
            "云泽市市长助理孟云舟、副市长方明达出席，云泽集团总经理助理叶林川、执行董事裘晓淋陪同。",
            {
                ("孟云舟", "云泽市人民政府", "市长助理"),
                ("方明达", "云泽市人民政府", "副市长"),
                ("叶林川", "云泽集团", "总经理助理"),
                ("裘晓淋", "云泽集团", "执行董事"),
            },
            id="assistants and directors",
        ),
        pytest.param(
            "对外贸易部部长孟云舟、国家科委主任方明达、中顾委委员叶林川出席。",
            {
                ("孟云舟", "中华人民共和国对外贸易部", "部长"),
                ("方明达", "中华人民共和国国家科学技术委员会", "主任"),
                ("叶林川", "中国共产党中央顾问委员会", "委员"),
            },
            id="organs of former times",
        ),
        pytest.param(
            "公司总经理、物资部部长孟云舟出席。农工民主党中央主席方明达、台盟总部主席叶林川出席。",
            {
                ("孟云舟", "公司", "总经理"),
                ("方明达", "中国农工民主党", "主席"),
                ("叶林川", "台湾民主自治同盟", "主席"),
            },
            id="a firm's department is no former ministry",
        ),
        pytest.param(
            "缅甸新政府就职。当选总统吴廷山、副总统吴敏光在议长曼温达丹面前宣誓。",
            {
                ("吴廷山", "缅甸联邦共和国", "总统"),
                ("吴敏光", "缅甸联邦共和国", "副总统"),
                ("曼温达丹", "缅甸联邦共和国议会", "议长"),
            },
            id="offices of the one state that an article is about",
        ),
        pytest.param(
            "执政党自民党新总裁高山一郎出席。日本第99任首相高山一郎表示。完成自民党总裁任期至2021年9月。",
            {("高山一郎", "日本自由民主党", "总裁"), ("高山一郎", "日本", "首相")},
            id="a new head, the 99th, and no name 任期至",
        ),
    ],
)
def test_who_holds_what(find_in: FindIn, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert _held(find_in, text) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "送花圈的有程远舟、孟云舟、方明达、叶林川等，以及有关部门。",
            ["程远舟", "孟云舟", "方明达", "叶林川"],
            id="who sent wreaths",
        ),
        pytest.param(
            "有关方面的负责同志程远舟、孟云舟、方明达等参加了追悼会。",
            ["程远舟", "孟云舟", "方明达"],
            id="who came",
        ),
        pytest.param("当地还有石油、天然气、高粱。", [], id="what there is"),
        pytest.param(
            "岭东置业有限公司董事长姜忠一起为“校友之家”揭牌。", ["姜忠"], id="一起 is no name's"
        ),
        pytest.param(
            "学院党委书记姜海燕、瑞安研究生院院长孟云舟出席。", ["姜海燕", "孟云舟"], id="研究生院"
        ),
    ],
)
def test_names_without_a_title(find_in: FindIn, text: str, names: list[str]) -> None:
    assert list(dict.fromkeys(person.person for person in find_in(text).people)) == names


def test_a_day_before_a_place_is_no_hospital_s(find_in: FindIn) -> None:
    found = find_in("程远舟昨天上午专程到北京医院告别。")
    assert [body.name.full for body in found.bodies] == ["北京医院"]


def test_organs_of_an_article_on_one_other_state_are_that_state_s(find_in: FindIn) -> None:
    found = find_in("缅甸新内阁公布，下设外交部、教育部。")
    names = {body.name.full for body in found.bodies}
    assert {"缅甸联邦共和国外交部", "缅甸联邦共和国教育部"} <= names


def test_today_is_the_day_of_the_wire_not_of_the_paper() -> None:
    text = "中共中央今天下午在青屿礼堂举行座谈会，孟云舟主持会议。"
    event = read_article(f"新华社青屿3月5日电 {text}").events[0]
    assert str(event.date) == "2021-03-05"
