"""A date that is not written as one.

Its year has a figure too many or too few, the name of its month is misspelt, or a field that must hold a
date in numbers (`date` of BibLaTeX) holds something else.

Why:
    The reader has to guess the day of a newspaper or of a page, and programs lose the date altogether:
    BibLaTeX drops a field that is not in the form 2024-05-30.

Source:
    The Chicago Manual of Style (18th ed.), on dates.
    The biblatex manual, "Date and Time Specifications", after ISO 8601-2 (EDTF).

Bad:
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 20225.

Bad:
    (1) Jane Roe, "Water Politics", The Daily Courier, 14 Setpember 2019, p. 4.

Bad (bibtex):
    @article{roe2020, title={Water Politics}, author={Roe, Jane}, journal={Courier}, date={12/05/2020}}

Good:
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2025.
    (2) Jane Roe, "Water Politics", The Daily Courier, 14 September 2019, p. 4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iqrefs.check.dates.date_marks import Marks, read_marks
from iqrefs.check.dates.date_words import load_date_words
from iqrefs.check.dates.printed_dates import is_counted, is_of_date
from iqrefs.check.dates.record_dates import ACCESSED, find_record_dates
from iqrefs.check.dates.visits import is_of_visit
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.lexicon import load_lexicon
from iqrefs.lexicon.scan import is_near
from iqrefs.model import Span

_YEAR = re.compile(r"(?:ds?[o/,.-]?M[,.]?|Mds?,)(?P<year>n)(?![/.-]?[dyna])")
_MONTH = re.compile(r"ds?(?P<month>[am])[,.]?y|(?<![a-z])(?P<month2>[am])ds?,y")
_FIGURES = re.compile(r"(?:19|20)(?:\d|\d{3})")
_LEAST_LETTERS = 4
_LEAST_LATIN = 5
"""Jane and Mark are a letter away from months."""


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each date with a garbled year or month, and for each field that holds no date."""
    for mention in subject.mentions:
        for date in find_record_dates(mention):
            if not date.is_edtf and date.variable != ACCESSED:
                values = {"date": quote_print(mention.text[slice(*date.span)])}
                yield Hit(mention.key, (date.span,), values, "message-field")
        if not mention.is_record:
            yield from _check_print(mention)


def _check_print(mention: Mentioned) -> Iterator[Hit]:
    marks = read_marks(mention.text)
    for match in _YEAR.finditer(marks.symbols):
        span = marks.span(*match.span())
        number = marks.marks[match.start("year")].form
        if _FIGURES.fullmatch(number) and is_of_date(mention, span) and not is_of_visit(mention, span):
            yield Hit(mention.key, (span,), {"date": quote_print(mention.text[slice(*span)])})
    for span, word in _find_months(mention, marks):
        quoted = {
            name: quote_print(mention.text[slice(*part)]) for name, part in (("date", span), ("month", word))
        }
        yield Hit(mention.key, (word,), quoted, "message-month")


def _find_months(mention: Mentioned, marks: Marks) -> Iterator[tuple[Span, Span]]:
    """The dates with a misspelt month, and where the month stands."""
    for match in _MONTH.finditer(marks.symbols):
        index = match.start("month") if match["month"] else match.start("month2")
        span, mark = marks.span(*match.span()), marks.marks[index]
        counted = is_counted(marks.symbols, match.start()) or not is_of_date(mention, span)
        if not counted and (marks.symbols[index] == "m" or _is_slip(mark.form)):
            yield span, (mark.start, mark.end)


def _is_slip(word: str) -> bool:
    """Whether a word is the name of a month but for a letter, and a month in no language."""
    least = _LEAST_LATIN if word.isascii() else _LEAST_LETTERS
    if len(word) < least or word in load_date_words()["elsewhere"]:
        return False
    names = [name for name in load_lexicon().forms("months") if name[0] == word[0]]
    return word not in names and any(is_near(word, name) for name in names)


RULE = Rule("DAT001", "malformed-date", "warning", __doc__, check)
