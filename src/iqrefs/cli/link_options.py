"""The options of `iqrefs links` and `iqrefs history`."""

# No `from __future__ import annotations` where typer reads the annotations.
import os
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import typer

from iqrefs.errors import UsageError

_WHAT = "What is reported"
_HOW = "How pages are asked for"
_HISTORY = "History"
_ARCHIVE = "Archived copies"


class ReportFormat(StrEnum):
    """What `--output-format` takes."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    HTML = "html"


class HistoryFormat(StrEnum):
    """What `--output-format` of `iqrefs history` takes."""

    TEXT = "text"
    JSON = "json"


class Lang(StrEnum):
    """What `--lang` takes: the language of a report."""

    EN = "en"
    AR = "ar"


Language = Literal["en", "ar"]


class FailOnLink(StrEnum):
    """What `--fail-on` takes: which verdicts make exit code 1."""

    DEAD = "dead"
    DRIFTED = "drifted"
    ANY = "any"
    NEVER = "never"


FormatOption = Annotated[
    ReportFormat | None,
    typer.Option(
        "--output-format",
        help="The form of the report; else the suffix of -o tells, else it is text.",
        show_default=False,
        rich_help_panel=_WHAT,
    ),
]
HistoryFormatOption = Annotated[
    HistoryFormat, typer.Option("--output-format", help="The form of the answer.", rich_help_panel=_WHAT)
]
LangOption = Annotated[Lang, typer.Option(help="The language of the report.", rich_help_panel=_WHAT)]
FailOnOption = Annotated[
    FailOnLink,
    typer.Option(
        help="Exit with 1 where links are dead (or soft-dead), drifted too, or anything but well.",
        rich_help_panel=_WHAT,
    ),
]
OfflineOption = Annotated[
    bool,
    typer.Option(
        "--offline",
        help="Ask nobody: only what the citations themselves tell, and what the history knows.",
        rich_help_panel=_WHAT,
    ),
]
DbOption = Annotated[
    Path | None,
    typer.Option(
        "--db", metavar="FILE", help="Keep the verdicts here.", show_default=False, rich_help_panel=_HISTORY
    ),
]
MaxAgeOption = Annotated[
    str | None,
    typer.Option(
        metavar="DURATION",
        help="Ask again what was last seen longer ago (30m, 12h, 7d, 2w; 0: all). Else: well links after "
        "30 days, failing ones after 3, guarded ones after 7.",
        show_default=False,
        rich_help_panel=_HISTORY,
    ),
]
StrikesOption = Annotated[
    int,
    typer.Option(
        min=1, max=20, help="A link is dead after so many failed visits …", rich_help_panel=_HISTORY
    ),
]
ApartOption = Annotated[
    str,
    typer.Option(metavar="DURATION", help="… that lie at least so far apart.", rich_help_panel=_HISTORY),
]
NowOption = Annotated[
    str | None,
    typer.Option(
        "--now",
        metavar="DATETIME",
        help="Take this for the present time (ISO 8601).",
        show_default=False,
        rich_help_panel=_HISTORY,
    ),
]
ArchiveOption = Annotated[
    bool,
    typer.Option(
        "--archive",
        help="Look for archived copies, and write them into the entries where -o is a bibliography.",
        rich_help_panel=_ARCHIVE,
    ),
]
SaveOption = Annotated[
    bool,
    typer.Option(
        "--save",
        help="Ask Save Page Now for a copy of what is alive and not archived; needs --archive too.",
        rich_help_panel=_ARCHIVE,
    ),
]
TimegateOption = Annotated[
    str | None,
    typer.Option(
        metavar="URL",
        help="Ask this Memento TimeGate; else the Internet Archive.",
        show_default=False,
        rich_help_panel=_ARCHIVE,
    ),
]
WaybackOption = Annotated[
    str | None,
    typer.Option(
        metavar="URL",
        help="Ask this Wayback Machine (its /cdx, /wayback/available, /save).",
        show_default=False,
        rich_help_panel=_ARCHIVE,
    ),
]
JobsOption = Annotated[
    int, typer.Option(min=1, max=512, help="Pages asked for at once.", rich_help_panel=_HOW)
]
PerHostOption = Annotated[
    int, typer.Option(min=1, max=64, help="Of these at one host.", rich_help_panel=_HOW)
]
IntervalOption = Annotated[
    float,
    typer.Option(
        min=0.0, max=3600.0, help="Seconds between two questions to one host.", rich_help_panel=_HOW
    ),
]
TimeoutOption = Annotated[
    float, typer.Option(min=0.1, max=600.0, help="Seconds that a page may take in all.", rich_help_panel=_HOW)
]
ContactOption = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS",
        help="Whom a site's owner may write to: an e-mail or web address, sent with each question.",
        show_default=False,
        rich_help_panel=_HOW,
    ),
]
IncludeOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATTERN",
        help="Only addresses like this (*.edu.iq/*, or a part of the address); repeatable.",
        show_default=False,
        rich_help_panel=_HOW,
    ),
]
ExcludeOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATTERN",
        help="No addresses like this; repeatable.",
        show_default=False,
        rich_help_panel=_HOW,
    ),
]
NetworkOption = Annotated[
    list[str] | None,
    typer.Option(
        "--allow-network",
        metavar="CIDR",
        help="Also ask addresses in this private network (10.0.0.0/8); repeatable.",
        show_default=False,
        rich_help_panel=_HOW,
    ),
]
ProxyOption = Annotated[
    str | None,
    typer.Option(metavar="URL", help="Ask through this proxy.", show_default=False, rich_help_panel=_HOW),
]
CaOption = Annotated[
    Path | None,
    typer.Option(
        "--ca-bundle",
        metavar="FILE",
        help="Trust these certificates (PEM), not Mozilla's.",
        show_default=False,
        rich_help_panel=_HOW,
    ),
]


def has_colours() -> bool:
    """Whether a report on the terminal may be coloured (https://no-color.org)."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def read_now(text: str | None) -> datetime:
    """The present time, or what --now says it is. Raises UsageError."""
    if text is None:
        return datetime.now(UTC).replace(microsecond=0)
    return read_time("--now", text)


def read_time(option: str, text: str) -> datetime:
    """The moment that an option names; without an offset it is UTC. Raises UsageError."""
    from iqrefs.text.moments import read_moment  # noqa: PLC0415 - needed by link commands alone

    try:
        return read_moment(text.strip())
    except ValueError as error:
        raise UsageError(
            f"{option} {text[:40]}: is no date; write it as 2026-11-23 or 2026-11-23T08:00:00Z."
        ) from error
