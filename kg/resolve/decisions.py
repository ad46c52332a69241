"""Reads `decisions.tsv`, by which a user corrects the graph, and tells what is wrong in it.

    decision	subject	object	reason	date
    same	王建军@a.txt	王建军@b.txt	同一人，见其简历	2026-11-28
    different	person:李伟-云州市公安局	李伟@c.txt	c.txt 写的是另一位李伟	2026-11-28
    drop	tenure:0a1b2c3d4e5f		误读	2026-11-28
    year	c.txt	2019	报纸影印件为2019年	2026-11-28
    same	body:省财政厅@c.txt	body:云东省财政厅	本省报纸	2026-11-28
    different	event:2020-03-05-座谈会@a.txt	event:2020-03-05-座谈会@b.txt	两场会	2026-11-28

Each row is a decision; to take it back, delete the row. Lines that begin with `#` are notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import unquote

from kg.errors import InputError
from kg.model.decisions import Decision, DecisionKind, Decisions, kind_of

COLUMNS = ("decision", "subject", "object", "reason", "date")
STATEMENTS = (
    *("tenure", "event", "participation", "agenda", "remark", "relation", "change"),
)  # fmt: skip
# person:李伟-云州市公安局 | https://w3id.org/zhengpu/id/event/2020-03-05-座谈会
_NAMED = re.compile(r"(?:<?\w+://[^\s<>]*/)?(?P<kind>person|body|event)[:/](?P<rest>[^<>]+)>?$")
_STATEMENT = re.compile(
    rf"(?:<?\w+://[^\s<>]*/)?(?P<kind>{'|'.join(STATEMENTS)})[:/](?P<rest>[^<>]+)>?$"
)
# What a terminal makes of the tabs of a row that `kg why` shows.
_BLANKS = "  +"
FIRST_YEAR, LAST_YEAR = 1900, 2100


def parse_decisions(text: str, name: str) -> Decisions:
    """Read the decisions of a file's text; in the order of what they decide.

    Args:
        text: The file's text.
        name: The file's name, for errors.

    Raises:
        InputError: The header or a row is malformed, or two rows contradict each other; it
            names the line and says what is expected.
    """
    found: dict[tuple[str, str, str], tuple[int, Decision]] = {}
    for number, cells in _rows(text, name):
        decision = _parse_row(cells, f"{name}, line {number}")
        known = found.setdefault(decision.key, (number, decision))
        if known[0] != number:
            raise InputError(f"{name}, line {number}: decided in line {known[0]} already")
    _check_years(found, name)
    _check_pairs(found, name)
    return tuple(found[key][1] for key in sorted(found))


def join_decisions(parts: Sequence[Decisions]) -> Decisions:
    """Put the decisions of several files together; the same one twice is one.

    Raises:
        InputError: One contradicts another.
    """
    found: dict[tuple[str, str, str], tuple[int, Decision]] = {}
    for number, part in enumerate(parts, 1):
        for decision in part:
            found.setdefault(decision.key, (number, decision))
    _check_years(found, "the files of decisions")
    _check_pairs(found, "the files of decisions")
    return tuple(found[key][1] for key in sorted(found))


def _rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    header = None
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = line.split("\t") if "\t" in line else re.split(_BLANKS, line.strip())
        cells = [cell.strip() for cell in parts]
        if header is None:
            header = tuple(cells)
            if header != COLUMNS:
                wanted = ", ".join(COLUMNS)
                raise InputError(
                    f"{name}, line {number}: the first row has to name the columns {wanted}, "
                    "with a tab between"
                )
            continue
        if len(cells) != len(COLUMNS):
            raise InputError(
                f"{name}, line {number}: {len(cells)} cells, not {len(COLUMNS)}; cells are "
                "parted by tabs, and one that is not needed stays empty"
            )
        yield number, cells


def _parse_row(cells: list[str], where: str) -> Decision:
    word, subject, object_, reason, day = cells
    if word not in list(DecisionKind):
        raise InputError(f"{where}: {word!r} is no decision: {', '.join(DecisionKind)} are")
    kind = DecisionKind(word)
    if not reason:
        raise InputError(f"{where}: a decision needs a reason")
    try:
        on = date.fromisoformat(day)
    except ValueError as error:
        raise InputError(f"{where}: {day!r} is no date like 2026-11-28") from error
    if kind is DecisionKind.DROP:
        return Decision(kind, _statement(subject, object_, where), "", reason, on)
    if kind is DecisionKind.YEAR:
        return Decision(kind, _file(subject, where), _year(object_, where), reason, on)
    one, other = _thing(subject, where), _thing(object_, where)
    if one == other:
        raise InputError(f"{where}: {subject} stands on both sides")
    if kind_of(one) != kind_of(other):
        raise InputError(f"{where}: {kind_of(one)} and {kind_of(other)} can't be one")
    if kind_of(one) == "body" and "@" in one and "@" in other:
        raise InputError(f"{where}: only one of two bodies can be of one file")
    if kind is DecisionKind.DIFFERENT and kind_of(one) == "body" and "@" in one + other:
        raise InputError(
            f"{where}: bodies are told apart by name: write body:NAME without a file, or say with "
            "`same` which body the name means in that file"
        )
    return Decision(kind, one, other, reason, on)


def _thing(cell: str, where: str) -> str:
    """Read one side of `same` or `different`: an identifier, a whole IRI, or NAME@FILE."""
    named = _NAMED.match(cell)
    if named is not None:
        return f"{named['kind']}/{unquote(named['rest'])}"
    name, at, file = cell.partition("@")
    if name and at and file and "://" not in name:
        return cell
    raise InputError(
        f"{where}: {cell!r} is no person, body or event: write person:NAME, body:NAME or "
        "event:DATE-NAME as the graph has it, or NAME@FILE for who bears the name in one article"
    )


def _statement(cell: str, rest: str, where: str) -> str:
    named = _STATEMENT.match(cell)
    if named is None:
        kinds = ", ".join(f"{kind}:…" for kind in STATEMENTS)
        raise InputError(f"{where}: {cell!r} is no statement: {kinds} are")
    if rest:
        raise InputError(f"{where}: drop takes a statement alone; the object stays empty")
    return f"{named['kind']}/{unquote(named['rest'])}"


def _file(cell: str, where: str) -> str:
    if not cell:
        raise InputError(f"{where}: year takes an article's file (zp:sourceFile) and a year")
    return cell


def _year(cell: str, where: str) -> str:
    if not (cell.isascii() and cell.isdigit() and FIRST_YEAR <= int(cell) <= LAST_YEAR):
        raise InputError(f"{where}: {cell!r} is no year from {FIRST_YEAR} to {LAST_YEAR}")
    return cell


def _check_years(found: dict[tuple[str, str, str], tuple[int, Decision]], name: str) -> None:
    years: dict[str, int] = {}
    for number, decision in found.values():
        if decision.kind is DecisionKind.YEAR:
            first = years.setdefault(decision.subject, number)
            if first != number:
                raise InputError(
                    f"{name}, line {number}: line {first} sets another year for {decision.subject}"
                )


def _check_pairs(found: dict[tuple[str, str, str], tuple[int, Decision]], name: str) -> None:
    for (kind, *pair), (number, _) in found.items():
        if kind == DecisionKind.DIFFERENT:
            joined = found.get((DecisionKind.SAME, pair[0], pair[1]))
            if joined is not None:
                raise InputError(
                    f"{name}, lines {joined[0]} and {number}: the same two are decided to be one "
                    "and to be two"
                )
