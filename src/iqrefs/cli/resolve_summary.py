"""What `iqrefs resolve` tells at the end: what was rewritten, and what stays as it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iqrefs.report.plain import count_of, one_line

if TYPE_CHECKING:
    from iqrefs.cli.resolve_proof import Proven
    from iqrefs.model import Source
    from iqrefs.rewrite import Form, Remark

_DONE: dict[str, tuple[str, str]] = {
    "full": ("pointer", "spelled out"),
    "short": ("citation", "shortened"),
    "pointers": ("citation", "made a pointer"),
}
_PROGRAMS = {
    "zotero": "Zotero", "mendeley": "Mendeley", "endnote": "EndNote", "word": "Word", "pandoc": "pandoc",
    "bibtex": "BibTeX",
}  # fmt: skip
_MOST_LABELS = 12


@dataclass(frozen=True, slots=True)
class Kept:
    """The labels of the notes whose citations are left to the reference managers of their source."""

    labels: Sequence[str]
    source: Source

    @property
    def programs(self) -> str:
        """The managers by name."""
        managers = sorted({embedded.by for note in self.source.notes for embedded in note.embedded})
        return " and ".join(_PROGRAMS[one] for one in managers)


def tell_rewriting(
    name: str, form: Form, remarks: Sequence[Remark], proven: Proven, kept: Kept
) -> Iterator[str]:
    """The lines of the summary."""
    noun, done = _DONE[form]
    made = len(proven.made)
    yield f"{name}: {count_of(made, noun)} {done if made == 1 else done.replace('a pointer', 'pointers')}"
    for status, why in (
        ("ambiguous", "could mean several sources"),
        ("unresolved", "lead nowhere"),
    ):
        labels = [remark.label for remark in remarks if remark.status == status]
        if labels:
            yield f"{name}: {count_of(len(labels), 'pointer')} left and marked, {why}: {_list(labels)}"
    if proven.breaks_signature:
        yield f"{name}: was signed, and the signature does not hold for what was written"
    if proven.unlike:
        left = count_of(len(proven.unlike), "citation")
        yield f"{name}: {left} left as printed, would be read as another source: {_list(proven.unlike)}"
    if proven.unplaced:
        left = count_of(len(proven.unplaced), "citation")
        yield f"{name}: {left} left as printed, not found in one piece in the file: {_list(proven.unplaced)}"
    if proven.tracked:
        left = count_of(len(proven.tracked), "citation")
        yield (
            f"{name}: {left} left as printed, where tracked changes stand; accept or reject these first, "
            f"or use --track: {_list(proven.tracked)}"
        )
    if kept.labels:
        left = count_of(len(kept.labels), "citation")
        programs = kept.programs
        yield (
            f"{name}: {left} left to {programs}, where a change made here would be undone; "
            f"choose another citation style in {programs}: {_list(kept.labels)}"
        )


def _list(labels: Sequence[str]) -> str:
    told = [one_line(label) for label in dict.fromkeys(labels)]
    more = f" and {len(told) - _MOST_LABELS} more" if len(told) > _MOST_LABELS else ""
    return f"note{'s' if len(told) > 1 else ''} {', '.join(told[:_MOST_LABELS])}{more}"
