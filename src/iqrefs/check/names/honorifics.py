"""Titles (د., أ.م.د., Prof. Dr.) that are printed before the names of authors, editors and translators."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from iqrefs.check.subject import Mentioned
from iqrefs.check.wordlists import load_wordlists
from iqrefs.lexicon import load_lexicon
from iqrefs.model import Item, Name, Span
from iqrefs.text.fold import fold_string, fold_text

ROLES = ("author", "editor", "translator", "director", "interviewer", "container-author")
_LOOKED_BACK = 30
_LONGEST = 600
_MOST_NAMES = 40
_SEPARATOR = re.compile(r"(?:[,;&/(]|(?<![^\W_])(?:و|and))\s*$")


@functools.cache
def _pattern() -> re.Pattern[str]:
    """One or more titles in folded text, before a name that is no mere initial."""
    left_alone = load_wordlists("names")["styles"]
    forms = [form for form in load_lexicon().forms("honorifics") if form not in left_alone]
    titles = "|".join(sorted({_spell(form) for form in forms}, key=lambda form: (-len(form), form)))
    title = rf"(?:{titles})(?![^\W_])[\s/]{{0,3}}"
    return re.compile(rf"(?<![\w.])(?:{title}){{1,4}}(?=[^\W\d_]{{2}})")


def _spell(form: str) -> str:
    """A title as a pattern: blanks after its full stops or none; a single letter needs a stop or a stroke."""
    letters = [re.escape(piece) for piece in re.findall(r"[^\W\d_]+", form)]
    if len(letters) == 1:
        return rf"{letters[0]}\s?[./]" if len(letters[0]) == 1 else rf"{letters[0]}\.?"
    is_dotted = "." in form
    return (r"\s?\.\s?" if is_dotted else r"\s{1,3}").join(letters) + (r"\s?\.?" if is_dotted else "")


def find_titles(mention: Mentioned) -> Iterator[Span]:
    """Where titles stand before the names of a printed citation."""
    told: set[Span] = set()
    for role in ROLES:
        for start, end in mention.spans_of(role):
            first = max(start - _LOOKED_BACK, 0)
            piece = fold_text(mention.text[first : min(end, start + _LONGEST)])
            for match in _pattern().finditer(piece.folded):
                found = piece.locate(match.start(), match.end())
                span = first + found[0], first + found[1]
                if span not in told and _opens_name(mention.text, span, start):
                    told.add(span)
                    yield span


def _opens_name(text: str, title: Span, start: int) -> bool:
    """Whether a title stands right before a name: where the names begin, or after a comma or an and."""
    if title[0] == start or (title[0] < start and not text[title[1] : start].strip()):
        return True
    return (
        title[0] > start and _SEPARATOR.search(fold_string(text[max(title[0] - 8, 0) : title[0]])) is not None
    )


def list_titled(item: Item) -> Iterator[tuple[str, str]]:
    """The title and the name after it, of each name of a record that has one."""
    for role in ROLES:
        names: list[Name] = item.get(role, [])  # type: ignore[assignment]
        for name in names[:_MOST_NAMES]:
            printed = name.get("literal") or name.get("given") or ""
            piece = fold_text(printed[:_LONGEST])
            match = _pattern().match(piece.folded)
            if match:
                end = piece.locate(match.start(), match.end())[1]
                yield printed[:end].strip(), f"{printed[end:]} {name.get('family', '')}".strip()
