"""Measures how builds grow: a corpus many times over, each copy some years later and renamed.

    python -m tests.bench.growing FILE... --folder DIR [--items 20000] [--copies 1 10]

What copies say is not read from their texts but made of what the original says, with later years
and other surnames, and put into the cache of claims; so what is measured is all of a build but
extracting: names that others make known, resolving, writing, loading. Printed are wall and CPU time
of each build and the load of the machine before and after it, CPU time and the most memory of each
process in the order in which they were started, and the exponent of growth.
"""

from __future__ import annotations

import argparse
import math
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from kg.errors import ReadError
from kg.lexicon import load_lexicon
from kg.model.claims import DocumentClaims
from kg.model.text import SourceText
from kg.model.time import DateRange, PartialDate
from kg.pipeline.cache import ClaimsCache, key_of, stamp_of
from kg.pipeline.finished import FILE
from kg.pipeline.packing import pack, unpack
from kg.pipeline.tasks import Outcome, Reading, Said, read_each
from kg.pipeline.versions import reading_version
from kg.readers import cut_paths, read_paths
from kg.readers.formats import MAX_DOCUMENT_CHARS
from kg.readers.opened import Raw
from kg.resolve.reprints import pack_sentences
from tests.bench.building import SURNAMES, write
from tests.bench.speed import spread

NAME = "more.jsonl"
_YEAR = re.compile(rb"20[0-9]{2}")
_LAPSE = 4
"""Years between two copies: leap days stay leap days."""
_KEPT_AT_ONCE = 500


def main() -> int:
    """Build each number of copies and print a row each."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument("--folder", type=Path, required=True, help="for input and graphs")
    parser.add_argument("--items", type=int, default=20_000, help="documents, evenly spread")
    parser.add_argument("--copies", type=int, nargs="+", default=[1, 10])
    arguments = parser.parse_args()
    found = [d for d in read_paths(arguments.files) if not isinstance(d, ReadError)]
    documents = spread(found, arguments.items)
    arguments.folder.mkdir(parents=True)
    originals = read_originals(documents, arguments.folder / "first.jsonl")
    costs = []
    for copies in arguments.copies:
        folder = arguments.folder / f"{copies}"
        prepare(documents, originals, copies, folder)
        before = os.getloadavg()[0]
        cost = build(folder)
        costs.append((copies, cost.cpu))
        count, loads = len(documents) * copies, f"{before:.1f}, {os.getloadavg()[0]:.1f}"
        sys.stdout.write(f"| {count:,} | {loads} | {cost.wall:,.0f} s | {cost.cpu:,.0f} s |\n")
        for used in cost.processes:
            sys.stdout.write(f"  a process: {used.cpu:,.0f} s, {used.memory:,.0f} MB\n")
        sys.stdout.flush()
    for (few, less), (many, more) in zip(costs, costs[1:], strict=False):
        exponent = math.log(more / less) / math.log(many / few)
        sys.stdout.write(f"{few} to {many} copies: exponent of CPU time {exponent:.3f}\n")
    return 0


def _reading() -> Reading:
    return Reading(None, load_lexicon(None).hash, reading_version())


def read_originals(documents: Sequence[SourceText], path: Path) -> list[Said]:
    """Read what each document says, by way of a file."""
    write(path, map(_record, range(len(documents)), documents))
    return [said for said, _ in read_each(_reading(), _pieces(path))]


def prepare(
    documents: Sequence[SourceText], originals: Sequence[Said], copies: int, folder: Path
) -> None:
    """Write the input, and into the cache of the graph what each document of it says.

    Args:
        documents, originals: The documents, and what each says.
        copies: How many there are to be of each.
        folder: Where `in` and `out` are made.
    """
    (folder / "in").mkdir(parents=True)
    (folder / "out").mkdir()
    names = [_names(unpack(said.outcome)) for said in originals]
    path = folder / "in" / NAME
    write(path, _records(documents, names, copies))
    reading = _reading()
    stamp = stamp_of(reading)
    waiting: list[tuple[bytes, Said]] = []
    with closing(ClaimsCache(folder / "out" / FILE)) as cache:
        for number, raw in enumerate(_pieces(path)):
            copy, place = divmod(number, len(documents))
            waiting.append(
                (key_of(raw, stamp, reading), moved(originals[place], names[place], copy, place))
            )
            if len(waiting) == _KEPT_AT_ONCE:
                cache.keep(waiting)
                waiting.clear()
        cache.keep(waiting)


def _pieces(path: Path) -> Iterator[Raw]:
    for piece in cut_paths([path], max_document_chars=MAX_DOCUMENT_CHARS, cut=False):
        if isinstance(piece, ReadError):
            raise piece
        yield piece


def _record(place: int, document: SourceText) -> dict[str, str]:
    return {
        "id": f"0-{place}",
        "text": document.text,
        "date": str(document.published or ""),
        "source": document.publisher or "",
    }


def _records(
    documents: Sequence[SourceText], names: Sequence[Sequence[str]], copies: int
) -> Iterator[dict[str, str]]:
    for copy in range(copies):
        for place, document in enumerate(documents):
            record = _record(place, document)
            record["text"] = _later(record["text"].encode(), copy, names[place]).decode()
            record["date"] = _later(record["date"].encode(), copy, ()).decode()
            yield {**record, "id": f"{copy}-{place}"}


def _names(outcome: Outcome) -> list[str]:
    """List the names of a document's persons, the longest first."""
    persons = [person for claims in outcome.outlines for person in claims.persons]
    forms = {form for person in persons for form in (person.name, *person.other_names)}
    return sorted((form for form in forms if len(form) > 1), key=lambda form: (-len(form), form))


def _later(text: bytes, copy: int, names: Sequence[str]) -> bytes:
    """Move years and give persons other surnames; of as many bytes as before."""
    if not copy:
        return text
    for name in names:
        surname = SURNAMES[(ord(name[0]) + copy) % len(SURNAMES)]
        if len(name[0].encode()) == len(surname.encode()):
            text = text.replace(name.encode(), (surname + name[1:]).encode())
    return _YEAR.sub(lambda match: str(int(match[0]) + _LAPSE * copy).encode(), text)


def moved(said: Said, names: Sequence[str], copy: int, place: int) -> Said:
    """Make what a copy says of what the original says, which has these names of persons."""
    details = tuple(
        (_later(text, copy, names), _later(mentions, copy, names))
        for text, mentions in said.details
    )
    outcome: Outcome = unpack(_later(said.outcome, copy, names))
    outlines = tuple(
        _outline(claims, text.decode(), copy, place)
        for claims, (text, _) in zip(outcome.outlines, details, strict=True)
    )
    return Said(pack(replace(outcome, outlines=outlines)), details)


def _outline(claims: DocumentClaims, text: str, copy: int, place: int) -> DocumentClaims:
    for date in {id(date): date for date in _dates(claims)}.values():
        if copy and re.fullmatch(_YEAR, str(date.year).encode()):
            object.__setattr__(date, "year", date.year + _LAPSE * copy)
    source = replace(
        claims.source,
        source_file=f"{NAME}#{copy}-{place}",
        text=text,
        content_hash=sha256(text.encode()).hexdigest(),
    )
    gist = replace(claims.gist, sentences=pack_sentences(source))
    kept = text if claims.source.text else ""
    return replace(claims, source=replace(source, text=kept), gist=gist)


def _dates(claims: DocumentClaims) -> Iterator[PartialDate]:
    ranges: list[DateRange | None] = [event.date for event in claims.events]
    ranges += [change.on for change in claims.body_changes]
    dates = [claims.source.published, *(person.birth for person in claims.persons)]
    dates += [day for tenure in claims.tenures for day in (tenure.started_on, tenure.ended_on)]
    dates += [end for both in ranges if both is not None for end in (both.first, both.last)]
    yield from (date for date in dates if date is not None)


@dataclass(slots=True)
class Used:
    """What a process used: seconds of CPU, and the most memory in MB."""

    cpu: float = 0.0
    memory: float = 0.0


@dataclass(frozen=True, slots=True)
class Cost:
    """What a build took: seconds of wall and CPU, and each process in the order of their start."""

    wall: float
    cpu: float
    processes: Sequence[Used]


def build(folder: Path) -> Cost:
    """Build with two workers, beside a thread that watches."""
    command = [sys.executable, "-m", "kg", "build", str(folder / "in"), "--quads", "--workers", "2"]
    command += ["--out", str(folder / "out"), "--log", str(folder / "log.txt"), "--quiet"]
    begin = time.perf_counter()
    running = subprocess.Popen(command)
    processes: dict[str, Used] = {}
    done = threading.Event()
    watching = threading.Thread(target=_watch, args=(running.pid, processes, done))
    watching.start()
    _, status, used = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    done.set()
    watching.join()
    if running.returncode:
        raise SystemExit(f"the build in {folder} failed")
    wall, cpu = time.perf_counter() - begin, used.ru_utime + used.ru_stime
    return Cost(wall, cpu, list(processes.values()))


def _watch(root: int, processes: dict[str, Used], done: threading.Event) -> None:
    """Note twice a second what a process and those below it have used."""
    ticks = os.sysconf("SC_CLK_TCK")
    while not done.wait(0.5):
        below = {str(root)}
        for status in sorted(Path("/proc").glob("[0-9]*/status"), key=lambda p: int(p.parts[2])):
            try:
                fields = dict(re.findall(r"(\w+):\s*(\S+)", status.read_text()))
                times = (status.parent / "stat").read_text().rpartition(")")[2].split()
            except (FileNotFoundError, ProcessLookupError):  # it has ended
                continue
            if below & {fields["PPid"], fields["Pid"]} and "VmHWM" in fields:
                below.add(fields["Pid"])
                used = processes.setdefault(fields["Pid"], Used())
                used.memory = max(used.memory, float(fields["VmHWM"]) / 1024)
                used.cpu = (int(times[11]) + int(times[12])) / ticks


if __name__ == "__main__":
    raise SystemExit(main())
