"""The graph as a picture draws it: neighbours, edges, paths, from the index on disk."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.web.linking import KINDS

# Every path would go through the same country or day.
NO_THOROUGHFARE = ("Place", "Date")
MOST_SEEN = 50_000
COLUMNS = "source, target, relation, basis, first, last"


@dataclass(frozen=True, slots=True)
class Node:
    """An entity to draw.

    Attributes:
        number: Its number in the index, the most connected first.
        first, last: The days of an event or date, empty for others.
    """

    number: int
    iri: str
    name: str
    kind: str
    degree: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Line:
    """A direct property between two nodes, by their numbers; days are empty where it has none."""

    source: int
    target: int
    relation: str
    basis: str
    first: str
    last: str

    def other(self, node: int) -> int:
        """Give the end that is not `node`."""
        return self.target if self.source == node else self.source


class Network:
    """Nodes and edges of one graph."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Look at an open index."""
        self._connection = connection

    def numbers(self, iris: Iterable[str]) -> list[int | None]:
        """Give the numbers of nodes, None for what is not drawn."""
        listed = list(iris)
        rows = self._connection.execute(
            "SELECT iri, id, kind FROM entity WHERE iri IN (SELECT value FROM json_each(?))",
            (json.dumps(listed),),
        )
        found = {iri: number for iri, number, kind in rows if kind in KINDS}
        return [found.get(iri) for iri in listed]

    def nodes(self, numbers: Collection[int]) -> list[Node]:
        """Give nodes in the order of their numbers given."""
        rows = self._connection.execute(
            "SELECT id, iri, name, kind, degree, first, last FROM entity "
            "WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(numbers)),),
        )
        found = {row[0]: Node(*row) for row in rows}
        return [found[number] for number in dict.fromkeys(numbers)]

    def most_connected(self, kinds: Sequence[str], most: int) -> list[int]:
        """List the most connected nodes of some kinds."""
        marks = ", ".join("?" * len(kinds))
        rows = self._connection.execute(
            f"SELECT id FROM entity WHERE kind IN ({marks}) ORDER BY id LIMIT ?", (*kinds, most)
        )
        return [number for (number,) in rows]

    def lines(self, node: int) -> list[Line]:
        """List the edges of a node, the most telling and the best known other end first."""
        rows = self._connection.execute(
            f"SELECT {COLUMNS}, rank FROM edge WHERE source = ? "
            f"UNION ALL SELECT {COLUMNS}, rank FROM edge WHERE target = ?",
            (node, node),
        ).fetchall()
        rows.sort(key=lambda row: (row[6], row[0] + row[1]))
        return [Line(*row[:6]) for row in rows]

    def among(self, new: Collection[int], nodes: Collection[int]) -> list[Line]:
        """List the edges between `new` and `nodes`, which has them too, each once."""
        ends = {"new": json.dumps(list(new)), "all": json.dumps(list(nodes))}
        chosen = "{} IN (SELECT value FROM json_each(:new))"
        query = (
            f"SELECT {COLUMNS} FROM edge WHERE {chosen.format('source')} "
            "AND target IN (SELECT value FROM json_each(:all))"
        )
        if len(new) < len(nodes):
            query += (
                f" UNION SELECT {COLUMNS} FROM edge WHERE {chosen.format('target')} "
                "AND source IN (SELECT value FROM json_each(:all))"
            )
        return [Line(*row) for row in self._connection.execute(query, ends)]

    def nearest(self, nodes: Sequence[int], most: int) -> list[int]:
        """List neighbours of nodes that are not among them, the most telling of each in turn."""
        known, found = set(nodes), dict[int, None]()
        waiting = [iter([line.other(node) for line in self.lines(node)]) for node in nodes]
        while waiting and len(found) < most:
            still = list[Iterator[int]]()
            for others in waiting:
                new = next((o for o in others if o not in known and o not in found), None)
                if new is not None and len(found) < most:
                    found[new] = None
                    still.append(others)
            waiting = still
        return list(found)

    def path(self, start: int, goal: int) -> list[int] | None:
        """Find a shortest chain of nodes from one to another.

        The search goes out from both ends, each time from the one that has seen less.

        Returns:
            The nodes with both ends, or None where none is found among the nearest `MOST_SEEN`.
        """
        if start == goal:
            return [start]
        before: tuple[dict[int, int | None], dict[int, int | None]] = ({start: None}, {goal: None})
        rims = [[start], [goal]]
        while all(rims) and sum(map(len, before)) < MOST_SEEN:
            side = 0 if len(before[0]) <= len(before[1]) else 1
            met, rims[side] = self._widened(rims[side], before[side], before[1 - side])
            if met is not None:
                there, back = _chain(before[0], met), _chain(before[1], met)
                return [*reversed(there), *back[1:]]
        return None

    def _widened(
        self, rim: Sequence[int], seen: dict[int, int | None], others: Collection[int]
    ) -> tuple[int | None, list[int]]:
        """Go one step out from a rim; give the node where both searches meet, and the new rim."""
        wider = list[int]()
        for node, other in self._steps(rim, is_first=len(seen) == 1):
            if other not in seen:
                seen[other] = node
                if other in others:
                    return other, wider
                wider.append(other)
        return None, wider

    def _steps(self, rim: Sequence[int], *, is_first: bool) -> list[tuple[int, int]]:
        """List pairs of a node of the rim and a neighbour; not beyond what joins everything."""
        ends = "('')" if is_first else str(NO_THOROUGHFARE)
        select = "SELECT {0}, {1} FROM entity JOIN edge ON {0} = entity.id WHERE entity.id IN "
        chosen = f"(SELECT value FROM json_each(:rim)) AND kind NOT IN {ends}"
        query = " UNION ".join(
            select.format(*pair) + chosen for pair in (("source", "target"), ("target", "source"))
        )
        return self._connection.execute(
            f"{query} ORDER BY 1, 2", {"rim": json.dumps(rim)}
        ).fetchall()


def _chain(before: Mapping[int, int | None], node: int) -> list[int]:
    """Give the nodes from one back to where its search began."""
    chain = [node]
    while (previous := before[chain[-1]]) is not None:
        chain.append(previous)
    return chain
