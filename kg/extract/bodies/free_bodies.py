"""Companies, schools, associations and organs of other states, by their endings.

Rule: `bodies.free` (真例：岭东青禾农业科技有限公司董事长程远舟 | 青屿大学海洋工程研究院). The
right end is the ending, the left end the last word going back that cannot stand inside a name.
Weak endings (公司, 政府) make a name only with a place or a proper name before them: 华远公司, but
物流公司 is any.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base.body_names import BodyName
from kg.extract.base.borders import STOP_TAGS, Word, left_border, past_clause, word_before
from kg.extract.base.patterns import row_of
from kg.extract.base.reading import HAN, in_dictionary, tag_alone
from kg.extract.bodies.brands import is_brand, is_told_group
from kg.extract.bodies.firm_borders import firm_start, trade_start
from kg.extract.bodies.free_endings import ENDING, free_kind
from kg.extract.bodies.free_units import is_of_party, with_unit
from kg.extract.bodies.school_names import school_start
from kg.extract.found.body_mentions import BodyMention, Ground
from kg.lexicon.places import CHINA

# 中俄企业家委员会: two states before the name
_TWO_STATES = re.compile(
    "中[美俄法德英日韩欧巴印越哈阿意澳加荷丹瑞新泰马](?=企业家|政府间|高级别|经贸|合作)"
)
# 长风|重工|集团, 绿道|建设|集团: two characters of its own and a trade
_BRAND = re.compile(
    "(?!大型|国有|民营|省属|市属|区属|县属|中央|央企|地方|某某|知名|当地|跨国|多家|一家|两家|"
    "几家|旗下|下属|所属|新的|龙头|骨干|本地|"
    "外资|上市|有关|相关|其他|各大|世界|全球|国际|国内|行业|领军|综合|现代|新型|专业|优质|重点|"
    "部分|许多|不少|主要|传统|著名|"
    "城市|农村|交通|文化|教育|卫生|公共|基础|能源|投资|建设|房地|科技|金融|物流|电子|医药|食品|"
    "机械|旅游|农业|工业|商业|汽车|"
    "信息|网络|环保|水利|电力|石油|煤炭|钢铁|化工|纺织|服装|建筑|装备|航空|航天|船舶|铁路|公路|"
    "港口|通信|互联|软件|智能|生物)"
    f"[{HAN}]{{2}}(?:重工|建设|地产|乳业|能源|新能源|化工|投资|控股|实业|物流|传媒|文旅|港航|"
    f"港务|水务|燃气|钢铁|电力|矿业|医药|食品|"
    "机械|置业|建工|城建|农垦|粮油|旅游|出版|报业|广电|铸锻|电机|航运|重型机械|纺织|陶瓷|环保|"
    "农牧|种业|药业|酒业|茶业|渔业|盐业)"
)
# “速递达”|平台云泽分公司: a brand in quotes that a firm's name begins with
_QUOTED_HEAD = re.compile("“[^“”\n]{2,8}”$")
_BRANDED = frozenset(
    {"分公司", "有限公司", "公司", "股份有限公司", "有限责任公司", "合作社", "专业合作社"}
)
# 云启科技|（屿州）|股份有限公司
_IN_BRACKETS = re.compile(f"（(?!记者|通讯员)[{HAN}]{{2,5}}）$")
# 孔任平此前任|青屿大学, 任|青屿大学
_OFFICE_BEFORE = re.compile(
    f"[{HAN}]{{0,7}}?(?:此前|先后|曾|现|历|担|续|继续|出)?任(?=[{HAN}]{{2}})(?!丘|县|城)"
)
# 孔任平此前任|沅岭师范大学, which the segmenter cuts elsewhere
_OFFICE_INSIDE = re.compile(
    f"[{HAN}]{{0,8}}(?:(?<![责信主担])任(?!丘|县|城)|兼(?![任并顾职容具修程]))(?=[{HAN}]{{3}})"
)
# 第二十二届|国际检察官联合会|年会
_SESSION = re.compile("第[0-9一二三四五六七八九十]+届")
# 季羡鱼为|鹭洲职业技术学院院长: who gets the office
_NAMED_AS = re.compile(f"[{HAN}]{{2,4}}(?<![作成因华无大])为(?=[{HAN}]{{3}})")
# 程远舟会见|新闻集团: verbs that no name of a body holds
_MEETS = frozenset(
    {
        "做客", "落实", "走进", "会见", "访问", "来到", "前往", "发挥", "接见",
        "考察", "助力", "携手", "拜访", "落户", "坚守", "签署", "支持", "听取", "推动",
    }
)  # fmt: skip
# 张立军代表|医院致辞, 大学成立|医学院, 共建|附属医院: what acts on the house behind it
_ACTS_ON = re.compile("代表(?!处|团|大会|资格|联)|成立|共建|新增|增设|组建|设立|筹建|新建(?!筑)")
# 经|青禾集团党委研究决定
_WHO_DECIDES = re.compile(
    "(?:党委|党组|董事会|股东会)?[^，。；]{0,8}(?:研究|决定|同意|批准|推荐|提名|审议|讨论|表决|"
    "选举)"
)
# 报告会由|学院党委书记殷实主持
_BY_WHOM = re.compile(f"[{HAN}]{{0,10}}?(?:会|会议|仪式|活动|典礼|论坛|讲座)由")
_ANY = re.compile(
    "了|[各该某]|单家|试点|半数|^当地|附近|多[处所座名地国]|[一两三四][架列艘]|首[家个批]|等国|"
    "上市公司$|最大|很多|以及|有关|相关|多家|部分|[一两三四五六七八九十几数多][家所名个座处]|"
    "^[一两三四五六七八九十几数多]年|新一届|党和政府|"
    "^普通|^一些|^[有无]证|^高校|智慧$|数字$|高水平|(?:应用|研究|教学|创新|服务|综合|示范|技能|"
    "地方)[型性](?!有限)|一流|党和$|双方|境[内外]|全国中小|农村(?!商业|信用)|社会主义|中西部"
)
# 30|余所学校, 8000|册中小学必读书目
_COUNTED = re.compile("[多余]?[万千百]?[多余]?[所名册架列艘家个座]")
# 砾岚集团|董事长: whose offices say that a name stands before them
_FIRM_OFFICE = re.compile("党委|纪委|党组|董事长|监事长|副?总经理|副?总裁|总工程师|总会计师|首席")
_HEADS_OF = re.compile("原?(?:名誉|常务)?副?(?:会长|理事长|秘书长|行长|校长|院长)")
_WITH_HEAD = frozenset({"研究院", "研究所", "协会", "学会", "委员会", "研究会"})
_SCHOOLS = frozenset({"大学", "学院"})
# 东沙实验室 has a name; 全国重点实验室 is any, 云泽国际科技创新中心 what a city wants to be
_OF_RESEARCH = frozenset({"实验室", "创新中心", "研究中心", "工程中心", "技术中心"})
_ANY_KIND = re.compile(
    "(?:举行|召开|获批|申报|组建|重组|新建)(?:国家|全国|省部?|市|级|重点|联合|开放|工程|企业)+$"
)
_ANY_RESEARCH = re.compile(
    "^(?:建设|打造|成立|培育|建成|组建)|(?:国际科技|区域科技|全国科技|科技|联合|一批.*)$"
)
# 同济医院|党委书记, 青屿医院|院长: what shows that a hospital has a name
_HOSPITAL_OFFICE = re.compile("党委书记|党委副书记|原?副?院长")
_ANY_HOSPITAL = re.compile(
    "人民|中心|综合|公立|民营|专科|三甲|定点|附属|中医|市|县|区|[院我本该各]"
)
# kinds of bodies that the full name of the state names as well: 老挝外交部, not 老挝大学
_OF_STATES = frozenset(
    {"government", "congress", "court", "procuratorate", "department", "military", "party-other"}
)
# 女儿正在|青屿大学: words of time that do so too
_BEFORE_BODY = frozenset("由向对据经在到")
_NOW = frozenset({"正在", "目前", "现在", "日前", "如今", "当时"})
_REGISTERED = ("科技有限公司", "有限公司", "有限责任公司", "股份有限公司", "集团有限公司")
# 开发公司及|白皎煤矿
_JOINED = re.compile(
    f"[{HAN}]{{2,14}}(?:公司|集团|煤矿|医院|大学|学院|银行|协会)[及和与](?=[{HAN}]{{2}})"
)
_OF_REGISTERED = ("有限公司", "有限责任公司")
_FIRMS = (*_REGISTERED, "集团", "股份")
# 在|中铁一局集团有限公司, of which the segmenter takes 在中 for a word
_IN_THE_MIDDLE = frozenset({"在中", "与中", "对中", "由中", "到中", "和中", "向中"})
# before these no person's name stands, as it may before 大学 (校长程远舟大学毕业)
_NO_PERSON_S = (*_REGISTERED, "海关", "军分区", "监狱", "海事局", "公安局")
_GOES_TO = ("到", "赴", "在", "往")
_FIRM_ENDS = (*_FIRMS, "公司", "总公司", "分公司", "银行")
_NAME_TAGS = frozenset({"ns", "nz", "nt", "nr", "nrt", "x", "m", "eng", "s", "j"})
_PROPER_TAGS = frozenset({"ns", "nz", "nt", "nrt"})


def find_free(ground: Ground) -> Iterator[BodyMention]:
    """Yield the free bodies with the faculty or party committee behind them."""
    generic = ground.lexicon.lists.not_bodies
    for match in ground.reading.cues.finditer(ENDING):
        start = _left(ground, match.start())
        start = past_clause(ground.reading, start, match.start())
        start = _behind_verb(ground, start, match.end())
        if match.group().endswith(_OF_REGISTERED) and start < match.start():
            begin = firm_start(ground, start, match.start())
            start = match.start() if begin is None else begin
        start = trade_start(ground, start, match.group())
        joined = _JOINED.match(ground.text, start, match.start())
        start = start if joined is None else joined.end()
        surface = ground.text[start : match.end()]
        if start >= match.start() or surface in generic or not _fits(ground, start, match):
            school = match.group() in _SCHOOLS
            begin = school_start(ground, *match.span()) if school else None
            if begin is None:
                continue
            start, surface = begin, ground.text[begin : match.end()]
        quote = _QUOTED_HEAD.search(ground.text, max(0, start - 12), start)
        if quote is not None and match.group() in _BRANDED:
            start, surface = quote.start(), ground.text[quote.start() : match.end()]
        if surface.endswith("委员会") and is_of_party(ground, start):
            # 中共|长泽大学委员会, which is read with 长泽大学
            continue
        name = _free_name(ground, surface)
        yield with_unit(ground, BodyMention(start, match.end(), name, "bodies.free", base="free"))


def _left(ground: Ground, end: int) -> int:
    """Return where a name with the ending at `end` begins; `end` where it is the ending alone."""
    lexicon, verbs = ground.lexicon, ground.lexicon.lists.verbs_in_bodies
    # 云启|科技有限公司: no person's name stands before the words of a registered firm
    firm = _is_firm(ground, end) or ground.text.startswith(_NO_PERSON_S, end)

    def stops(word: Word) -> bool:
        if word.tag[0] in STOP_TAGS or word.tag in ("f", "t") or word.surface in _NOW:
            return True
        if word.tag == "l" and word.surface.endswith(_GOES_TO):
            # 专程到|青屿医院, which the segmenter takes for one word
            return True
        if word.tag[0] == "v":
            if len(word.surface) == 1 or (word.tag != "vn" and word.surface not in verbs):
                return True
        elif word.tag == "nr" and word.end == end and not firm and word.surface[0] not in "任由":
            # 校长|程远舟|大学毕业; at the head of a clause it is no name: ，|云泽|海事局召开
            before = ground.text[word.start - 1 : word.start]
            return ground.reading.is_han(word.start - 1) and before not in _BEFORE_BODY
        return word.surface in lexicon.roles or word.surface in lexicon.verbs

    start = left_border(ground.reading, end, longest=20, stops=stops)
    # 惠岚市|（地级）|政府 is no firm
    firm_s = ground.text.startswith(_FIRM_ENDS, end)
    bracket = _IN_BRACKETS.search(ground.text, max(0, start - 8), start) if firm_s else None
    if bracket is not None:
        start = left_border(ground.reading, bracket.start(), longest=14, stops=stops)
    start = _to_place(ground, _past_verb(ground, start, end))
    if ground.text[start - 2 : start] in _IN_THE_MIDDLE and ground.text.startswith(_FIRMS, end):
        start -= 1
    head = row_of(lexicon.lists.before_bodies).match(ground.text, start)
    return head.end() if head is not None and head.end() < end else start


def _to_place(ground: Ground, start: int) -> int:
    """Move the beginning of a name that begins with a place back to the place before it.

    真例：江东|高速云泽发展有限公司, of which the segmenter takes 高速 for an adverb. A verb
    stays outside: 将青州市作为|集团公司重要投资区域.
    """
    if start not in ground.place_at:
        return start
    for begin in range(start - 4, start - 7, -1):
        place = ground.place_at.get(begin)
        if place is None or start - place.end != 2 or ground.reading.is_han(begin - 1):
            continue
        words = ground.text[place.end : start]
        acts = tag_alone(words)[0][1][0] in "vp"
        if not acts and words not in ground.lexicon.verbs and words not in ground.lexicon.roles:
            return begin
    return start


def _is_firm(ground: Ground, end: int) -> bool:
    """Tell whether 集团 and an office of a firm stand at `end`: 砾岚|集团党委书记."""
    text = ground.text
    return text.startswith("集团", end) and _FIRM_OFFICE.match(text, end + 2) is not None


def _past_verb(ground: Ground, start: int, end: int) -> int:
    """Move the beginning of a name past 任, and back over a word that stands before it again.

    真例：任|青屿大学党委书记; 砥行港航集团, of which the segmenter takes 砥行 for a verb.
    """
    if ground.text[start] in "了的在由" and end - start > 2:
        return start + 1
    if ground.text[start] in "据经自" and start + 1 in ground.place_at:
        # 据|港珠澳大桥边检站统计
        return start + 1
    if ground.text[start] == "为" and end - start > 2:
        # 拟提名|为|云启集团有限公司董事长人选; ，为|国网云泽供电公司, but ，为民农业公司
        whose = start + 1 in ground.place_at or ground.text.startswith("国网", start + 1)
        if whose or ground.reading.is_han(start - 1):
            return start + 1
    session = _SESSION.match(ground.text, start, end)
    if session is not None and end - session.end() >= 2:
        return session.end()
    if ground.text[start] in "年月日时点分" and ground.text[start - 1 : start].isdigit():
        return start + 1
    if ground.text[start - 1 : start + 1] == "同志":
        # 黄安全同志|知行学院: the segmenter makes another word of it
        return start + 1
    office = _OFFICE_BEFORE.match(ground.text, start, end)
    if office is not None and start not in ground.place_at and end - office.end() >= 2:
        return office.end()
    word = word_before(ground.reading, start, longest=3)
    if word is None or not word.whole or word.tag[0] != "v" or len(word.surface) != 2:
        return start
    if word.surface in ground.lexicon.verbs or ground.reading.is_han(word.start - 1):
        return start
    if (
        ground.text.startswith(("有限公司", "股份", "集团"), end)
        and ground.text[start - 3] in "、，"
    ):
        # 飞腾信息技术|有限公司 in a list of firms
        return word.start
    again = ground.text.count(ground.text[word.start : min(start + 2, end)])
    return word.start if again >= 2 else start


def _behind_verb(ground: Ground, start: int, end: int) -> int:
    """Move the beginning of a name past a verb, where what is left stands elsewhere too.

    真例：何平会见|砾岚集团, of which the segmenter makes other words than in 与砾岚集团.
    """
    text, allowed = ground.text, ground.lexicon.lists.verbs_in_bodies
    acted = _ACTS_ON.search(text, start, end - 2)
    if acted is not None:
        return acted.end()
    if text[start] == "经" and _WHO_DECIDES.match(text, end):
        return start + 1
    presided = _BY_WHOM.match(text, start, end) if text.find("由", start, end) > 0 else None
    if presided is not None:
        return presided.end()
    named = _NAMED_AS.match(text, start, end)
    if named is not None and text[start] in ground.lexicon.surnames:
        return named.end()
    office = _OFFICE_INSIDE.match(text, start, end)
    if office is not None and start not in ground.place_at:
        return office.end()
    for at in range(start + 2, end - 3):
        verb = text[at - 2 : at]
        known = verb in ground.lexicon.verbs and verb not in allowed
        if verb in _MEETS or (known and text.count(text[at:end]) > 1):
            return at
    return start


def _fits(ground: Ground, start: int, match: re.Match[str]) -> bool:
    """Tell whether the stem before an ending makes a name with it."""
    ending, stem = match.group(), ground.text[start : match.start()]
    if len(ending) <= 2 and not _ends_here(ground, match.end()):
        return False
    if ending == "学校" and stem.endswith("大学"):
        # 青屿大学|学校办公室
        return False
    if ending == "政府" and stem.endswith(("办公室", "政府", "办")):
        # 云泽县政府办公室|政府信息公开中心
        return False
    if _COUNTED.match(stem) and ground.text[start - 1 : start].isdigit():
        return False
    if len(stem) < 2 or _ANY.search(stem) or (ending == "军分区" and len(stem) > 4):
        return False
    if ending.endswith("厂") and ("公司" in stem or "集团" in stem):
        # 北川油田公司|采油厂: a unit of the firm
        return False
    if ending.endswith("厂") and stem.endswith("一") and not stem.endswith("第一"):
        # 密歇根州|一炼油厂
        return False
    if ground.text[start - 1] in "和与" and ending in _WITH_HEAD and _is_everyday(stem):
        # 劳动和|社会保障科学研究院: a piece of a name
        return False
    needs = ground.lexicon.lists.weak_endings.get(ending)
    if needs is None:
        return True
    if ending in _OF_RESEARCH:
        if _ANY_KIND.search(stem) is not None:
            return False
        proper = any(tag in _PROPER_TAGS or tag == "nr" for _, tag in tag_alone(stem))
        return (proper or start in ground.place_at) and _ANY_RESEARCH.search(stem) is None
    if ending == "医院" and _is_hospital(ground, start, stem, match.end()):
        return True
    named = needs == "name" and any(
        tag in _NAME_TAGS or (len(word) > 1 and word[0] not in "之其此" and not in_dictionary(word))
        for word, tag in tag_alone(stem)
    )
    brand = ending in ("集团", "公司", "集团公司") and _BRAND.fullmatch(stem) is not None
    brand = brand or (ending == "集团" and (is_brand(stem) or is_told_group(ground.text, stem)))
    return named or brand or _has_place_head(ground, start, stem, ending)


def _is_hospital(ground: Ground, start: int, stem: str, end: int) -> bool:
    """Tell whether an office of a hospital shows that its name is one: 同济医院|党委书记."""
    if len(stem) > 4 or _ANY_HOSPITAL.search(stem) or ground.text.endswith("附属", 0, start):
        return False
    return _HOSPITAL_OFFICE.match(ground.text, end) is not None


def _is_everyday(stem: str) -> bool:
    if ENDING.regex.search(stem) is not None:
        return False
    return all(tag not in _NAME_TAGS for _, tag in tag_alone(stem))


def _ends_here(ground: Ground, end: int) -> bool:
    """Tell whether a word or a role begins behind the ending."""
    if _HEADS_OF.match(ground.text, end) is not None:
        # 中国云岚史学会|副会长
        return True
    if ground.text.startswith(("党委", "纪委"), end):
        # 供电公司|党委: the segmenter takes 公司党委 for one word
        return True
    role = ground.lexicon.role_forms.get(ground.text[end : end + 2])
    return role is not None or ground.reading.begins_word(end)


def _has_place_head(ground: Ground, start: int, stem: str, ending: str) -> bool:
    place = ground.place_at.get(start)
    if place is not None:
        return ending not in ("组织", "联盟") or place.end - place.start < len(stem)
    if ending == "委员会" and _TWO_STATES.match(stem) is not None:
        return True
    if ending not in ("集团", "委员会", "工会"):
        return False
    firm = len(stem) <= 4 and _is_firm(ground, start + len(stem))
    proper = _NAME_TAGS if firm else _PROPER_TAGS
    return any(tag in proper for _, tag in tag_alone(stem))


def _free_name(ground: Ground, surface: str) -> BodyName:
    """Name a free body, also with the other forms of the country that it begins with."""
    others: tuple[str, ...] = ()
    for size in range(2, len(surface)):
        country = ground.lexicon.country_of.get(surface[:size])
        # 中国有色集团 is no 中华人民共和国有色集团
        ours = country is None or country.full == CHINA
        if country is not None and not ours and free_kind(surface) in _OF_STATES:
            forms = (form + surface[size:] for form in country.forms)
            others = tuple(form for form in forms if form != surface)
    return BodyName(surface, others, free_kind(surface))
