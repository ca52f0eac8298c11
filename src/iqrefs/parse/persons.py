"""One person at a place in a list of authors, told by the shape of the name."""

from __future__ import annotations

from dataclasses import dataclass

from iqrefs.lexicon import load_lexicon
from iqrefs.parse.draft import Draft
from iqrefs.parse.names import score_body, score_name
from iqrefs.text.script import has_arabic

_SURE_NAME = 2.5
_BRACKET_TOKENS = 4


@dataclass(frozen=True, slots=True)
class ListSoFar:
    """How many names were read before this one, and whether the shape of one of them is certain."""

    count: int
    certain: bool


def _is_capital(draft: Draft, index: int) -> bool:
    return draft.is_upper(index)


def _is_particle(draft: Draft, index: int) -> bool:
    return draft.cue_at(index, "name_parts", "latin") is not None


def _is_initial(draft: Draft, index: int) -> bool:
    return (
        index < draft.size
        and draft.labels[index] is None
        and len(draft.words[index]) <= 2
        and (_is_capital(draft, index) and draft.words[index].isalpha())
    )


def _read_initials(draft: Draft, index: int, *, dotted: bool) -> int:
    """Past initials `A. B.`, `A.-B.`, `AB`; the same place where none stands."""
    start = index
    if index < draft.size and (draft.cue_at(index, "acronyms") or draft.cue_at(index, "honorifics")):
        return start
    while _is_initial(draft, index):
        if len(draft.words[index]) == 2 and not draft.printed(index, index + 1).isupper():
            following = draft.words[index + 1] if index + 1 < draft.size else ""
            if following != ".":
                break
        after = index + 1
        has_dot = after < draft.size and draft.words[after] == "."
        if dotted and not has_dot:
            break
        index = after + has_dot
        if index + 1 < draft.size and draft.words[index] == "-" and _is_initial(draft, index + 1):
            index += 1
    return max(start, index)


def _read_family(draft: Draft, index: int) -> int:
    """Past a family name: capitalised words and particles, hyphens inside, up to four words."""
    start, words = index, 0
    while index < draft.size and draft.labels[index] is None and words < 4:
        if draft.words[index] == "-" and index > start and draft.touches(index):
            index += 1
            continue
        if not draft.words[index][:1].isalpha() or has_arabic(draft.words[index]):
            break
        if not (_is_capital(draft, index) or _is_particle(draft, index)) or len(draft.words[index]) < 2:
            break
        if draft.cue_at(index, "function_words") and not _is_particle(draft, index):
            break
        if draft.cue_at(index, "conjunctions") or (words and _is_initials_behind(draft, index)):
            break
        index += 1
        words += 1
    return index


def _is_initials_behind(draft: Draft, index: int) -> bool:
    """The `PJ` of `Hallam PJ`, but no word of a name all in capitals."""
    printed = draft.printed(index, index + 1)
    return len(printed) == 2 and printed.isupper() and not draft.printed(index - 1, index).isupper()


def read_person(draft: Draft, index: int, so_far: ListSoFar) -> tuple[int, bool]:
    """One person at a token: where the name ends, and whether its shape is certain."""
    if draft.labels[index] is not None:
        return index, False
    if has_arabic(draft.words[index]):
        return _read_arabic(draft, index, so_far)
    initials = _read_initials(draft, index, dotted=True)
    if initials > index:
        family = _read_family(draft, initials)
        return (family, True) if family > initials else (index, False)
    family = _read_family(draft, index)
    if (
        family == index
        and _after_and(draft, index)
        and draft.words[index].isalpha()
        and _comma_initial(draft, index + 1)
    ):
        family = index + 1
    if family == index:
        return index, False
    return _read_after_family(draft, index, family, so_far)


def _comma_initial(draft: Draft, index: int) -> bool:
    """`green, A.`: a family name without its capital, shown by what follows."""
    return (
        index + 1 < draft.size
        and draft.words[index] == ","
        and _read_initials(draft, index + 1, dotted=True) > index + 1
    )


def _read_after_family(draft: Draft, index: int, family: int, so_far: ListSoFar) -> tuple[int, bool]:
    bracketed = _read_bracketed(draft, family)
    if bracketed > family:
        return bracketed, True
    comma = family < draft.size and draft.words[family] == ","
    if comma:
        initials = _read_initials(draft, family + 1, dotted=False)
        if initials > family + 1 and not _continues_word(draft, initials):
            return _skip_suffix(draft, _skip_middle(draft, initials)), True
    vancouver = _read_initials(draft, family, dotted=False)
    if (
        vancouver == family + 1
        and draft.printed(family, vancouver).isupper()
        and _ends_item(draft, vancouver)
        and not _is_journal(draft, index, family)
    ):
        return vancouver, True
    opens = so_far.count == 0 or _after_semicolon(draft, index)
    if comma and opens and family - index <= 2 and not _is_written_out(draft, index, family):
        given = _read_given(draft, family + 1)
        if given > family + 1:
            return given, True
    middle = _read_initials(draft, family, dotted=True)
    if middle > family:
        last = _read_family(draft, middle)
        if last > middle and _ends_item(draft, last):
            suffixed = _skip_suffix(draft, last)
            return suffixed, so_far.certain or suffixed > last
    if vancouver == family + 2 and so_far.certain and draft.printed(family, family + 1).isupper():
        return family + 1, True
    plain = so_far.certain and 2 <= family - index <= 4 and _ends_item(draft, family)
    if (
        plain
        and score_body(draft, index, family) < 1
        and (_after_and(draft, index) or not _opens_bracketed(draft))
        and (_after_and(draft, index) or not (_opens_inverted(draft) or _colon_at(draft, family)))
    ):
        return family, False
    return index, False


def _read_bracketed(draft: Draft, family: int) -> int:
    """Past the given name in brackets of `Garraud (R.), Title`; the same place where none stands."""
    if family + 2 >= draft.size or draft.words[family] != "(":
        return family
    close = _read_initials(draft, family + 1, dotted=True)
    if close == family + 1 and draft.cue_at(close, "given_names"):
        close += 1
    closed = family + 1 < close < draft.size - 1 and draft.words[close] == ")"
    return close + 1 if closed and draft.words[close + 1] in ",;:&" else family


def _is_journal(draft: Draft, index: int, family: int) -> bool:
    """Whether a word for a journal stands there: the `B` of `Physical Review B` is its series."""
    return any("containers" in draft.kinds[i] for i in range(index, family))


def _after_semicolon(draft: Draft, index: int) -> bool:
    """Whether `;` parts a name from the one before: each is then turned round (`Cutler, Anne;`)."""
    return ";" in draft.words[max(0, index - 2) : index]


def _colon_at(draft: Draft, index: int) -> bool:
    return index < draft.size and draft.words[index] == ":"


def _after_and(draft: Draft, index: int) -> bool:
    return index > 0 and draft.cue_at(index - 1, "conjunctions") is not None


def _opens_inverted(draft: Draft) -> bool:
    """Whether the list begins `Family, Given`: names written out then follow only «and»."""
    comma = draft.skip(0, '*(["')
    while comma < min(draft.size, 5) and draft.words[comma] != ",":
        comma += 1
    return comma < min(draft.size, 5) and not _is_initial(draft, 0)


def _opens_bracketed(draft: Draft) -> bool:
    """Whether the list begins `Family (G.)`: names written out then follow only «and»."""
    return "(" in draft.words[:_BRACKET_TOKENS]


def _is_written_out(draft: Draft, index: int, family: int) -> bool:
    """Whether `John Lee` is given name and family already, and no family name alone."""
    return family - index == 2 and "given_names" in draft.kinds[index]


def _continues_word(draft: Draft, index: int) -> bool:
    """Whether what follows shows that the «initial» was the first word of a title (`A History`)."""
    if draft.words[index - 1] == "." or index >= draft.size:
        return False
    return draft.words[index][:1].isalpha() and "conjunctions" not in draft.kinds[index]


def _skip_middle(draft: Draft, index: int) -> int:
    """Past the name behind an initial: `Pate, C. Marvin. Title`."""
    if index < draft.size and _is_capital(draft, index) and draft.cue_at(index, "given_names"):
        return index + 1 if _ends_item(draft, index + 1) else index
    return index


def _skip_suffix(draft: Draft, index: int) -> int:
    """Past `, Jr.` and `, III`."""
    if (
        index + 1 < draft.size
        and draft.words[index] == ","
        and draft.words[index + 1] in load_lexicon().forms("suffixes")
    ):
        return draft.skip(index + 2, ".") if draft.words[index + 1] in ("jr", "sr") else index + 2
    return index


def _ends_item(draft: Draft, index: int) -> bool:
    if index >= draft.size or draft.labels[index] is not None:
        return True
    if draft.words[index].isdigit() and len(draft.words[index]) == 4:
        return True
    return draft.words[index] in ',;.&:("' or "conjunctions" in draft.kinds[index]


def _read_given(draft: Draft, index: int) -> int:
    """Past the given names of `Gruzinski, Serge.`: known given names, or closed by a stop or bracket."""
    end = _read_initials(draft, index, dotted=True)
    words = 0
    known = False
    while end < draft.size and words < 3 and draft.labels[end] is None:
        initials = _read_initials(draft, end, dotted=True)
        if initials > end:
            end = initials
            break
        if not (_is_capital(draft, end) and len(draft.words[end]) > 1) or draft.cue_at(end, "function_words"):
            break
        if draft.cue_at(end, "conjunctions"):
            break
        known = known or "given_names" in draft.kinds[end]
        end += 1
        words += 1
        if end + 1 < draft.size and draft.words[end] == "-" and draft.touches(end):
            end += 1
    if words == 0 or words > 2 + known or (words > 1 and not known):
        return index
    if known and (_ends_item(draft, end) or draft.words[end - 1] == "."):
        return end
    closes = (
        end >= draft.size
        or draft.words[end] in ".("
        or draft.labels[end] is not None
        or draft.words[end - 1] == "."
    )
    return end if closes and draft.cue_at(index, "places") is None else index


def _read_arabic(draft: Draft, index: int, so_far: ListSoFar) -> tuple[int, bool]:
    """`العتيبي، محمد بن سعد` or `دياكوف، ف`: inverted Arabic names."""
    comma = index
    while (
        comma < draft.size
        and draft.labels[comma] is None
        and draft.words[comma][:1].isalpha()
        and comma - index < 3
    ):
        comma += 1
    if comma == index or comma >= draft.size or draft.words[comma] not in ",:":
        return index, False
    first = comma + 1
    end = first
    while (
        end < draft.size and draft.labels[end] is None and draft.words[end][:1].isalpha() and end - first < 6
    ):
        end += 1
    if end == first:
        return index, False
    if all(len(draft.words[i]) == 1 for i in range(first, end)):
        return _skip_arabic_initials(draft, end), True
    surname = (
        draft.words[index].startswith(("ال", "ابن", "ابو", "بن", "اب")) or "nisbas" in draft.kinds[index]
    )
    given = draft.cue_at(first, "given_names") or draft.cue_at(first, "name_parts")
    if opens_life(draft, end):
        return index, False
    dead = end < draft.size and draft.labels[end] == "death"
    year = end < draft.size and draft.words[end] in ".(" and _year_follows(draft, end)
    stops = end >= draft.size or draft.words[end] in ",;:.(&" or draft.labels[end] is not None
    if (
        given
        and so_far.count == 0
        and _stands_alone(draft, index, comma)
        and _is_comma(draft, end)
        and end - first <= 2
    ):
        return end, True
    opening = so_far.count == 0 and comma - index <= 2 and "title_words" not in draft.kinds[index]
    opening = opening and not _is_in_full(draft, index, comma)
    if opening and given and _is_closed(draft, end) and score_name(draft, first, end) >= _SURE_NAME:
        return end, True
    if (
        surname
        and stops
        and (dead or (given and (year or so_far.count > 0 or draft.words[end : end + 1] != [","])))
    ):
        return end, True
    if (given and year) or (given and so_far.count > 0 and stops and surname):
        return end, True
    return (end, False) if so_far.certain and given and stops and surname else (index, False)


def _is_in_full(draft: Draft, index: int, comma: int) -> bool:
    """Whether two words are a given name and a family name, and no family name of two (سعد الله)."""
    given = comma - index == 2 and "given_names" in draft.kinds[index]
    return given and draft.words[index + 1] not in load_lexicon().forms("name_tails")


def opens_life(draft: Draft, colon: int) -> bool:
    """Whether a colon parts a name from what is told of its bearer: `علي الوردي: شخصيته ومنهجه`."""
    if not _colon_at(draft, colon) or colon + 1 >= draft.size:
        return False
    after = draft.skip(colon + 1, '"')
    return after < draft.size and "life_words" in draft.kinds[after]


def _is_closed(draft: Draft, index: int) -> bool:
    """Whether a colon, a stop, a bracket or the death of its bearer ends a name."""
    return index < draft.size and (draft.words[index] in ":.(" or draft.labels[index] == "death")


def _skip_arabic_initials(draft: Draft, index: int) -> int:
    """Past `ل. ن.`: more letters with stops."""
    index = draft.skip(index, ".")
    while index + 1 < draft.size and len(draft.words[index]) == 1 and draft.words[index + 1] == ".":
        index = draft.skip(index + 1, ".")
    return index


def _stands_alone(draft: Draft, index: int, comma: int) -> bool:
    """Whether one word that is no given name stands before the comma: `قدورة، زاهية`."""
    return comma - index == 1 and not any(
        draft.cue_at(index, kind) for kind in ("given_names", "title_words", "function_words", "laws")
    )


def _is_comma(draft: Draft, index: int) -> bool:
    return index < draft.size and draft.words[index] == ","


def _year_follows(draft: Draft, index: int) -> bool:
    at = draft.skip(index, ".(")
    return at < draft.size and draft.words[at].isdigit() and len(draft.words[at]) == 4
