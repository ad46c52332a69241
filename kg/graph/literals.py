"""Values become literals of N-Triples."""

from __future__ import annotations

from datetime import date

from kg.graph.vocab import XSD_BOOLEAN, XSD_DATE, XSD_INTEGER, XSD_YEAR, XSD_YEAR_MONTH
from kg.model.time import PartialDate

_DATE_TYPES = {"day": XSD_DATE, "month": XSD_YEAR_MONTH, "year": XSD_YEAR}


def plain(text: str) -> str:
    """Write a string without language, every character of it kept."""
    if "\\" in text:
        text = text.replace("\\", "\\\\")
    if '"' in text:
        text = text.replace('"', '\\"')
    if "\n" in text:
        text = text.replace("\n", "\\n")
    if "\r" in text:
        text = text.replace("\r", "\\r")
    return f'"{text}"'


def chinese(text: str) -> str:
    """Write a Chinese string."""
    return f"{plain(text)}@zh"


def pinyin(text: str) -> str:
    """Write a reading in pinyin."""
    return f"{plain(text)}@zh-latn-pinyin"


def integer(number: int) -> str:
    """Write a whole number."""
    return f'"{number}"^^<{XSD_INTEGER}>'


def boolean(value: bool) -> str:
    """Write true or false."""
    return f'"{"true" if value else "false"}"^^<{XSD_BOOLEAN}>'


def day(value: date) -> str:
    """Write a day of the calendar."""
    return f'"{value.isoformat()}"^^<{XSD_DATE}>'


def partial_date(value: PartialDate) -> str:
    """Write a day, a month or a year, as far as it is given."""
    return f'"{value}"^^<{_DATE_TYPES[value.precision]}>'
