"""Who died when, as documents report it: from then on nobody holds a post, whatever a title says.

第九届全国人大常委会副委员长孟云舟逝世, and the articles on the farewell, read like titles of those
in office; a tenure that is told in the season of a death is one of a former holder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from kg.model.knowledge import ParticipationRole
from kg.resolve.spread import Ids, Numbered

Death = tuple[int, date]
"""The number of a bearer among those of all documents, and the day of the death."""
# A title told years later is no longer news of the death: whoever holds it is somebody else, as
# where one article mixes a prince with his father.
_SEASON = timedelta(days=90)


def deaths_in(document: Numbered) -> Iterator[Death]:
    """Yield whose death on which day a document reports."""
    claims = document.claims
    died = [part for part in claims.participations if part.role is ParticipationRole.DIED]
    if not died:
        return
    days = {event.number: event.date for event in claims.events}
    numbers = {f"person/{person.name}": n for n, person in enumerate(claims.persons)}
    for part in died:
        value = days.get(part.event)
        if value is not None and value.first.day is not None and part.participant in numbers:
            yield document.persons + numbers[part.participant], value.first.earliest()


def by_person(deaths: Iterable[Death], ids: Ids) -> dict[str, date]:
    """Map the persons who died to the day, the first of several.

    Args:
        deaths: Whose were reported.
        ids: Gives the ids of the persons whom bearers are.
    """
    found: dict[str, date] = {}
    for number, day in deaths:
        (person,) = ids(number, number + 1)
        found[person] = min(day, found.get(person, day))
    return found


def is_dead(deaths: Mapping[str, date], person: str, day: date | None) -> bool:
    """Tell whether a day is in the season after a person's death, or the day of it."""
    died = deaths.get(person)
    return day is not None and died is not None and died <= day <= died + _SEASON
