"""Pieces of sentences beside a word that announces a name are nobody's names."""

from __future__ import annotations

import pytest

from tests.extract.conftest import FindIn


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("该市一栋居民楼坍塌，居民区供水中断。", id="longer-words"),
        pytest.param("库兰工人党今天宣布停火。", id="party"),
        pytest.param("工人师傅正日夜赶工，村民年增收三千元。", id="words-behind-a-caller"),
        pytest.param("烈士纪念日向英雄敬献花篮，烈士纪念塔前人们肃立。", id="martyrs"),
        pytest.param("企业应缴纳的费用，政协委员应加强履职。", id="an-auxiliary"),
        pytest.param("白皮书指出，要持续发展。宣言强调，要坚持合作。", id="documents"),
        pytest.param("联合国大会选举丹麦、希腊、巴拿马为安理会理事国。", id="states-elected"),
        pytest.param("委员会官员24日表示，外长会后将公布结果。", id="a-body-behind-its-piece"),
        pytest.param("夏收、夏种、夏管正在火热进行。", id="seasons"),
        pytest.param("社区居民代表、商协会代表参加座谈。", id="whose-representatives"),
        pytest.param("区议员来自不同界别。", id="a-verb"),
    ],
)
def test_pieces_of_sentences_are_no_names(find_in: FindIn, text: str) -> None:
    assert [found.person for found in find_in(text).people] == []


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("云泽市委原副书记吴小龙案，讲述了案情。", "吴小龙"),
        ("岭东省考古研究院院长方勤正带领队员发掘。", "方勤"),
        ("教师翁华给总书记看了账户。", "翁华"),
        ("航天员陈中瑞出舱，开展试验。", "陈中瑞"),
        ("云泽市副市长程远于当地时间5月10日访问。", "程远"),
        ("由队长尹强和1名驾驶员组成。", "尹强"),
    ],
)
def test_a_name_ends_before_what_follows_it(find_in: FindIn, text: str, person: str) -> None:
    assert {found.person for found in find_in(text).people} == {person}


def test_a_name_before_an_office_begins_behind_its_preposition(find_in: FindIn) -> None:
    text = "岭东省省长程远舟向奥雷斯特总统致以祝贺。"
    assert {found.person for found in find_in(text).people} == {"程远舟", "奥雷斯特"}


def test_an_office_behind_a_name_is_none_of_the_next(find_in: FindIn) -> None:
    found = find_in("莫尔森总统、外交部长程远舟出席仪式。")
    assert [(held.person, held.title.role) for held in found.holdings] == [("程远舟", "部长")]


def test_secretaries_and_old_people_are_read(find_in: FindIn) -> None:
    found = find_in("独居老人顾爱莲家中，县委办秘书程远舟正在探望。")
    assert {one.person for one in found.people} == {"顾爱莲", "程远舟"}


@pytest.mark.parametrize("title", ["太后", "亲王", "公主", "国务资政", "执政官", "首席部长"])
def test_titles_of_other_states(find_in: FindIn, title: str) -> None:
    found = find_in(f"柬埔寨{title}莫尔森到访。")
    assert [(held.person, held.title.role) for held in found.holdings] == [("莫尔森", title)]


def test_a_press_secretary_holds_an_office_of_the_state(find_in: FindIn) -> None:
    found = find_in("俄罗斯总统新闻秘书莫尔森表示，这与俄方无关。")
    held = [(one.person, one.title.body and one.title.body.full) for one in found.holdings]
    assert held == [("莫尔森", "俄罗斯联邦")]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("武装领导人阿卜杜勒·马利克·胡塞发表讲话。", "阿卜杜勒·马利克·胡塞"),
        ("当地男子乔丹·尼利在地铁上。", "乔丹·尼利"),
        ("岭东国国家主席程远舟向路易斯·莫尔森致贺电。", "路易斯·莫尔森"),
        ("柯丝蒂·莫尔森正式接棒。", "柯丝蒂·莫尔森"),
    ],
)
def test_a_name_of_sounds_with_a_dot_is_somebodys(find_in: FindIn, text: str, person: str) -> None:
    assert person in {one.person for one in find_in(text).people}


@pytest.mark.parametrize(
    "text",
    [
        "航班在哈里·里德国际机场降落。",
        "“卡尔·文森”号航空母舰抵达。",
        "卡迈勒·阿德万医院遭袭。",
        "汉风·君子六艺打卡活动举行。",
        "《非遗里的中国》福建·厦门篇播出。",
    ],
)
def test_houses_ships_and_series_are_nobody(find_in: FindIn, text: str) -> None:
    assert not [one for one in find_in(text).people if "·" in one.person]
