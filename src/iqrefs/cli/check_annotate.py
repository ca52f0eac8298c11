"""`iqrefs check --annotate`: the findings of a Word file as comments in its margin."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from iqrefs.cli.output import write_bytes
from iqrefs.cli.screen import tell
from iqrefs.cli.word_files import check_source, check_target
from iqrefs.errors import InputError
from iqrefs.report.plain import count_of
from iqrefs.text.moments import write_moment

if TYPE_CHECKING:
    from iqrefs.report.check.options import Checked
    from iqrefs.sentences import Language

_AUTHOR = "iqrefs"
_OPTION = "--annotate"


def check_annotated(target: Path, inputs: list[str]) -> None:
    """Refuse, before any work is done, what is not one Word file into another."""
    check_target(_OPTION, "writes comments into one Word file", target, inputs)


def annotate_document(checked: Checked, target: Path, lang: Language, now: datetime, *, quiet: bool) -> None:
    """Write `target`: the Word file that was checked, with a comment a finding. Raises IqrefsError."""
    if checked.reading is None:
        return
    from iqrefs.amend.word import annotate_docx  # noqa: PLC0415 - Word files alone need it
    from iqrefs.read.decode import read_bytes  # noqa: PLC0415
    from iqrefs.report.check.comments import list_comments  # noqa: PLC0415
    from iqrefs.report.check.words import load_words  # noqa: PLC0415

    check_source(_OPTION, checked.name, checked.reading.document.source)
    comments = list_comments(checked.findings, checked.reading, load_words(lang))
    try:
        annotated = annotate_docx(read_bytes(checked.name), comments, _AUTHOR, write_moment(now))
    except InputError as error:
        raise InputError(f"{checked.name}: {error}") from error
    write_bytes(annotated.data, target)
    if quiet:
        return
    tell(f"{count_of(len(comments), 'comment')} in {target}")
    if annotated.breaks_signature:
        tell(f"{target}: the signature of the file is no longer valid.")
