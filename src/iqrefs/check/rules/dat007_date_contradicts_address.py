"""A date of publication that disagrees with the date in the page's address.

It is a month or a day in its path (/2023/12/, /2022/3/17/), or a day at its end (-2022-03-17).

Some weeks are forgiven, a year alone in an address may be that of a section, and a file may have been put
online long after it came out.

Why:
    Either the date is a slip, or the page was written anew after it was put online; the editor should ask
    which version is cited.

Source:
    The Chicago Manual of Style (18th ed.), on websites: the date of publication or of the revision that is
    cited.

Bad:
    (1) Jane Roe, "Water Politics", The Daily Courier, 30 May 2024,
    https://courier.example/2023/12/water-politics.

Good:
    (1) Jane Roe, "Water Politics", The Daily Courier, 30 May 2024,
    https://courier.example/2024/05/water-politics.
    (2) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 2 كانون الثاني 2024،
    https://zaman.example/2023/12/31/water.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from iqrefs.check.addresses.printed_addresses import find_address
from iqrefs.check.dates.calendars import Parts, first_day, is_possible, last_day
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject
from iqrefs.interchange.edtf import format_edtf

_DATED = re.compile(
    r"/(?P<year>(?:19[89]|20\d)\d)/"
    r"(?:(?P<month>0?[1-9]|1[0-2])/(?P<day>0?[1-9]|[12]\d|3[01])/|(?P<month_alone>0[1-9]|1[0-2])/)"
    r"(?=[^/?#]*[^\W\d_])"
)
"""A day, or a month of two digits: one digit alone may be an issue or a section."""
_ENDING = re.compile(
    r"(?<=[^\W\d_])-(?P<year>(?:19[89]|20\d)\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?=/?(?:[?#]|$))"
)
"""The day at the end of an address, behind the words of the title."""
_FILE = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|zip|epub)(?:[?#]|$)|/(?:uploads?|files?|documents?)/", re.IGNORECASE
)
_PAGES = frozenset({"webpage", "post", "post-weblog", "article-newspaper", "article-magazine"})
_EARLY = frozenset({*_PAGES, "report", "article"})
"""Types that are not online before they are published."""
_FORGIVEN = 45
_OF_THE_WEB = 1996


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each citation whose date and address are months apart."""
    for mention in subject.mentions:
        item = mention.citation.item
        issued, url = item.get("issued") or {}, item.get("URL", "")
        dates = [tuple(parts) for parts in issued.get("date-parts") or [] if parts]
        found = None if issued.get("circa") or not dates else _find_day(url, item.get("type", ""))
        if not found or not all(_is_of_the_web(parts) for parts in dates):
            continue
        named = tuple(int(part) for part in found.groups() if part)
        late = _gap(dates[-1], named)
        wanted = _EARLY if _gap(named, dates[0]) > _FORGIVEN else _PAGES if late > _FORGIVEN else ()
        if item.get("type", "") in wanted and is_possible(named) and not (late > 0 and _FILE.search(url)):
            address = find_address(mention, url)
            spans = tuple(sorted((*mention.spans_of("issued"), *((address,) if address else ()))))
            printed = mention.printed("issued") or format_edtf(issued)
            yield Hit(mention.key, spans, {"date": quote_print(printed), "address": _quote(found[0])})


def _find_day(url: str, kind: str) -> re.Match[str] | None:
    """The date in an address; one at its end only in that of a page (a file may be named by a meeting's)."""
    return _DATED.search(url) or (_ENDING.search(url) if kind in _PAGES else None)


def _quote(named: str) -> str:
    return named.rstrip("/") + "/" if named.startswith("/") else named.lstrip("-")


def _is_of_the_web(parts: Parts) -> bool:
    return is_possible(parts) and _OF_THE_WEB <= parts[0] <= 9999


def _gap(one: Parts, two: Parts) -> int:
    """The days from the end of one date to the beginning of another; below 0 where they overlap."""
    return (date(*first_day(two)) - date(*last_day(one))).days if is_possible(one) and is_possible(two) else 0


RULE = Rule("DAT007", "date-contradicts-address", "warning", __doc__, check)
