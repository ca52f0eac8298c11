"""`iqrefs train`: tagged citations in, a labeller out."""

# No `from __future__ import annotations`: typer reads them.
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from iqrefs.cli.guard import CLEAN
from iqrefs.cli.options import QuietOption
from iqrefs.cli.output import check_output, write_bytes, write_result
from iqrefs.cli.screen import tell
from iqrefs.errors import InputError, UsageError
from iqrefs.report.as_scores import render_groups
from iqrefs.report.plain import count_of

if TYPE_CHECKING:
    from iqrefs.learn.corpus import Tagged

_SEED = 1


def train(
    *,
    corpora: Annotated[
        list[Path],
        typer.Argument(
            metavar="CORPUS…", help="Tagged citations, as iqrefs tag writes them.", show_default=False
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write the labeller here.", show_default=False),
    ] = None,
    generated: Annotated[
        int, typer.Option(min=0, metavar="N", help="Learn from N made-up citations of many habits besides.")
    ] = 0,
    seed: Annotated[int, typer.Option(help="What the made-up citations are drawn with.")] = _SEED,
    validate: Annotated[
        int,
        typer.Option(
            "--cross-validate",
            min=0,
            metavar="PARTS",
            help="Only tell how well unseen habits are read: learn from the others, in so many parts.",
        ),
    ] = 0,
    quiet: QuietOption = False,
) -> int:
    """Teach a labeller the habits of tagged citations; the same corpora give the same file.

    A few dozen citations of one journal, with some thousand made-up ones, are enough to start with.

    Examples:
      iqrefs train journal.txt --generated 6000 -o journal.model
      iqrefs train refs/training/*.txt --generated 6000 --cross-validate 4

    """
    if output is None and not validate:
        raise UsageError("Name the file of the labeller with -o, or ask for --cross-validate.")
    if output is not None and str(output) == "-":
        raise UsageError("A labeller is no text for the screen; name its file with -o.")
    check_output(output, [str(path) for path in corpora])
    citations = read_corpora(corpora)
    from iqrefs.learn.generate import generate  # noqa: PLC0415 - loads the patterns and their words

    made = list(generate(generated, seed))
    if validate:
        write_result(_cross_validate(citations, made, validate), None)
        return CLEAN
    _train(citations, made, output, quiet=quiet)
    return CLEAN


def read_corpora(paths: Sequence[Path]) -> list["Tagged"]:
    """All citations of some corpus files. Raises InputError with the file and the line."""
    from iqrefs.learn.corpus import read_corpus  # noqa: PLC0415 - needed by the commands of training alone

    citations: list[Tagged] = []
    for path in paths:
        try:
            text = path.read_text("utf-8-sig")
        except OSError as error:
            raise InputError(f"{path}: cannot be read: {error.strerror}.") from error
        except UnicodeDecodeError as error:
            raise InputError(f"{path}: is no UTF-8 text (byte {error.start}).") from error
        citations += read_corpus(text, path.name)
    if not citations:
        raise InputError("There is no citation in the corpora: a line “= citation” opens one.")
    return citations


def _train(
    citations: Sequence["Tagged"], made: Sequence["Tagged"], output: Path | None, *, quiet: bool
) -> None:
    from iqrefs.learn.examples import make_examples  # noqa: PLC0415 - loads the parser
    from iqrefs.learn.train import train_model  # noqa: PLC0415
    from iqrefs.parse.tagger.labeller import pack_model  # noqa: PLC0415

    if not quiet:
        tell(f"learning from {count_of(len(citations), 'tagged citation')} and {len(made)} made up …")
    packed = pack_model(train_model(make_examples([*citations, *made])))
    if output is not None:
        write_bytes(packed, output)
    if not quiet:
        tell(f"labeller of {len(packed) / 1e6:.1f} MB in {output}")


def _cross_validate(citations: Sequence["Tagged"], made: Sequence["Tagged"], parts: int) -> str:
    from iqrefs.learn.validate import cross_validate  # noqa: PLC0415 - loads the parser

    tables = []
    for name, score in cross_validate(citations, made, parts).items():
        tables.append(f"{name}: fields {score.total().f1:.3f}\n")
        tables.append(render_groups(name, "variable", score.fields))
        tables.append(render_groups(name, "type", score.types))
        tables.append(render_groups(name, "language", score.languages))
    return "\n".join(tables)
