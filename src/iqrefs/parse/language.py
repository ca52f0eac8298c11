"""The language of a citation's own text, whatever the script of its link."""

from __future__ import annotations

from collections import Counter

from iqrefs.lexicon import HIDDEN
from iqrefs.parse.draft import Draft
from iqrefs.text.script import count_arabic, count_latin

_NAMES = ("author", "editor", "translator", "publisher-place")


def tell_language(draft: Draft) -> str:
    """ISO 639-1: by script, and among the languages of one script by their function words and cues."""
    arabic = latin = 0
    votes: Counter[str] = Counter()
    for index, word in enumerate(draft.words):
        if word[0] == HIDDEN or draft.labels[index] == "cue":
            continue
        if word[0].isalpha():
            arabic += count_arabic(word)
            latin += count_latin(word)
        for _length, cue in draft.cues[index]:
            if cue.kind in ("function_words", "conjunctions") and (
                cue.kind == "conjunctions" or draft.labels[index] not in _NAMES
            ):
                votes[cue.language] += 1
    if arabic > latin:
        return "ar"
    del votes["ar"]
    if not votes:
        return "en"
    best = max(votes.values())
    return "en" if votes["en"] == best else max(votes, key=lambda language: (votes[language], language))
