"""Seats that local news leaves to its reader: bodies without their place, house or group."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn, offices

Held = tuple[str, str, str]
_PARTY = "中国共产党青砚县委员会"
_GROUP = "青砚县防汛抗旱指挥部"
_HARVEST = "第五次岭东农业普查领导小组"


_TEXTS: tuple[tuple[str, str, set[Held]], ...] = (
    (
        "the government of the autonomous region that the text is about",
        "广西壮族自治区政府召开会议。自治区主席叶林川讲话，自治区副主席尹川、覃可出席。",
        {
            ("叶林川", "广西壮族自治区人民政府", "主席"),
            ("尹川", "广西壮族自治区人民政府", "副主席"),
            ("覃可", "广西壮族自治区人民政府", "副主席"),
        },
    ),
    (
        "members who speak, with their posts in brackets",
        "叶林川委员（原岭东省委书记，回族）说，报告很好。方明达委员（团中央第一书记）说，我赞成。",
        {
            ("叶林川", "中国共产党岭东省委员会", "书记"),
            ("方明达", "中国共产主义青年团中央委员会", "第一书记"),
        },
    ),
    (
        "members of the one 政协 of a text, each by himself and several by one word",
        "全国政协六届三次会议举行，11位政协委员发言。叶林川委员着重谈教育。方明达、孟云舟、裘晓淋"
        "三位委员在联合发言中建议重视农业。",
        {
            ("叶林川", "中国人民政治协商会议全国委员会", "委员"),
            ("方明达", "中国人民政治协商会议全国委员会", "委员"),
            ("孟云舟", "中国人民政治协商会议全国委员会", "委员"),
            ("裘晓淋", "中国人民政治协商会议全国委员会", "委员"),
        },
    ),
    (
        "members in a text that tells of those of another body too",
        "全国政协六届三次会议举行，政协委员和人大代表发言。叶林川委员着重谈教育。",
        set(),
    ),
    (
        "the head of 我校 and who is below him",
        "我校举行升旗仪式。仪式由叶林川副校长主持。方明达校长发表致辞。",
        {("叶林川", "我校", "副校长"), ("方明达", "我校", "校长")},
    ),
    (
        "the head of a school that bears the name of a university",
        "云泽大学附小师生齐聚操场，我校举行升旗仪式。方明达校长致辞。",
        {("方明达", "我校", "校长")},
    ),
    (
        "who heads a mine, and who assists him",
        "云岭煤矿召开工作会议。会议由矿长助理叶林川主持，矿长方明达作报告。",
        {("叶林川", "云岭煤矿", "矿长助理"), ("方明达", "云岭煤矿", "矿长")},
    ),
    (
        "who assists the head of a hospital",
        "云泽县人民医院召开表彰大会，副院长叶林川、院长助理方明达参加。",
        {
            ("叶林川", "云泽县人民医院", "副院长"),
            ("方明达", "云泽县人民医院", "院长助理"),
        },
    ),
    (
        "who has charge of the money of a firm",
        "云启科技股份有限公司召开会议。云启科技股份有限公司副总经理、财务总监叶林川出席。",
        {
            ("叶林川", "云启科技股份有限公司", "副总经理"),
            ("叶林川", "云启科技股份有限公司", "财务总监"),
        },
    ),
    (
        "the offices behind seats in a 总支, and the 纪委 behind a union, which are the firm's",
        "云岭煤电公司总支委员、总工程师叶林川主持。云岭煤电公司工会主席、纪委书记方明达到会祝贺。",
        {
            ("叶林川", "云岭煤电公司总支", "委员"),
            ("叶林川", "云岭煤电公司", "总工程师"),
            ("方明达", "云岭煤电公司工会", "主席"),
            ("方明达", "中国共产党云岭煤电公司纪律检查委员会", "书记"),
        },
    ),
    (
        "the 主席 of the one 政协 of a text without a head of a state",
        "全国政协六届三次会议举行。叶林川副主席作报告，方明达主席看望委员。",
        {("方明达", "中国人民政治协商会议全国委员会", "主席")},
    ),
    (
        "the 主席 of the state in a text on a 政协 that has another",
        "全国政协主席叶林川发来贺信。叶林川表示，将践行方明达主席提出的倡议。",
        {
            ("叶林川", "中国人民政治协商会议全国委员会", "主席"),
            ("方明达", "中华人民共和国", "主席"),
        },
    ),
    (
        "the chief of staff behind a seat in the commission above",
        "中央军委委员、总参谋长叶林川将访问三国。",
        {
            ("叶林川", "中央军事委员会", "委员"),
            ("叶林川", "中国人民解放军总参谋部", "总参谋长"),
        },
    ),
    (
        "who does what in a county's government, by name and office",
        "青砚县政府领导同志工作分工\n孟云舟县长：主持县政府全面工作。\n"
        "叶林川副县长：协助县长负责县政府常务工作。",
        {
            ("孟云舟", "青砚县人民政府", "县长"),
            ("叶林川", "青砚县人民政府", "副县长"),
        },
    ),
    (
        "the deputy whom one calls by the office",
        "青砚县副县长孟云舟到会。孟云舟县长指出，要抓紧。",
        {("孟云舟", "青砚县人民政府", "副县长")},
    ),
    (
        "the 镇长 of the township whose committee stands before",
        "现任白杨镇党委副书记、镇长叶林川出席。",
        {("叶林川", "中国共产党白杨镇委员会", "副书记"), ("叶林川", "白杨镇人民政府", "镇长")},
    ),
    (
        "schools of any kind, not one of them",
        "市属高校校长孟云舟、叶林川参加。",
        set(),
    ),
    (
        "a village that no list has, beside one that is known",
        "论坛在浙江花园村召开，北京韩村湾村党委书记叶林川、山东省南岩村党委书记方明达出席。",
        {
            ("叶林川", "北京韩村湾村党委", "书记"),
            ("方明达", "山东省南岩村党委", "书记"),
        },
    ),
    (
        "what somebody is by learning or trade, behind the office",
        "青禾大学医学院院长、博士生导师叶林川，青砚县文联主席、著名作家方明达，"
        "青砚县水利局局长、高级农艺师孟云舟出席。",
        {
            ("叶林川", "青禾大学医学院", "院长"),
            ("方明达", "青砚县文学艺术界联合会", "主席"),
            ("孟云舟", "青砚县水利局", "局长"),
        },
    ),
    (
        "a mission, and those in it behind its head",
        "中国驻老挝大使馆公使衔参赞叶林川、武官方明达出席。",
        {
            ("叶林川", "中华人民共和国驻老挝大使馆", "公使衔参赞"),
            ("方明达", "中华人民共和国驻老挝大使馆", "武官"),
        },
    ),
    (
        "who is about to leave a post",
        "加拿大离任大使伯恩福、加蓬离任大使本瓦明出席。",
        {("伯恩福", "加拿大", "大使"), ("本瓦明", "加蓬共和国", "大使")},
    ),
    (
        "an office of China alone, with a name that has ·",
        "国务委员司马依·买提参加会见。",
        {("司马依·买提", "中华人民共和国国务院", "国务委员")},
    ),
    (
        "a school behind an office of another body, which no rule reads",
        "教育部党组成员、国家教育行政学院院长叶林川出席。",
        {("叶林川", "中华人民共和国教育部党组", "成员")},
    ),
    (
        "bodies of the county whose leaders a list names",
        "青砚县委书记孟云舟，人大主任万全、政协主席谈笑，纪委书记方晴，组织部长白露，法院院长黎明"
        "出席。",
        {
            ("孟云舟", _PARTY, "书记"),
            ("万全", "青砚县人民代表大会常务委员会", "主任"),
            ("谈笑", "中国人民政治协商会议青砚县委员会", "主席"),
            ("方晴", "中国共产党青砚县纪律检查委员会", "书记"),
            ("白露", f"{_PARTY}组织部", "部长"),
            ("黎明", "青砚县人民法院", "院长"),
        },
    ),
    (
        "bodies of a county that stays open",
        "县委书记孟云舟，县长程远舟、政协主席谈笑出席。",
        {
            ("孟云舟", "县委", "书记"),
            ("程远舟", "县政府", "县长"),
            ("谈笑", "县政协", "主席"),
        },
    ),
    (
        "the 厅 of which the sentence names the head",
        "省水利厅厅长程远舟主持会商，厅总工程师孟云舟、省气象局首席预报员叶林川参加。",
        {
            ("程远舟", "省水利厅", "厅长"),
            ("孟云舟", "省水利厅", "总工程师"),
            ("叶林川", "省气象局", "首席预报员"),
        },
    ),
    (
        "a 司 and the deputies of the ministry that the article is about",
        "3月5日，农业农村部召开会议，总农艺师程远舟主持。会上，农田建设管理司司长叶林川作了通报。",
        {
            ("程远舟", "中华人民共和国农业农村部", "总农艺师"),
            ("叶林川", "中华人民共和国农业农村部农田建设管理司", "司长"),
        },
    ),
    (
        "a firm that the article names nowhere",
        "公司党委书记、董事长程远舟出席会议，党委副书记、总会计师叶林川作报告。",
        {
            ("程远舟", "公司党委", "书记"),
            ("程远舟", "公司", "董事长"),
            ("叶林川", "公司党委", "副书记"),
            ("叶林川", "公司", "总会计师"),
        },
    ),
    (
        "a firm by its short name, and a team by its office",
        "石门公司总经理程远舟、矿山救护大队大队长叶林川作典型发言。",
        {("程远舟", "石门公司", "总经理"), ("叶林川", "矿山救护大队", "大队长")},
    ),
    (
        "the court of a prefecture, which is a 中级人民法院",
        "烟台市法院院长程远舟到会。",
        {("程远舟", "烟台市中级人民法院", "院长")},
    ),
    (
        "a street whose name ends with that of a road",
        "泰山路街道召开会议。街道党工委书记程远舟讲话，街道办事处副主任叶林川通报情况。",
        {
            ("程远舟", "中国共产党泰山路街道委员会", "书记"),
            ("叶林川", "泰山路街道办事处", "副主任"),
        },
    ),
    (
        "offices in townships and villages that were held",
        "欢喜乡原党委书记程远舟、石梁乡柳山村原党支部书记叶林川、村委会主任万全受到警告。",
        {
            ("程远舟", "中国共产党欢喜乡委员会", "书记"),
            ("叶林川", "石梁乡柳山村党支部", "书记"),
            ("万全", "柳山村村民委员会", "主任"),
        },
    ),
    (
        "who is given a post in a group, by 由…担任",
        "青砚县成立青砚县防汛抗旱指挥部。指挥长由县长程远舟担任，办公室主任由县水利局局长叶林川兼"
        "任。",
        {
            ("程远舟", "青砚县人民政府", "县长"),
            ("程远舟", _GROUP, "指挥长"),
            ("叶林川", "青砚县水利局", "局长"),
            ("叶林川", f"{_GROUP}办公室", "主任"),
        },
    ),
    (
        "a 司 behind a post in the 党组 of its ministry, and the next one's 司",
        "教育部党组成员、人事司司长程远舟，财务司司长叶林川出席。",
        {
            ("程远舟", "中华人民共和国教育部党组", "成员"),
            ("程远舟", "中华人民共和国教育部人事司", "司长"),
            ("叶林川", "中华人民共和国教育部财务司", "司长"),
        },
    ),
    (
        "the 检察院 that the sentence begins with, and its units",
        "青砚县检察院召开党组会。党组书记、检察长程远舟主持，党组成员、检委会专职委员方晴，"
        "党组成员、政治部主任叶林川发言。",
        {
            ("程远舟", "青砚县人民检察院党组", "书记"),
            ("程远舟", "青砚县人民检察院", "检察长"),
            ("方晴", "青砚县人民检察院党组", "成员"),
            ("方晴", "青砚县人民检察院检察委员会", "委员"),
            ("叶林川", "青砚县人民检察院党组", "成员"),
            ("叶林川", "青砚县人民检察院政治部", "主任"),
        },
    ),
    (
        "a hospital by a short name, a university of a city and an office by its number",
        "大连大学党委书记程远舟出席。同济医院党委书记方晴主持，凉山州委第二书记叶林川到会。",
        {
            ("程远舟", "大连大学党委", "书记"),
            ("方晴", "同济医院党委", "书记"),
            ("叶林川", "中国共产党凉山彝族自治州委员会", "书记"),
        },
    ),
    (
        "a town by its congress, and no town 补选镇",
        "石桥镇第六届人民代表大会第一次会议召开。会议补选镇人民政府镇长，镇党委书记程远舟讲话。",
        {("程远舟", "中国共产党石桥镇委员会", "书记")},
    ),
    (
        "a school that is 我校, and no faculty of it",
        "校党委常委程远舟出席。校长叶林川讲话，我校新生参加。外国语学院院长方晴代表教师发言。",
        {
            ("程远舟", "我校党委", "常委"),
            ("叶林川", "我校", "校长"),
            ("方晴", "外国语学院", "院长"),
        },
    ),
    (
        "a name that ends in 同 before 与, and 会计 that goes on",
        "青砚集团有限公司总经理施大同与市长叶林川会谈，总会计师闻莺参加。",
        {
            ("施大同", "青砚集团有限公司", "总经理"),
            ("叶林川", "市政府", "市长"),
            ("闻莺", "青砚集团有限公司", "总会计师"),
        },
    ),
    (
        "the 书记处 behind the 政治局 in one chain",
        "中央政治局委员、书记处书记程远舟出席。",
        {
            ("程远舟", "中国共产党中央政治局", "委员"),
            ("程远舟", "中国共产党中央书记处", "书记"),
        },
    ),
    (
        "members of the body that the sentence before names",
        "会议任命了青砚县残疾人联合会主席团组成人员。他们是：主席万全，副主席谈笑，委员方晴。",
        {
            ("万全", "青砚县残疾人联合会", "主席"),
            ("谈笑", "青砚县残疾人联合会", "副主席"),
            ("方晴", "青砚县残疾人联合会", "委员"),
        },
    ),
    (
        "names of Mongolians, and one with · that ends like a conjunction",
        "旗委书记乌云其其格主持，旗长巴图·苏和讲话。巴图·苏和还调研了企业。",
        {("乌云其其格", "旗委", "书记"), ("巴图·苏和", "旗政府", "旗长")},
    ),
    (
        "who has the treatment of a higher office",
        "岭东省人民政府原副省长、享受省长级医疗待遇离休干部程远舟同志逝世。",
        {("程远舟", "岭东省人民政府", "副省长")},
    ),
    (
        "offices of another state by one character, and a name before 未",
        "乌克兰媒体说，乌国防部长瑟尔加到访。俄罗斯总统普京未就此作出指示。",
        {("瑟尔加", "乌克兰国防部", "部长"), ("普京", "俄罗斯联邦", "总统")},
    ),
    (
        "rows of a group: names with a space inside, labels that go for the rows below",
        "关于成立第五次岭东农业普查领导小组的通知\n\n组　长：孟云舟　云泽市副市长\n"
        "副组长：方　晴　云泽市财政局局长\n　　　　叶林川　云泽市统计局局长\n",
        {
            ("孟云舟", "云泽市人民政府", "副市长"),
            ("孟云舟", _HARVEST, "组长"),
            ("方晴", "云泽市财政局", "局长"),
            ("方晴", _HARVEST, "副组长"),
            ("叶林川", "云泽市统计局", "局长"),
            ("叶林川", _HARVEST, "副组长"),
        },
    ),
)


@pytest.mark.parametrize(
    ("text", "held"), [pytest.param(text, held, id=why) for why, text, held in _TEXTS]
)
def test_seats_that_the_rest_of_the_text_settles(
    find_in: FindIn, text: str, held: set[Held]
) -> None:
    assert offices(find_in(text)) == held


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param(
            "石口镇海林村党支部书记程远舟到会。", ["石口镇", "海林村"], id="镇海-is-no-place-here"
        ),
        pytest.param("传达3月4日本区会议精神。", [], id="a-day-is-cut"),
        pytest.param("据查，李广东将款项交出，李广东受到处分。", [], id="a-name"),
        pytest.param("书记程远舟高度肯定近期全街道工作。", [], id="the-whole-street"),
    ],
)
def test_pieces_of_words_are_no_places(find_in: FindIn, text: str, places: list[str]) -> None:
    assert [place.name for place in find_in(text).places] == places


def test_a_long_run_of_names_may_hold_a_rare_surname(find_in: FindIn) -> None:
    found = find_in("执行主席还有：薛少仙、元茂荣、梁毅、吴应华、沈云才。")
    assert [name.person for name in found.people] == [
        "薛少仙",
        "元茂荣",
        "梁毅",
        "吴应华",
        "沈云才",
    ]


def test_the_office_of_a_group_is_below_the_group(find_in: FindIn) -> None:
    found = find_in("青砚县防汛抗旱指挥部办公室发布通知。")
    assert [[above.full for above in body.parents] for body in found.bodies] == [
        ["青砚县防汛抗旱指挥部"]
    ]
