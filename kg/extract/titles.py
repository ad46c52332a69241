"""Titles (职务称谓) and whose they are: 市委副书记、市长、市委…领导小组副组长陈吉宁.

A title is a body, what qualifies the office (代, 原, 常务), and a role. Titles joined by 、 are a chain;
the chain belongs to the name behind it, and where the office has several seats (副市长) to the names
that follow with 、 too. 习近平总书记 and 李强（市长） have the title behind the name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extract.bodies import BodyMention
from kg.extract.body_names import BodyName, below, place_body, place_level
from kg.extract.home import Home
from kg.extract.names import Names
from kg.extract.people import People
from kg.extract.places import PlaceMention
from kg.extract.reading import HAN, Reading
from kg.lexicon.words import RoleEntry
from kg.model.knowledge import TenureKind
from kg.model.time import PartialDate

# 原副主任 | 代市长 | 当选总统 | 分管日常工作的副主任
_MODIFIERS = re.compile(
    "(?:原|前|代理|代|时任|现任|新任|常务|名誉|候任|当选|执行|轮值|首席|第一|联席|临时|过渡|看守|分管日常工作的|主持日常工作的|主持工作的)+$"
)
_KINDS = (
    ("原", TenureKind.FORMER), ("前", TenureKind.FORMER), ("代", TenureKind.ACTING),
    ("临时", TenureKind.ACTING), ("过渡", TenureKind.ACTING), ("看守", TenureKind.ACTING), ("当选", TenureKind.ELECT),
    ("候任", TenureKind.ELECT), ("名誉", TenureKind.HONORARY),
)  # fmt: skip
_NOT_A_TITLE = re.compile(
    "会议|会见|办公会|级|制|们|团|府|人选|峰会|助理|候选人|选举|岗位|职务|职责|质量奖|信箱|热线|专题|培训|讲|带头|座谈会|研讨|要|和|处|竞选|大选|就职|令|专机|特使"
)
_UNSCOPED = re.compile(
    "(?:政法委员会|政法委|组织部|宣传部|统一战线工作部|统战部|纪委|监委|研究室|办公厅|办公室|党组|审判委员会|检察委员会|编办|改革办|社会工作部|网信办|人武部|法院|检察院|公安局|财政局|教育局)$"
)
_HEAD_PLACES = {
    "省长": ("省",), "市长": ("市",), "区长": ("区", "新区"), "县长": ("县",),
    "州长": ("自治州", "州"), "盟长": ("盟",), "旗长": ("旗",), "镇长": ("镇",), "乡长": ("乡",),
}  # fmt: skip
_ENDINGS = {
    "部长": "部", "局长": "局", "厅长": "厅", "署长": "署", "处长": "处", "科长": "科", "司长": "司",
    "院长": "院", "校长": ("校", "学", "中"), "行长": "行", "庭长": "庭", "检察长": "检察院",
    "主任委员": ("会", "委"), "会长": ("会", "联"),
}  # fmt: skip
_CHAIN = re.compile("、|兼任|兼|暨|，")
# what may stand between a list mark and a name and is no office
_CALLED = re.compile(
    "(?:夫人|老党员|共和党人|居民|村民|职工|工人|院士|教授|中将|少将|上将|大将|将军|先生|女士)(?=[一-龥])"
)
_LIST_GAP = re.compile("、|和|与|以及|及")
# states whose ruling party has a 总书记; source: the parties' own statutes
_RULING_PARTIES = {
    "越南社会主义共和国": "越南共产党中央委员会",
    "老挝人民民主共和国": "老挝人民革命党中央委员会",
    "朝鲜民主主义人民共和国": "朝鲜劳动党",
}
_BEHIND = re.compile(
    "总书记|主席|总统|总理|首相|书记|市长|省长|州长|县长|区长|部长|委员长|国王|女王|国务委员|外长|议长|王储|埃米尔|苏丹|秘书长|总干事|副总理|副主席|副总统|大使|院长|校长|局长|主任|众议长|总领事"
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title at [start, end): its body, role and kind."""

    start: int
    end: int
    role: str
    entry: RoleEntry
    kind: TenureKind
    body: BodyName | None
    mention: BodyMention | None
    place: str | None
    parents: tuple[BodyName, ...] = ()
    basis: str | None = None
    unresolved: bool = False
    level: str | None = None
    base: str | None = None


@dataclass(frozen=True, slots=True)
class Holding:
    """That the person named at `name` holds a title."""

    person: str
    name: tuple[int, int]
    title: Title
    rule: str
    started_on: PartialDate | None = None
    ended_on: PartialDate | None = None


class Titles:
    """Reads the titles of one document and the names that bear them."""

    def __init__(
        self,
        reading: Reading,
        places: list[PlaceMention],
        bodies: list[BodyMention],
        home: Home,
        names: Names,
        people: People,
    ) -> None:
        self.reading = reading
        self.text = reading.text
        self.home = home
        self.names = names
        self.people = people
        self.bodies_to: dict[int, list[BodyMention]] = {}
        for body in bodies:
            self.bodies_to.setdefault(body.end, []).append(body)
        self.places_to = {place.end: place for place in places}
        self.places = places
        self.holdings: list[Holding] = []
        self.titles: list[Title] = []

    # --- titles

    def find(self) -> list[Title]:
        """Find the titles in text order, each with its body as far as it is settled."""
        previous: Title | None = None
        for start, end, entry in self.reading.lexicon.role_finder.find(self.text):
            if not self._is_role(start, end, entry):
                continue
            title = self._title(start, end, entry, previous)
            if title is None:
                continue
            self.titles.append(title)
            previous = title
        return self.titles

    def _is_role(self, start: int, end: int, entry: RoleEntry) -> bool:
        """Tell whether the characters are a role here and not a piece of 常委会, 主席团, 成员国."""
        after = self.text[end : end + 1]
        if after in "国馆" or self.text.startswith(("会议", "团成员"), end):
            return False
        if entry.form in ("常委", "委员") and after == "会":
            return False
        if entry.form in ("主席", "书记") and after in "团处台":
            return False
        if entry.form in ("总理", "总统", "部长", "市长") and after in "级府办奖热信":
            return False
        if entry.form == "领导人":
            place = self.places_to.get(start)
            return place is not None and after != "员"
        unnamed = entry.form in ("助理", "代办", "督察", "成员", "专员", "理事")
        return not (unnamed and self.text[start - 1] in "各名")

    def _title(
        self, start: int, end: int, entry: RoleEntry, previous: Title | None
    ) -> Title | None:
        modifiers = _MODIFIERS.search(self.text, max(0, start - 10), start)
        words = modifiers.group() if modifiers else ""
        begin = start - len(words)
        role = entry.form
        kind = TenureKind.INCUMBENT
        for word, found in _KINDS:
            if word in words:
                kind = found
                break
        chained = previous is not None and self._joined(previous.end, begin)
        found_body = self._body(begin, start, entry, previous if chained else None)
        title = Title(begin, end, role, entry, kind, None, None, None)
        if found_body is not None:
            if kind is TenureKind.INCUMBENT:
                kind = found_body.kind
            title = replace(found_body, end=end, role=role, entry=entry, kind=kind)
        if title.kind is TenureKind.INCUMBENT and self._former_before(title.start):
            title = replace(title, kind=TenureKind.FORMER, start=title.start - 1)
        elif chained and previous is not None and previous.kind is TenureKind.FORMER:
            title = replace(title, kind=previous.kind)
        return title

    def _former_before(self, start: int) -> bool:
        return self.text[start - 1 : start] in ("原", "前") and self.text[start - 2 : start] not in (
            "目前", "日前", "此前", "之前", "当前", "以前",
        )  # fmt: skip

    def _joined(self, left: int, right: int) -> bool:
        gap = self.text[left:right]
        if gap in ("、", "兼", "，兼", "、兼", "兼任"):
            return True
        if gap[:1] in ("、", "兼") and _UNSCOPED.fullmatch(gap[1:]) is not None:
            return True
        # a body stands between: 市委副书记、市长、市委…领导小组副组长
        return (
            gap[:1] in ("、", "兼")
            and "。" not in gap
            and len(gap) < 60
            and any(body.start == left + 1 for body in self._bodies_ending(right))
        )

    def _bodies_ending(self, end: int) -> list[BodyMention]:
        return self.bodies_to.get(end, [])

    # --- the body of a title

    def _body(
        self, begin: int, start: int, entry: RoleEntry, previous: Title | None
    ) -> Title | None:
        found = self._fixed(begin, entry) or self._body_before(begin, start, entry)
        if found is not None:
            return found
        place = self._head_place(begin, start, entry)
        if place is not None:
            return place
        foreign = self._foreign_unit(begin)
        if foreign is not None:
            return foreign
        unscoped = self._unscoped(begin, previous)
        if unscoped is not None:
            return unscoped
        if previous is not None:
            return self._inherit(begin, entry, previous)
        return self._by_context(begin, entry)

    def _fixed(self, begin: int, entry: RoleEntry) -> Title | None:
        """An office that belongs to one body: 国务委员, 国家主席, 越南国家主席."""
        role = RoleEntry("", None, deputy=False, kind="state")
        if entry.form == "国务委员":
            organ = self.reading.lexicon.organ_finder.get("国务院")
            if organ is not None:
                name = BodyName(organ.name, organ.forms, organ.kind)
                return Title(
                    begin, begin, "", role, TenureKind.INCUMBENT, name, None, None, base="organ"
                )
        if entry.form in ("主席", "副主席") and self.text.endswith("国家", 0, begin):
            place = self.places_to.get(begin - 2)
            if place is not None and place.level == "country":
                return self._of_state(place, entry)
            name = BodyName("中华人民共和国", ("中国",), "state")
            return Title(
                begin - 2,
                begin,
                "",
                role,
                TenureKind.INCUMBENT,
                name,
                None,
                "中华人民共和国",
                base="state",
            )
        return None

    def _below_party(self, start: int) -> Title | None:
        """The party committee or group of a body: X公司原党委委员, 水利厅党组书记."""
        match = re.search(
            "(?P<former>原|前)?(?P<unit>党组|党委|党工委)$", self.text[max(0, start - 5) : start]
        )
        if match is None:
            return None
        for body in self._bodies_ending(start - len(match.group())):
            title = self._from_mention(body)
            name = replace(below(body.name, match["unit"], "party"), kind="party")
            kind = TenureKind.FORMER if match["former"] else TenureKind.INCUMBENT
            return replace(
                title, body=name, mention=None, kind=kind, parents=(body.name, *body.parents)
            )
        return None

    def _again(self, begin: int) -> Title | None:
        """公司董事长, 研究院院长: the company or institute that the document named in full."""
        match = re.search(
            "(?:公司|集团|研究院|学院|医院|学校|大学|银行|协会|社区党委|村党委|商会|基金会)$",
            self.text[max(0, begin - 4) : begin],
        )
        if match is None:
            return None
        if match.group().endswith("党委"):
            return self._of_community(begin, match.group())
        named = [
            body
            for bodies in self.bodies_to.values()
            for body in bodies
            if body.end < begin - len(match.group()) and match.group()[:2] in body.name.full
        ]
        if not named:
            return None
        body = max(named, key=lambda found: found.end)
        title = self._from_mention(body)
        return replace(
            title,
            start=begin - len(match.group()),
            mention=None,
            basis=f"{match.group()}即文中{body.name.full}",
        )

    def _of_community(self, begin: int, unit: str) -> Title | None:
        """社区党委书记: of the community that the text named before."""
        kind = unit.removesuffix("党委")
        before = [p for p in self.places if p.end < begin and p.name.endswith(kind)]
        if not before:
            return None
        place = before[-1].name
        name = BodyName(f"{place}党委", (f"中共{place}委员会", f"中国共产党{place}委员会"), "party")
        role = RoleEntry("", None, deputy=False, kind="party")
        basis = f"{unit}即文中{place}的党委"
        return Title(
            begin - len(unit),
            begin,
            "",
            role,
            TenureKind.INCUMBENT,
            name,
            None,
            place,
            basis=basis,
            base="party",
        )

    def _from_mention(self, body: BodyMention) -> Title:
        entry = RoleEntry("", None, deputy=False, kind="other")
        return Title(
            body.start, body.end, "", entry, TenureKind.INCUMBENT, body.name, body, body.place,
            body.parents, body.basis, body.unresolved, body.level, body.base,
        )  # fmt: skip

    def _body_before(self, begin: int, start: int, entry: RoleEntry) -> Title | None:
        for end in dict.fromkeys((begin, start)):
            for body in self._bodies_ending(end):
                return self._from_mention(body)
        # 中央办公厅分管日常工作的副主任
        long = re.search("(?:分管|主持)[一-龥]{0,4}工作的$", self.text[max(0, begin - 12) : begin])
        if long is not None:
            for body in self._bodies_ending(begin - len(long.group())):
                return self._from_mention(body)
        below_party = self._below_party(start)
        if below_party is not None:
            return below_party
        again = self._again(begin)
        if again is not None:
            return again
        # 外交部长: the body ends inside the role
        if entry.kind == "ministry" and not entry.deputy:
            for body in self._bodies_ending(start + 1):
                return self._from_mention(body)
        return None

    def _head_place(self, begin: int, start: int, entry: RoleEntry) -> Title | None:
        """The head of a place's or state's government: 上海市市长, 市长, 韩国总统, 省长."""
        base = entry.form.removeprefix("常务").removeprefix("副")
        if base in _HEAD_PLACES:
            return self._head(begin, start, base)
        place = self.places_to.get(begin) or self.places_to.get(start)
        if place is None and self.text[begin - 1 : begin] == "的":
            place = self.places_to.get(begin - 1)
        if place is None or entry.kind not in (
            "state",
            "congress",
            "other",
            "party",
            "ministry",
            "court",
        ):
            return None
        if place.level == "country":
            return self._of_state(place, entry)
        if entry.kind == "state" and place.name.endswith("自治区"):
            return self._placed(place.start, place.name, "government", None)
        if entry.form == "领导人" or place.level == "state":
            return self._place_itself(place)
        return None

    def _head(self, begin: int, start: int, base: str) -> Title | None:
        place = self.places_to.get(begin)
        if place is None:
            # 上海市长: the place ends inside the role
            inside = self.places_to.get(begin + 1) if begin == start else None
            if inside is not None and inside.start < begin:
                place = inside
        if place is not None and place.level not in ("country", "region"):
            return self._placed(place.start, place.name, "government", None)
        if begin > 0 and self.reading.is_han(begin - 1):
            generic = re.search("(?:自治区|自治州|自治县|[省市县区州])$", self.text[:begin])
            if generic is not None:
                return self._generic_head(begin - len(generic.group()), generic.group())
        for level in _HEAD_PLACES[base]:
            found = self._generic_head(begin, level)
            if found is not None:
                return found
        return self._generic_open(begin, base)

    def _generic_head(self, begin: int, level: str) -> Title | None:
        home = self.home.of(level)
        if home is None:
            return None
        basis = f"{level}指{home[0]}：{home[1]}"
        return self._placed(begin, home[0], "government", basis)

    def _generic_open(self, begin: int, base: str) -> Title:
        name = BodyName(base[0] + "政府", (), "government")
        entry = RoleEntry("", None, deputy=False, kind="head")
        return Title(
            begin, begin, "", entry, TenureKind.INCUMBENT, name, None, None, unresolved=True,
            base="government",
        )  # fmt: skip

    def _placed(self, begin: int, place: str, kind: str, basis: str | None) -> Title:
        entry = RoleEntry("", None, deputy=False, kind="head")
        return Title(
            begin, begin, "", entry, TenureKind.INCUMBENT, place_body(kind, place), None, place,
            (), basis, level=place_level(place), base=kind,
        )  # fmt: skip

    def _place_itself(self, place: PlaceMention) -> Title:
        entry = RoleEntry("", None, deputy=False, kind="state")
        name = BodyName(place.name, place.forms, "other")
        return Title(
            place.start,
            place.end,
            "",
            entry,
            TenureKind.INCUMBENT,
            name,
            None,
            place.name,
            base="state",
        )

    def _of_state(self, place: PlaceMention, role: RoleEntry) -> Title:
        """An office of a state: 塔吉克斯坦总统, 法国外长, 英国国防大臣."""
        forms = tuple(form for form in place.forms if form != place.name)
        name = BodyName(place.name, forms, "state")
        ministry = {
            "外长": "外交部",
            "防长": "国防部",
            "财长": "财政部",
            "外相": "外务省",
            "外交大臣": "外交部",
        }.get(role.form)
        if role.form.endswith("议长"):
            house = {"众议长": "国会众议院", "参议长": "国会参议院"}.get(role.form, "议会")
            name = BodyName(
                place.name + house,
                tuple(
                    f + h
                    for f in place.forms
                    for h in (house, "国会", "议会", "国民议会")
                    if f + h != place.name + house
                ),
                "congress",
            )
        elif ministry is not None:
            name = BodyName(place.name + ministry, tuple(f + ministry for f in forms), "department")
        entry = RoleEntry("", None, deputy=False, kind="state")
        return Title(
            place.start,
            place.end,
            "",
            entry,
            TenureKind.INCUMBENT,
            name,
            None,
            place.name,
            base="state",
        )

    def _foreign_unit(self, begin: int) -> Title | None:
        """A body of another state that no list has: 尼泊尔联邦院主席."""
        for place in self.places:
            if place.level != "country" or not 2 <= begin - place.end <= 8:
                continue
            unit = self.text[place.end : begin]
            if re.fullmatch(f"[{HAN}]+", unit) is None or re.search(
                "[的和与同对向在]|总统|总理|首相|主席|国王", unit
            ):
                continue
            if place.name == "中华人民共和国":
                continue
            others = tuple(form + unit for form in place.forms if form != place.name)
            name = BodyName(place.name + unit, others, "other")
            role = RoleEntry("", None, deputy=False, kind="state")
            return Title(
                place.start, begin, "", role, TenureKind.INCUMBENT, name, None, place.name, base="foreign"
            )  # fmt: skip
        return None

    def _unscoped(self, begin: int, previous: Title | None) -> Title | None:
        """A unit without its place: 组织部部长 behind 市委常委, 研究室主任 behind 省人大常委会副秘书长."""
        match = _UNSCOPED.search(self.text, max(0, begin - 8), begin)
        if match is None:
            return None
        unit = match.group()
        start = match.start()
        if previous is None or previous.body is None:
            return None
        entry = previous.entry
        if unit in ("纪委", "监委", "公安局", "财政局", "教育局", "法院", "检察院", "人武部"):
            if previous.place is None:
                return None
            kind = {
                "纪委": "discipline",
                "监委": "supervision",
                "法院": "court",
                "检察院": "procuratorate",
            }.get(unit)
            name = (
                place_body(kind, previous.place)
                if kind
                else BodyName(previous.place + unit, (), "department")
            )
            parents: tuple[BodyName, ...] = ()
        else:
            root = self._root(previous)
            name = below(root, unit, "department")
            if unit in ("审判委员会", "检察委员会"):
                name = replace(name, kind=root.kind)
            if unit == "党组":
                name = replace(name, kind="party")
            parents = (root,)
        body = BodyMention(
            start, begin, name, "bodies.unscoped", parents, previous.place, "department",
            basis=f"{unit}承前指{name.full}", unresolved=previous.unresolved, level=previous.level,
        )  # fmt: skip
        return Title(
            start, begin, "", entry, TenureKind.INCUMBENT, name, body, previous.place, parents,
            body.basis, previous.unresolved, previous.level, "department",
        )  # fmt: skip

    def _root(self, previous: Title) -> BodyName:
        """The body under which a unit without its own stands: the committee, not its 常委会."""
        assert previous.body is not None
        if previous.base in ("department", "leading-group") and previous.parents:
            return previous.parents[-1]
        return previous.body

    def _inherit(self, begin: int, entry: RoleEntry, previous: Title) -> Title | None:
        """A role without a body takes the body of the title before it: 党组书记、厅长."""
        if previous.body is None:
            return None
        body, mention, parents, basis = (
            previous.body,
            previous.mention,
            previous.parents,
            previous.basis,
        )
        for unit in ("党组", "党委"):
            if body.full.endswith(unit) and entry.kind != "party" and parents:
                body, parents, mention = parents[0], parents[1:], None
        if (
            entry.kind in ("court", "procuratorate")
            and body.full.endswith(("庭", "委员会"))
            and parents
        ):
            body, parents, mention = parents[0], parents[1:], None
        return Title(
            begin, begin, "", entry, TenureKind.INCUMBENT, body, mention, previous.place, parents,
            basis, previous.unresolved, previous.level, previous.base,
        )  # fmt: skip

    def _same_state(self, begin: int, entry: RoleEntry) -> Title | None:
        """哈萨克斯坦总统托卡耶夫、总理斯迈洛夫: the second is of the same state."""
        if not self.titles or entry.kind not in ("state", "congress"):
            return None
        last = self.titles[-1]
        between = self.text[last.end : begin]
        if last.base != "state" or re.fullmatch(f"[{HAN}·-]{{2,16}}[、，和]", between) is None:
            return None
        for place in self.places:
            if place.name == last.place and place.level == "country":
                title = self._of_state(place, entry)
                return replace(title, start=begin, end=begin, basis=f"承前属{place.forms[-1]}")
        return None

    def _by_context(self, begin: int, entry: RoleEntry) -> Title | None:
        """An office in a row of elections or behind 原: …主任，覃可、白露、尹川为副主任."""
        state = self._same_state(begin, entry)
        if state is not None:
            return state
        former = self.text[begin : begin + 1] in ("原", "前")
        if not self.titles or (
            self.text[begin - 1 : begin] not in ("为", "选", "原", "任") and not former
        ):
            return None
        last = self.titles[-1]
        same = self.reading.sentence_at(last.start) == self.reading.sentence_at(begin)
        if (
            not same
            or last.body is None
            or entry.kind not in ("office", "member", "court", "procuratorate")
        ):
            return None
        return self._inherit(begin, entry, last)

    # --- who bears them

    def bind(self) -> list[Holding]:
        """Give each chain of titles to the names that bear it."""
        number = 0
        while number < len(self.titles):
            chain = [self.titles[number]]
            while number + 1 < len(self.titles) and self._chains(
                chain[-1], self.titles[number + 1]
            ):
                number += 1
                chain.append(self.titles[number])
            self._bind_chain(chain)
            number += 1
        return self.holdings

    def _chains(self, left: Title, right: Title) -> bool:
        gap = self.text[left.end : right.start]
        if gap in ("、", "兼", "、兼", "兼任", "暨"):
            return True
        # 中共中央总书记、国家主席: the body of the second has no mention of its own
        return gap == "" and right.start == left.end

    def _bind_chain(self, chain: list[Title]) -> None:
        last = chain[-1]
        if self._bind_after(chain, last.end):
            return
        if len(chain) == 1 and last.body is None or last.start == last.end:
            return
        self._bind_parenthesis(chain)

    def _bind_after(self, chain: list[Title], end: int) -> bool:
        text = self.text
        offset = end
        if text[offset : offset + 1] in ("：", "—") or text.startswith("由", offset):
            return False
        if text.startswith("、共和党人", offset):
            offset += 1
        skip = re.compile("[“]?(?=[一-龥])").match(text, offset)
        offset = skip.end() if skip else offset
        if _NOT_A_TITLE.match(text, offset) and self.names.read(offset, anchored=True) is None:
            return False
        if chain[0].start in self.people.ends and chain[0].body is None:
            return False
        bare = chain[-1].body is None
        body = chain[-1].body
        foreign = body is not None and (
            chain[-1].base in ("state", "foreign")
            or body.kind in ("international", "party-other", "state")
        )
        called = _CALLED.match(text, offset)
        offset = called.end() if called is not None else offset
        stop = self.names.read(offset, anchored=not bare, foreign=foreign)
        if stop is None:
            return False
        self._hold(chain, offset, stop, "titles.before")
        seats = [title for title in chain if self._several(title)]
        shared = seats if len(seats) == len(chain) else []
        self._list(offset, stop, shared, foreign=foreign)
        return True

    def _several(self, title: Title) -> bool:
        return title.entry.seats == "several"

    def _list(self, start: int, end: int, shared: list[Title], *, foreign: bool) -> None:
        """Follow a list of names: 副市长万全、谈笑、司徒浩."""
        while True:
            gap = _LIST_GAP.match(self.text, end)
            if gap is None or gap.end() >= len(self.text):
                return
            offset = gap.end()
            if self._title_begins(offset):
                return
            if gap.group() != "、" and not self._list_goes_on(offset):
                return
            called = _CALLED.match(self.text, offset)
            offset = called.end() if called is not None else offset
            stop = self.names.read(offset, anchored=True, foreign=foreign)
            if stop is None or self._is_not_listed(offset, stop):
                return
            if shared:
                self._hold(shared, offset, stop, "titles.list")
            else:
                self.people.add(offset, stop, "names.list")
            end = stop

    def _list_goes_on(self, offset: int) -> bool:
        return self.names.read(offset, anchored=False) is not None

    def _is_not_listed(self, start: int, end: int) -> bool:
        surface = self.text[start:end]
        return (
            self.reading.lexicon.places.get(surface) is not None
            and surface not in self.people.names
        )

    def _title_begins(self, offset: int) -> bool:
        return any(title.start == offset for title in self.titles if title.start < title.end)

    def _bind_parenthesis(self, chain: list[Title]) -> None:
        """A title in brackets behind the name: 张三（市长）."""
        first, last = chain[0], chain[-1]
        if (
            self.text[first.start - 1 : first.start] != "（"
            or self.text[last.end : last.end + 1] != "）"
        ):
            return
        end = first.start - 1
        for size in (4, 3, 2):
            if self.names.read(end - size, anchored=False) == end:
                self._hold(chain, end - size, end, "titles.brackets")
                return

    def _hold(self, chain: list[Title], start: int, end: int, rule: str) -> None:
        person = self.people.add(start, end, rule)
        for title in chain:
            if title.body is not None and not self._foreigner_at_home(person, title):
                self.holdings.append(Holding(person, (start, end), title, rule))

    def _foreigner_at_home(self, person: str, title: Title) -> bool:
        """Tell whether a foreign name stands with an office of China: another state's is meant."""
        central = title.level == "central" or (
            title.mention is not None and title.mention.level == "central"
        )
        if not central or title.base not in ("organ", None):
            return False
        return "·" in person or (
            len(person) >= 4 and all(char in self.names.transliteration for char in person)
        )

    # --- titles behind the name

    def find_behind(self) -> None:
        """Read the titles that follow a known name: 习近平总书记, 李强总理, 拜登总统."""
        for person, start, end in self.people.occurrences():
            match = _BEHIND.match(self.text, end)
            if match is None or any(
                t.start == end
                for t in self.titles
                if t.mention is not None and t.mention.start >= end
            ):
                continue
            if self._chained_away(match.end()):
                continue
            title = self._behind(person, match)
            if title is not None:
                self.holdings.append(Holding(person, (start, end), title, "titles.behind"))

    def _chained_away(self, end: int) -> bool:
        """Tell whether the words behind are the head of another's title (市长李某)."""
        return False

    def _behind(self, person: str, match: re.Match[str]) -> Title | None:
        role = match.group()
        entry = self.reading.lexicon.roles.get(role)
        if entry is None:
            return None
        for holding in self.holdings:
            if holding.person == person and holding.title.role == role:
                return None
        base = Title(
            match.start(), match.end(), role, entry, TenureKind.INCUMBENT, None, None, None
        )
        if role == "总书记":
            return self._general_secretary(person, base)
        if role == "主席" and self._chinese(person):
            return replace(base, body=BodyName("中华人民共和国", ("中国",), "state"), base="state")
        if role == "总理" and self._chinese(person):
            return self._central(base, "国务院")
        return self._state_by_context(base)

    def _general_secretary(self, person: str, base: Title) -> Title | None:
        """总书记 behind a name: of China's party, unless another holder of that office is named."""
        offices = {
            h.title.body.full
            for h in self.holdings
            if h.person == person and h.title.body is not None
        }
        home = {"中华人民共和国", "中央军事委员会", "中国共产党中央委员会"}
        holders = {
            h.person
            for h in self.holdings
            if h.title.role == "总书记"
            and h.title.body is not None
            and h.title.body.full == "中国共产党中央委员会"
        }
        if offices & home or not holders or person in holders:
            return self._central(base, "中国共产党中央委员会")
        for state, party in _RULING_PARTIES.items():
            if any(place.name == state for place in self.places):
                return self._central(base, party)
        return None

    def _central(self, base: Title, name: str) -> Title | None:
        organ = self.reading.lexicon.organ_finder.get(name)
        if organ is None:
            return None
        return replace(
            base,
            body=BodyName(organ.name, organ.forms, organ.kind),
            base="organ",
            basis=f"{base.role}在全国只有一个：{name}",
        )

    def _chinese(self, person: str) -> bool:
        return (
            person[:1] in self.reading.lexicon.surnames and len(person) <= 3 and "·" not in person
        )

    def _state_by_context(self, base: Title) -> Title | None:
        """A foreign leader by the office alone (拜登总统): of the one foreign state in the text."""
        if base.entry.kind not in ("state", "congress"):
            return None
        states: dict[str, PlaceMention] = {}
        for place in self.places:
            if place.level == "country" and place.name != "中华人民共和国":
                states.setdefault(place.name, place)
        if len(states) != 1:
            return None
        (place,) = states.values()
        title = self._of_state(place, base.entry)
        return replace(
            title, start=base.start, end=base.end, role=base.role, entry=base.entry,
            basis=f"文中只有{place.forms[-1]}一个外国",
        )  # fmt: skip
