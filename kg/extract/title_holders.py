"""The persons who bear the titles of a text.

Rules: `titles.before`, the name behind a chain of titles (真例：市委副书记、市长程远舟主持会议);
`titles.list`, further names behind an office with several seats (真例：副市长万全、谈笑、
司徒浩出席); `titles.roll`, a list of posts (真例：云泽市人大常委会副主任：万全、谈笑（女）);
`titles.row`, a line of one of names (真例：万全　云泽市副市长⏎谈笑　云泽市财政局局长);
`titles.given` (真例：云泽市防汛办公室主任由市统计局局长程远舟兼任); `titles.is`
(真例：云泽市委书记是程远舟。); `titles.group` (`group_seats`); `titles.brackets`
(真例：程远舟（市长）); `names.list`, names in such a list with other offices
(真例：云泽市市长万全、谈笑出席).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from kg.extract.borders import word_before
from kg.extract.east_asian_names import STATES, east_asian_end
from kg.extract.foreign_holders import is_foreigner_s
from kg.extract.group_seats import group_posts, listed_posts
from kg.extract.names import Names
from kg.extract.office_takers import note_taker
from kg.extract.people import People
from kg.extract.places import DIVISION_LEVELS
from kg.extract.roll_names import roll_names
from kg.extract.title_mentions import Holding, Setting, Title
from kg.extract.titles import ASIDE

# 副省长（兼）、厅长
_CHAINED = re.compile(f"(?:{ASIDE.pattern})?(?:、兼|、|兼任|兼|暨)?")
# 书记会议, 主席团, 市长质量奖: words behind a role that make it no title
_NOT_A_TITLE = re.compile(
    "会议(?!主持人)|会见|办公会|级|制|们|团|府|峰会|助理|选举|岗位|职务|职责|质量奖|信箱|热线|专题|培训|讲|"
    "带头|座谈会|研讨|要|和|处|竞选|大选|就职|令|专机|特使"
)
# 副市长、老党员许某: what may stand between a list mark and a name and is no office
_CALLED = re.compile(
    "民主党人(?=[一-龥])|(?:会议)?主持人(?=[一-龥]{2,4}主持)|、享受[一-龥]{2,14}待遇的?(?:离休干部|退休干部|老红军|老干部|老同志)?(?=[一-龥])|(?:离休干部|退休干部)(?:（[^）]{1,16}）)?(?=[一-龥])|(?:夫人|老党员|共和党人|居民|村民|职工|工人|院士|教授|中将|少将|上将|大将|将军|先生|女士)(?=[一-龥])"
)
# 总统|夫人段文澜: the office is another's
_RELATIVE = re.compile("夫人|之[子女妻]|[妻儿]子|丈夫|女儿|[长次][子女]")
# 市人大常委会副主任|、琴水市级|河长, 市委常委|、全国人大代表、|市长: a body that no rule reads
# 县发改局副局长|兼重点办|主任
_UNREAD = re.compile("(?:、兼?|兼任?)[一-龥“”0-9（）]{1,16}(?:、[一-龥]{1,12})?")
_UNREAD_NEVER = re.compile(
    "[和与同的在对向及等是把由让]|以及|为|出席|参加|主持|会见|汇报|讲话|带领|陪同|介绍|前往|到会|有关"
)
# where the posts of a line end: 万全（女）　云泽集团总经理|，记过处分
_ROW_ENDS = re.compile("[\n。；]|(?<=[一-龥])，")
_LONGEST_UNIT = 6
# 办公室主任|由市统计局局长程远舟|兼任
_GIVEN = re.compile("由[^。；\n]{2,60}?(?:兼任|担任|出任|兼)")
_TAKES = re.compile("(?:同志)?(?:兼任|担任|出任|兼)")
_ITEM = re.compile("[^，。、；\n]*")
_IS_HELD_BY = re.compile("是(?=[一-龥]{2,4}[，。；、（])|由(?=[一-龥]{2,6}?(?:兼任|担任|出任|兼))")
# 任|市委书记，市长…, 程远舟是|市委书记，市长…: an office that has its holder before it
_TAKEN = re.compile("[任为是系选（：](?:该|其|本)?$|(?:当选|履新)$|[0-9]$")
# 董千里（副州长|，赴京招商）
_BRACKET_ENDS = re.compile("(?:，[^（）\n]{1,14})?）")
# 担任|东莞市委书记|的刘志庚, 2012年转任|政协主席|的李毓全
_TOOK = re.compile("(?:(?<![主责信])任(?:职|过)?|当选为?|选为)$")
# 曾任云泽市委书记、市长|等职的|皮某某, 曾任青砚县委书记|多年的|夏某某
_OF_WHOM = re.compile("等?(?:职务?)?(?:多年)?的")
# ，程远舟|2006年11月至2011年11月|担任
_BEFORE_POST = re.compile(
    "(?<![一-龥0-9])(?P<name>[一-龥]{2,4}?)(?:同志)?"
    "(?:[自于从，]?[0-9]{4}[-0-9年月日至到起—～.]*(?:，|起|间|期间)?|此前|曾|先后|历)*"
    "(?:曾|先后|历|调|转|改|就|接|升|出|担|兼|起)?(?<![主责信])任$"
)
_LIST_GAP = re.compile("(?:（[^）\n]{1,12}）)?(?:、|和|与|以及|及)")
_BEFORE_NAME = re.compile("[ \u3000]?“?(?=[一-龥])")
# 各位|书记, 一名|校长, 担任|主任: offices of nobody who is named behind them
_ANYBODY = re.compile("[各名位个任为级些]$")
_ANY_STEM = frozenset({"同志", "干部", "领导", "有关", "群众", "代表", "单位", "部门", "党员"})
_AIDES = frozenset({"特使", "助理", "发言人", "新闻发言人", "特别代表", "候选人", "高级代表"})
_OF_ANYBODY = frozenset({"领导人", "成员", "元首", "议员", "候选人"})
_FOREIGN_KINDS = frozenset({"international", "party-other", "state"})
# 民革中央|主席: parties of China that are kinds of their own
_OUR_PARTIES = (
    "中国",
    "九三学社",
    "台湾民主自治同盟",
    "民革",
    "民盟",
    "民建",
    "民进",
    "农工党",
    "致公党",
    "台盟",
)


def _is_owned(title: Title, behind: Title | None) -> bool:
    """Tell whether an office is another's whose aide holds the next: 总统|特使, 秘书长|发言人."""
    return behind is not None and title.end == behind.start and behind.role in _AIDES


def _is_of_group(title: Title) -> bool:
    """Tell whether a member is one of a 党组, who is named behind it: 党组成员江坤."""
    return title.body is not None and title.body.full.endswith(("党组", "党委"))


class Holders:
    """Gives the titles of one document to the names that bear them, and notes the names."""

    def __init__(
        self, setting: Setting, titles: Sequence[Title], names: Names, people: People
    ) -> None:
        self.setting = setting
        self.text = setting.text
        self.titles = titles
        self.names = names
        self.people = people
        self.holdings: list[Holding] = []
        self._begins = {title.start for title in titles if title.start < title.end}
        self._places = {place.start: place for place in setting.places}
        # where a role begins a name would be a piece of its body: 、农委|副主任委员
        self._roles = {title.end - len(title.role) for title in titles}

    def bind(self) -> list[Holding]:
        """Bind each chain of titles, in text order."""
        chain: list[Title] = []
        for title in self.titles:
            if chain and not self._chains(chain, title):
                self._bind_chain(chain)
                chain = []
            chain.append(title)
        if chain:
            self._bind_chain(chain)
        self._bind_rows()
        self._bind_given()
        return self.holdings

    def _bind_rows(self) -> None:
        """Bind the titles of a line to the name that it begins with: 山川　云泽市副市长."""
        rows = sorted(at for at, rule in self.people.found.items() if rule == "names.row")
        for start, end in rows:
            aside = self.text.find("）", end) if self.text.startswith("（", end) else end
            stop = _ROW_ENDS.search(self.text, aside + 1)
            last = len(self.text) if stop is None else stop.start()
            chain = [title for title in self.titles if end <= title.start and title.end <= last]
            if chain:
                self._hold(chain, start, end, "titles.row")
        persons = [self.people.person(self.text[start:end]) for start, end in rows]
        self.holdings += group_posts(self.setting, rows, persons)
        known = {(held.person, held.title.role) for held in self.holdings}
        for held in listed_posts(self.setting, self.names, self.people):
            if (held.person, held.title.role) not in known:
                self.holdings.append(held)

    def _bind_given(self) -> None:
        """Bind a title to whom a post is given: 办公室主任由市统计局局长程远舟兼任."""
        for number, title in enumerate(self.titles):
            given = _GIVEN.match(self.text, title.end)
            if title.seat is None or given is None:
                continue
            for behind in self.titles[number + 1 :]:
                if behind.start >= given.end():
                    break
                held = next((h for h in self.holdings if h.title is behind), None)
                if held is not None and _TAKES.match(self.text, held.name[1]):
                    self.holdings.append(Holding(held.person, held.name, title, "titles.given"))
                    break

    def _chains(self, chain: list[Title], right: Title) -> bool:
        """Tell whether a title is one of the chain, by what stands between.

        真例：省委教育工委书记，省教育厅党组书记、厅长程远舟: a comma joins what no name parts.
        """
        left = chain[-1]
        # 中共中央总书记、国家主席: the body of the second has no mention of its own
        if left.end > right.start:
            return False
        if _CHAINED.fullmatch(self.text, left.end, right.start) is not None:
            return True
        if self.text[left.end : right.start] == "，":
            taken = _TAKEN.search(self.text, max(0, chain[0].start - 2), chain[0].start)
            return taken is None and left.seat is not None and right.seat is not None
        between = _UNREAD.fullmatch(self.text, left.end, right.start)
        return between is not None and not _UNREAD_NEVER.search(between.group())

    def _bind_chain(self, chain: list[Title]) -> None:
        last = chain[-1]
        if not self._bind_after(chain) and (len(chain) > 1 or last.seat is not None):
            if last.seat is not None and self._bind_is(chain):
                return
            self._bind_brackets(chain)
            self._note_told(chain)
            note_taker(self.setting.reading, self.names, self.people, chain)

    def _bind_is(self, chain: list[Title]) -> bool:
        """Bind a chain to who is said to hold it: 市委书记是|程远舟，, 市长由|叶林川|兼任."""
        link = _IS_HELD_BY.match(self.text, chain[-1].end)
        if link is None:
            return False
        start = link.end()
        end = self.names.read(start, anchored=True)
        if end is None or not self.names.looks_native(start):
            return False
        given = link.group() != "由" or _TAKES.match(self.text, end) is not None
        if not given or not (link.group() == "由" or self.names.ends.is_mark(end)):
            return False
        self._hold(chain, start, end, "titles.is")
        return True

    def _note_told(self, chain: list[Title]) -> None:
        """Note the name behind a post that its bearer took: 2012年转任云泽市政协主席|的程远舟."""
        start, end = chain[0].start, chain[-1].end
        told = _BEFORE_POST.search(self.text, max(0, start - 40), start)
        if told is not None:
            stop = self.names.read(told.start(), anchored=False)
            if stop is not None and stop >= told.end("name"):
                self.people.add(*told.span("name"), "names.told")
        whom = _OF_WHOM.match(self.text, end)
        if whom is not None and _TOOK.search(self.text, max(0, start - 3), start):
            stop = self.names.read(whom.end(), anchored=False)
            if stop is not None:
                self.people.add(whom.end(), stop, "names.told")

    def _bind_after(self, chain: list[Title]) -> bool:
        """Bind a chain to the name behind it and tell whether there is one."""
        roll = roll_names(self.text, chain[-1].end, self.names)
        for span in roll:
            self._hold(chain, *span, "titles.roll")
        start = None if roll else self._name_start(chain)
        if start is None:
            return bool(roll)
        last = chain[-1]
        foreign = self._is_foreign(last)
        open_role = last.role in _OF_ANYBODY and not _is_of_group(last)
        if not open_role and any(map(self._is_somebody_s, chain)):
            end = self.names.read_behind_title(start, foreign=foreign)
            if end is None and self._state_of(last) in STATES:
                end = east_asian_end(self.text, start, self.names.ends, self.names.surnames)
        elif last.seat is not None or self._names_somebody(chain):
            end = self.names.read_loosely(start)
        else:
            end = self.names.read(start, anchored=False)
        end = self._known_end(start) if end is None else end
        if end is None:
            return False
        self._hold(chain, start, end, "titles.before")
        shared = chain if all(title.entry.seats == "several" for title in chain) else []
        self._list(end, shared, foreign=foreign)
        return True

    def _known_end(self, start: int) -> int | None:
        """Return the end of a name that the document makes known elsewhere: 副校长罗川|借…之机."""
        for size in (4, 3, 2):
            if self.text[start : start + size] in self.people.names:
                return start + size
        return None

    def _is_somebody_s(self, title: Title) -> bool:
        return title.seat is not None or self._has_stem(title)

    def _has_stem(self, title: Title) -> bool:
        """Tell whether a noun that no rule reads as a body stands right before a title."""
        word = word_before(self.setting.reading, title.start)
        if word is None or word.surface == "）":
            return word is not None
        # 党委|书记 may be one word
        noun = not word.whole or word.tag[0] in "njx"
        return noun and len(word.surface) > 1 and word.surface not in _ANY_STEM

    def _names_somebody(self, chain: list[Title]) -> bool:
        """Tell whether a title without a body is somebody's own: not 各位书记, 担任主任."""
        return _ANYBODY.search(self.text, max(0, chain[0].start - 2), chain[0].start) is None

    def _name_start(self, chain: list[Title]) -> int | None:
        """Return where a name would begin behind a chain, None where none can."""
        text, offset = self.text, chain[-1].end
        if text.startswith(("：", "—", "由"), offset):
            return None
        if text.startswith(
            ("、共和党人", "、民主党人", "、上将", "、中将", "、少将", "、大校"), offset
        ):
            offset += 1
        aside = ASIDE.match(text, offset)
        offset = offset if aside is None else aside.end()
        left, right = self.setting.reading.title
        if left <= offset < right and text[offset : offset + 1].isspace():
            # 祝贺哈西娜连任总理 李强致电: a blank parts the clauses of a headline
            return None
        skip = _BEFORE_NAME.match(text, offset)
        offset = skip.end() if skip else offset
        if text.startswith("兼", offset):
            # 执行董事|兼京泰（集团）总经理
            return None
        if _NOT_A_TITLE.match(text, offset) and self.names.read_behind_title(offset) is None:
            return None
        if chain[0].start in self.people.ends and chain[0].seat is None:
            return None
        return self._past_called(offset)

    def _past_called(self, offset: int) -> int:
        called = _CALLED.match(self.text, offset)
        return called.end() if called is not None else offset

    def _is_foreign(self, title: Title) -> bool:
        """Tell whether the office is another state's or an international body's."""
        seat = title.seat
        if seat is None or seat.body.full == "中华人民共和国":
            return False
        if seat.body.kind == "party-other" and seat.body.full.startswith(_OUR_PARTIES):
            return False
        if seat.base in ("state", "foreign") or seat.body.kind in _FOREIGN_KINDS:
            return True
        # 老挝人民革命党中央政治局|委员: another state's name begins it
        place = self.setting.place_at(seat.start)
        if place is not None and place.level == "country" and place.name != "中华人民共和国":
            return True
        organ = self.setting.lexicon.organ_forms.get(seat.body.full)
        return organ is not None and organ.country is not None

    def _state_of(self, title: Title) -> str | None:
        """Return the full name of the other state whose office a title is, None for none."""
        seat = title.seat
        if seat is None:
            return None
        organ = self.setting.lexicon.organ_forms.get(seat.body.full)
        country = seat.place if organ is None or organ.country is None else organ.country
        known = None if country is None else self.setting.lexicon.places.get(country)
        return country if known is None else known.name

    def _list(self, end: int, shared: list[Title], *, foreign: bool) -> None:
        """Follow a list of names behind the one that ends at `end`: 副市长万全、谈笑、司徒浩."""
        while True:
            gap = _LIST_GAP.match(self.text, end)
            if gap is None or gap.end() >= len(self.text) or gap.end() in self._begins:
                return
            offset = gap.end()
            if not gap.group().endswith("、") and self.names.read(offset, anchored=False) is None:
                return
            offset = self._past_called(offset)
            stop = self.names.read_behind_title(offset, foreign=foreign)
            if stop is None or self._holds_role(offset, stop) or self._is_place(offset, stop):
                return
            if shared:
                self._hold(shared, offset, stop, "titles.list")
            else:
                self.people.add(offset, stop, "names.list")
            end = stop

    def _holds_role(self, start: int, stop: int) -> bool:
        """Tell whether a role begins in or right behind a name: it is a piece of its body.

        So it is of one that goes on behind 和: 文史|和学习委员会主任.
        """
        if any(offset in self._roles for offset in range(start + 1, stop + 1)):
            return True
        if not self.names.may_end_at(stop):
            # 、党派|处处长葛远舟: a unit and its office
            unit = _ITEM.match(self.text, stop, stop + _LONGEST_UNIT)
            if unit is not None and any(at in self._roles for at in range(stop, unit.end())):
                return True
        if self.text[stop : stop + 1] not in ("和", "与") or stop + 1 in self._begins:
            return False
        item = _ITEM.match(self.text, stop + 1)
        end = stop if item is None else item.end()
        return self.names.read(stop + 1, anchored=True) is None and any(
            offset in self._roles for offset in range(stop + 2, end + 1)
        )

    def _is_place(self, start: int, end: int) -> bool:
        """Tell whether a place stands here; 吉林 is a name where a mark or verb follows it."""
        surface = self.text[start:end]
        place = self._places.get(start)
        if place is None or surface in self.people.names:
            return False
        if place.end != end or place.level == "country":
            return True
        return place.level in DIVISION_LEVELS and not self.names.ends_at(end)

    def _bind_brackets(self, chain: list[Title]) -> None:
        """Bind a title in brackets to the name before them: 程远舟（市长）."""
        name_end, last = chain[0].start - 1, chain[-1]
        if self.text[name_end : name_end + 1] != "（" or not _BRACKET_ENDS.match(
            self.text, last.end
        ):
            return
        for start, end in self.people.found:
            if end == name_end:
                self._hold(chain, start, end, "titles.brackets")
                return
        for size in (4, 3, 2):
            if size <= name_end and self.names.read(name_end - size, anchored=False) == name_end:
                self._hold(chain, name_end - size, name_end, "titles.brackets")
                return

    def _hold(self, chain: list[Title], start: int, end: int, rule: str) -> None:
        person = self.people.add(start, end, rule)
        if _RELATIVE.match(self.text, chain[-1].end, start):
            return
        abroad = any(self._is_foreign(title) for title in chain)
        for title, behind in zip_longest(chain, chain[1:]):
            if title.seat is None or _is_owned(title, behind):
                continue
            central = title.seat.level == "central" and not self._is_foreign(title)
            theirs = is_foreigner_s(
                self.setting, title, person, self.names.transliteration, alone=len(chain) == 1
            )
            if not (abroad and central) and not theirs:
                self.holdings.append(Holding(person, (start, end), title, rule))
