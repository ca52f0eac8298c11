"""The data's way, in order: the only file that knows all stages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from iqrefs.config import Config
from iqrefs.merge import merge_readings, merge_works
from iqrefs.model import Finding, Format, Library, LinkRow, Reading
from iqrefs.parse import parse_document
from iqrefs.parse.doubt import find_doubtful
from iqrefs.parse.embedded import find_differences
from iqrefs.parse.tagger import Labeller, load_shipped
from iqrefs.read import read_source
from iqrefs.resolve import resolve_pointers
from iqrefs.resolve.embedded import find_misleading
from iqrefs.sentences.reading import make_finding
from iqrefs.split import split_source
from iqrefs.write.biblatex import write_biblatex
from iqrefs.write.bibtex import write_bibtex
from iqrefs.write.csl_json import write_csl_json
from iqrefs.write.csl_yaml import write_csl_yaml
from iqrefs.write.reading_json import write_reading_json
from iqrefs.write.ris import write_ris

if TYPE_CHECKING:
    from iqrefs.check.rule import Rule

Target = Literal["bibtex", "biblatex", "csl-json", "csl-yaml", "ris", "json"]
"""The output formats, as `--to` names them; `json` is the whole reading."""

_WRITERS = {
    "bibtex": write_bibtex,
    "biblatex": write_biblatex,
    "csl-json": write_csl_json,
    "csl-yaml": write_csl_yaml,
    "ris": write_ris,
}


Labelling = Labeller | Literal["shipped", "none"]
"""The labeller to read with: a trained one, the one of the package, or none (the rules alone)."""


def read_document(
    path: Path | str,
    source_format: Format | None = None,
    labeller: Labelling = "shipped",
    min_confidence: float = 0.0,
    *,
    grouped: bool = True,
) -> Reading:
    """Read one input (`-` is standard input) into citations, antecedents and works.

    `source_format` overrides what the suffix says. Fields that the labeller gives less than `min_confidence`
    (0 to 1) go to the remainder. Where not `grouped`, the entries of a mere bibliography are not put together
    to works, for those who deduplicate it. Raises `InputError` where the input cannot be read.
    """
    document = split_source(read_source(path, source_format))
    chosen, findings = choose_labeller(labeller)
    citations = parse_document(document, chosen, min_confidence)
    antecedents = resolve_pointers(document, citations)
    reading = merge_works(document, citations, antecedents, grouped=grouped or bool(document.notes))
    findings += [
        *find_differences(document, citations),
        *find_misleading(document, antecedents),
        *find_doubtful(document, citations),
    ]
    return replace(reading, findings=(*reading.findings, *findings)) if findings else reading


def choose_labeller(labeller: Labelling) -> tuple[Labeller | None, list[Finding]]:
    """The labeller meant, or None for the rules alone; and a finding where that of the package is missing."""
    if labeller == "none":
        return None, []
    if labeller != "shipped":
        return labeller, []
    shipped = load_shipped()
    if shipped:
        return shipped, []
    return None, [make_finding("labeller-missing", "warning")]


def read_library(readings: Sequence[Reading]) -> Library:
    """The works of several readings in one bibliography."""
    return merge_readings(readings)


def render_library(library: Library, to: Target) -> str:
    """A library in one of the output formats."""
    if to == "json":
        return write_reading_json(library.readings)
    return _WRITERS[to](library.works)


def convert_documents(
    paths: Iterable[Path | str],
    to: Target = "bibtex",
    source_format: Format | None = None,
    labeller: Labelling = "shipped",
) -> str:
    """The works of all inputs as one bibliography. Raises `InputError` at the first that cannot be read."""
    readings = [read_document(path, source_format, labeller) for path in paths]
    return render_library(read_library(readings), to)


def check_reading(
    name: str,
    reading: Reading,
    rules: Sequence[Rule],
    config: Config,
    today: date,
    *,
    links: Sequence[LinkRow] = (),
) -> list[Finding]:
    """What the rules see in one document, in its order; `name` is what the command line calls it."""
    from iqrefs.check.run import check_subject  # noqa: PLC0415 - the rules, which reading does without
    from iqrefs.check.subject import make_subject  # noqa: PLC0415
    from iqrefs.links.advice import advise_reading  # noqa: PLC0415

    advice = tuple(advise_reading(reading, today))
    subject = make_subject(name, reading, config.profile, today, advice=advice, links=links)
    return check_subject(subject, rules, config.severity)
