r"""The numbers of LaTeX's notes as they are printed: formats, restarts, digits."""

from __future__ import annotations

import re
from collections.abc import Mapping

from iqrefs.text.numerals import ABJAD, EASTERN_DIGITS, write_roman

_CLASS = re.compile(r"\\documentclass\s*(?:\[[^\[\]]{0,500}\])?\s*\{\s*([^{}\s]{1,80})\s*\}")
_BOOKS = frozenset((
    "book", "report", "memoir", "scrbook", "scrreprt", "amsbook", "extbook", "extreport", "octavo",
    "tufte-book",
    ))  # fmt: skip
_WITHOUT = re.compile(r"\\(?:counterwithout\*?|@removefromreset)\s*\{footnote\}\s*\{chapter\}")
_WITHIN = re.compile(r"\\(?:counterwithin\*?|@addtoreset)\s*\{footnote\}\s*\{(\w{1,20})\}")
_PER_PAGE = re.compile(
    r"\\MakePerPage(?:\[[^\[\]]*\])?\{footnote\}|\\usepackage\[[^\[\]]*\bperpage\b[^\[\]]*\]\{footmisc\}"
    r"|\\usepackage\[[^\[\]]*\bperpage\b[^\[\]]*\]\{bigfoot\}"
)
_ARABIC = re.compile(r"\\set(?:main|default)language\s*(?:\[([^\[\]]{0,200})\])?\s*\{arabic\}")
_BABEL = re.compile(
    r"\\usepackage\s*\[(?:[^\[\]]*[\s,=])?arabic\s*\]\s*\{babel\}|\\usepackage\[[^\[\]]*\bmain=arabic\b"
)
_COUNTER = re.compile(r"\\(\w+)\s*\{?\s*\\?(?:c@)?(foot|end)note\s*\}?")
_CODE = re.compile(r"[\\{}#$]")
_SIGNS = ("*", "†", "‡", "§", "¶", "‖", "**", "††", "‡‡")


class Numbering:
    """How a document numbers its notes, as its preamble says."""

    def __init__(self, preamble: str, settings: Mapping[str, str]) -> None:
        named = _CLASS.search(preamble)
        within = {found[1] for found in _WITHIN.finditer(preamble)}
        self.is_book = bool(named and named[1] in _BOOKS)
        self.restarts_at = within - {"page"}
        if self.is_book and not _WITHOUT.search(preamble):
            self.restarts_at = self.restarts_at | {"chapter"}
        self.is_per_page = bool(_PER_PAGE.search(preamble)) or "page" in within
        arabic = _ARABIC.search(preamble)
        self._is_eastern = bool(arabic and "maghrib" not in (arabic[1] or ""))
        self.is_arabic = bool(arabic or _BABEL.search(preamble))
        self.settings = settings

    def show(self, number: int, kind: str) -> str:
        """A number as printed, for a `footnote` or an `endnote`."""
        setting = self.settings.get(f"the{kind}", "")
        found = _COUNTER.search(setting)
        if found is None:
            return self._format("arabic", number)
        shown = self._format(found[1], number)
        around = setting[: found.start()], setting[found.end() :]
        return shown if _CODE.search("".join(around)) else shown.join(around)

    def is_sign(self, kind: str) -> bool:
        """Whether the notes are not numbered, but marked by signs."""
        return "fnsymbol" in self.settings.get(f"the{kind}", "")

    def _format(self, form: str, number: int) -> str:
        if form in {"roman", "Roman"}:
            roman = show_roman(number)
            return roman.upper() if form == "Roman" else roman
        if form in {"alph", "Alph"} and 0 < number < 27:
            letter = chr(96 + number)
            return letter.upper() if form == "Alph" else letter
        if form == "fnsymbol" and 0 < number < 10:
            return _SIGNS[number - 1]
        if form == "abjad" and 0 < number <= len(ABJAD):
            return ABJAD[number - 1]
        shown = str(number)
        is_eastern = self._is_eastern or form in {"mashriq", "arabicdigits"}
        return shown.translate(EASTERN_DIGITS) if is_eastern else shown


def show_roman(number: int) -> str:
    """A number in small Roman numerals; one that has none is written in digits."""
    return f"m{write_roman(number - 1000)}" if 4000 <= number < 5000 else write_roman(number)


def show_item(depth: int, number: int) -> str:
    """The number of an item of a list, as LaTeX prints it at a depth (from 1)."""
    if depth == 2 and 0 < number < 27:
        return f"({chr(96 + number)})"
    if depth == 3:
        return f"{show_roman(number)}."
    if depth >= 4 and 0 < number < 27:
        return f"{chr(64 + number)}."
    return f"{number}."
