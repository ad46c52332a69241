"""Reads documents again in which names stand that other documents of the build make known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from hashlib import sha256

from kg.extract.known_names import KnownNames, names_offered
from kg.model.claims import DocumentClaims
from kg.pipeline.batches import batched
from kg.pipeline.cache import ClaimsCache
from kg.pipeline.engines import Engine
from kg.pipeline.packing import pack, unpack
from kg.pipeline.steps import Progress, Step
from kg.pipeline.tasks import Known, Outcome, Reading, read_known_batch

_STAGE = "reading known names"
# a document by its number in the build, what it is kept by, and the names that stand in it
_Task = tuple[int, bytes, Known]


def read_again(
    documents: list[DocumentClaims],
    reading: Reading,
    cache: ClaimsCache,
    engine: Engine,
    progress: Progress,
) -> list[bytes]:
    """Put what documents say with the names of the others in the place of what they said alone.

    Args:
        documents: The claims of all documents of the build, each read by itself; changed here.
        reading: How they were read.
        cache: Keeps what they say the second time too.
        engine: Runs the reading.
        progress: Is told how far it is.

    Returns:
        The keys that the cache has these claims by.
    """
    known = KnownNames(names_offered(claims) for claims in documents)
    tasks = list(_tasks(documents, known, reading))
    missing = cache.missing([key for _, key, _ in tasks])
    waiting = [(key, task) for _, key, task in tasks if key in missing]
    done = len(tasks) - len(waiting)
    batches = batched(waiting, lambda keyed: 3 * len(keyed[1].source.text))
    for entries in engine.map(partial(_read_keyed, reading), batches):
        cache.keep(entries)
        done += len(entries)
        progress(Step(_STAGE, done, len(tasks)))
    for number, key, _ in tasks:
        (documents[number],) = unpack(cache.packed(key)).claims
    return [key for _, key, _ in tasks]


def _tasks(
    documents: Sequence[DocumentClaims], known: KnownNames, reading: Reading
) -> Iterator[_Task]:
    for number, claims in enumerate(documents):
        names = known.unread_in(claims)
        if names:
            task = Known(claims.source, names)
            yield number, _key_of(task, reading), task


def _key_of(task: Known, reading: Reading) -> bytes:
    """Hash all that decides what a document says the second time."""
    digest = sha256(f"again {reading.version} {reading.lexicon_hash}\n".encode())
    digest.update(repr((task.source, sorted(task.names))).encode("utf-8", "surrogatepass"))
    return digest.digest()


def _read_keyed(
    reading: Reading, batch: Sequence[tuple[bytes, Known]]
) -> list[tuple[bytes, bytes]]:
    claims = read_known_batch(reading, [task for _, task in batch])
    keys = (key for key, _ in batch)
    return [(key, pack(Outcome((said,)))) for key, said in zip(keys, claims, strict=True)]
