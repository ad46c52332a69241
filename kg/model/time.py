"""Dates as far as a text gives them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from kg.model.record import record


@record
class PartialDate:
    """A year, a month of a year, or a day; nothing that the text does not give."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise ValueError("a day needs a month")
        self.latest()

    def earliest(self) -> date:
        """Return the first day that it can be."""
        month = 1 if self.month is None else self.month
        return date(self.year, month, 1 if self.day is None else self.day)

    def latest(self) -> date:
        """Return the last day that it can be."""
        month = 12 if self.month is None else self.month
        day = monthrange(self.year, month)[1] if self.day is None else self.day
        return date(self.year, month, day)

    @property
    def precision(self) -> str:
        """Tell how much is given: `year`, `month` or `day`."""
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    def __str__(self) -> str:
        """Write it in EDTF: `2019`, `2019-06`, `2019-09-08`."""
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"


@record
class DateRange:
    """A stretch of time from one partial date to another, both inclusive; often one date twice."""

    first: PartialDate
    last: PartialDate

    def __post_init__(self) -> None:
        if self.last is not self.first and self.last.latest() < self.first.earliest():
            raise ValueError(f"a range that ends before it begins: {self.first} to {self.last}")

    @classmethod
    def of(cls, value: PartialDate) -> DateRange:
        """Make the range that is one date."""
        return cls(value, value)

    def __str__(self) -> str:
        """Write it in EDTF: `2019-09-08`, `2025-04-08/2025-04-09`."""
        return str(self.first) if self.first == self.last else f"{self.first}/{self.last}"

    @property
    def precision(self) -> str:
        """Tell how much is given of its ends, the coarser of the two."""
        order = ("day", "month", "year")
        return max(self.first.precision, self.last.precision, key=order.index)


def parse_date(text: str) -> PartialDate:
    """Parse `2019`, `2019-06` or `2019-09-08`.

    Raises:
        ValueError: It is none of these, or no date of the calendar.
    """
    parts = text.split("-")
    if not 1 <= len(parts) <= 3 or not all(part.isascii() and part.isdigit() for part in parts):
        raise ValueError(f"not a date: {text!r}")
    return PartialDate(*(int(part) for part in parts))


def parse_range(text: str) -> DateRange:
    """Parse a date or two of them with `/` between.

    Raises:
        ValueError: It is neither.
    """
    first, _, last = text.partition("/")
    return DateRange(parse_date(first), parse_date(last or first))
