"""The house as `architecture.md` draws it: layers, rooms, sizes, homes of outside libraries."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from unicodedata import east_asian_width

import kg

PACKAGE = Path(kg.__file__).parent
TESTS = Path(__file__).parent
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
# The rooms of `extract`: each may know those before it, and none `assemble` and `document`.
OF_EXTRACT = (
    *("base", "names", "places", "found", "bodies"),
    *("posts", "personnel", "writings", "events"),
)
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
LAZY_MODULES = frozenset(
    {
        *("extract/__init__.py", "query/diagnosis.py", "pipeline/engines.py"),
        *("readers/__init__.py", "readers/parquet.py", "readers/remote.py", "readers/warc.py"),
    }
)
LONGEST_MODULE, LONGEST_FUNCTION, MEDIAN_FUNCTION = 400, 60, 10
WIDEST_LINE = 100

MODULES = sorted(PACKAGE.rglob("*.py"))
Function = ast.FunctionDef | ast.AsyncFunctionDef


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def _room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def _nodes(path: Path) -> tuple[ast.AST, ...]:
    """Walk a module once for all the rules."""
    return tuple(ast.walk(_tree(path)))


def _imported(node: ast.AST) -> Iterator[str]:
    """Yield the full names of modules that a statement imports."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module:
        yield node.module
        if node.module == "kg":
            yield from (f"kg.{alias.name}" for alias in node.names)


@cache
def _imports(path: Path) -> frozenset[str]:
    return frozenset(name for node in _nodes(path) for name in _imported(node))


def _functions(path: Path) -> Iterator[Function]:
    return (node for node in _nodes(path) if isinstance(node, Function))


def _against(rule: Callable[[Path], Iterable[str]]) -> dict[str, list[str]]:
    """Map the modules that break a rule to what breaks it in each."""
    broken = {_name(path): sorted(rule(path)) for path in MODULES}
    return {name: wrong for name, wrong in broken.items() if wrong}


def test_there_are_modules_to_judge() -> None:
    assert {_room(path) for path in MODULES} == FLOOR_OF.keys() | ENTRANCES


def test_imports_point_down_only() -> None:
    def upward(path: Path) -> Iterator[str]:
        room = _room(path)
        if room in ENTRANCES:
            return
        others = {name.split(".")[1] for name in _imports(path) if name.startswith("kg.")}
        for other in others - {room, "__version__"}:
            if FLOOR_OF[other] >= FLOOR_OF[room]:
                yield other

    assert _against(upward) == {}


def test_rooms_of_extract_import_down_only() -> None:
    def upward(path: Path) -> Iterator[str]:
        parts = path.relative_to(PACKAGE).parts
        if parts[0] != "extract" or len(parts) < 3:
            return
        known = OF_EXTRACT[: OF_EXTRACT.index(parts[1]) + 1]
        for name in _imports(path):
            if name.startswith("kg.extract.") and name.split(".")[2] not in known:
                yield name

    rooms = {path.parent.name for path in (PACKAGE / "extract").glob("*/__init__.py")}
    assert rooms == set(OF_EXTRACT)
    assert _against(upward) == {}


def test_outside_libraries_stay_at_home() -> None:
    def strangers(path: Path) -> Iterator[str]:
        for top in {name.split(".")[0] for name in _imports(path)}:
            if top in HOMES and _room(path) not in HOMES[top]:
                yield top

    assert _against(strangers) == {}


def test_imports_are_absolute_and_named() -> None:
    def loose(path: Path) -> Iterator[str]:
        for node in _nodes(path):
            if isinstance(node, ast.ImportFrom) and (
                node.level or any(alias.name == "*" for alias in node.names)
            ):
                yield ast.unparse(node)

    assert _against(loose) == {}


def test_imports_in_functions_are_the_lazy_ones() -> None:
    def inside(path: Path) -> Iterator[str]:
        if _room(path) in LAZY_ROOMS or _name(path) in LAZY_MODULES:
            return
        for function in _functions(path):
            for node in ast.walk(function):
                if isinstance(node, ast.Import | ast.ImportFrom):
                    yield f"{function.name}: {ast.unparse(node)}"

    assert _against(inside) == {}


def _width(line: str) -> int:
    """Count the columns that a line takes: two for a Chinese character."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in line)


def test_no_line_is_wide() -> None:
    """As ruff counts, which passes over lines without a blank, as long patterns of Chinese are."""
    lines = (
        (path, number, line.split("  # type: ignore")[0])
        for path in (*MODULES, *TESTS.rglob("*.py"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
    )
    assert [f"{path}:{number}" for path, number, line in lines if _width(line) > WIDEST_LINE] == []


def test_modules_say_what_they_do_and_stay_short() -> None:
    def silent_or_long(path: Path) -> Iterator[str]:
        text = path.read_text("utf-8")
        if text and not ast.get_docstring(_tree(path)):
            yield "no docstring"
        if (lines := len(text.splitlines())) > LONGEST_MODULE:
            yield f"{lines} lines"

    assert _against(silent_or_long) == {}


def _length(function: Function) -> int:
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


def test_the_clock_and_the_environment_are_the_cli_s() -> None:
    clocks = {"datetime.now", "datetime.today", "date.today", "datetime.utcnow"}
    worldly = clocks | {"os.environ", "os.getenv"}

    def used(path: Path) -> Iterator[str]:
        if _room(path) == "cli":
            return
        for node in _nodes(path):
            if isinstance(node, ast.Attribute) and (name := ast.unparse(node)) in worldly:
                yield name

    assert _against(used) == {}


def test_no_file_is_named_for_nothing() -> None:
    nothings = {"utils", "helpers", "common", "misc", "util", "helper"}
    assert [_name(path) for path in MODULES if path.stem in nothings] == []
