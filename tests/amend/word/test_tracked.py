"""Citations with tracked changes of the document itself."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from iqrefs.amend.word import Track, amend_docx
from tests.amend.word.building import AUTHOR, DATE, change, make_paper, read, read_note
from tests.read.marked import find_pandoc
from tests.read.word.building import run

_IBID = "<w:delText>op. cit.</w:delText>"
_DELETED = f'<w:del w:id="5" w:author="B">{run(inner=_IBID)}</w:del>'


def _insert(text: str) -> str:
    return f'<w:ins w:id="6" w:author="B">{run(text)}</w:ins>'


@pytest.mark.parametrize(
    "inner",
    [
        _DELETED + _insert("Ibid.") + run(", p. 5"),
        run("Ibid.") + _DELETED + run(", p. 5"),
        _DELETED + run("Ibid.") + run(", p. 5"),
        run("Ibid., p. ") + _insert("5"),
        run("See Harte; Ibid.") + _insert(", p. 5") + run("; Pearls"),
    ],
)
def test_a_citation_that_is_changed_in_part_is_left_and_told(inner: str) -> None:
    data = make_paper(inner)
    source = read(data)
    wanted = change(source, 0, "Ibid.", "Harte")
    amended = amend_docx(data, source, [wanted])
    assert (amended.data, amended.unplaced, amended.tracked) == (data, (wanted,), (wanted,))
    followed = amend_docx(data, source, [wanted], Track(AUTHOR, DATE))
    assert (followed.unplaced, followed.tracked) == ((), ())


@pytest.mark.parametrize(
    ("inner", "written"),
    [
        (run("(") + _insert("Ibid.") + run(")."), run("(") + _insert("Harte") + run(").")),
        (_insert("Ibid., p. 5"), f'<w:ins w:id="6" w:author="B">{run("Harte")}{run(", p. 5")}</w:ins>'),
        (run("Ibid.; ") + _DELETED, run("Harte") + run("; ") + _DELETED),
        (run("Ibid.") + _insert("؛ بطاطو"), run("Harte") + _insert("؛ بطاطو")),
        (_DELETED + _insert("x; ") + run("Ibid."), _DELETED + _insert("x; ") + run("Harte")),
    ],
)
def test_what_came_as_a_whole_and_what_others_changed_beside_it_is_no_hindrance(
    inner: str, written: str
) -> None:
    data = make_paper(inner)
    source = read(data)
    amended = amend_docx(data, source, [change(source, 0, "Ibid.", "Harte")])
    assert read_note(amended.data) == written
    assert amended.tracked == ()


@pytest.mark.skipif(find_pandoc() is None, reason="needs pandoc")
@pytest.mark.parametrize(("kind", "told"), [("accept", "Harte; Pearls"), ("reject", "Harte; op. cit.")])
def test_changes_are_accepted_and_rejected_as_before(tmp_path: Path, kind: str, told: str) -> None:
    data = make_paper(run("Ibid.; ") + _DELETED + _insert("Pearls"))
    source = read(data)
    file = tmp_path / "paper.docx"
    file.write_bytes(amend_docx(data, source, [change(source, 0, "Ibid.", "Harte")]).data)
    call = [find_pandoc() or "pandoc", f"--track-changes={kind}", "-t", "plain", str(file)]
    printed = subprocess.run(call, capture_output=True, text=True, check=True, timeout=60).stdout
    assert f"[1] {told}" in printed
