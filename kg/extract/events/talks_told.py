"""The words of talks (会见, 通话, 致电), and whether they tell that talks took place."""

from __future__ import annotations

import re

from kg.extract.events.report import Verb
from kg.text.cues import Cued

# 分别会见了 | 通电话 | 互致贺电 | 致贺信
TALKS = Cued(
    "共同会见(?:中外)?记者|共见记者|(?:集体|分别|先后|共同|视频|再次)?(?:会见|会谈|会晤|接见)"
    "(?:了)?|通电话|通话|(?:亲切)?见面(?=[，。并]|$)|会面(?=[，。并]|$)|互致(?:贺电|贺信|慰问电)"
    "|致(?:贺电|贺[辞词](?=[，。])|唁电|慰问[电信]|感谢[电信]|电|贺信|信|函)|视频会晤|交换意见"
    "|发(?:去|来|出)?(?:贺[电信函]|唁电|慰问[电信]|感谢[电信])"
    "|(?<!团)拜[会访](?:了)?(?![时上])|话别|茶叙|共进(?:工作)?[早午晚]餐"
    "|接待(?:了)?(?=[^，。；]{4,40}一行)|接受(?=[^，。；]{2,80}递交[^，。；]{0,4}国书)|"
    "递交(?:了)?国书(?![的副前后时])|(?:进行|开展)(?:了)?(?:集体|任职|任前|廉政)+谈话"
)
# 参加会见, 举行了会谈: talks that others tell of; 访问期间会见 is one
_NOT_BEFORE = re.compile(
    "(?:(?:参加|出席|陪同|安排)(?:了)?(?:上述|有关)?|在|后|(?<![会动坛]期)(?<![坛会])前|"
    "[与同和][他她]|(?<!举行)(?<!进行)工作|主持|次)$"
)
# 出席|金砖国家领导人第六次会晤: a meeting
_ATTENDED = re.compile(
    "(?:出席|参加|主持)[^，。；]{2,40}(?:领导人|总理)(?:第[^，。；]{1,4}次|非正式)?(?:定期|年度)?$"
)
# 大使孟云舟|向国王奥雷尔|递交国书; not 接受大使|递交国书
_HANDS_TO = re.compile("(?:^|[，。；])(?![^，。；]*接受)[^，。；]*向[^，。；]{2,40}$")
# 将会见, 曾会见: not what the article reports
_NOT_TOLD = re.compile("(?:(?<![上中少大])将(?![军于])|曾|多次)[^，。；]{0,16}$")
# 会见后, 会见厅, 会见时, 会晤安排: when, where or what, not that
_NOT_BEHIND = re.compile(
    "[后室厅的]|前(?![来往])|时(?!表示|说|称|强调|指出)|期间|一行|安排|成果|中，|机制|委员会|"
    "联合公报|重要|纪要|共识|精神|以来|举行|取得|是|达成|\\Z"
)
CALL = re.compile("通电话|通话")


def reports_talks(text: str, verb: Verb) -> bool:
    """Tell whether the verb says that they met and not when others did (会见后, 参加会见)."""
    before = text[max(verb.left, verb.start - 20) : verb.start]
    if verb.word.startswith("递交") and not _HANDS_TO.search(text[verb.left : verb.start]):
        return False
    meets_press = verb.word.endswith("记者")
    if _NOT_BEFORE.search(before) and not (meets_press or before.endswith("期间")):
        return False
    if verb.word.endswith("会晤") and _ATTENDED.search(text, verb.left, verb.start):
        return False
    if text.startswith("时", verb.end) and not _is_call(verb.word):
        return False
    return _NOT_BEHIND.match(text, verb.end) is None and _NOT_TOLD.search(before) is None


def _is_call(word: str) -> bool:
    """Tell whether a word is of a call, which is told by what was said: 同奥雷尔通电话时表示."""
    return CALL.match(word) is not None
