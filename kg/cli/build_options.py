"""The options of `kg build`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Long(StrEnum):
    """What becomes of a document that is longer than one may be."""

    REFUSE = "refuse"
    CUT = "cut"


PathsArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...", help="Files and folders to read, or URLs: s3://BUCKET/FOLDER."
    ),
]
OutOption = Annotated[Path, typer.Option("--out", metavar="DIR", help="Where it goes.")]
WorkersOption = Annotated[
    int, typer.Option("--workers", min=1, metavar="N", help="How many processes read and write.")
]
ClusterOption = Annotated[
    str | None,
    typer.Option("--cluster", metavar="ADDRESS", help="A Dask scheduler: tcp://HOST:8786."),
]
BaseOption = Annotated[
    str, typer.Option("--base-iri", metavar="IRI", help="What the data's IRIs begin with.")
]
LexiconOption = Annotated[
    Path | None, typer.Option("--lexicon", metavar="FILE", help="Words of your own.")
]
DecisionsOption = Annotated[
    Path | None,
    typer.Option(
        "--decisions",
        metavar="FILE",
        help="What you decided about the graph; else a decisions.tsv on top of a PATH.",
    ),
]
FreshOption = Annotated[bool, typer.Option("--fresh", help="Use nothing of an earlier build.")]
StrictOption = Annotated[bool, typer.Option("--strict", help="Fail if a document cannot be read.")]
MaxCharsOption = Annotated[
    int, typer.Option("--max-chars", min=100, metavar="N", help="How long a document may be.")
]
LongOption = Annotated[
    Long, typer.Option("--long", help="What becomes of a longer one: cut at a paragraph.")
]
TurtleOption = Annotated[
    bool | None,
    typer.Option(
        "--turtle/--quads",
        help="Write Turtle and the page, or N-Quads in shards for another store; "
        "by default Turtle up to 100,000 documents.",
    ),
]
QuietOption = Annotated[bool, typer.Option("--quiet", help="Say nothing but errors.")]
LogOption = Annotated[
    Path | None, typer.Option("--log", metavar="FILE", help="Write what took how long.")
]
