"""The figures of a link report in lines of text; what cannot be told is never added to the rot."""

from __future__ import annotations

from collections.abc import Iterable

from iqrefs.report.links.summary import DRIFT, ROT, UNKNOWN, UNSTABLE, WORST_FIRST, Standing, Summary, percent
from iqrefs.report.links.telling import tell_extent, tell_visits
from iqrefs.report.plain import Mark
from iqrefs.sentences import Words

_LABEL = 14


def list_figure_lines(summary: Summary, words: Words, mark: Mark = str) -> list[str]:
    """The lines, the first a heading; `mark` sets dates apart."""
    if not summary.addresses:
        return [words.say("summary", "none")]
    extent = f"{words.say('summary', 'title')}: {tell_extent(summary, words)}"
    if not summary.judged:
        return [extent, f"  {_tell_counts(summary)}"]
    lines = [
        extent,
        _tell_share(summary, "rot", ROT, words),
        _tell_share(summary, "drift", DRIFT, words),
        _tell_share(summary, "unknown", UNKNOWN, words),
        _tell_share(summary, "unstable", UNSTABLE, words),
        f"  {_tell_counts(summary)}",
        "  " + words.say("summary", "visited", {"judged": f"{summary.judged:,}"}),
    ]
    if summary.first_visit:
        lines.append("  " + tell_visits(summary.first_visit, summary.last_visit, words, mark))
    return lines


def _tell_counts(summary: Summary) -> str:
    """Every standing that occurs, under the name that options and JSON use."""
    counts = ((name, summary.by_standing[name]) for name in WORST_FIRST)
    return " · ".join(f"{name} {number:,}" for name, number in counts if number)


def _tell_share(summary: Summary, key: str, standings: Iterable[Standing], words: Words) -> str:
    from rich.cells import set_cell_size  # noqa: PLC0415 - marks over Arabic letters take no room

    number = summary.number(standings)
    label, meaning = words.say("summary", key), words.say("summary", f"{key}-is")
    share = percent(number, summary.judged)
    return f"  {set_cell_size(label, _LABEL)} {number:>6,}  {share:>6}  {meaning}"
