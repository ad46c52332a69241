"""Lists so long that their items are names of persons, whatever stands around them.

Rule: `names.list`
(真例：叶林秋、秦良骥、穆青山、尹川平（女）、覃可华、温若水（回族）、程远舟、方明达、孟云舟).
"""

from __future__ import annotations

import re

from kg.extract.base.people import People
from kg.extract.base.reading import HAN, Reading, in_dictionary
from kg.extract.names.names import Names

# items but the last: fewer may be of goods, trades or places
_FEWEST = 7
_NAME = f"[{HAN}]{{2,7}}(?:·[{HAN}]{{1,8}})*"
_ASIDE = "(?:（[^）\n]{1,12}）)?"
_RUN = re.compile(f"(?:{_NAME}{_ASIDE}、){{{_FEWEST},}}")
# without which there is no such run, a tenth of the work: as many marks in a row, few words between
_CLOSE = re.compile(f"、(?:(?:[^、\n]{{0,12}}|[^、\n]*[·（）][^、\n]*)、){{{_FEWEST - 1}}}")
_ITEM = re.compile(f"(?P<name>{_NAME}){_ASIDE}、")
# 张云丽|和|田纪川: two groups of one list
_JOINED = re.compile(f"([{HAN}]{{2,3}})(?:和|及|以及)([{HAN}]{{2,3}})")
_SIZES = (3, 2)
_LONGEST = 4


def note_long_lists(reading: Reading, names: Names, people: People) -> None:
    """Note the persons of each list of eight names or more."""
    if _CLOSE.search(reading.text) is None:
        return
    for run in _RUN.finditer(reading.text):
        spans = _spans(reading, names, run)
        likely = [span for span in spans if _is_likely(reading, names, *span)]
        if 5 * len(likely) < 4 * len(spans):
            continue
        last = names.read(run.end(), anchored=True)
        for start, end in spans if last is None else [*spans, (run.end(), last)]:
            dotted = "·" in reading.text[start:end]
            if (dotted or end - start <= _LONGEST) and not _is_known(reading, start, end):
                people.add(start, end, "names.list")


def _spans(reading: Reading, names: Names, run: re.Match[str]) -> list[tuple[int, int]]:
    """Return [start, end) of each item, the first without what leads to the list."""
    found: list[tuple[int, int]] = []
    for item in _ITEM.finditer(run.group()):
        start, end = (run.start() + at for at in item.span("name"))
        joined = _JOINED.fullmatch(reading.text, start, end)
        if not found:
            start = _first(reading, names, start, end)
        if joined is not None and found:
            found += [joined.span(1), joined.span(2)]
        else:
            found.append((start, end))
    return found


def _first(reading: Reading, names: Names, start: int, end: int) -> int:
    """Return where the name begins that ends the first item: 看望了|胡云涛, 副主席|吉尔拉·X."""
    offices = (stop for begin, stop, _ in reading.known.roles if start <= begin and stop < end - 1)
    start = max(offices, default=start)
    sizes = (size for size in _SIZES if end - size >= start)
    begins = (end - size for size in sizes if names.looks_native(end - size))
    return next((at for at in begins if reading.begins_word(at)), start)


def _is_likely(reading: Reading, names: Names, start: int, end: int) -> bool:
    """Tell whether an item looks like the name of a person and like nothing else."""
    surface = reading.text[start:end]
    if "·" in surface:
        return True
    native = end - start in _SIZES and names.looks_native(start)
    return native and not in_dictionary(surface) or native and reading.words[start] == (end, "nr")


def _is_known(reading: Reading, start: int, end: int) -> bool:
    """Tell whether an item is a state, an organ or an office.

    副书记　覃可华　温若水: the office before its holders, with as much between as between them.
    """
    surface, lexicon = reading.text[start:end], reading.lexicon
    named = surface in lexicon.country_of or surface in lexicon.roles
    return named or lexicon.organ_forms.get(surface) is not None
