"""Workers write the parts of a graph; those of a cluster leave N-Quads in the folder they share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from kg.graph.parts import Written
from kg.graph.shards import Join, SharedFolder
from kg.graph.shuffle import Part
from kg.graph.writing import GraphFiles
from kg.pipeline.engines import Engine
from kg.pipeline.steps import Progress, Step
from kg.pipeline.tasks import ArticleTask, write_batch, write_part

Batch = TypeVar("Batch")
_STAGE = "joining the shards"


def written_parts(
    files: GraphFiles,
    parts: Iterable[Part],
    batches: Iterable[Sequence[ArticleTask]],
    engine: Engine,
) -> Iterator[Written]:
    """Have articles and parts written, and yield them in the order in which files hold them.

    Articles come first: they are two thirds of a graph, which the store can load while the rest
    is shared out by this process alone.
    """
    article = partial(write_batch, files.shape)
    part = partial(write_part, files.shape)
    if files.shape.quads and not engine.is_here:
        folder = files.share()
        article, part = partial(_leave, folder, article), partial(_leave, folder, part)
    yield from engine.map(article, batches)
    yield from engine.map(part, parts)


def _leave(folder: SharedFolder, write: Callable[[Batch], Written], batch: Batch) -> Written:
    """Write a batch, and leave it in the folder if this worker sees that."""
    written = write(batch)
    if not folder.is_seen():
        return written
    try:
        return folder.keep(written)
    except OSError:  # it may not write there, or there is no room, which the starter will find
        return written


def join_shards(files: GraphFiles, engine: Engine, progress: Progress) -> None:
    """Have the shards made of what workers left, by workers who see it, else by this process.

    Raises:
        OSError: A shard cannot be written.
    """
    if files.shared is None:
        return
    joins = files.take_joins()
    made = engine.map(partial(_join, files.shared), joins)
    for number, (join, is_made) in enumerate(zip(joins, made, strict=True), 1):
        if not is_made:
            join.make()
        progress(Step(_STAGE, number, len(joins)))


def _join(folder: SharedFolder, join: Join) -> bool:
    """Make a shard; return whether this worker sees the folder and could."""
    if not folder.is_seen():
        return False
    try:
        join.make()
    except OSError:  # as above
        return False
    return True
