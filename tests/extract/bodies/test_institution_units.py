"""Units of institutions are bodies of their own, below what their names begin with."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn
from tests.extract.reading_events import read_article

_FULL = {
    "国防大学": "中国人民解放军国防大学",
    "军事科学院": "中国人民解放军军事科学院",
    "联勤保障部队": "中国人民解放军联勤保障部队",
    "国务院安委会": "国务院安全生产委员会",
}
_FRAMES = (
    "{}召开会议，温若水主持会议。",
    "近日，{}有关负责人介绍了情况。",
    "{}、青潭县总工会联合举办活动。",
)


def _parts(text: str) -> list[tuple[str, str]]:
    claims = read_article(text)
    names = {body.id: body.name for body in claims.bodies}
    return [
        (names[r.subject], names[r.object]) for r in claims.relations if r.predicate == "partOf"
    ]


@pytest.mark.parametrize(
    ("whole", "unit"),
    [
        ("青潭县中医院", "急诊科"),
        ("青潭县中医院", "护理部"),
        ("青岚理工大学", "教务处"),
        ("青岚理工大学", "中东欧研究中心"),
        ("青潭县人民法院", "城关人民法庭"),
        ("青岚能源集团有限公司", "投资管理部"),
        ("青岚能源集团有限公司", "人力资源部"),
        ("岭东省审计厅", "经济责任审计一处"),
        ("青潭县水利局", "执法大队"),
        ("青岚理工大学", "后勤保障部"),
        ("青岚理工大学", "学校办公室"),
        ("青岚能源集团有限公司", "安全环保部"),
        ("岭东省教育厅", "职业教育与成人教育处"),
        ("岭东日报社", "经济部"),
        ("新华通讯社", "国际部"),
        ("青潭县人民政府", "驻北京联络处"),
        ("青潭县总工会", "权益保障部"),
        ("青潭军分区", "政治工作处"),
        ("岭东省云岭监狱", "政治处"),
        ("岭东省农业科学院", "水稻研究所"),
        ("青岚理工大学", "附属第三人民医院"),
        ("青岚理工大学", "第二医院"),
        ("青岚理工大学", "附属中学"),
        ("国防大学", "联合作战学院"),
        ("军事科学院", "战争研究院"),
        ("联勤保障部队", "第九〇五医院"),
        ("青潭军区", "总医院"),
        ("岭东省电力公司", "青潭供电公司"),
        ("岭东省人民政府", "驻广州经济贸易办事处"),
        ("世界卫生组织", "西太平洋区域办事处"),
        ("青潭县公安局交警大队", "二中队"),
        ("岭东省公安厅交警总队", "高速公路一支队"),
        ("国务院安委会", "第三考核巡查组"),
    ],
)
def test_a_unit_is_below_its_institution(whole: str, unit: str) -> None:
    for frame in _FRAMES:
        full = _FULL.get(whole, whole)
        assert (full + unit, full) in _parts(frame.format(whole + unit)), frame


@pytest.mark.parametrize(
    "text",
    [
        "青潭县中医院外科医生白秋生介绍。",
        "青岚理工大学教授白秋生说。",
        "青岚理工大学召开教学工作部署会。",
        "青岚能源集团有限公司总部迁入新址。",
        "青潭县水利局领导干部参加培训。",
    ],
)
def test_words_behind_an_institution_are_no_unit(text: str) -> None:
    names = {body.name for body in read_article(text).bodies}
    assert names <= {
        "青潭县中医院",
        "青岚理工大学",
        "青岚能源集团有限公司",
        "青潭县水利局",
        "青潭县人民政府",
    }


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("联合国安理会举行会议。", ("联合国安全理事会", "联合国")),
        ("中央广播电视总台制作，在央视播出。", ("中央电视台", "中央广播电视总台")),
        ("青岚理工大学材料学院院长白秋生说。", ("青岚理工大学材料学院", "青岚理工大学")),
    ],
)
def test_a_part_of_a_known_whole(text: str, part: tuple[str, str]) -> None:
    assert part in _parts(text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        pytest.param(
            "孟云舟来到云泽钢铁有限公司精密带钢生产车间，开展宣讲。",
            "云泽钢铁有限公司",
            id="a site",
        ),
        pytest.param("云泽钢铁有限公司技术部、团委参加。", "云泽钢铁有限公司技术部", id="a unit"),
    ],
)
def test_a_workshop_that_somebody_visits_is_no_unit(find_in: FindIn, text: str, body: str) -> None:
    assert find_in(text).bodies[0].name.full == body


@pytest.mark.parametrize(
    ("whole", "unit"),
    [
        ("中国疾病预防控制中心", "应急中心"),
        ("国家统计局", "服务业调查中心"),
        ("武汉大学", "测绘遥感信息工程国家重点实验室"),
        ("青砚水泥厂", "生料车间"),
    ],
)
def test_a_unit_is_shown_by_its_last_noun_and_a_border(whole: str, unit: str) -> None:
    assert (whole + unit, whole) in _parts(f"{whole}{unit}主任温若水5日介绍了情况。") or (
        whole + unit,
        whole,
    ) in _parts(f"{whole}{unit}5日介绍了情况。")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("农业农村部累计支持建设国家数字创新中心，成效明显。", id="a verb within"),
        pytest.param("青岚理工大学会议中心工作顺利。", id="no border"),
    ],
)
def test_other_phrases_behind_a_body_are_no_units(text: str) -> None:
    assert not any(name.endswith(("创新中心", "会议中心")) for name, _ in _parts(text))


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        pytest.param("省教育厅党组书记孟云舟出席。", "省教育厅", id="of a place that is open"),
        pytest.param("岭东省审计厅办公室5日发布通知。", "岭东省审计厅", id="a section"),
    ],
)
def test_the_words_of_a_unit_mention_its_institution(text: str, whole: str) -> None:
    claims = read_article(text)
    names = {body.id: body.name for body in claims.bodies}
    spans = [m.span for m in claims.mentions if names.get(m.denotes) == whole]
    assert [text[span.start : span.end] for span in spans] == [whole]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        pytest.param(
            "中国石化云泽分公司与青岚理工大学签约。",
            ("中国石油化工集团有限公司云泽分公司", "中国石油化工集团有限公司"),
            id="a branch",
        ),
        pytest.param(
            "雄安集团京岭快轨公司与青岚理工大学签约。",
            ("中国雄安集团有限公司京岭快轨公司", "中国雄安集团有限公司"),
            id="a firm",
        ),
    ],
)
def test_a_house_is_no_short_form_of_its_branch(text: str, part: tuple[str, str]) -> None:
    assert _parts(text) == [part]


def test_a_bracket_ends_the_name_of_a_unit() -> None:
    text = "青岚理工大学老年医学研究院（青潭县老年医学研究院）成立。"
    assert ("青岚理工大学老年医学研究院", "青岚理工大学") in _parts(text)


def test_all_that_a_chain_of_units_goes_through_are_named() -> None:
    claims = read_article("青潭县公安局交警大队二中队开展检查。")
    shown = {m.denotes: claims.source.text[m.span.start : m.span.end] for m in claims.mentions}
    assert shown["body/青潭县公安局"] == "青潭县公安局"
    assert shown["body/青潭县公安局交警大队"] == "青潭县公安局交警大队"


@pytest.mark.parametrize(
    "text",
    ["青潭县水利局等部门专家组织编写了教材。", "青岚理工大学联合国家图书馆举办展览。"],
)
def test_experts_and_partners_are_no_units(text: str) -> None:
    assert not [part for part in _parts(text) if part[1] in ("青潭县水利局", "青岚理工大学")]
