"""The outcome as one page that needs nothing else; the script on it only filters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from iqrefs.report.merge.figures import Figures, count_outcome
from iqrefs.report.merge.options import ReportOptions
from iqrefs.report.merge.outcome import Outcome
from iqrefs.report.merge.view import view_doubt, view_family, view_fates, view_group
from iqrefs.report.page.head import tell_head
from iqrefs.report.page.parts import open_templates
from iqrefs.report.plain import trim_text

_PACKAGE = "iqrefs.report.merge"
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
    stream = (
        open_templates(_PACKAGE, words)
        .get_template("page.html")
        .stream(
            planned=options.planned,
            semicolon=words.say("text", "semicolon"),
            **numbered,
            **tell_head(_PACKAGE, options),
            **_tell_figures(count_outcome(outcome)),
        )
    )
    stream.enable_buffering(_BUFFERED)
    yield from stream


def _tell_figures(figures: Figures) -> dict[str, Any]:
    return {
        "counts": figures,
        "figures": [(name, f"{getattr(figures, name):,}") for name in _SHOWN],
        "documents": [
            (trim_text(document.name, 120), f"{document.entries:,}", f"{document.joined:,}")
            for document in figures.documents
        ],
    }
