"""The names of a post beside its full one: 科技部部长, 科技部长, 北京市市长, 国家主席."""

from __future__ import annotations

from collections.abc import Iterator

from kg.lexicon.places import CHINA
from kg.lexicon.words import RoleEntry
from kg.model.knowledge import Body

_GOVERNMENT = "人民政府"
# 外交部|部长 is said 外交部长, and so with these; 最高法院|院长 is not
_SAID_ONCE = "部厅局署"
# 德国外交部|部长 is said 德国外长
_MINISTERS = {"外交部": "外长", "国防部": "防长", "财政部": "财长"}


def post_names(body: Body, role: str, entry: RoleEntry | None) -> tuple[str, ...]:
    """Return the names that tell a post without context, sorted, without the full one.

    Args:
        body: The body that the post is in.
        role: The role as the source writes it.
        entry: What the lexicon knows of the role, None where it knows nothing.
    """
    names = {f"{form}{role}" for form in body.other_names}
    if body.kind == "government":
        names.update(_of_place(body, role, entry))
    if body.name == CHINA and role in ("主席", "副主席"):
        names.add(f"国家{role}")
    for form in (body.name, *body.other_names):
        if form[-1] in _SAID_ONCE and role.startswith(form[-1]):
            names.add(form[:-1] + role)
        minister = _MINISTERS.get(form[-3:]) if len(form) > len("外交部") else None
        if minister is not None and role.removeprefix("副") == "部长":
            names.add(form[:-3] + role.replace("部长", minister))
    return tuple(sorted(names - {f"{body.name}{role}"}))


def _of_place(body: Body, role: str, entry: RoleEntry | None) -> Iterator[str]:
    """Yield 北京市市长 and 北京市长, where the head of a government is named by its place."""
    place = body.name.removesuffix(_GOVERNMENT)
    heads = (entry is not None and entry.kind == "head") or place.endswith("自治区")
    if place == body.name or not heads:
        return
    yield place + role
    if role.startswith(place[-1]):
        yield place[:-1] + role
