"""A short reference in words that are not the journal's.

A journal settles on one pair of words: المصدر نفسه and المصدر السابق, not المرجع نفسه or
مصدر سبق ذكره beside them. This says something only where the profile names the words.

Why:
    Two words for one thing make the reader ask whether two things are meant.

Source:
    Usual rules of Iraqi academic journals, which prescribe the words; the journal's own profile names them.

Bad (notes, profile iraqi-academic):
    (1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2) ذات المرجع، ص 80.

Good (notes, profile iraqi-academic):
    (1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2) المصدر نفسه، ص 80.

Good:
    (1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2) ذات المرجع، ص 80.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.chains.pointers import find_later_word, find_pointer_words, find_slip, word_key
from iqrefs.check.chains.walk import quote
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject
from iqrefs.model import Edit, Fix

_WORDS_OF = {"ibid": frozenset({"ibid", "previous"}), "op-cit": frozenset({"previous", "op-cit", "ibid"})}


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every pointer word of a kind that the profile names words for, and not this one."""
    for mention in subject.in_notes:
        kind = mention.citation.kind
        for words in find_pointer_words(mention):
            wanted = subject.profile.pointers.get(words.language, {}).get(kind, ())
            if not wanted or words.meaning not in _WORDS_OF.get(kind, ()):
                continue
            is_others = kind == "op-cit" and find_later_word(words, opens=False) is not None
            if is_others or find_slip(mention.text, words):
                continue
            if word_key(words.printed) not in map(word_key, wanted):
                better = wanted[0]
                if words.span[0] == 0:
                    better = better[:1].upper() + better[1:]
                yield Hit(
                    mention.key,
                    (words.span,),
                    {"words": quote(words.printed), "better": wanted[0]},
                    fix=Fix((Edit(mention.key, words.span, better),)),
                )


RULE = Rule("REF012", "unusual-pointer", "info", __doc__, check)
