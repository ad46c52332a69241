"""The persons of one document: the name each bears, and every place where it stands.

Rules: `names.again` (真例：云泽市委书记孟云舟到青砚县调研。群众说起孟云舟的来访), `names.address`,
by surname and office (真例：云泽市委书记孟云舟到青砚县调研。孟书记一行来到云溪村).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.base.borders import Ranges
from kg.extract.base.reading import Reading
from kg.model.record import record

# 孟|书记一行, 温|市长要求: how a report calls somebody after the first time
_OFFICE = re.compile(
    "副?(?:书记|[省市县区州旗镇乡村局厅部处科院校所队站会行社台馆厂矿司]长|主任|主席|董事长|"
    "理事长|检察长|总经理|总裁|秘书长|大使|公使|参赞|总领事|司令员?|政委|主委|教授|院士)"
    # 孟市长|要求，; 市长|程远舟主持
    "(?!(?!要求|指出|强调|表示|认为|介绍|希望|提出|讲话|说)[一-龥]{2,3}(?:同志|主持|，|、))"
)
_BEFORE_ADDRESS = re.compile("(?:^|[^一-龥]|[和与同的对向由请受据在]|随后|期间|最后|会上)$")


@record
class Occurrence:
    """A name of a person at [start, end)."""

    person: str
    start: int
    end: int
    rule: str


class People:
    """Collects the persons of a document; short and long forms of one name are one person."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text
        self.names: dict[str, str] = {}
        self.found: dict[tuple[int, int], str] = {}
        self.starts: set[int] = set()
        self.ends: set[int] = set()

    def add(self, start: int, end: int, rule: str) -> str:
        """Note a name and return the person's."""
        surface = self.text[start:end].replace(" ", "")
        person = self.names.setdefault(surface, surface)
        self.found.setdefault((start, end), rule)
        self.starts.add(start)
        self.ends.add(end)
        return person

    def add_all(self, listed: Iterable[tuple[int, int]], rule: str) -> None:
        """Note the names of a list."""
        for start, end in listed:
            self.add(start, end, rule)

    def settle(self, blocked: list[tuple[int, int]]) -> list[Occurrence]:
        """Find all places of all names, the longest name first, and join the forms of one person.

        Args:
            blocked: Ranges (places, bodies) in which a name does not stand for its bearer:
                高峰街道 is a street, whoever 高峰 is.
        """
        self._join()
        taken = Ranges([*blocked, *self.found])
        kept = {
            (start, end): Occurrence(self.person(self.text[start:end]), start, end, rule)
            for (start, end), rule in self.found.items()
        }
        for surface in sorted(self.names, key=lambda name: (-len(name), name)):
            for start, end in self.reading.find(surface):
                if not taken.overlap(start, end):
                    kept[start, end] = Occurrence(self.names[surface], start, end, "names.again")
                    taken.add(start, end)
        kept |= self._addressed(taken)
        return sorted(kept.values(), key=lambda found: found.start)

    def _addressed(self, taken: Ranges) -> dict[tuple[int, int], Occurrence]:
        """Find those who are called by surname and office once their names are told: 孟书记."""
        bearers: dict[str, set[str]] = {}
        for surface, person in self.names.items():
            if 2 <= len(surface) <= 3 and "·" not in surface:
                bearers.setdefault(surface[0], set()).add(person)
        found = {}
        for surname, persons in sorted(bearers.items()):
            for start, end in self.reading.find(surname) if len(persons) == 1 else ():
                office = _OFFICE.match(self.text, end)
                if office is None or taken.overlap(start, end):
                    continue
                if _BEFORE_ADDRESS.search(self.text, max(0, start - 2), start):
                    (person,) = persons
                    found[start, office.end()] = Occurrence(
                        person, start, office.end(), "names.address"
                    )
        return found

    def occurrences(self) -> list[tuple[str, int, int]]:
        """Return (person, start, end) of every place where a known name stands."""
        return [
            (self.names[surface], start, end)
            for surface in sorted(self.names, key=lambda name: (-len(name), name))
            for start, end in self.reading.find(surface)
        ]

    def person(self, surface: str) -> str:
        """Return the person that a form names."""
        surface = surface.replace(" ", "")
        return self.names.get(surface, surface)

    def _join(self) -> None:
        """Join 叶尔兰 to 叶尔兰·吐尔逊别克, 佩列格里尼 to 彼得·佩列格里尼."""
        self._join_addresses()
        dotted = [name for name in self.names if "·" in name]
        for name in list(self.names):
            if "·" in name:
                continue
            fuller = [long for long in dotted if name in long.split("·")]
            if len(fuller) == 1:
                self.names[name] = fuller[0]
        for long in dotted:
            for part in (long.split("·")[-1], long.split("·")[0]):
                if len(part) >= 2 and part not in self.names and self._alone(part, long):
                    self.names[part] = long

    def _join_addresses(self) -> None:
        """Join 孟区长, read like a name, to the one 孟 of the document; of two it names neither."""
        for name in list(self.names):
            if len(name) == 3 and _OFFICE.fullmatch(name, 1):
                bearers = [n for n in self.names if n[0] == name[0] and not _OFFICE.fullmatch(n, 1)]
                if len(bearers) == 1:
                    self.names[name] = self.names[bearers[0]]
                elif bearers:
                    del self.names[name]
                    self.found = {
                        at: rule for at, rule in self.found.items() if self._surface(at) != name
                    }

    def _surface(self, at: tuple[int, int]) -> str:
        return self.text[slice(*at)].replace(" ", "")

    def _alone(self, part: str, long: str) -> bool:
        """Tell whether a part of a long name also stands by itself in the text."""
        return self.text.count(part) > self.text.count(long) and len(part) >= 2
