"""Makes a SourceText of a cleaned text, or says why it holds no article."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from hashlib import sha256

from kg.errors import ReadError
from kg.model.text import SourceText, Span
from kg.readers.dateline import Frame
from kg.readers.frame import read_frame
from kg.readers.opened import TooLong
from kg.readers.wire import strip_wire


@dataclass(frozen=True, slots=True)
class Draft:
    """A text on its way to a SourceText.

    Attributes:
        text: The cleaned text, one paragraph a line.
        title: The headline where the source marks it.
        given: What fields beside the text say; it overrules what the text says.
        url: Address that the source gives.
    """

    text: str
    title: Span | None = None
    given: Frame = field(default_factory=Frame)
    url: str | None = None


# Pages that a site sends in place of an article.
_ERROR_PAGE = re.compile(
    r"可能是网络原因或无此页面|页面(?:不存在|已删除|找不到|无法访问)|(?:找不到|无法找到|无此)"
    r"(?:该|此)?页面"
    r"|您?(?:要)?访问的(?:页面|内容|文章)(?:不存在|已|找不到)|该(?:内容|文章|页面)已(?:被发布者)?"
    r"(?:被)?删除|此内容因违规无法查看|40[34] (?:Not Found|Forbidden)"
    r"|50[0234] (?:Bad|Internal|Service|Gateway)"
)
# 您的浏览器不支持播放该视频; 请点击观看视频; 【视频】
_VIDEO = re.compile(
    r"浏览器(?:不支持|版本过低)|视频加载|(?:点击|扫码)(?:此处)?(?:观看|播放|收看)|观看(?:完整)?视频"
    r"|视频播放器|Flash\s?Player|暂无视频|[\[【]视频[\]】]"
)
_SENTENCE = re.compile(r"[^。！!\n]+")
_SHORT = 400
_WORD = re.compile(r"\w")


def make_source_text(source_file: str, draft: Draft, max_chars: int) -> SourceText:
    """Read a draft's frame and make the SourceText.

    Raises:
        ReadError: The text is empty, too long, an error page, or holds no article.
    """
    text = draft.text
    if not text.strip():
        raise ReadError(source_file, "empty: it holds no text")
    if len(text) > max_chars:
        raise TooLong(source_file, max_chars)
    if len(text) <= _SHORT and _ERROR_PAGE.search(text):
        raise ReadError(source_file, "an error page, no article; fetch it again from its site")
    framed = read_frame(text, draft.title)
    body = framed.body
    if body is None:
        raise ReadError(source_file, "a headline without an article")
    _refuse_empty_body(source_file, text[body.start : body.end])
    frame = draft.given + framed.frame
    return SourceText(
        source_file=source_file,
        text=text,
        content_hash=sha256(text.encode()).hexdigest(),
        published=frame.published,
        publisher=frame.publisher,
        url=draft.url,
        title=framed.title,
        body=body,
        reporters=frame.press.reporters,
        editors=frame.press.editors,
    )


def shortened(text: str, max_chars: int) -> str:
    """Cut a text, or markup, behind the last paragraph that ends within a number of characters."""
    end = max(text.rfind(mark, 0, max_chars) + len(mark) for mark in ("\n", "</p>"))
    return text[:end] if end > max_chars // 2 else text[:max_chars]


def _refuse_empty_body(source_file: str, body: str) -> None:
    if len(body) > _SHORT:
        return
    said = strip_wire(body)
    if not _WORD.search(said) or said == "undefined":
        raise ReadError(source_file, "a headline without an article")
    if all(_VIDEO.search(sentence) for sentence in _SENTENCE.findall(said)):
        raise ReadError(source_file, "only a notice of a video, no article")
