from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.text import SourceText
from kg.model.time import PartialDate
from kg.readers import read_text
from kg.readers.frame import read_frame

ROOT = Path(__file__).parents[2]
GOLD = ROOT.parent / "shared" / "gold"
FIRST = "5月5日，市长高远主持召开会议，研究防汛工作。"
LAST = "会议还研究了其他事项。"
BODY = f"{FIRST}\n{LAST}"


def title_of(document: SourceText) -> str | None:
    return document.text[document.title.start : document.title.end] if document.title else None


def body_of(document: SourceText) -> str:
    return document.text[document.body.start : document.body.end]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("市政府召开会议\n2023-05-06 08:00 岭东日报\n", "市政府召开会议"),
        ("首页 > 要闻\n市政府召开会议\n\n来源：岭东日报\n", "市政府召开会议"),
        ("市政府召开会议\n高远主持\n\n", "市政府召开会议\n高远主持"),
        ("市政府召开会议\n\n", "市政府召开会议"),
        ("市政府召开会议\n高远主持\n来源：岭东日报\n市政府召开会议\n", "市政府召开会议\n高远主持"),
        ("来源：岭东日报 2023-05-06\n市政府召开会议\n\n", "市政府召开会议"),
        (
            "微信 繁體版\n您当前的位置：首页 - 要闻\n市政府召开会议\n来源：岭东日报\n会场.jpg\n",
            "市政府召开会议",
        ),
        ("市政府召开会议\n当前位置：首页 > 要闻\n来源：岭东日报\n", "市政府召开会议"),
        ("330市政府召开会议.txt\n", "市政府召开会议"),
        ("2023年市政府召开会议.txt\n", "2023年市政府召开会议"),
        ("", None),
    ],
)
def test_headline_and_body_are_found(head: str, title: str | None) -> None:
    document = read_text("a.txt", (head + BODY).encode())
    assert title_of(document) == title
    assert body_of(document) == BODY


def test_note_of_passing_under_a_headline_stays_with_it() -> None:
    note = "（2023年5月5日岭东省第十四届人民代表大会常务委员会第七次会议通过）"
    text = f"任免名单\n\n{note}\n\n来源：岭东人大网　时间：2023-05-06\n\n{BODY}"
    document = read_text("a.txt", text.encode())
    assert title_of(document) == f"任免名单\n\n{note}"
    assert document.published == PartialDate(2023, 5, 6)


@pytest.mark.parametrize(
    ("tail", "publisher"),
    [
        ("\n（2023年5月6日《松河日报》2版）", "松河日报"),
        ("\n（据“松河发布”微信公众号 2023-05-06）", "松河发布"),
    ],
)
def test_a_note_below_the_article_dates_it(tail: str, publisher: str) -> None:
    document = read_text("a.txt", f"市政府召开会议\n\n{BODY}{tail}".encode())
    assert (document.published, document.publisher) == (PartialDate(2023, 5, 6), publisher)
    assert body_of(document) == BODY


@pytest.mark.parametrize(
    ("tail", "reporters", "editors"),
    [
        ("\n（记者 苗苗）", ("苗苗",), ()),
        ("（记者 苗苗）", ("苗苗",), ()),
        (" 记者 苗苗 摄", ("苗苗",), ()),
        ("\n(责编:罗晓、杜思远)", (), ("罗晓", "杜思远")),
        ("\n责任编辑：罗晓\n一审：杜思远\n\n上一篇：无", (), ("罗晓", "杜思远")),
        ("\n【编辑:罗晓】", (), ("罗晓",)),
        ("\n---\n(更新时间戳: 1719751877470)", (), ()),
        ("\n（岭东省纪委监委）", (), ()),
    ],
)
def test_end_of_the_frame_is_no_body(
    tail: str, reporters: tuple[str, ...], editors: tuple[str, ...]
) -> None:
    document = read_text("a.txt", f"市政府召开会议\n\n{BODY}{tail}".encode())
    assert body_of(document) == BODY
    assert (document.reporters, document.editors) == (reporters, editors)


@pytest.mark.parametrize(
    ("opening", "publisher", "reporters"),
    [
        ("本报讯(记者 苗苗 高远)昨天", None, ("苗苗", "高远")),
        ("新华社北京6月1日电（记者苗苗、高远）", "新华社", ("苗苗", "高远")),
        ("据新华社北京6月1日电 ", "新华社", ()),
        ("人民网北京6月1日电 （苗苗）", "人民网", ("苗苗",)),
        ("中新网岭东6月1日电 (记者 苗苗)", "中新网", ("苗苗",)),
        ("央视网消息（新闻联播）：", "央视网", ()),
        ("岭东日报客户端讯（首席记者 苗苗）", "岭东日报客户端", ("苗苗",)),
        ("博兰零距离讯（记者 加娜尔·木拉提 刘畅）", "博兰零距离", ("加娜尔·木拉提", "刘畅")),
        ("本报讯 记者苗苗报道：", None, ("苗苗",)),
        ("记者从市政府获悉，", None, ()),
    ],
)
def test_wire_head_is_read(opening: str, publisher: str | None, reporters: tuple[str, ...]) -> None:
    document = read_text("a.txt", f"市政府召开会议\n\n{opening}{BODY}".encode())
    assert (document.publisher, document.reporters) == (publisher, reporters)
    assert body_of(document).startswith(opening)


@pytest.mark.parametrize("date", ["2024年5月11日", "二〇二四年五月十一日"])
def test_signature_dates_a_notice_and_stays_in_its_body(date: str) -> None:
    text = f"关于公示的公告\n\n{BODY}\n\n中共沧澜市委组织部\n{date}\n（此件公开发布）"
    document = read_text("a.txt", text.encode())
    assert (str(document.published), document.publisher) == ("2024-05-11", "中共沧澜市委组织部")
    assert body_of(document).endswith(date)


@pytest.mark.parametrize(
    ("below", "published", "publisher"),
    [
        ("（2024年5月11日）", "2024-05-11", None),
        ("据《岭东日报》2024年5月11日", "2024-05-11", "岭东日报"),
        (
            "岭东市人民政府\n2024年5月9日\n抄送：市委各部门。\n市政府办公室　2024年5月11日印发",
            "2024-05-09",
            None,
        ),
    ],
)
def test_lines_below_date_a_document(below: str, published: str, publisher: str | None) -> None:
    document = read_text("a.txt", f"关于公示的通知\n\n{BODY}\n{below}".encode())
    assert (str(document.published), document.publisher) == (published, publisher)


def test_dateline_overrules_signature_and_wire() -> None:
    text = (
        f"公告\n2024-05-12 来源：岭东日报\n新华社北京5月9日电 {BODY}\n岭东市人民政府\n2024年5月11日"
    )
    document = read_text("a.txt", text.encode())
    assert (str(document.published), document.publisher) == ("2024-05-12", "岭东日报")


def test_frame_of_the_first_seed_is_exact() -> None:
    path = ROOT / "seeds" / "000_44be137ed7623153.txt"
    document = read_text(path.name, path.read_bytes())
    assert document.text == path.read_text(encoding="utf-8")
    assert title_of(document) == (
        "蔡奇:巩固深化成果\xa0精心组织实施\xa0引导党员干部践行初心使命推动首都新发展"
    )
    assert (str(document.published), document.publisher) == ("2019-09-09", "北京日报")
    assert document.reporters == ("祁梦竹", "范俊生")
    assert document.editors == ("王珂园", "常雪梅")
    assert body_of(document).startswith("本报讯(记者 祁梦竹 范俊生)昨天下午,")
    assert body_of(document).endswith("在主会场和分会场参加会议。")


def test_frame_of_the_second_seed_is_exact() -> None:
    path = ROOT / "seeds" / "003_8481b7d6e1ff0915.txt"
    document = read_text(path.name, path.read_bytes())
    assert title_of(document) == (
        "北京市委常委会召开会议  传达学习习近平总书记重要讲话精神 "
        "研究北京市开展“不忘初心、牢记使命”主题教育实施方案等事项"
    )
    assert (document.published, document.publisher) == (None, None)
    assert (document.reporters, document.editors) == ((), ())
    assert body_of(document).startswith("6月1日上午，北京市委常委会召开会议，")
    assert body_of(document).endswith("\n会议还研究了其他事项。")
    assert len(body_of(document).split("\n")) == 6


@pytest.mark.skipif(not GOLD.is_dir(), reason="the gold annotation stands outside the repository")
@pytest.mark.parametrize("folder", ["dev", "devlocal"])
def test_frames_of_the_gold_documents_are_exact(folder: str) -> None:
    paths = sorted((GOLD / folder).glob("*.txt"))
    assert paths
    for path in paths:
        gold = json.loads(path.with_suffix(".json").read_bytes())
        byline = gold["byline"]
        document = read_text(path.name, path.read_bytes())
        assert (str(document.published) if document.published else None) == gold["published"], path
        assert document.publisher == byline["source"], path
        staff = byline["reporters"] + byline.get("photographers", [])
        assert list(document.reporters) == staff, path
        assert list(document.editors) == byline["editors"], path


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "市政府召开会议",
                "2023-05-06 来源：岭东日报",
                BODY,
                "（记者 苗苗）",
                "2024年5月11日",
                "",
                " ",
            ]
        ),
        st.text(max_size=30),
    ),
    max_size=12,
)


@given(LINES)
def test_spans_stand_inside_any_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    if not text.strip():
        return
    framed = read_frame(text)
    for span in (framed.title, framed.body):
        if span is not None:
            assert span.end <= len(text)
            assert text[span.start : span.end].strip() == text[span.start : span.end]
    if framed.title is not None and framed.body is not None:
        assert framed.title.end <= framed.body.start
