"""Reads names of press staff out of lines like `记者 祁梦竹 范俊生`, `责编:王珂园、常雪梅`."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Press:
    """Reporters (with photographers) and editors, each in printed order."""

    reporters: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()

    def __add__(self, other: Press) -> Press:
        """Join two lists of names, each name once."""
        return Press(
            tuple(dict.fromkeys(self.reporters + other.reporters)),
            tuple(dict.fromkeys(self.editors + other.editors)),
        )


def _spaced(*words: str) -> str:
    """Make a pattern of words that may be set wide: `责 编`, `记　者`."""
    return "|".join(r"\s*".join(word) for word in words)


# 本报记者, 首席记者, 青屿日报记者, 总台央视记者, 市纪委通讯员: what may stand before, joined on.
_BEFORE = r"(?:[一-鿿A-Za-z]{0,12}[报网社台刊端体媒心视布席深习约派委局院会区县市省])?"
_REPORTER = (
    _BEFORE
    + "(?:"
    + _spaced("摄影记者", "记者", "通讯员", "实习生", "特约撰稿")
    + ")|"
    + _spaced("摄影报道", "摄影", "摄像", "撰文", "撰稿", "作者")
    + r"|文\s*[/／]\s*图|[文图摄](?=\s*[:：/／])"
)
_EDITOR = _spaced(
    *("责任编辑", "网络编辑", "值班编辑", "执行编辑", "本期编辑", "本版编辑", "视觉编辑"),
    *("新媒体编辑", "编辑", "责编", "编审", "编校", "审核", "审校", "审签", "审读", "初审", "复审"),
    *("终审", "一审", "二审", "三审", "责任校对", "校对", "校审", "值班编委", "值班主任"),
    *("值班总编", "总监制", "监制", "统筹", "策划", "主编", "签发", "排版", "整理"),
)
_LABEL = re.compile(f"(?P<reporter>{_REPORTER})|(?P<editor>{_EDITOR})")
_BETWEEN = re.compile(r"[\s:：、，,;；/／|｜■□●○*]+")
# 加娜尔·木拉提, 巴图尔•沙吾提, 阿木古郎, 林深
_NAME = re.compile(r"[㐀-鿿]{1,10}(?:[·•‧・][㐀-鿿]{1,10})+|[㐀-鿿]{2,6}")
# 张三报道, 李四摄, 北京报道: what stands behind a name.
_BEHIND = re.compile(r"(?:综合|联合|现场)?(?:摄影)?(?:报道|摄影|[文摄图])$")
_NO_NAMES = frozenset(("文", "图", "摄", "等", "报道", "综合", "供图"))


def read_press(text: str) -> Press | None:
    """Read a text that holds nothing but roles of the press and names.

    Returns:
        None where it holds anything else: `记者从商务部了解到` is a sentence.
    """
    labels = list(_LABEL.finditer(text))
    if not labels or _BETWEEN.sub("", text[: labels[0].start()]):
        return None
    press = Press()
    ends = [label.start() for label in labels[1:]] + [len(text)]
    for label, end in zip(labels, ends, strict=True):
        names = read_names(text[label.end() : end])
        if names is None:
            return None
        press += Press(reporters=names) if label["reporter"] else Press(editors=names)
    return press if press.reporters or press.editors else None


def read_names(text: str) -> tuple[str, ...] | None:
    """Read a list of names; None where it holds anything else. `林　深` is one name, 林深."""
    names = []
    for number, word in enumerate(_join_wide([part for part in _BETWEEN.split(text) if part])):
        if word in _NO_NAMES or (number and word.endswith("报道")):
            continue
        name = _BEHIND.sub("", word) if len(word) > 2 else word
        if not _NAME.fullmatch(name):
            return None
        names.append(name)
    return tuple(names)


def _join_wide(words: list[str]) -> list[str]:
    """Join pairs of single characters, which are names of two characters set wide."""
    joined: list[str] = []
    open_name = False
    for word in words:
        single = len(word) == 1 and word not in _NO_NAMES
        if single and open_name:
            joined[-1] += word
            open_name = False
        else:
            joined.append(word)
            open_name = single
    return joined
