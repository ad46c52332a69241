"""Documents whose title many documents bear: one node a year and issuer, else one an article.

政府工作报告 of 2024 by 国务院 is 2024年国务院政府工作报告, wherever it is named; that of
云州市 is 2024年云州市政府工作报告. 《通知》, without a fuller title, is that of its article.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kg.lexicon.places import CHINA
from kg.model.claims import DocumentClaims, MentionClaim, RelationClaim
from kg.model.ids import entity_id
from kg.model.knowledge import Body, Document
from kg.model.time import PartialDate
from kg.resolve.rewriting import rewritten_claims

RULE = "resolve.document"
# 政府工作报告 | 省政府工作报告 | 政府工作报告（征求意见稿） | 预算报告 | 第2号总河长令
_OF_GOVERNMENT = re.compile(
    "(?:[省市县区州]?(?:人民)?政府)?(?P<title>(?:(?<=政府)工作报告|预算报告|计划报告"
    "|第[0-9一二三四五六七八九十百]+号(?:总河长|林长|总林长)令)(?:（[^（）]{1,8}）)?)"
)
# 最高人民法院工作报告 | 中央一号文件 | 第七号主席令: the name tells whose it is
_OF_ORGAN = re.compile(
    "(?:(?P<organ>[\u4e00-\u9fff]{2,20}(?:法院|检察院|常委会|常务委员会|政府))工作报告"
    "|中央一号文件|第[0-9一二三四五六七八九十百]+号主席令)(?:（[^（）]{1,8}）)?"
)
# Titles that say what kind of document it is, and no more.
_KIND = (
    "通知|决定|意见|建议|条例|规划|纲要|方案|公报|声明|公约|条约|协定|协议|办法|规定|细则|报告|"
    "计划|指南"
    "|宣言|倡议|议案|决议|章程|准则|目录|规则|法案|措施|清单|备忘录|公告|通报|讲话|指引|宪章|白皮书"
)
_OF_NOTHING = re.compile(
    f"(?:实施|指导|若干|总体|工作|管理|暂行|行动|联合|共同|发展|规划|改革|处分)?(?:{_KIND})"
    "(?:（[^（）]{1,8}）|草案|稿)?"
)
# 2024年|《政府工作报告》, 2023年度云州市|政府工作报告
_YEAR = re.compile("(?P<year>(?:19|20)[0-9]{2})年度?的?[\u4e00-\u9fff]{0,8}《?$")
# 今年全国两会上的|政府工作报告, 去年的|《政府工作报告》
_RELATIVE = re.compile("(?P<word>今年|本年度|去年|上年|明年)的?(?:[\u4e00-\u9fff]{0,8}的)?《?$")
_SHIFT = {"今年": 0, "本年度": 0, "去年": -1, "上年": -1, "明年": 1}
# 2023年，“六尺巷调解法”被写入|最高人民法院工作报告
_WRITTEN_INTO = re.compile(
    "(?P<year>(?:19|20)[0-9]{2})年，[^。；，]{0,24}(?:写入|写进|载入|列入)《?$"
)
_BEFORE = 40
_STATE = ("body/中华人民共和国全国人民代表大会", "body/中国人民政治协商会议全国委员会")
_STATE_COUNCIL = "body/中华人民共和国国务院"
_CONGRESS = re.compile("人民代表大会(?:常务委员会)?$")


def names_generic(claims: DocumentClaims) -> bool:
    """Tell whether a document names another by a title that many bear."""
    return any(d.number is None and _is_generic(d.name) for d in claims.documents)


def tell_apart(claims: DocumentClaims, day: PartialDate | None, article: str) -> DocumentClaims:
    """Give the documents of generic titles their year and issuer, or their article.

    Args:
        claims: An outline; one that names such a document (`names_generic`) still has its text
            and its mentions.
        day: The date of the article, as far as it is known.
        article: The hash of the article, or of its original: what reprints name is one.
    """
    generic = {d.id: d for d in claims.documents if d.number is None and _is_generic(d.name)}
    if not generic:
        return claims
    namer = _Namer(claims, None if day is None else day.year, article)
    named = {
        index: namer.name(mention, generic[mention.denotes])
        for index, mention in enumerate(claims.mentions)
        if mention.denotes in generic
    }
    if not named:
        return claims
    return _rewritten(claims, generic, named)


def _is_generic(name: str) -> bool:
    folded = name.strip()
    return any(p.fullmatch(folded) for p in (_OF_GOVERNMENT, _OF_ORGAN, _OF_NOTHING))


@dataclass(frozen=True, slots=True)
class _Named:
    """A document as a mention names it, its issuer (an id), and the basis where it is inferred."""

    document: Document
    issuer: str | None
    basis: str | None


@dataclass(frozen=True, slots=True)
class _Namer:
    """Names the documents of one article.

    Attributes:
        year: That of the article's publication.
        article: The hash of the article, or of what it reprints.
    """

    claims: DocumentClaims
    year: int | None
    article: str

    def name(self, mention: MentionClaim, document: Document) -> _Named:
        """Name the document that a mention of a generic title means."""
        government = _OF_GOVERNMENT.fullmatch(document.name)
        if government is None and _OF_ORGAN.fullmatch(document.name) is None:
            return self._of_article(document, document.name, None)
        year, basis = self._year(mention)
        if government is None:
            issuer, told = self._organ(document.name), document.name
        else:
            issuer, told = self._government(mention), document.name[government.start("title") :]
            if issuer is None:
                return self._of_article(document, document.name, year)
            told = f"{_short(issuer)}{'政府' if told.startswith('工作') else ''}{told}"
        if year is None:
            return self._of_article(document, told, None, issuer)
        name = f"{year}年{told}"
        return _Named(_renamed(document, entity_id("document", name), name), issuer, basis)

    def _of_article(
        self, document: Document, name: str, year: int | None, issuer: str | None = None
    ) -> _Named:
        """Name a document after the article, where no year or issuer tells it."""
        full = name if year is None else f"{year}年{name}"
        identity = f"{entity_id('document', full)}-{self.article[:12]}"
        return _Named(_renamed(document, identity, full), issuer, None)

    def _year(self, mention: MentionClaim) -> tuple[int | None, str | None]:
        """Return the year that the words before a mention tell, else that of the article."""
        start = mention.span.start
        before = self.claims.source.text[max(0, start - _BEFORE) : start]
        stated = _YEAR.search(before) or _WRITTEN_INTO.search(before)
        if stated is not None:
            return int(stated["year"]), None
        relative = _RELATIVE.search(before)
        if self.year is None:
            return None, None
        if relative is not None:
            word = relative["word"]
            return self.year + _SHIFT[word], f"{word}，报道于{self.year}年"
        return self.year, f"报道于{self.year}年"

    def _organ(self, name: str) -> str | None:
        match = _OF_ORGAN.fullmatch(name)
        organ = None if match is None else match["organ"]
        if organ is None:
            return None
        found = (b.id for b in self.claims.bodies if organ in (b.name, *b.other_names))
        return next(found, None)

    def _government(self, mention: MentionClaim) -> str | None:
        """Return the government that is nearest before a mention, else nearest behind it."""
        places = sorted(self._governments(mention))
        before = [body for start, body in places if start <= mention.span.start]
        behind = [body for start, body in places if start > mention.span.start]
        if before or behind:
            return before[-1] if before else behind[0]
        # 国务院新闻办公室 解读《政府工作报告》: the State Council stands above who is named
        known = {body.id for body in self.claims.bodies}
        central = not self._is_local() and not known.isdisjoint((_STATE_COUNCIL, *_STATE))
        return _STATE_COUNCIL if central else None

    def _is_local(self) -> bool:
        """Tell whether the article names a body of a place, or of another country."""
        return any(b.kind == "government" and b.level != "central" for b in self.claims.bodies)

    def _governments(self, mention: MentionClaim) -> Iterator[tuple[int, str]]:
        """Yield where the article shows a government, or the congress that it reports to."""
        level = _level(self.claims.source.text[mention.span.start : mention.span.end])
        bodies = {body.id: body for body in self.claims.bodies}
        shown = [(m.span.start, m.denotes) for m in self.claims.mentions if m.denotes in bodies]
        shown += [(t.passage.start, t.body) for t in self.claims.tenures if t.body in bodies]
        for start, key in shown:
            government = _government_of(bodies[key])
            if government is not None and (level is None or _level(government) == level):
                yield start, government


def _level(text: str) -> str | None:
    """Return 省 for 省政府工作报告 and 江东省人民政府, None for 政府工作报告."""
    match = re.search("(省|市|县|区|州)(?:人民)?政府", text)
    return None if match is None else match[1]


def _government_of(body: Body) -> str | None:
    """Return the id of the government that a body is, or that reports to it."""
    if body.unresolved:
        return None
    if body.id == _STATE_COUNCIL or body.id.startswith(_STATE):
        return _STATE_COUNCIL
    if body.kind == "government" and body.level not in (None, "central"):
        return body.id if body.name.endswith("政府") else None
    if body.kind == "congress" and _CONGRESS.search(body.name):
        return entity_id("body", _CONGRESS.sub("人民政府", body.name))
    return None


def _short(body: str) -> str:
    """Return 国务院 for 中华人民共和国国务院, 云州市 for 云州市人民政府."""
    name = body.removeprefix("body/").removeprefix(CHINA)
    return re.sub("(?:人民)?政府$", "", name)


def _renamed(document: Document, identity: str, name: str) -> Document:
    names = {document.name, *document.other_names} - {name}
    return replace(document, id=identity, name=name, other_names=tuple(sorted(names)))


def _rewritten(
    claims: DocumentClaims, generic: Mapping[str, Document], named: Mapping[int, _Named]
) -> DocumentClaims:
    """Write the names of documents where they are mentioned, and where claims point to them."""
    most: dict[str, str] = {}
    for key in generic:
        counted = Counter(
            named[index].document.id for index in named if claims.mentions[index].denotes == key
        )
        if counted:
            most[key] = min(counted, key=lambda identity: (-counted[identity], identity))
    known = {body.id for body in claims.bodies}
    records = {one.document.id: one.document for one in named.values()}
    issued: dict[tuple[str, str], RelationClaim] = {}
    for index, one in named.items():
        if one.issuer is not None and one.issuer in known:
            document = records[one.document.id]
            issuers = tuple(sorted({*document.issued_by, one.issuer}))
            records[one.document.id] = replace(document, issued_by=issuers)
            issued.setdefault(
                (one.document.id, one.issuer),
                RelationClaim(
                    one.document.id, "issuedBy", one.issuer, claims.mentions[index].passage, RULE,
                    "文中最近的政府或其名称",
                ),
            )  # fmt: skip
    others = tuple(d for d in claims.documents if d.id not in most)
    mentions = tuple(
        replace(m, denotes=named[i].document.id, basis=m.basis or named[i].basis)
        if i in named
        else m
        for i, m in enumerate(claims.mentions)
    )
    renewed = rewritten_claims(claims, most, without="documents")
    return replace(
        renewed,
        mentions=mentions,
        documents=(*others, *(records[key] for key in sorted(records))),
        relations=(*renewed.relations, *issued.values()),
    )
