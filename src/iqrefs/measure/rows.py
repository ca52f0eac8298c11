"""A gold document and a reading as the same rows: notes, their citations, and entries.

Both are read from JSON: the gold format, a plain list of references, and what `--to json` writes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from iqrefs.errors import InputError

Fields = Mapping[str, Any]
"""CSL variables as they stand in JSON; a gold name may be `{"name": …}`."""


@dataclass(frozen=True, slots=True)
class Row:
    """A citation or an entry. `variants` are other readings of a variable, as good as the item's."""

    text: str = ""
    kind: str | None = None
    work: str | None = None
    refers_to: str | None = None
    locator: Mapping[str, str] | None = None
    item: Fields = field(default_factory=dict)
    variants: Fields = field(default_factory=dict)
    is_scored: bool = True


@dataclass(frozen=True, slots=True)
class Rows:
    """The citations by the label of their note and the entries of the bibliography, by label.

    `is_list` says that the gold was a plain list of references, which need not give everything.
    """

    notes: Mapping[str, Sequence[Row]]
    bibliography: Mapping[str, Row]
    is_list: bool = False


def read_rows(data: Any, name: str) -> Rows:
    """The rows of a gold document, a list of references, or a reading; `name` is told in errors."""
    if isinstance(data, list):
        entries = {str(number): _read_row(entry, name) for number, entry in enumerate(data, 1)}
        return Rows({}, entries, is_list=True)
    document = _expect_object(data, name, "a document")
    if not {"notes", "bibliography"} & document.keys():
        raise InputError(f"{name}: no gold document: it has neither “notes” nor “bibliography”.")
    notes = {
        _label(note, name): [_read_row(row, name) for row in _expect_list(note.get("citations"), name)]
        for note in _expect_list(document.get("notes"), name)
    }
    entries = {
        _label(row, name): _read_row(row, name) for row in _expect_list(document.get("bibliography"), name)
    }
    return Rows(notes, entries, is_list=bool(document.get("partial")))


def _read_row(data: Any, name: str) -> Row:
    row = _expect_object(data, name, "a citation")
    return Row(
        text=str(row.get("text") or ""),
        kind=row.get("kind"),
        work=row.get("work"),
        refers_to=row.get("refers_to") or None,
        locator=_expect_object(row["locator"], name, "a locator") if row.get("locator") else None,
        item=_expect_object(row.get("item") or {}, name, "an item"),
        variants=_expect_object(row.get("variants") or {}, name, "variants"),
        is_scored=not row.get("unscored"),
    )


def _label(data: Any, name: str) -> str:
    row = _expect_object(data, name, "a note")
    if "label" not in row:
        raise InputError(f"{name}: no gold document: a note or an entry in it has no “label”.")
    return str(row["label"])


def _expect_object(data: Any, name: str, what: str) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise InputError(f"{name}: no gold document: {what} should be an object, not {type(data).__name__}.")
    return data


def _expect_list(data: Any, name: str) -> list[Any]:
    if data is None:
        return []
    if not isinstance(data, list):
        raise InputError(f"{name}: no gold document: a list is expected where {type(data).__name__} stands.")
    return data
