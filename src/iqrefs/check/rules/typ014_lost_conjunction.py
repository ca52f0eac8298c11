"""A و that is lost between two activities in the name of a body.

Two nouns with the article side by side, each an activity that such names list: «للبحوث الاستشارات» where
«للبحوث والاستشارات» is meant.

Why:
    The name is not that of the body, and nobody finds the centre or the house under it.

Source:
    Arabic grammar: two nouns that depend on the same word are joined by a conjunction. Names of bodies are
    given as they print them.

Bad:
    (1) هدى الراوي، معامل النسيج في الموصل، (بغداد: مركز الرافد للدراسات البحوث)، 2015، ص 44.

Good:
    (1) هدى الراوي، معامل النسيج في الموصل، (بغداد: مركز الرافد للدراسات والبحوث)، 2015، ص 44.
    (2) قيس الدوري، الري في العراق، بغداد، دار الشط للنشر العلمي، 2009، ص 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iqrefs.check.printed import list_pieces, quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject
from iqrefs.lexicon.print import print_words
from iqrefs.text.fold import fold_string

_PAIR = re.compile(r"(?<!\w)و?(?:لل|ال|بال)(\w{3,12})[ \u00a0](?=ال(\w{3,12})(?!\w))")


def check(subject: Subject) -> Iterator[Hit]:
    """A hit at each such pair; the و before the second noun is its fix."""
    activities = print_words("activities", "ar")
    for piece in list_pieces(subject):
        for match in _PAIR.finditer(piece.text):
            first, second = fold_string(match[1]), fold_string(match[2])
            if first != second and {first, second} <= activities:
                words = piece.text[match.start() : match.end(2)]
                meant = f"{match[0]}و{piece.text[match.end() : match.end(2)]}"
                values = {"text": quote_print(words), "meant": quote_print(meant)}
                yield piece.mark([(match.start(), match.end(2))], values, "message", [meant])


RULE = Rule("TYP014", "lost-conjunction", "warning", __doc__, check)
