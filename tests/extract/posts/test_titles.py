"""Titles, their seats, and the persons who bear them."""

from __future__ import annotations

import pytest

from kg.model.knowledge import TenureKind
from tests.extract.conftest import FindIn
from tests.extract.reading_events import read_article


def _held(find_in: FindIn, text: str) -> list[tuple[str, str, str]]:
    return [
        (held.person, held.title.body.full, held.title.role)
        for held in find_in(text).holdings
        if held.title.body is not None
    ]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param(
            "杭州市委副书记、市长程远舟主持会议。",
            [
                ("程远舟", "中国共产党杭州市委员会", "副书记"),
                ("程远舟", "杭州市人民政府", "市长"),
            ],
            id="chain",
        ),
        pytest.param(
            "浙江召开会议。杭州市召开会议。义乌市委副书记、市长程远舟，兰溪市委书记、市人大常委会"
            "主任叶林川出席。",
            [
                ("程远舟", "中国共产党义乌市委员会", "副书记"),
                ("程远舟", "义乌市人民政府", "市长"),
                ("叶林川", "中国共产党兰溪市委员会", "书记"),
                ("叶林川", "兰溪市人民代表大会常务委员会", "主任"),
            ],
            id="the place of the chain, not of the paper",
        ),
        pytest.param(
            "杭州市委教育工委书记，杭州市教育局党组书记、局长程远舟出席。",
            [
                ("程远舟", "中国共产党杭州市委员会教育工作委员会", "书记"),
                ("程远舟", "杭州市教育局党组", "书记"),
                ("程远舟", "杭州市教育局", "局长"),
            ],
            id="a comma within a chain",
        ),
        pytest.param(
            "任叶林川为杭州市教育局局长，杭州市水利局局长程远舟出席。",
            [("程远舟", "杭州市水利局", "局长")],
            id="an office that has its holder before it",
        ),
        pytest.param(
            "云泽大学召开大会。云泽大学党委书记程远舟，校长助理、研究生院院长叶林川，校工会主席文"
            "武出席。",
            [
                ("程远舟", "云泽大学党委", "书记"),
                ("叶林川", "云泽大学", "校长助理"),
                ("叶林川", "云泽大学研究生院", "院长"),
                ("文武", "云泽大学工会", "主席"),
            ],
            id="units of a school",
        ),
        pytest.param(
            "十四届全国人大二次会议主席团举行第一次会议。主席团常务主席程远舟召集并主持会议，"
            "决定叶林川为大会副秘书长。",
            [
                (
                    "程远舟",
                    "第十四届全国人民代表大会第二次会议主席团",
                    "常务主席",
                ),
            ],
            id="the-presidium-of-a-session",
        ),
        pytest.param(
            "全国人大常委会分组审议。宪法法律委主任委员程远舟、农委副主任委员叶林川发言。",
            [
                ("程远舟", "中华人民共和国全国人民代表大会宪法和法律委员会", "主任委员"),
                ("叶林川", "中华人民共和国全国人民代表大会农业与农村委员会", "副主任委员"),
            ],
            id="short-forms-of-committees",
        ),
        pytest.param(
            "国家能源局新能源和可再生能源司副司长程远舟，财政部社会保障司司长叶林川、税政司副司长"
            "文武出席。",
            [
                ("程远舟", "国家能源局新能源和可再生能源司", "副司长"),
                ("叶林川", "中华人民共和国财政部社会保障司", "司长"),
                ("文武", "中华人民共和国财政部税政司", "副司长"),
            ],
            id="departments-of-ministries",
        ),
        pytest.param(
            "杭州市西湖区武装部政委程远舟、杭州市西湖区武装部长叶林川出席。",
            [
                ("程远舟", "西湖区人民武装部", "政委"),
                ("叶林川", "西湖区人民武装部", "部长"),
            ],
            id="人武部",
        ),
        pytest.param(
            "杭州师范大学原副校长罗川借学术交流之机旅游。罗川受到党内警告处分。",
            [("罗川", "杭州师范大学", "副校长")],
            id="a-name-known-elsewhere",
        ),
        pytest.param(
            "杭州市委召开会议。市委书记、军分区党委第一书记程远舟，军分区司令员叶林川，"
            "军分区参谋长方向、政治部主任文川出席。",
            [
                ("程远舟", "中国共产党杭州市委员会", "书记"),
                ("程远舟", "杭州军分区党委", "第一书记"),
                ("叶林川", "杭州军分区", "司令员"),
                ("方向", "杭州军分区", "参谋长"),
                ("文川", "杭州军分区政治部", "主任"),
            ],
            id="the-command-of-the-city",
        ),
        pytest.param(
            "义乌市总河长程远舟、兰溪市副总河长叶林川出席。",
            [("程远舟", "义乌市", "总河长"), ("叶林川", "兰溪市", "副总河长")],
            id="guardians-of-rivers",
        ),
        pytest.param(
            "浙江省十二届人大常委会委员、内务司法委员会主任委员程远舟，"
            "浙江省人大常委会人事代表选举工作委员会主任叶林川出席。",
            [
                ("程远舟", "浙江省人民代表大会常务委员会", "委员"),
                ("程远舟", "浙江省人民代表大会内务司法委员会", "主任委员"),
                ("叶林川", "浙江省人民代表大会常务委员会人事代表选举工作委员会", "主任"),
            ],
            id="committees-of-a-congress",
        ),
        pytest.param(
            "云泽钢铁集团有限公司党委副书记、工会主席、职工董事程远舟出席。",
            [
                ("程远舟", "云泽钢铁集团有限公司党委", "副书记"),
                ("程远舟", "云泽钢铁集团有限公司工会", "主席"),
                ("程远舟", "云泽钢铁集团有限公司", "职工董事"),
            ],
            id="union-and-board-of-a-firm",
        ),
        pytest.param(
            "时间：9月1日\n主持：扎西尼玛（杭州市委副书记、市长）\n"
            "出席：霍云开（杭州市委常委）　洛桑（杭州市政府秘书长，赴京招商）\n"
            "列席：区财政局、央金卓玛",
            [
                ("扎西尼玛", "中国共产党杭州市委员会", "副书记"),
                ("扎西尼玛", "杭州市人民政府", "市长"),
                ("霍云开", "中国共产党杭州市委员会", "常委"),
                ("洛桑", "杭州市人民政府", "秘书长"),
            ],
            id="the head of minutes",
        ),
        pytest.param(
            "在返回浙江途中，他在江苏省委书记程远舟和省长叶林川陪同下到徐州考察。",
            [
                ("程远舟", "中国共产党江苏省委员会", "书记"),
                ("叶林川", "江苏省人民政府", "省长"),
            ],
            id="a-level-word-next-to-the-holder-of-a-place",
        ),
        pytest.param(
            "白俄罗斯国防部长赫列宁表示，他将访问。",
            [("赫列宁", "白俄罗斯国防部", "部长")],
            id="a-state-whose-name-ends-as-another",
        ),
        pytest.param(
            "俄罗斯总统普京7日说，俄总统普京未作指示，向俄罗斯总统普京致慰问电。",
            [("普京", "俄罗斯联邦", "总统")] * 3,
            id="a-foreign-name-and-a-word-behind-it",
        ),
        pytest.param(
            "蒙古国总理阿玛尔巴伊斯楞表示，欢迎访问。",
            [("阿玛尔巴伊斯楞", "蒙古国", "总理")],
            id="a-foreign-name-with-a-rare-character",
        ),
        pytest.param(
            "印度尼西亚总统夫人马丽娜、联合国助理秘书长莫尔斯出席。",
            [("莫尔斯", "联合国", "助理秘书长")],
            id="relatives-and-assistants",
        ),
        pytest.param(
            "在会见古巴国家主席拉克莫-卡内尔时，他说，俄罗斯总统普京不在城内，柬埔寨首相莫尔森特"
            "别代表陪同。",
            [
                ("拉克莫-卡内尔", "古巴共和国", "主席"),
                ("普京", "俄罗斯联邦", "总统"),
                ("莫尔森", "柬埔寨王国", "首相"),
            ],
            id="words-behind-foreign-names",
        ),
        pytest.param("在新一届内阁中，拉克莫尔出任外交部长。", [], id="a-minister-abroad"),
        pytest.param("拉克莫尔在2016年美国总统选举前后发表讲话。", [], id="an-election-of-nobody"),
        pytest.param("习近平同俄罗斯总统茶叙，俄罗斯总统网站发布消息。", [], id="what-a-head-does"),
        pytest.param(
            "浙江省委常委、市委书记程远舟到杭州市西湖区调研。",
            [
                ("程远舟", "中国共产党浙江省委员会", "常委"),
                ("程远舟", "中国共产党杭州市委员会", "书记"),
            ],
            id="a level that the chain does not have",
        ),
        pytest.param(
            "十九届中央委员、浙江省委书记程远舟，中央候补委员叶林川出席。",
            [
                ("程远舟", "中国共产党中央委员会", "委员"),
                ("程远舟", "中国共产党浙江省委员会", "书记"),
                ("叶林川", "中国共产党中央委员会", "候补委员"),
            ],
            id="members-of-the-central-committee",
        ),
        pytest.param(
            "杭州市副市长程远舟、叶林川出席会议。",
            [
                ("程远舟", "杭州市人民政府", "副市长"),
                ("叶林川", "杭州市人民政府", "副市长"),
            ],
            id="list",
        ),
        pytest.param(
            "中共中央政治局常委程远舟出席。中共中央政治局委员叶林川出席。",
            [
                ("程远舟", "中国共产党中央政治局常务委员会", "常委"),
                ("叶林川", "中国共产党中央政治局", "委员"),
            ],
            id="standing-committee-of-the-politburo",
        ),
        pytest.param(
            "浙江省水利厅党组书记、厅长程远舟主持会议。",
            [
                ("程远舟", "浙江省水利厅党组", "书记"),
                ("程远舟", "浙江省水利厅", "厅长"),
            ],
            id="party-group-and-department",
        ),
        pytest.param(
            "杭州市委常委、组织部部长程远舟出席。",
            [
                ("程远舟", "中国共产党杭州市委员会", "常委"),
                ("程远舟", "中国共产党杭州市委员会组织部", "部长"),
            ],
            id="unit-without-its-place",
        ),
        pytest.param(
            "程远舟（杭州市市长）参加。", [("程远舟", "杭州市人民政府", "市长")], id="brackets"
        ),
        pytest.param(
            "哈萨克斯坦总统托卡耶夫表示欢迎。",
            [("托卡耶夫", "哈萨克斯坦共和国", "总统")],
            id="state",
        ),
        pytest.param(
            "老挝人民革命党中央总书记、国家主席占塔抵达。",
            [
                ("占塔", "老挝人民革命党中央委员会", "总书记"),
                ("占塔", "老挝人民民主共和国", "主席"),
            ],
            id="state-of-the-party-before",
        ),
        pytest.param(
            "法国驻西班牙大使马尔罗表示欢迎。",
            [("马尔罗", "法兰西共和国", "大使")],
            id="ambassador-of-who-sends",
        ),
        pytest.param(
            "中央书记处书记、中央办公厅主任程远舟出席。",
            [
                ("程远舟", "中国共产党中央书记处", "书记"),
                ("程远舟", "中国共产党中央委员会办公厅", "主任"),
            ],
            id="body-that-ends-inside-the-role",
        ),
        pytest.param(
            "美国总统特使马尔罗抵达。", [("马尔罗", "美利坚合众国", "特使")], id="aide-of-an-office"
        ),
        pytest.param(
            "老挝人民革命党中央总书记、国家主席特使程远舟抵达。",
            [("程远舟", "老挝人民民主共和国", "特使")],
            id="aide-of-two-offices",
        ),
        pytest.param(
            "杭州市委常委、组织部长程远舟出席。",
            [
                ("程远舟", "中国共产党杭州市委员会", "常委"),
                ("程远舟", "中国共产党杭州市委员会组织部", "部长"),
            ],
            id="unit-that-ends-inside-the-role",
        ),
        pytest.param(
            "杭州市副市长、公安局局长、督察长程远舟出席。",
            [
                ("程远舟", "杭州市人民政府", "副市长"),
                ("程远舟", "杭州市公安局", "局长"),
                ("程远舟", "杭州市公安局", "督察长"),
            ],
            id="unit-beside-the-government",
        ),
        pytest.param(
            "省公安厅党委书记、厅长程远舟参加。",
            [("程远舟", "省公安厅党委", "书记"), ("程远舟", "省公安厅", "厅长")],
            id="open-place",
        ),
        pytest.param(
            "杭州市人大常委会主任程远舟主持会议并讲话，副主任叶林川、秦良骥（女）、和志强出席。",
            [
                ("程远舟", "杭州市人民代表大会常务委员会", "主任"),
                ("叶林川", "杭州市人民代表大会常务委员会", "副主任"),
                ("秦良骥", "杭州市人民代表大会常务委员会", "副主任"),
                ("和志强", "杭州市人民代表大会常务委员会", "副主任"),
            ],
            id="deputies-behind-what-the-head-does",
        ),
        pytest.param(
            "浙江大学党委书记程远舟、校长叶林川出席。",
            [("程远舟", "浙江大学党委", "书记"), ("叶林川", "浙江大学", "校长")],
            id="school-goes-on",
        ),
        pytest.param(
            "云泽钢铁集团有限公司董事长程远舟，党委副书记、总经理叶林川参加座谈。",
            [
                ("程远舟", "云泽钢铁集团有限公司", "董事长"),
                ("叶林川", "云泽钢铁集团有限公司党委", "副书记"),
                ("叶林川", "云泽钢铁集团有限公司", "总经理"),
            ],
            id="firm-goes-on",
        ),
        pytest.param(
            "杭州市委常委、全国人大代表、青潭市级河长程远舟参加。",
            [
                ("程远舟", "中国共产党杭州市委员会", "常委"),
                ("程远舟", "杭州市", "河长"),
            ],
            id="a-body-unread-within-a-chain",
        ),
        pytest.param(
            "巡察组进驻浙江大学。会前，同校党委书记华清远、校长扁舟子、副校长云雀见面。",
            [
                ("华清远", "浙江大学党委", "书记"),
                ("扁舟子", "浙江大学", "校长"),
                ("云雀", "浙江大学", "副校长"),
            ],
            id="the-school-of-the-document",
        ),
        pytest.param(
            "杭州市教育局召开会议，局长程远舟主持。",
            [("程远舟", "杭州市教育局", "局长")],
            id="the-subject-of-the-sentence",
        ),
        pytest.param(
            "云岭科技股份有限公司开业，云岭科技董事长程远舟致辞。",
            [("程远舟", "云岭科技股份有限公司", "董事长")],
            id="the-short-name-of-a-firm",
        ),
        pytest.param(
            "浙江代表团团长程远舟、副团长叶林川发言。",
            [("程远舟", "浙江代表团", "团长"), ("叶林川", "浙江代表团", "副团长")],
            id="a-body-that-no-rule-reads",
        ),
        pytest.param(
            "杭州期货交易所原党委书记、理事长程远舟被查。",
            [("程远舟", "杭州期货交易所党委", "书记"), ("程远舟", "杭州期货交易所", "理事长")],
            id="a-former-office-in-such-a-body",
        ),
        pytest.param(
            "共青团中央书记处第一书记程远舟致词。",
            [("程远舟", "中国共产主义青年团中央委员会书记处", "第一书记")],
            id="a-secretariat",
        ),
        pytest.param(
            "沙河镇党委书记程远舟、镇长叶林川出席。",
            [
                ("程远舟", "中国共产党沙河镇委员会", "书记"),
                ("叶林川", "沙河镇人民政府", "镇长"),
            ],
            id="a-township",
        ),
        pytest.param(
            "杭州市大湾村党支部书记、村委会主任程远舟发言。",
            [
                ("程远舟", "杭州市大湾村党支部", "书记"),
                ("程远舟", "杭州市大湾村村民委员会", "主任"),
            ],
            id="a-village",
        ),
        pytest.param(
            "浙江省农业农村厅（乡村振兴局）厅长程远舟发言。",
            [("程远舟", "浙江省农业农村厅", "厅长")],
            id="another-name-in-brackets",
        ),
        pytest.param(
            "乌克兰能源部长马尔罗表示。",
            [("马尔罗", "乌克兰能源部", "部长")],
            id="a-ministry-abroad",
        ),
        pytest.param(
            "国务委员兼外长程远舟会见。",
            [
                ("程远舟", "中华人民共和国国务院", "国务委员"),
                ("程远舟", "中华人民共和国外交部", "外长"),
            ],
            id="a-minister-of-the-council",
        ),
        pytest.param(
            "云岭钢铁集团有限公司举行活动。集团党委书记、董事长程远舟讲话，党委副书记、总经理叶林"
            "川主持。",
            [
                ("程远舟", "云岭钢铁集团有限公司党委", "书记"),
                ("程远舟", "云岭钢铁集团有限公司", "董事长"),
                ("叶林川", "云岭钢铁集团有限公司党委", "副书记"),
                ("叶林川", "云岭钢铁集团有限公司", "总经理"),
            ],
            id="the-firm-of-the-document",
        ),
        pytest.param(
            "浙江大学党委书记程远舟一行来访。校党委副书记叶林川陪同参观浙江工业大学。",
            [("程远舟", "浙江大学党委", "书记")],
            id="one-of-two-schools",
        ),
        pytest.param(
            "全国政协常委会召开会议。程远舟常委建议，扩大内需。",
            [("程远舟", "中国人民政治协商会议全国委员会常务委员会", "常委")],
            id="a-member-of-the-standing-committee",
        ),
        pytest.param(
            "塞尔维亚前进党主席、总统马尔罗到访。",
            [("马尔罗", "塞尔维亚前进党", "主席"), ("马尔罗", "塞尔维亚共和国", "总统")],
            id="a-state-and-its-party",
        ),
        pytest.param(
            "旧金山市长马尔罗到访。", [("马尔罗", "旧金山市政府", "市长")], id="a-city-abroad"
        ),
        pytest.param(
            "柬埔寨人民党主席占塔抵达。",
            [("占塔", "柬埔寨人民党", "主席")],
            id="a-party-and-its-head",
        ),
        pytest.param(
            "杭州市副市长（挂职）程远舟参加。",
            [("程远舟", "杭州市人民政府", "副市长")],
            id="brackets-behind-the-office",
        ),
    ],
)
def test_titles_are_held(find_in: FindIn, text: str, held: list[tuple[str, str, str]]) -> None:
    assert _held(find_in, text) == held


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("杭州市市长信箱收到来信。", id="a-thing-of-the-office"),
        pytest.param("杭州市委常委会召开会议。", id="a-piece-of-a-body"),
        pytest.param("各成员单位要高度重视。", id="nobody-in-particular"),
        pytest.param("杭州市委书记：要高度重视。", id="a-colon-behind"),
        pytest.param("杭州市委书记关于党建的讲话。", id="a-preposition"),
        pytest.param("有关工作组组长程远舟、各督导组组长叶林川。", id="any-of-a-kind"),
        pytest.param("杭州市委常委班子作了对照检查。", id="a-group"),
        pytest.param("伊朗举行悼念已故最高领袖马尔罗的集会。", id="what-a-state-does-is-no-body"),
        pytest.param("杭州市市长负责制、市长职务并无变化。", id="a-word-of-the-office"),
        pytest.param("在杭州市市长积极推动下，工程完工。", id="an-adjective-behind"),
    ],
)
def test_what_nobody_holds_binds_no_name(find_in: FindIn, text: str) -> None:
    assert _held(find_in, text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("杭州市市长程远舟出席。", TenureKind.INCUMBENT),
        ("杭州市原市长程远舟出席。", TenureKind.FORMER),
        ("杭州市代市长程远舟出席。", TenureKind.ACTING),
        ("2004年，时任杭州市市长程远舟来校奠基。", TenureKind.FORMER),
        ("第九届、十届全国政协主席程远舟同志，因病医治无效，在北京逝世。", TenureKind.FORMER),
        ("第九届全国政协主席程远舟出席会议。", TenureKind.INCUMBENT),
        ("浙江省原粮食局党组书记程远舟被审查。", TenureKind.FORMER),
        ("祝贺程远舟当选印度尼西亚共和国总统。", TenureKind.ELECT),
        ("会见了新当选并获中央政府任命的澳门特别行政区行政长官程远舟。", TenureKind.ELECT),
        ("祝贺程远舟当选澳门特别行政区第六任行政长官。", TenureKind.ELECT),
        ("日前市长程远舟出席。", TenureKind.INCUMBENT),
        ("杭州市市长候选人程远舟出席。", TenureKind.NOMINEE),
    ],
)
def test_modifiers_tell_the_kind_of_a_tenure(find_in: FindIn, text: str, kind: TenureKind) -> None:
    assert [title.kind for title in find_in(text).titles] == [kind]


def test_what_is_held_with_a_former_office_is_former(find_in: FindIn) -> None:
    titles = find_in("原国务委员兼国防部长程远舟被立案审查。").titles
    assert [title.kind for title in titles] == [TenureKind.FORMER] * 2


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("我同穆瓦尔总理就中马合作达成共识，马来西亚欢迎。", id="a-foreign-given-name"),
        pytest.param("习近平主席同洪金主席举行会晤。", id="another-holds-the-office"),
        pytest.param("值此您再次当选中共中央总书记之际，致以祝贺。", id="an-occasion"),
    ],
)
def test_a_foreign_leader_holds_no_office_of_china(find_in: FindIn, text: str) -> None:
    held = [h for h in find_in(text).holdings if h.person != "习近平" and h.title.body is not None]
    assert [h.person for h in held if h.title.body and "中" in h.title.body.full] == []


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param(
            "全国人大常委会副委员长程远于9月17日率代表团访问。",
            [("程远", "中华人民共和国全国人民代表大会常务委员会", "副委员长")],
            id="于-before-a-day",
        ),
        pytest.param(
            "杭州市委书记程远和市长叶林川陪同。",
            [
                ("程远", "中国共产党杭州市委员会", "书记"),
                ("叶林川", "杭州市人民政府", "市长"),
            ],
            id="和-before-another-holder",
        ),
        pytest.param(
            "国防部部长程远和受到开除党籍处分。",
            [("程远和", "中华人民共和国国防部", "部长")],
            id="和-ends-a-name",
        ),
        pytest.param(
            "据以色列媒体报道，国防部长巴卡尔发出指令。",
            [("巴卡尔", "以色列国防部", "部长")],
            id="their-国防部",
        ),
        pytest.param(
            "乌克兰媒体称，乌外交部长瑟尔加否认此事。",
            [("瑟尔加", "乌克兰外交部", "部长")],
            id="an-abbreviated-state",
        ),
        pytest.param("程远舟宣读中华人民共和国主席授勋令。", [], id="an-order-is-nobody"),
        pytest.param(
            "越南新任国家主席程远舟表示感谢。",
            [("程远舟", "越南社会主义共和国", "主席")],
            id="a-new-head-of-another-state",
        ),
        pytest.param(
            "国务院总理程强离开新加坡前往巴西。",
            [("程强", "中华人民共和国国务院", "总理")],
            id="国务院-is-china-s",
        ),
        pytest.param(
            "杭州市委书记程仁健在会上表示赞成。",
            [("程仁健", "中国共产党杭州市委员会", "书记")],
            id="健在-is-no-verb",
        ),
        pytest.param(
            "乌克兰媒体称，司法部长马柳坎卡等人辞职。",
            [("马柳坎卡", "乌克兰司法部", "部长")],
            id="four-characters",
        ),
        pytest.param(
            "习近平同越共中央总书记苏坎、国家主席程远舟互致贺电。",
            [("程远舟", "越南社会主义共和国", "主席")],
            id="beside-the-head-of-their-party",
        ),
        pytest.param(
            "程远舟同老挝人民革命党中央政治局委员、中央纪委书记坎本举行会谈。",
            [],
            id="a-chain-abroad",
        ),
        pytest.param(
            "世界田联主席马坎·科出席。",
            [("马坎·科", "世界田径联合会", "主席")],
            id="a-piece-of-a-body",
        ),
        pytest.param(
            "全国人大常委会副委员长程开提·马明出席。",
            [("程开提·马明", "中华人民共和国全国人民代表大会常务委员会", "副委员长")],
            id="a-name-of-china-with-a-dot",
        ),
        pytest.param("在程远舟主席和叶林川主席等老一辈领导人缔造下。", [], id="long-ago"),
        pytest.param(
            "程远舟表示，习近平主席和叶显川总理为中新关系指明了方向。",
            [("习近平", "中华人民共和国", "主席")],
            id="a-pair-of-states",
        ),
    ],
)
def test_high_offices_are_given_to_none_but_their_holders(
    find_in: FindIn, text: str, held: list[tuple[str, str, str]]
) -> None:
    high = ("主席", "总理", "部长", "书记", "市长", "副委员长", "外交部长", "国防部长")
    ours = [found for found in _held(find_in, text) if found[2] in high]
    assert ours == held


def test_a_district_abroad_is_no_city_of_the_document(find_in: FindIn) -> None:
    text = "程远舟在北京会见英国伦敦金融城市长叶林川。"
    bodies = [body for _, body, _ in _held(find_in, text)]
    assert "北京市人民政府" not in bodies


def test_the_federal_court_of_another_state_is_not_ours(find_in: FindIn) -> None:
    bodies = [b for _, b, _ in _held(find_in, "巴西联邦最高法院院长巴坎索出席。")]
    assert "中华人民共和国最高人民法院" not in bodies


@pytest.mark.parametrize(
    ("text", "body"),
    [
        pytest.param(
            "古巴客人卡内罗尔到访。卡内罗尔主席致辞。", "古巴共和国", id="a state with a chair"
        ),
        pytest.param(
            "法国客人卡内罗尔到访。卡内罗尔主席致辞。", None, id="a state with a president"
        ),
    ],
)
def test_a_chair_is_of_the_state_named_only_where_it_has_one(
    find_in: FindIn, text: str, body: str | None
) -> None:
    held = [h.title.body.full for h in find_in(text).holdings if h.title.body is not None]
    assert held == ([] if body is None else [body])


def _posts(text: str) -> set[tuple[str, str, str]]:
    return {(t.person, t.body.removeprefix("body/"), t.role) for t in read_article(text).tenures}


def test_an_office_is_taken_and_no_name_begins_with_the_verb() -> None:
    text = "浙江公示一批干部。由青田县委书记任设区市党委常委的两人：孟云舟、叶林川。"
    assert "任设区" not in {person.name for person in read_article(text).persons}


def test_a_place_is_not_called_by_a_verb_before_it() -> None:
    text = "会议通过宋远山任区人民政府副区长，叶林川同志代理区人民法院院长职务。"
    assert not any("代理" in body.name for body in read_article(text).bodies)


def test_the_head_of_a_congress_heads_its_standing_committee() -> None:
    held = _posts("杭州市人大党组书记、主任孟云舟主持会议。")
    assert ("孟云舟", "杭州市人民代表大会常务委员会", "主任") in held


def test_a_faculty_behind_a_party_section_is_the_school_s() -> None:
    held = _posts("北京大学党委副书记、组织部部长、医学部党委书记孟云舟参加。")
    assert ("孟云舟", "北京大学医学部党委", "书记") in held


def test_a_penalty_between_two_names_keeps_the_body() -> None:
    text = "青田县民政局局长孟云舟受到党内严重警告处分，党组成员、副局长叶林川受到警告处分。"
    assert {("叶林川", "青田县民政局党组", "成员"), ("叶林川", "青田县民政局", "副局长")} <= _posts(
        text
    )


def test_a_body_behind_among_them_is_whose_head_follows() -> None:
    text = "浙江省纪委通报7起典型问题，其中青田县民政局发放月饼，局长孟云舟受到处分。"
    assert ("孟云舟", "青田县民政局", "局长") in _posts(text)


def test_the_group_at_the_head_of_a_clause_is_of_the_body_that_begins_the_sentence() -> None:
    text = "青田县民政局召开会议，党组书记、局长孟云舟主持，党组成员、副局长叶林川出席。"
    assert _posts(text) == {
        ("孟云舟", "青田县民政局党组", "书记"),
        ("孟云舟", "青田县民政局", "局长"),
        ("叶林川", "青田县民政局党组", "成员"),
        ("叶林川", "青田县民政局", "副局长"),
    }


def test_who_takes_the_next_post_of_a_headline_has_not_the_one_before() -> None:
    headline = "孟云舟任杭州市委书记 叶林川任市委副书记，提名为市长候选人"
    claims = read_article("省委决定：孟云舟同志任中共杭州市委书记。", headline)
    held = {(t.person, t.role) for t in claims.tenures}
    assert ("叶林川", "书记") not in held
    assert "叶林川" in {person.name for person in claims.persons}


def test_what_one_does_homage_to_is_no_name(find_in: FindIn) -> None:
    assert find_in("泰国国王向人民英雄纪念碑敬献花圈。").people == []
