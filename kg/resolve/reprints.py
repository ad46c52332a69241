"""Reprints: one text in several papers, or on several days, is one report.

云州日报 of 1 January says 昨天上午; the same words below a dateline of 2 January mean the same day.
So a reprint takes its dates from the original, which is the earliest; it is compared with the
original alone, never with another reprint.
"""

from __future__ import annotations

import re
import struct
from array import array
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from hashlib import blake2b

import numpy as np

from kg.model.claims import DocumentClaims, EventClaim
from kg.model.text import SourceText

# 本报讯(记者 林晓) | 新华社北京3月5日电 (记者…) | 央视网消息(新闻联播): what each paper puts first
_LEAD = re.compile(
    r"^\W*(?:本报讯|[^，。\s]{0,12}(?:消息|报道)|新华社[^，。]{0,24}?[电讯])"
    r"\s*(?:[（(][^（()）]{0,30}[)）])?"
)
_BREAK = re.compile(r"[。！？!?；;\n]+")
_NOT_WORDS = re.compile(r"\W+")
# Short notices (今日要闻) are equal by chance; the shortest report of an event has some 40.
_LEAST = 40
# A reprint may lose its last sentence or gain a note. Of 19,507 items, none of which is a reprint,
# 37 pairs share half their text (a notice of another session, another year) and none 0.9.
_SHARED = 0.9
# Sentences of more articles than this (要闻如下) tell nothing.
_COMMON = 40

# of a sentence's hash and of its length in characters
_PACKED = struct.Struct("<QI")
_COLUMNS = np.dtype([("hash", "<u8"), ("length", "<u4")])

Sentences = list[tuple[int, int]]
"""Hash and length of each."""


class Tellings:
    """The sentences of all documents, hashed, and when each came out: 250 bytes a document."""

    def __init__(self) -> None:
        """Know no document yet."""
        self._sentences = bytearray()
        self._ends = array("Q", [0])
        self._days = array("l")

    def note(self, claims: DocumentClaims) -> None:
        """Take the outline of the next document; they come in the order of their hashes."""
        self._sentences += claims.gist.sentences
        self._ends.append(len(self._sentences))
        published = claims.source.published
        self._days.append((date.max if published is None else published.latest()).toordinal())

    def reprints(self) -> dict[int, int]:
        """Map each reprint to its original, both by number.

        The earliest by day of publication is the original, among those of a day (and among those
        without one, which come last) the first by content hash.
        """
        told_again = self._told_again()
        index: dict[int, list[int]] = {}
        lengths: dict[int, int] = {}
        found: dict[int, int] = {}
        for number in sorted(range(len(self._days)), key=self._days.__getitem__):
            sentences: Sentences = list(_PACKED.iter_unpack(self._of(number)))
            length = sum(length for _, length in sentences)
            shared = [sentence for sentence in sentences if sentence[0] in told_again]
            if length < _LEAST or not shared:
                continue
            original = _original(shared, length, index, lengths)
            if original is not None:
                found[number] = original
                continue
            lengths[number] = length
            for sentence, _ in shared:
                holders = index.setdefault(sentence, [])
                if len(holders) <= _COMMON:
                    holders.append(number)
        return found

    def _of(self, number: int) -> bytearray:
        return self._sentences[self._ends[number] : self._ends[number + 1]]

    def _told_again(self) -> set[int]:
        """Find the sentences of more than one document; all others are in no reprint."""
        hashes = np.sort(np.frombuffer(bytes(self._sentences), _COLUMNS)["hash"])
        return set(hashes[1:][hashes[1:] == hashes[:-1]].tolist())


def pack_sentences(source: SourceText) -> bytes:
    """Hash and pack the sentences of an article proper, each once: letters and digits alone."""
    text = _LEAD.sub("", source.text[source.body.start : source.body.end], count=1)
    bare = (_NOT_WORDS.sub("", sentence) for sentence in _BREAK.split(text))
    told = dict.fromkeys(sentence for sentence in bare if sentence)
    return b"".join(_PACKED.pack(_hash(sentence), len(sentence)) for sentence in told)


def _hash(sentence: str) -> int:
    digest = blake2b(sentence.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little")


def _original(
    sentences: Sentences, length: int, index: Mapping[int, list[int]], lengths: Mapping[int, int]
) -> int | None:
    shared: Counter[int] = Counter()
    for sentence, size in sentences:
        holders = index.get(sentence, ())
        if len(holders) <= _COMMON:
            for number in holders:
                shared[number] += size
    fitting = [
        number
        for number, characters in shared.items()
        if characters >= _SHARED * max(length, lengths[number])
    ]
    return min(fitting, key=lambda number: (-shared[number], number), default=None)


def date_like(claims: DocumentClaims, original: DocumentClaims) -> DocumentClaims:
    """Give the events and date mentions of a reprint the dates of its original."""
    if claims.source.published == original.source.published:
        return claims
    basis = f"转载，依原文（{_name_of(original.source)}）的日期"
    events = {(e.type, e.name): e for e in original.events}
    own, theirs = claims.gist.dates, original.gist.dates
    dates = own
    if [surface for surface, *_ in own] == [surface for surface, *_ in theirs]:
        dates = tuple(
            mine if mine[1] == other[1] else (mine[0], other[1], basis)
            for mine, other in zip(own, theirs, strict=True)
        )
    return replace(
        claims,
        events=tuple(_dated(e, events.get((e.type, e.name)), basis) for e in claims.events),
        gist=replace(claims.gist, dates=dates),
    )


def _name_of(source: SourceText) -> str:
    day = "" if source.published is None else str(source.published)
    return " ".join(part for part in (source.publisher, day) if part) or source.source_file


def _dated(event: EventClaim, original: EventClaim | None, basis: str) -> EventClaim:
    if original is None or original.date is None or original.date == event.date:
        return event
    return replace(event, date=original.date, month_day=None, date_basis=basis)
