"""Posts in the group that a notice sets up (关于成立…领导小组的通知).

Each line names a person and the post that he is chosen for; the label before it, which goes for
the lines below it too, tells what he is in the group. Rule: `titles.group`
(真例：关于成立云泽市防汛工作领导小组的通知⏎组长：孟云舟　云泽市副市长⏎成员：
方晴　云泽市水利局局长).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.body_mentions import BodyMention
from kg.extract.body_names import BodyName, below
from kg.extract.names import Names
from kg.extract.people import People
from kg.extract.reading import HAN
from kg.extract.roll_names import line_names
from kg.extract.roster_names import ROW_LABEL
from kg.extract.title_mentions import Holding, Seat, Setting, Title
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
_GROUP = re.compile("(?:小组|指挥部|专班|委员会|组委会|筹委会)$")


def group_of(setting: Setting) -> BodyMention | None:
    """Return the group that the headline names or the text names first, None where none is."""
    left, right = setting.reading.title
    groups = [body for body in setting.bodies if body.name.kind == "leading-group"]
    groups = [body for body in groups if _GROUP.search(body.name.full)]
    titled = [body for body in groups if left <= body.start < right]
    first = next(iter(titled or groups), None)
    if first is None or first.unresolved:
        return first
    # 成立防汛工作领导小组 in a heading, and below it 沙河镇防汛工作领导小组
    whole = [body for body in groups if body.name.full.endswith(first.name.full)]
    return max(whole, key=lambda body: len(body.name.full))


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
            label if not setting.text[last:start].strip() else None
        )
        last = line_end(setting.text, end)
        if label is not None:
            begin, stop, entry = label
            seat = _seat(group, begin, group.name, (), "组成人员名单即文中")
            title = Title(begin, stop, entry.form, entry, TenureKind.INCUMBENT, seat)
            yield Holding(person, (start, end), title, RULE)


def listed_posts(setting: Setting, names: Names, people: People) -> Iterator[Holding]:
    """Yield what the persons of lines that name nothing else are in the group of a notice.

    真例：组 长：孟云舟⏎组 员：程远舟、万 全
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
        for start, end in line_names(setting.text, match.end(), names):
            yield Holding(people.add(start, end, RULE), (start, end), title, RULE)


def _label_before(setting: Setting, start: int) -> tuple[int, int, RoleEntry] | None:
    match = _LABEL.search(setting.text, max(0, start - 24), start)
    if match is None:
        return None
    entry = setting.lexicon.roles.get(match["label"].replace(" ", "").removeprefix("第一"))
    return None if entry is None else (*match.span("label"), entry)


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
