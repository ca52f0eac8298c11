"""A byname, a comma, and the names of the same person: `ابن قدامة، موفق الدين عبد الله بن أحمد`.

What stands before the comma is what its bearer is known by (a nisba, ابن or أبو and a name); behind it come
a title of honour (شمس الدين), a kunya (أبو الفرج), the chain of fathers. Two persons look much like that,
and so do a title and its author: so it counts only where all is made of names, and where a title follows.
"""

from __future__ import annotations

from iqrefs.lexicon import load_lexicon
from iqrefs.model import Span
from iqrefs.parse.draft import Draft
from iqrefs.parse.names import is_joined_waw, is_name_word, score_name
from iqrefs.parse.titles import skip_honorifics
from iqrefs.text.script import has_arabic

_ARTICLE = "ال"
_WAW = "و"
_LONGEST_BYNAME = 4
_LONGEST_CHAIN = 16
_LONGEST_MODERN = 4
_LONGEST_NAME = 6
_MOST_PIECES = 4
_MOST_PERSONS = 20
_LEAST_JOINED = 4
_NO_NAME = frozenset(
    {"title_words", "function_words", "laws", "containers", "reference_works", "scripture", "press", "known"}
)
_IMPRINT = frozenset({"press", "places", "bodies", "known", "press_verbs", "roles"})
_OPENS = frozenset("\"'*([")


def read_bynames(draft: Draft, start: int) -> list[Span]:
    """The ranges of the persons at a token, each byname and names, titles left out; of several the later
    ones are joined by «and». Empty where one of them is none.
    """
    persons: list[Span] = []
    index = start
    while len(persons) < _MOST_PERSONS and index < draft.size:
        begin, end = _read_person(draft, index)
        if begin == end:
            return []
        persons.append((begin, end))
        index = draft.skip(_skip_death(draft, end), ",")
        if not _joins_byname(draft, index):
            break
    return persons


def _read_person(draft: Draft, index: int) -> Span:
    """Where the names of one person begin and end, the byname at a token; an empty range for none."""
    comma = index
    while comma < draft.size and comma - index <= _LONGEST_BYNAME and _is_word(draft, comma):
        comma += 1
    begin = skip_honorifics(draft, index, comma)
    if begin == comma or comma - begin > _LONGEST_BYNAME or _names_a_work(draft, begin, comma):
        return index, index
    at = _skip_death(draft, comma)
    if at >= draft.size or draft.words[at] != ",":
        return index, index
    known = _is_byname(draft, begin, comma)
    end = _read_pieces(draft, at + 1, known=known)
    if end is not None:
        return begin, end
    end = _read_piece(draft, at + 1)
    single = known or (_is_single(draft, begin, comma) and not draft.points)
    return (begin, end) if single and _is_modern(draft, at + 1, end) else (index, index)


def _read_pieces(draft: Draft, start: int, *, known: bool) -> int | None:
    """Past the names behind the comma, several pieces of them where each bears the marks of old names."""
    best = None
    first = start
    for _ in range(_MOST_PIECES):
        end = _read_piece(draft, first)
        marks = _find_marks(draft, first, end)
        if end == first or not marks or (first == start and not known and len(marks) < 2):
            break
        behind = _skip_death(draft, end)
        if known and _joins_byname(draft, draft.skip(behind, ",")):
            return end
        if _opens_title(draft, behind):
            best = end
        if behind >= draft.size or draft.words[behind] != ",":
            break
        first = behind + 1
    return best


def _read_piece(draft: Draft, start: int) -> int:
    """Past the words of names from a token on, up to a mark; the same place where one is no name's."""
    end = start
    while _is_word(draft, end) and end - start < _LONGEST_CHAIN:
        if end > start and _joins_byname(draft, end):
            break
        behind_part = end > start and _is_name_part(draft, end - 1)
        if not (behind_part or _is_of_name(draft, end) or _is_son(draft, end, opens=end == start)):
            return start
        end += 1
    return end


def _is_word(draft: Draft, index: int) -> bool:
    return index < draft.size and draft.labels[index] is None and has_arabic(draft.words[index])


def _is_of_name(draft: Draft, index: int) -> bool:
    """A known name or part of one, a word with the article, a word before الدين."""
    if is_name_word(draft, index):
        return True
    if draft.kinds[index] & _NO_NAME:
        return False
    word = draft.words[index]
    return word.startswith(_ARTICLE) or _is_honour(draft, index)


def _is_son(draft: Draft, index: int, *, opens: bool) -> bool:
    """Whether a word that no list has is a name by its father behind it: `ياقوت بن عبد الله`. What opens
    is none before «ابن»: `رحلة ابن بطوطة`.
    """
    if index + 1 >= draft.size or draft.kinds[index] & _NO_NAME:
        return False
    father = draft.words[index + 1]
    return father in load_lexicon().forms("fathers") and not (opens and father.startswith("ا"))


def _is_honour(draft: Draft, index: int) -> bool:
    """Whether a title of honour begins at a token: `موفق الدين`."""
    return index + 1 < draft.size and draft.words[index + 1] in load_lexicon().forms("name_tails", "honour")


def _is_name_part(draft: Draft, index: int) -> bool:
    return draft.cue_at(index, "name_parts") is not None


def _find_marks(draft: Draft, start: int, end: int) -> frozenset[str]:
    """What shows a name of the old kind: a title of honour, a kunya, a father."""
    marks = {"honour" for i in range(start, end) if _is_honour(draft, i) and i + 1 < end}
    for kind in ("kunyas", "fathers"):
        forms = load_lexicon().forms(kind)
        marks |= {kind for i in range(start, end) if draft.words[i] in forms and i + 1 < end}
    return frozenset(marks)


def _is_byname(draft: Draft, start: int, end: int) -> bool:
    """Whether words are what a person is known by: `الذهبي`, `ابن حجر العسقلاني`, `الخطيب البغدادي`."""
    words = draft.words[start:end]
    if start and words[0].startswith(_WAW):
        words[0] = words[0][1:]
    if words[0] in load_lexicon().forms("bynames"):
        return len(words) > 1
    return all(word.startswith(_ARTICLE) for word in words) and len(words) <= 2


def _is_single(draft: Draft, start: int, end: int) -> bool:
    """Whether words are one name, as a family has: `بدوي`, `سعد الله`, `أبو زهرة`; no person in full."""
    if not any(draft.cue_at(start, kind) for kind in ("given_names", "nisbas", "name_parts")):
        return False
    if end - start == 1:
        return draft.words[start] not in load_lexicon().forms("bynames")
    ends = load_lexicon().forms("name_tails")
    return end - start == 2 and (_is_name_part(draft, start) or draft.words[start + 1] in ends)


def _names_a_work(draft: Draft, start: int, end: int) -> bool:
    if any(draft.kinds[i] & _NO_NAME and not is_name_word(draft, i) for i in range(start, end)):
        return True
    return any(draft.cue_at(start, kind) for kind in ("bodies", "press", "containers", "laws", "places"))


def _is_modern(draft: Draft, start: int, end: int) -> bool:
    """Whether given names alone, and then a title, stand behind a family name: `عبد الرحمن، مذاهب …`."""
    if end == start or end - start > _LONGEST_MODERN or end >= draft.size:
        return False
    given = draft.cue_at(start, "given_names") is not None or _is_name_part(draft, start)
    return given and (_opens_title(draft, end) or _joins_byname(draft, draft.skip(end, ",")))


def _opens_title(draft: Draft, index: int) -> bool:
    """Whether a mark and then words that may be a title stand at a token, and no imprint and no name."""
    if index >= draft.size or draft.words[index] not in ",:.(":
        return False
    if draft.words[index] == "(":
        return index + 1 < draft.size and draft.labels[index + 1] == "issued"
    first = draft.skip(index, ",:. ")
    if first >= draft.size:
        return False
    if draft.words[first] in _OPENS:
        return draft.words[first] != "(" or (first + 1 < draft.size and draft.labels[first + 1] == "issued")
    if not draft.words[first][:1].isalpha() or draft.labels[first] is not None:
        return False
    if is_joined_waw(draft, first):
        return False
    if draft.kinds[first] & _IMPRINT and not draft.kinds[first] & {"title_words", "reference_works"}:
        return False
    stop = first
    while stop < draft.size and draft.words[stop][:1].isalpha() and draft.labels[stop] is None:
        stop += 1
    return stop - first > _LONGEST_NAME or score_name(draft, first, stop) <= 1


def _joins_byname(draft: Draft, index: int) -> bool:
    """Whether «and» is joined to the byname of another person here: `والخفيف، علي محمد`."""
    if not _is_word(draft, index) or is_name_word(draft, index):
        return False
    word = draft.words[index]
    if not word.startswith(_WAW) or len(word) < _LEAST_JOINED:
        return False
    named = word[1:].startswith(_ARTICLE) or word[1:] in load_lexicon().forms("bynames")
    comma = index + 1
    while comma - index <= _LONGEST_BYNAME and _is_word(draft, comma):
        comma += 1
    return named and comma < draft.size and draft.words[comma] == ","


def _skip_death(draft: Draft, index: int) -> int:
    """Past the year of death of who is named."""
    while index < draft.size and draft.labels[index] == "death":
        index += 1
    return index
