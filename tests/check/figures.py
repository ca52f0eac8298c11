"""What the linter tells of documents whose faults an editor has written down, beside what he wrote."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from iqrefs.check.rules import RULES
from iqrefs.check.settings.files import load_profile
from iqrefs.config import Config
from iqrefs.model import Finding
from iqrefs.pipeline import check_reading, read_document

GOLD = Path(__file__).resolve().parents[1] / "gold"
DOCUMENTS = ("khamees-2025", "withdrawal-2025")
_TODAY = date(2026, 1, 15)
_NOT_OURS = "fact-doubtful"


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

    expected: int
    missed: tuple[Told, ...]
    ours: tuple[Finding, ...]
    extra: tuple[Finding, ...]


def measure(name: str) -> Figures:
    """Our findings on a gold document, beside the editor's."""
    reading = read_document(GOLD / f"{name}.txt")
    config = Config(profile=load_profile("general"))
    ours = check_reading(name, reading, [rule for rule in RULES if rule.by_default], config, _TODAY)
    told = list(_read_told(name))
    labels = [_place_of(one) for one in ours]
    said = {(label, code) for one in told for label in (one.label,) for code in one.codes}
    made = set(zip(labels, (one.code for one in ours), strict=True))
    missed = tuple(one for one in told if not any((one.label, code) in made for code in one.codes))
    extra = [one for one, label in zip(ours, labels, strict=True) if (label, one.code) not in said]
    return Figures(len(told), missed, tuple(ours), tuple(extra))


def _read_told(name: str) -> Iterator[Told]:
    codes = tomllib.loads((GOLD / "findings.toml").read_text("utf-8"))["codes"]
    entries = _number_entries(name)
    for one in json.loads((GOLD / f"{name}.findings.json").read_text("utf-8"))["findings"]:
        if one["what"] != _NOT_OURS:
            label = entries.get(one["note"], one["note"])
            yield Told(label, one["what"], tuple(codes[one["what"]]), one["why"])


def _number_entries(name: str) -> dict[str, str]:
    """The gold's labels of entries (`en.3`) to ours, which count the whole list."""
    gold = json.loads((GOLD / f"{name}.gold.json").read_text("utf-8"))
    return {entry["label"]: f"bibliography:{number}" for number, entry in enumerate(gold["bibliography"], 1)}


def _place_of(finding: Finding) -> str:
    return finding.mention.split("#")[0] if finding.mention else finding.label


def tell(figures: Sequence[tuple[str, Figures]]) -> Iterator[str]:
    """The figures in lines, the misses and the extras below."""
    for name, found in figures:
        made = found.expected - len(found.missed)
        yield f"{name}: {made} of the editor's {found.expected} findings made; {len(found.ours)} ours,"
        yield f"  {len(found.extra)} of them not written down by the editor"
        yield from (f"  missed  {one.label}  {one.what}: {one.why}" for one in found.missed)
        yield from (f"  extra   {_place_of(one)}  {one.code} {one.message}" for one in found.extra)


if __name__ == "__main__":
    print("\n".join(tell([(name, measure(name)) for name in DOCUMENTS])))  # noqa: T201 - a command
