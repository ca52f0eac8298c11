"""The findings as one page to be handed to an author: the references as printed, the points beside them.

A section is a document, and can be made in another process; the page is put together from sections. The
script on it only filters.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from iqrefs.report.check.marking import PARTS
from iqrefs.report.check.options import Checked, ReportOptions
from iqrefs.report.check.tally import SEVERITIES, Tally, tally_document, tell_split
from iqrefs.report.check.telling import find_words, trim_code
from iqrefs.report.check.view import view_document
from iqrefs.report.check.words import load_words
from iqrefs.report.page.head import tell_head
from iqrefs.report.page.parts import open_templates
from iqrefs.report.plain import trim_text
from iqrefs.report.spool import Spool
from iqrefs.sentences import Language, Words

if TYPE_CHECKING:
    from jinja2 import Environment

_PACKAGE = "iqrefs.report.check"
_BUFFERED = 20


@dataclass(frozen=True, slots=True)
class Section:
    """One document as HTML, and its figures."""

    number: int
    name: str
    tally: Tally
    html: str


@dataclass(frozen=True, slots=True)
class _Code:
    """A code of which there are findings; `why` and `source` are empty where it has no manual."""

    code: str
    title: str
    number: str
    why: str
    source: str


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the index of documents."""

    number: int
    name: str
    numbers: tuple[str, ...]
    failed: bool


def render_html(documents: Iterable[Checked], options: ReportOptions) -> Iterator[str]:
    """The page in pieces, its sections made here and now."""
    sections = (render_section(checked, options, number) for number, checked in enumerate(documents, 1))
    return render_page(sections, options)


def render_section(checked: Checked, options: ReportOptions, number: int) -> Section:
    """One document; `number` is its own among those of the page."""
    tally = tally_document(checked)
    html = (
        _open_environment(options.lang)
        .get_template("document.html")
        .render(
            document=view_document(checked, options, number),
            extent=_tell_extent(checked, options.words),
            split=tell_split(tally, options.words),
        )
    )
    return Section(number, trim_text(checked.name, 120), tally, html)


def render_page(sections: Iterable[Section], options: ReportOptions) -> Iterator[str]:
    """The page in pieces, from sections in their order. Only their figures are kept in memory."""
    total = Tally()
    rows: list[_Row] = []
    with Spool() as spool:
        for section in sections:
            total.add(section.tally)
            rows.append(_make_row(section))
            spool.put((0,), section.html)
        stream = (
            _open_environment(options.lang)
            .get_template("page.html")
            .stream(
                sections=(Markup(piece) for _, piece in spool.take()),  # noqa: S704 - see render_section
                rows=rows,
                **tell_head(_PACKAGE, options),
                **_tell_figures(total, options),
            )
        )
        stream.enable_buffering(_BUFFERED)
        yield from stream


@functools.cache
def _open_environment(lang: Language) -> Environment:
    environment = open_templates(_PACKAGE, load_words(lang))
    environment.globals["comma"] = "، " if lang == "ar" else ", "
    return environment


def _tell_extent(checked: Checked, words: Words) -> str:
    """How many notes and entries there are."""
    document = checked.reading.document if checked.reading else None
    numbers = (
        ("notes", len(document.notes) if document else 0),
        ("entries", len(document.bibliography) if document else 0),
    )
    said = words.say("text", "comma").join(words.count(noun, number) for noun, number in numbers if number)
    return f"{said}." if said else ""


def _make_row(section: Section) -> _Row:
    numbers = [section.tally.of_severity(severity) for severity in SEVERITIES]
    shown = tuple(f"{number:,}" if number else "–" for number in numbers)
    return _Row(section.number, section.name, shown, bool(section.tally.failed))


def _tell_figures(total: Tally, options: ReportOptions) -> dict[str, Any]:
    """What the page says beside its head and its sections."""
    words = options.words
    return {
        "points": words.count("points", total.total),
        "split": tell_split(total, words),
        "severities": [
            (each, f"{total.of_severity(each):,}") for each in SEVERITIES if total.of_severity(each)
        ],
        "families": list(_list_families(total)),
        "codes": list(_list_codes(total, options)),
        "parts": list(dict.fromkeys(PARTS.values())),
    }


def _list_families(total: Tally) -> Iterator[tuple[str, tuple[str, ...]]]:
    for family in total.list_families():
        numbers = [total.of_family(family, severity) for severity in SEVERITIES]
        yield family, tuple(f"{number:,}" if number else "–" for number in (*numbers, sum(numbers)))


def _list_codes(total: Tally, options: ReportOptions) -> Iterator[_Code]:
    """Each code that occurs, how often, and why it matters."""
    for code in total.list_codes():
        told, rule = find_words(code, options.lang), options.rules.get(code)
        yield _Code(
            trim_code(code),
            told.get("title", ""),
            f"{total.of_code(code):,}",
            told.get("why", rule.why if rule else ""),
            rule.source if rule else "",
        )
