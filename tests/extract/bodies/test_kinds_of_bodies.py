"""Bodies of kinds that local news names: border stations, laboratories, offices of townships."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import named_bodies, part_of, read_article


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("据满洲里边防检查站统计，旅客增加。", "满洲里边防检查站"),
        ("黑龙江出入境边防检查总站发布消息。", "黑龙江出入境边防检查总站"),
        ("程远舟来到崂山实验室，察看展厅。", "崂山实验室"),
        ("程远舟走访了岚航税务师事务所。", "岚航税务师事务所"),
        ("古陂岚派出所民警到场。", "古陂岚派出所"),
        ("杏岚镇财政所所长程远舟参加。", "杏岚镇财政所"),
        ("青潭县供销合作社联合社党组书记程远舟参加。", "青潭县供销合作社联合社"),
        ("中德经济顾问委员会成员参加。", "中德经济顾问委员会"),
        ("本报讯青禾集团副总经理程远舟到云泽市调研。", "青禾集团"),
        ("程远舟在中铁一局集团有限公司调研。", "中铁一局集团有限公司"),
        ("经白石大学党委研究决定，程远舟任院长。", "白石大学党委"),
        ("施工单位青禾建设集团总经理程远舟参加。", "青禾建设集团"),
        ("青岚市农机大队联合市公安局开展检查。", "青岚市农机大队"),
        ("程远舟表示，中国政府高度重视两国关系。", "中华人民共和国政府"),
        ("承建单位青禾建设集团总经理程远舟参加。", "青禾建设集团"),
        ("统筹谋划，为国网襄阳供电公司提供支撑。", "国网襄阳供电公司"),
        ("泰中友协会长程远舟出席。", "泰中友好协会"),
        ("青岚市卫计委、青岚市妇儿工委参加。", "青岚市卫生和计划生育委员会"),
        ("青岚市卫计委、青岚市妇儿工委参加。", "青岚市妇女儿童工作委员会"),
        ("长沙铁路公安处组织民警宣传。", "长沙铁路公安处"),
        ("长沙铁路公安处白石站派出所拓宽服务范围。", "长沙铁路公安处白石站派出所"),
        ("中铁九局、中建三局参加。", "中建三局"),
        ("白石镇人大主席团主席程远舟参加。", "白石镇人民代表大会主席团"),
        ("惠州市（县级）政府副市长程远舟参加。", "惠州市人民政府"),
        ("国家煤矿安监局局长程远舟参加。", "国家煤矿安全监察局"),
        ("培训青岚市书协会员。", "青岚市书法家协会"),
        ("民盟中央和中共江东省委主办论坛。", "中国共产党江东省委员会"),
    ],
)
def test_such_a_name_is_a_body(text: str, body: str) -> None:
    assert body in named_bodies(text)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("建设一批全国重点实验室。", "建设一批全国重点实验室"),
        ("北京国际科技创新中心基本形成。", "北京国际科技创新中心"),
        ("他走进研发实验室。", "研发实验室"),
        ("5月24日，一些医院负责人参加会议。", "一些医院"),
        ("煤矿方面，有证煤矿违规生产。", "有证煤矿"),
        ("会上，高校法学院师生旁听。", "高校法学院"),
        ("李岚在纽约联合国总部出席会议。", "纽约联合国"),
        ("青潭县白石街道政协委员小组开展调研。", "中国人民政治协商会议白石街道委员会"),
        ("助力二轻集团再续辉煌。", "助力二轻集团"),
        ("他获得中国政府奖学金。", "中华人民共和国政府"),
        ("生产方面，完成集团公司下达的任务。", "完成集团公司"),
        ("活动在青岚市白石殡仪馆松厅举行。", "青岚市白石殡仪馆松厅"),
        ("深圳等铁路公安处加强合作。", "铁路公安处"),
        ("岚国党和政府领导人参加。", "岚国党和政府"),
        ("青潭县木叶乡政法委员程远舟参加会议。", "中国共产党木叶乡委员会政法委员会"),
        ("法国国民议会与中国全国人大举行会议。", "法兰西共和国国民议会与中国全国人大"),
    ],
)
def test_what_is_no_body_is_none(text: str, never: str) -> None:
    assert never not in named_bodies(text)


def test_a_zone_is_no_district() -> None:
    text = (
        "泉岚区区委副书记程远舟，区委常委、泉岚经济开发区党工委书记叶林川，区委研究室主任何青参加。"
    )
    assert "中国共产党泉岚区委员会研究室" in named_bodies(text)


def test_a_hospital_of_a_university_is_below_it() -> None:
    claims = read_article("程远舟来到云泽大学第二附属医院调研。")
    names = {body.id: body.name for body in claims.bodies}
    pairs = {
        (names[r.subject], names[r.object]) for r in claims.relations if r.predicate == "partOf"
    }
    assert ("云泽大学第二附属医院", "云泽大学") in pairs


@pytest.mark.parametrize(
    ("listed", "full"),
    [
        ("县计委", "青潭县计划委员会"),
        ("县经委", "青潭县经济委员会"),
        ("县体改委", "青潭县经济体制改革委员会"),
        ("县融媒体中心", "青潭县融媒体中心"),
        ("县疾控中心", "青潭县疾病预防控制中心"),
        ("县公积金中心", "青潭县住房公积金管理中心"),
        ("县档案馆", "青潭县档案馆"),
        ("县农科所", "青潭县农业科学研究所"),
        ("县党史研究室", "青潭县党史研究室"),
        ("县一中", "青潭县一中"),
        ("县知联会", "青潭县党外知识分子联谊会"),
        ("县台协", "青潭县台湾同胞投资企业协会"),
        ("县减灾委", "青潭县减灾委员会"),
        ("县重点项目建设工作专班", "青潭县重点项目建设工作专班"),
        ("县疫情防控指挥部综合协调组", "青潭县疫情防控指挥部综合协调组"),
        ("县委农工部", "中国共产党青潭县委员会农村工作部"),
        ("县委财贸部", "中国共产党青潭县委员会财贸部"),
        ("县委“两新”工委", "中国共产党青潭县委员会“两新”工委"),
    ],
)
def test_what_places_have_by_their_short_forms(listed: str, full: str) -> None:
    text = f"青潭县召开会议，青潭县委书记程远舟主持，{listed}、县水利局负责人参加。"
    assert full.replace("“", "").replace("”", "") in {
        name.replace("“", "").replace("”", "") for name in named_bodies(text)
    }


def test_the_head_of_an_association_is_no_part_of_it() -> None:
    held = {(t.person, t.body) for t in read_article("青潭县台协会长叶林川参加。").tenures}
    assert ("叶林川", "body/青潭县台湾同胞投资企业协会") in held


def test_where_somebody_goes_is_a_site_and_no_body() -> None:
    text = "程远舟先后来到青潭县，察看县融媒体中心、县档案馆，了解情况。"
    assert not {"青潭县融媒体中心", "青潭县档案馆"} & named_bodies(text)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("青潭大学成立人工智能学院。", "青潭大学成立人工智能学院"),
        ("仪式上，张立军代表医院致辞。", "张立军代表医院"),
        ("青潭县共建附属青潭医院。", "青潭县共建附属青潭医院"),
        ("全国人大代表盛岚控股集团有限公司董事长叶林川发言。", "全国人大代表盛岚控股集团有限公司"),
        ("青潭县云溪街道党组和白塔街道党工委负责人参加。", "党组和白塔街道党工委"),
    ],
)
def test_a_verb_before_a_house_is_no_part_of_its_name(text: str, never: str) -> None:
    assert not [name for name in named_bodies(text) if never[2:] in name]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "城关镇、柳林乡、红旗镇人民政府负责人参加。",
            ("城关镇人民政府", "柳林乡人民政府", "红旗镇人民政府"),
        ),
        ("云溪区、青潭县检察院汇报工作。", ("云溪区人民检察院", "青潭县人民检察院")),
        ("青潭县建筑与房地产行业商会会长叶林川参加。", ("青潭县建筑与房地产行业商会",)),
        ("武警第二机动总队官兵参加。", ("武警第二机动总队",)),
        (
            "武警岭东总队青潭支队官兵参加。",
            ("武警岭东总队", "武警岭东总队青潭支队"),
        ),
        (
            "青潭县召开会议。农工党青潭总支、台盟青潭支部负责人参加。",
            ("中国农工民主党青潭总支", "台湾民主自治同盟青潭支部"),
        ),
        (
            "青潭县人民法院民三庭庭长叶林川、青潭县纪检委书记程远舟参加。",
            ("青潭县人民法院民三庭", "中国共产党青潭县纪律检查委员会"),
        ),
    ],
)
def test_bodies_with_a_shared_end_or_within_a_larger_one(
    text: str, bodies: tuple[str, ...]
) -> None:
    assert set(bodies) <= named_bodies(text)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("程远舟来到中岚镇新城村、太岚镇政府检查。", "新城村人民政府"),
        ("青州市召开会议，向九地市政府送达责任状。", "青州市人民政府"),
        ("青岚国企业和多个州政府起诉。", "州政府"),
    ],
)
def test_a_village_has_no_government_and_several_are_none(text: str, never: str) -> None:
    assert never not in named_bodies(text)


def test_a_unit_without_its_place_has_its_full_name() -> None:
    text = "青潭旗委召开会议。旗委常委、人武部政委程远舟参加。旗交警队白岚中队队长叶林川参加。"
    assert {"青潭旗人民武装部", "青潭旗交警队白岚中队"} <= named_bodies(text)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "云泽银行、邮储银行云泽市分行、中行云泽分行、工行云泽分行行长叶林川参加。",
            (
                "中国邮政储蓄银行股份有限公司云泽市分行",
                "中国银行股份有限公司云泽分行",
                "中国工商银行股份有限公司云泽分行",
            ),
        ),
        ("塞尔维亚进步党、哈萨克斯坦祖国之光党派代表参加。", ("塞尔维亚进步党",)),
        (
            "青潭县检察院反贪局局长叶林川、青潭县财政局国库股、青潭县卫生局卫生监督所负责人参加。",
            ("青潭县人民检察院反贪污贿赂局", "青潭县财政局国库股", "青潭县卫生局卫生监督所"),
        ),
        (
            "云泽市人大社会委、云泽市人大常委会法工委负责人参加。",
            (
                "云泽市人民代表大会社会建设委员会",
                "云泽市人民代表大会常务委员会法制工作委员会",
            ),
        ),
    ],
)
def test_branches_and_units_by_their_short_forms(text: str, bodies: tuple[str, ...]) -> None:
    assert set(bodies) <= named_bodies(text)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("中国邮政云泽市分公司、中国铁塔云泽分公司、移动公司负责人参加。", "有限公司中国铁塔"),
        ("中国邮政云泽市分公司、移动公司负责人参加。", "有限公司移动公司"),
        ("他在施工行政支行动中受伤。", "工行"),
    ],
)
def test_a_firm_has_no_other_s_branches(text: str, never: str) -> None:
    assert not [name for name in named_bodies(text) if never in name]


def test_the_head_of_a_school_is_the_university_s_not_its_college_s() -> None:
    text = "云泽大学海州医学院揭牌。云泽大学海州医学院在海州市第三人民医院揭牌。副校长叶林川出席。"
    held = {(t.person, t.body) for t in read_article(text).tenures}
    assert held == {("叶林川", "body/云泽大学")}


def test_a_team_whose_last_character_is_in_the_office_is_the_seat() -> None:
    text = "青潭县纪委驻青潭县教育局纪检组长叶林川参加。"
    held = {t.body for t in read_article(text).tenures}
    assert len(held) == 1 and all(body.endswith("纪检组") for body in held)


def test_who_goes_to_a_headquarters_is_no_part_of_it() -> None:
    text = "青潭县召开会议。县长、县防指指挥长叶林川到县防汛抗旱指挥部调度。"
    assert not [name for name in named_bodies(text) if "叶林川" in name]


@pytest.mark.parametrize(
    "text",
    [
        "各地加快建设区域养老服务中心，区块链服务中心揭牌。",
        "青潭县建成区域性交易中心。",
        "市场管理中心、市政管理中心负责人参加。",
    ],
)
def test_a_level_word_within_another_word_has_no_centre(text: str) -> None:
    assert not [name for name in named_bodies(text) if name.endswith("中心")]


def test_a_command_of_the_army_is_below_it() -> None:
    named = part_of("济南军区司令员程远舟参加。")
    assert ("中国人民解放军济南军区", "中国人民解放军") in named
