"""Bodies that were renamed, merged, founded or abolished (更名, 合并, 组建, 撤销).

Rules: `changes.renamed` (真例：云泽市文化局更名为云泽市文化和旅游局), `changes.merged`
(真例：省工商局与省质监局合并，组建省市场监督管理局; 市外侨局并入市委统战部), `changes.founded`
(真例：组建市应急管理局), `changes.abolished` (真例：不再保留市安全生产监督管理局).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base.reading import HAN
from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.findings import Findings
from kg.model.claims import BodyChangeClaim
from kg.model.ids import entity_id
from kg.model.time import DateRange
from kg.text.cues import Cued

_CUE = Cued("更名|改名|改称|改组|改为|合并|并入|整合|划入|组建|成立|设立|不再保留|撤销|裁撤")
# 云泽市文化局|正式更名为|云泽市文化和旅游局
_RENAMED = re.compile(
    "[，]?(?:正式|已经?|将|也|相应|随之|此前)*(?:更名|改名|改组|改建|变更|调整)?"
    "(?:更名|改名|改组|改建|变更|调整|改)(?:为|成)|改称"
)
# 市外侨局|的职责并入|市委统战部
_MERGED_INTO = re.compile(
    "(?:的?(?:有关|全部|相关)?(?:职责|职能|机构))?(?:整体|整建制)?(?:并入|划入)"
)
# 与、和 between bodies that are merged: 的职责，以及
_LISTED = re.compile("(?:的?[^，。；]{0,12}?(?:职责|职能))?[，、和与及以]*(?:将)?")
# 合并，组建 | 的职责整合，组建 | 等整合组建
_MERGED = re.compile(
    "(?:等)?(?:的?[^，。；]{0,16}?(?:职责|职能|机构)等?)?(?:进行)?(?:合并|整合|重组|的基础上|"
    "基础上)(?:后)?[，]?(?:重新|共同|新)?(?:组建|成立|设立|组成)(?:了|为|成)?(?:新的)?"
)
_FOUNDED_BEFORE = re.compile("(?:组建|新组建|重新组建|成立|设立|新设立)(?:了|起)?$")
# 市公共资源交易中心|正式挂牌成立; not 成立70周年, 成立以来
_FOUNDED_BEHIND = re.compile(
    "(?:今天|昨天|近日|日前|正式|当天|在[^，。；]{1,8})*(?:揭牌|挂牌)?成立(?=[，。；！”》\n]|"
    "大会|仪式|$)"
)
# 成立扬州大学|大运河研究院 founds no 扬州大学
_GOES_ON = re.compile(f"[{HAN}]")
_BEHIND_NAME = re.compile("等|和|与|及|作为|负责|统筹|牵头|以来|后|并")
_ABOLISHED = re.compile("(?:不再保留|撤销|裁撤)(?:原|了)?$")
# 倡议|成立, 推动|组建: what is only wished for
_WISHED = re.compile(
    "倡议|推动|建议|提议|支持|鼓励|探索|拟|计划|可以|应当|要|需|自|申请|呼吁|主张|同意|关于"
)
# 不再保留A、B; 组建A、B和C
_NEXT = re.compile("[、和及]|，并?")


def find_body_changes(findings: Findings) -> Iterator[BodyChangeClaim]:
    """Yield the changes in text order."""
    if not findings.reading.cues.may_match(_CUE):
        return
    for sentence in findings.reading.sentences:
        if findings.reading.cues.search(_CUE, *sentence) is None:
            continue
        bodies = [
            body for body in findings.bodies_in(*sentence) if body.name.kind not in ("media",)
        ]
        if bodies:
            yield from _Changes(findings, sentence, bodies).read()


class _Changes:
    """The changes that one sentence tells, clause by clause."""

    def __init__(
        self, findings: Findings, sentence: tuple[int, int], bodies: list[BodyMention]
    ) -> None:
        self.findings = findings
        self.text = findings.text
        self.sentence = sentence
        self.bodies = bodies
        self._used: set[int] = set()

    def read(self) -> Iterator[BodyChangeClaim]:
        """Read renaming and merging of two bodies, then what is founded or abolished alone."""
        for number, (one, other) in enumerate(zip(self.bodies, self.bodies[1:], strict=False)):
            gap = self.text[one.end : max(one.end, other.start)]
            if not gap or one.name.full == other.name.full:
                continue
            if _RENAMED.fullmatch(gap):
                yield self._change("renamed", [one], [other])
            elif _MERGED_INTO.fullmatch(gap):
                yield self._change("merged", self._listed(number), [other])
            elif _MERGED.fullmatch(gap) and (merged := self._listed(number)):
                yield self._change("merged", merged, [other])
        yield from self._alone()

    def _listed(self, number: int) -> list[BodyMention]:
        """Return the bodies of a list up to one: 省工商局与省质监局."""
        listed = [self.bodies[number]]
        while number > 0:
            before = self.bodies[number - 1]
            gap = self.text[before.end : max(before.end, listed[0].start)]
            if not gap or _LISTED.fullmatch(gap) is None:
                break
            listed.insert(0, before)
            number -= 1
        return listed

    def _alone(self) -> Iterator[BodyChangeClaim]:
        kind: str | None = None
        end = -1
        for body in self.bodies:
            head = self.text[max(self.sentence[0], body.start - 6) : body.start]
            goes_on = kind is not None and _NEXT.fullmatch(self.text, end, max(end, body.start))
            if _ABOLISHED.search(head):
                kind = "abolished"
            elif _FOUNDED_BEFORE.search(head) and self._is_founded(body):
                kind = "founded"
            elif _FOUNDED_BEHIND.match(self.text, body.end):
                kind = "founded"
                goes_on = None
            elif not goes_on:
                kind = None
            end = body.end
            if kind is None or body.start in self._used:
                continue
            if kind == "abolished":
                yield self._change(kind, [body], [])
            else:
                yield self._change(kind, [], [body])

    def _is_founded(self, body: BodyMention) -> bool:
        """Tell whether it is more than wished for (倡议成立), and the name ends where it ends."""
        head = max(self.sentence[0], body.start - 12)
        if _WISHED.search(self.text, head, body.start) is not None:
            return False
        goes_on = _GOES_ON.match(self.text, body.end) is not None
        return not goes_on or _BEHIND_NAME.match(self.text, body.end) is not None

    def _change(
        self, kind: str, originals: list[BodyMention], results: list[BodyMention]
    ) -> BodyChangeClaim:
        changed = [*originals, *results]
        self._used |= {body.start for body in changed}
        first, last = min(b.start for b in changed), max(b.end for b in changed)
        return BodyChangeClaim(
            kind,
            tuple(dict.fromkeys(entity_id("body", body.name.full) for body in originals)),
            tuple(dict.fromkeys(entity_id("body", body.name.full) for body in results)),
            self._date(first),
            self.findings.reading.passage(first, last),
            f"changes.{kind}",
        )

    def _date(self, before: int) -> DateRange | None:
        """Return the date that the sentence names before the change, if it is not yet to come."""
        published = self.findings.reading.source.published
        dates = [
            found.value
            for found in self.findings.dates_in(self.sentence[0], before)
            if found.value is not None
            and (published is None or found.value.first.earliest() <= published.latest())
        ]
        return dates[-1] if dates else None
