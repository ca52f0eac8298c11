"""What the linter tells of documents whose faults an editor has written down, beside what he wrote.

    .venv/bin/python -m tests.check.figures [NAME …]

prints a row for each document, a row for each word of the editor's, and below them what was missed and what
the editor did not write down.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from iqrefs.check.rules import RULES
from iqrefs.check.settings.files import load_profile
from iqrefs.config import Config
from iqrefs.model import Finding
from iqrefs.pipeline import check_reading, read_document

HERE = Path(__file__).parent
DOCUMENTS = HERE / "documents"
GOLD = HERE.parent / "gold"
_TODAY = date(2026, 1, 15)
_NOT_OURS = "fact-doubtful"
_REPEATED = "bcdefghijklmnopqrstuvwxyz"
"""The letter that tells a second note of one number from the first: both are that number to an editor."""


@dataclass(frozen=True, slots=True)
class Told:
    """A finding of the editor's: where, and the codes of ours that say it."""

    label: str
    what: str
    codes: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Figures:
    """`missed` are the editor's findings that we do not make, `extra` ours that he did not write down."""

    told: tuple[Told, ...]
    missed: tuple[Told, ...]
    ours: tuple[Finding, ...]
    extra: tuple[Finding, ...]


def list_documents() -> list[str]:
    """The names of the documents, those of tests/gold first."""
    names = sorted(path.name.removesuffix(".findings.json") for path in DOCUMENTS.glob("*.findings.json"))
    return sorted(names, key=lambda name: not (GOLD / f"{name}.txt").exists())


def measure(name: str) -> Figures:
    """Our findings on a document, beside the editor's."""
    path = GOLD / f"{name}.txt"
    reading = read_document(path if path.exists() else DOCUMENTS / f"{name}.txt")
    config = Config(profile=load_profile("general"))
    ours = check_reading(name, reading, [rule for rule in RULES if rule.by_default], config, _TODAY)
    told = tuple(_read_told(name))
    labels = [_place_of(one) for one in ours]
    said = {(one.label, code) for one in told for code in one.codes}
    made = set(zip(labels, (one.code for one in ours), strict=True))
    missed = tuple(one for one in told if not any((one.label, code) in made for code in one.codes))
    extra = [one for one, label in zip(ours, labels, strict=True) if (label, one.code) not in said]
    return Figures(told, missed, tuple(ours), tuple(extra))


def _read_told(name: str) -> Iterator[Told]:
    codes = tomllib.loads((HERE / "findings.toml").read_text("utf-8"))["codes"]
    entries = _number_entries(name)
    for one in json.loads((DOCUMENTS / f"{name}.findings.json").read_text("utf-8"))["findings"]:
        if one["what"] != _NOT_OURS:
            label = entries.get(one["note"], one["note"].replace("list.", "bibliography:"))
            yield Told(label, one["what"], tuple(codes[one["what"]]), one["why"])


def _number_entries(name: str) -> dict[str, str]:
    """The labels of gold's entries (`en.3`) to ours, which count the whole list."""
    path = GOLD / f"{name}.gold.json"
    if not path.exists():
        return {}
    entries = json.loads(path.read_text("utf-8"))["bibliography"]
    return {entry["label"]: f"bibliography:{number}" for number, entry in enumerate(entries, 1)}


def _place_of(finding: Finding) -> str:
    if finding.mention and finding.mention.startswith("bibliography:"):
        return finding.mention
    label = finding.mention.split("#")[0] if finding.mention else finding.label
    return label.rstrip(_REPEATED) if label[:1].isdigit() else label


def tell(figures: Sequence[tuple[str, Figures]]) -> Iterator[str]:
    """A row for each document, one for each word, then what was missed and what stands there besides."""
    yield "| Document | the editor's findings | made | ours | of them not the editor's |"
    yield "| --- | --- | --- | --- | --- |"
    for name, found in figures:
        made = len(found.told) - len(found.missed)
        yield f"| {name} | {len(found.told)} | {made} | {len(found.ours)} | {len(found.extra)} |"
    yield from ("", "| The editor's word | our codes | findings | made |", "| --- | --- | --- | --- |")
    told = [one for _, found in figures for one in found.told]
    missed = Counter(one.what for _, found in figures for one in found.missed)
    codes = {one.what: ", ".join(one.codes) for one in told}
    for what, number in sorted(Counter(one.what for one in told).items()):
        yield f"| {what} | {codes[what]} | {number} | {number - missed[what]} |"
    yield ""
    for name, found in figures:
        yield from (f"{name}: missed {one.label} {one.what}: {one.why}" for one in found.missed)
        yield from (f"{name}: extra {_place_of(one)} {one.code} {one.message}" for one in found.extra)


if __name__ == "__main__":
    wanted = sys.argv[1:] or list_documents()
    sys.stdout.write("\n".join(tell([(name, measure(name)) for name in wanted])) + "\n")
