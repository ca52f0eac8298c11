"""A day of a visit in another form than the journal's.

A style profile says in which: day, month, year (17 July 2025); month, day, year (July 17, 2025); or in
figures (2025-07-17). Without one nothing is told, nor where figures can be read both ways.

Why:
    Readers of two forms in one list cannot tell day and month apart where both are numbers.

Source:
    The Publication Manual of the APA (7th ed., chapter 9), on retrieval dates: Retrieved July 17, 2025, from.
    The rules of the journal.

Bad (profile apa-7):
    (1) Roe, J. (n.d.). Water politics. The Daily Courier. Retrieved 17 July 2025, from
    https://courier.example/a

Good (profile apa-7):
    (1) Roe, J. (n.d.). Water politics. The Daily Courier. Retrieved July 17, 2025, from
    https://courier.example/a
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iqrefs.check.dates.date_marks import Marks, read_marks
from iqrefs.check.dates.printed_dates import meets
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.config import AccessDates
from iqrefs.interchange.edtf import format_edtf
from iqrefs.model import Edit, Fix, Span

_FORMS = re.compile(
    r"(?P<dmy>(?P<d>d)s?o?(?P<m>M),?(?P<y>y))|(?P<mdy>(?P<m2>M)(?P<d2>d)s?,?(?P<y2>y))"
    r"|(?P<iso>y-d-d)|(?P<figures>d(?P<mark>[/.-])d(?P=mark)y)"
)
_MOST_MONTHS = 12


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each day of a visit that is not in the form of the profile."""
    wanted = subject.profile.access_dates
    for mention in subject.mentions if wanted != "any" else ():
        marks = read_marks(mention.text)
        for match in () if mention.is_record else _FORMS.finditer(marks.symbols):
            span = marks.span(*match.span())
            form = _name_form(match, marks)
            if form not in ("any", wanted) and meets(span, mention.spans_of("accessed")):
                values = {"date": quote_print(mention.text[slice(*span)])}
                yield Hit(mention.key, (span,), values, fix=_make_fix(mention, span, match, marks, wanted))


def _name_form(match: re.Match[str], marks: Marks) -> AccessDates:
    """The form of a date; `any` where its figures can be read both ways."""
    if match["iso"]:
        return "iso"
    if match["dmy"] or match["mdy"]:
        return "day-month-year" if match["dmy"] else "month-day-year"
    one, two = (marks.marks[match.start() + place].value for place in (0, 2))
    if (one > _MOST_MONTHS) == (two > _MOST_MONTHS):
        return "any"
    return "day-month-year" if one > _MOST_MONTHS else "month-day-year"


def _make_fix(
    mention: Mentioned, span: Span, match: re.Match[str], marks: Marks, wanted: AccessDates
) -> Fix | None:
    """The date in the wanted form, its month as printed; none where that needs the name of a month."""
    replacement = ""
    if wanted == "iso":
        replacement = format_edtf(mention.citation.item.get("accessed") or {})
    elif match["dmy"] or match["mdy"]:
        kind = "" if match["dmy"] else "2"
        found = (marks.marks[match.start(f"{name}{kind}")] for name in "dmy")
        day, month, year = (mention.text[mark.start : mark.end] for mark in found)
        replacement = f"{day} {month} {year}" if wanted == "day-month-year" else f"{month} {day}, {year}"
    return Fix((Edit(mention.key, span, replacement),)) if replacement else None


RULE = Rule("ACC007", "other-access-date-format", "info", __doc__, check)
