"""Runs a SPARQL query over a store: only reading, only this store, over all its graphs or some."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.datasets import has_dataset
from kg.query.diagnosis import diagnose
from kg.query.guard import check_query

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


@dataclass(frozen=True, slots=True)
class Rows:
    """What a SELECT gives: names of columns, and rows that are computed as they are read."""

    solutions: ox.QuerySolutions

    @property
    def columns(self) -> tuple[str, ...]:
        """Give the names of the variables, without `?`, in the order of the query."""
        return tuple(variable.value for variable in self.solutions.variables)

    def __iter__(self) -> Iterator[tuple[Term | None, ...]]:
        """Yield each row, None where a variable is unbound.

        Raises:
            QueryError: The engine stops on the way.
        """
        places = range(len(self.columns))
        try:
            for solution in self.solutions:
                yield tuple(solution[place] for place in places)
        except (OSError, RuntimeError) as error:
            raise QueryError(f"the query failed: {error}") from error


@dataclass(frozen=True, slots=True)
class Triples:
    """What a CONSTRUCT or DESCRIBE gives."""

    triples: ox.QueryTriples

    def __iter__(self) -> Iterator[ox.Triple]:
        """Yield each triple; one may come more than once.

        Raises:
            QueryError: The engine stops on the way.
        """
        try:
            yield from self.triples
        except (OSError, RuntimeError) as error:
            raise QueryError(f"the query failed: {error}") from error


@dataclass(frozen=True, slots=True)
class Truth:
    """What an ASK gives."""

    answer: ox.QueryBoolean

    def __bool__(self) -> bool:
        """Tell whether the pattern was found."""
        return bool(self.answer)


Answer = Rows | Triples | Truth


def run_query(
    store: ox.Store,
    text: str,
    *,
    prefixes: Mapping[str, str],
    parameters: Mapping[str, ox.NamedNode | ox.Literal] | None = None,
) -> Answer:
    """Ask a store; a plain pattern sees all its graphs, or those that the text names by FROM.

    Args:
        store: The store, best opened for reading only.
        text: A SELECT, ASK, CONSTRUCT or DESCRIBE query; its own PREFIX lines win.
        prefixes: Prefixes that the text need not declare, by name.
        parameters: Terms for variables of the query, by name without `?`.

    Raises:
        QueryError: The text is malformed, or asks for more than reading this graph.
    """
    check_query(text)
    try:
        result = store.query(
            text,
            prefixes=dict(prefixes),
            use_default_graph_as_union=not has_dataset(store, text),
            substitutions={ox.Variable(name): term for name, term in (parameters or {}).items()},
        )
    except SyntaxError as error:
        raise diagnose(text, str(error), prefixes) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"the query failed: {error}") from error
    if isinstance(result, ox.QuerySolutions):
        return Rows(result)
    return Truth(result) if isinstance(result, ox.QueryBoolean) else Triples(result)
