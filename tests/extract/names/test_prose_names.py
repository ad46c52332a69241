"""Names that prose tells: of members, by what they are, of foreigners who speak, and often."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import read_article


def names_of(text: str) -> list[str]:
    """Return the persons that an article of one sentence or more names."""
    return sorted(person.name for person in read_article(text).persons)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云泽大学的孟云舟带领团队研制了新药。", "孟云舟"),
        ("恒岳公司的孟云舟就签下了第一单。", "孟云舟"),
        ("孟云舟是一名铲车司机，事发当晚他正在村里。", "孟云舟"),
        ("卡林国驻维也纳国际组织代表奥雷尔科夫说，这是错误的。", "奥雷尔科夫"),
        ("当地居民奥雷尔卡表示，供水恢复了。", "奥雷尔卡"),
        ("车间里最忙的是孟云舟。大家都说，孟云舟爱钻研。孟云舟的焊枪从不离手。", "孟云舟"),
        ("市公安局民警孟云舟和同事们轮流值守。", "孟云舟"),
        ("妻子武晓感动不已。", "武晓"),
        ("救援队的队员孟云舟被急流冲倒。", "孟云舟"),
        ("摩托艇驾驶员孟云舟发现后赶去灭火。", "孟云舟"),
        ("云泽队球员奥雷尔打入7球。", "奥雷尔"),
        ("今晚播出对科学奖获得者奥雷尔·西里的专访。", "奥雷尔·西里"),
        ("男子奥雷尔·西里因事故死亡。", "奥雷尔·西里"),
    ],
)
def test_prose_names_a_person(text: str, name: str) -> None:
    assert names_of(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "云泽大学的高水平团队研制了新药。",
        "公司的高管出席。",
        "宣介会在云泽举行。宣介会由多家单位主办。宣介会上展示了成果。",
        "普惠型贷款增长。普惠型保险扩面。普惠型服务增多。",
        "外国居民表示满意。",
        "最高人民法院调整了案件指定管辖。",
    ],
)
def test_words_of_prose_are_no_person(text: str) -> None:
    assert names_of(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("大厅里挂着穆青山、尹川、方明达等老一辈革命家的照片。", ["尹川", "方明达", "穆青山"]),
        ("先后受到穆青山、尹川平等党和国家领导人的接见。", ["尹川平", "穆青山"]),
        ("参加会见的有穆青山、尹川平等市领导。", ["尹川平", "穆青山"]),
        ("表彰会由我院张珈岚、王悦两名同志主持。", ["张珈岚", "王悦"]),
        ("选举产生了由杨翊川等47人组成的理事会。", ["杨翊川"]),
        ("张细川、吴小岚副局长任副组长。", ["吴小岚", "张细川"]),
        ("卫健局刘岚群、副主任白娜岚颁奖。", ["刘岚群", "白娜岚"]),
        ("慰问困难职工黄云舟、王志强及牺牲民警家属。", ["王志强", "黄云舟"]),
        ("总监票人邹晓、周岚，监票人是冯茂川等26人。", ["冯茂川", "周岚", "邹晓"]),
        ("主席团聘请舒明川为名誉主席。", ["舒明川"]),
        ("云泽大学选派颜洽川、孙益民到我校挂职。", ["孙益民", "颜洽川"]),
        ("国会副主席坎布·西里和冯佩·奥雷尔出席。", ["冯佩·奥雷尔", "坎布·西里"]),
        ("发来贺电的还有穆青山、奥雷尔·艾则孜、尹川岚等。", ["奥雷尔·艾则孜", "尹川岚", "穆青山"]),
    ],
)
def test_several_are_named_together(text: str, names: list[str]) -> None:
    assert names_of(text) == names


def test_states_with_leaders_are_no_persons() -> None:
    assert names_of("法国、德国、西班牙等国领导人举行会议。") == []
