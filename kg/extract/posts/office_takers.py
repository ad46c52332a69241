"""Names before a verb of office and a title: 程远舟现任云泽市水利局局长; 程远舟，云泽市副市长.

The title behind the verb makes sure that a name stands before it, whatever word it may be. Rule:
`names.takes` (真例：程远舟现任云泽市水利局局长 | 程远舟，云泽市副市长).
"""

from __future__ import annotations

import re

from kg.extract.base.people import People
from kg.extract.base.reading import HAN, UNKNOWN_TAGS, Reading, tag_alone
from kg.extract.found.title_mentions import Title
from kg.extract.names.names import Names
from kg.extract.posts.terms_of_office import TERMS

# 程远舟|同志（女）近日已任|云泽市水利局局长; 任|原 is no office
_MANNER = (
    "(?:已于|已|现|曾经|曾|先后|此前|之前|一直|正式|近日|日前|今年|去年|同时|分别|还|也|又|被|获|"
    "受|长期|拟|将|后|生前|利用其?|跨校|跨省|走马上任，|"
    "(?:于|自|从|在|至)?(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:起|至今|开始)?)*"
)
_TAKES = (
    "(?:兼任|担任|出任|就任|接任|继任|升任|履新|调任|转任|改任|历任|时任|续任|连任|代任|挂职任|"
    "挂职担任|挂任|任命为|任"
    "|是|系|为|当选为|当选|选举为|推选为|推举为|增补为|聘任为|聘为|聘请为|提名为|不再担任|"
    "不再兼任|卸任|辞去|免去)"
)
_VERB = re.compile(
    rf"(?P<aside>(?:同志)?(?:（[^（）\n]{{1,16}}）)?)(?P<comma>，?){_MANNER}{_TAKES}"
    f"(?:了|过|其|新一届|{TERMS}+)?(?P<unread>[{HAN}]{{0,8}}|"
    f"(?:[{HAN}]{{2,5}}、){{1,3}})$"
)
# 免去|程远舟|云泽市水利局局长职务: the name stands between
_REMOVED = re.compile(f"(?:免去|免除|撤销|罢免|接受)[{HAN}]{{2,4}}$")
# 程远舟|，|云泽市水利局局长|，: the title stands between marks
_BESIDE = re.compile("(?:（[^（）\n]{1,16}）)?(?P<comma>，)$")
_AFTER_BESIDE = re.compile("[，。；）\n]|$")
_CLAUSE = re.compile("[，。；：！？、\n“”（）]")
_SENTENCE_HEAD = frozenset("。\n！？")
# what may stand between the head of a clause and the name
_OPENING = re.compile(
    "(?:近日|日前|目前|随后|同时|此前|会上|由|作者|记者|主讲人|"
    "经[一-龥]{2,12}?(?:研究|决定|批准|同意)|决定|同意|据悉|其中|任命|免去|免除|撤销|罢免|接受|"
    "聘任|推举|推选|选举|[0-9年月日]{2,11}|今[年天日]|去年|昨[天日])*"
)
_REACH = 44


def note_taker(reading: Reading, names: Names, people: People, chain: list[Title]) -> None:
    """Note the person whom a chain of titles tells something of, where no rule knew the name."""
    start = chain[0].start
    left = max(0, start - _REACH)
    removed = _REMOVED.search(reading.text, left, start)
    if removed is not None:
        _note(reading, names, people, start, sure=True)
        return
    verb = _VERB.search(reading.text, left, start)
    if verb is not None:
        sure = not verb["comma"] and not verb["unread"]
        _note(reading, names, people, verb.start(), sure=sure or "同志" in verb["aside"])
        return
    beside = _BESIDE.search(reading.text, left, start)
    if beside is not None and _AFTER_BESIDE.match(reading.text, chain[-1].end):
        _note(reading, names, people, beside.start(), sure=False)


def _note(reading: Reading, names: Names, people: People, end: int, *, sure: bool) -> None:
    """Note the name that ends at an offset, if it is all that its clause begins with."""
    if end in people.ends:
        return
    head = _clause_head(reading.text, end)
    for size in (3, 2, 4):
        start = end - size
        if start < head or _OPENING.fullmatch(reading.text, head, start) is None:
            continue
        if not sure and reading.text[start - 1 : start] not in ("", *_SENTENCE_HEAD):
            continue
        if _is_name(reading, names, start, end, sure=sure):
            people.add(start, end, "names.takes")
            if reading.text.startswith("、", start - 1) and len(reading.text) > start:
                # 孟云舟|、程远舟拟任
                _note(reading, names, people, start - 1, sure=True)
            return


def _clause_head(text: str, end: int) -> int:
    heads = [mark.end() for mark in _CLAUSE.finditer(text, max(0, end - _REACH), end)]
    return heads[-1] if heads else max(0, end - _REACH)


def _is_name(reading: Reading, names: Names, start: int, end: int, *, sure: bool) -> bool:
    """Tell whether the characters are a Chinese name; an everyday word only where it is sure."""
    surface = reading.text[start:end]
    if reading.text[start - 1 : start].isdigit():
        # 2010|年至|2012年任
        return False
    if len(surface) == 4 and surface[:2] not in names.compounds:
        return False
    if not names.looks_native(start) or not names.may_end(start, end):
        return False
    if surface in reading.lexicon.roles or reading.lexicon.places.get(surface) is not None:
        return False
    words = tag_alone(surface)
    everyday = len(words) == 1 and words[0][1] not in UNKNOWN_TAGS
    return not everyday or (sure and len(surface) == 3)
