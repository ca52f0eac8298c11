"""What is said of pointers that lead nowhere: a short remark in the note, and the reasons in full."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass

from iqrefs.model import Antecedent, Edit, Mention, MentionKey, Note, Reading, Status
from iqrefs.sentences import Language, Words, read_words
from iqrefs.text.script import is_arabic

_SIGNS = ("[؟", "[?")


@dataclass(frozen=True, slots=True)
class Remark:
    """A pointer that leads nowhere: its remark in the note, and its comment, a line a paragraph."""

    key: MentionKey
    label: str
    lang: Language
    edit: Edit
    lines: tuple[str, ...]
    status: Status | None
    is_there: bool


def list_remarks(reading: Reading) -> Iterator[Remark]:
    """A remark for each pointer that leads nowhere, in the language of its note."""
    for note in reading.document.notes:
        for index, mention in enumerate(note.mentions):
            antecedent = reading.antecedents[f"{note.label}#{index}"]
            if antecedent.status in ("ambiguous", "unresolved") and antecedent.reason is not None:
                yield _make_remark(note, f"{note.label}#{index}", mention, antecedent)


def _make_remark(note: Note, key: MentionKey, mention: Mention, antecedent: Antecedent) -> Remark:
    lang: Language = "ar" if is_arabic(note.text) else "en"
    words = _load_words(lang)
    reason = antecedent.reason or "no-match"
    values = {"notes": ("، " if lang == "ar" else ", ").join(antecedent.candidates)}
    lines = [words.say("comments", reason, values)]
    if antecedent.candidates:
        lines.append(words.say("comments", "candidates", values))
    end = len(mention.text)
    return Remark(
        key,
        note.label,
        lang,
        Edit(key, (end, end), f" [{words.say('remarks', reason, values)}]"),
        tuple(lines),
        antecedent.status,
        _has_remark(note.text, mention.start + end, mention.text),
    )


@functools.cache
def _load_words(lang: Language) -> Words:
    return read_words("iqrefs.rewrite", f"words/{lang}.toml", lang)


def _has_remark(note: str, end: int, text: str) -> bool:
    """Whether a remark stands there already."""
    return note[end:].lstrip(" .،,").startswith(_SIGNS) or any(sign in text for sign in _SIGNS)
