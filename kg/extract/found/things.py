"""Records of the campaigns, documents and concepts that one document names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extract.base.reading import Reading
from kg.extract.found.findings import Thing
from kg.lexicon.terms import CampaignEntry, Formula
from kg.model.ids import entity_id
from kg.model.knowledge import Campaign, Concept, Document

# 习近平总书记论…, …（试行）: what a title may have around the name of the document
_SPEAKER = re.compile("^.*总书记(?=论)")
_NOTE = re.compile("（[^（）]*）$")


@dataclass(slots=True)
class Things:
    """The records of one document by their ids.

    Attributes:
        main: The campaign for education that is named first: what the document is about.
    """

    reading: Reading
    campaigns: dict[str, Campaign] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    concepts: dict[str, Concept] = field(default_factory=dict)
    main: Campaign | None = None

    def campaign(self, name: str) -> Campaign:
        """Return the record of a campaign: the lexicon's, or one by its name in the text."""
        entry = self.reading.lexicon.campaigns.get(name)
        if entry is not None:
            return self.known_campaign(entry)
        plain = name.replace("“", "").replace("”", "")
        return Campaign(entity_id("campaign", name), name, (plain,) if plain != name else ())

    def known_campaign(self, entry: CampaignEntry) -> Campaign:
        """Return the record of an entry of the lexicon; the whole of a phase is kept too."""
        above = None
        whole = self.reading.lexicon.campaigns.get(entry.phase_of) if entry.phase_of else None
        if whole is not None and whole is not entry:
            record = self.known_campaign(whole)
            self.campaigns.setdefault(record.id, record)
            above = record.id
        others = tuple(form for form in entry.forms if form != entry.name)
        return Campaign(entity_id("campaign", entry.name), entry.name, others, above, entry.phase)

    def document(self, name: str, short: str = "") -> Document:
        """Return the record of a document by its full name (and a short one), and keep it."""
        plain = _SPEAKER.sub("", name)
        others = {o for o in (plain, _NOTE.sub("", plain), short) if o and o != name}
        known = self.reading.lexicon.document_forms.get(name)
        full = name
        if known is not None:
            full = known.name
            others |= {name, *known.forms}
        document = Document(entity_id("document", full), full, tuple(sorted(others - {full})))
        return self.documents.setdefault(document.id, document)

    def add_document(self, start: int, end: int, rule: str) -> Thing:
        """Note a document without 《》 whose borders another rule knows (研究了…实施方案)."""
        return Thing(self.document(self.reading.text[start:end]).id, start, end, rule)

    def concept(self, name: str, known: Formula | None) -> Concept:
        """Return the record of a concept: a formula of the lexicon, or words as quoted."""
        full = name if known is None else known.name
        forms = () if known is None else tuple(form for form in known.forms if form != full)
        concept = Concept(entity_id("concept", full), full, forms)
        return self.concepts.setdefault(concept.id, concept)
