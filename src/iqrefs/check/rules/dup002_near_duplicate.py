"""Two descriptions that may be of one work, though that is not certain.

Their titles or names are nearly alike, or an identifier is the same where the titles are not. What is surely
one work is told as such (BIB004, DUP001), and editions, volumes and translations are not told at all.

Why:
    If it is one work, one description has a slip; if it is two, a reader will still take them for one.

Source:
    ISO 690:2021: a reference is precise enough to identify its source.

Bad (bibtex):
    @book{saleh2003,
      author = {Saleh, Omar},
      title = {Rivers without Borders: Water Treaties of the Upper Tigris},
      publisher = {Isis Press},
      year = {2003},
    }
    @book{saleh2004,
      author = {Saleh, Omar},
      title = {Rivers without Borders: Water Treaties of the Upper Tigris},
      publisher = {Isis Press},
      year = {2004},
    }

Good (bibtex):
    @book{saleh2003,
      author = {Saleh, Omar},
      title = {Rivers without Borders: Water Treaties of the Upper Tigris},
      publisher = {Isis Press},
      year = {2003},
    }
    @book{saleh2004,
      author = {Saleh, Omar},
      title = {Cities without Rivers: Wells of the Southern Desert},
      publisher = {Isis Press},
      year = {2004},
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.lists.doubles import find_work_doubles
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.match.names import name_words
from iqrefs.match.titles import title_key
from iqrefs.match.works import makers_of
from iqrefs.model import Item


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each description that may be of the same work as an earlier one."""
    for double in subject.once(find_work_doubles):
        if double.comparison.relation == "near" and not _is_read_in_two_ways(double.first, double.second):
            first, second = double.first, double.second
            values = {
                "here": quote_print(_title_of(second)),
                "there": quote_print(_title_of(first)),
                "label": first.label,
            }
            variant = "message-note" if first.note else "message"
            yield Hit(second.key, second.spans_of("title"), values, variant, related=(first.key,))


def _is_read_in_two_ways(first: Mentioned, second: Mentioned) -> bool:
    """Whether only one of two prints was read to have a title, or the author was read as a part of it."""
    if first.is_record or second.is_record:
        return False
    items = first.citation.item, second.citation.item
    if ("title" in items[0]) != ("title" in items[1]):
        return True
    return _leads_with_author(items[0], items[1]) or _leads_with_author(items[1], items[0])


def _leads_with_author(item: Item, other: Item) -> bool:
    """Whether a title is the author and the title of another work."""
    title, rest = (title_key(one.get("title", "")).split() for one in (item, other))
    lead = title[: -len(rest)]
    names = {word for name in makers_of(other) for word in name_words(name)}
    return bool(rest and lead) and title[len(lead) :] == rest and names.issuperset(lead)


def _title_of(mention: Mentioned) -> str:
    return mention.citation.item.get("title", "") or mention.text


RULE = Rule("DUP002", "near-duplicate", "info", __doc__, check)
