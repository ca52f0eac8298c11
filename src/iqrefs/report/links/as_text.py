"""The links as tables for a terminal or a text file: one a document, the worst first, then the figures."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import TYPE_CHECKING

from iqrefs.model import Citing, LinkRow
from iqrefs.report.console import lay_out, open_console
from iqrefs.report.links.figures import list_figure_lines
from iqrefs.report.links.options import ReportOptions
from iqrefs.report.links.summary import (
    Standing,
    Summary,
    rank_of,
    standing_of,
)
from iqrefs.report.links.telling import (
    group_citings,
    tell_advice,
    tell_archive,
    tell_notes,
    tell_place,
    tell_places,
    tell_state,
    tell_verdict,
    trim_address,
)
from iqrefs.report.plain import Mark, isolate_arabic, isolate_piece, one_line, shorten_middle, trim_text
from iqrefs.report.spool import Spool
from iqrefs.sentences import Words

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_STYLES: dict[Standing, str] = {
    "dead": "bold red", "soft-dead": "red", "drifted": "yellow", "invalid": "magenta", "unstable": "magenta",
    "blocked": "cyan", "restricted": "cyan", "moved": "blue", "unasked": "dim", "ok": "green",
}  # fmt: skip
_SEVERITIES = {"error": 0, "warning": 1, "info": 2}
_STATUS, _CITED, _GAP = 13, 20, 2
_ROWS = 100
_LINKS, _ADVICE = 0, 1
_COUNTED = frozenset({"ok", "unasked"})
"""What asks nothing of the reader is only counted."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """How the report is told: its words, the width of the lines, and how lines that hold Arabic (`mark`) and
    single words in an Arabic sentence (`mark_word`: dates, addresses) are set apart.
    """

    words: Words
    width: int
    mark: Mark
    mark_word: Mark
    verbose: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    """A link under a document: the cells of the table; `lines` are address, finding and what follows."""

    standing: Standing
    state: str
    cited: str
    lines: Sequence[str]


def render_text(
    rows: Iterable[LinkRow],
    options: ReportOptions,
    *,
    width: int = 100,
    colour: bool = False,
    isolate: bool = False,
    verbose: bool = False,
) -> Iterator[str]:
    """The report in pieces. Links that are well or were not asked are only counted, unless `verbose`.

    `width` is that of the lines, except that an address is never broken, so that it can be copied. `colour`
    adds terminal escapes, the only ones that the text ever holds. `isolate` sets pieces in
    Arabic apart with U+2068 and U+2069, for screens that order mixed lines.
    """
    telling = _Telling(
        options.words,
        max(width, 60),
        isolate_arabic if isolate else str,
        _isolate_word if isolate and options.lang == "ar" else str,
        verbose,
    )
    console = open_console(colour=colour)
    summary = Summary()
    with Spool() as spool:
        documents = _sort_rows(rows, options, telling, summary, spool)
        for (document,), pieces in groupby(spool.take(), key=lambda piece: piece[0][:1]):
            yield from _render_document(console, telling, documents[document], pieces)
    figures = list_figure_lines(summary, options.words, telling.mark_word)
    well = summary.by_standing["ok"]
    if well and not verbose:
        figures.append("  " + options.words.say("text", "ok-left", {"number": f"{well:,}"}))
    yield "".join(f"{telling.mark(line)}\n" for line in figures)


def _isolate_word(text: str) -> str:
    """`text` set apart, unless a line may be broken in it."""
    return text if " " in text else isolate_piece(text)


def _sort_rows(
    rows: Iterable[LinkRow], options: ReportOptions, telling: _Telling, summary: Summary, spool: Spool
) -> list[str]:
    """Count the rows and lay down what is shown under (document, kind, rank); the documents in order."""
    numbers: dict[str, int] = {name: number for number, name in enumerate(options.sources)}
    for row in rows:
        summary.add(row, options.now)
        for document, citings in group_citings(row) if row.cited_in else [("", [])]:
            number = numbers.setdefault(document, len(numbers))
            if row.url and (telling.verbose or standing_of(row) not in _COUNTED):
                entry = _make_entry(row, citings, telling)
                spool.put((number, _LINKS, rank_of(row)), entry)
        for advice in row.advice:
            number = numbers.setdefault(advice.document, len(numbers))
            place = telling.mark(tell_place(advice.mention, telling.words))
            told = tell_advice(advice, telling.words, telling.mark_word)
            severity = telling.words.say("severities", advice.severity)
            spool.put((number, _ADVICE, _SEVERITIES[advice.severity]), json.dumps([place, severity, told]))
    return list(numbers)


def _make_entry(row: LinkRow, citings: Sequence[Citing], telling: _Telling) -> str:
    cited = tell_places((citing.mention for citing in citings), telling.words)
    state = ""
    if row.state in ("suspect", "dead"):
        state = f"{telling.words.say('state-names', row.state)} ({row.strikes:g})"
    lines = list(_tell_lines(row, citings, telling))
    return json.dumps([standing_of(row), state, cited, lines])


def _tell_lines(row: LinkRow, citings: Sequence[Citing], telling: _Telling) -> Iterator[str]:
    """What stands in the wide column: the address whole, then sentences."""
    words, verdict = telling.words, row.verdict
    yield telling.mark(trim_address(row.url))
    yield from _wrap(tell_verdict(row, words, telling.mark_word), telling)
    if verdict and verdict.moved_to:
        yield f"{words.say('report', 'moved-to')}: {telling.mark(trim_address(verdict.moved_to))}"
    if verdict and verdict.title_seen and verdict.status not in ("ok", "moved"):
        score = "" if verdict.title_score is None else f" ({verdict.title_score:.0%})"
        yield from _tell_title("title-seen", verdict.title_seen, telling, score)
        yield from _tell_cited_title(citings, telling)
    state = "" if row.state == "alive" else tell_state(row, words, telling.mark_word)
    for sentence in (state, *tell_notes(row, words)):
        yield from _wrap(sentence, telling)
    if row.archive:
        yield from _wrap(tell_archive(row.archive, words, telling.mark_word), telling)
        if row.archive.url:
            yield telling.mark(trim_address(row.archive.url))


def _tell_cited_title(citings: Sequence[Citing], telling: _Telling) -> Iterator[str]:
    title = next((citing.titles[0] for citing in citings if citing.titles), None)
    if title:
        yield from _tell_title("title-cited", title, telling)


def _tell_title(key: str, title: str, telling: _Telling, after: str = "") -> Iterator[str]:
    label = telling.words.say("report", key)
    shown = shorten_middle(trim_text(title), max(8, _room(telling) - len(label) - len(after) - 2))
    yield f"{label}: {telling.mark(shown)}{after}"


def _room(telling: _Telling) -> int:
    """The width of the wide column."""
    return telling.width - _STATUS - _CITED - 2 * _GAP


def _wrap(sentence: str, telling: _Telling) -> list[str]:
    """A sentence in lines of the wide column, each set apart: an isolate must not reach over a line's end."""
    lines = textwrap.wrap(sentence, _room(telling), break_long_words=False, break_on_hyphens=False)
    return [telling.mark(line) for line in lines]


def _render_document(
    console: Console, telling: _Telling, name: str, pieces: Iterable[tuple[tuple[int, ...], str]]
) -> Iterator[str]:
    heading = telling.mark(one_line(name)) or telling.words.say("text", "no-document")
    yield lay_out(console, _style(heading, "bold"))
    for kind, group in groupby(pieces, key=lambda piece: piece[0][1]):
        rows = (json.loads(piece) for _, piece in group)
        yield from _render_links(console, telling, rows) if kind == _LINKS else _render_advice(telling, rows)
    yield "\n"


def _render_links(console: Console, telling: _Telling, rows: Iterator[Sequence[str]]) -> Iterator[str]:
    """The table in parts of some rows, which look like one because the columns have fixed widths."""
    first = True
    while part := list(islice(rows, _ROWS)):
        yield _render_table(console, telling, [_Entry(*row) for row in part], header=first)  # type: ignore[arg-type]
        first = False


def _render_table(console: Console, telling: _Telling, entries: Sequence[_Entry], *, header: bool) -> str:
    from rich.table import Table  # noqa: PLC0415 - see open_console

    table = Table(box=None, show_header=header, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="dim")
    table.add_column(telling.words.say("text", "status"), width=_STATUS)
    table.add_column(telling.words.say("text", "cited"), width=_CITED)
    table.add_column(telling.words.say("text", "found"), no_wrap=True, overflow="ignore")
    for entry in entries:
        status = _style(entry.standing, _STYLES[entry.standing])
        cited = "\n".join(telling.mark(line) for line in textwrap.wrap(entry.cited, _CITED))
        found = _style(entry.lines[0], "bold").append("\n" + "\n".join(entry.lines[1:]), style="not bold")
        table.add_row(status.append(f"\n{entry.state}" if entry.state else ""), _style(cited), found)
    return lay_out(console, table)


def _render_advice(telling: _Telling, rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"{telling.words.say('text', 'advice')}:\n"
    for place, severity, told in rows:
        lines = textwrap.wrap(
            f"{severity}: {told}", telling.width - 4, break_long_words=False, break_on_hyphens=False
        )
        yield f"  {place}\n" + "".join(f"    {telling.mark(line)}\n" for line in lines)


def _style(text: str, style: str = "") -> Text:
    from rich.text import Text  # noqa: PLC0415 - see open_console

    return Text(text, style=style)
