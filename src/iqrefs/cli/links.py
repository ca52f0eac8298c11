"""`iqrefs links`: what became of every address that is cited."""

# No `from __future__ import annotations`: typer reads them.
import shutil
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from iqrefs import __version__
from iqrefs.cli import link_options as opt
from iqrefs.cli.guard import CLEAN, FAILED, FINDINGS, INTERRUPTED
from iqrefs.cli.inputs import choose_labeller
from iqrefs.cli.link_round import LinkRows, LinkRun, make_clock, probe_links
from iqrefs.cli.options import (
    FromOption,
    InputsArgument,
    ModelOption,
    OutputFormat,
    OutputOption,
    QuietOption,
    VerboseOption,
    target_of_suffix,
)
from iqrefs.cli.output import check_output, show_report, write_result
from iqrefs.cli.progress import show_progress
from iqrefs.cli.screen import tell
from iqrefs.errors import UsageError

if TYPE_CHECKING:
    from iqrefs.links.archive.endpoints import Endpoints
    from iqrefs.model import ArchivedCopy
    from iqrefs.report.links.options import ReportOptions

_REPORT_SUFFIXES = {
    ".json": opt.ReportFormat.JSON,
    ".csv": opt.ReportFormat.CSV,
    ".html": opt.ReportFormat.HTML,
    ".htm": opt.ReportFormat.HTML,
}
_WELL = frozenset({"ok", "moved"})
_DEAD = frozenset({"dead", "soft-dead"})


def links(
    *,
    inputs: InputsArgument,
    source_format: FromOption = None,
    output: OutputOption = None,
    output_format: opt.FormatOption = None,
    to: Annotated[
        OutputFormat | None,
        typer.Option(
            help="Write a bibliography to -o, not the report; else the suffix of -o tells.",
            show_default=False,
        ),
    ] = None,
    lang: opt.LangOption = opt.Lang.EN,
    fail_on: opt.FailOnOption = opt.FailOnLink.DEAD,
    offline: opt.OfflineOption = False,
    db: opt.DbOption = None,
    max_age: opt.MaxAgeOption = None,
    strikes: opt.StrikesOption = 3,
    apart: opt.ApartOption = "3d",
    now: opt.NowOption = None,
    archive: opt.ArchiveOption = False,
    save: opt.SaveOption = False,
    timegate: opt.TimegateOption = None,
    wayback: opt.WaybackOption = None,
    jobs: opt.JobsOption = 128,
    per_host: opt.PerHostOption = 2,
    interval: opt.IntervalOption = 0.25,
    timeout: opt.TimeoutOption = 20.0,
    contact: opt.ContactOption = None,
    include: opt.IncludeOption = None,
    exclude: opt.ExcludeOption = None,
    allow_network: opt.NetworkOption = None,
    proxy: opt.ProxyOption = None,
    ca_bundle: opt.CaOption = None,
    model: ModelOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> int:
    """Ask for every address that is cited, and say what became of it: ok, moved, dead, another page by now.

    INPUT is a paper, a bibliography, or a list of addresses. Each page is compared with what the citation
    says of it. One visit proves little: with --db the verdicts are kept, and a link is dead for good only
    after three failed visits. Exit code 1 says that something is dead.

    Examples:
      iqrefs links refs.bib
      iqrefs links *.bib --db links.sqlite --max-age 7d -o report.html
      iqrefs links paper.txt --archive -o refs-archived.bib
      iqrefs links refs.bib --offline --lang ar

    """
    if offline and archive:
        raise UsageError("--offline asks nobody, and an archive is somebody: leave out one of the two.")
    if save and not archive:
        raise UsageError("--save saves what --archive did not find: give both.")
    check_output(output, [*inputs, *([str(db)] if db else [])])
    target = _choose_target(output, to)
    clock = make_clock(now)
    from iqrefs.cli.link_inputs import digest_inputs, list_cited, read_link_inputs  # noqa: PLC0415 - the parser
    from iqrefs.links.archive.endpoints import Endpoints  # noqa: PLC0415
    from iqrefs.links.history import DueRule, History  # noqa: PLC0415
    from iqrefs.links.history.durations import read_duration  # noqa: PLC0415
    from iqrefs.links.manners import RoundOptions, make_manners  # noqa: PLC0415

    endpoints = Endpoints.named(timegate, wayback)
    options = RoundOptions(
        make_manners(
            version=__version__,
            contact=contact,
            seconds=timeout,
            per_host=per_host,
            networks=allow_network or (),
            proxy=proxy,
            ca_bundle=ca_bundle,
        ),
        jobs=jobs,
        interval=interval,
        rule=DueRule(None if max_age is None else read_duration(max_age)),
        include=tuple(include or ()),
        exclude=tuple(exclude or ()),
        strikes=strikes,
        apart=read_duration(apart),
    )
    read = read_link_inputs(inputs, source_format, choose_labeller(model), stream=target is None, quiet=quiet)
    if not read.names:
        return FAILED
    with History.open(db) as history:
        run = LinkRun(history, history.begin_round(digest_inputs(read), clock()), read, options, clock, quiet)
        history.add_citings(run.round_id, list_cited(read, clock().date()))
        try:
            if not offline:
                probe_links(run)
            copies = _find_copies(run, endpoints, save=save) if archive else {}
        except KeyboardInterrupt:
            kept = (
                "what was seen is kept, and the same command goes on from here" if db else "nothing is kept"
            )
            tell(f"iqrefs: interrupted; {kept}.")
            return INTERRUPTED
        if not offline:
            history.finish_round(run.round_id, clock())
        report = output if target is None else None
        _write_report(run, report, _choose_format(report, output_format), lang.value, verbose=verbose)
        if target is not None:
            _write_bibliography(run, copies, target, output)
        if not quiet and output is not None:
            _tell_summary(run, output)
        failed = any(
            count and _fails(status, fail_on) for status, count in history.count(run.round_id).items()
        )
    if len(read.names) < len(set(inputs)):
        return FAILED
    return FINDINGS if failed else CLEAN


def _choose_target(output: Path | None, to: OutputFormat | None) -> OutputFormat | None:
    """The bibliography that -o is to hold; None where it is to hold the report."""
    if to is not None and output is None:
        raise UsageError("--to writes a bibliography; name its file with -o.")
    if to is OutputFormat.JSON:
        raise UsageError("--to json is a reading, which has no archived copies; use csl-json.")
    if to is not None or output is None or output.suffix.lower() == ".json":
        return to
    return target_of_suffix(output)


def _choose_format(report: Path | None, output_format: opt.ReportFormat | None) -> opt.ReportFormat:
    if output_format is not None:
        return output_format
    suffix = report.suffix.lower() if report else ""
    return _REPORT_SUFFIXES.get(suffix, opt.ReportFormat.TEXT)


def _find_copies(run: LinkRun, endpoints: "Endpoints", *, save: bool) -> dict[str, "ArchivedCopy"]:
    """The archived copies by address; with `save` also the new ones."""
    from iqrefs.links.copies import find_copies, save_copies  # noqa: PLC0415 - requests

    manners = run.options.manners
    copies: dict[str, ArchivedCopy] = {}
    total = sum(1 for _ in run.history.rows(run.round_id))
    with show_progress(total, quiet=run.quiet, doing="archives asked for") as begin:
        for key, copy in find_copies(
            run.history, run.history.rows(run.round_id), manners, endpoints, run.clock
        ):
            begin(key)
            copies[key] = copy
    if save:
        with show_progress(total, quiet=run.quiet, doing="saved") as begin:
            for key, copy in save_copies(
                run.history, run.history.rows(run.round_id), manners, endpoints, run.clock
            ):
                begin(key)
                copies[key] = copy
    return copies


def _write_report(
    run: LinkRun, output: Path | None, form: opt.ReportFormat, lang: opt.Language, *, verbose: bool
) -> None:
    from iqrefs.report.links.options import ReportOptions  # noqa: PLC0415

    options = ReportOptions(run.clock(), __version__, run.inputs.names, lang)
    if form is opt.ReportFormat.TEXT:
        _show_text(run.rows(), options, output, verbose=verbose)
        return
    from iqrefs.report.links.as_csv import render_csv  # noqa: PLC0415
    from iqrefs.report.links.as_json import render_json  # noqa: PLC0415

    if form is opt.ReportFormat.JSON:
        write_result(render_json(run.rows()), output)
    elif form is opt.ReportFormat.CSV:
        write_result(render_csv(run.rows()), output)
    else:
        from iqrefs.report.links.as_html import render_html  # noqa: PLC0415 - jinja2

        write_result(render_html(run.rows(), options), output)


def _show_text(rows: LinkRows, options: "ReportOptions", output: Path | None, *, verbose: bool) -> None:
    from iqrefs.report.links.as_text import render_text  # noqa: PLC0415 - rich

    if output is not None or not sys.stdout.isatty():
        write_result(render_text(rows, options, verbose=verbose), output)
        return
    width = shutil.get_terminal_size().columns
    colour = opt.has_colours()
    show_report(render_text(rows, options, width=width, colour=colour, isolate=True, verbose=verbose))


def _write_bibliography(
    run: LinkRun, copies: Mapping[str, "ArchivedCopy"], target: OutputFormat, output: Path | None
) -> None:
    from iqrefs.links.cite import cite_copies  # noqa: PLC0415
    from iqrefs.pipeline import read_library, render_library  # noqa: PLC0415 - loads all stages

    library = read_library([reading for _, reading in run.inputs.readings])
    cited = replace(library, works=cite_copies(library.works, copies))
    write_result(render_library(cited, target.value), output)


def _tell_summary(run: LinkRun, output: Path) -> None:
    counts = run.history.count(run.round_id)
    told = [f"{count} {status or 'not asked'}" for status, count in counts.items() if count]
    tell(f"{sum(counts.values())} addresses: {', '.join(told)}; written to {output}")


def _fails(status: str | None, fail_on: opt.FailOnLink) -> bool:
    if status is None or fail_on is opt.FailOnLink.NEVER:
        return False
    if fail_on is opt.FailOnLink.ANY:
        return status not in _WELL
    return status in _DEAD or (fail_on is opt.FailOnLink.DRIFTED and status == "drifted")
