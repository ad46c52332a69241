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


def sample_knowledge() -> Knowledge:
    """Make it."""
    article = replace(make_article(TEXT), published_basis="the dateline of another article")
    said = make_provenance(article)
    guessed = make_provenance(article, basis=f"青州日报 means Qingzhou {HOSTILE}")
    zhao, qian = make_person("赵一鸣"), make_person("钱二", official=False)
    qian = replace(qian, sex="男", birth=parse_date("1960-05"), ethnicity="汉族")
    whole = replace(
        make_body("中国共产党青州市委员会"), other_names=("青州市委",), level="prefecture"
    )
    whole = replace(whole, jurisdiction=("place/青州市",))
    group = replace(make_body("领导小组", "leading-group", unresolved=True), part_of=(whole.id,))
    chief, deputy = make_role("书记"), replace(make_role("副书记", "several"), seniority=2)
    posts = (make_post(whole, chief), make_post(whole, deputy))
    tenures = (
        make_tenure(zhao, posts[0], said),
        replace(
            make_tenure(qian, posts[1], guessed, kind=TenureKind.ACTING),
            started_on=parse_date("2020-04"),
            ended_on=parse_date("2020"),
        ),
        replace(
            make_tenure(qian, posts[0], said, kind=TenureKind.FORMER),
            first_observed=None,
            last_observed=None,
        ),
    )
    drive = Campaign("campaign/净滩行动", "净滩行动", ("净滩",))
    phases = tuple(
        Campaign(f"campaign/净滩行动第{n}批", f"净滩行动第{n}批", (), drive.id, n) for n in (1, 2)
    )
    paper = Document(
        "document/实施方案", f"实施方案{HOSTILE}", ("方案",), (whole.id,), "青发〔2020〕1号"
    )
    formula = Concept("concept/8+2", "“8+2”")
    meeting = replace(
        make_event("市委常委会会议", said, roster_complete=True, series="series/市委常委会会议"),
        places=("place/青州市",),
        hosts=(whole.id,),
        about=(drive.id, paper.id),
        ordinal=3,
        launches=(phases[1].id,),
        concludes=(phases[0].id,),
    )
    call = replace(
        make_event("通话", said, on="2020-06", event_type=EventType.TALKS, mode=Mode.CALL),
        date_basis="the year of the drive",
        part_of=meeting.id,
    )
    later = make_event("第二次会议", said, on="2020-07-01/2020-07-03", series=meeting.series)
    return Knowledge(
        RUN,
        articles=(article,),
        mentions=(
            Mention(
                article.id, zhao.id, "赵一鸣", (make_evidence(article, "书记赵一鸣"),), ("names",)
            ),
            Mention(article.id, whole.id, "市委", said.evidence, ("bodies",), guessed.basis),
            Mention(article.id, whole.id, "青州市委", said.evidence, ("bodies",)),
            Mention(article.id, paper.id, HOSTILE, said.evidence, ("a", "b")),
            Mention(article.id, "date/2020-06", "六月", said.evidence, ("dates",)),
        ),
        persons=(zhao, qian),
        namesakes=(Namesakes("person/孙三", "孙三", (zhao.id, qian.id)),),
        bodies=(whole, group),
        roles=(chief, deputy),
        posts=posts,
        places=(
            Place("place/青州市", "青州市", ("青州",), "990100", ("place/东省",)),
            Place("place/东省", "东省"),
        ),
        campaigns=(drive, *phases),
        documents=(paper,),
        concepts=(formula,),
        dates=(DateNode("date/2019", parse_range("2019")),),
        tenures=tenures,
        series=(EventSeries("series/市委常委会会议", "市委常委会会议"),),
        events=(meeting, call, later),
        participations=(
            make_participation(zhao, meeting, said, ParticipationRole.CHAIR, 1),
            replace(make_participation(qian, meeting, said), capacity=(tenures[1].id,)),
            make_participation(zhao, call, guessed, ParticipationRole.MEET),
            make_participation(qian, later, said, ParticipationRole.DIED),
        ),
        groups=(
            GroupParticipation(
                "group/1", meeting.id, "有关单位负责同志", ParticipationRole.ATTEND, said
            ),
        ),
        agenda=(
            AgendaItem("agenda/1", meeting.id, 1, "传达学习", said, "学习", (paper.id,), later.id),
            AgendaItem("agenda/2", meeting.id, 2, "研究", said, undisclosed=True),
        ),
        remarks=(
            Remark("remark/1", zhao.id, "强调", HOSTILE, meeting.id, said),
            Remark("remark/2", None, "指出", "要抓落实", None, said),
        ),
        relations=(
            Relation("relation/1", phases[0].id, "phaseOf", drive.id, said),
            Relation("relation/3", phases[1].id, "phaseOf", drive.id, said),
            Relation("relation/2", paper.id, "issuedBy", whole.id, guessed),
            Relation("relation/4", group.id, "partOf", whole.id, said),
            Relation("relation/5", whole.id, "jurisdiction", "place/青州市", said),
        ),
        body_changes=(
            BodyChange(
                "change/1", "renamed", (group.id,), (whole.id,), parse_range("2018-03"), said
            ),
        ),
    )


def shuffled(knowledge: Knowledge, seed: int) -> Knowledge:
    """Put every tuple of records in another order."""
    random = Random(seed)
    kept = {f.name: getattr(knowledge, f.name) for f in fields(knowledge)}
    run = kept.pop("run")
    return Knowledge(run, **{name: tuple(random.sample(v, len(v))) for name, v in kept.items()})
