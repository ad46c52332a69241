"""Names of bodies and places hold no piece of a sentence, and count no more than one."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn, offices


def _bodies(find_in: FindIn, text: str) -> set[str]:
    return {body.name.full for body in find_in(text).bodies}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("据媒体援引南岭大学研究报道称，气温上升。", "南岭大学"),
        ("代表、来自云泽青禾科技股份有限公司的程远舟发言。", "云泽青禾科技股份有限公司"),
        ("列车隶属于长岚铁路公司，全部脱轨。", "长岚铁路公司"),
        ("他9日在安徽省黄山市同世界银行行长会谈。", "世界银行"),
    ],
)
def test_a_body_begins_behind_the_words_of_a_sentence(
    find_in: FindIn, text: str, body: str
) -> None:
    assert body in _bodies(find_in, text)
    assert not any(name != body and name.endswith(body) for name in _bodies(find_in, text))


@pytest.mark.parametrize(
    "text",
    [
        "周边30余所学校提供服务。",
        "图书馆增补了近8000册中小学必读书目。",
        "袭击加沙城两所学校造成伤亡。",
        "全国18个铁路局集团公司安排列车。",
        "双方为区域乃至全球共同应对困局提供答案。",
        "她和父亲一起经营合作社。",
        "当地医院启动应急预案。",
    ],
)
def test_what_is_counted_or_told_is_no_body(find_in: FindIn, text: str) -> None:
    assert _bodies(find_in, text) == set()


def test_a_station_of_the_police_is_no_sending(find_in: FindIn) -> None:
    assert "青潭县公安局城东派出所" in _bodies(find_in, "青潭县公安局城东派出所民警到场。")


@pytest.mark.parametrize(
    "text",
    [
        "楼顶剧场串联起古城街巷与地标。",
        "近千名老年人和游客一起登古城墙。",
        "沿线有10余座城市公园、3万公里铁路。",
        "可以到达无障碍游泳馆，再进入泳池。",
        "促进消费，健全现代市场和流通体系。",
    ],
)
def test_a_piece_of_a_sentence_is_no_place(find_in: FindIn, text: str) -> None:
    assert [p.name for p in find_in(text).places] == []


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("联合国也门问题特使格伦德贝里10日警告说。", ("联合国", "特使")),
        ("美国总统乌克兰问题特使凯洛格20日称。", ("美利坚合众国", "特使")),
        ("美国前运输部长赵小兰出席。", ("美利坚合众国运输部", "部长")),
        ("黎巴嫩真主党副总书记卡西姆发表讲话。", ("黎巴嫩真主党", "副总书记")),
        ("斯洛伐克新一届政府总理菲佐在议会讲话。", ("斯洛伐克共和国", "总理")),
        ("联合国秘书长副发言人哈克8日说。", ("联合国", "副发言人")),
        ("以色列新任国家安全部部长卡茨表示。", ("以色列国家安全部", "部长")),
    ],
)
def test_an_office_abroad_is_in_its_own_body(
    find_in: FindIn, text: str, held: tuple[str, str]
) -> None:
    assert {(body, role) for _, body, role in offices(find_in(text))} == {held}


def test_a_ministry_without_its_state_is_that_of_the_sentence(find_in: FindIn) -> None:
    text = (
        "中国队在北京夺冠。\n"
        "同一天，以色列安全内阁授权总理内塔尼亚胡和国防部长加兰特决定回应方式。\n"
    )
    assert ("加兰特", "以色列国防部", "部长") in offices(find_in(text))


def test_a_staff_of_other_forces_is_not_ours(find_in: FindIn) -> None:
    found = find_in("俄罗斯武装力量总参谋部作战训练局局长萨尔瓦罗夫受伤。")
    assert not any(body.name.full.startswith("中国人民解放军") for body in found.bodies)


def test_who_came_to_china_is_not_its_president(find_in: FindIn) -> None:
    found = find_in("我先后会见了赴华访问或出席会议的国家主席武文赏、政府总理范明政。")
    assert not any(body == "中华人民共和国" for _, body, _ in offices(found))


@pytest.mark.parametrize(
    "text",
    [
        "志愿者深入城乡社区开展宣讲。",
        "全国已建成公共图书馆三千个。",
        "总书记来到社区党群服务中心，听取介绍。",
        "湿地保护会议指引全球湿地保护。",
        "我们必须高度警省，永远保持清醒。高度警省方能行稳。",
    ],
)
def test_a_kind_of_site_is_no_site(find_in: FindIn, text: str) -> None:
    assert [p.name for p in find_in(text).places] == []


@pytest.mark.parametrize(
    "text",
    [
        "双方开启新的“黄金50年”。",
        "民谚说，“大暑炎热好丰年”。",
        "以军在拉法地区实施“有针对性的军事行动”。",
        "以群众的“温度”检验主题教育成效。",
        "百余项群众性宣传教育活动陆续举办。",
        "“三北”工程沿线各地积极行动。",
    ],
)
def test_words_in_quotes_and_pieces_are_no_campaign(find_in: FindIn, text: str) -> None:
    found = find_in(text)
    assert [c for c in found.campaigns if not c.rule.endswith(("time", "again", "bare"))] == []


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("以色列国防军称，对黎巴嫩南部进行“有限打击”。", 0),
        ("俄罗斯国防部称，拦截多枚“风暴之影”巡航导弹。", 0),
        ("俄罗斯国防部称，其中俄方占多数，空中俄罗斯军机进行“有限打击”。", 0),
        ("中乌合作委员会称，乌克兰落实“五色联动”。", 1),
        ("第28次大会在阿联酋开幕，主题为“团结、行动、落实”。", 1),
        ("云泽市落实“五色联动”工作机制。", 1),
        ("外国企业得益于海南自贸港“零关税”政策，日本客商增多。", 1),
    ],
)
def test_what_another_state_says_is_no_formula(find_in: FindIn, text: str, concepts: int) -> None:
    assert len(find_in(text).concepts) == concepts


def test_a_city_s_secretary_abroad_is_of_his_own_party(find_in: FindIn) -> None:
    found = find_in("会见越共中央政治局委员、河内市委书记丁进勇。")
    assert {body for _, body, role in offices(found) if role == "书记"} == {"越共河内委员会"}


def test_a_verb_is_no_beginning_of_a_division(find_in: FindIn) -> None:
    found = find_in("李希还会见里约市市长帕埃斯。李希会见里约市市长帕埃斯时表示，合作向好。")
    assert not any("会见" in place.name for place in found.places)


def test_a_deputy_s_office_is_not_cut_by_a_river(find_in: FindIn) -> None:
    assert [found.person for found in find_in("会议由副院长江一帆主持。").people] == ["江一帆"]
