"""Editors, translators and other hands: the word before their names (تحقيق, ترجمة, edited by) or after
them ((ed.), eds.).
"""

from __future__ import annotations

from iqrefs.model import Name, Span
from iqrefs.parse.draft import CLOSING, OPENING, Draft
from iqrefs.parse.names import is_joined_lam, is_name_word, read_names, score_name, unjoin_lam
from iqrefs.text.script import has_arabic

_STOPS = frozenset(',;()[]"')
_VARIABLES = {
    "editor": ("editor",),
    "translator": ("translator",),
    "editor_translator": ("editor", "translator"),
    "author": ("author",),
    "director": ("director",),
    "interviewer": ("interviewer",),
}
_MAX_WORDS = 14
_PHRASE_WORDS = 3
"""From so many words on a role's phrase leaves no doubt: نقله عن الفرنسية."""
_NO_NAMES = frozenset({"title_words", "laws", "reference_works"})
"""Such a word behind «شرح» goes on a title: شرح مختصر خليل, شرح قانون البلدية."""


def take_roles(draft: Draft) -> None:
    """Take every role with its names. A reviser, a supervisor and the like are known cues without a
    variable of their own: they and their names go to `contributor`, which no item holds.
    """
    for start, end, cue in list(draft.find("roles")):
        if not draft.is_free(start, end):
            continue
        if _turn_authors(draft, start, end, cue.value) or _take_suffix(draft, start, end, cue.value):
            continue
        if _may_lead(draft, start, end):
            _take_prefix(draft, start, end, cue.value)


def _may_lead(draft: Draft, start: int, end: int) -> bool:
    """A role word leads where a phrase begins, and names follow it."""
    if end >= draft.size or all(draft.is_delimiter(i) for i in range(start)):
        return False
    if draft.words[start - 1] == '"' and draft.words[:start].count('"') % 2:
        return False
    opens = draft.labels[start - 1] is not None or draft.words[start - 1] in _STOPS | {
        ".",
        ":",
        "-",
        "/",
        "*",
    }
    word = draft.words[start]
    arabic = has_arabic(word)
    if word == "by":
        return opens and draft.words[start - 1] != "."
    return opens or (arabic and len(word) > 3 and draft.words[start - 1] not in ("في", "علي", "و"))


def _take_prefix(draft: Draft, start: int, end: int, role: str) -> None:
    first = draft.skip(end, ":./")
    stop = _find_end(draft, first)
    if stop <= first:
        return
    names_book = not draft.kinds[first].isdisjoint(_NO_NAMES) and not is_name_word(draft, first)
    if names_book and "commentaries" in draft.kinds[start]:
        return
    score = score_name(draft, first, stop)
    if score <= -1.5 and not (has_arabic(draft.words[first]) and stop - first <= 5 and score > -4):
        return
    if end - start >= _PHRASE_WORDS:
        draft.evidence.add("role-phrase")
    _assign(draft, role, (first, stop), (start, stop))


def _find_end(draft: Draft, index: int) -> int:
    """Where the names after a role word end: a mark, something taken, another cue."""
    stop = index
    while stop < draft.size and draft.labels[stop] in (None, "others") and stop - index < _MAX_WORDS:
        word = draft.words[stop]
        if word in _STOPS and not _goes_on(draft, index, stop):
            break
        if word == "." and not _is_initial(draft, stop):
            break
        if word in ":/" or (word == "-" and not draft.touches(stop)):
            break
        if stop > index and (
            draft.cue_at(stop, "press")
            or draft.cue_at(stop, "press_verbs")
            or draft.cue_at(stop, "roles")
            or (draft.cue_at(stop, "volumes") and draft.cue_at(stop, "volumes")[0] > 1)  # type: ignore[index]
        ):
            break
        stop += 1
    return stop


def _goes_on(draft: Draft, first: int, comma: int) -> bool:
    """Whether a comma stands between two Latin names of one list: `A. Smith, B. Jones and C. Doe`."""
    if draft.words[comma] != "," or has_arabic(draft.words[first]):
        return False
    for index in range(comma + 1, min(comma + 7, draft.size)):
        if draft.labels[index] is not None:
            return False
        if draft.words[index] in _STOPS and not (
            draft.words[index] == "," and index + 1 < draft.size and draft.cue_at(index + 1, "conjunctions")
        ):
            return False
        if draft.cue_at(index, "conjunctions"):
            return index == comma + 1 or score_name(draft, comma + 1, index) > 1
    return False


def _is_initial(draft: Draft, dot: int) -> bool:
    return dot > 0 and len(draft.words[dot - 1]) <= 2 and dot + 1 < draft.size


def _take_suffix(draft: Draft, start: int, end: int, role: str) -> bool:
    """`Martin Chusid (ed.)`, `Teeter, E., eds.`, `عامر فياض (محرر)`: the names stand before."""
    opened = start > 0 and draft.words[start - 1] in OPENING
    closed = end < draft.size and draft.words[end] in CLOSING
    comma = start > 0 and draft.words[start - 1] == ","
    plain = draft.words[start] in ("eds", "ed", "editors", "editor", "hrsg", "hg") and comma
    if not ((opened and closed) or plain) or role not in _VARIABLES:
        return False
    if end < draft.size and not closed and draft.words[end] not in ",.;:(":
        return False
    last = start - 1
    first = _find_names_before(draft, last)
    if first is None:
        return False
    close = end + 1 if closed else end
    _assign(draft, "editor" if role == "director" else role, (first, last), (first, close))
    return True


def _turn_authors(draft: Draft, start: int, end: int, role: str) -> bool:
    """`Philipp, Thomas, and Christoph Schumann, eds.`: the names that open the entry are its editors'."""
    before = draft.skip_back(start - 1, ",(. ")
    if before < 0 or draft.labels[before] != "author" or "author" not in draft.item or role not in _VARIABLES:
        return False
    if "role:author" in draft.evidence or _leads_names(draft, start, end):
        return False
    variable = "editor" if role == "director" else _VARIABLES[role][0]
    if variable == "author":
        return False
    draft.item.setdefault(variable, []).extend(draft.item.pop("author"))  # type: ignore[misc]
    draft.spans[variable] = draft.spans.pop("author", [])
    close = end + 1 if end < draft.size and draft.words[end] in CLOSING else end
    draft.labels = [variable if label == "author" else label for label in draft.labels]
    draft.take(before + 1, close, variable)
    draft.evidence.add(f"role:{role}")
    draft.evidence.add("repeated-author")
    return True


def _leads_names(draft: Draft, start: int, end: int) -> bool:
    """Whether a role word stands before its names: `translated by`, تعريب and ترجمة do, محرر does not."""
    word = draft.words[start]
    in_brackets = draft.words[start - 1] in OPENING and end < draft.size and draft.words[end] in CLOSING
    of_a_person = word.removeprefix("ال").startswith("م")
    return draft.words[end - 1] == "by" or (has_arabic(word) and not in_brackets and not of_a_person)


def _find_names_before(draft: Draft, last: int) -> int | None:
    """Where the names that end before a token begin: after `in`, a quote, a full stop, or the start."""
    last = draft.skip_back(last - 1, ",(") + 1
    best: int | None = None
    first = last
    while first > 0 and last - first < 40:
        before = first - 1
        if draft.labels[before] not in (None, "others") or draft.words[before] in '":;)]([':
            break
        if draft.words[before] == "." and not _is_initial(draft, before) and draft.words[before - 1] != "al":
            break
        if draft.cue_at(before, "in"):
            break
        first = before
    if first < last and score_name(draft, first, last) > -1:
        best = first
    return best


def _assign(draft: Draft, role: str, names_at: Span, whole: Span) -> None:
    """Set the names of a role; `whole` takes in the role's own word."""
    (first, last), (start, end) = names_at, whole
    variables = _VARIABLES.get(role)
    if variables is None:
        draft.take(start, end, "contributor")
        return
    names: list[Name] = read_names(draft, first, last)
    if not names:
        return
    if "literal" in names[0] and is_joined_lam(draft, first):
        names[0] = Name(literal=unjoin_lam(names[0]["literal"]))
    draft.spans.setdefault(variables[0], []).append(draft.span(first, last))
    draft.take(start, end, variables[0])
    draft.evidence.add(f"role:{role}")
    for variable in variables:
        draft.item.setdefault(variable, []).extend(names)  # type: ignore[misc]
