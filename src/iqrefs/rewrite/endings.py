"""How a citation ends in its sentence, whatever is put in its place."""

from __future__ import annotations

import re

from iqrefs.rewrite.passages import find_pointer_words, find_spans
from iqrefs.rewrite.printing import cut_final, has_words
from iqrefs.rewrite.walk import Cited
from iqrefs.rewrite.words import find_joint
from iqrefs.text.fold import ITALIC

_CLOSING = "”\"»’'"
_WAW, _SAME = "و", 4
"""The word for «and», joined to the first word of a citation."""
_STOPS = (".", "?", "!", "؟")
_GOES_ON = ",;،؛:)]"
_ABBREVIATED = re.compile(r"(?:\b\w\.\w|\b(?:cit|Ibid|ibid|al|ed|eds))$")


def finish(cited: Cited, words: str) -> str:
    """`words` with the marks that end the citation: those that stand there now, and of two full stops one."""
    core, final = cut_final(cited.citation.text)
    if core.startswith(_WAW) and core[1:].startswith(words[:_SAME]) and not core.startswith(words[:_SAME]):
        words = _WAW + words
    joint = _find_joint(cited, core)
    if not words.startswith(joint):
        words = joint + words
    if core[:1].isupper() and words[:1].islower() and not cited.mention.signal:
        words = words[0].upper() + words[1:]
    if not final and core[-2:-1] == "." and core[-1] in _CLOSING:
        final = "."
    if _ends_in_pointer(cited, core):
        final = _end_of_pointer(cited, final)
    words, own = cut_final(words)
    if "." not in final and own.startswith(".") and _ABBREVIATED.search(words):
        words += "."
    if final.strip() == ".." or (words.rstrip(ITALIC).endswith(_STOPS) and final.strip().startswith(".")):
        final = final.replace(".", "", 1)
    return words + final


def _find_joint(cited: Cited, core: str) -> str:
    """The word for «and» at the head of a citation; with a capital it may begin a title, but no name."""
    joint = core[: len(find_joint(core[:1].lower() + core[1:]))]
    authors = find_spans(cited.citation, "author")
    begins_name = bool(authors) and authors[0][0] <= len(joint)
    return joint if begins_name or joint == joint.lower() else ""


def _ends_in_pointer(cited: Cited, core: str) -> bool:
    """Whether the last words are an abbreviation whose full stop may be the sentence's too: `Ibid.`"""
    found = find_pointer_words(cited.citation)
    pointer = cited.citation.pointer
    if found is None or pointer is None or pointer.to_note:
        return False
    return pointer.words.endswith(".") and not has_words(core[found[1] :])


def _end_of_pointer(cited: Cited, final: str) -> str:
    start = cited.mention.start + len(cited.mention.text)
    behind = cited.note.text[start:].lstrip()
    if behind[:1] and (behind[0] in _GOES_ON or behind[0].islower()):
        return final.replace(".", "")
    return final if "." in final else "."
