"""The names of meetings: where one stands in a sentence, and what it says."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.extract.base.clauses import clause_start, find_open_stop, is_quoted
from kg.extract.events.report import Report, Verb
from kg.extract.events.timing import undated
from kg.text.beginnings import looking_first
from kg.text.sentences import line_start

Stretch = tuple[int, int]

# behind the noun that ends a name: not 会议 in 会议室, 大会 in 大会堂, 论坛 in 论坛报
_NOUN_AFTER = re.compile(
    "(?=[，。；、！？”》）\n（—]|$|并|上|开幕|闭幕|开班|开赛|启动|启幕|正[式在]|召开|举行|举办|"
    "强调|暨|[0-9一二三四五六七八九十]|在|以(?=[线视网现直])|于|期间|圆满|胜利|如[约期]|盛大|激情"
    "|经过|历时|完成|时|的|落|分别|拉开|将|定于|由|隆重|今[天日晚]|昨[天日晚]|当[天日晚]|日前|"
    "近日|闭会|讲话|致辞)"
)
# 庆祝…75周年文艺晚会|《江河万里》|在京举行
_SHOW_TITLE = re.compile("(?<=晚会|演出|乐会)《[^《》，。；]{2,20}》")
# “统一战线论坛|·2025”
_OF_YEAR = re.compile("[·・—]?[0-9]{4}(?=”)")
# 会议并讨论…, 会议、座谈会: the first name ends here, whatever noun follows
_NAME_STOP = re.compile("[并、]|期间|\\Z")
# 召开了为期两天的岭东省经济工作会议 | 召开新一届领导小组会议 keeps its 新一届
_BEFORE_OBJECT = re.compile(
    "(?:新一届|本次|此次|了|[0-9]{1,2}日(?:[上下]午|晚)?(?:召开|举行)?的|"
    "在[^，。；]{2,12}?(?:举行|召开|举办)的|的|由|[^，。；“”]{2,30}?(?:联合|共同)?"
    "(?:主办|举办|承办|召开)的|这次|为期[^，]{1,4}天的|盛大的?|隆重的|"
    "(?:[今昨]天|当[天日])(?:(?:[上下中]午|晚)?(?:召开|举行|举办)?的|(?=盛大|隆重)))+"
)
# 新华社岭东3月5日电 第七次…会议 | 为期两天半的…会议
# 下午2时30分|青禾大学干部大会
# 本报讯（记者王小二）全省农村工作会议; the byline may lack its 讯
_BYLINE = re.compile("[^，。（）]{0,12}（[^（）]{0,30}(?:记者|通讯员)[^（）]{0,30}）")
_BEFORE_SUBJECT = re.compile(
    "(?:(?:[上下中]午|晚上?)?[0-9]{1,2}[时点](?:[0-9]{1,2}分|半|许|整)?(?=[一-龥])|"
    "(?:热烈)?祝贺(?=[大会全年])|(?:本[报刊网台站]|[一-龥]{2,6}网)讯|(?:新华[社网]|本报|人民日报)"
    "[^，。电讯]{2,14}[电讯]|中新[社网][^，。电]{2,14}电|，|在|日前|近日|由|"
    "(?:为期|历时)[一二两三四五六七][天日]半?的|由?[^，。；]{2,50}?(?:共同|联合)?"
    "(?:主办|举办|承办|协办|召开)(?:的|、以“[^”]{2,40}”为主题的))+"
)
# 由市委组织部、市委党校联合举办的|全市村党组织书记培训班开班
_HELD_BY = re.compile("由[^，。；“”]{2,40}?(?:主办|承办|举办|组织|召开|举行|发起|协办)的")
# 一季度经济形势分析会: a part of the year that begins a name
_PART_OF_YEAR = re.compile("季度|半年|年度")
# 会议28日在青州召开 has nothing of these between name and verb; 会议强调，…召开 has
_NOT_BETWEEN = re.compile("[。；]|(?<!线)上(?![午海线])|并|强调|主持|出席|参加|讲话|即将")
# 会议，于3月5日在青州举行 | 大会，昨天中午在青州落下帷幕
_WHEN_BEHIND = re.compile("^，(?=于|在|将|[0-9]|昨|今|当|日前|近日)")
# 大会圆满完成各项议程，28日闭幕 | 会议在完成各项议程后，… | 会议经过3天的紧张工作，圆满完成…，…
_HAPPY_END = re.compile(
    "(?:(?:经过?|历时|为期|会期|经历)[^，。]{1,12}，)*(?:在|经)?[^，。]{0,4}(?:圆满|胜利|顺利|完成)"
)
# 金砖国家领导人第六次会晤, 东亚合作领导人非正式会晤, 中贝总理第六次定期会晤, 中贝政府磋商
_LEADERS = (
    "(?<=领导人)(?:第[0-9一二三四五六七八九十]+次|非正式)?会晤|"
    "(?<=总理)(?:第[0-9一二三四五六七八九十]+次)?(?:定期|年度)会晤"
    "|(?<=政府)磋商|(?:战略|财金|人文|经济|安全|法律)对话(?!会)"
)
# 全县教育工作会, 党委会, （扩大）会: what ends in 会 and is neither a body (协会, 管委会)
# nor a word such as 机会
_ANY_MEETING = (
    "(?<![工协学商公行教国议帮社机省都体领误幸照拜约再才不将也就还只总分能便可学一])"
    "(?<!员)(?<![管组村居筹工纪编]委)(?<!联合|基金|促进|研究|学生|理事|董事|监事|十字|慈善|妇联|"
    "同乡|建设)会(?![议员长场馆址徽旗所]|见|谈|晤|同|商|计|展|所|堂|客|费|刊|标)"
)
# 集中开工活动, 义务植树活动, 主题党日, 职工技能大赛, 法治讲座: on a day that the sentence names
_ACTIVITY = (
    "(?<!调研|考察|检查|慰问|视察|督导|实践|督查|巡河)活动"
    "|主题党日|集中学习|义务植树|集中开工|演练|演习|推演|开放日|宣传[周月日]"
    "|(?:技能|业务|职工|劳动|知识|演讲|诵读|朗诵|创业|创新|设计|厨艺|趣味|农民|全民|村|社区)"
    "[一-龥]{0,4}[大竞比联球]赛(?:总?决赛|初赛|复赛)?"
    "|比武|训练营|沙龙|讲座|党课|路演"
    "|汇演|展演|(?:画|摄影|图片|成果|文化|作品|艺术|主题|文物|精品)展(?![览示出位区厅台品])|"
    "(?:文化|艺术|旅游|读书|采摘|丰收|开镰|美食|音乐|电影|女儿|龙舟|[桃樱梨荷菊]花|冰雪|啤酒|"
    "戏[剧曲]|动漫|体育|科技)节|(?:购物|消费)[月季]|游园会|市集"
    "|培训(?![班会机基中])|轮训班|婚礼|成人礼|庭审观摩|模拟法庭"
)
_WHO_CAME = ("出席", "参加", "列席")
_OPENS = ("开幕", "启幕", "开赛", "拉开帷幕")
# 以“共庆盛会|”为主题的丰收节
_THEME = "”为"
_HOLDS = (
    "举行",
    "举办",
    "开展",
    "参加",
    "出席",
    "主持",
    "组织开展",
    "启动",
    "启幕",
    "开赛",
    "开幕",
    "拉开帷幕",
    "闭幕",
    "落下帷幕",
)
# a name that only says that it was a meeting, or which part of one: 大会开幕式
_GENERIC = re.compile(
    "(?:了|这次|本次|此次|本届|上述|有关|该|开幕|闭幕|全体|部分|扩大|专题|紧急|盛大)?"
    "(?:会议|大会|座谈会|仪式|活动|论坛|峰会|年会|开幕会"
    "|培训|讲座|演练|比赛|闭幕会|开幕式|闭幕式|(?:开学|毕业|开幕|颁奖|升旗)?典礼(?:仪式)?|"
    "签约仪式|签字仪式|揭牌仪式|开工仪式|启动仪式|开班式|结业式|全会|集体学习(?:活动)?|"
    "集中学习(?:活动)?|现场会|调度会|视频调度会|[晚午国]宴|宴会|酒会|(?:记者)?招待会|"
    "(?:新闻|记者)?发布会|记者会|集会)(?:开幕式|闭幕式|开幕会|闭幕会)?"
)
# 常委会召开第二十次会议: the number sets it apart only beside its host
_NUMBERED = re.compile(
    "(?:第[0-9一二三四五六七八九十百]+次|首次)?(?:(?:全体|预备)?(?:会议|大会)|集体学习)"
)
# 盟政协党组召开|2023年第9次会议
_YEARLY = re.compile(
    "[0-9]{4}年度?第[0-9一二三四五六七八九十百]+次(?:党组|常务|全体|专题|办公)?(?:（扩大）)?"
    "(?:会议|集体学习)"
)
# 会议27日举行第一次全体会议: a sitting of the session before the verb
_SITTING = re.compile(
    "(?:第[0-9一二三四五六七八九十]+次、?)*(?:全体会议|预备会议|开幕会|闭幕会|联组会议)"
)
# 举行仪式，欢迎贝林国总统奥雷尔
_WELCOMES = re.compile("，(?:热烈|热情)?(?:欢迎|款待)")
# 岭东省代表团在驻地举行全体会议: who holds it is no body that is known
_SUBJECT = re.compile(
    "(?:(?:约|近|超过?|数|上)?[0-9万千百十]+(?:多|余)?[名人位]?)?"
    "(?P<who>(?![并还也又在])[一-龥]{1,24}(?:民众|群众|市民|学生|人士|团|委|组|会|司|署|府|位|区|"
    "道|校|院|学|业|关|省|市|县|镇|乡|村|局|厅|部|办|项目|工程|园|馆|基地|中心))"
    "(?:在[^，。]{1,16})?$"
)
# “健康呼吸”慈善公益活动|在云溪广场|举行启动仪式
_ACTIVITY_HELD = re.compile(
    "(?P<what>“[^“”，。；]{2,24}”[^“”，。；]{0,14}(?:活动|行动|项目|工程|计划))"
    "(?:在[^，。；]{1,16})?$"
)
# 召开大会，纪念岭东解放七十周年。 | ，纪念伟大的…，杰出的…何云舟同志诞辰100周年。 | ，庆祝教师节。
_COMMEMORATES = re.compile(
    "，(?:隆重|热烈|共同)?(?P<what>(?P<verb>纪念|庆祝|欢庆)(?:[^，。]{4,40}情况|"
    "[^。；]{2,120}?周年|[^，。]{2,20}(?:节|生日|新春))|"
    "表彰[^，。；]{4,40})[，。]"
)
_FOR_THE_DEAD = re.compile("遗体|追悼|追思|告别|送别")
_LONGEST_NAME, _LONGEST_GAP = 80, 34


@lru_cache(maxsize=4)
def _noun_pattern(nouns: tuple[str, ...]) -> re.Pattern[str]:
    """Match any of the nouns; 常委会 is none in 常委会议, 专题研讨 none in 专题研讨班."""
    behind = {"会": "(?!议)", "讨": "(?![班会])"}
    listed = "|".join(noun + behind.get(noun[-1], "") for noun in nouns)
    any_of = f"{listed}|{_LEADERS}|(?P<any>{_ANY_MEETING})|(?P<activity>{_ACTIVITY})"
    return re.compile(looking_first(any_of))


def _noun_ends(report: Report, verb: Verb, start: int, end: int) -> list[int]:
    """Return where the nouns end that can end the name of what the verb tells."""
    nouns = _noun_pattern(report.findings.reading.lexicon.meeting_nouns)
    return [
        _behind_title(report.text, noun.end())
        for noun in nouns.finditer(report.text, start, end)
        if _NOUN_AFTER.match(report.text, _behind_title(report.text, noun.end()))
        and not (noun["any"] and _ends_body(report, noun.end()))
        and not (noun["activity"] and not _is_told(report, verb, noun.start()))
        and not report.text.startswith(_THEME, noun.end())
    ]


def _behind_title(text: str, offset: int) -> int:
    """Return where the title that a show bears behind its noun ends, else the offset."""
    year = _OF_YEAR.match(text, offset)
    if year is not None:
        return year.end()
    title = _SHOW_TITLE.match(text, offset) if text.startswith("《", offset) else None
    return offset if title is None else title.end()


def _is_told(report: Report, verb: Verb, noun: int) -> bool:
    """Tell whether an activity took place: on a day, or a body gave one that has a name.

    真例：中国驻贝林国大使馆举办了“温暖迎春”活动。
    """
    if _has_day(report, verb):
        return True
    named = report.text[noun - 1 : noun] == "”" and verb.word in ("举办", "举行")
    before = report.text[max(verb.left, verb.start - 2) : verb.start]
    done = report.text.startswith("了", verb.end) or before.endswith(("共同", "联合"))
    return named and done and bool(report.findings.bodies_in(verb.left, verb.start))


def _has_day(report: Report, verb: Verb) -> bool:
    """Tell whether the sentence names a day: an activity without one tells of no occasion.

    Of one that opens (拉开帷幕) the sentence before may name it.
    """
    left = verb.left
    if verb.word in _OPENS:
        left = line_start(report.text, verb.left)
    dates = report.findings.dates_in(left, verb.right)
    return verb.word in _HOLDS and any(date.is_day and date.start < verb.start for date in dates)


def _ends_body(report: Report, offset: int) -> bool:
    """Tell whether a body's name ends here: 市红十字会, 省作家协会."""
    return any(
        body.end == offset for body in report.findings.bodies_in(max(0, offset - 40), offset)
    )


def object_name(report: Report, verb: Verb) -> Stretch | None:
    """Return where the name behind a verb stands: to the last noun of meeting before a mark.

    真例：召开“不忘初心、牢记使命”主题教育第一批总结暨第二批部署会议。
    """
    text = report.text
    start = verb.end + text.startswith("了", verb.end)
    stop = find_open_stop(text, "，。；！？\n", start, verb.right)
    name_end = None
    for offset in _noun_ends(report, verb, start, stop):
        if offset - start > _LONGEST_NAME:
            break
        name_end = offset
        if _NAME_STOP.match(text, offset):
            break
    if name_end is None:
        return None
    lead = None if text.startswith("新一届", start) else _BEFORE_OBJECT.match(text, start, name_end)
    return (lead.end() if lead and lead.end() < name_end - 2 else start), name_end


def subject_name(report: Report, verb: Verb) -> Stretch | None:
    """Return where the name before a verb stands.

    真例：第七次岭东省妇女儿童工作会议28日在青州召开。
    """
    text = report.text
    ends = [
        offset
        for offset in _noun_ends(report, verb, max(verb.left, verb.start - 110), verb.start)
        if _leads_to_verb(text[offset : verb.start])
    ]
    if not ends:
        return None
    end = ends[-1]
    # 省“两会”
    end += text.startswith("”", end) and is_quoted(text, verb.left, end)
    start = behind_byline(text, clause_start(text, verb.left, end), end)
    for date in report.findings.dates_in(start, end):
        is_year = date.value is not None and date.value.precision == "year"
        is_part = _PART_OF_YEAR.search(text, date.start, date.end) is not None
        if date.start <= start + 1 and not is_year and not is_part:
            start = date.end
    if text.startswith(_WHO_CAME, start):
        # 出席全国人大会议|的代表|举行…
        return None
    held_by = _HELD_BY.match(text, start + text.startswith("，", start), end)
    start = held_by.end() if held_by else start
    lead = _BEFORE_SUBJECT.match(text, start, end)
    start = lead.end() if lead else start
    if _FOR_THE_DEAD.search(text, start, end):
        # 市政协原主席|孟云舟同志遗体告别仪式
        start = max((p.start for p in report.findings.people_in(start, end)), default=start)
    return (start, end) if end - start >= 2 else None


def behind_byline(text: str, start: int, end: int) -> int:
    """Return where the news begins behind a dateline with its reporters, else `start`.

    真例：本报讯（记者王小二）|市委改革委员会召开第三次会议
    """
    byline = _BYLINE.match(text, start, end)
    return byline.end() if byline else start


def _leads_to_verb(gap: str) -> bool:
    """Tell whether the words between a name and its verb only say when, where and how."""
    gap = _WHEN_BEHIND.sub("", gap, count=1)
    if len(gap) > _LONGEST_GAP or _NOT_BETWEEN.search(gap):
        return False
    return "，" not in gap or _HAPPY_END.match(gap) is not None


def is_generic(name: str) -> bool:
    """Tell whether a name does not set the meeting apart: 会议, 此次座谈会, 第二十次会议."""
    return _GENERIC.fullmatch(name) is not None or _NUMBERED.fullmatch(name) is not None


def is_yearly(name: str) -> bool:
    """Tell whether only a year and a number set a meeting apart: 2024年第九次会议."""
    return _YEARLY.fullmatch(name) is not None


def subject_of(report: Report, left: int, right: int) -> str | None:
    """Return the team, committee or party group that the words before a verb name, or none."""
    left = behind_byline(report.text, left, right)
    subject = _SUBJECT.match(undated(report, left, right))
    return None if subject is None else subject["who"]


def is_sitting(name: str) -> bool:
    """Tell whether a name is that of one sitting of a longer session: 第一次全体会议, 闭幕会."""
    return _SITTING.fullmatch(name) is not None


def full_name(report: Report, named: Stretch, verb: Verb, host: str | None) -> str:
    """Name a meeting that is only called 会议: by what it commemorates, its host or its chair."""
    text = report.text
    name = text[slice(*named)]
    purpose = _COMMEMORATES.match(text, named[1])
    if purpose is not None:
        return _what_for(report, purpose) + name
    if _WELCOMES.match(text, named[1]):
        return "欢迎" + name.removeprefix("盛大")
    clause = clause_start(text, 0, verb.start)
    activity = _ACTIVITY_HELD.search(text, clause, verb.start)
    if activity is not None and name.endswith("式"):
        return activity["what"] + name
    if host is not None:
        return host + name
    people = report.findings.people_in(clause, verb.start)
    if people:
        return f"{people[0].person}{verb.word}{name}"
    behind = named[0] >= verb.start
    subject = _SUBJECT.match(undated(report, clause, verb.start)) if behind else None
    # 由…承建的|云溪大桥项目
    return (subject["who"].rpartition("的")[2] if subject else "") + name


def _what_for(report: Report, purpose: re.Match[str]) -> str:
    """Return what a meeting is for, without honours of the one remembered: 纪念|何云舟同志."""
    people = report.findings.people_in(*purpose.span("what"))
    if not people or purpose["verb"] is None:
        return purpose["what"]
    return purpose["verb"] + report.text[people[0].start : purpose.end("what")]
