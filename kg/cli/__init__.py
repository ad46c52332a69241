"""The command `kg`: one file a command, in an explicit list."""

from kg.cli.main import main

__all__ = ["main"]
