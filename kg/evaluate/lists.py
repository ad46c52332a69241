"""Compares the lists that stand by themselves: names, dates, posts, parts of bodies, remarks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.evaluate.gold import THING_LISTS, GoldDate, GoldDocument, GoldRemark, GoldThing
from kg.evaluate.matching import Comparison, Item, Outcome, Verdict, all_parts_agree, link
from kg.evaluate.names import fold, fold_all
from kg.evaluate.system import Node, SystemArticle, SystemRemark

# Space, and what is left of a page's markup.
BLANK = re.compile(r"\s|&nbsp;|<[^>]+>")
# A remark is known by its first characters, near the beginning of what the graph quotes.
START, REACH = 8, 30
# Shorter quotes need not stand in the text word for word.
SHORT = 12


def compare_things(document: GoldDocument, article: SystemArticle) -> Iterator[Outcome]:
    """Compare persons, bodies, campaigns, documents, concepts and places."""
    for name in THING_LISTS:
        wanted = [_thing_item(thing) for thing in document.things[name]]
        if name == "persons":
            wanted += [_thing_item(GoldThing((who,), optional=True)) for who in document.byline]
        given = [
            Item(node, node.label, (node.names,), node=node.iri) for node in article.things[name]
        ]
        yield from Comparison(name, document.id).compare(wanted, given)


def _thing_item(thing: GoldThing) -> Item[GoldThing]:
    parts = (fold_all(thing.names),)
    return Item(thing, thing.names[0], parts, thing.optional, forms=thing.names)


def compare_dates(document: GoldDocument, article: SystemArticle) -> Iterator[Outcome]:
    """Compare the values of dates; the day of publication may be given or not."""
    values: dict[str, GoldDate] = {}
    for date in document.dates:
        if date.value not in values or values[date.value].optional:
            values[date.value] = date
    if document.published and document.published not in values:
        values[document.published] = GoldDate("", document.published, optional=True)
    wanted = [
        Item(
            date,
            f"{date.surface} {date.value}".strip(),
            (frozenset({date.value}),),
            date.optional,
            forms=(date.surface,) if date.surface else (),
        )
        for date in values.values()
    ]
    given = [Item(value, value, (frozenset({value}),), node=iri) for value, iri in article.dates]
    return Comparison("dates", document.id).compare(wanted, given)


def compare_holds(document: GoldDocument, article: SystemArticle) -> Iterator[Outcome]:
    """Compare who has which role in which body."""
    wanted = [
        Item(
            hold,
            f"{hold.person} / {hold.body[0]} / {hold.role[0]} ({hold.surface})",
            (frozenset({fold(hold.person)}), fold_all(hold.body), fold_all(hold.role)),
            hold.optional,
        )
        for hold in document.holds
    ]
    given = [
        Item(nodes, " / ".join(node.label for node in nodes), tuple(n.names for n in nodes))
        for nodes in article.holds
    ]
    return Comparison("holds", document.id).compare(wanted, given)


def compare_parts(document: GoldDocument, article: SystemArticle) -> Iterator[Outcome]:
    """Compare which body is part of which.

    Not one to one: several pairs of nodes may say what one annotated pair says, and a pair
    is wrong only if the article mentions both bodies.
    """
    comparison = Comparison("part-of", document.id)
    wanted = [
        Item(
            part,
            f"{part.child[0]} < {part.parent[0]}",
            (fold_all(part.child), fold_all(part.parent)),
            part.optional,
        )
        for part in document.parts
    ]
    given = [_part_item(child, parent) for child, parent in article.parts]
    for item in wanted:
        partner = next((pair for pair in given if all_parts_agree(item, pair)), None)
        found = Verdict.FOUND if partner is not None else Verdict.MISSED
        yield comparison.outcome(Verdict.FREE if item.optional else found, item, partner)
    mentioned = {node.iri for node in article.things["bodies"]}
    for pair in given:
        child, parent = pair.value
        known = any(all_parts_agree(item, pair) for item in wanted)
        if parent.iri in mentioned and child.iri != parent.iri and not known:
            yield comparison.outcome(Verdict.WRONG, None, pair)


def _part_item(child: Node, parent: Node) -> Item[tuple[Node, Node]]:
    return Item((child, parent), f"{child.label} < {parent.label}", (child.names, parent.names))


def compare_remarks(document: GoldDocument, article: SystemArticle) -> Iterator[Outcome]:
    """Compare remarks by speaker, verb and first words, which must stand in the text."""
    plain = fold(BLANK.sub("", document.text))

    def match(wanted: Item[GoldRemark], given: Item[SystemRemark]) -> float:
        return float(_says(wanted.value, given.value, plain))

    wanted = [_gold_remark_item(remark) for remark in document.remarks]
    given = [_remark_item(remark) for remark in article.remarks]
    linked = link(wanted, given, match)
    return Comparison("remarks", document.id).outcomes(wanted, given, linked, match)


def _gold_remark_item(remark: GoldRemark) -> Item[GoldRemark]:
    who = remark.speaker or "—"
    return Item(
        remark,
        f"{who} {remark.verb} {remark.starts}",
        (
            frozenset({fold(who)}),
            frozenset({remark.verb}),
            frozenset({fold(remark.starts)[:START]}),
        ),
        remark.optional,
    )


def _remark_item(remark: SystemRemark) -> Item[SystemRemark]:
    speaker = remark.speaker
    names = frozenset({""}) if speaker is None else speaker.names
    who = "—" if speaker is None else speaker.label
    verbs = "/".join(sorted(remark.verbs))
    parts = (names, remark.verbs, frozenset({fold(remark.words)[:START]}))
    return Item(remark, f"{who} {verbs} {remark.words[:24]}", parts)


def _says(wanted: GoldRemark, given: SystemRemark, plain: str) -> bool:
    words = fold(given.words)
    if fold(wanted.starts)[:START] not in words[:REACH]:
        return False
    if plain and len(given.words) > SHORT and words not in plain:
        return False
    if given.verbs and not any(v in wanted.verb or wanted.verb in v for v in given.verbs):
        return False
    if wanted.speaker is None:
        return given.speaker is None or not given.speaker.is_person
    return given.speaker is not None and fold(wanted.speaker) in given.speaker.names
