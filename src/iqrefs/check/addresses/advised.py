"""What reading the links has told already (`Subject.advice`), by the rule that says it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from iqrefs.check.addresses.printed_addresses import find_once
from iqrefs.check.dates.record_dates import ACCESSED, find_record_dates
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.model import Advice, Span

SLUGS: Mapping[str, str] = {
    "ACC001": "access-date-missing",
    "ACC002": "access-date-malformed",
    "ACC003": "access-date-impossible",
    "ACC004": "access-date-future",
    "ACC005": "access-date-before-publication",
    "ACC006": "access-date-out-of-line",
    "URL001": "address-broken",
    "URL002": "home-page-cited",
    "URL003": "tracking-parameters",
    "URL004": "shortener",
    "URL005": "scheme-missing",
    "URL006": "link-text-without-address",
}
"""The slug of the advice behind each rule."""


def find_advised(subject: Subject, code: str) -> Iterator[tuple[Mentioned, Advice]]:
    """The citations that the advice of a rule is on, in its order."""
    for advice in subject.advice:
        mention = subject.by_key.get(advice.mention)
        if mention and advice.code == SLUGS[code]:
            yield mention, advice


def find_access_date(mention: Mentioned, printed: str) -> tuple[Span, ...]:
    """Where the day of a visit stands in a citation or a record."""
    spans = mention.spans_of(ACCESSED)
    if spans:
        return spans
    fields = tuple(date.span for date in find_record_dates(mention) if date.variable == ACCESSED)
    found = None if fields else find_once(mention.text, printed)
    return (found,) if found else fields[:1]
