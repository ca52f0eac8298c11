"""`iqrefs resolve`: the document itself, its notes in one form."""

# No `from __future__ import annotations`: typer reads them.
import sys
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from iqrefs.cli.guard import CLEAN
from iqrefs.cli.inputs import STDIN, choose_labeller
from iqrefs.cli.link_options import read_now
from iqrefs.cli.options import FromOption, InputArgument, ModelOption, QuietOption
from iqrefs.cli.output import check_output, write_bytes, write_result
from iqrefs.cli.resolve_files import Hand, open_writer
from iqrefs.cli.resolve_proof import prove_rewriting
from iqrefs.cli.resolve_reread import Rereader
from iqrefs.cli.resolve_summary import Kept, tell_rewriting
from iqrefs.cli.screen import tell
from iqrefs.errors import InputError
from iqrefs.report.plain import one_line


class FormOption(StrEnum):
    """What `--form` takes."""

    FULL = "full"
    SHORT = "short"
    POINTERS = "pointers"


def resolve(
    *,
    source: InputArgument,
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write here; - is standard output.", show_default=False
        ),
    ],
    form: Annotated[
        FormOption,
        typer.Option(
            help="full: each pointer spelled out. short: each repetition in the short form of the style. "
            "pointers: each repetition a pointer of the style."
        ),
    ] = FormOption.FULL,
    style: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="The style whose pointer words are used: general, iraqi-academic, chicago-notes …, or a "
            "TOML file of your journal's.",
        ),
    ] = "general",
    track: Annotated[
        bool,
        typer.Option(
            "--track", help="As tracked changes, to be accepted or rejected one by one (Word only)."
        ),
    ] = False,
    author: Annotated[
        str, typer.Option(metavar="NAME", help="Who makes tracked changes and comments.")
    ] = "iqrefs",
    now: Annotated[
        str | None,
        typer.Option(metavar="DATETIME", help="Their time (2026-11-29T12:00:00Z).", show_default=False),
    ] = None,
    source_format: FromOption = None,
    model: ModelOption = None,
    quiet: QuietOption = False,
) -> int:
    """Write a document's notes anew: each ibid., op. cit. and المصدر السابق spelled out, or the reverse.

    The result has the format of the input and is the same but for its notes. Pointers that lead nowhere
    stay, with a remark why. What iqrefs would afterwards read as another source than before is left as it is.

    Examples:
      iqrefs resolve paper.docx -o spelled-out.docx --track
      iqrefs resolve paper.txt -o short.txt --form short
      iqrefs resolve paper.md -o journal.md --form pointers --style iraqi-academic

    """
    check_output(output, [source])
    hand = Hand(author, read_now(now), track)
    from iqrefs.check.settings.profiles import load_profile  # noqa: PLC0415 - loads the styles

    profile = load_profile(style, named_in="--style")
    with TemporaryDirectory() as folder:
        name = _keep_stdin(Path(folder)) if source == STDIN else source
        from iqrefs.pipeline import choose_labeller as open_labeller  # noqa: PLC0415 - loads all stages
        from iqrefs.rewrite import list_remarks, plan_rewriting  # noqa: PLC0415

        copy = Path(folder) / "again" / Path(name).name
        reader = Rereader(copy, source_format, open_labeller(choose_labeller(model))[0])
        reading = reader.read(name)

        writer = open_writer(name, reading.document.source, output, hand)
        plan = plan_rewriting(reading, form.value, profile)
        remarks = list(list_remarks(reading))
        try:
            proven = prove_rewriting(writer, reading, plan, remarks, reader)
        except InputError as error:
            raise InputError(str(error) if str(error).startswith(name) else f"{source}: {error}") from error
        data = writer.comment(proven.data, remarks)
    _write(data, output)
    if not quiet:
        kept = Kept(plan.kept, reading.document.source)
        for line in tell_rewriting(one_line(reading.document.source.name), form.value, remarks, proven, kept):
            tell(line)
    return CLEAN


def _keep_stdin(folder: Path) -> str:
    """Standard input as a file, to be read more than once."""
    from iqrefs.read.decode import read_bytes  # noqa: PLC0415

    if sys.stdin.isatty():
        tell("iqrefs: reading from the keyboard; end with Ctrl-D (Ctrl-Z and Enter on Windows).")
    kept = folder / "stdin"
    kept.write_bytes(read_bytes(STDIN))
    return str(kept)


def _write(data: bytes, output: Path) -> None:
    if str(output) != STDIN:
        write_bytes(data, output)
        return
    from iqrefs.read.exact import decode_exactly  # noqa: PLC0415

    decoded = decode_exactly(data)
    write_result(decoded[0] if decoded else data.decode("utf-8", errors="replace"), output)
