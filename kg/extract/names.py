"""Where the name of a person begins and ends: 陈际瓦讲话, 叶尔兰·吐尔逊别克主持, 特朗普竞选集会.

A name is never taken from a list. Its left end is given by what stands before it (a title, a list
mark, the head of a sentence), its right end is chosen by what follows: a mark, a verb, a particle,
or the word that the segmenter begins there; and by how often the candidate occurs in the document.
The weights were set on gold and moved by hand until no name of it was cut or lengthened.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

import rjieba

from kg.extract.reading import HAN, Reading, tag_alone
from kg.lexicon import Lexicon

_RUN = re.compile(f"[{HAN}]+")
# 叶尔兰·吐尔逊别克, 福斯坦-阿尔尚热·图瓦德拉, 约翰·F·肯尼迪
_DOTTED = re.compile(f"[{HAN}]{{1,8}}(?:[·-](?:[{HAN}]{{1,8}}|[A-Z]\\.?(?=·)))+")
# particles and prepositions that stand alone behind a name
_PARTICLES = frozenset(
    "说在向与和同对到等赴率任为就于还也的是并称代作将以从由及应又曾被把给用答当受因已"
)
# what never is a given name, though it may follow a surname
_NEVER = frozenset("的了是在与及或等将被把由也都还就着过此这那哪个们我你他她它没")
# 陈某就《条例》, 陈某在“…”: what shows that the character before it is a particle
_AFTER_PARTICLE = ("《", "“", "的", "了", "关", "就")
# surnames in theory, in print nearly always 和, 同 … before a name
_NOT_FIRST = frozenset("和同与及向为等时到从以将由")
_OFFICIAL = ("书记", "主任", "部长", "局长", "市长", "会议")
# tags of rjieba: names of persons, proper names, words that it does not know
_PERSON_TAGS = frozenset({"nr", "nrfg"})
_PROPER_TAGS = frozenset({"nr", "nrfg", "nrt", "nz", "ns"})
_UNKNOWN_TAGS = frozenset({"nr", "nrfg", "nrt", "x"})
# a name without a mark has no more characters
_LONGEST = 12
# weights of what stands behind a name: a known verb or a title, a particle, a word of the
# dictionary, a word that the segmenter guesses (黄楚 平为)
_STRONG, _GOOD, _WORD, _GUESS = 2.6, 1.6, 1.5, 0.6


class Names:
    """Reads names in one document."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text
        lexicon = reading.lexicon
        self.surnames = lexicon.surnames
        self.compounds = lexicon.compound_surnames
        self.transliteration = lexicon.transliteration
        self.verbs = lexicon.verbs
        self._not_names = lexicon.lists.not_names
        self._follow = _follow_pattern(lexicon)
        self._ends: dict[tuple[int, bool, bool], int | None] = {}

    def read(self, start: int, *, anchored: bool, foreign: bool = False) -> int | None:
        """Return the end of the name that begins at `start`, None where there is none.

        Args:
            start: Where it would begin.
            anchored: A title or a list of names stands right before, so that a name is
                expected and words such as 高山 or 明月 may be one.
            foreign: The title is that of another state or the country's own minority areas.
        """
        asked = (start, anchored, foreign)
        if asked not in self._ends:
            self._ends[asked] = self._read(start, anchored=anchored, foreign=foreign)
        return self._ends[asked]

    def _read(self, start: int, *, anchored: bool, foreign: bool) -> int | None:
        text = self.text
        first = text[start : start + 1]
        if first in _NOT_FIRST and not (anchored and first in "向从"):
            return None
        dotted = _DOTTED.match(text, start)
        if dotted is not None and self._is_dotted(start):
            return self._dotted_end(start, dotted.end())
        run = _RUN.match(text, start)
        if run is None:
            return None
        end = min(run.end(), start + _LONGEST)
        if foreign:
            found = self._transliterated(start, end)
            if found is not None:
                return found
        best = self._best(start, end, anchored=anchored)
        if best is not None:
            return self._longer(start, best, end) or best
        if not anchored:
            return None
        found = None if foreign else self._transliterated(start, end)
        return found or self._whole_run(start, run.end())

    def _longer(self, start: int, best: int, limit: int) -> int | None:
        """Return the end of a foreign name that a Chinese one, cut off badly, is a piece of."""
        if best == limit or self._follows(best):
            return None
        longer = self._transliterated(start, limit)
        return longer if longer is not None and longer > best and longer - start >= 4 else None

    def _is_dotted(self, start: int) -> bool:
        """Tell whether what stands before the first · is a name's first part and no more."""
        end = min(i for i in (self.text.find(mark, start) for mark in "·-") if i >= 0)
        part = self.text[start:end]
        return len(part) <= 3 or all(char in self.transliteration for char in part)

    def _dotted_end(self, start: int, limit: int) -> int | None:
        """End a name with ·: at a mark, or where the characters cease to be a transliteration."""
        last = max(self.text.rfind(mark, start, limit) for mark in "·-") + 1
        end = last + 1
        while end < limit and self.text[end] in self.transliteration and not self._verb_at(end):
            end += 1
        for stop in chain(range(end, last, -1), range(end + 1, limit + 1)):
            if self._follows(stop) and stop - start >= 3:
                return stop
        return end if end - start >= 3 else None

    def _verb_at(self, offset: int) -> bool:
        found = self._follow.match(self.text, offset)
        return found is not None and len(found.group()) > 1

    def _transliterated(self, start: int, limit: int) -> int | None:
        """End a foreign name without ·: 特朗普, 米尔济约耶夫."""
        end = start
        while end < limit and self.text[end] in self.transliteration:
            if end > start + 1 and self._verb_at(end):
                break
            end += 1
        while end - start >= 2:
            if self._follows(end) and self.text[start:end] not in self._not_names:
                return end
            end -= 1
        return None

    def _whole_run(self, start: int, end: int) -> int | None:
        """Take what stands between a title and a mark or verb: 葛根塔娜，女."""
        for stop in range(start + 2, min(end, start + 6) + 1):
            if self._follows_strongly(stop) and self._plausible(start, stop):
                return stop
        return None

    def _plausible(self, start: int, end: int) -> bool:
        surface = self.text[start:end]
        if surface in self._not_names or surface in self.verbs or any(c in _NEVER for c in surface):
            return False
        lexicon = self.reading.lexicon
        # 赴丽水市: no name begins with a particle that is no surname
        if surface[0] in _PARTICLES and surface[0] not in self.surnames:
            return False
        if lexicon.role_forms.get(surface) or lexicon.organ_forms.get(surface):
            return False
        if any(role in surface for role in _OFFICIAL):
            return False
        return not any(
            len(word) > 1 and tag[0] in "vpcudrmnftsali" and tag not in _PROPER_TAGS
            for word, tag in tag_alone(surface)
        )

    def _best(self, start: int, limit: int, *, anchored: bool) -> int | None:
        """Choose between the possible lengths of a Chinese name."""
        compound = self.text[start : start + 2] in self.compounds
        if not compound and self.text[start] not in self.surnames:
            return None
        best: tuple[float, int] | None = None
        for size in (2, 3, 4):
            end = start + size
            if end > limit or (size == 4 and not compound) or (compound and size == 2):
                continue
            score = self._score(start, end, compound=compound, anchored=anchored)
            if score is not None and (best is None or score > best[0]):
                best = (score, end)
        return None if best is None or best[0] < (1.0 if anchored else 2.0) else best[1]

    def _score(self, start: int, end: int, *, compound: bool, anchored: bool) -> float | None:
        """Weigh a candidate; None where it is no name at all."""
        surface = self.text[start:end]
        word = self.reading.words.get(start)
        tag = word[1] if word is not None and word[0] == end else None
        if self._is_no_name(surface) or (not anchored and self._is_everyday(surface, tag)):
            return None
        score = self._border(end) + self._particle_weight(surface, end)
        score += min(self._count(start, end) - 1, 4) * 0.15
        if len(surface) == 3 and not compound:
            whole = self._count(start, end)
            # 陈际瓦 is never 陈际 alone
            score += 0.6 if self._count(start, end - 1) == whole > 1 else 0.0
        if tag is not None:
            known = tag in _PERSON_TAGS and self._follows(end)
            score += 0.8 if known else 0.2
            if tag[0] in "vd" and anchored and len(surface) == 2:
                score -= 1.0
        return score

    def _is_no_name(self, surface: str) -> bool:
        lexicon = self.reading.lexicon
        if surface in self._not_names or any(char in _NEVER for char in surface[1:]):
            return True
        # 于北京, 向上海: a surname and a place
        if len(surface) == 3 and lexicon.places.get(surface[1:]) is not None:
            return True
        return surface in self.verbs or lexicon.role_forms.get(surface) is not None

    def _is_everyday(self, surface: str, tag: str | None) -> bool:
        """Tell whether the segmenter takes the candidate for an everyday word here or alone."""
        return (tag is not None and tag not in _PROPER_TAGS) or _is_common(surface)

    def _particle_weight(self, surface: str, end: int) -> float:
        """Weigh against a name that ends in a particle: 陈某就《条例》, 陈某为主任."""
        weight = 0.0
        if surface[-1] in _PARTICLES and self.text.startswith(_AFTER_PARTICLE, end):
            weight -= 2.0
        if surface[-1] in "称说" and self.text[end : end + 1] in "，：":
            weight -= 2.0
        if surface[-1] in "为任" and self._title_follows(end):
            weight -= 2.0
        return weight

    def _count(self, start: int, end: int) -> int:
        return self.text.count(self.text[start:end])

    def _border(self, end: int) -> float:
        """Weigh how well a name can end here."""
        if end >= len(self.text) or not self.reading.is_han(end):
            return 3.0
        found = self._follow.match(self.text, end)
        if found is not None:
            return _STRONG if len(found.group()) > 1 else _GOOD
        if self._title_follows(end):
            return _STRONG
        if self.reading.begins_word(end):
            stop, tag = self.reading.words[end]
            if tag[0] in "vpdcu" and stop - end > 1:
                return _WORD if _in_dictionary(self.text[end:stop]) else _GUESS
            return 0.6
        return -0.5

    def _title_follows(self, end: int) -> bool:
        roles = self.reading.lexicon.role_forms
        return any(roles.get(self.text[end : end + size]) is not None for size in (4, 3, 2))

    def _follows(self, end: int) -> bool:
        return self._border(end) >= _WORD

    def _follows_strongly(self, end: int) -> bool:
        return self._border(end) >= _STRONG or (
            end < len(self.text) and self.text[end] in "在向与和同对到等赴说率为"
        )


@lru_cache(maxsize=4096)
def _in_dictionary(word: str) -> bool:
    """Tell whether the segmenter knows the word without guessing (回到, not 群到)."""
    return len(rjieba.cut(word, False)) == 1


def _is_common(surface: str) -> bool:
    """Tell whether the segmenter knows the string as an everyday word."""
    words = tag_alone(surface)
    return len(words) == 1 and words[0][1] not in _UNKNOWN_TAGS


@lru_cache(maxsize=4)
def _follow_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    verbs = (verb for verb in lexicon.verbs if len(verb) > 1)
    return re.compile("|".join(sorted((*verbs, *_PARTICLES), key=lambda word: (-len(word), word))))
