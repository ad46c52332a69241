"""News of counties, townships and villages: what a reader of real pages stumbled at."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn, offices
from tests.extract.reading_events import parts, read_article, remarks

_HELD: tuple[tuple[str, str, set[tuple[str, str, str]]], ...] = (
    (
        "公安局 behind 政府党组成员 is the county's",
        "青潭县政府党组成员、公安局局长孟云舟讲话。",
        {("孟云舟", "青潭县人民政府党组", "成员"), ("孟云舟", "青潭县公安局", "局长")},
    ),
    (
        "the 政治部 of a police bureau",
        "江汀市公安局党委委员、政治部主任孟云舟到会。",
        {("孟云舟", "江汀市公安局党委", "委员"), ("孟云舟", "江汀市公安局政治部", "主任")},
    ),
    (
        "a section of 组织部 with a long name",
        "江汀市委组织部区县干部三处处长孟云舟宣布任命。",
        {("孟云舟", "中国共产党江汀市委员会组织部区县干部三处", "处长")},
    ),
    (
        "时任 between a township and its 纪委",
        "调查组找到石梁镇时任纪委书记孟云舟。",
        {("孟云舟", "中国共产党石梁镇纪律检查委员会", "书记")},
    ),
    (
        "a village of four characters behind its township",
        "石梁镇阮家城子村党支部书记、村委会主任孟云舟到会。",
        {
            ("孟云舟", "中国共产党阮家城子村支部委员会", "书记"),
            ("孟云舟", "阮家城子村村民委员会", "主任"),
        },
    ),
    ("a verb before 村党支部 is no village", "江汀查处村党支部书记顶风违反纪律问题", set()),
    (
        "a deputy of 政协 behind another's name",
        "锡林郭勒盟政协党组召开会议。盟政协秘书长孟云舟出席会议，副主席程远舟、万全列席。",
        {
            ("孟云舟", "中国人民政治协商会议锡林郭勒盟委员会", "秘书长"),
            ("程远舟", "中国人民政治协商会议锡林郭勒盟委员会", "副主席"),
            ("万全", "中国人民政治协商会议锡林郭勒盟委员会", "副主席"),
        },
    ),
    (
        "区 of an autonomous region",
        "西藏自治区党委常委、区政协党组副书记孟云舟出席。",
        {
            ("孟云舟", "中国共产党西藏自治区委员会", "常委"),
            ("孟云舟", "中国人民政治协商会议西藏自治区委员会党组", "副书记"),
        },
    ),
    (
        "who is said to hold an office",
        "此前，西宁市委书记是孟云舟。西宁市市长由程远舟兼任。西宁市委书记是第一责任人。",
        {("孟云舟", "中国共产党西宁市委员会", "书记"), ("程远舟", "西宁市人民政府", "市长")},
    ),
    (
        "the centre's delegation",
        "全国人大常委会副委员长、中央代表团副团长孟云舟到场。",
        {
            ("孟云舟", "中华人民共和国全国人民代表大会常务委员会", "副委员长"),
            ("孟云舟", "中央代表团", "副团长"),
        },
    ),
    (
        "the list of a group that a township sets up",
        "二、成立防汛工作领导小组。经研究，成立石梁镇防汛工作领导小组。\n"
        "组 长：孟云舟\n组 员：万 全、程远舟、黎明。\n",
        {
            ("孟云舟", "石梁镇防汛工作领导小组", "组长"),
            ("万全", "石梁镇防汛工作领导小组", "组员"),
            ("程远舟", "石梁镇防汛工作领导小组", "组员"),
            ("黎明", "石梁镇防汛工作领导小组", "组员"),
        },
    ),
    (
        "均 is no part of a name",
        "松河街道人大工委副主任程远均受到通报批评。松河街道人大工委副主任程远到场。",
        {("程远", "松河街道人大工委", "副主任")},
    ),
    (
        "对 is no part of a body",
        "对区公园管理处副主任孟云舟进行谈话提醒。",
        {("孟云舟", "区公园管理处", "副主任")},
    ),
    (
        "the head of a community",
        "松河街道昌明社区主任孟云舟受到警告。",
        {("孟云舟", "昌明社区居民委员会", "主任")},
    ),
    (
        "a deputy that was, behind his township",
        "青潭县营山乡原副乡长孟云舟违规审批。",
        {("孟云舟", "营山乡人民政府", "副乡长")},
    ),
    (
        "committees of several matters",
        "青潭县人大民族宗教侨务外事委员会主任孟云舟、县政协社会法制和港澳台侨民宗委主任万全到会。",
        {
            ("孟云舟", "青潭县人民代表大会民族宗教侨务外事委员会", "主任"),
            ("万全", "中国人民政治协商会议青潭县委员会社会法制和港澳台侨民宗委", "主任"),
        },
    ),
    (
        "a team of the police, a street office beside a firm",
        "青潭县公安局党委委员、治安大队大队长孟云舟，县发投公司董事长万全，"
        "东关办事处组织统战委员黎明到会。",
        {
            ("孟云舟", "青潭县公安局党委", "委员"),
            ("孟云舟", "青潭县公安局治安大队", "大队长"),
            ("万全", "青潭县发投公司", "董事长"),
            ("黎明", "东关办事处", "组织统战委员"),
        },
    ),
    (
        "市 behind the title of another city",
        "石家庄市委常委孟云舟一行来周参观。周口市委常委程远舟，市民族宗教委主任万全陪同。",
        {
            ("孟云舟", "中国共产党石家庄市委员会", "常委"),
            ("程远舟", "中国共产党周口市委员会", "常委"),
            ("万全", "周口市民族宗教委", "主任"),
        },
    ),
    (
        "a zone beside a district",
        "信阳市鸡公山管理区党工委副书记孟云舟到浉河区。区党工委委员程远舟到场。",
        {
            ("孟云舟", "中国共产党信阳市鸡公山管理区工作委员会", "副书记"),
            ("程远舟", "区党工委", "委员"),
        },
    ),
    (
        "the secretary of a democratic party",
        "农工党江苏省委副主委孟云舟、秘书长万全出席。",
        {
            ("孟云舟", "中国农工民主党江苏省委员会", "副主委"),
            ("万全", "中国农工民主党江苏省委员会", "秘书长"),
        },
    ),
    (
        "a zone that the text does not name",
        "市委书记、经开区党工委书记孟云舟到场。",
        {("孟云舟", "市委", "书记"), ("孟云舟", "经开区党工委", "书记")},
    ),
)


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, held, id=name) for name, text, held in _HELD]
)
def test_who_holds_what(find_in: FindIn, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert offices(find_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        pytest.param(
            "他来到维吾尔族村民阿尔来提·阿不力克家中交谈。", ["阿尔来提·阿不力克"], id="dotted"
        ),
        pytest.param("程远舟对村民肖云停说。", ["肖云停"], id="whom-one-speaks-to"),
        pytest.param("他来到退休干部许远山家中。", ["许远山"], id="at-home"),
        pytest.param("工程发包给其哥哥陈伯舟。", ["陈伯舟"], id="a-brother"),
        pytest.param("有一名叫胡云的县委书记。1963年出生的胡云到任。", ["胡云"], id="名叫"),
        pytest.param(
            "旗领导万云宇、敖云、福青参加会议。", ["万云宇", "敖云", "福青"], id="a-rare-surname"
        ),
        pytest.param(
            "以及曾云辉、徐世舟、文全等15位同志辞去县人大代表。",
            ["曾云辉", "徐世舟", "文全"],
            id="before-等N位同志",
        ),
        pytest.param(
            "当选为自治区党委常委的还有杨云山、洛桑云村（藏族）、公保云西（藏族）、邓小舟。",
            ["杨云山", "洛桑云村", "公保云西", "邓小舟"],
            id="peoples-in-brackets",
        ),
        pytest.param(
            "提名免去额尔其云同志东乌珠穆沁旗人民法院院长职务。", ["额尔其云"], id="no-surname"
        ),
        pytest.param("县委副书记、县长孟云舟（苗族）讲话。", ["孟云舟"], id="an-office-before-it"),
        pytest.param(
            "管委会主任王在云带队。副县长王在京召开会议。王在云一行到场。",
            ["王在云"],
            id="在",
        ),
        pytest.param("除孟云舟外，2015年开始担任嘉善县委书记。", [], id="年开始"),
        pytest.param("江汀市教育工作委员会原主任、市财政局原局长到会。", [], id="委员会原主任"),
        pytest.param("任市委常委的两人：孟云舟、徐仁舟。", ["孟云舟", "徐仁舟"], id="两人"),
        pytest.param(
            "由管委会王云卫副主任和党政办屈云杰主任负责，环保分局局长到会。",
            ["王云卫", "屈云杰"],
            id="between-a-unit-and-an-office",
        ),
        pytest.param("推进妇女儿童工作，发展妇女儿童事业。", [], id="妇女儿童"),
        pytest.param(
            "给予综合行政执法办公室负责人李云红党内警告处分。",
            ["李云红"],
            id="负责人",
        ),
        pytest.param("宴请5名村“两委”换届选举包村干部和该村党员。", [], id="包村干部"),
    ],
)
def test_who_is_named(find_in: FindIn, text: str, persons: list[str]) -> None:
    assert list(dict.fromkeys(found.person for found in find_in(text).people)) == persons


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("贯彻关于加强县乡人大工作的意见。", [], id="县乡"),
        pytest.param("他督查了河（云段）支流水库村治理。", [], id="支流"),
        pytest.param("时任副乡长孟云舟到场。", [], id="副乡长"),
        pytest.param("他来到城区部分路段。", [], id="路段"),
        pytest.param("青海省调整省会城市市委书记。", ["青海省"], id="省会城市"),
        pytest.param("他来到孟云舟爱国主义教育基地。", ["孟云舟爱国主义教育基地"], id="教育基地"),
    ],
)
def test_what_is_a_place(find_in: FindIn, text: str, places: list[str]) -> None:
    assert [place.name for place in find_in(text).places] == places


def test_a_bodys_name_has_its_city_once(find_in: FindIn) -> None:
    bodies = find_in("江汀市翠湖区委政法委召开会议。").bodies
    assert bodies
    assert not any("江汀市江汀市" in form for body in bodies for form in body.name.others)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "12月27日，行署党组理论学习中心组举行2024年第二十九次集体学习。",
            ["行署党组理论学习中心组2024年第二十九次集体学习"],
            id="a-host-that-is-no-known-body",
        ),
        pytest.param(
            "7月28日，江汀市政协党组召开2023年第9次会议。",
            ["江汀市政协党组2023年第9次会议"],
            id="a-year-and-a-number",
        ),
    ],
)
def test_what_only_a_year_sets_apart_has_its_host(text: str, names: list[str]) -> None:
    assert [event.name for event in read_article(text).events] == names


def test_an_item_of_a_notice_is_no_event() -> None:
    text = "5月6日，孟云舟将工程发包给程远舟。"
    title = "2.石梁乡远山村原党支部书记孟云舟违规发包工程问题"
    assert read_article(text, title).events == ()


def test_whoever_comes_to_see_projects_visits() -> None:
    (event,) = read_article("6月29日，江汀市委书记孟云舟到经开区观摩开工项目。").events
    assert event.type.value == "Visit"


def test_a_penalty_of_all_goes_back_to_the_last_mark() -> None:
    text = "孟云舟受到党内警告处分；程远舟、万全均受到诫勉谈话处理。"
    hit = [part[1] for part in parts(text)]
    assert hit == ["孟云舟", "程远舟", "万全"]


def test_who_introduces_himself_says_nothing() -> None:
    text = "第一书记孟云舟作了自我介绍，并一起学习了文件。孟云舟说到：防控要抓紧。"
    assert [words for _, _, words, _ in remarks(text)] == ["防控要抓紧。"]


def test_a_name_in_quotes_loses_the_mark_that_stands_alone() -> None:
    (event,) = read_article("12月6日，楚雄州在南京举办“产业招商推介会”。").events
    assert "“" not in event.name
