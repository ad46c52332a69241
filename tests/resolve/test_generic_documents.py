"""Documents of one generic title are one node a year and issuer, else one an article."""

from __future__ import annotations

import pytest

import kg

DOCUMENTS = {
    "a.txt": "2024年3月6日 来源：新华社\n\n国务院总理江景明5日代表国务院作政府工作报告。\n",
    "b.txt": "2024年7月2日 来源：新华社\n\n7月1日，国务院召开会议，部署落实今年政府工作报告的任务，"
    "回顾2023年政府工作报告的落实。\n",
    "c.txt": "2024年1月20日 来源：云州日报\n\n1月19日，云州市人民代表大会第二次会议开幕。"
    "市长钱立新作政府工作报告。会议听取了最高人民法院工作报告的学习情况。\n",
    "d.txt": "2025年1月20日 来源：云州日报\n\n1月19日，云州市人民代表大会第三次会议开幕。"
    "市长钱立新作政府工作报告。\n",
    "e.txt": "2024年5月6日 来源：云州日报\n\n云州市应急管理局近日下发《通知》，要求做好防汛。\n",
    "f.txt": "2024年5月8日 来源：云州日报\n\n云州市教育局近日下发《通知》，要求做好防汛。\n",
    "g.txt": "2024年2月6日 来源：云州日报\n\n2月5日，云州市委常委会召开会议，学习中央一号文件。\n",
}


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> kg.Graph:
    folder = tmp_path_factory.mktemp("generic")
    (folder / "in").mkdir()
    for name, text in DOCUMENTS.items():
        (folder / "in" / name).write_text(text, "utf-8")
    kg.build(folder / "in", out=folder / "out")
    return kg.open(folder / "out")


def named_in(graph: kg.Graph, file: str) -> set[str]:
    rows = graph.query(
        "SELECT ?d { ?a zp:sourceFile '" + file + "' ; zp:mentions ?d . ?d a zp:Document }"
    )
    assert isinstance(rows, list)
    return {str(row["d"]).rpartition("/")[2] for row in rows if isinstance(row, dict)}


@pytest.mark.parametrize(
    ("file", "documents"),
    [
        ("a.txt", {"2024年国务院政府工作报告"}),
        ("b.txt", {"2024年国务院政府工作报告", "2023年国务院政府工作报告"}),
        ("c.txt", {"2024年云州市政府工作报告", "2024年最高人民法院工作报告"}),
        ("d.txt", {"2025年云州市政府工作报告"}),
        ("g.txt", {"2024年中央一号文件"}),
    ],
)
def test_a_report_is_that_of_its_year_and_issuer(
    graph: kg.Graph, file: str, documents: set[str]
) -> None:
    assert named_in(graph, file) == documents


def test_a_notice_without_a_title_is_that_of_its_article(graph: kg.Graph) -> None:
    one, other = named_in(graph, "e.txt"), named_in(graph, "f.txt")
    assert len(one) == len(other) == 1
    assert one != other
    assert all(name.startswith("通知-") for name in one | other)


def test_the_issuer_and_the_year_say_what_they_rest_on(graph: kg.Graph) -> None:
    assert graph.query(
        "ASK { document:2025年云州市政府工作报告 zp:issuedBy body:云州市人民政府 ;"
        " skos:altLabel '政府工作报告'@zh . ?m zp:denotes document:2025年云州市政府工作报告 ;"
        " zp:basis '报道于2025年' }"
    )
    assert graph.query(
        "ASK { ?m zp:denotes document:2023年国务院政府工作报告 ; zp:basisKind zp:Stated }"
    )
