"""The options of `iqrefs check`."""

# No `from __future__ import annotations` where typer reads the annotations.
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

_WHAT = "What is reported"
_RULES = "Which rules run"
_FIXES = "Fixes"
_LINKS = "Links"


class CheckFormat(StrEnum):
    """What `--output-format` takes."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    JUNIT = "junit"
    HTML = "html"


class FailOnFinding(StrEnum):
    """What `--fail-on` takes: the least severity that makes exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


FormatOption = Annotated[
    CheckFormat | None,
    typer.Option(
        "--output-format",
        help="The form of the report; else the suffix of -o tells (.json .sarif .xml .html), else text.",
        show_default=False,
        rich_help_panel=_WHAT,
    ),
]
AnnotateOption = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Write the Word file INPUT here with a comment for each finding; --lang is their language too.",
        show_default=False,
        rich_help_panel=_WHAT,
    ),
]
FailOnOption = Annotated[
    FailOnFinding,
    typer.Option(
        help="Exit with 1 where there are findings of this severity or a graver one.", rich_help_panel=_WHAT
    ),
]
NowOption = Annotated[
    str | None,
    typer.Option(
        metavar="DATETIME",
        help="The present time, for reports that are to come out the same.",
        show_default=False,
        rich_help_panel=_WHAT,
    ),
]
SelectOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CODES",
        help="Run these rules alone: REF003, REF for the whole family, several parted by commas.",
        show_default=False,
        rich_help_panel=_RULES,
    ),
]
ExtendOption = Annotated[
    list[str] | None,
    typer.Option(
        "--extend-select",
        metavar="CODES",
        help="Run these rules besides.",
        show_default=False,
        rich_help_panel=_RULES,
    ),
]
IgnoreOption = Annotated[
    list[str] | None,
    typer.Option(metavar="CODES", help="Leave these rules out.", show_default=False, rich_help_panel=_RULES),
]
ProfileOption = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="The style to check against: general, iraqi-academic, chicago-notes, apa-7, mla-9, iso-690, "
        "or a TOML file of your journal's.",
        show_default=False,
        rich_help_panel=_RULES,
    ),
]
ConfigOption = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="The settings; else iqrefs.toml or pyproject.toml beside or above each input.",
        show_default=False,
        rich_help_panel=_RULES,
    ),
]
BaselineOption = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Hide the findings that this file holds: tell only what is new.",
        show_default=False,
        rich_help_panel=_RULES,
    ),
]
UpdateOption = Annotated[
    bool,
    typer.Option(
        "--update-baseline",
        help="Write today's findings into the file that --baseline names.",
        rich_help_panel=_RULES,
    ),
]
FixOption = Annotated[
    bool,
    typer.Option("--fix", help="Mend what can be mended safely, in the input files.", rich_help_panel=_FIXES),
]
UnsafeOption = Annotated[
    bool,
    typer.Option(
        "--unsafe-fixes",
        help="With --fix or --diff also mend what should be looked at afterwards.",
        rich_help_panel=_FIXES,
    ),
]
DiffOption = Annotated[
    bool,
    typer.Option("--diff", help="Show what --fix would change, and change nothing.", rich_help_panel=_FIXES),
]
LinksOption = Annotated[
    bool,
    typer.Option("--links", help="Ask for the cited addresses too (LNK rules).", rich_help_panel=_LINKS),
]
JobsOption = Annotated[
    int | None,
    typer.Option(
        min=1,
        max=64,
        help="Documents at once, each in a process of its own; else as many as there are cores.",
        show_default=False,
        rich_help_panel=_WHAT,
    ),
]


def split_codes(options: list[str] | None) -> tuple[str, ...]:
    """The codes of an option that may be given several times, each with several parted by commas."""
    return tuple(code.strip() for option in options or () for code in option.split(",") if code.strip())
