"""The persons of one document: the name each bears, and every place where it stands."""

from __future__ import annotations

from kg.extract.borders import Ranges
from kg.extract.reading import Reading
from kg.model.record import record


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
        return sorted(kept.values(), key=lambda found: found.start)

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

    def _alone(self, part: str, long: str) -> bool:
        """Tell whether a part of a long name also stands by itself in the text."""
        return self.text.count(part) > self.text.count(long) and len(part) >= 2
