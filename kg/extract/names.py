"""Where the name of a person begins and ends: 陈际瓦讲话, 叶尔兰·吐尔逊别克主持, 特朗普竞选集会.

A name is never taken from a list. Its left end is given by what stands before it (a title, a list
mark, the head of a sentence), its right end is chosen by what follows: a mark, a verb, a particle,
or the word that the segmenter begins there; and by how often the candidate occurs in the document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import rjieba

from kg.extract.reading import HAN, Reading

_RUN = re.compile(f"[{HAN}]+")
# 叶尔兰·吐尔逊别克, 福斯坦-阿尔尚热·图瓦德拉, 约翰·F·肯尼迪
_DOTTED = re.compile(f"[{HAN}]{{1,8}}(?:[·-](?:[{HAN}]{{1,8}}|[A-Z]\\.?(?=·)))+")
# particles and prepositions that stand alone behind a name
_PARTICLES = frozenset(
    "说在向与和同对到等赴率任为就于还也的是并称代作将以从由及应又曾被把给用答当受因已"
)
# what never is a given name, though it may follow a surname
_NEVER = frozenset("的了是在与及或等将被把由也都又还就着过此这那哪个们我你他她它没")
# surnames in theory, in print nearly always 和, 同 … before a name
_NOT_FIRST = frozenset("和同与及向为等时到从以将由")
_NOT_NAMES = frozenset(
    "会议 会谈 会见 会上 方面 同志 同时 同样 同意 同步 高度 高级 高质量 高水平 高校 全面 全体 全国 全市 全省 全区 全县 "
    "全州 全党 全会 全力 成员 成立 成功 成果 成效 时任 时指 时强调 时间 时候 时要求 时表示 时说 于是 白天 "
    "应邀 应当 应急 应对 平台 平安 经济 经验 经过 经营 经贸 经查 经商 金融 金额 党组 党委 党员 党外 党政 党建 党校 党的 "
    "国家 国内 国际 国务 国有 国会 国情 国民 国防 方案 方式 方向 方针 方法 安全 安排 安置 "
    "任命 任务 任免 任职 任期 任何 任前 任后 单位 单独 包括 常委 常务 常态 办公 办理 办法 办好 明确 明显 "
    "明年 明天 明日 强调 强化 强国 强制 强大 温暖 温度 时代 时期 计划 和谐 和平 和全 和有关 和部分 "
    "代表 代理 管理 管委 农业 农村 农民 房屋 水平 水利 水库 申请 申报 季度 项目 江苏 江西 云南 云上 "
    "海南 河北 河南 湖南 湖北 广东 广西 山东 山西 陕西 甘肃 青海 吉林省 宁夏 新疆 "
    "贺信 贺电 贺词 党籍 公职 贺礼 致贺 全球 元首 来宾 致辞 致电 发言 率队 率团 赴任 祝贺 谈话 谈判 谈到 谢谢 "
    "暨 家属 家庭 家中 家长 相关 相互 相继 关于 关注 关心 关键 关系 关切 万元 万人 万亩 千万 "
    "和睦 和中 和国 和省 和市 和区 和县 和州 连续 连接 连线 连任 能源 能够 能力 能否 "
    "都要 都在 都是 都有 步入 步伐 种子 种植 巡视 巡察 曾任 曾经 双方 双边 双重 "
    "易地 毛利 支持 支部 支撑 路线 路径 雷达 顾问 "
    "车间 广大 广泛 广场 宣布 宣传 宣读 宣讲 向社 向全 向各 政府 政协 政策 政治 "
    "部分 部门 部署 部长 部队 主持 主任 主席 主要 主体 主题 主动 主管 主办 "
    "有关 有效 有力 有序 有利 有所 有人 牛羊 马上 莫过 尚未 尚无 过程 过去 符合 商务 商会 商业 "
    "时在 时讲 时的 习近 等到 等人 等地 等同 成为 成绩 余人 余名 元首 "
    "通报 通过 通知 通话 席间 席位 由衷 充分 充满 别是 何以 何时 司法 司局 古代 万众 钱款 "
    "解决 解读 解放 解释 终身 终于 养老 养殖 扶贫 扶持 后来 后续 查处 查找 查看 查阅 居民 居住 居家 盛大 盛会 "
    "幸福 乐观 宁可 宁愿 严格 严肃 严重 严厉 严峻 原则 原因 原来 原有 越来 越南 印发 印度 印尼 越共".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the folded text."""

    start: int
    end: int


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
        self._follow = _follow_pattern(lexicon.verbs)

    def read(self, start: int, *, anchored: bool, foreign: bool = False) -> int | None:
        """Return the end of the name that begins at `start`, None where there is none.

        Args:
            start: Where it would begin.
            anchored: A title or a list of names stands right before, so that a name is
                expected and words such as 高山 or 明月 may be one.
            foreign: The title is that of another state or the country's own minority areas.
        """
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
        end = min(run.end(), start + 12)
        if foreign:
            found = self._transliterated(start, end)
            if found is not None:
                return found
        best = self._best(start, end, anchored=anchored)
        if best is not None and best < end and self._border(best) < 1.6:
            longer = self._transliterated(start, end)
            if longer is not None and longer - start >= 4 and longer > best:
                return longer
        if best is None and not foreign and anchored:
            return self._transliterated(start, end) or self._whole_run(start, run.end())
        if best is None and foreign and anchored:
            return self._whole_run(start, run.end())
        return best

    def _is_dotted(self, start: int) -> bool:
        """Tell whether what stands before the first · is a name's first part and no more."""
        end = min(i for i in (self.text.find(mark, start) for mark in "·-") if i >= 0)
        return end - start <= 3 or all(char in self.transliteration for char in self.text[start:end])

    def _dotted_end(self, start: int, limit: int) -> int | None:
        """End a name with ·: at a mark, or where the characters cease to be a transliteration."""
        last = max(self.text.rfind(mark, start, limit) for mark in "·-") + 1
        end = last + 1
        while end < limit and self.text[end] in self.transliteration and not self._verb_at(end):
            end += 1
        for stop in (*range(end, last, -1), *range(end + 1, limit + 1)):
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
            if self._follows(end) and self.text[start:end] not in _NOT_NAMES:
                if (
                    end - start >= 3
                    or self.text[start] in self.surnames
                    or self._count(start, end) > 1
                ):
                    return end
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
        if surface in _NOT_NAMES or surface in self.verbs or any(c in _NEVER for c in surface):
            return False
        lexicon = self.reading.lexicon
        if lexicon.role_finder.get(surface) or lexicon.organ_finder.get(surface):
            return False
        if any(role in surface for role in ("书记", "主任", "部长", "局长", "市长", "会议")):
            return False
        return not any(
            len(word) > 1 and tag[0] in "vpcudrmnftsali" and tag not in ("nr", "nrfg", "nrt", "nz", "ns")
            for word, tag in rjieba.tag(surface)
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
        surface = self.text[start:end]
        if surface in _NOT_NAMES or any(char in _NEVER for char in surface[1:]):
            return None
        if self.reading.lexicon.places.get(surface[1:]) is not None and len(surface) == 3:
            return None
        if surface in self.verbs or self.reading.lexicon.role_finder.get(surface):
            return None
        score = self._border(end)
        if surface[-1] in _PARTICLES and self.text[end : end + 1] in ("《", "“", "，", "的", "了", "关", "就"):
            score -= 2.0
        if surface[-1] in "为任" and self._title_follows(end):
            score -= 2.0
        score += min(self._count(start, end) - 1, 4) * 0.15
        if (
            len(surface) == 3
            and not compound
            and self._count(start, end - 1) == self._count(start, end) > 1
        ):
            score += 0.6
        word = self.reading.words.get(start)
        if word is not None and word[0] == end:
            known = word[1] in ("nr", "nrfg") and self._border(end) >= 1.6
            score += 0.8 if known else 0.2
            if word[1] not in ("nr", "nrfg", "ns", "nz", "nrt") and not anchored:
                return None
            if word[1][0] in "vd" and anchored and len(surface) == 2:
                score -= 1.0
        if not anchored and self._is_common(surface):
            return None
        return score

    def _is_common(self, surface: str) -> bool:
        """Tell whether the segmenter knows the string as an everyday word."""
        words = rjieba.tag(surface)
        return len(words) == 1 and words[0][1] not in ("nr", "nrfg", "nrt", "x")

    def _count(self, start: int, end: int) -> int:
        return self.text.count(self.text[start:end])

    def _border(self, end: int) -> float:
        """Weigh how well a name can end here."""
        if end >= len(self.text) or not self.reading.is_han(end):
            return 3.0
        found = self._follow.match(self.text, end)
        if found is not None:
            return 2.6 if len(found.group()) > 1 else 1.6
        if self._title_follows(end):
            return 2.6
        if self.reading.begins_word(end):
            stop, tag = self.reading.words[end]
            if tag[0] in "vpdcu" and stop - end > 1:
                return 1.8
            return 0.6
        return -0.5

    def _title_follows(self, end: int) -> bool:
        for size in (4, 3, 2):
            if self.reading.lexicon.role_finder.get(self.text[end : end + size]) is not None:
                return True
        return False

    def _follows(self, end: int) -> bool:
        return self._border(end) >= 1.6

    def _follows_strongly(self, end: int) -> bool:
        return self._border(end) >= 2.6 or (
            end < len(self.text) and self.text[end] in "在向与和同对到等赴说率为"
        )


def _follow_pattern(verbs: dict[str, str]) -> re.Pattern[str]:
    words = sorted((*(v for v in verbs if len(v) > 1), *_PARTICLES), key=lambda w: (-len(w), w))
    return re.compile("|".join(words))
