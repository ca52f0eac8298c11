"""A short reference in another language than the work that it refers to.

«op. cit.» beside an Arabic author, or المصدر نفسه for an English work: the words go with the language
of the citation, not with that of the paper.

Why:
    The note runs in two directions and two languages, and the two series of sources, which readers follow
    apart, are mixed up.

Source:
    Usual rules of Iraqi academic journals: Arabic sources are cited with المصدر نفسه and المصدر السابق,
    foreign ones with Ibid. and op. cit.

Bad:
    (1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2) Ibid., p. 80.

Good:
    (1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2) المصدر نفسه، ص 80.

Bad:
    (1) Nora Whitfield, Canals of the Lower Tigris, London, Harrow Press, 1988, p. 40.
    (2) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (3) Whitfield, المصدر السابق, p. 44.

Good:
    (1) Nora Whitfield, Canals of the Lower Tigris, London, Harrow Press, 1988, p. 40.
    (2) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (3) Whitfield, op. cit., p. 44.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from iqrefs.check.chains.pointers import PointerWords, find_pointer_words, load_table
from iqrefs.check.chains.walk import quote
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.model import Edit, Fix
from iqrefs.text.script import count_arabic, count_latin

_POINTING = frozenset({"ibid", "previous", "op-cit"})

Script = Literal["arabic", "latin"]


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every pointer word that is foreign to its work."""
    for mention in subject.in_notes:
        words = [one for one in find_pointer_words(mention) if one.meaning in _POINTING]
        script = _tell_script(subject, mention) if len(words) == 1 else None
        if script and words[0].is_arabic != (script == "arabic"):
            yield _tell(mention, words[0], script)


def _tell_script(subject: Subject, mention: Mentioned) -> Script | None:
    """The script of what names the work: beside the pointer, else where the pointer leads; None if mixed."""
    printed = _print_names(mention)
    found = mention.antecedent
    if not printed and found and found.status == "resolved":
        target = subject.by_key.get(found.mention or "")
        printed = _print_names(target) if target else ""
    arabic, latin = count_arabic(printed), count_latin(printed)
    if (arabic and latin) or not (arabic or latin):
        return None
    return "arabic" if arabic else "latin"


def _print_names(mention: Mentioned) -> str:
    return "".join(mention.text[start:end] for start, end in mention.spans_of("author", "title"))


def _tell(mention: Mentioned, words: PointerWords, script: Script) -> Hit:
    kind = mention.citation.kind
    table = load_table().arabic if script == "arabic" else load_table().latin
    better = table.get(kind, "")
    if words.span[0] == 0:
        better = better[:1].upper() + better[1:]
    found = mention.antecedent
    return Hit(
        mention.key,
        (words.span,),
        {"words": quote(words.printed), "better": better},
        "message-arabic" if script == "arabic" else "message",
        related=(found.mention,) if found and found.mention else (),
        fix=Fix((Edit(mention.key, words.span, better),)) if better else None,
    )


RULE = Rule("REF008", "pointer-in-other-language", "warning", __doc__, check)
