"""What stands before a name and is no part of it (د., الأستاذ الدكتور/, Prof.), and what looks so and is:
letters for given names (ت. س. إليوت), a title that is a given name (السيد سابق).
"""

from __future__ import annotations

from iqrefs.lexicon import load_lexicon
from iqrefs.parse.draft import Draft
from iqrefs.text.script import has_arabic

_ARTICLE = "ال"
_WAW = "و"
_LEAST_INITIALS = 2
_MOST_INITIALS = 6
_FAMILY_TOKENS = 3
_LONGEST_TITLE = 5
"""The tokens of a title at most: أ.م.د."""


def skip_honorifics(draft: Draft, start: int, end: int) -> int:
    """Past the titles before a name (د., الإمام, Prof.)."""
    index = draft.skip(start + count_joined_title(draft, start), "./")
    while index < end:
        match = draft.cue_at(index, "honorifics")
        if match is None or index + match[0] >= end:
            return min(index, end)
        after = index + match[0]
        if _is_given(draft, index, end) or read_initials(draft, index, end) > index:
            return index
        single = len(draft.words[index]) == 1
        if (
            single
            and match[0] == 1
            and not (draft.words[after] in "./" or draft.starts[after] > draft.ends[index])
        ):
            return index
        index = draft.skip(after, "./")
    return min(index, end)


def _is_given(draft: Draft, index: int, end: int) -> bool:
    """Whether a title is a given name here, before one family name: `السيد سابق`, and not `السيد الخوئي`."""
    if draft.words[index] not in load_lexicon().forms("given_titles"):
        return False
    family = draft.words[index + 1]
    return end - index == 2 and family[:1].isalpha() and not family.startswith(_ARTICLE)


def read_initials(draft: Draft, start: int, end: int) -> int:
    """Past Arabic letters that stand for given names before one family name: `أ. م. منتشاشفيلي`,
    `سي. جي. إدموندز`; the same place where none stand, and where the letters are a title (أ. د.).
    """
    spelled = load_lexicon().forms("spelled_letters")
    title = draft.cue_at(start, "honorifics")
    index = start
    while (
        index + 1 < min(end, start + 2 * _MOST_INITIALS)
        and draft.words[index + 1] == "."
        and has_arabic(draft.words[index])
    ):
        if len(draft.words[index]) > 1 and draft.words[index] not in spelled:
            break
        index += 2
    letters = (index - start) // 2
    if letters < _LEAST_INITIALS or (title is not None and title[0] > 2):
        return start
    family = index < end and len(draft.words[index]) > 2 and has_arabic(draft.words[index])
    alone = end - index == 1 or (end - index <= _FAMILY_TOKENS and "given_names" not in draft.kinds[index])
    return index if family and alone else start


def count_joined_title(draft: Draft, index: int) -> int:
    """How many tokens a title with «and» joined to it takes: 1 for `ود. محمد`, `والدكتور محمد`; else 0."""
    if index + 1 >= draft.size or not draft.words[index].startswith(_WAW):
        return 0
    word = draft.words[index][1:]
    forms = load_lexicon().classes["honorifics"]["title"]
    if not word or "given_names" in draft.kinds[index] or word not in forms:
        return 0
    return 1 if len(word) > 1 or draft.words[index + 1] in "./" else 0


def ends_title(draft: Draft, index: int) -> bool:
    """Whether a title before a name ends at a token: the `د` of `أ.د/ محمود`."""
    if index >= 0 and draft.words[index] == ".":
        index -= 1
    if index >= 0 and count_joined_title(draft, index):
        return True
    return index >= 0 and any(
        cue.kind == "honorifics" and cue.language == "ar" and start + length in (index + 1, index + 2)
        for start in range(max(0, index - _LONGEST_TITLE), index + 1)
        for length, cue in draft.cues[start]
    )
