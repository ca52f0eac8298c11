"""The files of `iqrefs resolve`: what is written back, and how."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from iqrefs.cli.inputs import STDIN
from iqrefs.errors import InputError, UsageError
from iqrefs.text.moments import write_moment

if TYPE_CHECKING:
    from iqrefs.amend.changes import Amended
    from iqrefs.model import Change, Source
    from iqrefs.rewrite import Remark

_WORD = "docx"
_RECORDS = frozenset({"bibtex", "csl-json", "ris", "urls", "lines"})
_LIKE_TEXT = frozenset({"text", "notes"})


@dataclass(frozen=True, slots=True)
class Hand:
    """Who makes tracked changes and comments, and when; whether changes are tracked."""

    author: str
    moment: datetime
    tracks: bool = False

    @property
    def date(self) -> str:
        """The moment as Word writes it."""
        return write_moment(self.moment)


class Writer(Protocol):
    """A document that is written back with changes."""

    @property
    def remarks_stand(self) -> bool:
        """Whether remarks stand in the notes, not beside them."""

    def amend(self, changes: Sequence[Change]) -> Amended:
        """The document's bytes with the changes."""

    def comment(self, data: bytes, remarks: Sequence[Remark]) -> bytes:
        """The bytes with the remarks beside the notes."""


@dataclass(frozen=True, slots=True)
class TextWriter:
    """Text, Markdown, LaTeX or HTML."""

    name: str
    text: str
    encoding: str
    source: Source
    remarks_stand: bool = True

    def amend(self, changes: Sequence[Change]) -> Amended:
        """The file with the changes, in its own encoding."""
        from iqrefs.amend.changes import Amended  # noqa: PLC0415
        from iqrefs.amend.text import amend_text  # noqa: PLC0415

        text, unplaced = amend_text(self.text, self.source, changes)
        try:
            data = text.encode(
                self.encoding, "xmlcharrefreplace" if self.source.format == "html" else "strict"
            )
        except UnicodeEncodeError as error:
            raise InputError(
                f"{self.name}: was not rewritten: {self.encoding} cannot hold the letters that belong there; "
                "save it as UTF-8 and try again."
            ) from error
        return Amended(data, unplaced)

    def comment(self, data: bytes, remarks: Sequence[Remark]) -> bytes:
        """Nothing stands beside a text."""
        del remarks
        return data


@dataclass(frozen=True, slots=True)
class WordWriter:
    """A Word file."""

    data: bytes
    source: Source
    hand: Hand
    remarks_stand: bool = False

    def amend(self, changes: Sequence[Change]) -> Amended:
        """The file with the changes, tracked if that is wanted."""
        from iqrefs.amend.word import Track, amend_docx  # noqa: PLC0415 - reads XML

        track = Track(self.hand.author, self.hand.date) if self.hand.tracks else None
        return amend_docx(self.data, self.source, changes, track)

    def comment(self, data: bytes, remarks: Sequence[Remark]) -> bytes:
        """The file with a comment at the mark of each note that has a remark."""
        from iqrefs.amend.word import annotate_docx  # noqa: PLC0415
        from iqrefs.model import Comment  # noqa: PLC0415

        keys = {note.label: note.key for note in self.source.notes}
        places = {note.label: note.place.line for note in self.source.notes}
        comments = [
            Comment(
                remark.lines,
                keys[remark.label],
                0 if keys[remark.label] else places[remark.label],
                remark.lang,
            )
            for remark in remarks
        ]
        if not comments:
            return data
        return annotate_docx(data, comments, self.hand.author, self.hand.date).data


def open_writer(name: str, source: Source, output: Path, hand: Hand) -> Writer:
    """The document to write back. Raises UsageError where its format cannot be, InputError where its bytes do
    not make one text.
    """
    from iqrefs.amend.text import TEXT_FORMATS  # noqa: PLC0415
    from iqrefs.read.decode import read_bytes  # noqa: PLC0415
    from iqrefs.read.exact import decode_exactly  # noqa: PLC0415

    _check_formats(name, source, output, hand)
    data = read_bytes(name)
    if source.format not in TEXT_FORMATS:
        return WordWriter(data, source, hand)
    decoded = _decode_page(data) if source.format == "html" else decode_exactly(data)
    if decoded is None:
        raise InputError(
            f"{name}: was not rewritten: its encoding is damaged; save it as UTF-8 and try again."
        )
    return TextWriter(name, *decoded, source)


def _decode_page(data: bytes) -> tuple[str, str] | None:
    """The text of a page and its encoding, as it is read; None where it would not come out the same again."""
    from iqrefs.text.charset import find_encoding  # noqa: PLC0415 - for pages alone

    encoding = find_encoding(data, fallback="cp1256")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return (text, encoding) if text.encode(encoding) == data else None


def _check_formats(name: str, source: Source, output: Path, hand: Hand) -> None:
    from iqrefs.amend.text import TEXT_FORMATS  # noqa: PLC0415
    from iqrefs.read import FORMAT_OF_SUFFIX  # noqa: PLC0415

    kind = source.format
    if kind in _RECORDS:
        raise UsageError(f"{name}: holds references, not notes; give the paper that they are cited in.")
    if kind not in TEXT_FORMATS and kind != _WORD:
        raise UsageError(
            f"{name}: {kind} files are read but not written back; "
            "save it as .docx, .html, .md, .tex or .txt and give that."
        )
    if hand.tracks and kind != _WORD:
        raise UsageError(f"{name}: --track is for Word files; a {kind} file has no tracked changes.")
    if str(output) == STDIN:
        if kind == _WORD:
            raise UsageError(f"{name}: a Word file is not for the screen; name a file with -o.")
        return
    wanted = FORMAT_OF_SUFFIX.get(output.suffix.lower())
    alike = kind in _LIKE_TEXT and wanted in _LIKE_TEXT
    if output.suffix and wanted is not None and wanted != kind and not alike:
        raise UsageError(
            f"{output}: the result is {kind} as the input is; name a file that ends in {Path(name).suffix}."
        )
