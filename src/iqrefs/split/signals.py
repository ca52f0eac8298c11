"""The words that lead in: See, Cf., ينظر, نقلاً عن, للمزيد … ينظر."""

from __future__ import annotations

from iqrefs.lexicon.around import around_words
from iqrefs.split.evidence import Evidence
from iqrefs.text.fold import fold_key

_EDGE = " \n\t,;،؛-–—:"
_ENOUGH = 1.0
_LEAD_WORDS = 16
_SUBJECT_WORDS = 9


def skip_lead(evidence: Evidence, start: int, end: int) -> tuple[int, str | None]:
    """Past the words that lead in; the signal as printed."""
    scan = evidence.scan
    index = start
    while index < end and scan.words[index] in '*-:.,"([' and scan.words[index] not in '"([':
        index += 1
    begin = index
    index = _find_late_signal(evidence, _skip_subject(evidence, begin, end), end)
    if index == begin or index >= end:
        return begin, None
    return index, evidence.printed(begin, index).strip(_EDGE + ".") or None


def skip_signals(evidence: Evidence, index: int, end: int) -> int:
    """Past one or more signals and the marks between them."""
    scan = evidence.scan
    while index < end:
        match = scan.cue_at(index, "signals")
        if match is None or index + match[0] >= end:
            return index
        index += match[0]
        while index < end and scan.words[index] in ":,.":
            index += 1
    return index


def _skip_subject(evidence: Evidence, start: int, end: int) -> int:
    """Past signals and what a work is named for: `ينظر في أصل التسمية:`, `See on this point:`."""
    scan = evidence.scan
    index = skip_signals(evidence, start, end)
    if index == start or index >= end or scan.words[index - 1] == ":":
        return index
    if not _opens_subject(evidence, index):
        return index
    colon = index
    while colon < min(end, index + _SUBJECT_WORDS) and scan.words[colon][:1].isalpha():
        colon += 1
    is_subject = colon < end - 1 and scan.words[colon] == ":"
    return colon + 1 if is_subject and not evidence.total(index, colon) else index


def _find_late_signal(evidence: Evidence, start: int, end: int) -> int:
    """`للمزيد من التفاصيل عن هذا الموضوع ينظر: …`: a signal and a colon after some words of prose."""
    scan = evidence.scan
    for index in range(start, min(end, start + _LEAD_WORDS)):
        if scan.words[index] == "." and index > start and scan.words[index - 1].isdigit():
            return start
        match = scan.cue_at(index, "signals", "see")
        if match is None or index + match[0] >= end:
            continue
        colon = scan.words[index + match[0]] == ":"
        comma = index > start and scan.words[index - 1] == ","
        if colon or comma or _ends_prose(evidence, start, index, index + match[0]):
            return start if evidence.total(start, index) >= _ENOUGH else index + match[0] + colon
    return start


def _opens_subject(evidence: Evidence, index: int) -> bool:
    return fold_key(evidence.scan.words[index]) in around_words("subjects")


def _ends_prose(evidence: Evidence, start: int, index: int, after: int) -> bool:
    """Whether a signal ends a sentence that names the subject, and no title: `On the early years see Lee`."""
    scan = evidence.scan
    if index == start or not _opens_subject(evidence, start):
        return False
    if evidence.total(start, index) or not all(word[:1].isalpha() for word in scan.words[start:index]):
        return False
    signal, following = evidence.printed(index, after), evidence.printed(after, after + 1)
    return not signal[:1].isupper() and following[:1].isalpha() and not following[:1].islower()
