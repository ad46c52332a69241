"""Holders of titles who are not named right behind them.

Rules: `titles.row`, a line of a list (真例：万全　云泽市副市长⏎谈笑　云泽市财政局局长);
`titles.given` (真例：云泽市防汛办公室主任由市统计局局长程远舟兼任); `titles.is`
(真例：云泽市委书记是程远舟。); `titles.brackets` (真例：程远舟（市长）); `titles.group`
(`group_seats`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.found.title_mentions import Holding, Title
from kg.extract.posts.group_seats import group_posts, listed_posts
from kg.extract.posts.held_titles import HeldTitles

# where the posts of a line end: 万全（女）　云泽集团总经理|，记过处分
_ROW_ENDS = re.compile("[\n。；]|(?<=[一-龥])，")
# 办公室主任|由市统计局局长程远舟|兼任
_GIVEN = re.compile("由[^。；\n]{2,60}?(?:兼任|担任|出任|兼)")
_TAKES = re.compile("(?:同志)?(?:兼任|担任|出任|兼)")
_IS_HELD_BY = re.compile("是(?=[一-龥]{2,4}[，。；、（])|由(?=[一-龥]{2,6}?(?:兼任|担任|出任|兼))")
# 董千里（副州长|，赴京招商）
_BRACKET_ENDS = re.compile("(?:，[^（）\n]{1,14})?）")
# 担任|东莞市委书记|的刘志庚, 2012年转任|政协主席|的李毓全
_TOOK = re.compile("(?:(?<![主责信])任(?:职|过)?|当选为?|选为)$")
# 曾任云泽市委书记、市长|等职的|皮某某, 曾任青砚县委书记|多年的|夏某某
_OF_WHOM = re.compile("等?(?:职务?)?(?:多年)?的")
# ，程远舟|2006年11月至2011年11月|担任
_BEFORE_POST = re.compile(
    "(?<![一-龥0-9])(?P<name>[一-龥]{2,4}?)(?:同志)?"
    "(?:[自于从在，]?[0-9]{4}[-0-9年月日至到起—～.]*(?:，|起|间|期间)?|此前|曾|先后|历)*"
    "(?:曾|先后|历|调|转|改|就|接|升|出|担|兼|起)?(?<![主责信])任$"
)


_CALLED_BEHIND = ("委员", "代表", "同志", "院士", "教授")


class HoldersElsewhere:
    """Binds titles of one document to names before them, or told of in other words."""

    def __init__(self, held: HeldTitles, titles: Sequence[Title]) -> None:
        self.held, self.titles = held, titles
        self.setting, self.text = held.setting, held.text
        self.names, self.people = held.names, held.people

    def bind_rows(self) -> None:
        """Bind the titles of a line to the name that it begins with: 山川　云泽市副市长."""
        rows = sorted(at for at, rule in self.people.found.items() if rule == "names.row")
        for start, end in rows:
            aside = self.text.find("）", end) if self.text.startswith("（", end) else end
            stop = _ROW_ENDS.search(self.text, aside + 1)
            last = len(self.text) if stop is None else stop.start()
            chain = [title for title in self.titles if end <= title.start and title.end <= last]
            if chain:
                self.held.hold(chain, start, end, "titles.row")
        persons = [self.people.person(self.text[start:end]) for start, end in rows]
        self.held.holdings += group_posts(self.setting, rows, persons)
        known = {(held.person, held.title.role) for held in self.held.holdings}
        for held in listed_posts(self.setting, self.names, self.people):
            if (held.person, held.title.role) not in known:
                self.held.holdings.append(held)

    def bind_given(self) -> None:
        """Bind a title to whom a post is given: 办公室主任由市统计局局长程远舟兼任."""
        for number, title in enumerate(self.titles):
            given = _GIVEN.match(self.text, title.end)
            if title.seat is None or given is None:
                continue
            for behind in self.titles[number + 1 :]:
                if behind.start >= given.end():
                    break
                held = next((h for h in self.held.holdings if h.title is behind), None)
                if held is not None and _TAKES.match(self.text, held.name[1]):
                    self.held.holdings.append(
                        Holding(held.person, held.name, title, "titles.given")
                    )
                    break

    def bind_is(self, chain: list[Title]) -> bool:
        """Bind a chain to who is said to hold it: 市委书记是|程远舟，, 市长由|叶林川|兼任."""
        link = _IS_HELD_BY.match(self.text, chain[-1].end)
        if link is None:
            return False
        start = link.end()
        end = self.names.read(start, anchored=True)
        if end is None or not self.names.looks_native(start):
            return False
        given = link.group() != "由" or _TAKES.match(self.text, end) is not None
        if not given or not (link.group() == "由" or self.names.ends.is_mark(end)):
            return False
        self.held.hold(chain, start, end, "titles.is")
        return True

    def bind_brackets(self, chain: list[Title]) -> None:
        """Bind a title in brackets to the name before them: 程远舟（市长）."""
        name_end, last = chain[0].start - 1, chain[-1]
        opens = name_end
        if self.text.endswith(_CALLED_BEHIND, 0, name_end):
            # 孔飞|委员（青砚县委原书记）
            name_end -= len("委员")
        if self.text[opens : opens + 1] != "（" or not _BRACKET_ENDS.match(self.text, last.end):
            return
        for start, end in self.people.found:
            if end == name_end:
                self.held.hold(chain, start, end, "titles.brackets")
                return
        for size in (4, 3, 2):
            if size <= name_end and self.names.read(name_end - size, anchored=False) == name_end:
                self.held.hold(chain, name_end - size, name_end, "titles.brackets")
                return

    def note_told(self, chain: list[Title]) -> None:
        """Note the name behind a post that its bearer took: 2012年转任云泽市政协主席|的程远舟."""
        start, end = chain[0].start, chain[-1].end
        told = _BEFORE_POST.search(self.text, max(0, start - 40), start)
        if told is not None:
            stop = self.names.read(told.start(), anchored=False)
            if stop is not None and stop >= told.end("name"):
                self.people.add(*told.span("name"), "names.told")
        whom = _OF_WHOM.match(self.text, end)
        if whom is not None and _TOOK.search(self.text, max(0, start - 3), start):
            stop = self.names.read(whom.end(), anchored=False)
            if stop is not None:
                self.people.add(whom.end(), stop, "names.told")
