"""What each token of a note shows of a citation, summed so that any stretch is judged at once."""

from __future__ import annotations

import re
from itertools import accumulate

from iqrefs.lexicon import HIDDEN, Scan, hide_spans, scan_text
from iqrefs.lexicon.pointing import (
    find_bracketed_note,
    find_named_kind,
    find_note_back,
    find_passage,
    opens_pointing,
)
from iqrefs.text.fold import Folded, fold_text

_URL = re.compile(r"(?:https?://|www\.|doi\.org/|\b10\.\d{4,9}/)[^\s<>«»،؛]{2,2000}", re.IGNORECASE)
_YEAR_DIGITS = 4
_PAGE_DIGITS = 4
_LONGEST_SERIES = 4
_STRONG = 2.0
_BEFORE_NUMBER = {
    "locators": 2.0,
    "volumes": 1.0,
    "issues": 1.0,
    "editions": 1.0,
    "numbers": 0.5,
    "archive_series": 1.0,
}
_ANYWHERE = {"no_date": 1.0, "access": 1.0, "roles": 0.5, "press": 0.5, "containers": 0.5, "known": 0.5}
_WEIGHED = frozenset({"pointers", "scripture", "genres", "laws", *_BEFORE_NUMBER, *_ANYWHERE})
_CENTURIES = ("13", "14", "15", "16", "17", "18", "19", "20")
_COUNTING = frozenset({"issues", "numbers", "volumes", "editions", "date_words", "access", "call_numbers"})
_POINTERS = frozenset({"ibid", "previous", "op-cit", "place"})
_MARKS = frozenset(".:([- ")
_LONGEST_SIGNAL = 4
_BRACKETS = frozenset("([")
_BEFORE_PAGE = frozenset(',"')


class Evidence:
    """The tokens of a note and the running sums of its evidence."""

    def __init__(self, text: str) -> None:
        self.fold: Folded = fold_text(text)
        self.scan: Scan = scan_text(hide_spans(self.fold.folded, _find_urls(self.fold.folded)))
        weights = [self._weigh(i) for i in range(len(self.scan.words))]
        self._inside = _cover_phrases(self.scan)
        self._sums = [0.0, *accumulate(weights)]
        self._strong = [0, *accumulate(int(w >= _STRONG) for w in weights)]
        self._words = [0, *accumulate(int(w[:1].isalpha()) for w in self.scan.words)]
        self._depths = list(accumulate(_depth_steps(self.scan.words)))

    def total(self, start: int, end: int) -> float:
        """The evidence in a stretch of tokens."""
        return self._sums[end] - self._sums[start]

    def is_strong(self, start: int, end: int) -> bool:
        """Whether a link, a pointer word or a cited page stands in a stretch."""
        return self._strong[end] > self._strong[start]

    def is_dated(self, start: int, end: int) -> bool:
        """Whether a year, or what is strong without one, stands in a stretch."""
        return self.is_strong(start, end) or any(_is_year(word) for word in self.scan.words[start:end])

    def is_inside(self, index: int) -> bool:
        """Whether a token stands inside a pointer of several tokens (`op. cit.`)."""
        return self._inside[index]

    def count_commas(self, start: int, end: int) -> int:
        """The commas in a stretch."""
        return self.scan.words[start:end].count(",")

    def count_words(self, start: int, end: int) -> int:
        """The words in a stretch, numbers and marks left out."""
        return self._words[end] - self._words[start]

    def depth(self, index: int) -> int:
        """How many brackets are open at a token."""
        return max(self._depths[index], 0)

    def printed(self, start: int, end: int) -> str:
        """What is printed from one token to another (exclusive), line breaks kept."""
        if start >= end:
            return ""
        first, last = self.fold.locate(self.scan.starts[start], self.scan.ends[end - 1])
        return self.fold.text[first:last]

    def is_number(self, index: int) -> bool:
        """Whether a number stands at a token, marks before it passed over."""
        words = self.scan.words
        while index < len(words) and words[index] in _MARKS:
            index += 1
        return index < len(words) and (
            words[index].isdigit() or self.scan.cue_at(index, "ordinals") is not None
        )

    def _opens_pair(self, index: int) -> bool:
        """Whether a volume and a page stand at a token (`3/45`), and no date."""
        words = self.scan.words
        if words[index + 1 : index + 2] != ["/"] or (index and words[index - 1] == "/"):
            return False
        second = words[index + 2] if index + 2 < len(words) else ""
        third = words[index + 3] if index + 3 < len(words) else ""
        years = any(len(word) >= _YEAR_DIGITS and word[:2] in _CENTURIES for word in (words[index], second))
        is_page = second.isdigit() and len(second) <= _PAGE_DIGITS
        return is_page and third != "/" and not years and not self._is_counted(index)

    def _is_counted(self, index: int) -> bool:
        """Whether words before a number say that it is no volume: of a date, an issue, a file."""
        before = self.scan.cues[index - 1] if index else ()
        series = (
            length == back and cue.kind == "archive_series"
            for back in range(1, min(index, _LONGEST_SERIES) + 1)
            for length, cue in self.scan.cues[index - back]
        )
        return any(cue.kind in _COUNTING for _, cue in before) or any(series)

    def _is_bare_page(self, index: int) -> bool:
        """Whether a number closes a short citation: `Dodge, Inventing Iraq, 61;`, `50-53.`, `1:19`."""
        words = self.scan.words
        if index < 2 or words[index - 1] not in _BEFORE_PAGE or len(words[index]) >= _YEAR_DIGITS:
            return False
        end = index + 1
        if words[end : end + 1] in (["-"], [":"]) and words[end + 1 : end + 2] and words[end + 1].isdigit():
            end += 2
        return end == len(words) or words[end] == ";" or (words[end] == "." and self._ends_sentence(end))

    def _ends_sentence(self, stop: int) -> bool:
        """Whether a full stop ends the note, or a blank and a capital follow it."""
        after, words = stop + 1, self.scan.words
        if after == len(words):
            return True
        return self.scan.starts[after] > self.scan.ends[stop] and self.printed(after, after + 1)[:1].isupper()

    def _has_year(self, index: int) -> bool:
        """Whether a year stands at a token, as behind the name of a law: `Sale of Goods Act 1979`."""
        word = self.scan.words[index] if index < len(self.scan.words) else ""
        return word.isdigit() and _is_year(word)

    def _names_note(self, index: int) -> bool:
        """Whether a bracket with the number of a note opens at a token, and no sentence goes on behind it."""
        found = find_bracketed_note(self.scan.words, index)
        return found is not None and self._ends_pointer(found[1])

    def _ends_pointer(self, end: int) -> bool:
        words = self.scan.words
        if end >= len(words) or not words[end][:1].isalpha():
            return True
        return "locators" in self.scan.kinds[end] or find_passage(words, end) is not None

    def _points(self, index: int) -> bool:
        """Whether a pointer without fixed words stands at a token, and in no sentence: «نفس الحكم»."""
        words = self.scan.words
        if index and words[index - 1][:1].isalpha() and not _leads_in(self.scan, index):
            return False
        if find_note_back(words, index):
            return True
        end = find_named_kind(words, index)
        return end is not None and self._ends_pointer(end)

    def _weigh(self, index: int) -> float:
        word = self.scan.words[index]
        if word[0] == HIDDEN:
            return _STRONG
        if word.isdigit():
            if self._opens_pair(index):
                return _STRONG
            if self._is_bare_page(index):
                return 1.0
            return 0.7 if _is_year(word) else 0.0
        if word == '"':
            return 0.5
        if word in _BRACKETS and index and self._names_note(index):
            return _STRONG
        if opens_pointing(word) and self._points(index):
            return _STRONG
        weight = 0.0
        if self.scan.kinds[index].isdisjoint(_WEIGHED):
            return weight
        for length, cue in self.scan.cues[index]:
            if cue.kind == "pointers" and cue.value in _POINTERS and (length > 1 or len(word) > 3):
                weak = (cue.value == "previous" and length == 1) or (
                    cue.value == "place" and not _apart(self.scan, index, length)
                )
                weight = max(weight, 0.0 if weak else _STRONG)
            elif cue.kind == "scripture":
                weight = max(weight, _STRONG)
            elif cue.kind == "genres" and cue.value == "thesis":
                weight = max(weight, 1.0)
            elif cue.kind in _BEFORE_NUMBER and cue.value != "year" and self.is_number(index + length):
                known = cue.kind != "locators" or cue.value in ("page", "pages", "folio", "verse", "article")
                weight = max(weight, _BEFORE_NUMBER[cue.kind] if known else 0.5)
            elif cue.kind in _ANYWHERE:
                weight = max(weight, _ANYWHERE[cue.kind])
            elif cue.kind == "laws" and self._has_year(index + length):
                weight = max(weight, 1.0)
        return weight


def _is_year(number: str) -> bool:
    return len(number) == _YEAR_DIGITS and number[:2] in _CENTURIES


def _leads_in(scan: Scan, index: int) -> bool:
    """Whether a signal, or «of» behind a number, stands before a token."""
    counted = index > 1 and "function_words" in scan.kinds[index - 1] and scan.words[index - 2].isdigit()
    return counted or any("signals" in scan.kinds[i] for i in range(max(0, index - _LONGEST_SIGNAL), index))


def _apart(scan: Scan, index: int, length: int) -> bool:
    """Whether a phrase stands between marks or behind a pointer, and is no part of a sentence."""
    words, end = scan.words, index + length
    before = index == 0 or not words[index - 1][:1].isalpha() or words[index - 1] == "في"
    before = before or "pointers" in scan.kinds[index - 1]
    return before and (end >= len(words) or not words[end][:1].isalpha())


def _cover_phrases(scan: Scan) -> list[bool]:
    inside = [False] * len(scan.words)
    for index, kinds in enumerate(scan.kinds):
        match = scan.cue_at(index, "pointers") if "pointers" in kinds else None
        if match and match[0] > 1:
            inside[index + 1 : index + match[0]] = [True] * (match[0] - 1)
    return inside


def _find_urls(folded: str) -> list[tuple[int, int]]:
    if "/" not in folded and "www" not in folded:
        return []
    return [(m.start(), len(m.group().rstrip(".,;:)]>")) + m.start()) for m in _URL.finditer(folded)]


def _depth_steps(words: list[str]) -> list[int]:
    return [1 if word in "([" else -1 if word in ")]" else 0 for word in words]
