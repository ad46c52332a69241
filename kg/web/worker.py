"""The process in which queries run, so that a query can be killed: jobs in, replies out.

Started as `python -m kg.web.worker SETTINGS`; jobs come by stdin and replies go by stdout, each
with its length before it. It ends with its stdin.
"""

from __future__ import annotations

import json
import os
import pickle
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

import pyoxigraph as ox

from kg.errors import QueryError
from kg.graph.store import open_store
from kg.query.datasets import has_dataset
from kg.query.diagnosis import diagnose
from kg.query.guard import check_query
from kg.web.formats import (
    TooManyRows,
    limited,
    limited_triples,
    write_rows,
    write_triples,
    write_truth,
)
from kg.web.jobs import LENGTH_BYTES, Job, Outcome, Reply, framed

try:
    import resource
except ImportError:  # Windows has no such limits; the time limit holds there too
    resource = None  # type: ignore[assignment]

Result = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


def main() -> None:
    """Answer jobs until there are no more."""
    settings = json.loads(sys.argv[1])
    jobs, replies = sys.stdin.buffer, _own_stdout()
    _limit_memory(settings["memory_mb"])
    store = open_store(Path(settings["store"]))
    replies.write(framed(b"ready"))
    replies.flush()
    while head := jobs.read(LENGTH_BYTES):
        # Pickle is safe here: only the server that started this process writes to the pipe.
        job: Job = pickle.loads(jobs.read(int.from_bytes(head, "big")))
        _limit_processor(settings["seconds"])
        reply = answer(
            store,
            job,
            prefixes=settings["prefixes"],
            rows=settings["rows"],
            megabytes=settings["answer_mb"],
        )
        replies.write(framed(reply.to_bytes()))
        replies.flush()


def answer(
    store: ox.Store, job: Job, *, prefixes: Mapping[str, str], rows: int, megabytes: int
) -> Reply:
    """Run a job and write its answer, or say what is wrong with it."""
    try:
        reply = _written(_run(store, job, prefixes), job, prefixes, rows)
    except QueryError as error:
        return Reply(Outcome.MALFORMED, error.problem, line=error.line, column=error.column)
    except TooManyRows:
        problem = f"the answer has more than {rows} rows: ask for fewer, with LIMIT"
        return Reply(Outcome.TOO_MANY_ROWS, problem)
    except MemoryError:
        return Reply(Outcome.TOO_BIG)
    if len(reply.body) > megabytes * 1_000_000:
        problem = f"the answer has more than {megabytes} MB: ask for less"
        return Reply(Outcome.TOO_LARGE, problem)
    return reply


def _run(store: ox.Store, job: Job, prefixes: Mapping[str, str]) -> Result:
    check_query(job.text)
    has_graphs = job.default_graphs is not None  # those of the request count, not of the query
    try:
        return store.query(
            job.text,
            base_iri=job.base,
            prefixes=dict(prefixes),
            use_default_graph_as_union=not has_graphs and not has_dataset(store, job.text),
            default_graph=None if job.default_graphs is None else [*_nodes(job.default_graphs)],
            named_graphs=None if job.named_graphs is None else [*_nodes(job.named_graphs)],
            substitutions={ox.Variable(name): term for name, term in job.parameters.items()},
        )
    except SyntaxError as error:
        raise diagnose(job.text, str(error), prefixes) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"the query failed: {error}") from error


def _nodes(iris: tuple[str, ...]) -> Iterator[ox.NamedNode]:
    return (ox.NamedNode(iri) for iri in iris)


def _written(result: Result, job: Job, prefixes: Mapping[str, str], rows: int) -> Reply:
    name = job.graph_format if isinstance(result, ox.QueryTriples) else job.results_format
    if name is None:
        return Reply(Outcome.NO_FORMAT)
    try:
        if isinstance(result, ox.QueryTriples):
            body = write_triples(name, limited_triples(result, rows), prefixes)
        elif isinstance(result, ox.QueryBoolean):
            body = write_truth(name, bool(result))
        else:
            columns = tuple(variable.value for variable in result.variables)
            places = range(len(columns))
            found = (tuple(solution[place] for place in places) for solution in result)
            body = write_rows(name, columns, limited(found, rows))
    except (OSError, RuntimeError) as error:
        raise QueryError(f"the query failed: {error}") from error
    return Reply(Outcome.DONE, format_name=name, body=body)


def _own_stdout() -> BinaryIO:
    """Take stdout for replies; what anything else writes to it goes to stderr."""
    stream = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return stream


def _limit_memory(megabytes: int) -> None:
    if resource is not None:
        size = megabytes * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_processor(seconds: float) -> None:
    """End this process by itself some time after the server should have killed it."""
    if resource is not None:
        usage = resource.getrusage(resource.RUSAGE_SELF)
        used = usage.ru_utime + usage.ru_stime
        cores = os.cpu_count() or 1
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(used + (seconds + 5) * cores), hard))


if __name__ == "__main__":
    main()
