"""Dates to the day of which a web source does not say what they are: of publication, or of the visit."""

from __future__ import annotations

import re

from iqrefs.check.dates.date_words import holds_any, load_date_words
from iqrefs.check.dates.printed_dates import find_days
from iqrefs.check.dates.visits import names_visit
from iqrefs.check.subject import Mentioned
from iqrefs.model import Span
from iqrefs.text.fold import fold_string

_HOST = re.compile(r"(?:https?://)?(?:www\.)?([^/?#:\s]{1,200})", re.IGNORECASE)
_MARKS = re.compile(r"[\W_]+")
_FAR = 40


def find_roleless(mention: Mentioned) -> Span | None:
    """The one such date of a citation: that of a page that bears none, or one right behind the address."""
    if mention.is_record or mention.citation.kind != "full" or names_visit(mention):
        return None
    days = [date.span for date in find_days(mention) if date.is_possible]
    if _is_undated(mention) and len(days) == 1:
        return days[0]
    addresses = mention.spans_of("URL")
    if addresses and days and 0 <= days[-1][0] - addresses[-1][1] <= _FAR:
        between = mention.text[addresses[-1][1] : days[-1][0]]
        words = _MARKS.sub(" ", fold_string(between)).strip()
        if not words or words in load_date_words()["roleless"]:
            return days[-1]
    return None


def _is_undated(mention: Mentioned) -> bool:
    item = mention.citation.item
    host = _HOST.match(item.get("URL", ""))
    if host:
        name = host[1].lower()
        return any(
            name == known or name.endswith(f".{known}") for known in load_date_words()["undated_hosts"]
        )
    site = " ".join(filter(None, (item.get("container-title"), item.get("publisher"))))
    return holds_any(site, "undated")
