"""What ends the name before it, in tables: 程远舟|专题研究, 张晓强|调任, 卢俊|作交流发言.

`BEHIND` weighs what can stand right behind a name. `JOINING` weighs a particle there that may be
the name's own last character, by what stands behind the particle. `LAST` weighs against a name that
took the first character of what follows it. Each row has an example, in which | stands where the
name ends in truth (`BEHIND`, `JOINING`) or where the candidate does (`LAST`); a test reads them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum, auto
from typing import NamedTuple

from kg.extract.base.reading import HAN
from kg.text.beginnings import first_characters

# weights of what stands behind a name: a mark, a known verb or a title, a particle, a word of the
# dictionary, a word that the segmenter guesses (黄楚 平为), any other word, a piece of a word
MARK, STRONG, GOOD, WORD, GUESS, OTHER, PIECE = 3.0, 2.6, 1.6, 1.5, 0.6, 0.6, -0.5

# particles and prepositions that stand alone behind a name
PARTICLES = frozenset(
    "说在向与和同对到等赴率任为就于还也亦则均的是并称代作将以从由及应又曾被把给用答当受因已来携都"
    "愿欲致时邀晤"
)
# those of them that end whatever stands between a title and them
FREQUENT = frozenset("在向与和同对到等赴说称率为及")
JOINS = "和与同及"

# how what somebody does is told; a word and more must follow
_MANNER = (
    # when: today, the same day, for days
    "今[日天晚晨]|昨[日天晚]|明[日天]|当[日天晚]|同日|次日|翌日|本月|上[周月]|日内|刚刚|随即|"
    "随后|当即|立即|首先|同时|第[一二三]时间|"
    # how often, in what order
    "连日|连夜|再次|多次|首次|不时|相继|陆续|轮流|逐[一项条户]|依次|挨家|一路|沿途|"
    # by oneself or together
    "亲自|亲切|亲赴|亲临|带头|分别|分头|共同|联合|一并|一起(?!案)|"
    # on the way, in the field
    "专程|深入(?!浅)|实地|现场(?=[督指察查办调])|冒[雨雪]|顶着|沿着|驱车|步行|徒步|直奔|远赴|"
    "奔赴|赶赴|轻车简从|马不停蹄|不打招呼|不辞辛|风尘仆仆|边走边|随机|突击|面前|"
    # on what, how thoroughly
    "专题(?=调研|研究|听取|部署|汇报|报告|辅导|讲|发言)|专门(?!委)|对口|围绕|结合|针对|采取|利用|"
    "仔细|详细|全程|认真|简要|重点|着重|迅速|紧急|未能|"
    # with what feeling, with what dignity
    "书面(?=[邀报提答表])|由衷|热情|诚挚|深情|深表|深切|郑重|庄严|正式|圆满|成功(?=[结举完召])"
)
MANNER = re.compile(f"(?=..[{HAN}])(?:{_MANNER})")


class Behind(NamedTuple):
    """What stands right behind a name, and how well a name ends there."""

    example: str
    weight: float
    words: re.Pattern[str]


BEHIND = (
    Behind("程远舟|专题研究防汛工作", STRONG, MANNER),
    # 调任, 出任: no verbs of the table, as 调 and 出 begin other words too
    Behind(
        "张晓强|调任云泽市委常委",
        STRONG,
        re.compile(
            "[调转升接就改出继历曾兼担留]任(?![务何])|升为|"
            "升(?=[一-龥]{2,6}(?:书记|[省市县区州部厅局]长|主任))|履新|卸任|北上|南下|空降|接棒|"
            "接替|(?<![任代])代理(?!人)|年届"
        ),
    ),
    Behind("程远舟|落马", STRONG, re.compile("落马|被查|获刑|撤职|一审|二审|受贿")),
    Behind(
        "程远舟|荣获“云泽工匠”称号",
        STRONG,
        re.compile("[荣喜]获|荣[膺立登]|获[评颁授奖](?=[^，。；]{2})|[夺摘]得|斩获"),
    ),
    Behind("除程远舟|外，均已到会", STRONG, re.compile("[之以]?外[，、还另]")),
    Behind("听取方明|所作的报告", STRONG, re.compile("所(?:[作提讲写说]|带领|率领|领导)")),
    Behind(
        "洪豆|十名护士",
        STRONG,
        re.compile(
            "(?:[两三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?)[位名](?!数)"
        ),
    ),
    Behind("方明岚|元帅的故居", STRONG, re.compile("元帅|[上中少大]将(?!军团)|大校")),
    Behind("方明|原为主任", STRONG, re.compile("原(?:为|是|任|系)")),
    Behind("方明|昨向总统递交国书", STRONG, re.compile("昨(?=[向在与同会出到抵赴对为率])")),
    Behind(
        "吴小龙|案，讲述了",
        STRONG,
        re.compile(f"案(?![{HAN}])|正(?:带领|率领)|顶着?风|出舱|视频(?=致辞|讲话|连线|会[议晤见])"),
    ),
    Behind("副县长程远舟|案，", STRONG, re.compile("案(?:[，。、]|件)")),
    Behind(
        "程远舟|线上致辞",
        STRONG,
        re.compile(
            "(?:线上|连线)(?:致[辞词]|出席|参[加会与]|讲话|主持|作)|"
            "老师(?=主持|宣|担|作|致|等|在|说|[，。、；：])"
        ),
    ),
    Behind("走进李宗彪|家，", GOOD, re.compile("家(?:[，。、；中里的门]|$)")),
)
# verbs of the table that a name and what follows it make: nothing goes on behind 健在, and 强调 is
# followed by what is said
# and particles that what stands behind them makes sure of
ACROSS = (
    Behind("奥雷尔|将为他举行仪式", STRONG, re.compile("将(?:[为于在同与]|出席|会见|访问|率|对)")),
    Behind("奥雷尔|及夫人抵达", STRONG, re.compile("[及和与偕]夫人|夫妇|[阁殿陛]下")),
    Behind("会见奥雷尔|时强调", STRONG, re.compile("时(?:强调|指出|表示|说|要求|介绍|谈及)")),
    Behind(
        "由奥雷尔|任组长", STRONG, re.compile("任(?:副?[组会团队班站所院]长|[一-龥]{2,12}组组长)")
    ),
    Behind("程仁|健在会上表示", PIECE, re.compile("健在(?=[一-龥])")),
    Behind("张晓|强调任绍兴市委常委", PIECE, re.compile("强调(?:任|离|往|研(?:[^究判发]|$))")),
)


def _by_first(rows: tuple[Behind, ...]) -> Mapping[str, tuple[Behind, ...]]:
    """Return the rows by the characters with which their words can begin."""
    begins = [first_characters(row.words.pattern) for row in rows]
    characters = sorted(frozenset().union(*begins))
    return {
        c: tuple(row for row, first in zip(rows, begins, strict=True) if c in first)
        for c in characters
    }


BEHIND_BY_FIRST = _by_first(BEHIND)
ACROSS_BY_FIRST = _by_first(ACROSS)


class Joining(NamedTuple):
    """A particle behind a name that may be its last character, by what stands behind it."""

    example: str
    weight: float
    particles: str
    words: re.Pattern[str]


JOINING = (
    # of two words that join, the first is the name's
    # and 和 before 同事 joins
    Joining(
        "施大|同与叶林川会谈", PIECE, JOINS, re.compile(f"[{JOINS}](?<!同(?=[事学伴仁行志龄乡]))")
    ),
    # what no preposition can stand before
    Joining(
        "董保|同作了说明",
        GUESS,
        "同为和并应又以从由及当",
        re.compile(
            "[作说率任兼并也还就，。；：、（]|应邀|主持|强调|指出|表示|介绍|要求|讲话|致辞|汇报|"
            "通报|宣读|发言|认为|代表(?![总团])"
        ),
    ),
    # what several do, whom 、 has joined already
    Joining(
        "孟庆|和分别走访老党员",
        GUESS,
        "和",
        re.compile("分别|先后|分头|一[行同起道]|共同|[均率赴]|深入|来到|前往"),
    ),
    # what is done to one person, so that 和 is no conjunction
    Joining(
        "程平|和受贿案",
        GUESS,
        "和",
        re.compile("受到|受贿|受处|涉嫌|严重违|被|案(?![一-龥])|案[、一]|因涉|因病"),
    ),
    # nobody is named behind it
    Joining("刘光|和等领导出席", PIECE, "和", re.compile("等(?!待|候|级|额|到|着|距|分)")),
)


class Follows(Enum):
    """What only the document and the lexicon can tell of what stands behind a name."""

    TITLE = auto()
    HOLDER = auto()
    PLACE = auto()


class Last(NamedTuple):
    """Last characters of a candidate that belong to what stands behind it, and the weight off."""

    example: str
    weight: float
    characters: str
    behind: re.Pattern[str] | Follows


_ALL_PARTICLES = "".join(sorted(PARTICLES))
LAST = (
    Last("陈某就|《条例》作说明", -2.0, _ALL_PARTICLES, re.compile("[《“的了关就]")),
    Last("彭云洁作|专题辅导", -2.0, _ALL_PARTICLES, MANNER),
    Last(
        "卢俊作|交流发言",
        -3.0,
        "作",
        re.compile(
            "[^，。；、]{0,10}?(?:讲话|报告|发言|说明|汇报|通报|介绍|辅导|部署|总结|动员|推介|"
            "宣讲|点评|剖析|讲座|解读|讲解|交流|表态)|主旨|专题|致辞|提案|审查|检查|决议"
        ),
    ),
    Last("卢俊致|开幕词", -3.0, "致", re.compile("[^，。；、]{0,4}[辞词]")),
    Last("卢俊受|市委委托", -3.0, "受", re.compile("[^，。；、]{0,14}委托")),
    Last("卢俊因|病医治无效", -3.0, "因", re.compile("[病公故]")),
    # why somebody is investigated, or leaves: 叶冲以|涉嫌受贿罪立案
    Last(
        "叶冲因|涉嫌受贿被查",
        -3.0,
        "因以",
        re.compile(
            "已?(?:涉嫌|贪污|受贿|行贿|犯罪?|违[纪法规]|严重违|滥用|调[任离]|"
            "工作(?:调动|变动|需要)|年龄)"
        ),
    ),
    # 秘书长卢俊和|委员共26人
    Last(
        "卢俊和|委员共26人到会",
        -3.0,
        "和",
        re.compile(
            "(?:部分|其他|其余|全体)?(?:委员|代表|人大代表|政协委员|组成人员)(?:共|等|[0-9]|出席|"
            "到会|参加|列席)"
        ),
    ),
    Last("程远称|：", -3.0, "称说", re.compile("[，：。！”]")),
    # 会见梁强时，
    Last("梁强时|，", -2.0, "时", re.compile("[，。]")),
    Last("程远于|9月17日到任", -3.0, "于在从自至到将", re.compile(r"\d|当地时间|北京时间")),
    Last("尹强和|1名驾驶员", -3.0, "和", re.compile(r"\d")),
    Last("程远同|当选总统会谈", -3.0, "同", re.compile("当选副?总[统理]")),
    Last("程远正|带领队员", -3.0, "正", re.compile("带领|率领")),
    Last("吴小案|，讲述了", -3.0, "案", re.compile(f"[^{HAN}]")),
    # no name ends with these
    Last("程远给|群众讲解", -3.0, "给获而膺", re.compile(f"[{HAN}“《]")),
    Last("程远送|的花圈", -3.0, "送", re.compile("的")),
    Last("程远作|为首相", -3.0, "作", re.compile("为")),
    Last("程远家|的羊圈", -2.0, "家", re.compile("[的里中]")),
    Last("诸承关|于加强管理的决定", -3.0, "关", re.compile("于")),
    Last("程远和|市长谈笑出席", -2.0, "和与", Follows.HOLDER),
    # what is told of several
    Last(
        "陈相均|受到通报批评",
        -2.0,
        "均",
        re.compile("受|被|因|系|已|未|为|获|在|出席|参加|表示|认为|作"),
    ),
    Last("郑璇都|在现场指挥", -3.0, "都", re.compile("[在是曾已要]|表示|认为|出席|参加|强调")),
    Last("罗勇率|相关部门负责人调研", -2.0, "率", re.compile(f"[{HAN}]")),
    Last("陈伟来|薛城区视察", -2.0, "来到赴", Follows.PLACE),
    # one goes to a body or a village
    Last(
        "唐洪到|城北公安分局慰问",
        -3.0,
        "到",
        re.compile(f"[{HAN}]{{2,8}}?(?:局|队|所|镇|乡|村|社区|街道|学校|大学|医院|公司|现场|会)"),
    ),
    Last("符浩和|夫人", -4.0, "和", re.compile("夫人")),
    Last("陈某为|主任", -2.0, "为任", Follows.TITLE),
    Last("程远给|代表们展示新品", -3.0, "给", re.compile(f"[{HAN}]")),
    Last(
        "程远向|代表们介绍",
        -3.0,
        "向",
        re.compile("[各全]?[位体]?(?:代表|大家|记者|总书记|村民|学生|观众|乡亲)"),
    ),
    Last("程远同|当选副总统会见", -2.0, "同", re.compile("当选|候任|来访|到访|外方|中方|两国")),
    Last(
        "程远为|获奖者颁奖",
        -3.0,
        "为",
        re.compile(f"[{HAN}]{{2,12}}?(?:颁奖|授奖|揭牌|揭幕|送行|点赞|举行)"),
    ),
)


def _by_character() -> Mapping[str, tuple[Last, ...]]:
    characters = {character for row in LAST for character in row.characters}
    return {c: tuple(row for row in LAST if c in row.characters) for c in sorted(characters)}


LAST_BY_CHARACTER = _by_character()
