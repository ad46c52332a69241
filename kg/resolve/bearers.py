"""Bearers of a name: who one article shows, and what of that tells persons apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date

from kg.lexicon import Lexicon
from kg.lexicon.places import CHINA
from kg.model.claims import DocumentClaims
from kg.model.knowledge import Body, TenureKind
from kg.model.naming import fold_name
from kg.model.record import record
from kg.text.script import simplified

_HIGH = frozenset({"central", "province"})
_BELOW_CENTRE = frozenset({"province", "prefecture", "county", "township"})
# Organs whose members at the centre, and whose chiefs in a province, are known by name to every
# reader: some three hundred people at any time.
_LEADING = frozenset(
    {
        "party", "government", "congress", "cppcc", "supervision", "court", "procuratorate",
        "military", "leading-group", "state",
    }
)  # fmt: skip
_SHORTEST_FOREIGN = 3
_NATIONAL = ("中国", "中华", "全国")
_SECOND = ("常务", "秘书长")
# 赵一鸣同志治丧委员会: hundreds are told by name alone, and each is known by other posts.
_MOURNING = "治丧"


@record
class Bearer:
    """A person as one article shows them.

    Attributes:
        article: The article's content hash.
        files: The article's source files.
        bodies: Ids of the bodies of their posts there.
        realms: Places of China below the centre, and other countries, whose bodies these are.
        high: Some post is in a body of the centre or of a province, or heads a national one.
        countries: In how many other countries these bodies are.
        top: Some post is in a leading organ of the centre, or is chief of a central body or of
            a leading organ of a province.
        home: The realm whose bodies the article names most, None for national news.
        day: The article's day of publication, `date.max` where it has none.
        marks: What one person can't have two of: a sex, a birth, the side of a decision.
        is_past: They are only told to have held their posts once: 时任云州市副市长.
        seats: The posts with one seat that they hold there, by body and role.
        abroad: Some post is in another country, or in no place of China and the name is foreign.
    """

    article: str
    files: tuple[str, ...]
    name: str
    bodies: frozenset[str]
    realms: frozenset[str]
    high: bool
    top: bool
    countries: int
    home: str | None
    day: date
    marks: tuple[tuple[str, str], ...] = ()
    is_past: bool = False
    seats: frozenset[str] = frozenset()
    abroad: bool = False

    @property
    def is_mixed(self) -> bool:
        """Tell whether the article mixes several people: their posts are in several countries."""
        return self.countries > 1


class Realms:
    """Tells the realm of a body: a place of China below the centre, or another country.

    Attributes:
        countries: The other countries, by full name.
        roles: The roles that the lexicon lists.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        """Note what of a lexicon tells it, which goes to other processes."""
        self.countries = frozenset(country.full for country in lexicon.countries) - {CHINA}
        self.roles = lexicon.roles
        self._sounds = frozenset(lexicon.transliteration)
        self._country_of = {form: country.full for form, country in lexicon.country_of.items()}
        self._longest = max(map(len, self._country_of), default=0)
        self._listed = {
            form: self._country_of[organ.country]
            for organ in lexicon.organs
            if organ.country in self._country_of and not organ.context
            for form in (organ.name, *organ.forms)
        }
        self._known: dict[str, str | None] = {}

    def of(self, body: Body) -> str | None:
        """Return 云州 for 云州市公安局, 俄罗斯联邦 for 俄罗斯外交部, None for 国务院."""
        if body.id not in self._known:
            self._known[body.id] = self._find(body)
        return self._known[body.id]

    def is_foreign(self, name: str) -> bool:
        """Tell whether a name is written as foreign ones are: 罗塞夫, 皮斯托里乌斯."""
        return len(name) >= _SHORTEST_FOREIGN and self._sounds.issuperset(name)

    def has_one_seat(self, role: str) -> bool:
        """Tell whether one person at a time holds a role."""
        entry = self.roles.get(role)
        return entry is not None and entry.seats == "one"

    def is_chief(self, role: str, body: Body) -> bool:
        """Tell whether a role is that of a chief; in a province 常务副省长 and 秘书长 are not."""
        second = body.level == "province" and role.startswith(_SECOND)
        return self.has_one_seat(role) and not second

    def _find(self, body: Body) -> str | None:
        country = self._country(body.name)
        if country in self.countries:
            return country
        if body.level not in _BELOW_CENTRE:
            return None
        return min((body.name, *body.other_names), key=lambda name: (len(name), name))[:2]

    def _country(self, name: str) -> str | None:
        """Find the country with whose name a body's begins: the longest."""
        longest = min(self._longest, len(name))
        found = (self._country_of.get(name[:end]) for end in range(longest, 1, -1))
        country = next((full for full in found if full is not None), None)
        if country is not None:
            return country
        # 蒙古人民党, 越共中央|政治局: as the list of bodies has it
        listed = (self._listed.get(name[:end]) for end in range(len(name), 2, -1))
        return next((full for full in listed if full is not None), None)


def name_key(name: str) -> str:
    """Fold a person's name so that its spellings are one, traditional and simplified too."""
    return fold_name(simplified(name))


def find_bearers(
    claims: DocumentClaims, files: tuple[str, ...], bodies: Mapping[str, Body], realms: Realms
) -> list[Bearer]:
    """Return the bearers of a document that was read from these files, in the order of persons."""
    held: dict[str, list[tuple[Body, bool]]] = defaultdict(list)
    for tenure in claims.tenures:
        body = bodies[tenure.body]
        if _MOURNING not in body.name:
            held[tenure.person].append((body, realms.is_chief(tenure.role, body)))
    seats: dict[str, set[str]] = defaultdict(set)
    for tenure in claims.tenures:
        if tenure.kind is not TenureKind.FORMER:
            one = realms.has_one_seat(tenure.role)
            seats[tenure.person] |= {f"{tenure.body} {tenure.role}"} if one else set()
    mentioned = {body for body, _ in claims.gist.bodies}
    home = home_of((bodies[body] for body in mentioned), realms)
    published = claims.source.published
    day = date.max if published is None else published.earliest()
    return [
        make_bearer(
            (claims.source.content_hash, files, person.name),
            held[person.name],
            realms,
            home=home,
            day=day,
            marks=_marks(person.sex, person.birth),
            is_past=person.name in held and person.name not in seats,
            seats=frozenset(seats.get(person.name, ())),
        )
        for person in claims.persons
    ]


def make_bearer(
    who: tuple[str, tuple[str, ...], str],
    held: Collection[tuple[Body, bool]],
    realms: Realms,
    *,
    home: str | None,
    day: date,
    marks: tuple[tuple[str, str], ...] = (),
    is_past: bool = False,
    seats: frozenset[str] = frozenset(),
) -> Bearer:
    """Make the bearer of a name in an article.

    Args:
        who: The article's hash, its files, and the name.
        held: The bodies of their posts there, and whether each is that of a chief.
        realms: Tells the realms of bodies.
        home, day, marks, is_past, seats: As in Bearer.
    """
    found = [realms.of(body) for body, _ in held]
    chinese = [(body, single) for body, single in held if _is_chinese(body, realms)]
    countries = {realm for realm in found if realm in realms.countries}
    foreign = bool(held) and not any(found) and not chinese and realms.is_foreign(who[2])
    return Bearer(
        *who,
        bodies=frozenset(body.id for body, _ in held),
        realms=frozenset(realm for realm in found if realm is not None),
        high=any(body.level in _HIGH for body, _ in chinese) or any(map(_is_national, held)),
        top=any(_is_top(body, single=single) for body, single in chinese),
        countries=len(countries),
        home=home,
        day=day,
        marks=marks,
        is_past=is_past,
        seats=seats,
        abroad=bool(countries) or foreign,
    )


def _is_national(held: tuple[Body, bool]) -> bool:
    """Tell whether a post is that of the head of what calls itself China's: 中华海外联谊会会长."""
    body, single = held
    return single and body.level is None and body.name.startswith(_NATIONAL)


def _is_chinese(body: Body, realms: Realms) -> bool:
    return body.level is not None or (body.kind == "state" and realms.of(body) is None)


def _is_top(body: Body, *, single: bool) -> bool:
    if body.level == "central" and single:
        return True
    if body.kind not in _LEADING:
        return False
    return body.level in ("central", None) or (body.level == "province" and single)


def _marks(sex: str | None, birth: object) -> tuple[tuple[str, str], ...]:
    pairs = (("sex", sex), ("birth", birth))
    return tuple((name, str(value)) for name, value in pairs if value is not None)


def home_of(bodies: Iterable[Body], realms: Realms) -> str | None:
    """Return the realm of most of an article's bodies, the least by name of several."""
    counted = Counter(realm for body in bodies if (realm := realms.of(body)) is not None)
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return ranked[0][0] if ranked else None
