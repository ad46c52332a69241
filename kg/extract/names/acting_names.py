"""Names in frames that only somebody fills: 会议由|程昆|主持, |鲍鹰|在致辞中介绍.

Rule: `names.acting` (真例：会议由程昆主持 | 鲍鹰在致辞中说，要抓好落实).
"""

from __future__ import annotations

from kg.extract.base.people import People
from kg.extract.base.reading import HAN, PERSON_TAGS, in_dictionary
from kg.extract.names.name_lists import NameLists, Noter
from kg.text.cues import Cued

# 激动地说, 在发言中, 代表全体学员发言
_TELLS = (
    "(?:[一-龥]{2}[地着]|笑着|对?记者)?(?:说(?=[，：。])|告诉(?=记者|我们|[^，。；]{1,8}，)|"
    "介绍(?=说?[，：])|坦言|感慨|表示(?=[，：])|认为(?=，)|建议(?=，))"
    "|主持(?=[，。；])|宣读|在[^，。；]{0,6}(?:发言|致辞|表态|交流|采访)[中时]|"
    "代表[^，。；]{2,16}?(?:发言|致辞|宣誓|宣读|表态|，)|(?:先后|分别|依次)(?:作[^，。；]{0,8})?"
    "(?:发言|表态)"
)
# 会议由|程昆|主持; 主持人 is somebody else
_BY_WHOM = Cued(
    f"(?<=由)(?P<name>[{HAN}]{{2,4}}?)(?=(?:同志|老师|教授|先生|女士)?(?:主持(?!人)|主讲|领誓)|"
    "等[0-9]{1,4}[人名位][^，。；]{0,8}组成)"
)
# |鲍鹰|在致辞中
_SPEAKING = Cued(
    f"(?:^|(?<=[，。；：\n]))(?P<name>[{HAN}]{{2,4}}?)"
    f"(?=(?:同志|委员|代表|院士|教授)?在(?:总结|动员|表态|交流|主旨)?"
    "(?:致辞|致词|讲话|发言|演讲)(?:中|时))"
)
# 患者家属|鲍鹰|激动地说, 新兵代表|鲍鹰|在发言中, 监理单位代表|鲍鹰|先后发言
_ASKED = Cued(
    "(?:代表|家属|家长|新兵|大爷|大妈|大娘|大姐|大叔|奶奶|爷爷|老汉|小伙|姑娘|嫂子|店主|老板|"
    "经理|干部|战士|[者员人户工生民友](?![^，。；：“]{0,3}们))"
    f"(?P<name>[{HAN}]{{2,3}}?)(?=(?:同志|同学|老师)?(?:{_TELLS}))"
)
# 由|司法局|主持, 由|市委办|主持
_NO_NAME_ENDS = frozenset("局委办部处科所会院校厂社团队组方府国")


def note_acting(lists: NameLists, people: People) -> None:
    """Note the names that stand in such frames."""
    noter = Noter(lists, people)
    for frame in (_BY_WHOM, _SPEAKING, _ASKED):
        for match in noter.cues.finditer(frame):
            start, end = match.span("name")
            if frame is _ASKED and (
                not noter.reading.begins_word(start) or noter.text[start] in "和与向同及"
            ):
                # 工|商联|表示, 研究人|员恩克|表示
                continue
            if _is_name(noter, start, end):
                people.add(start, end, "names.acting")


def _is_name(noter: Noter, start: int, end: int) -> bool:
    """Tell whether a native name of a person stands there, and no word, place or body."""
    surface = noter.text[start:end]
    if not noter.names.looks_native(start):
        return False
    if noter.names.read(start, anchored=True) != end and not noter.names.may_end(start, end):
        return False
    if noter.lexicon.places.get(surface) is not None or surface[-1] in _NO_NAME_ENDS:
        return False
    stop, tag = noter.reading.words[start]
    return (stop == end and tag in PERSON_TAGS) or not in_dictionary(surface)
