"""Letters as the shapes of a typesetter.

The joined shapes of Arabic letters (U+FB50 to U+FEFC) and Latin ligatures (ﬁ) come out of old files and PDFs.
They look right and are other characters. Signs with a meaning of their own (ﷺ, ﷲ, ornate brackets) are no
fault.

Why:
    No search, catalogue or sorting finds the words, though they look right on paper.

Source:
    The Unicode Standard, chapter 9 (Arabic Presentation Forms): for compatibility only, not for text.

Bad:
    (1) ﺧﺎﻟﺪ اﻟﺴﻌﺪي، ﺗﺎرﻳﺦ اﻟﺒﺼﺮة، ﺑﻐﺪاد، دار اﻟﺮاﻓﺪ، 1990، ص 5.

Good:
    (1) خالد السعدي، سيرة النبي محمد ﷺ، بغداد، دار الرافد، 1990، ص 5.

Bad:
    (1) Edith Marlow, The Oﬃce and the Field, London, Harrow Press, 1998, p. 7.

Good:
    (1) Edith Marlow, The Office and the Field, London, Harrow Press, 1998, p. 7.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from iqrefs.check.printed import list_pieces, quote_around
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject

_FORMS = re.compile(r"[\ufb00-\ufb06\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufe70-\ufefc]+")
_CARRIERS = str.maketrans("", "", " ـ")
"""What the shape of a lone vowel sign stands on; its letter carries it in a text."""


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for a citation, at all its shapes, with the letters as its fix."""
    for piece in list_pieces(subject):
        matches = [match for match in _FORMS.finditer(piece.text) if _spell(match) != match[0]]
        if not matches:
            continue
        around = quote_around(piece.text, *matches[0].span())
        values = {"text": around, "letters": _FORMS.sub(_spell, around)}
        spans, letters = [match.span() for match in matches], [_spell(match) for match in matches]
        yield piece.mark(spans, values, "message", letters, is_safe=True)


def _spell(shapes: re.Match[str]) -> str:
    """The letters that the shapes stand for; a few stand for none, and stay."""
    return unicodedata.normalize("NFKC", shapes[0]).translate(_CARRIERS)


RULE = Rule("TYP008", "presentation-forms", "warning", __doc__, check)
