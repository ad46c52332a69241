"""Bodies whose names begin with that of another body of the document: they are units of it.

真例：传媒教育国际联盟秘书处 is below 传媒教育国际联盟, which the text names as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from kg.extract.base.body_names import BodyName
from kg.extract.found.body_mentions import BodyMention

# what stands below another body; not the 有限公司 of 云启集团有限公司
_UNIT = re.compile(
    "(?:.{2,10}(?:[部处室司局厅]|中心|委员会|理事会|研究所|研究院|学院|分院|支队|大队|派出所|机构|"
    "联合体|办公室|代表处)|秘书处|主席团|书记处|代表处|理事会|机关|党组|党委)$"
)
# what has units: an association, a school, a firm, an office
_WHOLE = re.compile(
    "(?:组织|联盟|联合会|联合体|协会|学会|商会|总会|公司|集团|大学|学院|医院|科学院|[局部厅署]|"
    "委员会|检察院|法院)$"
)
_SHORTEST_WHOLE = 4
_NO_WHOLES = frozenset({"中国共产党"})


def with_wholes(kept: list[BodyMention]) -> list[BodyMention]:
    """Put each body that has none above it below the body with whose name its own begins."""
    alone = [body for body in kept if not body.parents and _UNIT.search(body.name.full)]
    if not alone:
        return kept
    names = {
        form: body.name
        for body in kept
        for form in (body.name.full, *body.name.others)
        if len(form) >= _SHORTEST_WHOLE and not body.unresolved and _WHOLE.search(form)
    }
    return [
        body
        if body.parents or (whole := _whole_of(body.name.full, names)) is None
        else replace(body, parents=(whole,))
        for body in kept
    ]


def _whole_of(full: str, names: Mapping[str, BodyName]) -> BodyName | None:
    """Return the longest name that a name begins with and that leaves a unit's name."""
    for size in range(len(full) - 2, _SHORTEST_WHOLE - 1, -1):
        whole = names.get(full[:size])
        if (
            whole is not None
            and whole.full not in _NO_WHOLES
            and whole.full != full
            and _UNIT.fullmatch(full, size)
        ):
            return whole
    return None
