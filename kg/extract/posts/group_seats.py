"""Posts in the group that a notice sets up (关于成立…领导小组的通知).

Each line names a person and the post that he is chosen for; the label before it, which goes for
the lines below it too, tells what he is in the group. Rule: `titles.group`
(真例：关于成立云泽市防汛工作领导小组的通知⏎组长：孟云舟　云泽市副市长⏎成员：
方晴　云泽市水利局局长).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.base.body_names import BodyName, below
from kg.extract.base.people import People
from kg.extract.base.reading import HAN
from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.title_mentions import Holding, Seat, Setting, Title
from kg.extract.names.names import Names
from kg.extract.names.roll_names import line_names
from kg.extract.names.roster_names import ROW_LABEL
from kg.lexicon.words import RoleEntry
from kg.model.knowledge import TenureKind
from kg.text.cues import Cued
from kg.text.sentences import line_end

RULE = "titles.group"
_LABEL = re.compile(f"(?:^|\n) *{ROW_LABEL}$")
# 领导小组办公室设在市统计局，|办公室|主任由…兼任
_OFFICE = re.compile("(?:^|[，。；\n])(?:领导小组|指挥部|专班|组委会)?(?P<unit>办公室)$")
_LISTED = Cued(f"^ *{ROW_LABEL}(?=[{HAN}])", re.M)
_OF_GROUPS = frozenset(
    {"组长", "副组长", "指挥长", "副指挥长", "总指挥", "副总指挥", "召集人", "成员"}
)
_TOLD = re.compile("[由：]")
# 由县长程远舟任|组长, 以县长程远舟为|组长
_TAKES = re.compile("任$|以[^。；\n]{2,76}为$")
_GROUP = re.compile("(?:小组|指挥部|专班|委员会|组委会|筹委会)$")
# 安全生产委员会|组成人员名单, 关于成立爱国卫生运动委员会|的通知; not 发展和改革委员会关于…
_OF_MEMBERS = re.compile("(?:的)?(?:组成人员|领导成员|成员(?!单位))|名单|的(?:通知|决定)$")
# 方明达某某局副局长: a line between two of a list that no rule reads, no sentence and no label
_LIKE_ROW = re.compile(f" *[{HAN}][^\n：]{{3,40}}(?<!。)")
# （以下按姓氏笔画为序）: a line between the names
_ORDER = re.compile(" *（[^（）\\n]{2,24}）\\n+")
# 　　方明达（县水利局局长）: a line below that of the label
_MEMBER = re.compile(
    f" *(?P<name>[{HAN}] +[{HAN}](?![{HAN}])|[{HAN}]{{2,4}}(?:·[{HAN}]{{1,10}})*)"
    "（[^（）\n]{2,60}）[，、；。]?(?=\n|$)"
)


def group_of(setting: Setting) -> BodyMention | None:
    """Return the group that the headline names or the text names first, None where none is."""
    left, right = setting.reading.title
    groups = [
        body
        for body in setting.bodies
        if _GROUP.search(body.name.full)
        and (body.name.kind == "leading-group" or _has_members(setting, body))
    ]
    titled = [body for body in groups if left <= body.start < right]
    first = next(iter(titled or groups), None)
    if first is None or first.unresolved:
        return first
    # 成立防汛工作领导小组 in a heading, and below it 沙河镇防汛工作领导小组
    whole = [body for body in groups if body.name.full.endswith(first.name.full)]
    return max(whole, key=lambda body: len(body.name.full))


def _has_members(setting: Setting, body: BodyMention) -> bool:
    """Tell whether the headline is on who makes up a commission: 安全生产委员会组成人员名单."""
    left, right = setting.reading.title
    titled = left <= body.start < right and body.name.full.endswith("委员会")
    of_kind = body.name.kind in ("department", "other")
    return titled and of_kind and _OF_MEMBERS.match(setting.text, body.end, right) is not None


def group_posts(
    setting: Setting, rows: Sequence[tuple[int, int]], persons: Sequence[str]
) -> Iterator[Holding]:
    """Yield what the persons of rows are in the group that the document is about.

    Args:
        setting: The document.
        rows: Where their names stand, in text order.
        persons: Who they are.
    """
    group = group_of(setting) if rows else None
    if group is None:
        return
    label: tuple[int, int, RoleEntry] | None = None
    last = 0
    for (start, end), person in zip(rows, persons, strict=True):
        label = _label_before(setting, start) or (
            label if _goes_on(setting.text[last:start]) else None
        )
        last = line_end(setting.text, end)
        if label is not None:
            begin, stop, entry = label
            seat = _seat(group, begin, group.name, (), "组成人员名单即文中")
            title = Title(begin, stop, entry.form, entry, TenureKind.INCUMBENT, seat)
            yield Holding(person, (start, end), title, RULE)


def _goes_on(between: str) -> bool:
    """Tell whether a list goes on over lines that no rule reads as those of its members."""
    lines = between.split("\n")
    return all(not line.strip() or _LIKE_ROW.fullmatch(line) is not None for line in lines)


def listed_posts(setting: Setting, names: Names, people: People) -> Iterator[Holding]:
    """Yield what the persons of lines that name nothing else are in the group of a notice.

    真例：组 长：孟云舟⏎组 员：程远舟、万 全 | 成 员：孟云舟（市水利局局长）⏎方晴（市财政局局长）
    """
    group = group_of(setting)
    if group is None:
        return
    for match in setting.reading.cues.finditer(_LISTED):
        entry = setting.lexicon.roles.get(match["label"].replace(" ", "").removeprefix("第一"))
        if entry is None:
            continue
        begin, stop = match.span("label")
        seat = _seat(group, begin, group.name, (), "组成人员名单即文中")
        title = Title(begin, stop, entry.form, entry, TenureKind.INCUMBENT, seat)
        for start, end in _members(setting.text, match.end(), names):
            yield Holding(people.add(start, end, RULE), (start, end), title, RULE)


def _members(text: str, start: int, names: Names) -> list[tuple[int, int]]:
    """Return where the names stand behind a label and on the lines below it."""
    found = line_names(text, start, names) or _member(text, start, names)
    while found:
        below = line_end(text, found[-1][1])
        further = _line_below(text, below + 1, names) if below < len(text) else []
        if not further:
            break
        found += further
    return found


def _line_below(text: str, start: int, names: Names) -> list[tuple[int, int]]:
    """Return the names of a line that goes on with those above: several, or one with its post."""
    note = _ORDER.match(text, start)
    start = start if note is None else note.end()
    several = line_names(text, start, names)
    return several if len(several) > 1 else _member(text, start, names)


def _member(text: str, start: int, names: Names) -> list[tuple[int, int]]:
    """Return the name of a line that tells the post behind it in brackets, none where none does."""
    line = _MEMBER.match(text, start)
    if line is None or not names.looks_native(line.start("name")):
        return []
    return [line.span("name")]


def _label_before(setting: Setting, start: int) -> tuple[int, int, RoleEntry] | None:
    match = _LABEL.search(setting.text, max(0, start - 24), start)
    if match is None:
        return None
    entry = setting.lexicon.roles.get(match["label"].replace(" ", "").removeprefix("第一"))
    return None if entry is None else (*match.span("label"), entry)


def taken_group_seat(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat in the group that somebody is to lead: 以县长程远舟为|组长|的领导小组.

    It is named before, in the sentence or in the headline.
    """
    office = entry.form.removeprefix("常务")
    if office not in _OF_GROUPS or _TAKES.search(setting.text, max(0, begin - 80), begin) is None:
        return None
    if setting.text.startswith("、", begin + len(entry.form)):
        # 以程远舟为|组长|、温若水为副组长: a chain with the office before the next name
        return None
    group = group_of(setting)
    if group is None or group.start > setting.reading.sentence_at(begin)[1]:
        return None
    return _seat(group, begin, group.name, (), "文中")


def office_seat(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat in the group or in its office, where a clause begins with the post.

    真例：云泽市成立防汛抗旱指挥部，指挥长由副市长孟云舟担任; 领导小组办公室主任由…兼任.
    """
    own = entry.form in _OF_GROUPS and _TOLD.match(setting.text, begin + len(entry.form))
    if own and (begin == 0 or setting.text[begin - 1] in "，。；\n"):
        group = group_of(setting)
        whole = None if group is None or group.start > begin else group
        return None if whole is None else _seat(whole, begin, whole.name, (), "文中")
    match = _OFFICE.search(setting.text, max(0, begin - 10), begin)
    if match is None or not entry.form.endswith("主任"):
        return None
    group = group_of(setting)
    if group is None or not group.name.full.endswith(("小组", "指挥部", "专班", "组委会")):
        return None
    office = below(group.name, "办公室", "leading-group")
    return _seat(group, match.start("unit"), office, (group.name,), "办公室即文中")


def _seat(
    group: BodyMention, start: int, body: BodyName, parents: tuple[BodyName, ...], basis: str
) -> Seat:
    return Seat(
        start, body, None, group.place, (*parents, *group.parents), basis + group.name.full,
        group.unresolved, group.level, group.base,
    )  # fmt: skip
