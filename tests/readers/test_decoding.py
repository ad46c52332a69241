from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.readers.decoding import clean, decode

SENTENCE = "市委书记高远主持召开会议，传达学习重要讲话精神。\n会议还研究了其他事项。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-32"])
def test_encoding_is_found(encoding: str) -> None:
    assert decode("a.txt", SENTENCE.encode(encoding)) == SENTENCE


def test_utf_16_of_either_order_is_read() -> None:
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        assert decode("a.txt", mark + SENTENCE.encode(encoding)) == SENTENCE


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (SENTENCE.encode()[:-1], "broken encoding"),
        (SENTENCE.encode()[1:], "broken encoding"),
        (SENTENCE.encode() + b"\xff", "broken encoding"),
        (SENTENCE.encode("gbk") + b"\xff\xff", "broken encoding"),
        ("會議還研究了其他事項，市長主持。".encode("big5"), "broken encoding"),
        (b"\xff\xfea", "broken encoding"),
        (b"%PDF-1.7 abc", "a PDF"),
        (b"PK\x03\x04abc", "zip archive or an office document"),
        (b"abc\x00def", "binary data"),
    ],
)
def test_what_is_no_text_is_refused_with_advice(data: bytes, problem: str) -> None:
    with pytest.raises(ReadError, match=problem) as caught:
        decode("a.txt", data)
    assert caught.value.source_file == "a.txt"


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("一\r\n二\r三\u2028四", "一\n二\n三\n四"),
        ("高\u200b远\x1b[31m", "高远[31m"),
        ("\u202e高远\ufeff", "高远"),
        ("半\ud800字", "半\ufffd字"),
        ("卓\xa0越　Ａ臺", "卓\xa0越　Ａ臺"),
    ],
)
def test_unseen_characters_go_and_others_stay(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text(st.characters(codec="utf-8")))
def test_cleaning_is_idempotent(text: str) -> None:
    assert clean(clean(text)) == clean(text)
