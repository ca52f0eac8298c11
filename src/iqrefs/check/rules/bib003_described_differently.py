"""A work that is described in two ways.

The note and the entry of one work (or two entries, or two full notes) do not say the same: another spelling,
another date, an address or a date of access that stands in one place only. Not counted are the cited page,
white space, markup, the style of quotation marks, the order of the fields, initials for given names, and what
the notes of the document leave out by habit, and of how many volumes the work is. Volumes and editions are
compared each with its own. A work of the notes and an entry that no note cites are taken for one where
author, year and publisher or journal agree, and titles are a word apart, or the title is the same and the
number of the issue is not. Both places are told, each with the other's words.

Why:
    The reader cannot tell which of the two is right, and a search with the wrong one finds nothing.

Source:
    The Chicago Manual of Style (18th ed., chapter 13): notes and bibliography entries give the same facts of
    a source.
    ISO 690:2021: the data of a reference are taken from the source itself, and so agree.

Bad (text):
    نص البحث.(1)

    الهوامش
    (1) كريم جاسم العبودي، التداعيات الاقتصادية لجفاف الأهوار، بغداد، دار الرافدين، 2018، ص 44.
    (2) سلمى ناجي، الماء والمدينة، بيروت، دار النهار، 2011، ص 9.

    قائمة المصادر
    1. سلمى ناجي، الماء والمدينة، بيروت، دار النهار، 2011.
    2. كريم جاسم العبودي، التدايعات الاقتصادية لجفاف الأهوار، بغداد، دار الرافدين، 2018.

Good (text):
    نص البحث.(1)

    الهوامش
    (1) كريم جاسم العبودي، التداعيات الاقتصادية لجفاف الأهوار، بغداد، دار الرافدين، 2018، ص 44.
    (2) سلمى ناجي، الماء والمدينة، بيروت، دار النهار، 2011، ص 9.

    قائمة المصادر
    1. سلمى ناجي، الماء والمدينة، بيروت، دار النهار، 2011.
    2. كريم جاسم العبودي، التداعيات الاقتصادية لجفاف الأهوار، بغداد، دار الرافدين، 2018.

Bad (text):
    Text of the paper.(1)

Notes
-----
    (1) Nora Whitfield, Dams of the Upper Tigris, London, Garnet Press, 2012, p. 7.
    (2) Omar Saleh, Rivers without Borders, Oxford, Isis Press, 2003, p. 81.

    Bibliography
    1. Nora Whitfield, Dams of the Upper Tigris, London, Garnet Press, 2012.
    2. Omar Saleh, Rivers without Borders, Oxford, Isis Press, 2004.

Good (text):
    Text of the paper.(1)

Notes
-----
    (1) Nora Whitfield, Dams of the Upper Tigris (London: Garnet Press, 2012), 7.
    (2) Omar Saleh, Rivers without Borders (Oxford: Isis Press, 2003), 81.

    Bibliography
    Saleh, Omar. Rivers without Borders. Oxford: Isis Press, 2003.
    Whitfield, Nora. Dams of the Upper Tigris. London: Garnet Press, 2012.

"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iqrefs.check.lists.described import Disagreement, find_disagreements
from iqrefs.check.lists.short_titles import find_short_titles
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.model import Span


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each description that another one contradicts, and for misspelled short titles."""
    for one in find_disagreements(subject):
        yield _tell(one)
    for short in find_short_titles(subject):
        if short.is_word:
            yield _hit(short.mention, short.full, [short.span], [short.other], is_slight=False)


def _tell(one: Disagreement) -> Hit:
    here = [span for difference in one.differences for span in difference.spans]
    there = [span for difference in one.differences for span in difference.others]
    return _hit(one.mention, one.other, here, there, is_slight=all(d.is_slight for d in one.differences))


def _hit(
    mention: Mentioned, other: Mentioned, here: Sequence[Span], there: Sequence[Span], *, is_slight: bool
) -> Hit:
    form = "" if here and there else "-only-here" if here else "-only-there"
    side = "note" if other.note else "entry"
    return Hit(
        mention.key,
        tuple(sorted(set(here))),
        {
            "here": _quote(mention, here),
            "there": _quote(other, there),
            "label": other.label,
        },
        "message" if (form, side) == ("", "entry") else f"message{form}-{side}",
        related=(other.key,),
        severity="info" if is_slight else None,
    )


def _quote(mention: Mentioned, spans: Sequence[Span]) -> str:
    """The pieces of a print in order."""
    return quote_print(" / ".join(mention.text[start:end] for start, end in sorted(set(spans))))


RULE = Rule("BIB003", "described-differently", "warning", __doc__, check)
