"""Names in the head of minutes (会议纪要) and in lists of persons with their posts.

Rules: `names.roster` (真例：出席：霍云开（州委常委、常务副州长）　央金卓玛　马占林（副州长）), and
`names.row`, lines that each begin with a name before its post (真例：山川　云泽市副市长⏎方晴（女）
青潭县委书记 | 1.万全，云泽集团总经理，记过处分。⏎2.谈笑，云泽集团董事，警告处分). There any word
may be a name, as it stands between marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base.patterns import set_apart
from kg.extract.base.people import People
from kg.extract.base.reading import HAN, Reading
from kg.extract.names.names import Names
from kg.text.cues import Cued

_LABELS = (
    "主持", "出席", "参加", "列席", "参会", "与会", "到会", "请假", "缺席", "记录", "汇报", "召集",
    "审核", "整理", "联系",
)  # fmt: skip
# 参加|人员：, 出席|领导：: what a label goes on with
OF_LABEL = set_apart(("人员", "领导", "人", "会议", "同志"))
# 主持： | 出　　席： | 主 持 人：
_LABEL = Cued(
    f"^ *(?:会 {{0,4}}议 {{0,4}})?(?:{set_apart(_LABELS)})(?: {{0,4}}(?:{OF_LABEL}))?：(?=.)", re.M
)
# 主持人：|孟云舟　市委副书记、市长
_WITH_POST = re.compile(f" *(?P<name>[{HAN}]{{2,4}}) {{1,4}}(?P<post>[{HAN}、]{{3,40}})(?=\n|$)")
# 央金卓玛 | 霍云开（州委常委、常务副州长） | 李 明
_ITEM = re.compile(
    f" *(?P<name>[{HAN}]{{2,6}}(?:·[{HAN}]{{1,8}})*|[{HAN}] +[{HAN}](?![{HAN}]))"
    "(?P<aside>（[^）\\n]*）)?(?:同志)?(?P<gap>[、，；。 \\n]|$)"
)
# 区财政局, 各镇负责同志: of no person
_NOBODY = re.compile(
    "(?:局|委|办|室|部|院|会|镇|乡|街道|公司|中心|组|队|所|科|处|厅|人员|同志|领导|代表|单位|部门|"
    "负责人|成员)$|^[各有]|等$"
)


# 组长：, 副 组 长：, 第一副组长：: what the persons of the rows behind it are in a group
ROW_LABEL = (
    "(?P<label>(?:第一|常务)?副? ?(?:组 ?长|总 ?指 ?挥|指 ?挥 ?长|召 ?集 ?人"
    "|主 ?任(?: ?委 ?员)?|主 ?席|秘 ?书 ?长)|成 {0,4}员|组 {0,4}员|委 {0,4}员)：[ \\n]*"
)
# 山川　云泽市副市长 | 2.万全，云泽集团总经理，… | 组 长：山 川　云泽市副市长
_ROW = re.compile(
    f"^ *(?:{ROW_LABEL})?(?P<number>[0-9]{{1,2}}[.．、]|（[一二三四五六七八九十]{{1,2}}）)? *"
    f"(?P<name>[{HAN}] {{1,4}}[{HAN}](?= {{1,4}}[{HAN}]{{3}})"
    f"|[{HAN}]{{2,3}}(?:·[{HAN}]{{1,8}})*|[{HAN}]{{4,6}})"
    "(?:(?P<aside>（[^）\\n]{1,14}）)(?: {0,4}|，)| {1,4}|，)"
    f"(?=[{HAN}“])(?P<post>[^\\n，。；（]{{3,40}})[^\\n]*$",
    re.M,
)
_BETWEEN = re.compile(r"[\s]*")
# a list has no fewer lines that end their first part with an office
_FEWEST_ROWS = 2
# nor has one whose rows are parted by what each of them does
_FEWEST_PARTED = 3


def _rows(reading: Reading, names: Names) -> Iterator[tuple[int, int]]:
    """Yield where the names of such lines stand, of lists in which several tell a post."""
    block: list[tuple[re.Match[str], bool]] = []
    ends = {end for _, end, _ in reading.known.roles}
    matches = [m for m in reading.cues.at_lines(_ROW) if _may_be_row(m, names)]
    parted = [m for m in matches if m.end("post") in ends and not _has_comma(m)]
    if len(parted) >= _FEWEST_PARTED:
        # 孟云舟　市长⏎领导市政府全面工作。⏎方明达　副市长
        yield from (row.span("name") for row in parted)
    for number, match in enumerate(matches):
        block.append((match, match.end("post") in ends))
        behind = matches[number + 1] if number + 1 < len(matches) else None
        if behind is not None and _BETWEEN.fullmatch(reading.text, match.end(), behind.start()):
            continue
        if sum(post for _, post in block) >= _FEWEST_ROWS:
            for row, post in block:
                if post or not _has_comma(row):
                    yield row.span("name")
        block = []


def _has_comma(match: re.Match[str]) -> bool:
    """Tell whether a comma stands between a name and its post."""
    return match.string[match.start("post") - 1] == "，"


def _may_be_row(match: re.Match[str], names: Names) -> bool:
    """Tell whether a line may begin with a name: a long one needs what tells of its bearer."""
    name, comma = match["name"], _has_comma(match)
    if _NOBODY.search(name) or (comma and match["number"] is None):
        return False
    long = len(name) > 3 and "·" not in name
    return not long or (match["aside"] is not None and not comma)


def note_rosters(reading: Reading, names: Names, people: People) -> None:
    """Note the persons whom the head of minutes lists."""
    for start, end in _rows(reading, names):
        people.add(start, end, "names.row")
    ends = {end for _, end, _ in reading.known.roles}
    for match in reading.cues.at_lines(_LABEL):
        offset = match.end()
        alone = _WITH_POST.match(reading.text, offset)
        if (
            alone is not None
            and alone.end("post") in ends
            and names.looks_native(alone.start("name"))
        ):
            people.add(*alone.span("name"), "names.row")
            continue
        while (item := _ITEM.match(reading.text, offset)) is not None:
            start, end = item.span("name")
            listed = item["aside"] is not None or names.looks_like_name(start, end)
            if listed and not _NOBODY.search(item["name"]):
                people.add(start, end, "names.roster")
            offset = item.end()
            if item["gap"] in ("\n", "", "。"):
                break
