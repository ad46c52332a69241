"""Places: known ones, those that only the document knows, 京, 我市, and sites."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn


def _places(find_in: FindIn, text: str, **frame: str) -> list[tuple[str, str, str]]:
    found = find_in(text, **frame).places
    return [(text[p.start : p.end], p.name, p.rule) for p in found]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("他在杭州调研。", ("杭州", "杭州市", "places.known"), id="short-form"),
        pytest.param("会议在京召开。", ("京", "北京市", "places.capital"), id="capital"),
        pytest.param(
            "云泽市召开大会。云泽市委书记讲话。", ("云泽市", "云泽市", "places.local"), id="local"
        ),
        pytest.param(
            "杭州市召开大会。我市有力推进。", ("我市", "杭州市", "places.ours"), id="ours"
        ),
        pytest.param("他来到杭州市东沙水库。", ("东沙水库", "东沙水库", "places.site"), id="site"),
    ],
)
def test_a_place_is_found(find_in: FindIn, text: str, place: tuple[str, str, str]) -> None:
    assert place in _places(find_in, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("他是上海人。", id="people-of-a-place"),
        pytest.param("大河两岸风光秀丽，运河两岸绿树成荫。", id="banks"),
        pytest.param("祝大家身心安康、生活安康。", id="a-city-that-is-a-wish"),
        pytest.param("俄罗斯族群众参加。", id="an-ethnic-group"),
        pytest.param("新中国成立以来变化巨大。", id="new-china"),
        pytest.param("走进文化广场。", id="a-kind-of-site"),
        pytest.param("建立示范区。", id="a-kind-of-division"),
        pytest.param("做好乡镇工作。", id="everyday-word"),
        pytest.param("今天隆重举行升国旗仪式。", id="a-flag"),
        pytest.param("反对加入欧盟。", id="a-union-of-states"),
        pytest.param("受台风影响，部分地区有大雨。", id="some-areas"),
        pytest.param("建设智慧城市。", id="a-kind-of-city"),
        pytest.param("灾区居民区受损。", id="a-quarter"),
        pytest.param("全国铁路发送旅客。", id="all-railways"),
        pytest.param("当地新建一座公园、多座水库。", id="counted"),
        pytest.param("推进人才下乡，推进新型城镇化。", id="words-that-end-like-townships"),
        pytest.param("省总工会主席鄢陵君讲话，鄢陵君报告。", id="a-name-behind-a-title"),
        pytest.param("书记华清远讲话。", id="a-name-behind-its-surname"),
        pytest.param("全市老旧小区、三大机场、万亩梨园都有变化。", id="all-and-counted"),
        pytest.param("改造城中村，修好快速路。", id="kinds-of-village-and-road"),
        pytest.param("登上紫云山远眺。", id="a-mountain-named-like-a-county"),
        pytest.param("副市长江帆讲话，副市长江帆报告。", id="a-name-behind-an-office-of-three"),
        pytest.param("白石区域响水村变了样。", id="a-village-named-like-a-county"),
        pytest.param("坚决拥护省委决定。", id="a-verb-before-a-level-word"),
        pytest.param("加快建设区域性综合交通枢纽，发展经济。", id="a-region-is-no-level"),
        pytest.param("保健中心主任程远舟、卫生服务中心主任孟云舟讲话。", id="who-has-a-head"),
        pytest.param("座谈会上，老八路程远舟讲话。", id="an-old-soldier"),
        pytest.param("现场听取河堤防护汇报。", id="what-is-heard-of-a-river"),
        pytest.param("救援队员在搜寻。新华社记者金华摄 ", id="a-photographer"),
        pytest.param("□程远 杭州 孟云 报道\n", id="a-byline"),
        pytest.param("走进这座古城和这条老街，世界最长跨海大桥通车。", id="this-and-the-longest"),
        pytest.param("盯着重点商圈，颁布实施湿地保护法。", id="verbs-before-a-kind"),
        pytest.param("也让一批自贸试验区由过去的探索者成为样板。", id="some-zones"),
        pytest.param("优先选取跨流域重大标志性工程。", id="a-kind-of-project"),
        pytest.param("人们游古城、写福字。", id="who-strolls-there"),
        pytest.param("联合作战指挥中心派出指挥所。", id="a-command"),
        pytest.param("市政协主席章松率市经开区负责人参加。", id="who-leads-whom"),
        pytest.param("发展集成电路，找到唯一出路。", id="words-that-end-in-a-road"),
    ],
)
def test_what_names_no_place_is_left_alone(find_in: FindIn, text: str) -> None:
    assert _places(find_in, text) == []


def test_the_publisher_settles_what_the_text_leaves_open(find_in: FindIn) -> None:
    home = find_in("市委召开会议。", publisher="北京日报").home
    assert home.of("市") == ("北京市", "来源：北京日报")
    assert home.of("省") is None


def test_the_division_above_stands_in(find_in: FindIn) -> None:
    home = find_in("杭州市召开大会。").home
    assert home.of("省") == ("浙江省", "杭州市属浙江省（GB/T 2260）")


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        pytest.param("他在山西太原的社区调研。", ["山西", "太原"], id="a-city-behind-its-province"),
        pytest.param(
            "他来到杭州市青潭镇李家村。",
            ["杭州市", "青潭镇", "李家村"],
            id="village-below-township",
        ),
        pytest.param(
            "他到达青格旗乌兰苏木白音嘎查。", ["乌兰苏木", "白音嘎查"], id="banner-townships"
        ),
        pytest.param("会议在杭州会议中心召开。", ["杭州会议中心"], id="venue-with-its-city"),
        pytest.param("他参观杭州革命纪念馆。", ["杭州革命纪念馆"], id="kind-behind-a-city"),
        pytest.param("南距虎门大桥十公里。", ["虎门大桥"], id="distance-is-no-part"),
        pytest.param("加快建设青湖科学城。", ["青湖科学城"], id="verb-is-no-part"),
    ],
)
def test_borders_of_places(find_in: FindIn, text: str, surfaces: list[str]) -> None:
    found = [surface for surface, _, _ in _places(find_in, text)]
    assert [surface for surface in found if surface in surfaces] == surfaces
    assert not [s for s in found if s not in surfaces and any(s in t for t in surfaces)]


def test_an_autonomous_prefecture_is_not_cut_at_a_known_county(find_in: FindIn) -> None:
    text = "苍南苗族侗族自治州召开会议。苍南苗族侗族自治州人民政府负责。"
    assert {name for _, name, _ in _places(find_in, text)} == {"苍南苗族侗族自治州"}


def test_a_known_county_does_not_stand_for_a_city_that_no_list_has(find_in: FindIn) -> None:
    text = "永嘉州市召开大会。永嘉州市人民政府负责。"
    assert {name for _, name, _ in _places(find_in, text)} == {"永嘉州市"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("民建烟墩市委捐资。烟墩市召开会议。", "烟墩市", id="behind-a-party"),
        pytest.param("科右新旗旗委召开会议。", "科右新旗", id="banner-named-new-banner"),
        pytest.param("白音诺尔自治旗召开会议。", "白音诺尔自治旗", id="autonomous-banner"),
        pytest.param("武警云泽市支队参加。云泽市召开会议。", "云泽市", id="behind-the-police"),
    ],
)
def test_a_division_that_no_list_has_is_cut_out(find_in: FindIn, text: str, name: str) -> None:
    assert {found for _, found, _ in _places(find_in, text)} == {name}


def test_a_paper_settles_its_own_county_that_no_list_has(find_in: FindIn) -> None:
    text = "县委召开会议。全县干部参加。县政府作了部署。市委派人到会。"
    home = find_in(text, publisher="青阶报").home
    assert home.of("县") == ("青阶县", "来源：青阶报")
    assert home.of("市") is None


def test_a_papers_own_place_is_no_longer_form_of_a_known_one(find_in: FindIn) -> None:
    text = "市委书记何平会见客人，感谢对常州岭的支持。市委常委出席。市商务局局长方明在常州岭讲话。"
    found = find_in(text, publisher="常州岭新闻网")
    assert found.home.of("市") == ("常州岭市", "来源：常州岭新闻网")
    assert {place.name for place in found.places} == {"常州岭市"}
    assert {place.name for place in find_in(text, publisher="常州日报").places} == {"常州市"}


def test_a_papers_place_may_be_an_everyday_word(find_in: FindIn) -> None:
    home = find_in("区委召开会议。全区干部参加。区政府作了部署。", publisher="青螺发布").home
    assert home.of("区") == ("青螺区", "来源：青螺发布")


def test_a_county_that_a_school_is_named_after_settles_nothing(find_in: FindIn) -> None:
    assert find_in("县委书记得知她考上了沅陵师范学院。").home.of("县") is None


def test_a_venue_of_the_level_is_the_one_of_the_documents_city(find_in: FindIn) -> None:
    text = "杭州市召开大会。会议在市工人文化宫举行。"
    assert ("市工人文化宫", "杭州市工人文化宫", "places.site") in _places(find_in, text)


@pytest.mark.parametrize("text", ["赴青溪镇开展调研。", "，青溪镇负责人参加。"])
def test_a_township_without_its_county(find_in: FindIn, text: str) -> None:
    assert [name for _, name, _ in _places(find_in, text)] == ["青溪镇"]


def test_a_street_that_is_named_after_a_city_is_no_mention_of_it(find_in: FindIn) -> None:
    assert [name for _, name, _ in _places(find_in, "走进沧州路的商店。")] == ["沧州路"]


@pytest.mark.parametrize("publisher", ["央视网", "新华网"])
def test_a_national_paper_is_of_no_place(find_in: FindIn, publisher: str) -> None:
    found = find_in("全省粮食丰收，全省农民增收，省委要求抓好秋种。", publisher=publisher)
    assert found.home.of("省") is None


def test_the_whole_province_is_that_of_the_city_named_last(find_in: FindIn) -> None:
    text = "贵州省降雨。湖南张家界出现汛情，全省转移群众。"
    found = [place.name for place in find_in(text).places if place.rule == "places.ours"]
    assert found == ["湖南省"]


@pytest.mark.parametrize("text", ["建设现代化滨海城市。", "到田间察看村容村貌。"])
def test_pieces_of_words_are_no_places(find_in: FindIn, text: str) -> None:
    assert find_in(text).places == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "他先后到杭州市狄寨、席王街道调研。", ["狄寨街道", "席王街道"], id="a shared level word"
        ),
        pytest.param("他到杭州市红山镇、白石乡调研。", ["红山镇", "白石乡"], id="each its own"),
        pytest.param("他随后在席王街道召开会议。", ["席王街道"], id="在 is no piece of a name"),
    ],
)
def test_townships_in_a_row(find_in: FindIn, text: str, names: list[str]) -> None:
    found = [place.name for place in find_in(text).places if place.rule == "places.site"]
    assert found == names


def test_he_between_two_bodies_is_no_county(find_in: FindIn) -> None:
    assert "和县" not in [place.name for place in find_in("户县总工会和县妇联召开会议。").places]
    assert "和县" in [place.name for place in find_in("他到和县调研。").places]


def test_where_the_mayor_travels_is_not_his_city(find_in: FindIn) -> None:
    found = find_in("3月5日，市长程远舟率队赴深圳市考察。").holdings
    assert [(h.title.body.full, h.title.role) for h in found if h.title.body] == [
        ("市政府", "市长")
    ]


def test_what_a_town_does_within_it_is_no_town(find_in: FindIn) -> None:
    found = find_in("程远舟深入车王镇围绕镇域经济开展调研，车王镇党委书记叶林川参加。").places
    assert {place.name for place in found} == {"车王镇"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("通报如下。红旗社区、铁西社区行动迅速。", "红旗社区"),
        ("红旗社区对交办的问题仍未整改。", "红旗社区"),
        ("孟云舟检查了万福广场消防设施。", "万福广场"),
        ("孟云舟先后到了杨柳村、大石桥村。", "杨柳村"),
    ],
)
def test_a_site_that_is_checked_or_acts_is_found(find_in: FindIn, text: str, name: str) -> None:
    assert name in [found for _, found, _ in _places(find_in, text)]


def test_names_of_the_press_are_no_places(find_in: FindIn) -> None:
    assert _places(find_in, "本报讯（记者刘华山摄影邵阳）会议今天召开。") == []


@pytest.mark.parametrize("verb", ["深入", "走访了", "先后察看了", "检查了"])
def test_a_village_that_somebody_sees_is_found(find_in: FindIn, verb: str) -> None:
    found = _places(find_in, f"3月5日，孟云舟{verb}柳塘村、红旗社区。")
    assert {"柳塘村", "红旗社区"} <= {name for _, name, _ in found}


def test_what_lets_a_place_do_something_is_no_part_of_its_name(find_in: FindIn) -> None:
    found = find_in("这些变化也让梅兰芳纪念馆热闹起来。").places
    assert [place.name for place in found] == ["梅兰芳纪念馆"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("北京加快建设城市副中心。", True),
        ("云泽市全力服务城市副中心建设。", False),
    ],
)
def test_a_common_word_names_an_area_where_its_city_is_named(
    find_in: FindIn, text: str, *, named: bool
) -> None:
    assert ("城市副中心" in [words for words, _, _ in _places(find_in, text)]) is named
