"""All rules over one document, in their order, and their findings as claims."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.assemble import assemble
from kg.extract.base.borders import Ranges
from kg.extract.base.people import Occurrence, People
from kg.extract.base.reading import Reading, read
from kg.extract.bodies.bodies import Ground, find_bodies
from kg.extract.events.events import find_occasions
from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.findings import Findings, find_groups
from kg.extract.found.things import Things
from kg.extract.names.dotted_names import note_dotted
from kg.extract.names.known_names import note_known
from kg.extract.names.names import Names
from kg.extract.personnel.bare import find_bare
from kg.extract.places.foreign_places import find_abroad
from kg.extract.places.home import find_home, find_ours
from kg.extract.places.local_places import add_locals, add_own
from kg.extract.places.places import (
    DIVISION_LEVELS,
    PlaceMention,
    add_sites,
    find_capital,
    find_known,
)
from kg.extract.places.sites import find_sites
from kg.extract.places.told_sites import everywhere
from kg.extract.places.township_sites import as_townships
from kg.extract.places.venues import add_venues
from kg.extract.posts.named_before import Prefixes
from kg.extract.posts.title_holders import Holders
from kg.extract.posts.titles import Holding, Setting, Title, find_titles
from kg.extract.posts.titles_behind import find_behind
from kg.extract.writings.campaigns import find_campaigns
from kg.extract.writings.concepts import find_concepts
from kg.extract.writings.documents import find_documents
from kg.lexicon import Lexicon
from kg.model.claims import DocumentClaims
from kg.model.text import SourceText
from kg.text.anniversaries import find_anniversary
from kg.text.chronicles import find_chronicle
from kg.text.dates import DateExpression, find_dates
from kg.text.told_years import find_told_year


def extract_claims(
    source: SourceText, lexicon: Lexicon, known: frozenset[str] = frozenset()
) -> DocumentClaims:
    """Read everything that one document says; a pure function of the arguments.

    Args:
        source: The document.
        lexicon: The word knowledge.
        known: Names of persons that other documents make known (`KnownNames.unread_in`).
    """
    reading = read(source, lexicon)
    findings, things = find(reading, known)
    return assemble(findings, things, find_occasions(findings, things))


def find(reading: Reading, known: frozenset[str] = frozenset()) -> tuple[Findings, Things]:
    """Run the rules over a document: places, bodies, titles and names, then the rest."""
    places = reading.in_article(add_locals(reading, find_known(reading)))
    home = find_home(reading, places)
    if home.own is not None:
        places = reading.in_article(add_own(reading, places, home.own))
    places = add_sites(places, reading.in_article(find_abroad(reading, places)))
    places = add_sites(places, [*find_sites(reading, places, home), *find_capital(reading)])
    places = as_townships(reading.text, places)
    things = Things(reading)
    campaigns = find_campaigns(things)
    main = things.main.name if things.main is not None else None
    ground = Ground(reading, places, home, main)
    bodies = reading.in_article(find_bodies(ground))
    setting = Setting(reading, places, bodies, home)
    bodies, titles, holdings, people = _find_people(setting, known)
    documents = find_documents(things)
    covered = [(body.start, body.end) for body in bodies]
    taken = [(thing.start, thing.end) for thing in documents if thing.rule != "documents.known"]
    anniversary = _year_told(reading)
    ours = find_ours(reading, places, home)
    named = people.settle(covered + _compound_places(places))
    findings = Findings(
        reading,
        home,
        places=_beside_names(
            everywhere(reading, add_venues(reading, add_sites(ours, places))), named
        ),
        bodies=bodies,
        titles=titles,
        people=named,
        holdings=[_settled(held, people) for held in holdings],
        dates=_find_dates(reading, anniversary),
        campaigns=campaigns,
        documents=documents,
        concepts=find_concepts(things, campaigns, taken + covered),
        anniversary=anniversary,
    )
    findings.note_groups(find_groups(findings))
    return findings, things


def _year_told(reading: Reading) -> tuple[int, str] | None:
    """Return the year that a text tells of itself, and its words; an anniversary's counts last."""
    lists = reading.lexicon.lists
    told = None
    if reading.source.published is None:
        told = find_told_year(reading.text, lists.occasions)
    return told or find_anniversary(reading.text, lists.foundings)


def _find_people(
    setting: Setting, known: frozenset[str]
) -> tuple[list[BodyMention], list[Title], list[Holding], People]:
    """Read the titles and the names, which settle each other's borders."""
    people, names = People(setting.reading), Names(setting.reading)
    note_known(setting.reading, people, known)
    find_bare(setting.reading, names, people)
    prefixes = Prefixes(setting.text, people.found, setting.home)
    bodies = prefixes.bodies(setting.bodies)
    if bodies != list(setting.bodies):
        setting = Setting(setting.reading, setting.places, bodies, setting.home)
    titles = prefixes.titles(find_titles(setting))
    holdings = Holders(setting, titles, names, people).bind()
    holdings += find_behind(setting, titles, people, holdings)
    note_dotted(setting.reading, names, people)
    return bodies, titles, holdings, people


def _settled(held: Holding, people: People) -> Holding:
    """Return a holding with the name that its person bears in the document."""
    person = people.person(held.person)
    return held if person == held.person else replace(held, person=person)


def _find_dates(reading: Reading, anniversary: tuple[int, str] | None) -> list[DateExpression]:
    year, basis = anniversary if anniversary is not None else (None, "")
    return find_dates(
        reading.cues, reading.source.published, year=year, year_basis=basis,
        chronicle=find_chronicle(reading.text[slice(*reading.title)]),
        frame=(reading.title[1], reading.body[0]),
    )  # fmt: skip


def _beside_names(places: list[PlaceMention], named: list[Occurrence]) -> list[PlaceMention]:
    """Drop the places that are pieces of names of persons: 洛桑 in 洛桑江村."""
    spans = {(found.start, found.end) for found in named}
    inside = Ranges(spans)
    return [
        place
        for place in places
        if (place.start, place.end) in spans or not inside.cover(place.start, place.end)
    ]


def _compound_places(places: list[PlaceMention]) -> list[tuple[int, int]]:
    """Return the places in which a name does not stand for its bearer: 高峰街道, 黄河路."""
    return [
        (place.start, place.end)
        for place in places
        if place.rule != "places.known"
        # 内塔尼亚|胡说: a place abroad may be a piece of a name that is known
        or (place.end - place.start > 2 and place.level in DIVISION_LEVELS)
    ]
