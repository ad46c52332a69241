"""Campaigns: 主题教育, 专项整治, 专项行动, and the rounds of 巡视 and 巡察.

Rules: `campaigns.quoted` (真例：“不忘初心、牢记使命”主题教育), `campaigns.year`
(真例：“项目建设突破年”), `campaigns.known`, a form of the lexicon (真例：开展提振消费专项行动),
`campaigns.round` (真例：十二届云泽市委第五轮巡察), `campaigns.plain` (真例：开展河道清淤专项行动),
`campaigns.phase` (真例：第二批主题教育). A kind without its name is the campaign of the document,
`campaigns.again` (真例：云泽市开展“扬帆攻坚”主题教育。要把主题教育抓好), else the one of its time,
`campaigns.time` (真例：全市党员积极参加主题教育), else an open one, `campaigns.bare`
(真例：云泽市召开主题教育部署会).
"""

from __future__ import annotations

import re

from kg.extract.base.borders import Ranges, Word, left_border
from kg.extract.base.reading import HAN
from kg.extract.found.findings import Thing
from kg.extract.found.things import Things
from kg.extract.writings.campaign_patterns import (
    AGAINST,
    ALIASED,
    CENSUS,
    EXAMPLE,
    FIGHT_IN_QUOTES,
    LOOK_BACK,
    OF_BOTH,
    OWN_NAME,
    PLAIN,
    QUOTED,
    ROUND,
    WITHIN_QUOTES,
    WORK,
    YEAR,
)
from kg.extract.writings.campaign_phases import ENDS_OF_KINDS, with_phases
from kg.extract.writings.listed_drives import find_listed_drives
from kg.extract.writings.striven_titles import find_striven
from kg.lexicon.terms import CampaignEntry
from kg.model.ids import entity_id
from kg.model.knowledge import Campaign

_MAIN_KINDS = ("主题教育", "学习教育", "教育实践活动", "学习实践科学发展观活动")
_KINDS_BY_CONTEXT = frozenset({"主题教育", "学习教育", "教育整顿", "学习实践活动"})
_NOT_NAMES = (
    "第", "三大", "多个", "各", "这次", "该", "本次", "此次", "茬次", "茬", "批次", "轮次",
    # 金融等|领域专项整治, 300余|项群众性宣传教育活动, 百亿|级产业培育行动: a piece of a name
    "领域", "问题", "部门", "试点", "系列", "级", "项", "个行", "个粮", "不断", "中央明确",
    # 主题|宣传教育活动: no name at all
    "主题宣", "主题活", "综合整治行", "大型", "群众性", "违法违规", "巡视组", "巡察组",
)  # fmt: skip
# 二要|准确把握教育实践活动, 纪念|暨|宣传周, 五大|专项行动: where no name has begun
_HEAD = re.compile("[一二三四五六七八九十](?:是|要)|[^暨]*暨")
_COUNTED = re.compile("[一二三四五六七八九十两]大(?!气|数据|型|豆|运河|熊猫|棚)")
_LEVELS = ("省级", "市级", "县级")
# 加大检查和|专项整治
_AND = "和与及暨"
# parts of speech that end a campaign's name going back
_STOP_TAGS = frozenset("pcudrymt")
_LONGEST, _LONGEST_WORD = 28, 3
# 冬春|火灾防控专项行动: a part of the name, though the segmenter takes it for a time
_SEASON = re.compile("[春夏秋冬]{1,2}季?|今冬明春|岁末年初|元旦春节|节前|百日")
# 百万|移民致富提升行动, 千名|干部帮扶行动: how many it is for, a part of the name too
_FOR_MANY = re.compile("(?:百万|千万|百千万|[百千万][名企村户校家]|[百千万]人)")
# 在|城镇燃气安全整治行动中, but 自建房: what the segmenter may take into the word behind it
_LEAD = re.compile(
    "省(?![级委直道界内际属市])|自(?![建来然主救查动贸治由驾])|以(?![工案旧])|"
    "在(?![线建校职岗押])|对(?![口外标])|就(?![业医餐])"
)
# 打好|百日会战, 实施|好|新一轮农村公路提升行动
_FOUGHT = re.compile("打[好赢响]|[做抓干]?好(?!家|人|网|书|房|邻|品|生|日|物)")
# 市公安局举行|夏季行动, 全面开启|幸福河湖建设行动: a verb that holds a drive is no part of it
_HELD = re.compile(
    f"[{HAN}]*(?:举行|举办|召开|推出|开展|实施|启动|开启|着力打[好赢响]|搞好|办好|纳入|建立|梳理|"
    f"不断丰富|下发|要求|确保)(?:好|了)?(?![的地])"
)
# 开展|整治形式主义为基层减负|专项行动: all that is opened is the name, verbs and prepositions too
_OPENED = re.compile(
    f"(?:开展|启动|推动)(?:了|好)?"
    f"(?P<name>(?!参与|会同|联合)(?:(?![的等了]|试点|工作|活动|行动|集中|专项|系列|各类)[{HAN}])"
    f"{{1,22}})\\Z"
)
# 省属高校|教育实践活动: whose it is
_WHOSE = re.compile("(?:[省市县区旗州校院局委级部]|单位|机关|系统|公司|集团|企业)\\Z")
# 集中整治|爆炸物品、枪支弹药、|管制刀具专项行动
_DIRECTED_LIST = re.compile(
    f"(?:打击整治|打击|整治|治理|清理|查处|收缴)[{HAN}]{{2,10}}(?:[、和及与][{HAN}]{{2,10}})"
    f"{{0,4}}[、和及与]\\Z"
)
# 不正之风|和|腐败问题, 腐败|和|作风问题
_JOINED, _JOINED_TO = ("腐败", "作风"), ("不正之风", "腐败", "作风")
# 我县|招商引资“百日攻坚”
_OURS = re.compile("[我全本各][省市县区州旗镇乡校]")
_QUOTES = re.compile("[“”]")
# what is shorter than this says only of which kind a campaign is
_NAMED = 4
_STOP_VERBS = frozenset({"是", "为", "有"})


def find_campaigns(things: Things) -> list[Thing]:
    """Find the campaigns in text order; 主题教育 alone is the one named in full."""
    campaigns = _Campaigns(things)
    cues = things.reading.cues
    campaigns.put_rounds()
    campaigns.put_named()
    for match in cues.in_clauses(PLAIN):
        if match.group() in _KINDS_BY_CONTEXT:
            campaigns.put_by_context(match)
        else:
            campaigns.put_plain(match)
    for match in cues.finditer(YEAR):
        if things.reading.lexicon.formulas.get(match["name"]) is None:
            campaigns.put_as_written(match, "campaigns.year")
    for match in cues.finditer(LOOK_BACK):
        campaigns.put_look_back(match)
    campaigns.join_aliases()
    found = with_phases(things, campaigns.found)
    return sorted(found, key=lambda thing: thing.start)


def _in_full_words(name: str) -> str:
    """Write a round's name out: 第三轮第二批中央生态环保督察."""
    return name.replace("生态环保督察", "生态环境保护督察")


class _Campaigns:
    """The campaigns found so far, which don't overlap each other."""

    def __init__(self, things: Things) -> None:
        self.things = things
        self.reading = things.reading
        self.found: list[Thing] = []
        self._taken = Ranges()

    def put(
        self, campaign: Campaign, start: int, end: int, rule: str, *, basis: str | None = None
    ) -> None:
        """Note a campaign at [start, end), unless another stands there."""
        if self._taken.overlap(start, end):
            return
        if self.things.main is None and campaign.name.endswith(_MAIN_KINDS):
            self.things.main = campaign
        self.things.campaigns.setdefault(campaign.id, campaign)
        self.found.append(Thing(campaign.id, start, end, rule, basis))
        self._taken.add(start, end)

    def put_as_written(self, match: re.Match[str], rule: str) -> None:
        """Note a campaign by the name that a pattern matches."""
        # “门前三包” 专项行动
        name = match.group().replace("” ", "”")
        longer = self._in_longer_name(name)
        if longer is not None:
            basis = f"{name}即文中{longer.name}"
            self.put(longer, *match.span(), "campaigns.again", basis=basis)
        else:
            self.put(self.things.campaign(name), *match.span(), rule)

    def put_named(self) -> None:
        """Note the campaigns in quotes and those of the lexicon."""
        text, cues, entries = self.reading.text, self.reading.cues, self.reading.known.campaigns
        # 黄河|“几字弯”攻坚战: what is known begins before the quote
        known = Ranges((start, end) for start, end, _ in entries if text[start] != "“")
        for match in cues.finditer(QUOTED):
            if not known.cover(*match.span()):
                self._put_quoted(match)
        for pattern in (WITHIN_QUOTES, FIGHT_IN_QUOTES):
            for match in cues.finditer(pattern):
                if not known.overlap(*match.span()):
                    self.put_as_written(match, "campaigns.quoted")
        for match in cues.finditer(OF_BOTH):
            name = match["quoted"] + match["kind"]
            self.put(self.things.campaign(name), *match.span(), "campaigns.quoted")
        for pattern in (EXAMPLE, CENSUS):
            for match in cues.finditer(pattern):
                if not known.overlap(*match.span()):
                    self.put_as_written(match, "campaigns.plain")
        for start, end, entry in entries:
            # 爱国卫生运动|委员会 is a body
            if text.startswith("委员会", end):
                continue
            if text.endswith(_LEVELS, 0, start) and entry.name.endswith("创建"):
                # 省级|文明城市创建 is not the one of the country, 县级|“三讲”教育 is
                name = text[start - 2 : end]
                self.put(self.things.campaign(name), start - 2, end, "campaigns.plain")
            else:
                self.put(self.things.known_campaign(entry), start, end, "campaigns.known")
        for name, start, end in find_listed_drives(self.reading):
            self.put(self.things.campaign(name), start, end, "campaigns.listed")
        for name, start, end in find_striven(self.reading):
            self.put(self.things.campaign(name), start, end, "campaigns.striven")
        for match in cues.finditer(WORK):
            if self.reading.lexicon.formulas.get(match["name"]) is None:
                self.put_as_written(match, "campaigns.quoted")

    def _put_quoted(self, match: re.Match[str]) -> None:
        """Note a campaign with a quote in it, with the verb before it that is a part of it."""
        text, start = self.reading.text, match.start()
        against = AGAINST.search(text, max(0, start - 12), start)
        named = OWN_NAME.search(match.group()) is not None
        if against is None or named or not self.reading.begins_word(against.start()):
            self.put_as_written(match, "campaigns.quoted")
            return
        name = text[against.start() : match.end()]
        self.put(self.things.campaign(name), against.start(), match.end(), "campaigns.quoted")

    def put_rounds(self) -> None:
        """Note the rounds of inspection; one without its term is the one that has it."""
        matches = list(self.reading.cues.finditer(ROUND))
        names = {_in_full_words(match.group()) for match in matches}
        for match in matches:
            word = _in_full_words(match.group())
            ends = (f"届{word}", f"轮{word}")
            longer = [name for name in names if name != word and name.endswith(ends)]
            if len(longer) == 1:
                basis = f"{word}即文中{longer[0]}"
                campaign = self.things.campaign(longer[0])
                self.put(campaign, *match.span(), "campaigns.again", basis=basis)
            else:
                self.put(self.things.campaign(word), *match.span(), "campaigns.round")

    def join_aliases(self) -> None:
        """Put a campaign in the place of its short name: 打击整治行动（简称“夏季行动”）."""
        ends = {thing.end: thing for thing in self.found}
        for match in self.reading.cues.finditer(ALIASED):
            whole = ends.get(match.start())
            alias = entity_id("campaign", match["alias"])
            if whole is None or whole.id == alias:
                continue
            basis = f"{match['alias']}即文中{self.things.campaigns[whole.id].name}"
            self.found = [
                Thing(whole.id, thing.start, thing.end, "campaigns.again", basis)
                if thing.id == alias
                else thing
                for thing in self.found
            ]
            self.things.campaigns.pop(alias, None)

    def put_look_back(self, match: re.Match[str]) -> None:
        """Note a second look at a work: 脱贫攻坚“回头看”."""
        start = self._left(match.end("work"))
        ours = _OURS.search(self.reading.text, max(start - 1, 0), start + 2)
        start = start if ours is None else ours.end()
        if match.end("work") - start >= 4:
            name = self.reading.text[start : match.end()]
            self.put(self.things.campaign(name), start, match.end(), "campaigns.quoted")

    def put_plain(self, match: re.Match[str]) -> None:
        """Note a campaign without quotes by the words before its kind."""
        end = match.end()
        start = self._opened(self._left(self._word_start(match.start())))
        name = self.reading.text[start:end]
        full = self._in_full(name) if match.start() - start >= 2 else None
        main = self.things.main
        if main is not None and full is None and self._is_main(main, name, match):
            basis = f"{match.group()}即文中{main.name}"
            self.put(main, *match.span(), "campaigns.again", basis=basis)
        elif match.start() - start < 2 or (full is None and self._is_nameless(name, match)):
            if main is None and match.group() == "教育实践活动":
                self.put_by_context(match)
        elif self._taken.overlap(start, end):
            return
        elif full is not None:
            self.put(full, start, end, "campaigns.again", basis=f"{name}即文中{full.name}")
        else:
            start = self._list_start(start)
            name = self.reading.text[start:end]
            self.put(self.things.campaign(name), start, end, "campaigns.plain")

    def _opened(self, start: int) -> int:
        """Return where a name begins that stands as a whole behind 开展 or 启动."""
        opened = _OPENED.search(self.reading.text, max(0, start - 26), start)
        return start if opened is None else opened.start("name")

    def _is_main(self, main: Campaign, name: str, match: re.Match[str]) -> bool:
        """Tell whether a kind alone, or whose it is, stands for the campaign named in full.

        真例：党的群众路线教育实践活动. 省属高校|教育实践活动.
        """
        whose = name.removesuffix(match.group())
        return main.name.endswith(match.group()) and (not whose or _WHOSE.search(whose) is not None)

    def _list_start(self, start: int) -> int:
        """Return where a list begins that a name ends: 整治爆炸物品、枪支弹药|专项行动."""
        listed = _DIRECTED_LIST.search(self.reading.text, max(0, start - 36), start)
        if listed is None or not self.reading.begins_word(listed.start()):
            return start
        return listed.start()

    def _in_full(self, name: str) -> Campaign | None:
        """Return the campaign that has been named with its quotes or its last word (行动)."""
        twin = name.removesuffix("行动") if name.endswith("行动") else f"{name}行动"
        known = self.things.campaigns.values()
        told = next((c for c in known if c.name == twin or c.name.endswith(f"”{name}")), None)
        return told or self._in_longer_name(name)

    def _in_longer_name(self, name: str) -> Campaign | None:
        """Return the campaign of whose name it is the end: 探源工程 of 中华文明探源工程."""
        plain = _QUOTES.sub("", name)
        longer = [
            campaign
            for campaign in self.things.campaigns.values()
            if (whole := _QUOTES.sub("", campaign.name)) != plain and whole.endswith(plain)
        ]
        return longer[0] if len(longer) == 1 and len(plain) >= _NAMED else None

    def _is_nameless(self, name: str, match: re.Match[str]) -> bool:
        """Tell whether the words before a kind are no name of a campaign."""
        joined = self.reading.text[match.start() - 1] in _AND
        return joined or name.startswith(_NOT_NAMES) or _COUNTED.match(name) is not None

    def _word_start(self, offset: int) -> int:
        """Return where the word begins in which an offset lies: 综合|治理行动."""
        start = offset
        while offset - start < _LONGEST_WORD and not self.reading.words[start][0]:
            start -= 1
        return start if self.reading.words[start][0] else offset

    def _left(self, end: int) -> int:
        """Go back over the words that belong to a campaign's name, at most some 28 characters."""
        stop_words = self.reading.lexicon.lists.not_campaigns

        def stops(word: Word) -> bool:
            if _SEASON.fullmatch(word.surface) or self._joins(word):
                return False
            if _FOR_MANY.match(self.reading.text, word.start) and word.start > 0:
                return False
            if not word.whole or word.tag[0] in _STOP_TAGS:
                return True
            return word.surface in stop_words or word.surface in _STOP_VERBS

        start = left_border(self.reading, end, longest=_LONGEST, stops=stops)
        led = _LEAD.match(self.reading.text, start) is not None
        if led and end - start > 3:
            start += 1
        for before in (_HEAD, _FOUGHT, _HELD):
            passed = before.match(self.reading.text, start, end)
            start = start if passed is None else passed.end()
        return start

    def _joins(self, word: Word) -> bool:
        """Tell whether 和 joins the two halves of what the discipline calls one thing."""
        text = self.reading.text
        return (
            word.surface == "和"
            and text.startswith(_JOINED, word.end)
            and text.endswith(_JOINED_TO, 0, word.start)
        )

    def put_by_context(self, match: re.Match[str]) -> None:
        """Note 主题教育 without its name: the campaign of the document, else of its time."""
        kind, main = match.group(), self.things.main
        end = ENDS_OF_KINDS.get(kind, kind)
        if self._taken.overlap(*match.span()):
            return
        by_main = kind == "主题教育" or end != kind
        if by_main and main is not None and main.name.endswith(end):
            self.put(main, *match.span(), "campaigns.again", basis=f"{kind}即文中{main.name}")
            return
        published = self.reading.source.published
        entry = None if published is None else self._current(end, published.year)
        if entry is not None and published is not None:
            campaign = self.things.known_campaign(entry)
            basis = f"{kind}在{published.year}年指{campaign.name}"
            self.put(campaign, *match.span(), "campaigns.time", basis=basis)
        elif kind == "主题教育":
            bare = Campaign(entity_id("campaign", kind), kind)
            self.put(bare, *match.span(), "campaigns.bare")

    def _current(self, kind: str, year: int) -> CampaignEntry | None:
        """Return the last campaign of a kind that had begun by a year, at most two before."""
        begun = [
            (entry.since, entry.name, entry)
            for entry in self.reading.lexicon.campaign_entries
            if entry.name.endswith(kind)
            and entry.phase_of is None
            and entry.since is not None
            and year - 2 <= entry.since <= year
            and (entry.until is None or year <= entry.until + 1)
        ]
        return max(begun, key=lambda item: item[:2])[2] if begun else None
