"""Every record says in the graph what model.md defines, in the right named graph."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.graph.graph_names import GraphName
from kg.graph.vocab import BASE, ZP, ZP_NS
from kg.model.knowledge import (
    EventType,
    Evidence,
    Knowledge,
    Mode,
    ParticipationRole,
    Provenance,
    TenureKind,
)
from tests.factory import (
    RUN,
    make_article,
    make_event,
    make_office,
    make_participation,
    make_person,
    make_provenance,
)
from tests.graph.lines import lines_by_graph
from tests.graph.sample import sample_knowledge

ARTICLE = make_article()
SAID = make_provenance(ARTICLE)
GRAPHS = lines_by_graph(sample_knowledge())


def term(local_id: str) -> str:
    return f"<{BASE}{local_id}>"


def has(graph: GraphName, subject: str, predicate: str, object_: str) -> bool:
    return f"{term(subject)} <{predicate}> {object_}" in GRAPHS[graph]


def shortcuts(
    role: ParticipationRole, mode: Mode | None = None, basis: str | None = None
) -> dict[GraphName, set[str]]:
    """Collect by graph what a person is to an event by a participation."""
    provenance = make_provenance(ARTICLE, basis=basis)
    person, event = make_person("赵一"), make_event("会", SAID, mode=mode)
    event = replace(event, type=EventType.TALKS)
    knowledge = Knowledge(
        RUN,
        articles=(ARTICLE,),
        persons=(person,),
        events=(event,),
        participations=(make_participation(person, event, provenance, role),),
    )
    start, end = f"{term(person.id)} <{ZP_NS}", f"> {term(event.id)}"
    return {
        name: {
            line.removeprefix(start).removesuffix(end)
            for line in lines
            if line.startswith(start) and line.endswith(end)
        }
        for name, lines in lines_by_graph(knowledge).items()
    }


@pytest.mark.parametrize(
    ("role", "mode", "expected"),
    [
        (ParticipationRole.CHAIR, None, {"chaired", "attended"}),
        (ParticipationRole.SPEAK, None, {"spokeAt", "attended"}),
        (ParticipationRole.ATTEND, None, {"attended"}),
        (ParticipationRole.ACCOMPANY, None, {"accompanied", "attended"}),
        (ParticipationRole.LEAD, None, {"led"}),
        (ParticipationRole.MEET, Mode.IN_PERSON, {"met"}),
        (ParticipationRole.MEET, Mode.VIDEO, {"met"}),
        (ParticipationRole.MEET, Mode.CALL, set()),
        (ParticipationRole.MEET, Mode.MESSAGE, set()),
        (ParticipationRole.MEET, None, set()),
        (ParticipationRole.APPOINTED, None, set()),
    ],
)
def test_shortcuts(role: ParticipationRole, mode: Mode | None, expected: set[str]) -> None:
    assert shortcuts(role, mode)[GraphName.STATED] == expected | {"participatedIn"}


def test_shortcuts_of_an_inferred_statement_are_inferred() -> None:
    found = shortcuts(ParticipationRole.CHAIR, basis="a reason")
    assert found[GraphName.STATED] == set()
    assert found[GraphName.INFERRED] == {"chaired", "attended", "participatedIn"}


@pytest.mark.parametrize("kind", list(TenureKind))
def test_only_incumbent_and_acting_hold(kind: TenureKind) -> None:
    office = make_office()
    office.seat("赵一", "书记", "2020-05-01", kind=kind)
    lines = lines_by_graph(office.knowledge())[GraphName.STATED]
    holds = any(f" <{ZP.holds}> " in line for line in lines)
    assert holds == (kind in {TenureKind.INCUMBENT, TenureKind.ACTING})


def test_super_classes_are_written_out() -> None:
    types = {
        line.rpartition(" ")[2]
        for line in GRAPHS[GraphName.BACKGROUND]
        if line.startswith(term("person/赵一鸣") + " ") and "#type>" in line
    }
    assert types == {f"<{ZP.Person}>", f"<{ZP.Official}>"}


def test_an_inferred_date_stands_among_the_inferred() -> None:
    call = "event/2020-06-通话"
    assert has(GraphName.INFERRED, call, ZP.onDate, term("date/2020-06"))
    assert has(GraphName.INFERRED, call, ZP.dateBasis, '"the year of the drive"')
    assert not has(GraphName.STATED, call, ZP.onDate, term("date/2020-06"))
    assert has(GraphName.STATED, call, ZP.mode, f"<{ZP.Call}>")


def test_what_a_passage_says_is_not_inferred_as_well() -> None:
    article = sample_knowledge().articles[0].id
    body = term("body/中国共产党青州市委员会")
    assert has(GraphName.STATED, article, ZP.mentions, body)
    assert not has(GraphName.INFERRED, article, ZP.mentions, body)


def test_a_direct_property_stands_where_its_evidence_does() -> None:
    whole, drive = "body/中国共产党青州市委员会", term("campaign/净滩行动")
    assert has(GraphName.STATED, "campaign/净滩行动第1批", ZP.phaseOf, drive)
    assert not has(GraphName.BACKGROUND, "campaign/净滩行动第1批", ZP.phaseOf, drive)
    assert has(GraphName.INFERRED, "document/实施方案", ZP.issuedBy, term(whole))
    assert has(GraphName.BACKGROUND, "place/青州市", ZP.within, term("place/东省"))


def test_the_text_stands_in_its_own_graph_only() -> None:
    article = sample_knowledge().articles[0].id
    with_text = {
        name
        for name, lines in GRAPHS.items()
        if any(line.startswith(f"{term(article)} <{ZP.text}>") for line in lines)
    }
    assert with_text == {GraphName.TEXT}


def test_one_node_a_passage() -> None:
    quotes = [line for line in GRAPHS[GraphName.BACKGROUND] if f" <{ZP.quote}> " in line]
    assert len(quotes) == 2


def test_every_statement_says_whether_it_is_stated() -> None:
    lines = [line for name in GraphName for line in GRAPHS[name]]
    nodes = {line.split(" ")[0] for line in lines if f" <{ZP.evidence}> " in line}
    kinds = {line.split(" ")[0]: line for line in lines if f" <{ZP.basisKind}> " in line}
    reasons = {line.split(" ")[0] for line in lines if f" <{ZP.basis}> " in line}
    assert nodes <= set(kinds)
    assert reasons == {node for node, line in kinds.items() if ZP.Inferred in line}


def test_a_passage_that_does_not_stand_in_the_text_is_refused() -> None:
    wrong = Evidence(ARTICLE.id, 0, len(ARTICLE.source.text) + 1)
    event = make_event("会", Provenance((ARTICLE.id,), (wrong,), ("rule",)))
    with pytest.raises(ValueError, match="nothing stands at"):
        lines_by_graph(Knowledge(RUN, articles=(ARTICLE,), events=(event,)))
