from __future__ import annotations

import pytest

from kg.model.time import PartialDate
from kg.readers.dateline import Frame, find_date, read_date_field, read_frame_line
from kg.readers.press import Press

DAY = PartialDate(2023, 5, 6)


@pytest.mark.parametrize(
    ("line", "frame"),
    [
        ("2023年05月06日07:59 来源:岭东日报", Frame(DAY, "岭东日报")),
        ("2023年05月06日 来源：央视网", Frame(DAY, "央视网")),
        ("稿源:  | 2023-05-06 09:08:46", Frame(DAY)),
        ("来源：岭东新闻网讯 发布时间：2023-05-06 00:00", Frame(DAY, "岭东新闻网")),
        ("来源：岭东通讯 发布时间：2023-05-06", Frame(DAY, "岭东通讯")),
        ("2023-05-06 09:35  青屿发布", Frame(DAY, "青屿发布")),
        ("2023-05-06 08:00:00来源: 岭东新闻网", Frame(DAY, "岭东新闻网")),
        (
            "发布时间：2023-05-06　来源：翠湖区融媒体中心　编辑：潘悦",
            Frame(DAY, "翠湖区融媒体中心", Press((), ("潘悦",))),
        ),
        ("松河日报 2023年5月6日 第01版", Frame(DAY, "松河日报")),
        ("《松河报》 2023年5月6日 第一版", Frame(DAY, "松河报")),
        ("2023年5月6日　星期六　03版　要闻", Frame(DAY)),
        ("（松河发布 2023年5月6日 整理：潘悦）", Frame(DAY, "松河发布", Press((), ("潘悦",)))),
        ("市河长办　供稿　｜　2023-05-06", Frame(DAY, "市河长办")),
        (
            "松河大学新闻网　发布：2023-05-06　编辑：潘悦",
            Frame(DAY, "松河大学新闻网", Press((), ("潘悦",))),
        ),
        (
            "来源：松河日报 作者：林深 编辑：潘悦 2023-05-06 07:44:40",
            Frame(DAY, "松河日报", Press(("林深",), ("潘悦",))),
        ),
        ("来源：岭东人大网　　时间：2023-05-06 10:20", Frame(DAY, "岭东人大网")),
        (
            "来源：长泽市政府办公室　日期：2023/05/06　字体：[大 中 小]",
            Frame(DAY, "长泽市政府办公室"),
        ),
        ("2023-05-06　星期六　平川晚报　记者 苗苗", Frame(DAY, "平川晚报", Press(("苗苗",), ()))),
        (
            "发布时间:2023-05-06 08:30\xa0来源:枫城发布\xa0打印\xa0|\xa0浏览次数: 1024",
            Frame(DAY, "枫城发布"),
        ),
        ("原创 苗苗 岭东发布 2023-05-06 08:00", Frame(DAY, "岭东发布", Press(("苗苗",), ()))),
        ("来源：《岭东日报》 作者：苗苗", Frame(None, "岭东日报", Press(("苗苗",), ()))),
        ("来源 | 岭东日报", Frame(None, "岭东日报")),
        ("成文日期：2023年5月6日", Frame(drawn_up=DAY)),
        ("松河报　2023年5月6日　第二版", Frame(DAY, "松河报")),
        ("2023年5月6日　星期六　03版　要闻", Frame(DAY)),
        (
            "岭东大学新闻网　发布：2023-05-06　作者：苗苗",
            Frame(DAY, "岭东大学新闻网", Press(("苗苗",), ())),
        ),
        (
            "来源：岭东日报 编辑：苗苗 2023-05-06 07:44:40",
            Frame(DAY, "岭东日报", Press((), ("苗苗",))),
        ),
        ("发布者：校长办公室　　发布时间：2023-05-06　　阅读：104", Frame(DAY, "校长办公室")),
        ("市河长办　供稿　｜　2023-05-06", Frame(DAY, "市河长办")),
        ("（岭东发布 2023年5月6日 整理：苗苗）", Frame(DAY, "岭东发布", Press((), ("苗苗",)))),
        ("2023-05-06 by 苗苗", Frame(DAY, None, Press(("苗苗",), ()))),
        ("来源：岭东日报 发布时间：Sat May 06 08:50:37 CST 2023", Frame(DAY, "岭东日报")),
        ("来源：　作者：", Frame()),
        ("打印 关闭", Frame()),
        ("【信息时间：2023-05-06 阅读次数：120】", Frame(DAY)),
        ("06.05.2023  15:37", Frame(DAY)),
        ("索 引 号：000014349/2023-00001", Frame()),
    ],
)
def test_frame_line_is_read(line: str, frame: Frame) -> None:
    assert read_frame_line(line) == frame


@pytest.mark.parametrize(
    ("line", "frame"),
    [
        ("松河大学 2023-05-06", Frame(DAY, "松河大学")),
        ("清风松河　2023年5月6日", Frame(DAY, "清风松河")),
        ("松河要闻 发布时间:2023-05-06", Frame(DAY, "松河要闻")),
        ("成文日期 2023-05-06 发布日期 2023-05-06", Frame(DAY, drawn_up=DAY)),
        ("松河先锋 2023年05月06日 18:20 松河", Frame(DAY, "松河先锋")),
        ("县委常委会会议 2023-05-06", None),
        ("（松河 2023-05-06）", None),
    ],
)
def test_any_short_name_is_a_publisher_under_a_headline(line: str, frame: Frame | None) -> None:
    assert read_frame_line(line, below=True) == frame


@pytest.mark.parametrize(
    "line",
    [
        "（2023年11月30日岭东省第十四届人民代表大会常务委员会第七次会议通过）",
        "（2023年1月5日岭东省第十四届人民代表大会第一次会议）",
        "2023年5月6日上午，市委书记高远主持会议。",
        "岭东市2023年政府工作报告",
        "受理单位：市委组织部干部监督科",
        "市委常委会召开会议 研究巡察整改工作",
        "组织编辑记者连续推出一线报道",
    ],
)
def test_line_of_headline_or_article_is_none(line: str) -> None:
    assert read_frame_line(line) is None


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2023-05-06", "2023-05-06"),
        ("2023-05-06T23:30:00+08:00", "2023-05-06"),
        ("2023/5/6 8:00", "2023-05-06"),
        ("20230506", "2023-05-06"),
        ("1683331200", "2023-05-06"),
        ("1683331200000", "2023-05-06"),
        ("二〇二三年五月六日", "2023-05-06"),
        ("二〇二三年十月三十一日", "2023-10-31"),
    ],
)
def test_field_of_a_date_is_read(value: str, date: str) -> None:
    assert str(read_date_field(value)) == date


@pytest.mark.parametrize("value", ["", "昨天", "2023-13-40", "13", "2023年2月30日"])
def test_what_the_calendar_does_not_know_is_none(value: str) -> None:
    assert read_date_field(value) is None
    assert find_date(value) is None
