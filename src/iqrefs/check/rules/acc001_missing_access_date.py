"""A web source without the day on which it was visited.

So it is with pages that are of the web alone: articles of newspapers, posts, pages of sites, also where only
the text of a link is left. No day is missed where the address is made to last (a DOI, an archived copy).
It is a remark where the page bears a date of its own, unless the author gives the day elsewhere.

Why:
    Pages change and vanish. The day of the visit tells the reader which text was read, and which archived
    copy to look for.

Source:
    The Chicago Manual of Style (18th ed.), on access dates.
    The MLA Handbook (9th ed.), on dates of access.
    Usual rules of Iraqi academic journals: تاريخ الزيارة.

Bad:
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2024، https://zaman.example/water/15.

Good:
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2024، تاريخ الزيارة 3 آب 2025،
    https://zaman.example/w/15.
    (2) Jane Roe, "Water Politics", Journal of Rivers, vol. 3, 2024, https://doi.org/10.5555/12345678.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from iqrefs.check.addresses.advised import find_advised
from iqrefs.check.addresses.lost_links import find_lost_texts
from iqrefs.check.dates.roleless import find_roleless
from iqrefs.check.dates.visits import names_visit
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.model import MentionKey, Severity

_Page = tuple[str, str]
"""A work and an address of it."""


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each description of a web source that does not say when it was read."""
    if not subject.profile.wants_access_date:
        return
    advised = {mention.key for code in ("ACC001", "URL006") for mention, _ in find_advised(subject, code)}
    advised.update(find_lost_texts(subject))
    visited = _list_visited(subject)
    missing: list[Hit] = []
    for mention in subject.mentions:
        if names_visit(mention) or find_roleless(mention):
            continue
        page = _page_of(mention)
        other = visited.get(page) if page and mention.citation.kind == "full" else None
        spans = mention.spans_of("URL")
        if other:
            missing.append(Hit(mention.key, spans, variant="message-elsewhere", related=(other,)))
        elif mention.key in advised:
            severity: Severity = "info" if mention.citation.item.get("issued") else "warning"
            missing.append(Hit(mention.key, spans, severity=severity))
    is_usual = sum(map(names_visit, subject.mentions)) > len(missing)
    yield from (replace(hit, severity=None) for hit in missing) if is_usual else missing


def _list_visited(subject: Subject) -> Mapping[_Page, MentionKey]:
    """The first citation of each page that says when it was visited."""
    visited: dict[_Page, MentionKey] = {}
    for mention in subject.mentions:
        page = _page_of(mention)
        if page and names_visit(mention):
            visited.setdefault(page, mention.key)
    return visited


def _page_of(mention: Mentioned) -> _Page | None:
    url = mention.citation.item.get("URL")
    return (mention.work.id, url) if mention.work and url else None


RULE = Rule("ACC001", "missing-access-date", "warning", __doc__, check)
