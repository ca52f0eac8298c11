"""A person's name that the document spells in more than one way.

احمد here and أحمد there, Altunisik and Altunışık, or a slip in the name beside المصدر السابق. The rarer
spelling is told, once, at its first place. Only what is surely one person counts: names of three words
(two in Latin letters) that differ in hamza, ة/ه, ى/ي or accents alone, the names in two citations of one
work, and names that are alike but for the dots of one Arabic word (تغري, تعري) or one letter of a Latin
family name (Whitfield, Whitfeld) where the title or the given names are the same.

Why:
    The reader takes two spellings for two authors, and an index lists them apart.

Source:
    The Chicago Manual of Style (18th ed., chapter 13), on the form of authors' names.
    Usual rules of Iraqi academic journals: names are spelled alike in the notes and in the list.

Bad:
    (1) احمد فؤاد الأنصاري، تاريخ البصرة، بغداد، دار الحكمة، 1999، ص 12.
    (2) سلمى ناجي، الماء والمدينة، بيروت، دار النهار، 2011، ص 9.
    (3) أحمد فؤاد الأنصاري، أسواق الزبير، بغداد، دار الحكمة، 2003، ص 40.

Good:
    (1) أحمد فؤاد الأنصاري، تاريخ البصرة، بغداد، دار الحكمة، 1999، ص 12.
    (2) سلمى ناجي، الماء والمدينة، بيروت، دار النهار، 2011، ص 9.
    (3) أحمد فؤاد الأنصاري، أسواق الزبير، بغداد، دار الحكمة، 2003، ص 40.

Bad:
    (1) Zeynep Gündoğan, Dams of the Upper Tigris, London, Garnet Press, 2012, p. 7.
    (2) Omar Saleh, Rivers without Borders, Oxford, Isis Press, 2003, p. 81.
    (3) Zeynep Gundogan, op. cit., p. 9.

Good:
    (1) Zeynep Gündoğan, Dams of the Upper Tigris, London, Garnet Press, 2012, p. 7.
    (2) Omar Saleh, Rivers without Borders, Oxford, Isis Press, 2003, p. 81.
    (3) Zeynep Gündoğan, op. cit., p. 9.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.names.printed_names import find_name
from iqrefs.check.names.spellings import find_respelt
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each spelling of a name that is otherwise spelled differently."""
    for one in find_respelt(subject):
        other = one.other.mention
        values = {
            "here": quote_print(one.name.text),
            "there": quote_print(one.other.text),
            "label": other.label,
        }
        variant = "message" if other.note else "message-entry"
        yield Hit(one.name.mention.key, find_name(one.name), values, variant, related=(other.key,))


RULE = Rule("NAM002", "name-spelled-differently", "warning", __doc__, check)
