"""Chinese numerals to integers."""

from __future__ import annotations

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}


def parse_numeral(text: str) -> int:
    """Parse 8, 十二, 二十三, 一百零五, 二〇一九.

    Raises:
        ValueError: It is no numeral.
    """
    if text.isascii():
        return int(text)
    if not any(char in _UNITS for char in text):
        return int("".join(str(_digit(char)) for char in text))
    total = current = 0
    for char in text:
        if char in _UNITS:
            total += (current or 1) * _UNITS[char]
            current = 0
        else:
            current = _digit(char)
    return total + current


def _digit(char: str) -> int:
    if char.isascii() and char.isdigit():
        return int(char)
    if char not in _DIGITS:
        raise ValueError(f"not a numeral: {char!r}")
    return _DIGITS[char]
