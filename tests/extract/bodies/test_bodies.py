"""Bodies by the family of rules that finds them."""

from __future__ import annotations

import pytest

from kg.extract.bodies.bodies import BodyMention
from tests.extract.conftest import FindIn


def _only(find_in: FindIn, text: str, surface: str) -> BodyMention:
    found = [b for b in find_in(text).bodies if text[b.start : b.end] == surface]
    assert len(found) == 1, [text[b.start : b.end] for b in find_in(text).bodies]
    return found[0]


@pytest.mark.parametrize(
    ("text", "surface", "full", "rule"),
    [
        pytest.param(
            "青屿大学材料系召开座谈会。",
            "青屿大学材料系",
            "青屿大学材料系",
            "bodies.unit",
            id="a unit behind its house",
        ),
        pytest.param(
            "长岚重工集团落户青州市。",
            "长岚重工集团",
            "长岚重工集团",
            "bodies.free",
            id="two characters and a trade",
        ),
        pytest.param(
            "富平法院召开会议。",
            "富平法院",
            "富平县人民法院",
            "bodies.placed",
            id="the court of a county by its short form",
        ),
        pytest.param(
            "活动由云泽海关主办。",
            "云泽海关",
            "云泽海关",
            "bodies.free",
            id="customs of no known place",
        ),
        pytest.param(
            "岭东省纪委监委驻省财政厅纪检监察组通报情况。",
            "岭东省纪委监委驻省财政厅纪检监察组",
            "岭东省纪委监委驻财政厅纪检监察组",
            "bodies.stationed",
            id="who sends a team",
        ),
        pytest.param(
            "国务院召开会议。", "国务院", "中华人民共和国国务院", "bodies.organ", id="organ"
        ),
        pytest.param(
            "由云壑大学校长介绍。",
            "云壑大学",
            "云壑大学",
            "bodies.free",
            id="a short name of a school",
        ),
        pytest.param(
            "孟云舟是淮洛医学院党委书记。",
            "淮洛医学院党委",
            "淮洛医学院党委",
            "bodies.free",
            id="a cut one",
        ),
        pytest.param(
            "叶林川同志治丧办公室发布讣告。",
            "叶林川同志治丧办公室",
            "叶林川同志治丧办公室",
            "bodies.mourning",
            id="who-arranges-a-funeral",
        ),
        pytest.param(
            "泰国外交部表示欢迎。", "泰国外交部", "泰王国外交部", "bodies.foreign", id="foreign"
        ),
        pytest.param(
            "中国共产党杭州市第十四届委员会举行全体会议。",
            "中国共产党杭州市第十四届委员会",
            "中国共产党杭州市委员会",
            "bodies.placed",
            id="a-committee-by-its-term",
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
        pytest.param(
            "他来到云启科技（杭州）股份有限公司。",
            "云启科技（杭州）股份有限公司",
            "云启科技（杭州）股份有限公司",
            "bodies.free",
            id="free-with-brackets",
        ),
        pytest.param(
            "杭州市城市更新工作领导小组召开会议。",
            "杭州市城市更新工作领导小组",
            "杭州市城市更新工作领导小组",
            "bodies.placed",
            id="leading-group-named-by-its-work",
        ),
        pytest.param(
            "杭州市城市建设投资集团有限公司董事长参加。",
            "杭州市城市建设投资集团有限公司",
            "杭州市城市建设投资集团有限公司",
            "bodies.placed",
            id="firm-of-a-city",
        ),
        pytest.param(
            "民盟杭州市委会代表发言。",
            "民盟杭州市委会",
            "中国民主同盟杭州市委员会",
            "bodies.local-party",
            id="local-party",
        ),
        pytest.param(
            "武警杭州支队支队长参加。", "武警杭州支队", "武警杭州支队", "bodies.police", id="police"
        ),
        pytest.param(
            "东部战区空军官兵参加。",
            "东部战区空军",
            "中国人民解放军东部战区空军",
            "bodies.army",
            id="service-of-a-theatre",
        ),
        pytest.param(
            "中国驻老挝大使馆举行招待会。",
            "中国驻老挝大使馆",
            "中华人民共和国驻老挝大使馆",
            "bodies.embassy",
            id="embassy",
        ),
        pytest.param(
            "青禾经济开发区管委会负责。",
            "青禾经济开发区管委会",
            "青禾经济开发区管理委员会",
            "bodies.zone",
            id="zone",
        ),
        pytest.param(
            "紫云山风景名胜区管委会参加。",
            "紫云山风景名胜区管委会",
            "紫云山风景名胜区管理委员会",
            "bodies.zone",
            id="zone-that-no-place-names",
        ),
        pytest.param(
            "杭州市政法委召开会议。",
            "杭州市政法委",
            "中国共产党杭州市委员会政法委员会",
            "bodies.placed",
            id="unit-of-a-committee-that-is-left-out",
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
        pytest.param("开创全面推进乡村振兴新局面。", id="a-new-situation"),
        pytest.param("杭州紧张局势加剧。", id="a-tense-situation"),
        pytest.param("非上市公司积极参与。", id="a-longer-kind-of-firm"),
        pytest.param("从三家物业公司中选取。", id="counted-firms"),
        pytest.param("全省组织各方力量抢收。", id="the-verb-组织"),
        pytest.param("推动市县级公立医院发展。", id="hospitals-of-a-level"),
        pytest.param("双方航空公司增加航班。", id="firms-of-both-sides"),
        pytest.param("发展中国特色社会主义工会。", id="unions-of-a-kind"),
        pytest.param("在讲话中充分肯定过去一年军分区工作。", id="a-command-without-its-name"),
        pytest.param(
            "大力支持上市公司，欧洲最大廉价航空公司和很多公司。", id="the-largest-and-many"
        ),
        pytest.param("在以色列边境部署军队，韩国民众抗议部署。", id="the-verb-部署"),
        pytest.param("向相关省份派出工作组。", id="teams-sent-to-provinces"),
        pytest.param("坚守党校初心。", id="a-verb-before-a-school"),
        pytest.param("支持非上市和上市公司发展，法、德等国航空公司复航。", id="firms-of-a-kind"),
        pytest.param("愿同政协愿同友好组织委员会合作。", id="no-place-behind-政协"),
        pytest.param("各地要求强化国防部署。", id="what is deployed"),
        pytest.param("航空航天部队司令程远舟在场。", id="troops, no ministry"),
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


@pytest.mark.parametrize(
    ("text", "surface", "full"),
    [
        pytest.param("团市委书记发言。", "团市委", "中国共产主义青年团杭州市委员会", id="league"),
        pytest.param(
            "农工党市委会发言。", "农工党市委会", "中国农工民主党杭州市委员会", id="party"
        ),
        pytest.param("市双拥办主任发言。", "市双拥办", "杭州市双拥办", id="office"),
        pytest.param("县情由市民政局通报。", "市民政局", "杭州市民政局", id="not-citizens"),
        pytest.param(
            "更名为市卫生健康委员会。", "市卫生健康委员会", "杭州市卫生健康委员会", id="为市"
        ),
        pytest.param(
            "市委全面依法治市委员会召开会议。",
            "市委全面依法治市委员会",
            "中国共产党杭州市委员会全面依法治市委员会",
            id="commission",
        ),
        pytest.param(
            "市人大常委会执法检查组报告情况。",
            "市人大常委会执法检查组",
            "杭州市人民代表大会常务委员会执法检查组",
            id="inspection-team",
        ),
        pytest.param(
            "市直机关工委召开会议。",
            "市直机关工委",
            "中国共产党杭州市直属机关工作委员会",
            id="organs-committee",
        ),
        pytest.param(
            "市人大办负责同志参加。",
            "市人大办",
            "杭州市人民代表大会常务委员会办公室",
            id="office-of-the-congress",
        ),
        pytest.param(
            "市政协提案委负责同志参加。",
            "市政协提案委",
            "中国人民政治协商会议杭州市委员会提案委",
            id="committee-by-its-short-form",
        ),
        pytest.param(
            "市公安局城关派出所所长参加。",
            "市公安局城关派出所",
            "杭州市公安局城关派出所",
            id="police-station",
        ),
        pytest.param("市政府新闻办发布。", "市政府新闻办", "杭州市人民政府新闻办公室", id="press"),
    ],
)
def test_a_short_form_is_spelled_out(find_in: FindIn, text: str, surface: str, full: str) -> None:
    assert _only(find_in, f"杭州市召开大会。{text}", surface).name.full == full


def test_party_and_management_committee_of_a_zone_are_two_bodies(find_in: FindIn) -> None:
    names = [body.name.full for body in find_in("青禾经济开发区党工委、管委会召开会议。").bodies]
    assert names == ["中国共产党青禾经济开发区工作委员会", "青禾经济开发区管理委员会"]


@pytest.mark.parametrize(
    ("text", "surface", "full"),
    [
        pytest.param(
            "全国人大常委会举行会议，听取了宪法和法律委员会的报告。",
            "宪法和法律委员会",
            "中华人民共和国全国人民代表大会宪法和法律委员会",
            id="committee-of-the-congress",
        ),
        pytest.param(
            "全国政协召开会议。人口资源环境委员会主任发言。",
            "人口资源环境委员会",
            "中国人民政治协商会议全国委员会人口资源环境委员会",
            id="committee-of-the-cppcc",
        ),
        pytest.param(
            "杭州市政协召开会议。提案委员会主任发言。",
            "提案委员会",
            "中国人民政治协商会议杭州市委员会提案委员会",
            id="committee-of-a-citys-cppcc",
        ),
        pytest.param(
            "他参加十四届全国人大一次会议江苏代表团审议。",
            "江苏代表团",
            "江苏代表团",
            id="delegation",
        ),
        pytest.param(
            "青禾医科大学召开大会，校党委书记讲话。",
            "校党委",
            "青禾医科大学党委",
            id="party-committee-of-the-school",
        ),
        pytest.param(
            "青禾医科大学召开大会，校纪委书记讲话。",
            "校纪委",
            "中国共产党青禾医科大学纪律检查委员会",
            id="discipline-committee-of-the-school",
        ),
        pytest.param(
            "华岳建设集团有限公司开会。华岳集团负责人讲话。",
            "华岳集团",
            "华岳建设集团有限公司",
            id="group-by-its-first-characters",
        ),
        pytest.param(
            "青禾高新技术产业开发区党工委开会。高新区管委会负责。",
            "高新区管委会",
            "青禾高新技术产业开发区管理委员会",
            id="zone-by-its-kind",
        ),
    ],
)
def test_the_document_says_whose_a_body_is(
    find_in: FindIn, text: str, surface: str, full: str
) -> None:
    body = _only(find_in, text, surface)
    assert body.name.full == full
    assert body.basis is not None or surface == "江苏代表团"


def test_what_an_open_body_belongs_to_is_open_too(find_in: FindIn) -> None:
    body = _only(find_in, "市委组织部负责。", "市委组织部")
    assert (body.unresolved, [parent.full for parent in body.parents]) == (True, ["市委"])


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        pytest.param("同志任青禾理工大学党委书记。", "青禾理工大学党委", id="after-任"),
        pytest.param(
            "青禾理工大学党委宣传部部长讲话。", "青禾理工大学党委宣传部", id="unit-of-a-unit"
        ),
        pytest.param("泰国驻华大使馆举行活动。", "泰国驻华大使馆", id="embassy-in-china"),
        pytest.param("他到杭州市青河镇李家村村委会了解情况。", "李家村村委会", id="village"),
        pytest.param("杭州市翠湖街道办事处主任参加。", "翠湖街道办事处", id="street-office"),
    ],
)
def test_borders_of_bodies(find_in: FindIn, text: str, surface: str) -> None:
    found = [text[b.start : b.end] for b in find_in(text).bodies]
    assert any(name.endswith(surface) for name in found), found
    assert not any(name.startswith("任") for name in found)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        pytest.param("他的女儿正在砾阳师范学院读书。", "砾阳师范学院", id="a-word-of-time-before"),
        pytest.param("听取了杭州市教育局关于中小学安全的报告。", "杭州市教育局", id="关于-behind"),
        pytest.param("他到杭州市投资促进中心调研。", "杭州市投资促进中心", id="centre-of-a-city"),
        pytest.param("免去其杭州市广播电视台台长职务。", "杭州市广播电视台", id="broadcaster"),
        pytest.param("青岚集团党委书记何平出席。", "青岚集团党委", id="a-group-with-an-office"),
        pytest.param(
            "何平会见青岚集团董事长方明\n\n何平欢迎青岚集团董事长方明。",
            "青岚集团",
            id="a-verb-before-a-group",
        ),
    ],
)
def test_a_body_has_these_borders(find_in: FindIn, text: str, surface: str) -> None:
    assert {text[b.start : b.end] for b in find_in(text).bodies} >= {surface}


def test_a_group_without_an_office_is_any(find_in: FindIn) -> None:
    assert [b.name.full for b in find_in("推动青岚集团化发展，支持产业集团壮大。").bodies] == []


def test_其_before_a_level_word_is_a_pronoun_behind_a_verb(find_in: FindIn) -> None:
    text = "杭州市委决定，免去其市教育局局长职务。"
    assert "杭州市教育局" in {b.name.full for b in find_in(text).bodies}
    text = "他走访了砾格其镇党委书记何平。"
    assert not any(b.name.full == "镇党委" for b in find_in(text).bodies)


def test_who_presides_is_no_part_of_a_school(find_in: FindIn) -> None:
    bodies = [b.name.full for b in find_in("报告会由学院党委书记程远舟主持。").bodies]
    assert all("报告会" not in name for name in bodies)
    bodies = [b.name.full for b in find_in("叶林川教授应邀做客岭东理工大学。").bodies]
    assert bodies == ["岭东理工大学"]
