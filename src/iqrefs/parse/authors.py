"""The list of authors that opens a reference, where its shape alone shows it.

`Vallari, A., Holzmayer, V., & Harris, B.`, `P. W. Kimball and S. M. Rock`, `Fan HD, Liu J`,
`Gruzinski, Serge.`, `العتيبي، محمد بن سعد. (2019)`. Initials and inverted names are certain; names written
out are the labeller's.
"""

from __future__ import annotations

from iqrefs.parse.draft import Draft
from iqrefs.parse.names import make_name, unjoin_waw
from iqrefs.parse.persons import ListSoFar, read_person
from iqrefs.text.script import has_arabic

_LIST_MARKS = frozenset(",;&")
_MAX_AUTHORS = 400
_DATED_TOKENS = 60


def take_leading_authors(draft: Draft) -> None:
    """Take the opening list of authors where it has initials or inverted names."""
    start = 0
    while start < draft.size and draft.words[start] in "\"'([*-":
        if draft.words[start] in "\"'(":
            return
        start += 1
    if start >= draft.size or draft.labels[start] is not None:
        return
    persons = _read_dated_list(draft, start) or _read_list(draft, start)
    if persons:
        draft.mark("author", start, persons[-1][1])
        names = [make_name(unjoin_waw(draft, *person)) for person in persons]
        draft.item.setdefault("author", []).extend(names)


def _read_dated_list(draft: Draft, start: int) -> list[tuple[int, int]]:
    """Arabic names in APA's manner, family and given in turn: `عبيدات، ذوقان، وعدس، عبد الرحمن. (2015).`"""
    if not has_arabic(draft.words[start]):
        return []
    pieces: list[tuple[int, int]] = []
    first = index = start
    while index < draft.size and index - start < _DATED_TOKENS:
        if draft.words[index] == "(" or draft.labels[index] is not None:
            break
        if draft.words[index] in ",؛;.&":
            pieces.append((first, index))
            first = index + 1
        index += 1
    if first < index:
        pieces.append((first, index))
    pieces = [piece for piece in pieces if piece[0] < piece[1]]
    dated = index + 2 < draft.size and draft.words[index] == "(" and draft.labels[index + 1] == "issued"
    if not dated or len(pieces) % 2 or any(last - begin > 6 for begin, last in pieces):
        return []
    if any(draft.cue_at(begin, "press") or draft.cue_at(begin, "places") for begin, _ in pieces[1:]):
        return []
    return [(pieces[i][0], pieces[i + 1][1]) for i in range(0, len(pieces), 2)]


def _read_list(draft: Draft, start: int) -> list[tuple[int, int]]:
    """The ranges of the shaped names, one a person; none where the list is not certain."""
    persons: list[tuple[int, int]] = []
    strong = False
    index = start
    while index < draft.size and len(persons) < _MAX_AUTHORS:
        stop, certain = read_person(draft, index, ListSoFar(len(persons), strong))
        if stop == index:
            break
        strong = strong or certain
        persons.append((index, stop))
        following = _skip_join(draft, stop)
        if following == stop:
            break
        index = following
    return persons if strong and _closes(draft, persons[-1][1]) else []


def _closes(draft: Draft, end: int) -> bool:
    """Whether a list of authors may end here."""
    if end >= draft.size or draft.labels[end] is not None:
        return True
    return draft.words[end] in ",.:;(\"'*[" or draft.words[end - 1] == "."


def _skip_join(draft: Draft, index: int) -> int:
    """Past `,`, `;`, `&`, `and`, `, and`; the same place where none stands."""
    start = index
    while index < draft.size and (
        draft.words[index] in _LIST_MARKS
        or draft.cue_at(index, "conjunctions")
        or draft.labels[index] == "others"
    ):
        index += 1
    if index > start and index < draft.size and draft.words[index] == ".":
        return start
    return index
