"""`iqrefs convert --append-bibliography`: the works of a Word file, put at its end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from iqrefs.cli.output import write_bytes
from iqrefs.cli.screen import tell
from iqrefs.cli.word_files import check_source, check_target
from iqrefs.errors import InputError
from iqrefs.report.plain import count_of, one_line

if TYPE_CHECKING:
    from iqrefs.model import Library, Reading

_OPTION = "--append-bibliography"


def check_append(target: Path, inputs: list[str]) -> None:
    """Refuse, before any work is done, what is not one Word file into another."""
    check_target(_OPTION, "writes one Word file anew", target, inputs)


def append_works(name: str, library: Library, target: Path, *, quiet: bool) -> None:
    """Write `target`: the Word file `name`, the works of the library at its end. Raises IqrefsError."""
    from iqrefs.amend.word import append_references  # noqa: PLC0415 - Word files alone need it
    from iqrefs.read.decode import read_bytes  # noqa: PLC0415
    from iqrefs.write.printed import name_list, print_references  # noqa: PLC0415

    reading = library.readings[0]
    check_source(_OPTION, name, reading.document.source)
    language = reading.document.source.language
    sections = print_references(library.works, language=language, printed=_list_printed(reading))
    if len(sections) == 1:  # the heading above says all
        sections = (replace(sections[0], heading=""),)
    try:
        appended = append_references(read_bytes(name), name_list(language), sections)
    except InputError as error:
        raise InputError(f"{name}: {error}") from error
    write_bytes(appended.data, target)
    if quiet:
        return
    tell(f"{count_of(appended.count, 'reference')} at the end of {target}")
    if reading.document.bibliography:
        tell(f"{one_line(name)}: has a bibliography already; the new one stands behind it.")
    if appended.breaks_signature:
        tell(f"{target}: the signature of the file is no longer valid.")


def _list_printed(reading: Reading) -> list[str]:
    return [citation.text for citation in reading.citations.values()]
