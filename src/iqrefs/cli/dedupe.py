"""`iqrefs dedupe`: bibliographies and documents in one, every work once."""

# No `from __future__ import annotations`: typer reads them.
import contextlib
import itertools
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from iqrefs import __version__
from iqrefs.cli.guard import CLEAN, FAILED
from iqrefs.cli.inputs import choose_labeller, read_named_inputs, tell_findings
from iqrefs.cli.link_options import Lang, has_colours, read_now
from iqrefs.cli.options import (
    FromOption,
    InputsArgument,
    ModelOption,
    OutputFormat,
    OutputOption,
    QuietOption,
    target_of_suffix,
)
from iqrefs.cli.output import check_output, show_report, write_result
from iqrefs.cli.progress import show_progress
from iqrefs.errors import UsageError
from iqrefs.report.plain import count_of

if TYPE_CHECKING:
    from iqrefs.model import Given
    from iqrefs.report.merge.options import ReportOptions
    from iqrefs.report.merge.outcome import Outcome

_REPORTS = (".html", ".htm", ".json", ".txt")


@dataclass(frozen=True, slots=True)
class _Targets:
    """Where the bibliography goes and in which format, and where the report goes."""

    output: Path | None
    to: OutputFormat
    report: Path | None


def dedupe(
    *,
    inputs: InputsArgument,
    source_format: FromOption = None,
    to: Annotated[
        OutputFormat | None,
        typer.Option(
            help="What comes out; else the suffix of -o tells, else it is bibtex.", show_default=False
        ),
    ] = None,
    output: OutputOption = None,
    report: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Write here what became of every entry, and why: a page (.html), .json or .txt.",
            show_default=False,
        ),
    ] = None,
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run",
            help="Write no bibliography; tell what would be put together, why, and what would not.",
        ),
    ] = False,
    interactive: Annotated[
        bool,
        typer.Option(
            "--interactive", help="Ask about each pair of entries that may be one work, side by side."
        ),
    ] = False,
    lang: Annotated[Lang, typer.Option(help="The language of report, questions and summary.")] = Lang.EN,
    now: Annotated[
        str | None,
        typer.Option(
            metavar="DATETIME",
            help="The present time, for reports that are to come out the same.",
            show_default=False,
        ),
    ] = None,
    model: ModelOption = None,
    quiet: QuietOption = False,
    verbose: Annotated[
        bool,
        typer.Option(
            "--verbose", "-v", help="Tell all findings, and all that was put together or kept apart."
        ),
    ] = False,
) -> int:
    """Put the doubles of bibliographies and documents together, and tell why.

    Two entries become one only where the evidence leaves no doubt; what may be one work is told and left
    alone, unless --interactive asks you. Editions, parts, issues, reviews and translations stay apart.
    Nothing is dropped: other keys still lead to the work, and values that were not taken are kept with it.

    Examples:
      iqrefs dedupe a.bib b.bib c.json -o merged.bib --report merged.html
      iqrefs dedupe refs.bib --dry-run
      iqrefs dedupe thesis.txt library.ris -o library.bib --interactive
      iqrefs dedupe refs.bib -o clean.bib --report clean.html --lang ar

    """
    targets = _choose_targets(inputs, output, to, report)
    moment = read_now(now)
    if interactive:
        from iqrefs.cli.dedupe_dialogue import require_terminal  # noqa: PLC0415

        require_terminal()
    read = read_named_inputs(inputs, source_format, choose_labeller(model), quiet=quiet, grouped=False)
    if not read:
        return FAILED
    from iqrefs.merge.dedupe import collect_given  # noqa: PLC0415 - rapidfuzz
    from iqrefs.report.merge.options import ReportOptions  # noqa: PLC0415

    if not quiet:
        for _, reading in read:
            tell_findings(reading, verbose=verbose)
    given = collect_given(read)
    options = ReportOptions(moment, __version__, tuple(name for name, _ in read), lang.value, planned=dry_run)
    failed = len(read) < len(inputs)
    del read
    outcome = _deduplicate(given, options, ask=interactive, quiet=quiet)
    if not dry_run:
        write_result(_render_bibliography(outcome, targets.to), targets.output)
    if targets.report:
        write_result(_render_report(outcome, options, targets.report), targets.report)
    hint = not (interactive or report)
    if dry_run:
        _show_plan(outcome, options, hint=hint)
    elif not quiet:
        _tell_summary(outcome, options, targets, hint=hint, verbose=verbose)
    return FAILED if failed else CLEAN


def _choose_targets(
    inputs: Sequence[str], output: Path | None, to: OutputFormat | None, report: Path | None
) -> _Targets:
    """Where results go; refuses, before any work is done, what cannot be written or would overwrite."""
    if to is OutputFormat.JSON:
        raise UsageError("--to json is a reading, in which nothing is put together; use csl-json.")
    if report and report.suffix.lower() not in _REPORTS:
        raise UsageError(
            f"{report}: the report is a page, JSON or text; end its name in .html, .json or .txt."
        )
    for path in (output, report):
        check_output(path, inputs)
    if output and report and output.resolve() == report.resolve():
        raise UsageError(f"{report}: is named by --report and by -o; give the report a name of its own.")
    return _Targets(
        output, to or (target_of_suffix(output) if output else None) or OutputFormat.BIBTEX, report
    )


def _deduplicate(given: "Sequence[Given]", options: "ReportOptions", *, ask: bool, quiet: bool) -> "Outcome":
    """What becomes of the descriptions, after the user's answers if they are asked for."""
    from iqrefs.merge.dedupe import deduplicate  # noqa: PLC0415 - see dedupe
    from iqrefs.report.merge.outcome import arrange_outcome  # noqa: PLC0415

    with show_progress(1, quiet=quiet, doing="comparing") as begin:
        begin(count_of(len(given), "entry"))
        outcome = arrange_outcome(deduplicate(given))
    if not ask:
        return outcome
    from iqrefs.cli.dedupe_dialogue import ask_user  # noqa: PLC0415

    answers = ask_user(outcome.near, options.words)
    return arrange_outcome(deduplicate(given, answers)) if answers else outcome


def _render_bibliography(outcome: "Outcome", to: OutputFormat) -> str:
    from iqrefs.model import Library  # noqa: PLC0415
    from iqrefs.pipeline import render_library  # noqa: PLC0415 - loads all stages

    return render_library(Library((), tuple(outcome.works.values())), to.value)


def _render_report(outcome: "Outcome", options: "ReportOptions", path: Path) -> Iterator[str]:
    suffix = path.suffix.lower()
    if suffix == ".json":
        from iqrefs.report.merge.as_json import render_json  # noqa: PLC0415

        return render_json(outcome)
    if suffix == ".txt":
        from iqrefs.report.merge.as_text import render_figures, render_text  # noqa: PLC0415

        return itertools.chain(render_text(outcome, options), render_figures(outcome, options))
    from iqrefs.report.merge.as_html import render_html  # noqa: PLC0415 - jinja2

    return render_html(outcome, options)


def _show_plan(outcome: "Outcome", options: "ReportOptions", *, hint: bool) -> None:
    """What a dry run tells, on standard output."""
    from iqrefs.report.merge.as_text import render_figures, render_text  # noqa: PLC0415

    if sys.stdout.isatty():
        show_report(render_text(outcome, options, colour=has_colours(), isolate=True))
        show_report(render_figures(outcome, options, hint=hint, isolate=True))
    else:
        pieces = (*render_text(outcome, options), *render_figures(outcome, options, hint=hint))
        write_result(pieces, None)


def _tell_summary(
    outcome: "Outcome", options: "ReportOptions", targets: _Targets, *, hint: bool, verbose: bool
) -> None:
    """The figures on standard error, and before them all that they count."""
    from iqrefs.report.merge.as_text import render_figures, render_text  # noqa: PLC0415

    isolate = sys.stderr.isatty()
    where = str(targets.output) if targets.output else ""
    details = render_text(outcome, options, colour=isolate and has_colours(), isolate=isolate)
    figures = render_figures(outcome, options, output=where, hint=hint, isolate=isolate)
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.writelines((*details, *figures) if verbose else figures)
