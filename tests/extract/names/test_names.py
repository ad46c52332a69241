"""Names of persons, with and without a title before them."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn
from tests.extract.reading_events import read_article


def _people(find_in: FindIn, text: str) -> list[tuple[str, str]]:
    return [(found.person, found.rule) for found in find_in(text).people]


@pytest.mark.parametrize("name", ["马夫季耶夫", "塔韦略", "贝尔锥耶夫"])
def test_a_foreign_name_goes_on_behind_a_rare_character(name: str) -> None:
    claims = read_article(f"俄罗斯总统特别代表{name}表示，俄方已知悉。")
    assert [person.name for person in claims.persons] == [name]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param(
            "叶林川、秦良骥一同调研。",
            [("叶林川", "names.list"), ("秦良骥", "names.list")],
            id="list",
        ),
        pytest.param(
            "市领导叶林川、秦良骥参加会议。",
            [("叶林川", "names.leaders"), ("秦良骥", "names.leaders")],
            id="leaders",
        ),
        pytest.param("任命穆青山为副省长。", [("穆青山", "names.personnel")], id="appointed"),
        pytest.param("穆青山，男，1968年生。", [("穆青山", "names.notice")], id="notice"),
        pytest.param("穆青山严重违纪违法。", [("穆青山", "names.case")], id="case"),
        pytest.param("老党员穆青山表示感谢。", [("穆青山", "names.called")], id="called"),
        pytest.param("穆青山告诉记者。", [("穆青山", "names.speaker")], id="speaker"),
        pytest.param("穆青山常委建议扩大内需。", [("穆青山", "names.office")], id="office-behind"),
        pytest.param(
            "委托叶林川副委员长作说明。", [("叶林川", "names.office")], id="office-of-many"
        ),
        pytest.param(
            "习近平同迪亚斯-卡内尔主席会晤。", [("迪亚斯-卡内尔", "names.office")], id="hyphen"
        ),
        pytest.param(
            "中方愿同迪亚斯-卡内尔主席一道，落实好迪亚斯-卡内尔主席访华成果。",
            [("迪亚斯-卡内尔", "names.office"), ("迪亚斯-卡内尔", "names.office")],
            id="hyphen-behind-a-verb",
        ),
        pytest.param(
            "叶林川、秦良骥、穆青山等以不同方式表示哀悼。",
            [
                ("叶林川", "names.list"),
                ("秦良骥", "names.list"),
                ("穆青山", "names.list"),
            ],
            id="a-long-list-of-nothing-else",
        ),
        pytest.param(
            "会上表彰了杜鹃等10名先进个人。", [("杜鹃", "names.personnel")], id="honoured"
        ),
        pytest.param(
            "区领导叶林川、秦良骥，相关部门负责人等参加。",
            [("叶林川", "names.leaders"), ("秦良骥", "names.leaders")],
            id="leaders-and-others",
        ),
        pytest.param(
            "授予叶林川、车间、朴顺姬（女，朝鲜族）等3名同志“工匠”称号。",
            [
                ("叶林川", "names.personnel"),
                ("车间", "names.personnel"),
                ("朴顺姬", "names.personnel"),
            ],
            id="a-word-amid-names",
        ),
        pytest.param(
            "无党派人士代表叶林川介绍调研成果。",
            [("叶林川", "names.called")],
            id="who-speaks-for-many",
        ),
        pytest.param("穆东峰等参加会见。", [("穆东峰", "names.list")], id="who-comes-along"),
        pytest.param("走进贫困户叶林川家。", [("叶林川", "names.called")], id="poor"),
        pytest.param(
            "全会由布和巴特尔同志主持。", [("布和巴特尔", "names.honoured")], id="by-whom"
        ),
        pytest.param(
            "接受穆青山、叶林川同志辞去委员职务。",
            [("穆青山", "names.personnel"), ("叶林川", "names.personnel")],
            id="resigning",
        ),
        pytest.param(
            "任命穆青山、叶林川两位同志为委员。",
            [("穆青山", "names.personnel"), ("叶林川", "names.personnel")],
            id="number-behind-the-list",
        ),
    ],
)
def test_a_bare_name_is_read(find_in: FindIn, text: str, people: list[tuple[str, str]]) -> None:
    assert _people(find_in, text) == people


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("会议强调，要抓好落实。", id="surname-like-word"),
        pytest.param("高质量发展取得成效。", id="long-word"),
        pytest.param("全市经济运行平稳。", id="level-word"),
        pytest.param("方面工作要加强。", id="particle"),
        pytest.param("其行为严重违纪违法被查处。", id="a-piece-of-two-words"),
        pytest.param("有关人员接受纪律审查。", id="an-object"),
        pytest.param("获得270张选举人票。", id="electors"),
        pytest.param("两国元首夫妇合影。", id="an-office-with-a-honour"),
        pytest.param("师生代表向他献花，单位代表发言。", id="groups"),
        pytest.param("中华人民共和国主席会议、常务委员会工作报告。", id="pieces-of-bodies"),
        pytest.param("粮食、水果、蔬菜等供应充足。", id="a-list-of-things"),
        pytest.param("省军区领导同志和老同志出席，领导班子成员到会。", id="leaders-of-no-name"),
        pytest.param("湖州市长兴县召开市长碰头会。", id="a-county-behind-a-city"),
        pytest.param("老挝总统致慰问电，波兰总理媒体办公室发布消息。", id="what-offices-do"),
        pytest.param("向烈士默哀，烈士亲属献花。", id="what-martyrs-have"),
        pytest.param("迎接烈士回家，晋升为正省级领导干部。", id="what-befalls-them"),
        pytest.param("国家主席多次会晤，代表团团长集体合影。", id="how-it-is-done"),
        pytest.param("孟云舟致电祝贺，秋收作业忙，和务工人员深入交谈。", id="a-greeting-and-staff"),
        pytest.param("新任行政长官定能带领市民，候任人在纪念碑前。", id="what-is-hoped"),
        pytest.param("新当选的六位委员亮相，理事会会长会成员座谈。", id="what-members-do"),
        pytest.param("他会见巴西驻法国大使时说，巴西前总统支持者闯入。", id="when-and-whose"),
        pytest.param("差额选举出席党的二十大代表。", id="whom-they-attend"),
        pytest.param("杭州市副市长、青潭村党支部书记到会。", id="a-body-before-its-office"),
        pytest.param(
            "俄总统沙特王储讨论加强合作，欧洲理事会首任主席 比利时前首相到会。", id="a-state"
        ),
    ],
)
def test_everyday_words_are_no_names(find_in: FindIn, text: str) -> None:
    assert _people(find_in, text) == []


def test_short_and_long_forms_are_one_person(find_in: FindIn) -> None:
    text = "杭州市副市长叶尔兰·吐尔逊别克主持会议。叶尔兰指出，要抓好落实。"
    assert {person for person, _ in _people(find_in, text)} == {"叶尔兰·吐尔逊别克"}


@pytest.mark.parametrize("space", ["", "　"])
def test_a_name_is_one_with_a_space_in_it(find_in: FindIn, space: str) -> None:
    text = f"杭州市市长卓{space}越主持会议，强调要抓好落实。"
    assert {person for person, _ in _people(find_in, text)} == {"卓越"}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        pytest.param("会议决定任命黄楚平为浙江省副省长。", "黄楚平", id="a guess of the segmenter"),
        pytest.param("云泽市委书记杨立群到林场调研。", "杨立群", id="a particle behind"),
        pytest.param(
            "云泽市委书记兰臻回到云泽调研。", "兰臻", id="a word of the dictionary behind"
        ),
        pytest.param("云泽市委书记陈大为，市长李力出席。", "陈大为", id="a particle in the name"),
        pytest.param("听取了云泽市审计局局长叶明所作的报告。", "叶明", id="所 and a verb behind"),
        pytest.param("会议决定，由岳清任组长。", "岳清", id="由 before"),
        pytest.param("云泽市委副书记张又平出席。", "张又平", id="又 in the name"),
        pytest.param("浙江省副省长叶保同作了说明。", "叶保同", id="同 before a verb"),
        pytest.param("云泽市副市长叶林川同来访客人会谈。", "叶林川", id="同 before whom"),
        pytest.param(
            "青潭中学校长孟和巴依尔、教师叶林川发言。", "孟和巴依尔", id="longer than a surname"
        ),
        pytest.param("瑞典国王古斯塔夫六世抵达。", "古斯塔夫六世", id="a reign"),
        pytest.param(
            "浙江省副省长阿不来提·阿不都热西提出席。", "阿不来提·阿不都热西提", id="long first part"
        ),
        pytest.param(
            "浙江省省长叶林川致电约翰·马尔罗。", "叶林川", id="a verb before a name with ·"
        ),
        pytest.param(
            "自治区政协主席叶尔兰·阿不都满金、副主席尹川出席。",
            "叶尔兰·阿不都满金",
            id="a character of no sounds behind one that is a particle as well",
        ),
        pytest.param("云泽市副市长高峰、吉林、扁舟子出席。", "吉林", id="a name that is a place"),
        pytest.param("云泽市副市长高峰、吉林、扁舟子出席。", "扁舟子", id="a name of words"),
        pytest.param("副主任委员叶林川作了说明。", "叶林川", id="an office without a body"),
        pytest.param("云泽市副市长王清远出席。", "王清远", id="a place within the name"),
        pytest.param("云泽市政协主席和丽军出席。", "和丽军", id="和 as a surname"),
        pytest.param(
            "旗政协主席满都拉、旗长铁木尔列席。", "满都拉", id="a particle in a foreign name"
        ),
        pytest.param(
            "副主任吴建新、边巴次仁、周玉兰出席。", "边巴次仁", id="four characters in a list"
        ),
        pytest.param("明尼苏达州州长、民主党人弗雷强调。", "弗雷", id="what party he is of"),
        pytest.param("天舟集团高级副总裁苏打签字。", "苏打", id="a senior office"),
        pytest.param("云泽市信访局局长平安参加接访。", "平安", id="an everyday word"),
        pytest.param("镇党委书记和平主持座谈会。", "和平", id="a word that begins as 和 does"),
        pytest.param("烟墩军分区司令员雷鸣大校出席。", "雷鸣", id="a rank behind"),
        pytest.param("第三督导组组长哈斯额尔敦到会。", "哈斯额尔敦", id="a long name, no body"),
        pytest.param("加利福尼亚州州长纽森称，局势升级。", "纽森", id="称 before a mark"),
        pytest.param("晋江市选举的叶林川，因工作变动调离。", "叶林川", id="elected where"),
        pytest.param("愿同米舒斯京总理加强沟通。", "米舒斯京", id="a foreign name cut"),
        pytest.param("美军参谋长联席会议主席凯恩确认。", "凯恩", id="a foreign name, no body"),
    ],
)
def test_a_name_ends_where_it_ends(text: str, person: str) -> None:
    assert person in {claim.name for claim in read_article(text).persons}


def test_a_particle_begins_no_name() -> None:
    assert not read_article("浙江省纪委书记赴丽水市调研清廉建设").persons


def test_a_long_list_before_等同志_is_one_of_names(find_in: FindIn) -> None:
    found = find_in("病重期间，穆青山、尹川平、覃可华、温若水等同志，前往医院看望。")
    assert {one.person for one in found.people} >= {"穆青山", "尹川平", "覃可华", "温若水"}


def test_a_piece_of_a_name_that_is_known_is_no_name(find_in: FindIn) -> None:
    found = find_in("新疆维吾尔自治区主席铁力瓦什·阿不都拉讲话。铁力瓦什·阿不都拉说，准备充分。")
    assert {one.person for one in found.people} == {"铁力瓦什·阿不都拉"}
    assert len(found.people) == 2


def test_the_office_before_a_long_list_is_no_part_of_its_first_name(find_in: FindIn) -> None:
    found = find_in(
        "会议由区政协召开，副主席叶尔拉·巴沙丁、尹川平、覃可华、温若水、程远舟、方明达、孟云舟、"
        "巴图尔·艾力、秦良骥参加。"
    )
    assert "叶尔拉·巴沙丁" in {one.person for one in found.people}
    assert not [one.person for one in found.people if "主席" in one.person]


def test_a_name_of_two_characters_may_be_set_apart(find_in: FindIn) -> None:
    found = find_in("云泽市市长叶 川、副市长李 岭出席。\n云泽市委秘书长  王  舟\n")
    assert {one.person for one in found.people} == {"叶川", "李岭", "王舟"}


def test_a_vice_chairman_is_no_member_before_a_name(find_in: FindIn) -> None:
    found = find_in("全国人大常委会副委员长铁木尔·达瓦图、布和、王岭、尹川出席。")
    assert "铁木尔·达瓦图" in {one.person for one in found.people}
    assert not [one.person for one in found.people if one.person.startswith("长")]


def test_a_foreign_name_also_has_the_dot_that_the_document_prints() -> None:
    (person,) = read_article("贝林国国王奥雷尔•萨兰5日在青州会见代表团。").persons
    assert (person.name, person.other_names) == ("奥雷尔·萨兰", ("奥雷尔•萨兰",))
