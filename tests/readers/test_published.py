"""The day of publication, by every way to print it above, below or at the head of an article."""

from __future__ import annotations

import pytest

from kg.model.time import PartialDate
from kg.readers.opened import Raw
from kg.readers.text import parse_document

_HEADLINE = "云泽市召开全市经济工作会议"
_BODY = (
    "5月6日，云泽市召开会议，市委书记孟云舟出席并讲话。\n"
    "会议指出，要扎实做好各项工作，推动高质量发展迈上新台阶，确保完成全年目标任务。\n"
)
_ABOVE = (
    "2021-05-07 大众网云泽",
    "２０２１年５月７日",
    "2021·05·07",
    "〔2021-05-07〕",
    "2021-05-07 • 云泽日报",
    "May 7, 2021",
    "07 May 2021",
    "原创 云泽发布 云泽发布 2021-05-07 18:30",
    "云泽发布 2021年05月07日 18:30 云泽",
    "原创 褚远 云泽日报 2021-05-07",
    "2021年05月07日 10时20分",
    "阅读：123 2021-05-07",
    "上传时间：2021-05-07",
    "公布日期：2021-05-07",
    "发布于：2021-05-07",
    "云泽市人民政府网 www.yunze.example 2021-05-07 来源：云泽日报",
)
_IN_HEAD = (
    '<meta itemprop="datePublished" content="2021-05-07">',
    '<meta name="publish-date" content="2021-05-07">',
    '<meta name="weibo: article:create_at" content="2021-05-07 09:00:00">',
    '<script type="application/ld+json">{"datePublished": "2021-05-07T09:00:00+08:00"}</script>',
    '<time datetime="2021-05-07T09:00">7日</time>',
)


def _published(text: str) -> PartialDate | None:
    return parse_document(Raw("a.txt", "text", text.encode(), max_chars=10_000)).published


@pytest.mark.parametrize("line", _ABOVE)
def test_a_line_above_gives_the_day(line: str) -> None:
    assert _published(f"{_HEADLINE}\n{line}\n{_BODY}") == PartialDate(2021, 5, 7)


@pytest.mark.parametrize(
    "head",
    ["新华社云泽2021年5月7日电（记者褚远）", "本报讯（记者褚远 2021年5月7日）"],
)
def test_the_head_of_the_report_gives_the_day(head: str) -> None:
    assert _published(f"{_HEADLINE}\n{head}{_BODY}") == PartialDate(2021, 5, 7)


@pytest.mark.parametrize("tag", _IN_HEAD)
def test_the_head_of_a_page_gives_the_day(tag: str) -> None:
    page = f"<html><head><title>{_HEADLINE}</title>{tag}</head><body><p>{_BODY}</p></body></html>"
    assert _published(page) == PartialDate(2021, 5, 7)


@pytest.mark.parametrize(
    "line",
    [
        "来源：云泽日报",
        "（2020年3月1日云泽市第十五届人大常委会第三次会议通过）",
        "新华社云泽5月7日电（记者褚远）",
        "（2021—2025年）",
    ],
)
def test_a_day_of_something_else_is_no_day_of_publication(line: str) -> None:
    assert _published(f"{_HEADLINE}\n{line}\n{_BODY}") is None


def test_a_day_and_a_paper_below_give_the_day() -> None:
    assert _published(f"{_HEADLINE}\n{_BODY}2021-05-07 云泽日报\n") == PartialDate(2021, 5, 7)
