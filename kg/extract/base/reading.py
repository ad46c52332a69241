"""One document prepared for the rules: folded text, sentences, words, and where they begin."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol, TypeVar

import rjieba

from kg.lexicon import Lexicon
from kg.lexicon.lexicon import KnownForms
from kg.model.text import SourceText, Span
from kg.text.cues import Cues, cue_words
from kg.text.normal import Normal, normalise
from kg.text.sentences import find_sentences

HAN = "\u4e00-\u9fff〇"
NO_WORD = (0, "")
_MOST_TAGS = 1 << 17
_LONGEST_WORD = 5
# tags of rjieba: proper names, and words that it does not know
PROPER_TAGS = frozenset({"nr", "nrfg", "nrt", "nz", "ns"})
UNKNOWN_TAGS = frozenset({"nr", "nrfg", "nrt", "x"})
# those of names of persons: Chinese ones, and foreign ones too
NATIVE_TAGS = frozenset({"nr", "nrfg"})
PERSON_TAGS = frozenset({"nr", "nrfg", "nrt"})
# those of a word that is or may be a name, of whatever
_NAME_TAGS = PROPER_TAGS | UNKNOWN_TAGS | {"nt", "j", "eng"}
# what stands between the runs of characters that the segmenter cuts into words one by one
_MARK = re.compile(r"[^\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaffa-zA-Z0-9+#&._%\-]")


class _Begins(Protocol):
    """What has a beginning."""

    @property
    def start(self) -> int: ...


_Placed = TypeVar("_Placed", bound=_Begins)


class _Tags(dict[str, str]):
    """The part of speech of each word met so far, which the segmenter knows by the word alone.

    To ask it for words only takes half the time, and most words of a run are known already.
    """

    def __missing__(self, word: str) -> str:
        """Ask for the tag of a word by itself.

        Raises:
            KeyError: By itself the segmenter cuts it: it was guessed from its neighbours.
        """
        tagged = rjieba.tag(word)
        if len(tagged) > 1:
            raise KeyError(word)
        if len(self) > _MOST_TAGS:
            self.clear()
        self[word] = tagged[0][1]
        return self[word]


_TAGS = _Tags()


class Words(dict[int, tuple[int, str]]):
    """End and part of speech of the word that begins at an offset; `NO_WORD` where none does.

    The rules ask about two fifths of a text, so that a run of characters is cut into words when
    the first of its offsets is asked for. The segmenter cuts such runs one by one itself.
    """

    __slots__ = ("_marks", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._marks: list[int] = []

    def __missing__(self, offset: int) -> tuple[int, str]:
        """Cut the run around an offset into words."""
        if not 0 <= offset < len(self._text):
            return NO_WORD
        marks = self._marks = self._marks or [
            -1, *[mark.start() for mark in _MARK.finditer(self._text)], len(self._text),
        ]  # fmt: skip
        number = bisect_left(marks, offset)
        start, end = marks[number - 1] + 1, marks[number]
        if offset == end:
            start, end = offset, offset + 1
        else:
            self.update(dict.fromkeys(range(start + 1, end), NO_WORD))
        for word, tag in tag_alone(self._text[start:end]):
            stop = start + len(word)
            self[start] = (stop, tag)
            start = stop
        return self[offset]


@dataclass(slots=True)
class Reading:
    """A document under the rules.

    Attributes:
        text: The folded text; rules work on its offsets and turn to the original's at the end.
        sentences: [start, end) of each, in order.
        known: The forms of the lexicon that stand in `text`.
        cues: `text` for patterns that are tried only where one of their words stands.
        words: End and part of speech of the word that begins at an offset, (0, "") where none does.
        title: [start, end) of the headline in folded offsets, empty where there is none.
        body: Where the article proper begins and ends.
    """

    source: SourceText
    lexicon: Lexicon
    normal: Normal
    text: str
    known: KnownForms
    cues: Cues
    sentences: list[tuple[int, int]]
    words: Words
    title: tuple[int, int]
    body: tuple[int, int]
    _starts: list[int] = field(default_factory=list)
    _passages: dict[tuple[int, int], Span] = field(default_factory=dict)
    _script: dict[str, str] = field(default_factory=dict)

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """Return the sentence that holds an offset."""
        number = bisect_right(self._starts, offset)
        return self.sentences[number - 1 if number else 0]

    def find(self, word: str) -> Iterator[tuple[int, int]]:
        """Yield where a word stands, in text order and without overlaps."""
        start = self.text.find(word)
        while start >= 0:
            end = start + len(word)
            yield start, end
            start = self.text.find(word, end)

    def sentences_in(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the sentences that share a character with [start, end)."""
        if start >= end:
            return []
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_left(self._starts, end)
        return [sentence for sentence in self.sentences[first:last] if start < sentence[1]]

    def sentences_from(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the sentences that begin within [start, end)."""
        return self.sentences[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def in_article(self, found: Iterable[_Placed]) -> list[_Placed]:
        """Return what begins in the headline or the article, not in its frame.

        真例：云泽日报 in 来源：云泽日报 is the paper that printed the article, no actor of it.
        """
        (begin, end), (head, tail) = self.body, self.title
        return [p for p in found if begin <= p.start < end or head <= p.start < tail]

    def passage(self, start: int, end: int | None = None) -> Span:
        """Return, in the original, the sentence around a place (from the first to the last)."""
        first = last = max(bisect_right(self._starts, start) - 1, 0)
        if end is not None and end > self.sentences[first][1]:
            last = max(bisect_right(self._starts, end - 1) - 1, first)
        found = self._passages.get((first, last))
        if found is None:
            found = self.span(self.sentences[first][0], self.sentences[last][1])
            self._passages[first, last] = found
        return found

    def written(self, name: str) -> str:
        """Return a name in the document's own characters: 會議 for 会议 where it writes so."""
        if not self.normal.traditional:
            return name
        if not self._script:
            for offset, char in enumerate(self.text):
                self._script.setdefault(char, self.source.text[self.span(offset, offset + 1).start])
        return "".join(self._script.get(char, char) if is_han(char) else char for char in name)

    def span(self, start: int, end: int) -> Span:
        """Return the original's span of folded offsets."""
        return self.normal.original(start, end)

    def begins_word(self, offset: int) -> bool:
        """Tell whether the segmenter begins a word here."""
        return self.words[offset] is not NO_WORD or offset == len(self.text)

    def splits_word(self, offset: int) -> bool:
        """Tell whether a word of the dictionary goes on over an offset: 居民|区, 工人|党."""
        for start in range(offset - 1, max(0, offset - _LONGEST_WORD) - 1, -1):
            end = self.words[start][0]
            if end:
                return end > offset and in_dictionary(self.text[start:end])
        return False

    def is_han(self, offset: int) -> bool:
        """Tell whether there is a Chinese character at an offset."""
        return 0 <= offset < len(self.text) and is_han(self.text[offset])


def is_han(char: str) -> bool:
    """Tell whether it is a Chinese character."""
    return "\u4e00" <= char <= "\u9fff" or char == "〇"


@lru_cache(maxsize=1 << 15)
def tag_alone(words: str) -> tuple[tuple[str, str], ...]:
    """Return the words, with their parts of speech, that the segmenter sees in a few characters.

    By themselves, whatever stands around them; remembered, as the same few are asked for often.
    """
    cut = rjieba.cut(words)
    try:
        return tuple([(word, _TAGS[word]) for word in cut])
    except KeyError:
        tagged = rjieba.tag(words)
        _TAGS.update(tagged)
        return tuple(tagged)


@lru_cache(maxsize=1 << 15)
def in_dictionary(word: str) -> bool:
    """Tell whether the segmenter knows a word without guessing (回到, not 群到)."""
    return len(rjieba.cut(word, False)) == 1


def is_everyday(words: str) -> bool:
    """Tell whether the segmenter knows all words, and none as a name: 新材料, not 恒岳."""
    return all(in_dictionary(word) and tag not in _NAME_TAGS for word, tag in tag_alone(words))


def read(source: SourceText, lexicon: Lexicon) -> Reading:
    """Prepare a document."""
    normal = normalise(source.text)
    text = normal.text
    known, hits = lexicon.find(text, cue_words())
    sentences = find_sentences(text) or [(0, len(text))]
    title = normal.folded(source.title) if source.title is not None else (0, 0)
    return Reading(
        source=source,
        lexicon=lexicon,
        normal=normal,
        text=text,
        known=known,
        cues=Cues(text, hits),
        sentences=sentences,
        words=Words(text),
        title=title,
        body=normal.folded(source.body),
        _starts=[start for start, _ in sentences],
    )


def is_known_name(surface: str) -> bool:
    """Tell whether the segmenter knows the name: 俄罗斯总统普京|不在城内."""
    words = tag_alone(surface)
    return len(words) == 1 and words[0][1] in PROPER_TAGS and in_dictionary(surface)


def is_common(surface: str) -> bool:
    """Tell whether the segmenter knows the string as an everyday word, and guesses none."""
    words = tag_alone(surface)
    return len(words) == 1 and words[0][1] not in UNKNOWN_TAGS and in_dictionary(surface)
