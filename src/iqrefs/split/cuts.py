"""Where in a note one citation ends and the next begins.

`;` and `؛` join citations, but also the authors of one; signals open another; commas part works only behind a
cited passage and before another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from iqrefs.lexicon import find_cues
from iqrefs.split.evidence import Evidence
from iqrefs.split.remarks import is_prose, opens_remark
from iqrefs.split.signals import skip_lead, skip_signals
from iqrefs.text.script import is_arabic

_EDGE = " \n\t,;،؛-–—:"
_BEFORE_SIGNAL = frozenset(',;.()-"/]')
_ENOUGH = 1.0
_LEAD_WORDS = 16
_SOON = 10
_NEAR_PAGE = 4
_NEAR_CUE = 6
_LONGEST_TITLE = 24
_WAW = "و"
_SHORTEST_JOINED = 4
_JOINED_KINDS = frozenset({"given_names", "nisbas", "scripture", "title_words", "reference_works"})
_PARTS = frozenset({
    "press", "places", "editions", "volumes", "issues", "roles", "page_tails", "no_date", "locators",
    "genres", "date_words", "collections", "access", "links", "months", "hijri_months", "pointers",
    "press_verbs", "numbers", "containers", "known", "signals",
})  # fmt: skip
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Cut:
    """Where one piece ends and the next begins, the signal between them, and the pointer words of the
    piece before where they govern the next one too.
    """

    end: int
    start: int
    signal: str | None = None
    governed_by: str = ""


def find_cuts(evidence: Evidence, start: int, end: int) -> Iterator[Cut]:
    """Where another citation begins, left to right."""
    piece = start
    index = start
    while index < end:
        cut = _cut_at(evidence, piece, index, end)
        if cut and cut.start > index:
            yield cut
            piece = index = cut.start
        else:
            index += 1


def _cut_at(evidence: Evidence, piece: int, index: int, end: int) -> Cut | None:
    word = evidence.scan.words[index]
    if word == ";":
        return _cut_semicolon(evidence, piece, index, end)
    if word == ".":
        return _cut_sentence(evidence, piece, index, end)
    if word in ",)" or word.isdigit():
        joined = _cut_joined(evidence, piece, index, end)
        if joined:
            return joined
    if index > piece and "signals" in evidence.scan.kinds[index]:
        return _cut_signal(evidence, piece, index, end)
    return None


def _cut_semicolon(evidence: Evidence, piece: int, index: int, end: int) -> Cut | None:
    if evidence.depth(index) > 0 or evidence.total(piece, index) < _ENOUGH:
        return None
    if is_prose(evidence, piece, index, has_signal=False):
        return None
    first, signal = skip_lead(evidence, index + 1, end)
    stop = _next_mark(evidence, first, end, ";")
    if first >= end or (evidence.scan.words[first].isdigit() and signal is None):
        return None
    enough = evidence.count_words(first, stop) >= 2 or evidence.is_strong(first, stop)
    cuts = signal or (enough and not _is_locator_alone(evidence, first))
    return Cut(index, first, signal) if cuts else None


def _is_locator_alone(evidence: Evidence, index: int) -> bool:
    if index >= len(evidence.scan.words):
        return False
    match = evidence.scan.cue_at(index, "locators") or evidence.scan.cue_at(index, "volumes")
    return match is not None and evidence.is_number(index + match[0])


def _next_mark(evidence: Evidence, index: int, end: int, mark: str) -> int:
    while index < end and evidence.scan.words[index] != mark:
        index += 1
    return index


def _cut_sentence(evidence: Evidence, piece: int, index: int, end: int) -> Cut | None:
    """After a full stop: another script, a signal, or a pointer of its own."""
    words = evidence.scan.words
    after = index + 1
    if (
        after >= end
        or words[after].isdigit()
        or evidence.is_inside(index)
        or evidence.depth(index) > 0
        or (index > piece and len(words[index - 1]) == 1 and words[index - 1].isalpha())
    ):
        return None
    first, signal = skip_lead(evidence, after, end)
    if signal and first < end:
        return Cut(after, first, signal)
    complete = evidence.total(piece, index) >= _ENOUGH
    short = evidence.count_words(after, end) <= _LEAD_WORDS
    if not complete and short and opens_remark(evidence, piece, index) and evidence.is_strong(after, end):
        return Cut(after, after)
    if not complete or evidence.count_words(after, end) < 2 or evidence.total(after, end) < _ENOUGH:
        return None
    left, right = evidence.printed(piece, index), evidence.printed(after, min(end, after + 12))
    if (
        is_arabic(left) != is_arabic(right)
        and any(c.isalpha() for c in right)
        and evidence.is_strong(piece, index)
    ):
        return Cut(after, after)
    return None


def _cut_signal(evidence: Evidence, piece: int, index: int, end: int) -> Cut | None:
    """A signal inside a note opens another citation."""
    scan = evidence.scan
    match = scan.cue_at(index, "signals")
    if match is None:
        return None
    apart = scan.words[index - 1] in _BEFORE_SIGNAL
    quoted = match[1].value == "quoted"
    named = quoted and opens_remark(evidence, piece, index) and _names_work(evidence, index + match[0], end)
    long_quoted = quoted and (match[0] >= 2 or scan.words[min(index + 1, end - 1)] == '"')
    if not (apart or long_quoted or named) or (
        evidence.depth(index) > 0 and scan.words[index - 1] not in "(["
    ):
        return None
    first = skip_signals(evidence, index, end)
    if first >= end or (evidence.count_words(first, end) < 2 and not evidence.is_strong(first, end)):
        return None
    complete = evidence.total(piece, index) >= _ENOUGH
    if quoted and match[0] == 1 and not (complete or scan.words[first] == '"' or named):
        return None
    if not quoted and not complete and not evidence.is_strong(first, end) and scan.words[index - 1] != ".":
        return None
    return Cut(index, first, evidence.printed(index, first).strip(_EDGE + "."))


def _names_work(evidence: Evidence, index: int, end: int) -> bool:
    """Whether a name and soon a cited passage follow: `… والنص عن علي مبارك ج1 ص34`."""
    if index >= end:
        return False
    named = any(cue.kind in ("given_names", "nisbas", "name_parts") for _, cue in evidence.scan.cues[index])
    return named and evidence.is_strong(index, min(end, index + _SOON))


def _cut_joined(evidence: Evidence, piece: int, index: int, end: int) -> Cut | None:
    """`(ص154)، و" تحرير القواعد"`, `p. 76-114 and Najem, p. 62`: an «and» after a cited passage."""
    words = evidence.scan.words
    after = index + 1
    while after < end and words[after] in ",)":
        after += 1
    if after >= end - 1 or (not evidence.is_strong(piece, after) and not _has_pair(words, piece, after)):
        return None
    if words[after] == "و" and words[after + 1] == '"':
        return Cut(after, after + 1)
    if _opens_work(evidence, piece, index, after, end):
        return Cut(index, after)
    if words[after] not in ("and", "&", "et") or not words[after + 1][:1].isalpha():
        return None
    stop = after + 1
    while stop < end and words[stop] not in ",;" and stop - after < 8:
        stop += 1
    if stop < end and words[stop] == "," and _is_cited(evidence, stop + 1):
        return Cut(after, after + 1, None, _pointer_words(evidence, piece, after))
    return None


def _opens_work(evidence: Evidence, piece: int, comma: int, after: int, end: int) -> bool:
    """Whether a comma parts two works: a cited passage right before it, and a title with its own behind.

    `بدائع الصنائع 5/137، المغني 4/216`, `لين، المصدر السابق، ص 331، والجبرتي في الموضع السابق`.
    """
    words = evidence.scan.words
    if words[comma] != "," or evidence.depth(comma) or not words[after][:1].isalpha():
        return False
    if not any(words[i].isdigit() for i in range(max(piece, comma - _NEAR_PAGE), comma)):
        return False
    if not evidence.is_strong(max(piece, comma - _NEAR_CUE), comma):
        return False
    if evidence.count_words(piece, comma) == 0 or _opens_part(evidence, after):
        return False
    stop = min(_next_mark(evidence, after, end, ";"), after + _LONGEST_TITLE)
    first = next((i for i in range(after, stop) if evidence.is_strong(i, i + 1)), None)
    return first is not None and evidence.count_words(after, first) > 0


def _opens_part(evidence: Evidence, index: int) -> bool:
    """Whether a token opens another part of the same citation, and no work."""
    joined = opens_joined(evidence, index)
    return any(cue.kind in _PARTS for _, cue in evidence.scan.cues[index]) and not joined


def opens_joined(evidence: Evidence, index: int) -> bool:
    """Whether «and» is joined to the name or surah that a token is: والجبرتي, وسورة."""
    word = evidence.scan.words[index]
    if not word.startswith(_WAW) or len(word) < _SHORTEST_JOINED:
        return False
    return not _JOINED_KINDS.isdisjoint(find_cues([word[1:]])[0][1])


def _is_cited(evidence: Evidence, index: int) -> bool:
    """Whether a cited passage or a pointer word stands at a token."""
    if _is_locator_alone(evidence, index):
        return True
    return index < len(evidence.scan.words) and evidence.is_strong(index, index + 1)


def _has_pair(words: list[str], start: int, end: int) -> bool:
    return any(
        words[i] == "/" and words[i - 1].isdigit() and words[i + 1].isdigit()
        for i in range(start + 1, end - 1)
    )


def _pointer_words(evidence: Evidence, start: int, end: int) -> str:
    for index in range(start, end):
        match = evidence.scan.cue_at(index, "pointers")
        if match and match[1].value in ("ibid", "previous", "op-cit", "place"):
            return evidence.printed(index, index + match[0])
    return ""
