"""How long a thesis takes in the formats that authors hand in, beside pandoc alone on the same file.

    .venv/bin/python -m tests.benchmarks.bench_documents

The thesis has 500 pages of prose and 1,500 notes (full citations, ibid. and op. cit. mixed), as Word,
OpenDocument, HTML, EPUB, Markdown and LaTeX: the Word file made here, the others by pandoc from it. `read` is
reading alone, after start-up; `converted` is the whole command, `iqrefs convert -o thesis.bib`. Exit code 1
where the Word file takes 5 s or more.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from iqrefs.read import read_source
from iqrefs.read.pandoc.run import find_pandoc
from tests.benchmarks.documents import make_notes
from tests.read.word.building import make_docx, note, note_mark, paragraph, run

_PAGES = 500
_PARAGRAPHS_A_PAGE = 4
_NOTES = 1_500
_PROSE = (
    "وقد شهدت المدينة في هذه الحقبة تحولات عميقة في بنيتها الاجتماعية والاقتصادية، إذ انتقلت مراكز التجارة "
    "من الأسواق القديمة إلى الأحياء الجديدة، وتغيرت معها أنماط الحياة والعمل، كما تدل على ذلك سجلات المحاكم "
    "الشرعية ومذكرات الرحالة وتقارير القناصل، وهو ما سنتناوله بالتفصيل في المباحث الآتية من هذا الفصل. "
)
_TARGETS = {"odt": "odt", "html": "html", "epub": "epub", "md": "markdown", "tex": "latex"}
_ROUNDS = 3
_MOST_SECONDS = 5.0


def main() -> int:
    """Print the table; the exit code tells whether the aim is kept."""
    pandoc = find_pandoc()
    with tempfile.TemporaryDirectory() as folder:
        files = list(_make_files(Path(folder), pandoc))
        sys.stdout.write("| Format | MB | read, s | converted, s | pandoc alone, s |\n")
        sys.stdout.write("| --- | --- | --- | --- | --- |\n")
        seconds = {}
        for file in files:
            read = _time(partial(read_source, file))
            command = [sys.executable, "-m", "iqrefs", "convert", str(file), "-o", f"{folder}/out.bib", "-q"]
            seconds[file.suffix] = _time(partial(subprocess.run, command, check=True))
            alone = _time_pandoc(pandoc, file)
            size = file.stat().st_size / 1e6
            told = f"{alone:.2f}" if alone else "-"
            sys.stdout.write(
                f"| {file.suffix} | {size:.1f} | {read:.2f} | {seconds[file.suffix]:.2f} | {told} |\n"
            )
            sys.stdout.flush()
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    sys.stdout.write(f"\nPeak memory of the greatest child, pandoc included: {peak:,.0f} MB.\n")
    return int(seconds[".docx"] >= _MOST_SECONDS)


def _make_files(folder: Path, pandoc: str | None) -> Iterator[Path]:
    word = folder / "thesis.docx"
    word.write_bytes(make_thesis())
    yield word
    for suffix, target in _TARGETS.items() if pandoc else ():
        file = folder / f"thesis.{suffix}"
        subprocess.run([str(pandoc), "-s", str(word), "-t", target, "-o", str(file)], check=True)
        yield file


def make_thesis(pages: int = _PAGES, notes: int = _NOTES) -> bytes:
    """A thesis as a Word file: so many pages of prose, and notes called evenly in it."""
    texts = [line.partition(" ")[2] for line in make_notes(notes).splitlines() if line.strip()]
    footnotes = {number: note(run(text)) for number, text in enumerate(texts, 1)}
    count = pages * _PARAGRAPHS_A_PAGE
    written: list[str] = []
    called = 0
    for number in range(1, count + 1):
        if number % (10 * _PARAGRAPHS_A_PAGE) == 1:
            written.append(paragraph(run(f"المبحث {number}"), style="Heading1"))
        inner = [run(_PROSE * 4)]
        while called < len(texts) * number // count:
            called += 1
            inner.append(note_mark(called))
        written.append(paragraph(*inner))
    return make_docx(*written, footnotes=footnotes)


def _time(job: Callable[[], object]) -> float:
    """The median of some rounds, in seconds."""
    took = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        job()
        took.append(time.perf_counter() - start)
    return statistics.median(took)


def _time_pandoc(pandoc: str | None, file: Path) -> float | None:
    if pandoc is None:
        return None
    command = [pandoc, str(file), "-t", "json", "-o", "/dev/null"]
    return _time(lambda: subprocess.run(command, check=True))


if __name__ == "__main__":
    sys.exit(main())
