"""Reads documents again in which names stand that other documents of the build make known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from hashlib import sha256

from kg.extract.names.offered_names import KnownNames
from kg.pipeline.batches import batched
from kg.pipeline.cache import ClaimsCache
from kg.pipeline.engines import Engine
from kg.pipeline.keeping import keep_all
from kg.pipeline.reading import Documents
from kg.pipeline.steps import Progress, Step
from kg.pipeline.tasks import Known, Reading, Said, read_each_known

_STAGE = "reading known names"
# a document by its number in the build, what it is kept by, and the names that stand in it
_Task = tuple[int, bytes, Known]


def read_again(
    documents: Documents,
    reading: Reading,
    cache: ClaimsCache,
    engine: Engine,
    progress: Progress,
) -> list[bytes]:
    """Put what documents say with the names of the others in the place of what they said alone.

    Args:
        documents: All documents of the build, each read by itself; changed here.
        reading: How they were read.
        cache: Keeps what they say the second time too.
        engine: Runs the reading.
        progress: Is told how far it is.

    Returns:
        The keys that the cache has these claims by.
    """
    tasks = list(_tasks(documents, reading, cache))
    documents.names.clear()
    missing = cache.missing([key for _, key, _ in tasks])
    waiting = [(key, task) for _, key, task in tasks if key in missing]
    done = len(tasks) - len(waiting)
    batches = batched(waiting, lambda keyed: 3 * len(keyed[1].source.text))
    for kept in keep_all(partial(_read_keyed, reading), batches, cache, engine):
        done += len(kept)
        progress(Step(_STAGE, done, len(tasks)))
    keys = [key for _, key, _ in tasks]
    for number, key, _ in tasks:
        documents.replace(number, key)
    return keys


def _tasks(documents: Documents, reading: Reading, cache: ClaimsCache) -> Iterator[_Task]:
    known = KnownNames(offered for offered, _ in documents.names)
    if not known.names:
        return
    for number, (_, mentioned) in enumerate(documents.names):
        text = cache.text(documents.places[number]).decode("utf-8", "surrogatepass")
        names = known.unread_in(text, mentioned)
        if names:
            source = replace(documents.outlines[number].source, text=text)
            yield number, _key_of(Known(source, names), reading), Known(source, names)


def _key_of(task: Known, reading: Reading) -> bytes:
    """Hash all that decides what a document says the second time."""
    digest = sha256(f"again {reading.version} {reading.lexicon_hash}\n".encode())
    digest.update(repr((task.source, sorted(task.names))).encode("utf-8", "surrogatepass"))
    return digest.digest()


def _read_keyed(
    reading: Reading, batch: Sequence[tuple[bytes, Known]]
) -> Iterator[tuple[bytes, Said, None]]:
    said = read_each_known(reading, (task for _, task in batch))
    for (key, _), each in zip(batch, said, strict=True):
        yield key, each, None
