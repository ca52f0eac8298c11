"""Whether a stretch of a note cites, or only remarks."""

from __future__ import annotations

from iqrefs.split.evidence import Evidence
from iqrefs.text.script import has_arabic

_OPENING_WORDS = 3
_SHORT = 16
_LONG = 22
_LONG_LISTED = 40
_WORDS_A_POINT = 9.0
_CITES_ANYWAY = 3.0
_CLOSING_TOKENS = 9
_LOOKED_INSIDE = 12
_NAMING = frozenset(
    {
        "given_names",
        "nisbas",
        "name_parts",
        "honorifics",
        "laws",
        "scripture",
        "containers",
        "bodies",
        "reference_works",
    }
)


def opens_remark(evidence: Evidence, start: int, end: int) -> bool:
    """Whether a stretch begins as an explanation does (هو, يقصد ب, The term …)."""
    scan = evidence.scan
    seen = 0
    if any(scan.cue_at(i, "remarks", "inside") for i in range(start, min(end, start + _LOOKED_INSIDE))):
        return True
    for index in range(start, end):
        if scan.cue_at(index, "remarks") and (seen == 0 or scan.words[index] in ("هو", "هي", "=")):
            return True
        if scan.words[index][:1].isalpha():
            seen += 1
        elif scan.words[index] not in '*."(-' or seen:
            return scan.words[index] == "="
        if seen >= _OPENING_WORDS:
            return False
    return False


def is_prose(evidence: Evidence, start: int, end: int, *, has_signal: bool) -> bool:
    """Whether a stretch is a remark that cites nothing.

    A link, a pointer word or a cited page is a citation whatever stands around it; without them the words
    decide: how they open, how many they are, and what else they show.
    """
    words = evidence.count_words(start, end)
    if words == 0:
        return not evidence.is_strong(start, end)
    if evidence.is_strong(start, end):
        return False
    total = evidence.total(start, end)
    if opens_remark(evidence, start, end):
        return total < _CITES_ANYWAY
    if has_signal and _points_inside(evidence, start):
        return True
    if has_signal and (total >= 0.5 or words <= 6):
        return False
    if _opens_by_name(evidence, start, end):
        return words > _SHORT if total < 1.0 else words / total > _LONG
    if evidence.count_commas(start, end) >= 2 and evidence.total(max(start, end - _CLOSING_TOKENS), end) > 0:
        return words / total > _LONG_LISTED
    return words / max(total, 0.25) > _WORDS_A_POINT


def _opens_by_name(evidence: Evidence, start: int, end: int) -> bool:
    """Whether a stretch opens as a citation does: a name, a title in quotes, a law, or Latin script."""
    scan = evidence.scan
    index = start
    while index < end and scan.words[index] in "*(-":
        index += 1
    if index >= end:
        return False
    if scan.words[index] in "\"'":
        return True
    if any(cue.kind in _NAMING for _, cue in scan.cues[index]):
        return True
    return not has_arabic(evidence.printed(start, end)) and _has_comma(evidence, start, end)


def _points_inside(evidence: Evidence, start: int) -> bool:
    """`انظر في الفصل الأول`, `see Table 2`: a reference to the document itself."""
    scan = evidence.scan
    match = scan.cue_at(start, "function_words")
    index = start + match[0] if match else start
    if index >= len(scan.words):
        return False
    return scan.cue_at(index, "own_parts") is not None


def _has_comma(evidence: Evidence, start: int, end: int) -> bool:
    return any(word in ',:"/' for word in evidence.scan.words[start:end])
