"""Parties of other states that no list has, by the state before them.

Rule: `bodies.party` (真例：喀麦隆人民民主联盟主席、总统比亚表示 | 土库曼斯坦民主党主席布隆表示).
An office of a party must follow, since any 联盟 or 运动 may stand behind a state.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base.body_names import BodyName
from kg.extract.base.reading import HAN
from kg.extract.found.body_mentions import BodyMention, Ground

_REGIONS = frozenset({"欧洲", "非洲", "亚洲"})
_PARTY = re.compile(
    f"(?:[{HAN}]{{1,14}}?(?:党|联盟|运动|阵线))(?:（[{HAN}]{{1,6}}）)?"
    "(?=(?:中央|全国|名誉|[前代新]|代理|第一|执行|联合)*(?:总?主席|副主席|领袖|领导人|党首|党魁|"
    "总书记|副?总裁|全国书记|总统候选人|发言人))"
    # 塞尔维亚|进步党|、…: what stands right behind a state and ends so needs less
    f"|(?:(?![两各多政同该其三四朝在执反])[{HAN}]){{2,8}}?党(?=[、，。；（]|和|与|及|代表团|赢得|"
    f"获得|表示|宣布|召开|举行|议员|全国)"
)
# 总统|…访问|…党: another office or a verb stands between the state and the party
_NEVER = re.compile(
    "议[院会]|国会|总统|总理|首相|主席|部长|大臣|议员|会见|访问|支持|反对|要求|指责|谴责|宣布|"
    "批评|呼吁|邀请|暗杀|打死|袭击|境内|[的和与同向对在是为]|执政|在野"
)


def find_parties(ground: Ground) -> Iterator[BodyMention]:
    """Yield the parties whose names begin with the state or the continent that they are of."""
    for place in ground.places:
        if not place.is_other_state and place.name not in _REGIONS:
            continue
        match = _PARTY.match(ground.text, place.end)
        if match is None or _NEVER.search(match.group()):
            continue
        surface = ground.text[place.start : match.end()]
        if ground.lexicon.organ_forms.get(surface) is not None:
            continue
        others = tuple(form + match.group() for form in place.forms)
        name = BodyName(surface, tuple(o for o in others if o != surface), "party-other")
        state = place.name if place.is_other_state else None
        yield BodyMention(
            place.start, match.end(), name, "bodies.party", place=state, base="foreign"
        )
