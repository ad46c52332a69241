"""Forms that no text of 1,929 had and no other test: each keeps a branch of the rules alive."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn, offices

HELD = (
    ("我校党委副书记、纪委书记程远舟出席。", {("我校党委", "副书记"), ("校纪委", "书记")}),
    ("我校校长程远舟出席。", {("我校", "校长")}),
    ("我院党委副书记、纪委书记程远舟出席。", {("我院党委", "副书记"), ("我院纪委", "书记")}),
    ("陆军第七十二集团军军长程远舟出席。", {("陆军第七十二集团军", "军长")}),
    ("云泽市公安局召开会议。局党委书记程远舟主持。", {("云泽市公安局党委", "书记")}),
    (
        "青屿大学机械学院纪委书记程远舟主持会议。",
        {("中国共产党青屿大学机械学院纪律检查委员会", "书记")},
    ),
    ("中国科学院大学经济学院院长程远舟出席。", {("中国科学院大学经济学院", "院长")}),
    (
        "云泽师范学院召开会议。该校纪委书记程远舟出席。",
        {("中国共产党云泽师范学院纪律检查委员会", "书记")},
    ),
    ("云泽师范学院召开会议。该校党委书记程远舟出席。", {("云泽师范学院党委", "书记")}),
    (
        "云泽市法院审判委员会委员、刑事审判庭庭长程远舟出席。",
        {("云泽市人民法院审判委员会", "委员"), ("云泽市人民法院刑事审判庭", "庭长")},
    ),
    ("美国加州州长程远舟称，将继续推进。", {("加利福尼亚州政府", "州长")}),
)
BODIES = (
    ("九三学社岭东省委监督委员会召开会议。", "九三学社岭东省委员会监督委员会"),
    ("中国中铁股份有限公司召开会议。", "中国中铁股份有限公司"),
    ("国网北京市电力公司召开会议。", "国网北京市电力公司"),
)


@pytest.mark.parametrize(("text", "held"), HELD)
def test_an_office_in_a_body_of_a_rare_form(
    find_in: FindIn, text: str, held: set[tuple[str, str]]
) -> None:
    assert offices(find_in(text)) == {("程远舟", body, role) for body, role in held}


@pytest.mark.parametrize(("text", "name"), BODIES)
def test_a_body_of_a_rare_form(find_in: FindIn, text: str, name: str) -> None:
    assert [body.name.full for body in find_in(text).bodies] == [name]


@pytest.mark.parametrize(
    "text", ["阿不力孜·买买提同志主持会议。", "会上，阿不力孜·买买提同志作了报告。"]
)
def test_a_name_with_a_dot_before_comrade(find_in: FindIn, text: str) -> None:
    assert [person.person for person in find_in(text).people] == ["阿不力孜·买买提"]


def test_an_office_after_a_surname_names_neither_of_two_who_bear_it(find_in: FindIn) -> None:
    found = find_in("市长孟云舟、副市长孟凡出席。孟市长讲话。")
    assert {person.person for person in found.people} == {"孟云舟", "孟凡"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("越南国家副主席潘氏清心陪同会见。", {"潘氏清心"}),
        ("习近平会见越南国会主席阮氏金银时强调，要加强合作。", {"习近平", "阮氏金银"}),
        ("越南总书记夫人吴氏敏陪同参观。", {"吴氏敏"}),
        ("荒漠化防治司副司长乌日其其格参加会见。", {"乌日其其格"}),
        ("会议决定任命白玛旺堆为县财政局局长。", {"白玛旺堆"}),
        ("选举公保扎西为县人大常委会副主任。", {"公保扎西"}),
        ("市领导方明达、洛桑多吉、孟云舟参加活动。", {"方明达", "洛桑多吉", "孟云舟"}),
        ("孟云舟总理同冯·奥雷尔总理举行会谈。", {"孟云舟", "冯·奥雷尔"}),
        ("老挝总理通伦·西里及夫人娜丽·西里抵达北京。", {"通伦·西里", "娜丽·西里"}),
        ("卡塔尔首相塔明·本·哈马·阿勒萨尼阁下出席。", {"塔明·本·哈马·阿勒萨尼"}),
        ("卡塔尔埃米尔（国家元首）塔明·本·哈马出席。", {"塔明·本·哈马"}),
        ("古巴国家主席迪亚斯-卡内尔将为他举行欢迎仪式。", {"迪亚斯-卡内尔"}),
        ("日本首相高市早苗时强调，要合作。", {"高市早苗"}),
        ("由县长哈斯巴根任组长。", {"哈斯巴根"}),
        ("推选地委副书记赛力克·哈布肯为代表团副团长。", {"赛力克·哈布肯"}),
        ("区政协副主席应如是主持协商会。", {"应如是"}),
        ("县长方明是主持人。", {"方明"}),
        ("张氏集团董事长方明出席。", {"方明"}),
    ],
)
def test_a_name_of_a_rare_kind(find_in: FindIn, text: str, names: set[str]) -> None:
    assert {person.person for person in find_in(text).people} == names
