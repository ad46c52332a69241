"""The persons named right behind the titles that they bear; `holders_elsewhere` has others.

Rules: `titles.before`, the name behind a chain of titles (真例：市委副书记、市长程远舟主持会议);
`titles.list`, further names behind an office with several seats (真例：副市长万全、谈笑、
司徒浩出席); `titles.roll`, a list of posts (真例：云泽市人大常委会副主任：万全、谈笑（女）);
`names.list`, names in such a list with other offices (真例：云泽市市长万全、谈笑出席).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.base.borders import word_before
from kg.extract.base.people import People
from kg.extract.base.reading import HAN, PROPER_TAGS, in_dictionary, is_common, tag_alone
from kg.extract.found.title_mentions import Holding, Setting, Title
from kg.extract.names.east_asian_names import STATES, east_asian_end
from kg.extract.names.names import Names
from kg.extract.names.roll_names import roll_names
from kg.extract.places.places import DIVISION_LEVELS
from kg.extract.posts.abroad import is_abroad, state_of
from kg.extract.posts.held_titles import HeldTitles
from kg.extract.posts.holders_elsewhere import HoldersElsewhere
from kg.extract.posts.office_takers import note_taker
from kg.extract.posts.titles import ASIDE

# 副省长（兼）、厅长
_CHAINED = re.compile(f"(?:{ASIDE.pattern})?(?:、兼|、|兼任|兼|暨)?")
# 书记会议, 主席团, 市长质量奖: words behind a role that make it no title
_NOT_A_TITLE = re.compile(
    "会议(?!主持人)|会见|办公会|级|制|们|团|府|峰会|助理|选举|岗位|职务|职责|质量奖|信箱|热线|"
    "专题|培训|讲|带头|座谈会|研讨|要|和|处|竞选|大选|就职|令|专机|特使"
)
# 副市长、老党员许某: what may stand between a list mark and a name and is no office
_CALLED = re.compile(
    # 院长、博士生导师程远舟, 副主席、著名画家程远舟: what somebody is by learning or trade
    "、(?:[一-龥]{0,6}(?:导师|研究员|教授|工程师|农艺师|经济师|会计师|编审|编辑|医师|教师|专家|"
    "学科带头人)"
    "|(?:著名|知名|青年|当代|国家一级)[一-龥]{1,6}?(?:家|学者|人士|诗人|演员|导演|教授|律师|学家|"
    "院士))(?=[一-龥])(?!代表|[和与及等])|民主党人(?=[一-龥])|(?:会议)?主持人(?=[一-龥]{2,4}主持)|"
    "、享受[一-龥]{2,14}待遇的?(?:离休干部|退休干部|老红军|老干部|老同志)?(?=[一-龥])|"
    "(?:离休干部|退休干部)(?:（[^）]{1,16}）)?(?=[一-龥])|(?:夫人|老党员|共和党人|居民|村民|职工|"
    "工人|院士|教授|中将|少将|上将|大将|将军|先生|女士)(?=[一-龥])"
)
# 市人大常委会副主任|、琴水市级|河长, 市委常委|、全国人大代表、|市长: a body that no rule reads
# 县发改局副局长|兼重点办|主任
_UNREAD = re.compile("(?:、兼?|兼任?)[一-龥“”0-9（）]{1,16}(?:、[一-龥]{1,12})?")
_UNREAD_NEVER = re.compile(
    "[和与同的在对向及等是把由让]|不再|担任|兼任|出任|以及|为|出席|参加|主持|会见|汇报|讲话|带领|"
    "陪同|介绍|前往|到会|有关"
)
# 两国元首|白令港|会晤: what happens at a place
_OF_PLACE = re.compile("会晤|会谈|会面|峰会|之行|等地|地区")
_DIVISION_ENDS = ("州", "省", "县", "自治区")
# 首相|府附近, 首相|官邸前, 国王|伉俪, 总统|车队, 外长|会后, 外长|会当天: of the office
_OF_OFFICE = re.compile(
    "府(?:[前外内附里旁]|门口|大楼)|官邸|伉俪|(?:摩托|护卫)?车队|不久[前后]|"
    "会(?:[后前上期]|当[天日]|的|将)"
)
_OF_SOMEBODY = ("发言人", "特使", "特别代表", "顾问")
# 副总理|、中国环境与发展国际合作委员会|主席: a body that no rule reads may have 与 in its name
_UNREAD_HOUSE = re.compile(
    f"、[{HAN}]{{2,20}}(?:委员会|领导小组|理事会|联合会|促进会|基金会|协会|学会|商会|研究会|"
    f"组委会|指挥部|联盟)"
)
_UNREAD_VERB = re.compile(
    "不再|担任|兼任|出任|出席|参加|主持|会见|汇报|讲话|带领|陪同|介绍|前往|到会"
)
_TAKES = re.compile("任(?:设区市|[省市县区州](?:委|人大|政协|政府)|全国|中央|中共)")
# 原任|市长程远舟|任书记
_NOT_TAKING = frozenset("原现时历前曾")
_LONGEST_UNIT = 6
_SHORTEST_NAME = 2
_ADVERB_TO_VERB = re.compile("[则亦仍](?:[转调升出接担兼改]?任|被|由)|新当选")
_ITEM = re.compile("[^，。、；\n]*")
# 任|市委书记，市长…, 程远舟是|市委书记，市长…: an office that has its holder before it
_TAKEN = re.compile("[任为是系选（：](?:该|其|本)?$|(?:当选|履新)$|[0-9]$")
_LIST_GAP = re.compile("(?:（[^）\n]{1,12}）)?(?:、|和|与|以及|及)")
_BEFORE_NAME = re.compile("[ \u3000]{0,6}“?(?=[一-龥])")
# 各位|书记, 一名|校长, 担任|主任: offices of nobody who is named behind them
_ANYBODY = re.compile("[各名位个任为级些]$")
_ANY_STEM = frozenset({"同志", "干部", "领导", "有关", "群众", "代表", "单位", "部门", "党员"})
_JOINING = ("和", "与", "同")
_OF_ANYBODY = frozenset({"领导人", "成员", "元首", "议员", "候选人"})


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
        self.held = HeldTitles(setting, names, people)
        self.elsewhere = HoldersElsewhere(self.held, titles)
        self._behind_address: set[int] = set()
        lexicon = setting.lexicon
        self._states = lexicon.state_characters | set(lexicon.country_of)
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
            if chain and chain[-1].end == title.start and title.role.endswith(_OF_SOMEBODY):
                # 联合国秘书长|副发言人: who speaks for him is another
                chain.pop()
            chain.append(title)
        if chain:
            self._bind_chain(chain)
        self.elsewhere.bind_rows()
        self.elsewhere.bind_given()
        return self.held.holdings

    def _chains(self, chain: list[Title], right: Title) -> bool:
        """Tell whether a title is one of the chain, by what stands between.

        真例：省委教育工委书记，省教育厅党组书记、厅长程远舟: a comma joins what no name parts.
        """
        left = chain[-1]
        # 中共中央总书记、国家主席: the body of the second has no mention of its own
        if left.end > right.start:
            return False
        if self._is_address(left) and self.text[left.end] == "、":
            self._behind_address.add(right.start)
            return False
        if _CHAINED.fullmatch(self.text, left.end, right.start) is not None:
            return True
        if self.text[left.end : right.start] == "，":
            taken = _TAKEN.search(self.text, max(0, chain[0].start - 2), chain[0].start)
            return taken is None and left.seat is not None and right.seat is not None
        between = _UNREAD.fullmatch(self.text, left.end, right.start)
        if between is not None and not _UNREAD_NEVER.search(between.group()):
            return True
        house = _UNREAD_HOUSE.fullmatch(self.text, left.end, right.start)
        return house is not None and not _UNREAD_VERB.search(house.group())

    def _bind_chain(self, chain: list[Title]) -> None:
        last = chain[-1]
        if not self._bind_after(chain) and (len(chain) > 1 or last.seat is not None):
            if last.seat is not None and self.elsewhere.bind_is(chain):
                return
            self.elsewhere.bind_brackets(chain)
            self.elsewhere.note_told(chain)
            note_taker(self.setting.reading, self.names, self.people, chain)

    def _bind_after(self, chain: list[Title]) -> bool:
        """Bind a chain to the name behind it and tell whether there is one."""
        roll = roll_names(self.text, chain[-1].end, self.names)
        for span in roll:
            self.held.hold(chain, *span, "titles.roll")
        start = None if roll else self._name_start(chain)
        if start is None:
            return bool(roll)
        last = chain[-1]
        foreign = is_abroad(self.setting, last)
        open_role = last.role in _OF_ANYBODY and not _is_of_group(last)
        if not open_role and any(map(self._is_somebody_s, chain)):
            end = self.names.read_behind_title(start, foreign=foreign)
            if end is None and state_of(self.setting, last) in STATES:
                end = east_asian_end(self.text, start, self.names.ends, self.names.surnames)
        elif last.seat is not None or self._names_somebody(chain):
            end = self.names.read_loosely(start)
        else:
            end = self.names.read(start, anchored=False)
        end = self._known_end(start) if end is None else end
        if end is not None and self.text[last.end] == "、" and not self.names.may_end_at(end):
            # 会长、著名画家|平山|郁夫
            return False
        if end is None or self._is_no_name(start, end, seated=last.seat is not None):
            return False
        if _ADVERB_TO_VERB.match(self.text, end - 1) and end - start > _SHORTEST_NAME:
            # 王珉|则转任
            end -= 1
        if self._takes_next(chain[0].start, end):
            self.people.add(start, end, "names.list")
            return True
        self.held.hold(chain, start, end, "titles.before")
        shared = chain if all(title.entry.seats == "several" for title in chain) else []
        self._list(end, shared, foreign=foreign)
        return True

    def _takes_next(self, begin: int, end: int) -> bool:
        """Tell whether the next of a headline takes a post: 程远舟任市委书记|叶林川|任副书记."""
        if self.text[begin - 1 : begin] != "任" or not self.text.startswith("任", end):
            return False
        return self.text[begin - 2 : begin - 1] not in _NOT_TAKING

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
        if text.startswith("任", offset) and (
            offset + 1 in self._places or _TAKES.match(text, offset)
        ):
            # 省长|任青海省委书记, 由县委书记|任设区市党委常委
            return None
        if _OF_OFFICE.match(text, offset):
            return None
        if _NOT_A_TITLE.match(text, offset) and self.names.read_behind_title(offset) is None:
            return None
        if self._is_address(chain[0]):
            return None
        # 孟云舟总书记、国家主席|和程远舟总书记
        joined = chain[0].start in self._behind_address and text[offset : offset + 1] in _JOINING
        return None if joined else self._past_called(offset)

    def _is_address(self, title: Title) -> bool:
        """Tell whether an office is the bearer's of the name before it: 孟云舟书记|、县长程远舟."""
        own = title.seat is None or title.start == title.end - len(title.role)
        return own and title.start in self.people.ends

    def _past_called(self, offset: int) -> int:
        called = _CALLED.match(self.text, offset)
        return called.end() if called is not None else offset

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
                self.held.hold(shared, offset, stop, "titles.list")
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

    def _is_no_name(self, start: int, end: int, *, seated: bool) -> bool:
        """Tell whether an everyday word or a place stands where a name would.

        真例：总书记|教导我们, 两国总统|电话会谈, 俄美总统|布城会晤, 在苏丹|红海州.
        """
        surface = self.text[start:end]
        if surface in self.people.names:
            return False
        if surface[0] == "任" and start + 1 in self._roles:
            # 程远舟局长|任组长
            return True
        place = self._places.get(start)
        if place is not None and place.level == "country":
            # 总统|岚国问题特使
            return True
        if place is not None and place.end == end and _OF_PLACE.match(self.text, end):
            return True
        if surface[0] == "来" and surface[1:] in self._states:
            # 特别代表|来法出席
            return True
        behind = self._places.get(start + 1)
        if surface[0] in "向在赴到" and behind is not None and behind.end == end:
            # 国王|向人民英雄纪念碑|敬献花圈
            return True
        if surface.endswith(_DIVISION_ENDS) and (place is None or place.end == end):
            return True
        if self.names.looks_native(start) or not in_dictionary(surface):
            return False
        sounds = self.names.transliteration
        if len(surface) > 2 and all(char in sounds for char in surface):
            return False
        tag = tag_alone(surface)[0][1]
        # 镇党委书记|稻香|主持: a noun may be a name where the office is somebody's
        noun = tag in PROPER_TAGS or (tag[0] in "nail" and seated)
        return is_common(surface) and not noun

    def _is_place(self, start: int, end: int) -> bool:
        """Tell whether a place stands here; 吉林 is a name where a mark or verb follows it."""
        surface = self.text[start:end]
        place = self._places.get(start)
        if place is None or surface in self.people.names:
            return False
        if place.end != end or place.level == "country":
            return True
        return place.level in DIVISION_LEVELS and not self.names.ends_at(end)
