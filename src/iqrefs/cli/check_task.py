"""An input of `iqrefs check`, how it is to be checked, and what the rules see in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from iqrefs.cli.options import InputFormat

if TYPE_CHECKING:
    from datetime import date

    from iqrefs.check.rule import Rule
    from iqrefs.config import Config
    from iqrefs.model import Finding, LinkRow, Reading


@dataclass(frozen=True, slots=True)
class CheckTask:
    """An input and how it is to be checked. It travels to other processes, so rules go by their codes.

    `slugs` are those of what reading finds that is told.
    """

    name: str
    source_format: InputFormat | None
    model: str | None
    config: Config
    codes: tuple[str, ...]
    slugs: frozenset[str]
    today: date
    links: tuple[LinkRow, ...] = ()
    fix: bool = False
    unsafe: bool = False
    diff: bool = False
    keep_reading: bool = False
    keep_text: bool = False


def find_faults(task: CheckTask, reading: Reading) -> list[Finding]:
    """What reading found and what the rules see in the input, without what the settings silence."""
    from iqrefs.check.reading import tell_reading  # noqa: PLC0415 - the rules
    from iqrefs.check.settings.select import silence_findings  # noqa: PLC0415
    from iqrefs.pipeline import check_reading  # noqa: PLC0415

    read = tell_reading(reading.findings, task.name, task.slugs, task.config.severity)
    seen = check_reading(task.name, reading, list_rules(task), task.config, task.today, links=task.links)
    found = sorted([*read, *seen], key=lambda one: one.place.line if one.place else 0)
    return silence_findings(found, task.config)


def list_rules(task: CheckTask) -> list[Rule]:
    """The rules that run."""
    from iqrefs.check.rules import BY_CODE  # noqa: PLC0415

    return [BY_CODE[code] for code in task.codes]
