"""The outcome as one page that needs nothing else; the script on it only filters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from iqrefs.report.merge.figures import Figures, count_outcome
from iqrefs.report.merge.options import ReportOptions
from iqrefs.report.merge.outcome import Outcome
from iqrefs.report.merge.view import view_doubt, view_family, view_fates, view_group
from iqrefs.report.page.parts import open_templates, read_parts
from iqrefs.report.plain import isolate_piece, trim_text
from iqrefs.sentences import DIRECTIONS

if TYPE_CHECKING:
    from jinja2 import Environment

_PACKAGE = "iqrefs.report.merge"
_SOURCES = 12
_BUFFERED = 200
_SHOWN = ("entries", "works", "joined", "near", "families")


def render_html(outcome: Outcome, options: ReportOptions) -> Iterator[str]:
    """The page in pieces; what may be one work stands first, for that is what is left to do."""
    words = options.words
    numbered = {
        "near": (view_doubt(doubt, number, words) for number, doubt in enumerate(outcome.near, 1)),
        "groups": (
            view_group(group, number, outcome, words) for number, group in enumerate(outcome.groups, 1)
        ),
        "refused": (view_doubt(doubt, number, words) for number, doubt in enumerate(outcome.refused, 1)),
        "families": (
            view_family(family, number, outcome, words) for number, family in enumerate(outcome.families, 1)
        ),
        "fates": view_fates(outcome, words),
    }
    page = _open_environment(options).get_template("page.html")
    stream = page.stream(**numbered, **_tell_head(options), **_tell_figures(count_outcome(outcome)))
    stream.enable_buffering(_BUFFERED)
    yield from stream


def _open_environment(options: ReportOptions) -> Environment:
    environment = open_templates(_PACKAGE)
    environment.globals["say"] = options.words.say
    return environment


def _tell_head(options: ReportOptions) -> dict[str, Any]:
    """What stands above the figures."""
    words, parts = options.words, read_parts(_PACKAGE)
    sources = [trim_text(source, 120) for source in options.sources]
    left = len(sources) - _SOURCES
    name = isolate_piece(sources[0]) if len(sources) == 1 else ""
    return {
        "lang": options.lang,
        "dir": DIRECTIONS[options.lang],
        "policy": parts.policy,
        "style": parts.style,
        "script": parts.script,
        "version": options.version,
        "title": words.say("report", "title-of", {"name": name}) if name else words.say("report", "title"),
        "now": options.now.isoformat(),
        "now_said": f"{options.now:%Y-%m-%d}",
        "sources": sources[:_SOURCES],
        "more_sources": words.say("report", "more", {"number": f"{left:,}"}) if left > 0 else "",
        "planned": options.planned,
        "semicolon": words.say("text", "semicolon"),
    }


def _tell_figures(figures: Figures) -> dict[str, Any]:
    return {
        "counts": figures,
        "figures": [(name, f"{getattr(figures, name):,}") for name in _SHOWN],
        "documents": [
            (trim_text(document.name, 120), f"{document.entries:,}", f"{document.joined:,}")
            for document in figures.documents
        ],
    }
