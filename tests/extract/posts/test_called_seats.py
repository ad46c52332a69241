"""Offices behind names, in groups that are set up, and where the house is told elsewhere."""

from __future__ import annotations

import pytest

from kg.model.claims import DocumentClaims
from tests.extract.reading_events import read_article

_OF_ALLIANCE = "中国民主同盟"
_PARTY = "九三学社云泽市委员会"
_GROUP = "河长制工作领导小组"


def _read(text: str) -> DocumentClaims:
    """Read a document whose first line is its headline."""
    title, article = text.split("\n")
    return read_article(article, title)


_TEXTS: tuple[tuple[str, str, set[tuple[str, str, str]]], ...] = (
    (
        "the chairman of the party that the headline names, and those who share an office",
        "民盟中央大事记\n7月21日，程远舟主席，孟云舟第一副主席，秦良骥、叶林川副主席参加活动。",
        {
            ("程远舟", _OF_ALLIANCE, "主席"),
            ("孟云舟", _OF_ALLIANCE, "副主席"),
            ("秦良骥", _OF_ALLIANCE, "副主席"),
            ("叶林川", _OF_ALLIANCE, "副主席"),
        },
    ),
    (
        "the bureau of the headline",
        "云泽市信息产业局召开动员会\n会议由孟云舟副局长主持。云泽市财政局派人参加。",
        {("孟云舟", "云泽市信息产业局", "副局长")},
    ),
    (
        "a faculty of 我校 has no 校长",
        "我校召开会议\n孟云舟副校长出席。汉语国际教育学院院长程远舟作了说明。",
        {("孟云舟", "我校", "副校长"), ("程远舟", "汉语国际教育学院", "院长")},
    ),
    (
        "我院 is not the hospital in which it opens a ward",
        "我院建立肿瘤中心\n我院肿瘤中心在青砚县人民医院成立，我院院长孟云舟出席。",
        {("孟云舟", "我院", "院长")},
    ),
    (
        "the branch whose congress the headline names elects its committee",
        "九三学社云泽市第七次代表大会闭幕\n九三学社云泽市第六届委员会作了报告。七届一次全会选举程"
        "远舟为主任委员，"
        "孟云舟、叶林川为副主任委员，秦良骥为常务委员。会议号召在九三学社岭东省委领导下努力。",
        {
            ("程远舟", _PARTY, "主任委员"),
            ("孟云舟", _PARTY, "副主任委员"),
            ("叶林川", _PARTY, "副主任委员"),
            ("秦良骥", _PARTY, "常务委员"),
        },
    ),
    (
        "统战部 is of the party's committee, whatever office stands before",
        "云泽市召开会议\n云泽市委常委、市政协副主席、统战部部长孟云舟出席。",
        {
            ("孟云舟", "中国共产党云泽市委员会", "常委"),
            ("孟云舟", "中国人民政治协商会议云泽市委员会", "副主席"),
            ("孟云舟", "中国共产党云泽市委员会统一战线工作部", "部长"),
        },
    ),
    (
        "who speaks for a president, by the character of his state",
        "俄罗斯表示不满\n俄总统新闻秘书奥雷尔科夫表示，俄方准备对话。",
        {("奥雷尔科夫", "俄罗斯联邦", "新闻秘书")},
    ),
    (
        "a word of sentences begins no township",
        "戴桥镇召开会议\n戴桥镇召开会议。最后镇党委书记程远舟讲话。",
        {("程远舟", "中国共产党戴桥镇委员会", "书记")},
    ),
)


@pytest.mark.parametrize(("text", "held"), [row[1:] for row in _TEXTS], ids=[r[0] for r in _TEXTS])
def test_who_holds_what(text: str, held: set[tuple[str, str, str]]) -> None:
    assert {
        (t.person.removeprefix("person/"), t.body.removeprefix("body/"), t.role)
        for t in _read(text).tenures
    } == held


_CHANGES: tuple[tuple[str, str, set[tuple[str, str]], set[str]], ...] = (
    (
        "who is to lead a group",
        "青砚县成立河长制工作领导小组\n青砚县印发通知，成立以县委书记程远舟任组长，副县长孟云舟、"
        "叶林川任"
        "副组长的河长制工作领导小组。",
        {(_GROUP, "组长"), (_GROUP, "副组长")},
        {"程远舟", "孟云舟", "叶林川"},
    ),
    (
        "who is to lead a group that no headline names",
        "青砚县召开会议\n青砚县成立由县委书记程远舟任组长，副县长孟云舟、叶林川任副组长的"
        "防汛抗旱工作领导小组。",
        {("防汛抗旱工作领导小组", "组长"), ("防汛抗旱工作领导小组", "副组长")},
        {"程远舟", "孟云舟", "叶林川"},
    ),
    (
        "who is called by his post and to lead a group",
        "云泽市信息产业局启动学习活动\n成立云泽市信息产业局学习活动领导小组。"
        "领导小组由程远舟局长任组长，孟云舟、叶林川副局长任副组长。",
        {
            ("云泽市信息产业局学习活动领导小组", "组长"),
            ("云泽市信息产业局学习活动领导小组", "副组长"),
        },
        {"程远舟", "孟云舟", "叶林川"},
    ),
    (
        "who is invited to an office of honour",
        "青砚县书法家协会换届\n孟云舟同志被聘请为青砚县书法家协会名誉主席。",
        {("青砚县书法家协会", "名誉主席")},
        {"孟云舟"},
    ),
    (
        "补选为",
        "青砚县人大会议举行\n程远舟、孟云舟补选为青砚县副县长。",
        {("青砚县人民政府", "副县长")},
        {"程远舟", "孟云舟"},
    ),
    (
        "a rank stands between the name and the verb",
        "军队人事\n解放军多个岗位调整，孟云舟上将已出任陆军司令员，叶林川中将已出任联合参谋部副参"
        "谋长。",
        {("中国人民解放军陆军", "司令员"), ("中央军委联合参谋部", "副参谋长")},
        {"孟云舟", "叶林川"},
    ),
)


@pytest.mark.parametrize(
    ("text", "posts", "people"), [row[1:] for row in _CHANGES], ids=[row[0] for row in _CHANGES]
)
def test_who_gets_which_post(text: str, posts: set[tuple[str, str]], people: set[str]) -> None:
    claims = _read(text)
    held = {
        (t.body.removeprefix("body/"), t.role) for t in claims.tenures if t.rule.startswith("pers")
    }
    changed = {
        part.participant.removeprefix("person/")
        for part in claims.participations
        if part.role.value in ("Appointed", "Elected")
    }
    assert posts <= held
    assert changed == people


_GUESTS: tuple[tuple[str, str, set[tuple[str, str, str]]], ...] = (
    (
        "guests of an embassy hold the offices of its host",
        "驻圭亚那大使举行招待会\n中国驻圭亚那使馆举行招待会，国民议会议长奥雷尔，国防军参谋长马尔"
        "罗，代外长贝尔曼，"
        "农业部长科斯塔出席。",
        {
            ("奥雷尔", "圭亚那合作共和国国民议会", "议长"),
            ("马尔罗", "圭亚那合作共和国国防军", "参谋长"),
            ("贝尔曼", "圭亚那合作共和国外交部", "部长"),
            ("科斯塔", "圭亚那合作共和国农业部", "部长"),
        },
    ),
    (
        "bodies and leaders of another state behind one of its offices",
        "外国领导人致贺\n致贺的还有不丹第五世国王奥雷尔，土库曼斯坦民族领袖、人民委员会主席马尔罗，"
        "巴基斯坦参议院主席贝尔曼、国民议会议长科斯塔。",
        {
            ("奥雷尔", "不丹王国", "国王"),
            ("马尔罗", "土库曼斯坦", "民族领袖"),
            ("马尔罗", "土库曼斯坦人民委员会", "主席"),
            ("贝尔曼", "巴基斯坦参议院", "主席"),
            ("科斯塔", "巴基斯坦伊斯兰共和国国民议会", "议长"),
        },
    ),
    (
        "机关党组 and 机关党委 of the 政协 whose office stands before",
        "市政协开展活动\n云泽市政协副秘书长、机关党组成员、机关党委书记孟云舟参加。",
        {
            ("孟云舟", "中国人民政治协商会议云泽市委员会", "副秘书长"),
            ("孟云舟", "中国人民政治协商会议云泽市委员会机关党组", "成员"),
            ("孟云舟", "中国人民政治协商会议云泽市委员会机关党委", "书记"),
        },
    ),
    (
        "常务委员 of the 政协 that elected its 秘书长",
        "政协换届\n程远舟当选云泽市政协副主席，孟云舟当选秘书长。叶林川等15名同志当选常务委员。",
        {
            ("程远舟", "中国人民政治协商会议云泽市委员会", "副主席"),
            ("孟云舟", "中国人民政治协商会议云泽市委员会", "秘书长"),
            ("叶林川", "中国人民政治协商会议云泽市委员会", "常务委员"),
        },
    ),
)


@pytest.mark.parametrize(
    ("text", "held"), [row[1:] for row in _GUESTS], ids=[r[0] for r in _GUESTS]
)
def test_whose_office_it_is(text: str, held: set[tuple[str, str, str]]) -> None:
    assert {
        (t.person.removeprefix("person/"), t.body.removeprefix("body/"), t.role)
        for t in _read(text).tenures
    } == held


def test_a_list_goes_on_over_a_line_that_no_rule_reads() -> None:
    title = "关于成立青砚县防汛工作领导小组的通知"
    text = (
        "组长：程远舟 青砚县县长\n\n成员：孟云舟 青砚县财政局局长\n\n叶林川 外事.党.组.书.记.、副"
        "职\n\n"
        "秦良骥 青砚县水利局局长\n\n方明达 青砚县公安局副局长"
    )
    members = {
        t.person.removeprefix("person/")
        for t in read_article(text, title).tenures
        if t.role == "成员"
    }
    assert {"孟云舟", "秦良骥", "方明达"} <= members
