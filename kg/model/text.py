"""A document's text and places in it."""

from __future__ import annotations

from kg.model.record import record
from kg.model.time import PartialDate


@record(order=True)
class Span:
    """A half-open range [start, end) of code points in `SourceText.text`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"empty or negative span: [{self.start}, {self.end})")


@record
class SourceText:
    """One article as read: its text, which never changes after reading, and what its frame says.

    Attributes:
        source_file: Path below the PATH given to the build, with `/` on every system; for an
            item of a container, the container's path, `#` and the item's own identifier.
        text: The article's text; every offset counts its code points.
        content_hash: SHA-256 of `text` in UTF-8, in hexadecimal.
        published: Date of publication as the article states it, None where it states none.
        publisher: The paper or site that wrote it (来源), None where it is not named.
        url: Address of the article where the source gives one.
        title: Where the headline stands in `text`.
        body: Where the article proper stands in `text`, without headline, dateline and frame.
        reporters, editors: Press staff (记者, 责编) in printed order; never actors of the graph.
    """

    source_file: str
    text: str
    content_hash: str
    published: PartialDate | None
    publisher: str | None
    url: str | None
    title: Span | None
    body: Span
    reporters: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
