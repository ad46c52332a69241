"""The house as `architecture.md` draws it: layers, rooms, sizes, homes of outside libraries."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg

PACKAGE = Path(kg.__file__).parent
# Imports point to lower floors only; rooms on one floor don't import each other.
FLOORS: tuple[frozenset[str], ...] = tuple(
    map(
        frozenset,
        (
            {"errors"},
            {"model"},
            {"lexicon", "text"},
            {"readers", "extract"},
            {"resolve"},
            {"graph"},
            {"query", "export"},
            {"web"},
            {"pipeline"},
            {"evaluate"},
            {"api"},
            {"cli"},
        ),
    )
)
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
# `__init__` carries the version, which every room may know, and loads the api when asked.
ENTRANCES = frozenset({"__init__", "__main__"})
HOMES = {
    "rdflib": {"graph", "query", "export", "web", "api"},
    "pyoxigraph": {"graph", "query", "export", "web", "evaluate", "api"},
    "pyshacl": {"graph"},
    "typer": {"cli"},
    "rich": {"cli"},
    "bs4": {"readers"},
    "lxml": {"readers"},
    "pyvis": {"export"},
    "distributed": {"pipeline"},
    "fsspec": {"readers"},
    "warcio": {"readers"},
    "pyarrow": {"readers"},
    "zstandard": {"readers"},
    "starlette": {"web"},
    "uvicorn": {"web"},
    "logging": {"readers", "pipeline", "cli"},
    "time": {"cli"},
    "webbrowser": {"cli"},
    "socket": {"web", "cli"},
}
# Half-second imports that only some calls need are made when those run.
LAZY_ROOMS = frozenset({"__init__", "api", "cli"})
LAZY_MODULES = frozenset({"query/diagnosis.py", "pipeline/engines.py", "readers/remote.py"})
LONGEST_MODULE, LONGEST_FUNCTION, MEDIAN_FUNCTION = 500, 60, 10

MODULES = sorted(PACKAGE.rglob("*.py"))


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def _room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def _imported(node: ast.AST) -> Iterator[str]:
    """Yield the full names of modules that a statement imports."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module:
        yield node.module
        if node.module == "kg":
            yield from (f"kg.{alias.name}" for alias in node.names)


def _imports(path: Path) -> set[str]:
    return {name for node in ast.walk(_tree(path)) for name in _imported(node)}


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_imports_point_down_only(path: Path) -> None:
    room = _room(path)
    if room in ENTRANCES:
        return
    others = {name.split(".")[1] for name in _imports(path) if name.startswith("kg.")} - {
        room,
        "__version__",
    }
    wrong = {other for other in others if FLOOR_OF[other] >= FLOOR_OF[room]}
    assert not wrong


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_outside_libraries_stay_at_home(path: Path) -> None:
    tops = {name.split(".")[0] for name in _imports(path)}
    strangers = {top for top in tops if top in HOMES and _room(path) not in HOMES[top]}
    assert not strangers


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_imports_are_absolute_and_named(path: Path) -> None:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0
            assert all(alias.name != "*" for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_imports_in_functions_are_the_lazy_ones(path: Path) -> None:
    if _room(path) in LAZY_ROOMS or _name(path) in LAZY_MODULES:
        return
    inside = [
        ast.unparse(node)
        for function in _functions(path)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert not inside


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_modules_say_what_they_do_and_stay_short(path: Path) -> None:
    assert ast.get_docstring(_tree(path)) or not path.read_text("utf-8")
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_MODULE


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines of a function's code, without its docstring."""
    end = function.end_lineno or function.lineno
    lines = end - function.lineno + 1
    first = function.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


def test_functions_stay_short() -> None:
    lengths = {
        f"{_name(path)}:{function.name}": _length(function)
        for path in MODULES
        for function in _functions(path)
    }
    assert {name for name, length in lengths.items() if length > LONGEST_FUNCTION} == set()
    assert sorted(lengths.values())[len(lengths) // 2] <= MEDIAN_FUNCTION


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_the_clock_and_the_environment_are_the_cli_s(path: Path) -> None:
    if _room(path) == "cli":
        return
    used = {ast.unparse(node) for node in ast.walk(_tree(path)) if isinstance(node, ast.Attribute)}
    clocks = {"datetime.now", "datetime.today", "date.today", "datetime.utcnow"}
    assert not used & (clocks | {"os.environ", "os.getenv"})


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_no_file_is_named_for_nothing(path: Path) -> None:
    assert path.stem not in {"utils", "helpers", "common", "misc", "util", "helper"}
