"""Scores folders of annotated documents, with a built graph or with one that is made for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox

from kg.evaluate.gold import load_gold, text_files
from kg.evaluate.page import write_page
from kg.evaluate.scoring import Evaluation, evaluate
from kg.graph.store import open_store
from kg.graph.writing import STORE
from kg.pipeline.build import build_graph
from kg.pipeline.options import Options
from kg.pipeline.steps import Progress, ignore_progress


def evaluate_folders(
    folders: Sequence[Path],
    *,
    graph: Path | None = None,
    page: Path | None = None,
    progress: Progress = ignore_progress,
) -> Evaluation:
    """Score folders, all in one graph.

    Args:
        folders: Folders of `ID.txt` with `ID.json` beside it.
        graph: The folder of a built graph; None to build one of these texts alone.
        page: Where the texts are written with the errors in them; None for nowhere.
        progress: Is told how far the build is.

    Raises:
        InputError: A folder has no annotations or bad ones, or a text cannot be read.
        GraphError: There is no graph in `graph`.
        OutputError: `page` cannot be written.
    """
    documents = load_gold(folders)
    with _store(folders, graph, progress) as store:
        evaluation = evaluate(documents, store)
        if page is not None:
            write_page(evaluation, store, page)
    return evaluation


@contextmanager
def _store(folders: Sequence[Path], graph: Path | None, progress: Progress) -> Iterator[ox.Store]:
    if graph is not None:
        yield open_store(graph / STORE)
        return
    # Where an open file cannot be deleted, the system clears the folder up later.
    with TemporaryDirectory(prefix="kg-evaluate-", ignore_cleanup_errors=True) as folder:
        out = Path(folder) / "graph"
        build_graph(list(text_files(folders)), out, Options(progress=progress))
        yield open_store(out / STORE)
