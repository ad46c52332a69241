"""Organs of other states that the lexicon does not list: 伊拉克石油部, 尼日利亚总统府.

Rule: `bodies.foreign` (真例：伊拉克石油部25日发表声明；泰国选举委员会宣布). A state and, behind it,
nouns that end as the names of organs do; what every state has is read by `central_bodies`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from kg.extract.base.body_names import BodyName
from kg.extract.base.reading import HAN
from kg.extract.bodies.central_bodies import organ_name
from kg.extract.bodies.free_endings import free_kind
from kg.extract.found.body_mentions import BodyMention, Ground
from kg.extract.places.places import PlaceMention
from kg.lexicon import Lexicon
from kg.text.cues import Cued

# 石油|部, 最高国家安全|委员会, 总统府
_ORGAN = Cued(
    "(?:[一-龥]{0,12}?(?:"
    "(?:内政|情报|国防|外交|财政|经济|能源|石油|电力|卫生|健康|教育|文化|旅游|农业|交通|运输|"
    "司法|劳工|劳动|环境|科技|科学|"
    "安全|工业|贸易|商务|商业|信息|通信|通讯|数字化?|住房|水利|矿业|资源|海洋|渔业|青年|体育|"
    "宗教|移民|社会|事务|"
    "应急|情况|计划|发展|建设|统一|企业|创新|排放|公安|内务|侨务|侨民|设施|流动|气候保护)部|"
    "(?:管理|安全|情报|调查|统计|监管|监督|海关|移民|气象|航天|地质|地震|税务|边防|边境|情况|"
    "水文|民防|警察|问责|网络|分析|咨商|人口|[一-龥]{2}总)局|[一-龥]{2}(?<!部)署|"
    "(?:研究|消防|预警|响应|控制|协调|反恐|疾控|预防|安全|情报)中心|对策本部|警察总部|总司令部|"
    "国民议会|人民院|联邦委员会|主席团|内阁|警卫队|选举委员会|侦查委员会|[一-龥]{2}委员会|检察院|"
    "总检察长办公室|宪法法院|最高法院|上诉法院|高等法院|宪法法庭)"
    "|(?:总统|总理|首相)办公室|武装部队|武装力量|特种作战部队|国防军|[海空陆]军|总参谋部|"
    "参谋长联席会议|总统府|首相府|总理府|王宫|自治政府|过渡政府|看守政府)"
)
# 国防部|长, 石油部|门: another word goes on
_GOES_ON = ("长", "门", "队", "分", "署", "落", "级", "下", "属", "族", "位", "内", "际", "员")
_JOINS = frozenset({"和", "与", "及", "、"})
# 伊岭国和贝林国|边界委员会, 俄罗斯和白俄罗斯|联盟国家: one that both have
_OF_BOTH = re.compile(f"[{HAN}]{{2,8}}?(?:边界|联合|混合|政府间|双边|联盟国家)")
# 岭国政府|和贝林国…, 岭国议会|与…: organs too that other rules read
_WHOLE = re.compile("(?:政府|[议国]会|党|军方|媒体|央行)$")
# parts of speech of the words of such a name
_NAME_TAGS = frozenset({"n", "nz", "vn", "an", "j", "b", "ns", "nt", "f", "i", "l", "a", "m"})
# verbs that names of organs hold
_VERBS = frozenset(
    {
        "侦查", "调查", "监管", "监督", "统计", "管理", "选举", "审计", "警卫", "排放", "响应",
        "预防", "保护", "研究", "作战", "控制", "流动", "问责", "联席", "分析", "预警",
    }
)  # fmt: skip
_LONGEST = 18


def find_of_states(ground: Ground) -> Iterator[BodyMention]:
    """Yield the organs that stand behind the name of a state other than China."""
    for place in (*ground.places, *_abbreviated(ground)):
        if not place.is_other_state:
            continue
        end = _organ_end(ground, place.end)
        if end is not None:
            yield _organ(ground, place, end)


def _abbreviated(ground: Ground) -> Iterator[PlaceMention]:
    """Yield the states that one character stands for: 据|黎|公共卫生部消息."""
    states = {}
    for place in ground.places:
        known = ground.lexicon.country_of.get(place.name) if place.is_other_state else None
        if known is not None and known.abbr:
            states[known.abbr] = place
    for match in _characters(ground.lexicon).finditer(ground.text) if states else ():
        state = states.get(match.group())
        if state is not None:
            yield replace(state, start=match.start(), end=match.end())


@lru_cache(maxsize=4)
def _characters(lexicon: Lexicon) -> re.Pattern[str]:
    """Match the one character of a state where a clause or a preposition stands before it."""
    known = "".join(sorted(lexicon.state_characters))
    return re.compile(f"(?<=[据与和同对向由及是，。；：\n])[{known}]")


def _organ_end(ground: Ground, start: int) -> int | None:
    """Return where the name of an organ that begins at `start` ends, None where none does."""
    if not ground.reading.cues.may_match(_ORGAN, start, start + 2 * _LONGEST):
        return None
    stop = _run_end(ground, start)
    best = None
    for size in range(2, stop - start + 1):
        end = start + size
        if _ORGAN.regex.fullmatch(ground.text, start, end) and not ground.text.startswith(
            _GOES_ON, end
        ):
            best = end
    return best


def _run_end(ground: Ground, start: int) -> int:
    """Return how far the words behind a state are such as names of organs hold."""
    words, at = ground.reading.words, start
    while at < len(ground.text) and at - start < _LONGEST:
        end, tag = words[at]
        if end <= at or not ground.reading.is_han(at):
            break
        if at > start and ground.text[at:end] in ground.lexicon.roles:
            # 贝林国参议院|主席奥雷尔和国民议会
            break
        if ground.text[at:end] in ("代理", "新任", "现任", "前任", "候任"):
            # 岚国代理|国防部长: of the office
            break
        if at > start and ground.text[at:end] in ("中国", "我国"):
            # 岚国国民议会与|中国全国人大
            break
        if ground.text[at:end] in ("机构", "智库"):
            # 德国能源监管机构|联邦网络局: another noun for what follows
            break
        if ground.text[at:end] in ground.lexicon.lists.clause_words:
            break
        if ground.text[at:end] in _JOINS and _begins_another(ground, start, at, end):
            break
        if tag not in _NAME_TAGS and ground.text[at:end] not in _JOINS | _VERBS:
            break
        at = end
    return at


def _begins_another(ground: Ground, start: int, at: int, end: int) -> bool:
    """Tell whether a joining word stands between two organs: 岭国经济部|和|农业部.

    In 运输和基础设施委员会 no organ ends before it, and no state's name begins behind it.
    """
    if at == start or end in ground.place_at:
        return _OF_BOTH.match(ground.text, end) is None
    text = ground.text
    return bool(_WHOLE.search(text, start, at) or _ORGAN.regex.fullmatch(text, start, at))


def _organ(ground: Ground, state: PlaceMention, end: int) -> BodyMention:
    unit = ground.text[state.end : end]
    kind = free_kind(unit)
    known = ground.lexicon.country_of.get(state.name)
    short = state.end - state.start == 1 and known is not None
    surface = known.name if known is not None and short else ground.text[state.start : state.end]
    for form in state.forms:
        listed = ground.lexicon.organ_forms.get(form + unit)
        if listed is not None:
            return BodyMention(
                state.start, end, organ_name(listed), "bodies.foreign", place=state.name,
                level=listed.level, base="foreign",
            )  # fmt: skip
    whole = (state.name if unit.endswith("部") else surface) + unit
    others = tuple(form + unit for form in state.forms if form + unit != whole)
    name = BodyName(whole, others, "department" if kind == "other" else kind)
    return BodyMention(state.start, end, name, "bodies.foreign", place=state.name, base="foreign")
