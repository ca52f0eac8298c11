"""A citation that speaks of a link and gives no address.

The text of a link was copied, but not the address behind it: the word الرابط, the title printed once more
with the name of the site, or a day of a visit to nowhere.

Why:
    The reader sees that there is a page, and has no way to it.

Source:
    The Chicago Manual of Style (18th ed.), on websites: an online source is cited with its URL.
    Usual rules of Iraqi academic journals.

Bad:
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2024، الرابط

Bad:
    (1) Water Politics in the South, The Daily Courier, 30 May 2024, accessed on 17 July 2025,
    Water Politics in the South - The Daily Courier.

Good:
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2024، على الرابط: https://zaman.example/w/15.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.addresses.advised import find_access_date, find_advised
from iqrefs.check.addresses.lost_links import find_lost_texts
from iqrefs.check.addresses.printed_addresses import find_once, find_slipped
from iqrefs.check.dates.date_words import load_date_words
from iqrefs.check.dates.visits import list_visits
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.lexicon import split_words
from iqrefs.model import Advice
from iqrefs.text.fold import fold_string

_REACH = 40


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each such citation."""
    advised = {mention.key: advice for mention, advice in find_advised(subject, "URL006")}
    lost = find_lost_texts(subject)
    for mention in subject.mentions:
        span = lost.get(mention.key)
        if span:
            yield Hit(mention.key, (span,), {"text": quote_print(mention.text[slice(*span)])})
        elif mention.key in advised and not any(find_slipped(mention)):
            yield from _tell(mention, advised[mention.key])


def _tell(mention: Mentioned, advice: Advice) -> Iterator[Hit]:
    text = advice.values["text"]
    visit = next((visit for visit in list_visits(mention) if text in mention.text[slice(*visit)]), None)
    if mention.is_record or visit:
        spans = find_access_date(mention, text)
        printed = mention.text[slice(*spans[0])] if spans else text
        if not visit or not _names_medium(mention.text[: visit[0]]):
            yield Hit(mention.key, spans, {"text": quote_print(printed)}, "message-visited")
    else:
        span = find_once(mention.text, text)
        yield Hit(mention.key, (span,) if span else (), {"text": quote_print(text)})


def _names_medium(before: str) -> bool:
    """Whether the word right before the visit is that of the medium: `Web. Accessed 29 Nov. 2011.`"""
    words = split_words(fold_string(before[-_REACH:]))
    return next((word in load_date_words()["media"] for word in reversed(words) if word.isalnum()), False)


RULE = Rule("URL006", "lost-address", "warning", __doc__, check)
