"""Reads annotated documents: what a careful reader says that each of them asserts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.errors import InputError

# The lists of names, with the class of the graph's nodes that they are compared with.
THING_LISTS: Final[Mapping[str, str]] = {
    "persons": "Person",
    "bodies": "Body",
    "campaigns": "Campaign",
    "documents": "Document",
    "concepts": "Concept",
    "places": "Place",
}


@dataclass(frozen=True, slots=True)
class GoldThing:
    """A person, body, campaign, document, concept or place, by every name that counts."""

    names: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldDate:
    """A date: its characters in the text, and its value in EDTF."""

    surface: str
    value: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldHold:
    """A post that a person has, by every name of body and role that counts."""

    person: str
    surface: str
    body: tuple[str, ...]
    role: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldParticipant:
    """Who took part in an event, with every role that the text states."""

    name: str
    roles: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event; `date` is None where the text leaves it open."""

    kind: str
    names: tuple[str, ...]
    date: str | None
    participants: tuple[GoldParticipant, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldRemark:
    """Reported speech by its first characters; `speaker` is None where a body speaks."""

    speaker: str | None
    verb: str
    starts: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldPart:
    """That a body is part of another, by every name of both that counts."""

    child: tuple[str, ...]
    parent: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """An annotated document.

    Attributes:
        folder: The name of the folder that it is in.
        published: The day of publication, None where it is unknown.
        byline: Reporters and editors, whom a system may give or not.
        text: The characters of its text file.
        text_hash, gold_hash: SHA-256 of both files.
    """

    id: str
    folder: str
    published: str | None
    byline: tuple[str, ...]
    things: Mapping[str, tuple[GoldThing, ...]]
    dates: tuple[GoldDate, ...]
    holds: tuple[GoldHold, ...]
    events: tuple[GoldEvent, ...]
    remarks: tuple[GoldRemark, ...]
    parts: tuple[GoldPart, ...]
    text: str
    text_hash: str
    gold_hash: str


def load_gold(folders: Sequence[Path]) -> tuple[GoldDocument, ...]:
    """Read the annotated documents of folders, folder by folder, sorted by file name.

    Raises:
        InputError: A folder has none, one of them is not in the format, or two have one name.
    """
    documents = [
        document
        for folder, name in zip(folders, _folder_names(folders), strict=True)
        for document in _load_folder(folder, name)
    ]
    seen = set[str]()
    for document in documents:
        if document.id in seen:
            raise InputError(f"two annotated documents are named {document.id}")
        seen.add(document.id)
    return tuple(documents)


def text_files(folders: Iterable[Path]) -> Iterator[Path]:
    """Yield the text of each annotation, in the order of `load_gold`."""
    for folder in folders:
        yield from (path.with_suffix(".txt") for path in _annotations(folder))


def _folder_names(folders: Sequence[Path]) -> list[str]:
    names = [folder.resolve().name for folder in folders]
    return names if len(set(names)) == len(names) else [str(folder) for folder in folders]


def _annotations(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.json"))


def _load_folder(folder: Path, name: str) -> Iterator[GoldDocument]:
    annotations = _annotations(folder)
    if not annotations:
        raise InputError(f"there are no annotations (*.json) in {folder}")
    for path in annotations:
        yield _load_document(path, name)


def _load_document(path: Path, folder: str) -> GoldDocument:
    annotation, text = _bytes(path), _bytes(path.with_suffix(".txt"))
    try:
        record = json.loads(annotation)
        characters = text.decode("utf-8")
    except ValueError as error:
        raise InputError(f"{path} or its text cannot be read: {error}") from error
    root = _Record(record, str(path))
    if root.text("id") != path.stem:
        raise InputError(f"{path}: its id is {root.text('id')!r}, not the file's name")
    byline = root.record("byline")
    return GoldDocument(
        id=path.stem,
        folder=folder,
        published=root.text_or_none("published"),
        byline=byline.texts("reporters") + byline.texts("editors"),
        things={name: tuple(map(_thing, root.records(name))) for name in THING_LISTS},
        dates=tuple(map(_date, root.records("dates"))),
        holds=tuple(map(_hold, root.records("holds"))),
        events=tuple(map(_event, root.records("events"))),
        remarks=tuple(map(_remark, root.records("remarks"))),
        parts=tuple(map(_part, root.records("part_of"))),
        text=characters,
        text_hash=hashlib.sha256(text).hexdigest(),
        gold_hash=hashlib.sha256(annotation).hexdigest(),
    )


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}") from error


class _Record:
    """An object of the annotation whose fields are taken by their type."""

    def __init__(self, value: object, place: str) -> None:
        if not isinstance(value, dict):
            raise InputError(f"{place}: an object is wanted, not {value!r:.40}")
        self._fields: Mapping[str, object] = value
        self._place = place

    def text(self, name: str) -> str:
        value = self._fields.get(name)
        if not isinstance(value, str):
            raise InputError(f"{self._place}: {name!r} should be a text, not {value!r:.40}")
        return value

    def text_or_none(self, name: str) -> str | None:
        return None if self._fields.get(name) is None else self.text(name)

    def flag(self, name: str) -> bool:
        value = self._fields.get(name, False)
        if not isinstance(value, bool):
            raise InputError(f"{self._place}: {name!r} should be true or false")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        values = self._list(name)
        if not all(isinstance(value, str) for value in values):
            raise InputError(f"{self._place}: {name!r} should be a list of texts")
        return tuple(map(str, values))

    def names(self, name: str) -> tuple[str, ...]:
        values = self.texts(name)
        if not values:
            raise InputError(f"{self._place}: {name!r} should have at least one name")
        return values

    def record(self, name: str) -> _Record:
        return _Record(self._fields.get(name) or {}, f"{self._place}: {name}")

    def records(self, name: str) -> list[_Record]:
        items = enumerate(self._list(name), 1)
        return [_Record(item, f"{self._place}: {name} {number}") for number, item in items]

    def _list(self, name: str) -> list[object]:
        values = self._fields.get(name)
        if values is None:
            return []
        if not isinstance(values, list):
            raise InputError(f"{self._place}: {name!r} should be a list")
        return values


def _thing(item: _Record) -> GoldThing:
    return GoldThing(item.names("names"), item.flag("optional"))


def _date(item: _Record) -> GoldDate:
    return GoldDate(item.text("surface"), item.text("value"), item.flag("optional"))


def _hold(item: _Record) -> GoldHold:
    return GoldHold(
        item.text("person"),
        item.text("surface"),
        item.names("body"),
        item.names("role"),
        item.flag("optional"),
    )


def _participant(item: _Record) -> GoldParticipant:
    return GoldParticipant(item.text("name"), item.texts("roles"), item.flag("optional"))


def _event(item: _Record) -> GoldEvent:
    return GoldEvent(
        kind=item.text("type"),
        names=item.names("names"),
        date=item.text_or_none("date"),
        participants=tuple(map(_participant, item.records("participants"))),
        optional=item.flag("optional"),
    )


def _remark(item: _Record) -> GoldRemark:
    return GoldRemark(
        item.text_or_none("speaker"),
        item.text("verb"),
        item.text("starts"),
        item.flag("optional"),
    )


def _part(item: _Record) -> GoldPart:
    return GoldPart(item.names("child"), item.names("parent"), item.flag("optional"))
