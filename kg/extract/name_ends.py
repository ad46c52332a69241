"""How well a name of a person can end at an offset, by what stands there.

真例：陈际瓦|讲话, 韩文秀|在云泽调研, 何少峰|为副省长, 董保同|作了说明.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from kg.extract.reading import Reading, in_dictionary
from kg.lexicon import Lexicon

# particles and prepositions that stand alone behind a name
PARTICLES = frozenset(
    "说在向与和同对到等赴率任为就于还也亦则均的是并称代作将以从由及应又曾被把给用答当受因已均来携"
)
# 董保同|作了说明, 陈大为|表示: what no preposition can stand before, so that it ends the name
_NO_PHRASE = re.compile(
    "[作说率任兼并也还就，。；：、（]|主持|强调|指出|表示|介绍|要求|讲话|致辞|汇报|通报|宣读|发言|认为|代表"
)
# 程平和|受贿案: what is done to one person, so that 和 is no conjunction
_TO_ONE = re.compile("受到|受贿|受处|涉嫌|严重违|被|案(?![一-龥])|案[、一]|因涉|因病")
# 陈相、孟云舟均|受到处分: what is told of several
_TO_ALL = re.compile("受|被|因|系|已|未|为|获|在|出席|参加|表示|认为|作")
# 程远舟|专题研究, 程远舟|实地察看: how what one does is told
_MANNER = re.compile(
    "专题(?=调研|研究|听取|部署|汇报|报告|辅导|讲|发言)|专程|今[日天晚晨]|昨[日天晚]|明[日天]|当[日天晚]|同日|次日|翌日|本月|上[周月]|日内|连日|专门(?!委)|亲自|亲切|亲赴|亲临|再次|深入(?!浅)|实地|仔细|"
    "详细|全程|冒[雨雪]|连夜|逐一|依次|认真|由衷|诚挚|深情|围绕|结合|针对|简要|郑重|庄严|深表|深切|未能|刚刚|正式|"
    "分头|轮流|现场(?=[督指察查办调])|随机|徒步|沿途|边走边|不时|多次|首次|第[一二三]时间|对口|带头|轻车简从|马不停蹄|不打招呼|不辞辛|风尘仆仆|驱车|步行|直奔|一路|随即|"
    "随后|当即|立即|迅速|紧急|相继|陆续|分别|共同|联合|采取|利用|顶着|沿着|逐项|逐条|逐户|挨家|随机|突击|重点|着重|同时|一并|一起(?!案)|远赴|奔赴|赶赴|首先|面前"
)
# 陈某就《条例》, 陈某在“…”: what shows that the character before it is a particle
_AFTER_PARTICLE = ("《", "“", "的", "了", "关", "就")
# 卢俊|作交流发言, 彭云洁|作讲解, 卢俊|致开幕词, 卢俊|因病: no given name's end
_BEGINS_WORDS = re.compile(
    "作(?:[^，。；、]{0,10}?(?:讲话|报告|发言|说明|汇报|通报|介绍|辅导|部署|总结|动员|推介|宣讲|点评|剖析|讲座"
    "|解读|讲解|交流|表态)|主旨|专题|致辞|提案|审查|检查|决议)"
    "|致[^，。；、]{0,4}[辞词]|受[^，。；、]{0,14}委托|因[病公故]"
)
# what stands between a name and a day
_BEFORE_DATES = frozenset("于在从自至到将")
_REIGN = re.compile("[一二三四五六七八九十]{1,3}世(?!纪)")
# 方明|所作的报告, 杜渐、马锋|两位同志
_DONE_BY = re.compile("所[作提讲写说]|[两三四五六七八九十]位(?!数)")
# 程仁健|在会上表示: nothing goes on behind the verb 健在
# 张晓强|调任, 张晓强|调研: nor is the verb 强调
_CUTS_NAME = re.compile("健在(?=[一-龥])|强调(?:任|离|往|研(?:[^究判发]|$))")
# 走进李宗彪|家，
_HOME = re.compile("家(?:[，。、；中里的门]|$)")
# 张晓强|调任绍兴市委常委
# 程远舟|升浙江省长, 程远舟|落马
_TAKES_POST = re.compile(
    "[调转升接就改出继历曾兼担留]任(?![务何])|升(?=[一-龥]{2,6}(?:书记|[省市县区州部厅局]长|主任))|升为|"
    "履新|卸任|落马|被查|获刑|北上|南下|空降|接棒|撤职|接替|(?<![任代])代理(?!人)|年届|一审|二审|受贿"
)
# 除程远舟|外，
_EXCEPT = re.compile("[之以]?外[，、还另]")
_JOINS = frozenset("和与同及")
_MAY_END_NAME = frozenset("同为和并应又以从由及当")
# weights of what stands behind a name: a mark, a known verb or a title, a particle, a word of the
# dictionary, a word that the segmenter guesses (黄楚 平为), any other word, a piece of a word
_MARK, STRONG, GOOD, WORD, GUESS, OTHER, PIECE = 3.0, 2.6, 1.6, 1.5, 0.6, 0.6, -0.5


class NameEnds:
    """Weighs the places of one document at which a name can end."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.text
        self._roles = reading.lexicon.roles
        self._role_heads = _heads(reading.lexicon)
        self._following = _following(reading.lexicon)
        self._weights: dict[int, float] = {}

    def weigh(self, end: int) -> float:
        """Weigh how well a name can end here: 3.0 at a mark, -0.5 within a word."""
        if end not in self._weights:
            self._weights[end] = self._weigh(end)
        return self._weights[end]

    def _weigh(self, end: int) -> float:
        if end >= len(self._text) or not self._reading.is_han(end):
            return _MARK
        if _CUTS_NAME.match(self._text, end):
            return PIECE
        size = self._verb_size(end)
        if size:
            return STRONG if size > 1 else self._weigh_particle(end)
        if self.is_manner(end):
            return STRONG
        if _TAKES_POST.match(self._text, end) or _EXCEPT.match(self._text, end):
            return STRONG
        if self.title_follows(end) or _DONE_BY.match(self._text, end):
            return STRONG
        if _HOME.match(self._text, end):
            return GOOD
        if self._reading.begins_word(end):
            stop, tag = self._reading.words[end]
            if tag[0] in "vpdcut" and stop - end > 1:
                return WORD if in_dictionary(self._text[end:stop]) else GUESS
            return OTHER
        return PIECE

    def _weigh_particle(self, end: int) -> float:
        if self._text[end] in _JOINS and self._text[end + 1 : end + 2] in _JOINS:
            # 施大同|与叶林川: of two words that join, the first is the name's
            return PIECE
        if self._text[end] in _MAY_END_NAME and _NO_PHRASE.match(self._text, end + 1):
            return GUESS
        if self._text[end] == "和" and _TO_ONE.match(self._text, end + 1):
            return GUESS
        return GOOD

    def is_manner(self, end: int) -> bool:
        """Tell whether words stand here that tell how somebody acts: 程远舟|专题研究."""
        return _MANNER.match(self._text, end) is not None and self._reading.is_han(end + 2)

    def is_wed(self, start: int) -> bool:
        """Tell whether two surnames stand here, as in a wife's name of 香港: 林郑|月娥."""
        surnames = self._reading.lexicon.surnames
        both = self._text[start] in surnames and self._text[start + 1 : start + 2] in surnames
        return both and ("香港" in self._text or "澳门" in self._text)

    def is_mark(self, end: int) -> bool:
        """Tell whether a mark or the text's end stands here."""
        return end >= len(self._text) or not self._reading.is_han(end)

    def is_good(self, end: int) -> bool:
        """Tell whether what stands here ends a name."""
        return self.weigh(end) >= WORD

    def is_strong(self, end: int) -> bool:
        """Tell whether a mark, a known verb, a title or a frequent particle stands here."""
        return self.weigh(end) >= STRONG or (
            end < len(self._text) and self._text[end] in "在向与和同对到等赴说称率为及"
        )

    def may_end(self, end: int, *, foreign: bool) -> bool:
        """Tell whether a name that is known may end here: at a mark, a verb, another word.

        Args:
            end: Where it ends.
            foreign: It is a transliteration, which may go on: 普拉博|沃, 卡内尔·|X.
        """
        if self._text[end : end + 1] in ("·", "-") or self.reign_at(end) is not None:
            return False
        if foreign and self._text[end : end + 1] in self._reading.lexicon.transliteration:
            return self.is_good(end)
        return self.weigh(end) > PIECE

    def reign_at(self, offset: int) -> int | None:
        """Return the end of the number of a reign that stands here: 费利佩|六世."""
        found = _REIGN.match(self._text, offset)
        return None if found is None else found.end()

    def verb_at(self, offset: int) -> bool:
        """Tell whether a known verb of more than one character stands here: not 提出 in 提|出席."""
        size = self._verb_size(offset)
        return size > 1 and 1 + self._verb_size(offset + 1) <= size

    def _verb_size(self, offset: int) -> int:
        """Return the characters of the longest verb or particle that stands here, 0 for none."""
        for word in self._following.get(self._text[offset : offset + 1], ()):
            if self._text.startswith(word, offset):
                return len(word)
        return 0

    def holder_follows(self, end: int, begins_name: Callable[[int], bool]) -> bool:
        """Tell whether a role stands here and a name behind it: 程远和|市长谈笑."""
        return any(
            self._text[end : end + size] in self._roles and begins_name(end + size)
            for size in (4, 3, 2)
        )

    def title_follows(self, end: int) -> bool:
        """Tell whether a role stands here: 习近平|总书记."""
        if self._text[end : end + 1] not in self._role_heads:
            return False
        return any(self._text[end : end + size] in self._roles for size in (4, 3, 2))

    def weigh_particle_in(
        self, surface: str, end: int, begins_name: Callable[[int], bool]
    ) -> float:
        """Weigh against a name that ends in a particle: 陈某就《条例》, 陈某为主任."""
        weight = 0.0
        if surface[-1] in PARTICLES and self._text.startswith(_AFTER_PARTICLE, end):
            weight -= 2.0
        if _BEGINS_WORDS.match(self._text, end - 1):
            weight -= 3.0
        # 彭云洁作|专题辅导
        if surface[-1] in PARTICLES and self.is_manner(end):
            weight -= 2.0
        if surface[-1] in "称说" and self._text[end : end + 1] in ("，", "：", "。", "！", "”"):
            weight -= 2.0
        # 程远于|9月17日
        if surface[-1] in _BEFORE_DATES and self._text[end : end + 1].isdigit():
            weight -= 3.0
        # 诸承关|于加强…的决定
        if surface[-1] == "关" and self._text.startswith("于", end):
            weight -= 3.0
        # 程远和|市长谈笑
        if surface[-1] in "和与" and self.holder_follows(end, begins_name):
            weight -= 2.0
        # 陈相均|受到通报批评
        if surface[-1] == "均" and _TO_ALL.match(self._text, end):
            weight -= 2.0
        # 罗勇率|相关部门负责人
        if surface[-1] == "率" and not self.is_mark(end):
            weight -= 2.0
        # 陈伟来|薛城区视察
        if surface[-1] in "来到赴" and self._place_at(end):
            weight -= 2.0
        # 符浩和|夫人
        if surface[-1] == "和" and self._text.startswith("夫人", end):
            weight -= 4.0
        if surface[-1] in "为任" and self.title_follows(end):
            weight -= 2.0
        return weight

    def _place_at(self, offset: int) -> bool:
        """Tell whether a place of the lexicon, or one with its level word, stands here."""
        places = self._reading.lexicon.places
        return any(places.get(self._text[offset : offset + size]) is not None for size in (2, 3, 4))


@lru_cache(maxsize=4)
def _heads(lexicon: Lexicon) -> frozenset[str]:
    """Return the characters with which roles begin."""
    return frozenset(role[0] for role in lexicon.roles)


@lru_cache(maxsize=4)
def _following(lexicon: Lexicon) -> Mapping[str, Sequence[str]]:
    """Return verbs and particles by the character that they begin with, longer ones first."""
    words: dict[str, list[str]] = {}
    verbs = (verb for verb in lexicon.verbs if len(verb) > 1)
    for word in sorted((*verbs, *PARTICLES), key=lambda word: (-len(word), word)):
        words.setdefault(word[0], []).append(word)
    return words
