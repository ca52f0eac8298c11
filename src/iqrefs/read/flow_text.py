"""Stretches written as one text, with what they carry: italics, citations of reference managers, places.

A link whose words are not its address gets the address behind them, as printed bibliographies have it:
`الرابط <https://…>`. Nothing of the print is changed or left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from urllib.parse import unquote

from iqrefs.model import Embedded, Piece, Span
from iqrefs.read.flow import Field, Stretch

_ODD = re.compile("[\0\r\x0b\x0c\x85\u2028\u2029\ud800-\udfff]")
_ODD_LETTERS = str.maketrans(
    {
        **dict.fromkeys("\r\x0b\x0c\x85\u2028\u2029", "\n"),
        **{chr(code): "\ufffd" for code in (0, *range(0xD800, 0xE000))},
    }
)
_RAISED = str.maketrans("0123456789()٠١٢٣٤٥٦٧٨٩", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARKS_ONLY = re.compile(r"[\s()\[\]0-9٠-٩,،\-–]*\d[\s()\[\]0-9٠-٩,،\-–]*")
_BEHIND = re.compile(r"[\s.,،;؛:)\]]*$")
_CLOSING = re.compile("[»”\"’']{1,2}")
_SCHEME = re.compile(r"(?i)https?://(?:www\.)?|www\.")
_WEB = re.compile(r"(?i)(?:https?|ftp)://")


@dataclass(frozen=True, slots=True)
class Written:
    """A text and what it carries, all in code points of the text."""

    text: str = ""
    italics: tuple[Span, ...] = ()
    embedded: tuple[Embedded, ...] = ()
    pieces: tuple[Piece, ...] = ()

    def cut(self, start: int, end: int) -> Written:
        """The part from `start` to `end`; a citation of a reference manager that is cut is left out."""
        return Written(
            self.text[start:end],
            tuple(span for one in self.italics if (span := _clip(one, start, end))),
            tuple(
                replace(one, span=(one.span[0] - start, one.span[1] - start))
                for one in self.embedded
                if start <= one.span[0] and one.span[1] <= end
            ),
            tuple(piece for one in self.pieces if (piece := _clip_piece(one, start, end))),
        )

    def strip(self) -> Written:
        """Without the blanks at its ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, max(start, len(self.text.rstrip())))


def join_written(parts: Sequence[Written], between: str = "\n") -> Written:
    """The parts as one text."""
    at = 0
    italics: list[Span] = []
    embedded: list[Embedded] = []
    pieces: list[Piece] = []
    for part in parts:
        italics += [(start + at, end + at) for start, end in part.italics]
        embedded += [replace(one, span=(one.span[0] + at, one.span[1] + at)) for one in part.embedded]
        pieces += [replace(one, start=one.start + at, end=one.end + at) for one in part.pieces]
        at += len(part.text) + len(between)
    return Written(between.join(part.text for part in parts), tuple(italics), tuple(embedded), tuple(pieces))


def _clip(span: Span, start: int, end: int) -> Span | None:
    low, high = max(span[0], start), min(span[1], end)
    return (low - start, high - start) if low < high else None


def _clip_piece(piece: Piece, start: int, end: int) -> Piece | None:
    low, high = max(piece.start, start), min(piece.end, end)
    if low >= high:
        return None
    return replace(piece, start=low - start, end=high - start, offset=piece.offset + low - piece.start)


@dataclass(slots=True)
class _Draft:
    parts: list[str] = field(default_factory=list)
    size: int = 0
    italics: list[Span] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    fields: list[tuple[Field, int, int]] = field(default_factory=list)

    def add(self, stretch: Stretch, text: str) -> None:
        start, end = self.size, self.size + len(text)
        if stretch.is_italic and text:
            self.italics.append((start, end))
        if stretch.node >= 0 and text:
            self.pieces.append(Piece(start, end, stretch.offset, stretch.node, stretch.part))
        if stretch.field is not None:
            if self.fields and self.fields[-1][0] is stretch.field:
                self.fields[-1] = (stretch.field, self.fields[-1][1], end)
            else:
                self.fields.append((stretch.field, start, end))
        self.parts.append(text)
        self.size = end

    def add_address(self, target: str) -> None:
        text = f"<{target}>"
        if self.parts and self.parts[-1] and not self.parts[-1][-1].isspace():
            text = f" {text}"
        self.parts.append(text)
        self.size += len(text)

    def finish(self) -> Written:
        text = "".join(self.parts)
        return Written(
            text,
            tuple(_join_italics(self.italics, text)),
            tuple(Embedded((start, end), one.items, one.by) for one, start, end in self.fields if one.items),
            tuple(self.pieces),
        )


def write_stretches(stretches: Iterable[Stretch], *, shows_marks: bool = False) -> Written:
    """The text of stretches. The marks of notes are left out; with `shows_marks` raised numbers, which may
    be the marks of notes typed by hand, are written as superscripts.
    """
    kept = [one for one in stretches if not one.note]
    draft = _Draft()
    whole = _plain_address("".join(one.text for one in kept)) if any(one.target for one in kept) else ""
    for run, closing in _list_runs(kept):
        target = run[0].target
        if target and _is_wanted(target, whole):
            _add_link(draft, run, target, closing)
        else:
            for one in [*run, *closing]:
                draft.add(one, _print(one, shows_marks=shows_marks))
    return draft.finish()


def _list_runs(stretches: Sequence[Stretch]) -> Iterator[tuple[list[Stretch], list[Stretch]]]:
    """The stretches by their links; the quotes that close right behind a link come with it, apart."""
    closing: Stretch | None = None
    runs = [list(group) for _, group in groupby(stretches, key=lambda one: one.target)]
    for number, run in enumerate(runs):
        if closing is not None:
            cut = len(closing.text)
            run[0] = replace(run[0], text=run[0].text[cut:], offset=run[0].offset + cut)
        following = runs[number + 1][0] if run[0].target and number + 1 < len(runs) else None
        found = _CLOSING.match(following.text) if following else None
        closing = replace(following, text=found.group()) if following and found else None
        yield run, [closing] if closing else []


def _add_link(draft: _Draft, run: Sequence[Stretch], target: str, closing: Sequence[Stretch]) -> None:
    """A link's words and its address: behind the quotes that close right behind it, else before the marks
    that were linked with the words.
    """
    text = "".join(_print(one, shows_marks=False) for one in run)
    found = _BEHIND.search(text)
    border = found.start() if found and found.start() and not closing else len(text)
    at = 0
    is_told = False
    for one in run:
        printed = _print(one, shows_marks=False)
        cut = min(max(border - at, 0), len(printed))
        if cut:
            draft.add(one, printed[:cut])
        at += len(printed)
        if at >= border and not is_told:
            for quote in closing:
                draft.add(quote, quote.text)
            draft.add_address(target)
            is_told = True
        if cut < len(printed):
            draft.add(replace(one, offset=one.offset + cut), printed[cut:])


def _is_wanted(target: str, whole: str) -> bool:
    """Whether a link's address says more than what is printed."""
    return _WEB.match(target) is not None and _plain_address(target) not in whole


def _plain_address(text: str) -> str:
    """A text in which an address can be looked for: no scheme, no escapes, no blanks, small letters."""
    return "".join(unquote(_SCHEME.sub("", text)).split()).rstrip("/").casefold()


def _print(stretch: Stretch, *, shows_marks: bool) -> str:
    text = stretch.text
    if _ODD.search(text):
        text = text.translate(_ODD_LETTERS)
    if shows_marks and stretch.is_raised and _MARKS_ONLY.fullmatch(text):
        return text.translate(_RAISED)
    return text


def _join_italics(spans: Sequence[Span], text: str) -> list[Span]:
    """Italics with nothing but blanks between them are one."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
