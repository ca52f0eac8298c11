"""Runs rules on texts as a user would: read, then checked."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from iqrefs.check.manual import Example
from iqrefs.check.rule import Rule
from iqrefs.check.rules import RULES
from iqrefs.check.settings.files import load_profile
from iqrefs.config import Config
from iqrefs.links.collect import collect_citings
from iqrefs.model import Citing, Finding, Format, LinkReason, LinkRow, LinkStatus, Reading, Verdict
from iqrefs.pipeline import check_reading, read_document

TODAY = date(2026, 1, 15)
REASONS: dict[LinkStatus, LinkReason] = {
    "ok": "page-fits",
    "moved": "moved-permanently",
    "drifted": "other-title",
    "soft-dead": "says-not-found",
    "dead": "not-found",
    "restricted": "needs-login",
    "blocked": "refuses-robots",
    "unstable": "timeout",
    "invalid": "forbidden-network",
}
"""A reason for each verdict."""
_SUFFIXES: dict[Format, str] = {"bibtex": ".bib", "csl-json": ".json", "ris": ".ris"}


def check_text(
    text: str,
    source_format: Format = "notes",
    profile: str = "general",
    today: date = TODAY,
    rules: tuple[Rule, ...] = RULES,
    *,
    link: Verdict | LinkRow | None = None,
) -> list[Finding]:
    """What the rules say of a text. `link` is the verdict on each of its addresses, or all that is known."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"paper{_SUFFIXES.get(source_format, '.txt')}"
        path.write_text(text, encoding="utf-8")
        reading = read_document(path, source_format)
    links = judge_links(reading, LinkRow("", link) if isinstance(link, Verdict) else link) if link else ()
    return check_reading("paper", reading, rules, Config(profile=load_profile(profile)), today, links=links)


def judge_links(reading: Reading, known: LinkRow) -> tuple[LinkRow, ...]:
    """A row for each address of a document `paper`, all alike but for the citations."""
    rows: dict[str, list[Citing]] = {}
    for citing in collect_citings(reading):
        rows.setdefault(citing.url, []).append(replace(citing, document="paper"))
    return tuple(replace(known, url=url, cited_in=tuple(citings)) for url, citings in rows.items())


def check_example(example: Example, rule: Rule) -> list[Finding]:
    """What one rule says of an example of a manual."""
    link = Verdict(example.link, REASONS[example.link], "2026-01-15T00:00:00Z") if example.link else None
    return check_text(example.text, example.format, example.profile, example.today, (rule,), link=link)


def told(code: str, text: str, source_format: Format = "notes", profile: str = "general") -> list[str]:
    """The labels of the notes and entries that a rule speaks of (an entry's as `bibliography:3`)."""
    rules = tuple(rule for rule in RULES if rule.code == code)
    found = check_text(text, source_format, profile, rules=rules)
    return [one.mention.split("#")[0] if one.mention else one.label for one in found]
