"""The links as one page that needs nothing else; the script on it only filters and sorts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from iqrefs.model import LinkRow
from iqrefs.report.links.charts import chart_hosts, chart_years, list_figures, list_parts
from iqrefs.report.links.options import ReportOptions
from iqrefs.report.links.summary import Summary, rank_of
from iqrefs.report.links.telling import tell_advice, tell_extent, tell_place, tell_visits
from iqrefs.report.links.view import view_link, view_quote
from iqrefs.report.page.head import tell_head
from iqrefs.report.page.parts import open_templates
from iqrefs.report.plain import isolate_piece, trim_text
from iqrefs.report.spool import Spool

if TYPE_CHECKING:
    from jinja2 import Environment

_PACKAGE = "iqrefs.report.links"
_LINKS, _LOOSE = 0, 1
_BUFFERED = 200
_DAY = re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")


def render_html(rows: Iterable[LinkRow], options: ReportOptions) -> Iterator[str]:
    """The page in pieces, the worst links first. Only figures are kept in memory."""
    environment = _open_environment(options)
    summary = Summary()
    with Spool() as spool:
        _lay_down(rows, options, environment, summary, spool)
        stream = environment.get_template("page.html").stream(
            rows=(Markup(piece) for place, piece in spool.take() if place[0] == _LINKS),  # noqa: S704
            loose=(Markup(piece) for place, piece in spool.take() if place[0] == _LOOSE),  # noqa: S704
            **tell_head(_PACKAGE, options, "%Y-%m-%d %H:%M UTC"),
            **_tell_figures(summary, options),
        )
        stream.enable_buffering(_BUFFERED)
        yield from stream


def _open_environment(options: ReportOptions) -> Environment:
    environment = open_templates(_PACKAGE, options.words)
    environment.filters["keep_days"] = _keep_days
    return environment


def _keep_days(text: str) -> Markup:
    """`text` escaped, its dates kept from being broken at their hyphens."""
    return Markup(_DAY.sub(r'<span class="day">\g<0></span>', str(escape(text))))  # noqa: S704 - escaped


def _lay_down(
    rows: Iterable[LinkRow], options: ReportOptions, environment: Environment, summary: Summary, spool: Spool
) -> None:
    """Count the rows, and put each as HTML under its rank."""
    template = environment.get_template("row.html")
    for row in rows:
        summary.add(row, options.now)
        if row.url:
            spool.put((_LINKS, rank_of(row)), template.render(link=view_link(row, options.words)))
        else:
            for piece in _tell_loose(row, options, environment):
                spool.put((_LOOSE,), piece)


def _tell_loose(row: LinkRow, options: ReportOptions, environment: Environment) -> Iterator[str]:
    """The advice on a citation that has no address."""
    texts = {(citing.document, citing.mention): citing.text for citing in row.cited_in}
    for advice in row.advice:
        text = texts.get((advice.document, advice.mention), "")
        yield environment.get_template("loose.html").render(
            document=trim_text(advice.document, 80),
            place=tell_place(advice.mention, options.words),
            told=tell_advice(advice, options.words, isolate_piece),
            text=view_quote(text) if text else None,
        )


def _tell_figures(summary: Summary, options: ReportOptions) -> dict[str, object]:
    words = options.words
    parts = tuple(list_parts(summary))
    comma = "، " if options.lang == "ar" else ", "
    said = comma.join(
        f"{words.say('statuses', part.standing)} {part.number} ({part.share})" for part in parts
    )
    addresses = words.count("addresses", summary.addresses)
    basis = [words.say("summary", "visited", {"judged": f"{summary.judged:,}"})]
    if summary.first_visit:
        basis.append(tell_visits(summary.first_visit, summary.last_visit, words, isolate_piece))
    return {
        "figures": list_figures(summary) if summary.addresses else (),
        "extent": tell_extent(summary, words),
        "stack_said": f"{words.say('report', 'bar', {'addresses': addresses})}: {said}",
        "parts": parts,
        "basis": " ".join(basis),
        "years": chart_years(summary, words),
        "hosts": chart_hosts(summary, words),
    }
