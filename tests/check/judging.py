"""Rules on links, run on a note whose address has a verdict."""

from __future__ import annotations

from typing import Any

from iqrefs.check.rules import BY_CODE
from iqrefs.model import ArchivedCopy, Finding, LinkReason, LinkRow, LinkState, LinkStatus, Verdict
from tests.check.running import REASONS, check_text

ADDRESS = "https://a.example/w/5"
_NOTE = f"(1) Alan Pryce, “Palms”, The Basra Times, 3 May 2024, accessed 3 June 2024, <{ADDRESS}>."


def know(
    status: LinkStatus,
    *,
    reason: LinkReason | None = None,
    state: LinkState | None = None,
    archive: ArchivedCopy | None = None,
    **values: Any,
) -> LinkRow:
    """What is known of the address: a verdict, the state that the visits come to, an archived copy."""
    verdict = Verdict(status, reason or REASONS[status], "2026-01-15T00:00:00Z", **values)
    return LinkRow("", verdict, state, archive=archive)


def find_links(code: str, known: LinkRow | None) -> list[Finding]:
    """What a rule says of the note."""
    return check_text(_NOTE, rules=(BY_CODE[code],), link=known)
