"""The errors that a caller can handle, each a different way of handling."""

from __future__ import annotations


class KgError(Exception):
    """Anything that goes wrong for a reason that the user can act on."""


class ReadError(KgError):
    """A document cannot be read; the build goes on without it and lists it."""

    def __init__(self, source_file: str, problem: str) -> None:
        super().__init__(f"{source_file}: {problem}")
        self.source_file = source_file
        self.problem = problem


class InputError(KgError):
    """A path or an option given by the user is unusable; nothing is built."""


class OutputError(KgError):
    """A place to write to cannot be written; nothing is left half-written there."""


class LexiconError(KgError):
    """A lexicon file breaks its own format."""

    def __init__(self, path: str, entry: str, problem: str) -> None:
        where = f"{path}: {entry!r}" if entry else path
        super().__init__(f"{where}: {problem}")
        self.path, self.entry, self.problem = path, entry, problem


class GraphError(KgError):
    """A built graph is missing, incomplete, or of another version."""


class QueryError(KgError):
    """A query is malformed or asks for what is not allowed.

    Attributes:
        line, column: 1-based place in the user's own text, None where it is not known.
    """

    def __init__(self, problem: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(problem)
        self.problem, self.line, self.column = problem, line, column


class NotNamedError(QueryError):
    """Nothing in the graph bears the name that a saved question is asked about."""

    def __init__(self, problem: str, name: str) -> None:
        """Keep the name, for those who say it in another language."""
        super().__init__(problem)
        self.name = name


class QuestionError(QueryError):
    """A saved question, or a value for it, is not one that there is; `known` lists those."""

    def __init__(self, problem: str, known: tuple[str, ...] = ()) -> None:
        """Keep the right ones, written as a user gives them."""
        super().__init__(problem)
        self.known = known
