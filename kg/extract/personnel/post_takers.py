"""Who of the people that a decision names gets or loses which of its posts.

真例：免去程远舟云泽市财政局局长、叶林川云泽市教育局局长职务: each loses his own.
任命程远舟、叶林川为云泽市副市长: both get it.
由程远舟、叶林川分别出任岭东、江东省委书记: in pairs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base.people import Occurrence
from kg.extract.found.findings import Findings
from kg.extract.found.title_mentions import Title
from kg.extract.posts.post_chains import in_each_place

# 程远舟|、|叶林川, 程远舟|同志和|叶林川
JOINS = re.compile("(?:同志)?(?:（[^（）\\n]{1,12}）)?[、和与及](?:[一-龥]{2,4}、)?")
_FOLLOWS = ("接替", "接任")
_EACH = re.compile("分别")


def takers(
    findings: Findings, people: list[Occurrence], titles: list[Title]
) -> Iterator[tuple[Occurrence, Title]]:
    """Yield each person with each post that the decision is about, in text order of the people.

    Args:
        findings: The document.
        people: Whom the decision concerns, in text order.
        titles: The posts of its clause, in text order.
    """
    pairs = _in_pairs(findings, people, titles)
    if pairs is not None:
        yield from pairs
        return
    owners = [_owners(findings, people, title) for title in titles]
    for person in people:
        for title, own in zip(titles, owners, strict=True):
            if person in own:
                yield person, title


def _owners(findings: Findings, people: list[Occurrence], title: Title) -> list[Occurrence]:
    """Return those named together right before a title; all, where none is."""
    before = [person for person in people if person.end <= title.start]
    before = [p for p in before if not findings.text.endswith(_FOLLOWS, 0, p.start)]
    if not before:
        return people
    first = len(before) - 1
    while first and JOINS.fullmatch(
        findings.text, before[first - 1].end, before[first].start
    ):  # fmt: skip
        first -= 1
    return before[first:]


def _in_pairs(
    findings: Findings, people: list[Occurrence], titles: list[Title]
) -> list[tuple[Occurrence, Title]] | None:
    """Return the pairs of 分别: 程远舟、叶林川|分别任|省长、副省长; None where it does not pair."""
    behind = [title for title in titles if people and title.start >= people[-1].end]
    if len(people) < 2 or not behind:
        return None
    near = max(0, people[0].start - 3)
    if not _EACH.search(findings.text, near, behind[0].start):
        return None
    posts = [post for title in behind for post in in_each_place(findings, title)]
    if len(posts) == len(people):
        return list(zip(people, posts, strict=True))
    # whose is which stays open where a name was not read
    return None if len(posts) == 1 else []
