"""Small things with a shape of their own: identifiers, «no date» and its kin, death dates, «et al.», dashes
for an author, the verb before one.
"""

from __future__ import annotations

from iqrefs.model import Name, Pointer
from iqrefs.parse.draft import CLOSING, OPENING, Draft
from iqrefs.parse.lives import take_life
from iqrefs.parse.numbers import is_number

_APART = frozenset(",;:.-()[]\"'*")
_TATWEELS = "ــ"
_NEAR = 5
_NAME_WORDS = 4
_YEAR_DIGITS = 4
_LEAST_DIGITS = 3
_LONGEST_ACRONYM = 6
_LONGEST_LETTER = 2


def take_identifiers(draft: Draft) -> None:
    """Take ISBN, ISSN and arXiv numbers, as printed."""
    for index, word in enumerate(draft.words):
        if word == "arxiv":
            _take_arxiv(draft, index)
        if index > 1 and draft.words[index + 1 : index + 2] == ["-"]:
            _take_report_number(draft, index)
        if word not in ("isbn", "issn") or draft.labels[index]:
            continue
        first = index + 1
        while first < draft.size and not is_number(draft.words[first]) and first - index < _NEAR:
            first += 1
        end = first
        while end < draft.size and (is_number(draft.words[end]) or draft.words[end] in "-x"):
            end += 1
        digits = sum(len(w) for w in draft.words[first:end] if w != "-")
        if digits in ((8,) if word == "issn" else (10, 13)):
            draft.take(index, first, "cue")
            variable = "ISSN" if word == "issn" else "ISBN"
            draft.mark(variable, first, end)
            draft.item.setdefault(variable, draft.printed(first, end))  # type: ignore[misc]


def _take_report_number(draft: Draft, index: int) -> None:
    """`GAO-19-52`, `RRA-9693`: the number of a report, between marks by itself."""
    if draft.words[index - 1] not in ",(" or not _is_acronym(draft, index):
        return
    end = index + 1
    while end + 1 < draft.size and draft.words[end] == "-" and draft.touches(end) and draft.touches(end + 1):
        if not is_number(draft.words[end + 1]):
            return
        end += 2
    digits = sum(len(word) for word in draft.words[index + 1 : end] if is_number(word))
    parted = end >= draft.size or draft.words[end] in ",.)"
    if digits >= _LEAST_DIGITS and parted and draft.is_free(index, end) and "number" not in draft.item:
        draft.mark("number", index, end)
        draft.item["number"] = draft.printed(index, end)


def _is_acronym(draft: Draft, index: int) -> bool:
    printed = draft.printed(index, index + 1) if 1 < len(draft.words[index]) <= _LONGEST_ACRONYM else ""
    return printed.isascii() and printed.isalpha() and printed.isupper()


def _take_arxiv(draft: Draft, index: int) -> None:
    """`arXiv:2203.19087`: the name of the archive is part of the number."""
    if index + 4 < draft.size + 1 and draft.words[index + 1 : index + 2] == [":"]:
        end = index + 2
        while (
            end < draft.size
            and draft.touches(end)
            and (is_number(draft.words[end]) or draft.words[end] in "./v")
        ):
            end += 1
        if draft.words[end - 1] == ".":
            end -= 1
        if end > index + 2 and draft.is_free(index, end):
            draft.mark("number", index, end)
            draft.item.setdefault("number", draft.printed(index, end))
            draft.evidence.add("preprint")


def take_absences(draft: Draft) -> None:
    """Take «د.ت», «n.d.», «د.ن» … : they say that a field is not known."""
    for kind in ("no_date", "translated"):
        for start, end, cue in list(draft.find(kind)):
            before = start == 0 or draft.words[start - 1] in _APART or draft.labels[start - 1] is not None
            after = end >= draft.size or draft.words[end] in _APART or draft.labels[end] is not None
            if (before and (after or end - start > 2)) or _is_phrase(draft, start, end):
                draft.take(start, _take_guess(draft, end), "cue")
                draft.evidence.add(cue.value)


def _is_phrase(draft: Draft, start: int, end: int) -> bool:
    """Words written out (بدون تاريخ) need no mark around them, as letters (د.ت) do."""
    return end - start >= 2 and all(len(word) > 2 for word in draft.words[start:end])


def _take_guess(draft: Draft, end: int) -> int:
    """A guess in brackets after «without date» goes with it: «بدون تاريخ (ربما …)»."""
    if end < draft.size and draft.words[end] == "(":
        close = end
        while close < draft.size and draft.words[close] != ")":
            close += 1
        return min(close + 1, draft.size)
    return end


def take_opening_verb(draft: Draft) -> None:
    """Take the verb before an author in a note that remarks and cites: «يذكر ابن بطوطة … «تحفة النظار»»."""
    match = draft.cue_at(0, "remarks", "opens") if draft.size > 1 else None
    if match is None or match[0] >= draft.size:
        return
    after = match[0]
    dashed = after + 1 < draft.size and draft.words[after + 1] == "-"
    if dashed or any(draft.cue_at(after, kind) for kind in ("given_names", "nisbas", "name_parts")):
        draft.take(0, after, "cue")
        _take_named_author(draft, after)


def _take_named_author(draft: Draft, start: int) -> None:
    """The name behind the verb, up to a mark or a function word."""
    end = start
    while end < draft.size and end - start < _NAME_WORDS and not draft.is_delimiter(end):
        if draft.cue_at(end, "function_words") and not draft.cue_at(end, "name_parts"):
            break
        end += 1
    if end > start:
        draft.mark("author", start, end)
        draft.item["author"] = [Name(literal=draft.printed(start, end))]


def take_deaths(draft: Draft) -> None:
    """Take `(ت 630هـ)`, `(d. 1406)` after a name: the year is no year of issue. A note that tells a whole
    life cites nothing.
    """
    take_life(draft)
    for start, end, _cue in list(draft.find("deaths")):
        if start == 0 or draft.words[start - 1] not in OPENING or draft.labels[start - 1]:
            _take_open_death(draft, start, end)
            continue
        close = end
        while close < draft.size and draft.words[close] not in CLOSING and close - end < 8:
            close += 1
        inner = draft.words[end:close]
        if close < draft.size and draft.words[close] in CLOSING and any(is_number(w) for w in inner):
            draft.take(start - 1, close + 1, "death")
            draft.evidence.add("death")


def _take_open_death(draft: Draft, start: int, end: int) -> None:
    """`، ت 852هـ،` and `المتوفى سنة 505هـ` without brackets: a year with its era, before a mark."""
    if start == 0 or draft.words[start - 1][:1].isdigit():
        return
    year = draft.skip(end, ".:")
    if year >= draft.size or not _is_year(draft, year):
        return
    close = year + 1
    while close < draft.size and (
        draft.cue_at(close, "eras") or draft.words[close] in "/-" or _is_year(draft, close)
    ):
        close += 1
    opens = draft.words[start - 1] == "," or end - start > 1 or len(draft.words[start]) > _LONGEST_LETTER
    closed = close < draft.size and draft.words[close] in ",;:."
    if close > year + 1 and opens and closed and draft.is_free(start, close):
        draft.take(start, close, "death")
        draft.evidence.add("death")


def _is_year(draft: Draft, index: int) -> bool:
    return is_number(draft.words[index]) and len(draft.words[index]) <= _YEAR_DIGITS


def take_repeated_author(draft: Draft) -> None:
    """Take the dashes that stand for the author of the entry before: `———. Title`."""
    end = draft.skip(0, "-_")
    text = draft.fold.text.lstrip()
    if text[:2] == _TATWEELS:
        draft.take(0, draft.skip(0, ".,:"), "cue")
        draft.pointer = Pointer(text[: len(text) - len(text.lstrip(_TATWEELS[0]))], same_author=True)
        draft.evidence.add("repeated-author")
        return
    if end >= 2 or (end == 1 and draft.ends[0] - draft.starts[0] > 1):
        after = draft.skip(end, ".,:")
        draft.take(0, after, "cue")
        draft.pointer = Pointer(draft.printed(0, end), same_author=True)
        draft.evidence.add("repeated-author")


def take_others(draft: Draft) -> None:
    """Take «وآخرون», «et al.»."""
    for start, end, _cue in list(draft.find("several_authors")):
        draft.take(start, end, "others")
