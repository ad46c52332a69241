"""Lists of appointments in two columns."""

from __future__ import annotations

from tests.extract.reading_events import events, parts, tenures

NOTICE = (
    "杭州市人大常委会任免名单\n"
    "（2021年3月5日杭州市第十四届人民代表大会常务委员会第三十次会议通过）\n\n"
    "任命：\n"
    "姚黄　　　　杭州市人民政府副市长、代理市长\n"
    "慕容松村　　杭州市医疗保障局局长（试用期一年）\n"
    "顾恒、李香　　杭州市人民检察院检察员\n\n"
    "免去：\n"
    "魏紫　　　　杭州市民政局局长职务\n"
)


def test_each_row_is_an_event() -> None:
    named = [name for rule, name in events(NOTICE) if rule.startswith("personnel.")]
    assert named == [
        "任命姚黄为杭州市人民政府副市长、代理市长",
        "任命慕容松村为杭州市医疗保障局局长",
        "任命顾恒、李香为杭州市人民检察院检察员",
        "免去魏紫的杭州市民政局局长职务",
    ]


def test_each_name_of_a_row_has_its_posts() -> None:
    assert tenures(NOTICE) == [
        ("姚黄", "杭州市人民政府", "副市长", "Incumbent"),
        ("姚黄", "杭州市人民政府", "市长", "Acting"),
        ("慕容松村", "杭州市医疗保障局", "局长", "Incumbent"),
        ("顾恒", "杭州市人民检察院", "检察员", "Incumbent"),
        ("李香", "杭州市人民检察院", "检察员", "Incumbent"),
        ("魏紫", "杭州市民政局", "局长", "Former"),
    ]


def test_a_line_of_prose_is_no_row() -> None:
    assert parts("会议任命：\n大家一致认为 要抓好落实工作。\n") == []
