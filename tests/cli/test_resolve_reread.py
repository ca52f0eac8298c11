"""What is read again is read as if it were read for the first time."""

from __future__ import annotations

from pathlib import Path

import pytest

import iqrefs
from iqrefs.amend.changes import place_edits
from iqrefs.amend.text import amend_text
from iqrefs.check.settings.profiles import load_profile
from iqrefs.cli.options import InputFormat
from iqrefs.cli.resolve_reread import Rereader
from iqrefs.model import Edit, Reading
from iqrefs.parse.tagger import load_shipped
from iqrefs.rewrite import Form, plan_rewriting

_GOLD = Path(__file__).parents[1] / "gold"


def _open(folder: Path) -> Rereader:
    return Rereader(folder / "again" / "paper.txt", None, load_shipped())


def _say(reading: Reading) -> tuple[object, ...]:
    return reading.document.notes, reading.citations, reading.antecedents, reading.works, reading.work_of


@pytest.mark.parametrize(
    ("name", "form"),
    [("chicago-english", "full"), ("islamic-history", "short"), ("chicago-english", "pointers")],
)
def test_a_rewritten_document_reads_as_for_the_first_time(tmp_path: Path, name: str, form: Form) -> None:
    file = tmp_path / "paper.txt"
    file.write_bytes((_GOLD / f"{name}.txt").read_bytes())
    reader = _open(tmp_path)
    reading = reader.read(file)
    assert _say(reading) == _say(iqrefs.read_document(file)) == _say(reader.foresee([]))
    plan = plan_rewriting(reading, form, load_profile("iraqi-academic"))
    edits = [one.choices[0] for one in plan.rewrites]
    changes, _ = place_edits(reading.document, edits)
    written, _ = amend_text(file.read_text(encoding="utf-8"), reading.document.source, changes)
    foreseen, again = reader.foresee(edits), reader.read_again(written.encode())
    assert again is not None
    assert _say(again) == _say(iqrefs.read_document(reader.copy))
    assert foreseen.work_of == again.work_of


def test_what_is_foreseen_has_the_words_and_the_italics_of_the_edits(tmp_path: Path) -> None:
    file = tmp_path / "paper.txt"
    file.write_text(
        "1 Toby Dodge, Inventing Iraq (London: Hurst, 2003), 45.\n2 Ibid., 52.\n", encoding="utf-8"
    )
    reader = Rereader(tmp_path / "again" / "paper.txt", InputFormat.NOTES, None)
    reader.read(file)
    foreseen = reader.foresee([Edit("2#0", (0, 5), "Dodge, \ue000Inventing Iraq\ue000")])
    mention = foreseen.document.notes[1].mentions[0]
    assert (mention.text, mention.italics) == ("Dodge, Inventing Iraq, 52.", ((7, 21),))
    assert foreseen.antecedents["2#0"].refers_to == "1"


def test_what_cannot_be_read_again_is_none(tmp_path: Path) -> None:
    assert Rereader(tmp_path / "again" / "paper.docx", None, None).read_again(b"PK") is None
