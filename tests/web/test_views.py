"""Pages over a graph in which two papers report one event."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import kg
from tests.web.conftest import Client, serving
from tests.web.test_pages import HTML, words

REPORT = (
    "云岭市召开安全生产工作会议\n{day}，云岭市召开安全生产工作会议。市委书记王建国出席会议并讲话，"
    "市长李志强主持会议。{more}会议强调，要推进“云岭行动”主题活动。"
)


@pytest.fixture(scope="module")
def two_papers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    folder = tmp_path_factory.mktemp("papers")
    for name, more in (("云岭日报", "副市长张文斌出席会议。"), ("白杨日报", "")):
        text = REPORT.format(day="2021年3月5日", more=more)
        head = f"来源：{name}\n2021-03-06\n" if name else ""
        (folder / f"{name}.txt").write_text(head + text, "utf-8")
    kg.build(folder, out=folder / "out")
    with serving(folder / "out") as client:
        yield client


def test_the_rosters_of_all_reports_stand_side_by_side(two_papers: Client) -> None:
    query = "SELECT ?e { ?e a zp:Meeting . FILTER(CONTAINS(STR(?e), 'event/')) }"
    rows = two_papers.query(query, "text/csv").text.split()[1:]
    assert len(rows) == 1
    html = two_papers.ask(rows[0].removeprefix("https://w3id.org/zhengpu"), headers=HTML).text
    assert html.count('<ul class="facts roster">') == 2
    text = words(html)
    assert "各报道的出席名单 2" in text
    assert text.count("张文斌 出席") == 1
    assert text.count("王建国") >= 2


def test_a_concept_tells_where_it_was_first_seen_and_who_took_it_up(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("formulas")
    for month in (3, 4):
        text = (
            f"北京市委常委会召开会议\n{month}月5日，北京市委常委会召开会议，研究安全生产工作。"
            "会议强调，要增强“四个意识”，坚定“四个自信”。市委书记王建国主持会议。"
        )
        paper = "云岭日报" if month == 3 else "白杨日报"
        (folder / f"{month}.txt").write_text(f"来源：{paper}\n2021-0{month}-06\n{text}", "utf-8")
    kg.build(folder, out=folder / "out")
    with serving(folder / "out") as client:
        page = words(client.ask("/id/concept/四个意识", headers=HTML).text)
    _, spread, rest = page.partition("传播 1 省级 2021-03-06 – 2021-04-06 见报")
    assert spread
    assert rest.strip().startswith("中国共产党北京市委员会常务委员会 2 × 北京市 推导 依据 报道中")
    assert page.index("最早见于 2021-03-06") < page.index(spread)
    assert "各媒体 2 2021-03-06 见报 云岭日报 1 × 2021-04-06 见报 白杨日报 1 ×" in rest


def test_a_long_list_is_read_page_by_page(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("long")
    for day in range(1, 29):
        text = REPORT.format(day=f"2021年3月{day}日", more="")
        (folder / f"{day:02d}.txt").write_text(
            f"来源：云岭日报\n2021-03-{day:02d}\n{text}", "utf-8"
        )
    kg.build(folder, out=folder / "out")
    with serving(folder / "out") as client:
        page = words(client.ask("/id/person/王建国", headers=HTML).text)
        assert "查看全部 28 项 第 1–25 项，共 28 项" in page
        rest = client.ask("/id/person/王建国?all=articles&start=25", headers=HTML).text
        articles = rest[rest.index('id="articles"') :]
        assert articles.count('<li class="fact') == 3
        assert "回到开头" in words(articles)
        assert client.ask("/id/person/王建国?all=articles&start=x", headers=HTML).status == 400
