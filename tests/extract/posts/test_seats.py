"""Seats of titles in the kinds of body that local news is full of: who holds what."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn

Held = tuple[str, str, str]


def _held(find_in: FindIn, text: str) -> list[Held]:
    return [
        (held.person, held.title.body.full, held.title.role)
        for held in find_in(text).holdings
        if held.title.body is not None
    ]


_TEXTS: tuple[tuple[str, str, tuple[Held, ...]], ...] = (
    (
        "a 工作小组 behind an office, and a committee of a 政协 whose place is open",
        "区委书记、区深化改革试点工作小组组长程远舟出席。区政协开会，听取提案委主任叶林川的汇报。",
        (
            ("程远舟", "区委", "书记"),
            ("程远舟", "区深化改革试点工作小组", "组长"),
            ("叶林川", "区政协提案委", "主任"),
        ),
    ),
    (
        "a faculty with 与 in its name, behind an office of its university",
        "东陵理工大学副校长、材料科学与工程学院院长叶林川出席。",
        (
            ("叶林川", "东陵理工大学", "副校长"),
            ("叶林川", "东陵理工大学材料科学与工程学院", "院长"),
        ),
    ),
    (
        "a department of the article's ministry, called 部 and its name",
        "交通运输部党组成员、副部长程远舟出席会议，部海事局局长叶林川作报告。",
        (
            ("程远舟", "中华人民共和国交通运输部党组", "成员"),
            ("程远舟", "中华人民共和国交通运输部", "副部长"),
            ("叶林川", "中华人民共和国交通运输部海事局", "局长"),
        ),
    ),
    (
        "a body with its other name in brackets, and its 党组",
        "国家林业和草原局（国家公园管理局）党组书记、局长程远舟出席会议。",
        (
            ("程远舟", "国家林业和草原局党组", "书记"),
            ("程远舟", "国家林业和草原局", "局长"),
        ),
    ),
    (
        "an office of the centre beside one of a 民主党派",
        "全国人大常委会副委员长、民革中央主席程远舟出席。",
        (
            ("程远舟", "中华人民共和国全国人民代表大会常务委员会", "副委员长"),
            ("程远舟", "中国国民党革命委员会", "主席"),
        ),
    ),
    (
        "九三学社 as it calls itself",
        "九三学社云泽市委员会召开会议。社云泽市委副主委程远舟出席。",
        (("程远舟", "九三学社云泽市委员会", "副主委"),),
    ),
    (
        "a bureau behind an office of its place",
        "东江县委副书记、县长程远舟，财政局局长叶林川，交通运输局局长文武参加。",
        (
            ("程远舟", "中国共产党东江县委员会", "副书记"),
            ("程远舟", "东江县人民政府", "县长"),
            ("叶林川", "东江县财政局", "局长"),
            ("文武", "东江县交通运输局", "局长"),
        ),
    ),
    (
        "a bureau of a zone",
        "青禾经济开发区党工委委员、管委会副主任程远舟，经贸发展局局长叶林川参加。",
        (
            ("程远舟", "中国共产党青禾经济开发区工作委员会", "委员"),
            ("程远舟", "青禾经济开发区管理委员会", "副主任"),
            ("叶林川", "青禾经济开发区经贸发展局", "局长"),
        ),
    ),
    (
        "a zone with a 党委",
        "青禾开发区党委副书记、管委会常务副主任程远舟参加。",
        (
            ("程远舟", "中国共产党青禾开发区委员会", "副书记"),
            ("程远舟", "青禾开发区管理委员会", "常务副主任"),
        ),
    ),
    (
        "a zone whose stem the segmenter cuts",
        "副县长、二坝集中示范园区管委会主任程远舟参加。",
        (
            ("程远舟", "县政府", "副县长"),
            ("程远舟", "二坝集中示范园区管理委员会", "主任"),
        ),
    ),
    (
        "a rank behind an office",
        "青禾经济开发区管委会副主任程远舟，二级调研员叶林川参加。",
        (
            ("程远舟", "青禾经济开发区管理委员会", "副主任"),
            ("叶林川", "青禾经济开发区管理委员会", "二级调研员"),
        ),
    ),
    (
        "a section of a department",
        "中共云泽市委统战部副部长程远舟、党派处处长叶林川应邀参会。",
        (
            ("程远舟", "中国共产党云泽市委员会统一战线工作部", "副部长"),
            ("叶林川", "中国共产党云泽市委员会统一战线工作部党派处", "处长"),
        ),
    ),
    (
        "a township and its committee",
        "程远舟到八都镇调研。镇党委书记叶林川、镇党委组织委员文武陪同。",
        (
            ("叶林川", "中国共产党八都镇委员会", "书记"),
            ("文武", "中国共产党八都镇委员会", "组织委员"),
        ),
    ),
    (
        "a level word twice",
        "东江县县委书记程远舟讲话。",
        (("程远舟", "中国共产党东江县委员会", "书记"),),
    ),
    (
        "a 地区",
        "阿克苏地委副书记、行署专员程远舟，地委委员、组织部部长叶林川参加。",
        (
            ("程远舟", "中国共产党阿克苏地区委员会", "副书记"),
            ("程远舟", "阿克苏地区行政公署", "专员"),
            ("叶林川", "中国共产党阿克苏地区委员会", "委员"),
            ("叶林川", "中国共产党阿克苏地区委员会组织部", "部长"),
        ),
    ),
    (
        "分局, named in full before",
        "平江市公安局青砚区分局举行誓师大会。副区长、分局局长程远舟强调，要严打。",
        (
            ("程远舟", "区政府", "副区长"),
            ("程远舟", "平江市公安局青砚区分局", "局长"),
        ),
    ),
    (
        "a 公安分局 and its party group",
        "云岫公安分局召开动员会。分局党组副书记、政委程远舟宣读方案，分局党组书记、局长叶林川讲话"
        "。",
        (
            ("程远舟", "云岫公安分局党组", "副书记"),
            ("程远舟", "云岫公安分局", "政委"),
            ("叶林川", "云岫公安分局党组", "书记"),
            ("叶林川", "云岫公安分局", "局长"),
        ),
    ),
    (
        "heads of one 组",
        "省委第五督导组第一组长程远舟、组长叶林川、副组长罗原，组员于洋参加会议。",
        (
            ("程远舟", "省委第五督导组", "组长"),
            ("叶林川", "省委第五督导组", "组长"),
            ("罗原", "省委第五督导组", "副组长"),
            ("于洋", "省委第五督导组", "组员"),
        ),
    ),
    (
        "兼 and an office that no rule reads",
        "县水利局副局长兼河长办专职副主任程远舟就工作情况作了汇报。",
        (("程远舟", "县水利局", "副局长"),),
    ),
    (
        "会上 with no comma",
        "会上市公积金中心党委书记程远舟作动员报告。",
        (("程远舟", "市公积金中心党委", "书记"),),
    ),
    (
        "校党委 of a school that is only 学校",
        "学校举行工作会议。校党委书记程远舟作报告。",
        (("程远舟", "校党委", "书记"),),
    ),
    (
        "the committees of the one township whose 镇长 is named",
        "界河镇召开会议。党委副书记、镇长程远舟主持，会上，由纪委书记叶林川通报，人大主席罗原讲话"
        "。",
        (
            ("程远舟", "中国共产党界河镇委员会", "副书记"),
            ("程远舟", "界河镇人民政府", "镇长"),
            ("叶林川", "中国共产党界河镇纪律检查委员会", "书记"),
            ("罗原", "界河镇人民代表大会", "主席"),
        ),
    ),
    (
        "镇长 of a township named in another paragraph",
        "赵保镇召开安全生产工作会议。\n最后，镇长程远舟讲话。",
        (("程远舟", "赵保镇人民政府", "镇长"),),
    ),
    (
        "公安厅 beside the committee of the province",
        "广东省委常委、政法委书记、公安厅厅长程远舟出席。",
        (
            ("程远舟", "中国共产党广东省委员会", "常委"),
            ("程远舟", "中国共产党广东省委员会政法委员会", "书记"),
            ("程远舟", "广东省公安厅", "厅长"),
        ),
    ),
    (
        "the 总理 of China is of the 国务院",
        "中国总理程远舟将抵达纽约。传达有关精神、罗川华副总理关于乡村振兴的讲话。",
        (
            ("程远舟", "中华人民共和国国务院", "总理"),
            ("罗川华", "中华人民共和国国务院", "副总理"),
        ),
    ),
    (
        "热情 is how, no name",
        "农工党武汉市委会专职副主委周天磊热情接待了调研组一行。",
        (("周天磊", "中国农工民主党武汉市委员会", "副主委"),),
    ),
    (
        "带队来市 is no city",
        "市政协副秘书长程远舟带队来市政协民进界别调研。",
        (("程远舟", "市政协", "副秘书长"),),
    ),
    (
        "departments of services, an army by its number, a body of a new term",
        "空军政治部主任程远舟、海军参谋长叶林川、82集团军军长罗原出席。新一届市工商联主席于洋发言"
        "。",
        (
            ("程远舟", "中国人民解放军空军政治部", "主任"),
            ("叶林川", "中国人民解放军海军", "参谋长"),
            ("罗原", "陆军第82集团军", "军长"),
            ("于洋", "市工商联", "主席"),
        ),
    ),
    (
        "ministries abroad whose names join two things",
        "挪威气候与环境大臣罗威尔，蒙古国对外关系与贸易部长高尔登，佛得角外交、合作和侨务部长博尔"
        "热斯出席。",
        (
            ("罗威尔", "挪威王国气候与环境部", "大臣"),
            ("高尔登", "蒙古国对外关系与贸易部", "部长"),
            ("博尔热斯", "佛得角共和国外交、合作和侨务部", "部长"),
        ),
    ),
    (
        "an aide holds no office of whom he serves",
        "乌克兰总统顾问罗文对此表示，要努力。",
        (("罗文", "乌克兰", "顾问"),),
    ),
    (
        "本月 and 时 behind a foreign name, 批准 before one",
        "美国总统特朗普本月初表示，会见越南国家主席梁文强时，泰国国王批准佩通坦·钦那瓦出任总理。",
        (("特朗普", "美利坚合众国", "总统"), ("梁文强", "越南社会主义共和国", "主席")),
    ),
    (
        "愿, 致 and 时 end a foreign name",
        "俄罗斯总统普列京愿同中方合作，委内瑞拉总统马罗杜致欧佩克信，他会见沙特王储阿米尔·本·萨曼"
        "时表示欢迎。",
        (
            ("普列京", "俄罗斯联邦", "总统"),
            ("马罗杜", "委内瑞拉玻利瓦尔共和国", "总统"),
            ("阿米尔·本·萨曼", "沙特阿拉伯王国", "王储"),
        ),
    ),
    (
        "ministers of other states are of ministries",
        "英国财政大臣罗威尔、日本经济产业大臣高桥康夫表示。",
        (
            ("罗威尔", "大不列颠及北爱尔兰联合王国财政部", "大臣"),
            ("高桥康夫", "日本经济产业省", "大臣"),
        ),
    ),
    (
        "都 behind a name",
        "北部战区司令员程远舟、政治委员郑璇都在现场指挥。",
        (
            ("程远舟", "中国人民解放军北部战区", "司令员"),
            ("郑璇", "中国人民解放军北部战区", "政治委员"),
        ),
    ),
    (
        "市院 is the 检察院 named before",
        "云泽市人民检察院召开党组会。市院党组书记、检察长程远舟主持。",
        (
            ("程远舟", "云泽市人民检察院党组", "书记"),
            ("程远舟", "云泽市人民检察院", "检察长"),
        ),
    ),
    ("how it is done is nobody", "县委副书记全面总结了第二阶段工作。", ()),
    (
        "我校 and its guest",
        "我校与云泽学院签约。我校党委书记程远舟，副校长文武，云泽学院党委书记叶林川、原党委书记于"
        "洋出席。",
        (
            ("程远舟", "我校党委", "书记"),
            ("文武", "我校", "副校长"),
            ("叶林川", "云泽学院党委", "书记"),
            ("于洋", "云泽学院党委", "书记"),
        ),
    ),
    (
        "a short form that the text gives",
        "我校与云泽科技大学（以下简称“云科大”）签约。云科大党委书记程远舟出席。",
        (("程远舟", "云泽科技大学党委", "书记"),),
    ),
    (
        "a firm by two words",
        "县长程远舟会见琴湖安装党委书记、董事长叶林川。琴湖安装副总经理文武参加。",
        (
            ("程远舟", "县政府", "县长"),
            ("叶林川", "琴湖安装党委", "书记"),
            ("叶林川", "琴湖安装", "董事长"),
            ("文武", "琴湖安装", "副总经理"),
        ),
    ),
    (
        "a 党委 behind an office of the firm",
        "中信集团董事长、党委书记程远舟，总经理、党委副书记叶林川出席。",
        (
            ("程远舟", "中国中信集团有限公司", "董事长"),
            ("程远舟", "中国中信集团有限公司党委", "书记"),
            ("叶林川", "中国中信集团有限公司", "总经理"),
            ("叶林川", "中国中信集团有限公司党委", "副书记"),
        ),
    ),
    (
        "the government of the same place",
        "新疆维吾尔自治区党委常委、政府副主席程远舟出席。",
        (
            ("程远舟", "中国共产党新疆维吾尔自治区委员会", "常委"),
            ("程远舟", "新疆维吾尔自治区人民政府", "副主席"),
        ),
    ),
    (
        "a branch of a bank",
        "建设银行杭州西湖支行党委委员、副行长程远舟参加。",
        (
            ("程远舟", "中国建设银行股份有限公司杭州西湖支行党委", "委员"),
            ("程远舟", "中国建设银行股份有限公司杭州西湖支行", "副行长"),
        ),
    ),
    (
        "a name between a body and the office",
        "南苑街道叶林川副书记、吉庆社区程远舟书记介绍情况。",
        (
            ("叶林川", "中国共产党南苑街道委员会", "副书记"),
            ("程远舟", "中国共产党吉庆社区委员会", "书记"),
        ),
    ),
    (
        "我院 and its guest",
        "云泽市第一人民医院来我院交流。云泽市第一人民医院院长于洋，我院党委书记程远舟，"
        "党委副书记、纪委书记叶林川出席。",
        (
            ("于洋", "云泽市第一人民医院", "院长"),
            ("程远舟", "我院党委", "书记"),
            ("叶林川", "我院党委", "副书记"),
            ("叶林川", "我院纪委", "书记"),
        ),
    ),
    (
        "市局 for the bureau of the text",
        "云泽市公安局召开会议。市局党委委员、副局长程远舟讲话。",
        (
            ("程远舟", "云泽市公安局党委", "委员"),
            ("程远舟", "云泽市公安局", "副局长"),
        ),
    ),
    (
        "the head of the one 大队",
        "东江县公安局交通警察大队召开会议，副大队长程远舟讲话。大队教导员叶林川主持。",
        (
            ("程远舟", "东江县公安局交通警察大队", "副大队长"),
            ("叶林川", "东江县公安局交通警察大队", "教导员"),
        ),
    ),
    (
        "a bureau behind a comma, and the 党组 of one in a chain",
        "文登区卫健局党组书记、局长，中医药管理局局长程远舟主持。副区长、公安局党委书记叶林川出席"
        "。",
        (
            ("程远舟", "文登区卫生健康局党组", "书记"),
            ("程远舟", "文登区卫生健康局", "局长"),
            ("程远舟", "文登区中医药管理局", "局长"),
            ("叶林川", "文登区人民政府", "副区长"),
            ("叶林川", "文登区公安局党委", "书记"),
        ),
    ),
    (
        "a unit with the name of a former ministry",
        "山东省体育训练中心纪委副书记、人事部部长程远舟出席。",
        (
            ("程远舟", "山东省体育训练中心纪委", "副书记"),
            ("程远舟", "山东省体育训练中心纪委人事部", "部长"),
        ),
    ),
    (
        "原 within the first office of a chain",
        "全国政协原副主席、中国文联主席程远舟，民盟中央文化委员会主任叶林川参观。",
        (
            ("程远舟", "中国人民政治协商会议全国委员会", "副主席"),
            ("程远舟", "中国文学艺术界联合会", "主席"),
            ("叶林川", "中国民主同盟文化委员会", "主任"),
        ),
    ),
    (
        "分党组 and 美协",
        "中国书协分党组书记程远舟，浙江省美协主席叶林川，中华画院院长文武出席。",
        (
            ("程远舟", "中国书法家协会分党组", "书记"),
            ("叶林川", "浙江省美术家协会", "主席"),
            ("文武", "中华画院", "院长"),
        ),
    ),
    (
        "lines of names with their posts",
        "名单如下：\n山川　云泽市副市长\n方晴（女）　青潭县委书记\n"
        "达愣其其格（女，蒙古族）　青潭县人民医院院长",
        (
            ("山川", "云泽市人民政府", "副市长"),
            ("方晴", "中国共产党青潭县委员会", "书记"),
            ("达愣其其格", "青潭县人民医院", "院长"),
        ),
    ),
    (
        "numbered lines of those who are punished",
        "处分如下：\n1.万全，天泽公司总经理，罚款。\n2.封疆，双桥镇党委书记，党内警告。",
        (
            ("万全", "天泽公司", "总经理"),
            ("封疆", "中国共产党双桥镇委员会", "书记"),
        ),
    ),
    (
        "the office of a 街道",
        "花园口街道党工委书记程远舟、办事处主任叶林川参加。",
        (
            ("程远舟", "中国共产党花园口街道委员会", "书记"),
            ("叶林川", "花园口街道办事处", "主任"),
        ),
    ),
    (
        "what stands before the name of a zone",
        "市委决定，副市长程远舟任开发区党工委书记。原澜江高新区党工委书记叶林川出席。",
        (
            ("程远舟", "市政府", "副市长"),
            ("叶林川", "中国共产党澜江高新区工作委员会", "书记"),
        ),
    ),
    (
        "a bureau of a 管委会, a branch of an academy, a school by its number",
        "东岭高新区管委会经济发展局副局长程远舟，中国科学院沅岭分院副院长叶林川，杭州一中校长文武"
        "出席。",
        (
            ("程远舟", "东岭高新区管理委员会经济发展局", "副局长"),
            ("叶林川", "中国科学院沅岭分院", "副院长"),
            ("文武", "杭州一中", "校长"),
        ),
    ),
    (
        "原 within a department's office",
        "国家烟草专卖局科技司原司长程远舟被查。",
        (("程远舟", "国家烟草专卖局科技司", "司长"),),
    ),
    (
        "a middle court by its short form",
        "杭州市中级法院院长程远舟作报告。",
        (("程远舟", "杭州市中级人民法院", "院长"),),
    ),
)


@pytest.mark.parametrize(("why", "text", "held"), _TEXTS, ids=[why for why, _, _ in _TEXTS])
def test_holders_of_local_news(
    find_in: FindIn, why: str, text: str, held: tuple[Held, ...]
) -> None:
    assert tuple(_held(find_in, text)) == held, why


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("市委书记陈伟来薛城区视察。", "陈伟"),
        ("市委常委、区委书记赵峻岭专题研究重点项目。", "赵峻岭"),
        ("会议审议通过徐久安辞去云泽市政协委员职务。", "徐久安"),
        ("干部代表雷军、苏敏先后发言。", "苏敏"),
        ("天泽公司项目部经理赵磊发言。", "赵磊"),
        ("副院长罗勇率相关部门负责人调研。", "罗勇"),
        ("原中央军委纪委副书记、中将李栋川出席。", "李栋川"),
        ("院区行政负责人张文川陪同。", "张文川"),
        ("蒋卓青代表市人大常委会表示祝贺。", "蒋卓青"),
        ("昨天，周少远、程及川、李景川等区领导分别慰问官兵。", "程及川"),
        ("会议听取关于邹青川等同志任免职的报告。", "邹青川"),
        ("此前任北京军区司令员的房远山上将讲话。", "房远山"),
        ("委托李鸿川副委员长向大会作说明。", "李鸿川"),
        ("外交部长程远舟今日通电话。", "程远舟"),
        ("省委决定调整班子。钱引川任中共宝鸡市委委员、常委。", "钱引川"),
        ("九三学社云泽市委原主委陈还堂，副主委叶林川出席。", "陈还堂"),
    ],
)
def test_names_of_local_news(find_in: FindIn, text: str, person: str) -> None:
    assert person in {found.person for found in find_in(text).people}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("程远舟在招商大厦会见客人。", {"招商大厦"}),
        ("副市长、涉村镇党委书记程远舟陪同。", {"涉村镇"}),
        ("统战部党派处处长葛晶晶参会。", set()),
        ("县委书记程远舟、县长叶林川二同志率县委办、县政府办负责人调研。", set()),
    ],
)
def test_places_of_local_news(find_in: FindIn, text: str, places: set[str]) -> None:
    assert {place.name for place in find_in(text).places} == places


def test_the_level_words_are_those_of_the_papers_place(find_in: FindIn) -> None:
    opened = "市政协主席程远舟指出，开好市政协全会是大事，要开好市政协全会。"
    for text, publisher, body in (
        ("县委书记程远舟主持会议，县委、县政府部署。", "青岩快报", "中国共产党青岩县委员会"),
        (opened, "皖西日报", "中国人民政治协商会议六安市委员会"),
    ):
        (held,) = find_in(text, publisher=publisher).holdings
        assert held.title.body is not None
        assert held.title.body.full == body


def test_a_place_that_serves_as_something_begins_no_name(find_in: FindIn) -> None:
    found = find_in("将青州市作为集团公司重要投资区域。")
    assert not [body for body in found.bodies if "作为" in body.name.full]


def test_those_listed_behind_leaders_of_party_and_office_are_persons(find_in: FindIn) -> None:
    found = find_in("学校党政领导计远舟、李川、桑秀原、胡金溪、靳占中出席典礼。")
    assert len([person for group in found.groups for person in group.people]) == 5


def test_a_committee_of_the_party_in_a_school_is_its_党委(find_in: FindIn) -> None:
    found = find_in("中共东陵理工大学委员会召开会议。")
    assert [body.name.full for body in found.bodies] == ["东陵理工大学党委"]


def test_a_notice_names_persons_by_everyday_words(find_in: FindIn) -> None:
    found = find_in("会议通过任命：\n禾苗同志任青溪县水利局副局长；\n上述同志任职试用期一年。")
    assert [person.person for group in found.groups for person in group.people] == ["禾苗"]


def test_a_district_may_begin_with_the_short_form_of_a_city(find_in: FindIn) -> None:
    found = find_in("市委巡察组向常州岭区委反馈，对常州岭区开展了巡察。")
    assert {place.name for place in found.places} == {"常州岭区"}


def test_departments_of_a_university_s_committee_are_below_it(find_in: FindIn) -> None:
    text = (
        "青屿大学党委副书记、组织部部长程远舟，青屿大学副校长、党委统战部部长叶林川，"
        "青屿大学常务副校长、医学部主任罗原出席。"
    )
    held = [
        (h.person, h.title.body.full, h.title.role) for h in find_in(text).holdings if h.title.body
    ]
    assert held == [
        ("程远舟", "青屿大学党委", "副书记"),
        ("程远舟", "青屿大学党委组织部", "部长"),
        ("叶林川", "青屿大学", "副校长"),
        ("叶林川", "青屿大学党委统一战线工作部", "部长"),
        ("罗原", "青屿大学", "常务副校长"),
        ("罗原", "青屿大学医学部", "主任"),
    ]


def test_what_kind_of_school_it_is_to_be_is_no_school(find_in: FindIn) -> None:
    found = find_in("青屿大学要建设区域领先的高水平应用型大学。").bodies
    assert not [body for body in found if "应用型" in body.name.full]


def test_who_is_elected_to_a_committee_is_of_the_one_school(find_in: FindIn) -> None:
    text = (
        "中国共产党青屿大学第四次代表大会闭幕。校党委副书记、校长程远舟主持大会。会议选举叶林川为"
        "党委书记；"
        "罗原当选纪委书记。"
    )
    held = [
        (h.person, h.title.body.full, h.title.role) for h in find_in(text).holdings if h.title.body
    ]
    assert held == [("程远舟", "青屿大学党委", "副书记"), ("程远舟", "青屿大学", "校长")]
    bodies = [(t.role, t.body.full) for t in find_in(text).titles if t.body]
    assert bodies[2:] == [("书记", "青屿大学党委"), ("书记", "中国共产党青屿大学纪律检查委员会")]


def test_the_committee_behind_the_head_of_a_hospital_is_its_own(find_in: FindIn) -> None:
    found = find_in("青潭县委书记罗原，青潭县人民医院院长、党委副书记程远舟出席。").holdings
    assert [(h.title.body.full, h.title.role) for h in found[1:] if h.title.body] == [
        ("青潭县人民医院", "院长"),
        ("青潭县人民医院党委", "副书记"),
    ]
