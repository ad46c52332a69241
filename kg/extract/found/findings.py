"""What the first rules found in a document, where the later ones look it up."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from kg.extract.base.people import Occurrence
from kg.extract.base.reading import Reading
from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.title_mentions import Holding, Title
from kg.extract.places.home import Home
from kg.extract.places.places import PlaceMention
from kg.model.record import record
from kg.text.cues import Cues
from kg.text.dates import DateExpression


@record
class Group:
    """Names that stand together: 、 and titles between them. [start, end) with the first title.

    Attributes:
        open: 等 follows, so that the list does not claim to be whole.
    """

    people: tuple[Occurrence, ...]
    start: int
    end: int
    open: bool = False


@record
class Thing:
    """A campaign, document or concept at [start, end); `id` points to its record."""

    id: str
    start: int
    end: int
    rule: str
    basis: str | None = None


@dataclass(slots=True)
class Findings:
    """Mentions of one document, each kind in text order.

    Attributes:
        text, cues: The folded text, and itself for patterns with cues.
        anniversary: The year that an anniversary (新中国成立70周年) points to, and its words;
            of an article without a date also the year that its days and meetings tell.
    """

    reading: Reading
    home: Home
    places: list[PlaceMention]
    bodies: list[BodyMention]
    titles: list[Title]
    holdings: list[Holding]
    people: list[Occurrence]
    dates: list[DateExpression]
    campaigns: list[Thing] = field(default_factory=list)
    documents: list[Thing] = field(default_factory=list)
    concepts: list[Thing] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    anniversary: tuple[int, str] | None = None
    text: str = field(init=False)
    cues: Cues = field(init=False)
    _people_at: list[int] = field(init=False)
    _bodies_at: list[int] = field(init=False)
    _places_at: list[int] = field(init=False)
    _dates_at: list[int] = field(init=False)
    _groups_at: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.text, self.cues = self.reading.text, self.reading.cues
        self._people_at = [found.start for found in self.people]
        self._bodies_at = [found.start for found in self.bodies]
        self._places_at = [found.start for found in self.places]
        self._dates_at = [found.start for found in self.dates]

    def people_in(self, start: int, end: int) -> list[Occurrence]:
        """Return the names that stand within [start, end)."""
        left, right = bisect_left(self._people_at, start), bisect_left(self._people_at, end)
        return self.people[left:right]

    def note_groups(self, groups: list[Group]) -> None:
        """Take down the groups of names, in the order of the names."""
        self.groups = groups
        # a title far before its name makes a group begin before the one ahead of it
        self._groups_at = sorted((group.start, number) for number, group in enumerate(groups))

    def title_behind(self, start: int, end: int) -> int:
        """Return where the first title behind a mark begins in [start, end), else `end`.

        真例：孟云舟主持会议，市委副书记… : somebody else, though the name is not known.
        """
        for title in self.titles[bisect_left(self.titles, start, key=lambda t: t.start) :]:
            if title.start >= end:
                break
            if self.text[title.start - 1] in "，；":
                return title.start
        return end

    def groups_in(self, start: int, end: int) -> list[Group]:
        """Return the groups of names that begin within [start, end)."""
        first, last = bisect_left(self._groups_at, (start,)), bisect_left(self._groups_at, (end,))
        if first == last:
            return []
        return [self.groups[number] for number in sorted(n for _, n in self._groups_at[first:last])]

    def bodies_in(self, start: int, end: int) -> list[BodyMention]:
        """Return the bodies that stand within [start, end)."""
        return _within(self.bodies, self._bodies_at, start, end)

    def places_in(self, start: int, end: int) -> list[PlaceMention]:
        """Return the places that stand within [start, end)."""
        return _within(self.places, self._places_at, start, end)

    def dates_in(self, start: int, end: int) -> list[DateExpression]:
        """Return the date expressions that stand within [start, end)."""
        return _within(self.dates, self._dates_at, start, end)

    def things_in(self, things: list[Thing], start: int, end: int) -> list[Thing]:
        """Return those of `things` that stand within [start, end)."""
        return [thing for thing in things if start <= thing.start and thing.end <= end]


class _Placed(Protocol):
    """What has an end."""

    @property
    def end(self) -> int: ...


_Found = TypeVar("_Found", bound=_Placed)


def _within(found: list[_Found], starts: list[int], start: int, end: int) -> list[_Found]:
    """Return what stands within [start, end); `starts` says where each begins."""
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    return [thing for thing in found[first:last] if thing.end <= end]


# what may stand between two names of one list once titles and bodies are taken away
_GAP = re.compile(
    r"[、，和与同及以及兼暨]*(?:同志|先生|女士|夫人|副总理|总理|总统|主席)?[、，和与及以及]*"
)
# 孟云舟、|区委常委、|纪检委|书记温若水, 孟云舟和|人民院|议长奥雷尔: some words are unknown
# 孟云舟，|人大工委|主任温若水: but no 会议由, nor 、温若水在|镇长程远舟陪同下
_UNREAD = re.compile(
    "(?:同志)?[、和与及](?:(?![由在])[一-龥、]){1,10}|"
    "，(?![并与同还])(?:(?![由在于对向从把被为会])[一-龥、]){1,8}"
)
# 白玉堂（兼职）、田七妹（女，挂职）
_BRACKETS = re.compile("（[^（）]{1,12}）")
_PARTS = frozenset("。；\n：！？")
_OPEN = re.compile("等|及其他|和其他")
# 以孟云舟同志为核心的, 孟云舟主席特使温若水, 孟云舟夫人温若水: the name only says
# which core, whose envoy, whose wife
_STANDS_IN = re.compile(
    "(?:主席|总统|总理|国王)?的?夫人(?=[一-龥])|同志为核心|(?:主席|总书记|总统|总理|国王)?(?:的)?"
    "(?:特别代表|特使)|(?:主席|总书记|总统|总理|国王)(?:的)?代表"
)


def find_groups(findings: Findings) -> list[Group]:
    """Put the names of each list together."""
    text = findings.text
    spans = sorted(
        [(title.start, title.end) for title in findings.titles if title.start < title.end]
        + [(body.start, body.end) for body in findings.bodies]
    )
    heads: dict[tuple[int, int], int] = {}
    for holding in findings.holdings:
        start = heads.get(holding.name, holding.name[0])
        if holding.title.start < holding.name[0]:
            heads[holding.name] = min(start, holding.title.start)
    groups: list[Group] = []
    current: list[Occurrence] = []
    for occurrence in findings.people:
        if occurrence.rule == "names.core" or _STANDS_IN.match(text, occurrence.end):
            continue
        if current and not _together(text, spans, current[-1].end, occurrence.start):
            groups.append(_group(text, current, heads))
            current = []
        current.append(occurrence)
    if current:
        groups.append(_group(text, current, heads))
    return groups


def _together(text: str, spans: list[tuple[int, int]], left: int, right: int) -> bool:
    if right - left > 80 or not _PARTS.isdisjoint(text[left:right]):
        return False
    rest = []
    offset = left
    for start, end in spans:
        if start >= right:
            break
        if end <= offset:
            continue
        if start >= offset:
            rest.append(text[offset:start])
        offset = max(offset, min(end, right))
    rest.append(text[offset:right])
    gap = _BRACKETS.sub("", "".join(rest))
    if gap.startswith("，") and len(gap) == 1 and right - left == 1:
        return False
    if gap.startswith(("，同", "，与")):
        # 会见了总统奥雷尔，|与外长|卡尔举行会谈
        return False
    if _GAP.fullmatch(gap) is not None:
        return gap != ""
    return any(end == right for _, end in spans) and _UNREAD.fullmatch(gap) is not None


def _group(text: str, people: list[Occurrence], heads: dict[tuple[int, int], int]) -> Group:
    first, last = people[0], people[-1]
    start = heads.get((first.start, first.end), first.start)
    return Group(tuple(people), start, last.end, _OPEN.match(text, last.end) is not None)
