"""News of firms, schools, other states and former times, as papers of the centre print them."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn, offices
from tests.extract.reading_events import read_article


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
                ("孟云舟", "我校党委", "委员"),
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
            "云泽市市长助理孟云舟、副市长方明达出席，云泽集团总经理助理叶林川、执行董事裘晓淋陪同"
            "。",
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
                ("孟云舟", "公司物资部", "部长"),
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
            "执政党自民党新总裁高山一郎出席。日本第99任首相高山一郎表示。完成自民党总裁任期至2021"
            "年9月。",
            {("高山一郎", "日本自由民主党", "总裁"), ("高山一郎", "日本", "首相")},
            id="a new head, the 99th, and no name 任期至",
        ),
    ],
)
def test_who_holds_what(find_in: FindIn, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert offices(find_in(text)) == expected


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "香港特别行政区政府公报称，行政长官程郑月秋将于19日访问澳门，财政司司长孟云舟、"
            "商务及经济发展局局长方明达、保安局局长叶林川、行政长官办公室主任裘晓淋随行。",
            {
                ("程郑月秋", "香港特别行政区政府", "行政长官"),
                ("孟云舟", "香港特别行政区政府财政司", "司长"),
                ("方明达", "香港特别行政区政府商务及经济发展局", "局长"),
                ("叶林川", "香港特别行政区政府保安局", "局长"),
                ("裘晓淋", "香港特别行政区政府行政长官办公室", "主任"),
            },
            id="Hong Kong",
        ),
        pytest.param(
            "澳门特区行政长官孟云舟、特区立法会主席方明达、特区终审法院院长叶林川、"
            "外交部驻澳门特派员公署特派员裘晓淋出席。",
            {
                ("孟云舟", "澳门特别行政区政府", "行政长官"),
                ("方明达", "澳门特别行政区立法会", "主席"),
                ("叶林川", "澳门特别行政区终审法院", "院长"),
                ("裘晓淋", "外交部驻澳门特别行政区特派员公署", "特派员"),
            },
            id="Macao",
        ),
        pytest.param(
            "陆军政治委员孟云舟、海军司令员方明达、副总参谋长叶林川出席。",
            {
                ("孟云舟", "中国人民解放军陆军", "政治委员"),
                ("方明达", "中国人民解放军海军", "司令员"),
                ("叶林川", "中国人民解放军总参谋部", "副总参谋长"),
            },
            id="services of the army",
        ),
        pytest.param(
            "北京军区举行仪式，军区司令员孟云舟由少将军衔晋升为中将军衔，政委方明达主持。",
            {
                ("孟云舟", "中国人民解放军北京军区", "司令员"),
                ("方明达", "中国人民解放军北京军区", "政委"),
            },
            id="the command that an article is about",
        ),
        pytest.param(
            "老挝副总理兼外长沙伦山、哈萨克斯坦副总理兼国家经济部部长茹曼加尔访问中国。",
            {
                ("沙伦山", "老挝人民民主共和国", "副总理"),
                ("沙伦山", "老挝人民民主共和国外交部", "外长"),
                ("茹曼加尔", "哈萨克斯坦共和国", "副总理"),
                ("茹曼加尔", "哈萨克斯坦共和国国家经济部", "部长"),
            },
            id="a deputy head with a ministry",
        ),
        pytest.param(
            "青屿医院党委书记孟云舟一行来我院交流。我院党委书记方明达、副院长叶林川参加。",
            {
                ("孟云舟", "青屿医院党委", "书记"),
                ("方明达", "我院党委", "书记"),
                ("叶林川", "我院", "副院长"),
            },
            id="a guest's hospital is not ours",
        ),
        pytest.param(
            "生态环境部部长孟云舟会见丹麦外交大臣耶珀·科弗山，推进中丹合作。",
            {
                ("孟云舟", "中华人民共和国生态环境部", "部长"),
                ("耶珀·科弗山", "丹麦王国外交部", "外交大臣"),
            },
            id="our ministry in an article on another state",
        ),
        pytest.param(
            "出席宴会的美国客人有：驻华大使尚慕山和夫人。",
            {("尚慕山", "美利坚合众国", "大使")},
            id="an ambassador to China is not China's",
        ),
        pytest.param(
            "老挝自然资源与环境部副部长普旺山、白俄罗斯自然资源与环境保护部部长安德烈·胡迪山发言。",
            {
                ("普旺山", "老挝人民民主共和国自然资源与环境部", "副部长"),
                ("安德烈·胡迪山", "白俄罗斯共和国自然资源与环境保护部", "部长"),
            },
            id="ministries with 与 in their names",
        ),
        pytest.param(
            "岭东集团副总经理孟云舟任该集团总经理，青屿集团副总经理方明达任该集团总经理。",
            {("孟云舟", "岭东集团", "副总经理"), ("方明达", "青屿集团", "副总经理")},
            id="该集团 stands behind its holder",
        ),
        pytest.param(
            "第九届全国人民代表大会常务委员会委员、教科文卫委员会副主任委员孟云舟逝世。"
            "中共中央书记处候补书记方明达、某公司总经理高级顾问叶林川出席。",
            {
                ("孟云舟", "中华人民共和国全国人民代表大会常务委员会", "委员"),
                (
                    "孟云舟",
                    "中华人民共和国全国人民代表大会教育科学文化卫生委员会",
                    "副主任委员",
                ),
                ("方明达", "中国共产党中央书记处", "候补书记"),
            },
            id="a committee of the congress by its short name",
        ),
    ],
)
def test_offices_by_their_short_names(
    find_in: FindIn, text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert offices(find_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("程劲松大使在致辞中说，邓颖秋副委员长今晚举行宴会。", ["程劲松", "邓颖秋"]),
        ("集团董事长李春第远赴云泽，李春第中秋节期间看望员工。", ["李春第"]),
        ("中国驻日本大使符浩和夫人出席。", ["符浩"]),
        ("由少将军衔晋升为中将军衔的3名军官是：", []),
        ("国务院任免外交部副部长。", []),
        ("主持会议的程远舟副委员长宣布开会。", ["程远舟"]),
        ("分别看望了老领导程远舟、孟云舟、方明达。", ["程远舟", "孟云舟", "方明达"]),
    ],
)
def test_names_by_what_stands_beside_them(find_in: FindIn, text: str, names: list[str]) -> None:
    assert list(dict.fromkeys(person.person for person in find_in(text).people)) == names


def test_who_is_added_to_a_council_is_elected() -> None:
    claims = read_article("会议增补孟云舟为中国作家协会第九届全国委员会副主席。")
    assert [(t.person, t.role) for t in claims.tenures] == [("孟云舟", "副主席")]
    assert [event.name for event in claims.events] == [
        "孟云舟当选中国作家协会第九届全国委员会副主席"
    ]


def test_to_give_an_account_is_no_remark() -> None:
    text = "孟云舟就发展情况进行了介绍，双方与会人员进行了深入交流。"
    assert read_article(text).remarks == ()


def _parts(text: str) -> set[tuple[str, str]]:
    return {
        (part.participant.removeprefix("person/"), part.role.value)
        for part in read_article(text).participations
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "国务院总理孟云舟和法国总统吉尔·德斯山今天下午举行会谈。\n中国方面参加会谈的还有："
            "副总理方明达、外交部长叶林川。",
            {("孟云舟", "Meet"), ("吉尔·德斯山", "Meet"), ("方明达", "Accompany"),
             ("叶林川", "Accompany")},
            id="who sat beside them",
        ),
        pytest.param(
            "国家主席孟云舟今天上午乘专机离开北京对芬兰进行国事访问。\n"
            "陪同孟云舟主席出访的有国务院副总理方明达、外交部副部长叶林川等。",
            {("孟云舟", "Lead"), ("方明达", "Accompany"), ("叶林川", "Accompany")},
            id="a state visit",
        ),
        pytest.param(
            "中共中央今天下午在怀仁堂举行座谈会。孟云舟主持了座谈会。\n出席座谈会的还有：\n"
            "全国政协副主席方明达、叶林川；\n各民主党派中央负责人裘晓淋、许兴罡、程远舟。",
            {("孟云舟", "Chair"), ("方明达", "Attend"), ("叶林川", "Attend"),
             ("裘晓淋", "Attend"), ("许兴罡", "Attend"), ("程远舟", "Attend")},
            id="a list on the lines below",
        ),
        pytest.param(
            "1月4日，全国政协主席孟云舟会见了国民党副主席方明达一行。\n"
            "中共中央台办主任叶林川出席论坛开幕式。",
            {("孟云舟", "Meet"), ("方明达", "Meet")},
            id="another day's opening is no part of talks",
        ),
    ],
)  # fmt: skip
def test_who_takes_part(text: str, expected: set[tuple[str, str]]) -> None:
    assert _parts(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "2月3日，由青屿研究中心和岭东基金会共同举办的两党智库论坛在北京举行。",
            "两党智库论坛",
        ),
        ("程远舟、孟云舟、方明达参加了今天的遗体告别仪式。", "遗体告别仪式"),
        ("青屿市妇女第三次代表大会今日上午在青屿会堂开幕。", "青屿市妇女第三次代表大会"),
    ],
)
def test_the_name_of_a_meeting_begins_behind_its_hosts(text: str, name: str) -> None:
    assert [event.name for event in read_article(text).events] == [name]


def test_the_firm_of_the_visitors_and_the_brand_of_the_grid(find_in: FindIn) -> None:
    text = (
        "国家电网有限公司总经理孟云舟赴国网青屿市电力公司检查。公司副总经理方明达参加检查。"
        "总裁助理兼工程建设部经理叶林川、82集团军军长裘晓淋参加。"
    )
    found = find_in(text)
    assert "国网青屿市电力公司" in {body.name.full for body in found.bodies}
    assert offices(find_in(text)) >= {("方明达", "国家电网有限公司", "副总经理")}
    assert "中华人民共和国建设部" not in {body.name.full for body in found.bodies}


@pytest.mark.parametrize(
    "text",
    ["程远舟代表云泽市妇联对学校妇联的成立表示祝贺。", "程远舟曾任全国爱国卫生运动委员会副主任。"],
)
def test_what_is_no_body_and_no_campaign(find_in: FindIn, text: str) -> None:
    assert "云泽市妇联对学校" not in {body.name.full for body in find_in(text).bodies}
    assert read_article(text).campaigns == ()


def test_states_that_are_no_more(find_in: FindIn) -> None:
    text = "苏联外交部长伊万诺科夫和南斯拉夫总统铁托山会见。许昌舰赴扎伊尔，出席香格里拉对话会。"
    assert offices(find_in(text)) == {
        ("伊万诺科夫", "苏维埃社会主义共和国联盟外交部", "部长"),
        ("铁托山", "南斯拉夫社会主义联邦共和国", "总统"),
    }
    assert [place.name for place in find_in(text).places] == [
        "苏维埃社会主义共和国联盟",
        "南斯拉夫社会主义联邦共和国",
        "刚果民主共和国",
    ]


def test_the_foreign_minister_is_the_head_of_the_ministry() -> None:
    text = "法国外长韦伯山4日访华。英国副外长彼得山同行。国务委员兼外长孟云舟同法国外长韦伯山会谈。"
    claims = read_article(text)
    names = {body.id: body.name for body in claims.bodies}
    assert {(t.person, names[t.body], t.role) for t in claims.tenures} == {
        ("韦伯山", "法兰西共和国外交部", "部长"),
        ("彼得山", "大不列颠及北爱尔兰联合王国外交部", "副部长"),
        ("孟云舟", "中华人民共和国国务院", "国务委员"),
        ("孟云舟", "中华人民共和国外交部", "部长"),
    }
    posts = {(body, role) for part in claims.participations for body, role in part.capacity}
    assert posts <= {(t.body, t.role) for t in claims.tenures}
