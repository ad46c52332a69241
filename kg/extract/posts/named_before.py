"""Words that a body without an entry takes into its name: 免去|程远舟|云启集团董事长职务.

What stands before such a body and no verb parts from it is a name that a decision is about, or the
verb itself: 不再担任|云启集团总经理.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.extract.base.body_names import BodyName
from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.title_mentions import Seat, Title
from kg.extract.places.home import Home

_VERBS = re.compile("^(?:不再(?:担任|兼任)|免去|免除|任命|聘任|(?:选举)?产生)+")
# 程远舟|先生辞去公司, no 鲁迅|美术学院
_CALLED = re.compile("同志|先生|女士")
# 程远舟|同志任|国航党委, 程远舟|向|公司董事会
_BEHIND = re.compile("(?:同志|先生|女士)?(?:担任|出任|兼任|任|为|向|对|(?:申请)?辞去)")


class Prefixes:
    """The words of one document that bodies are rid of."""

    def __init__(self, text: str, found: Mapping[tuple[int, int], str], home: Home) -> None:
        """Keep the names.

        Args:
            text: The document's.
            found: The rule that noted each name, by where the name stands.
            home: Which place the level word means that is left: 免去程远舟|县应急管理局.
        """
        self._home = home
        decided = (at for at, rule in found.items() if rule == "names.personnel")
        self._names = frozenset(text[start:end] for start, end in decided)
        self._all = frozenset(text[start:end] for start, end in found)

    def titles(self, titles: Iterable[Title]) -> list[Title]:
        """Return the titles, each in the body that is left."""
        return [self._title(title) for title in titles]

    def bodies(self, bodies: Iterable[BodyMention]) -> list[BodyMention]:
        """Return the bodies as they are left."""
        return [self._body(body) for body in bodies]

    def _title(self, title: Title) -> Title:
        seat = title.seat
        extra = 0 if seat is None else self._length(seat.body.full)
        if seat is None or not extra:
            return title
        if len(seat.body.full) - extra < _SHORTEST:
            # 孙某先生辞去|公司总经理: of a firm that stays open
            return replace(title, seat=None, start=title.end - len(title.role))
        start = seat.start + extra if seat.mention is None else seat.start
        mention = None if seat.mention is None else self._body(seat.mention)
        left = replace(
            seat, start=min(start, title.end - 1), mention=mention,
            body=self._rid(seat.body, extra), parents=self._parents(seat),
        )  # fmt: skip
        begin = title.start + extra if title.start == seat.start else title.start
        return replace(title, start=min(begin, title.end - 1), seat=left)

    def _parents(self, seat: Seat) -> tuple[BodyName, ...]:
        return tuple(self._rid(name, self._length(name.full)) for name in seat.parents)

    def _body(self, body: BodyMention) -> BodyMention:
        extra = self._length(body.name.full)
        if not extra or len(body.name.full) - extra < _SHORTEST:
            return body
        if not body.rule.startswith(("bodies.free", "bodies.unit", "bodies.placed")):
            return body
        parents = tuple(self._rid(name, self._length(name.full)) for name in body.parents)
        return replace(
            body, start=body.start + extra, name=self._rid(body.name, extra), parents=parents
        )  # fmt: skip

    def _rid(self, name: BodyName, extra: int) -> BodyName:
        """Return a body's names without as many characters at their head."""
        if not extra:
            return name
        head = name.full[:extra]
        others = [form.removeprefix(head) for form in name.others]
        full = name.full[extra:]
        settled = self._home.of(full[0]) if full[0] in _LEVELS else None
        if settled is not None:
            others.append(full)
            full = settled[0] + full[1:]
        return BodyName(full, tuple(f for f in dict.fromkeys(others) if f != full), name.kind)

    def _length(self, full: str) -> int:
        """Return how many characters at the head of a body's name are none of it."""
        verb = _VERBS.match(full)
        begin = 0 if verb is None else verb.end()
        end = begin
        for size in (3, 2, 4):
            called = full[begin : begin + size] in self._all and _CALLED.match(full, begin + size)
            if called or full[begin : begin + size] in self._names:
                behind = _BEHIND.match(full, begin + size)
                end = begin + size if behind is None else behind.end()
                break
        return end


_SHORTEST = 3
_LEVELS = "省市县区州旗盟"
