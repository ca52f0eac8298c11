"""A slip in the words of a short reference.

«I bid.», «lbid.» and «op. cit..» are slips of typing or of a scan, as are «المصدر السايق» and «المصدر نفسة».

Why:
    The word is a sign that readers and programs know by its form; a slip in it makes a careful paper look
    careless.

Source:
    The Chicago Manual of Style (18th ed., 13.37), on the form of ibid.
    The spelling of Arabic.

Bad:
    (1) Nora Whitfield, Canals of the Lower Tigris (London: Harrow Press, 1988), 40.
    (2) I bid., 44.
    (3) Whitfield, op. cit.., 51.

Good:
    (1) Nora Whitfield, Canals of the Lower Tigris (London: Harrow Press, 1988), 40.
    (2) Ibid., 44.
    (3) Whitfield, op. cit., 51.

Bad:
    (1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2) المصدر نفسة، ص 80.

Good:
    (1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2) المصدر نفسه، ص 80.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.chains.pointers import find_pointer_words, find_slip
from iqrefs.check.chains.walk import quote
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject
from iqrefs.model import Edit, Fix


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every slip in a pointer word, with the word that was meant."""
    for mention in subject.in_notes:
        for words in find_pointer_words(mention):
            slip = find_slip(mention.text, words)
            if slip:
                span, right = slip
                printed = mention.text[span[0] : span[1]]
                fix = Fix((Edit(mention.key, span, right),), is_safe=True)
                yield Hit(mention.key, (span,), {"words": quote(printed), "better": right}, fix=fix)


RULE = Rule("REF007", "misspelled-pointer", "warning", __doc__, check)
