"""Readings as tagged citations: what a person corrects, and what the labeller then learns from."""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.learn.corpus import LABELS, Tagged
from iqrefs.model import Citation, Reading

_NAMES = frozenset({"author", "editor", "translator", "director"})
_FIGURES = frozenset({"volume", "issue", "edition", "number", "locator", "page", "collection-number"})


def tag_reading(reading: Reading) -> Iterator[Tagged]:
    """The described citations and entries of a document, tagged as they were read; pointers are left out."""
    habit = reading.document.source.name
    for key, citation in reading.citations.items():
        antecedent = reading.antecedents.get(key)
        kind = antecedent.kind if antecedent else citation.kind
        if kind in ("full", "short") and citation.spans:
            yield tag_citation(citation, habit)


def tag_citation(citation: Citation, habit: str) -> Tagged:
    """A citation with the places of its variables as tags. Line breaks are blanks, one for one."""
    text = "".join(" " if letter.isspace() else letter for letter in citation.text)
    found: list[tuple[str, int, int]] = []
    for label, spans in (citation.spans or {}).items():
        if label in LABELS:
            for start, end in spans:
                found += _tag_names(citation, text, label, start, end) or [(label, start, end)]
    tags: list[tuple[str, int, int]] = []
    for label, start, end in sorted(found, key=lambda tag: (tag[1], -tag[2])):
        first, last = _trim(text, *(_find_figure(text, start, end) if label in _FIGURES else (start, end)))
        if first < last and (not tags or first >= tags[-1][2]):
            tags.append((label, first, last))
    return Tagged(text.rstrip(), tuple(tags), citation.item.get("type", ""), habit)


def _tag_names(citation: Citation, text: str, label: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """The persons of a passage one by one, as far as they are printed in it as they were read."""
    if label not in _NAMES:
        return []
    tags, at = [], start
    for name in citation.item.get(label, []):  # type: ignore[attr-defined]
        family, given = name.get("family", ""), name.get("given", "")
        forms = (
            name.get("literal", ""),
            f"{given} {family}".strip(),
            f"{family}, {given}",
            f"{family} {given}",
        )
        for form in forms:
            found = text.find(form, at, end) if form else -1
            if found >= 0:
                tags.append((label, found, found + len(form)))
                at = found + len(form)
                break
    return tags


def _find_figure(text: str, start: int, end: int) -> tuple[int, int]:
    """The number of a passage without its word (ص 15, العدد الثاني): its digits, else its last word."""
    digits = [at for at in range(start, end) if text[at].isdigit()]
    if digits:
        return digits[0], digits[-1] + 1
    return text.rfind(" ", start, end) + 1 or start, end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Without blanks and marks at the edges."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ")]?!/"):
        end -= 1
    return start, end
