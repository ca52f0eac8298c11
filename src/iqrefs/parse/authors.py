"""The list of authors that opens a reference, where its shape alone shows it.

`Vallari, A., Holzmayer, V., & Harris, B.`, `P. W. Kimball and S. M. Rock`, `Fan HD, Liu J`,
`Gruzinski, Serge.`, `العتيبي، محمد بن سعد. (2019)`. Initials and inverted names are certain; names written
out are the labeller's.
"""

from __future__ import annotations

from iqrefs.parse.bynames import read_bynames
from iqrefs.parse.draft import Draft
from iqrefs.parse.names import make_name, unjoin_waw
from iqrefs.parse.persons import ListSoFar, read_person
from iqrefs.parse.titles import read_initials
from iqrefs.text.script import has_arabic

_LIST_MARKS = frozenset(",;&")
_MAX_AUTHORS = 400
_DATED_TOKENS = 60
_ENDS_NAME = frozenset(',:;("')
_LONGEST_INITIALED = 12
_NO_INITIALS = frozenset({"pointers", "archives", "call_numbers"})
"""Letters that open so are a pointer (م. ن.) or an archive (د. ك. و.)."""


def take_leading_authors(draft: Draft) -> None:
    """Take the opening list of authors where it has initials or inverted names."""
    start = 0
    while start < draft.size and draft.words[start] in "\"'([*-":
        if draft.words[start] in "\"'(":
            return
        start += 1
    if start >= draft.size or draft.labels[start] is not None or draft.cue_at(start, "genres", "interview"):
        return
    persons = _read_dated_list(draft, start) or read_bynames(draft, start) or _read_list(draft, start)
    if persons:
        draft.mark("author", start, persons[-1][1])
        names = [make_name(_print_name(draft, *person)) for person in persons]
        draft.item.setdefault("author", []).extend(names)


def take_initials(draft: Draft) -> None:
    """Take an opening author whose given names are letters (`ب. م. دانزيغ`), before these are taken for
    others: «without place», a volume.
    """
    start = draft.skip(0, "*-")
    if start >= draft.size or not draft.kinds[start].isdisjoint(_NO_INITIALS):
        return
    stop = start
    while stop < draft.size and draft.words[stop] not in _ENDS_NAME and stop - start < _LONGEST_INITIALED:
        stop += 1
    ends = stop < draft.size and draft.words[stop] in _ENDS_NAME
    if ends and draft.is_free(start, stop) and read_initials(draft, start, stop) > start:
        draft.mark("author", start, stop)
        draft.item["author"] = [make_name(draft.printed(start, stop))]
        draft.evidence.add("initials")


def _print_name(draft: Draft, start: int, end: int) -> str:
    """A name as printed, without the year of death inside it: `النووي (ت 676هـ)، يحيى بن شرف`."""
    death = next((i for i in range(start, end) if draft.labels[i] == "death"), end)
    behind = next((i for i in range(death, end) if draft.labels[i] != "death"), end)
    return unjoin_waw(draft, start, death) + draft.printed(behind, end)


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
