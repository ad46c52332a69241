"""Campaigns (主题教育, 专项整治), documents (文件) and formulas (提法) of a text.

What is quoted or stands in 《》 carries its own borders; what is not is found by the lexicon or by the
kind of campaign at its end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from kg.extract.findings import Thing
from kg.extract.reading import HAN, Reading
from kg.lexicon.terms import CampaignEntry
from kg.model.ids import entity_id
from kg.model.knowledge import Campaign, Concept, Document
from kg.text.numerals import parse_numeral

_DRIVES = (
    "主题教育|学习教育|专题教育|教育实践活动|实践活动|教育整顿|专项整治行动|专项整治|专项行动|专项斗争|专项治理|专项救助行动|专项执法行动|专项督查|专项检查|专项工作|专项活动|"
    "攻坚行动|集中整治|整治行动|主题宣传教育活动|群众性主题宣传教育活动|主题宣传活动|主题宣传月活动|主题宣传月|主题宣传|主题采访活动|主题活动|宣传教育活动|宣传月活动|宣传周活动|"
    "主题实践活动|创建活动|行动|活动|大讨论|冬季行动|文化旅游年|文化年|旅游年|友好年"
)
# “不忘初心、牢记使命”主题教育
_QUOTED_DRIVE = re.compile(
    f"“(?P<name>[^”\n]{{2,40}})”(?:[群众性百日集中]{{0,4}})(?P<kind>{_DRIVES})"
)
# 治理欠薪冬季行动, 提振消费专项行动, 城镇燃气安全专项整治
_PLAIN_DRIVE = re.compile(
    f"(?P<kind>主题教育|党史学习教育|党纪学习教育|学习教育|教育实践活动|教育整顿|专项整治行动|专项整治|专项行动|专项斗争|专项治理|攻坚行动|集中整治|冬季行动|夏季行动|宣传教育活动|文化旅游年|文化年|旅游年)"
)
_BATCH = re.compile("(第[一二三四五六七八九十])批")
# 十二届市委第五轮巡察, 二十届中央第三轮巡视
_ROUND = re.compile(
    "(?:[一二三四五六七八九十]+届)?(?:中央|[省市县区州]委|自治区党委)第[一二三四五六七八九十]+轮(?:专项)?(?:巡视|巡察)"
)
_BOOK = re.compile("《(?P<name>(?:[^《》\n]|《[^《》\n]*》){2,120})》")
_ALIASED = re.compile("（(?:以下|下)?简?称《(?P<alias>[^》\n]{1,20})》）")
_PERIODICAL = re.compile("杂志|栏目|报|刊|新闻|节目|》记者|频道")
_QUOTED = re.compile("“(?P<name>[^“”\n]{2,28})”")
_SENTENCE_LIKE = re.compile(
    "[。！？；]|^[的了]|^(?:我|你|他|她|我们|他们|这|那|是|很|非常|不能|不是)|[了吗呢吧啊嘛]$"
)
_SPEECH_BEFORE = re.compile("(?:说|称|问|答|道|：|喊|写着|写道|表示|感慨|感叹)[，：]?$")
# 第三批, “一府两院”: words in quotes that name a thing of another kind
# 电影《…》, 名画《…》: works of art, no documents
_WORK_BEFORE = re.compile("(?:电影|影片|歌曲|合唱|舞蹈|舞剧|话剧|歌剧|京剧|电视剧|纪录片|节目|名画|油画|国画|作品|诗|小说|动画片|音乐剧|栏目|演唱|演奏|上演|播出|专题片)$")
# 台风“博罗依”, “神舟”飞船: names of things
_THING_BEFORE = re.compile("(?:台风|飓风|热带风暴|飞船|导弹|卫星|军舰|航母|潜艇|探测器|火箭|直升机|战机|演习|行动代号)$")
_NOT_FORMULA = re.compile("^[0-9.,%]+$|公司$|号$|大会$|会议$|奖$|杯$|台风$|飞船$|日报$")
_BRAND = re.compile(f"“[^“”\n]{{2,20}}”(?:全链条[{HAN}]{{2,8}})")


@dataclass(slots=True)
class Things:
    """Finds the campaigns, documents and concepts of one document, and keeps their records."""

    reading: Reading
    campaigns: dict[str, Campaign] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    concepts: dict[str, Concept] = field(default_factory=dict)
    main: Campaign | None = None

    # --- campaigns

    def find_campaigns(self) -> list[Thing]:
        """Find the campaigns; 主题教育 alone is the one that the document names in full."""
        text = self.reading.text
        found: list[Thing] = []
        for match in _QUOTED_DRIVE.finditer(text):
            self._put(
                found,
                self._campaign(match.group(), match.start()),
                *match.span(),
                "campaigns.quoted",
            )
        for start, end, entry in self.reading.lexicon.campaigns.find(text):
            campaign = self._known(entry)
            self._put(found, campaign, start, end, "campaigns.known")
        for match in _ROUND.finditer(text):
            self._put(
                found,
                self._campaign(match.group(), match.start()),
                *match.span(),
                "campaigns.round",
            )
        for match in _PLAIN_DRIVE.finditer(text):
            self._plain(found, match)
        self._batches(found)
        found.sort(key=lambda thing: thing.start)
        return found

    def _put(
        self,
        found: list[Thing],
        campaign: Campaign,
        start: int,
        end: int,
        rule: str,
        basis: str | None = None,
    ) -> None:
        if any(thing.start < end and start < thing.end for thing in found):
            return
        if rule != "campaigns.phase" and (
            self.main is None and campaign.name.endswith(("主题教育", "学习教育", "教育实践活动"))
        ):
            self.main = campaign
        self.campaigns.setdefault(campaign.id, campaign)
        found.append(Thing(campaign.id, start, end, rule, basis))

    def _campaign(self, name: str, start: int) -> Campaign:
        known = self.reading.lexicon.campaigns.get(name)
        if known is not None:
            return self._known(known)
        plain = name.replace("“", "").replace("”", "")
        others = (plain,) if plain != name else ()
        return Campaign(entity_id("campaign", name), name, others)

    def _known(self, entry: CampaignEntry) -> Campaign:
        above = None
        if entry.phase_of is not None:
            whole = self.reading.lexicon.campaigns.get(entry.phase_of)
            if whole is not None and whole is not entry:
                record = self._known(whole)
                self.campaigns.setdefault(record.id, record)
                above = record.id
        others = tuple(form for form in entry.forms if form != entry.name)
        return Campaign(entity_id("campaign", entry.name), entry.name, others, above, entry.phase)

    def _plain(self, found: list[Thing], match: re.Match[str]) -> None:
        text = self.reading.text
        kind = match["kind"]
        if kind in ("主题教育", "学习教育", "教育整顿"):
            self._by_context(found, match)
            return
        start = self._left(match.start())
        name = text[start : match.end()]
        if len(name) - len(kind) < 2 or name.startswith(("第", "各", "这次", "该", "本次", "此次")):
            return
        if any(thing.start < match.end() and start < thing.end for thing in found):
            return
        longer = [c for c in self.campaigns.values() if c.name.endswith(f"”{name}")]
        if longer:
            self._put(found, longer[0], start, match.end(), "campaigns.again", f"{name}即文中{longer[0].name}")
            return
        self._put(found, self._campaign(name, start), start, match.end(), "campaigns.plain")

    def _left(self, end: int) -> int:
        """Go back over the words that belong to a campaign's name, at most 16 characters."""
        offset = end
        words = self.reading.words
        text = self.reading.text
        while end - offset < 16 and self.reading.is_han(offset - 1):
            for size in range(1, 7):
                word = words.get(offset - size)
                if word is not None and word[0] == offset:
                    break
            else:
                break
            tag, surface = word[1], text[offset - size : offset]
            if tag[0] in "pcudrymt" or surface in _DRIVE_STOPS or surface in ("是", "为", "有"):
                break
            offset -= size
        return offset

    def _by_context(self, found: list[Thing], match: re.Match[str]) -> None:
        """主题教育 without its name: the campaign of the document, else of its time."""
        start, end = match.span()
        if any(thing.start < end and start < thing.end for thing in found):
            return
        if match["kind"] == "主题教育":
            if self.main is not None and self.main.name.endswith("主题教育"):
                self._put(
                    found,
                    self.main,
                    start,
                    end,
                    "campaigns.again",
                    f"主题教育即文中{self.main.name}",
                )
                return
        entry = self._current(match["kind"])
        if entry is not None:
            campaign = self._known(entry)
            self._put(
                found,
                campaign,
                start,
                end,
                "campaigns.time",
                f"{match['kind']}在{self._year()}年指{campaign.name}",
            )
        elif match["kind"] == "主题教育":
            campaign = Campaign(entity_id("campaign", "主题教育"), "主题教育")
            self._put(found, campaign, start, end, "campaigns.bare")

    def _year(self) -> int | None:
        published = self.reading.source.published
        return None if published is None else published.year

    def _current(self, kind: str) -> CampaignEntry | None:
        """The last campaign of a kind that had begun by the year of publication."""
        year = self._year()
        if year is None:
            return None
        begun = [
            entry
            for entry in self.reading.lexicon.campaign_entries
            if entry.name.endswith(kind)
            and entry.phase_of is None
            and entry.since is not None
            and year - 2 <= entry.since <= year
            and (entry.until is None or year <= entry.until + 1)
        ]
        return max(begun, key=lambda entry: (entry.since or 0, entry.name)) if begun else None

    def _batches(self, found: list[Thing]) -> None:
        """Phases that are named as such: 第一批主题教育, 第二批部署会议."""
        text = self.reading.text
        for match in _BATCH.finditer(text):
            campaign, end = self._phased(found, match)
            if campaign is None:
                continue
            number = parse_numeral(match.group(1)[1:])
            word = f"{match.group(1)}批"
            name = f"{campaign.name}{word}"
            short = campaign.name.rpartition("”")[2] or campaign.name
            stem = re.search("(?:主题教育|学习教育|教育实践活动|教育整顿)$", campaign.name)
            others = [f"{word}{campaign.name}", f"{word}{stem.group() if stem else short}"]
            known = self.reading.lexicon.campaigns.get(name)
            phase = Campaign(
                entity_id("campaign", name), name, tuple(dict.fromkeys(others)), campaign.id, number
            )
            if known is not None:
                record = self._known(known)
                names = {name, *others, *record.other_names} - {record.name}
                phase = replace(record, other_names=tuple(sorted(names)))
            self.campaigns.setdefault(campaign.id, campaign)
            self.campaigns.setdefault(phase.id, phase)
            found[:] = [t for t in found if not (t.start == match.end() and t.end == end)]
            found.append(
                Thing(
                    phase.id,
                    match.start(),
                    end,
                    "campaigns.phase",
                    None if end > match.end() else f"{word}指{name}",
                )
            )

    def _phased(self, found: list[Thing], match: re.Match[str]) -> tuple[Campaign | None, int]:
        text = self.reading.text
        for thing in found:
            if thing.start == match.end():
                return self.campaigns[thing.id], thing.end
        for thing in found:
            if thing.end == match.start() and not thing.rule.endswith("phase"):
                return self.campaigns[thing.id], match.end()
        after = text[match.end() : match.end() + 4]
        if self.main is not None and (
            after.startswith(("各单位", "总结", "部署", "学习"))
            or text[match.start() - 1] in "暨对和"
        ):
            return self.main, match.end()
        return None, match.end()

    # --- documents

    def find_documents(self) -> list[Thing]:
        """Find what stands in 《》, but for papers and programmes; aliases are joined."""
        text = self.reading.text
        aliases: dict[str, str] = {}
        found: list[Thing] = []
        for match in _BOOK.finditer(text):
            name = match["name"]
            if self._is_periodical(match):
                continue
            alias = _ALIASED.match(text, match.end())
            if alias is not None:
                aliases[alias["alias"]] = name
            full = aliases.get(name) or self._full_title(name, found)
            document = self._document(full or name, name)
            found.append(
                Thing(
                    document.id,
                    *match.span(),
                    "documents.title" if full is None else "documents.again",
                )
            )
        return found

    def _is_periodical(self, match: re.Match[str]) -> bool:
        """Tell whether 《》 holds a paper, a programme or a work of art."""
        text, name = self.reading.text, match["name"]
        if _PERIODICAL.match(text, match.end()) or name in ("新闻联播", "求是", "人民日报"):
            return True
        if _WORK_BEFORE.search(text[max(0, match.start() - 4) : match.start()]):
            return True
        paper = name.endswith(("日报", "晚报", "时报", "周刊")) or (name.endswith("报") and len(name) <= 5)
        return paper and "关于" not in name

    def _full_title(self, name: str, found: list[Thing]) -> str | None:
        """《通知》 after 《关于做好…工作的通知》 is the same document."""
        if len(name) > 6:
            return None
        longer = [
            self.documents[thing.id].name
            for thing in found
            if self.documents[thing.id].name.endswith(name)
        ]
        return longer[0] if longer and len(set(longer)) == 1 else None

    def _document(self, name: str, surface: str) -> Document:
        plain = re.sub("^.*总书记(?=论)", "", name)
        base = re.sub("（[^（）]*）$", "", plain)
        others = {other for other in (plain, base) if other and other != name}
        known = self.reading.lexicon.document_forms.get(name)
        full = known.name if known is not None else name
        if known is not None:
            others |= {name, *known.forms}
        document = Document(entity_id("document", full), full, tuple(sorted(others - {full})))
        return self.documents.setdefault(document.id, document)

    def add_document(self, start: int, end: int, rule: str) -> Thing:
        """Note a document without 《》 whose borders another rule knows (研究了…实施方案)."""
        name = self.reading.text[start:end]
        document = self._document(name, name)
        return Thing(document.id, start, end, rule)

    # --- concepts

    def find_concepts(self, blocked: list[tuple[int, int]]) -> list[Thing]:
        """Find formulas, and short phrases in quotes that no other rule has taken."""
        text = self.reading.text
        found: list[Thing] = []
        spans = sorted(blocked)
        for start, end, entry in self.reading.lexicon.formulas.find(text):
            if entry.weight != "core" or _within(spans, start, end):
                continue
            self._concept(found, entry.name, entry.forms, start, end, "concepts.known")
        for match in _QUOTED.finditer(text):
            self._quoted_concept(found, match, spans)
        found.sort(key=lambda thing: thing.start)
        return found

    def _quoted_concept(
        self, found: list[Thing], match: re.Match[str], spans: list[tuple[int, int]]
    ) -> None:
        name = match["name"]
        start, end = match.span()
        if _within(spans, start, end) or any(t.start < end and start < t.end for t in found):
            return
        if _SENTENCE_LIKE.search(name) or _NOT_FORMULA.search(name):
            return
        if _SPEECH_BEFORE.search(self.reading.text[max(0, start - 6) : start]):
            return
        known = self.reading.lexicon.formulas.get(name)
        if known is None and len(name) <= 2:
            return
        if _THING_BEFORE.search(self.reading.text[max(0, start - 4) : start]):
            return
        forms = known.forms if known is not None else ()
        self._concept(
            found, known.name if known is not None else name, forms, start, end, "concepts.quoted"
        )

    def _concept(
        self, found: list[Thing], name: str, forms: tuple[str, ...], start: int, end: int, rule: str
    ) -> None:
        concept = Concept(entity_id("concept", name), name, tuple(f for f in forms if f != name))
        self.concepts.setdefault(concept.id, concept)
        found.append(Thing(concept.id, start, end, rule))


_DRIVE_STOPS = frozenset(
    "开展 深入 扎实 实施 深化 推进 持续 组织 全面 部署 启动 加强 巩固 拓展 参加 抓好 结合 认真 扎实开展 深入开展 深入实施 落实 完成 配合 "
    "召开 进行 做好 继续 统筹 抓实 稳步 全面推进 积极 一系列 多项 各项 各类 有关 相关 通过 围绕 同 要 将 已 组织开展 集中 专题 全市 全省 全县 全区 全国 "
    "聚焦 推动 强化 坚决 严格 有序 联合 主动 广泛 率先 牵头 重点 包括 以及 作为 称 期间 阶段 工作".split()
)


def _within(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(left <= start and end <= right for left, right in spans)
