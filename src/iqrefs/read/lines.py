"""One reference a line: each is an entry of a bibliography."""

from __future__ import annotations

from iqrefs.model import Place, Source, SourceLine
from iqrefs.read.decode import clean_text
from iqrefs.text.script import is_arabic


def read_lines_source(text: str, name: str, sha256: str) -> Source:
    """Read a list with one reference a line; blank lines are passed over, numbers kept."""
    text, findings = clean_text(text)
    lines = text.replace("\f", " ").split("\n")
    return Source(
        name=name,
        format="lines",
        sha256=sha256,
        language="ar" if is_arabic(text) else "en",
        bibliography=tuple(
            SourceLine(line.strip(), Place(number)) for number, line in enumerate(lines, 1) if line.strip()
        ),
        findings=findings,
        one_entry_a_line=True,
    )
