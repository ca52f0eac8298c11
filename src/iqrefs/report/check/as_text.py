"""The findings for a terminal or a text file: by document and footnote, then counted by subject.

What is meant stands between ⟦ and ⟧, or underlined where there is colour: under a line of Arabic no
caret would stand where it should.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iqrefs.model import Finding, Severity
from iqrefs.report.check.excerpt import Piece, cut_excerpt
from iqrefs.report.check.options import Checked, ReportOptions
from iqrefs.report.check.tally import SEVERITIES, Tally, tally_document, tell_split
from iqrefs.report.check.telling import (
    list_changes,
    tell_change,
    tell_line,
    tell_message,
    tell_place,
    tell_todo,
    trim_code,
)
from iqrefs.report.console import lay_out, open_console
from iqrefs.report.plain import Mark, isolate_arabic, isolate_piece, trim_text
from iqrefs.sentences import Words

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_STYLES: dict[Severity, str] = {"error": "bold red", "warning": "yellow", "info": "cyan"}
_EXCERPT = 200
_FAMILY, _COUNT = 38, 11


@dataclass(frozen=True, slots=True)
class _Telling:
    """How the report is told: its words, the width of the lines, whether what is meant is underlined, how
    lines that hold Arabic (`mark`) and values in an Arabic sentence (`mark_word`) are set apart.
    """

    console: Console
    words: Words
    width: int
    colour: bool
    mark: Mark
    mark_word: Mark


def render_text(
    documents: Iterable[Checked],
    options: ReportOptions,
    *,
    width: int = 100,
    colour: bool = False,
    isolate: bool = False,
) -> Iterator[str]:
    """The report in pieces, one a document, and the figures.

    `width` is that of the lines, except that an address is never broken. `colour` adds terminal escapes, the
    only ones that the text ever holds. `isolate` sets pieces in Arabic apart with U+2068 and U+2069,
    for screens that order mixed lines.
    """
    telling = _Telling(
        open_console(colour=colour),
        options.words,
        max(width, 60),
        colour,
        isolate_arabic if isolate else str,
        _isolate_word if isolate and options.lang == "ar" else str,
    )
    total = Tally()
    for checked in documents:
        total.add(tally_document(checked))
        yield from _tell_document(checked, telling)
    yield from _tell_figures(total, telling)


def _isolate_word(text: str) -> str:
    """`text` set apart, unless a line may be broken in it."""
    return text if " " in text else isolate_piece(text)


def _tell_document(checked: Checked, telling: _Telling) -> Iterator[str]:
    if not checked.findings and not checked.error:
        return
    yield _lay(telling, _text(trim_text(checked.name, 400), "bold"), 0)
    if checked.error:
        said = telling.words.say("text", "unreadable", {"error": trim_text(checked.error)})
        yield _lay(telling, _text(said, _STYLES["error"]), 2)
    for place, findings in _group_findings(checked.findings, telling.words):
        yield _lay(telling, _text(place, "bold"), 2)
        shown: tuple[Piece, ...] = ()
        for finding in findings:
            excerpt = cut_excerpt(finding, _EXCERPT)
            yield from _tell_finding(finding, checked, () if excerpt == shown else excerpt, telling)
            shown = excerpt
    yield "\n"


def _group_findings(findings: Iterable[Finding], words: Words) -> Iterator[tuple[str, list[Finding]]]:
    """The findings by footnote or entry, in the order of the first of each, under its place and line; those
    of neither by line.
    """
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        place = tell_place(finding, words) or tell_line(finding.place, words)
        groups.setdefault(place, []).append(finding)
    for place, group in groups.items():
        line = tell_line(group[0].place, words)
        heading = place if place == line else " · ".join(said for said in (place, line) if said)
        yield heading or words.say("places", "document"), group


def _tell_finding(
    finding: Finding, checked: Checked, excerpt: Sequence[Piece], telling: _Telling
) -> Iterator[str]:
    words = telling.words
    head = _text("").append(words.say("severities", finding.severity), style=_STYLES[finding.severity])
    head.append(f" {trim_code(finding.code)} ", style="bold")
    head.append(tell_message(finding, words.lang, telling.mark_word))
    yield _lay(telling, head, 4)
    if excerpt:
        yield _lay(telling, _show_excerpt(excerpt, _STYLES[finding.severity], colour=telling.colour), 6)
    todo = tell_todo(finding, words.lang)
    if todo:
        yield _lay(telling, _text(words.say("text", "todo", {"todo": todo})), 6)
    for change in _tell_fix(finding, checked, telling):
        yield _lay(telling, _text(change, "green"), 6)


def _show_excerpt(excerpt: Sequence[Piece], style: str, *, colour: bool) -> Text:
    shown = _text("")
    for piece in excerpt:
        if not piece.is_meant:
            shown.append(piece.text)
        elif colour and piece.text:
            shown.append(piece.text, style=f"{style} underline")
        else:
            shown.append(f"⟦{piece.text}⟧")
    return shown


def _tell_fix(finding: Finding, checked: Checked, telling: _Telling) -> Iterator[str]:
    if finding.fix is None:
        return
    said = [
        tell_change(old, new, telling.words, telling.mark_word)
        for old, new in list_changes(finding, checked.reading)
    ]
    how = telling.words.say("fixes", "safe" if finding.fix.is_safe else "unsafe")
    yield " ".join([*said, how])


def _tell_figures(total: Tally, telling: _Telling) -> Iterator[str]:
    if total.total:
        yield from _tell_families(total, telling)
    yield "".join(_lay(telling, _text(line), 0) for line in _list_totals(total, telling.words))


def _tell_families(total: Tally, telling: _Telling) -> Iterator[str]:
    """A table: a row a family, a column a severity."""
    words = telling.words
    columns = [words.say("severity-columns", severity) for severity in SEVERITIES]
    yield _row(telling, words.say("text", "summary"), columns, "bold")
    for family in total.list_families():
        numbers = [total.of_family(family, severity) for severity in SEVERITIES]
        yield _row(telling, words.say("families", family), [f"{n:,}" if n else "–" for n in numbers])
    yield "\n"


def _row(telling: _Telling, label: str, cells: Sequence[str], style: str = "") -> str:
    from rich.cells import cell_len, set_cell_size  # noqa: PLC0415 - marks over Arabic letters take no room

    padded = "".join(" " * max(_COUNT - cell_len(cell), 1) + cell for cell in cells)
    return lay_out(telling.console, _text(telling.mark(set_cell_size(label, _FAMILY) + padded), style))


def _list_totals(total: Tally, words: Words) -> Iterator[str]:
    """The last lines: how many findings in how many documents, and how many can be mended."""
    affected = total.documents - total.clean
    several = total.documents + total.failed > 1
    if total.total:
        values = {
            "findings": words.count("findings", total.total),
            "documents": words.count("documents", affected) if several else "",
            "split": tell_split(total, words),
        }
        yield words.say("text", "total", values)
    elif total.documents:
        documents = words.count("documents", total.documents) if several else ""
        yield words.say("text", "nothing", {"documents": documents})
    if total.clean and total.total:
        yield words.say("text", "clean", {"documents": words.count("documents", total.clean)})
    if total.failed:
        yield words.say("text", "failed", {"documents": words.count("documents", total.failed)})
    if total.safe:
        unsafe = f"{total.unsafe:,}" if total.unsafe else ""
        yield words.say("text", "fixable", {"safe": f"{total.safe:,}", "unsafe": unsafe})
    elif total.unsafe:
        yield words.say("text", "fixable-unsafe", {"unsafe": f"{total.unsafe:,}"})


def _text(text: str, style: str = "") -> Text:
    from rich.text import Text  # noqa: PLC0415 - see open_console

    return Text(text, style=style)


def _lay(telling: _Telling, text: Text, indent: int) -> str:
    """A text in lines, each set apart: an isolate must not reach over a line's end."""
    return "".join(_lay_line(telling, line, indent) for line in _break_lines(text, telling.width - indent))


def _break_lines(text: Text, width: int) -> Iterable[Text]:
    """Broken at blanks alone: an address stays whole."""
    offsets, at = [], 0
    for line in textwrap.wrap(text.plain, width, break_long_words=False, break_on_hyphens=False):
        start = text.plain.find(line, at)
        offsets += [start] if start > 0 else []
        at = max(start, 0) + len(line)
    return text.divide(offsets)


def _lay_line(telling: _Telling, line: Text, indent: int) -> str:
    line.rstrip()
    if not telling.colour:
        return f"{' ' * indent}{telling.mark(line.plain)}\n"
    opening, _, closing = telling.mark(line.plain).partition(line.plain)
    whole = _text(" " * indent + opening).append_text(line).append(closing)
    return lay_out(telling.console, whole)
