"""Names are read as their bearers are called."""

from __future__ import annotations

import pytest

from kg.graph.pinyin import name_pinyin, person_pinyin, surname_readings


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("赵一鸣", "Zhao Yiming"),
        ("钱二", "Qian Er"),
        ("曾文远", "Zeng Wenyuan"),
        ("单文远", "Shan Wenyuan"),
        ("查文远", "Zha Wenyuan"),
        ("解文远", "Xie Wenyuan"),
        ("仇文远", "Qiu Wenyuan"),
        ("区文远", "Ou Wenyuan"),
        ("盖文远", "Ge Wenyuan"),
        ("缪文远", "Miao Wenyuan"),
        ("朴文远", "Piao Wenyuan"),
        ("令狐文远", "Linghu Wenyuan"),
        ("尉迟远", "Yuchi Yuan"),
        ("万俟远", "Moqi Yuan"),
        ("吕安", "Lü An"),
        ("赵吉安", "Zhao Ji'an"),
        ("伊万·彼得罗夫", "Yiwan Bideluofu"),
        ("玛尔塔洛维奇", "Ma'ertaluoweiqi"),
        ("拉尔森", "La'ersen"),
        ("明", "Ming"),
    ],
)
def test_person_pinyin(name: str, reading: str) -> None:
    assert person_pinyin(name) == reading


def test_name_pinyin_is_spaced_by_syllable() -> None:
    assert name_pinyin("“8+2”专项整治") == "8+2 zhuan xiang zheng zhi"


@pytest.mark.parametrize("name", ["Ada Example", "8+2", ""])
def test_no_pinyin_where_nothing_is_chinese(name: str) -> None:
    assert name_pinyin(name) is None
    assert person_pinyin(name) is None


def test_surname_readings_have_no_tones() -> None:
    readings = surname_readings()
    assert (readings["吕"], readings["万俟"], readings["曾"]) == ("lü", "moqi", "zeng")
    assert all(reading.replace("ü", "u").isascii() for reading in readings.values())
