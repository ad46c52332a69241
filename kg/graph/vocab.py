"""The terms of the ontology as full IRIs, and the prefixes under which data is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ONTOLOGY: Final = "https://w3id.org/zhengpu/ontology"
ZP_NS: Final = ONTOLOGY + "#"
BASE: Final = "https://w3id.org/zhengpu/id/"


class ZP:
    """Every term of `ontology/zhengpu.ttl` as a full IRI, by its local name.

    Body kinds and levels, whose local names have a hyphen, stand in `BODY_KINDS` and `LEVELS`.
    """

    # Classes
    Article: Final = ZP_NS + "Article"
    Evidence: Final = ZP_NS + "Evidence"
    Mention: Final = ZP_NS + "Mention"
    Tenure: Final = ZP_NS + "Tenure"
    Event: Final = ZP_NS + "Event"
    Meeting: Final = ZP_NS + "Meeting"
    Visit: Final = ZP_NS + "Visit"
    Talks: Final = ZP_NS + "Talks"
    PersonnelChange: Final = ZP_NS + "PersonnelChange"
    Release: Final = ZP_NS + "Release"
    EventSeries: Final = ZP_NS + "EventSeries"
    Participation: Final = ZP_NS + "Participation"
    GroupParticipation: Final = ZP_NS + "GroupParticipation"
    AgendaItem: Final = ZP_NS + "AgendaItem"
    Remark: Final = ZP_NS + "Remark"
    Relation: Final = ZP_NS + "Relation"
    BodyChange: Final = ZP_NS + "BodyChange"
    Person: Final = ZP_NS + "Person"
    Official: Final = ZP_NS + "Official"
    Namesakes: Final = ZP_NS + "Namesakes"
    Body: Final = ZP_NS + "Body"
    Post: Final = ZP_NS + "Post"
    Role: Final = ZP_NS + "Role"
    Campaign: Final = ZP_NS + "Campaign"
    Document: Final = ZP_NS + "Document"
    Concept: Final = ZP_NS + "Concept"
    Place: Final = ZP_NS + "Place"
    Date: Final = ZP_NS + "Date"

    # Individuals: kinds and states of tenures
    Incumbent: Final = ZP_NS + "Incumbent"
    Acting: Final = ZP_NS + "Acting"
    Former: Final = ZP_NS + "Former"
    Elect: Final = ZP_NS + "Elect"
    Honorary: Final = ZP_NS + "Honorary"
    Nominee: Final = ZP_NS + "Nominee"
    Observed: Final = ZP_NS + "Observed"
    Started: Final = ZP_NS + "Started"
    Ended: Final = ZP_NS + "Ended"

    # Individuals: roles of participants
    Chair: Final = ZP_NS + "Chair"
    Attend: Final = ZP_NS + "Attend"
    Speak: Final = ZP_NS + "Speak"
    Lead: Final = ZP_NS + "Lead"
    Meet: Final = ZP_NS + "Meet"
    Accompany: Final = ZP_NS + "Accompany"
    Appointed: Final = ZP_NS + "Appointed"
    Elected: Final = ZP_NS + "Elected"
    Removed: Final = ZP_NS + "Removed"
    Investigated: Final = ZP_NS + "Investigated"
    Died: Final = ZP_NS + "Died"
    Sign: Final = ZP_NS + "Sign"
    Author: Final = ZP_NS + "Author"

    # Individuals: modes, bases, changes of bodies
    InPerson: Final = ZP_NS + "InPerson"
    Video: Final = ZP_NS + "Video"
    Call: Final = ZP_NS + "Call"
    Message: Final = ZP_NS + "Message"
    Stated: Final = ZP_NS + "Stated"
    Inferred: Final = ZP_NS + "Inferred"
    Renamed: Final = ZP_NS + "Renamed"
    Merged: Final = ZP_NS + "Merged"
    Founded: Final = ZP_NS + "Founded"
    Abolished: Final = ZP_NS + "Abolished"

    # Schemes of the individuals
    TenureKinds: Final = ZP_NS + "TenureKinds"
    TenureStatuses: Final = ZP_NS + "TenureStatuses"
    ParticipationRoles: Final = ZP_NS + "ParticipationRoles"
    Modes: Final = ZP_NS + "Modes"
    BasisKinds: Final = ZP_NS + "BasisKinds"
    ChangeKinds: Final = ZP_NS + "ChangeKinds"
    BodyKinds: Final = ZP_NS + "BodyKinds"
    Levels: Final = ZP_NS + "Levels"

    # Properties of sources
    sourceFile: Final = ZP_NS + "sourceFile"
    sourceUrl: Final = ZP_NS + "sourceUrl"
    contentHash: Final = ZP_NS + "contentHash"
    publishedOn: Final = ZP_NS + "publishedOn"
    publisher: Final = ZP_NS + "publisher"
    reporter: Final = ZP_NS + "reporter"
    editor: Final = ZP_NS + "editor"
    reprintOf: Final = ZP_NS + "reprintOf"
    text: Final = ZP_NS + "text"
    inArticle: Final = ZP_NS + "inArticle"
    quote: Final = ZP_NS + "quote"
    begin: Final = ZP_NS + "begin"
    end: Final = ZP_NS + "end"
    surface: Final = ZP_NS + "surface"
    denotes: Final = ZP_NS + "denotes"
    mentions: Final = ZP_NS + "mentions"

    # Properties of all statements
    reportedIn: Final = ZP_NS + "reportedIn"
    evidence: Final = ZP_NS + "evidence"
    rule: Final = ZP_NS + "rule"
    basisKind: Final = ZP_NS + "basisKind"
    basis: Final = ZP_NS + "basis"

    # Properties of tenures
    holder: Final = ZP_NS + "holder"
    post: Final = ZP_NS + "post"
    tenureKind: Final = ZP_NS + "tenureKind"
    tenureStatus: Final = ZP_NS + "tenureStatus"
    firstObserved: Final = ZP_NS + "firstObserved"
    lastObserved: Final = ZP_NS + "lastObserved"
    startedOn: Final = ZP_NS + "startedOn"
    endedOn: Final = ZP_NS + "endedOn"

    # Properties of events
    onDate: Final = ZP_NS + "onDate"
    startDate: Final = ZP_NS + "startDate"
    endDate: Final = ZP_NS + "endDate"
    datePrecision: Final = ZP_NS + "datePrecision"
    dateBasis: Final = ZP_NS + "dateBasis"
    place: Final = ZP_NS + "place"
    host: Final = ZP_NS + "host"
    about: Final = ZP_NS + "about"
    mode: Final = ZP_NS + "mode"
    inSeries: Final = ZP_NS + "inSeries"
    ordinal: Final = ZP_NS + "ordinal"
    rosterComplete: Final = ZP_NS + "rosterComplete"
    partOfEvent: Final = ZP_NS + "partOfEvent"
    launches: Final = ZP_NS + "launches"
    concludes: Final = ZP_NS + "concludes"

    # Properties of participations, agenda items and remarks
    participant: Final = ZP_NS + "participant"
    inEvent: Final = ZP_NS + "inEvent"
    participationRole: Final = ZP_NS + "participationRole"
    listPosition: Final = ZP_NS + "listPosition"
    inCapacity: Final = ZP_NS + "inCapacity"
    groupLabel: Final = ZP_NS + "groupLabel"
    agendaPosition: Final = ZP_NS + "agendaPosition"
    action: Final = ZP_NS + "action"
    passesOn: Final = ZP_NS + "passesOn"
    undisclosed: Final = ZP_NS + "undisclosed"
    speaker: Final = ZP_NS + "speaker"
    verb: Final = ZP_NS + "verb"
    madeAt: Final = ZP_NS + "madeAt"

    # Properties of relations and changes of bodies
    restsOn: Final = ZP_NS + "restsOn"
    count: Final = ZP_NS + "count"
    grade: Final = ZP_NS + "grade"
    changeKind: Final = ZP_NS + "changeKind"
    originalBody: Final = ZP_NS + "originalBody"
    resultingBody: Final = ZP_NS + "resultingBody"

    # Properties of entities
    sex: Final = ZP_NS + "sex"
    birth: Final = ZP_NS + "birth"
    ethnicity: Final = ZP_NS + "ethnicity"
    borneBy: Final = ZP_NS + "borneBy"
    bodyKind: Final = ZP_NS + "bodyKind"
    level: Final = ZP_NS + "level"
    partOf: Final = ZP_NS + "partOf"
    jurisdiction: Final = ZP_NS + "jurisdiction"
    postIn: Final = ZP_NS + "postIn"
    role: Final = ZP_NS + "role"
    seats: Final = ZP_NS + "seats"
    seniority: Final = ZP_NS + "seniority"
    phaseOf: Final = ZP_NS + "phaseOf"
    phaseNumber: Final = ZP_NS + "phaseNumber"
    issuedBy: Final = ZP_NS + "issuedBy"
    documentNumber: Final = ZP_NS + "documentNumber"
    adcode: Final = ZP_NS + "adcode"
    within: Final = ZP_NS + "within"
    edtf: Final = ZP_NS + "edtf"
    unresolved: Final = ZP_NS + "unresolved"

    # Shortcuts
    participatedIn: Final = ZP_NS + "participatedIn"
    chaired: Final = ZP_NS + "chaired"
    attended: Final = ZP_NS + "attended"
    spokeAt: Final = ZP_NS + "spokeAt"
    led: Final = ZP_NS + "led"
    met: Final = ZP_NS + "met"
    accompanied: Final = ZP_NS + "accompanied"
    holds: Final = ZP_NS + "holds"

    # Derived
    succeeded: Final = ZP_NS + "succeeded"
    colleagueOf: Final = ZP_NS + "colleagueOf"
    superiorOf: Final = ZP_NS + "superiorOf"
    subordinateTo: Final = ZP_NS + "subordinateTo"
    coAttended: Final = ZP_NS + "coAttended"
    precedes: Final = ZP_NS + "precedes"
    contradicts: Final = ZP_NS + "contradicts"
    concurrentWith: Final = ZP_NS + "concurrentWith"
    notNamedIn: Final = ZP_NS + "notNamedIn"
    movedAheadOf: Final = ZP_NS + "movedAheadOf"
    stepOf: Final = ZP_NS + "stepOf"
    dealtWithAt: Final = ZP_NS + "dealtWithAt"
    usedBy: Final = ZP_NS + "usedBy"
    spokenBy: Final = ZP_NS + "spokenBy"
    firstUsedIn: Final = ZP_NS + "firstUsedIn"
    lastUsedIn: Final = ZP_NS + "lastUsedIn"

    # Properties of the build
    codeVersion: Final = ZP_NS + "codeVersion"
    lexiconHash: Final = ZP_NS + "lexiconHash"
    inputHash: Final = ZP_NS + "inputHash"


BODY_KINDS: Final[Mapping[str, str]] = {
    code: f"{ZP_NS}kind-{code}"
    for code in (
        "party",
        "government",
        "congress",
        "cppcc",
        "supervision",
        "court",
        "procuratorate",
        "military",
        "leading-group",
        "department",
        "mass-organisation",
        "party-other",
        "enterprise",
        "education",
        "media",
        "international",
        "other",
        "state",
    )
}
LEVELS: Final[Mapping[str, str]] = {
    code: f"{ZP_NS}level-{code}"
    for code in ("central", "province", "prefecture", "county", "township")
}

VOCABULARIES: Final[Mapping[str, str]] = {
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "zp": ZP_NS,
}
# Each is the first step of the path of an identifier: `person/蔡奇`. `group`, `change`, `run` and
# `graph` are for group participations, changes of bodies, the build and the named graphs.
DATA_KINDS: Final = (
    "agenda",
    "article",
    "body",
    "campaign",
    "change",
    "concept",
    "date",
    "document",
    "event",
    "evidence",
    "graph",
    "group",
    "mention",
    "participation",
    "person",
    "place",
    "post",
    "relation",
    "remark",
    "role",
    "run",
    "series",
    "tenure",
)

RDF_TYPE: Final = VOCABULARIES["rdf"] + "type"
RDF_SUBJECT: Final = VOCABULARIES["rdf"] + "subject"
RDF_PREDICATE: Final = VOCABULARIES["rdf"] + "predicate"
RDF_OBJECT: Final = VOCABULARIES["rdf"] + "object"
RDFS_LABEL: Final = VOCABULARIES["rdfs"] + "label"
SKOS_ALT_LABEL: Final = VOCABULARIES["skos"] + "altLabel"
PROV_ACTIVITY: Final = VOCABULARIES["prov"] + "Activity"
XSD_BOOLEAN: Final = VOCABULARIES["xsd"] + "boolean"
XSD_DATE: Final = VOCABULARIES["xsd"] + "date"
XSD_INTEGER: Final = VOCABULARIES["xsd"] + "integer"
XSD_YEAR: Final = VOCABULARIES["xsd"] + "gYear"
XSD_YEAR_MONTH: Final = VOCABULARIES["xsd"] + "gYearMonth"


def prefixes(base_iri: str = BASE) -> Mapping[str, str]:
    """Make all prefixes by name, those of data below `base_iri`."""
    data = {kind: f"{base_iri}{kind}/" for kind in DATA_KINDS}
    return dict(sorted({**VOCABULARIES, **data}.items()))


PREFIXES: Final[Mapping[str, str]] = prefixes()
