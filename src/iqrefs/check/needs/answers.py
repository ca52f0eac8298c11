"""What in the print of a description answers for a thing that it seems to lack."""

from __future__ import annotations

import functools
import re

from iqrefs.check.subject import Mentioned
from iqrefs.check.wordlists import read_data
from iqrefs.lexicon import scan_text
from iqrefs.lexicon.phrases import Phrases, compile_phrases
from iqrefs.model import Item
from iqrefs.text.fold import fold_key, fold_string

_PLACEHOLDERS = {"issued": "no_date", "publisher": "no_publisher", "publisher-place": "no_place"}
_DASHES = re.compile(r"[^\w-]{0,9}(?:[-–—ـ_]\s?){2,}")
_BORDERS = re.compile(r"[.,،:;؛()\[\]{}\"«»“”\n]+")
_NAMES = {
    "issued": ("container-title", "event-title", "publisher"),
    "volume": ("container-title",),
    "issue": ("container-title",),
    "number": ("title", "container-title"),
}
"""Names that may hold a date or a number (`CVPR'11`)."""


def is_answered(variable: str, mention: Mentioned) -> bool:
    """Whether the print says in words that the thing cannot be given, or that there is none, by dashes that
    it is the author of the entry before, or has the kind of work for a title (`Report`).
    """
    if variable == "author" and _DASHES.match(mention.text):
        return True
    words = load_answers().get(variable)
    if variable == "title":
        return words is not None and any(map(words.find_whole, list_segments(mention)))
    if words and words.find_first(fold_key(mention.text)):
        return True
    placeholder = _PLACEHOLDERS.get(variable)
    if placeholder is None:
        return False
    scan = scan_text(fold_string(mention.text))
    found = {match[1].value for index in range(len(scan.words)) if (match := scan.cue_at(index, "no_date"))}
    if variable == "issued":
        return placeholder in found
    return not found.isdisjoint(("no_publisher", "no_place"))  # n.p. is both


def may_hide(variable: str, item: Item) -> bool:
    """Whether the thing may stand in another value: the date or the number in a name."""
    return any(any(map(str.isdigit, str(item.get(name, "")))) for name in _NAMES.get(variable, ()))


def list_segments(mention: Mentioned) -> list[str]:
    """What stands between the marks of a citation, folded, its address left out."""
    text = mention.text
    for start, end in reversed(mention.spans_of("URL")):
        text = f"{text[:start]},{text[end:]}"
    return [fold_key(segment) for segment in _BORDERS.split(text)]


def is_date_of_death(piece: str) -> bool:
    """Whether words that no field took say when somebody died (ت 874هـ)."""
    scan = scan_text(fold_string(piece))
    died = scan.cue_at(0, "deaths") if scan.words else None
    return died is not None and len(scan.words) > died[0] and scan.words[died[0]].isdecimal()


@functools.cache
def load_answers() -> dict[str, Phrases]:
    """The words of `needs.toml`, by what they answer for."""
    return {variable: compile_phrases(forms) for variable, forms in read_data("needs/needs.toml").items()}
