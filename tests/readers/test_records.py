from __future__ import annotations

import io
import json
from typing import Any

import pytest

from kg.errors import ReadError
from kg.model.text import SourceText
from kg.readers import parse
from kg.readers.csv_file import read_csv
from kg.readers.json_file import read_json
from kg.readers.jsonl import read_jsonl
from kg.readers.opened import Item, Opened, Reader
from kg.readers.records import read_record

RECORD = {
    "id": "20230506-01",
    "title": "市政府召开会议",
    "date": "2023-05-06",
    "source": "岭东日报",
    "url": "https://example.org/a",
    "html": "<p><strong>岭东日报讯</strong>（记者 苗苗）市长高远主持会议。</p>"
    "<p>会议强调，要做好。</p>",
}


def items(read: Reader, text: str | bytes, max_chars: int = 10_000) -> list[Item]:
    data = text if isinstance(text, bytes) else text.encode()
    pieces = read(Opened("a", io.BytesIO(data), max_chars))
    return [
        item
        for piece in pieces
        for item in ((piece,) if isinstance(piece, ReadError) else parse(piece))
    ]


def problems(found: list[Item]) -> list[str]:
    return [item.problem for item in found if isinstance(item, ReadError)]


def texts(found: list[Item]) -> list[str]:
    return [item.text for item in found if isinstance(item, SourceText)]


def test_record_is_title_and_body_and_its_fields_give_the_rest() -> None:
    document = read_record("a.jsonl", RECORD, 1, 10_000)
    assert document.source_file == "a.jsonl#20230506-01"
    assert document.text == (
        "市政府召开会议\n\n岭东日报讯（记者 苗苗）市长高远主持会议。\n会议强调，要做好。"
    )
    assert (str(document.published), document.publisher) == ("2023-05-06", "岭东日报")
    assert document.url == "https://example.org/a"
    assert document.reporters == ("苗苗",)
    assert document.text[document.body.start :].startswith("岭东日报讯")


@pytest.mark.parametrize(
    "record",
    [
        {
            "标题": "市政府召开会议",
            "正文": "市长高远主持会议。",
            "日期": "2023年5月6日",
            "来源": "岭东日报",
        },
        {
            "Title": "市政府召开会议",
            "Content": "市长高远主持会议。",
            "PubDate": "20230506",
            "publisher": "岭东日报",
        },
        {
            "headline": "市政府召开会议",
            "text": ["市长高远主持会议。"],
            "time": 1683331200,
            "media": "岭东日报",
        },
    ],
)
def test_usual_names_of_fields_are_known(record: dict[str, Any]) -> None:
    document = read_record("a.json", record, 7, 10_000)
    assert document.source_file == "a.json#7"
    assert document.text == "市政府召开会议\n\n市长高远主持会议。"
    assert (str(document.published), document.publisher) == ("2023-05-06", "岭东日报")


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"html": ""}, "empty"),
        ({"html": "<p>&nbsp;</p>"}, "empty"),
        ({"html": "undefined"}, "headline without an article"),
        ({"html": "---\n\n(更新时间戳: 1703335683087)"}, "headline without an article"),
        ({"html": "<p>岭东网消息（早间新闻）：</p>"}, "headline without an article"),
        ({"html": "<p>对不起，可能是网络原因或无此页面，请稍后尝试。</p>"}, "an error page"),
        (
            {"html": "<p>您的浏览器不支持播放该视频，请升级。</p><p>点击观看</p>"},
            "notice of a video",
        ),
        ({"html": "<p>" + "长" * 20_000 + "</p>"}, "longer than"),
    ],
)
def test_record_without_an_article_says_so(change: dict[str, str], problem: str) -> None:
    with pytest.raises(ReadError, match=problem) as caught:
        read_record("a.jsonl", RECORD | change, 1, 10_000)
    assert caught.value.source_file == "a.jsonl#20230506-01"


def test_record_without_a_field_of_text_names_the_fields_looked_for() -> None:
    with pytest.raises(ReadError, match="none of the fields html"):
        read_record("a.jsonl", {"title": "市政府召开会议"}, 1, 10_000)


def test_broken_line_of_jsonl_does_not_stop_the_rest() -> None:
    lines = ['{"text": "市长高远主持会议。"}', "{", "[1]", "", json.dumps(RECORD)]
    found = items(read_jsonl, "\n".join(lines))
    assert [item.source_file for item in found] == ["a#1", "a#2", "a#3", "a#20230506-01"]
    assert problems(found)[0].startswith("not JSON")
    assert problems(found)[1].startswith("no record")


@pytest.mark.parametrize(
    "value",
    [RECORD, [RECORD], {"total": 1, "articles": [RECORD]}, [{"other": 1}, RECORD]],
)
def test_json_holds_one_record_or_many(value: object) -> None:
    assert len(texts(items(read_json, json.dumps(value)))) == 1


@pytest.mark.parametrize("text", ["", "{", "[]", '{"id": 1}', "[" * 100_000])
def test_json_without_records_is_one_error(text: str) -> None:
    found = items(read_json, text)
    assert len(found) == len(problems(found)) == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_rows_of_csv_are_records(encoding: str, delimiter: str) -> None:
    rows = [["标题", "日期", "正文"], ["市政府召开会议", "2023-05-06", '"市长高远\n主持会议。"']]
    text = "\r\n".join(delimiter.join(row) for row in rows)
    found = items(read_csv, text.encode(encoding))
    assert texts(found) == ["市政府召开会议\n\n市长高远\n主持会议。"]


@pytest.mark.parametrize("data", [b"", b"a,b\n1,2\n", b"text\n\x00\n", b"text\n\xff\xff\xff\n"])
def test_csv_that_cannot_be_read_is_one_error(data: bytes) -> None:
    found = items(read_csv, data)
    assert len(found) == len(problems(found)) == 1
