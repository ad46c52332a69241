"""Documents (文件): what stands in 《》, but for papers, programmes and works of art.

Rules: `documents.title` (真例：传达学习《中国共产党纪律处分条例》), `documents.again`, a short
form of a title before it (真例：云泽市印发《关于做好防汛工作的通知》。《通知》要求，落实责任) or
an alias (以下简称《通知》); `documents.numbered`, an order or what else bears a number
(真例：签发第5号总河长令 | 国发〔2020〕3号); `documents.report`, a report to a congress
(真例：完全赞成政府工作报告); `documents.law`, one whose rules are followed
(真例：根据选举法有关规定); `documents.known`, one of the lexicon without its marks
(真例：落实中央八项规定); `documents.signed` of agreements, `documents.own` the article itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kg.extract.base.borders import Ranges, word_before
from kg.extract.found.findings import Thing
from kg.extract.found.things import Things
from kg.extract.writings.agreements import find_agreements
from kg.extract.writings.own_papers import OwnPaper, find_own_paper
from kg.extract.writings.works import find_books
from kg.text.cues import Cued

# 《关于学习〈…〉的通知》; titles hold each other
_BOOK = Cued("《(?P<name>(?:[^《》\n]|《[^《》\n]*》){2,120})》")
# （以下简称《通知》）
_ALIASED = re.compile("（(?:以下|下)?简?称《(?P<alias>[^》\n]{1,20})》）")
# 第5号总河长令, 第七二三号国务院令
_NUMBERED = Cued(
    "第[0-9一二三四五六七八九十百]+号(?:总河长|林长|总林长|国务院|主席|省政府|市政府|政府)?令"
)
# 国发（2020）3号, as folded; 联合国安理会第2735号决议
_ISSUED = Cued(
    "(?:国办?|中办|厅|[省市县区][政委]?办?|"
    "[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕甘青宁新][一-龥]{0,4})"
    "(?:发|函|办|字|令|规)（(?:19|20)[0-9]{2}）[0-9]{1,4}号"
    "|(?:(?:联合国)?安理会)?第[0-9]{3,4}号决议"
)
# 学习|党章, 遵守|党章
_CHARTER = Cued("(?:学习|遵守|维护|尊崇|对照|贯彻|学)了?(?P<name>党章)(?!党规|修)")
# 审议|全国人大常委会工作报告, 赞成|政府工作报告, 落实|中央一号文件
_REPORT = Cued(
    "(?:(?:全国|[省市县区州])人大常委会|最高人民法院|最高人民检察院|[省市县区州]?(?:人民)?政府)"
    "工作报告|中央一号文件"
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
_MOST_BEFORE = 10
# 党的二十届三中全会审议通过的|《决定》
_PLENUM = re.compile(
    "(?P<plenum>[一二三四五六七八九十]+届[一二三四五六七]中全会)(?:审议)?(?:通过)?的?\\Z"
)
# 《行政复议法》 for 《中华人民共和国行政复议法》
_STATES = ("中华人民共和国", "中国共产党")


def find_documents(things: Things) -> list[Thing]:
    """Find the documents in text order; aliases and short forms are joined to the full title."""
    text = things.reading.text
    found = _titled(things)
    for match in things.reading.cues.finditer(_NUMBERED):
        found.append(things.add_document(*match.span(), "documents.numbered"))
    own = find_own_paper(things.reading)
    if own is not None:
        found.append(_own(things, own))
    taken = Ranges(_ranges(found, own))
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
            found.append(_law(things, *match.span("name")))
    for agreement in find_agreements(things.reading.cues):
        what = text[agreement.start : agreement.end]
        document = things.document(_one_titled(things, what) or agreement.name, what)
        found.append(Thing(document.id, agreement.start, agreement.end, "documents.signed"))
    taken = Ranges((thing.start, thing.end) for thing in found)
    found += [thing for thing in _known(things) if not taken.overlap(thing.start, thing.end)]
    return sorted(found, key=lambda thing: thing.start)


def _one_titled(things: Things, words: str) -> str | None:
    """Return the one title told so far that ends with the words, None where none or several do."""
    titled = [d.name for d in things.documents.values() if d.name.endswith(words)]
    return titled[0] if len(titled) == 1 else None


def _law(things: Things, start: int, end: int) -> Thing:
    """Note a law without 《》, by the title that it stands for: 基本法 for 《香港…基本法》."""
    words = things.reading.text[start:end]
    titled = _one_titled(things, words)
    if titled is None or titled == words:
        return things.add_document(start, end, "documents.law")
    return Thing(things.document(titled, words).id, start, end, "documents.again")


def _own(things: Things, own: OwnPaper) -> Thing:
    """Note the paper that the article is, with its number as printed."""
    reading = things.reading
    document = things.document(own.name, reading.text[own.start : own.end])
    if own.number is not None:
        span = reading.span(*own.number)
        printed = reading.source.text[span.start : span.end]
        things.documents[document.id] = replace(document, number=printed)
    return Thing(document.id, own.start, own.end, "documents.own")


def _ranges(found: list[Thing], own: OwnPaper | None) -> Iterator[tuple[int, int]]:
    """Yield where documents stand, and the number of the article's own."""
    yield from ((thing.start, thing.end) for thing in found)
    if own is not None and own.number is not None:
        yield own.number


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


def _titled(things: Things) -> list[Thing]:
    """Find what stands in 《》, each by its full title."""
    text = things.reading.text
    books = find_books(text, things.reading.cues.finditer(_BOOK))
    titles = {book["name"].strip(): book.start() for book in reversed(books)}
    aliases: dict[str, str] = {}
    found: list[Thing] = []
    for book in books:
        name = book["name"].strip()
        alias = _ALIASED.match(text, book.end())
        if alias is not None and alias["alias"][-2:] in name:
            aliases[alias["alias"]] = name
        passed = _of_plenum(things, name, book.start())
        if passed is not None:
            aliases[name] = passed
        passed = _with_words_before(things, name, book.start())
        if passed is not None:
            aliases.setdefault(name, passed)
        full = aliases.get(name) or _full_title(name, titles, book.start())
        rule = "documents.title" if full is None else "documents.again"
        found.append(Thing(things.document(full or name).id, *book.span(), rule))
    return found


def _of_plenum(things: Things, name: str, start: int) -> str | None:
    """Return what a plenary session passed: 党的二十届三中全会《决定》."""
    plenum = _PLENUM.search(things.reading.text, max(0, start - 16), start)
    form = None if plenum is None else f"{plenum['plenum']}{name}"
    entry = None if form is None else things.reading.lexicon.document_forms.get(form)
    return None if entry is None else entry.name


def _with_words_before(things: Things, name: str, start: int) -> str | None:
    """Return what the lexicon calls by the words before a title too: “十五五”规划《建议》."""
    if len(name) > _LONGEST_SHORT:
        return None
    text, forms = things.reading.text, things.reading.lexicon.document_forms
    for size in range(_MOST_BEFORE, 1, -1):
        entry = forms.get(f"{text[max(0, start - size) : start]}{name}")
        if entry is not None:
            return entry.name
    return None


def _full_title(name: str, titles: Mapping[str, int], start: int) -> str | None:
    """Return the one title that a short one stands for: 《关于…的通知》 for 《通知》.

    One before it counts, else one behind it: a headline is shorter than its article.
    """
    whole = next((f"{state}{name}" for state in _STATES if f"{state}{name}" in titles), None)
    if whole is not None or len(name) > _LONGEST_SHORT:
        return whole
    longer = [title for title in titles if title != name and title.endswith(name)]
    before = [title for title in longer if titles[title] < start]
    ones = before or longer
    return ones[0] if len(ones) == 1 else None
