"""Sites of the lists that visits go through, and what stands in such lists beside them."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn


def _names(find_in: FindIn, text: str) -> list[str]:
    return [place.name for place in find_in(text).places]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "孟云舟先后来到曲湾三家峡小流域治理项目、丰收水库、梅河水厂、段家湾防洪项目现场。",
            ["丰收水库", "梅河水厂"],
            id="between works that are no sites",
        ),
        pytest.param(
            "他们实地考察了城南规划艺术馆、恒岳装备二期、东泽示范园等地。",
            ["城南规划艺术馆", "东泽示范园"],
            id="behind a verb that reports",
        ),
        pytest.param(
            "孟云舟在双桥工业园、北方（云泽）再生资源产业基地、首禾园区，每到一处都详细询问。",
            ["双桥工业园", "北方（云泽）再生资源产业基地", "首禾园区"],
            id="where somebody is",
        ),
        pytest.param("客人来到位于云湾口的青屿深水港。", ["青屿深水港"], id="where it lies first"),
        pytest.param(
            "他们在瑞云塔、水陆城门、虹门桥等景区参观。", ["瑞云塔", "虹门桥"], id="sights"
        ),
        pytest.param(
            "他们在江苏苏州梅陂老街参观。", ["江苏省", "苏州市", "梅陂老街"], id="behind divisions"
        ),
        pytest.param("在陕西华山，游客登高。", ["陕西省", "华山"], id="a mountain of a province"),
        pytest.param("他察看了华山医养中心等11个点位。", ["华山医养中心"], id="a mountain's name"),
        pytest.param(
            "活动在华东革命烈士陵园举行。", ["华东革命烈士陵园"], id="a region in its name"
        ),
    ],
)
def test_a_list_of_visits_names_sites(find_in: FindIn, text: str, names: list[str]) -> None:
    assert _names(find_in, text) == names


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("带领部门深入各大商场、农贸市场、消防站等场所检查。", id="kinds of site"),
        pytest.param("他们踏上“强军兴业”之路，重新出发。", id="a way of life"),
        pytest.param("了解雨水泵站建设、溢洪闸启闭设备使用情况。", id="works of any town"),
        pytest.param("全国完成5418宗烈士陵园登记。", id="counted by 宗"),
        pytest.param("逢山开路、遇水架桥。", id="a saying"),
    ],
)
def test_a_kind_of_site_in_a_list_is_none(find_in: FindIn, text: str) -> None:
    assert _names(find_in, text) == []


def test_the_opening_of_a_park_is_no_part_of_its_name(find_in: FindIn) -> None:
    found = _names(find_in, "5月6日，主题园在浙江杭州梅陂公园正式开园，面积很大。")
    assert found == ["浙江省", "杭州市", "杭州梅陂公园"]


def test_a_bureau_before_townships_is_no_township(find_in: FindIn) -> None:
    found = _names(find_in, "县政府办、水利局、侯集镇、后泽乡负责同志参加活动。")
    assert found == ["侯集镇", "后泽乡"]


def test_an_old_town_makes_no_towns_of_what_stands_before_it(find_in: FindIn) -> None:
    assert "慢云桥镇" not in _names(find_in, "委员们一行先后来到慢云桥、梅里古镇等地。")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "在杭州梅陂公园，人们赏花。", ["杭州市", "杭州梅陂公园"], id="a site and its city"
        ),
        pytest.param("在浙江建德梅陂古镇，游人如织。",
            ["浙江省", "建德市", "建德梅陂古镇"], id="a county behind its province"),
        pytest.param("在杭州文化公园，人们赏花。", ["杭州文化公园"], id="an everyday name"),
    ],
)  # fmt: skip
def test_a_site_with_a_name_of_its_own_leaves_its_city(
    find_in: FindIn, text: str, names: list[str]
) -> None:
    assert _names(find_in, text) == names


def test_a_site_is_told_wherever_it_is_named(find_in: FindIn) -> None:
    places = find_in("孟云舟来到北站街道山东堡社区。要依托山东堡社区打造样板。").places
    assert [place.name for place in places] == ["北站街道", "山东堡社区", "山东堡社区"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "委员们赴海口、澄迈、乐东、东方等地视察。",
            ["海口市", "澄迈县", "乐东黎族自治县", "东方市"],
            id="everyday words in a list of divisions",
        ),
        pytest.param("从东方、西方等地传来。", [], id="the same words alone"),
        pytest.param(
            "孟云舟视察了东泽乡、林河镇的春耕。", ["东泽乡", "林河镇"], id="behind what was seen"
        ),
        pytest.param(
            "孟云舟听取了石岗村、长塘村汇报。", ["石岗村", "长塘村"], id="the first of a row"
        ),
        pytest.param("调研富民强村工作。", [], id="a policy for villages"),
        pytest.param(
            "专机在墨西哥城国际机场降落。", ["墨西哥城国际机场"], id="the airport of a city"
        ),
        pytest.param("官兵登上永兴岛。", ["永兴岛"], id="an island"),
        pytest.param("“两高”建设将改善南下出省交通条件。", [], id="a way out of a province"),
        pytest.param(
            "应阿根廷科尔多拉市政府邀请，代表团赴阿根廷科尔多拉市访问。",
            ["阿根廷共和国", "科尔多拉市"],
            id="a city behind its state",
        ),
        pytest.param(
            "长安县沙河镇紧急组织镇村干部巡查。", ["长安县", "沙河镇"], id="no township in another"
        ),
        pytest.param(
            "程远舟、沙河镇副镇长孟云前往长塘村。", ["沙河镇", "长塘村"], id="a row of people"
        ),
        pytest.param(
            "长安县沙河镇杨柳村村主任程远舟来了。",
            ["长安县", "沙河镇", "杨柳村"],
            id="a village's head",
        ),
        pytest.param("马里兰大学校长来访。", [], id="a piece of another name"),
    ],
)
def test_names_that_everyday_words_make(find_in: FindIn, text: str, names: list[str]) -> None:
    found = [name for name in dict.fromkeys(_names(find_in, text)) if name != "马里兰州"]
    assert found == names
