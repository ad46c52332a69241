"""Names in decisions on persons, in notices of them (公示) and in cases.

Rules: `names.personnel` (真例：任命穆青山为岭东省副省长), `names.notice`
(真例：穆青山，男，1968年生), `names.case` (真例：纪某某严重违纪违法).
"""

from __future__ import annotations

from kg.extract.base.headings import heading_of
from kg.extract.base.people import People
from kg.extract.base.reading import PERSON_TAGS
from kg.extract.names.calling_words import NEVER_OF_NAMES
from kg.extract.names.decision_words import (
    ALSO_ELECTED,
    ALSO_RESIGNS,
    ALSO_TAKES_POST,
    APPOINTED,
    APPOINTS,
    AS,
    DECIDES,
    ELECTED,
    ELECTS,
    ENTERED,
    ENTERS,
    ENTRY,
    GETS,
    NOTICE,
    OF,
    OF_CASE,
    OF_COMRADE,
    OF_NATION,
    PENALISED,
    POSTS,
    RELIEVED,
    RELIEVES,
    SUBJECT_OF_CASE,
    TAKES,
    TAKES_POST,
    THEY_ARE,
)
from kg.extract.names.name_lists import LED, NameLists, Noter
from kg.text.cues import Cued
from kg.text.sentences import line_start

# what stands before a list of names, what stands behind it, and whether a name is sure to be there
_LISTS = (
    (ENTERED, ENTERS, False),
    (PENALISED, GETS, True),
    (ALSO_ELECTED, LED, True),
    (ALSO_RESIGNS, TAKES, True),
)
# 免去|白杨镇党委委员职务: the last characters of bodies, none of a name
_ENDS_OF_BODIES = frozenset("省市县区州旗盟镇乡村局厅部委院校")

_LEVELS = "省市县区州旗"
_SHORTEST, _USUAL, _LONGEST = 2, 3, 4
_ADVERBS = frozenset("再又均都也将先正已")
# 4名省|管干部: whose cadres they are
_OF_RANKS = frozenset({"管干部", "管领导"})


def note_decided(lists: NameLists, people: People) -> None:
    """Note the persons whom decisions, notices and cases are about."""
    decided = _Decided(lists, people)
    decided.note_personnel()
    decided.note_cases()


class _Decided(Noter):
    """Looks for the names that decisions are about in one document."""

    def note_personnel(self) -> None:
        """Note who is elected, appointed or presented in a notice (公示)."""
        self._note_elected()
        taking = (*self.cues.at_clauses(TAKES_POST), *self.cues.finditer(ALSO_TAKES_POST))
        for match in taking:
            paragraph = (line_start(self.text, match.end()), match.end())
            decided = (self.reading.sentence_at(match.end()), self.reading.title, paragraph)
            if any(self.cues.search(DECIDES, *stretch) for stretch in decided):
                self._note(self.lists.read(match.end(), TAKES, anchored=True))
        for match in self.cues.finditer(THEY_ARE):
            self._note_entries(match.end())
        for pattern, behind, sure in _LISTS:
            for match in self.cues.finditer(pattern):
                self._note(self.lists.read(match.end(), behind, anchored=sure))
        self._note_announced()
        self._note_appointed()

    def _note(self, listed: list[tuple[int, int]]) -> None:
        self.people.add_all(listed, "names.personnel")

    def _note_elected(self) -> None:
        """Note of whom a sentence tells that they are elected to a post or relieved of one."""
        for pattern, decides, behind in (
            (ELECTED, ELECTS, AS), (RELIEVED, RELIEVES, OF),
        ):  # fmt: skip
            if not self.cues.may_match(decides):
                continue
            for match in self.cues.finditer(pattern):
                if self._decided(match.end(), decides):
                    self._note(self.lists.read(match.end(), behind, anchored=True))

    def _note_announced(self) -> None:
        """Note whose nation or sex and birth a notice tells."""
        for match in self.cues.finditer(OF_NATION):
            if not any(match["name"][:size] in self.lexicon.roles for size in (2, 3, 4, 5, 6)):
                self.people.add(*match.span("name"), "names.personnel")
        for match in self.cues.finditer(NOTICE):
            if self.names.read(match.start("name"), anchored=True, foreign=True) is not None:
                self.people.add(*match.span("name"), "names.notice")

    def _note_appointed(self) -> None:
        """Note who stands behind 任命, 免去 and their like."""
        for match in self.cues.finditer(APPOINTS):
            listed = self.lists.read(match.end(), APPOINTED, anchored=True)
            listed = listed or self._comrade_of(match.end())
            if match.group().startswith("免"):
                listed = max(listed, self._before_posts(match.end()), key=len)
            self._note(listed)

    def _before_posts(self, start: int) -> list[tuple[int, int]]:
        """Return the names that one post follows, or each its own.

        真例：免去温若水、程远舟市财政局副局长职务 | 免去程远舟市财政局局长、叶林川审计局局长职务。
        """
        before = self._listed_before(start)
        start = before[-1][1] + 1 if before else start
        listed = before + self._before_post(start)
        if len(listed) > len(before):
            stop = self.text.index("职务", start)
            for _, end, _ in self.reading.known.roles:
                if start < end < stop and self.text[end] == "、":
                    listed += [
                        span
                        for span in self._before_post(end + 1)
                        if self.names.ends.place_at(span[1])
                    ]
        return listed

    def _listed_before(self, start: int) -> list[tuple[int, int]]:
        """Return the names from an offset on that 、 ends, up to one that a post follows."""
        listed = []
        while POSTS.match(self.text, start) is None:
            mark = self.text.find("、", start, start + _LONGEST + 1)
            if mark < 0 or self.names.read(start, anchored=True) != mark:
                return []
            listed.append((start, mark))
            start = mark + 1
        return listed

    def _comrade_of(self, start: int) -> list[tuple[int, int]]:
        """Return the name before 同志 that begins with no surname: 免去|额尔其图|同志…职务."""
        match = OF_COMRADE.match(self.text, start)
        if match is None or match["name"][0] in NEVER_OF_NAMES:
            return []
        if any(match["name"][at:] in self.lexicon.roles for at in range(len(match["name"]))):
            return []
        return [match.span("name")]

    def _before_post(self, start: int) -> list[tuple[int, int]]:
        """Return the name that a post follows at once: 免去|程远舟|云泽市委书记、常委职务."""
        if POSTS.match(self.text, start) is None or not self.names.looks_native(start):
            return []
        usual = start + _USUAL
        if (
            self.text[usual] in _LEVELS
            and self.text[start:usual] not in self.lexicon.places.by_form
        ):
            # 免去|程远舟|市财政局副局长职务, though the segmenter may see 舟市; not 免去石家庄市…
            return [(start, usual)]
        ends = [start + size for size in (3, 2, 4) if self.reading.begins_word(start + size)]
        # 免去|白杨镇党委委员职务: whose post it was stands elsewhere
        ends = [end for end in ends if self.text[end - 1] not in _ENDS_OF_BODIES]
        # 免去|李坚|副院长职务
        ends = [end for end in ends if self.text[end - 1] not in "副原"]
        short = start + 2
        ends = [end for end in ends if end > short or self.text[end] not in _ENDS_OF_BODIES]
        placed = [end for end in ends if self.names.ends.place_at(end)]
        return [(start, end) for end in (placed or ends)[:1]]

    def _note_entries(self, start: int) -> None:
        """Note the names behind the offices of a list within one sentence."""
        stop = self.reading.sentence_at(start)[1]
        for begin, end, _ in self.reading.known.roles:
            if start <= begin and end < stop and self.text[begin - 1] in "：，；":
                self._note(self.lists.read(end, ENTRY, anchored=True))

    def _decided(self, offset: int, verb: Cued) -> bool:
        """Tell whether a verb of a decision stands in the sentence, or heads the list it is in."""
        if self.cues.search(verb, *self.reading.sentence_at(offset)):
            return True
        return self.cues.search(verb, *heading_of(self.text, offset)) is not None

    def note_cases(self) -> None:
        """Note against whom a case is brought."""
        for pattern in (OF_CASE, SUBJECT_OF_CASE):
            for match in self.cues.finditer(pattern):
                self._note_ending(*match.span("name"))

    def _note_ending(self, start: int, end: int) -> None:
        """Note the name that ends at `end` and begins at `start` or later."""
        if end - start > _SHORTEST and self.text[end - 1] in _ADVERBS:
            # 王华|再|被任命
            end -= 1
        for begin in range(start, end - 1):
            ends = self.names.read(begin, anchored=True) == end
            stop, tag = self.reading.words[begin]
            begins = stop != 0 and (stop != end or tag in PERSON_TAGS)
            # 省|管干部|被查
            begins = begins and self.text[begin:end] not in _OF_RANKS
            # 于2016|年任内|被查
            begins = begins and not self.text[begin - 1 : begin].isdigit()
            if ends and begins and self.text[begin] in self.names.surnames:
                self.people.add(begin, end, "names.case")
                return
