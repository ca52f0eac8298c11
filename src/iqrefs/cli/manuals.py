"""The rules' manuals, as reports take them: reports know no rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iqrefs.check.manual import Example
    from iqrefs.report.manual.parts import ManualParts


def list_manuals() -> list[ManualParts]:
    """The manuals of all rules, in the order of the rules."""
    from iqrefs.check.manual import read_manual  # noqa: PLC0415 - the rules
    from iqrefs.check.rules import RULES  # noqa: PLC0415
    from iqrefs.report.manual.parts import ManualParts, ShownExample  # noqa: PLC0415

    manuals = []
    for rule in RULES:
        manual = read_manual(rule.doc)
        examples = tuple(
            ShownExample(example.kind == "bad", example.text.rstrip("\n"), describe_example(example))
            for example in manual.examples
        )
        manuals.append(
            ManualParts(
                rule.code,
                rule.name,
                rule.severity,
                manual.summary,
                manual.what,
                manual.why,
                manual.source,
                examples,
                rule.by_default,
            )
        )
    return manuals


def describe_example(example: Example) -> str:
    """What an example is, where it is no plain notes in the general style."""
    from iqrefs.check.manual import TODAY  # noqa: PLC0415 - the rules

    told: list[str] = [example.format] if example.format != "notes" else []
    told += [f"profile {example.profile}"] if example.profile != "general" else []
    told += [f"link {example.link}"] if example.link else []
    told += [f"today {example.today}"] if example.today != TODAY else []
    return ", ".join(told)
