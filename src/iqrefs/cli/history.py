"""`iqrefs history`: what was seen of an address, and what changed."""

# No `from __future__ import annotations`: typer reads them.
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from iqrefs.cli.guard import CLEAN, FAILED
from iqrefs.cli.link_options import HistoryFormat, HistoryFormatOption, Lang, LangOption, read_time
from iqrefs.cli.options import OutputOption
from iqrefs.cli.output import check_output, write_result
from iqrefs.cli.screen import tell_error
from iqrefs.errors import UsageError

if TYPE_CHECKING:
    from iqrefs.links.history import History


def history(
    *,
    urls: Annotated[
        list[str] | None,
        typer.Argument(metavar="URL…", help="The addresses to tell about.", show_default=False),
    ] = None,
    db: Annotated[
        Path, typer.Option("--db", metavar="FILE", help="The history, as iqrefs links --db keeps it.")
    ],
    since: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", help="What changed from this day on, not every visit.", show_default=False
        ),
    ] = None,
    output: OutputOption = None,
    output_format: HistoryFormatOption = HistoryFormat.TEXT,
    lang: LangOption = Lang.EN,
) -> int:
    """Tell what was seen of an address, and when; or what changed since a day.

    Examples:
      iqrefs history https://example.org/page --db links.sqlite
      iqrefs history --since 2026-11-01 --db links.sqlite
      iqrefs history https://example.org/page --since 2026-01-01 --db links.sqlite --output-format json

    """
    if not urls and since is None:
        raise UsageError("Name an address, or a day with --since.")
    check_output(output, [str(db)])
    start = None if since is None else read_time("--since", since)
    from iqrefs.links.history import History  # noqa: PLC0415 - sqlite, needed by link commands alone

    with History.open_existing(db) as known:
        keys, unknown = _find_keys(known, urls or [])
        as_json = output_format is HistoryFormat.JSON
        if start is None:
            write_result(_tell_visits(known, keys, lang, as_json=as_json), output)
        else:
            write_result(_tell_changes(known, keys if urls else None, start, lang, as_json=as_json), output)
    for url in unknown:
        tell_error(f"{url}: is not in {db}; iqrefs links --db {db} visits what documents cite.")
    return FAILED if unknown else CLEAN


def _tell_visits(known: "History", keys: list[str], lang: Lang, *, as_json: bool) -> str | Iterator[str]:
    from iqrefs.report.links.as_history import render_visits, render_visits_json  # noqa: PLC0415

    visits = ((key, list(known.visits(key))) for key in keys)
    return render_visits_json(visits) if as_json else render_visits(visits, lang.value)


def _tell_changes(
    known: "History", keys: list[str] | None, start: datetime, lang: Lang, *, as_json: bool
) -> str | Iterator[str]:
    from iqrefs.report.links.as_history import ChangeRow, render_changes, render_changes_json  # noqa: PLC0415

    changes = (
        ChangeRow(one.url, one.at, one.before, one.after, one.state_before, one.state_after)
        for one in known.changes(start)
        if keys is None or one.key in keys
    )
    return render_changes_json(changes) if as_json else render_changes(changes, lang.value)


def _find_keys(known: "History", urls: list[str]) -> tuple[list[str], list[str]]:
    """The addresses of the history that are meant, in whichever spelling, and those that it does not know."""
    from iqrefs.links.addresses import address_key  # noqa: PLC0415 - needed by link commands alone

    found = {url: known.find(address_key(url)[0]) or known.find(url) for url in urls}
    keys = dict.fromkeys(key for keys in found.values() for key in keys)
    return list(keys), [url for url, keys in found.items() if not keys]
