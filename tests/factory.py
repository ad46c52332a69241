"""Makes records of the model for tests: invented names, everything else filled in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from kg.model.knowledge import (
    Article,
    Body,
    Event,
    EventType,
    Evidence,
    Knowledge,
    Mode,
    Participation,
    ParticipationRole,
    Person,
    Post,
    Provenance,
    Role,
    Run,
    Tenure,
    TenureKind,
)
from kg.model.text import SourceText, Span
from kg.model.time import PartialDate, parse_range

RUN = Run("0.1.0", "lexicon-hash", "input-hash")
PUBLISHED = PartialDate(2020, 5, 2)
SENTENCE = "市委书记赵一鸣主持会议。"


def make_source(
    text: str = SENTENCE,
    source_file: str = "a.txt",
    published: PartialDate | None = PUBLISHED,
) -> SourceText:
    """Make a text as read."""
    content_hash = sha256(text.encode()).hexdigest()
    body = Span(0, len(text))
    return SourceText(source_file, text, content_hash, published, "青州日报", None, None, body)


def make_article(text: str = SENTENCE, source_file: str = "a.txt") -> Article:
    """Make an article; its id is its content hash."""
    source = make_source(text, source_file)
    return Article(f"article/{source.content_hash}", source, (source_file,), source.published)


def make_evidence(article: Article, quote: str | None = None) -> Evidence:
    """Make the passage `quote` of an article, the whole text if it is None."""
    quote = article.source.text if quote is None else quote
    begin = article.source.text.index(quote)
    return Evidence(article.id, begin, begin + len(quote))


def make_provenance(
    *articles: Article, basis: str | None = None, rules: Iterable[str] = ("test.rule",)
) -> Provenance:
    """Make the provenance of something that the whole of each article says."""
    evidence = tuple(make_evidence(article) for article in articles)
    return Provenance(tuple(a.id for a in articles), evidence, tuple(rules), basis)


def make_person(name: str, *, official: bool = True) -> Person:
    """Make a person."""
    return Person(f"person/{name}", name, official=official)


def make_body(name: str, kind: str = "party", *, unresolved: bool = False) -> Body:
    """Make a body."""
    return Body(f"body/{name}", name, kind, unresolved=unresolved)


def make_role(name: str, seats: str | None = "one") -> Role:
    """Make a role."""
    return Role(f"role/{name}", name, seats=seats)


def make_post(body: Body, role: Role) -> Post:
    """Make a role in a body."""
    return Post(f"post/{body.name}-{role.name}", f"{body.name}{role.name}", body.id, role.id)


def make_tenure(
    holder: Person,
    post: Post,
    provenance: Provenance,
    *,
    first: str = "2020-05-01",
    last: str | None = None,
    kind: TenureKind = TenureKind.INCUMBENT,
) -> Tenure:
    """Make a tenure that was seen from `first` to `last` day, on one day if `last` is None."""
    return Tenure(
        f"tenure/{holder.name}-{post.name}-{kind}",
        holder.id,
        post.id,
        kind,
        provenance,
        first_observed=date.fromisoformat(first),
        last_observed=date.fromisoformat(last or first),
    )


def make_event(
    name: str,
    provenance: Provenance,
    *,
    on: str | None = "2020-05-01",
    event_type: EventType = EventType.MEETING,
    mode: Mode | None = None,
    roster_complete: bool | None = None,
    series: str | None = None,
) -> Event:
    """Make an event."""
    return Event(
        f"event/{on}-{name}",
        event_type,
        name,
        provenance,
        date=None if on is None else parse_range(on),
        mode=mode,
        roster_complete=roster_complete,
        series=series,
    )


def make_participation(
    person: Person,
    event: Event,
    provenance: Provenance,
    role: ParticipationRole = ParticipationRole.ATTEND,
    position: int | None = None,
) -> Participation:
    """Make a participation."""
    key = f"participation/{person.name}-{event.name}-{role}"
    return Participation(key, event.id, person.id, role, provenance, position)


@dataclass
class Office:
    """A body with a chief, deputies and members, for tests of who was what when.

    Attributes:
        tenures: What `seat` has made so far.
    """

    body: Body
    provenance: Provenance
    article: Article
    tenures: list[Tenure] = field(default_factory=list)

    def seat(
        self,
        name: str,
        role: str,
        first: str,
        last: str | None = None,
        *,
        kind: TenureKind = TenureKind.INCUMBENT,
    ) -> Tenure:
        """Put a person in a post of the body."""
        post = make_post(self.body, _role(role))
        tenure = make_tenure(
            make_person(name), post, self.provenance, first=first, last=last, kind=kind
        )
        self.tenures.append(tenure)
        return tenure

    def knowledge(self) -> Knowledge:
        """Make the knowledge of this body alone."""
        names = sorted({tenure.holder.partition("/")[2] for tenure in self.tenures})
        posts = {tenure.post for tenure in self.tenures}
        roles = [_role(name) for name in ("书记", "副书记", "委员")]
        return Knowledge(
            RUN,
            articles=(self.article,),
            persons=tuple(make_person(name) for name in names),
            bodies=(self.body,),
            roles=tuple(roles),
            posts=tuple(p for role in roles if (p := make_post(self.body, role)).id in posts),
            tenures=tuple(self.tenures),
        )


def make_office(kind: str = "party", *, unresolved: bool = False) -> Office:
    """Make a body without holders."""
    article = make_article()
    body = make_body("青州市委员会", kind, unresolved=unresolved)
    return Office(body, make_provenance(article), article)


def _role(name: str) -> Role:
    return make_role(name, "one" if name == "书记" else "several")
