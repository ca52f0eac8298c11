"""What the citations alone tell of their addresses and access dates, without the network.

Each kind of advice has a code; the values for its message are:

- `access-date-missing`: none
- `access-date-malformed`, `access-date-impossible`, `access-date-future`: `date`, as printed
- `access-date-before-publication`: `date`, and `published` (ISO 8601)
- `access-date-out-of-line`: `date`, and `usual`, the months of the document's other dates, where they are
  enough to tell (a visit before there was a Web is out of line with any)
- `home-page-cited`: `host`, and `text`, the title of the page that is meant
- `tracking-parameters`: `clean`, the address without them
- `shortener`: `host`
- `scheme-missing`: `text`, the address as printed, and `clean`, as it is asked
- `address-broken`: `text`, the address as printed
- `link-text-without-address`: `text`, the words that stand in its place

A false alarm costs more than a fault that is passed over: every rule says nothing where it is not certain.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from iqrefs.links.advice.access_dates import advise_access_date, is_before_the_web
from iqrefs.links.advice.addresses import advise_address
from iqrefs.links.advice.lost_links import find_lost_link
from iqrefs.links.advice.outliers import Range, find_ranges, read_day
from iqrefs.links.advice.words import make_advice
from iqrefs.links.collect import collect_citings, collect_unaddressed
from iqrefs.model import Advice, Citing, Reading

CODES = (
    "access-date-missing",
    "access-date-malformed",
    "access-date-impossible",
    "access-date-future",
    "access-date-before-publication",
    "access-date-out-of-line",
    "home-page-cited",
    "tracking-parameters",
    "shortener",
    "scheme-missing",
    "address-broken",
    "link-text-without-address",
)
"""Every code of advice; none is reused or given a new meaning."""


def advise(citings: Sequence[Citing], now: date) -> Iterator[Advice]:
    """The advice on citations that have an address, in their order; `now` is the day of the report."""
    return (advice for _, advice in advise_each(citings, now))


def advise_each(citings: Sequence[Citing], now: date) -> Iterator[tuple[Citing, Advice]]:
    """`advise`, with the citation and its address that each advice is on.

    The access date of a citation with several addresses is judged once, at the first of them.
    """
    ranges = find_ranges(citings)
    for _, group in groupby(citings, key=lambda citing: (citing.document, citing.mention)):
        for number, citing in enumerate(group):
            if number == 0:
                yield from ((citing, advice) for advice in _advise_date(citing, ranges, now))
            yield from ((citing, advice) for advice in advise_address(citing))


def advise_reading(reading: Reading, now: date) -> Iterator[Advice]:
    """The advice on a document: that of `advise`, then on citations whose address was lost."""
    yield from advise(tuple(collect_citings(reading)), now)
    for citing in collect_unaddressed(reading):
        text = find_lost_link(reading.citations[citing.mention], citing.accessed_text)
        if text:
            yield make_advice(citing, "link-text-without-address", "warning", text=text)


def _advise_date(citing: Citing, ranges: Mapping[str, Range], now: date) -> Iterator[Advice]:
    told = list(advise_access_date(citing, now))
    yield from told
    if any(advice.code in ("access-date-impossible", "access-date-malformed") for advice in told):
        return
    day, usual = read_day(citing), ranges.get(citing.document)
    if day and usual and usual.leaves_out(day):
        values = {"date": citing.accessed_text, "usual": usual.describe()}
        yield make_advice(citing, "access-date-out-of-line", "warning", **values)
    elif not told and is_before_the_web(citing):
        yield make_advice(citing, "access-date-out-of-line", "warning", date=citing.accessed_text)
