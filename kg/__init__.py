"""Chinese official news as a knowledge graph in which every fact carries its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.api import Graph, build, compare, open

__version__ = "0.1.0"
__all__ = ["Graph", "__version__", "build", "compare", "open"]


def __getattr__(name: str) -> Any:
    """Load the interface for programs only when it is asked for, so that `import kg` is cheap."""
    if name in __all__:
        from kg import api

        return getattr(api, name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
