"""Bodies that two states set up with each other, and those that a treaty has.

Rules: `bodies.bilateral` (真例：中俄投资合作委员会第十次会议举行 | 中法企业家委员会召开会议 |
泰中友协会长程远舟出席), and
`bodies.treaty` (真例：《生物多样性公约》秘书处发表声明).
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.base.body_names import BodyName
from kg.extract.found.body_mentions import BodyMention, Ground
from kg.text.cues import Cued

# 中俄|总理定期会晤|委员会: China and one more state by a character each, the field, the noun
_BILATERAL = Cued(
    "(?:中(?P<state>[一-龥])|(?P<first>[一-龥])中)"
    "(?P<field>(?:总理|副总理|定期|会晤|双边|联合|政府间|高级别|"
    "合作|指导|协调|工作|战略|人文|交流|经贸|经济|贸易|投资|能源|科技|科学|技术|工业|商务|企业家|"
    "实业家|立法机构|议会|"
    "立法|文化|教育|农业|金融|军事|海洋|环境|环保|体育|旅游|卫生|交通|产能|友好|和平|发展|地区|"
    "边界|勘界|基础设施|自贸|常设|机制|顾问|与|和|及|、){1,8})(?P<kind>委员会|理事会|分委会)"
)
# 泰中友协|会长: of the other state, which stands first
_FRIENDS = Cued("(?:中(?P<state>[一-龥])|(?P<first>[一-龥])中)友协(?!会员)")
_BEFORE_FRIENDS = frozenset("兼任和与及由")
# 联合国|《生物多样性公约》秘书处
_TREATY = Cued("《(?P<treaty>[^》\n]{2,30}(?:公约|条约|协定|议定书))》秘书处")
_WORLD = "联合国"


def find_treaty_bodies(ground: Ground) -> Iterator[BodyMention]:
    """Yield the bodies of all kinds in text order of each."""
    for match in ground.reading.cues.finditer(_BILATERAL):
        character = match["state"] or match["first"]
        if character in ground.lexicon.state_characters and _begins(ground, match.start()):
            # 俄中议会合作委员会 is 中俄议会合作委员会, as the other side calls it
            rest = match.group()[2:]
            name = BodyName(f"中{character}{rest}", (f"{character}中{rest}",), "international")
            yield BodyMention(*match.span(), name, "bodies.bilateral", base="free")
    for match in ground.reading.cues.finditer(_FRIENDS):
        known = (match["state"] or match["first"]) in ground.lexicon.state_characters
        before = ground.text[match.start() - 1 : match.start()]
        if known and (before in _BEFORE_FRIENDS or _begins(ground, match.start())):
            full = match.group().removesuffix("友协") + "友好协会"
            name = BodyName(full, (match.group(),), "mass-organisation")
            yield BodyMention(*match.span(), name, "bodies.bilateral", base="free")
    for match in ground.reading.cues.finditer(_TREATY):
        world = ground.text.endswith(_WORLD, 0, match.start())
        start = match.start() - (len(_WORLD) if world else 0)
        others = {ground.text[start : match.end()], f"{match['treaty']}秘书处"} - {match.group()}
        name = BodyName(match.group(), tuple(sorted(others)), "international")
        yield BodyMention(start, match.end(), name, "bodies.treaty", base="free")


def _begins(ground: Ground, start: int) -> bool:
    """Tell whether a word begins, and no other state's name ends: not 中国—|中亚实业家委员会."""
    if ground.text[start - 1 : start] in ("—", "－", "-"):
        return False
    return not ground.reading.is_han(start - 1) or ground.reading.begins_word(start)
