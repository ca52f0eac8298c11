"""What a finding says, in the words of a language: one function a sentence.

All that comes from a document passes `trim_text`, so that nothing here steers a terminal.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import takewhile
from operator import eq

from iqrefs.model import Edit, Finding, MentionKey, Place, Reading
from iqrefs.report.plain import Mark, trim_text
from iqrefs.sentences import Language, Words
from iqrefs.sentences.reading import load_reading_words, say_reading
from iqrefs.sentences.rules import FAMILIES, load_rule_words

OTHER = "other"
"""The family of what no rule told."""

_CODE = re.compile(r"([A-Z]{3})\d{3}")
_SOURCE_LINE = re.compile(r"(table|figure)\.(.+)")
_INPUT = re.compile(r"\d+/(?=bibliography:)")
_LABEL, _CHANGED, _EDITS = 60, 80, 3


def family_of(code: str) -> str:
    """The family of a code, in small letters."""
    found = _CODE.fullmatch(code)
    family = found[1].lower() if found else ""
    return family if family in FAMILIES else OTHER


def trim_code(code: str) -> str:
    """A code fit to be shown."""
    return trim_text(code, 40)


def tell_title(finding: Finding, lang: Language) -> str:
    """The name of the fault; empty where its code has no words."""
    return find_words(finding.code, lang).get("title", "")


def tell_message(finding: Finding, lang: Language, mark: Mark = str) -> str:
    """What is wrong, in a sentence; as it came where its code has no words."""
    return _say(finding, finding.variant, lang, mark) or trim_text(finding.message)


def tell_todo(finding: Finding, lang: Language) -> str:
    """What to do; empty where its code has no words."""
    return _say(finding, "todo", lang)


def find_words(code: str, lang: Language) -> Mapping[str, str]:
    """The sentences of a rule or of a slug that reading finds; none for any other code."""
    return load_rule_words(lang).tables.get(code) or load_reading_words(lang).tables.get(code, {})


def _say(finding: Finding, key: str, lang: Language, mark: Mark = str) -> str:
    values = {name: trim_text(value) for name, value in finding.values.items()}
    rules = load_rule_words(lang)
    if finding.code in rules.tables:
        return rules.say(finding.code, key, values, mark)
    return say_reading(finding.code, key, lang, values, mark) if find_words(finding.code, lang) else ""


def tell_place(finding: Finding, words: Words) -> str:
    """`footnote 28`, `entry 5 of the list`; empty where it speaks of neither."""
    if finding.mention:
        return tell_mention(finding.mention, words)
    return tell_note(finding.label, words) if finding.label else ""


def tell_mention(key: MentionKey, words: Words) -> str:
    """Where a mention stands."""
    bare = _INPUT.sub("", key, count=1)
    if bare.startswith("bibliography:"):
        return words.say("places", "entry", {"label": trim_text(bare.removeprefix("bibliography:"), _LABEL)})
    return tell_note(bare.rpartition("#")[0] or bare, words)


def tell_note(label: str, words: Words) -> str:
    """A note by its label; the source line under a table or figure by the table's or figure's number."""
    found = _SOURCE_LINE.fullmatch(label)
    table, shown = (found[1], found[2]) if found else ("note", label)
    return words.say("places", table, {"label": trim_text(shown, _LABEL)})


def tell_line(place: Place | None, words: Words) -> str:
    """`line 12`, `paragraph 12` or `page 3`; empty where there is no place."""
    if place is None:
        return ""
    number = place.page if place.unit == "page" else place.line
    return words.say("places", place.unit, {"line": f"{number}"})


def list_changes(finding: Finding, reading: Reading | None) -> Iterator[tuple[str, str]]:
    """What the fix of a finding takes away, and what it puts there: the first edits, fit to be shown."""
    for edit in finding.fix.edits[:_EDITS] if finding.fix else ():
        old = _text_of(edit, finding, reading)
        if old is not None:
            before, after = _narrow_change(old, edit.replacement)
            yield show_piece(before, _CHANGED), show_piece(after, _CHANGED)


def _narrow_change(old: str, new: str) -> tuple[str, str]:
    """What of two long texts differs."""
    if max(len(old), len(new)) <= _CHANGED:
        return old, new
    start = _count_common(old, new)
    end = _count_common(old[:start:-1], new[:start:-1])
    return old[start : len(old) - end], new[start : len(new) - end]


def _count_common(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    return sum(1 for _ in takewhile(bool, map(eq, one, other)))


def tell_change(old: str, new: str, words: Words, mark: Mark = str) -> str:
    """One edit in a sentence."""
    kind = "replace" if old and new else "delete" if old else "insert"
    return words.say("fixes", kind, {"old": old, "new": new}, mark)


def _text_of(edit: Edit, finding: Finding, reading: Reading | None) -> str | None:
    if edit.mention == finding.mention:
        return finding.text[slice(*edit.span)]
    citation = reading.citations.get(edit.mention) if reading else None
    return citation.text[slice(*edit.span)] if citation else None


def show_piece(text: str, limit: int) -> str:
    """A piece of the print fit to be shown: what cannot be seen by its name, blanks alone as ␣."""
    if text and all(char.isspace() or unicodedata.category(char) in {"Cf", "Cc"} for char in text):
        return "".join("␣" if char.isspace() else f"U+{ord(char):04X}" for char in text[:8])
    return trim_text(text, limit)
