"""Pointer words: Ibid., op. cit., المصدر نفسه, supra note 5, idem.

Only what is printed here is read; where it leads is `resolve`'s. A word that could be part of a title
(السابق, نفسه, id.) counts only where it stands apart.
"""

from __future__ import annotations

from iqrefs.lexicon.pointing import find_kind, find_passage, find_word
from iqrefs.model import Mention, Pointer
from iqrefs.parse.comments import take_comments
from iqrefs.parse.draft import CLOSING, EXTRA, OPENING, Draft
from iqrefs.parse.numbers import is_number
from iqrefs.parse.pointer_forms import is_idem, take_form, take_page_word

_APART = frozenset(",;:.-()[]\"'")
_LONE = frozenset({"السابق", "نفسه", "نفسها", "ذاته", "ذاتها"})


_SAME_PASSAGE = frozenset({"ibid", "place", "same"})
"""Words that never lead to another note: a note's number beside them is one of the work cited."""
_BARE = frozenset({"ibid", "place", "previous"})
"""Words that mean the work right before where nothing else is named."""
_OWN_PARTS = frozenset({"number", "section", "chapter", "table", "figure", "appendix"})
_PARTING = frozenset(',;:"()[]')
_BESIDE = frozenset(
    {"locators", "conjunctions", "own_parts", "function_words", "ordinals", "page_tails", "issues"}
)
"""What may stand in a reference to a part of the document at hand."""


def take_pointer(draft: Draft) -> None:
    """Take the pointer words of a mention, and say in `draft.pointer` what they mean."""
    words: list[str] = []
    meanings: set[str] = set()
    to_note: str | None = None
    kind_of_work: str | None = None
    form = take_form(draft)
    if form:
        to_note = form.to_note
        kind_of_work = _find_kind(draft, form.start, form.end)
        words.append(form.printed)
    for found, cue_end, cue in list(draft.find("pointers")):
        start = _find_bare_work(draft, found) if cue.value == "same" else found
        if start < 0 or not _counts(draft, found, cue_end, cue.value):
            continue
        end = take_page_word(draft, cue_end) if cue.value == "ibid" else cue_end
        kind = _find_kind(draft, start, end)
        if kind == "periodical" and _is_container(draft, start):
            draft.take(start, end, EXTRA)
            continue
        kind_of_work = kind or kind_of_work
        meanings.add("idem" if is_idem(draft, found, cue_end) else cue.value)
        words.append(draft.printed(start, end))
        draft.take(_with_preposition(draft, start), end, "pointer")
        if cue.value == "supra":
            to_note = _take_note_number(draft, end) or to_note
    to_note = to_note or _take_note_number_alone(draft, meanings)
    if to_note and not words:
        words.append(to_note)
    if words:
        _take_adverbs(draft)
        _take_comments(draft, meanings)
        draft.pointer = Pointer(" ".join(words), to_note, "idem" in meanings, kind_of_work)
        draft.evidence.add("pointer")
        if meanings == {"idem"} and _describes(draft):
            draft.evidence.add("repeated-author")
    else:
        _take_own_reference(draft)


def _take_comments(draft: Draft, meanings: set[str]) -> None:
    """Leave the prose around a pointer to the remainder; behind an idem a work is described."""
    if meanings == {"idem"}:
        return
    taken = [index for index, label in enumerate(draft.labels) if label == "pointer"]
    take_comments(draft, taken[0], taken[-1] + 1, bare=meanings <= _BARE)


def _find_kind(draft: Draft, start: int, end: int) -> str | None:
    """The kind of work that a noun among pointer words names."""
    for index in range(start, end):
        kind = find_kind(draft.words[index])
        if kind:
            return kind
    return None


def _is_container(draft: Draft, start: int) -> bool:
    """Whether «المجلة نفسها» stands behind an author or a title, as what holds a work of its own."""
    return any(draft.labels[i] is None and draft.words[i][0].isalpha() for i in range(start))


def _describes(draft: Draft) -> bool:
    """Whether words of a description stand beside an idem, and not a passage alone."""
    return any(
        draft.labels[i] is None
        and len(draft.words[i]) > 1
        and draft.words[i][0].isalpha()
        and draft.kinds[i].isdisjoint(("locators", "volumes", "page_tails"))
        for i in range(draft.size)
    )


def _take_own_reference(draft: Draft) -> None:
    """Leave a reference to a part of the document at hand (`above, p. 12`, `أدناه، ص 5`) to the remainder."""
    found: set[int] = set()
    for index in range(draft.size):
        end = find_word("own", draft.words, index)
        if end is not None:
            found.update(range(index, end))
    if not found:
        return
    tails = {i for start, end, _cue in draft.find("page_tails") for i in range(start, end)}
    rest = [i for i in range(draft.size) if i not in found | tails and draft.words[i][0].isalpha()]
    plain = all(draft.kinds[i] & _BESIDE or draft.cue_at(i, "pointers", "note") for i in rest)
    if plain or _is_phrase(draft, found):
        pages = {i for start in rest if _is_page(draft, start) for i in (start, draft.skip(start + 1, ".: "))}
        for index in range(draft.size):
            if index not in pages and not draft.is_delimiter(index):
                draft.take(index, index + 1, EXTRA)


def _is_phrase(draft: Draft, found: set[int]) -> bool:
    """Whether words that name no work close on a part of the document: `the discussion at p. 12 above`."""
    last = draft.skip_back(draft.size - 1, ".")
    marked = any(word in _PARTING for word in draft.words[:last])
    paged = any(_is_page(draft, index) for index in range(draft.size))
    return last in found and paged and not marked and not draft.is_upper(0)


def _is_page(draft: Draft, index: int) -> bool:
    return any(draft.cue_at(index, "locators", value) for value in ("page", "pages"))


def take_governing_pointer(draft: Draft, mention: Mention) -> None:
    """A citation that the pointer word before it governs: `Ibid., Al Aref, p. 76 and Najem, p. 62`."""
    if draft.pointer is None and mention.governed_by:
        draft.pointer = Pointer(mention.governed_by)
        draft.evidence.add("pointer")


def _with_preposition(draft: Draft, start: int) -> int:
    """«من المصدر السابق», «من الدستور نفسه»: the preposition goes with the pointer."""
    before = start - 1
    if before >= 0 and draft.labels[before] is None and draft.cue_at(before, "function_words"):
        return before
    return start


def _is_edge(draft: Draft, index: int) -> bool:
    """Whether a token is no part of a phrase: outside, taken, a mark or a number."""
    if not 0 <= index < draft.size:
        return True
    return draft.labels[index] is not None or draft.words[index] in _APART or is_number(draft.words[index])


def _counts(draft: Draft, start: int, end: int, value: str) -> bool:
    """Whether a cue is a pointer here, and not a note's number, an adverb or part of a title."""
    if value in ("note", "position", "infra", "adverb"):
        return False
    return value == "same" or _stands_apart(draft, start, end, value)


def _stands_apart(draft: Draft, start: int, end: int, value: str) -> bool:
    word = draft.words[start]
    after_edge = _is_edge(draft, end) or bool(draft.cue_at(end, "locators") or draft.cue_at(end, "volumes"))
    if value in ("ibid", "previous", "op-cit", "place"):
        if end - start == 1 and word in _LONE:
            return after_edge and start > 0 and draft.words[start - 1] in ":-" and draft.size < 16
        if _is_abbreviation(draft, start, end):
            return _is_edge(draft, start - 1) and after_edge
        return True
    if value == "idem":
        return start == 0 and after_edge
    if value == "supra":
        return not _names_own_part(draft, start, end)
    return _is_edge(draft, start - 1)


def _names_own_part(draft: Draft, start: int, end: int) -> bool:
    """Whether `supra n° 14`, `supra § 3` at the head of a mention mean a part of the paper at hand."""
    if any(draft.labels[i] is None and draft.words[i][0].isalpha() for i in range(start)):
        return False
    after = draft.skip(end, ",.")
    found = find_passage(draft.words, after) if after < draft.size else None
    return found is not None and found[1] in _OWN_PARTS


def _is_abbreviation(draft: Draft, start: int, end: int) -> bool:
    return all(len(word) <= 2 for word in draft.words[start:end])


def _find_bare_work(draft: Draft, start: int) -> int:
    """Where «الدستور» of «الدستور نفسه» stands; -1 where no bare kind of work precedes."""
    if start > 0 and find_kind(draft.words[start - 1]):
        apart = start == 1 or draft.words[start - 2] in ",;:.-("
        return start - 1 if apart or draft.size < 14 else -1
    if start == 0 or (draft.words[start - 1] in ":-," and draft.size < 12):
        return start
    return -1


def _take_note_number(draft: Draft, index: int) -> str | None:
    """`supra n. 5`, `supra note 5`: the number after the word for a note, taken."""
    at = draft.skip(index, ",.(")
    if at >= draft.size:
        return None
    cue = draft.cue_at(at, "pointers", "note")
    number = draft.skip(at + (cue[0] if cue else 0), ".([")
    if number >= draft.size or not is_number(draft.words[number]) or (cue is None and number != index):
        return None
    end = number + 1
    while end < draft.size and draft.words[end] in CLOSING:
        end += 1
    draft.take(index, end, "pointer")
    return draft.words[number]


def _take_note_number_alone(draft: Draft, meanings: set[str]) -> str | None:
    """`note 13, p. 72` at the head of a mention, `انظر الهامش رقم (5)`, `n. 5 above`."""
    for start, end, _cue in draft.find("pointers", "note"):
        number = draft.skip(end, ".([:")
        if number >= draft.size or not is_number(draft.words[number]) or draft.labels[number]:
            continue
        close = number + 1
        while close < draft.size and draft.words[close] in CLOSING:
            close += 1
        position = draft.cue_at(close, "pointers", "position") if close < draft.size else None
        opens = all(draft.labels[i] or draft.words[i] in OPENING for i in range(start))
        if not (opens or position or meanings) or draft.cue_at(start, "locators", "page"):
            continue
        if not position and _is_of_work(draft, start, meanings):
            continue
        draft.take(_with_preposition(draft, start), close + (position[0] if position else 0), "pointer")
        return draft.words[number]
    return None


def _is_of_work(draft: Draft, start: int, meanings: set[str]) -> bool:
    """Whether a note's number is one of the work cited: beside an ibid., or behind a page (`p. 70, n. 1`)."""
    if meanings and meanings <= _SAME_PASSAGE:
        return True
    return _find_page(draft) < start


def _find_page(draft: Draft) -> int:
    """Where the number of the first cited page stands; the end where none is cited."""
    for index in draft.by_kind.get("locators", ()):
        match = draft.cue_at(index, "locators", "page") or draft.cue_at(index, "locators", "pages")
        number = draft.skip(index + match[0], ".: ") if match else draft.size
        if number < draft.size and is_number(draft.words[number]):
            return number
    return draft.size


def _take_adverbs(draft: Draft) -> None:
    for value in ("adverb", "position"):
        for start, end, _cue in list(draft.find("pointers", value)):
            draft.take(start, end, "cue")
