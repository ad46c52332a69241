"""What in 《》 is no document: papers, programmes and works of art.

真例：《云泽夜话》栏目今晚播出 | 电影《云泽之春》《山那边》等影片上映. A name that is one of them
once in a text is one wherever it stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

# 《云泽夜话》栏目, 《岭东日报》记者
_PERIODICAL = re.compile(
    "杂志|栏目|专栏|专版|报|周报|刊|月刊|新闻|专题节目|节目|》记者|频道|编辑部|媒体集团|网站报道"
)
_PERIODICALS = frozenset({"新闻联播", "求是", "人民日报"})
_PAPER_ENDS = ("日报", "晚报", "时报", "邮报", "周刊", "月刊", "画报")
# 《岚国实业报》, but not 《统计公报》
_GAZETTE = re.compile("(?<![公通年简快预汇申海月季周])报\\Z")
_LONGEST_GAZETTE = 8
# 《云岭朝闻》, 《云岭夜话晚会》, 《溪山行旅图》, 《云岭颂》: what a short title ends with
_SHOW = re.compile(
    "(?:新闻|晚会|盛典|之夜|春晚|(?<![蓝地版线意划布构])图|进行曲|交响曲|之歌|颂)\\Z"
)
_LONGEST_SHOW = 12
# 电影《…》, 名画《…》: works of art
_WORK_BEFORE = re.compile(
    "(?:电影|影片|新片|歌曲|歌剧|合唱|齐唱|舞蹈|舞剧|话剧|舞台剧|京剧|越剧|昆曲|评剧|川剧|闽剧|"
    "秦腔|高甲戏|乱弹|豫剧|黄梅戏|"
    "戏曲|武戏|大戏|电视剧|短剧|剧集|纪录片|节目|名画|油画|国画|画作|长卷|作品|诗|诗词|小说|"
    "动画片|音乐剧|栏目|演唱|演奏|奏响|"
    "奏起|唱起|唱响|高唱|民歌|古曲|曲目|联唱|上演|播出|海采|专题片|教育片|警示片|短片|宣传片|"
    "微电影|广播剧|小品|相声|快板|歌舞|"
    "系列报道|直播|第[一二三四五六七八九十百0-9]+集|[上中下]篇|集，分别为|一曲|戏歌|管弦乐|"
    "主题歌|会歌|乐曲|MV|挂毯|浮雕|壁画|文艺演出|文艺表演|"
    "动漫|漫画|雕塑|交响曲|组歌|舞曲|情景剧|诵读|朗诵|今(?:天|日|晚)(?:（[^）]{2,9}）)?的)了?\\Z"
)
_ARTS = (
    "影片|电影|新片|大片|电视剧|剧集|剧目|影视|歌曲|名曲|曲目|乐曲|旋律|歌声|声中|纪录片|动画片|"
    "节目|选段|唱段|舞剧|话剧|演艺|"
    "特种邮票|邮票|特展|大展|展映|票房|力作|动画作品|舞台作品|舞台艺术作品|歌舞|精彩表演|"
    "[一二两三四五六七八九十]个篇章|文艺演出|文艺表演|音乐会|序曲|特别节目"
)
# 《山那边》等12部|影片, 《云泽之春》的|旋律, 《云泽夜话》今晚|播出
_WORK_BEHIND = re.compile(
    f"等[^，。；：《》“”]{{0,12}}?(?:{_ARTS})|的?(?:激昂|深情|欢快|优美)?的?(?:{_ARTS})"
    "|(?:（[^）]{1,12}）)?(?:今[起晚日天]|昨[晚天]|将|正式|日前|持续|（[^）]{1,12}）|"
    "[0-9]{1,2}月|[0-9]{1,2}日|晚|[在于][^，。；《》]{2,16}?)*"
    "(?:开播|播出|热播|首播|上映|公映|首映|首演|上演|开机|杀青)"
)
# 《…通知》, 《…条例》: by their last word no works of art
_PAPER = re.compile(
    "(?:通知|条例|办法|规定|意见|方案|规划|纲要|计划|报告|决定|决议|公报|公约|条约|协定|协议|"
    "宣言|声明|倡议|章程|准则|规则|标准|"
    "指南|目录|名录|白皮书|法|法典|细则|通报|批复|建议)(?:（[^（）]*）)?\\Z"
)
# 《甲》《乙》、《丙》和《丁》: what is said of the first or last is said of all
_LISTED = re.compile("[、，]?(?:以?及|和|与)?")


def find_books(text: str, matches: Iterable[re.Match[str]]) -> list[re.Match[str]]:
    """Return those of the titles in 《》 (group name) that are documents."""
    books = list(matches)
    runs: list[list[re.Match[str]]] = []
    for book in books:
        if runs and _LISTED.fullmatch(text, runs[-1][-1].end(), book.start()):
            runs[-1].append(book)
        else:
            runs.append([book])
    works = tuple(book["name"] for run in runs for book in _works(text, run))
    return [
        book
        for book in books
        if book["name"] not in works
        and (_PAPER.search(book["name"]) or not any(w.endswith(book["name"]) for w in works))
    ]


def _works(text: str, run: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return those of a list of titles that are no documents."""
    head, tail = run[0].start(), run[-1].end()
    arts = _WORK_BEFORE.search(text, max(0, head - 14), head) is not None
    arts = arts or _WORK_BEHIND.match(text, tail) is not None
    return [
        book
        for book in run
        if _is_press(text, book)
        or _WORK_BEFORE.search(text, max(0, book.start() - 14), book.start())
        or (arts and not _PAPER.search(book["name"]))
    ]


def _is_press(text: str, book: re.Match[str]) -> bool:
    """Tell whether 《》 holds a paper, a programme or a picture by its name."""
    name = book["name"].strip()
    if _PERIODICAL.match(text, book.end()) or name in _PERIODICALS:
        return True
    gazette = len(name) <= _LONGEST_GAZETTE and _GAZETTE.search(name) is not None
    show = len(name) <= _LONGEST_SHOW and _SHOW.search(name) is not None
    return (name.endswith(_PAPER_ENDS) or gazette or show) and "关于" not in name
