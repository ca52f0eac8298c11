"""Marks and digits that belong to Arabic text: those whose nearest letters are no Latin ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from iqrefs.check.printed import HIDDEN
from iqrefs.model import Span
from iqrefs.text.script import has_arabic

_LETTER = re.compile(rf"[^\W\d_]|{HIDDEN}")
_STOP = re.compile(r"\.\s")


def find_in_arabic(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    """Where the pattern matches in Arabic surroundings: the nearest letter on neither side is of another
    script (nor an address), and on one side at least there is an Arabic one. What follows a full stop is
    no longer beside it (`مجلة العلوم، 4، 12. ISSN`).
    """
    letters = [match.start() for match in _LETTER.finditer(text)]
    index = 0
    for match in pattern.finditer(text):
        while index < len(letters) and letters[index] < match.start():
            index += 1
        around = [text[at] for at in letters[max(index - 1, 0) : index]]
        around += [text[at] for at in letters[index : index + 1] if not _STOP.search(text, match.end(), at)]
        if around and all(has_arabic(letter) for letter in around):
            yield match.span()
