"""Names in the head of minutes (会议纪要): rule `names.roster`.

真例：出席：霍云开（州委常委、常务副州长）　央金卓玛　马占林（副州长）
There any word may be a name, as it stands between marks behind a label of those who come.
"""

from __future__ import annotations

import re

from kg.extract.names import Names
from kg.extract.people import People
from kg.extract.reading import HAN, Reading
from kg.text.cues import Cued

_LABEL = Cued(
    "^ *(?:主持|出席|参加|列席|参会|与会|到会|请假|缺席|记录|汇报|召集|审核|整理)"
    "(?:人员|领导|人|会议|同志)?：(?=.)",
    re.M,
)
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


def note_rosters(reading: Reading, names: Names, people: People) -> None:
    """Note the persons whom the head of minutes lists."""
    for match in reading.cues.finditer(_LABEL):
        offset = match.end()
        while (item := _ITEM.match(reading.text, offset)) is not None:
            start, end = item.span("name")
            listed = item["aside"] is not None or names.looks_like_name(start, end)
            if listed and not _NOBODY.search(item["name"]):
                people.add(start, end, "names.roster")
            offset = item.end()
            if item["gap"] in ("\n", "", "。"):
                break
