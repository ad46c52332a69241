"""Whose voice a sentence is: the paper's own report, or a speech that goes on."""

from __future__ import annotations

import re

from kg.extract.found.findings import Findings
from kg.text.cues import Cued

# 会议还审议了… | 会前，… | 据悉，…
_REPORTS = re.compile(
    "(?:会议|大会|全会)(?:还|同时)?(?:以|传达|研究|听取|审议|由|原则|决定|通过|表决|讨论|书面|"
    "分析|邀请|宣读|宣布|印发|通报"
    "|经|选举|任命|补选|公布|召开前)(?![的指])|会上|会前|会后|同日|又讯|会见后|会谈后|会晤后|"
    "仪式后|活动开始前|活动前|座谈会上|仪式上|开幕会上"
    "|当天|据悉|据了解|随后|此外|调研中|期间|会议还"
    "|在(?:随后|其后|接着)[^，。；]{0,12}(?:召开|举行)的[^，。；]{2,40}上，"
)
# 闭幕会后，省人大常委会举行第十四讲专题讲座。
_HOLDS = Cued(
    "(?:[^，。；：]{0,12}[后前日午]，)?[^，。；：]{2,60}(?:举行|召开)(?:[^，。；：“]|"
    "“[^”\n]{2,60}”){2,60}(?:会|会议|仪式|讲座|论坛)(?=[，。])"
)
# 全省经济工作会议3月5日至6日在青州召开。 | 此前，3月4日，县第十四次党代会闭幕。
_HELD = re.compile(
    "(?:[^，。；：]{1,12}，){0,2}[^，。；：]{2,60}(?:会议|大会|全会|会|论坛|仪式|活动)"
    "[^，。；：]{0,24}(?:召开|举行|开幕|闭幕)(?=[，。])"
)
# 温若水出席会议。| 孟云舟来到云溪村
_DOES = re.compile(
    "出席|参加|列席|陪同|主持|讲话(?!精神)|就座|到会|参会|宣读|见证|揭牌|颁奖|"
    "[作做](?:了)?[^，。]{0,12}(?:报告|说明|表态|讲解|汇报)|进行(?:了)?[^，。]{0,6}(?:讲解|辅导|"
    "安排|部署|总结|点评|解读|通报|说明)(?=[，。])|发表(?:了)?[^，。]{0,6}声明|发言|"
    "发表(?:了)?(?:意见|看法)|作出(?:重要)?(?:指示|批示)(?=，)|致(?:贺|欢迎|开幕|闭幕|祝酒)?"
    "[辞词]|与会(?=[，。])|作了[^，。]{0,12}(?:安排|部署)(?=[，。])|宣讲|来到|考察"
    "|(?<!总书记)就[^，。；“]{2,40}提出(?:了)?(?![0-9一二三四五六七八九十两几]+[点条项])"
    "[^，。；]{0,8}(?:要求|意见|建议|希望)(?=[，。；])"
    "|会见|会谈|汇报|通报|调研|在座|签署|召开|座谈|揭牌|在会上|(?:传达|介绍|分析|总结)了|率队|"
    "视察|检查|看望|慰问|致(?:贺|唁|慰问)?[电信函]|互致|举行|通电话|通话|会晤|抵达|访问|走进|"
    "察看|参观|前往|敬献|签约(?!仪式|项目)|签订|赶赴|赶往"
)
# 孟云舟主席访问…: a speech that addresses its host; 将同总理会晤, 多次来到: the speech tells of it
_OF_SPEECH = re.compile(
    "(?:主席|总统|总理|首相|国王|先生|女士|阁下)|(?:总书记|同志)?(?:即)?(?:将(?!军)|曾|多次|一直|"
    "始终)"
)
# 孟云舟|今天还会见了贝林国总理奥雷尔
_DID = re.compile(
    "(?:今[天日]|昨[天日]|当[天日]|[0-9]{1,2}日|[上下]午|在[^，。；]{2,12}?)*(?:还|并|随后|分别|"
    "先后)*(?:会见|考察|出席|参观|看望|访问|主持)了|在会上"
    "|(?:当地时间|[0-9]{1,2}月|[0-9]{1,2}日|今天|昨天|当天|[上下]午|晚)+(?:会见|致函|致电|抵达|"
    "访问|出席)"
)
# 出席闭幕会的领导同志还有：
_CAME = re.compile("(?:出席|参加|列席)[^，。；：\n]{0,20}的[一-龥]{0,8}有")
# 安理会将于20日就爆炸事件举行紧急会议
_BODY_HOLDS = Cued("[^，。；：]{2,60}(?:举行|召开)[^，。；：]{0,40}(?:会议|会)(?=[，。])")
# 孟云舟主席|是下午在青州会见奥雷尔时说这番话的。
_SAID_IT = re.compile("是[^。；]{2,60}时(?:说这[番些]话|作(?:出)?上述表示|发表上述[^，。]{1,6})的")
_HEAD_LENGTH = 40


def tells_when(findings: Findings, start: int, end: int) -> bool:
    """Tell whether a sentence tells on what occasion the words before it were said."""
    return _SAID_IT.search(findings.text, start, end) is not None


def is_report(findings: Findings, start: int, end: int) -> bool:
    """Tell whether a sentence is the paper's own report and not part of a speech before it."""
    if _REPORTS.match(findings.text, start, end):
        return True
    if _CAME.match(findings.text, start, end) or tells_when(findings, start, end):
        return True
    dates = findings.dates_in(start, end)
    if findings.text[start - 1 : start] == "\n" and (
        findings.cues.match(_HOLDS, start, end)
        or (dates and _HELD.match(findings.text, start, end))
    ):
        return True
    groups = findings.groups_in(start, end)
    if not groups:
        by_body = any(body.start == start for body in findings.bodies_in(start, end)[:1])
        return bool(by_body and dates and findings.cues.match(_BODY_HOLDS, start, end))
    dated = any(found.start <= start + 1 for found in dates)
    if _DID.match(findings.text, groups[0].end, end):
        return True
    # 9日，孟云舟主持召开会议，传达习近平总书记…精神: what the first name does counts
    acting = groups[0] if dated else groups[-1]
    if _DOES.search(findings.text, acting.end, end) is None:
        return False
    if _OF_SPEECH.match(findings.text, groups[0].end, end):
        return False
    return dated or groups[0].start - start <= _HEAD_LENGTH
