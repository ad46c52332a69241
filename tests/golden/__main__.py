"""Makes the golden files anew: `python -m tests.golden`."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import kg

GOLDEN = Path(__file__).parent
SEEDS = GOLDEN.parents[1] / "seeds"


def main() -> None:
    """Build the seeds and keep what the golden test compares."""
    with tempfile.TemporaryDirectory() as folder:
        kg.build(SEEDS, out=Path(folder))
        for name in ("graph.ttl", "derived.ttl"):
            shutil.copy(Path(folder) / name, GOLDEN / f"seeds.{name}")


if __name__ == "__main__":
    main()
