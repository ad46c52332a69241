"""Finds the files of the ontology, in an installed package and in a source checkout."""

from __future__ import annotations

from pathlib import Path

import kg
from kg.errors import GraphError


def ontology_path(name: str = "") -> Path:
    """Return the path of a file or folder of the ontology: `zhengpu.ttl`, `rules`.

    A wheel carries the folder inside the package (`kg/ontology`); in a checkout it is the
    folder `ontology` beside the package.

    Raises:
        GraphError: It is in neither place.
    """
    package = Path(kg.__file__).parent
    for folder in (package / "ontology", package.parent / "ontology"):
        path = folder / name
        if path.exists():
            return path
    raise GraphError(f"the ontology lacks {name!r}: install zhengpu again")
