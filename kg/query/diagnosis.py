"""Turns the engine's complaint about a malformed query into one that points at the place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from kg.errors import QueryError
from kg.query.keywords import FUNCTIONS, KEYWORDS
from kg.query.lexing import Kind, Token, tokens
from kg.query.places import offset_of, query_error

# error at 2:19: expected one of "{", BIND, [_]
COMPLAINT = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
KEYWORD = re.compile(r"[A-Z][A-Z_]*")
# The SELECT contains a variable that is unbound
SENTENCE = re.compile(r"[A-Z][a-z]+(?: [^,]+)+")
CLOSING: Mapping[str, str] = {"}": "{", ")": "(", "]": "["}
FORMS = frozenset({"ASK", "BASE", "CONSTRUCT", "DESCRIBE", "PREFIX", "SELECT"})
SCHEME = re.compile(r"<[A-Za-z][A-Za-z0-9+.\-]*:")


def diagnose(text: str, complaint: str, prefixes: Collection[str]) -> QueryError:
    """Find the place and the reason for which the engine could not read a query.

    Args:
        text: The query as the user wrote it.
        complaint: The engine's message.
        prefixes: Prefixes that are declared for every query.
    """
    found = list(tokens(text))
    if not found:
        return QueryError("the query is empty")
    return (
        _quote_error(text, found)
        or _word_error(text, found)
        or _name_error(text, found, prefixes)
        or _iri_error(text, found)
        or _sentence_error(text, complaint)
        or _syntax_error(text, found, _farthest(text, complaint))
    )


def _quote_error(text: str, found: list[Token]) -> QueryError | None:
    for token in found:
        if token.kind is Kind.MARK and token.text in {'"', "'"}:
            return query_error(text, token.start, "this quote is not closed on its line")
    return None


def _word_error(text: str, found: list[Token]) -> QueryError | None:
    for token in found:
        if token.kind is Kind.WORD and token.text.upper() not in KEYWORDS | FUNCTIONS:
            return _unexpected(text, token)
    return None


def _name_error(text: str, found: list[Token], known: Collection[str]) -> QueryError | None:
    declared = set(known)
    for index, token in enumerate(found):
        if token.kind is not Kind.NAME:
            continue
        prefix = token.text.partition(":")[0]
        if index and found[index - 1].text.upper() == "PREFIX":
            declared.add(prefix)
        elif prefix not in declared:
            return query_error(text, token.start, f"the prefix {prefix}: is not declared")
    return None


def _iri_error(text: str, found: list[Token]) -> QueryError | None:
    if any(token.kind is Kind.WORD and token.text.upper() == "BASE" for token in found):
        return None
    for token in found:
        if token.kind is Kind.IRI and SCHEME.match(token.text) is None:
            return query_error(
                text, token.start, "a relative IRI: write it in full, or with a prefix"
            )
    return None


def _sentence_error(text: str, complaint: str) -> QueryError | None:
    match = COMPLAINT.match(complaint)
    reasons = SENTENCE.findall(match.group(3)) if match else [complaint]
    reasons = [reason for reason in reasons if reason != "Prefix not found"]
    if not reasons:
        return None
    return query_error(text, next(tokens(text)).start, reasons[0].strip())


def _farthest(text: str, complaint: str) -> int:
    """Give the farthest place that either of two parsers surely reached.

    The engine's place lies behind the keyword that it tried last, whatever stands there, and
    rdflib's at the start of the pattern that failed: the farther one is the better.
    """
    return max([*_engine_places(text, complaint), _rdflib_place(text)])


def _engine_places(text: str, complaint: str) -> Iterator[int]:
    match = COMPLAINT.match(complaint)
    if match is None:
        return
    reached = offset_of(text, int(match.group(1)), int(match.group(2)))
    expected = [part.strip() for part in match.group(3).split(", ")]
    for part in expected:
        if KEYWORD.fullmatch(part):
            yield max(0, reached - len(part))
        elif part != "[_]":
            yield reached


def _rdflib_place(text: str) -> int:
    # Half a second to load, which only a malformed query needs.
    from pyparsing import ParseException
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        # The parser counts a tab as several columns.
        parseQuery(text.replace("\t", " "))
    except ParseException as error:
        return int(error.loc)
    except RecursionError:  # a hundred patterns in a row are too many for it
        return 0
    return 0


def _syntax_error(text: str, found: list[Token], place: int) -> QueryError:
    if place == 0 and found[0].text.upper() in FORMS:
        return query_error(
            text, found[0].start, "not a valid query: is a variable bound twice, or not grouped?"
        )
    token = next((token for token in found if token.end > place), None)
    if token is not None:
        return _unexpected(text, token)
    opened = _unclosed(found)
    if opened is not None:
        return query_error(text, opened.start, f"this {opened.text} is not closed")
    return query_error(text, len(text.rstrip()), "the query ends too early")


def _unexpected(text: str, token: Token) -> QueryError:
    shown = token.text if len(token.text) <= 30 else token.text[:29] + "…"
    return query_error(text, token.start, f"{shown} is not expected here")


def _unclosed(found: list[Token]) -> Token | None:
    stack: list[Token] = []
    for token in found:
        if token.kind is not Kind.MARK:
            continue
        if token.text in CLOSING.values():
            stack.append(token)
        elif stack and stack[-1].text == CLOSING.get(token.text):
            stack.pop()
    return stack[-1] if stack else None
