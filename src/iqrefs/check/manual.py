"""A rule's manual: the docstring of its module, read into parts.

The first line says what is wrong, the paragraphs after it when that is so. Then sections, each a line that
ends in a colon and an indented block:

    Why:       what it costs the reader
    Source:    the style manual, standard or journal's rule that it follows
    Bad:       an input in which the rule sees something
    Good:      one in which it sees nothing

An example may say what it is: `Bad (bibtex, profile apa, today 2025-03-01):`. Without that it is
notes (`notes`), the profile `general` and the day 2026-01-15. `link dead` says what became of its addresses.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

from iqrefs.model import Format, LinkStatus

_SECTION = re.compile(r"^(Why|Source|Bad|Good)(?: \(([^)]*)\))?:$")
TODAY = date(2026, 1, 15)
"""The day of an example that names none."""


@dataclass(frozen=True, slots=True)
class Example:
    """An input that the rule is run on: `bad` ones have the fault, `good` ones have not.

    `link` is the verdict on every address of it; none where they were not asked.
    """

    kind: Literal["bad", "good"]
    text: str
    format: Format = "notes"
    profile: str = "general"
    today: date = TODAY
    link: LinkStatus | None = None


@dataclass(frozen=True, slots=True)
class Manual:
    """The parts of a manual; `what` and `why` are paragraphs."""

    summary: str
    what: str
    why: str
    source: str
    examples: tuple[Example, ...]


def read_manual(doc: str) -> Manual:
    """The parts of a docstring. Raises ValueError where it has not the form of a manual."""
    head, sections = _cut(doc)
    summary, _, what = head.partition("\n")
    parts = {name: text for name, _, text in sections if name in ("Why", "Source")}
    examples = tuple(
        _read_example(name, options, text) for name, options, text in sections if name in ("Bad", "Good")
    )
    if not summary or not parts.get("Why") or not parts.get("Source"):
        raise ValueError("a manual has a first line, and the sections Why and Source")
    return Manual(summary, what.strip(), _flow(parts["Why"]), _flow(parts["Source"]), examples)


def _cut(doc: str) -> tuple[str, list[tuple[str, str, str]]]:
    lines = textwrap.dedent(doc).strip("\n").splitlines()
    rest = textwrap.dedent("\n".join(lines[1:])).splitlines()
    starts = [index for index, line in enumerate(rest) if _SECTION.match(line)]
    head = "\n".join([lines[0], *rest[: starts[0] if starts else len(rest)]]).strip()
    return head, list(_list_sections(rest, starts))


def _list_sections(lines: list[str], starts: list[int]) -> Iterator[tuple[str, str, str]]:
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        found = _SECTION.match(lines[start])
        if found:
            yield found[1], found[2] or "", textwrap.dedent("\n".join(lines[start + 1 : end])).strip("\n")


def _read_example(name: str, options: str, text: str) -> Example:
    form, profile, today, link = "notes", "general", TODAY, None
    for option in filter(None, options.split(", ")):
        word, _, value = option.partition(" ")
        if word == "profile":
            profile = value
        elif word == "today":
            today = date.fromisoformat(value)
        elif word == "link":
            link = cast("LinkStatus", value)
        else:
            form = word
    kind: Literal["bad", "good"] = "bad" if name == "Bad" else "good"
    return Example(kind, text + "\n", cast("Format", form), profile, today, link)


def _flow(text: str) -> str:
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))
