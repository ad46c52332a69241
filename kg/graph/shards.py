"""N-Quads in shards, of parts that come as bytes or lie in a folder which workers share."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import uuid4

from kg.graph.parts import PartFile, Written

SHARD_BYTES = 64 << 20
"""Of a packed shard: some five million quads, a minute's work for a store that loads them."""
_TOKEN = "token"
_COPIED = 1 << 20


@dataclass(frozen=True, slots=True)
class Join:
    """A shard that is to be made of parts."""

    target: Path
    parts: list[PartFile] = field(default_factory=list)

    def make(self) -> None:
        """Copy the quads of the parts into the shard, one after the other.

        Raises:
            OSError: A part cannot be read, or the shard not be written.
        """
        with self.target.open("wb") as shard:
            for part in self.parts:
                with part.path.open("rb") as file:
                    left = part.quads
                    while data := file.read(min(left, _COPIED)):
                        shard.write(data)
                        left -= len(data)


class Shards:
    """Files in a folder that are filled one after the other, part by part."""

    def __init__(self, folder: Path) -> None:
        """Begin none yet; the folder is made with the first."""
        self._folder = folder
        self._sizes: list[int] = []
        self._joins: list[Join] = []

    def add(self, quads: bytes) -> None:
        """Write a part to the end.

        Raises:
            OSError: It cannot be written.
        """
        with self._next(len(quads)).open("ab") as file:
            file.write(quads)

    def add_file(self, part: PartFile) -> None:
        """Note a part for the join of its shard."""
        target = self._next(part.quads)
        if not self._joins or self._joins[-1].target != target:
            self._joins.append(Join(target))
        self._joins[-1].parts.append(part)

    def take_joins(self) -> list[Join]:
        """Return what is to be joined; nothing is added before that is done."""
        joins, self._joins = self._joins, []
        return joins

    def _next(self, size: int) -> Path:
        """Return the shard that is being filled, a new one when the last is full."""
        if not self._sizes or self._sizes[-1] >= SHARD_BYTES:
            self._folder.mkdir(exist_ok=True)
            self._sizes.append(0)
        self._sizes[-1] += size
        return self._folder / f"{len(self._sizes):05}.nq.gz"


@dataclass(frozen=True, slots=True)
class SharedFolder:
    """A folder in which workers leave their parts, if they see it.

    Attributes:
        token: What a file in it holds, by which a worker tells it from one of its own machine.
    """

    path: Path
    token: str

    @classmethod
    def begin(cls, path: Path) -> SharedFolder:
        """Mark a folder.

        Raises:
            OSError: It cannot be written to.
        """
        token = uuid4().hex
        (path / _TOKEN).write_text(token, "ascii")
        return cls(path.absolute(), token)

    def is_seen(self) -> bool:
        """Tell whether this process sees it."""
        try:
            return (self.path / _TOKEN).read_text("ascii") == self.token
        except (OSError, UnicodeError):
            return False

    def keep(self, written: Written) -> Written:
        """Leave quads and texts here under a name of their own, and return the rest.

        A name is used once, so a worker that was thought dead harms no other's part.

        Raises:
            OSError: They cannot be written.
        """
        path = self.path / f"{uuid4().hex}.nq.gz"
        with path.open("xb") as file:
            file.write(written.quads)
            file.write(written.texts)
        part = PartFile(path, len(written.quads))
        return replace(written, quads=b"", texts=b"", file=part)
