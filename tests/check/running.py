"""Runs rules on texts as a user would: read, then checked."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from iqrefs.check.manual import Example
from iqrefs.check.rule import Rule
from iqrefs.check.rules import RULES
from iqrefs.check.settings import load_profile
from iqrefs.config import Config
from iqrefs.model import Finding, Format
from iqrefs.pipeline import check_reading, read_document

TODAY = date(2026, 1, 15)
_SUFFIXES: dict[Format, str] = {"bibtex": ".bib", "csl-json": ".json", "ris": ".ris"}


def check_text(
    text: str,
    source_format: Format = "notes",
    profile: str = "general",
    today: date = TODAY,
    rules: tuple[Rule, ...] = RULES,
) -> list[Finding]:
    """What the rules say of a text."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"paper{_SUFFIXES.get(source_format, '.txt')}"
        path.write_text(text, encoding="utf-8")
        reading = read_document(path, source_format)
    return check_reading("paper", reading, rules, Config(profile=load_profile(profile)), today)


def check_example(example: Example, rule: Rule) -> list[Finding]:
    """What one rule says of an example of a manual."""
    return check_text(example.text, example.format, example.profile, example.today, (rule,))


def told(code: str, text: str, source_format: Format = "notes", profile: str = "general") -> list[str]:
    """The labels of the notes and entries that a rule speaks of (an entry's as `bibliography:3`)."""
    rules = tuple(rule for rule in RULES if rule.code == code)
    found = check_text(text, source_format, profile, rules=rules)
    return [one.mention.split("#")[0] if one.mention else one.label for one in found]
