"""What a manual is made of, and how an example is shown."""

from __future__ import annotations

import functools
import textwrap
from dataclasses import dataclass
from typing import Literal

from iqrefs.model import Severity
from iqrefs.sentences import Language, Words, read_words
from iqrefs.sentences.rules import load_rule_words

Shown = Literal["no", "safe", "unsafe"]
"""Whether a rule offers fixes."""


@dataclass(frozen=True, slots=True)
class ShownExample:
    """An input with the fault or without it; `form` is its format and what else was set."""

    is_bad: bool
    text: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class ManualParts:
    """The parts of a rule's manual, in English where a language is not told."""

    code: str
    name: str
    severity: Severity
    summary: str
    what: str
    why: str
    source: str
    examples: tuple[ShownExample, ...]
    by_default: bool = True


@functools.cache
def load_manual_words(lang: Language) -> Words:
    """The words around the manuals."""
    return read_words("iqrefs.report.manual", f"words/{lang}.toml", lang)


def say_of(manual: ManualParts, key: str, lang: Language) -> str:
    """A sentence of the rule in a language: its title, what to do, why."""
    words = load_rule_words(lang)
    if key == "why" and key not in words.tables[manual.code]:
        return manual.why
    return words.say(manual.code, key)


def wrap_text(text: str, width: int = 96) -> str:
    """Paragraphs in lines; an indented one keeps its own."""
    parts = text.split("\n\n")
    return "\n\n".join(
        part
        if part.startswith(" ")
        else textwrap.fill(" ".join(part.split()), width, break_long_words=False, break_on_hyphens=False)
        for part in parts
    )
