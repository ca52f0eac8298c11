"""The whole lab, served: the truth table, the archives, the timelines, and the papers that cite them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.links.lab.archives import archive_sites
from tests.links.lab.cases import build_sites, cases_at
from tests.links.lab.certificates import make_contexts
from tests.links.lab.scene import FORBIDDEN_HOST, Case
from tests.links.lab.server import LabServer
from tests.links.lab.timelines import timeline_sites

NETWORK = "127.0.0.0/16"
"""What a prober has to be allowed; `FORBIDDEN_HOST` is not in it."""


@dataclass(frozen=True, slots=True)
class Lab:
    """A running lab: its server, its truth table and the certificate authority to be trusted."""

    server: LabServer
    cases: tuple[Case, ...]
    ca_file: Path

    @property
    def port(self) -> int:
        """The one port of all hosts."""
        return self.server.port

    def case(self, name: str) -> Case:
        """The case of this name."""
        return next(case for case in self.cases if case.name == name)


@contextmanager
def open_lab(folder: Path) -> Iterator[Lab]:
    """A lab for as long as the block lasts; the certificate of its authority is written into `folder`."""
    ca_file = folder / "lab-ca.pem"
    sites = build_sites() | archive_sites() | timeline_sites()
    with LabServer(sites, make_contexts(sites, ca_file)) as server:
        yield Lab(server, cases_at(server.port), ca_file)


def write_citations(lab: Lab, folder: Path) -> None:
    """`citations.json` (CSL), `urls.txt` and `truth.json`, the truth table.

    What would lead a careless client out of loopback is apart, in `citations-outside.json`: only a client
    that is known to refuse such addresses, or one in a network of its own, may be given it.
    """
    inside = [case for case in lab.cases if not case.outside]
    _write_json(folder / "citations.json", [case.item for case in inside])
    _write_json(folder / "citations-outside.json", [case.item for case in lab.cases if case.outside])
    (folder / "urls.txt").write_text("".join(f"{case.url}\n" for case in inside), encoding="utf-8")
    _write_json(folder / "truth.json", [_describe(case) for case in lab.cases])


def _describe(case: Case) -> dict[str, object]:
    return {
        "name": case.name,
        "family": case.family,
        "url": case.url,
        "expected": case.expected,
        "accepted": sorted(case.accepted),
        "moved_to": case.moved_to,
        "notes": list(case.notes),
        "outside": case.outside,
        "why": case.why,
    }


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def describe_lab(lab: Lab) -> str:
    """What someone at a terminal needs to know."""
    return (
        f"{len(lab.cases)} addresses at port {lab.port} of 127.0.0.2 and on\n"
        f"allow {NETWORK}, never {FORBIDDEN_HOST}\ntrust {lab.ca_file}\n"
    )
