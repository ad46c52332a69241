"""Names in frames that only somebody fills: 会议由|程昆|主持, |鲍鹰|在致辞中介绍.

Rule: `names.acting` (真例：会议由程昆主持 | 鲍鹰在致辞中说，要抓好落实).
"""

from __future__ import annotations

from kg.extract.name_lists import NameLists, Noter
from kg.extract.people import People
from kg.extract.reading import HAN, PERSON_TAGS, in_dictionary
from kg.text.cues import Cued

# 会议由|程昆|主持; 主持人 is somebody else
_BY_WHOM = Cued(f"(?<=由)(?P<name>[{HAN}]{{2,4}}?)(?=(?:同志)?(?:主持(?!人)|主讲|领誓))")
# |鲍鹰|在致辞中
_SPEAKING = Cued(
    f"(?:^|(?<=[，。；：\n]))(?P<name>[{HAN}]{{2,4}}?)(?=(?:同志)?在(?:总结|动员|表态|交流|主旨)?"
    "(?:致辞|致词|讲话|发言|演讲)(?:中|时))"
)
# 由|司法局|主持, 由|市委办|主持
_NO_NAME_ENDS = frozenset("局委办部处科所会院校厂社团队组方府国")


def note_acting(lists: NameLists, people: People) -> None:
    """Note the names that stand in such frames."""
    noter = Noter(lists, people)
    for frame in (_BY_WHOM, _SPEAKING):
        for match in noter.cues.finditer(frame):
            start, end = match.span("name")
            if _is_name(noter, start, end):
                people.add(start, end, "names.acting")


def _is_name(noter: Noter, start: int, end: int) -> bool:
    """Tell whether a native name of a person stands there, and no word, place or body."""
    surface = noter.text[start:end]
    if not noter.names.looks_native(start) or noter.names.read(start, anchored=True) != end:
        return False
    if noter.lexicon.places.get(surface) is not None or surface[-1] in _NO_NAME_ENDS:
        return False
    stop, tag = noter.reading.words[start]
    return tag in PERSON_TAGS if stop == end else not in_dictionary(surface)
