"""`iqrefs tag`: a document's citations as a corpus file, tagged for a person to correct."""

# No `from __future__ import annotations`: typer reads them.
from iqrefs.cli.guard import CLEAN, FAILED
from iqrefs.cli.inputs import choose_labeller, read_inputs, tell_findings
from iqrefs.cli.options import FromOption, InputsArgument, ModelOption, OutputOption, QuietOption
from iqrefs.cli.output import check_output, write_result
from iqrefs.cli.screen import tell
from iqrefs.report.plain import count_of


def tag(
    *,
    inputs: InputsArgument,
    source_format: FromOption = None,
    output: OutputOption = None,
    model: ModelOption = None,
    quiet: QuietOption = False,
) -> int:
    """Write the citations of documents as a corpus: one line a citation, below it one line a value.

    Correct the lines in any editor (a value is copied from its citation; a line that is deleted is no value),
    and teach iqrefs your journal's habits with iqrefs train.

    Examples:
      iqrefs tag paper.txt -o journal.txt
      iqrefs train journal.txt --generated 6000 -o journal.model
      iqrefs convert paper.txt --model journal.model

    """
    check_output(output, inputs)
    readings = read_inputs(inputs, source_format, choose_labeller(model), quiet=quiet)
    if not readings:
        return FAILED
    from iqrefs.learn.corpus import write_corpus  # noqa: PLC0415 - needed by the commands of training alone
    from iqrefs.learn.tagging import tag_reading  # noqa: PLC0415

    citations = [tagged for reading in readings for tagged in tag_reading(reading)]
    write_result("".join(write_corpus(citations)), output)
    if not quiet:
        for reading in readings:
            tell_findings(reading, verbose=False)
        tell(f"{count_of(len(citations), 'citation')} tagged; read them through before you train on them")
    return CLEAN if len(readings) == len(inputs) else FAILED
