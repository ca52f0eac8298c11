"""A cited page that was left in an entry of the list.

The entry gives the very page that a note cites. The pages that an article or a chapter fills (pp. 12-30)
belong in an entry; the one page that was quoted does not.

Why:
    The reader takes the page for the extent of the work, and a catalogue that reads the list does so too.

Source:
    The Chicago Manual of Style (18th ed., chapters 13 and 14): a bibliography gives no cited page of a book,
    and of an article in a journal the first and the last page.
    Usual rules of Iraqi academic journals: the cited page stands in the note and is left out of the list.

Bad (text):
    نص البحث.(1)

    الهوامش
    (1) سلمى ناجي، الماء والمدينة، بيروت، دار النهار، 2011، ص 9.

    قائمة المصادر
    1. سلمى ناجي، الماء والمدينة، بيروت، دار النهار، 2011، ص 9.

Good (text):
    نص البحث.(1)

    الهوامش
    (1) سلمى ناجي، الماء والمدينة، بيروت، دار النهار، 2011، ص 9.
    (2) هدى كاظم، زراعة النخيل، مجلة الخليج العربي، العدد 4، 2010، ص 31.

    قائمة المصادر
    1. سلمى ناجي، الماء والمدينة، بيروت، دار النهار، 2011.
    2. هدى كاظم، زراعة النخيل، مجلة الخليج العربي، العدد 4، 2010، ص ص 25-48.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iqrefs.check.lists.doubles import list_printed
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.model import Edit, Fix, Locator, Span

_BEFORE = re.compile(r"[\s,،:؛;]{1,10}$")


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every entry with the page of a note, and a fix that takes it out."""
    cited = _list_cited(subject)
    for entry in list_printed(subject):
        locator, spans = entry.citation.locator, entry.spans_of("locator")
        if locator is None or len(spans) != 1 or not entry.work or not _is_cited_page(entry, locator):
            continue
        noted = cited.get((entry.work.id, locator["label"], locator["value"]))
        if noted:
            span = spans[0]
            values = {"page": quote_print(entry.text[span[0] : span[1]]), "label": noted.label}
            fix = Fix((Edit(entry.key, _with_comma(entry, span), ""),))
            yield Hit(entry.key, (span,), values, related=(noted.key,), fix=fix)


def _list_cited(subject: Subject) -> dict[tuple[str, str, str], Mentioned]:
    """By work and passage, the first note that cites it there."""
    cited: dict[tuple[str, str, str], Mentioned] = {}
    for mention in subject.in_notes:
        locator = mention.citation.locator
        if locator and mention.work and "page" not in mention.citation.item:
            cited.setdefault((mention.work.id, locator["label"], locator["value"]), mention)
    return cited


def _is_cited_page(entry: Mentioned, locator: Locator) -> bool:
    """Whether it is no range that an article fills, and no page of a newspaper."""
    kind = entry.citation.item.get("type", "")
    if locator["label"] != "page" or kind == "article-newspaper":
        return False
    return locator["value"].isdecimal() or kind == "book"


def _with_comma(entry: Mentioned, span: Span) -> Span:
    """The page with the comma and the blank that lead to it."""
    before = _BEFORE.search(entry.text, max(span[0] - 10, 0), span[0])
    return (before.start() if before else span[0]), span[1]


RULE = Rule("BIB007", "cited-page-in-entry", "warning", __doc__, check)
