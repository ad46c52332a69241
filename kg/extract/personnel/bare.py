"""Persons without a title before their name, by the rules of their kinds in their order.

真例：任命|穆青山|为岭东省副省长 (`decided_names`), 程远舟|主席抵达 (`offices_behind`),
老党员|许某 (`called_names`), 叶林、秦良骥|一同调研 (`listed_names`).
"""

from __future__ import annotations

from kg.extract.base.people import People
from kg.extract.base.reading import Reading
from kg.extract.names.acting_names import note_acting
from kg.extract.names.called_names import note_called
from kg.extract.names.decided_names import note_decided
from kg.extract.names.listed_names import note_listed
from kg.extract.names.long_lists import note_long_lists
from kg.extract.names.name_lists import NameLists
from kg.extract.names.names import Names
from kg.extract.names.offices_behind import note_offices
from kg.extract.names.prose_names import note_prose
from kg.extract.names.roster_names import note_rosters
from kg.extract.names.told_names import note_told
from kg.extract.personnel.columns import note_columns


def find_bare(reading: Reading, names: Names, people: People) -> None:
    """Note the persons whom no title announces.

    Later rules ask whether a name is known already, so that their order counts.
    """
    lists = NameLists(reading, names)
    note_offices(lists, people)
    note_rosters(reading, names, people)
    note_columns(reading, people)
    note_told(reading, names, people)
    note_decided(lists, people)
    note_called(lists, people)
    note_listed(lists, people)
    note_acting(lists, people)
    note_long_lists(reading, names, people)
    note_prose(reading, names, people)
