"""`iqrefs evaluate`: readings scored against gold documents."""

# No `from __future__ import annotations`: typer reads them.
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from iqrefs.cli.guard import CLEAN, FAILED
from iqrefs.cli.inputs import choose_labeller, read_input
from iqrefs.cli.options import FromOption, InputFormat, ModelOption, QuietOption
from iqrefs.cli.output import write_result
from iqrefs.cli.progress import show_progress
from iqrefs.cli.screen import tell_error
from iqrefs.cli.train import read_corpora
from iqrefs.errors import InputError, IqrefsError, UsageError
from iqrefs.measure.rows import Rows, read_rows
from iqrefs.measure.score import MEASURES, Score, score_rows, summarise_score
from iqrefs.report.as_scores import mean_figures, render_groups, render_misses, render_scores

if TYPE_CHECKING:
    from iqrefs.learn.validate import TaggedScore
    from iqrefs.pipeline import Labelling


@dataclass(frozen=True, slots=True)
class _Scored:
    """A document's counts, and its figures by measure."""

    score: "Score | TaggedScore"
    figures: Mapping[str, float | None]


class Group(StrEnum):
    """What `--by` takes: what the values are grouped by."""

    VARIABLE = "variable"
    LANGUAGE = "language"
    TYPE = "type"


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
    groups: Annotated[
        list[Group] | None,
        typer.Option("--by", help="Also score by variable, language or kind of source.", show_default=False),
    ] = None,
    model: ModelOption = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object in place of the tables.")
    ] = False,
    quiet: QuietOption = False,
) -> int:
    """Score readings against gold documents: a row a document, and their mean.

    1.000 is perfect; `wrong` counts pointers that were linked to another work than theirs, and should be 0.
    A corpus of tagged citations (NAME.txt, see iqrefs tag) is scored too, by its fields alone.

    Examples:
      iqrefs evaluate tests/gold/*.gold.json
      iqrefs evaluate paper.gold.json --input paper.txt --misses 20
      iqrefs evaluate journal.txt --by variable --by type --model journal.model

    """
    if source and (len(golds) > 1 or _is_corpus(golds[0])):
        raise UsageError("--input names the input of one gold document; leave it out here.")
    labeller = choose_labeller(model)
    scored: dict[str, _Scored] = {}
    with show_progress(len(golds), quiet=quiet) as begin:
        for gold in golds:
            begin(gold.name)
            try:
                one = (
                    _score_corpus(gold, labeller)
                    if _is_corpus(gold)
                    else _score_file(gold, source or _find_input(gold), source_format, labeller)
                )
                scored[str(gold) if _name_of(gold) in scored else _name_of(gold)] = one
            except IqrefsError as error:
                tell_error(str(error))
    if scored:
        text = _render_json(scored) if as_json else _render_tables(scored, misses, groups or [])
        write_result(text, None)
    return CLEAN if len(scored) == len(golds) else FAILED


def _is_corpus(gold: Path) -> bool:
    return gold.suffix.lower() == ".txt"


def _name_of(gold: Path) -> str:
    return gold.stem if _is_corpus(gold) else gold.name.removesuffix(".json").removesuffix(".gold")


def _find_input(gold: Path) -> Path:
    """The document beside its gold."""
    from iqrefs.read import FORMAT_OF_SUFFIX  # noqa: PLC0415 - loads the readers

    for suffix in FORMAT_OF_SUFFIX:
        source = gold.with_name(_name_of(gold) + suffix)
        if source != gold and source.is_file():
            return source
    raise InputError(f"{gold}: its input is not beside it ({_name_of(gold)}.txt); name it with --input.")


def _score_corpus(corpus: Path, labelling: "Labelling") -> _Scored:
    """The fields of tagged citations, each read by itself."""
    from iqrefs.learn.validate import TaggedScore, score_tagged  # noqa: PLC0415 - loads the parser
    from iqrefs.pipeline import choose_labeller as open_labeller  # noqa: PLC0415

    score = TaggedScore()
    score_tagged(read_corpora([corpus]), open_labeller(labelling)[0], score)
    return _Scored(score, {"fields": score.total().f1})


def _score_file(
    gold: Path, source: Path, source_format: InputFormat | None, labeller: "Labelling"
) -> _Scored:
    from iqrefs.pipeline import read_library, render_library  # noqa: PLC0415 - loads all stages

    expected = _read_gold(gold)
    if source_format is None and expected.is_list and source.suffix == ".txt":
        source_format = InputFormat.LINES
    reading = read_input(str(source), source_format, labeller)
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


def _render_tables(scored: Mapping[str, _Scored], misses: int, groups: Sequence[Group]) -> str:
    tables = [render_scores({name: one.figures for name, one in scored.items()}, MEASURES)]
    for name, one in scored.items():
        counts = {"variable": one.score.fields, "language": one.score.languages, "type": one.score.types}
        tables += [render_groups(name, group.value, counts[group.value]) for group in groups]
        if misses:
            tables.append(render_misses(name, one.score.misses, misses))
    return "\n".join(tables)


def _render_json(scored: Mapping[str, _Scored]) -> str:
    documents = {
        name: {
            **one.figures,
            **{
                heading: {key: tally.f1 for key, tally in counts.items()}
                for heading, counts in (
                    ("variables", one.score.fields),
                    ("languages", one.score.languages),
                    ("types", one.score.types),
                )
            },
        }
        for name, one in scored.items()
    }
    mean = mean_figures([one.figures for one in scored.values()], MEASURES)
    return json.dumps({"documents": documents, "mean": mean}, ensure_ascii=False, indent=2) + "\n"
