"""The language of a citation's own text, whatever the script of its link."""

from __future__ import annotations

from collections import Counter

from iqrefs.lexicon import HIDDEN
from iqrefs.parse.draft import Draft
from iqrefs.text.script import count_arabic, count_latin

_NAMES = ("author", "editor", "translator", "publisher-place")


def tell_language(draft: Draft) -> str:
    """ISO 639-1: by script, and among the languages of one script by their function words and cues."""
    own = [
        word
        for word, label in zip(draft.words, draft.labels, strict=True)
        if word[0] != HIDDEN and label != "cue"
    ]
    letters = "".join(own)
    if count_arabic(letters) > count_latin(letters):
        return "ar"
    votes: Counter[str] = Counter()
    for kind in ("function_words", "conjunctions"):
        for index in draft.by_kind.get(kind, ()):
            if draft.labels[index] != "locator" and (
                kind == "conjunctions" or draft.labels[index] not in _NAMES
            ):
                votes.update({cue.language for _, cue in draft.cues[index] if cue.kind == kind})
    del votes["ar"]
    if not votes:
        return "en"
    best = max(votes.values())
    return "en" if votes["en"] == best else max(votes, key=lambda language: (votes[language], language))
