"""What the characters tell at which a name may stand: surnames, characters of foreign names, words.

真例：陈 of 陈际瓦 is a surname, 欧阳 a compound one, 叶尔兰·吐尔逊别克 has a first part before ·.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.extract.base.reading import HAN, PROPER_TAGS, Reading, is_common
from kg.extract.names.name_ends import NameEnds
from kg.extract.names.tibetan_names import begins_tibetan
from kg.lexicon import Lexicon

_RUN = re.compile(f"[{HAN}]+")
# 叶尔兰·吐尔逊别克, 福斯坦-阿尔尚热·图瓦德拉, 约翰·F·肯尼迪; a wife and 阁下 stand behind one:
# 奥雷尔·西里|及夫人娜丽·西里, and a rank: 奥雷尔·西里|海军上将
# and another name: 巴图·奥雷尔|和冯佩·西里, but 巴图·苏和
_PART = (
    f"(?:(?![及和与偕]夫人|(?<=[{HAN}]{{2}})[和与及](?=[{HAN}]{{2,6}}·)|夫妇|[阁殿陛]下|"
    f"[海陆空]军[上中少准]将|[上中少准]将)[{HAN}]){{1,8}}"
)
_DOTTED = re.compile(f"{_PART}(?:[·-](?:{_PART}|[A-Z]\\.?(?=·)))+")
# what never is a given name, though it may follow a surname
NEVER = frozenset("的了是在与及或等将被把由也都还就着过此这那哪个们我你他她它没其已")
# how the names of bodies end
BODY_ENDS = frozenset("部委局厅办科处院校厂站所组会队团社村镇乡县区市省州")


class NameSigns:
    """What is known of the characters of one document where a name may begin or end.

    Attributes:
        surnames, compounds: Surnames of one character and of two.
        transliteration: Characters that write foreign names; true for those that write little else.
        verbs: Known verbs.
        not_names: What looks like a name and is none.
        not_holders: What stands behind a title and is no name.
        no_names: All these, verbs and roles: a word that is known so is no name.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text
        lexicon = reading.lexicon
        self.surnames = lexicon.surnames
        self.compounds = lexicon.compound_surnames
        self.transliteration = lexicon.transliteration
        self.verbs = lexicon.verbs
        self.not_names = lexicon.lists.not_names
        self.not_holders = lexicon.lists.not_holders
        self.no_names = _no_names(lexicon)
        self.ends = NameEnds(reading)
        self._counts: dict[str, int] = {}
        self._has_dots = "·" in reading.text or "-" in reading.text

    def dotted(self, start: int) -> re.Match[str] | None:
        """Return what reads like a name with · or - at an offset."""
        return _DOTTED.match(self.text, start) if self._has_dots else None

    def looks_native(self, start: int) -> bool:
        """Tell whether a surname or the first part of a name with · stands at an offset."""
        text = self.text
        return (
            text[start : start + 1] in self.surnames
            or text[start : start + 2] in self.compounds
            or begins_tibetan(text, start)
            or (self._has_dots and _DOTTED.match(text, start) is not None)
        )

    def has_surname(self, start: int) -> bool:
        """Tell whether a surname stands at an offset."""
        text = self.text
        return text[start : start + 1] in self.surnames or text[start : start + 2] in self.compounds

    def run_end(self, start: int) -> int:
        """Return where the Chinese characters from an offset on end: there, where none stands."""
        run = _RUN.match(self.text, start)
        return start if run is None else run.end()

    def is_barred(self, surface: str) -> bool:
        """Tell whether it is known to be no name, though it looks like one or stands like one."""
        return surface in self.not_names or surface in self.not_holders

    def is_everyday(self, surface: str, tag: str | None) -> bool:
        """Tell whether the segmenter takes the candidate for an everyday word here or alone."""
        return (tag is not None and tag not in PROPER_TAGS) or is_common(surface)

    def count(self, start: int, end: int) -> int:
        """Return how often the characters of [start, end) stand in the document."""
        surface = self.text[start:end]
        if surface not in self._counts:
            self._counts[surface] = self.text.count(surface)
        return self._counts[surface]


@lru_cache(maxsize=4)
def _no_names(lexicon: Lexicon) -> frozenset[str]:
    """Return the words that are known to be no names of Chinese persons."""
    lists = lexicon.lists
    return lists.not_names.union(lists.not_holders, lexicon.verbs, lexicon.role_forms.by_form)
