"""A day of a visit that is out of line with the others of the document.

An author reads the pages of a paper within some months. A day that lies years away, or before there was a
Web, is mostly a slip in the year; a single one that lies months apart from all the others is worth a look.

Why:
    The wrong day sends the reader to the wrong archived copy.

Source:
    The Chicago Manual of Style (18th ed.), on access dates: the day on which the author consulted the source.

Bad:
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 1984، تاريخ الزيارة 3 آب 1985،
    https://zaman.example/w.

Good:
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2024، تاريخ الزيارة 3 آب 2025،
    https://zaman.example/w.
    (2) Jane Roe, "Water Politics", The Daily Courier, 30 May 2024, accessed on 17 January 2026,
    https://courier.example/a.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.addresses.advised import find_access_date, find_advised
from iqrefs.check.dates.outlying_days import find_outlying_day
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.interchange.edtf import format_edtf


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each such day."""
    told = set()
    for mention, advice in find_advised(subject, "ACC006"):
        told.add(mention.key)
        printed, usual = advice.values["date"], advice.values.get("usual", "")
        values = {"date": quote_print(printed), "usual": usual}
        yield Hit(mention.key, find_access_date(mention, printed), values)
    apart = find_outlying_day(subject)
    if apart:
        usual = f"{apart.first} – {apart.last}"
        yield from (_tell(mention, usual) for mention in apart.mentions if mention.key not in told)


def _tell(mention: Mentioned, usual: str) -> Hit:
    printed = mention.printed("accessed") or format_edtf(mention.citation.item["accessed"])
    spans = find_access_date(mention, printed)
    return Hit(mention.key, spans, {"date": quote_print(printed), "usual": usual}, severity="info")


RULE = Rule("ACC006", "outlying-access-date", "warning", __doc__, check)
