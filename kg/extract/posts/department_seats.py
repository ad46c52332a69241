"""Seats in the one department that a document is about, by its kind or by a unit of it alone.

真例：省水利厅厅长程远舟，厅党组成员、总工程师孟云舟 in news of 省水利厅: 厅 is that 厅;
市局党委书记程远舟 in news of 云泽市公安局; 农田建设管理司司长程远舟 in news of 农业农村部.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from kg.extract.base.body_names import below, member_discipline, party_group
from kg.extract.base.reading import HAN
from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.title_mentions import Seat, Setting
from kg.extract.posts.offices import COURTS, has_office, house_of
from kg.lexicon.words import RoleEntry

# 厅|总工程师, 省厅|副厅长, 局党组|书记, 部机关党委|书记, 县局纪委|书记
_GENERIC = re.compile(
    "(?P<level>[省市县区州旗])?(?P<word>厅|局|委|部|署|行|总队|支队)(?P<unit>机关党委|党组|党委|"
    "纪委|)$"
)
_ENDS = {
    "厅": ("厅",), "局": ("局",), "委": ("委员会", "委"), "部": ("部",), "署": ("署",),
    "行": ("银行",), "总队": ("总队",), "支队": ("支队",),
}  # fmt: skip
# 会上，|农田建设管理司|司长
_BUREAU = re.compile(f"(?:(?![和与及由的])[{HAN}]){{2,10}}司$")
_BORDER = frozenset("和与及由向同")
# 党组|书记, 政治部|主任, 检委会|专职委员, 第一检察部|主任 of the court that an article is about
_COURT_UNIT = re.compile(
    "(?:机关党委|党组|政治部|检委会|审委会|检察委员会|审判委员会|第[一二三四五六七八九]检察部"
    "|[民刑行立执]{1,2}[一二三四]?庭|执行局|立案庭)$"
)
_COURT_OF = {
    "检察长": "procuratorate", "副检察长": "procuratorate", "检察员": "procuratorate",
    "院长": "court", "副院长": "court", "审判员": "court", "庭长": "court", "副庭长": "court",
}  # fmt: skip
_OF_COURTS = frozenset(_COURT_OF)
_PARTY_ROLES = frozenset({"party", "member"})


def department_seat(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat in the department that words of its kind stand for, or none."""
    generic = _GENERIC.search(setting.text, max(0, begin - 8), begin)
    if generic is not None and _is_border(setting, generic.start()):
        return _of_department(setting, generic, entry)
    if (seat := _of_court(setting, begin, entry)) is not None:
        return seat
    if entry.form not in ("司长", "副司长"):
        return None
    bureau = _BUREAU.search(setting.text, max(0, begin - 11), begin)
    if bureau is None or not _is_border(setting, bureau.start()):
        return None
    return _of_ministry(setting, bureau)


def _is_border(setting: Setting, start: int) -> bool:
    return not setting.reading.is_han(start - 1) or setting.text[start - 1] in _BORDER


def _of_department(setting: Setting, generic: re.Match[str], entry: RoleEntry) -> Seat | None:
    ends = _ENDS[generic["word"]]
    named = [body for body in _wholes(setting) if body.name.full.endswith(ends)]
    if generic["level"]:
        named = [body for body in named if body.place is None or body.unresolved or
                 body.place.endswith(generic["level"])]  # fmt: skip
    body = _main(named, generic.start())
    if body is None:
        return None
    seat = _seat(body, generic.start(), f"{generic.group()}即文中{body.name.full}")
    if not generic["unit"]:
        return seat if has_office(body.name, entry) else None
    if entry.kind not in _PARTY_ROLES:
        return None
    if generic["unit"] == "纪委":
        return replace(seat, body=member_discipline(body.name), parents=())
    group = party_group(body.name, generic["unit"])
    return replace(seat, body=group, parents=(body.name, *body.parents))


def _wholes(setting: Setting) -> list[BodyMention]:
    """Return the departments of the document, each party committee as the one that it is of."""
    found = []
    for body in setting.bodies:
        whole = house_of(body.name, body.parents)
        if whole.kind in ("department", "enterprise", "military"):
            found.append(body if whole is body.name else replace(body, name=whole, parents=()))
    return found


def _main(named: list[BodyMention], offset: int) -> BodyMention | None:
    """Return the one that the text names before an offset most often, the nearest of equals."""
    before = [body for body in named if body.start < offset]
    counts = Counter(body.name.full for body in before)
    if not counts:
        return None
    most = max(counts.values())
    return next(body for body in reversed(before) if counts[body.name.full] == most)


def _of_court(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat in the one court or 检察院 of a document, or in a unit of it.

    真例：青砚县检察院召开会议。党组书记、检察长程远舟主持，党组成员、政治部主任叶林川发言。
    """
    unit = _COURT_UNIT.search(setting.text, max(0, begin - 8), begin)
    start = begin if unit is None else unit.start()
    if not _is_border(setting, start) or (unit is None and entry.form not in _OF_COURTS):
        return None
    houses = [body for body in setting.bodies if body.start < begin]
    houses = [replace(body, name=house_of(body.name, body.parents)) for body in houses]
    houses = [body for body in houses if body.name.kind in COURTS]
    kind = _COURT_OF.get(entry.form)
    houses = [body for body in houses if kind is None or body.name.kind == kind]
    if len({body.name.full for body in houses}) != 1 or not _is_about(setting, houses[0]):
        return None
    body = houses[0]
    seat = _seat(body, start, f"文中{body.name.full}")
    if unit is None:
        return seat
    if unit.group() in ("党组", "机关党委"):
        name = party_group(body.name, unit.group())
    else:
        name = below(body.name, unit.group(), body.name.kind)
    return replace(seat, body=name, parents=(body.name, *body.parents))


def _is_about(setting: Setting, body: BodyMention) -> bool:
    """Tell whether a document is about a court: its headline or its first sentence names it."""
    left, right = setting.reading.title
    first = setting.reading.sentence_at(max(left, setting.reading.body[0]))
    return body.start < max(right, first[1])


def _of_ministry(setting: Setting, bureau: re.Match[str]) -> Seat | None:
    ministries = [
        body
        for body in _wholes(setting)
        if body.level == "central" and body.base == "organ" and body.name.kind == "department"
    ]
    # 历任海关总署署长办公室秘书、|业务规范司|副司长: the one of the sentence comes first
    left, _ = setting.reading.sentence_at(bureau.start())
    here = [body for body in ministries if left <= body.start < bureau.start()]
    body = here[-1] if here else _main(ministries, bureau.start())
    if body is None:
        return None
    name = below(body.name, bureau.group(), "department")
    mention = BodyMention(
        *bureau.span(), name, "bodies.unscoped", (body.name, *body.parents), None, "department",
        f"{bureau.group()}属文中{body.name.full}", level=body.level,
    )  # fmt: skip
    seat = _seat(body, bureau.start(), mention.basis or "")
    return replace(seat, body=name, mention=mention, parents=mention.parents, base="department")


def _seat(body: BodyMention, start: int, basis: str) -> Seat:
    return Seat(
        start, body.name, None, body.place, body.parents, basis, body.unresolved, body.level,
        body.base,
    )  # fmt: skip
