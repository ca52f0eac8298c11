"""The report of `iqrefs check`, in the form that is asked for."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from iqrefs import __version__
from iqrefs.cli.check_options import CheckFormat
from iqrefs.cli.link_options import has_colours
from iqrefs.cli.output import show_report, write_result

if TYPE_CHECKING:
    from iqrefs.report.check.options import Checked, ReportOptions
    from iqrefs.sentences import Language

_SUFFIXES = {
    ".json": CheckFormat.JSON,
    ".sarif": CheckFormat.SARIF,
    ".xml": CheckFormat.JUNIT,
    ".html": CheckFormat.HTML,
    ".htm": CheckFormat.HTML,
}
SHOW_PRINT = frozenset({CheckFormat.HTML, CheckFormat.SARIF, CheckFormat.GITHUB})
"""The forms that need the document as read."""
SHOW_COLUMNS = frozenset({CheckFormat.SARIF, CheckFormat.GITHUB})
"""The forms that need the text of the file."""


def choose_format(output: Path | None, output_format: CheckFormat | None) -> CheckFormat:
    """The form that is asked for, else that of the output's suffix, else text."""
    if output_format is not None:
        return output_format
    return _SUFFIXES.get(output.suffix.lower() if output else "", CheckFormat.TEXT)


def make_options(names: Sequence[str], codes: Sequence[str], lang: Language, now: datetime) -> ReportOptions:
    """What a report is told beside the findings: the rules that ran, with their manuals."""
    from iqrefs.cli.manuals import list_manuals  # noqa: PLC0415 - the rules
    from iqrefs.report.check.options import ReportOptions, RuleInfo  # noqa: PLC0415

    infos = {
        one.code: RuleInfo(one.code, one.name, one.severity, one.summary, one.why, one.source)
        for one in list_manuals()
        if one.code in codes
    }
    return ReportOptions(now, __version__, tuple(names), lang, infos)


def write_report(
    documents: Iterable[Checked], form: CheckFormat, output: Path | None, options: ReportOptions
) -> None:
    """Write the report to the file `output`, or to the screen."""
    if form is CheckFormat.TEXT:
        _write_text(documents, output, options)
        return
    write_result(_find_renderer(form)(documents, options), output)


def _find_renderer(form: CheckFormat) -> Callable[[Iterable[Checked], ReportOptions], Iterator[str]]:
    """The renderer of a form; each loads only what it needs."""
    if form is CheckFormat.JSON:
        from iqrefs.report.check.as_json import render_json  # noqa: PLC0415

        return render_json
    if form is CheckFormat.SARIF:
        from iqrefs.report.check.as_sarif import render_sarif  # noqa: PLC0415

        return render_sarif
    if form is CheckFormat.GITHUB:
        from iqrefs.report.check.as_github import render_github  # noqa: PLC0415

        return render_github
    if form is CheckFormat.JUNIT:
        from iqrefs.report.check.as_junit import render_junit  # noqa: PLC0415

        return render_junit
    from iqrefs.report.check.as_html import render_html  # noqa: PLC0415 - jinja2

    return render_html


def _write_text(documents: Iterable[Checked], output: Path | None, options: ReportOptions) -> None:
    from iqrefs.report.check.as_text import render_text  # noqa: PLC0415 - rich

    if output is not None or not sys.stdout.isatty():
        write_result(render_text(documents, options), output)
        return
    width = shutil.get_terminal_size().columns
    show_report(render_text(documents, options, width=width, colour=has_colours(), isolate=True))
