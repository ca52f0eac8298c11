"""The table of docs/accuracy.md: how right a file is read, as a share of how right its text is.

.venv/bin/python -m tests.formats.figures
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from iqrefs.errors import InputError
from tests.formats.making import PLAN, Made, Program, is_installed, make_file
from tests.formats.scoring import MEASURED, score_file, score_text, share_of_text

_FORMATS = {
    "docx": "Word", "odt": "OpenDocument", "html": "HTML", "epub": "EPUB", "md": "Markdown", "tex": "LaTeX",
    "rst": "reStructuredText", "rtf": "RTF", "pdf": "PDF",
}  # fmt: skip


def list_rows(root: Path) -> Iterator[Sequence[str]]:
    """The rows, a program and a format each."""
    for (program, suffix), papers in PLAN.items():
        name = _FORMATS[suffix] + (", notes typed by hand" if program == "python-docx" else "")
        head = (name, program, str(len(papers)))
        if not is_installed(program):
            yield (*head, *("not installed" for _ in (*MEASURED, "wrong")))
            continue
        try:
            shares, wrong = measure_shares(program, suffix, root)
        except InputError as error:
            yield (*head, str(error))
            continue
        yield (*head, *(f"{share:.3f}" for share in shares), str(wrong))


def measure_shares(program: Program, suffix: str, root: Path) -> tuple[list[float], int]:
    """The mean shares by measure over the papers, and the pointers led to wrong works."""
    papers = PLAN[program, suffix]
    sums, wrong = [0.0] * len(MEASURED), 0
    for paper in papers:
        made = Made(program, suffix, paper)
        scored = score_file(make_file(made, root), made.gold, by_order=not made.keeps_numbers)
        text = score_text(made.gold)
        sums = [
            total + share_of_text(scored, text, measure)
            for total, measure in zip(sums, MEASURED, strict=True)
        ]
        wrong += int(scored.figures["wrong"] or 0)
    return [total / len(papers) for total in sums], wrong


def main() -> None:
    """Print the table."""
    head = ("Format", "made with", "papers", *MEASURED, "wrong")
    print(f"| {' | '.join(head)} |\n|{' --- |' * len(head)}")  # noqa: T201 - what it is for
    with tempfile.TemporaryDirectory() as folder:
        for row in list_rows(Path(folder) / "made"):
            print(f"| {' | '.join(row)} |", flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
