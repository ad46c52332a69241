"""Names that no office stands before: in frames that only somebody fills, before an office."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import parts, read_article


def _held(text: str) -> list[tuple[str, str, str]]:
    return [
        (tenure.person.removeprefix("person/"), tenure.body.removeprefix("body/"), tenure.role)
        for tenure in read_article(text).tenures
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("会议由程昆主持，十二家媒体参加。", ["程昆"]),
        ("会议由程国明同志主持。", ["程国明"]),
        ("鲍鹰在致辞中介绍了成果。", ["鲍鹰"]),
        ("论坛上，鲍鹰在主旨演讲中说，要抓好落实。", ["鲍鹰"]),
        ("会议由贾国哲主委主持。", ["贾国哲"]),
        ("会议由司法局主持。", []),
        ("会议由主持人宣布开始。", []),
        ("大家在发言中表示，要抓好落实。", []),
        ("各方在致辞中表示祝贺。", []),
        ("患者家属鲍桂兰激动地说：“不用跑远路了！”", ["鲍桂兰"]),
        ("消费者鲍鹰认为，价格合理。", ["鲍鹰"]),
        ("新兵代表程小明在发言中表示，牢记使命。", ["程小明"]),
        ("毕业生程昆代表全体学员发言。", ["程昆"]),
        ("机关干部程小明对记者说：我们坚决拥护。", ["程小明"]),
        ("老战士程晓说，我们胜利了。", ["程晓"]),
        ("与会代表纷纷表示，要抓好落实。", []),
        ("群众高兴地说：“日子好了。”", []),
        ("工作人员告诉记者，游客连连说，好看。", []),
    ],
)
def test_whom_a_frame_names(text: str, names: list[str]) -> None:
    assert [person.name for person in read_article(text).persons] == names


def test_who_presides_has_the_part() -> None:
    text = "3月5日，云泽市召开防汛会议，会议由程昆主持。"
    assert parts(text) == [(1, "程昆", "Chair")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("教育部人事司程远舟副司长出席。", ("程远舟", "中华人民共和国教育部人事司", "副司长")),
        ("青禾大学召开大会。大会由程远舟校长主持。", ("程远舟", "青禾大学", "校长")),
        (
            "九三学社云泽市委召开会议，会议由程远舟主委主持。",
            ("程远舟", "九三学社云泽市委员会", "主委"),
        ),
    ],
)
def test_an_office_behind_a_name_is_of_the_house_before_or_the_only_one(
    text: str, expected: tuple[str, str, str]
) -> None:
    assert _held(text) == [expected]


def test_of_two_schools_neither_is_the_head_s() -> None:
    text = "青禾大学和岭东大学签约。大会由程远舟校长主持。"
    assert _held(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("程远舟因受贿罪被判处有期徒刑十年。", "程远舟"),
        ("孟云舟会见岚国海军司令蒂莫西·基廷海军上将一行。", "蒂莫西·基廷"),
        ("州长木拉提·木沙满怀激情地回顾了成就。", "木拉提·木沙"),
        ("新财政司司长曾俊岚原为办公室主任。", "曾俊岚"),
        ("驻岚国大使王毅舟昨向总统递交国书。", "王毅舟"),
        ("市公安局督察支队支队长龙云平参加。", "龙云平"),
        ("席岚副校长应邀参加会议。", "席岚"),
        ("张梅岚第一副主席、穆青山常务副主席亲自前往送别。", "张梅岚"),
        ("孟云舟同威廉-奥雷尔国王会谈。", "威廉-奥雷尔"),
        ("孟云舟向明仁天皇递交国书。", "明仁"),
        ("由林惜川局长任组长，陆续开展工作。", "林惜川"),
        ("省高级人民法院行政庭朱岚新庭长率代表团赴岚国。", "朱岚新"),
        ("刘岚梅补选为荔湾区副区长。", "刘岚梅"),
        ("省纪工委科员孙岚涛。", "孙岚涛"),
        ("首任院长为叶剑岚元帅。", "叶剑岚"),
    ],
)
def test_a_name_ends_before_a_reason_or_a_rank(text: str, name: str) -> None:
    assert name in [person.name for person in read_article(text).persons]
