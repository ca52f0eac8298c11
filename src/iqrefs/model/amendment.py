"""What is put into a file beside what stands there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Change:
    """A replacement in the text of a note: `note` is its position in the notes of its source, `start` and
    `end` (exclusive) count code points of the note's text.
    """

    note: int
    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark for the margin of a document: at the mark of the note `note_key` (`footnote:12`), or where
    that is empty at the paragraph `paragraph` of its text (from 1). `lines` are its paragraphs, written from
    right to left where `lang` is.
    """

    lines: tuple[str, ...]
    note_key: str = ""
    paragraph: int = 0
    lang: Literal["en", "ar"] = "en"


@dataclass(frozen=True, slots=True)
class ReferenceRun:
    """Text of a reference as it is to be printed."""

    text: str
    is_italic: bool = False
    target: str = ""


@dataclass(frozen=True, slots=True)
class PrintedReference:
    """A reference as it is to be printed: its runs, its language (BCP 47) and its direction."""

    runs: tuple[ReferenceRun, ...]
    lang: str
    direction: Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class ReferenceSection:
    """References under their heading, in order; all of one language."""

    heading: str
    lang: str
    direction: Literal["ltr", "rtl"]
    references: tuple[PrintedReference, ...]
