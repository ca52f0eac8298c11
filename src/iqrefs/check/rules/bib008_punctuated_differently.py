"""A work whose note and entry have the same words and other marks between them.

The date stands inside the bracket of the imprint here and behind it there; a comma or an opening quotation
mark is lost; a stray dash stands between two fields. It is told only where notes and list mostly agree, so
that notes in one style and a list in another are no fault; and where a title beside op. cit. has lost its
question mark.

Why:
    Marks say where one fact ends and the next begins. One that is lost or stray is a slip that readers see.

Source:
    Usual rules of Iraqi academic journals: an entry repeats the first note without the cited page.
    The Chicago Manual of Style (18th ed., chapter 13): one style throughout.

Bad (text):
    نص البحث.(1)

    الهوامش
    (1) هناء الراوي، أسواق الكوفة، (بغداد: دار الضفاف)، آذار 2012، ص 4.
    (2) وسام الخيون، تاريخ الورق، (بيروت: دار النهار)، أيار 2009، ص 61.

    قائمة المصادر
    1. هناء الراوي، أسواق الكوفة، (بغداد: دار الضفاف، آذار 2012).
    2. وسام الخيون، تاريخ الورق، (بيروت: دار النهار)، أيار 2009.

Good (text):
    نص البحث.(1)

    الهوامش
    (1) هناء الراوي، أسواق الكوفة، (بغداد: دار الضفاف)، آذار 2012، ص 4.
    (2) وسام الخيون، تاريخ الورق، (بيروت: دار النهار)، أيار 2009، ص 61.

    قائمة المصادر
    1. هناء الراوي، أسواق الكوفة، (بغداد: دار الضفاف)، آذار 2012.
    2. وسام الخيون، تاريخ الورق، (بيروت: دار النهار)، أيار 2009.

Bad:
    (1) What Is the Price of Water?, Basra Weekly, 3 May 2021, p. 4.
    (2) Lina Daoud, Wells of Najd, London, Garnet Press, 2012, p. 7.
    (3) What Is the Price of Water, op. cit.

Good:
    (1) What Is the Price of Water?, Basra Weekly, 3 May 2021, p. 4.
    (2) Lina Daoud, Wells of Najd, London, Garnet Press, 2012, p. 7.
    (3) What Is the Price of Water?, op. cit.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.lists.punctuation import find_unlike
from iqrefs.check.lists.short_titles import find_short_titles
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each note and entry whose marks differ, and for titles that lost their question mark."""
    for one in find_unlike(subject):
        values = {"here": one.here, "there": one.there, "label": one.other.label}
        variant = "message-note" if one.other.note else "message"
        yield Hit(one.mention.key, one.spans, values, variant, related=(one.other.key,))
    for short in find_short_titles(subject):
        if not short.is_word:
            values = {"here": quote_print(short.print_here), "there": quote_print(short.print_there)}
            values["label"] = short.full.label
            yield Hit(short.mention.key, (short.span,), values, "message-note", related=(short.full.key,))


RULE = Rule("BIB008", "punctuated-differently", "info", __doc__, check)
