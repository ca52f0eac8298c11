"""`iqrefs evaluate`: readings scored against gold documents."""

# No `from __future__ import annotations`: typer reads them.
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from iqrefs.cli.guard import CLEAN, FAILED
from iqrefs.cli.inputs import read_input
from iqrefs.cli.options import FromOption, InputFormat, QuietOption
from iqrefs.cli.output import write_result
from iqrefs.cli.progress import show_progress
from iqrefs.cli.screen import tell_error
from iqrefs.errors import InputError, IqrefsError, UsageError
from iqrefs.measure.rows import Rows, read_rows
from iqrefs.measure.score import MEASURES, Score, score_rows, summarise_score
from iqrefs.report.as_scores import mean_figures, render_misses, render_scores, render_variables


@dataclass(frozen=True, slots=True)
class _Scored:
    """A document's score, and its figures by measure."""

    score: Score
    figures: Mapping[str, float | None]


def evaluate(
    *,
    golds: Annotated[
        list[Path],
        typer.Argument(
            metavar="GOLD…", help="Gold documents: NAME.gold.json, NAME.txt beside it.", show_default=False
        ),
    ],
    source: Annotated[
        Path | None,
        typer.Option(
            "--input",
            metavar="FILE",
            help="The input of the one GOLD, where it is elsewhere.",
            show_default=False,
        ),
    ] = None,
    source_format: FromOption = None,
    misses: Annotated[
        int, typer.Option(min=0, metavar="N", help="Also tell the first N differences of each.")
    ] = 0,
    variables: Annotated[
        bool, typer.Option("--variables", help="Also score each CSL variable by itself.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object in place of the tables.")
    ] = False,
    quiet: QuietOption = False,
) -> int:
    """Score readings against gold documents: a row a document, and their mean.

    1.000 is perfect; `wrong` counts pointers that were linked to another work than theirs, and should be 0.

    Examples:
      iqrefs evaluate tests/gold/*.gold.json
      iqrefs evaluate paper.gold.json --input paper.txt --misses 20

    """
    if source and len(golds) > 1:
        raise UsageError("--input names the input of one GOLD; leave it out where there are several.")
    scored: dict[str, _Scored] = {}
    with show_progress(len(golds), quiet=quiet) as begin:
        for gold in golds:
            begin(gold.name)
            try:
                scored[_name_of(gold)] = _score_file(gold, source or _find_input(gold), source_format)
            except IqrefsError as error:
                tell_error(str(error))
    if scored:
        write_result(
            _render_json(scored) if as_json else _render_tables(scored, misses, variables=variables), None
        )
    return CLEAN if len(scored) == len(golds) else FAILED


def _name_of(gold: Path) -> str:
    return gold.name.removesuffix(".json").removesuffix(".gold")


def _find_input(gold: Path) -> Path:
    """The document beside its gold."""
    from iqrefs.read import FORMAT_OF_SUFFIX  # noqa: PLC0415 - loads the readers

    for suffix in FORMAT_OF_SUFFIX:
        source = gold.with_name(_name_of(gold) + suffix)
        if source != gold and source.is_file():
            return source
    raise InputError(f"{gold}: its input is not beside it ({_name_of(gold)}.txt); name it with --input.")


def _score_file(gold: Path, source: Path, source_format: InputFormat | None) -> _Scored:
    from iqrefs.pipeline import read_library, render_library  # noqa: PLC0415 - loads all stages

    expected = _read_gold(gold)
    if source_format is None and expected.is_list and source.suffix == ".txt":
        source_format = InputFormat.LINES
    reading = read_input(str(source), source_format)
    data = json.loads(render_library(read_library([reading]), "json"))
    score = score_rows(expected, read_rows(data, str(source)))
    return _Scored(score, summarise_score(score, expected))


def _read_gold(gold: Path) -> Rows:
    try:
        data: Any = json.loads(gold.read_text("utf-8"))
    except OSError as error:
        raise InputError(f"{gold}: cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{gold}: is no JSON: {error}.") from error
    return read_rows(data, str(gold))


def _render_tables(scored: Mapping[str, _Scored], misses: int, *, variables: bool) -> str:
    tables = [render_scores({name: one.figures for name, one in scored.items()}, MEASURES)]
    for name, one in scored.items():
        if variables:
            counts = {key: (t.f1, t.gold, t.read, t.right) for key, t in one.score.fields.items()}
            tables.append(render_variables(name, counts))
        if misses:
            tables.append(render_misses(name, one.score.misses, misses))
    return "\n".join(tables)


def _render_json(scored: Mapping[str, _Scored]) -> str:
    documents = {
        name: {**one.figures, "variables": {key: tally.f1 for key, tally in one.score.fields.items()}}
        for name, one in scored.items()
    }
    mean = mean_figures([one.figures for one in scored.values()], MEASURES)
    return json.dumps({"documents": documents, "mean": mean}, ensure_ascii=False, indent=2) + "\n"
