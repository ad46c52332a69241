"""Names that other libraries find: texts as JSON on stdin, names by kind as JSON on stdout.

With `--timed` behind the peer's name each line of stdin is a list of texts, and the line written
for it the CPU seconds that the peer took for them.

A process of its own for each library, with that library's Python: some crash, and some need
versions that nothing else bears. Only the standard library and the peer itself are imported.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

Names = dict[str, list[str]]
# The exit code where the library is not installed.
ABSENT = 3
TIMED = "--timed"
JIEBA_KINDS = {"nr": "persons", "nrfg": "persons", "nt": "bodies", "ns": "places"}
LAC_KINDS = {"PER": "persons", "ORG": "bodies", "LOC": "places"}
# LAC is slow, and cuts off, beyond this.
LONGEST = 200
SENTENCE = re.compile(r"[^。！？；\n]+[。！？；\n]?")


def _names(words: Iterable[tuple[str, str]], kinds: dict[str, str]) -> Names:
    """Gather the words of the wanted tags; a single character is no name of anything."""
    found: dict[str, set[str]] = defaultdict(set)
    for word, tag in words:
        if tag in kinds and len(word.strip()) > 1:
            found[kinds[tag]].add(word.strip())
    return {kind: sorted(words) for kind, words in found.items()}


def _jieba() -> Callable[[str], Names]:
    posseg: Any = importlib.import_module("jieba.posseg")
    return lambda text: _names(((pair.word, pair.flag) for pair in posseg.cut(text)), JIEBA_KINDS)


def _rjieba() -> Callable[[str], Names]:
    rjieba: Any = importlib.import_module("rjieba")
    return lambda text: _names(rjieba.tag(text), JIEBA_KINDS)


def _lac() -> Callable[[str], Names]:
    tag = lac_tagger()
    return lambda text: _names(tag(text), LAC_KINDS)


def lac_tagger() -> Callable[[str], Iterator[tuple[str, str]]]:
    """Return what yields the words of a text with LAC's tags.

    Raises:
        ImportError: LAC or paddle is not installed.
    """
    _restore_fluid()
    lac: Any = importlib.import_module("LAC").LAC(mode="lac")

    def tag(text: str) -> Iterator[tuple[str, str]]:
        for sentence in _sentences(text):
            words, tags = lac.run(sentence)
            yield from zip(words, tags, strict=True)

    return tag


def _restore_fluid() -> None:
    """LAC imports `paddle.fluid`, which newer versions of paddle call `paddle.base`."""
    base = importlib.import_module("paddle.base")
    sys.modules.setdefault("paddle.fluid", base)
    sys.modules.setdefault("paddle.fluid.core", importlib.import_module("paddle.base.core"))
    importlib.import_module("paddle").__dict__.setdefault("fluid", base)


def _sentences(text: str) -> Iterator[str]:
    for match in SENTENCE.finditer(text):
        sentence = match.group().strip()
        for start in range(0, len(sentence), LONGEST):
            yield sentence[start : start + LONGEST]


PEERS: dict[str, Callable[[], Callable[[str], Names]]] = {
    "jieba.posseg": _jieba,
    "rjieba.tag": _rjieba,
    "LAC": _lac,
}


def _answer_with_seconds(find: Callable[[str], Names]) -> None:
    for line in sys.stdin:
        texts: list[str] = json.loads(line)
        start = time.process_time()
        for text in texts:
            find(text)
        sys.stdout.write(f"{time.process_time() - start}\n")
        sys.stdout.flush()


def main() -> int:
    """Answer for the peer that is named on the command line."""
    try:
        find = PEERS[sys.argv[1]]()
    except ImportError:
        return ABSENT
    if sys.argv[2:] == [TIMED]:
        _answer_with_seconds(find)
        return 0
    texts: dict[str, str] = json.load(sys.stdin)
    answers = {name: find(text) for name, text in texts.items()}
    sys.stdout.write(json.dumps(answers))
    return 0


if __name__ == "__main__":
    sys.exit(main())
