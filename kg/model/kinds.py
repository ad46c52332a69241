"""Closed sets of kinds that claims and statements have: of tenures, events and parts in them."""

from __future__ import annotations

from enum import StrEnum


class TenureKind(StrEnum):
    """In which way a post is held; the value is the local name of the ontology's individual."""

    INCUMBENT = "Incumbent"
    ACTING = "Acting"
    FORMER = "Former"
    ELECT = "Elect"
    HONORARY = "Honorary"
    NOMINEE = "Nominee"


class EventType(StrEnum):
    """Kinds of event; the value is the local name of the ontology's class."""

    MEETING = "Meeting"
    VISIT = "Visit"
    TALKS = "Talks"
    PERSONNEL_CHANGE = "PersonnelChange"
    RELEASE = "Release"
    OTHER = "Event"


class ParticipationRole(StrEnum):
    """What a participant did; the value is the local name of the ontology's individual."""

    CHAIR = "Chair"
    ATTEND = "Attend"
    SPEAK = "Speak"
    LEAD = "Lead"
    MEET = "Meet"
    ACCOMPANY = "Accompany"
    APPOINTED = "Appointed"
    ELECTED = "Elected"
    REMOVED = "Removed"
    INVESTIGATED = "Investigated"
    DIED = "Died"
    SIGN = "Sign"
    AUTHOR = "Author"


class Mode(StrEnum):
    """How the parties of an event were together; local name of the ontology's individual."""

    IN_PERSON = "InPerson"
    VIDEO = "Video"
    CALL = "Call"
    MESSAGE = "Message"
