"""A small Knowledge with every kind of record, and text that would like to be more than text."""

from __future__ import annotations

from dataclasses import fields, replace
from random import Random

from kg.model.knowledge import (
    AgendaItem,
    BodyChange,
    Campaign,
    Concept,
    DateNode,
    Document,
    EventSeries,
    EventType,
    GroupParticipation,
    Knowledge,
    Mention,
    Mode,
    Namesakes,
    Participation,
    ParticipationRole,
    Place,
    Relation,
    Remark,
    TenureKind,
)
from kg.model.time import parse_date, parse_range
from tests.factory import (
    RUN,
    make_article,
    make_body,
    make_event,
    make_evidence,
    make_participation,
    make_person,
    make_post,
    make_provenance,
    make_role,
    make_tenure,
)

HOSTILE = (
    '"""引号\\反斜杠\\u0041\r\n<script>alert(1)</script>'
    "\u202e倒\u2066\u200f\u0007\u0085\u2028 . \n@prefix x: <y> ."
)
TEXT = f"青州市委书记赵一鸣主持会议，副书记钱二出席。{HOSTILE}会议研究了其他事项。"


ARTICLE = replace(make_article(TEXT), published_basis="the dateline of another article")
SAID = make_provenance(ARTICLE)
GUESSED = make_provenance(ARTICLE, basis=f"青州日报 means Qingzhou {HOSTILE}")
ZHAO = make_person("赵一鸣")
QIAN = replace(
    make_person("钱二", official=False), sex="男", birth=parse_date("1960-05"), ethnicity="汉族"
)
WHOLE = replace(
    make_body("中国共产党青州市委员会"),
    other_names=("青州市委",),
    level="prefecture",
    jurisdiction=("place/青州市",),
)
GROUP = replace(make_body("领导小组", "leading-group", unresolved=True), part_of=(WHOLE.id,))
CHIEF, DEPUTY = make_role("书记"), replace(make_role("副书记", "several"), seniority=2)
POSTS = (make_post(WHOLE, CHIEF), make_post(WHOLE, DEPUTY))
DRIVE = Campaign("campaign/净滩行动", "净滩行动", ("净滩",))
PHASES = tuple(
    Campaign(f"campaign/净滩行动第{n}批", f"净滩行动第{n}批", (), DRIVE.id, n) for n in (1, 2)
)
PAPER = Document(
    "document/实施方案", f"实施方案{HOSTILE}", ("方案",), (WHOLE.id,), "青发〔2020〕1号"
)
TENURES = (
    make_tenure(ZHAO, POSTS[0], SAID),
    replace(
        make_tenure(QIAN, POSTS[1], GUESSED, kind=TenureKind.ACTING),
        started_on=parse_date("2020-04"),
        ended_on=parse_date("2020"),
    ),
    replace(
        make_tenure(QIAN, POSTS[0], SAID, kind=TenureKind.FORMER),
        first_observed=None,
        last_observed=None,
    ),
)
MEETING = replace(
    make_event("市委常委会会议", SAID, roster_complete=True, series="series/市委常委会会议"),
    places=("place/青州市",),
    hosts=(WHOLE.id,),
    about=(DRIVE.id, PAPER.id),
    ordinal=3,
    launches=(PHASES[1].id,),
    concludes=(PHASES[0].id,),
)
CALL = replace(
    make_event("通话", SAID, on="2020-06", event_type=EventType.TALKS, mode=Mode.CALL),
    date_basis="the year of the drive",
    part_of=MEETING.id,
)
LATER = make_event("第二次会议", SAID, on="2020-07-01/2020-07-03", series=MEETING.series)


def sample_knowledge() -> Knowledge:
    """Make it."""
    return Knowledge(
        RUN,
        articles=(ARTICLE,),
        mentions=_mentions(),
        persons=(ZHAO, QIAN),
        namesakes=(Namesakes("person/孙三", "孙三", (ZHAO.id, QIAN.id)),),
        bodies=(WHOLE, GROUP),
        roles=(CHIEF, DEPUTY),
        posts=POSTS,
        places=(
            Place("place/青州市", "青州市", ("青州",), "990100", ("place/东省",)),
            Place("place/东省", "东省"),
        ),
        campaigns=(DRIVE, *PHASES),
        documents=(PAPER,),
        concepts=(Concept("concept/8+2", "“8+2”"),),
        dates=(DateNode("date/2019", parse_range("2019")),),
        tenures=TENURES,
        series=(EventSeries("series/市委常委会会议", "市委常委会会议"),),
        events=(MEETING, CALL, LATER),
        participations=_participations(),
        groups=(
            GroupParticipation(
                "group/1", MEETING.id, "有关单位负责同志", ParticipationRole.ATTEND, SAID
            ),
        ),
        agenda=_agenda(),
        remarks=_remarks(),
        relations=_relations(),
        body_changes=(
            BodyChange(
                "change/1", "renamed", (GROUP.id,), (WHOLE.id,), parse_range("2018-03"), SAID
            ),
        ),
    )


def _mentions() -> tuple[Mention, ...]:
    named = make_evidence(ARTICLE, "书记赵一鸣")
    return (
        Mention(ARTICLE.id, ZHAO.id, "赵一鸣", (named,), ("names",)),
        Mention(ARTICLE.id, WHOLE.id, "市委", SAID.evidence, ("bodies",), GUESSED.basis),
        Mention(ARTICLE.id, WHOLE.id, "青州市委", SAID.evidence, ("bodies",)),
        Mention(ARTICLE.id, PAPER.id, HOSTILE, SAID.evidence, ("a", "b")),
        Mention(ARTICLE.id, "date/2020-06", "六月", SAID.evidence, ("dates",)),
    )


def _participations() -> tuple[Participation, ...]:
    return (
        make_participation(ZHAO, MEETING, SAID, ParticipationRole.CHAIR, 1),
        replace(make_participation(QIAN, MEETING, SAID), capacity=(TENURES[1].id,)),
        make_participation(ZHAO, CALL, GUESSED, ParticipationRole.MEET),
        make_participation(QIAN, LATER, SAID, ParticipationRole.DIED),
    )


def _agenda() -> tuple[AgendaItem, ...]:
    passed_on = AgendaItem(
        "agenda/1", MEETING.id, 1, "传达学习", SAID, "学习", (PAPER.id,), LATER.id
    )
    return passed_on, AgendaItem("agenda/2", MEETING.id, 2, "研究", SAID, undisclosed=True)


def _remarks() -> tuple[Remark, ...]:
    return (
        Remark("remark/1", ZHAO.id, "强调", HOSTILE, MEETING.id, SAID),
        Remark("remark/2", None, "指出", "要抓落实", None, SAID),
    )


def _relations() -> tuple[Relation, ...]:
    return (
        Relation("relation/1", PHASES[0].id, "phaseOf", DRIVE.id, SAID),
        Relation("relation/2", PAPER.id, "issuedBy", WHOLE.id, GUESSED),
        Relation("relation/3", PHASES[1].id, "phaseOf", DRIVE.id, SAID),
        Relation("relation/4", GROUP.id, "partOf", WHOLE.id, SAID),
        Relation("relation/5", WHOLE.id, "jurisdiction", "place/青州市", SAID),
    )


def shuffled(knowledge: Knowledge, seed: int) -> Knowledge:
    """Put every tuple of records in another order."""
    random = Random(seed)
    kept = {f.name: getattr(knowledge, f.name) for f in fields(knowledge)}
    run = kept.pop("run")
    return Knowledge(run, **{name: tuple(random.sample(v, len(v))) for name, v in kept.items()})
