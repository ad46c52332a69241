"""Bodies that only a congress in session has, its 主席团 and 秘书处.

Rule: `bodies.session` (真例：十四届全国人大二次会议主席团举行第一次会议 |
岭东省妇女第十次代表大会主席团举行第一次会议).
《全国人民代表大会议事规则》: each session elects its presidium and secretary-general anew; so do
the congresses of the party (《中国共产党地方组织选举工作条例》) and of the 人民团体.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base.body_names import BodyName, place_level
from kg.extract.base.reading import HAN
from kg.extract.found.body_mentions import BodyMention, Ground
from kg.model.record import record
from kg.text.cues import Cued

_COUNT = "[一二三四五六七八九十]{1,3}"
# 十四届全国人大二次会议 | 青潭县第十七届人民代表大会第一次会议 | 市十五届人大三次会议
_SESSION = Cued(
    f"(?P<before>[{HAN}]{{0,10}}?)第?(?P<term>{_COUNT})届(?P<whole>全国)?"
    f"(?P<kind>人民代表大会|人大)第?(?P<number>{_COUNT})次会议"
)
# 全国政协十四届一次会议 | 政协第十四届全国委员会第一次会议 | 市政协九届三次会议
_CPPCC_SESSION = Cued(
    f"(?P<before>[{HAN}]{{0,10}}?)(?P<whole>全国)?(?:中国人民政治协商会议|政协)"
    f"第?(?P<term>{_COUNT})届"
    f"(?P<national>全国委员会)?(?P<local>[{HAN}]{{2,10}}?委员会)?第?(?P<number>{_COUNT})次会议"
)
# 中国妇女第十三次全国代表大会 | 中国共产党云泽市第五次代表大会 | 第十一次全国归侨侨眷代表大会 |
# 省第十次党代会
_CONGRESS = Cued(
    f"(?P<before>[{HAN}]{{0,16}}?)第{_COUNT}次(?P<of>[{HAN}]{{0,6}}?)(?:代表大会|党代会)"
)
# 共青团|云泽市第五次代表大会: whose congress it is, before the place
_WHOSE = re.compile(
    "中国|中华|中共|共青团|民[革盟建进]|农工(?:民主)?党|致公党|九三学社|台盟|台湾民主自治同盟"
)
# what of the session the text names
_PART = Cued(
    "(?:大会|会议)?主席团(?!会议|成员国|和秘书长)|(?:大会|会议)秘书处|"
    "大会(?=副?秘书长|执行主席|(?:新闻)?发言人)"
)
_PARTS = ("主席团", "秘书处")
# 主席团|27日下午举行第一次会议, 主席团|常务主席: of a congress; not that which an association has
# from one congress to the next, 第七届主席团|副主席
_IN_SESSION = re.compile("常务主席|执行主席|[0-9今昨上下当第]|召开|举行")
_OF_CONGRESSES = frozenset({"party", "mass-organisation"})
_LEVEL_END = re.compile("(?:自治[州县旗]|[省市县区州旗镇乡])$")


@record
class _Session:
    """A session at [start, end), its names and the level of its congress."""

    start: int
    end: int
    full: str
    short: str
    level: str | None
    kind: str = "congress"


def find_sessions(ground: Ground) -> Iterator[BodyMention]:
    """Yield the presidium and the like of the sessions that the document names."""
    if not ground.reading.cues.may_match(_PART):
        return
    cues = ground.reading.cues
    sessions = [s for m in cues.finditer(_SESSION) if (s := _session(ground, m))]
    sessions += [s for m in cues.finditer(_CPPCC_SESSION) if (s := _of_cppcc(ground, m))]
    sessions += [s for m in cues.finditer(_CONGRESS) if (s := _congress(ground, m))]
    sessions.sort(key=lambda session: session.start)
    if not sessions:
        return
    for match in ground.reading.cues.finditer(_PART):
        # 二次会议|主席团: the pattern takes 会议 for its own first word
        begin = match.start() + (2 if match.group().startswith("会议") else 0)
        before = [session for session in sessions if session.end <= begin]
        session = before[-1] if before else sessions[0]
        if session.kind == "cppcc" and not match.group().endswith(_PARTS):
            # 大会|执行主席 of a 政协 presides over one sitting
            continue
        whole = session.end == begin
        if session.kind in _OF_CONGRESSES and not whole and _is_board(ground.text, match):
            continue
        # 大会|执行主席 and 大会|副秘书长 are of the presidium, which decides on them
        part = next((word for word in _PARTS if match.group().endswith(word)), _PARTS[0])
        name = BodyName(session.full + part, (session.short + part,), session.kind)
        basis = None if whole else f"{match.group()}即文中{session.full}{part}"
        yield BodyMention(
            session.start if whole else match.start(), match.end(), name, "bodies.session",
            base="session", basis=basis, level=session.level,
        )  # fmt: skip


def _is_board(text: str, part: re.Match[str]) -> bool:
    """Tell whether a presidium is a standing body of an association, not of its congress."""
    return part.group() == _PARTS[0] and _IN_SESSION.match(text, part.end()) is None


def _of_cppcc(ground: Ground, match: re.Match[str]) -> _Session | None:
    """Read the full name of a session of a 政协; None where it stays open whose it is."""
    term, number = match["term"], match["number"]
    end = match.start() + len(match["before"])
    if match["whole"] or match["national"]:
        full = f"中国人民政治协商会议第{term}届全国委员会第{number}次会议"
        return _Session(
            end, match.end(), full, f"全国政协{term}届{number}次会议", "central", "cppcc"
        )
    whose = _whose(ground, match, end)
    if whose is None:
        return None
    start, place = whose
    full = f"中国人民政治协商会议第{term}届{place}委员会第{number}次会议"
    short = f"{place}政协{term}届{number}次会议"
    return _Session(start, match.end(), full, short, place_level(place), "cppcc")


def _congress(ground: Ground, match: re.Match[str]) -> _Session | None:
    """Read the name of a congress that meets once in a term; None where it stays open whose."""
    left, number = match.span("before")
    whose = _WHOSE.search(ground.text, left, number)
    place = next((p for at in range(left, number) if (p := ground.place_at.get(at))), None)
    if whose is not None:
        start, before = whose.start(), ""
    elif place is not None:
        start, before = place.start, ""
    elif (settled := _whose(ground, match, number)) is not None:
        # 省第十次党代会: the level word gives way to the place
        start, before = number, settled[1]
    elif match["before"] or "全国" not in match["of"]:
        return None
    else:
        start, before = number, ""
    full = before + ground.text[start : match.end()]
    if full.endswith("党代会"):
        full = f"中共{full.removeprefix('中共').removesuffix('党代会')}代表大会"
    ours = full.startswith(("中共", "中国共产党"))
    full = full.replace("中共", "中国共产党", 1) if ours else full
    level = (
        "central" if "全国" in match["of"] else place_level(before or (place.name if place else ""))
    )
    return _Session(
        start, match.end(), full, full.replace("中国共产党", "中共", 1), level,
        "party" if ours else "mass-organisation",
    )  # fmt: skip


def _whose(ground: Ground, match: re.Match[str], end: int) -> tuple[int, str] | None:
    """Return where the place begins that a session is of, and its full name; None where none is."""
    named = ground.place_to.get(end)
    if named is not None:
        return named.start, named.name
    level = _LEVEL_END.search(match["before"])
    settled = None if level is None else ground.home.of(level.group())
    if level is None or settled is None:
        return None
    return end - len(level.group()), settled[0]


def _session(ground: Ground, match: re.Match[str]) -> _Session | None:
    """Read a session's full name; None where it stays open whose it is."""
    term, number = f"第{match['term']}届", f"第{match['number']}次会议"
    if match["whole"]:
        start = match.start() + len(match["before"])
        full = f"{term}全国人民代表大会{number}"
        short = f"{match['term']}届全国人大{match['number']}次会议"
        return _Session(start, match.end(), full, short, "central")
    end = match.start() + len(match["before"])
    whose = _whose(ground, match, end)
    if whose is None:
        return None
    start, place = whose
    full = f"{place}{term}人民代表大会{number}"
    short = f"{place}{match['term']}届人大{match['number']}次会议"
    return _Session(start, match.end(), full, short, place_level(place))
