"""What the script of a page sends: an object in JSON, lists of IRIs in it, whole numbers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request

from kg.web.addresses import address_of
from kg.web.placing import Point
from kg.web.protocol import read_body

LONGEST = 8_000_000  # bytes: 10,000 IRIs of escaped Chinese, twice
NOT_IN_IRIS = frozenset(' <>"{}|\\^`\n')


async def read_object(request: Request) -> Mapping[str, Any]:
    """Read the object that a request sends.

    Raises:
        HTTPException: 400 if it is none, 413 if it is too long.
    """
    body = await read_body(request, LONGEST)
    try:
        sent = json.loads(body)
    except ValueError as error:
        raise HTTPException(400, "the request is not JSON") from error
    if not isinstance(sent, dict):
        raise HTTPException(400, "the request is no JSON object")
    return sent


def texts_in(sent: Mapping[str, Any], key: str, most: int) -> list[str]:
    """Give the texts of a list in an object, none if it has no such list.

    Raises:
        HTTPException: 400 if it is no list, or longer than `most`.
    """
    values = sent.get(key, [])
    if not isinstance(values, list) or len(values) > most:
        raise HTTPException(400, f"{key}: a list of at most {most} IRIs")
    return [str(value) for value in values]


def points_in(sent: Mapping[str, Any], key: str, number: int | None) -> list[Point | None]:
    """Give the points of a list in an object, None for null.

    Raises:
        HTTPException: 400 if they are no pairs of numbers, or not as many as wanted.
    """
    values = sent.get(key, [])
    try:
        found = [None if point is None else (float(point[0]), float(point[1])) for point in values]
    except (IndexError, KeyError, TypeError, ValueError) as error:
        raise HTTPException(400, f"{key}: a list of pairs of numbers") from error
    if number is not None and len(found) != number:
        raise HTTPException(400, f"{key}: as many as there are nodes")
    return found


def is_of_data(iri: str, base_iri: str) -> bool:
    """Tell whether a text is the IRI of a node of the data."""
    return address_of(iri, base_iri) is not None and NOT_IN_IRIS.isdisjoint(iri)


def whole_number(text: str) -> int:
    """Read a number of at most nine digits.

    Raises:
        HTTPException: 400 if it is none.
    """
    if not text.isascii() or not text.isdigit() or len(text) > 9:
        raise HTTPException(400, "a whole number is wanted")
    return int(text)
