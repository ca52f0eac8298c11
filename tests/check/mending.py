"""The print as the fixes of a rule leave it."""

from __future__ import annotations

from iqrefs.check.rules import RULES
from iqrefs.model import Edit, Format
from tests.check.running import check_text


def mended(code: str, text: str, source_format: Format = "notes", *, is_safe: bool = True) -> list[str]:
    """The mentions in which a rule found something, with its fixes made, each as safe as `is_safe` says."""
    rules = tuple(rule for rule in RULES if rule.code == code)
    found = check_text(text, source_format, rules=rules)
    texts = {one.mention: one.text for one in found if one.mention}
    edits: dict[str, list[Edit]] = {}
    for one in found:
        assert one.fix, one.message
        assert one.fix.is_safe == is_safe, one.message
        for edit in one.fix.edits:
            edits.setdefault(edit.mention, []).append(edit)
    return [_edit(text, edits.get(key, [])) for key, text in texts.items()]


def _edit(text: str, edits: list[Edit]) -> str:
    for edit in sorted(edits, key=lambda one: one.span, reverse=True):
        text = text[: edit.span[0]] + edit.replacement + text[edit.span[1] :]
    return text


def underlined(code: str, text: str, source_format: Format = "notes") -> list[str]:
    """What the spans of a rule's findings underline."""
    rules = tuple(rule for rule in RULES if rule.code == code)
    found = check_text(text, source_format, rules=rules)
    return [one.text[start:end] for one in found for start, end in one.spans]
