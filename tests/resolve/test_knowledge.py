"""Claims of many documents become one record for one thing, whatever their order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon import load_lexicon
from kg.model.claims import DocumentClaims
from kg.model.knowledge import Campaign, EventType, Knowledge
from kg.model.text import Span
from kg.model.time import parse_date, parse_range
from kg.resolve.knowledge import resolve
from tests.factory import RUN, make_source
from tests.resolve.claims import AN, AN_GOVERNMENT, BO, make_claims, make_event

FLOODS, FIRES = "防汛抗旱工作会议", "森林防火工作会议"


def resolved(*documents: object) -> Knowledge:
    return resolve(documents, load_lexicon(), RUN)  # type: ignore[arg-type]  # claims by the factory


def test_a_tenure_has_the_window_of_its_sightings() -> None:
    knowledge = resolved(
        make_claims(("赵一", AN, "书记"), published="2020-05-02"),
        make_claims(("赵一", AN, "书记"), published="2021-06-03"),
    )
    (tenure,) = knowledge.tenures
    assert (tenure.first_observed, tenure.last_observed) == (date(2020, 5, 2), date(2021, 6, 3))
    assert tenure.started_on is None
    assert len(tenure.provenance.articles) == 2


def test_who_is_at_an_event_is_observed_on_its_day() -> None:
    event = make_event(1, "全市工作会议", "2020-05-01")
    (tenure,) = resolved(make_claims(("赵一", AN, "书记"), events=(event,))).tenures
    assert tenure.first_observed == date(2020, 5, 1)


def test_a_post_is_observed_at_the_event_that_it_is_named_with() -> None:
    # 5月1日任命安陵市市长赵一为市委书记；5月3日市委书记赵一出席会议: mayor until the 1st, no longer
    named, met = make_event(1, "任命赵一", "2020-05-01"), make_event(2, "会议", "2020-05-03")
    claims = make_claims(
        ("赵一", AN_GOVERNMENT, "市长"), ("赵一", AN, "书记"), published="2020-05-04",
        events=(named, met),
    )  # fmt: skip
    held = {1: (AN_GOVERNMENT.id, "市长"), 2: (AN.id, "书记")}
    parts = (replace(part, capacity=(held[part.event],)) for part in claims.participations)
    tenures = resolved(replace(claims, participations=tuple(parts))).tenures
    days = {tenure.post.rpartition("-")[2]: tenure.last_observed for tenure in tenures}
    assert days == {"市长": date(2020, 5, 1), "书记": date(2020, 5, 3)}


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        pytest.param((f"全市{FLOODS}", "2020-05-01"), (FLOODS, "2020-05-01"), 1, id="no 全市"),
        pytest.param((FLOODS, "2020-05-01"), (FLOODS, "2020-05-02"), 2, id="another day"),
        pytest.param((FLOODS, "2020-05-01"), (FIRES, "2020-05-01"), 2, id="another name"),
        pytest.param((FLOODS, None), (FLOODS, None), 2, id="no day: never joined"),
    ],
)  # fmt: skip
def test_reports_of_one_meeting(
    one: tuple[str, str | None], other: tuple[str, str | None], count: int
) -> None:
    knowledge = resolved(
        make_claims(("赵一", AN, "书记"), events=(make_event(1, *one),)),
        make_claims(
            ("钱二", AN, "副书记"), events=(make_event(1, *other),), published="2020-05-03"
        ),
    )
    assert len(knowledge.events) == count


def test_talks_are_one_by_who_met_whom() -> None:
    talks = make_event(1, "赵一会见钱二", "2020-05-01", EventType.TALKS, ("赵一", "钱二"))
    same = replace(talks, name="钱二同赵一会谈", principals=("钱二", "赵一"))
    knowledge = resolved(
        make_claims(bare=("赵一", "钱二"), events=(talks,)),
        make_claims(bare=("钱二", "赵一"), events=(same,)),
    )
    (event,) = knowledge.events
    assert event.other_names == ("钱二同赵一会谈",) or event.other_names == ("赵一会见钱二",)
    assert len(event.provenance.articles) == 2


def test_a_year_comes_from_the_reports_of_the_same_campaign() -> None:
    campaign = Campaign("campaign/清风行动", "清风行动")
    open_day = replace(make_event(1, "动员会", None), month_day=(6, 1))
    undated = replace(
        make_claims(("赵一", AN, "书记"), published=None, events=(open_day,)), campaigns=(campaign,)
    )
    dated = replace(
        make_claims(("钱二", BO, "书记"), published="2019-09-09"), campaigns=(campaign,)
    )
    event = next(e for e in resolved(undated, dated).events if e.name == "动员会")
    assert event.date == parse_range("2019-06-01")
    assert event.date_basis == "清风行动见于2019-09-09的报道"


def test_a_year_stays_open_where_the_campaign_spans_two() -> None:
    campaign = Campaign("campaign/清风行动", "清风行动")
    open_day = replace(make_event(1, "动员会", None), month_day=(6, 1))
    undated = replace(make_claims(published=None, events=(open_day,)), campaigns=(campaign,))
    others = [
        replace(make_claims(bare=("钱二",), published=day), campaigns=(campaign,))
        for day in ("2019-09-09", "2020-01-05")
    ]
    (event,) = resolved(undated, *others).events
    assert event.date is None


def test_equal_texts_are_one_article_of_two_files() -> None:
    claims = make_claims(("赵一", AN, "书记"))
    copy = replace(claims, source=replace(claims.source, source_file="copy.txt"))
    (article,) = resolved(claims, copy).articles
    assert article.source_files == tuple(sorted((claims.source.source_file, "copy.txt")))


DOCUMENTS = (
    make_claims(("赵一", AN, "书记"), events=(make_event(1, "防汛抗旱工作会议", "2020-05-01"),)),
    make_claims(("赵一", BO, "书记"), published="2021-01-01"),
    make_claims(("钱二", AN, "副书记"), bare=("赵一",), published="2020-06-01"),
    make_claims(bare=("孙三", "赵一"), published=None),
)


@given(st.permutations(DOCUMENTS))
def test_the_order_of_documents_does_not_matter(shuffled: list[object]) -> None:
    assert resolved(*shuffled) == resolved(*DOCUMENTS)


def refer_to(name: str, published: str) -> DocumentClaims:
    """Make an article that passes on what was said at a meeting of that name."""
    claims = make_claims(bare=("孙三",), published=published)
    return replace(claims, events=(make_event(1, name, None),))


@pytest.mark.parametrize(
    ("published", "joined"),
    [
        pytest.param("2020-05-20", True, id="weeks later"),
        pytest.param("2020-04-20", False, id="before it"),
        pytest.param("2021-05-20", False, id="a year later"),
    ],
)
def test_a_meeting_whose_speech_is_passed_on_is_the_last_of_its_name(
    published: str, joined: bool
) -> None:
    told = make_claims(
        ("赵一", AN, "书记"), events=(make_event(1, "全省防汛抗旱工作会议", "2020-05-01"),)
    )
    events = resolved(told, refer_to("防汛抗旱工作会议", published)).events
    assert (len(events) == 1) is joined


@pytest.mark.parametrize(
    ("short", "count"),
    [
        ("党的二十届三中全会", 1),
        ("中共二十届三中全会", 1),
        ("党的二十届二中全会", 2),
        ("二十届中央纪委三次全会", 2),
    ],
)
def test_a_plenum_is_one_by_its_short_name(short: str, count: int) -> None:
    name = "中国共产党第二十届中央委员会第三次全体会议"
    held = make_claims(events=(make_event(1, name, "2024-07-18"),), published="2024-07-19")
    told = make_claims(events=(make_event(1, short, None),), published="2024-07-25")
    assert len(resolved(held, told).events) == count


def test_a_general_name_makes_no_event_of_two() -> None:
    reports = [
        make_claims((who, body, "书记"), events=(make_event(1, "启动仪式", "2020-05-01"),))
        for who, body in (("赵一", AN), ("钱二", BO))
    ]
    assert len(resolved(*reports).events) == 2


def test_reports_do_not_chain() -> None:
    """A is like B and B like C, but A and C have nobody in common."""
    names = ("开工仪式", "开工仪式", "开工仪式")
    who = (("赵一",), ("赵一", "钱二"), ("钱二",))
    reports = [
        make_claims(
            *((name, AN, "委员") for name in people),
            events=(make_event(1, event, "2020-05-01"),),
            published=f"2020-05-0{day}",
        )
        for day, (event, people) in enumerate(zip(names, who, strict=True), 2)
    ]
    assert len(resolved(*reports).events) == 2


TEXT = (
    "本报讯（记者 何平）昨天上午，安陵市召开防汛抗旱工作会议。市委书记赵一主持会议并讲话。"
    "会议研究了今年的防汛抗旱工作方案。"
)


def test_a_reprint_has_the_days_of_the_original() -> None:
    def report(published: str, day: str) -> DocumentClaims:
        claims = make_claims(
            ("赵一", AN, "书记"),
            events=(make_event(1, "安陵市防汛抗旱工作会议", day),),
            published=published,
        )
        text = f"{published}\n{TEXT}"
        source = make_source(text, f"{published}.txt", parse_date(published))
        return replace(claims, source=replace(source, body=Span(11, len(text))))

    original, reprint = report("2020-05-02", "2020-05-01"), report("2020-05-04", "2020-05-03")
    knowledge = resolved(reprint, original)
    (event,) = knowledge.events
    assert str(event.date) == "2020-05-01"
    assert len(event.provenance.articles) == 2
    marked = [article.reprint_of for article in knowledge.articles if article.reprint_of]
    assert marked == [f"article/{original.source.content_hash}"]
    (tenure,) = knowledge.tenures
    assert tenure.last_observed == date(2020, 5, 1)


def test_the_year_of_an_event_is_that_of_another_report_of_it() -> None:
    event = make_event(1, "安陵市防汛抗旱工作会议", "2020-05-01")
    told = make_claims(("赵一", AN, "书记"), events=(event,))
    undated = make_claims(("赵一", AN, "书记"), published=None, events=(event,))
    open_event = replace(event, date=None, month_day=(5, 1))
    knowledge = resolved(told, replace(undated, events=(open_event,)))
    assert len(knowledge.events) == 1
    (article,) = [a for a in knowledge.articles if a.published_basis]
    assert str(article.published) == "2020"
    assert article.published_basis == "同一活动（安陵市防汛抗旱工作会议）见于2020-05-02的报道"
