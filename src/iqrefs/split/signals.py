"""The words that lead in: See, Cf., ينظر, نقلاً عن, للمزيد … ينظر."""

from __future__ import annotations

from iqrefs.split.evidence import Evidence

_EDGE = " \n\t,;،؛-–—:"
_ENOUGH = 1.0
_LEAD_WORDS = 16


def skip_lead(evidence: Evidence, start: int, end: int) -> tuple[int, str | None]:
    """Past the words that lead in; the signal as printed."""
    scan = evidence.scan
    index = start
    while index < end and scan.words[index] in '*-:.,"([' and scan.words[index] not in '"([':
        index += 1
    begin = index
    index = _find_late_signal(evidence, skip_signals(evidence, index, end), end)
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


def _find_late_signal(evidence: Evidence, start: int, end: int) -> int:
    """`للمزيد من التفاصيل عن هذا الموضوع ينظر: …`: a signal and a colon after some words of prose."""
    scan = evidence.scan
    for index in range(start, min(end, start + _LEAD_WORDS)):
        match = scan.cue_at(index, "signals", "see")
        if match is None or index + match[0] >= end:
            continue
        colon = scan.words[index + match[0]] == ":"
        if colon or (index > start and scan.words[index - 1] == ","):
            return start if evidence.total(start, index) >= _ENOUGH else index + match[0] + colon
    return start
