"""A conference paper that names neither the conference nor its proceedings.

Why:
    Papers of conferences are often printed nowhere else; without the meeting they cannot be traced.

Source:
    The Publication Manual of the APA (7th ed., chapter 10), on conference papers.
    The Chicago Manual of Style (18th ed.), on papers presented at meetings.

Bad (bibtex):
    @inproceedings{jabr2018,
      author = {Jabr, Salma},
      title = {Reading Old Maps of Wasit},
      year = {2018}
    }

Good (bibtex):
    @inproceedings{jabr2018,
      author = {Jabr, Salma},
      title = {Reading Old Maps of Wasit},
      booktitle = {Proceedings of the Third Meeting on Maps},
      year = {2018}
    }

Good:
    (1) سلمى جبر، قراءة في خرائط واسط القديمة، بحث مقدم إلى المؤتمر العلمي الثالث، جامعة واسط، 2018، ص 7.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.needs.needs import find_lacks
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every conference paper without its conference."""
    return (Hit(lack.mention.key) for lack in find_lacks(subject, "REQ014"))


RULE = Rule("REQ014", "missing-event", "warning", __doc__, check)
