"""Campaigns and formulas by shape: every way to name one, in every place of a sentence."""

from __future__ import annotations

import pytest

from kg.model.time import PartialDate
from tests.extract.conftest import FindIn

_FRAMES = (
    "近日，云泽市开展{}。",
    "全市{}动员部署会召开。",
    "自{}启动以来，全市共排查隐患1200余处。",
    "他强调，要以{}为抓手，推动工作上台阶。",
    "会议研究部署{}相关工作。",
    "在{}中，执法人员共检查企业56家。",
    "各地要实施好{}，做好相关工作。",
)
_SHAPES = (
    "“清风护航”专项行动",
    "“利剑护蕾”打击整治行动",
    "“碧水清源”百日攻坚行动",
    "“同心筑梦”政治交接主题教育",
    "“青云向上”主题教育活动",
    "“永远向前”群众性主题宣传教育活动",
    "“进万家、暖民心”大走访活动",
    "“解放思想、担当作为”大讨论活动",
    "“质量强市年”活动",
    "“三整治”“三提升”行动",
    "“敲门行动”",
    "电动自行车消防安全专项整治行动",
    "固体废物综合治理行动",
    "城市排水防涝能力提升行动",
    "自建房安全大排查大整治",
    "冬春火灾防控专项行动",
    "渡口渡船集中整治行动",
    "扬尘污染百日攻坚行动",
    "群众身边不正之风和腐败问题专项治理",
    "水法宣传周活动",
    "向孟云舟同志学习活动",
    "“知荣明耻”宣传教育月",
    "校园食品安全大检查",
    "“环境年”",
    "“书香满城”全民阅读季",
    "安全生产百日行动",
    "机关效能风暴行动",
    "文明交通志愿服务专项活动",
    "省级文明城市创建",
    "“农家书屋圆梦工程”",
    "“公共卫生体系建设项目”",
    "机关效能建设年活动",
    "农资打假专项治理行动",
    "教育领域专项巡察",
    "农村集体资金资产资源管理突出问题专项巡察",
    "“百日会战”",
    "“2016清案飓风行动”",
    "整治“保健品”乱象专项行动",
    "安全生产百日整治行动",
    "第三轮第二批中央生态环境保护督察",
    "国家园林城市创建",
    "“廉政警示教育周活动”",
    "“养老服务消费季”",
    "村庄清洁行动",
)


def _plain(name: str) -> str:
    return name.replace("“", "").replace("”", "").replace("、", "")


@pytest.mark.parametrize("name", _SHAPES)
def test_a_campaign_is_named_in_every_frame(find_in: FindIn, name: str) -> None:
    found = [[thing.id for thing in find_in(frame.format(name)).campaigns] for frame in _FRAMES]
    assert [[_plain(id) for id in ids] for ids in found] == [
        [f"campaign/{_plain(name)}"] for _ in _FRAMES
    ]


@pytest.mark.parametrize(
    "text",
    [
        "消防救援队伍迅速展开救援行动。",
        "要把思想和行动统一到部署上来。",
        "云泽市制定“十百千”三年行动计划。",
        "打好攻坚战、持久战。",
        "打赢三大攻坚战。",
        "志愿者在“阳光里”活动中心服务。",
        "企业生产经营活动有序恢复。",
        "实施“六大行动”。",
        "要抓好三年行动方案的落实。",
        "坚决反对“岛独”分裂活动。",
        "民众举行“土地日”抗议活动。",
        "开展五大专项行动。",
        "不搞“形象工程”“十大民生工程”。",
        "在社区开展主题宣传教育活动。",
        "加大日常检查和专项整治力度。",
        "生态旅游年接待游客超千万人次。",
        "打击“走私”等违法违规行为专项整治。",
        "省委巡视组专项巡视工作动员会召开。",
        "使教育真正成为“群众满意工程”。",
        "各地开展“六一”庆祝活动，“五一”假期活动丰富。",
        "“青州”号入列活动举行。",
        "高校开设“低空技术与工程”专业。",
        "回忆“淮海会战”。",
        "开展“三清”“五化”的综合整治行动。",
        "争创全国双拥模范城“六连冠”。",
        "敌方的“非法行动”受到谴责。",
    ],
)
def test_an_act_a_plan_and_a_number_are_no_campaign(find_in: FindIn, text: str) -> None:
    assert find_in(text).campaigns == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "十二届市委第五轮巡察启动。市委第五轮巡察共派出6个巡察组。",
            ["十二届市委第五轮巡察"] * 2,
            id="a round without its term",
        ),
        pytest.param(
            "开展夜查酒驾专项行动（简称“亮剑行动”）。“亮剑行动”为期两月。",
            ["夜查酒驾专项行动"] * 3,
            id="a short name",
        ),
        pytest.param(
            "开展农资打假专项治理行动。要抓好农资打假专项治理。",
            ["农资打假专项治理行动"] * 2,
            id="行动 left out",
        ),
        pytest.param(
            "“三严三实”专题党课暨专题教育部署会召开。", ["三严三实专题教育"], id="暨 joins two"
        ),
        pytest.param(
            "推进“强县有我”群众性主题宣传教育活动。群众性主题宣传教育活动丰富多彩。",
            ["强县有我群众性主题宣传教育活动"] * 2,
            id="the quote left out",
        ),
        pytest.param("市公安局举行平安护航专项行动。", ["平安护航专项行动"], id="举行"),
        pytest.param("全市全面开启幸福河湖建设行动。", ["幸福河湖建设行动"], id="开启"),
        pytest.param("县级“三讲”教育动员会召开。", ["三讲教育"], id="a level before it"),
        pytest.param(
            "第三轮第二批中央生态环保督察启动。第二批中央生态环境保护督察进驻。",
            ["第三轮第二批中央生态环境保护督察"] * 2,
            id="a round by its short form",
        ),
        pytest.param(
            "创建国家卫生城市、园林城市和省级节水型城市。",
            ["国家卫生城市创建", "国家园林城市创建", "省级节水型城市创建"],
            id="a list of titles",
        ),
        pytest.param("召开创建双拥模范城动员会。", ["双拥模范城创建"], id="双拥"),
        pytest.param("安全生产月活动启动。", ["安全生产月活动"], id="a month without quotes"),
        pytest.param("开展打击盗版“剑网护航”专项行动。", ["剑网护航专项行动"], id="its own name"),
        pytest.param(
            "开展整治爆炸物品、枪支弹药专项行动。",
            ["整治爆炸物品枪支弹药专项行动"],
            id="a list before it",
        ),
        pytest.param(
            "开展“党员亮身份”“支部亮承诺”等活动。",
            ["党员亮身份", "支部亮承诺"],
            id="a list of quotes",
        ),
        pytest.param(
            "党的群众路线教育实践活动总结会召开。省属高校教育实践活动扎实。",
            ["党的群众路线教育实践活动"] * 2,
            id="whose it is",
        ),
        pytest.param("省公安厅下发专项行动工作方案。", [], id="下发"),
        pytest.param("开展“门前四包” 专项行动。", ["门前四包专项行动"], id="a space"),
        pytest.param("举办建交50周年暨中岭友好年活动。", ["中岭友好年"], id="暨 before a name"),
        pytest.param("确定为“中岭友好年”并启动系列活动。", ["中岭友好年"], id="并 ends a name"),
        pytest.param(
            "召开教育实践活动大会。二要准确把握教育实践活动的要求。",
            ["党的群众路线教育实践活动"] * 2,
            id="二要 is no part",
        ),
        pytest.param(
            "全县第二批学习实践活动启动。",
            ["深入学习实践科学发展观活动第二批"],
            id="学习实践活动 of 2009",
        ),
        pytest.param(
            "第二批深入学习实践科学发展观活动启动。要搞好学习实践活动。",
            ["深入学习实践科学发展观活动第二批"] * 2,
            id="学习实践活动 is the phase",
        ),
        pytest.param(
            "第二批学习贯彻习近平新时代中国特色社会主义思想主题教育启动。要抓好第二批主题教育。",
            ["学习贯彻习近平新时代中国特色社会主义思想第二批主题教育"] * 2,
            id="no phase of a phase",
        ),
    ],
)
def test_a_campaign_has_one_name_and_its_borders(
    find_in: FindIn, text: str, names: list[str]
) -> None:
    year = PartialDate(2009 if "第二批" in text else 2014)
    found = find_in(text, published=year).campaigns
    assert [thing.id.removeprefix("campaign/") for thing in found] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("要落实“六稳”“六保”任务。", ["六稳", "六保"]),
        ("力戒形式主义、官僚主义。", ["形式主义", "官僚主义"]),
        ("提出了“1236”发展思路。", ["1236发展思路"]),
        ("坚持人民至上，统筹推进乡村全面振兴。", ["人民至上、生命至上", "乡村全面振兴"]),
        ("“平安里”小区的居民。", []),
        ("学习习近平总书记关于桥梁工作的重要论述。", ["习近平总书记关于桥梁工作的重要论述"]),
    ],
)
def test_formulas_that_stand_together_are_told_apart(
    find_in: FindIn, text: str, names: list[str]
) -> None:
    found = [thing.id.removeprefix("concept/") for thing in find_in(text).concepts]
    assert found == [_plain(name) for name in names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("推动党员违规插手本村工程项目专项整治工作。", ["党员违规插手本村工程项目专项整治"]),
        ("开展整治文山会海为基层减负专项行动。", ["整治文山会海为基层减负专项行动"]),
        ("启动为期三个月的云溪河非法采砂专项整治。", ["云溪河非法采砂专项整治"]),
        ("实施百万移民致富提升行动。", ["百万移民致富提升行动"]),
        ("配合“违建房”清理整顿。", ["“违建房”清理整顿"]),
        ("我县招商引资“百日攻坚”取得成果。", ["招商引资“百日攻坚”"]),
        ("开展2025年全国1%人口抽样调查。", ["2025年全国1%人口抽样调查"]),
        ("青少年生态文化周开幕。", ["青少年生态文化周"]),
        (
            "“119防火护林宣传月”活动启动。搞好防火护林宣传月活动。",
            ["“119防火护林宣传月”活动"] * 2,
        ),
    ],
)
def test_a_campaign_is_whole(find_in: FindIn, text: str, names: list[str]) -> None:
    found = [thing.id.removeprefix("campaign/") for thing in find_in(text).campaigns]
    assert found == [_plain(name) for name in names]
