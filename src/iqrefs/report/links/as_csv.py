"""The links as CSV for spreadsheets: a row for each address and citation. `docs/links.md` has the columns.

UTF-8 with a byte order mark, without which Excel takes Arabic for another encoding; RFC 4180 otherwise, with
every cell in quotation marks. A cell is one line, and none begins like a formula
(https://owasp.org/www-community/attacks/CSV_Injection).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from iqrefs.model import ArchivedCopy, Citing, LinkRow, Verdict
from iqrefs.report.links.telling import side_of, tell_date, tell_verdict
from iqrefs.report.links.words import load_words
from iqrefs.report.plain import trim_text

COLUMNS = (
    "url", "status", "state", "strikes", "since", "reason", "message", "http", "final_url", "moved_to",
    "title_seen", "title_score", "notes", "checked_at", "fresh",
    "archive_state", "archive_url", "archive_datetime", "archive_days", "archive_side",
    "document", "note", "line", "cited_url", "work", "title", "accessed", "advice",
)  # fmt: skip
"""The columns, in their order."""

BYTE_ORDER_MARK = "\ufeff"

_LONGEST = 32_000
"""A little less than what a cell of Excel holds."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def render_csv(rows: Iterable[LinkRow]) -> Iterator[str]:
    """The table in pieces, one an address, in the order of the rows; one row where there are no citations."""
    yield BYTE_ORDER_MARK + _write_rows([COLUMNS])
    for row in rows:
        yield _write_rows([_list_cells(row, citing) for citing in row.cited_in or (None,)])


def _write_rows(cells: Iterable[Sequence[str]]) -> str:
    table = io.StringIO(newline="")
    csv.writer(table, quoting=csv.QUOTE_ALL).writerows([guard_cell(cell) for cell in row] for row in cells)
    return table.getvalue()


def guard_cell(text: str) -> str:
    """`text` as a cell: one line, not too long, never a formula: what begins like one gets an apostrophe."""
    line = trim_text(text, _LONGEST)
    return f"'{line}" if line.startswith(_FORMULA) else line


def _list_cells(row: LinkRow, citing: Citing | None) -> list[str]:
    return [
        *(row.url, row.verdict.status if row.verdict else "", row.state or ""),
        *(f"{row.strikes:g}", row.since or ""),
        *_list_verdict(row.verdict, tell_verdict(row, load_words("en"))),
        "yes" if row.fresh else "no",
        *_list_copy(row.archive),
        *(_list_citing(row, citing) if citing else [""] * 8),
    ]


def _list_verdict(verdict: Verdict | None, message: str) -> list[str]:
    if verdict is None:
        return ["", message, *[""] * 7]
    return [
        *(verdict.reason, message, " ".join(str(code) for code in verdict.http)),
        *(verdict.final_url or "", verdict.moved_to or "", verdict.title_seen or ""),
        "" if verdict.title_score is None else f"{verdict.title_score:.3f}",
        *(" ".join(verdict.notes), verdict.at),
    ]


def _list_copy(copy: ArchivedCopy | None) -> list[str]:
    if copy is None:
        return [""] * 5
    days = ("", "") if copy.days is None else (str(abs(copy.days)), side_of(copy.days))
    return [copy.state, copy.url or "", copy.datetime or "", *days]


def _list_citing(row: LinkRow, citing: Citing) -> list[str]:
    codes = (a.code for a in row.advice if (a.document, a.mention) == (citing.document, citing.mention))
    return [
        *(citing.document, citing.mention, str(citing.line), citing.url, citing.work or ""),
        citing.titles[0] if citing.titles else "",
        tell_date(citing.accessed, citing.accessed_text),
        " ".join(dict.fromkeys(codes)),
    ]
