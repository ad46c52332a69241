"""Words that stand where names do and are none: doings of an office, places, everyday words."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import read_article


@pytest.mark.parametrize(
    "text",
    [
        # of an office, none of its holder
        "岚海两国总统不久前通电话。",
        "示威者聚集在英国首相府附近。",
        "民众在位于东京的首相官邸前再度集会。",
        "他转达了对国王伉俪的祝贺。",
        "欧盟成员国外长会当天未能达成一致。",
        "孩子们牢记总书记教导，坚定理想。",
        "不排除美俄两国总统电话会谈的可能性。",
        "校长教师代表等三百多人参加活动。",
        # places
        "美俄总统布达佩斯会晤计划搁置。",
        "联合国大会3日选举奥地利、吉尔吉斯斯坦为安理会非常任理事国。",
        "联合国旅游组织授予哈尔滨“世界冰雪旅游卓越城市”称号。",
        "“世界市长对话·成都”活动开幕。",
        "沿海特拉维夫等人口稠密地区遭到袭击。",
        "震中附近的桑托斯将军城机场关闭。",
        # words of a sentence
        "一栋居民楼坍塌，居民区发生火灾。",
        "岚岛工人党宣布解散。",
        "居民陆续回搬入住，农民富起来，村民年增收三千元。",
        "对于这些边防战士来说却早已是家常便饭。",
        "政协委员应持续加强履职能力建设。",
        "运动员展开适应性训练。",
        "新当选的区议员来自不同背景。",
        "总统选举初步结果公布，各选举单位选出的代表符合条件。",
        "民众从各地赶来缅怀总统。",
        "他曾任第一副首相和首相等职。",
        "伊朗安全委员会秘书处当天发表声明。",
        "在丽水、台州均曾任职，经验丰富。",
        "岚国市长访汉并举办活动。",
    ],
)
def test_what_stands_like_a_name_is_none(text: str) -> None:
    assert read_article(text).persons == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("教师翁松给总书记看了账本。", "翁松"),
        ("全国人大代表孟其峰给代表们展示了新品。", "孟其峰"),
        ("全国人大代表孟舟向代表们介绍了成果。", "孟舟"),
        ("岭东省政协原副主席孟云舟案，讲述反腐败。", "孟云舟"),
        ("在大会堂为扎帕罗夫夫妇举行欢迎宴会。", "扎帕罗夫"),
        ("1993年，古特雷斯先生就此发表谈话。", "古特雷斯"),
        ("应托卡耶夫总统邀请，代表团启程。", "托卡耶夫"),
    ],
)
def test_a_name_ends_before_what_follows_and_begins_where_it_does(text: str, name: str) -> None:
    assert [person.name for person in read_article(text).persons] == [name]


@pytest.mark.parametrize("name", ["于东来", "柯永年", "朱明春", "张开宇"])
def test_a_name_that_words_make_stays_one(name: str) -> None:
    names = [person.name for person in read_article(f"座谈会上，{name}、孟云舟先后发言。").persons]
    assert name in names
