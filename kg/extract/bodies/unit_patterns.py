"""How the units of each kind of institution are called: 急诊科 of a hospital, 立案庭 of a court.

What a pattern matches is a unit only where a border stands behind it, which `institution_units`
looks for.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.extract.base.reading import HAN

# what no name of a unit holds; 与 and 和 only between two fields: 应急与减灾|处
IN_UNIT = (
    "(?:(?![的了在是及对向将被等有从由为各]|(?<!安)(?<!健)全|"
    "[和与](?![一-龥]{2,6}(?:[处科司厅局]|委员会|学院|中心|研究院|研究所))|召开|举行|会同|牵头|"
    "党支部|党总支|落户|入驻|成立|共建|新增|增设|组建|设立|筹建|新建|组织(?!部|人事|宣传|统战)|"
    "开展|联合(?!作战|参谋|勤务|保障)|相关|派出[^所]|所属|下属|干部|教师|医生|负责|"
    f"领导|总部|学生(?!工作|处|资助|社区|就业)|第?[一二三四五六七八九十]+届|附属|任命|"
    f"[局部处科厅庭院所室关]长|兼|主席|书记|主任|院长|校长)[{HAN}])"
)
_PARTY = (
    "党委(?:办公室|宣传部|组织部|统战部|巡察办|保卫部|学生工作部|教师工作部)|党委|纪委办公室|"
    "纪委|团委|工会|机关党委|机关党组|机关纪委|机关工会|党政办公室|党政办|党委办"
)
# 财务部, 国内部; not 内部, 总部, 部门
_DEPARTMENT = "(?<![内本全总外乐中东西南北上下大局支分干学院])部(?![门长分队落委署位])"
_SECTION = "[一二三四五六]?[处科](?![学技普研理长室于罚分置境])"
_ROOM = "(?<!会议)(?<!办公)(?<!教)室(?![内外主])"
_CENTRE = "(?<!会议)(?<!为)中心(?!组|小学)"
_HOSPITAL = (
    f"{_PARTY}|院办公室|办公室|{IN_UNIT}{{1,6}}?(?:[内外儿产骨眼]科|医学科|科室|科)(?![学技普研])"
    f"|护理部|医务[部处科]|门诊部|{IN_UNIT}{{2,6}}?(?:中心|病房|病区|分院)"
)
# 附属第三人民医院, 第一医院, 附属小学
_OF_SCHOOLS = (
    f"(?:第[一二三四五六七八九十]+)?附属{IN_UNIT}{{0,10}}?(?:医院|中学|小学|学校|幼儿园)|"
    f"第[一二三四五六七八九十]+(?:临床医院|临床医学院|临床学院|医院)|附[中小]"
)
_SCHOOL = (
    f"{_PARTY}|{_OF_SCHOOLS}|{IN_UNIT}{{1,10}}?学院|{IN_UNIT}{{2,10}}?(?:研究生院|研究院|研究所|"
    f"研究中心|实验室|教学部|工作部|处|(?<![体关联院科])系|"
    f"图书馆|博物馆|校友会|基金会|学生会|办公室|中心|分校|{_DEPARTMENT})|研究生院|图书馆|校友会|"
    f"学生会|学术委员会|学位评定委员会|党政办公室|党政办|教务处|后勤处|档案馆"
)
_COURT = (
    f"{IN_UNIT}{{2,6}}?(?:人民法庭|审判庭)|(?:立案|刑事|民事|行政|执行)[一二三]?庭|办公室|"
    f"第[一二三四五六七八九十]+检察部|检委会|审委会|"
    f"{IN_UNIT}{{2,8}}?(?:{_SECTION}|{_ROOM})|审管办|研究室|(?:反贪污贿赂|反贪|反渎职侵权|反渎|"
    f"职务犯罪预防|执行)局|司法警察[支大总]队|法警[支大总]队|机关党委"
)
_FIRM = (
    f"{_PARTY}|董事会办公室|董事会|监事会|办公室|[A-Za-z]{{0,8}}{IN_UNIT}{{0,8}}?事业部|"
    f"{IN_UNIT}{{2,8}}?(?:{_DEPARTMENT}|办公室|分公司|供电公司|项目部|研究院|采油厂|车间|工区|"
    f"作业区|采油[一二三四五六七八九十]区|{_ROOM}|{_CENTRE})"
)
_CUSTOMS = f"{_PARTY}|缉私分局|缉私局|办公室|{IN_UNIT}{{2,6}}?{_SECTION}"
_OFFICE = (
    f"机关党委|机关党组|机关工会|机关纪委|{IN_UNIT}{{2,6}}?(?:股(?=副?股长|[、，。负])|"
    f"(?<![场厕])所(?=副?所长|[、，。负])|(?<!车)站(?=副?站长|[、，。负]))|"
    f"{IN_UNIT}{{2,9}}?(?:{_SECTION}|执法大队|支队|大队|监测站|"
    f"工作站|服务站|{_CENTRE}|审计组|办公室|气象台)|审计组|监测站|气象台"
)
_LEAGUE = (
    "执行委员会|主席团|常务委员会|经费审查委员会|全国委员会|书记处|"
    f"办公室|{IN_UNIT}{{2,8}}?(?:{_DEPARTMENT}|办公室|委员会)"
)
_MINISTRY = f"机关党委|机关服务中心|{IN_UNIT}{{2,9}}?(?:司|局)(?![法令机长部])"
_MEDIA = f"{_PARTY}|办公室|{IN_UNIT}{{2,8}}?(?:{_DEPARTMENT}|{_ROOM}|{_CENTRE}|总站|分社|记者站)"
_GOVERNMENT = (
    f"驻[{HAN}]{{2,4}}(?:联络处|办事处|办)|驻(?:(?![的了在是])[{HAN}]){{4,10}}?办事处|"
    f"{IN_UNIT}{{2,9}}?(?:办公室|信息中心|服务中心|执法[大中]?队|服务站|工作站)"
)
# 第九〇三医院, 乌鲁木齐综合训练基地, 政治工作部
_FORCE = (
    f"第[〇零一二三四五六七八九十百0-9]{{1,5}}医院|总医院|"
    f"{IN_UNIT}{{0,10}}?(?:训练基地|保障基地|保障中心|后勤部|参谋部|政治工作部|教导大队|新兵团)"
)
_COMMAND = (
    f"{_PARTY}|办公室|{_FORCE}|(?:政治工作|战备建设|国防动员|保障|政治|后勤|装备)[处部科]|司令部"
)
_PRISON = f"{_PARTY}|办公室|政治处|[一二三四五六七八九十]+监区|{IN_UNIT}{{2,6}}?{_SECTION}"
_ACADEMY = (
    f"{_PARTY}|办公室|"
    f"{IN_UNIT}{{2,8}}?(?:研究院|研究所|研究中心|实验室|分院|{_SECTION}|{_CENTRE}|"
    f"(?:发展|合作|事务|人事)局)"
)
_PARTY_OTHER = (
    f"办公室|对外(?:联络|关系)?部|{IN_UNIT}{{2,8}}?(?:{_DEPARTMENT}|{_SECTION}|办公室|委员会)"
)
_WORLD = f"{IN_UNIT}{{2,9}}?(?:{_DEPARTMENT}|[厅司署]|办公室|办事处|委员会|理事会)(?![长级])"
# by how an institution's full name ends
_UNITS_OF = tuple(
    (re.compile(owner), re.compile(f"(?![和与电])(?:{units})"))
    for owner, units in (
        ("医院$", _HOSPITAL),
        ("(?:大学|学院|学校|中学|小学|党校)$", _SCHOOL),
        ("(?:法院|检察院)$", _COURT),
        ("(?:公司|集团|厂|矿|银行|分行|支行)$", _FIRM),
        ("海关$", _CUSTOMS),
        ("公安处$", f"{IN_UNIT}{{1,6}}?派出所|办公室|{IN_UNIT}{{2,6}}?(?:{_SECTION}|[大支]队)"),
        (
            "(?:联合会|总工会|妇联|侨联|科协|文联|工商联|残联|共青团.*委员会|团委|团[省市县区]委|"
            "学会)$",
            _LEAGUE,
        ),
        ("(?:议会|国会|众议院|参议院|联邦委员会|国家杜马|议院)$", f"{IN_UNIT}{{2,8}}?委员会"),
        ("^中华人民共和国.*部$", _MINISTRY),
        ("(?<!分)[局厅]$", _OFFICE),
        ("人民代表大会常务委员会$", f"{IN_UNIT}{{2,6}}?工作室"),
        ("政治协商会议.*委员会$|政协", "机关党组|机关党委"),
        ("(?:报社|日报|晚报|电视台|广播电视总台|通讯社|广播电台|出版社)$", _MEDIA),
        ("(?:政府|办事处)$", _GOVERNMENT),
        ("(?:军分区|警备区|卫戍区|军区|武装部)$", _COMMAND),
        (
            "(?:战区|战区[陆海空]军|联勤保障部队|火箭军|战略支援部队|信息支援部队|武装警察部队)$",
            _FORCE,
        ),
        ("监狱$", _PRISON),
        ("(?:科学院|研究院|设计院)$", _ACADEMY),
    )
)
_BY_KIND = {
    "party-other": re.compile(f"(?![和与])(?:{_PARTY_OTHER})"),
    "international": re.compile(f"(?![和与])(?:{_WORLD})"),
}


@lru_cache(maxsize=1 << 13)
def units_of(institution: str, kind: str) -> re.Pattern[str] | None:
    """Return how the units of an institution are called, by its full name and kind."""
    named = next((units for owner, units in _UNITS_OF if owner.search(institution)), None)
    return named or _BY_KIND.get(kind)
