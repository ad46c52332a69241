"""Why two names are one body: each is a form of its full name, or means it where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.graph.vocab import RDFS_LABEL, SKOS_ALT_LABEL, ZP
from kg.model.decisions import Decision
from kg.query.bearers import Reader
from kg.query.judging import Judgement, Side, Step, decision_row, decision_text
from kg.query.names import local_name
from kg.resolve.bearers import name_key

FULL = "全称 · the full name"
FORM = "全称的一种写法，不靠上下文 · a form of the full name, whatever the context"
CONTEXT = "据上下文 · from the context"
OPEN = "简称未定：上下文没有说明指哪一机构 · an open short form: no context tells which body it is"
MOST_TOLD = 4

Reference = tuple[str, str, str]
"""The IRI of what is meant, the name and the file as the user wrote them."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A place where an article names a body."""

    surface: str
    basis: str
    quote: str
    file: str


def judge_bodies(
    reader: Reader, ours: Reference, theirs: Reference, *, decisions: Sequence[Decision] = ()
) -> Judgement:
    """Judge whether two are one body."""
    one, other = _side(reader, ours[0]), _side(reader, theirs[0])
    about = [decision_text(d) for d in decisions if _concerns(d, ours, theirs)]
    if ours[0] == theirs[0]:
        steps = tuple(_steps(reader, ours, theirs))
        return Judgement("body", one, other, True, steps=steps, pro=tuple(about))
    pro, con = list(_pro(reader, ours[0], theirs[0])), list(_con(reader, ours[0], theirs[0]))
    row = decision_row("same", *_references(reader, ours, theirs))
    return Judgement("body", one, other, False, pro=tuple(pro), con=(*about, *con), decision=row)


def _side(reader: Reader, node: str) -> Side:
    parents = tuple(_label(reader, parent) for parent in reader.objects(node, ZP.partOf))
    articles = len(reader.subjects(ZP.mentions, node))
    return Side(_label(reader, node), node, articles, parents)


def _label(reader: Reader, node: str) -> str:
    return min(reader.texts(node, RDFS_LABEL), default=local_name(node))


def _names(reader: Reader, node: str) -> set[str]:
    """Return the names that a body has without context, folded."""
    return {
        name_key(name)
        for predicate in (RDFS_LABEL, SKOS_ALT_LABEL)
        for name in reader.texts(node, predicate, language="zh")
    }


def _concerns(decision: Decision, ours: Reference, theirs: Reference) -> bool:
    if not decision.is_about_bodies:
        return False
    decided = {_local(side.partition("@")[0]) for side in (decision.subject, decision.object)}
    meant = {_local(text) for node, name, _ in (ours, theirs) for text in (local_name(node), name)}
    return decided <= meant


def _local(reference: str) -> str:
    return name_key(reference.removeprefix("body/").removeprefix("body:"))


def _steps(reader: Reader, ours: Reference, theirs: Reference) -> Iterator[Step]:
    """Yield how each of the names means the body, with a sentence."""
    sides = [_named(reader, *side) for side in (ours, theirs)]
    for named in dict.fromkeys(sides):
        if named is not None:
            told = f"{named.surface}: {_told(reader, ours[0], named)}"
            yield Step(told, (named.file,), (named.quote,))


def _told(reader: Reader, node: str, named: _Named) -> str:
    if named.basis:
        return f"{CONTEXT}: {named.basis}"
    if name_key(named.surface) == name_key(_label(reader, node)):
        return FULL
    return FORM if name_key(named.surface) in _names(reader, node) else CONTEXT


def _named(reader: Reader, node: str, name: str, file: str) -> _Named | None:
    """Find a place where the body is named so, else one where it is named at all."""
    found: list[tuple[bool, str, str]] = []
    for mention in reader.subjects(ZP.denotes, node):
        surface = min(reader.texts(mention, ZP.surface), default="")
        exact = name_key(surface) == name_key(name)
        if exact or file or not found:
            found.append((not exact, mention, surface))
    for _, mention, surface in sorted(found):
        for passage in reader.objects(mention, ZP.evidence):
            files = [
                known
                for article in reader.objects(passage, ZP.inArticle)
                for known in reader.texts(article, ZP.sourceFile)
            ]
            if not file or file in files:
                quote = " ".join(min(reader.texts(passage, ZP.quote), default="").split())
                basis = "；".join(reader.texts(mention, ZP.basis))
                return _Named(surface, basis, quote, file or min(files, default=""))
    return None


def _pro(reader: Reader, one: str, other: str) -> Iterator[str]:
    """Yield what speaks for two being one body."""
    shared = _names(reader, one) & _names(reader, other)
    if shared:
        yield f"有共同的写法 · forms in common: {'、'.join(sorted(shared)[:MOST_TOLD])}"
    labels = [_label(reader, node) for node in (one, other)]
    if labels[0] in labels[1] or labels[1] in labels[0]:
        yield "一名含于另一名 · one name contains the other"
    for predicate, told in (
        (ZP.bodyKind, "类别相同 · the same kind"),
        (ZP.level, "层级相同 · the same level"),
        (ZP.partOf, "上级相同 · part of the same body"),
        (ZP.jurisdiction, "辖区相同 · bodies of the same place"),
    ):
        common = set(reader.objects(one, predicate)) & set(reader.objects(other, predicate))
        if common:
            yield f"{told}: {'、'.join(_label(reader, node) for node in sorted(common))}"


def _con(reader: Reader, one: str, other: str) -> Iterator[str]:
    """Yield what speaks against it."""
    open_forms = [node for node in (one, other) if "true" in reader.texts(node, ZP.unresolved)]
    for node in open_forms:
        yield f"{_label(reader, node)}: {OPEN}"
    names = [_names(reader, node) for node in (one, other)]
    if not open_forms and not names[0] & names[1]:
        yield "没有依据说一名是另一名的写法 · nothing has one name as a form of the other"
    for predicate, told in (
        (ZP.bodyKind, "类别不同 · of different kinds"),
        (ZP.level, "层级不同 · of different levels"),
        (ZP.partOf, "上级不同 · parts of different bodies"),
        (ZP.jurisdiction, "辖区不同 · bodies of different places"),
    ):
        sides = [reader.objects(node, predicate) for node in (one, other)]
        if all(sides) and not set(sides[0]) & set(sides[1]):
            texts = ["、".join(_label(reader, node) for node in side) for side in sides]
            yield f"{told}: {texts[0]} / {texts[1]}"


def _references(reader: Reader, ours: Reference, theirs: Reference) -> tuple[str, str]:
    """Write two bodies for a decision; an open short form only for the file that is asked about."""
    found = []
    for node, _, file in (ours, theirs):
        is_open = "true" in reader.texts(node, ZP.unresolved)
        if is_open and not file:
            places = _named(reader, node, _label(reader, node), "")
            file = "" if places is None else places.file
        found.append(f"body:{local_name(node)}" + (f"@{file}" if is_open and file else ""))
    return found[0], found[1]
