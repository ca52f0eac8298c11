"""Paragraphs put together from pieces of text: blanks made one as OpenDocument asks, like pieces joined."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from iqrefs.read.flow import Field, Stretch
from iqrefs.read.opendocument.styles import Look
from iqrefs.text.script import is_arabic

_BLANKS = re.compile(r"[ \t\r\n]+")
_SCRIPTS = re.compile(
    r"([\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]+)|[^\W\d_\u0600-\u08ff\ufb50-\ufefc]+"
)


@dataclass(slots=True)
class Building:
    """A paragraph that is being read. `looks` and `targets` are those of the elements open in it."""

    looks: list[Look]
    targets: list[str] = field(default_factory=lambda: [""])
    is_hidden: bool = False
    has_hidden: bool = False
    _stretches: list[Stretch] = field(default_factory=list)
    _texts: list[str] = field(default_factory=list)
    _kind: tuple[bool, bool, str, Field | None] | None = None
    _ends_blank: bool = True
    """At the start, or after a blank that stands for many: further ones are not printed."""

    def add_text(self, text: str | None, found: Field | None) -> None:
        """Text as it stands in the file, with its line ends and indents."""
        if not text:
            return
        text = _BLANKS.sub(" ", text)
        if self._ends_blank and text[0] == " ":
            text = text[1:]
        if text and self._show(text, found):
            self._ends_blank = text[-1] == " "

    def add_printed(self, text: str, found: Field | None) -> None:
        """A blank, a tab, a line break: printed as it is."""
        if self._show(text, found):
            self._ends_blank = False

    def add_mark(self, text: str, note: str) -> None:
        """The mark of a note."""
        self._settle()
        self._stretches.append(Stretch(text, note=note))
        self._ends_blank = False

    def finish(self) -> tuple[Stretch, ...]:
        """The paragraph's stretches; a blank at its end that only ends a line of the file is left out."""
        self._settle()
        stretches = self._stretches
        if self._ends_blank and stretches and stretches[-1].text.endswith(" "):
            last = stretches.pop()
            if len(last.text) > 1:
                stretches.append(replace(last, text=last.text[:-1]))
        return tuple(stretches)

    def _show(self, text: str, found: Field | None) -> bool:
        look = self.looks[-1]
        if look.is_hidden or self.is_hidden:
            self.has_hidden = self.has_hidden or bool(text.strip())
            return False
        latin, arabic = bool(look.is_italic), bool(look.is_italic_arabic)
        if latin == arabic:
            self._push(text, latin, bool(look.is_raised), found)
        else:
            for part, is_italic in _split_italics(text, latin=latin, arabic=arabic):
                self._push(part, is_italic, bool(look.is_raised), found)
        return True

    def _push(self, text: str, is_italic: bool, is_raised: bool, found: Field | None) -> None:  # noqa: FBT001
        """Text of a kind, put with what is before it where that is the same: once for all at the end, since
        joining each by itself would take time with the square of a paragraph's length.
        """
        kind = (is_italic, is_raised, self.targets[-1], found)
        last = self._kind
        if last is None or last[3] is not found or last[:3] != kind[:3]:
            self._settle()
            self._kind = kind
        self._texts.append(text)

    def _settle(self) -> None:
        if self._kind is not None:
            is_italic, is_raised, target, found = self._kind
            self._stretches.append(Stretch("".join(self._texts), is_italic, is_raised, target, field=found))
            self._texts.clear()
            self._kind = None


def _split_italics(text: str, *, latin: bool, arabic: bool) -> list[tuple[str, bool]]:
    """The text by italics: Arabic letters follow their own, what is neither goes with what is before it."""
    parts: list[tuple[str, bool]] = []
    start, current = 0, arabic if is_arabic(text) else latin
    is_first = True
    for match in _SCRIPTS.finditer(text):
        slanted = arabic if match.group(1) else latin
        if not is_first and slanted != current:
            parts.append((text[start : match.start()], current))
            start = match.start()
        current, is_first = slanted, False
    return [*parts, (text[start:], current)]
