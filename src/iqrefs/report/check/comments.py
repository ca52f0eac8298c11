"""The findings of a Word file as comments for its margin, each beside the note or paragraph that it is of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from iqrefs.model import Comment, Finding, Place, Reading
from iqrefs.report.check.telling import tell_line, tell_message, tell_place, tell_title, tell_todo
from iqrefs.report.plain import trim_text
from iqrefs.sentences import Language, Words

_QUOTED = 200
_QUOTES: Mapping[Language, tuple[str, str]] = {"en": ("“", "”"), "ar": ("«", "»")}


def list_comments(findings: Iterable[Finding], reading: Reading, words: Words) -> tuple[Comment, ...]:
    """A comment a finding, in the order of the findings; what is of the whole document goes to its head."""
    keys = {note.label: note.key for note in reading.document.source.notes}
    notes = {note.label: note.place for note in reading.document.notes}
    entries = {f"bibliography:{entry.label}": entry.place for entry in reading.document.bibliography}
    comments = []
    for finding in findings:
        mention = finding.mention or ""
        entry = entries.get(mention)
        label = "" if entry else mention.rpartition("#")[0] or finding.label
        place = entry or finding.place or notes.get(label) or Place(1, "paragraph")
        lines = tuple(_write_lines(finding, words))
        comments.append(Comment(lines, keys.get(label, ""), place.line, words.lang))
    return tuple(comments)


def _write_lines(finding: Finding, words: Words) -> Iterator[str]:
    """The code and the place, what is wrong, the words that are meant, and what to do."""
    where = tell_place(finding, words) or tell_line(finding.place, words)
    yield " · ".join(part for part in (finding.code, tell_title(finding, words.lang), where) if part)
    yield tell_message(finding, words.lang)
    meant = [text for start, end in finding.spans if (text := finding.text[start:end].strip())]
    if meant:
        opening, closing = _QUOTES[words.lang]
        yield f"{opening}{trim_text(' … '.join(meant), _QUOTED)}{closing}"
    todo = tell_todo(finding, words.lang)
    if todo:
        yield todo
