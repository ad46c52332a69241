"""Concepts: formulas (提法) and short phrases in quotes.

Rules: `concepts.known`, a formula of the lexicon wherever it stands (真例：增强四个意识 |
落实“五个一”工作机制), `concepts.teaching`, what a leader taught of something
(真例：习近平总书记关于治水的重要论述), `concepts.strategy`, by its last words
(真例：实施人才强市战略), `concepts.quoted`, words in quotes that no other rule has
taken and that are no sentence, number or name of a thing (真例：落实“五色联动”工作机制).
"""

from __future__ import annotations

import re

from kg.extract.base.borders import Ranges
from kg.extract.base.reading import HAN, in_dictionary
from kg.extract.bodies.one_state import is_told_abroad
from kg.extract.found.findings import Thing
from kg.extract.found.things import Things
from kg.text.cues import Cued

# “五个一”, “接诉即办”
_QUOTED = Cued("“(?P<name>[^“”\n]{2,28})”")
# 习近平总书记关于治水的重要论述
_TEACHING = Cued("习近平(?:总书记|主席)?关于[^，。；：！？（）《》\n]{2,28}?的?重要(?:论述|思想)")
# “我们都很高兴”, “好了吗”: what somebody says
_SENTENCE_LIKE = re.compile(
    "^(?:沉痛悼念|深切缅怀|热烈欢迎|热烈祝贺|热烈庆祝)|永垂不朽|永远(?:活在|怀念)|[。！？；]|"
    "^[的了]|^(?:我|你|他|她|我们|他们|这|那|是|很|非常|不能|不是)|[了吗呢吧啊嘛]$"
)
# 他说：“…”, 标语写着“…”
_SPEECH_BEFORE = re.compile("(?:说|称|问|答|道|：|喊|写着|写道|表示|感慨|感叹)[，：]?$")
# 本届大会主题为“团结、行动、落实”
_THEME_BEFORE = re.compile("(?:主题|口号)(?:为|是|确定为)?$|以$")
# 台风“博罗依”, “神舟”飞船: names of things
_THING_BEFORE = re.compile(
    "(?:台风|飓风|热带风暴|飞船|导弹|卫星|军舰|航母|潜艇|探测器|火箭|直升机|战机|演习|行动代号)$"
)
# 作了题为|“…”的发言, 以“…”|为题演讲: the title of a speech
_TITLE_BEFORE = re.compile("(?<!主)题(?:目|名)?(?:为|是)?[：]?$")
# “幻影-2000”战机, “速递达”平台, “丝路花雨”图片展: what a name of a thing stands before
_THING_BEHIND = re.compile(
    "(?:荣誉)?称号|[号籍杯奖班展]|平台(?!作用)|公司|导弹|火箭[弹炮]|战斗机|战机|轰炸机|无人机|"
    "直升机|坦克|航母|航空母舰|军舰|"
    "护卫舰|驱逐舰|潜[艇水]|卫星|火箭|探测器|飞船|客户端|小程序|APP|微信|公众号|"
    "(?:国际|高端|高峰|主题)?论坛|峰会|大赛|"
    "比赛|榜单|展览|图片展|[美艺书画摄]|晚会|音乐会|演唱会|乐队|油田|气田|车队|专列|输油管道|"
    "天然气管道|品牌店|酒店|"
    "号线|小区|超市|餐厅|书店|机器人|网站|频道|栏目|节目|专栏|武装|组织(?!生活|体系)|飓风|台风|病毒"
)
# “8.5%”, “11·9”, “朔北-2009”, “青禾公司”, “枫叶奖”: numbers and names of another kind
_NOT_FORMULA = re.compile(
    "^[0-9.,%·]+$|[0-9A-Za-z一-龥]-[0-9]{1,4}$|公司$|号$|大会$|会议$|奖$|杯$|台风$|飞船$|日报$|"
    "班$|战机$|论坛$|组织$|武装$|书记$|[哥姐叔]$|^文化大革命$|^回头看$|^[0-9]{4}[-—－–][0-9]{4}$|"
    "^(?:世界|国际|全国)[一-龥]{1,8}日$|(?<=[一-龥]{3})(?:专区|艺术节|文化节|年货节|美食节|"
    "购物节)$|(?<=[一-龥]{4})(?:会|中心)$|仪式$|院区$|医院$|[大中小]学$|学[院校]$|协会$|集团$|"
    "银行$|法院$|研究[院所]$|(?:部长|代表|委员)通道$|"
    # “老警服务站”, “引路牌”: what stands somewhere to serve those who come
    "(?<=[一-龥])(?:[服驿]务?站|工作[站室]|调解室|[路提示]牌|服务[台点岗]|[一-龥]书屋|食堂|专列|"
    "[0-9一-龥·](?<!文化)周)$"
)
# “631”|叫应机制: a number that the words behind it make a formula
# “双高”|计划, “叫应”|机制: two characters that the word behind them makes a formula
_PLAN = re.compile("(?:建设)?(?:计划|战略|机制|工程|工作法|制度|体系|政策|改革|原则|方针)")
# “三高”, “四极”: a numbered formula of two characters; no days (“五一”), meetings, books or places
_NUMBERED = re.compile(
    "[三四五六七八九两双](?![一三四五七八九十会节委线孔库经书艺仙章海季国抢])[一-龥]"
)
_NUMBER = re.compile("[0-9]+(?:[+＋.·][0-9NXn]+)*")
_OF_NUMBER = re.compile(
    f"[{HAN}]{{0,8}}?(?:工作机制|机制|工程|模式|工作法|体系|计划|行动|布局|格局|战略|政策|标准|"
    f"产业集群|思路|举措|目标)"
)

# “组合拳”, “老好人”: a word of the dictionary is an image, unless what is behind makes it a formula
_FORMED = re.compile(
    "(?:[一-龥]{0,4}?)(?:工作法|机制|模式|服务|建设|工程|体系|改革|行动|思想|理念|理论|战略|政策|"
    "精神|原则|方针|制度|问题|分裂|势力)"
)
_COINED = re.compile("(?:工程|经济|主义|精神|战略|机制|行动|计划|政策)$|^[0-9]")
# 素有“岭东粮仓”之称, 荣获“文明村”称号: nicknames and honours
_CALLED_BEFORE = re.compile(
    "(?:被?(?:称为|称作|称之为|誉为|喻为|比作|叫[做作]|俗称|人称|号称|戏称)|素有|享有|堪称|荣获|"
    "荣膺|喜获|摘得|捧得|表彰|获评|获授|被?评为|授予[^，。；“”]{0,12})了?(?:全国|全省|全市)?\\Z"
)
# behind a list of quotes: “甲”“乙”等荣誉, “丙”分论坛
_CALLED_BEHIND = re.compile(
    "之[称誉]|的?(?:美称|美誉|赞誉|称谓)|等?[^，。；“”的]{0,6}(?:称号|荣誉|奖项)"
    "|等?(?:[一-龥]{0,4})(?:分论坛|研讨会|协商会|推介会|对话会|交流会|见面会|招聘会|博览会|大展|"
    "特展|展览|巡展|巡演|灯会|演出|夏令营|轮(?=从|进|满|载|驶|抵|在))"
)
_MORE_QUOTES = re.compile("(?:[、和及与]?“[^”\\n]{2,28}”)*")
# 实施|人才强市战略、工业兴县战略
_STRATEGY = Cued("(?:[一-龥]{2}|知识产权)(?:[强兴立富][国省市县区州旗镇]|优先发展|优先)战略")
# 百|千万工程: a numeral goes on over where a formula begins
_NUMERALS = re.compile("[一二三四五六七八九十百千万亿]{2}")
# 扬子江|生态文明|创新中心: a formula in the name of an institution
_INSTITUTION = re.compile(
    "[一-龥]{0,4}?(?:创新中心|研究中心|研究院|研究会|学院|展览馆|纪念馆|博物馆|基金会|促进会|"
    "学会|协会)"
)
# “前方指挥部|指挥长”, not “教授们的后勤部长”
_BODY_END = re.compile("(?:指挥部|委员会|小组|中心|办公室|[局厅处])$")


def find_concepts(
    things: Things, campaigns: list[Thing], blocked: list[tuple[int, int]]
) -> list[Thing]:
    """Find the concepts in text order.

    Args:
        things: Keeps their records.
        campaigns: In whose names only famous formulas count (“三严三实”专题教育).
        blocked: Ranges of bodies and documents, inside which none stands.
    """
    taken = Ranges(blocked)
    drives = Ranges((thing.start, thing.end) for thing in campaigns)
    found: list[Thing] = []
    for start, end, entry in things.reading.known.formulas:
        if entry.weight == "core" and not taken.cover(start, end):
            text = things.reading.text
            if _INSTITUTION.match(text, end) or _NUMERALS.match(text, start - 1):
                continue
            concept = things.concept(entry.name, entry)
            found.append(Thing(concept.id, start, end, "concepts.known"))
    whole = Ranges((thing.start, thing.end) for thing in found)
    for match in things.reading.cues.finditer(_TEACHING):
        if not whole.cover(*match.span()) and not taken.cover(*match.span()):
            concept = things.concept(match.group(), None)
            found.append(Thing(concept.id, *match.span(), "concepts.teaching"))
    for match in things.reading.cues.finditer(_STRATEGY):
        if not whole.overlap(*match.span()) and things.reading.begins_word(match.start()):
            concept = things.concept(match.group(), None)
            found.append(Thing(concept.id, *match.span(), "concepts.strategy"))
    known = Ranges((thing.start, thing.end) for thing in found)
    for match in things.reading.cues.finditer(_QUOTED):
        if taken.cover(*match.span()) or drives.cover(*match.span("name")):
            continue
        if known.overlap(*match.span()):
            found = _widened(things, match, found)
            continue
        quoted = _quoted(things, match)
        if quoted is not None:
            found.append(quoted)
    return sorted(found, key=lambda thing: thing.start)


def _widened(things: Things, match: re.Match[str], found: list[Thing]) -> list[Thing]:
    """Put a short quoted slogan in the place of a formula that is one half of it.

    真例：“党政同责、一岗双责”, of which the lexicon knows 一岗双责.
    """
    name = match["name"]
    halves = name.split("、")
    if len(halves) != 2 or len(name) > 16:
        return found
    inside = [t for t in found if match.start() <= t.start and t.end <= match.end()]
    if len(inside) != 1 or inside[0].end - inside[0].start > len(max(halves, key=len)) + 2:
        return found
    concept = things.concept(name, None)
    kept = [thing for thing in found if thing is not inside[0]]
    return [*kept, Thing(concept.id, *match.span(), "concepts.quoted")]


def _quoted(things: Things, match: re.Match[str]) -> Thing | None:
    text, name, start = things.reading.text, match["name"], match.start()
    for size in (2, 3, 4):
        # “钉钉子”|精神: the lexicon knows the whole
        whole = things.reading.lexicon.formulas.get(name + text[match.end() : match.end() + size])
        if whole is not None:
            concept = things.concept(whole.name, whole)
            return Thing(concept.id, start, match.end() + size, "concepts.known")
    behind = _OF_NUMBER.match(text, match.end()) if _NUMBER.fullmatch(name) else None
    if behind is not None:
        concept = things.concept(f"“{name}”{behind.group()}", None)
        return Thing(concept.id, start, behind.end(), "concepts.quoted")
    plan = _PLAN.match(text, match.end()) if len(name) == 2 else None
    if plan is not None and not _NOT_FORMULA.search(name):
        concept = things.concept(f"“{name}”{plan.group()}", None)
        return Thing(concept.id, start, plan.end(), "concepts.quoted")
    if _SENTENCE_LIKE.search(name) or _NOT_FORMULA.search(name) or _is_post(things, name):
        return None
    if _SPEECH_BEFORE.search(text, max(0, start - 6), start):
        return None
    if _THING_BEFORE.search(text, max(0, start - 4), start):
        return None
    if _TITLE_BEFORE.search(text, max(0, start - 4), start) or text.startswith("为题", match.end()):
        return None
    formulas = things.reading.lexicon.formulas
    entry = formulas.get(name) or formulas.get(f"“{name}”")
    short = len(name) <= 2 and not _NUMBERED.fullmatch(name)
    if entry is None and (short or _THING_BEHIND.match(text, match.end())):
        return None
    if entry is None and _is_called(text, match):
        return None
    if entry is None and _is_image(text, match):
        return None
    theme = _THEME_BEFORE.search(text, max(0, start - 8), start) is not None
    if entry is None and not theme and is_told_abroad(things.reading, start):
        return None
    return Thing(things.concept(name, entry).id, *match.span(), "concepts.quoted")


def _is_called(text: str, match: re.Match[str]) -> bool:
    """Tell whether quotes hold what something is called or honoured with: 素有“…”之称."""
    more = _MORE_QUOTES.match(text, match.end())
    end = match.end() if more is None else more.end()
    head = match.start()
    while text[head - 1] == "”" and (quote := text.rfind("“", 0, head - 1)) > 0:
        head = quote
    before = _CALLED_BEFORE.search(text, max(0, head - 18), head)
    return before is not None or _CALLED_BEHIND.match(text, end) is not None


def _is_image(text: str, match: re.Match[str]) -> bool:
    """Tell whether quotes hold an everyday word that stands for another: 打好“组合拳”."""
    name = match["name"]
    if _COINED.search(name) or _NUMBERED.fullmatch(name) or not in_dictionary(name):
        return False
    return _FORMED.match(text, match.end()) is None


def _is_post(things: Things, name: str) -> bool:
    """Tell whether somebody's post is quoted: “抗洪抢险前方指挥部指挥长”."""
    roles = things.reading.lexicon.roles
    return any(
        name[-size:] in roles and _BODY_END.search(name[:-size]) is not None for size in (2, 3, 4)
    )
