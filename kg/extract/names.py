"""Where the name of a person begins and ends: 陈际瓦讲话, 叶尔兰·吐尔逊别克主持, 特朗普竞选集会.

A name is never taken from a list. Its left end is given by what stands before it (a title, a list
mark, the head of a sentence), its right end is chosen by what follows: a mark, a verb, a particle,
or the word that the segmenter begins there; and by how often the candidate occurs in the document.
The weights were set on gold and moved by hand until no name of it was cut or lengthened.
"""

from __future__ import annotations

import re
from itertools import chain

from kg.extract.name_ends import PARTICLES, PIECE, STRONG, NameEnds
from kg.extract.reading import (
    HAN,
    PROPER_TAGS,
    Reading,
    in_dictionary,
    is_common,
    is_known_name,
    tag_alone,
)
from kg.extract.steppe_names import mongolian_end

_RUN = re.compile(f"[{HAN}]+")
# 叶尔兰·吐尔逊别克, 福斯坦-阿尔尚热·图瓦德拉, 约翰·F·肯尼迪
_DOTTED = re.compile(f"[{HAN}]{{1,8}}(?:[·-](?:[{HAN}]{{1,8}}|[A-Z]\\.?(?=·)))+")
# what never is a given name, though it may follow a surname
_NEVER = frozenset("的了是在与及或等将被把由也都还就着过此这那哪个们我你他她它没其已")
# 普京|未就此作出指示
_NOT_YET = re.compile("未(?=[就能对作在予置提获有参出回])")
# characters that join names and end some: 苏和, 努尔和
_SELDOM_CUT = frozenset("和同向")
# what three characters that are no name end with: 任职前, 安排下
_NO_END = frozenset("前后时中上下者会组级长员办局处科部委院")
# those of them that are one now and then; 在 too, of a name that stands twice: 王在安|带队
_SELDOM = frozenset("还及与由也其过")
# 第五|任, 第二|批: a surname that is an ordinal too
_ORDINAL = re.compile("第[一二三四五六七八九](?=[任届次批轮个名位代大条章节集场站回组])")
# surnames in theory, in print nearly always 和, 同 … before a name
_NOT_FIRST = frozenset("和同与及向为等时到从以将由")
# surnames that are prepositions or verbs of motion: 于北京
_BEFORE_PLACES = frozenset("于向从经过来回连和自至由到在赴抵驻离游")
# how the names of bodies end
_BODY_ENDS = frozenset("部委局厅办科处院校厂站所组会队团社村镇乡县区市省州")
_OFFICIAL = ("书记", "主任", "部长", "局长", "市长", "会议")
# tags of rjieba for names of persons
_PERSON_TAGS = frozenset({"nr", "nrfg"})
# verbs, prepositions, conjunctions, particles, adverbs, pronouns, numerals, adjectives
_NEVER_IN_NAMES = "vpcudrmazb"
# a name without a mark has no more characters
_LONGEST = 12
# what stands between a name and a mark: 纽森|称，
_AT_MARKS = frozenset("称说时")
# 普京|不在城内, 特朗普|可以访问: characters of transliterations that are adverbs as well
_ADVERBS = frozenset("不可")
# nor one that the rules of Chinese names don't read: 阿玛尔巴伊斯格楞
_LONGEST_RUN = 8
# nor the part of one before ·
_LONGEST_PART = 6


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
        self._not_holders = lexicon.lists.not_holders
        self.ends = NameEnds(reading)
        self._counts: dict[str, int] = {}
        self._has_dots = "·" in reading.text or "-" in reading.text
        self._read_ends: dict[tuple[int, bool, bool], int | None] = {}

    def read_behind_title(self, start: int, *, foreign: bool = False) -> int | None:
        """Return the end of the name behind a title with its body, None where there is none.

        There any word may be a name, 平安 or 方向, if a mark or a verb ends it.
        """
        return (
            mongolian_end(self.text, start, self.ends.is_good)
            or self._word(start)
            or self.read(start, anchored=True, foreign=foreign)
            or self._with_he(start)
            or self._listed(start)
            or (self._whole_run(start, self._run_end(start), foreign=True) if foreign else None)
        )

    def _run_end(self, start: int) -> int:
        run = _RUN.match(self.text, start)
        return start if run is None else run.end()

    def _with_he(self, start: int) -> int | None:
        """Return the end of a name with the surname 和: 县政协主席和丽军|出席."""
        end = start + 3
        if self.text[start : start + 1] != "和" or self.looks_native(start + 1):
            return None
        given = self.text[start + 1 : end]
        known = is_common(given) or given in self._not_names or given in self._not_holders
        return end if not known and self.ends.weigh(end) >= STRONG else None

    def _listed(self, start: int) -> int | None:
        """Return the end of a name of three characters in a list, whatever words they make.

        真例：省长解放南、省政协主席邢台玉等: the segmenter has 解放 as a word.
        """
        end = start + 3
        surface = self.text[start:end]
        if self.text[end : end + 1] not in ("、", "等") or surface[:1] not in self.surnames:
            return None
        if any(char in _NEVER or char in _NO_END for char in surface[1:]):
            return None
        word = (
            self.text[start : start + 2] in self.verbs or self.text[start + 1 : end] in self.verbs
        )
        known = word or surface in self._not_names or in_dictionary(surface)
        return None if known or not self.reading.is_han(end - 1) else end

    def _word(self, start: int) -> int | None:
        """Return the end of the everyday word that is a name here: 镇党委书记和平|主持."""
        end, tag = self.reading.words[start]
        surface = self.text[start:end]
        if len(surface) != 2 or surface in self._not_holders or surface in self.verbs:
            return None
        native = surface[0] in self.surnames
        if tag in _PERSON_TAGS or tag == "p" or not native or self.ends.weigh(end) < STRONG:
            return None
        if self.text[end : end + 1] in ("·", "-") or self.ends.title_follows(end):
            return None
        if self.reading.lexicon.role_forms.get(surface) is not None:
            return None
        return end

    def read(self, start: int, *, anchored: bool, foreign: bool = False) -> int | None:
        """Return the end of the name that begins at `start`, None where there is none.

        Args:
            start: Where it would begin.
            anchored: A title or a list of names stands right before, so that a name is
                expected and words such as 高山 or 明月 may be one.
            foreign: The title is that of another state or the country's own minority areas.
        """
        asked = (start, anchored, foreign)
        if asked not in self._read_ends:
            self._read_ends[asked] = self._read(start, anchored=anchored, foreign=foreign)
        return self._read_ends[asked]

    def _read(self, start: int, *, anchored: bool, foreign: bool) -> int | None:
        text = self.text
        first = text[start : start + 1]
        if first in _NOT_FIRST and not self._may_begin(start, anchored=anchored):
            return None
        dotted = _DOTTED.match(text, start) if self._has_dots else None
        if dotted is not None and self._is_dotted(start, anchored=anchored):
            return self._dotted_end(start, dotted.end())
        if not anchored and not foreign and not self._has_surname(start):
            return None
        run = _RUN.match(text, start)
        if run is None:
            return None
        end = min(run.end(), start + _LONGEST)
        if foreign:
            found = self._transliterated(start, end, foreign=True)
            if found is not None:
                return found
        best = self._best(start, end, anchored=anchored)
        if best is not None:
            return self._longer(start, best, end, anchored=anchored) or best
        if not anchored:
            return None
        found = None if foreign else self._transliterated(start, end)
        return found or self._whole_run(start, run.end())

    def read_loosely(self, start: int) -> int | None:
        """Return the end of the name behind a title that names no body: 副主任委员王洪尧作了说明.

        It must begin with a surname or be foreign, end at a verb or a mark, and be no word.
        """
        end = self.read(start, anchored=False)
        if end is not None or not self.text[start : start + 1]:
            return end
        end = self.read(start, anchored=True)
        if end is None or not self.ends.is_good(end):
            return None
        surface = self.text[start:end]
        if "·" in surface:
            return end
        stop, word_tag = self.reading.words[start]
        tag = word_tag if stop == end else None
        if surface[0] in self.surnames or surface[:2] in self.compounds:
            common = self._is_everyday(surface, tag)
            return end if not common or (end - start == 3 and self.ends.is_mark(end)) else None
        if any(self.transliteration.get(char) for char in surface) and all(
            char in self.transliteration for char in surface
        ):
            return end if not self._is_everyday(surface, tag) else None
        return None

    def is_short(self, start: int, end: int) -> bool:
        """Tell whether it has the length of a Chinese name and begins as one does."""
        compound = self.text[start : start + 2] in self.compounds
        return self.looks_native(start) and (
            end - start <= 3 or compound or "·" in self.text[start:end]
        )

    def looks_like_name(self, start: int, end: int) -> bool:
        """Tell whether it begins as a Chinese name does, or is written as foreign ones are."""
        surface = self.text[start:end]
        if self.looks_native(start) or all(char in self.transliteration for char in surface):
            return True
        return len(surface) >= 3 and surface[0] in self.transliteration

    def ends_at(self, end: int) -> bool:
        """Tell whether a mark, a known verb or a title stands where a name would end."""
        return self.ends.weigh(end) >= STRONG

    def may_end_at(self, end: int) -> bool:
        """Tell whether a mark, a verb or a particle stands where a name would end."""
        return self.ends.is_good(end)

    def looks_native(self, start: int) -> bool:
        """Tell whether a surname or the first part of a name with · stands at an offset."""
        text = self.text
        return (
            text[start : start + 1] in self.surnames
            or text[start : start + 2] in self.compounds
            or (self._has_dots and _DOTTED.match(text, start) is not None)
        )

    def _has_surname(self, start: int) -> bool:
        text = self.text
        return text[start : start + 1] in self.surnames or text[start : start + 2] in self.compounds

    def may_end(self, start: int, end: int) -> bool:
        """Tell whether [start, end) could be a Chinese name, where what follows says so."""
        compound = self.text[start : start + 2] in self.compounds
        if not compound and self.text[start] not in self.surnames:
            return False
        stop, tag = self.reading.words[start]
        if stop == end and tag[0] in "vpd":
            return False
        return self._score(start, end, compound=compound, anchored=True) is not None

    def _may_begin(self, start: int, *, anchored: bool) -> bool:
        """Tell whether a word that joins names is a surname here: 、和志强, not 、和李四."""
        if not anchored or self.text[start] in "向从":
            return anchored
        if self.text[start] != "和" or self.text[start - 1 : start] != "、":
            return False
        return not self.looks_native(start + 1) or self.read(start + 1, anchored=True) is None

    def _longer(self, start: int, best: int, limit: int, *, anchored: bool) -> int | None:
        """Return the end of the name that a Chinese one is a piece of: 孟和巴|依尔."""
        if best == limit or self.ends.is_good(best):
            return None
        longer = self._transliterated(start, limit)
        if longer is not None and longer > best and longer - start >= 4:
            return longer
        whole = self._whole_run(start, limit) if anchored else None
        return whole if whole is not None and whole > best and self.ends.is_mark(whole) else None

    def _is_dotted(self, start: int, *, anchored: bool) -> bool:
        """Tell whether what stands before the first · is a name's first part and no more."""
        end = min(i for i in (self.text.find(mark, start) for mark in "·-") if i >= 0)
        part = self.text[start:end]
        if len(part) <= 3 or all(char in self.transliteration for char in part):
            return True
        # 拜登|之子亨特·拜登, 职权|的德尔西·罗德里格斯
        if not anchored or len(part) > _LONGEST_PART or "之" in part or "的" in part:
            return False
        # 李强致电|乌尔苏拉·冯德莱恩, 习近平向|劳拉·费尔南德斯: another name stands before it
        inner = (start, *range(start + 2, end))
        if any(self.ends.verb_at(at) or self.ends.title_follows(at) for at in inner):
            return False
        best = self._best(start, end, anchored=True)
        return best is None or not self.ends.is_good(best)

    def _dotted_end(self, start: int, limit: int) -> int | None:
        """End a name with ·: at a mark, or where the characters cease to be a transliteration."""
        last = max(self.text.rfind(mark, start, limit) for mark in "·-") + 1
        end = last + 1
        while end < limit and self.text[end] in self.transliteration and not self.ends.verb_at(end):
            end += 1
        if end - last == 1 and self._goes_on_alike(start, end):
            # 巴图·苏|和: one character, and the same behind it wherever the name stands
            return end + 1
        # 在会见主席迪亚斯-卡内尔|时，
        if self.text[end : end + 1] in _AT_MARKS and self.ends.is_mark(end + 1):
            return end
        for stop in chain(range(end, last, -1), range(end + 1, limit + 1)):
            if self.ends.is_good(stop) and stop - start >= 3:
                return stop
        return end if end - start >= 3 else None

    def _goes_on_alike(self, start: int, end: int) -> bool:
        """Tell whether a name has the same character of a name behind it at two places or more."""
        behind = self.text[end : end + 1]
        if behind not in _SELDOM_CUT or self.ends.verb_at(end):
            return False
        count = self._count(start, end)
        return self._count(start, end + 1) == count and (
            count > 1 or not self.looks_native(end + 1)
        )

    def _transliterated(self, start: int, limit: int, *, foreign: bool = False) -> int | None:
        """End a foreign name without ·: 特朗普, 米尔济约耶夫."""
        end = start
        while end < limit and self.text[end] in self.transliteration:
            if end > start + 1 and (self.ends.verb_at(end) or self.ends.title_follows(end)):
                break
            end += 1
        reign = self.ends.reign_at(end)
        if reign is not None and end - start >= 2:
            return reign
        if foreign and end - start >= 2 and _NOT_YET.match(self.text, end) is not None:
            return end
        # 纽森|称，在会见莱希|时，
        if self.text[end - 1 : end] in _AT_MARKS and self.ends.is_mark(end):
            end -= 1
        whole = end
        while end - start >= 2:
            surface = self.text[start:end]
            word = surface in self._not_names or surface in self._not_holders
            if self.ends.is_good(end) and not word:
                # 俄总统普京|未就此作出指示
                last = self.text[end - 1]
                adverb = last == "未" or (
                    last in _ADVERBS and is_known_name(self.text[start : end - 1])
                )
                return end - 1 if adverb else end
            end -= 1
        if not foreign or not self._is_cut_off(start, whole):
            return None
        # 拉夫连|季耶夫: one character that the table lacks
        return self._past_one(start, whole) or whole

    def _past_one(self, start: int, end: int) -> int | None:
        """Return where a foreign name ends that goes on behind one unknown character, or None."""
        if self.text[end : end + 1] in PARTICLES or not self.reading.is_han(end):
            return None
        stop = end + 1
        while stop < len(self.text) and self.text[stop] in self.transliteration:
            stop += 1
        return stop if stop - end > 1 and self.ends.is_good(stop) else None

    def _is_cut_off(self, start: int, end: int) -> bool:
        """Tell whether a foreign name ends before a character that none is written with.

        俄总统普京|未作指示: no word begins there, but the name occurs without it, which one that
        may be of China, Korea or Vietnam (尹锡悦) needs.
        """
        surface = self.text[start:end]
        if end - start < 2 or surface in self._not_names or surface in self._not_holders:
            return False
        if self._count(start, end) > self._count(start, end + 1):
            return True
        # 阿玛尔巴伊斯格|楞: a long name may have a character that the table lacks
        short = end - start <= 3 and not self._has_surname(start)
        return short and any(self.transliteration.get(char) for char in surface)

    def _whole_run(self, start: int, end: int, *, foreign: bool = False) -> int | None:
        """Take what stands between a title and a mark or verb: 葛根塔娜，女."""
        for stop in range(start + 2, min(end, start + _LONGEST_RUN) + 1):
            # 在会见莱希|时，
            if self.text[stop - 1] in _AT_MARKS and self.ends.is_mark(stop):
                continue
            if self.ends.is_strong(stop) and self._plausible(start, stop, foreign=foreign):
                return stop
        return None

    def _plausible(self, start: int, end: int, *, foreign: bool = False) -> bool:
        surface = self.text[start:end]
        if surface in self._not_names or surface in self.verbs:
            return False
        # 满都拉: the particle is a piece of a foreign name
        if any(c in _NEVER and c not in self.transliteration for c in surface):
            return False
        # 总书记|之际
        if surface[0] in _NEVER or surface[0] == "之" or (len(surface) > 2 and surface[-1] == "会"):
            return False
        if surface in self._not_holders or surface[:2] in self._not_holders:
            return False
        # 区纪委|常委: a body and its office
        if surface[-1] in _BODY_ENDS and self.ends.title_follows(end):
            return False
        # 职务|并, 会面|后
        if surface[:2] in self._not_names or surface[:2] in self.verbs:
            return False
        lexicon = self.reading.lexicon
        # 赴丽水市: no name begins with a particle that is no surname
        if surface[0] in PARTICLES and surface[0] not in self.surnames:
            return False
        if lexicon.role_forms.get(surface) or lexicon.organ_forms.get(surface):
            return False
        if any(role in surface for role in _OFFICIAL):
            return False
        # 扁舟子、, 半夏出席: up to a mark or verb a name may be made of nouns
        strong = self.ends.weigh(end) >= STRONG and not self.ends.title_follows(end)
        listed = self.ends.is_mark(end) and self.text[start - 1 : start] == "、"
        # 、边巴次仁、 in a list, 河野太郎 behind the office of another state
        abroad = foreign and tag_alone(surface)[0][1] in _PERSON_TAGS
        longest = 4 if abroad or listed else 3
        short = end - start <= longest and strong
        never = _NEVER_IN_NAMES if short else _NEVER_IN_NAMES + "nftsli"
        return not any(
            len(word) > 1 and tag[0] in never and tag not in PROPER_TAGS
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
            if end > limit or (compound and size == 2):
                continue
            if size == 4 and not compound and not (anchored and self.ends.is_wed(start)):
                continue
            score = self._score(start, end, compound=compound, anchored=anchored)
            if score is not None and (best is None or score > best[0]):
                best = (score, end)
        return None if best is None or best[0] < (1.0 if anchored else 2.0) else best[1]

    def _score(self, start: int, end: int, *, compound: bool, anchored: bool) -> float | None:
        """Weigh a candidate; None where it is no name at all."""
        surface = self.text[start:end]
        if self._is_no_name(start, surface) or (not anchored and is_common(surface)):
            return None
        stop, word_tag = self.reading.words[start]
        tag = word_tag if stop == end else None
        if not anchored and tag is not None and tag not in PROPER_TAGS:
            return None
        weight = self.ends.weigh(end)
        # within a word, nothing makes a name sure that no title announces
        if weight == PIECE and not anchored:
            return None
        score = weight + self.ends.weigh_particle_in(surface, end, self.looks_native)
        score += min(self._count(start, end) - 1, 4) * 0.15
        if len(surface) == 3 and not compound:
            whole = self._count(start, end)
            # 陈际瓦 is never 陈际 alone
            score += 0.6 if self._count(start, end - 1) == whole > 1 else 0.0
        if tag is not None:
            ends = self.ends.is_good(end) or (len(surface) == 3 and self.reading.begins_word(end))
            known = tag in _PERSON_TAGS and ends
            score += 0.8 if known else 0.2
            if tag[0] in "vd" and anchored and len(surface) == 2:
                score -= 1.0
        return score

    def _is_no_name(self, start: int, surface: str) -> bool:
        lexicon = self.reading.lexicon
        if surface in self._not_names or surface in self._not_holders:
            return True
        never = not _NEVER.isdisjoint(surface[1:])
        # 、程及川、: between marks a particle may be a given name's
        if never and len(surface) == 3 and surface[1] in _SELDOM:
            never = surface[2] in _NEVER or not self.ends.is_mark(start + 3)
        elif never and len(surface) == 3 and surface[1] == "在" and surface[2] not in _NEVER:
            never = self._count(start, start + 3) < 2 or self.ends.weigh(start + 3) < STRONG
        if never or _ORDINAL.match(self.text, start):
            return True
        # 村党支部|书记, 王铺村|主任: a body and its office
        if surface[-1] in _BODY_ENDS and self.ends.title_follows(start + len(surface)):
            return True
        if len(surface) >= 3 and surface[1:] in lexicon.roles:
            # 李外长, 顾书记: a surname and an office
            return True
        if len(surface) == 3:
            # 于北京, 向上海: a preposition and a place; 单位已: a word and more
            if surface[0] in _BEFORE_PLACES and lexicon.places.get(surface[1:]) is not None:
                return True
            word = surface[:2] in self._not_names or surface[:2] in self._not_holders
            if word and self.reading.begins_word(start + 2):
                return True
        return surface in self.verbs or lexicon.role_forms.get(surface) is not None

    def _is_everyday(self, surface: str, tag: str | None) -> bool:
        """Tell whether the segmenter takes the candidate for an everyday word here or alone."""
        return (tag is not None and tag not in PROPER_TAGS) or is_common(surface)

    def _count(self, start: int, end: int) -> int:
        surface = self.text[start:end]
        if surface not in self._counts:
            self._counts[surface] = self.text.count(surface)
        return self._counts[surface]
