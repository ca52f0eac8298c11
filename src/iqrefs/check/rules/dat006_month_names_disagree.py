"""Two names for one month that are those of two months: «يناير/ شباط 2020».

Papers often give the name of Iraq and the Levant beside that of Egypt and the Gulf (أيلول/ سبتمبر). Two names
of one set are a double issue (آذار/ نيسان), and no fault.

Why:
    The reader does not know which of the two months is meant: يناير is كانون الثاني, and شباط is فبراير.

Source:
    The Unicode CLDR, month names of Arabic (ar, ar-IQ, ar-SY); usual rules of Iraqi academic journals.

Bad:
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 5 يناير/ شباط 2020.

Good:
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 5 يناير/ كانون الثاني 2020.
    (2) حيدر كاظم، السدود والأنهار، مجلة دراسات، العدد 3، آذار/ نيسان 2021.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iqrefs.check.dates.date_marks import read_marks
from iqrefs.check.dates.date_words import load_date_words
from iqrefs.check.dates.printed_dates import is_of_date
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject

_PAIR = re.compile(r"(?P<one>M)(?:/|\()(?P<two>M)")


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each pair of names, of two sets, that are two months."""
    for mention in subject.mentions:
        marks = read_marks(mention.text)
        for match in [] if mention.is_record else _PAIR.finditer(marks.symbols):
            one, two = (marks.marks[match.start(name)] for name in ("one", "two"))
            span = (one.start, two.end)
            is_pair = one.value != two.value and _name_set(one.form) != _name_set(two.form)
            if is_pair and is_of_date(mention, span):
                names = {"one": mention.text[one.start : one.end], "two": mention.text[two.start : two.end]}
                yield Hit(mention.key, (span,), {name: quote_print(month) for name, month in names.items()})


def _name_set(form: str) -> str:
    if form.isascii():
        return "latin"
    return "levantine" if form in load_date_words()["levantine"] else "other"


RULE = Rule("DAT006", "month-names-disagree", "warning", __doc__, check)
