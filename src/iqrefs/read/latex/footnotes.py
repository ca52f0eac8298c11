r"""LaTeX's notes: `\footnote` and its kin, marks and texts apart, counters, labels and references."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from iqrefs.read.latex.document import Reader
from iqrefs.read.latex.frames import Frame, Note
from iqrefs.read.latex.macros import KEPT
from iqrefs.read.located import PLAIN
from iqrefs.sentences.reading import make_finding

_NUMBER = re.compile(r"\s*\d{1,6}\s*")
_COUNTER = re.compile(r"\s*\{\s*(footnote|endnote)\s*\}")
_VALUE = re.compile(r"\s*\{\s*(-?\d{1,6})\s*\}")
_DEFINED = re.compile(r"\*?\s*(?:\{\s*\\(\w+)\s*\}|\\(\w+))\s*(?:\[[^\[\]]{0,40}\]\s*)*(?:#\d)*")
_THANKS = ("*", "†", "‡", "§", "¶", "‖", "**", "††", "‡‡")


def make_note(reader: Reader, kind: str, number: int, position: int, *, is_given: bool = False) -> Note:
    """A note under a number, not yet called; `is_given` says that it was not counted."""
    is_sign = reader.numbering.is_sign(kind)
    key = f"note:{len(reader.notes) + 1}"
    marker = reader.numbering.show(number, kind)
    note = Note(key, kind, marker, None if is_sign else number, offset=position, is_given=is_given)
    note.count = reader.restarts
    reader.notes.append(note)
    return note


def call_note(reader: Reader, note: Note) -> None:
    """The mark of a note in the text."""
    style = replace(PLAIN, is_raised=True, note=note.key)
    reader.put(note.marker, style)


def write_note(reader: Reader, note: Note, start: int) -> None:
    """The text of a note, which stands in braces here."""
    frame = reader.open_argument(start)
    if frame is None:
        return
    note.is_written = True
    _enter(frame, note)
    frame.close = note.gatherer.end_paragraph


def _enter(frame: Frame, note: Note) -> None:
    frame.gatherer, frame.style, frame.note, frame.table = note.gatherer, PLAIN, note, None


def take_number(reader: Reader) -> int | None:
    """The number in brackets that a note has of its own."""
    span = reader.take_optional()
    if span is None or not _NUMBER.fullmatch(reader.text, *span):
        return None
    return int(reader.text[span[0] : span[1]])


def next_number(reader: Reader, kind: str) -> int:
    """The counter, one further."""
    reader.counters[kind] += 1
    return reader.counters[kind]


def read_footnote(reader: Reader, name: str, start: int) -> None:
    r"""`\footnote[3]{…}`."""
    reader.take_star()
    number = take_number(reader) if name != "sidenote" else None
    reader.skip_blanks()
    if not reader.text.startswith("{", reader.at):
        return
    _read_note(reader, "footnote", number, start)


def read_endnote(reader: Reader, name: str, start: int) -> None:
    r"""`\endnote[3]{…}`."""
    del name
    number = take_number(reader)
    reader.skip_blanks()
    if reader.text.startswith("{", reader.at):
        _read_note(reader, "endnote", number, start)


def _read_note(reader: Reader, kind: str, number: int | None, start: int) -> None:
    is_given = number is not None
    number = next_number(reader, kind) if number is None else number
    note = make_note(reader, kind, number, start, is_given=is_given)
    if note.number is not None and kind == "footnote":
        reader.marks[note.number] = note
    call_note(reader, note)
    write_note(reader, note, start)


def read_thanks(reader: Reader, name: str, start: int) -> None:
    r"""`\thanks{…}`: a note of the title, under a sign."""
    del name
    count = next_number(reader, "thanks")
    sign = _THANKS[(count - 1) % len(_THANKS)]
    note = Note(f"note:{len(reader.notes) + 1}", "footnote", sign, None, offset=start)
    reader.notes.append(note)
    call_note(reader, note)
    write_note(reader, note, start)


def read_mark(reader: Reader, name: str, start: int) -> None:
    r"""`\footnotemark[3]`: the mark of a note whose text stands elsewhere, or stood before."""
    del name
    number = take_number(reader)
    is_given = number is not None
    number = next_number(reader, "footnote") if number is None else number
    note = reader.marks.get(number) if is_given else None
    if note is None:
        note = make_note(reader, "footnote", number, start, is_given=is_given)
        reader.marks[number] = note
    call_note(reader, note)


def read_note_text(reader: Reader, name: str, start: int) -> None:
    r"""`\footnotetext[3]{…}`: the text of the mark under the number, or of the last one."""
    del name
    number = take_number(reader)
    number = reader.counters["footnote"] if number is None else number
    note = reader.marks.get(number)
    if note is None or note.is_written:
        note = make_note(reader, "footnote", number, start)
        note.is_called = False
    write_note(reader, note, start)


def restart_numbers(reader: Reader, unit: str) -> None:
    """A chapter begins: numbers that it counts begin again."""
    if unit in reader.numbering.restarts_at:
        reader.counters["footnote"] = 0
        reader.marks.clear()
        reader.restarts += 1


def read_counter(reader: Reader, name: str, start: int) -> None:
    r"""`\setcounter{footnote}{n}` and its kin."""
    del start
    counter = _COUNTER.match(reader.text, reader.at)
    if counter is None:
        for _ in range(2 if name in {"setcounter", "addtocounter"} else 1):
            reader.take_argument()
        return
    reader.at = counter.end()
    reader.restarts += 1
    kind = counter[1]
    if name in {"stepcounter", "refstepcounter"}:
        reader.counters[kind] += 1
    elif value := _VALUE.match(reader.text, reader.at):
        reader.at = value.end()
        reader.counters[kind] = int(value[1]) + (reader.counters[kind] if name == "addtocounter" else 0)
    else:
        reader.take_argument()


def read_definition(reader: Reader, name: str, start: int) -> None:
    r"""A definition that was left where it stands: how numbers are printed from here on."""
    del name, start
    found = _DEFINED.match(reader.text, reader.at)
    if found is None:
        return
    reader.at = found.end()
    span = reader.take_argument()
    defined = found[1] or found[2]
    if span is not None and defined in KEPT:
        if reader.frame.settings is None and len(reader.frames) > 1:
            reader.frame.settings = dict(reader.numbering.settings)
        reader.numbering.settings = {
            **reader.numbering.settings, defined: reader.text[span[0] : span[1]]
        }  # fmt: skip


def read_label(reader: Reader, name: str, start: int) -> None:
    r"""`\label{…}`: in a note it names the note's number."""
    del name, start
    span = reader.take_argument()
    note = reader.frame.note
    if span is not None and note is not None:
        reader.labels.setdefault(reader.text[span[0] : span[1]].strip(), note.marker)


def read_reference(reader: Reader, name: str, start: int) -> None:
    r"""`\ref{…}`: the number of the note that is named so; any other reference is printed as written."""
    del name
    reader.take_star()
    span = reader.take_argument()
    if span is not None:
        label = reader.text[span[0] : span[1]].strip()
        written = reader.text[start : reader.at]
        reader.put_later(partial(_find_label, reader, label, written))


def _find_label(reader: Reader, label: str, written: str) -> str:
    return reader.labels.get(label, written)


def set_given_apart(reader: Reader) -> None:
    r"""A number that was written and that the count goes on below (`\footnote[9]` between 2 and 3) is that of
    no row: it is the note's sign.
    """
    following: dict[tuple[str, int], int] = {}
    for note in reversed(reader.notes):
        row = note.kind, note.count
        if note.number is None:
            continue
        if not note.is_given:
            following[row] = note.number
        elif following.get(row, note.number + 1) <= note.number:
            note.number = None


def tell_notes(reader: Reader) -> None:
    """Findings of notes whose mark or text is missing."""
    for note in reader.notes:
        if not note.is_written:
            place = reader.place(note.offset)
            reader.findings.append(make_finding("note-missing", "warning", place, note=note.marker))
        elif not note.is_called:
            place = reader.place(note.offset)
            reader.findings.append(make_finding("note-not-called", "warning", place, notes=note.marker))
    if reader.numbering.is_per_page and reader.notes:
        place = reader.place(reader.notes[0].offset)
        reader.findings.append(make_finding("note-per-page", "info", place))
