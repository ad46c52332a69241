"""Documents (文件): what stands in 《》, but for papers, programmes and works of art.

Rules: `documents.title` (真例：传达学习《中国共产党纪律处分条例》), `documents.again`, a short
form of a title before it (真例：云泽市印发《关于做好防汛工作的通知》。《通知》要求，落实责任) or
an alias (以下简称《通知》); `documents.numbered`, an order or what else bears a number
(真例：签发第5号总河长令 | 国发〔2020〕3号); `documents.report`, a report to a congress
(真例：完全赞成政府工作报告); `documents.law`, one whose rules are followed
(真例：根据选举法有关规定); `documents.known`, one of the lexicon without its marks
(真例：落实中央八项规定).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.borders import Ranges, word_before
from kg.extract.findings import Thing
from kg.extract.things import Things
from kg.text.cues import Cued

# 《关于学习〈…〉的通知》; titles hold each other
_BOOK = Cued("《(?P<name>(?:[^《》\n]|《[^《》\n]*》){2,120})》")
# （以下简称《通知》）
_ALIASED = re.compile("（(?:以下|下)?简?称《(?P<alias>[^》\n]{1,20})》）")
# 《云泽夜话》栏目, 《岭东日报》记者
_PERIODICAL = re.compile("杂志|栏目|报|刊|新闻|节目|》记者|频道")
_PERIODICALS = frozenset({"新闻联播", "求是", "人民日报"})
_PAPER_ENDS = ("日报", "晚报", "时报", "周刊")
# 电影《…》, 名画《…》: works of art, no documents
_WORK_BEFORE = re.compile(
    "(?:电影|影片|歌曲|合唱|舞蹈|舞剧|话剧|歌剧|京剧|电视剧|纪录片|节目|名画|油画|国画|作品|诗|小说|动画片|"
    "音乐剧|栏目|演唱|演奏|上演|播出|专题片|教育片|警示片|短片|宣传片|小品|相声|快板|歌舞|戏曲|豫剧|黄梅戏|"
    "动漫|漫画|雕塑|交响曲|组歌|舞曲|情景剧|诵读|朗诵)了?$"
)
# 第5号总河长令, 第七二三号国务院令
_NUMBERED = Cued(
    "第[0-9一二三四五六七八九十百]+号(?:总河长|林长|总林长|国务院|主席|省政府|市政府|政府)?令"
)
# 国发（2020）3号, as folded; 联合国安理会第2735号决议
_ISSUED = Cued(
    "(?:国办?|中办|厅|[省市县区][政委]?办?|[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕甘青宁新][一-龥]{0,4})"
    "(?:发|函|办|字|令|规)（(?:19|20)[0-9]{2}）[0-9]{1,4}号"
    "|(?:(?:联合国)?安理会)?第[0-9]{3,4}号决议"
)
# 学习|党章, 遵守|党章
_CHARTER = Cued("(?:学习|遵守|维护|尊崇|对照|贯彻|学)了?(?P<name>党章)(?!党规|修)")
# 审议|全国人大常委会工作报告, 赞成|政府工作报告, 落实|中央一号文件
_REPORT = Cued(
    "(?:(?:全国|[省市县区州])人大常委会|最高人民法院|最高人民检察院|[省市县区州]?(?:人民)?政府)工作报告"
    "|中央一号文件"
)
# 根据|选举法|相应规定, 按照|全国人大议事规则|规定
_LAW = Cued(
    "(?:根据|依据|依照|按照|违反)(?P<name>(?!有关|相关|上述|该|本|国家|其|现行|党内)[一-龥]{2,24}?"
    "(?:(?<![办做方违执立司非合宪])法|条例|规则|章程|准则))(?=(?:的)?(?:有关|相应|相关)?规定)"
)
# 中央八项|规定: how documents of the lexicon end; 环境保护|法 is too often a piece of another law
_KNOWN_END = Cued("规定|宪章|条约|宣言|纲要")
_SHORTEST_KNOWN, _LONGEST_KNOWN = 4, 16
# longer names are no short forms of a title: 《通知》, 《实施方案》
_LONGEST_SHORT = 6


def find_documents(things: Things) -> list[Thing]:
    """Find the documents in text order; aliases and short forms are joined to the full title."""
    text = things.reading.text
    aliases: dict[str, str] = {}
    found: list[Thing] = []
    for match in things.reading.cues.finditer(_BOOK):
        name = match["name"]
        if _is_no_document(text, match):
            continue
        alias = _ALIASED.match(text, match.end())
        if alias is not None:
            aliases[alias["alias"]] = name
        full = aliases.get(name) or _full_title(things, name, found)
        rule = "documents.title" if full is None else "documents.again"
        found.append(Thing(things.document(full or name).id, *match.span(), rule))
    for match in things.reading.cues.finditer(_NUMBERED):
        found.append(things.add_document(*match.span(), "documents.numbered"))
    taken = Ranges((thing.start, thing.end) for thing in found)
    for match in things.reading.cues.finditer(_ISSUED):
        if not taken.overlap(*match.span()) and text[match.start() - 1] != "（":
            number = match.group().replace("（", "〔").replace("）", "〕")
            document = things.document(number)
            found.append(Thing(document.id, *match.span(), "documents.numbered"))
    for match in things.reading.cues.finditer(_CHARTER):
        found.append(things.add_document(*match.span("name"), "documents.known"))
    for match in things.reading.cues.finditer(_REPORT):
        if not taken.overlap(*match.span()) and things.reading.begins_word(match.start()):
            found.append(things.add_document(*match.span(), "documents.report"))
    for match in things.reading.cues.finditer(_LAW):
        if not taken.overlap(*match.span("name")):
            found.append(things.add_document(*match.span("name"), "documents.law"))
    taken = Ranges((thing.start, thing.end) for thing in found)
    found += [thing for thing in _known(things) if not taken.overlap(thing.start, thing.end)]
    return sorted(found, key=lambda thing: thing.start)


def _known(things: Things) -> Iterator[Thing]:
    """Yield the documents of the lexicon that stand without 《》, each by its longest form."""
    text, forms = things.reading.text, things.reading.lexicon.document_forms
    for match in things.reading.cues.finditer(_KNOWN_END):
        end = match.end()
        if text.startswith("精神", end):
            # 违反中央八项规定精神: that is a formula
            continue
        for size in range(min(_LONGEST_KNOWN, end), _SHORTEST_KNOWN - 1, -1):
            if text[end - size : end] in forms:
                if _stands_free(things, end - size):
                    yield things.add_document(end - size, end, "documents.known")
                break


def _stands_free(things: Things, start: int) -> bool:
    """Tell whether a title may begin here: 落实|中央八项规定."""
    if not things.reading.is_han(start - 1):
        return True
    word = word_before(things.reading, start, longest=4)
    return word is not None and word.whole and word.tag[0] in "vpcuda"


def _is_no_document(text: str, match: re.Match[str]) -> bool:
    """Tell whether 《》 holds a paper, a programme or a work of art."""
    name = match["name"]
    if _PERIODICAL.match(text, match.end()) or name in _PERIODICALS:
        return True
    if _WORK_BEFORE.search(text, max(0, match.start() - 4), match.start()):
        return True
    paper = name.endswith(_PAPER_ENDS) or (name.endswith("报") and len(name) <= 5)
    return paper and "关于" not in name


def _full_title(things: Things, name: str, found: list[Thing]) -> str | None:
    """Return the one title that ends in a short form: 《关于…的通知》 for 《通知》."""
    if len(name) > _LONGEST_SHORT:
        return None
    titles = {things.documents[thing.id].name for thing in found}
    longer = [title for title in titles if title.endswith(name)]
    return longer[0] if len(longer) == 1 else None
