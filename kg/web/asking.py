"""The pages on which one asks: a SPARQL query, a saved question; answers as tables."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pyoxigraph as ox
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kg.errors import NotNamedError, QueryError
from kg.query.asking import is_evidence
from kg.query.naming import nodes_named
from kg.query.questions import Question, bind
from kg.web.addresses import address_of, article_address
from kg.web.bilingual import in_language, is_english
from kg.web.charting import Chart, is_day, make_chart, picture_address
from kg.web.examples import PICKED, example_values
from kg.web.jobs import Job, Outcome, Reply
from kg.web.protocol import fields_of, read_body
from kg.web.reader import page, reader_of, reading_of, site_of, words_of
from kg.web.reading import Reading
from kg.web.site import Site
from kg.web.sparql import STATUSES, run_for
from kg.web.words import Words

SHOWN_ROWS = 500
MOST_MEANINGS = 20
MOST_GROUNDS = 8
XSD = "http://www.w3.org/2001/XMLSchema#"
NUMBERS = frozenset(XSD + name for name in ("integer", "decimal", "double", "int", "long"))
# What questions are about, in the order of their list; `all` is the graph as a whole.
ASKED_ABOUT = ("person", "post", "body", "event", "campaign", "document", "concept", "place", "all")
ASKED_ABOUT_AS: Mapping[str, str] = {"series": "event", "name": "all"}
EDITOR_WORDS = ("tab", "add", "chart", "save", "graphs", "graphs.note", "background")
EXAMPLE = """SELECT ?person ?post ?first ?last {
  ?tenure a zp:Tenure ;
    zp:holder ?person ;
    zp:post ?post ;
    zp:firstObserved ?first ;
    zp:lastObserved ?last .
}
ORDER BY ?post ?first
LIMIT 100
"""


@dataclass(frozen=True, slots=True)
class Cell:
    """A value in a table; `href` leads to its page where it is an entity."""

    text: str
    href: str | None = None
    number: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What is shown of an answer: a problem, a truth, or rows.

    Attributes:
        evidence: The statements or passages on which each row rests; empty where none are given.
        chart: The rows as a chart, None where nothing in them can be one.
        picture: The address of the graph view with the entities of the rows.
    """

    problem: str = ""
    truth: bool | None = None
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell | None, ...], ...] = ()
    evidence: tuple[tuple[Cell, ...], ...] = ()
    total: int = 0
    chart: Chart | None = None
    picture: str | None = None

    @property
    def is_empty(self) -> bool:
        """Tell whether it has no rows, or is a problem."""
        return self.truth is None and not self.rows


async def query_page(request: Request) -> Response:
    """Show a query to edit, and what it gives."""
    site, is_posted = site_of(request), request.method == "POST"
    if is_posted:
        body = await read_body(request, site.limits.request_bytes)
        text = fields_of(body).get("query", [""])[0]
    else:
        text = request.query_params.get("query", EXAMPLE)
    # The editor runs by itself what an address asks.
    asked = is_posted or ("query" in request.query_params and site.bundle is None)
    answer, status = None, 200
    if asked:
        reply = await run_for(request, site, Job(text, "json", "nt"))
        answer = _drawn(_answer(reply, site, reading_of(request)), site)
        status = STATUSES[reply.outcome]
    return page(
        request,
        "query.html.jinja",
        status=status,
        asked="query" in request.query_params,
        text=text,
        answer=answer,
        prefixes=list(site.source.prefixes),
        editor=_editor(request, site),
    )


def _editor(request: Request, site: Site) -> dict[str, Any]:
    """Give what the script of the editor needs; yasgui's own words by their English."""
    words, english = words_of(request), site.words["en"]
    own = {key: text for key, text in words.items() if key.startswith("yasgui.")}
    return {
        "base": site.source.base_iri,
        "prefixes": dict(site.source.prefixes),
        "texts": {
            **{key: words[f"editor.{key}"] for key in EDITOR_WORDS},
            **{key: words[key] for key in ("stated", "inferred", "derived")},
        },
        "spoken": {english[key]: text for key, text in own.items()},
    }


def questions_page(request: Request) -> Response:
    """List the saved questions by what is asked about."""
    groups: dict[str, list[Question]] = {kind: [] for kind in ASKED_ABOUT}
    for question in site_of(request).questions.values():
        kinds = [p.kind for p in question.parameters if p.kind in PICKED]
        groups[ASKED_ABOUT_AS.get(kinds[0], kinds[0]) if kinds else "all"].append(question)
    shown = [(kind, questions) for kind, questions in groups.items() if questions]
    return page(request, "questions.html.jinja", groups=shown)


async def question_page(request: Request) -> Response:
    """Show a saved question as a form, and its answer once its parameters are given."""
    site = site_of(request)
    question = site.questions.get(request.path_params["name"])
    if question is None:
        raise HTTPException(404)
    names = {parameter.name for parameter in question.parameters}
    is_asked = "ask" in request.query_params
    given = {k: v for k, v in request.query_params.items() if k in names and v}
    values = given if is_asked else example_values(question, site.index) | given
    answer, status = None, 200
    if is_asked or all(p.default is not None for p in question.parameters):
        answer, status = await _ask(request, site, question, values)
        if not is_asked and answer.is_empty:
            # The question's own example says nothing here: what is most connected may.
            values = example_values(question, site.index, own=False) | given
            answer, status = await _ask(request, site, question, values)
    return page(
        request,
        "question.html.jinja",
        status=status,
        question=question,
        definition=_in_language(question.definition, reader_of(request).language),
        kinds=PICKED,
        values=values,
        answer=answer,
    )


def _in_language(lines: Iterable[str], language: str) -> list[str]:
    """Keep the lines of one language."""
    return [line for line in lines if is_english(line) == (language == "en")]


async def _ask(
    request: Request, site: Site, question: Question, values: Mapping[str, str]
) -> tuple[Answer, int]:
    """Ask a question once for every meaning of the names in it, and put the answers together."""

    def find(name: str, kind: str | None) -> tuple[ox.NamedNode, ...]:
        return nodes_named(site.store, name, site.source.prefixes, kind)

    try:
        meanings = list(bind(question, values, find))[:MOST_MEANINGS]
    except NotNamedError as error:
        return Answer(problem=words_of(request)["search.none"].format(text=error.name)), 400
    except QueryError as error:
        return Answer(problem=error.problem), 400
    answers = []
    for terms in meanings:
        reply = await run_for(request, site, Job(question.text, "json", "nt", parameters=terms))
        answers.append(_answer(reply, site, reading_of(request)))
        if reply.outcome is not Outcome.DONE:
            return answers[-1], STATUSES[reply.outcome]
    hidden = {p.name for p in question.parameters} if len(meanings) == 1 else set()
    asked = [t.value for terms in meanings for t in terms.values() if isinstance(t, ox.NamedNode)]
    told = _told(_joined(answers, hidden), words_of(request), reader_of(request).language)
    return _drawn(_linked(told, site), site, asked), 200


def drawn_answer(request: Request, rows: bytes) -> Answer:
    """Make an answer of rows in SPARQL's JSON.

    Raises:
        SyntaxError, ValueError: They are none.
    """
    site = site_of(request)
    reply = Reply(Outcome.DONE, format_name="json", body=rows)
    return _drawn(_answer(reply, site, reading_of(request)), site)


def _drawn(answer: Answer, site: Site, asked: Iterable[str] = ()) -> Answer:
    """Add the chart, and the way to the graph view where that was built."""
    base = site.source.base_iri
    return replace(
        answer,
        chart=make_chart(answer.columns, answer.rows),
        picture=picture_address(answer.rows, asked, base) if site.bundle is not None else None,
    )


def _told(answer: Answer, words: Words, language: str) -> Answer:
    """Put codes (`central`, `true`) and words in both languages into the reader's."""

    def tell(cell: Cell | None) -> Cell | None:
        if cell is None or cell.href or cell.number:
            return cell
        text = words.get(f"code.{cell.text}") or in_language(cell.text, language)
        return replace(cell, text=text)

    return replace(answer, rows=tuple(tuple(map(tell, row)) for row in answer.rows))


def _linked(answer: Answer, site: Site) -> Answer:
    """Let names lead to the one entity that is named so; a question gives many as words."""
    found = dict[str, str | None]()

    def link(cell: Cell | None) -> Cell | None:
        if cell is None or cell.href or cell.number or is_day(cell.text):
            return cell
        if cell.text not in found:
            iri = site.index.only_named(cell.text)
            found[cell.text] = iri and address_of(iri, site.source.base_iri)
        return replace(cell, href=found[cell.text])

    return replace(answer, rows=tuple(tuple(map(link, row)) for row in answer.rows))


def _joined(answers: Sequence[Answer], hidden: Collection[str]) -> Answer:
    """Put rows that differ only in their evidence together; leave out what the asker gave."""
    first = answers[0]
    places = range(len(first.columns))
    grounds = [place for place in places if is_evidence(first.columns[place])]
    kept = [p for p in places if first.columns[p] not in hidden and p not in grounds]
    rows: dict[tuple[Cell | None, ...], list[Cell]] = {}
    for row in (row for answer in answers for row in answer.rows):
        found = rows.setdefault(tuple(row[place] for place in kept), [])
        found += [cell for place in grounds if (cell := row[place]) and cell not in found]
    return replace(
        first,
        columns=tuple(first.columns[place] for place in kept),
        rows=tuple(rows),
        evidence=tuple(tuple(cells[:MOST_GROUNDS]) for cells in rows.values()) if grounds else (),
        total=sum(answer.total for answer in answers) if len(rows) >= SHOWN_ROWS else len(rows),
    )


def _answer(reply: Reply, site: Site, reading: Reading) -> Answer:
    if reply.outcome is not Outcome.DONE:
        return Answer(problem=reply.message)
    if reply.format_name == "nt":
        triples = list(ox.parse(reply.body, format=ox.RdfFormat.N_TRIPLES))
        rows = [(t.subject, t.predicate, t.object) for t in triples[:SHOWN_ROWS]]
        shown = tuple(tuple(_cell(term, site, reading) for term in row) for row in rows)
        return Answer(columns=("subject", "predicate", "object"), rows=shown, total=len(triples))
    read = ox.parse_query_results(reply.body, format=ox.QueryResultsFormat.JSON)
    if isinstance(read, ox.QueryBoolean):
        return Answer(truth=bool(read))
    columns = tuple(variable.value for variable in read.variables)
    found = [tuple(solution) for solution in read]
    shown = tuple(tuple(_cell(t, site, reading) for t in row) for row in found[:SHOWN_ROWS])
    return Answer(columns=columns, rows=shown, total=len(found))


def _cell(term: object, site: Site, reading: Reading) -> Cell | None:
    if term is None:
        return None
    if isinstance(term, ox.Literal):
        return Cell(term.value, number=term.datatype.value in NUMBERS)
    if not isinstance(term, ox.NamedNode):
        return Cell(str(term))
    address = address_of(term.value, site.source.base_iri)
    if address is None:
        return Cell(site.shortener.shorten(term.value))
    if reading.kind(term.value) == "Article":
        title = reading.article(term.value)[0]
        return Cell(title, article_address(term.value, site.source.base_iri))
    return Cell(reading.name(term.value), address)
