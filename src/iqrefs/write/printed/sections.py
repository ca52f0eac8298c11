"""Works as sections of references: those in Arabic script first, the others behind, each in its order."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from iqrefs.interchange.csl import NAMES, as_fields
from iqrefs.interchange.plain_text import clean_text
from iqrefs.model import PrintedReference, ReferenceSection, Work
from iqrefs.text.script import is_arabic
from iqrefs.write.printed.compose import compose_reference
from iqrefs.write.printed.habits import read_habits
from iqrefs.write.printed.order import make_sort_key
from iqrefs.write.printed.templates import Patterns, load_patterns
from iqrefs.write.printed.values import Setting

_TELLING = ("title", "container-title", "publisher", "event-title", "archive", "genre")
"""The variables whose script is that of the reference, the first that has letters."""
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def print_references(
    works: Sequence[Work], *, language: str = "ar", printed: Iterable[str] = ()
) -> tuple[ReferenceSection, ...]:
    """The works as references, a section a script, that of Arabic first; none for no works.

    `language` is that of the document: its words are the headings'. `printed` are citations as the
    document prints them, by whose names of months and whose digits is gone.
    """
    habits = read_habits(printed)
    document = _patterns_of_language(language) or _patterns_of_script("Latn")
    groups: dict[str, list[tuple[Any, PrintedReference]]] = {"Arab": [], "Latn": []}
    for work in works:
        item = as_fields(work.item)
        patterns = _choose_patterns(item, document)
        runs = compose_reference(item, Setting(patterns, habits))
        if runs:
            printed_text = "".join(run.text for run in runs)
            reference = PrintedReference(runs, _tag_of(item, patterns), _direction_of(printed_text, patterns))
            groups[patterns.script].append((make_sort_key(item, patterns, printed_text, work.id), reference))
    filled = {script: group for script, group in groups.items() if group}
    return tuple(
        _make_section(script, group, document, is_all=len(filled) == 1) for script, group in filled.items()
    )


def name_list(language: str) -> str:
    """The heading of a whole bibliography in a document of this language."""
    document = _patterns_of_language(language) or _patterns_of_script("Latn")
    return document.headings["list"]


def render_sections(sections: Sequence[ReferenceSection]) -> str:
    """The sections as plain text: a heading, a blank line, and a line a reference."""
    blocks = (
        "\n".join(
            (section.heading, "", *("".join(run.text for run in one.runs) for one in section.references))
        )
        for section in sections
    )
    return "\n\n".join(blocks) + "\n" if sections else ""


def _make_section(
    script: str, group: Sequence[tuple[Any, PrintedReference]], document: Patterns, *, is_all: bool
) -> ReferenceSection:
    patterns = _patterns_of_script(script)
    ordered = sorted(group, key=lambda one: one[0])
    languages = {reference.lang.partition("-")[0] for _, reference in group}
    one_language = languages.pop() if len(languages) == 1 else ""
    heading = document.headings.get(one_language, document.headings[script])
    return ReferenceSection(
        heading=document.headings["all"] if is_all and document.script == script else heading,
        lang=patterns.language,
        direction=patterns.direction,
        references=tuple(reference for _, reference in ordered),
    )


def _choose_patterns(item: Mapping[str, Any], document: Patterns) -> Patterns:
    """The patterns of the item's language where its script is theirs, else those of its script."""
    named = _patterns_of_language(str(item.get("language", "")))
    script = _find_script(item)
    if script is None:
        return named or document
    return named if named and named.script == script else _patterns_of_script(script)


def _find_script(item: Mapping[str, Any]) -> str | None:
    """The script of the first value that has letters."""
    names = [part for role in NAMES for name in item.get(role) or () for part in name.values()]
    values = [*(item.get(variable, "") for variable in _TELLING), *names]
    for value in values:
        text = clean_text(str(value))
        if any(map(str.isalpha, text)):
            return "Arab" if is_arabic(text) else "Latn"
    return None


def _direction_of(text: str, patterns: Patterns) -> Literal["ltr", "rtl"]:
    """That of the patterns, but from right to left what is mostly written so, as Hebrew is."""
    kinds = Counter(map(unicodedata.bidirectional, text))
    return "rtl" if kinds["R"] + kinds["AL"] > kinds["L"] else patterns.direction


def _patterns_of_language(tag: str) -> Patterns | None:
    code = tag.partition("-")[0].casefold()
    own = [patterns for patterns in load_patterns() if patterns.language == code]
    akin = [patterns for patterns in load_patterns() if code in patterns.languages]
    return next(iter((*own, *akin)), None)


def _patterns_of_script(script: str) -> Patterns:
    """The patterns that serve every language of a script that has none of its own."""
    return next(patterns for patterns in load_patterns() if patterns.script == script and patterns.is_general)


def _tag_of(item: Mapping[str, Any], patterns: Patterns) -> str:
    """The language of the item where it can be one that is written so, else that of the patterns."""
    tag = str(item.get("language", ""))
    named = _patterns_of_language(tag)
    is_fit = (named or _patterns_of_script("Latn")).script == patterns.script
    return tag if is_fit and _TAG.fullmatch(tag) else patterns.language
