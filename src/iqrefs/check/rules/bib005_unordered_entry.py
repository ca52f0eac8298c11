"""An entry that stands out of the order of the alphabet.

Arabic and Latin entries are ordered each by itself, section by section, whether the list counts the article
(ال, al-) or not. It is told only where the list is plainly meant to be alphabetical, and of the fewest
entries that would have to move. Where the alphabet starts again without a heading, that is told once.

Why:
    The reader looks for a source where the alphabet puts it, and takes it for missing.

Source:
    The Chicago Manual of Style (18th ed., chapter 13): entries are arranged alphabetically.
    Usual rules of Iraqi academic journals: sources are ordered by the alphabet, the foreign ones apart.

Bad (lines):
    أحمد فؤاد الأنصاري، تاريخ البصرة، بغداد، دار الحكمة، 1999.
    باسم كريم، أسواق الموصل، بيروت، دار النهار، 2001.
    جميل صادق، سدود دجلة، عمان، دار وائل، 2005.
    يوسف خليل، مدن الفرات، بيروت، دار النهار، 2010.
    حسن كريم، قرى الأهوار، بغداد، دار الحكمة، 1998.
    سالم نوري، طرق القوافل، دمشق، دار الفكر، 2007.
    وليد ناصر، خانات بغداد، بغداد، دار الحكمة، 2012.

Good (lines):
    أحمد فؤاد الأنصاري، تاريخ البصرة، بغداد، دار الحكمة، 1999.
    باسم كريم، أسواق الموصل، بيروت، دار النهار، 2001.
    جميل صادق، سدود دجلة، عمان، دار وائل، 2005.
    حسن كريم، قرى الأهوار، بغداد، دار الحكمة، 1998.
    سالم نوري، طرق القوافل، دمشق، دار الفكر، 2007.
    وليد ناصر، خانات بغداد، بغداد، دار الحكمة، 2012.
    يوسف خليل، مدن الفرات، بيروت، دار النهار، 2010.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.lists.alphabet import find_misplaced
from iqrefs.check.lists.doubles import list_printed
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject

_OPENING = 40


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every entry that would have to move."""
    if subject.profile.order != "alphabetical":
        return
    for one in find_misplaced(list_printed(subject)):
        values = {
            "entry": quote_print(one.entry.text[:_OPENING]),
            "other": quote_print(one.other.text[:_OPENING]),
            "label": one.other.label,
        }
        variant = "message-restart" if one.restarts else "message" if one.is_behind else "message-before"
        yield Hit(one.entry.key, values=values, variant=variant, related=(one.other.key,))


RULE = Rule("BIB005", "unordered-entry", "info", __doc__, check)
