"""Reads zip and tar archives member by member, without unpacking them to disk."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, BinaryIO, Self, cast

from kg.errors import ReadError
from kg.readers.decoding import clean
from kg.readers.opened import Opened, Piece, Reader

_ENCRYPTED = 0x1
_NAME_IS_UTF8 = 0x800


def read_zip(opened: Opened, read_member: Reader) -> Iterator[Piece]:
    """Yield the documents of a zip archive's members, by their names."""
    with zipfile.ZipFile(opened.stream) as archive:
        for member in sorted(archive.infolist(), key=_member_name):
            name = _member_name(member)
            if member.is_dir() or is_hidden(name):
                continue
            if member.flag_bits & _ENCRYPTED:
                yield ReadError(_joined(opened, name), "locked with a password; unlock it first")
                continue
            try:
                stream = archive.open(member)
            except zipfile.BadZipFile as error:  # the others can be read all the same
                yield ReadError(_joined(opened, name), f"broken or cut off: {error}")
                continue
            with stream:
                yield from read_member(_open_member(opened, name, stream))


# What the library takes for the end of an archive, and what it is.
_NO_END = {
    "InvalidHeaderError": "what follows is no header of a member",
    "TruncatedHeaderError": "it ends within the header of a member",
    "EmptyHeaderError": "it has no end: it is empty or was cut off",
}


class _Member(tarfile.TarInfo):
    """A member whose header is whole."""

    @classmethod
    def fromtarfile(cls, archive: tarfile.TarFile) -> Self:
        try:
            return super().fromtarfile(archive)
        except tarfile.HeaderError as error:
            problem = _NO_END.get(type(error).__name__)
            if problem is None:
                raise
            raise tarfile.ReadError(problem) from error


def read_tar(opened: Opened, read_member: Reader) -> Iterator[Piece]:
    """Yield the documents of a tar archive's members (packed or not), in the archive's order."""
    with tarfile.open(fileobj=opened.stream, mode="r|*", tarinfo=_Member) as archive:
        for member in archive:
            name = clean(member.name).replace("\n", " ")
            stream = archive.extractfile(member) if member.isfile() else None
            if stream is not None and not is_hidden(name):
                yield from read_member(_open_member(opened, name, stream))


def is_hidden(name: str) -> bool:
    """Tell whether a member, or a folder that it is in, is hidden, or a Mac's by-product.

    Some programs of Windows part folders by backslashes.
    """
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return any(part.startswith(".") and part not in (".", "..") for part in parts) or (
        "__MACOSX" in parts
    )


def _member_name(member: zipfile.ZipInfo) -> str:
    """Return a member's name; one that is not marked as UTF-8 is GB 18030 if it can be."""
    name = member.filename
    if not member.flag_bits & _NAME_IS_UTF8:
        try:
            name = name.encode("cp437").decode("gb18030")
        except UnicodeError:
            name = member.filename
    return clean(name).replace("\n", " ")


def _open_member(opened: Opened, name: str, stream: IO[bytes]) -> Opened:
    return Opened(_joined(opened, name), cast(BinaryIO, stream), opened.max_chars, opened.cut)


def _joined(opened: Opened, name: str) -> str:
    return f"{opened.source_file}#{name}"
