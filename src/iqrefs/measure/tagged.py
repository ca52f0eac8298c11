"""How well tagged citations are read: variable by variable, over what stands in the print.

A text or a name is right where its letters are the same; a date, a number or a passage where the place it
was read from holds the same digits.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from iqrefs.measure.compare import fold_name, fold_value, join_name
from iqrefs.model import Citation

TEXTS = (
    "title", "container-title", "collection-title", "publisher", "publisher-place", "event-title", "genre",
    "section", "volume-title", "archive", "archive_location", "URL",
)  # fmt: skip
NAMES = ("author", "editor", "translator", "director")
FIGURES = ("issued", "accessed", "volume", "issue", "edition", "number", "collection-number")
PASSAGE = "page"
"""The one name under which `page` and `locator` are counted: print seldom tells them apart."""


def list_tagged(text: str, tags: Sequence[tuple[str, int, int]]) -> dict[str, list[str]]:
    """The comparable values of a tagged citation by variable."""
    values: dict[str, list[str]] = {}
    for label, start, end in tags:
        name = PASSAGE if label == "locator" else label
        printed = text[start:end]
        if name in NAMES:
            values.setdefault(name, []).append(_fold_joined(printed))
        elif name in TEXTS:
            values.setdefault(name, []).append(fold_value(printed))
        elif name in FIGURES or name == PASSAGE:
            values.setdefault(name, []).append(_fold_figure(printed))
    return values


def list_read(citation: Citation) -> dict[str, list[str]]:
    """The comparable values of a reading by variable."""
    item: Mapping[str, object] = citation.item
    values: dict[str, list[str]] = {}
    for name in TEXTS:
        if item.get(name):
            values[name] = [fold_value(item[name])]
    for name in NAMES:
        people = item.get(name)
        if isinstance(people, list):
            values[name] = [_fold_joined(join_name(person)) for person in people]
    for name in (*FIGURES, "page", "locator"):
        for start, end in (citation.spans or {}).get(name, ()):
            figure = _fold_figure(citation.text[start:end])
            target = PASSAGE if name == "locator" else name
            if figure not in values.get(target, ()):
                values.setdefault(target, []).append(figure)
    return values


def _fold_joined(printed: str) -> str:
    """A name as it is compared, whether a joined «by» still stands before its article (للكاساني) or not."""
    folded = fold_value(printed)
    return fold_name("ا" + folded[1:] if folded.startswith("لل") else folded)


def _fold_figure(printed: str) -> str:
    folded = fold_value(printed)
    digits = re.findall(r"\d+", folded)
    return "-".join(digits) if digits else folded.split(" ")[-1]
