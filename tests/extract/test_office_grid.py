"""Who holds what, over a grid of organs and their posts by frames of sentences.

Every office of the table stands in every frame; each sentence must give its holder these seats and
no others, and nobody else. Names of persons and of small places are invented.
"""

from __future__ import annotations

import pytest

from kg.extract import extract_claims
from kg.lexicon import Lexicon
from tests.factory import make_source

_NAME = "程远舟"
# an office as it stands before or behind a name, and its seats: body by any of its names, role
_OFFICES: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("云泽市委书记", (("云泽市委", "书记"),)),
    ("云泽市委宣传部副部长", (("云泽市委宣传部", "副部长"),)),
    ("锡林郭勒盟委政法委书记", (("锡林郭勒盟委政法委", "书记"),)),
    ("岭东省副省长", (("岭东省人民政府", "副省长"),)),
    ("云泽市发改委党组书记、主任", (("云泽市发改委党组", "书记"), ("云泽市发改委", "主任"))),
    ("云泽市教育局局长、党委书记", (("云泽市教育局", "局长"), ("云泽市教育局党委", "书记"))),
    ("广西工业和信息化厅总工程师", (("广西壮族自治区工业和信息化厅", "总工程师"),)),
    ("云泽市卫计委副主任", (("云泽市卫计委", "副主任"),)),
    ("岭东省参事室副主任", (("岭东省参事室", "副主任"),)),
    ("云泽市河长制办公室主任", (("云泽市河长制办公室", "主任"),)),
    ("云泽市人大财经委主任委员", (("云泽市人大财经委", "主任委员"),)),
    ("政协云泽市委员会提案委员会主任", (("政协云泽市委员会提案委员会", "主任"),)),
    (
        "岭东省纪委监委驻省财政厅纪检监察组组长",
        (("岭东省纪委监委驻财政厅纪检监察组", "组长"),),
    ),
    ("云泽市中级人民法院执行局局长", (("云泽市中级人民法院执行局", "局长"),)),
    ("青岛海事法院政治部主任", (("青岛海事法院政治部", "主任"),)),
    ("云泽市检察院二级高级检察官", (("云泽市检察院", "二级高级检察官"),)),
    ("岭东监狱监狱长", (("岭东监狱", "监狱长"),)),
    ("云泽军分区政委", (("云泽军分区", "政委"),)),
    ("上海警备区司令员", (("上海警备区", "司令员"),)),
    ("武警云泽支队参谋长", (("武警云泽支队", "参谋长"),)),
    (
        "云泽市公安局党委委员、政治处主任",
        (("云泽市公安局党委", "委员"), ("云泽市公安局政治处", "主任")),
    ),
    ("团云泽市委副书记", (("共青团云泽市委", "副书记"),)),
    ("中国民主同盟云泽市委员会主委", (("民盟云泽市委", "主委"),)),
    ("青禾经济开发区党工委书记", (("青禾经济开发区党工委", "书记"),)),
    ("石桥镇党委书记", (("石桥镇党委", "书记"),)),
    ("柳山村党总支书记", (("柳山村党总支", "书记"),)),
    ("中国石油天然气集团有限公司纪委书记", (("中国石油天然气集团有限公司纪委", "书记"),)),
    (
        "青禾集团有限公司党委书记、董事长",
        (("青禾集团有限公司党委", "书记"), ("青禾集团有限公司", "董事长")),
    ),
    ("云启集团有限公司执行董事", (("云启集团有限公司", "执行董事"),)),
    ("云启集团有限公司执行董事长", (("云启集团有限公司", "执行董事长"),)),
    ("云泽钢铁厂工会主席", (("云泽钢铁厂工会", "主席"),)),
    ("青屿大学教务处处长", (("青屿大学教务处", "处长"),)),
    ("东陵理工大学材料科学与工程学院院长", (("东陵理工大学材料科学与工程学院", "院长"),)),
    ("云泽一中副校长", (("云泽一中", "副校长"),)),
    ("云泽市第一人民医院护理部主任", (("云泽市第一人民医院护理部", "主任"),)),
    ("云泽博物馆馆长", (("云泽博物馆", "馆长"),)),
    ("财政部岭东监管局党组书记", (("财政部岭东监管局党组", "书记"),)),
    ("国家税务总局云泽市税务局总会计师", (("国家税务总局云泽市税务局", "总会计师"),)),
    ("云泽海关副关长", (("云泽海关", "副关长"),)),
    (
        "云泽市防汛抗旱指挥部副总指挥、办公室主任",
        (("云泽市防汛抗旱指挥部", "副总指挥"), ("云泽市防汛抗旱指挥部办公室", "主任")),
    ),
)  # fmt: skip
_FRAMES = (
    f"3月14日，{{}}{_NAME}出席会议。",
    f"会议由{{}}{_NAME}主持。",
    f"任命{_NAME}为{{}}。",
    f"免去{_NAME}的{{}}职务。",
    f"{_NAME}现任{{}}。",
    f"{_NAME}，时任{{}}。",
    f"{_NAME}当选{{}}。",
    f"{_NAME}，男，汉族，1970年3月生，{{}}。",
    f"{_NAME}同志任{{}}，不再担任南屿县林业局局长职务。",
    f"嘉宾：{{}} {_NAME}\n",
)
_ELSEWHERE = ("南屿县林业局", "局长")


@pytest.mark.parametrize("frame", _FRAMES)
@pytest.mark.parametrize(("office", "seats"), _OFFICES, ids=[office for office, _ in _OFFICES])
def test_offices_in_frames(
    lexicon: Lexicon, office: str, seats: tuple[tuple[str, str], ...], frame: str
) -> None:
    text = frame.format(office)
    claims = extract_claims(make_source(text), lexicon)
    names = {body.id: {body.name, *body.other_names} for body in claims.bodies}
    held = {(claim.body, claim.role) for claim in claims.tenures}
    wanted = [*seats, _ELSEWHERE] if _ELSEWHERE[0] in text else seats
    assert {person.name for person in claims.persons} == {_NAME}
    assert len(held) == len(wanted), held
    for body, role in wanted:
        assert any(body in names[found] and role == named for found, named in held), held
